#include "shared/codec/nearest_words.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "shared/base/sort.hpp"

namespace stagepad {

namespace {

constexpr std::size_t k_longest_word = 64;
constexpr std::size_t k_most_words = 3;

/// How many letters must be added, dropped or replaced to turn one word into the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> nearest_words(std::string_view word,
                                       const std::vector<std::string_view>& known) {
  if (word.empty() || word.size() > k_longest_word) return {};
  const std::size_t near = std::max<std::size_t>(2, word.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string_view each : known) {
    const std::size_t distance = edit_distance(word, each);
    if (distance <= near && distance < each.size()) {
      found.emplace_back(distance, std::string(each));
    }
  }
  sort_stably(found, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < found.size() && i < k_most_words; ++i) {
    words.push_back(std::move(found[i].second));
  }
  return words;
}

}  // namespace stagepad

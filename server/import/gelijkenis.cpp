#include "server/import/gelijkenis.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

std::vector<std::string> words_of(std::string_view naam) {
  std::vector<std::string> words(1);
  for (const char c : folded(naam)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    // "B.V." is one word, "Noord-Holland" two.
    if (c == '.' || c == '\'') continue;
    if (is_letter) words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string without(std::string_view naam, std::initializer_list<std::string_view> said_of_many) {
  std::string kern;
  const std::vector<std::string> words = words_of(naam);
  for (const std::string& word : words) {
    if (std::find(said_of_many.begin(), said_of_many.end(), word) != said_of_many.end()) continue;
    kern += (kern.empty() ? "" : " ") + word;
  }
  // A name of nothing but such words tells more than none.
  if (kern.empty()) {
    for (const std::string& word : words) kern += (kern.empty() ? "" : " ") + word;
  }
  return kern;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word;
  return text;
}

std::vector<std::string> in_order(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// Are they at most `most` letters apart: added, left out, changed, or two neighbours swapped (optimal string
/// alignment)?
bool within_distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return false;
  std::vector<std::size_t> two(b.size() + 1);
  std::vector<std::size_t> one(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) one[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      now[j] = std::min({one[j] + 1, now[j - 1] + 1, one[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], two[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > most) return false;
    std::swap(two, one);
    std::swap(one, now);
  }
  return one[b.size()] <= most;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

/// The same word, or one that may be a slip of the pen of it. Short words are one letter from many, and "route 66" and
/// "route 67" are two however alike they look.
bool is_slip(const std::string& word, const std::string& other) {
  if (word == other) return true;
  const std::size_t shortest = std::min(word.size(), other.size());
  if (shortest < 5 || digits_of(word) != digits_of(other)) return false;
  return within_distance(word, other, shortest < 9 ? 1 : 2);
}

}  // namespace

std::string kern_van_instelling(std::string_view naam) {
  return without(naam, {"stichting", "st", "vereniging", "cooperatie", "bv", "nv", "vof", "ua", "de", "het", "en", "van", "te"});
}

std::string kern_van_persoon(std::string_view naam) {
  return without(naam, {"dr", "drs", "ir", "mr", "prof", "mw", "dhr", "mevr", "mevrouw", "heer", "msc", "md"});
}

bool lijkt_op(std::string_view kern, std::string_view ander) {
  const std::vector<std::string> words = words_of(kern);
  const std::vector<std::string> others = words_of(ander);
  if (words.empty() || others.empty()) return false;
  if (joined(words) == joined(others) || in_order(words) == in_order(others)) return true;
  return words.size() == others.size() && std::equal(words.begin(), words.end(), others.begin(), is_slip);
}

}  // namespace stagepad

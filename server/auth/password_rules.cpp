#include "server/auth/password_rules.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "server/auth/password.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

/// Letters and digits that must be left when well-known parts are taken out.
constexpr std::size_t k_enough_beside_common = 4;
constexpr std::size_t k_enough_beside_own = 6;
constexpr std::size_t k_fewest_different = 5;
/// "abc123abc123" says one thing twice.
constexpr std::size_t k_longest_repeated = 6;
constexpr std::size_t k_shortest_own_word = 3;

/// Lower case without accents. Longer words first, so that "wachtwoord" goes before "woord".
constexpr std::array<std::string_view, 48> k_common = {
    "administrator", "qwertyuiop", "wachtwoord", "mijnhond",  "password",  "passwort",  "whatever",
    "ziekenhuis",    "instituut",  "nederland",  "amsterdam", "rotterdam", "september", "stagepad",
    "december",      "november",   "februari",   "oktober",   "opleiding", "iloveyou",  "football",
    "baseball",      "sunshine",   "princess",   "trustno1",  "letmein",   "feyenoord", "augustus",
    "dokter",        "welkom",     "welcome",    "qwerty",    "azerty",    "geheim",    "secret",
    "januari",       "voetbal",    "zomer",      "winter",    "herfst",    "lente",     "admin",
    "monkey",        "dragon",     "stage",      "utrecht",   "hallo",     "abc"};

/// Rows that fingers and children walk along; read both ways.
constexpr std::array<std::string_view, 5> k_rows = {
    "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};

bool is_letter_or_digit(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : folded(text)) {
    if (is_letter_or_digit(static_cast<unsigned char>(c))) kept += c;
  }
  return kept;
}

/// Takes the word out everywhere; was it there?
bool take_out(std::string& text, std::string_view word) {
  bool found = false;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word)) {
    text.erase(at, word.size());
    found = true;
  }
  return found;
}

/// How much is left that somebody thought of: years and "1!" behind a word do not count.
std::size_t own_thought(std::string_view left) {
  while (!left.empty() && is_digit(left.back())) left.remove_suffix(1);
  while (!left.empty() && is_digit(left.front())) left.remove_prefix(1);
  return left.size();
}

/// The words of a name, and of an address what stands before the dots and the @.
std::vector<std::string> words_of(std::string_view naam, std::string_view email) {
  std::vector<std::string> words;
  std::string word;
  const std::string all = folded(std::string(naam) + ' ' + std::string(email) + ' ');
  for (const char c : all) {
    if (is_letter_or_digit(static_cast<unsigned char>(c))) {
      word += c;
    } else {
      if (word.size() >= k_shortest_own_word) words.push_back(word);
      word.clear();
    }
  }
  std::sort(words.begin(), words.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}

bool is_repetition(std::string_view text) {
  for (std::size_t size = 1; size <= k_longest_repeated && size * 2 <= text.size(); ++size) {
    bool repeats = true;
    for (std::size_t at = size; at < text.size(); ++at) {
      repeats = repeats && text[at] == text[at - size];
    }
    if (repeats) return true;
  }
  return false;
}

bool has_few_different(std::string_view text) {
  std::string different(text);
  std::sort(different.begin(), different.end());
  const auto end = std::unique(different.begin(), different.end());
  return static_cast<std::size_t>(end - different.begin()) < k_fewest_different;
}

bool is_row(const std::string& text) {
  const std::string backwards(text.rbegin(), text.rend());
  return std::any_of(k_rows.begin(), k_rows.end(), [&](std::string_view row) {
    return row.find(text) != std::string_view::npos ||
           row.find(backwards) != std::string_view::npos;
  });
}

bool is_own(const std::string& text, std::string_view naam, std::string_view email) {
  std::string left = text;
  bool found = false;
  for (const auto& word : words_of(naam, email)) found = take_out(left, word) || found;
  return found && own_thought(left) < k_enough_beside_own;
}

bool is_obvious(const std::string& text) {
  if (is_repetition(text) || has_few_different(text) || is_row(text)) return true;
  std::string left = text;
  bool found = false;
  for (const auto word : k_common) found = take_out(left, word) || found;
  return found && own_thought(left) < k_enough_beside_common;
}

}  // namespace

std::optional<PasswordProblem> password_problem(std::string_view password, std::string_view naam,
                                                std::string_view email) {
  if (password.size() > PasswordHasher::k_longest_password) return PasswordProblem::too_long;
  const bool is_text = is_valid_utf8(password) &&
                       std::none_of(password.begin(), password.end(),
                                    [](unsigned char c) { return c < 0x20 || c == 0x7f; });
  if (!is_text) return PasswordProblem::unreadable;
  if (count_code_points(password) < k_shortest_password) return PasswordProblem::too_short;
  const std::string text = letters_and_digits(password);
  if (text.empty()) {
    return has_few_different(password) ? std::optional(PasswordProblem::obvious) : std::nullopt;
  }
  if (is_own(text, naam, email)) return PasswordProblem::own;
  if (is_obvious(text)) return PasswordProblem::obvious;
  return std::nullopt;
}

}  // namespace stagepad

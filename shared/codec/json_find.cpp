#include "shared/codec/json_find.hpp"

#include <optional>
#include <string>

namespace stagepad {

namespace {

/// Walks through a text without judging it: whoever asks has read it before.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) { skip_blanks(); }

  [[nodiscard]] std::size_t at() const { return at_; }

  /// From the start of a value into it, to the start of the value that the step names. Says where that
  /// begins, key included; stays when there is none.
  std::optional<std::size_t> enter(std::string_view step, Occurrence occurrence) {
    const std::size_t before = at_;
    const char open = peek();
    std::optional<std::size_t> found;
    std::size_t value = before;
    if (open != '{' && open != '[') return std::nullopt;
    ++at_;
    for (std::size_t index = 0; more(); ++index) {
      const std::size_t begin = at_;
      const std::string_view name = open == '{' ? take_key() : std::string_view();
      const bool same = open == '{' ? name == step : std::to_string(index) == step;
      if (same) {
        found = begin;
        value = at_;
        if (occurrence == Occurrence::first) break;
      }
      skip_value();
    }
    at_ = value;
    return found;
  }

 private:
  [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return ended() ? '\0' : text_[at_]; }

  void skip_blanks() {
    while (!ended() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
  }

  /// Is there another field or element? Stands at its start then.
  bool more() {
    skip_blanks();
    if (peek() == ',') ++at_;
    skip_blanks();
    return !ended() && peek() != '}' && peek() != ']';
  }

  /// What stands between the quotes; the walker then stands at the value.
  std::string_view take_key() {
    const std::size_t begin = at_ + 1;
    skip_text();
    const std::size_t end = at_ > begin ? at_ - 1 : at_;
    const std::string_view name = begin <= end ? text_.substr(begin, end - begin) : std::string_view();
    skip_blanks();
    if (peek() == ':') ++at_;
    skip_blanks();
    return name;
  }

  void skip_text() {
    if (!ended()) ++at_;
    while (!ended() && peek() != '"') at_ += peek() == '\\' ? 2 : 1;
    at_ = at_ < text_.size() ? at_ + 1 : text_.size();
  }

  void skip_value() {
    std::size_t depth = 0;
    while (!ended()) {
      const char c = peek();
      if (c == '"') {
        skip_text();
        continue;
      }
      const bool closes = c == '}' || c == ']';
      if (depth == 0 && (closes || c == ',')) return;
      if (c == '{' || c == '[') ++depth;
      if (closes) --depth;
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string unescaped(std::string_view step) {
  std::string name;
  for (std::size_t i = 0; i < step.size(); ++i) {
    const bool escape = step[i] == '~' && i + 1 < step.size();
    if (escape && step[i + 1] == '0') name += '~';
    else if (escape && step[i + 1] == '1') name += '/';
    else name += step[i];
    if (escape && (step[i + 1] == '0' || step[i + 1] == '1')) ++i;
  }
  return name;
}

}  // namespace

std::size_t find_in_json(std::string_view text, std::string_view pointer, Occurrence occurrence) {
  Walker walker(text);
  std::size_t place = walker.at();
  while (!pointer.empty() && pointer.front() == '/') {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const auto found = walker.enter(unescaped(step), occurrence);
    if (!found) break;
    place = *found;
  }
  return place < text.size() ? place : text.size();
}

}  // namespace stagepad

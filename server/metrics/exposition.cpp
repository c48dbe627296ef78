#include "server/metrics/exposition.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace stagepad::metrics {

namespace {

std::string_view word_of(Type type) {
  switch (type) {
    case Type::counter: return "counter";
    case Type::gauge: return "gauge";
    case Type::histogram: break;
  }
  return "histogram";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\\\";
    else if (c == '"') out += "\\\"";
    else if (c == '\n') out += "\\n";
    else out += c;
  }
  return out;
}

}  // namespace

std::string number_text(double value) {
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  if (std::isnan(value)) return "NaN";
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

void Exposition::family(std::string_view name, Type type, std::string_view help) {
  name_ = name;
  text_ += "# HELP " + name_ + " " + std::string(help) + "\n";
  text_ += "# TYPE " + name_ + " " + std::string(word_of(type)) + "\n";
}

void Exposition::line(const Labels& labels, std::string_view suffix, std::string_view value) {
  text_ += name_ + std::string(suffix);
  if (!labels.empty()) {
    text_ += '{';
    for (const auto& [name, content] : labels) {
      if (text_.back() != '{') text_ += ',';
      text_ += std::string(name) + "=\"" + escaped(content) + "\"";
    }
    text_ += '}';
  }
  text_ += " " + std::string(value) + "\n";
}

void Exposition::sample(const Labels& labels, double value, std::string_view suffix) {
  line(labels, suffix, number_text(value));
}

void Exposition::sample(const Labels& labels, std::uint64_t value, std::string_view suffix) {
  line(labels, suffix, std::to_string(value));
}

void Exposition::single(std::string_view name, Type type, std::string_view help, double value) {
  family(name, type, help);
  sample({}, value);
}

void Exposition::single(std::string_view name, Type type, std::string_view help, std::uint64_t value) {
  family(name, type, help);
  sample({}, value);
}

}  // namespace stagepad::metrics

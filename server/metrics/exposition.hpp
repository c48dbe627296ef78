#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stagepad::metrics {

using Labels = std::vector<std::pair<std::string_view, std::string>>;

enum class Type { counter, gauge, histogram };

/// Writes the text format of Prometheus (version 0.0.4). A family is announced once, with what it means,
/// and its samples follow. Not thread-safe.
class Exposition {
 public:
  /// Names by Prometheus' conventions: base units (_seconds, _bytes), counters end in _total.
  void family(std::string_view name, Type type, std::string_view help);
  /// A sample of the family announced last; `suffix` is that of a histogram's parts.
  void sample(const Labels& labels, double value, std::string_view suffix = {});
  void sample(const Labels& labels, std::uint64_t value, std::string_view suffix = {});

  /// A family of one sample without labels.
  void single(std::string_view name, Type type, std::string_view help, double value);
  void single(std::string_view name, Type type, std::string_view help, std::uint64_t value);

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void line(const Labels& labels, std::string_view suffix, std::string_view value);

  std::string name_;
  std::string text_;
};

/// As the format writes numbers: the shortest that reads back the same, and +Inf.
std::string number_text(double value);

inline constexpr std::string_view k_content_type = "text/plain; version=0.0.4; charset=utf-8";

}  // namespace stagepad::metrics

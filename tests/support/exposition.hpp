#pragma once

#include <cstdlib>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace stagepad::testing {

/// Reads the text format of Prometheus more strictly than Prometheus does: every family has HELP and TYPE,
/// once and in this order, and stands in one piece; names follow the conventions; no sample twice;
/// histograms add up. Everything that is wrong is in `problems`.
class Exposition {
 public:
  using Labels = std::map<std::string, std::string>;

  explicit Exposition(const std::string& text) {
    if (text.empty() || text.back() != '\n') complain("the last line has no end");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) read_line(line);
    for (const auto& [name, type] : types_) check_family(name, type);
  }

  const std::vector<std::string>& problems() const { return problems_; }
  bool has_family(const std::string& name) const { return types_.contains(name); }
  const std::map<std::string, std::string>& types() const { return types_; }

  /// The value of a sample; a problem when there is none.
  double value(const std::string& name, const Labels& labels = {}) {
    const auto found = samples_.find({name, labels});
    if (found != samples_.end()) return found->second;
    complain("no sample " + name);
    return -1;
  }
  /// All values a label has anywhere.
  std::set<std::string> values_of(const std::string& label) const {
    std::set<std::string> found;
    for (const auto& [key, value] : samples_) {
      const auto at = key.second.find(label);
      if (at != key.second.end()) found.insert(at->second);
    }
    return found;
  }
  /// The sum over all samples of a name.
  double sum(const std::string& name) const {
    double total = 0;
    for (const auto& [key, value] : samples_) total += key.first == name ? value : 0;
    return total;
  }
  std::size_t size() const { return samples_.size(); }

 private:
  void complain(const std::string& what) { problems_.push_back(what); }

  static bool is_name(const std::string& name, bool may_have_colon) {
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
    for (const char c : name) {
      const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!is_letter && !(c >= '0' && c <= '9') && !(may_have_colon && c == ':')) return false;
    }
    return true;
  }

  void read_line(const std::string& line) {
    if (line.starts_with("# HELP ")) return begin_family(line.substr(7));
    if (line.starts_with("# TYPE ")) return announce(line.substr(7));
    if (line.empty() || line[0] == '#') return complain("a line that says nothing: " + line);
    read_sample(line);
  }

  void begin_family(const std::string& rest) {
    const auto space = rest.find(' ');
    family_ = rest.substr(0, space);
    if (!is_name(family_, true)) complain("no name: " + family_);
    if (space == std::string::npos || space + 1 == rest.size()) complain(family_ + " has no help");
    if (types_.contains(family_)) complain(family_ + " is announced twice");
    type_.clear();
  }

  void announce(const std::string& rest) {
    const auto space = rest.find(' ');
    if (rest.substr(0, space) != family_) complain("TYPE without its HELP: " + rest);
    type_ = space == std::string::npos ? "" : rest.substr(space + 1);
    if (type_ != "counter" && type_ != "gauge" && type_ != "histogram") complain("unknown type: " + rest);
    types_[family_] = type_;
  }

  void read_sample(const std::string& line) {
    std::size_t at = line.find_first_of("{ ");
    if (at == std::string::npos) return complain("no value: " + line);
    const std::string name = line.substr(0, at);
    Labels labels;
    if (line[at] == '{' && !read_labels(line, at, labels)) return complain("labels: " + line);
    if (at >= line.size() || line[at] != ' ') return complain("no space before the value: " + line);
    const std::string number = line.substr(at + 1);
    char* end = nullptr;
    const double value = std::strtod(number.c_str(), &end);
    if (number.empty() || *end != '\0' || number[0] == ' ') complain("no number: " + line);
    if (!belongs(name)) complain(name + " stands in the family " + family_);
    if (!samples_.emplace(std::pair{name, labels}, value).second) complain("twice: " + line);
    if (value < 0 && type_ != "gauge") complain("less than nothing: " + line);
  }

  bool belongs(const std::string& name) const {
    if (type_ != "histogram") return name == family_;
    return name == family_ + "_bucket" || name == family_ + "_sum" || name == family_ + "_count";
  }

  static bool read_labels(const std::string& line, std::size_t& at, Labels& labels) {
    for (++at; at < line.size() && line[at] != '}';) {
      const auto equals = line.find("=\"", at);
      if (equals == std::string::npos) return false;
      const std::string name = line.substr(at, equals - at);
      std::string value;
      for (at = equals + 2; at < line.size() && line[at] != '"'; ++at) {
        if (line[at] == '\\' && ++at == line.size()) return false;
        value += line[at];
      }
      if (!is_name(name, false) || !labels.emplace(name, value).second || at++ >= line.size()) return false;
      if (at < line.size() && line[at] == ',') ++at;
    }
    return at < line.size() && line[at++] == '}';
  }

  void check_family(const std::string& name, const std::string& type) {
    if ((type == "counter") != name.ends_with("_total")) complain(name + ": counters end in _total, and only they");
    for (const char* unit : {"_ms", "_milliseconds", "_kb", "_megabytes", "_minutes"}) {
      if (name.find(unit) != std::string::npos) complain(name + " is not in base units");
    }
    if (!name.starts_with("stagepad_") && !name.starts_with("process_")) complain(name + " belongs to nobody");
    if (type == "histogram") check_histogram(name);
  }

  void check_histogram(const std::string& name) {
    std::map<Labels, std::map<double, double>> series;
    for (const auto& [key, value] : samples_) {
      if (key.first != name + "_bucket") continue;
      Labels labels = key.second;
      const auto bound = labels.extract("le");
      if (bound.empty()) return complain(name + ": a bucket without le");
      series[labels][std::strtod(bound.mapped().c_str(), nullptr)] = value;
    }
    for (const auto& [labels, buckets] : series) {
      double before = 0;
      for (const auto& [bound, count] : buckets) {
        if (count < before) complain(name + ": buckets do not add up");
        before = count;
      }
      const auto count = samples_.find({name + "_count", labels});
      if (count == samples_.end() || count->second != before) complain(name + ": _count is not that of +Inf");
      if (buckets.rbegin()->first <= 1e300) complain(name + ": no bucket for +Inf");
      if (!samples_.contains({name + "_sum", labels})) complain(name + ": no _sum");
    }
  }

  std::string family_;
  std::string type_;
  std::map<std::string, std::string> types_;
  std::map<std::pair<std::string, Labels>, double> samples_;
  std::vector<std::string> problems_;
};

}  // namespace stagepad::testing

#include "shared/command/check_standaardtekst.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

constexpr const char* k_onderwerp = "/woorden/onderwerp";
constexpr const char* k_tekst = "/woorden/tekst";

std::string in_braces(std::string_view name) { return "{" + std::string(name) + "}"; }

/// "{naam}, {link}"
std::string all_of(const std::vector<Plaatshouder>& plaatshouders, bool with_required) {
  std::string all;
  for (const Plaatshouder& each : plaatshouders) {
    if (each.verplicht && !with_required) continue;
    all += (all.empty() ? "" : ", ") + in_braces(each.naam);
  }
  return all;
}

class Checker {
 public:
  Checker(const std::vector<Plaatshouder>& plaatshouders, const char* pad, std::size_t longest)
      : plaatshouders_(plaatshouders), pad_(pad), longest_(longest), is_subject_(pad == k_onderwerp) {}

  Findings check(std::string_view text) {
    if (trimmed(text).empty()) add("tekst.leeg");
    const std::size_t length = count_code_points(text);
    if (length > longest_) {
      add("tekst.te_lang", {getal_parameter("lengte", static_cast<std::int64_t>(length)),
                            getal_parameter("maximum", static_cast<std::int64_t>(longest_))});
    }
    const bool is_text = std::none_of(text.begin(), text.end(), [&](unsigned char c) {
      return (c < 0x20 && (c != '\n' || is_subject_)) || c == 0x7f;
    });
    if (!is_text) add("standaardtekst.teken");
    take_apart(text);
    for (const Plaatshouder& each : plaatshouders_) {
      const bool is_there = std::find(found_.begin(), found_.end(), each.naam) != found_.end();
      if (each.verplicht && !is_there && !is_subject_) {
        add("standaardtekst.ontbreekt", {tekst_parameter("plaatshouder", in_braces(each.naam))});
      }
    }
    return std::move(findings_);
  }

 private:
  void add(std::string code, std::vector<Parameter> parameters = {}) {
    findings_.push_back(refusal(std::move(code), pad_, std::move(parameters)));
  }

  /// Reads as fill_text() fills; braces that do not belong to each other are said once.
  void take_apart(std::string_view text) {
    while (true) {
      const std::size_t open = text.find_first_of("{}");
      if (open == std::string_view::npos) return;
      const std::size_t end = text.find_first_of("{}", open + 1);
      if (text[open] == '}' || end == std::string_view::npos || text[end] == '{') {
        add("standaardtekst.accolade");
        return;
      }
      take(text.substr(open + 1, end - open - 1));
      text.remove_prefix(end + 1);
    }
  }

  void take(std::string_view inside) {
    const std::string_view name = inside.substr(0, inside.find('|'));
    const auto known = std::find_if(plaatshouders_.begin(), plaatshouders_.end(),
                                    [&](const Plaatshouder& each) { return each.naam == name; });
    const auto words = std::count(inside.begin(), inside.end(), '|');
    if (known == plaatshouders_.end()) {
      add("standaardtekst.onbekend", {tekst_parameter("plaatshouder", in_braces(name)),
                                 tekst_parameter("mogelijk", all_of(plaatshouders_, !is_subject_))});
    } else if (known->verplicht && is_subject_) {
      add("standaardtekst.niet_in_onderwerp", {tekst_parameter("plaatshouder", in_braces(name))});
    } else if (words != 0 && (words != 2 || known->verplicht)) {
      add("standaardtekst.woordkeuze", {tekst_parameter("plaatshouder", in_braces(inside))});
    } else {
      found_.emplace_back(name);
    }
  }

  const std::vector<Plaatshouder>& plaatshouders_;
  const char* pad_;
  std::size_t longest_;
  bool is_subject_;
  std::vector<std::string> found_;
  Findings findings_;
};

}  // namespace

Tekstwoorden opgeschoond(const Tekstwoorden& woorden) {
  std::string text;
  std::string_view rest = woorden.tekst;
  while (true) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    text += line;
    if (end == std::string_view::npos) break;
    text += '\n';
    rest.remove_prefix(end + 1);
  }
  return {std::string(trimmed(woorden.onderwerp)), std::string(trimmed(text))};
}

Findings check_standaardtekst(const Tekstwoorden& woorden, const std::vector<Plaatshouder>& plaatshouders) {
  Findings findings = Checker(plaatshouders, k_onderwerp, k_max_standaardonderwerp).check(woorden.onderwerp);
  for (Finding& each : Checker(plaatshouders, k_tekst, k_max_standaardtekst).check(woorden.tekst)) {
    findings.push_back(std::move(each));
  }
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad

#include "shared/rules/finding.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "shared/base/sort.hpp"

namespace stagepad {

namespace {

bool comes_before(const Finding& a, const Finding& b) {
  if (a.ernst != b.ernst) return a.ernst < b.ernst;
  if (a.pad != b.pad) return a.pad < b.pad;
  if (a.code != b.code) return a.code < b.code;
  if (a.regel != b.regel) return a.regel < b.regel;
  return std::lexicographical_compare(
      a.parameters.begin(), a.parameters.end(), b.parameters.begin(), b.parameters.end(),
      [](const Parameter& x, const Parameter& y) {
        return std::tie(x.naam, x.waarde) < std::tie(y.naam, y.waarde);
      });
}

}  // namespace

Parameter tekst_parameter(std::string naam, std::string waarde) {
  return {std::move(naam), ParameterSoort::tekst, std::move(waarde)};
}

Parameter getal_parameter(std::string naam, std::int64_t waarde) {
  return {std::move(naam), ParameterSoort::getal, std::to_string(waarde)};
}

Parameter datum_parameter(std::string naam, CivilDate waarde) {
  return {std::move(naam), ParameterSoort::datum, to_iso(within_calendar(waarde))};
}

Parameter rol_parameter(std::string naam, Rol waarde) {
  return {std::move(naam), ParameterSoort::rol, std::string(to_name(waarde))};
}

Parameter onderdeel_parameter(std::string naam, std::string soort) {
  return {std::move(naam), ParameterSoort::onderdeel, std::move(soort)};
}

Parameter woord_parameter(std::string naam, std::string_view woord) {
  return {std::move(naam), ParameterSoort::woord, std::string(woord)};
}

Finding refusal(std::string code, std::string pad, std::vector<Parameter> parameters) {
  Finding finding;
  finding.code = std::move(code);
  finding.pad = std::move(pad);
  finding.parameters = std::move(parameters);
  return finding;
}

bool is_op_of_onder(std::string_view pad, std::string_view boven) {
  if (pad.substr(0, boven.size()) != boven) return false;
  return pad.size() == boven.size() || pad[boven.size()] == '/';
}

void sort_findings(Findings& findings) {
  for (Finding& each : findings) {
    if (each.termijn) each.termijn = within_calendar(*each.termijn);
    if (each.herstel && each.herstel->datum) each.herstel->datum = within_calendar(*each.herstel->datum);
  }
  sort_stably(findings, comes_before);
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
}

bool blocks(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& each) { return each.ernst == Ernst::blokkeert; });
}

}  // namespace stagepad

#include "shared/process/brieven.hpp"

#include <optional>

#include "shared/process/fasen.hpp"

namespace stagepad {

std::string_view Briefplek::woord() const {
  if (!deel) return {};
  return deel->definitie ? std::string_view(deel->definitie->code) : std::string_view(deel->deel->soort);
}

std::vector<Briefplek> briefplekken_van(const GeplandOnderdeel& part) {
  const auto is_known = [](const std::optional<Plek>& plek) { return plek && !plek->instelling.empty(); };
  if (is_known(part.onderdeel->plek)) return {{&*part.onderdeel->plek, nullptr}};
  std::vector<Briefplek> plekken;
  for (const GeplandDeel& each : part.delen) {
    if (each.deel && is_known(each.deel->plek)) plekken.push_back({&*each.deel->plek, &each});
  }
  return plekken;
}

Findings bezwaren_tegen_brieven(const Toetscontext& context, const GeplandOnderdeel& part) {
  const Parameter wat = onderdeel_parameter("onderdeel", part.onderdeel->soort);
  if (!heeft_plek(part)) return {refusal("brief.geen_plaats", pad_van(*part.onderdeel), {wat})};
  // What was arranged before it came into Stagepad is final.
  if (!part.onderdeel->plaatsing) return {};
  const std::vector<Rol> missing = ontbrekende_instemming(context, part);
  if (missing.empty()) return {};
  Finding finding = refusal("brief.niet_definitief", pad_van(*part.onderdeel), {wat});
  finding.toestemming_van = missing;
  finding.herstel = Herstel{HerstelSoort::toestemming, {}, missing, {}};
  return {finding};
}

}  // namespace stagepad

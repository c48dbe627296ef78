#include "shared/rules/praktijktoetsen.hpp"

#include <algorithm>

namespace stagepad {

namespace {

std::vector<Rol> judges_of(const Praktijktoetseis& rule, const Voortgang& voortgang) {
  std::vector<Rol> may = rule.beoordelaars;
  if (!voortgang.po_betrokken) {
    may.erase(std::remove(may.begin(), may.end(), Rol::praktijkopleider), may.end());
  }
  return may;
}

}  // namespace

std::optional<std::vector<Rol>> beoordelaars_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                                 Toetssoort soort) {
  for (const Praktijktoetseis& rule : context.pakket.regels.praktijktoetsen) {
    if (rule.soort == soort && geldt_voor(rule.onderdelen, *part.definitie)) {
      return judges_of(rule, part.onderdeel->voortgang);
    }
  }
  return std::nullopt;
}

void toets_praktijktoetsen(const Toetscontext& context, Findings& findings) {
  for (const Praktijktoetseis& rule : context.pakket.regels.praktijktoetsen) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      const Voortgang& voortgang = part.onderdeel->voortgang;
      const std::vector<Rol> may = judges_of(rule, voortgang);
      for (std::size_t i = 0; i < voortgang.praktijktoetsen.size(); ++i) {
        const Praktijktoets& each = voortgang.praktijktoetsen[i];
        if (each.soort != rule.soort || std::find(may.begin(), may.end(), each.door) != may.end()) continue;
        Finding finding =
            finding_van(context, "praktijktoets.beoordelaar", Ernst::waarschuwt,
                        pad_van(*part.onderdeel) + "/praktijktoetsen/" + std::to_string(i), rule.id,
                        rule.herkomst);
        finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                              woord_parameter("soort", to_name(each.soort)),
                              rol_parameter("rol", each.door)};
        finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, may, {}};
        findings.push_back(finding);
      }
    }
  }
}

}  // namespace stagepad

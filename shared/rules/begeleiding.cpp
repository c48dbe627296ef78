#include "shared/rules/begeleiding.hpp"

namespace stagepad {

namespace {

void check_hours(const Toetscontext& context, const Begeleidingseis& rule, const GeplandOnderdeel& part,
                 const std::optional<Decimal>& uren, const std::string& pad, Findings& findings) {
  if (!uren) return;
  const bool too_little = *uren < rule.minimum_uren;
  const bool too_much = rule.maximum_uren < *uren;
  if (!too_little && !too_much) return;
  Finding finding =
      finding_van(context, too_little ? "begeleiding.te_weinig" : "begeleiding.veel",
                  too_little ? Ernst::waarschuwt : Ernst::informeert, pad, rule.id, rule.herkomst);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        tekst_parameter("uren", to_text(*uren)),
                        tekst_parameter("minimum", to_text(rule.minimum_uren)),
                        tekst_parameter("maximum", to_text(rule.maximum_uren))};
  findings.push_back(finding);
}

}  // namespace

void toets_begeleidingsuren(const Toetscontext& context, const GeplandOnderdeel& part,
                            const std::optional<Decimal>& uren, const std::string& pad,
                            Findings& findings) {
  for (const Begeleidingseis& rule : context.pakket.regels.begeleiding) {
    if (geldt_voor(rule.onderdelen, *part.definitie)) check_hours(context, rule, part, uren, pad, findings);
  }
}

void toets_begeleiding(const Toetscontext& context, Findings& findings) {
  for (const Begeleidingseis& rule : context.pakket.regels.begeleiding) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (!part.is_stage() || !geldt_voor(rule.onderdelen, *part.definitie)) continue;
      if (part.is_voorbij(context.vandaag)) continue;
      const std::string pad = pad_van(*part.onderdeel);
      if (part.onderdeel->plek) {
        check_hours(context, rule, part, part.onderdeel->plek->begeleiding_uren, pad + "/plek", findings);
      }
      for (std::size_t i = 0; i < part.onderdeel->delen.size(); ++i) {
        const std::optional<Plek>& plek = part.onderdeel->delen[i].plek;
        if (!plek) continue;
        check_hours(context, rule, part, plek->begeleiding_uren,
                    pad + "/delen/" + std::to_string(i) + "/plek", findings);
      }
    }
  }
}

}  // namespace stagepad

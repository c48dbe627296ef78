#include "shared/rules/gereedheid.hpp"

#include <utility>

namespace stagepad {

namespace {

using enum Gereedheidsstand;

constexpr Gereedheidsstand k_van_verklaring[] = {gevraagd, aangevraagd, in_orde};
constexpr Gereedheidsstand k_van_overeenkomst[] = {gevraagd, opgesteld, getekend, elders_getekend};

}  // namespace

std::span<const Gereedheidsstand> standen_van(Gereedheidssoort soort) {
  if (soort == Gereedheidssoort::stageovereenkomst) return k_van_overeenkomst;
  return k_van_verklaring;
}

bool is_geregeld(const Gereedheid& gereedheid) {
  return gereedheid.stand == in_orde || gereedheid.stand == getekend || gereedheid.stand == elders_getekend;
}

Rol regelt(const Gereedheid& gereedheid) {
  if (gereedheid.soort != Gereedheidssoort::stageovereenkomst) return Rol::aios;
  return gereedheid.stand == gevraagd ? Rol::contactpersoon : Rol::stagebureau;
}

void toets_gereedheid(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage() || part.is_voorbij(context.vandaag)) continue;
    const bool has_begun = part.is_begonnen(context.vandaag);
    for (const Gereedheid& each : part.onderdeel->gereedheid) {
      if (is_geregeld(each)) continue;
      Finding finding = refusal("gereedheid.open", pad_van(*part.onderdeel) + "/gereedheid",
                                {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                                 woord_parameter("wat", to_name(each.soort)),
                                 woord_parameter("stand", to_name(each.stand)), rol_parameter("wie", regelt(each)),
                                 datum_parameter("start", part.periode.first)});
      finding.ernst = has_begun ? Ernst::waarschuwt : Ernst::informeert;
      finding.termijn = part.periode.first.plus_days(-1);
      finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {regelt(each)}, {}};
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace stagepad

#include "shared/command/stappen.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

/// Does the table have this step for this role at all, in whatever fase?
bool is_ever_for(Stap stap, Rol rol) {
  const auto rows = overgangen();
  return std::any_of(rows.begin(), rows.end(), [&](const Overgang& each) {
    return each.stap == stap && each.wie == rol;
  });
}

}  // namespace

bool mag_nu(const Toetscontext& context, const Traject& traject, const Actor& actor,
            const GeplandOnderdeel& part, Stap stap) {
  const Fase fase = fase_van(context, part);
  const auto route = route_van(context, part);
  const std::vector<Rol> rollen = rollen_in(traject, actor);
  return std::any_of(rollen.begin(), rollen.end(),
                     [&](Rol rol) { return mag(fase, stap, rol, route); });
}

Finding not_now(const Toetscontext& context, const GeplandOnderdeel& part) {
  const AanZet turn = wie_is_aan_zet(context, part);
  Finding finding = refusal("stage.kan_nu_niet", "/onderdeel",
                            {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                             woord_parameter("fase", to_name(turn.fase))});
  if (turn.taak != "geen") finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {turn.wie}, {}};
  return finding;
}

void check_row(const Toetscontext& context, const GeplandOnderdeel& part, Stap stap, Rol rol,
               Findings& findings) {
  const bool fits = mag(fase_van(context, part), stap, rol, route_van(context, part));
  if (!fits) findings.push_back(not_now(context, part));
}

void check_stap(const Toetscontext& context, const Snapshot& snapshot, const Actor& actor,
                const GeplandOnderdeel& part, Stap stap, Findings& findings) {
  if (mag_nu(context, snapshot.traject, actor, part, stap)) return;
  const std::vector<Rol> rollen = rollen_in(snapshot.traject, actor);
  const bool is_theirs = std::any_of(rollen.begin(), rollen.end(),
                                     [&](Rol rol) { return is_ever_for(stap, rol); });
  if (is_theirs) {
    findings.push_back(not_now(context, part));
    return;
  }
  for (const Overgang& each : overgangen()) {
    if (each.stap != stap) continue;
    require_role(snapshot, actor, each.wie, findings);
    return;
  }
}

void check_namens(const Snapshot& snapshot, const Actor& actor, Rol rol, Findings& findings) {
  const bool without_account = rol == Rol::contactpersoon || rol == Rol::stagebegeleider;
  const bool acts_itself = heeft_rol_in(snapshot.traject, actor, rol);
  if (!acts_itself) require_role(snapshot, actor, without_account ? Rol::stagebureau : rol, findings);
}

void check_reason(const std::string& reden, Findings& findings) {
  check_length(reden, k_max_toelichting, "/reden", findings);
  if (trimmed(reden).empty()) findings.push_back(refusal("verzoek.reden_ontbreekt", "/reden"));
}

}  // namespace stagepad

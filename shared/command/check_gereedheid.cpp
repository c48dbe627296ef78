#include "shared/command/check_gereedheid.hpp"

#include <algorithm>
#include <string>

#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/gereedheid.hpp"

namespace stagepad {

namespace {

void check_stand(const Gereedheid& each, const std::string& pad, Findings& findings) {
  const auto allowed = standen_van(each.soort);
  if (std::find(allowed.begin(), allowed.end(), each.stand) != allowed.end()) return;
  Finding finding = refusal("gereedheid.stand", pad + "/stand",
                            {woord_parameter("wat", to_name(each.soort)), woord_parameter("stand", to_name(each.stand))});
  Herstel herstel{HerstelSoort::kies, {}, {}, {}};
  for (const Gereedheidsstand stand : allowed) herstel.keuzes.emplace_back(to_name(stand));
  finding.herstel = herstel;
  findings.push_back(finding);
}

void check_once(const std::vector<Gereedheid>& rows, std::size_t i, const std::string& pad, Findings& findings) {
  const auto before = rows.begin() + static_cast<std::ptrdiff_t>(i);
  const bool twice = std::any_of(rows.begin(), before, [&](const Gereedheid& each) { return each.soort == rows[i].soort; });
  if (twice) findings.push_back(refusal("gereedheid.dubbel", pad + "/soort", {woord_parameter("wat", to_name(rows[i].soort))}));
}

}  // namespace

void check_command(const LegGereedheidVast& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  if (!heeft_rol_in(snapshot.traject, actor, Rol::stagebureau)) {
    require_role(snapshot, actor, Rol::aios, findings);
  }
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  const Fase fase = fase_van(toetsing.context(), *part);
  if (!heeft_plek(*part) || fase > Fase::loopt) findings.push_back(not_now(toetsing.context(), *part));
  for (std::size_t i = 0; i < command.gereedheid.size(); ++i) {
    const std::string pad = "/gereedheid/" + std::to_string(i);
    check_stand(command.gereedheid[i], pad, findings);
    check_once(command.gereedheid, i, pad, findings);
    if (const auto& op = command.gereedheid[i].op) check_past(*op, snapshot.vandaag, pad + "/op", findings);
  }
}

Traject toegepast(Traject traject, const LegGereedheidVast& command) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  onderdeel->gereedheid = command.gereedheid;
  std::stable_sort(onderdeel->gereedheid.begin(), onderdeel->gereedheid.end(),
                   [](const Gereedheid& a, const Gereedheid& b) { return a.soort < b.soort; });
  return traject;
}

}  // namespace stagepad

#include "shared/command/check_papier.hpp"

#include <algorithm>
#include <string>

#include "shared/command/commands.hpp"
#include "shared/command/document_herkennen.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

void check_command(const VoegPapierToe& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::stagebureau, findings);
  check_documentgrootte(command.grootte, findings);
  if (command.soort != Documentsoort::pdf) findings.push_back(refusal("papier.geen_pdf", "/document"));
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  if (!find_stage(toetsing.context(), command.onderdeel, findings)) return;
  std::size_t count = 0;
  for (const Papierantwoord& each : snapshot.papieren) {
    if (each.onderdeel != command.onderdeel) continue;
    ++count;
    if (each.sha256 == command.sha256 && each.over == command.over) {
      findings.push_back(refusal("papier.staat_er_al", "/document", {getal_parameter("nummer", each.nummer)}));
    }
  }
  if (count < k_max_papieren) return;
  findings.push_back(refusal("papier.te_veel", "/document",
                             {getal_parameter("maximum", static_cast<std::int64_t>(k_max_papieren))}));
}

}  // namespace stagepad

#include "shared/command/check_ervaring.hpp"

#include <algorithm>
#include <cstddef>

#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

constexpr std::int32_t k_laagste = 1;
constexpr std::int32_t k_hoogste = 5;

void check_score(std::int32_t score, const char* pad, Findings& findings) {
  if (k_laagste <= score && score <= k_hoogste) return;
  // Not chosen yet.
  if (score == 0) {
    findings.push_back(refusal("tekst.leeg", pad));
    return;
  }
  findings.push_back(refusal("getal.buiten_bereik", pad,
                             {getal_parameter("getal", score), getal_parameter("van", k_laagste),
                              getal_parameter("tot", k_hoogste)}));
}

/// The mean, rounded to one tenth.
Decimal mean(const std::vector<Ervaring>& shown, std::int32_t Ervaring::* score) {
  const auto count = static_cast<std::int32_t>(shown.size());
  std::int32_t sum = 0;
  for (const Ervaring& each : shown) sum += each.*score;
  const std::int32_t tenths = (20 * sum + count) / (2 * count);
  return {tenths * 100};
}

}  // namespace

std::optional<StageplaatsId> te_beschrijven_plaats(const Toetscontext& context, const GeplandOnderdeel& part,
                                                   std::string_view deel) {
  const Plek* plek = find_plek(*part.onderdeel, deel);
  if (!plek || !plek->stageplaats || fase_van(context, part) < Fase::evaluatie) return std::nullopt;
  return plek->stageplaats;
}

bool is_gedeeld(const Snapshot& snapshot, OnderdeelId onderdeel, std::string_view deel) {
  const auto& shared = snapshot.ervaring_gedeeld;
  return std::any_of(shared.begin(), shared.end(), [&](const GedeeldeErvaring& each) {
    return each.onderdeel == onderdeel && each.deel == deel;
  });
}

void check_command(const DeelErvaring& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  check_score(command.ervaring.begeleiding, "/ervaring/begeleiding", findings);
  check_score(command.ervaring.leren, "/ervaring/leren", findings);
  check_score(command.ervaring.sfeer, "/ervaring/sfeer", findings);
  check_score(command.ervaring.praktisch, "/ervaring/praktisch", findings);
  check_length(command.ervaring.toelichting, k_max_toelichting, "/ervaring/toelichting", findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  if (fase_van(toetsing.context(), *part) < Fase::evaluatie) {
    findings.push_back(not_now(toetsing.context(), *part));
  } else if (!te_beschrijven_plaats(toetsing.context(), *part, command.deel)) {
    findings.push_back(refusal("ervaring.geen_etalageplaats", "/onderdeel"));
  }
  if (is_gedeeld(snapshot, command.onderdeel, command.deel)) {
    findings.push_back(refusal("ervaring.al_gedeeld", "/onderdeel"));
  }
}

std::optional<Ervaringen> vat_samen(const std::vector<Ervaring>& alle) {
  const std::size_t count = alle.size() - alle.size() % k_ervaringen_samen;
  if (count == 0) return std::nullopt;
  const std::vector<Ervaring> shown(alle.begin(), alle.begin() + static_cast<std::ptrdiff_t>(count));
  Ervaringen together;
  together.aantal = static_cast<std::int32_t>(count);
  together.begeleiding = mean(shown, &Ervaring::begeleiding);
  together.leren = mean(shown, &Ervaring::leren);
  together.sfeer = mean(shown, &Ervaring::sfeer);
  together.praktisch = mean(shown, &Ervaring::praktisch);
  for (const Ervaring& each : shown) {
    if (!each.toelichting.empty()) together.toelichtingen.push_back(each.toelichting);
  }
  std::sort(together.toelichtingen.begin(), together.toelichtingen.end());
  return together;
}

Findings check_ervaringsreactie(const std::string& naam, const std::string& tekst,
                                const std::optional<Ervaringen>& getoond) {
  Findings findings;
  if (!getoond) findings.push_back(refusal("ervaring.niets_te_beantwoorden", ""));
  if (trimmed(naam).empty()) findings.push_back(refusal("tekst.leeg", "/naam"));
  check_length(naam, k_max_instelling_naam, "/naam", findings);
  if (trimmed(tekst).empty()) findings.push_back(refusal("tekst.leeg", "/tekst"));
  check_length(tekst, k_max_toelichting, "/tekst", findings);
  return findings;
}

}  // namespace stagepad

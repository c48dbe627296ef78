#include "server/demo/ervaringen.hpp"

#include <array>
#include <cstdint>

#include "server/store/ervaringen.hpp"

namespace stagepad::demo {

namespace {

constexpr std::array k_gezegd = {
    "Veel zelfstandig kunnen doen, en altijd iemand om op terug te vallen.",
    "De eerste twee weken is het zoeken: vraag vooraf naar een inlogaccount.",
    "Ik heb hier echt leren doorvragen.",
    "Fijn team, ook bij de overdracht 's ochtends.",
    "Nabespreken schoot er in drukke weken bij in.",
    "",
    "Leerzame mix van spreekuur en overleg met scholen en gemeente.",
    "Goed bereikbaar met het openbaar vervoer.",
    "",
};

}  // namespace

void schrijf_ervaringen(store::Transaction& tx, StageplaatsId id, std::size_t nummer, CivilDate vandaag) {
  if (nummer % 4 != 0) return;
  const std::size_t count = 3 + nummer / 4 % 7;
  for (std::size_t i = 0; i < count; ++i) {
    const auto score = [&](std::size_t which) { return static_cast<std::int32_t>(3 + (nummer + which * i + i / 2) % 3); };
    store::add_ervaring(tx, id, {score(1), score(2), score(3), 6 - score(1), k_gezegd[(nummer + i) % k_gezegd.size()]});
  }
  if (nummer % 8 != 0 || count < k_ervaringen_samen) return;
  store::save_ervaringsreactie(tx, id,
                               {"mw. P. Coenen, opleidingscoördinator", vandaag.plus_days(-40),
                                "Dank voor jullie eerlijkheid. Het inlogaccount ligt nu klaar op de eerste dag."},
                               std::nullopt);
}

}  // namespace stagepad::demo

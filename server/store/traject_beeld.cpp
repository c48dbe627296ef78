#include "server/store/traject_beeld.hpp"

#include <set>

#include "server/store/papieren.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/stageplannen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verslagen.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"

namespace stagepad::store {

namespace {

std::set<StageplaatsId> named_places(const Snapshot& beeld) {
  std::set<StageplaatsId> named;
  for (const Onderdeel& onderdeel : beeld.traject.onderdelen) {
    if (onderdeel.plek && onderdeel.plek->stageplaats) named.insert(*onderdeel.plek->stageplaats);
    for (const Deelstage& deel : onderdeel.delen) {
      if (deel.plek && deel.plek->stageplaats) named.insert(*deel.plek->stageplaats);
    }
  }
  for (const Verzoek& verzoek : beeld.verzoeken) {
    named.insert(verzoek.plaatsen.begin(), verzoek.plaatsen.end());
  }
  for (const Voorkeur& voorkeur : beeld.voorkeuren) named.insert(voorkeur.stageplaats);
  return named;
}

}  // namespace

std::optional<Snapshot> laad_traject_beeld(ReadConnection& db, TrajectId id,
                                           const std::vector<Rol>& rollen,
                                           const std::vector<StageplaatsId>& ook) {
  auto traject = load_traject(db, id);
  if (!traject) return std::nullopt;
  Snapshot beeld;
  beeld.traject = std::move(*traject);
  beeld.verzoeken = list_verzoeken(db, id);
  beeld.voorkeuren = list_voorkeuren(db, id);
  beeld.stageplannen = list_stageplannen(db, id);
  beeld.verslagen = list_verslagen(db, id);
  beeld.papieren = list_papieren(db, id);

  const std::set<StageplaatsId> on_record = named_places(beeld);
  std::set<StageplaatsId> wanted = on_record;
  wanted.insert(ook.begin(), ook.end());
  const Plaatsfilter filter = plaatsfilter_voor(rollen);
  for (const StageplaatsId plaats_id : wanted) {
    auto plaats = load_stageplaats(db, plaats_id);
    if (!plaats) continue;
    if (on_record.count(plaats_id) == 0 && !api::is_te_zien(*plaats, filter)) continue;
    beeld.plaatsen.push_back(std::move(*plaats));
  }
  api::beperk(beeld, rollen);
  return beeld;
}

}  // namespace stagepad::store

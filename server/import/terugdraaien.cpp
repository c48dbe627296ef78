#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/import/terugzetten.hpp"
#include "server/import/verwerking.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/trajecten.hpp"
#include "shared/codec/json_reader.hpp"

namespace stagepad {

namespace {

using store::Importspoor;
using store::Spoorsoort;

/// More reasons than these help nobody.
constexpr std::size_t k_max_redenen = 20;

/// What else may refer to an object: a statement that gives the ids of what does so, and how it is called in texts.
struct Afhankelijk {
  Spoorsoort van;
  const char* wat;
  const char* sql;
  /// What it gives are objects of this kind, of which those that the import made itself do not count.
  std::optional<Spoorsoort> zijn = {};
};

constexpr Afhankelijk k_afhankelijk[] = {
    {Spoorsoort::persoon, "import_door_account", "SELECT persoon FROM account WHERE persoon = ?1"},
    {Spoorsoort::persoon, "import_door_opleiding", "SELECT id FROM traject WHERE ?1 IN (aios, instituutsopleider, praktijkopleider)",
     Spoorsoort::traject},
    {Spoorsoort::persoon, "import_door_waarneming", "SELECT id FROM waarneming WHERE ?1 IN (namens, door)"},
    {Spoorsoort::instelling, "import_door_stageplaats", "SELECT id FROM stageplaats WHERE instelling = ?1", Spoorsoort::stageplaats},
    {Spoorsoort::stageplaats, "import_door_stage", "SELECT onderdeel FROM plek WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_stage",
     "SELECT o.id FROM onderdeel o, json_each(o.delen) d WHERE json_extract(d.value, '$.plek.stageplaats') = ?1"},
    {Spoorsoort::stageplaats, "import_door_voorkeur", "SELECT onderdeel FROM voorkeur WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_verzoek", "SELECT verzoek FROM verzoek_plaats WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_beschikbaarheid", "SELECT id FROM beschikbaarheidsvraag WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_ervaring", "SELECT id FROM plaatservaring WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_ervaring", "SELECT stageplaats FROM ervaringsreactie WHERE stageplaats = ?1"},
    {Spoorsoort::stageplaats, "import_door_ronde", "SELECT ronde FROM rondeplaats WHERE stageplaats = ?1"},
    {Spoorsoort::traject, "import_door_ronde",
     "SELECT s.ronde FROM rondestage s JOIN onderdeel o ON o.id = s.onderdeel WHERE o.traject = ?1 AND s.pseudoniem IS NOT NULL"},
    {Spoorsoort::stageplaats, "import_door_ruil", "SELECT id FROM ruiling WHERE ?1 IN (stageplaats, collega_stageplaats)"},
    {Spoorsoort::traject, "import_door_ruil",
     "SELECT r.id FROM ruiling r JOIN onderdeel o ON o.id IN (r.onderdeel, r.collega_onderdeel) WHERE o.traject = ?1"},
    {Spoorsoort::traject, "import_door_verzoek", "SELECT id FROM verzoek WHERE traject = ?1"},
    {Spoorsoort::traject, "import_door_ontheffing", "SELECT id FROM ontheffing WHERE traject = ?1"},
};

/// As a text below "woord.".
std::string_view woord_van(Spoorsoort soort) {
  switch (soort) {
    case Spoorsoort::persoon: return "import_persoon";
    case Spoorsoort::instelling: return "import_instelling";
    case Spoorsoort::stageplaats: return "import_stageplaats";
    case Spoorsoort::traject: return "import_traject";
  }
  return {};
}

std::string naam_van(store::ReadConnection& db, const Importspoor& spoor) {
  const char* sql = spoor.soort == Spoorsoort::traject
                        ? "SELECT p.naam FROM traject t JOIN persoon p ON p.id = t.aios WHERE t.id = ?1"
                    : spoor.soort == Spoorsoort::persoon      ? "SELECT naam FROM persoon WHERE id = ?1"
                    : spoor.soort == Spoorsoort::instelling   ? "SELECT naam FROM instelling WHERE id = ?1"
                                                              : "SELECT naam FROM stageplaats WHERE id = ?1";
  return db.value<std::string>(sql, spoor.object).value_or(std::to_string(spoor.object));
}

class Nakijken {
 public:
  Nakijken(store::ReadConnection& db, const std::vector<Importspoor>& sporen) : db_(db), sporen_(sporen) {
    for (const Importspoor& each : sporen) {
      if (each.is_nieuw) own_.emplace(each.soort, each.object);
    }
  }

  Findings run() {
    for (const Importspoor& each : sporen_) {
      if (findings_.size() >= k_max_redenen) break;
      look_at(each);
    }
    return std::move(findings_);
  }

 private:
  void look_at(const Importspoor& spoor) {
    const std::int64_t now = versie_van(db_, spoor.soort, spoor.object);
    if (!spoor.is_nieuw && !spoor.ervoor) {
      add("import.terug_gewist", spoor, {});
    } else if (now == 0) {
      add("import.terug_weg", spoor, {});
    } else if (!spoor.is_nieuw || !add_dependents(spoor)) {
      if (now != spoor.versie_na) add("import.terug_gewijzigd", spoor, {});
    }
  }

  bool add_dependents(const Importspoor& spoor) {
    for (const Afhankelijk& each : k_afhankelijk) {
      if (each.van != spoor.soort) continue;
      auto rows = db_.query(each.sql, spoor.object);
      while (rows.step()) {
        if (each.zijn && own_.count({*each.zijn, rows.get<std::int64_t>(0)}) > 0) continue;
        add("import.terug_in_gebruik", spoor, each.wat);
        return true;
      }
    }
    return false;
  }

  void add(const char* code, const Importspoor& spoor, const std::string& wat) {
    Finding finding = refusal(code, "", {tekst_parameter("naam", naam_van(db_, spoor)),
                                         woord_parameter("soort", woord_van(spoor.soort))});
    if (!wat.empty()) finding.parameters.push_back(woord_parameter("door", wat));
    findings_.push_back(std::move(finding));
  }

  store::ReadConnection& db_;
  const std::vector<Importspoor>& sporen_;
  std::set<std::pair<Spoorsoort, std::int64_t>> own_;
  Findings findings_;
};

void zet_plaats_terug(store::Transaction& tx, const Call& call, StageplaatsId id, const OnthoudenPlaats& ervoor) {
  StageplaatsInvoer invoer = ervoor.invoer;
  invoer.toestemming.reset();
  store::update_stageplaats(tx, id, invoer, call.persoon.id, call.vandaag);
  tx.execute("DELETE FROM stageplaats_toestemming WHERE stageplaats = ?1 AND id > ?2", id, ervoor.laatste_toestemming);
  tx.execute("DELETE FROM stageplaats_oordeel WHERE stageplaats = ?1 AND id > ?2", id, ervoor.laatste_oordeel);
  tx.execute("UPDATE stageplaats SET goedgekeurd_door = ?2, goedgekeurd_op = ?3 WHERE id = ?1", id,
             ervoor.goedgekeurd_door, ervoor.goedgekeurd_op);
  record(tx, call, "stageplaats.teruggezet", "stageplaats", id.value);
}

void zet_traject_terug(store::Transaction& tx, const Call& call, TrajectId id, const OnthoudenTraject& ervoor) {
  const auto put_back = [&](const Command& command) {
    const auto beeld = laad_beeld(tx, call, id);
    const LoadedRulepack* pakket = call.services.rulepacks.find(beeld->traject, call.vandaag);
    if (!pakket) throw store::StoreException(store::StoreErrorKind::constraint, "a training without a rule pack");
    store_command({tx, call, *beeld, *pakket}, command);
  };
  Traject nu = laad_beeld(tx, call, id)->traject;
  if (ervoor.onderdelen && nu.onderdelen != *ervoor.onderdelen) {
    nu.onderdelen = *ervoor.onderdelen;
    store::neem_vandaag_over(tx, call.vandaag);
    eindig_ruilen_zonder_stage(tx, call.vandaag, nu, call.persoon.id);
    store::save_traject(tx, nu);
    record(tx, call, "traject.stages_teruggezet", "traject", id.value);
    nu = laad_beeld(tx, call, id)->traject;
  }
  if (!(nu.dienstverband == ervoor.dienstverband)) put_back(WijzigDienstverband{ervoor.dienstverband});
  const bool same_po = nu.praktijkopleider ? ervoor.praktijkopleider == nu.praktijkopleider->id : !ervoor.praktijkopleider;
  if (!same_po || !(nu.instituutsopleider.id == ervoor.instituutsopleider)) {
    put_back(WijzigOpleiders{ervoor.instituutsopleider, ervoor.praktijkopleider});
  }
}

/// The writer of the column was this program.
template <class T>
T herinnering(const Importspoor& spoor) {
  auto read = read_json<T>(spoor.ervoor.value_or(""));
  if (!read.ok()) throw store::StoreException(store::StoreErrorKind::corrupt, "an import remembers what nobody can read");
  return std::move(read.value);
}

}  // namespace

OnthoudenPlaats onthoud_plaats(store::ReadConnection& db, StageplaatsId id) {
  OnthoudenPlaats plaats;
  plaats.invoer = store::load_stageplaatsinvoer(db, id).value_or(StageplaatsInvoer{});
  auto rows = db.query("SELECT goedgekeurd_door, goedgekeurd_op FROM stageplaats WHERE id = ?1", id);
  if (rows.step()) {
    plaats.goedgekeurd_door = rows.take<std::optional<PersoonId>>();
    plaats.goedgekeurd_op = rows.take<std::optional<CivilDate>>();
  }
  const auto last = [&](const char* sql) { return db.value<std::int64_t>(sql, id).value_or(0); };
  plaats.laatste_toestemming = last("SELECT coalesce(max(id), 0) FROM stageplaats_toestemming WHERE stageplaats = ?1");
  plaats.laatste_oordeel = last("SELECT coalesce(max(id), 0) FROM stageplaats_oordeel WHERE stageplaats = ?1");
  return plaats;
}

Findings waarom_niet_terug(store::ReadConnection& db, const std::vector<Importspoor>& sporen) {
  return Nakijken(db, sporen).run();
}

void draai_sporen_terug(store::Transaction& tx, const Call& call, const std::vector<Importspoor>& sporen) {
  for (auto spoor = sporen.rbegin(); spoor != sporen.rend(); ++spoor) {
    switch (spoor->soort) {
      case Spoorsoort::persoon:
        store::verwijder_persoon(tx, PersoonId{spoor->object});
        record(tx, call, "persoon.teruggedraaid", "persoon", spoor->object);
        break;
      case Spoorsoort::instelling:
        store::verwijder_instelling(tx, InstellingId{spoor->object});
        record(tx, call, "instelling.teruggedraaid", "instelling", spoor->object);
        break;
      case Spoorsoort::stageplaats:
        if (spoor->is_nieuw) {
          store::verwijder_stageplaats(tx, StageplaatsId{spoor->object});
          record(tx, call, "stageplaats.teruggedraaid", "stageplaats", spoor->object);
        } else {
          zet_plaats_terug(tx, call, StageplaatsId{spoor->object}, herinnering<OnthoudenPlaats>(*spoor));
        }
        break;
      case Spoorsoort::traject:
        if (spoor->is_nieuw) {
          store::verwijder_traject(tx, TrajectId{spoor->object});
          record(tx, call, "traject.teruggedraaid", "traject", spoor->object);
        } else {
          zet_traject_terug(tx, call, TrajectId{spoor->object}, herinnering<OnthoudenTraject>(*spoor));
        }
        break;
    }
  }
}

}  // namespace stagepad

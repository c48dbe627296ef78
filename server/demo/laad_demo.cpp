#include "server/demo/laad_demo.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "server/demo/beschikbaarheid.hpp"
#include "server/demo/ervaringen.hpp"
#include "server/demo/bronnen.hpp"
#include "server/demo/schrijf_traject.hpp"
#include "server/demo/verzinnen.hpp"
#include "server/demo/verzonnen_stages.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/codec/json_reader.hpp"

namespace stagepad::demo {

namespace {

constexpr std::string_view k_demo = "demo";

template <class T>
Result<T> read_source(std::string_view name, std::string_view json) {
  auto read = read_json<T>(json);
  if (read.ok()) return std::move(read.value);
  const Finding& first = read.problems.front();
  return Failure{"demo.bron", "assets/demo/" + std::string(name) + ".json: " + first.code +
                                  " at '" + first.pad + "'"};
}

/// Everything that is read and looked up before the first row is written.
struct Demo {
  DemoPersonen personen;
  DemoPlaatsen plaatsen;
  DemoTrajecten trajecten;
  std::vector<DemoPakket> pakketten;  ///< one for each training

  /// What the rest was invented from; the trainings from `written` on were.
  std::optional<Woorden> woorden;
  std::size_t written = 0;
};

/// The same people every time: chance begins anew.
constexpr std::uint64_t k_seed = 20'260'301;

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Adds what is invented. Trainings that have no rule pack on that day are left out: a cohort can be
/// from before the programme, or after.
void invent(Demo& demo, CivilDate vandaag, const DemoPakketten& pakketten, Dobbelsteen& steen) {
  Verzinsel verzinsel = verzin(*demo.woorden, steen);
  append(demo.personen.personen, std::move(verzinsel.personen.personen));
  append(demo.plaatsen.plaatsen, std::move(verzinsel.plaatsen.plaatsen));
  for (DemoTraject& each : verzinsel.trajecten.trajecten) {
    auto pakket = pakketten(each.programma, eerste_van_maand(vandaag, each.maanden_geleden));
    if (!pakket) continue;
    demo.pakketten.push_back(std::move(*pakket));
    demo.trajecten.trajecten.push_back(std::move(each));
  }
}

Result<Demo> read_demo(const DemoBronnen& bronnen, CivilDate vandaag,
                       const DemoPakketten& pakketten) {
  auto personen = read_source<DemoPersonen>("personen", bronnen.personen);
  if (!personen) return personen.failure();
  auto plaatsen = read_source<DemoPlaatsen>("stageplaatsen", bronnen.stageplaatsen);
  if (!plaatsen) return plaatsen.failure();
  auto trajecten = read_source<DemoTrajecten>("trajecten", bronnen.trajecten);
  if (!trajecten) return trajecten.failure();
  Demo demo{std::move(personen.value()), std::move(plaatsen.value()),
            std::move(trajecten.value()), {}, {}, 0};
  for (const DemoTraject& each : demo.trajecten.trajecten) {
    const CivilDate cohort = eerste_van_maand(vandaag, each.maanden_geleden);
    auto pakket = pakketten(each.programma, cohort);
    if (!pakket) {
      return Failure{"demo.regelpakket",
                     "The demonstration cannot be made on " + to_iso(vandaag) +
                         ": there is no rule pack " + each.programma +
                         " for a training that began on " + to_iso(cohort) + "."};
    }
    demo.pakketten.push_back(std::move(*pakket));
  }
  demo.written = demo.trajecten.trajecten.size();
  if (bronnen.woorden.empty()) return demo;
  auto woorden = read_source<Woorden>("woorden", bronnen.woorden);
  if (!woorden) return woorden.failure();
  demo.woorden = std::move(woorden.value());
  Dobbelsteen steen(k_seed);
  invent(demo, vandaag, pakketten, steen);
  return demo;
}

void write_personen(store::Transaction& tx, const DemoPersonen& bron, std::string_view wachtwoord,
                    DemoNamen& namen) {
  for (const DemoPersoon& each : bron.personen) {
    const PersoonId id = store::insert_persoon(tx, {PersoonId{}, each.naam, each.email, each.rollen});
    store::save_wachtwoord(tx, id, wachtwoord);
    namen.personen[each.sleutel] = {id, each.naam};
  }
}

/// Whoever writes down what institutions permit.
PersoonId van_het_stagebureau(const DemoPersonen& bron, const DemoNamen& namen) {
  for (const DemoPersoon& each : bron.personen) {
    const bool is_there = std::find(each.rollen.begin(), each.rollen.end(), Rol::stagebureau) != each.rollen.end();
    if (is_there) return namen.personen.at(each.sleutel).id;
  }
  return {};
}

StageplaatsInvoer place_of(const DemoPlaats& bron, CivilDate vandaag) {
  StageplaatsInvoer plaats;
  plaats.naam = bron.naam;
  plaats.plaats = bron.plaats;
  plaats.regio = bron.regio;
  plaats.sector = bron.sector;
  plaats.setting = bron.setting;
  plaats.stagesoorten = bron.stagesoorten;
  plaats.profiel = bron.profiel;
  plaats.specialisme = bron.specialisme;
  plaats.doelgroepen = bron.doelgroepen;
  plaats.omschrijving = bron.omschrijving;
  plaats.zichtbaarheid = bron.zichtbaarheid;
  plaats.contactpersoon = bron.contactpersoon;
  plaats.contact_email = adres_van(bron.instelling);
  plaats.contact_tonen = bron.contact_tonen;
  for (const DemoPeriode& each : bron.perioden) {
    const CivilDate first = eerste_van_maand(vandaag, -each.vanaf);
    plaats.perioden.push_back(
        {first, first.plus_months(each.maanden).plus_days(-1), each.capaciteit});
  }
  return plaats;
}

/// Every place as it would have come in: permitted by the institution, then approved by an IO.
void write_plaatsen(store::Transaction& tx, const Demo& demo, CivilDate vandaag, DemoNamen& namen) {
  const PersoonId bureau = van_het_stagebureau(demo.personen, namen);
  const CivilDate ingevoerd = eerste_van_maand(vandaag, 14).plus_days(2);
  for (const DemoPlaats& each : demo.plaatsen.plaatsen) {
    StageplaatsInvoer plaats = place_of(each, vandaag);
    plaats.instelling = store::ensure_instelling(tx, each.instelling);
    const bool shows_something = plaats.zichtbaarheid != Zichtbaarheid::niemand || plaats.contact_tonen;
    if (shows_something && bureau.value > 0) {
      plaats.toestemming = Plaatstoestemming{each.contactpersoon.empty() ? each.instelling : each.contactpersoon,
                                       ingevoerd.plus_days(-1)};
    }
    const StageplaatsId id = store::add_stageplaats(tx, plaats, bureau, ingevoerd);
    namen.plaatsen[each.sleutel] = id;
    const auto door = namen.personen.find(each.goedgekeurd_door);
    if (door == namen.personen.end()) continue;
    store::add_plaatsoordeel(
        tx, id, {Plaatsbesluit::goedgekeurd, door->second, ingevoerd.plus_days(6), {}});
    schrijf_beschikbaarheid(tx, id, namen.plaatsen.size() - 1, plaats, bureau, vandaag);
    schrijf_ervaringen(tx, id, namen.plaatsen.size() - 1, vandaag);
  }
  verzend_beschikbaarheid(tx);
}

std::vector<BekendePlaats> seen_by_aios(store::Transaction& tx, const DemoNamen& namen) {
  std::map<StageplaatsId, std::string> sleutels;
  for (const auto& [sleutel, id] : namen.plaatsen) sleutels[id] = sleutel;
  std::vector<BekendePlaats> seen;
  for (Stageplaats& each : store::list_stageplaatsen(tx, store::Plaatsfilter::zichtbaar)) {
    seen.push_back({sleutels[each.id], std::move(each)});
  }
  return seen;
}

void write_trajecten(store::Transaction& tx, const Demo& demo, const DemoNamen& namen,
                     CivilDate vandaag) {
  const auto write = [&](std::size_t i, const Stagekeuze& keuze) {
    schrijf_demo_traject(tx, demo.trajecten.trajecten[i], namen, vandaag, demo.pakketten[i], keuze);
  };
  for (std::size_t i = 0; i < demo.written; ++i) write(i, {});
  if (!demo.woorden) return;
  Dobbelsteen steen(k_seed + 1);
  Stageverzinner verzinner(*demo.woorden, steen, seen_by_aios(tx, namen), vandaag);
  const Stagekeuze keuze = [&](const Snapshot& beeld, const Regelpakket& pakket,
                               const GeplandOnderdeel& part) {
    return verzinner.verzin(beeld, pakket, part);
  };
  for (std::size_t i = demo.written; i < demo.trajecten.trajecten.size(); ++i) write(i, keuze);
}

void write_demo(store::Transaction& tx, const Demo& demo, CivilDate vandaag,
                std::string_view wachtwoord) {
  DemoNamen namen;
  write_personen(tx, demo.personen, wachtwoord, namen);
  write_plaatsen(tx, demo, vandaag, namen);
  write_trajecten(tx, demo, namen, vandaag);
  store::save_instelling(tx, k_demo, to_iso(vandaag));
  store::append_audit(tx, {std::nullopt, "demo.geladen", "systeem", 0,
                    "{\"vandaag\":\"" + to_iso(vandaag) + "\"}"});
}

}  // namespace

Result<std::monostate> laad_demo(store::Store& store, const DemoBronnen& bronnen, CivilDate vandaag,
                                 std::string_view wachtwoord, const DemoPakketten& pakketten) {
  const auto demo = read_demo(bronnen, vandaag, pakketten);
  if (!demo) return demo.failure();
  const auto written = store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    if (tx.value<int>("SELECT count(*) FROM persoon").value_or(0) > 0) {
      tx.abandon();
      return false;
    }
    write_demo(tx, demo.value(), vandaag, wachtwoord);
    return true;
  });
  if (!written) return written.failure();
  if (!written.value()) {
    return Failure{"demo.niet-leeg",
                   "The data directory already holds people; the demonstration is only put into "
                   "an empty one."};
  }
  return std::monostate{};
}

bool is_demo(store::ReadConnection& db) { return store::load_instelling(db, k_demo).has_value(); }

Result<std::vector<Persoon>> demo_personen(const DemoBronnen& bronnen) {
  const auto read = read_source<DemoPersonen>("personen", bronnen.personen);
  if (!read) return read.failure();
  std::vector<Persoon> personen;
  for (const DemoPersoon& each : read.value().personen) {
    personen.push_back({PersoonId{}, each.naam, each.email, each.rollen});
  }
  return personen;
}

}  // namespace stagepad::demo

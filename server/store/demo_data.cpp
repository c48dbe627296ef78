#include "server/store/demo_data.hpp"

#include <utility>

#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/demo_bronnen.hpp"
#include "server/store/demo_trajecten.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/codec/json_reader.hpp"

namespace stagepad::store {

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
};

Result<Demo> read_demo(const DemoBronnen& bronnen, CivilDate vandaag,
                       const DemoPakketten& pakketten) {
  auto personen = read_source<DemoPersonen>("personen", bronnen.personen);
  if (!personen) return personen.failure();
  auto plaatsen = read_source<DemoPlaatsen>("stageplaatsen", bronnen.stageplaatsen);
  if (!plaatsen) return plaatsen.failure();
  auto trajecten = read_source<DemoTrajecten>("trajecten", bronnen.trajecten);
  if (!trajecten) return trajecten.failure();
  Demo demo{std::move(personen.value()), std::move(plaatsen.value()),
            std::move(trajecten.value()), {}};
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
  return demo;
}

void write_personen(Transaction& tx, const DemoPersonen& bron, std::string_view wachtwoord,
                    DemoNamen& namen) {
  for (const DemoPersoon& each : bron.personen) {
    const PersoonId id = insert_persoon(tx, {PersoonId{}, each.naam, each.email, each.rollen});
    save_wachtwoord(tx, id, wachtwoord);
    namen.personen[each.sleutel] = {id, each.naam};
  }
}

Stageplaats place_of(const DemoPlaats& bron, CivilDate vandaag) {
  Stageplaats plaats;
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
  for (const DemoPeriode& each : bron.perioden) {
    const CivilDate first = eerste_van_maand(vandaag, -each.vanaf);
    plaats.perioden.push_back(
        {first, first.plus_months(each.maanden).plus_days(-1), each.capaciteit});
  }
  return plaats;
}

void write_plaatsen(Transaction& tx, const DemoPlaatsen& bron, CivilDate vandaag,
                    DemoNamen& namen) {
  for (const DemoPlaats& each : bron.plaatsen) {
    Stageplaats plaats = place_of(each, vandaag);
    plaats.instelling = ensure_instelling(tx, each.instelling);
    std::optional<Plaatsgoedkeuring> goedkeuring;
    const auto door = namen.personen.find(each.goedgekeurd_door);
    if (door != namen.personen.end()) {
      goedkeuring = Plaatsgoedkeuring{door->second.id, eerste_van_maand(vandaag, 14).plus_days(8)};
    }
    namen.plaatsen[each.sleutel] = insert_stageplaats(
        tx, plaats, each.contact_tonen ? Contact::tonen : Contact::verbergen, goedkeuring);
  }
}

void write_demo(Transaction& tx, const Demo& demo, CivilDate vandaag,
                std::string_view wachtwoord) {
  DemoNamen namen;
  write_personen(tx, demo.personen, wachtwoord, namen);
  write_plaatsen(tx, demo.plaatsen, vandaag, namen);
  for (std::size_t i = 0; i < demo.trajecten.trajecten.size(); ++i) {
    schrijf_demo_traject(tx, demo.trajecten.trajecten[i], namen, vandaag, demo.pakketten[i]);
  }
  save_instelling(tx, k_demo, to_iso(vandaag));
  append_audit(tx, {std::nullopt, "demo.geladen", "systeem", 0,
                    "{\"vandaag\":\"" + to_iso(vandaag) + "\"}"});
}

}  // namespace

Result<std::monostate> laad_demo(Store& store, const DemoBronnen& bronnen, CivilDate vandaag,
                                 std::string_view wachtwoord, const DemoPakketten& pakketten) {
  const auto demo = read_demo(bronnen, vandaag, pakketten);
  if (!demo) return demo.failure();
  const auto written = store.write(AuditNeed::required, [&](Transaction& tx) {
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

bool is_demo(ReadConnection& db) { return load_instelling(db, k_demo).has_value(); }

Result<std::vector<Persoon>> demo_personen(const DemoBronnen& bronnen) {
  const auto read = read_source<DemoPersonen>("personen", bronnen.personen);
  if (!read) return read.failure();
  std::vector<Persoon> personen;
  for (const DemoPersoon& each : read.value().personen) {
    personen.push_back({PersoonId{}, each.naam, each.email, each.rollen});
  }
  return personen;
}

}  // namespace stagepad::store

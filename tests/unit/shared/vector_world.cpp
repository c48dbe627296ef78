#include "tests/unit/shared/vector_world.hpp"

#include <dirent.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad::vectors {

namespace {

/// Cases worked out one by one, and cases laid out as tables.
constexpr const char* k_cases[] = {"tests/vectors/gevallen", "tests/vectors/tabellen"};

[[noreturn]] void give_up(const std::string& path, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", path.c_str(), why.c_str());
  std::exit(1);
}

template <class T>
T read_described(const std::string& path) {
  const std::string text = read_source_file(path);
  ReadOutcome<T> outcome = read_json<T>(text);
  if (!outcome.ok()) give_up(path, to_json(outcome.problems));
  return std::move(outcome.value);
}

PersoonVerwijzing person(std::int64_t id, const char* naam) { return {PersoonId{id}, naam}; }

PersoonVerwijzing person_with(Rol rol) {
  switch (rol) {
    case Rol::instituutsopleider: return person(2, "Ilse Opleider");
    case Rol::praktijkopleider: return person(3, "Pim Praktijk");
    case Rol::stagebureau: return person(4, "Stagebureau");
    default: return person(1, "Ada Aios");
  }
}

/// The part with this code; the n-th with the same code (from 0) has what the n-th Deel of it says.
Onderdeel part_of(const Geval& geval, const Regelpakket& pakket, const std::string& code, std::ptrdiff_t n) {
  Onderdeel part;
  part.id = id_of(pakket, code);
  part.soort = code;
  for (const Deel& each : geval.onderdelen) {
    if (each.soort != code || n-- > 0) continue;
    part.start = each.start;
    part.route = each.route;
    part.plek = each.plek;
    part.praktische_eerste_dag = each.praktische_eerste_dag;
    part.praktische_laatste_dag = each.praktische_laatste_dag;
    if (each.voortgang) part.voortgang = *each.voortgang;
    part.duur = each.duur;
    part.aandeel = each.aandeel;
    if (!each.gekoppeld_aan.empty()) part.gekoppeld_aan = id_of(pakket, each.gekoppeld_aan);
    part.delen = each.delen;
    part.stagedagen = each.stagedagen;
    part.leerlijnen = each.leerlijnen;
    part.plaatsing = each.plaatsing;
    part.einde = each.einde;
    part.gereedheid = each.gereedheid;
    break;
  }
  return part;
}

std::vector<std::string> codes_of(const Regelpakket& pakket) {
  std::vector<std::string> codes;
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) codes.push_back(each.code);
  return codes;
}

Traject training_of(const Geval& geval, const Regelpakket& pakket) {
  Traject traject;
  traject.id = TrajectId{1};
  traject.aios = person_with(Rol::aios);
  traject.instituutsopleider = person_with(Rol::instituutsopleider);
  if (!geval.zonder_praktijkopleider) traject.praktijkopleider = person_with(Rol::praktijkopleider);
  traject.programma = programma_van(pakket);
  traject.cohort = geval.cohort.value_or(geval.eerste_dag);
  traject.dienstverband.werkgever = geval.werkgever.value_or(pakket.werkgever);
  traject.dienstverband.eerste_dag = geval.eerste_dag;
  traject.dienstverband.laatste_dag = geval.laatste_dag;
  traject.dienstverband.fte = geval.fte;
  if (geval.fte.empty()) traject.dienstverband.fte = {{geval.eerste_dag, whole(1)}};
  for (const std::string& code : geval.volgorde.empty() ? codes_of(pakket) : geval.volgorde) {
    const auto same = std::count_if(traject.onderdelen.begin(), traject.onderdelen.end(),
                                    [&](const Onderdeel& each) { return each.soort == code; });
    traject.onderdelen.push_back(part_of(geval, pakket, code, same));
    // A part that stands there twice is another one the second time.
    if (same > 0) traject.onderdelen.back().id.value += 100 * same;
  }
  traject.evc = geval.evc;
  traject.verlof = geval.verlof;
  traject.keuzeonderwijsdagen = geval.keuzeonderwijsdagen;
  for (const Vrijgesteld& each : geval.vrijgesteld) {
    traject.vrijstellingen.push_back(
        {each.onderdeel, each.duur, person_with(Rol::instituutsopleider), geval.eerste_dag});
  }
  for (const Vrijstelling& each : geval.ontheffingen) {
    Ontheffing ontheffing;
    ontheffing.regel = each.regel;
    if (!each.onderdeel.empty()) ontheffing.onderdeel = id_of(pakket, each.onderdeel);
    ontheffing.door = person_with(each.rol);
    ontheffing.rol = each.rol;
    ontheffing.op = geval.vandaag;
    ontheffing.reden = "besproken";
    traject.ontheffingen.push_back(ontheffing);
  }
  return traject;
}

Verzoek request_of(const Geval& geval, const Regelpakket& pakket, const Aanvraag& aanvraag,
                   std::int64_t id) {
  Verzoek verzoek;
  verzoek.id = VerzoekId{id};
  verzoek.traject = TrajectId{1};
  verzoek.soort = aanvraag.soort;
  verzoek.status = aanvraag.status;
  verzoek.ingediend_op = geval.vandaag;
  if (!aanvraag.onderdeel.empty()) verzoek.onderdeel = id_of(pakket, aanvraag.onderdeel);
  verzoek.route = aanvraag.route;
  verzoek.plaatsen = aanvraag.plaatsen;
  verzoek.eigen_instelling = aanvraag.eigen_instelling;
  for (const std::string& code : aanvraag.volgorde) {
    verzoek.schema.push_back({id_of(pakket, code), std::nullopt});
  }
  for (const Rol rol : aanvraag.akkoord_van) {
    verzoek.beslissingen.push_back(
        {person_with(rol), {}, rol, geval.vandaag, Besluit::goedgekeurd, "", ""});
  }
  return verzoek;
}

std::vector<Schemaregel> schema_of(const Regelpakket& pakket, const std::vector<Regel>& regels) {
  std::vector<Schemaregel> schema;
  for (const Regel& each : regels) {
    const OnderdeelId id = each.onderdeel.empty() ? OnderdeelId{} : id_of(pakket, each.onderdeel);
    schema.push_back({id, each.start, each.soort, each.aandeel, {}, each.duur, each.stagedagen, each.delen});
  }
  return schema;
}

}  // namespace

std::string read_source_file(const std::string& path) {
  std::string text = source_file(path);
  if (text.empty()) give_up(path, "no such file, or nothing in it");
  return text;
}

std::vector<std::string> files_in(const std::string& folder, const std::string& ending) {
  std::vector<std::string> names;
  DIR* directory = opendir((std::string(STAGEPAD_SOURCE_DIR) + "/" + folder).c_str());
  if (!directory) give_up(folder, "no such folder");
  while (const dirent* entry = readdir(directory)) {
    const std::string name = entry->d_name;
    const bool ends_so = name.size() > ending.size() &&
                         name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
    if (ends_so) names.push_back(name);
  }
  closedir(directory);
  std::sort(names.begin(), names.end());
  return names;
}

const Regelpakket& pack(const std::string& id) {
  static std::map<std::string, Regelpakket> packs;
  auto found = packs.find(id);
  if (found == packs.end()) {
    const std::string path = "assets/rulepacks/" + id + ".json";
    found = packs.emplace(id, read_described<Regelpakket>(path)).first;
  }
  return found->second;
}

const std::vector<Stageplaats>& places() {
  static const Plaatsenlijst list = read_described<Plaatsenlijst>("tests/vectors/plaatsen.json");
  return list.plaatsen;
}

std::vector<std::string> case_files() {
  std::vector<std::string> found;
  for (const std::string folder : k_cases) {
    for (const std::string& name : files_in(folder, ".json")) found.push_back(folder + "/" + name);
  }
  return found;
}

std::vector<NamedCase> cases_in(const std::string& path) {
  std::vector<NamedCase> found;
  const std::string name = path.substr(path.rfind('/') + 1);
  Gevallen gevallen = read_described<Gevallen>(path);
  for (Geval& each : gevallen.gevallen) found.push_back(NamedCase{name, std::move(each)});
  return found;
}

const std::vector<NamedCase>& cases() {
  static const std::vector<NamedCase> all = [] {
    std::vector<NamedCase> found;
    for (const std::string& path : case_files()) {
      for (NamedCase& each : cases_in(path)) found.push_back(std::move(each));
    }
    return found;
  }();
  return all;
}

OnderdeelId id_of(const Regelpakket& pakket, const std::string& code) {
  const std::size_t position = standaard_positie(pakket, code);
  if (position == pakket.onderdelen.size()) return OnderdeelId{99};
  return OnderdeelId{static_cast<std::int64_t>(position) + 1};
}

Snapshot snapshot_of(const Geval& geval) {
  const Regelpakket& pakket = pack(geval.pakket);
  Snapshot snapshot;
  snapshot.vandaag = geval.vandaag;
  snapshot.traject = training_of(geval, pakket);
  for (const Aanvraag& each : geval.verzoeken) {
    const auto id = static_cast<std::int64_t>(snapshot.verzoeken.size()) + 1;
    snapshot.verzoeken.push_back(request_of(geval, pakket, each, id));
  }
  for (const Keuze& each : geval.voorkeuren) {
    Voorkeur voorkeur;
    voorkeur.onderdeel = id_of(pakket, each.onderdeel);
    voorkeur.stageplaats = each.plaats;
    voorkeur.status = each.status;
    voorkeur.ingediend_op = geval.vandaag;
    for (const Voorkeur& earlier : snapshot.voorkeuren) {
      if (earlier.onderdeel == voorkeur.onderdeel) ++voorkeur.rang;
    }
    snapshot.voorkeuren.push_back(voorkeur);
  }
  snapshot.in_contact = geval.in_contact;
  snapshot.plaatsen = places();
  snapshot.plaatsen.insert(snapshot.plaatsen.end(), geval.plaatsen.begin(), geval.plaatsen.end());
  return snapshot;
}

Actor actor_of(Wie wie) {
  switch (wie) {
    case Wie::aios: return {PersoonId{1}, {Rol::aios}};
    case Wie::instituutsopleider: return {PersoonId{2}, {Rol::instituutsopleider}};
    case Wie::praktijkopleider: return {PersoonId{3}, {Rol::praktijkopleider}};
    case Wie::stagebureau: return {PersoonId{4}, {Rol::stagebureau}};
    case Wie::ander: break;
  }
  return {PersoonId{9}, {Rol::aios, Rol::instituutsopleider, Rol::praktijkopleider}};
}

int count_of(const Opdracht& opdracht) {
  return int{opdracht.schemawijziging.has_value()} + int{opdracht.goedkeuring.has_value()} +
         int{opdracht.intrekken.has_value()} + int{opdracht.beslissing.has_value()} +
         int{opdracht.voorkeuren.has_value()};
}

Command command_of(const Regelpakket& pakket, const Opdracht& opdracht) {
  if (const auto& each = opdracht.schemawijziging) {
    return DienSchemawijzigingIn{schema_of(pakket, each->schema), each->toelichting};
  }
  if (const auto& each = opdracht.goedkeuring) {
    return VraagGoedkeuring{id_of(pakket, each->onderdeel), each->route, each->plaatsen,
                            each->eigen_instelling, ""};
  }
  if (opdracht.intrekken) return *opdracht.intrekken;
  if (opdracht.beslissing) return *opdracht.beslissing;
  const Voorkeuren voorkeuren = opdracht.voorkeuren.value_or(Voorkeuren{});
  return GeefVoorkeuren{id_of(pakket, voorkeuren.onderdeel), voorkeuren.plaatsen};
}

Findings judge(const Geval& geval, const Snapshot& snapshot) {
  const Regelpakket& pakket = pack(geval.pakket);
  if (geval.opdracht) {
    return check(command_of(pakket, *geval.opdracht), snapshot, pakket, actor_of(geval.wie));
  }
  if (geval.proefschema) {
    return check_schema(snapshot, pakket, schema_of(pakket, *geval.proefschema));
  }
  if (geval.past) {
    const Stageplaats* plaats = find_plaats(snapshot, geval.past->plaats);
    if (!plaats) give_up(geval.naam, "asks about a place that is not there");
    return check_plaats(snapshot, pakket, id_of(pakket, geval.past->onderdeel), *plaats);
  }
  return check_traject(snapshot, pakket);
}

}  // namespace stagepad::vectors

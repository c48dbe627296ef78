#pragma once

#include <string>

#include "shared/api/rondes.hpp"
#include "shared/matching/uitslag.hpp"
#include "tests/api/beheer.hpp"

namespace stagepad::test {

// A placement round of the demonstration: the stages of daan, lotte and noor that begin in the summer.

inline constexpr const char* k_last_day = "2027-02-20";
inline constexpr const char* k_day_after = "2027-02-21";

inline RondeInvoer summer_round() {
  RondeInvoer invoer;
  invoer.code = "zomer-2027";
  invoer.naam = "Zomer 2027";
  invoer.stagesoorten = {"aanpalend"};
  invoer.eerste_start = parse_iso_date("2027-07-01");
  invoer.laatste_start = parse_iso_date("2027-09-30");
  invoer.sluit_op = parse_iso_date(k_last_day);
  invoer.openbare_bron = "het winnende lot van de Staatsloterij van 10 maart 2027";
  return invoer;
}

inline std::string round_path(const RondeOverzicht& ronde, const std::string& what = {}) {
  const std::string path = "/api/rondes/" + std::to_string(ronde.kaart.ronde.id.value);
  return what.empty() ? path : path + "/" + what;
}

/// Does something with the round as it was last seen.
inline Reply try_round(Person& office, const RondeOverzicht& ronde, const std::string& what,
                       const std::string& body = {}) {
  return office.send("POST", round_path(ronde, what), body, if_match(ronde.kaart.ronde.versie));
}
inline RondeOverzicht go_on(Person& office, const RondeOverzicht& ronde, const std::string& what,
                            const std::string& body = {}) {
  return made<RondeOverzicht>(try_round(office, ronde, what, body));
}
inline RondeOverzicht plan(Person& office, const RondeInvoer& invoer = summer_round()) {
  return made<RondeOverzicht>(office.send("POST", "/api/rondes", to_json(invoer)), 201);
}
inline RondeOverzicht look(Person& office, const RondeOverzicht& ronde) {
  return made<RondeOverzicht>(office.get(round_path(ronde)));
}

/// The codes of a refusal, each followed by a blank.
inline std::string codes_of(const Reply& reply) {
  std::string codes;
  for (const Finding& each : read_reply<Probleem>(reply).findings) codes += each.code + " ";
  return codes;
}

/// Asks approval for these places, has it approved, and names them in this order.
inline void names(Person& aios, Person& io, const std::string& who, const std::vector<std::string>& places) {
  const OpenTraining training = open_training(aios, who);
  const OnderdeelId as = part_of(training.beeld, "as");
  std::vector<StageplaatsId> ids;
  for (const std::string& each : places) ids.push_back(place_named(training, each));
  Snapshot beeld = does(aios, training.beeld, VraagGoedkeuring{as, Route::etalage, ids, "", ""});
  does(io, beeld, BeslisVerzoek{beeld.verzoeken.back().id, Besluit::goedgekeurd, ""});
  does(aios, beeld, GeefVoorkeuren{as, ids});
}

/// Takes back what the demonstration has this aios name.
inline void names_nothing(const DemoServer& server, const char* who) {
  Person aios = server.person(who);
  const Snapshot beeld = open_training(aios, who).beeld;
  does(aios, beeld, GeefVoorkeuren{part_of(beeld, "as"), {}});
}

inline Person signed_in(const DemoServer& server, const char* name, Way way) {
  Person person = server.person(name);
  person.set_way(way);
  return person;
}

/// Daan and Lotte both name one place with one seat; Noor names another with room.
inline void hand_in(const DemoServer& server, Way way = Way::validated) {
  Person daan = signed_in(server, "daan", way);
  Person lotte = signed_in(server, "lotte", way);
  Person noor = signed_in(server, "noor", way);
  Person kees = signed_in(server, "kees", way);
  names(daan, kees, "daan", {"Ouderenpsychiatrie"});
  names(lotte, kees, "lotte", {"Ouderenpsychiatrie"});
  Snapshot hers = open_training(noor, "noor").beeld;
  does(kees, hers, BeslisVerzoek{hers.verzoeken.back().id, Besluit::goedgekeurd, ""});
  does(noor, hers, GeefVoorkeuren{part_of(hers, "as"), hers.verzoeken.back().plaatsen});
}

/// The round from its opening to its lots; the server begins anew on the day after its last day.
inline RondeOverzicht up_to_the_lots(DemoServer& server, Way way = Way::validated) {
  Person before = signed_in(server, "hanneke", way);
  const RondeOverzicht planned = plan(before);
  hand_in(server, way);
  const RondeOverzicht open = go_on(before, planned, "opening");
  server.stop();
  server.start(k_day_after);
  Person office = signed_in(server, "hanneke", way);
  RondeOverzicht ronde = look(office, open);
  ronde = go_on(office, ronde, "aanbod");
  return go_on(office, ronde, "loting", to_json(Loot{"4711"}));
}

}  // namespace stagepad::test

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <sstream>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

/// Somebody of the installation, as the database has it.
struct Someone {
  std::int64_t id = 0;  // 0: nobody, without a session
  std::string name;     // as in the address
  std::set<std::string> roles;
};

struct Training {
  std::int64_t id = 0;
  std::int64_t aios = 0;
  std::int64_t io = 0;
  std::int64_t po = 0;
};

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

std::int64_t number(const std::string& text) { return text.empty() ? 0 : std::stoll(text); }

/// Everybody with an account, and nobody.
std::vector<Someone> everybody(const DatabaseView& database) {
  std::vector<Someone> people = {{}};
  for (const std::string& row : split(database.rows("SELECT id, email FROM persoon"), '\n')) {
    const auto columns = split(row, '|');
    Someone someone;
    someone.id = number(columns[0]);
    someone.name = columns[1].substr(0, columns[1].find('@'));
    for (const std::string& rol :
         split(database.rows("SELECT rol FROM persoon_rol WHERE persoon = " + columns[0]), '\n')) {
      someone.roles.insert(rol);
    }
    people.push_back(someone);
  }
  return people;
}

std::vector<Training> all_trainings(const DatabaseView& database) {
  std::vector<Training> trainings;
  for (const std::string& row :
       split(database.rows("SELECT id, aios, instituutsopleider, praktijkopleider, '.' "
                           "FROM traject"),
             '\n')) {
    const auto columns = split(row, '|');
    trainings.push_back(
        {number(columns[0]), number(columns[1]), number(columns[2]), number(columns[3])});
  }
  return trainings;
}

/// The roles somebody has in a training: being named in it, and having that role now.
std::set<std::string> roles_in(const Training& training, const Someone& someone) {
  std::set<std::string> roles;
  const auto add = [&](bool is_named, const char* rol) {
    if (is_named && someone.roles.count(rol) > 0) roles.insert(rol);
  };
  add(training.aios == someone.id, "aios");
  add(training.io == someone.id, "instituutsopleider");
  add(training.po == someone.id, "praktijkopleider");
  add(true, "stagebureau");
  add(true, "beheerder");
  return roles;
}

/// Who may, written down once more, apart from the server. What is not here nobody may.
const std::map<api::Permission, std::set<std::string>> k_may = {
    {api::Permission::sees_traject,
     {"aios", "instituutsopleider", "praktijkopleider", "stagebureau"}},
    {api::Permission::acts_as_aios, {"aios"}},
    {api::Permission::decides, {"instituutsopleider", "praktijkopleider"}},
    {api::Permission::arranges_place, {"instituutsopleider", "stagebureau"}},
    {api::Permission::takes_part, {"aios", "instituutsopleider", "praktijkopleider", "stagebureau"}},
    {api::Permission::judges_report, {"instituutsopleider", "praktijkopleider", "stagebureau"}},
    {api::Permission::agrees_to_place, {"aios", "instituutsopleider", "stagebureau"}},
    {api::Permission::gets_letters, {"aios", "instituutsopleider", "stagebureau"}},
    {api::Permission::manages_traject, {"stagebureau"}},
    {api::Permission::makes_trajecten, {"stagebureau"}},
    {api::Permission::watches_all, {"stagebureau"}},
    {api::Permission::sees_personen, {"stagebureau", "beheerder"}},
    {api::Permission::manages_personen, {"beheerder"}},
    {api::Permission::sees_all_plaatsen, {"instituutsopleider", "stagebureau", "beheerder"}},
    {api::Permission::manages_plaatsen, {"stagebureau"}},
    {api::Permission::approves_plaatsen, {"instituutsopleider"}},
    {api::Permission::exports, {"instituutsopleider", "stagebureau"}},
    {api::Permission::imports, {"stagebureau"}},
    {api::Permission::plans_rondes, {"stagebureau"}},
    {api::Permission::words_texts, {"stagebureau", "beheerder"}},
    {api::Permission::sees_audit, {"beheerder"}},
    {api::Permission::manages_instellingen, {"beheerder"}},
};

bool share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.count(each) > 0; });
}

/// 401 and 404 hide; 403 says that somebody else may; 0 lets through.
int expected_refusal(api::Permission permission, const Someone& someone,
                     const Training& training) {
  if (permission == api::Permission::anyone) return 0;
  if (someone.id == 0) return 401;
  if (permission == api::Permission::signed_in) return 0;
  const auto may = k_may.find(permission);
  const std::set<std::string> granted = may == k_may.end() ? std::set<std::string>{} : may->second;
  if (!api::is_about_traject(permission)) return share(granted, someone.roles) ? 0 : 403;
  const auto roles = roles_in(training, someone);
  if (!share(k_may.at(api::Permission::sees_traject), roles)) return 404;
  return share(granted, roles) ? 0 : 403;
}

/// JSON that no endpoint takes.
constexpr const char* k_unreadable = "{\"onbekend\":1}";

/// What a call that is let through meets: these say no version, and their body lacks everything.
/// No training has a document of its first part, and the one round that is planned is not known outside the Stagebureau
/// and has no file yet.
template <class E>
int expected_without_refusal(const E& endpoint, const Someone& someone) {
  if (E::gives_document || endpoint.pattern == api::k_rondebestand.pattern) return 404;
  const bool is_own_round =
      endpoint.pattern == api::k_mijn_ronde.pattern || endpoint.pattern == api::k_ronderest.pattern;
  if (is_own_round) return someone.roles.count("stagebureau") > 0 ? 200 : 404;
  if (endpoint.method == api::Method::get) return 200;
  if (endpoint.precondition == api::Precondition::object) return 428;
  return E::has_request || E::takes_document ? 400 : 0;
}

Person signed_in(const DemoServer& server, const Someone& someone) {
  return someone.id == 0 ? Person(server.port()) : server.person(someone.name);
}

std::string path_for(std::string_view pattern, const Training& training, const std::string& hash) {
  const bool by_hash = pattern.find("{hash}") != std::string_view::npos;
  const bool by_training = pattern.find("{traject}") != std::string_view::npos;
  const std::string first = by_hash ? hash : by_training ? std::to_string(training.id) : "1";
  return api::path_of(pattern, std::vector<std::string>{first, "1", "1"});
}

TEST(Permissions, HoldForEverybodyOnEveryEndpointAndEveryTraining) {
  const DemoServer server;
  Person office = server.person("hanneke");
  const std::string hash = open_training(office, "daan").beeld.regelpakket;
  // The demonstration holds no import.
  office.set_way(Way::direct);
  EXPECT_EQ(office.send("POST", "/api/imports?soort=plaatsen&naam=x.csv", "Instelling;Stageplaats;Soort stage\nA;B;mg\n",
                        {{"Content-Type", "application/octet-stream"}}).status,
            201);
  EXPECT_EQ(office.send("POST", "/api/rondes",
                        R"({"code":"r","naam":"R","stagesoorten":["mg"],"eerste_start":"2028-01-01","laatste_start":)"
                        R"("2028-02-01","regel":"loting","sluit_op":"2027-06-01","openbare_bron":"x"})").status,
            201);
  const auto people = everybody(server.database());
  const auto trainings = all_trainings(server.database());
  ASSERT_GT(people.size(), 10U);
  ASSERT_EQ(trainings.size(), 9U);
  std::map<int, int> seen;
  for (const Someone& someone : people) {
    Person person = signed_in(server, someone);
    const std::string before = server.database().fingerprint();
    api::for_each_endpoint([&](const auto& endpoint) {
      const bool about_training = api::is_about_traject(endpoint.permission);
      for (const Training& training : trainings) {
        if (!about_training && training.id != trainings.front().id) continue;
        const int refusal = expected_refusal(endpoint.permission, someone, training);
        const int otherwise = expected_without_refusal(endpoint, someone);
        if (refusal == 0 && otherwise == 0) continue;  // would be carried out
        const std::string path = path_for(endpoint.pattern, training, hash);
        const Reply reply = person.send(api::word_of(endpoint.method), path,
                                        endpoint.has_request ? k_unreadable : "");
        EXPECT_EQ(reply.status, refusal != 0 ? refusal : otherwise)
            << someone.name << " " << api::word_of(endpoint.method) << " " << path << ": "
            << reply.body.substr(0, 300);
        ++seen[reply.status];
        if (refusal != 404) continue;
        const Reply none =
            person.send(api::word_of(endpoint.method), path_for(endpoint.pattern, {999999}, hash),
                        endpoint.has_request ? k_unreadable : "");
        EXPECT_EQ(reply.body, none.body) << "a training of others must look like none at all";
      }
    });
    EXPECT_EQ(server.database().fingerprint(), before) << someone.name;
  }
  for (const int status : {200, 400, 401, 403, 404}) EXPECT_GT(seen[status], 5) << status;
}

TEST(Permissions, HoldForEveryPrintedScheduleToo) {
  const DemoServer server;
  const auto trainings = all_trainings(server.database());
  const Headers as_browser = {{"Accept", "text/html"}};
  for (const Someone& someone : everybody(server.database())) {
    Person person = signed_in(server, someone);
    const std::string none = person.get("/trajecten/999999/afdruk", as_browser).body;
    for (const Training& training : trainings) {
      const int refusal = expected_refusal(api::Permission::sees_traject, someone, training);
      const Reply reply =
          person.get("/trajecten/" + std::to_string(training.id) + "/afdruk", as_browser);
      // Who is not signed in may do that first.
      EXPECT_EQ(reply.status, refusal == 401 ? 303 : refusal == 0 ? 200 : refusal) << someone.name;
      if (refusal != 404) continue;
      EXPECT_EQ(reply.body, none) << someone.name;
    }
  }
}

/// A word that stands nowhere else, for one field of one row.
std::string canary(const char* kind, std::int64_t id) {
  return std::string("kanarie") + kind + std::to_string(id) + "x";
}

/// Puts one in every name, contact person and place, and in a request of every training.
void plant_canaries(DemoServer& server) {
  server.stop();
  {
    WritableDatabase database(server.data());
    database.change("UPDATE persoon SET naam = 'kanarieP' || id || 'x'");
    database.change(
        "UPDATE stageplaats SET contactpersoon = 'kanarieC' || id || 'x', "
        "naam = 'kanarieS' || id || 'x', omschrijving = 'kanarieS' || id || 'x'");
    database.change(
        "INSERT INTO verzoek (traject, soort, status, ingediend_op, toelichting, eigen_instelling) "
        "SELECT id, 'schemawijziging', 'ingetrokken', '2027-01-10', 'kanarieV' || id || 'x', '' "
        "FROM traject");
  }
  server.start();
}

/// The pages that are made to be read or printed without the client.
std::string every_page_for(Person& person, const std::vector<Training>& trainings) {
  std::string said = person.get("/etalage/afdruk").body + person.get("/trajecten/afdruk").body;
  for (const char* blad : {"1", "2", "3", "4"}) {
    said += person.get(std::string("/etalage/openbaar?blad=") + blad).body;
  }
  for (const Training& training : trainings) {
    said += person.get("/trajecten/" + std::to_string(training.id) + "/afdruk").body;
  }
  return said;
}

/// Every answer that somebody can get, whatever was asked.
std::string everything_said_to(Person& person, const std::vector<Training>& trainings,
                               const std::string& hash) {
  std::string said = every_page_for(person, trainings);
  api::for_each_endpoint([&](const auto& endpoint) {
    for (const Training& training : trainings) {
      const bool about_training = api::is_about_traject(endpoint.permission);
      if (!about_training && training.id != trainings.front().id) continue;
      if (endpoint.method != api::Method::get && !endpoint.has_request) continue;
      const std::string path = path_for(endpoint.pattern, training, hash);
      const std::string body = endpoint.has_request ? k_unreadable : "";
      said += person.send(api::word_of(endpoint.method), path, body).body;
    }
  });
  return said;
}

struct Place {
  std::int64_t id = 0;
  std::string zichtbaarheid;
  bool contact_shown = false;
  bool approved = false;
};

std::vector<Place> all_places(const DatabaseView& database) {
  std::vector<Place> places;
  for (const std::string& row :
       split(database.rows("SELECT id, zichtbaarheid, contact_tonen, goedgekeurd_op IS NOT NULL "
                           "FROM stageplaats"),
             '\n')) {
    const auto columns = split(row, '|');
    places.push_back({number(columns[0]), columns[1], columns[2] == "1", columns[3] == "1"});
  }
  return places;
}

/// domain, "Routes to a place": to everyone, only to those logged in, or not at all; approved before
/// aios see it; IO, Stagebureau and beheerder see all.
bool may_see(const Someone& someone, const Place& place) {
  if (share(someone.roles, {"instituutsopleider", "stagebureau", "beheerder"})) return true;
  if (!place.approved) return false;
  return someone.id == 0 ? place.zichtbaarheid == "iedereen" : place.zichtbaarheid != "niemand";
}

/// Is the place on record for a training that somebody sees? Then its name is known there, hidden
/// since or not; its contact person is not.
bool on_record_for(const DatabaseView& database, const Place& place, const std::string& trainings) {
  if (trainings.empty()) return false;
  const std::string id = std::to_string(place.id);
  return database.number(
             "SELECT (SELECT count(*) FROM verzoek_plaats p JOIN verzoek v ON v.id = p.verzoek "
             "WHERE p.stageplaats = " + id + " AND v.traject IN (" + trainings + ")) + "
             "(SELECT count(*) FROM voorkeur k JOIN onderdeel o ON o.id = k.onderdeel "
             "WHERE k.stageplaats = " + id + " AND o.traject IN (" + trainings + ")) + "
             "(SELECT count(*) FROM plek l JOIN onderdeel o ON o.id = l.onderdeel "
             "WHERE l.stageplaats = " + id + " AND o.traject IN (" + trainings + "))") > 0;
}

TEST(Permissions, LetNobodyReadAWordThatIsNotForThem) {
  DemoServer server;
  Person first = server.person("hanneke");
  const std::string hash = open_training(first, "daan").beeld.regelpakket;
  plant_canaries(server);
  const auto people = everybody(server.database());
  const auto trainings = all_trainings(server.database());
  const auto places = all_places(server.database());
  std::size_t kept = 0;
  std::size_t shown = 0;
  const auto expect = [&](const std::string& said, const std::string& word, bool may,
                          const std::string& reader) {
    const bool found = said.find(word) != std::string::npos;
    EXPECT_TRUE(may || !found) << reader << " reads " << word;
    kept += may ? 0 : 1;
    shown += found ? 1 : 0;
  };
  for (const Someone& someone : people) {
    Person person = signed_in(server, someone);
    const std::string said = everything_said_to(person, trainings, hash);
    std::set<std::int64_t> known = {someone.id};
    std::string seen;
    for (const Training& training : trainings) {
      const bool sees =
          share(k_may.at(api::Permission::sees_traject), roles_in(training, someone));
      expect(said, canary("V", training.id), sees, someone.name);
      if (sees) {
        EXPECT_NE(said.find(canary("V", training.id)), std::string::npos) << someone.name;
        known.insert({training.aios, training.io, training.po});
        seen += (seen.empty() ? "" : ",") + std::to_string(training.id);
      }
    }
    const bool knows_all = share(someone.roles, {"stagebureau", "beheerder"});
    // Who sees every place also sees who approved it and who wrote down what may be shown.
    if (share(someone.roles, k_may.at(api::Permission::sees_all_plaatsen))) {
      for (const std::string& row :
           split(server.database().rows("SELECT door FROM stageplaats_oordeel UNION "
                                        "SELECT vastgelegd FROM stageplaats_toestemming UNION "
                                        "SELECT gevraagd_door FROM beschikbaarheidsvraag"),
                 '\n')) {
        known.insert(number(row));
      }
    }
    for (const Someone& other : people) {
      if (other.id == 0) continue;
      expect(said, canary("P", other.id), knows_all || known.count(other.id) > 0, someone.name);
    }
    for (const Place& place : places) {
      const bool sees = may_see(someone, place);
      expect(said, canary("S", place.id), sees || on_record_for(server.database(), place, seen),
             someone.name);
      if (sees) {
        EXPECT_NE(said.find(canary("S", place.id)), std::string::npos) << someone.name;
      }
      expect(said, canary("C", place.id), someone.id != 0 && sees && place.contact_shown,
             someone.name);
    }
  }
  EXPECT_GT(kept, 100U);
  EXPECT_GT(shown, 100U);
}

TEST(Permissions, GiveNothingAwayAboutARequestOfAnother) {
  const DemoServer server;
  Person daan = server.person("daan");
  const OpenTraining training = open_training(daan, "daan");
  std::set<std::string> answers;
  for (const std::string& id :
       split(server.database().rows("SELECT id FROM verzoek WHERE traject <> " +
                                    std::to_string(training.beeld.traject.id.value)),
             '\n')) {
    const Reply reply = send_command(daan, training.beeld, TrekVerzoekIn{VerzoekId{number(id)}});
    EXPECT_EQ(reply.status, 422) << id;
    answers.insert(reply.body);
  }
  ASSERT_FALSE(answers.empty());
  // Nor does it matter whether there is such a request at all.
  answers.insert(send_command(daan, training.beeld, TrekVerzoekIn{VerzoekId{999999}}).body);
  EXPECT_EQ(answers.size(), 1U);
}

TEST(Permissions, RefuseMethodsNoEndpointHas) {
  const DemoServer server;
  Person daan = server.person("daan");
  const Reply reply = daan.send("DELETE", "/api/trajecten/2");
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(reply.header("Allow"), "GET");
}

TEST(Permissions, RefuseIdsThatAreNoIds) {
  const DemoServer server;
  Person daan = server.person("daan");
  for (const char* id : {"0", "-1", "02", "2%20", "2x", "99999999999999999999", "+2"}) {
    EXPECT_EQ(daan.get(std::string("/api/trajecten/") + id).status, 404) << id;
  }
}

TEST(Permissions, ListOnlyOnesOwnTrainings) {
  const DemoServer server;
  const auto count = [&](const char* name) {
    Person person = server.person(name);
    return read_reply<Trajecten>(person.get("/api/trajecten")).trajecten.size();
  };
  EXPECT_EQ(count("daan"), 1U);
  EXPECT_EQ(count("kees"), 4U);
  EXPECT_EQ(count("marjan"), 3U);
  EXPECT_EQ(count("bram"), 4U);
  EXPECT_EQ(count("thea"), 2U);
  EXPECT_EQ(count("hanneke"), 9U);
  EXPECT_EQ(count("youssef"), 0U);
}

}  // namespace
}  // namespace stagepad::test

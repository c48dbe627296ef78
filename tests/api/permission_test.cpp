#include <gtest/gtest.h>
#include <map>
#include <set>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {
namespace {

/// How somebody stands towards the training that is asked for.
enum class Relation { nobody, aios, io, po, office, other_aios, other_io, other_po, administrator };

/// What the permission gives, written down once more, apart from the server: everything that is not
/// granted here is denied. 401 and 404 hide; 403 says that somebody else may; 0 lets through.
int expected_refusal(api::Permission permission, Relation relation) {
  if (permission == api::Permission::anyone) return 0;
  if (relation == Relation::nobody) return 401;
  if (permission == api::Permission::signed_in) return 0;
  const std::set<Relation> sees = {Relation::aios, Relation::io, Relation::po, Relation::office};
  if (sees.count(relation) == 0) return 404;
  std::set<Relation> may;
  if (permission == api::Permission::sees_traject) may = sees;
  if (permission == api::Permission::acts_as_aios) may = {Relation::aios};
  if (permission == api::Permission::decides) may = {Relation::io, Relation::po};
  return may.count(relation) == 0 ? 403 : 0;
}

template <class E>
bool is_of_beheer(const E& endpoint) {
  bool found = false;
  api::for_each_endpoint_of_beheer([&](const auto& each) {
    found = found || (each.method == endpoint.method && each.pattern == endpoint.pattern);
  });
  return found;
}

struct Someone {
  const char* name;
  Relation relation;
  const char* training;  // whose training is asked for
};

/// Bram is PO of nearly everybody; Ruben's training is one that he has nothing to do with.
const std::vector<Someone> k_people = {
    {"", Relation::nobody, "daan"},
    {"daan", Relation::aios, "daan"},
    {"kees", Relation::io, "daan"},
    {"bram", Relation::po, "daan"},
    {"hanneke", Relation::office, "daan"},
    {"sanne", Relation::other_aios, "daan"},
    {"marjan", Relation::other_io, "daan"},
    {"bram", Relation::other_po, "ruben"},
    {"youssef", Relation::administrator, "daan"},
};

TEST(Permissions, HoldForEveryRoleAndEndpoint) {
  const DemoServer server;
  Person office = server.person("hanneke");
  const std::string hash = open_training(office, "daan").beeld.regelpakket;
  std::map<std::string, std::string> trainings;
  for (const char* aios : {"daan", "ruben"}) {
    trainings[aios] = std::to_string(open_training(office, aios).beeld.traject.id.value);
  }
  std::size_t asked = 0;
  for (const Someone& someone : k_people) {
    Person person = *someone.name == '\0' ? Person(server.port()) : server.person(someone.name);
    const std::string before = server.database().fingerprint();
    api::for_each_endpoint([&](const auto& endpoint) {
      // Those of the administration have their refusals beside what they do.
      if (is_of_beheer(endpoint)) return;
      const bool about_training = endpoint.pattern.find("{traject}") != std::string_view::npos;
      const std::string path =
          api::path_of(endpoint.pattern, about_training ? trainings[someone.training] : hash);
      const Reply reply =
          person.send(api::word_of(endpoint.method), path, endpoint.has_request ? "?" : "");
      const int refusal = expected_refusal(endpoint.permission, someone.relation);
      // A command that is let through cannot be read, and stops at that.
      const int wanted = refusal != 0 ? refusal : endpoint.has_request ? 400 : 200;
      EXPECT_EQ(reply.status, wanted)
          << (*someone.name == '\0' ? "nobody" : someone.name) << " " << api::word_of(endpoint.method)
          << " " << path << ": " << reply.body.substr(0, 300);
      if (refusal == 404) {
        const Reply none =
            person.send(api::word_of(endpoint.method), api::path_of(endpoint.pattern, "999999"),
                        endpoint.has_request ? "?" : "");
        EXPECT_EQ(reply.body, none.body) << "a training of others must look like none at all";
      }
      ++asked;
    });
    EXPECT_EQ(server.database().fingerprint(), before) << someone.name;
  }
  EXPECT_EQ(asked, k_people.size() * 11) << "a new endpoint belongs in this count";
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

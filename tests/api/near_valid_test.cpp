#include <gtest/gtest.h>
#include <map>

#include "shared/api/bevoegdheden.hpp"
#include "tests/api/demo_server.hpp"
#include "tests/api/near_valid.hpp"

namespace stagepad::test {
namespace {

/// How many bodies every endpoint gets; fixed, so that a failure can be repeated.
constexpr int k_bodies = 700;
constexpr std::uint32_t k_seed = 20270115;

/// Somebody who may, so that the body is what it fails on.
std::string who_may(api::Permission permission) {
  static const std::map<Rol, std::string> k_names = {{Rol::aios, "daan"},
                                                     {Rol::instituutsopleider, "kees"},
                                                     {Rol::praktijkopleider, "bram"},
                                                     {Rol::stagebureau, "hanneke"},
                                                     {Rol::beheerder, "youssef"}};
  if (permission == api::Permission::anyone || permission == api::Permission::signed_in) {
    return "daan";
  }
  return k_names.at(api::rol_met(permission));
}

/// A refusal says what is wrong, and where, in the form it promises.
void expect_problem(const Reply& reply, const std::string& body) {
  EXPECT_EQ(reply.header("Content-Type"), "application/problem+json") << body;
  const auto read = read_json<Probleem>(reply.body);
  ASSERT_TRUE(read.ok()) << reply.body;
  EXPECT_EQ(read.value.status, reply.status);
  EXPECT_NE(read.value.title, "");
  if (reply.status != 400) return;
  EXPECT_FALSE(read.value.findings.empty()) << body;
  for (const Finding& finding : read.value.findings) {
    EXPECT_TRUE(finding.pad.empty() || finding.pad.front() == '/') << finding.pad << " " << body;
  }
}

TEST(NearValidBodies, NeverMakeTheServerFailAndChangeNothingWhenRefused) {
  const DemoServer server;
  NearValid made(k_seed);
  std::map<int, int> statuses;
  api::for_each_endpoint([&](const auto& endpoint) {
    using E = std::decay_t<decltype(endpoint)>;
    if constexpr (E::has_request) {
      Person person = server.person(who_may(endpoint.permission));
      person.set_way(Way::direct);
      Person daan = server.person("daan");
      daan.set_way(Way::direct);
      const std::vector<std::string> arguments(4, "2");
      const std::string path = api::path_of(endpoint.pattern, arguments);
      std::string before = server.database().fingerprint();
      for (int at = 0; at < k_bodies && !::testing::Test::HasFailure(); ++at) {
        Headers headers = {{"If-Match", "\"1\""}};
        if (endpoint.precondition == api::Precondition::traject) {
          headers = command_headers(read_reply<Snapshot>(daan.get("/api/trajecten/2")));
        }
        const std::string body = made.spoiled(k_json_type<typename E::Request>);
        const Reply reply = person.send(api::word_of(endpoint.method), path, body, headers);
        ++statuses[reply.status];
        ASSERT_GE(reply.status, 200) << path << ": " << body;
        ASSERT_LT(reply.status, 500) << path << ": " << body << "\n" << reply.body;
        if (reply.status >= 400) expect_problem(reply, body);
        // Looking at everything costs more than a request: what was refused is looked at in tens.
        if (reply.status >= 400 && at % 10 != 0 && at + 1 < k_bodies) continue;
        // What was carried out may have asked for mail, which goes a moment later.
        if (reply.status < 400) wait_until_mail_went(server.database());
        const std::string after = server.database().fingerprint();
        if (reply.status >= 400) {
          EXPECT_EQ(after, before) << path << ": " << body;
        }
        before = after;
      }
    }
  });
  // Most are refused for what cannot be read, and some come as far as the rules.
  EXPECT_GT(statuses[400], 1000);
  EXPECT_GT(statuses[422], 50);
}

TEST(NearValidBodies, AreReadBackAsWhatTheyAreBeforeTheyAreSpoiled) {
  NearValid made(k_seed);
  for (int at = 0; at < 200; ++at) {
    const std::string body = made.body(k_json_type<VraagGoedkeuring>);
    EXPECT_TRUE(read_json<VraagGoedkeuring>(body).ok()) << body;
  }
}

}  // namespace
}  // namespace stagepad::test

#include "server/handlers/binding.hpp"
#include "server/handlers/paging.hpp"
#include "server/store/audit.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"
#include "shared/api/pagina.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad {

/// A change that is no command: the object is a line of text with a version.
struct Naamgeving {
  std::string naam;
  Aantal aantal;
};

template <>
struct Describe<Naamgeving> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Naamgeving::naam),
                           field.or_default("aantal", &Naamgeving::aantal));
  }
};

namespace {

constexpr api::Endpoint<Naamgeving, Naamgeving> k_noem{
    api::Method::put, "/api/naam", api::Permission::manages_personen, api::Precondition::object,
    "Renames the person.", 201};
constexpr api::Endpoint<api::Nothing, api::Nothing> k_wis{
    api::Method::remove, "/api/naam", api::Permission::manages_personen, api::Precondition::none,
    "Does nothing but leave a trace."};
constexpr api::Endpoint<api::Nothing, Naamgeving, Bladeren> k_lees{
    api::Method::get, "/api/naam", api::Permission::signed_in, api::Precondition::none, "A page."};

constexpr std::int64_t k_versie = 4;

Changed<Naamgeving> noem(store::Transaction& tx, const Call& call, const Naamgeving& body) {
  if (auto refusal = refusal_for_version(call, k_versie)) {
    return Changed<Naamgeving>::refused(std::move(*refusal));
  }
  Persoon persoon = call.persoon;
  persoon.naam += body.naam;
  store::update_persoon(tx, persoon);
  store::append_audit(tx, {call.persoon.id, "persoon.genoemd", "persoon", persoon.id.value, "{}"});
  if (body.naam == "weiger") return Changed<Naamgeving>::refused(refuse(422, "bevoegd.niet"));
  return Changed<Naamgeving>::of(body, k_versie + 1);
}

Changed<api::Nothing> wis(store::Transaction& tx, const Call& call) {
  store::append_audit(tx, {call.persoon.id, "persoon.gewist", "persoon", 1, "{}"});
  return Changed<api::Nothing>::of({});
}

Answer<Naamgeving> lees(const Call&, const Bladeren& bladeren) {
  return Answer<Naamgeving>::of({bladeren.na.value_or("begin"), bladeren.aantal});
}

class ChangeWithoutCommand : public store::StoreTest {
 protected:
  ChangeWithoutCommand() {
    persoon_ = {{}, "Youssef", "youssef@stagepad.example", {Rol::beheerder}};
    persoon_.id = store_->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
      return store::insert_persoon(tx, persoon_);
    }).value();
  }

  Response ask(const Bound& bound, const std::string& body, NamedValues headers,
               NamedValues query = {}) {
    Request request;
    request.method = std::string(api::word_of(bound.endpoint.method));
    request.path = "/api/naam";
    request.body = body;
    request.headers = std::move(headers);
    request.query = std::move(query);
    Services services{*store_, rulepacks_, texts_, today_, [](std::string_view) {}};
    return bound.answer(Call{services, request, bound.endpoint, persoon_, today_.date(), {}});
  }
  Response noem_met(const std::string& body, const std::string& if_match,
                    const std::string& key = {}) {
    NamedValues headers = {{"Content-Type", "application/json"}};
    if (!if_match.empty()) headers.emplace_back("If-Match", if_match);
    if (!key.empty()) headers.emplace_back("Idempotency-Key", key);
    return ask(changing<noem>(k_noem), body, headers);
  }
  std::string naam() {
    return store_
        ->read([&](store::ReadConnection& db) { return store::load_persoon(db, persoon_.id); })
        .value()
        ->naam;
  }

  Persoon persoon_;
  Rulepacks rulepacks_ = Rulepacks::of({});
  Texts texts_ = Texts::load().value();
  Today today_{CivilDate::of(2026, 3, 1)};
};

TEST_F(ChangeWithoutCommand, IsRefusedWithoutAVersionAndOnAnotherOne) {
  EXPECT_EQ(noem_met(R"({"naam":"X"})", "").status, 428);
  EXPECT_EQ(noem_met(R"({"naam":"X"})", "*").status, 428);
  const Response outdated = noem_met(R"({"naam":"X"})", "\"3\"");
  EXPECT_EQ(outdated.status, 412);
  EXPECT_EQ(outdated.header("ETag"), "\"4\"");
  const auto probleem = read_json<Probleem>(outdated.body).value;
  EXPECT_EQ(probleem.versie_gevraagd, 3);
  EXPECT_EQ(probleem.versie_nu, 4);
  EXPECT_EQ(naam(), "Youssef");
}

TEST_F(ChangeWithoutCommand, IsRefusedWithFindingsWhenItCannotBeRead) {
  const Response reply = noem_met(R"({"naam":1,"aantal":0})", "\"4\"");
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(read_json<Probleem>(reply.body).value.findings.size(), 2u);
  EXPECT_EQ(ask(changing<noem>(k_noem), "{}", {{"If-Match", "\"4\""}}).status, 415);
  EXPECT_EQ(noem_met(R"({"naam":"X"})", "\"4\"", "kort").status, 400);
}

TEST_F(ChangeWithoutCommand, LeavesNothingBehindWhenItsHandlerRefuses) {
  EXPECT_EQ(noem_met(R"({"naam":"weiger"})", "\"4\"", "sleutel-1").status, 422);
  EXPECT_EQ(naam(), "Youssef");
  // Nor is the refusal remembered.
  EXPECT_EQ(noem_met(R"({"naam":"X"})", "\"4\"", "sleutel-1").status, 201);
}

TEST_F(ChangeWithoutCommand, IsRefusedToWhoLostTheRoleMeanwhile) {
  store_->write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    Persoon changed = persoon_;
    changed.rollen = {Rol::stagebureau};
    store::update_persoon(tx, changed);
  });
  EXPECT_EQ(noem_met(R"({"naam":"X"})", "\"4\"").status, 403);
  EXPECT_EQ(naam(), "Youssef");
}

TEST_F(ChangeWithoutCommand, IsDoneOnceForAKeyAndAnsweredAlike) {
  const Response first = noem_met(R"({"naam":"X"})", "\"4\"", "sleutel-1");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(first.header("ETag"), "\"5\"");
  const Response second = noem_met(R"({"naam":"X"})", "\"4\"", "sleutel-1");
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(naam(), "YoussefX");
  EXPECT_EQ(noem_met(R"({"naam":"Y"})", "\"4\"", "sleutel-1").status, 422);
}

TEST_F(ChangeWithoutCommand, AnswersNothingWhereNothingIsPromised) {
  const Response reply = ask(changing<wis>(k_wis), "", {});
  EXPECT_EQ(reply.status, 204);
  EXPECT_EQ(reply.body, "");
}

TEST_F(ChangeWithoutCommand, ReadingTakesATypedQuery) {
  EXPECT_EQ(ask(reading<lees>(k_lees), "", {}, {{"aantal", "7"}}).body,
            R"({"naam":"begin","aantal":7})");
  const Response refused = ask(reading<lees>(k_lees), "", {}, {{"aantal", "1000"}});
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(read_json<Probleem>(refused.body).value.code, "zoekvraag");
}

TEST(Cursor, IsOnlyReadAsItWasWritten) {
  for (const char* text : {"", "1", "0.", ".61", "-1.", "1.6", "1.zz", "1.ff", "1.6A", "x.61"}) {
    EXPECT_FALSE(parse_cursor(text).has_value()) << text;
  }
  const auto cursor = parse_cursor(to_text(Cursor{"Anaïs", 12}));
  ASSERT_TRUE(cursor.has_value());
  EXPECT_EQ(cursor->sleutel, "Anaïs");
  EXPECT_EQ(cursor->id, 12);
}

}  // namespace
}  // namespace stagepad

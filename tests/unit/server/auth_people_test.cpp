#include <gmock/gmock.h>

#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/auth/random.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "server/store/personen.hpp"
#include "server/store/sessies.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad {
namespace {

using store::AuditNeed;
using store::KoppelingSoort;
using store::ReadConnection;
using store::Transaction;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* k_phc = "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA";
constexpr const char* k_other_phc = "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$YW5kZXJz";

class People : public store::StoreTest {
 protected:
  template <class Change>
  auto write(Change change) {
    auto done = store_->write(AuditNeed::required, change);
    EXPECT_TRUE(done) << (done ? "" : done.failure().detail);
    return std::move(done.value());
  }
  template <class Look>
  auto read(Look look) {
    auto done = store_->read(look);
    EXPECT_TRUE(done) << (done ? "" : done.failure().detail);
    return std::move(done.value());
  }

  PersoonId invited(const std::string& email, std::vector<Rol> rollen = {Rol::aios}) {
    return write([&](Transaction& tx) {
      return invite(tx, {PersoonId{}, "Anna de Vries", email, rollen}, std::nullopt);
    });
  }
  /// Somebody who can sign in.
  PersoonId active(const std::string& email, std::vector<Rol> rollen = {Rol::aios}) {
    const auto id = invited(email, std::move(rollen));
    const auto token = link(KoppelingSoort::uitnodiging, id);
    EXPECT_EQ(choose(KoppelingSoort::uitnodiging, token, k_phc), LinkState::good);
    return id;
  }
  std::string link(KoppelingSoort soort, std::optional<PersoonId> persoon) {
    return write([&](Transaction& tx) {
      auto token = make_link(tx, soort, persoon);
      store::append_audit(tx, {std::nullopt, "koppeling.gemaakt", "proef", 0});
      return token;
    });
  }
  LinkState choose(KoppelingSoort soort, const std::string& token, const char* phc) {
    return write([&](Transaction& tx) { return use_password_link(tx, soort, token, phc); });
  }
  LinkState state(KoppelingSoort soort, const std::string& token,
                  std::int64_t now_ms = store::k_test_now_ms) {
    return read([&](ReadConnection& db) { return look_at_link(db, soort, token, now_ms).state; });
  }
  std::vector<store::OutboxBericht> outbox() {
    return read([](ReadConnection& db) { return store::list_berichten(db, 100); });
  }
  std::vector<std::string> actions() {
    return read([](ReadConnection& db) {
      std::vector<std::string> found;
      for (const auto& row : store::read_audit(db, 0, 100)) found.insert(found.begin(), row.action);
      return found;
    });
  }
  void sign_in(PersoonId persoon) {
    write([&](Transaction& tx) {
      store::insert_sessie(tx, {sha256(random_token()), persoon, tx.now_ms(), tx.now_ms(),
                                tx.now_ms() + 1000, "Firefox"});
      store::append_audit(tx, {persoon, "sessie.begonnen", "persoon", persoon.value});
      return 0;
    });
  }
  std::size_t sessions(PersoonId persoon) {
    return read([&](ReadConnection& db) { return store::list_sessies_van(db, persoon).size(); });
  }
};

TEST(MailAddress, IsRefusedWhenNoMailCouldReachIt) {
  for (const auto* text :
       {"", "anna", "@umc.nl", "anna@", "anna@umc..nl", ".anna@umc.nl", "an na@umc.nl",
        "anna@umc.nl\r\nBcc: x@y.nl", "\"anna\"@umc.nl", "anna@[127.0.0.1]", "zoë@umc.nl",
        "a@b@c.nl", "anna@umc.nl.", "anna@um_c.nl", "<anna@umc.nl>"}) {
    EXPECT_FALSE(is_mail_address(text)) << text;
  }
  EXPECT_FALSE(is_mail_address(std::string(65, 'a') + "@umc.nl"));
  EXPECT_FALSE(is_mail_address("a@" + std::string(253, 'b')));
  for (const auto* text :
       {"anna@umc.nl", "a.de-vries+stage@mail.umc-voorbeeld.nl", "root@localhost"}) {
    EXPECT_TRUE(is_mail_address(text)) << text;
  }
}

TEST_F(People, AreRefusedWithEverythingThatIsWrongWithThem) {
  invited("Anna@umc.example");
  using enum PersoonProbleem;
  const auto problems = [&](const Persoon& persoon) {
    return read([&](ReadConnection& db) { return problems_of(db, persoon); });
  };
  EXPECT_THAT(problems({PersoonId{}, " ", "anna", {}}),
              ElementsAre(naam_ontbreekt, adres_onbruikbaar, rol_ontbreekt));
  EXPECT_THAT(problems({PersoonId{}, "A\nB", "ANNA@UMC.example", {Rol::stagebegeleider}}),
              ElementsAre(naam_onbruikbaar, adres_bezet, rol_zonder_account));
  EXPECT_THAT(problems({PersoonId{}, std::string(201, 'x'), "b@umc.example", {Rol::aios}}),
              ElementsAre(naam_onbruikbaar));
  // One's own address is not taken.
  EXPECT_THAT(problems({PersoonId{1}, "Anna", "anna@umc.example", {Rol::aios}}), IsEmpty());
}

TEST_F(People, AreNotInvitedWhenSomethingIsWrong) {
  const auto done = store_->write(AuditNeed::required, [](Transaction& tx) {
    return invite(tx, {PersoonId{}, "", "anna@umc.example", {Rol::aios}}, std::nullopt);
  });
  EXPECT_FALSE(done);
  EXPECT_THAT(outbox(), IsEmpty());
  EXPECT_THAT(actions(), IsEmpty());
}

TEST_F(People, AreInvitedWithAMailAndATrace) {
  const auto id = write([](Transaction& tx) {
    return invite(tx, {PersoonId{}, " Anna ", " anna@umc.example ", {Rol::aios}}, std::nullopt);
  });
  const auto persoon = read([&](ReadConnection& db) { return store::load_persoon(db, id); });
  EXPECT_EQ(*persoon, (Persoon{id, "Anna", "anna@umc.example", {Rol::aios}}));
  ASSERT_EQ(outbox().size(), 1U);
  EXPECT_EQ(outbox()[0].sjabloon, "persoon.uitnodiging");
  EXPECT_EQ(outbox()[0].persoon, id);
  EXPECT_THAT(actions(), ElementsAre("persoon.uitgenodigd"));
  EXPECT_EQ(read([&](ReadConnection& db) { return toegang_van(db, id); }), Toegang::uitgenodigd);
}

TEST_F(People, AreInvitedAgainOnlyAsLongAsTheyHaveNoPassword) {
  const auto again = [&](PersoonId id) {
    return write([&](Transaction& tx) { return invite_again(tx, id, std::nullopt); });
  };
  const auto waiting = invited("wacht@umc.example");
  EXPECT_TRUE(again(waiting));
  EXPECT_EQ(outbox().size(), 2U);
  EXPECT_FALSE(again(active("binnen@umc.example")));
  EXPECT_FALSE(again(PersoonId{99}));
}

TEST_F(People, LoseSessionsAndLinksWhenBlocked) {
  const auto id = active("anna@umc.example");
  sign_in(id);
  const auto token = link(KoppelingSoort::wachtwoord, id);
  write([&](Transaction& tx) {
    block(tx, id, std::nullopt);
    return 0;
  });
  EXPECT_EQ(sessions(id), 0U);
  EXPECT_EQ(state(KoppelingSoort::wachtwoord, token), LinkState::unknown);
  // A link made later does nothing either.
  const auto later = link(KoppelingSoort::wachtwoord, id);
  EXPECT_EQ(choose(KoppelingSoort::wachtwoord, later, k_other_phc), LinkState::unknown);
  EXPECT_EQ(actions().back(), "koppeling.gemaakt");
}

TEST_F(People, TheLastBeheerderIsKnown) {
  EXPECT_TRUE(read(needs_set_up));
  invited("uitgenodigd@umc.example", {Rol::beheerder});
  EXPECT_TRUE(read(needs_set_up));
  const auto one = active("een@umc.example", {Rol::beheerder});
  EXPECT_FALSE(read(needs_set_up));
  const auto is_last = [&](PersoonId id) {
    return read([&](ReadConnection& db) { return is_last_beheerder(db, id); });
  };
  EXPECT_TRUE(is_last(one));
  const auto two = active("twee@umc.example", {Rol::beheerder});
  EXPECT_FALSE(is_last(one));
  write([&](Transaction& tx) {
    block(tx, two, std::nullopt);
    return 0;
  });
  EXPECT_TRUE(is_last(one));
  EXPECT_FALSE(is_last(two));
}

using OneTimeLink = People;

TEST_F(OneTimeLink, IsRefusedWhenItWasMadeUpOrIsOfAnotherKind) {
  const auto id = invited("anna@umc.example");
  const auto token = link(KoppelingSoort::uitnodiging, id);
  EXPECT_EQ(state(KoppelingSoort::uitnodiging, ""), LinkState::unknown);
  EXPECT_EQ(state(KoppelingSoort::uitnodiging, random_token()), LinkState::unknown);
  EXPECT_EQ(state(KoppelingSoort::wachtwoord, token), LinkState::unknown);
  EXPECT_EQ(state(KoppelingSoort::uitnodiging, token), LinkState::good);
}

TEST_F(OneTimeLink, IsKeptAsAHashOnly) {
  const auto token = link(KoppelingSoort::uitnodiging, invited("anna@umc.example"));
  store_.reset();
  for (const auto* part : {"", "-wal"}) {
    const auto content = store::file_content(database_file().string() + part);
    EXPECT_EQ(content.find(token), std::string::npos);
  }
}

TEST_F(OneTimeLink, WorksUntilItsEndAndOnce) {
  const auto id = invited("anna@umc.example");
  const auto token = link(KoppelingSoort::uitnodiging, id);
  const auto end = store::k_test_now_ms + lifetime_of(KoppelingSoort::uitnodiging).count();
  EXPECT_EQ(state(KoppelingSoort::uitnodiging, token, end - 1), LinkState::good);
  EXPECT_EQ(state(KoppelingSoort::uitnodiging, token, end), LinkState::expired);
  EXPECT_EQ(choose(KoppelingSoort::uitnodiging, token, k_phc), LinkState::good);
  EXPECT_EQ(choose(KoppelingSoort::uitnodiging, token, k_other_phc), LinkState::used);
  const auto account = read([&](ReadConnection& db) { return store::load_account(db, id); });
  EXPECT_EQ(account->wachtwoord, k_phc);
}

TEST_F(OneTimeLink, OfAForgottenPasswordEndsSessionsAndOtherLinksAndTellsThePerson) {
  const auto id = active("anna@umc.example");
  const auto other = active("bert@umc.example");
  sign_in(id);
  sign_in(other);
  const auto first = link(KoppelingSoort::wachtwoord, id);
  const auto second = link(KoppelingSoort::wachtwoord, id);
  EXPECT_EQ(choose(KoppelingSoort::wachtwoord, second, k_other_phc), LinkState::good);
  EXPECT_EQ(sessions(id), 0U);
  EXPECT_EQ(sessions(other), 1U);
  EXPECT_EQ(state(KoppelingSoort::wachtwoord, first), LinkState::unknown);
  EXPECT_EQ(outbox().front().sjabloon, "wachtwoord.gewijzigd");
  EXPECT_EQ(outbox().front().persoon, id);
}

TEST_F(OneTimeLink, DoesNothingForSomebodyWithoutARole) {
  const auto id = invited("anna@umc.example");
  const auto token = link(KoppelingSoort::uitnodiging, id);
  write([&](Transaction& tx) {
    set_rollen(tx, id, {}, std::nullopt);
    return 0;
  });
  EXPECT_EQ(choose(KoppelingSoort::uitnodiging, token, k_phc), LinkState::unknown);
}

TEST_F(OneTimeLink, OfSettingUpMakesTheFirstBeheerderAndIsReplacedByANewerOne) {
  const auto set_up = [&](const std::string& token, const std::string& email) {
    return write([&](Transaction& tx) {
      return use_set_up_link(tx, token, {PersoonId{}, "Anna", email, {}}, k_phc);
    });
  };
  const auto old = write([](Transaction& tx) { return make_set_up_link(tx); });
  const auto token = write([](Transaction& tx) { return make_set_up_link(tx); });
  EXPECT_EQ(set_up(old, "anna@umc.example"), LinkState::unknown);
  EXPECT_EQ(set_up(token, "anna@umc.example"), LinkState::good);
  EXPECT_EQ(set_up(token, "bert@umc.example"), LinkState::used);
  const auto beheerders =
      read([](ReadConnection& db) { return store::list_personen_met_rol(db, Rol::beheerder); });
  ASSERT_EQ(beheerders.size(), 1U);
  EXPECT_EQ(beheerders[0].email, "anna@umc.example");
  EXPECT_FALSE(read(needs_set_up));
}

TEST_F(OneTimeLink, OfSettingUpIsWorthNothingOnceThereIsABeheerder) {
  const auto token = write([](Transaction& tx) { return make_set_up_link(tx); });
  active("een@umc.example", {Rol::beheerder});
  EXPECT_EQ(state(KoppelingSoort::installatie, token), LinkState::used);
}

}  // namespace
}  // namespace stagepad

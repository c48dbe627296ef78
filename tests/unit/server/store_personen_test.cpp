#include "server/store/personen.hpp"

#include <gtest/gtest.h>

#include "server/store/accounts.hpp"
#include "server/store/idempotentie.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/outbox.hpp"
#include "server/store/regelpakketten.hpp"
#include "server/store/sessies.hpp"
#include "shared/base/sha256.hpp"
#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

constexpr const char* k_phc = "$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA";

using PersonenTest = VoorbeeldTest;

TEST_F(PersonenTest, RefusesAnAddressThatIsTakenWhateverItsCase) {
  Persoon persoon = een_persoon("Ander", {});
  persoon.email = "ANNA@Voorbeeld.NL";
  refused("store.constraint", [&](Transaction& tx) { insert_persoon(tx, persoon); });
}

TEST_F(PersonenTest, RefusesARoleThatHasNoAccount) {
  refused("store.constraint", [](Transaction& tx) {
    insert_persoon(tx, een_persoon("Begeleider", {Rol::stagebegeleider}));
  });
  EXPECT_FALSE(look([](ReadConnection& db) {
    return find_persoon_by_email(db, "Begeleider@voorbeeld.nl").has_value();
  }));
}

TEST_F(PersonenTest, RefusesAPasswordThatIsNotHashed) {
  refused("store.constraint",
          [&](Transaction& tx) { save_wachtwoord(tx, aios_.id, "geheim123"); });
}

TEST_F(PersonenTest, RefusesAnAccountForNobody) {
  refused("store.constraint",
          [](Transaction& tx) { save_wachtwoord(tx, PersoonId{99}, k_phc); });
  refused("store.not-found",
          [&](Transaction& tx) { set_geblokkeerd(tx, aios_.id, true); });
}

TEST_F(PersonenTest, ReadsBackAPersonByIdAndByAddressInAnyCase) {
  must([&](Transaction& tx) {
    update_persoon(tx, {aios_.id, "Anna de Vries", "anna@elders.nl",
                        {Rol::beheerder, Rol::aios}});
  });
  const Persoon expected{aios_.id, "Anna de Vries", "anna@elders.nl",
                         {Rol::aios, Rol::beheerder}};
  EXPECT_EQ(look([&](ReadConnection& db) { return load_persoon(db, aios_.id); }), expected);
  EXPECT_EQ(look([](ReadConnection& db) { return find_persoon_by_email(db, "ANNA@elders.nl"); }),
            expected);
  EXPECT_EQ(look([](ReadConnection& db) { return find_persoon_by_email(db, "x@y.nl"); }),
            std::nullopt);
  const auto met_rol = look(
      [](ReadConnection& db) { return list_personen_met_rol(db, Rol::beheerder); });
  EXPECT_EQ(met_rol, std::vector<Persoon>{expected});
}

/// Somebody signed in until an hour after the test's moment.
class SessiesTest : public VoorbeeldTest {
 protected:
  SessiesTest() {
    sessie_.token_hash = sha256("token");
    sessie_.persoon = aios_.id;
    sessie_.aangemaakt_ms = k_test_now_ms - 1000;
    sessie_.laatst_gebruikt_ms = k_test_now_ms - 1000;
    sessie_.verloopt_ms = k_test_now_ms + 3600 * 1000;
    must([&](Transaction& tx) {
      save_wachtwoord(tx, aios_.id, k_phc);
      insert_sessie(tx, sessie_);
    });
  }
  bool known(std::int64_t now_ms = k_test_now_ms) {
    return look([&](ReadConnection& db) {
      return find_sessie(db, sessie_.token_hash, now_ms).has_value();
    });
  }
  Sessie sessie_;
};

TEST_F(SessiesTest, RefusesAnUnknownTokenAnExpiredSessionAndABlockedAccount) {
  EXPECT_FALSE(look([](ReadConnection& db) {
    return find_sessie(db, sha256("ander"), k_test_now_ms).has_value();
  }));
  EXPECT_TRUE(known(sessie_.verloopt_ms - 1));
  EXPECT_FALSE(known(sessie_.verloopt_ms));
  must([&](Transaction& tx) { set_geblokkeerd(tx, aios_.id, true); });
  EXPECT_FALSE(known());
}

TEST_F(SessiesTest, EndsOneAllOfAPersonAndTheExpiredOnes) {
  must([&](Transaction& tx) {
    Sessie expired = sessie_;
    expired.token_hash = sha256("oud");
    expired.verloopt_ms = k_test_now_ms;
    insert_sessie(tx, expired);
    EXPECT_EQ(delete_verlopen_sessies(tx), 1);
  });
  EXPECT_TRUE(known());
  must([&](Transaction& tx) { EXPECT_EQ(delete_sessies_van(tx, io_.id), 0); });
  EXPECT_TRUE(known());
  must([&](Transaction& tx) { EXPECT_EQ(delete_sessies_van(tx, aios_.id), 1); });
  EXPECT_FALSE(known());
  must([&](Transaction& tx) { insert_sessie(tx, sessie_); });
  must([&](Transaction& tx) { delete_sessie(tx, sessie_.token_hash); });
  EXPECT_FALSE(known());
}

TEST_F(SessiesTest, TouchMovesUseAndEnd) {
  must([&](Transaction& tx) { touch_sessie(tx, sessie_.token_hash, k_test_now_ms + 5000); });
  const auto found = look([&](ReadConnection& db) {
    return find_sessie(db, sessie_.token_hash, k_test_now_ms).value();
  });
  EXPECT_EQ(found.laatst_gebruikt_ms, k_test_now_ms);
  EXPECT_EQ(found.verloopt_ms, k_test_now_ms + 5000);
  EXPECT_EQ(found.persoon, aios_.id);
}

TEST_F(SessiesTest, AccountIsFoundByAddress) {
  const auto account = look([](ReadConnection& db) {
    return find_account_by_email(db, "anna@VOORBEELD.nl").value();
  });
  EXPECT_EQ(account.persoon, aios_.id);
  EXPECT_EQ(account.wachtwoord, k_phc);
  EXPECT_FALSE(account.geblokkeerd);
}

using SysteemTest = StoreTest;

TEST_F(SysteemTest, RefusesToGoBackToAnEarlierDay) {
  const auto take = [&](CivilDate day) {
    return store_->write(AuditNeed::housekeeping,
                         [&](Transaction& tx) { neem_vandaag_over(tx, day); });
  };
  EXPECT_TRUE(take(CivilDate::of(2026, 3, 1)).ok());
  EXPECT_TRUE(take(CivilDate::of(2026, 3, 1)).ok());
  EXPECT_TRUE(take(CivilDate::of(2026, 3, 2)).ok());
  const auto back = take(CivilDate::of(2026, 3, 1));
  EXPECT_EQ(back.failure().code, "store.stale");
  EXPECT_NE(back.failure().detail.find("2026-03-02"), std::string::npos);
  reopen();
  EXPECT_EQ(store_->read([](ReadConnection& db) { return laatste_vandaag(db); }).value(),
            CivilDate::of(2026, 3, 2));
}

TEST_F(SysteemTest, RefusesARulePackUnderAnotherHashAndAnyChangeToOne) {
  const std::string pack = R"({"id":"va"})";
  const auto write = [&](const std::string& hash) {
    return store_->write(AuditNeed::housekeeping, [&](Transaction& tx) {
      return save_regelpakket(tx, hash, "va", pack);
    });
  };
  EXPECT_EQ(write(std::string(64, '0')).failure().code, "store.misuse");
  EXPECT_EQ(write(to_hex(sha256(pack))).value(), true);
  EXPECT_EQ(write(to_hex(sha256(pack))).value(), false);
  for (const char* sql : {"UPDATE regelpakket SET json = '{}'", "DELETE FROM regelpakket"}) {
    const auto refused = store_->write(AuditNeed::housekeeping,
                                       [&](Transaction& tx) { tx.execute(sql); });
    EXPECT_EQ(refused.failure().code, "store.constraint");
  }
  EXPECT_EQ(store_->read([&](ReadConnection& db) {
              return load_regelpakket(db, to_hex(sha256(pack)));
            }).value(),
            pack);
}

using OutboxTest = VoorbeeldTest;

TEST_F(OutboxTest, KeepsOneMessagePerOccasionAndRefusesOneToNobody) {
  OutboxBericht bericht;
  bericht.sleutel = "verzoek/1/ingediend/io";
  bericht.sjabloon = "verzoek_ingediend";
  refused("store.constraint", [&](Transaction& tx) { enqueue_bericht(tx, bericht); });
  bericht.persoon = io_.id;
  must([&](Transaction& tx) { EXPECT_TRUE(enqueue_bericht(tx, bericht)); });
  must([&](Transaction& tx) { EXPECT_FALSE(enqueue_bericht(tx, bericht)); });
  EXPECT_EQ(look([](ReadConnection& db) { return list_berichten(db, 10); }).size(), 1u);
}

TEST_F(OutboxTest, TriesAgainWhenDueAndNotAfterItWasSentOrGivenUp) {
  must([&](Transaction& tx) {
    for (const char* sleutel : {"a", "b"}) {
      OutboxBericht bericht;
      bericht.sleutel = sleutel;
      bericht.sjabloon = "s";
      bericht.adres = "x@y.nl";
      enqueue_bericht(tx, bericht);
    }
  });
  const auto due = [&](std::int64_t now_ms) {
    return look([&](ReadConnection& db) { return due_berichten(db, now_ms, 10); });
  };
  EXPECT_TRUE(due(k_test_now_ms - 1).empty());
  ASSERT_EQ(due(k_test_now_ms).size(), 2u);
  const auto first = due(k_test_now_ms)[0].id;
  const auto second = due(k_test_now_ms)[1].id;
  must([&](Transaction& tx) {
    mark_verzonden(tx, first);
    mark_poging_mislukt(tx, second, "421 later", k_test_now_ms + 60000);
  });
  EXPECT_TRUE(due(k_test_now_ms).empty());
  ASSERT_EQ(due(k_test_now_ms + 60000).size(), 1u);
  EXPECT_EQ(due(k_test_now_ms + 60000)[0].pogingen, 1);
  refused("store.not-found", [&](Transaction& tx) { mark_verzonden(tx, first); });
  must([&](Transaction& tx) { mark_poging_mislukt(tx, second, "550 nee", {}); });
  EXPECT_TRUE(due(k_test_now_ms + 600000).empty());
  const auto all = look([](ReadConnection& db) { return list_berichten(db, 10); });
  EXPECT_EQ(all[0].status, OutboxStatus::mislukt);
  EXPECT_EQ(all[0].laatste_fout, "550 nee");
  EXPECT_EQ(all[1].status, OutboxStatus::verzonden);
}

TEST_F(OutboxTest, IsSentByOneAtATimeAndRemembersWhatWasCutOff) {
  must([&](Transaction& tx) {
    OutboxBericht bericht;
    bericht.sleutel = "a";
    bericht.sjabloon = "s";
    bericht.adres = "x@y.nl";
    enqueue_bericht(tx, bericht);
  });
  const std::int64_t now = k_test_now_ms;
  const auto row = [&] { return look([](ReadConnection& db) { return find_bericht(db, 1).value(); }); };
  const auto is_due = [&](std::int64_t at) {
    return !look([&](ReadConnection& db) { return due_berichten(db, at, 10); }).empty();
  };
  must([&](Transaction& tx) {
    EXPECT_TRUE(lease_bericht(tx, 1, {"een", now, now + 100}));
    EXPECT_TRUE(offer_bericht(tx, 1, {"een", now + 1, now + 101})) << "one's own is prolonged";
    EXPECT_FALSE(lease_bericht(tx, 1, {"twee", now + 100, now + 200}));
    EXPECT_FALSE(offer_bericht(tx, 1, {"twee", now + 100, now + 200}));
    end_lease(tx, 1, "twee");
  });
  EXPECT_FALSE(is_due(now + 100));
  EXPECT_TRUE(is_due(now + 101));
  refused("store.not-found", [&](Transaction& tx) { mark_verzonden(tx, 1, {"twee", now + 100, now + 200}); });
  must([&](Transaction& tx) {
    EXPECT_TRUE(lease_bericht(tx, 1, {"twee", now + 101, now + 201})) << "it ran out";
    end_lease(tx, 1, "twee");
  });
  EXPECT_EQ(row().aangeboden_ms, now + 1) << "that it was cut off is not forgotten by who did not send it";
  must([&](Transaction& tx) { EXPECT_TRUE(offer_bericht(tx, 1, {"twee", now + 102, now + 202})); });
  EXPECT_EQ(row().onzeker, 1);
  EXPECT_EQ(row().pogingen, 1);
  must([&](Transaction& tx) { release_bericht(tx, 1, {"twee", now + 103, now + 203}); });
  EXPECT_EQ(row().aangeboden_ms, std::nullopt);
  EXPECT_EQ(row().pogingen, 1);
  EXPECT_TRUE(is_due(now + 103));
  must([&](Transaction& tx) {
    mark_poging_mislukt(tx, 1, "weg", now + 500, {"twee", now + 104, now + 204}, true);
    EXPECT_TRUE(retry_bericht(tx, 1));
    EXPECT_TRUE(cancel_bericht(tx, 1));
    EXPECT_FALSE(cancel_bericht(tx, 1));
    EXPECT_TRUE(retry_bericht(tx, 1));
    mark_verzonden(tx, 1);
    EXPECT_FALSE(retry_bericht(tx, 1));
  });
  EXPECT_EQ(row().onzeker, 2);
}

using IdempotentieTest = VoorbeeldTest;

TEST_F(IdempotentieTest, KeepsTheFirstAnswerPerPersonAndKey) {
  const GegevenAntwoord antwoord{sha256("POST /x"), 201, R"({"ok":true})"};
  must([&](Transaction& tx) { insert_antwoord(tx, aios_.id, "sleutel-1", antwoord); });
  refused("store.constraint",
          [&](Transaction& tx) { insert_antwoord(tx, aios_.id, "sleutel-1", antwoord); });
  refused("store.constraint",
          [&](Transaction& tx) { insert_antwoord(tx, aios_.id, "kort", antwoord); });
  const auto found = look([&](ReadConnection& db) {
    return find_antwoord(db, aios_.id, "sleutel-1").value();
  });
  EXPECT_EQ(found.verzoek_hash, antwoord.verzoek_hash);
  EXPECT_EQ(found.status, 201);
  EXPECT_EQ(found.antwoord, antwoord.antwoord);
  EXPECT_FALSE(look([&](ReadConnection& db) {
    return find_antwoord(db, io_.id, "sleutel-1").has_value();
  }));
  must([&](Transaction& tx) { EXPECT_EQ(delete_oude_antwoorden(tx, k_test_now_ms + 1), 1); });
}

}  // namespace
}  // namespace stagepad::store

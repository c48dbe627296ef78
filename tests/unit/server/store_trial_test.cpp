#include "server/store/trial.hpp"

#include <gtest/gtest.h>

#include "tests/unit/server/store_voorbeeld.hpp"

namespace stagepad::store {
namespace {

class TrialTest : public VoorbeeldTest {
 protected:
  static std::string name_of(ReadConnection& db) {
    return db.value<std::string>("SELECT naam FROM persoon ORDER BY id LIMIT 1").value_or("");
  }
  static void rename_to(Transaction& tx, const std::string& name) {
    tx.execute("UPDATE persoon SET naam = ?1 WHERE id = (SELECT min(id) FROM persoon)", name);
  }
};

TEST_F(TrialTest, LeavesNothingOfWhatWasWrittenMeanwhileAndKeepsTheRest) {
  must([](Transaction& tx) {
    rename_to(tx, "Ervoor");
    {
      const Trial trial(tx);
      rename_to(tx, "Op proef");
      EXPECT_EQ(name_of(tx), "Op proef");
    }
    EXPECT_EQ(name_of(tx), "Ervoor");
    EXPECT_FALSE(tx.abandoned());
  });
  look([](ReadConnection& db) { EXPECT_EQ(name_of(db), "Ervoor"); });
}

TEST_F(TrialTest, CanBeMadeTwiceInOneChange) {
  must([](Transaction& tx) {
    rename_to(tx, "Ervoor");
    for (const char* each : {"Eerst", "Daarna"}) {
      const Trial trial(tx);
      rename_to(tx, each);
    }
    EXPECT_EQ(name_of(tx), "Ervoor");
  });
}

}  // namespace
}  // namespace stagepad::store

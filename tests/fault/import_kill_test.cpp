#include <chrono>
#include <future>
#include <gtest/gtest.h>
#include <string>
#include <thread>

#include "shared/api/imports.hpp"
#include "tests/api/beheer.hpp"
#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"

namespace stagepad::test {
namespace {

constexpr int k_lines = 400;

/// So many places, each at an institution of its own.
std::string a_table() {
  std::string table = "Instelling;Stageplaats;Soort stage\n";
  for (int i = 0; i < k_lines; ++i) table += "Huis nummer " + std::to_string(i) + ";Poli;mg\n";
  return table;
}

TEST(Kill, AnImportIsTakenInWholeOrNotAtAllWhenTheServerIsKilledMeanwhile) {
  Installation installation;
  for (int round = 0; round < 12; ++round) {
    installation.put_back();
    ASSERT_TRUE(installation.start());
    Person office(installation.port(), Way::direct);
    office.sign_in("hanneke@stagepad.example", "stagepad-demo");
    const Reply proposed = office.send("POST", "/api/imports?soort=plaatsen&naam=huizen.csv", a_table(),
                                       {{"Content-Type", "application/octet-stream"}});
    ASSERT_EQ(proposed.status, 201) << proposed.body.substr(0, 300);
    const auto kaart = read_reply<ImportKaart>(proposed);
    auto answer = std::async(std::launch::async, [&] {
      return office.send("POST", "/api/imports/" + std::to_string(kaart.id) + "/verwerking",
                         R"({"laat_rest_weg":false,"uitnodigen":false})", if_match(kaart.versie)).status;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(round * 15));
    installation.kill();
    const int status = answer.get();
    ASSERT_TRUE(installation.start());
    expect_whole(installation.data());
    const DatabaseView view(installation.data());
    const std::int64_t places = view.number("SELECT count(*) FROM instelling WHERE naam LIKE 'Huis nummer %'");
    const bool taken = view.number("SELECT count(*) FROM import WHERE status = 'verwerkt'") == 1;
    EXPECT_EQ(places, taken ? k_lines : 0) << "killed after " << round * 15 << " ms";
    EXPECT_EQ(view.number("SELECT count(*) FROM importspoor"), taken ? 2 * k_lines : 0);
    EXPECT_TRUE(taken || status != 200) << "what was confirmed is there";
    installation.kill();
  }
}

}  // namespace
}  // namespace stagepad::test

#include <chrono>
#include <filesystem>
#include <future>
#include <gtest/gtest.h>
#include <memory>
#include <thread>

#include "tests/api/rondes.hpp"
#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"

namespace stagepad::test {
namespace {

TEST(Kill, AnOutcomeIsPublishedWholeOrNotAtAllWhenTheServerIsKilledMeanwhile) {
  DemoServer server;
  const RondeOverzicht ronde = up_to_the_lots(server, Way::direct);
  server.stop();
  TemporaryFolder copy;
  const std::filesystem::path begin = copy.path() / "begin";
  std::filesystem::copy(server.data(), begin, std::filesystem::copy_options::recursive);
  int published = 0;
  for (int round = 0; round < 12; ++round) {
    const std::filesystem::path data = copy.path() / ("data" + std::to_string(round));
    std::filesystem::copy(begin, data, std::filesystem::copy_options::recursive);
    const auto start = [&] {
      return std::make_unique<ServerProcess>(std::vector<std::string>{
          "serve", "--demo=small", "--port", "0", "--data", data.string(), "--today", k_day_after});
    };
    auto process = start();
    const int port = process->wait_until_ready();
    ASSERT_NE(port, 0);
    Person office(port, Way::direct);
    office.sign_in("hanneke@stagepad.example", "stagepad-demo");
    auto answer = std::async(std::launch::async, [&] { return try_round(office, ronde, "publicatie").status; });
    std::this_thread::sleep_for(std::chrono::milliseconds(round * 2));
    process->signal(SIGKILL);
    process->wait();
    const int status = answer.get();
    process = start();
    ASSERT_NE(process->wait_until_ready(), 0);
    expect_whole(data);
    const DatabaseView view(data);
    const bool done = view.number("SELECT count(*) FROM plaatsingsronde WHERE stand = 'gepubliceerd'") == 1;
    EXPECT_EQ(view.number("SELECT count(*) FROM audit WHERE action = 'plaatsing.onder_voorbehoud'"), done ? 2 : 0);
    EXPECT_EQ(view.number("SELECT count(*) FROM rondestage WHERE geplaatst IS NOT NULL"), done ? 3 : 0);
    EXPECT_EQ(view.number("SELECT count(*) > 0 FROM outbox WHERE sjabloon = 'ronde.gepubliceerd'"), done ? 1 : 0);
    EXPECT_TRUE(done || status != 200) << "what was confirmed is there";
    published += done ? 1 : 0;
    process->signal(SIGKILL);
    process->wait();
  }
  EXPECT_LT(published, 12) << "not one kill came in time";
}

}  // namespace
}  // namespace stagepad::test

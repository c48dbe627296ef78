#include <gtest/gtest.h>

#include "tests/unit/client/opened_state.hpp"

// A document that was chosen for a report, on its way to the server.

namespace stagepad::client {
namespace {

SendVerslag chosen(const char* naam, std::int64_t grootte) {
  return {{{2}, naam, Documentsoort::pdf, grootte, ""}, 77};
}

/// The one request an action makes.
Fetch request(State& state, const SendVerslag& action) {
  const Effects effects = update(state, action);
  EXPECT_EQ(effects.size(), 1u);
  return effects.size() == 1 ? std::get<Fetch>(effects.front()) : Fetch{};
}

TEST(SendingAReport, RefusesWhatIsEmptyOrTooLargeBeforeItIsSent) {
  for (const std::int64_t size : {std::int64_t{0}, k_max_document + 1}) {
    State state = opened();
    EXPECT_TRUE(update(state, chosen("verslag.pdf", size)).empty()) << size;
    EXPECT_FALSE(state.sending);
    ASSERT_TRUE(state.refusal);
    EXPECT_EQ(state.refusal->findings.at(0).code, size == 0 ? "document.leeg" : "document.te_groot");
  }
}

TEST(SendingAReport, SendsTheFileItselfWithItsNameInTheAddress) {
  State state = opened();
  const Fetch sent = request(state, chosen("Mijn verslag é.pdf", k_max_document));
  EXPECT_EQ(sent.method, "POST");
  EXPECT_EQ(sent.path, "/api/trajecten/1/verslagdocumenten?onderdeel=2&naam=Mijn%20verslag%20%C3%A9.pdf");
  EXPECT_EQ(sent.bestand, 77u);
  EXPECT_EQ(sent.body, "");
  EXPECT_GT(sent.timeout_ms, 20 * 60 * 1000) << "a bad line takes its time";
  EXPECT_EQ(sent.headers.at(0).second, "application/octet-stream");
  EXPECT_TRUE(state.sending);
  EXPECT_TRUE(update(state, chosen("nog een.pdf", 10)).empty()) << "one at a time";
}

TEST(SendingAReport, HasAKeyOfItsOwnForEachFile) {
  const auto key = [](const SendVerslag& action) {
    State state = opened();
    return request(state, action).headers.back().second;
  };
  EXPECT_EQ(key(chosen("a.pdf", 10)), key(chosen("a.pdf", 10)));
  EXPECT_NE(key(chosen("a.pdf", 10)), key(chosen("a.pdf", 11)));
  EXPECT_NE(key(chosen("a.pdf", 10)), key(chosen("b.pdf", 10)));
}

TEST(SendingAReport, ShortensANameThatFitsInNoAddress) {
  std::string naam;
  for (int i = 0; i < 1000; ++i) naam += "é";
  State state = opened();
  const std::string path = request(state, chosen((naam + ".pdf").c_str(), 10)).path;
  EXPECT_LT(path.size(), 1400u);
  EXPECT_EQ(path.substr(path.size() - 10), "%C3%A9.pdf");
  EXPECT_NE(path.find("naam=%C3%A9"), std::string::npos) << "no half character";
}

}  // namespace
}  // namespace stagepad::client

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "tests/api/beheer.hpp"
#include "tests/api/empty_server.hpp"
#include "tests/api/validating_proxy.hpp"

// The personal calendar: who has its address reads it, without signing in, until it is revoked; two independent programs
// read the same events from it.

namespace stagepad::test {
namespace {

const char* const k_page = "/account/agenda";

/// What a command says on its standard output.
std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (!pipe) return text;
  std::array<char, 4096> bytes{};
  while (const std::size_t count = std::fread(bytes.data(), 1, bytes.size(), pipe)) text.append(bytes.data(), count);
  EXPECT_EQ(::pclose(pipe), 0) << command;
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

class Calendar : public testing::Test {
 protected:
  Calendar() : fatima(server.person("fatima")) {}

  /// The path of a fresh address.
  std::string made(Person& person) const {
    const Reply reply = send_form(person, k_page, {});
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 400);
    const auto at = reply.body.find("/agenda/");
    const auto end = reply.body.find(".ics", at);
    if (at == std::string::npos || end == std::string::npos) return "";
    return reply.body.substr(at, end + 4 - at);
  }
  Reply read(const std::string& path, const Headers& headers = {}) const { return Person(server.port()).get(path, headers); }

  /// The events as two programs read them, which must be the same.
  std::vector<std::string> events(const std::string& calendar) const {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "calendar.ics").string();
    std::ofstream(file, std::ios::binary) << calendar;
    const std::string sources = std::string(STAGEPAD_SOURCE_DIR) + "/tests/api/calendar/";
    const auto one = lines_of(output_of("node " + sources + "read_with_ical.mjs " + file));
    const auto other = lines_of(output_of("/usr/bin/python3 " + sources + "read_with_icalendar.py " + file));
    std::vector<std::string> a = one;
    std::vector<std::string> b = other;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    EXPECT_EQ(a, b);
    return a;
  }

  static std::string event_of(const std::vector<std::string>& events, const std::string& uid) {
    for (const std::string& each : events) {
      if (each.starts_with(uid)) return each;
    }
    return "";
  }

  DemoServer server;
  Person fatima;
};

TEST_F(Calendar, IsReadByItsAddressAloneAndHoldsTheStagesOfItsReader) {
  const std::string path = made(fatima);
  ASSERT_NE(path, "");
  const Reply reply = read(path);
  ASSERT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.header("Content-Type").starts_with("text/calendar"));
  EXPECT_EQ(reply.header("Cache-Control"), "private, no-cache");
  for (const std::string& line : lines_of(reply.body)) EXPECT_LE(line.size(), 76U) << "75 and the CR";
  const auto all = events(reply.body);
  const Snapshot beeld = open_training(fatima, "fatima").beeld;
  const OpenTraining training = open_training(fatima, "fatima");
  const auto planning = bereken_planning(beeld.traject, training.pakket);
  int stages = 0;
  for (const GeplandOnderdeel& part : planning.onderdelen) {
    if (!part.is_stage() || !part.delen.empty()) continue;
    const std::string found = event_of(all, "stage-" + std::to_string(part.onderdeel->id.value) + "@");
    EXPECT_NE(found.find("|" + to_iso(part.periode.first) + "|" + to_iso(part.periode.last.plus_days(1)) + "|"),
              std::string::npos)
        << found;
    ++stages;
  }
  EXPECT_GT(stages, 1);
  // Nobody else's.
  for (const char* other : {"Ruben", "Daan", "Sanne", "Jasper"}) EXPECT_EQ(reply.body.find(other), std::string::npos) << other;
  // An IO reads those of the own aios.
  Person marjan = server.person("marjan");
  const std::string theirs = read(made(marjan)).body;
  EXPECT_GT(events(theirs).size(), 2U);
}

TEST_F(Calendar, SaysWhenNothingChangedAndMovesAnEventUnderItsOwnName) {
  const std::string path = made(fatima);
  const Reply first = read(path);
  const std::string etag = first.header("ETag");
  EXPECT_EQ(read(path, {{"If-None-Match", etag}}).status, 304);
  EXPECT_EQ(read(path).body, first.body) << "the same calendar gives the same bytes";
  // The Stagebureau changes the employment: what comes later moves.
  Person hanneke = server.person("hanneke");
  const Snapshot beeld = open_training(fatima, "fatima").beeld;
  WijzigDienstverband change;
  change.dienstverband = beeld.traject.dienstverband;
  change.dienstverband.fte.push_back({*parse_iso_date("2027-03-01"), Decimal{500}});
  const Reply changed = send_command(hanneke, reload(hanneke, beeld), change);
  ASSERT_EQ(changed.status, 200) << changed.body.substr(0, 800);
  const Reply later = read(path, {{"If-None-Match", etag}});
  ASSERT_EQ(later.status, 200);
  const auto before = events(first.body);
  const auto after = events(later.body);
  int moved = 0;
  for (const std::string& each : before) {
    const std::string uid = each.substr(0, each.find('|') + 1);
    if (!uid.starts_with("stage-")) continue;
    const std::string now = event_of(after, uid);
    EXPECT_NE(now, "") << "it kept its name";
    if (now != each) ++moved;
  }
  EXPECT_GT(moved, 0);
}

TEST_F(Calendar, EndsWhenItIsRevokedOrMadeAnew) {
  const std::string path = made(fatima);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM agenda_adres WHERE length(token_hash) = 32"), 1);
  const std::string second = made(fatima);
  EXPECT_NE(path, second);
  EXPECT_EQ(read(path).status, 404);
  EXPECT_EQ(read(second).status, 200);
  const std::string before = server.database().fingerprint();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(read(second).status, 200);
  EXPECT_EQ(server.database().fingerprint(), before) << "reading changes nothing";
  EXPECT_EQ(send_form(fatima, std::string(k_page) + "/intrekken", {}).status, 303);
  EXPECT_EQ(read(second).status, 404);
  EXPECT_EQ(server.database().rows("SELECT action FROM audit WHERE action LIKE 'agenda.%' ORDER BY seq"),
            "agenda.adres_gemaakt\nagenda.adres_gemaakt\nagenda.adres_ingetrokken\n");
}

TEST_F(Calendar, CannotBeGuessed) {
  Person stranger(server.port());
  int slowed = 0;
  for (int i = 0; i < 80; ++i) {
    const Reply reply = stranger.get("/agenda/" + std::string(43, static_cast<char>('a' + i % 26)) + ".ics");
    if (reply.status == 429) ++slowed;
    else EXPECT_EQ(reply.status, 404);
  }
  EXPECT_GT(slowed, 0);
}

}  // namespace
}  // namespace stagepad::test

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/outbound/icalendar.hpp"

// What a calendar looks like as bytes (RFC 5545).

namespace stagepad {
namespace {

Agendagebeurtenis an_event() {
  Agendagebeurtenis event;
  event.uid = "stage-7@stagepad.example";
  event.dagen = {CivilDate::of(2027, 3, 1), CivilDate::of(2027, 3, 31)};
  event.titel = "Keuzestage";
  event.gewijzigd_ms = 1'800'000'000'000;  // 2027-01-15T08:00:00Z
  event.volgnummer = 3;
  return event;
}

/// Lines as they stand, and put together again where they were folded.
std::vector<std::string> physical(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find("\r\n", at);
    if (end == std::string::npos) {
      ADD_FAILURE() << "a line without its end";
      break;
    }
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string value_of(const std::string& text, const std::string& name) {
  std::string value;
  bool found = false;
  for (const std::string& line : physical(text)) {
    if (found && line.starts_with(" ")) value += line.substr(1);
    else if (found) break;
    else if (line.starts_with(name + ":")) {
      value = line.substr(name.size() + 1);
      found = true;
    }
  }
  return value;
}

TEST(ICalendar, EndsTheDayAfterItsLastDay) {
  const std::string text = to_icalendar({"Stages", 6, {an_event()}});
  EXPECT_EQ(value_of(text, "DTSTART;VALUE=DATE"), "20270301");
  EXPECT_EQ(value_of(text, "DTEND;VALUE=DATE"), "20270401");
  EXPECT_EQ(value_of(text, "DTSTAMP"), "20270115T080000Z");
  EXPECT_EQ(value_of(text, "SEQUENCE"), "3");
  EXPECT_EQ(value_of(text, "STATUS"), "CONFIRMED");
  EXPECT_EQ(value_of(text, "REFRESH-INTERVAL;VALUE=DURATION"), "PT6H");
  EXPECT_EQ(text, to_icalendar({"Stages", 6, {an_event()}}));
}

TEST(ICalendar, SaysWhatIsTentativeOrCancelled) {
  Agendagebeurtenis event = an_event();
  event.status = Agendastatus::voorlopig;
  EXPECT_EQ(value_of(to_icalendar({"", 6, {event}}), "STATUS"), "TENTATIVE");
  event.status = Agendastatus::vervallen;
  EXPECT_EQ(value_of(to_icalendar({"", 6, {event}}), "STATUS"), "CANCELLED");
}

TEST(ICalendar, EscapesWhatHasAMeaning) {
  Agendagebeurtenis event = an_event();
  event.titel = "A, B; C\\D";
  event.omschrijving = "een\ntwee\x07";
  const std::string text = to_icalendar({"", 6, {event}});
  EXPECT_EQ(value_of(text, "SUMMARY"), "A\\, B\\; C\\\\D");
  EXPECT_EQ(value_of(text, "DESCRIPTION"), "een\\ntwee");
  EXPECT_EQ(text.find("LOCATION"), std::string::npos) << "nothing to say";
}

TEST(ICalendar, FoldsAt75BytesAndNeverInsideACharacter) {
  for (std::size_t lead = 0; lead < 8; ++lead) {
    Agendagebeurtenis event = an_event();
    event.titel = std::string(lead, 'x');
    for (int i = 0; i < 60; ++i) event.titel += i % 3 == 0 ? "é" : i % 3 == 1 ? "→" : "🩺";
    const std::string text = to_icalendar({"", 6, {event}});
    for (const std::string& line : physical(text)) {
      EXPECT_LE(line.size(), 75U);
      const std::size_t first = line.starts_with(" ") ? 1 : 0;
      EXPECT_NE(static_cast<unsigned char>(line[first]) & 0xC0U, 0x80U) << "begins inside a character";
    }
    EXPECT_EQ(value_of(text, "SUMMARY"), event.titel);
  }
}

}  // namespace
}  // namespace stagepad

#include "server/outbound/icalendar.hpp"

#include <cstdio>
#include <string_view>

namespace stagepad {

namespace {

constexpr std::size_t k_longest_line = 75;  // bytes, without the line end (RFC 5545, 3.1)

bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// How many of the first `room` bytes make whole characters.
std::size_t whole_characters(std::string_view text, std::size_t room) {
  if (text.size() <= room) return text.size();
  std::size_t size = room;
  while (size > 0 && goes_on(text[size])) --size;
  // Not UTF-8 after all: it is cut somewhere rather than never.
  return size > 0 ? size : room;
}

/// A TEXT value (3.3.11).
std::string escaped(std::string_view text) {
  std::string value;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || c == ';' || c == ',') (value += '\\') += c;
    else if (c == '\n') value += "\\n";
    else if (byte >= 0x20 && byte != 0x7F) value += c;
  }
  return value;
}

/// 20270301
std::string basic(CivilDate date) {
  std::string text = to_iso(date);
  std::erase(text, '-');
  return text;
}

/// 20270301T093000Z
std::string moment(std::int64_t utc_ms) {
  constexpr std::int64_t k_day_seconds = 24 * 60 * 60;
  const std::int64_t seconds = utc_ms / 1000;
  const auto in_day = static_cast<int>(seconds % k_day_seconds);
  char time[16];
  std::snprintf(time, sizeof time, "T%02d%02d%02dZ", in_day / 3600, in_day / 60 % 60, in_day % 60);
  return basic(CivilDate::from_days(static_cast<std::int32_t>(seconds / k_day_seconds))) + time;
}

std::string_view word_of(Agendastatus status) {
  switch (status) {
    case Agendastatus::voorlopig: return "TENTATIVE";
    case Agendastatus::vervallen: return "CANCELLED";
    case Agendastatus::zeker: break;
  }
  return "CONFIRMED";
}

class CalendarWriter {
 public:
  void line(std::string_view name, std::string_view value) {
    std::string whole(name);
    whole += ':';
    whole += value;
    std::string_view rest = whole;
    std::size_t room = k_longest_line;
    while (!rest.empty()) {
      const std::size_t size = whole_characters(rest, room);
      out_ += rest.substr(0, size);
      rest.remove_prefix(size);
      out_ += rest.empty() ? "\r\n" : "\r\n ";
      // The blank in front of what goes on counts as well.
      room = k_longest_line - 1;
    }
  }

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) line(name, escaped(value));
  }

  void event(const Agendagebeurtenis& event) {
    line("BEGIN", "VEVENT");
    text("UID", event.uid);
    line("DTSTAMP", moment(event.gewijzigd_ms));
    line("LAST-MODIFIED", moment(event.gewijzigd_ms));
    line("SEQUENCE", std::to_string(event.volgnummer));
    line("DTSTART;VALUE=DATE", basic(event.dagen.first));
    // The first day after it.
    line("DTEND;VALUE=DATE", basic(event.dagen.last.plus_days(1)));
    text("SUMMARY", event.titel);
    text("DESCRIPTION", event.omschrijving);
    text("LOCATION", event.plaats);
    if (!event.url.empty()) line("URL", event.url);
    line("STATUS", word_of(event.status));
    line("CLASS", "PRIVATE");
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string to_icalendar(const Agenda& agenda) {
  CalendarWriter writer;
  const std::string refresh = "PT" + std::to_string(agenda.verversen_uren) + "H";
  writer.line("BEGIN", "VCALENDAR");
  writer.line("VERSION", "2.0");
  writer.line("PRODID", "-//Stagepad//Stagepad//NL");
  writer.line("CALSCALE", "GREGORIAN");
  // The name and the time by RFC 7986, and as programs knew them before it.
  writer.text("NAME", agenda.naam);
  writer.text("X-WR-CALNAME", agenda.naam);
  writer.line("REFRESH-INTERVAL;VALUE=DURATION", refresh);
  writer.line("X-PUBLISHED-TTL", refresh);
  for (const Agendagebeurtenis& each : agenda.gebeurtenissen) writer.event(each);
  writer.line("END", "VCALENDAR");
  return writer.take();
}

}  // namespace stagepad

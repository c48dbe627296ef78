#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/calendar/civil_date.hpp"

namespace stagepad {

// A calendar as RFC 5545 has it: structs to bytes. Pure; the same calendar gives the same bytes.

/// How sure an event is. `vervallen` tells a calendar that knows the event to take it away.
enum class Agendastatus { voorlopig, zeker, vervallen };

/// An event of whole days that does not make anybody busy.
struct Agendagebeurtenis {
  /// The same for as long as it is the same event, whatever changes of it; unique in the world.
  std::string uid;
  /// Both days included; never empty.
  Period dagen;
  std::string titel;
  /// Lines separated by '\n'; empty: none.
  std::string omschrijving;
  std::string plaats;  ///< empty: none
  std::string url;     ///< ASCII; empty: none
  Agendastatus status = Agendastatus::zeker;
  /// When it last changed, in UTC milliseconds, and how often: a later change has a higher number.
  std::int64_t gewijzigd_ms = 0;
  std::int64_t volgnummer = 0;
};

struct Agenda {
  std::string naam;
  /// How often a calendar program is asked to look again.
  int verversen_uren = 6;
  std::vector<Agendagebeurtenis> gebeurtenissen;
};

/// Text is UTF-8; control characters in it are left out. Lines end in CRLF and are folded at 75 bytes, never inside a
/// character.
std::string to_icalendar(const Agenda& agenda);

}  // namespace stagepad

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/handlers/call.hpp"
#include "server/outbound/icalendar.hpp"

namespace stagepad {

/// What the events of a calendar are written with. Lent while they are.
struct AgendaWereld {
  const Catalogue& texts;
  std::string origin;  ///< "https://stagepad.example"
  std::string host;    ///< "stagepad.example"
  /// The moment of an event of which no other is known, in UTC milliseconds.
  std::int64_t sinds_ms = 0;
};

/// What stands in the calendar of the caller, by first day: the stages of the own training and of the own aios, with
/// their official days; as an aios the own deadlines and what is to be done next; as IO, PO or Stagebureau the last
/// days of what waits in the worklist. Says nothing of leave, reports, judgements or reasons.
///
/// An event keeps its uid whatever changes. What is over for more than a year, or a deadline missed for more than
/// sixty days, is left out. What lapsed (a stage from which the aios was exempted, a deadline that was kept, a request
/// that was decided) is said to be cancelled for sixty days where it is on record since when; other things, such as a
/// step somebody else did, are simply gone.
std::vector<Agendagebeurtenis> agenda_gebeurtenissen(store::ReadConnection& db, const Call& call,
                                                     const AgendaWereld& wereld);

}  // namespace stagepad

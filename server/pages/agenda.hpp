#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The page on which somebody makes and revokes the address of the own calendar.
struct AgendaPage {
  /// Since when there is an address, in UTC milliseconds.
  std::optional<std::int64_t> sinds_ms;
  /// Just made: shown this once.
  std::string adres;
  bool is_ingetrokken = false;
};
std::string agenda_page(const AgendaPage& page, const Catalogue& texts);

/// For somebody who has neither placements nor deadlines.
std::string geen_agenda_page(const Catalogue& texts);

}  // namespace stagepad

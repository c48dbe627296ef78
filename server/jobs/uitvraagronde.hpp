#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/process/uitvraag.hpp"

namespace stagepad {

/// The setting by which institutions are asked without anybody pressing the button: "uit" or "aan".
inline constexpr std::string_view k_uitvraag_vanzelf = "uitvraag_vanzelf";
inline constexpr std::string_view k_uitvraag_aan = "aan";

/// What a day brought: whether the Stagebureau has something to hear, and the mails to institutions.
struct Rondedag {
  bool meldt = false;
  std::int64_t mails = 0;
};

/// Rounds of questions to institutions whose time it is (is_aan_de_beurt), for these stages. Where the setting is on
/// they are asked, through the same code as the button: in one mail an address, about every place of the etalage that
/// serves one of the stages and was not asked about that period before. Else, and where nobody could be asked, the
/// Stagebureau hears that the round waits, once a month of first days.
Rondedag houd_rondes(store::Transaction& tx, const std::vector<Plaatsbehoefte>& behoeften, CivilDate vandaag);

}  // namespace stagepad

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// The pages behind a mailed link of a stagebegeleider: plain HTML, no script. Pure; which is shown is decided in
// server/handlers/bijdragen.cpp.

/// What the page tells of having been done, or of having gone wrong.
enum class BijdrageMelding { geen, code_verstuurd, code_onjuist, vastgelegd, link_verstuurd };

/// Before the code: nothing about anybody. `token`: of the link.
std::string bijdrage_begin_page(std::string_view token, BijdrageMelding melding, const Catalogue& texts);

/// The link is good no longer; with `token` another one can be asked for.
std::string bijdrage_dood_page(const std::optional<std::string>& token, BijdrageMelding melding, const Catalogue& texts);

/// What is asked of a stage, after the code.
struct BijdragePage {
  std::string token;
  const Snapshot& beeld;
  const Regelpakket& pakket;
  OnderdeelId onderdeel;
  BijdrageMelding melding = BijdrageMelding::geen;
  /// Why what was sent was not carried out, and what was typed.
  Findings findings;
  std::string tekst;
  std::string reden;
};
std::string bijdrage_page(const BijdragePage& page, const Catalogue& texts);

}  // namespace stagepad

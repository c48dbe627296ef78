#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// The pages behind a mailed link of a stagebegeleider: plain HTML, no script. Pure; which is shown is decided in
// server/handlers/bijdragen.cpp.

/// What the page tells of having been done, or of having gone wrong.
enum class BijdrageMelding { geen, code_verstuurd, code_onjuist, vastgelegd, link_verstuurd, doorgestuurd };

/// To whom a link is passed on, as it was typed, and why that was refused.
struct Collega {
  std::string naam;
  std::string adres;
  std::string naam_fout;
  std::string adres_fout;
};

/// Before the code: nothing about anybody. `token`: of the link.
std::string bijdrage_begin_page(std::string_view token, BijdrageMelding melding, const Collega& collega,
                                const Catalogue& texts);

/// The link is good no longer; with `token` another one can be asked for.
std::string bijdrage_dood_page(const std::optional<std::string>& token, BijdrageMelding melding, const Catalogue& texts);

/// What is asked of a stage, after the code.
struct BijdragePage {
  std::string token;
  const Snapshot& beeld;
  const Regelpakket& pakket;
  OnderdeelId onderdeel;
  BijdrageMelding melding = BijdrageMelding::geen;
  /// To whom the link was mailed: who contributes, unless another name is given.
  std::string naam;
  /// What was sent and why it was not carried out: one of the steps below, and its fields.
  std::string stap;
  NamedValues form;
  Findings findings;
};
std::string bijdrage_page(const BijdragePage& page, const Catalogue& texts);

/// The forms of the page, by the last part of the address they are sent to.
inline constexpr std::string_view k_stap_collega = "collega";
inline constexpr std::string_view k_stap_gesprek = "gesprek";
inline constexpr std::string_view k_stap_toets = "toets";
inline constexpr std::string_view k_stap_beoordeling = "beoordeling";
inline constexpr std::string_view k_stap_oordeel = "oordeel";

/// What such a form says, in the name of whoever filled it in; with findings for what could not be read.
struct GelezenBijdrage {
  Command command;
  Findings onleesbaar;
};
GelezenBijdrage lees_bijdrage(std::string_view stap, OnderdeelId onderdeel, const NamedValues& form,
                              const std::string& naam);

}  // namespace stagepad

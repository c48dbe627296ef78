#pragma once

#include <string>
#include <vector>

#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// A piece of the sentence of a log entry; with `href` it leads to what it names.
struct Zinsdeel {
  std::string text;
  bool strong = false;
  std::string href;
};

/// What happened, in words: who did what with what. Of a kind of act that this client does not know the
/// word itself is shown.
std::vector<Zinsdeel> logboek_zin(const View& view, const LogboekRegel& regel);

/// What was recorded with it, as "zichtbaarheid voor iedereen · contactpersoon getoond: nee"; empty when
/// that is nothing (logboek_inhoud.cpp).
std::string logboek_inhoud(const View& view, const LogboekRegel& regel);

/// "als stagebegeleider", of an act that was recorded with a role; empty for any other.
std::string logboek_rol(const View& view, const LogboekRegel& regel);

/// "25 nov 2026, 14:03", as a clock in Amsterdam showed it.
std::string moment_text(std::int64_t ms, Taal taal);

/// What a message is about, by its template.
std::string sjabloon_text(const View& view, const std::string& sjabloon);

}  // namespace stagepad::client

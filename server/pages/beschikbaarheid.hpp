#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/message.hpp"
#include "server/pages/ervaringen.hpp"
#include "shared/command/stageplaats_invoer.hpp"
#include "shared/domain/beschikbaarheid.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// The page behind the mailed link of an institution: a place, and the form by which it says whether it is available.
// Plain HTML, no script. It shows the place, and what aios say of it together, and nothing about people: neither
// the contact person nor who is interested. Pure; which page is shown is decided in server/handlers/beschikbaarheidslink.cpp.

/// What went wrong with a form that was sent, or what was done.
enum class BeschikbaarheidMelding { geen, vastgelegd, al_beantwoord, plaats_gewijzigd };

/// The form as it is sent and shown again: fields by name. `lopend`: the periods that are not over.
NamedValues begin_van_antwoord(const StageplaatsInvoer& plaats, const std::vector<Plaatsperiode>& lopend);

struct GelezenAntwoord {
  Beschikbaarheidsantwoord antwoord;
  /// What could not be read; paths as in the answer.
  Findings onleesbaar;
  /// Of each period of the answer the row of the form it stood in.
  std::vector<std::size_t> rijen;
};
/// Rows without days are left out.
GelezenAntwoord lees_antwoord(const NamedValues& form, const std::vector<Plaatsperiode>& lopend);

struct BeschikbaarheidPage {
  std::string token;
  const Stageplaats& plaats;
  const StageplaatsInvoer& invoer;  ///< the same place, with what is not shown of it
  std::int64_t versie = 1;          ///< of the place the form is about
  CivilDate vandaag;
  CivilDate geldig_tot;
  NamedValues form;
  BeschikbaarheidMelding melding = BeschikbaarheidMelding::geen;
  Findings findings;
  std::vector<std::size_t> rijen;
  Reactieformulier reactie = {};
};
std::string beschikbaarheid_page(const BeschikbaarheidPage& page, const Catalogue& texts);

/// What was answered and by whom, and where to turn for a change.
struct BeantwoordPage {
  std::string token;
  const Stageplaats& plaats;
  const Beschikbaarheidsantwoord& antwoord;
  CivilDate op;
  std::string stagebureau;  ///< the mail address; empty: not known
  BeschikbaarheidMelding melding = BeschikbaarheidMelding::geen;
  Reactieformulier reactie = {};
};
std::string beantwoord_page(const BeantwoordPage& page, const Catalogue& texts);

/// The link is good no longer, or never was; with `token` another one can be asked for. `is_asked`: that was just done.
std::string beschikbaarheid_dood_page(const std::optional<std::string>& token, bool is_asked, const Catalogue& texts);

}  // namespace stagepad

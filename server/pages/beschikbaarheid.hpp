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

// The page behind the mailed link of an institution: the places it is asked about, and the form by which it says of
// each whether it is available, of some now and of the others later. Plain HTML, no script. It shows the places, and
// what aios say of them together, and nothing about people: neither the contact person nor who is interested. Pure;
// which page is shown is decided in server/handlers/beschikbaarheidslink.cpp.

/// What went wrong with a form that was sent, or what was done.
enum class BeschikbaarheidMelding { geen, vastgelegd, al_beantwoord, plaats_gewijzigd, niets_gekozen };

/// Where several places are asked about: no answer to this one yet.
inline constexpr std::string_view k_later = "later";

/// The fields of one place as they are sent and shown again, by name; as the place is now, and as was answered last.
/// `lopend`: the periods that are not over.
NamedValues begin_van_antwoord(const StageplaatsInvoer& plaats, const std::vector<Plaatsperiode>& lopend,
                               const std::optional<Beschikbaarheidsantwoord>& vorig);
/// Those of the place of this question in the form that was sent; empty when it does not stand there.
NamedValues velden_van(const NamedValues& form, std::int64_t vraag);

struct GelezenAntwoord {
  Beschikbaarheidsantwoord antwoord;
  /// What could not be read; paths as in the answer.
  Findings onleesbaar;
  /// Of each period of the answer the row of the form it stood in.
  std::vector<std::size_t> rijen;
};
/// The answer on one place, without who gives it. Rows without days are left out.
GelezenAntwoord lees_antwoord(const NamedValues& velden, const std::vector<Plaatsperiode>& lopend);

/// One place of the page, with the answer that was given through the link or what was typed so far.
struct Gevraagd {
  std::int64_t vraag = 0;
  std::int64_t versie = 1;  ///< of the place the form is about
  Stageplaats plaats;
  StageplaatsInvoer invoer;  ///< the same place, with what is not shown of it
  std::optional<Period> periode;
  std::optional<Beschikbaarheidsantwoord> vorig;
  std::optional<Beschikbaarheidsantwoord> antwoord;
  std::optional<CivilDate> beantwoord_op;
  NamedValues velden;
  Findings findings;
  std::vector<std::size_t> rijen;
};

struct BeschikbaarheidPage {
  std::string token;
  CivilDate vandaag;
  CivilDate geldig_tot;
  std::vector<Gevraagd> plaatsen;
  std::string naam;         ///< who answers, as it was typed
  std::string stagebureau;  ///< the mail address; empty: not known
  BeschikbaarheidMelding melding = BeschikbaarheidMelding::geen;
  Reactieformulier reactie = {};
};
/// The form for what is still to be answered, and what was answered; never by whom.
std::string beschikbaarheid_page(const BeschikbaarheidPage& page, const Catalogue& texts);

/// The link is good no longer, or never was; with `token` another one can be asked for. `is_asked`: that was just done.
std::string beschikbaarheid_dood_page(const std::optional<std::string>& token, bool is_asked, const Catalogue& texts);

}  // namespace stagepad

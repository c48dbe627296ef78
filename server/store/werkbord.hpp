#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/process/antwoordtijden.hpp"

namespace stagepad::store {

// What stands still or went wrong outside the trainings themselves, for the work board; oldest first.

/// An institution that was asked whether a place is available, and did not answer yet.
struct OpenVraag {
  std::int64_t id = 0;
  StageplaatsId stageplaats;
  std::string naam;
  std::string instelling;
  std::string adres;
  CivilDate gevraagd_op;
  std::optional<CivilDate> geldig_tot;  ///< the last day of the link; absent as long as nothing was mailed
};
std::vector<OpenVraag> open_beschikbaarheidsvragen(ReadConnection& db);

/// Somebody who was mailed an invitation, and cannot sign in yet.
struct OpenUitnodiging {
  PersoonVerwijzing persoon;
  std::int64_t gemaild_ms = 0;
};
std::vector<OpenUitnodiging> open_uitnodigingen(ReadConnection& db);

/// A mail that was given up.
struct MisluktBericht {
  std::int64_t id = 0;
  std::string sjabloon;
  std::optional<PersoonVerwijzing> aan;
  std::string adres;
  std::int64_t aangemaakt_ms = 0;
  std::string fout;
};
std::vector<MisluktBericht> mislukte_berichten(ReadConnection& db);

/// When a stagebegeleider was last mailed a link, per stage.
std::map<OnderdeelId, std::int64_t> bijdragelinks_per_stage(ReadConnection& db);

/// Everything that was answered on this day or later: decisions on requests, on places, on stageplans and on reports,
/// and what institutions said of their places. Counted in days from when it was asked, or handed in.
std::vector<Antwoord> antwoorden_sinds(ReadConnection& db, CivilDate vanaf);

}  // namespace stagepad::store

#pragma once

#include <optional>
#include <string>

#include "server/store/bladzijde.hpp"
#include "shared/api/plaatsen.hpp"

namespace stagepad::store {

/// Whose eyes a list of places is for.
enum class Plaatskring {
  openbaar,   ///< not signed in: approved, and permitted to everybody
  zichtbaar,  ///< signed in: approved, and permitted to be shown at all
  alle        ///< IO, Stagebureau, beheerder
};

/// Which places. `vrij_van` and `vrij_tot`: one period with room covers these days. Empty texts and
/// absent values do not filter.
struct Plaatsenfilter {
  Plaatskring kring = Plaatskring::zichtbaar;
  std::string tekst;
  std::string regio;
  std::string sector;
  std::optional<Setting> setting;
  std::string soort;
  std::optional<Doelgroep> doelgroep;
  std::optional<CivilDate> vrij_van;
  std::optional<CivilDate> vrij_tot;
  /// Only those that wait for approval by an IO, or only those approved.
  std::optional<bool> goedgekeurd;
};

/// The statement that finds a page; apart, so that tests can look at how it is carried out.
std::string plaatsen_sql(const Plaatsenfilter& filter, Bladzijde bladzijde);

/// By name. The contact person is empty where it is hidden.
Lijst<Stageplaats> page_stageplaatsen(ReadConnection& db, const Plaatsenfilter& filter,
                                      Bladzijde bladzijde);

/// One place with its record.
std::optional<StageplaatsKaart> load_stageplaatskaart(ReadConnection& db, StageplaatsId id);
/// The place as it would be entered, without permission; for comparing with what is entered.
std::optional<StageplaatsInvoer> load_stageplaatsinvoer(ReadConnection& db, StageplaatsId id);

/// Adds a place that nobody approved yet, with the permission that was given, recorded by `door`.
StageplaatsId add_stageplaats(Transaction& tx, const StageplaatsInvoer& invoer, PersoonId door,
                              CivilDate op);
/// Replaces what is entered and takes the place to its next version; a permission is recorded by `door`, or by the
/// institution itself. Throws not_found; constraint when the institution has another place of this name.
void update_stageplaats(Transaction& tx, StageplaatsId id, const StageplaatsInvoer& invoer,
                        std::optional<PersoonId> door, CivilDate op);
/// Puts a decision on record; approval makes the place visible, everything else hides it.
void add_plaatsoordeel(Transaction& tx, StageplaatsId id, const PlaatsoordeelRegel& oordeel);

/// A stage that sits in a place, with its training.
struct Bezetting {
  TrajectId traject;
  OnderdeelId onderdeel;
};
std::vector<Bezetting> bezettingen(ReadConnection& db, StageplaatsId id);
/// A stage that names the place as a preference.
std::vector<Bezetting> belangstellenden(ReadConnection& db, StageplaatsId id);

/// Does the institution have a place of this name, other than `ander`?
bool heeft_plaats(ReadConnection& db, InstellingId instelling, const std::string& naam,
                  StageplaatsId ander);

}  // namespace stagepad::store

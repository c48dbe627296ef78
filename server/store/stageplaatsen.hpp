#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/api/bevoegdheden.hpp"
#include "shared/domain/stageplaats.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad::store {

/// The formal approval of a place by an IO.
struct Plaatsgoedkeuring {
  PersoonId door;
  CivilDate op;
};

/// May the institution's contact person be shown with the place? The institution decides.
enum class Contact { tonen, verbergen };

/// The institution of this name, made when it is not there.
InstellingId ensure_instelling(Transaction& tx, std::string_view naam);

/// Adds a place. Of `plaats` the id, instelling_naam, goedgekeurd and belangstelling are not used.
StageplaatsId insert_stageplaats(Transaction& tx, const Stageplaats& plaats, Contact contact,
                                 std::optional<Plaatsgoedkeuring> goedkeuring);

/// Which places to read. Interest is a band relative to capacity (see belangstelling_bij).
using Plaatsfilter = api::Plaatszicht;
/// What people who are signed in and have these roles may see of the etalage.
Plaatsfilter plaatsfilter_voor(const std::vector<Rol>& rollen);

/// By name, then institution. The contact person is empty where it is hidden, under either filter.
std::vector<Stageplaats> list_stageplaatsen(ReadConnection& db, Plaatsfilter filter);
std::optional<Stageplaats> load_stageplaats(ReadConnection& db, StageplaatsId id);
/// Several, in this order; those that are not there are left out.
std::vector<Stageplaats> load_stageplaatsen(ReadConnection& db, const std::vector<std::int64_t>& ids);

/// Interest as a band, so that no number betrays a person: `geen` without preferences, `weinig` while
/// they are fewer than the room, `gemiddeld` up to twice the room, `veel` from there on. Room is the
/// largest capacity of one period, at least 1.
Belangstelling belangstelling_bij(std::int64_t voorkeuren, std::int64_t ruimte);

}  // namespace stagepad::store

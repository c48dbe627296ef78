#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/bladzijde.hpp"
#include "shared/api/plaatsen.hpp"

namespace stagepad::store {

// The institutions that offer places. Names are unique.

/// By name; with this text in the name, and (with `in_contact`) only those in direct contact.
struct Instellingenfilter {
  std::string tekst;
  std::optional<bool> in_contact;
};

Lijst<InstellingKaart> list_instellingen(ReadConnection& db, const Instellingenfilter& filter,
                                         Bladzijde bladzijde);
std::optional<InstellingKaart> load_instellingkaart(ReadConnection& db, InstellingId id);

/// The institution whose name means the same (case, accents and outer blanks do not count); for
/// refusing the same one twice. Not the one with id `behalve`.
std::optional<InstellingId> find_zelfde_instelling(ReadConnection& db, std::string_view naam,
                                                   InstellingId behalve);

/// Names of those in direct contact with the Stagebureau, by name.
std::vector<std::string> list_in_contact(ReadConnection& db);

InstellingId insert_instelling(Transaction& tx, const InstellingInvoer& invoer);
/// Takes it to the next version. Throws not_found; constraint when the name is taken.
void update_instelling(Transaction& tx, InstellingId id, const InstellingInvoer& invoer);

/// Names of places that both have: they keep two from being merged.
std::vector<std::string> shared_plaatsnamen(ReadConnection& db, InstellingId een,
                                            InstellingId ander);
/// The places of `ander` move to `blijft`, which stays in contact when either was; `ander` goes.
/// Returns how many places moved. Constraint when both have a place of one name; not_found.
std::int64_t merge_instellingen(Transaction& tx, InstellingId blijft, InstellingId ander);

}  // namespace stagepad::store

#pragma once

#include <optional>
#include <string>

#include "server/store/bladzijde.hpp"
#include "shared/api/personen.hpp"

namespace stagepad::store {

/// Which people: with this role, and with this text in name or address.
struct Personenfilter {
  std::optional<Rol> rol;
  std::string tekst;
};

/// The statement that finds a page; apart, so that tests can look at how it is carried out.
std::string personen_sql(const Personenfilter& filter, Bladzijde bladzijde,
                         Zoekweg weg = Zoekweg::op_volgorde);

/// By name.
Lijst<PersoonKaart> list_persoonkaarten(ReadConnection& db, const Personenfilter& filter,
                                        Bladzijde bladzijde);
std::optional<PersoonKaart> load_persoonkaart(ReadConnection& db, PersoonId id);

}  // namespace stagepad::store

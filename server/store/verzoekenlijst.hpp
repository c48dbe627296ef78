#pragma once

#include <optional>
#include <string>

#include "server/store/bladzijde.hpp"
#include "shared/api/overzichten.hpp"

namespace stagepad::store {

/// Which requests; absent values do not filter.
struct Verzoekenfilter {
  std::optional<VerzoekStatus> status;
  std::optional<VerzoekSoort> soort;
  std::optional<PersoonId> instituutsopleider;
};

/// The statement that finds a page; apart, so that tests can look at how it is carried out.
std::string verzoeken_sql(const Verzoekenfilter& filter, Bladzijde bladzijde);

/// Newest first.
Lijst<VerzoekKaart> page_verzoeken(ReadConnection& db, const Verzoekenfilter& filter,
                                   Bladzijde bladzijde);
std::optional<VerzoekKaart> load_verzoekkaart(ReadConnection& db, VerzoekId id);

}  // namespace stagepad::store

#pragma once

#include <optional>

#include "server/store/bladzijde.hpp"
#include "shared/api/overzichten.hpp"

namespace stagepad::store {

/// Which requests; absent values do not filter.
struct Verzoekenfilter {
  std::optional<VerzoekStatus> status;
  std::optional<VerzoekSoort> soort;
  std::optional<PersoonId> instituutsopleider;
};

/// Newest first.
Lijst<VerzoekKaart> page_verzoeken(ReadConnection& db, const Verzoekenfilter& filter,
                                   Bladzijde bladzijde);
std::optional<VerzoekKaart> load_verzoekkaart(ReadConnection& db, VerzoekId id);

}  // namespace stagepad::store

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/documentinhoud.hpp"
#include "server/store/writer.hpp"
#include "shared/base/sha256.hpp"
#include "shared/domain/document.hpp"

namespace stagepad::store {

/// All versions of the reports of a training, by part, then version; without their content.
std::vector<Verslagversie> list_verslagen(ReadConnection& db, TrajectId traject);

/// A version with its content. No value when this training has no such version.
std::optional<Bestand> load_verslag(ReadConnection& db, TrajectId traject, OnderdeelId onderdeel,
                                    std::int64_t versie);

/// Adds the next version of the report of this part, whose number is returned; that of `verslag` is not used.
/// `inhoud` must be what `verslag` says of it.
std::int32_t add_verslag(Transaction& tx, const Verslagversie& verslag, std::string_view inhoud);

/// Records that this version was handed in.
void set_verslag_ingediend(Transaction& tx, OnderdeelId onderdeel, std::int32_t versie, CivilDate op);

}  // namespace stagepad::store

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "server/store/documentinhoud.hpp"
#include "shared/domain/document.hpp"

namespace stagepad::store {

// Scans (PDF) of answers that came on paper: about a stage, and about the availability of a place.

/// By part, then number.
std::vector<Papierantwoord> list_papieren(ReadConnection& db, TrajectId traject);
/// The next number of its stage; the one in `papier` is ignored.
std::int32_t add_papier(Transaction& tx, const Papierantwoord& papier, std::string_view inhoud);

std::optional<Bestand> load_papier(ReadConnection& db, TrajectId traject, OnderdeelId onderdeel, std::int64_t nummer);

/// The scan of the answer to a question about availability; another one takes its place.
void set_vraagpapier(Transaction& tx, std::int64_t vraag, const Papierantwoord& papier, std::string_view inhoud);
std::optional<Bestand> load_vraagpapier(ReadConnection& db, StageplaatsId plaats, std::int64_t vraag);

}  // namespace stagepad::store

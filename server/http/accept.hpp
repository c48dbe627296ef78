#pragma once

#include <optional>
#include <string_view>

#include "shared/text/language.hpp"

namespace stagepad {

/// What a list such as "br;q=0.8, *;q=0.1" says about one of its tokens: its quality in thousandths
/// (1000 when none is given), that of `*` when it is not named itself, nothing when neither is
/// there. A malformed quality counts as 0: what cannot be read is not asked for.
std::optional<int> accepted_quality(std::string_view list, std::string_view token);

/// The language a browser asks for: English only when it prefers that to Dutch.
Taal preferred_language(std::string_view accept_language);

/// Does If-None-Match hold this entity tag (compared weakly, as it must be), or `*`?
bool matches_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace stagepad

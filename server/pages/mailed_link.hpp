#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/text/catalogue.hpp"

namespace stagepad {

// What the pages behind mailed links look like where they are the same.

/// A form of `page` that is sent to its `step`, with the token of the link.
std::string link_form(std::string_view page, std::string_view step, std::string_view token, const Catalogue& texts,
                      std::string_view content);

/// A list of facts, each a term with one or more lines. Escaped here.
std::string facts_html(const std::vector<std::pair<std::string, std::vector<std::string>>>& facts);

/// A link that is good no longer, or never was.
struct DeadLink {
  std::string_view page;
  Tekst title{};
  /// What it means, and what to do next.
  Tekst text{};
  /// With it another link can be asked for.
  std::optional<std::string> token;
  std::string said;  // HTML: what was just done
};
std::string dead_link_page(const DeadLink& link, const Catalogue& texts);

}  // namespace stagepad

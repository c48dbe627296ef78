#pragma once

#include <functional>
#include <optional>
#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What requests, dispensations and preferences are told from. Lent while they are.
struct Besluitbron {
  const Snapshot& beeld;
  const Regelpakket& pakket;
  /// What the rules say of the training now: a dispensation is named by what it let pass.
  const Findings& findings;
  const Catalogue& texts;
};

/// Is what is about this part told? Nothing: what is about the training as a whole.
using Besluitkeuze = std::function<bool(std::optional<OnderdeelId> over)>;

/// What was asked, with every decision and its reason; which dispensations were given, by whom and why; which places
/// were preferred, in which order. Oldest first. HTML; empty when there is nothing of it. Places are named that
/// `beeld`, the training as the reader may see it, holds.
std::string besluiten_html(const Besluitbron& bron, const Besluitkeuze& keuze);

}  // namespace stagepad

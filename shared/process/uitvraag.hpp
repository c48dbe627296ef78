#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/calendar/civil_date.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// Asking institutions whether their places are available: when, about which period, and reminding them.

/// In how many days after it was asked an institution that did not answer yet is reminded (default: no source names
/// them), and for how many days a reminder that should have gone still goes. A round is due so many days before the
/// last day on which the rules want it asked.
struct Uitvraagplan {
  std::int32_t eerste = 14;
  std::int32_t tweede = 28;
  std::int32_t inhalen = 14;
  std::int32_t vooruit = 14;
};

/// The how many-th reminder is to go today, or should have gone and still makes sense; 0: none. `gezegd`: the newest
/// that went. What was missed goes once: the newest takes the place of the earlier one.
std::int32_t herinnering_op(CivilDate gevraagd_op, CivilDate vandaag, std::int32_t gezegd,
                            const Uitvraagplan& plan = {});

/// A stage that still needs a place of the etalage, and by when the rules want institutions asked for it.
struct Plaatsbehoefte {
  /// The kinds of places that serve it.
  std::vector<std::string> stagesoorten;
  Period periode;
  CivilDate uiterlijk;

  friend bool operator==(const Plaatsbehoefte&, const Plaatsbehoefte&) = default;
};

/// Those of a training, in its order. A stage for which the pack has no such deadline is not among them.
std::vector<Plaatsbehoefte> plaatsbehoeften_van(const Toetscontext& context);

/// An institution was asked about a place that serves these kinds, for this period.
struct GevraagdePlaats {
  std::vector<std::string> stagesoorten;
  Period periode;

  friend bool operator==(const GevraagdePlaats&, const GevraagdePlaats&) = default;
};

/// One round of questions: the stages that begin in one calendar month.
struct Uitvraagronde {
  /// Its first day.
  CivilDate maand;
  /// From the first day of the first of these stages to the last day of the last.
  Period periode;
  /// The first of their last days to ask.
  CivilDate uiterlijk;
  /// All kinds of places that serve one of them, sorted.
  std::vector<std::string> stagesoorten;
  std::int32_t stages = 0;

  friend bool operator==(const Uitvraagronde&, const Uitvraagronde&) = default;
};

/// The rounds that were not held, by month: of the stages about whose first day nobody was asked who could serve them.
std::vector<Uitvraagronde> rondes_van(const std::vector<Plaatsbehoefte>& behoeften,
                                      const std::vector<GevraagdePlaats>& gevraagd);

/// Is it time for this round?
bool is_aan_de_beurt(const Uitvraagronde& ronde, CivilDate vandaag, const Uitvraagplan& plan = {});

/// Several rounds as one, of the month of the first; nothing of none.
std::optional<Uitvraagronde> samen(const std::vector<Uitvraagronde>& rondes);

/// What to ask about now: all rounds whose time it is, or without any the next one, with those whose time comes together
/// with it. Nothing where no stage needs a place.
std::optional<Uitvraagronde> volgende_ronde(const std::vector<Uitvraagronde>& rondes, CivilDate vandaag,
                                            const Uitvraagplan& plan = {});

}  // namespace stagepad

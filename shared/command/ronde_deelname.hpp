#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/plaatsingsronde.hpp"
#include "shared/matching/ronde.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// Which stages a placement round is for, and what becomes of what was handed in for them when it closes.

/// Would the stage begin after the last day of the employment, so that it will not be?
bool is_na_dienstverband(const Traject& traject, const Period& stage);

/// A stage of a training that is in a round. `uiterlijk`: the last day for its preferences by its rules.
struct Rondedeelname {
  OnderdeelId onderdeel;
  /// As the rule pack calls the part.
  std::string soort;
  /// Official days, both included.
  Period periode;
  std::optional<CivilDate> uiterlijk;
  /// Were places named for it that the round can give?
  bool ingediend = false;
};

/// The stages of a training that are in a round: of its kinds, beginning in its days and not before today, still
/// without a place, and such that they can get one from the etalage.
std::vector<Rondedeelname> deelnames_aan(const Plaatsingsronde& ronde, const Toetscontext& context);

/// A choice as it was handed in, and why it does not count.
struct Rondekeuze {
  StageplaatsId stageplaats;
  std::optional<Bezwaar> bezwaar;
};

/// The first `hoogstens` choices for a stage, in order, each held against the rules and the approvals. That a place has
/// no room is no objection: it has no seats.
std::vector<Rondekeuze> keuzes_van(const Toetscontext& context, const GeplandOnderdeel& part, std::int32_t hoogstens);

/// Does a place of the etalage fit a stage by the rules of its programme, with room in its period before anybody sits
/// there? Whether it was approved for this stage does not count.
bool is_passend(const Toetscontext& context, const GeplandOnderdeel& part, const Stageplaats& plaats);

/// A participant before places have codes.
struct Rondeinzending {
  std::string pseudoniem;
  std::int32_t lotgroep = 0;
  Period periode;
  std::vector<Rondekeuze> keuzes;
};

/// A place that was named, with the stages that sit in it already.
struct Rondeaanbod {
  Stageplaats plaats;
  std::vector<Period> bezet;
};

/// What a code of the round file stands for.
struct Rondecode {
  std::string code;
  StageplaatsId stageplaats;
};

struct Rondeopzet {
  Ronde bestand;
  std::vector<Rondecode> codes;
};

/// The round file with the entries frozen. Every place stands there once for each of its periods that is needed; with
/// no seats where none covers a stage that names it; with a seat for everybody where it has no periods. Periods of one
/// place that overlap become one, with the seats of the smallest: nobody can then be given a seat twice. `codes` are
/// different words, at least one for every choice; places that are not in `aanbod` have no seats.
Rondeopzet bouw_ronde(const Plaatsingsronde& ronde, const std::vector<Rondeinzending>& inzendingen,
                      const std::vector<Rondeaanbod>& aanbod, const std::vector<std::string>& codes);

/// How many of these stages the place can take beside those that sit in it, whichever of them it is; no value when it
/// names no periods and so always has room.
std::optional<std::int32_t> vrije_zetels(const Rondeaanbod& aanbod, const std::vector<Period>& stages);

}  // namespace stagepad

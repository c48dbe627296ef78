#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/arguments.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/plaatsingsregel.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// What is asked of the commands that judge files. Plain values, made from the command line.

/// For people, or for scripts: one JSON object a line, one line a file.
enum class Verslagvorm { tekst, json };

/// `stagepad check`. Files in the order in which they were named; "-" is the standard input.
struct CheckOptions {
  std::vector<std::string> bestanden;
  /// A file, or the id of a built-in rule pack; empty: by programme, cohort and day.
  std::string regelpakket;
  CivilDate vandaag;
  Taal taal = Taal::nl;
  Verslagvorm vorm = Verslagvorm::tekst;
};

enum class Pakketvraag { controleer, noem, toon };

/// `stagepad rulepack`. `namen`: the files to check, or the id to show.
struct RulepackOptions {
  Pakketvraag vraag = Pakketvraag::noem;
  std::vector<std::string> namen;
  Taal taal = Taal::nl;
};

/// `stagepad match`. Without `regel` by the rule of the round; `leg_uit`: the pseudonym of a participant, or
/// empty; `controleer`: verify the outcome that stands in the file instead of working one out.
struct MatchOptions {
  std::string bestand;
  bool controleer = false;
  std::optional<Plaatsingsregel> regel;
  std::string leg_uit;
  Taal taal = Taal::nl;
  Verslagvorm vorm = Verslagvorm::tekst;
};

/// Read what stands behind the name of the command. Refused with a sentence, as everywhere on the
/// command line.
Result<CheckOptions> parse_check(Arguments& arguments);
Result<RulepackOptions> parse_rulepack(Arguments& arguments);
Result<MatchOptions> parse_match(Arguments& arguments);

}  // namespace stagepad

#pragma once

#include <string>

#include "server/outbound/letter.hpp"
#include "server/outbound/standaardteksten.hpp"
#include "shared/process/brieven.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// What the letters about a stage say. Words are in assets/texts ("brief.…"), unless the institute chose its own
// (standaardteksten.hpp); here stands which of them hold for a stage.
// Facts come from the training and its rule pack; nothing that was written freely goes into a letter.

/// What a letter is made from. Lent while it is made.
struct StageLetterFacts {
  const Toetscontext& context;
  const GeplandOnderdeel& part;
  Briefplek plek;
  Briefsoort soort = Briefsoort::bevestiging;
  /// Settings of the installation; either may be empty.
  std::string instituut;
  std::string stagebureau_adres;
  /// Words that the institute chose itself, in the language of the letter.
  Eigenwoorden eigen = {};
};

/// The letter in the language of `texts`, dated today. The place must be final (bezwaren_tegen_brieven).
PrintedLetter stage_letter(const StageLetterFacts& facts, const Catalogue& texts);

/// Under which name the file is saved: "Bevestiging Keuzestage Sanne Visser.pdf".
std::string stage_letter_name(const StageLetterFacts& facts, const Catalogue& texts);

}  // namespace stagepad

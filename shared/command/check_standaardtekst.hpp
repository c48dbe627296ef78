#pragma once

#include <vector>

#include "shared/domain/standaardtekst.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// As it is kept: lines end in '\n' and without blanks, and nothing is empty at either end. So no line of it can be
/// taken for the one before a signature.
Tekstwoorden opgeschoond(const Tekstwoorden& woorden);

/// What is wrong with the words of a text that has these placeholders; `pad` leads to "/woorden/…". Codes: tekst.leeg,
/// tekst.te_lang, standaardtekst.teken (a character that is no text, a line end in the subject), standaardtekst.accolade,
/// standaardtekst.woordkeuze (a placeholder with words, but not two), standaardtekst.onbekend, standaardtekst.ontbreekt,
/// standaardtekst.niet_in_onderwerp.
Findings check_standaardtekst(const Tekstwoorden& woorden, const std::vector<Plaatshouder>& plaatshouders);

}  // namespace stagepad

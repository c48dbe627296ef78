#pragma once

#include <vector>

#include "shared/domain/mailtekst.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

/// As it is kept: lines end in '\n' and without blanks, and nothing is empty at either end. So no line of it can be
/// taken for the one before a signature.
Mailwoorden opgeschoond(const Mailwoorden& woorden);

/// What is wrong with the words of a mail that has these placeholders; `pad` leads to "/woorden/…". Codes: tekst.leeg,
/// tekst.te_lang, mailtekst.teken (a character that is no text, a line end in the subject), mailtekst.accolade,
/// mailtekst.woordkeuze (a placeholder with words, but not two), mailtekst.onbekend, mailtekst.ontbreekt,
/// mailtekst.niet_in_onderwerp.
Findings check_mailtekst(const Mailwoorden& woorden, const std::vector<Plaatshouder>& plaatshouders);

}  // namespace stagepad

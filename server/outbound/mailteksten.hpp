#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/domain/mailtekst.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What a mail says when nobody chose other words, and its placeholders.
struct MailtekstGegevens {
  Mailtekst mailtekst = Mailtekst::persoon_uitnodiging;
  Tekst onderwerp{};
  Tekst tekst{};
  /// Their names, with blanks between them; those that must be there first, and how many these are.
  std::string_view plaatshouders;
  int verplicht = 1;
};

/// Of this mail, which has them.
const MailtekstGegevens& gegevens_van(Mailtekst mailtekst);
/// Of the mail with this text; nullptr for a text of which nobody may choose the words.
const MailtekstGegevens* find_mailtekst(Tekst tekst);

Mailwoorden meegeleverde_woorden(const MailtekstGegevens& gegevens, const Catalogue& texts);

/// The placeholders with examples in the language of `texts`; `origin` is where links lead.
std::vector<Plaatshouder> plaatshouders_van(const MailtekstGegevens& gegevens, const Catalogue& texts,
                                            std::string_view origin);

}  // namespace stagepad

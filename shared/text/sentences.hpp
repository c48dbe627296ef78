#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"
#include "shared/text/format.hpp"

namespace stagepad {

// Findings and words of the domain as a person reads them. The rule pack gives the names of parts;
// without one (nullptr) their codes are shown. A text that is missing shows its key in words: the
// build refuses codes without a text, so that this is for data of a newer version only.

/// The text "finding.<code>". Besides its own parameters it may name {termijn} and {toestemming_van}
/// (roles with article: "de instituutsopleider en het Stagebureau"), and for every parameter `x` of
/// the kind rol also {de_x}, the role with its article.
std::string finding_text(const Finding& finding, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket = nullptr);

/// What would be right: the text "herstel.<soort>", which may name {datum}, {rollen} and {keuzes}.
std::string herstel_text(const Herstel& herstel, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket = nullptr);

/// The same for a finding, empty when it has no remedy. The choices of a finding about a text (json.*,
/// schemabestand.*) are words as they are spelt there, so they are shown literally.
std::string herstel_text(const Finding& finding, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket = nullptr);

std::string ernst_text(Ernst ernst, const Catalogue& catalogue);
std::string rol_text(Rol rol, const Catalogue& catalogue);  ///< "instituutsopleider"
/// In a training of this pack, where the aios may be called something else: "student".
std::string rol_text(Rol rol, const Catalogue& catalogue, const Regelpakket& pakket);

/// Roles in a sentence, with their articles: "de instituutsopleider en het Stagebureau".
std::string rollen_text(const std::vector<Rol>& rollen, const Catalogue& catalogue, Taal taal,
                        Joining joining = Joining::all_of,
                        const Regelpakket* pakket = nullptr);

/// The one of the two that the reader reads.
inline const std::string& in_language(const Tweetalig& text, Taal taal) {
  return taal == Taal::nl ? text.nl : text.en;
}

/// The text "<group>.<word>": how a word of an enumeration is shown.
std::string word_text(std::string_view group, std::string_view word, const Catalogue& catalogue);

/// The name of a part in the language; its code when the pack does not know it.
std::string onderdeel_text(std::string_view code, Taal taal, const Regelpakket* pakket);

}  // namespace stagepad

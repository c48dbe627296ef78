#include "shared/text/sentences.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "shared/text/format.hpp"

namespace stagepad {

namespace {

/// "stageplan.te_laat" → "Stageplan te laat".
std::string in_words(std::string_view key) {
  std::string words(key);
  for (char& c : words) {
    if (c == '.' || c == '_') c = ' ';
  }
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

/// What the aios of a training of this pack is called, where that is another word; else empty.
std::string aanduiding_of(std::string_view rol, Taal taal, const Regelpakket* pakket) {
  const bool is_own = pakket != nullptr && rol == to_name(Rol::aios);
  return is_own ? in_language(pakket->aanduiding, taal) : std::string();
}

std::string rol_met_lidwoord(std::string_view rol, const Catalogue& catalogue, const Regelpakket* pakket) {
  const std::string own = aanduiding_of(rol, catalogue.taal(), pakket);
  if (!own.empty()) return catalogue.text(Tekst::rol_de_genoemd, {{"rol", own}});
  return word_text("rol_de", rol, catalogue);
}

std::string rol_zonder_lidwoord(std::string_view rol, const Catalogue& catalogue, const Regelpakket* pakket) {
  const std::string own = aanduiding_of(rol, catalogue.taal(), pakket);
  return own.empty() ? word_text("rol", rol, catalogue) : own;
}

std::string parameter_text(const Parameter& parameter, const Catalogue& catalogue, Taal taal,
                           const Regelpakket* pakket) {
  switch (parameter.soort) {
    case ParameterSoort::tekst:
    case ParameterSoort::getal: return parameter.waarde;
    case ParameterSoort::datum: {
      const auto date = parse_iso_date(parameter.waarde);
      return date ? format_date(*date, taal) : parameter.waarde;
    }
    case ParameterSoort::rol: return rol_zonder_lidwoord(parameter.waarde, catalogue, pakket);
    case ParameterSoort::onderdeel: return onderdeel_text(parameter.waarde, taal, pakket);
    case ParameterSoort::woord: return word_text("woord", parameter.waarde, catalogue);
  }
  return parameter.waarde;
}

/// A choice may be a part of the pack, a word with a text, or a key shown as it is.
std::string keuze_text(const std::string& keuze, const Catalogue& catalogue, Taal taal,
                       const Regelpakket* pakket) {
  if (pakket != nullptr && find_naam(*pakket, keuze) != nullptr) {
    return onderdeel_text(keuze, taal, pakket);
  }
  const auto key = find_tekst("woord." + keuze);
  return key ? catalogue.text(*key) : keuze;
}

std::string filled_herstel(const Herstel& herstel, const std::vector<std::string>& keuzes,
                           const Catalogue& catalogue, Taal taal, const Regelpakket* pakket) {
  const auto key = find_tekst("herstel." + std::string(to_name(herstel.soort)));
  if (!key) return in_words(to_name(herstel.soort));
  TextArguments arguments;
  if (herstel.datum) arguments.emplace_back("datum", format_date(*herstel.datum, taal));
  arguments.emplace_back("rollen", rollen_text(herstel.rollen, catalogue, taal, Joining::all_of, pakket));
  arguments.emplace_back("keuzes", join_list(keuzes, taal, Joining::one_of));
  return catalogue.text(*key, arguments);
}

}  // namespace

std::string finding_text(const Finding& finding, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket) {
  const auto key = find_tekst("finding." + finding.code);
  if (!key) return in_words(finding.code);
  TextArguments arguments;
  for (const Parameter& each : finding.parameters) {
    arguments.emplace_back(each.naam, parameter_text(each, catalogue, taal, pakket));
    if (each.soort == ParameterSoort::rol) {
      arguments.emplace_back("de_" + each.naam, rol_met_lidwoord(each.waarde, catalogue, pakket));
    }
  }
  if (finding.termijn) arguments.emplace_back("termijn", format_date(*finding.termijn, taal));
  arguments.emplace_back("toestemming_van", rollen_text(finding.toestemming_van, catalogue, taal, Joining::all_of, pakket));
  return catalogue.text(*key, arguments);
}

std::string herstel_text(const Herstel& herstel, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket) {
  std::vector<std::string> keuzes;
  for (const std::string& each : herstel.keuzes) {
    keuzes.push_back(keuze_text(each, catalogue, taal, pakket));
  }
  return filled_herstel(herstel, keuzes, catalogue, taal, pakket);
}

std::string herstel_text(const Finding& finding, const Catalogue& catalogue, Taal taal,
                         const Regelpakket* pakket) {
  if (!finding.herstel) return {};
  const bool literal =
      finding.code.rfind("json.", 0) == 0 || finding.code.rfind("schemabestand.", 0) == 0;
  if (!literal) return herstel_text(*finding.herstel, catalogue, taal, pakket);
  std::vector<std::string> keuzes;
  for (const std::string& each : finding.herstel->keuzes) keuzes.push_back("‘" + each + "’");
  return filled_herstel(*finding.herstel, keuzes, catalogue, taal, pakket);
}

std::string ernst_text(Ernst ernst, const Catalogue& catalogue) {
  return word_text("ernst", to_name(ernst), catalogue);
}

std::string rol_text(Rol rol, const Catalogue& catalogue) {
  return word_text("rol", to_name(rol), catalogue);
}

std::string rol_text(Rol rol, const Catalogue& catalogue, const Regelpakket& pakket) {
  return rol_zonder_lidwoord(to_name(rol), catalogue, &pakket);
}

std::string rollen_text(const std::vector<Rol>& rollen, const Catalogue& catalogue, Taal taal,
                        Joining joining, const Regelpakket* pakket) {
  std::vector<std::string> names;
  for (const Rol rol : rollen) names.push_back(rol_met_lidwoord(to_name(rol), catalogue, pakket));
  return join_list(names, taal, joining);
}

std::string word_text(std::string_view group, std::string_view word, const Catalogue& catalogue) {
  std::string name(group);
  name += '.';
  name += word;
  const auto key = find_tekst(name);
  return key ? catalogue.text(*key) : in_words(word);
}

std::string onderdeel_text(std::string_view code, Taal taal, const Regelpakket* pakket) {
  const Tweetalig* naam = pakket != nullptr ? find_naam(*pakket, code) : nullptr;
  if (naam == nullptr) return std::string(code);
  return in_language(*naam, taal);
}

}  // namespace stagepad

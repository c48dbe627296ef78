#include "server/pages/etalagekeuze.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::vector<std::string> soorten_of(const Stageplaats& plaats) { return plaats.stagesoorten; }
std::vector<std::string> regio_of(const Stageplaats& plaats) { return {plaats.regio}; }
std::vector<std::string> sector_of(const Stageplaats& plaats) { return {plaats.sector}; }
std::vector<std::string> setting_of(const Stageplaats& plaats) {
  return {std::string(to_name(plaats.setting))};
}
std::vector<std::string> doelgroepen_of(const Stageplaats& plaats) {
  std::vector<std::string> groups;
  for (const Doelgroep group : plaats.doelgroepen) groups.emplace_back(to_name(group));
  return groups;
}

bool is_found_by(const std::string& zoek, const Stageplaats& plaats) {
  const std::string wanted = folded(trimmed(zoek));
  if (wanted.empty()) return true;
  const std::string text = folded(plaats.naam + " " + plaats.instelling_naam + " " + plaats.plaats +
                                  " " + plaats.regio + " " + plaats.omschrijving);
  return text.find(wanted) != std::string::npos;
}

bool has(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

const std::array<Etalagefilter, 5> k_etalagefilters = {{
    {"soort", Tekst::etalage_soort, &Etalagekeuze::soort, soorten_of, true},
    {"regio", Tekst::etalage_regio, &Etalagekeuze::regio, regio_of, false},
    {"sector", Tekst::etalage_sector, &Etalagekeuze::sector, sector_of, false},
    {"setting", Tekst::etalage_setting, &Etalagekeuze::setting, setting_of, true},
    {"doelgroep", Tekst::etalage_doelgroep, &Etalagekeuze::doelgroep, doelgroepen_of, true},
}};

Etalagekeuze etalagekeuze_van(const Request& request) {
  Etalagekeuze keuze;
  keuze.zoek = trimmed(request.query_value("zoek").value_or(""));
  for (const Etalagefilter& filter : k_etalagefilters) {
    keuze.*filter.gekozen = request.query_value(filter.naam).value_or("");
  }
  return keuze;
}

NamedValues query_of(const Etalagekeuze& keuze) {
  NamedValues query;
  if (!keuze.zoek.empty()) query.emplace_back("zoek", keuze.zoek);
  for (const Etalagefilter& filter : k_etalagefilters) {
    const std::string& chosen = keuze.*filter.gekozen;
    if (!chosen.empty()) query.emplace_back(filter.naam, chosen);
  }
  return query;
}

bool past_bij(const Etalagekeuze& keuze, const Stageplaats& plaats) {
  if (!is_found_by(keuze.zoek, plaats)) return false;
  return std::all_of(k_etalagefilters.begin(), k_etalagefilters.end(), [&](const auto& filter) {
    const std::string& chosen = keuze.*filter.gekozen;
    return chosen.empty() || has(filter.waarden(plaats), chosen);
  });
}

std::vector<Etalagewoord> woorden_van(const Etalagefilter& filter, const Etalagekeuze& keuze,
                                      const std::vector<Stageplaats>& plaatsen,
                                      const Catalogue& texts) {
  Etalagekeuze others = keuze;
  (others.*filter.gekozen).clear();
  std::vector<Etalagewoord> words;
  const auto word_for = [&](const std::string& value) -> Etalagewoord& {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const auto& each) { return each.waarde == value; });
    if (found != words.end()) return *found;
    words.push_back({value, filter.is_word ? getoond_woord(value, texts) : value, 0});
    return words.back();
  };
  if (!(keuze.*filter.gekozen).empty()) word_for(keuze.*filter.gekozen);
  for (const Stageplaats& plaats : plaatsen) {
    const int counts = past_bij(others, plaats) ? 1 : 0;
    for (const std::string& value : filter.waarden(plaats)) {
      if (!value.empty()) word_for(value).over += counts;
    }
  }
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    return folded(a.tekst) < folded(b.tekst);
  });
  return words;
}

std::string getoond_woord(std::string_view waarde, const Catalogue& texts) {
  std::string word = word_text("woord", waarde, texts);
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  }
  return word;
}

}  // namespace stagepad

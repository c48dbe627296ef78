#include "server/pages/plaatsfeiten.hpp"

#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "server/pages/etalagekeuze.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::string listed(const std::vector<std::string>& words, const Catalogue& texts) {
  std::vector<std::string> shown;
  for (const std::string& each : words) {
    shown.push_back(shown.empty() ? getoond_woord(each, texts) : word_text("woord", each, texts));
  }
  return join_list(shown, texts.taal());
}

}  // namespace

std::string waar_text(const Stageplaats& plaats) {
  std::string where = plaats.instelling_naam;
  if (!plaats.plaats.empty()) where += " · " + plaats.plaats;
  if (!plaats.regio.empty()) where += (plaats.plaats.empty() ? " · " : ", ") + plaats.regio;
  return where;
}

std::string soorten_text(const Stageplaats& plaats, const Catalogue& texts) {
  return listed(plaats.stagesoorten, texts);
}

std::string doelgroepen_text(const Stageplaats& plaats, const Catalogue& texts) {
  std::vector<std::string> groups;
  for (const Doelgroep group : plaats.doelgroepen) groups.emplace_back(to_name(group));
  return listed(groups, texts);
}

std::string kenmerken_html(const Stageplaats& plaats, const Catalogue& texts) {
  std::string items;
  const auto item = [&](const std::string& text) {
    if (!text.empty()) items += "<li>" + html_escaped(text) + "</li>";
  };
  for (const std::string& each : plaats.stagesoorten) item(getoond_woord(each, texts));
  item(plaats.sector);
  item(getoond_woord(to_name(plaats.setting), texts));
  for (const Doelgroep group : plaats.doelgroepen) item(getoond_woord(to_name(group), texts));
  return "<ul class=\"kenmerken\">" + items + "</ul>";
}

std::string plaatsfeiten_html(const Stageplaats& plaats, const Catalogue& texts) {
  std::string html = "<dl class=\"feiten\">";
  const auto fact = [&](Tekst label, const std::string& value) {
    if (value.empty()) return;
    html += "<div><dt>" + html_escaped(texts.plain(label)) + "</dt><dd>" + html_escaped(value) +
            "</dd></div>";
  };
  const auto shown = [&](const std::string& word) {
    return word.empty() ? std::string() : getoond_woord(word, texts);
  };
  fact(Tekst::openbaar_instelling, plaats.instelling_naam);
  fact(Tekst::openbaar_plaats, plaats.plaats);
  fact(Tekst::etalage_regio, plaats.regio);
  fact(Tekst::etalage_soort, soorten_text(plaats, texts));
  fact(Tekst::etalage_sector, plaats.sector);
  fact(Tekst::etalage_setting, shown(std::string(to_name(plaats.setting))));
  fact(Tekst::openbaar_profiel, shown(plaats.profiel));
  fact(Tekst::openbaar_specialisme, shown(plaats.specialisme));
  fact(Tekst::etalage_doelgroep, doelgroepen_text(plaats, texts));
  return html + "</dl>";
}

}  // namespace stagepad

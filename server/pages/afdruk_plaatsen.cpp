#include "server/pages/afdruk_plaatsen.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "server/pages/plaatsfeiten.hpp"
#include "server/pages/tabel.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// The periods that are not over and have room.
std::string periods_html(const Stageplaats& plaats, CivilDate vandaag, const Catalogue& texts) {
  std::string html;
  for (const Plaatsperiode& each : plaats.perioden) {
    if (each.laatste_dag < vandaag || each.capaciteit <= 0) continue;
    if (!html.empty()) html += "<br>";
    const std::string period = format_short_date(each.eerste_dag, texts.taal()) + " – " +
                               format_short_date(each.laatste_dag, texts.taal());
    html += "<span class=\"heel\">" +
            html_escaped(texts.text(Tekst::etalage_periode,
                                    {{"periode", period}, {"aantal", each.capaciteit}})) +
            "</span>";
  }
  return html.empty() && !plaats.perioden.empty()
             ? html_escaped(texts.plain(Tekst::etalage_geen_ruimte))
             : html;
}

std::string shown_html(const Stageplaats& plaats, const Catalogue& texts) {
  std::string html = html_escaped(getoond_woord(to_name(plaats.zichtbaarheid), texts));
  if (!plaats.goedgekeurd) {
    html += "<br>" + html_escaped(texts.plain(Tekst::afdruk_niet_goedgekeurd));
  }
  return html;
}

std::string what_html(const Stageplaats& plaats, const Catalogue& texts) {
  std::string html = html_escaped(soorten_text(plaats, texts)) + "<br><span class=\"klein\">" +
                     html_escaped(getoond_woord(to_name(plaats.setting), texts));
  const std::string groups = doelgroepen_text(plaats, texts);
  if (!groups.empty()) html += " · " + html_escaped(groups);
  return html + "</span>";
}

/// The filters in use, in words; empty when there are none.
std::string filters_text(const Etalagekeuze& keuze, const Catalogue& texts) {
  std::string text;
  const auto add = [&](Tekst label, const std::string& value) {
    if (value.empty()) return;
    if (!text.empty()) text += " · ";
    text += texts.plain(label) + " " + value;
  };
  add(Tekst::etalage_zoek, keuze.zoek);
  for (const Etalagefilter& filter : k_etalagefilters) {
    const std::string& chosen = keuze.*filter.gekozen;
    add(filter.label, filter.is_word && !chosen.empty() ? word_text("woord", chosen, texts) : chosen);
  }
  return text;
}

}  // namespace

std::string afdruk_plaatsen_page(const std::vector<Stageplaats>& plaatsen,
                                 const Etalagekeuze& keuze, api::Plaatszicht zicht,
                                 const Afdrukgegevens& gegevens, const Catalogue& texts) {
  const auto text = [&](Tekst key) { return texts.plain(key); };
  const bool shows_record = zicht == api::Plaatszicht::alle;
  std::vector<std::string> columns = {text(Tekst::onderdeel_plek), text(Tekst::openbaar_instelling),
                                      text(Tekst::etalage_soort), text(Tekst::afdruk_beschikbaar),
                                      text(Tekst::afdruk_contact)};
  if (shows_record) columns.push_back(text(Tekst::afdruk_getoond));
  Tabel tabel("gevonden", columns);
  std::size_t count = 0;
  for (const Stageplaats& plaats : plaatsen) {
    if (!past_bij(keuze, plaats)) continue;
    ++count;
    std::vector<std::string> cells = {html_escaped(waar_text(plaats)), what_html(plaats, texts),
                                      periods_html(plaats, gegevens.vandaag, texts),
                                      html_escaped(plaats.contactpersoon)};
    if (shows_record) cells.push_back(shown_html(plaats, texts));
    tabel.rij(plaats.naam, cells);
  }
  PageFrame frame;
  frame.title = texts.plain(Tekst::etalage_titel);
  frame.intro = filters_text(keuze, texts);
  frame.path = "/etalage/afdruk";
  frame.query = query_of(keuze);
  const std::string found = count == 0 ? text(Tekst::etalage_leeg)
                                       : texts.text(Tekst::etalage_aantal, {{"aantal", count}});
  frame.content = afdruk_deel("gevonden", found, count == 0 ? std::string() : tabel.html());
  return afdruk_page(std::move(frame), gegevens, texts);
}

}  // namespace stagepad

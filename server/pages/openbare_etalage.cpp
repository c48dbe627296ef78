#include "server/pages/openbare_etalage.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/pages/plaatsfeiten.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::string escaped(const Catalogue& texts, Tekst key, const TextArguments& arguments = {}) {
  return html_escaped(texts.text(key, arguments));
}

NamedValues query_with(const Etalagekeuze& keuze, std::size_t blad) {
  NamedValues query = query_of(keuze);
  if (blad > 1) query.emplace_back("blad", std::to_string(blad));
  return query;
}

std::string link_html(const std::string& address, const std::string& label,
                      std::string_view attributes = {}) {
  return "<a href=\"" + html_escaped(address) + "\"" + std::string(attributes) + ">" + label +
         "</a>";
}

std::string list_address(const Etalagekeuze& keuze, std::size_t blad, const Catalogue& texts) {
  return address_in(texts.taal(), k_openbare_etalage, query_with(keuze, blad));
}

/// To the sign-in page, and from there to the same place (or list) in the client's etalage with
/// the same filters.
std::string sign_in_address(std::string naar, const Etalagekeuze& keuze, const Catalogue& texts) {
  for (const auto& [name, value] : query_of(keuze)) {
    naar += (naar.find('?') == std::string::npos ? '?' : '&') + name + '=' + percent_encode(value);
  }
  return address_in(texts.taal(), "/aanmelden", {{"naar", naar}});
}

std::string sign_in_link(const std::string& address, const Catalogue& texts) {
  return link_html(address, escaped(texts, Tekst::aanmelden_titel));
}

std::string select_html(const Etalagefilter& filter, const Etalagekeuze& keuze,
                        const std::vector<Stageplaats>& plaatsen, const Catalogue& texts) {
  const std::string name(filter.naam);
  std::string html = "<div class=\"veld\"><label for=\"" + name + "\">" +
                     escaped(texts, filter.label) + "</label><select id=\"" + name +
                     "\" name=\"" + name + "\"><option value=\"\">" +
                     escaped(texts, Tekst::etalage_alle) + "</option>";
  for (const Etalagewoord& each : woorden_van(filter, keuze, plaatsen, texts)) {
    const bool is_chosen = each.waarde == keuze.*filter.gekozen;
    html += "<option value=\"" + html_escaped(each.waarde) + "\"" +
            (is_chosen ? " selected" : "") + ">" + html_escaped(each.tekst) + " (" +
            std::to_string(each.over) + ")</option>";
  }
  return html + "</select></div>";
}

std::string filters_html(const Etalagekeuze& keuze, const std::vector<Stageplaats>& plaatsen,
                         const Catalogue& texts) {
  std::string html = "<form class=\"filters\" method=\"get\" action=\"" +
                     std::string(k_openbare_etalage) + "\" role=\"search\" aria-label=\"" +
                     escaped(texts, Tekst::etalage_filters) + "\">" +
                     hidden_html("taal", to_name(texts.taal())) +
                     "<div class=\"veld zoekveld\"><label for=\"zoek\">" +
                     escaped(texts, Tekst::etalage_zoek) +
                     "</label><input id=\"zoek\" name=\"zoek\" type=\"search\" maxlength=\"200\" "
                     "placeholder=\"" +
                     escaped(texts, Tekst::etalage_zoek_voorbeeld) + "\" value=\"" +
                     html_escaped(keuze.zoek) + "\"></div>";
  for (const Etalagefilter& filter : k_etalagefilters) {
    html += select_html(filter, keuze, plaatsen, texts);
  }
  html += "<div class=\"knoppen\">" + button_html(texts.plain(Tekst::openbaar_toon));
  if (keuze != Etalagekeuze{}) {
    html += link_html(list_address({}, 1, texts), escaped(texts, Tekst::openbaar_wis));
  }
  return html + "</div></form>";
}

std::string place_html(const Stageplaats& plaats, const Etalagekeuze& keuze, std::size_t blad,
                       const Catalogue& texts) {
  const std::string address =
      address_in(texts.taal(),
                 std::string(k_openbare_etalage) + "/" + std::to_string(plaats.id.value),
                 query_with(keuze, blad));
  return "<li><h3>" + link_html(address, html_escaped(plaats.naam)) + "</h3><p class=\"waar\">" +
         html_escaped(waar_text(plaats)) + "</p><p class=\"kort\">" +
         html_escaped(plaats.omschrijving) + "</p>" + kenmerken_html(plaats, texts) + "</li>";
}

/// Back and forth, and every page by its number.
std::string pages_html(const Etalagekeuze& keuze, std::size_t blad, std::size_t bladen,
                       const Catalogue& texts) {
  if (bladen < 2) return {};
  std::string html = "<nav class=\"bladen\" aria-label=\"" + escaped(texts, Tekst::openbaar_bladen) +
                     "\"><ul>";
  const auto item = [&](std::size_t page, const std::string& label, std::string_view attributes) {
    html += "<li>" + link_html(list_address(keuze, page, texts), label, attributes) + "</li>";
  };
  if (blad > 1) item(blad - 1, escaped(texts, Tekst::openbaar_vorige), " rel=\"prev\"");
  for (std::size_t page = 1; page <= bladen; ++page) {
    const std::string label =
        " aria-label=\"" + escaped(texts, Tekst::openbaar_naar_blad, {{"nummer", page}}) + "\"";
    item(page, std::to_string(page), page == blad ? label + " aria-current=\"page\"" : label);
  }
  if (blad < bladen) item(blad + 1, escaped(texts, Tekst::openbaar_volgende), " rel=\"next\"");
  return html + "</ul></nav>";
}

std::string results_html(const std::vector<Stageplaats>& plaatsen, const Etalagekeuze& keuze,
                         std::size_t blad, std::size_t bladen, const Catalogue& texts) {
  std::string count = texts.text(Tekst::etalage_aantal, {{"aantal", plaatsen.size()}});
  if (bladen > 1) {
    count += " · " + texts.text(Tekst::openbaar_blad, {{"nummer", blad}, {"totaal", bladen}});
  }
  std::string html =
      "<section class=\"gevonden\" aria-labelledby=\"gevonden\"><h2 id=\"gevonden\">";
  if (plaatsen.empty()) {
    return html + escaped(texts, Tekst::etalage_leeg) + "</h2><p class=\"uitleg\">" +
           escaped(texts, Tekst::openbaar_leeg_hulp) + "</p></section>";
  }
  html += html_escaped(count) + "</h2><ul class=\"plaatsen\">";
  const std::size_t first = (blad - 1) * k_plaatsen_per_blad;
  const std::size_t last = std::min(plaatsen.size(), first + k_plaatsen_per_blad);
  for (std::size_t i = first; i < last; ++i) html += place_html(plaatsen[i], keuze, blad, texts);
  return html + "</ul>" + pages_html(keuze, blad, bladen, texts) + "</section>";
}

}  // namespace

std::string openbare_etalage_page(const std::vector<Stageplaats>& plaatsen,
                                  const Etalagekeuze& keuze, std::size_t blad,
                                  const Catalogue& texts) {
  std::vector<Stageplaats> found;
  std::copy_if(plaatsen.begin(), plaatsen.end(), std::back_inserter(found),
               [&](const Stageplaats& each) { return past_bij(keuze, each); });
  const std::size_t bladen =
      std::max<std::size_t>(1, (found.size() + k_plaatsen_per_blad - 1) / k_plaatsen_per_blad);
  const std::size_t shown = std::clamp<std::size_t>(blad, 1, bladen);
  PageFrame frame;
  frame.title = texts.plain(Tekst::etalage_titel);
  frame.intro = texts.plain(Tekst::openbaar_inleiding);
  frame.path = k_openbare_etalage;
  frame.query = query_with(keuze, shown);
  frame.width = PageWidth::wide;
  frame.style = "/pages/lijsten.css";
  frame.navigation = sign_in_link(sign_in_address("/etalage", keuze, texts), texts);
  frame.content = "<div class=\"etalage\">" + filters_html(keuze, plaatsen, texts) +
                  results_html(found, keuze, shown, bladen, texts) + "</div>";
  return framed_page(frame, texts);
}

std::string openbare_plaats_page(const Stageplaats& plaats, const Etalagekeuze& keuze,
                                 std::size_t blad, const Catalogue& texts) {
  PageFrame frame;
  frame.title = plaats.naam;
  frame.intro = waar_text(plaats);
  frame.path = std::string(k_openbare_etalage) + "/" + std::to_string(plaats.id.value);
  frame.query = query_with(keuze, blad);
  frame.width = PageWidth::single;
  frame.style = "/pages/lijsten.css";
  const std::string sign_in =
      sign_in_address("/etalage/" + std::to_string(plaats.id.value), {}, texts);
  frame.navigation = sign_in_link(sign_in, texts);
  if (!plaats.omschrijving.empty()) {
    frame.content += "<p class=\"omschrijving\">" + html_escaped(plaats.omschrijving) + "</p>";
  }
  frame.content += plaatsfeiten_html(plaats, texts);
  frame.content += "<section class=\"deel verder\" aria-labelledby=\"verder\"><h2 id=\"verder\">" +
                   escaped(texts, Tekst::openbaar_verder) + "</h2><p class=\"uitleg\">" +
                   escaped(texts, Tekst::openbaar_verder_uitleg) + "</p><p class=\"hulp\">" +
                   link_html(sign_in, escaped(texts, Tekst::openbaar_aanmelden)) +
                   "</p></section><p class=\"hulp terug\">" +
                   link_html(list_address(keuze, blad, texts), escaped(texts, Tekst::openbaar_terug)) +
                   "</p>";
  return framed_page(frame, texts);
}

}  // namespace stagepad

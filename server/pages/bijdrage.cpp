#include "server/pages/bijdrage.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/contribution_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/pages/mailed_link.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/command/check_bevestiging.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

PageFrame contribution_frame(std::string_view token, Tekst title, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(title);
  frame.path = k_contribution_page;
  if (!token.empty()) frame.query = {{"sleutel", std::string(token)}};
  return frame;
}

std::string said(BijdrageMelding melding, const Catalogue& texts) {
  switch (melding) {
    case BijdrageMelding::code_verstuurd: return status_html(texts.plain(Tekst::bijdrage_code_verstuurd));
    case BijdrageMelding::vastgelegd: return status_html(texts.plain(Tekst::bijdrage_vastgelegd));
    case BijdrageMelding::link_verstuurd: return status_html(texts.plain(Tekst::bijdrage_link_verstuurd));
    case BijdrageMelding::doorgestuurd: return status_html(texts.plain(Tekst::bijdrage_doorgestuurd));
    case BijdrageMelding::code_onjuist:
      return alert_html(texts.plain(Tekst::bijdrage_niet_gelukt), texts.plain(Tekst::bijdrage_code_onjuist), {});
    case BijdrageMelding::geen: break;
  }
  return {};
}

std::string form(std::string_view step, std::string_view token, const Catalogue& texts, std::string_view content) {
  return link_form(k_contribution_page, step, token, texts, content);
}

/// The stage as its stagebegeleider sees it, and what is asked.
class Bijdrage {
 public:
  Bijdrage(const BijdragePage& page, const Catalogue& texts)
      : page_(page),
        texts_(texts),
        toetsing_(page.beeld, page.beeld.traject, page.pakket),
        part_(*toetsing_.context().planning.find(page.onderdeel)),
        fase_(fase_van(toetsing_.context(), part_)) {}

  std::string html() {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    // The forms first: what is wrong with their fields is told above them.
    const std::string forms = asked();
    std::string html = said(page_.melding, texts_) + problems() + facts(voortgang);
    if (!forms.empty()) return html + forms;
    const bool is_too_early = fase_ < Fase::verslag_ingediend;
    return html + paragraph_html(t(is_too_early ? Tekst::bijdrage_nog_niets : Tekst::bijdrage_klaar));
  }

 private:
  [[nodiscard]] std::string t(Tekst key) const { return texts_.plain(key); }

  /// The forms for what can be contributed now; empty when that is nothing.
  std::string asked() {
    std::string html;
    if (is_onder_begeleiding(fase_) && part_.is_begonnen(page_.beeld.vandaag)) html += talks() + practice_test();
    const std::vector<Rol> wanted = nog_te_oordelen(toetsing_.context(), part_);
    if (fase_ == Fase::verslag_ingediend && !part_.onderdeel->voortgang.stagebeoordeling) html += assessment();
    if (std::find(wanted.begin(), wanted.end(), Rol::stagebegeleider) != wanted.end()) html += judgement();
    return html;
  }

  /// A field as it was sent, with what is wrong with it.
  FormField field(std::string_view step, std::string_view name, std::string label, std::string hint = {}) {
    FormField field;
    field.form = step;
    field.name = name;
    field.label = std::move(label);
    field.hint = std::move(hint);
    // What is asked is judged: a judgement needs its reason only when it returns.
    field.is_optional = true;
    if (page_.stap != step) return field;
    field.value = find_value(page_.form, name).value_or("");
    for (const Finding& each : page_.findings) {
      if (each.pad == "/" + field.name) field.error = finding_text(each, texts_, texts_.taal(), &page_.pakket);
    }
    if (!field.error.empty()) wrong_.push_back(field);
    return field;
  }

  std::string area(std::string_view step, std::string_view name, std::string label, std::string hint, int rows) {
    FormField area = field(step, name, std::move(label), std::move(hint));
    area.rows = rows;
    return field_html(area);
  }

  /// Who contributes: the link may have been forwarded.
  std::string who(std::string_view step) {
    FormField name = field(step, "naam", t(Tekst::bijdrage_naam), t(Tekst::bijdrage_naam_hulp));
    name.autocomplete = "name";
    if (page_.stap != step) name.value = page_.naam;
    return field_html(name);
  }

  std::string section(std::string_view step, Tekst title, std::string_view intro, std::string_view content) {
    return "<section class=\"deel\"><h2>" + html_escaped(t(title)) + "</h2>" +
           (intro.empty() ? std::string() : "<p class=\"uitleg\">" + html_escaped(intro) + "</p>") + form(step, page_.token, texts_, content) + "</section>";
  }

  std::string talks() {
    const std::vector<Gesprek> open = te_bevestigen(*part_.onderdeel, page_.beeld.vandaag);
    if (open.empty()) return {};
    std::string content = who(k_stap_gesprek) + "<p class=\"naast-elkaar\">";
    for (const Gesprek& each : open) {
      const std::string label =
          texts_.text(Tekst::bijdrage_bevestig, {{"gesprek", word_text("gesprekssoort", to_name(each.soort), texts_)},
                                                 {"datum", format_date(each.datum, texts_.taal())}});
      const std::string value = std::string(to_name(each.soort)) + " " + to_iso(each.datum);
      content += button_html({.label = label, .name = "gesprek", .value = value}) + " ";
    }
    return section(k_stap_gesprek, Tekst::begeleiding_gesprekken, t(Tekst::bijdrage_gesprekken_uitleg), content + "</p>");
  }

  std::string practice_test() {
    std::vector<FormChoice> choices;
    for (const Toetssoort each : toetsen_door_stagebegeleider(toetsing_.context(), part_)) {
      choices.push_back({to_name(each), word_text("toetssoort", to_name(each), texts_), {}});
    }
    if (choices.empty()) return {};
    const std::string chosen = field(k_stap_toets, "soort", {}).value;
    FormField day = field(k_stap_toets, "datum", t(Tekst::begeleiding_datum));
    day.type = "date";
    if (page_.stap != k_stap_toets) day.value = to_iso(page_.beeld.vandaag);
    return section(k_stap_toets, Tekst::bijdrage_toets, t(Tekst::bijdrage_toets_uitleg),
                   radios_html("soort", t(Tekst::begeleiding_soort), choices,
                               chosen.empty() ? choices.front().value : std::string_view(chosen)) +
                       field_html(day) +
                       area(k_stap_toets, "toelichting", t(Tekst::bijdrage_toets_tekst), t(Tekst::bijdrage_toets_hulp), 4) +
                       who(k_stap_toets) + button_html(t(Tekst::bijdrage_geef_toets)));
  }

  [[nodiscard]] std::string problems() const {
    if (page_.findings.empty()) return {};
    std::string sentences;
    for (const Finding& each : page_.findings) {
      const bool is_shown = std::any_of(wrong_.begin(), wrong_.end(),
                                        [&](const FormField& field) { return each.pad == "/" + field.name; });
      if (is_shown) continue;
      sentences += (sentences.empty() ? "" : " ") + finding_text(each, texts_, texts_.taal(), &page_.pakket);
    }
    return alert_html(t(Tekst::bijdrage_niet_gelukt), sentences, wrong_);
  }

  std::string facts(const Voortgang& voortgang) const {
    const Taal taal = texts_.taal();
    std::vector<std::pair<std::string, std::vector<std::string>>> facts = {
        {t(Tekst::rol_aios), {page_.beeld.traject.aios.naam}},
        {t(Tekst::bijdrage_stage), {onderdeel_text(part_.onderdeel->soort, taal, &page_.pakket)}},
        {t(Tekst::onderdeel_periode), {format_period(part_.periode, taal)}}};
    if (voortgang.verslag_ingediend) {
      facts.push_back({t(Tekst::evaluatie_verslag), {format_date(*voortgang.verslag_ingediend, taal)}});
    }
    if (voortgang.stagebeoordeling) {
      facts.push_back({t(Tekst::evaluatie_stagebeoordeling), {format_date(*voortgang.stagebeoordeling, taal)}});
    }
    return facts_html(facts) + report(voortgang);
  }

  /// The report that is judged, to be saved; or where else it is.
  std::string report(const Voortgang& voortgang) const {
    if (!voortgang.verslag_ingediend) return {};
    const auto& all = page_.beeld.verslagen;
    const auto judged = std::find_if(all.begin(), all.end(), [&](const Verslagversie& each) {
      return each.onderdeel == page_.onderdeel && each.versie == voortgang.verslag_versie;
    });
    if (judged == all.end()) return paragraph_html(t(Tekst::bijdrage_verslag_elders));
    const std::string label = texts_.text(Tekst::bijdrage_download, {{"naam", judged->naam},
                                                                     {"grootte", format_size(judged->grootte, texts_.taal())}});
    const std::string address = address_in(texts_.taal(), k_contribution_report, {{"sleutel", page_.token}});
    return "<p><a href=\"" + html_escaped(address) + "\">" + html_escaped(label) + "</a></p>";
  }

  std::string assessment() {
    return section(k_stap_beoordeling, Tekst::evaluatie_stagebeoordeling, {},
                   area(k_stap_beoordeling, "tekst", t(Tekst::bijdrage_beoordeling), t(Tekst::bijdrage_beoordeling_hulp), 6) +
                       who(k_stap_beoordeling) + button_html(t(Tekst::bijdrage_geef_beoordeling)));
  }

  std::string judgement() {
    return section(k_stap_oordeel, Tekst::bijdrage_verslag, {},
                   area(k_stap_oordeel, "reden", t(Tekst::plaatsing_reden), t(Tekst::plaatsing_reden_hulp), 4) +
                       who(k_stap_oordeel) +
                       button_html({.label = t(Tekst::evaluatie_akkoord), .is_main = true, .name = "besluit",
                                    .value = to_name(Besluit::goedgekeurd)}) +
                       " " +
                       button_html({.label = t(Tekst::plaatsing_stuur_terug), .name = "besluit",
                                    .value = to_name(Besluit::teruggestuurd)}));
  }

  const BijdragePage& page_;
  const Catalogue& texts_;
  Toetsing toetsing_;
  const GeplandOnderdeel& part_;
  Fase fase_;
  std::vector<FormField> wrong_;
};

}  // namespace

namespace {

/// Whoever got the link from a colleague asks one of their own.
std::string colleague_form(std::string_view token, const Collega& collega, const Catalogue& texts) {
  FormField name;
  name.form = k_stap_collega;
  name.name = "naam";
  name.autocomplete = "name";
  name.label = texts.plain(Tekst::bijdrage_naam);
  name.value = collega.naam;
  name.error = collega.naam_fout;
  FormField address;
  address.form = k_stap_collega;
  address.name = "adres";
  address.type = "email";
  address.autocomplete = "email";
  address.label = texts.plain(Tekst::bijdrage_collega_adres);
  address.hint = texts.plain(Tekst::bijdrage_collega_adres_hulp);
  address.value = collega.adres;
  address.error = collega.adres_fout;
  std::vector<FormField> wrong;
  for (const FormField& each : {name, address}) {
    if (!each.error.empty()) wrong.push_back(each);
  }
  const std::string alert = wrong.empty() ? std::string() : alert_html(texts.plain(Tekst::bijdrage_niet_gelukt), {}, wrong);
  return "<section class=\"deel\"><h2>" + html_escaped(texts.plain(Tekst::bijdrage_collega)) + "</h2>" + alert +
         "<p class=\"uitleg\">" + html_escaped(texts.plain(Tekst::bijdrage_collega_uitleg)) + "</p>" +
         form(k_stap_collega, token, texts,
              field_html(name) + field_html(address) +
                  button_html({.label = texts.plain(Tekst::bijdrage_collega_vraag)})) +
         "</section>";
}

}  // namespace

std::string bijdrage_begin_page(std::string_view token, BijdrageMelding melding, const Collega& collega,
                                const Catalogue& texts) {
  PageFrame frame = contribution_frame(token, Tekst::bijdrage_titel, texts);
  frame.intro = texts.plain(Tekst::bijdrage_inleiding);
  FormField code;
  code.name = "code";
  code.autocomplete = "one-time-code";
  code.label = texts.plain(Tekst::bijdrage_code);
  code.hint = texts.plain(Tekst::bijdrage_code_hulp);
  const bool asked = melding != BijdrageMelding::geen && melding != BijdrageMelding::doorgestuurd;
  frame.content = said(melding, texts);
  if (asked) {
    frame.content += form("open", token, texts, field_html(code) + button_html(texts.plain(Tekst::bijdrage_open)));
    frame.content += form("code", token, texts, button_html({.label = texts.plain(Tekst::bijdrage_nog_een_code)}));
  } else {
    frame.content += form("code", token, texts, button_html(texts.plain(Tekst::bijdrage_stuur_code)));
    frame.content += colleague_form(token, collega, texts);
  }
  return framed_page(frame, texts);
}

std::string bijdrage_dood_page(const std::optional<std::string>& token, BijdrageMelding melding,
                               const Catalogue& texts) {
  DeadLink link;
  link.page = k_contribution_page;
  link.title = Tekst::bijdrage_verlopen_titel;
  link.text = token ? Tekst::bijdrage_verlopen : Tekst::bijdrage_onbekend;
  if (melding == BijdrageMelding::geen) link.token = token;
  link.said = said(melding, texts);
  return dead_link_page(link, texts);
}

std::string bijdrage_page(const BijdragePage& page, const Catalogue& texts) {
  PageFrame frame = contribution_frame(page.token, Tekst::bijdrage_titel, texts);
  frame.width = PageWidth::single;
  frame.content = Bijdrage(page, texts).html();
  return framed_page(frame, texts);
}

GelezenBijdrage lees_bijdrage(std::string_view stap, OnderdeelId onderdeel, const NamedValues& form,
                              const std::string& naam) {
  const auto sent = [&](std::string_view name) { return std::string(find_value(form, name).value_or("")); };
  const std::string typed_name = sent("naam");
  GelezenBijdrage read;
  if (stap == k_stap_gesprek) {
    // "evaluatie 2027-03-03"; anything else is a talk that nobody knows.
    const std::string which = sent("gesprek");
    const std::size_t space = std::min(which.find(' '), which.size());
    BevestigGesprek command{onderdeel, Gesprekssoort::evaluatie, {}, typed_name};
    command.soort = from_name<Gesprekssoort>(which.substr(0, space)).value_or(Gesprekssoort::evaluatie);
    command.datum = parse_iso_date(trimmed(which.substr(space))).value_or(CivilDate{});
    read.command = command;
  } else if (stap == k_stap_toets) {
    GeefPraktijktoets command{onderdeel, Toetssoort::praktijkbeoordeling, {}, sent("toelichting"), typed_name};
    command.soort = from_name<Toetssoort>(sent("soort")).value_or(Toetssoort::praktijkbeoordeling);
    command.datum = lees_dag(sent("datum"), "/datum", read.onleesbaar);
    read.command = command;
  } else if (stap == k_stap_beoordeling) {
    read.command = GeefStagebeoordeling{onderdeel, sent("tekst"), trimmed(typed_name).empty() ? naam : typed_name};
  } else {
    const bool back = sent("besluit") == to_name(Besluit::teruggestuurd);
    read.command = BeoordeelVerslag{onderdeel, Rol::stagebegeleider,
                                    back ? Besluit::teruggestuurd : Besluit::goedgekeurd, sent("reden"),
                                    trimmed(typed_name).empty() ? naam : typed_name};
  }
  return read;
}

}  // namespace stagepad

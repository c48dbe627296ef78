#include "server/pages/bijdrage.hpp"

#include <algorithm>

#include "server/auth/contribution_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/pages/mailed_link.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::string paragraph(std::string_view text) { return "<p>" + html_escaped(text) + "</p>"; }

PageFrame frame_for(std::string_view token, Tekst title, const Catalogue& texts) {
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
    case BijdrageMelding::code_onjuist:
      return alert_html(texts.plain(Tekst::bijdrage_niet_gelukt), texts.plain(Tekst::bijdrage_code_onjuist), {});
    case BijdrageMelding::geen: break;
  }
  return {};
}

std::string form(std::string_view step, std::string_view token, const Catalogue& texts, std::string_view content) {
  return link_form(k_contribution_page, step, token, texts, content);
}

/// A text of some lines. It is judged with what is asked of it: a judgement needs its reason only when it returns.
std::string area_html(std::string_view name, const std::string& label, const std::string& hint, const std::string& value) {
  FormField field;
  field.name = name;
  field.label = label;
  field.hint = hint;
  field.value = value;
  field.is_optional = true;
  field.rows = 6;
  return field_html(field);
}

std::string fact(std::string_view term, std::string_view value) {
  return "<dt>" + html_escaped(term) + "</dt><dd>" + html_escaped(value) + "</dd>";
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

  std::string html() const {
    const Voortgang& voortgang = part_.onderdeel->voortgang;
    std::string html = said(page_.melding, texts_) + problems() + facts(voortgang);
    if (fase_ < Fase::verslag_ingediend) return html + paragraph(texts_.plain(Tekst::bijdrage_nog_niets));
    const bool asks_assessment = fase_ == Fase::verslag_ingediend && !voortgang.stagebeoordeling;
    const std::vector<Rol> wanted = nog_te_oordelen(toetsing_.context(), part_);
    const bool asks_judgement = std::find(wanted.begin(), wanted.end(), Rol::stagebegeleider) != wanted.end();
    if (asks_assessment) html += assessment();
    if (asks_judgement) html += judgement();
    if (!asks_assessment && !asks_judgement) html += paragraph(texts_.plain(Tekst::bijdrage_klaar));
    return html;
  }

 private:
  std::string t(Tekst key) const { return texts_.plain(key); }

  std::string problems() const {
    if (page_.findings.empty()) return {};
    std::string sentences;
    for (const Finding& each : page_.findings) {
      if (!sentences.empty()) sentences += " ";
      sentences += finding_text(each, texts_, texts_.taal(), &page_.pakket);
    }
    return alert_html(t(Tekst::bijdrage_niet_gelukt), sentences, {});
  }

  std::string facts(const Voortgang& voortgang) const {
    const Taal taal = texts_.taal();
    std::string html = "<dl class=\"gegevens\">" + fact(t(Tekst::rol_aios), page_.beeld.traject.aios.naam) +
                       fact(t(Tekst::bijdrage_stage), onderdeel_text(part_.onderdeel->soort, taal, &page_.pakket)) +
                       fact(t(Tekst::onderdeel_periode), format_period(part_.periode, taal));
    if (voortgang.verslag_ingediend) {
      html += fact(t(Tekst::evaluatie_verslag), format_date(*voortgang.verslag_ingediend, taal));
    }
    if (voortgang.stagebeoordeling) {
      html += fact(t(Tekst::evaluatie_stagebeoordeling), format_date(*voortgang.stagebeoordeling, taal));
    }
    return html + "</dl>" + report(voortgang);
  }

  /// The report that is judged, to be saved; or where else it is.
  std::string report(const Voortgang& voortgang) const {
    if (!voortgang.verslag_ingediend) return {};
    const auto& all = page_.beeld.verslagen;
    const auto judged = std::find_if(all.begin(), all.end(), [&](const Verslagversie& each) {
      return each.onderdeel == page_.onderdeel && each.versie == voortgang.verslag_versie;
    });
    if (judged == all.end()) return paragraph(t(Tekst::bijdrage_verslag_elders));
    const std::string label = texts_.text(Tekst::bijdrage_download, {{"naam", judged->naam},
                                                                     {"grootte", format_size(judged->grootte, texts_.taal())}});
    const std::string address = address_in(texts_.taal(), k_contribution_report, {{"sleutel", page_.token}});
    return "<p><a href=\"" + html_escaped(address) + "\">" + html_escaped(label) + "</a></p>";
  }

  std::string assessment() const {
    return "<h2>" + html_escaped(t(Tekst::evaluatie_stagebeoordeling)) + "</h2>" +
           form("beoordeling", page_.token, texts_,
                area_html("tekst", t(Tekst::bijdrage_beoordeling), t(Tekst::bijdrage_beoordeling_hulp), page_.tekst) +
                    button_html(t(Tekst::bijdrage_geef_beoordeling)));
  }

  std::string judgement() const {
    return "<h2>" + html_escaped(t(Tekst::bijdrage_verslag)) + "</h2>" +
           form("oordeel", page_.token, texts_,
                area_html("reden", t(Tekst::plaatsing_reden), t(Tekst::plaatsing_reden_hulp), page_.reden) +
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
};

}  // namespace

std::string bijdrage_begin_page(std::string_view token, BijdrageMelding melding, const Catalogue& texts) {
  PageFrame frame = frame_for(token, Tekst::bijdrage_titel, texts);
  frame.intro = texts.plain(Tekst::bijdrage_inleiding);
  FormField code;
  code.name = "code";
  code.autocomplete = "one-time-code";
  code.label = texts.plain(Tekst::bijdrage_code);
  code.hint = texts.plain(Tekst::bijdrage_code_hulp);
  const bool asked = melding != BijdrageMelding::geen;
  frame.content = said(melding, texts);
  if (asked) {
    frame.content += form("open", token, texts, field_html(code) + button_html(texts.plain(Tekst::bijdrage_open)));
    frame.content += form("code", token, texts, button_html({.label = texts.plain(Tekst::bijdrage_nog_een_code)}));
  } else {
    frame.content += form("code", token, texts, button_html(texts.plain(Tekst::bijdrage_stuur_code)));
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
  PageFrame frame = frame_for(page.token, Tekst::bijdrage_titel, texts);
  frame.width = PageWidth::single;
  frame.content = Bijdrage(page, texts).html();
  return framed_page(frame, texts);
}

}  // namespace stagepad

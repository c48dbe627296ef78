#include "server/pages/agenda.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/calendar_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"

namespace stagepad {

namespace {

std::string paragraph(const std::string& text, std::string_view style = {}) {
  return (style.empty() ? "<p>" : "<p class=\"" + std::string(style) + "\">") + html_escaped(text) + "</p>";
}

/// The address as a field: to be selected as a whole, and read out by its label.
std::string made_html(const std::string& adres, const Catalogue& texts) {
  FormField field;
  field.name = "adres";
  field.label = texts.plain(Tekst::agenda_adres);
  field.hint = texts.plain(Tekst::agenda_wie_het_heeft);
  field.value = adres;
  field.is_fixed = true;
  return status_html(texts.plain(Tekst::agenda_gemaakt)) + field_html(field) + paragraph(texts.plain(Tekst::agenda_hoe));
}

std::string stand_html(const AgendaPage& page, const Catalogue& texts) {
  if (!page.adres.empty()) return made_html(page.adres, texts);
  const std::string said = page.is_ingetrokken ? status_html(texts.plain(Tekst::agenda_ingetrokken)) : std::string();
  if (!page.sinds_ms) return said + paragraph(texts.plain(Tekst::agenda_geen_adres));
  return said +
         paragraph(texts.text(Tekst::agenda_sinds, {{"moment", moment_in_words(*page.sinds_ms, texts.taal())}}));
}

std::string forms_html(const AgendaPage& page, const Catalogue& texts) {
  const bool has_address = page.sinds_ms.has_value();
  std::string html;
  if (has_address) html += paragraph(texts.plain(Tekst::agenda_nieuw_uitleg), "uitleg");
  FormButton make{.label = texts.plain(has_address ? Tekst::agenda_maak_nieuw : Tekst::agenda_maak),
                  .is_main = !has_address};
  html += form_html(k_calendar_page, texts, button_html(make));
  if (!has_address) return html;
  const FormButton revoke{.label = texts.plain(Tekst::agenda_trek_in)};
  return html + form_html(std::string(k_calendar_page) + "/intrekken", texts, button_html(revoke));
}

PageFrame frame_of(const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::agenda_titel);
  frame.path = k_calendar_page;
  frame.width = PageWidth::single;
  return frame;
}

}  // namespace

std::string agenda_page(const AgendaPage& page, const Catalogue& texts) {
  PageFrame frame = frame_of(texts);
  frame.intro = texts.plain(Tekst::agenda_inleiding);
  frame.content = paragraph(texts.plain(Tekst::agenda_wat_erin)) + "<section class=\"deel\">" + stand_html(page, texts) +
                  forms_html(page, texts) + "</section>" + help_link("/account", Tekst::account_terug, texts);
  return framed_page(frame, texts);
}

std::string geen_agenda_page(const Catalogue& texts) {
  PageFrame frame = frame_of(texts);
  frame.intro = texts.plain(Tekst::agenda_niet_voor_jou);
  frame.content = help_link("/account", Tekst::account_terug, texts);
  return framed_page(frame, texts);
}

}  // namespace stagepad

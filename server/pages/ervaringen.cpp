#include "server/pages/ervaringen.hpp"

#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/pages/mailed_link.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::pair<std::string, std::vector<std::string>> score(std::string term, Decimal value, const Catalogue& texts) {
  return {std::move(term), {texts.text(Tekst::ervaring_van_vijf, {{"cijfer", format_decimal(value, texts.taal())}})}};
}

std::string list_of(const std::vector<std::string>& said) {
  if (said.empty()) return {};
  std::string html = "<ul>";
  for (const std::string& each : said) html += "<li>" + html_escaped(each) + "</li>";
  return html + "</ul>";
}

/// Ids on the page begin with it.
std::string reply_prefix(const Reactieformulier& form) {
  return std::string(k_stap_reactie) + (form.vraag > 0 ? "-" + std::to_string(form.vraag) : std::string());
}

FormField field_of_reply(const Reactieformulier& form, std::string_view prefix, std::string_view name,
                         std::string label, std::string hint, std::string value, const Catalogue& texts) {
  FormField field;
  field.form = prefix;
  field.name = name;
  field.label = std::move(label);
  field.hint = std::move(hint);
  field.value = std::move(value);
  for (const Finding& each : form.findings) {
    if (each.pad == "/" + field.name) field.error = finding_text(each, texts, texts.taal());
  }
  return field;
}

}  // namespace

std::string ervaringen_html(const Ervaringen& ervaringen, std::string_view page, std::string_view token,
                            const Reactieformulier& form, std::string_view plaats, const Catalogue& texts) {
  const auto t = [&](Tekst key) { return texts.plain(key); };
  std::string html =
      "<section class=\"deel\"><h2>" +
      html_escaped(plaats.empty() ? t(Tekst::ervaring_titel)
                                  : texts.text(Tekst::ervaring_titel_van, {{"plaats", std::string(plaats)}})) +
      "</h2>";
  const std::string prefix = reply_prefix(form);
  if (form.is_vastgelegd) html += status_html(t(Tekst::ervaring_reactie_vastgelegd));
  std::vector<FormField> wrong;
  const auto add = [&](FormField field) {
    if (!field.error.empty()) wrong.push_back(field);
    return field_html(field);
  };
  const auto& nu = ervaringen.reactie;
  FormField text = field_of_reply(form, prefix, "tekst", t(Tekst::ervaring_reactie), t(Tekst::ervaring_reactie_hulp),
                                  form.tekst.empty() && nu ? nu->tekst : form.tekst, texts);
  text.rows = 4;
  FormField name = field_of_reply(form, prefix, "naam", t(Tekst::ervaring_reactie_naam), {},
                                  form.naam.empty() && nu ? nu->naam : form.naam, texts);
  name.autocomplete = "name";
  const std::string fields = hidden_html("vraag", std::to_string(form.vraag)) + add(text) + add(name) +
                             button_html(t(Tekst::ervaring_reageer));
  if (!form.findings.empty()) html += alert_html(t(Tekst::bijdrage_niet_gelukt), {}, wrong);
  html += "<p class=\"uitleg\">" + html_escaped(texts.text(Tekst::ervaring_uit, {{"aantal", ervaringen.aantal}})) +
          "</p>" +
          facts_html({score(t(Tekst::ervaring_begeleiding), ervaringen.begeleiding, texts),
                      score(t(Tekst::ervaring_leren), ervaringen.leren, texts),
                      score(t(Tekst::ervaring_sfeer), ervaringen.sfeer, texts),
                      score(t(Tekst::ervaring_praktisch), ervaringen.praktisch, texts)}) + list_of(ervaringen.toelichtingen);
  return html + link_form(page, k_stap_reactie, token, texts, fields) + "</section>";
}

}  // namespace stagepad

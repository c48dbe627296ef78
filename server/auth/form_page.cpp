#include "server/auth/form_page.hpp"

#include "generated/shared/text/text_keys.hpp"
#include "server/http/assets.hpp"
#include "server/http/html.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/text/format.hpp"

namespace stagepad {
namespace {

/// Stands for Stagepad: four periods, one after the other.
constexpr std::string_view k_mark =
    "<svg class=\"merk\" viewBox=\"0 0 32 32\" aria-hidden=\"true\" focusable=\"false\">"
    "<rect class=\"merk-vlak\" width=\"32\" height=\"32\" rx=\"8\"/>"
    "<g class=\"merk-lijn\"><rect x=\"6\" y=\"7\" width=\"11\" height=\"4\" rx=\"2\"/>"
    "<rect x=\"11\" y=\"14\" width=\"13\" height=\"4\" rx=\"2\"/>"
    "<rect x=\"17\" y=\"21\" width=\"9\" height=\"4\" rx=\"2\"/></g></svg>";

/// A schedule seen from afar. Decoration only.
constexpr std::string_view k_picture =
    "<svg class=\"beeld\" viewBox=\"0 0 480 300\" aria-hidden=\"true\" focusable=\"false\">"
    "<g class=\"beeld-raster\"><path d=\"M0 40H480M0 100H480M0 160H480M0 220H480M0 280H480\"/></g>"
    "<g class=\"beeld-blok\"><rect x=\"16\" y=\"56\" width=\"150\" height=\"28\" rx=\"6\"/>"
    "<rect x=\"290\" y=\"56\" width=\"120\" height=\"28\" rx=\"6\"/>"
    "<rect x=\"410\" y=\"236\" width=\"62\" height=\"28\" rx=\"6\"/></g>"
    "<g class=\"beeld-helder\"><rect x=\"166\" y=\"116\" width=\"62\" height=\"28\" rx=\"6\"/>"
    "<rect x=\"228\" y=\"176\" width=\"62\" height=\"28\" rx=\"6\"/></g>"
    "<g class=\"beeld-pin\"><circle cx=\"140\" cy=\"130\" r=\"6\"/>"
    "<circle cx=\"202\" cy=\"190\" r=\"6\"/><circle cx=\"384\" cy=\"250\" r=\"6\"/></g>"
    "<path class=\"beeld-vandaag\" d=\"M184 16V292\"/></svg>";

std::string two_digits(std::int64_t number) {
  const std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

std::string style_link(std::string_view path) {
  return "<link rel=\"stylesheet\" href=\"" + html_escaped(versioned_address(path)) + "\">";
}

/// A style sheet without the fonts that it would fetch; those of the reader's machine take their place.
std::string style_in_page(std::string_view path) {
  constexpr std::string_view k_font = "@font-face";
  const EmbeddedAsset* sheet = find_embedded_asset(path);
  std::string css(sheet ? sheet->raw : std::string_view());
  for (auto begin = css.find(k_font); begin != std::string::npos; begin = css.find(k_font, begin)) {
    const auto end = css.find('}', begin);
    css.erase(begin, end == std::string::npos ? end : end - begin + 1);
  }
  return css;
}

std::string styles_html(const PageFrame& frame) {
  constexpr std::string_view k_plain = "/pages/plain.css";
  if (frame.stands_alone) {
    return "<style>" + style_in_page(k_plain) + (frame.style.empty() ? "" : style_in_page(frame.style)) + "</style>";
  }
  return "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">" + style_link(k_plain) +
         (frame.style.empty() ? "" : style_link(frame.style));
}

std::string head_html(const PageFrame& frame, const Catalogue& texts) {
  const auto title = texts.text(Tekst::pagina_titel, {{"titel", frame.title}});
  return "<!doctype html><html lang=\"" + std::string(to_name(texts.taal())) +
         "\"><head><meta charset=\"utf-8\"><title>" + html_escaped(title) +
         "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" "
         "content=\"noindex\">" +
         styles_html(frame) + "</head>";
}

std::string_view class_of(PageWidth width) {
  switch (width) {
    case PageWidth::single:
      return "enkel";
    case PageWidth::wide:
      return "enkel breed";
    case PageWidth::diptych:
      break;
  }
  return "tweeluik";
}

std::string id_of(const FormField& field) {
  return field.form.empty() ? field.name : std::string(field.form) + "-" + field.name;
}

std::string language_link(const PageFrame& frame, const Catalogue& texts) {
  const Taal other = texts.taal() == Taal::nl ? Taal::en : Taal::nl;
  const std::string word(to_name(other));
  return "<a lang=\"" + word + "\" hreflang=\"" + word + "\" href=\"" +
         html_escaped(address_in(other, frame.path, frame.query)) + "\">" +
         html_escaped(texts.plain(Tekst::pagina_andere_taal)) + "</a>";
}

}  // namespace

std::string moment_in_words(std::int64_t utc_ms, Taal taal) {
  const std::int64_t minute = utc_ms / 60'000 + amsterdam_offset_minutes(utc_ms);
  return format_date(amsterdam_date(utc_ms), taal) + ", " + two_digits(minute / 60 % 24) + ":" +
         two_digits(minute % 60);
}

std::string address_in(Taal taal, std::string_view path, const NamedValues& query) {
  std::string address = std::string(path) + "?taal=" + std::string(to_name(taal));
  for (const auto& [name, value] : query) address += "&" + name + "=" + percent_encode(value);
  return address;
}

std::string hidden_html(std::string_view name, std::string_view value) {
  return "<input type=\"hidden\" name=\"" + std::string(name) + "\" value=\"" +
         html_escaped(value) + "\">";
}

std::string button_html(std::string_view label) { return button_html({.label = label, .is_main = true}); }

std::string button_html(const FormButton& button) {
  std::string html = "<button type=\"submit\" class=\"";
  html += button.is_main ? "hoofdknop\"" : "knop\"";
  if (!button.name.empty()) {
    html += " name=\"" + std::string(button.name) + "\" value=\"" + html_escaped(button.value) + "\"";
  }
  if (!button.described_by.empty()) html += " aria-describedby=\"" + std::string(button.described_by) + "\"";
  return html + ">" + html_escaped(button.label) + "</button>";
}

std::string radios_html(std::string_view name, std::string_view legend, const std::vector<FormChoice>& choices,
                        std::string_view chosen) {
  std::string html = "<fieldset class=\"keuzes\"><legend>" + html_escaped(legend) + "</legend>";
  for (const FormChoice& each : choices) {
    const std::string id = std::string(name) + "-" + std::string(each.value);
    html += "<div class=\"keus\"><input type=\"radio\" id=\"" + id + "\" name=\"" + std::string(name) +
            "\" value=\"" + std::string(each.value) + "\"";
    if (each.value == chosen) html += " checked";
    if (!each.hint.empty()) html += " aria-describedby=\"" + id + "-hulp\"";
    html += "><label for=\"" + id + "\">" + html_escaped(each.label) + "</label>";
    if (!each.hint.empty()) {
      html += "<p class=\"veldhulp\" id=\"" + id + "-hulp\">" + html_escaped(each.hint) + "</p>";
    }
    html += "</div>";
  }
  return html + "</fieldset>";
}

std::string checkbox_html(const FormField& field, bool is_on) {
  std::string html = "<div class=\"keus\"><input type=\"checkbox\" id=\"" + field.name + "\" name=\"" + field.name +
                     "\" value=\"ja\"";
  if (is_on) html += " checked";
  if (!field.hint.empty()) html += " aria-describedby=\"" + field.name + "-hulp\"";
  html += "><label for=\"" + field.name + "\">" + html_escaped(field.label) + "</label>";
  if (!field.hint.empty()) {
    html += "<p class=\"veldhulp\" id=\"" + field.name + "-hulp\">" + html_escaped(field.hint) + "</p>";
  }
  return html + "</div>";
}

std::string text_html(const Catalogue& texts, Tekst key, const TextArguments& arguments) {
  return html_escaped(texts.text(key, arguments));
}

std::string field_html(const FormField& field) {
  const std::string id = id_of(field);
  std::string described;
  std::string html =
      "<div class=\"veld\"><label for=\"" + id + "\">" + html_escaped(field.label) + "</label>";
  if (!field.hint.empty()) {
    html += "<p class=\"veldhulp\" id=\"" + id + "-hulp\">" + html_escaped(field.hint) + "</p>";
    described = id + "-hulp";
  }
  if (!field.error.empty()) {
    html += "<p class=\"veldfout\" id=\"" + id + "-fout\">" + html_escaped(field.error) + "</p>";
    described += (described.empty() ? "" : " ") + id + "-fout";
  }
  const bool is_area = field.rows > 0;
  html += std::string(is_area ? "<textarea" : "<input") + " id=\"" + id + "\" name=\"" + field.name + "\"";
  if (is_area) {
    html += " rows=\"" + std::to_string(field.rows) + "\"";
  } else {
    html += " type=\"" + std::string(field.type) + "\" autocomplete=\"" + std::string(field.autocomplete) +
            "\" spellcheck=\"false\"";
    if (field.type != "text") html += " autocapitalize=\"none\"";
  }
  if (field.is_fixed) html += " readonly";
  else if (!field.is_optional) html += " required";
  if (!is_area && !field.value.empty()) html += " value=\"" + html_escaped(field.value) + "\"";
  if (!field.error.empty()) html += " aria-invalid=\"true\"";
  if (!described.empty()) html += " aria-describedby=\"" + described + "\"";
  if (field.has_focus) html += " autofocus";
  return html + (is_area ? ">" + html_escaped(field.value) + "</textarea></div>" : std::string("></div>"));
}

std::string form_html(std::string_view action, const Catalogue& texts, std::string_view content) {
  return "<form method=\"post\" action=\"" + html_escaped(address_in(texts.taal(), action)) +
         "\">" + std::string(content) + "</form>";
}

std::string help_link(std::string_view path, Tekst label, const Catalogue& texts) {
  return "<p class=\"hulp\"><a href=\"" + html_escaped(address_in(texts.taal(), path)) + "\">" +
         html_escaped(texts.plain(label)) + "</a></p>";
}

std::string status_html(std::string_view sentence) {
  return "<p class=\"melding\" role=\"status\">" + html_escaped(sentence) + "</p>";
}

std::string alert_html(std::string_view title, std::string_view sentence,
                       const std::vector<FormField>& fields) {
  std::string html =
      "<div class=\"melding fout\" role=\"alert\" id=\"fout\"><h2>" + html_escaped(title) + "</h2>";
  if (!sentence.empty()) html += "<p>" + html_escaped(sentence) + "</p>";
  std::string wrong;
  for (const auto& field : fields) {
    if (field.error.empty()) continue;
    wrong += "<li><a href=\"#" + id_of(field) + "\">" + html_escaped(field.error) + "</a></li>";
  }
  if (!wrong.empty()) html += "<ul>" + wrong + "</ul>";
  return html + "</div>";
}

std::string framed_page(const PageFrame& frame, const Catalogue& texts) {
  const bool is_diptych = frame.width == PageWidth::diptych;
  std::string html = head_html(frame, texts) + "<body class=\"" +
                     std::string(class_of(frame.width)) + "\"><a class=\"sla-over\" href=\"#inhoud\">" +
                     html_escaped(texts.plain(Tekst::pagina_sla_over)) +
                     "</a><div class=\"kolom\"><header>" + std::string(k_mark) +
                     "<span class=\"woordmerk\">Stagepad</span>" + frame.navigation +
                     (frame.stands_alone ? "" : language_link(frame, texts)) +
                     "</header><main id=\"inhoud\" tabindex=\"-1\"><h1>" +
                     html_escaped(frame.title) + "</h1>";
  if (!frame.intro.empty()) html += "<p class=\"inleiding\">" + html_escaped(frame.intro) + "</p>";
  html += frame.content + "</main>";
  if (!frame.footer.empty()) html += "<footer>" + frame.footer + "</footer>";
  html += "</div>";
  if (is_diptych) {
    html += "<div class=\"luik\" aria-hidden=\"true\">" + std::string(k_picture) + "<p>" +
            html_escaped(texts.plain(Tekst::pagina_leus)) + "</p></div>";
  }
  return html + "</body></html>";
}

}  // namespace stagepad

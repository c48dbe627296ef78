#include "server/auth/sign_in_page.hpp"

#include <algorithm>

#include "server/http/assets.hpp"
#include "server/http/html.hpp"
#include "server/http/message.hpp"

namespace stagepad {
namespace {

constexpr std::size_t k_longest_path = 1024;

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

std::string escaped(const Catalogue& texts, Tekst key, const TextArguments& arguments = {}) {
  return html_escaped(texts.text(key, arguments));
}

std::string hidden(std::string_view name, std::string_view value) {
  return "<input type=\"hidden\" name=\"" + std::string(name) + "\" value=\"" +
         html_escaped(value) + "\">";
}

std::string address_in(Taal taal, std::string_view naar) {
  std::string address = "/aanmelden?taal=" + std::string(to_name(taal));
  if (naar != "/") address += "&naar=" + percent_encode(naar);
  return address;
}

std::string form_start(const Catalogue& texts) {
  return "<form method=\"post\" action=\"" + html_escaped(address_in(texts.taal(), "/")) + "\">";
}

std::string notice_text(const SignInPage& page, const Catalogue& texts) {
  switch (page.notice) {
    case SignInNotice::wrong:
      return escaped(texts, Tekst::aanmelden_fout_onjuist);
    case SignInNotice::throttled:
      return escaped(texts, Tekst::aanmelden_fout_te_vaak, {{"minuten", page.wait_minutes}});
    case SignInNotice::busy:
      return escaped(texts, Tekst::aanmelden_fout_bezet);
    case SignInNotice::signed_out:
      return escaped(texts, Tekst::aanmelden_afgemeld);
    case SignInNotice::session_ended:
      return escaped(texts, Tekst::aanmelden_verlopen);
    case SignInNotice::none:
    case SignInNotice::incomplete:
      break;
  }
  return {};
}

/// What is wrong, in front of the form, with links to the fields it is about.
std::string notice_html(const SignInPage& page, const Catalogue& texts) {
  if (page.notice == SignInNotice::none) return {};
  const bool is_friendly =
      page.notice == SignInNotice::signed_out || page.notice == SignInNotice::session_ended;
  if (is_friendly) {
    return "<p class=\"melding\" role=\"status\">" + notice_text(page, texts) + "</p>";
  }
  std::string html = "<div class=\"melding fout\" role=\"alert\" id=\"fout\"><h2>" +
                     escaped(texts, Tekst::aanmelden_fout_titel) + "</h2>";
  if (page.notice != SignInNotice::incomplete) {
    return html + "<p>" + notice_text(page, texts) + "</p></div>";
  }
  html += "<ul>";
  if (page.is_email_missing) {
    html += "<li><a href=\"#email\">" + escaped(texts, Tekst::aanmelden_fout_email_ontbreekt) +
            "</a></li>";
  }
  if (page.is_password_missing) {
    html += "<li><a href=\"#wachtwoord\">" +
            escaped(texts, Tekst::aanmelden_fout_wachtwoord_ontbreekt) + "</a></li>";
  }
  return html + "</ul></div>";
}

struct InputField {
  std::string_view name;
  std::string_view type;
  std::string_view autocomplete;
  Tekst label;
  Tekst error;
  bool is_wrong;
  bool has_focus;
};

std::string input_html(const InputField& field, std::string_view value, const Catalogue& texts) {
  const std::string name(field.name);
  std::string html =
      "<div class=\"veld\"><label for=\"" + name + "\">" + escaped(texts, field.label) + "</label>";
  if (field.is_wrong) {
    html +=
        "<p class=\"veldfout\" id=\"" + name + "-fout\">" + escaped(texts, field.error) + "</p>";
  }
  html += "<input id=\"" + name + "\" name=\"" + name + "\" type=\"" + std::string(field.type) +
          "\" autocomplete=\"" + std::string(field.autocomplete) +
          "\" spellcheck=\"false\" autocapitalize=\"none\" required";
  if (!value.empty()) html += " value=\"" + html_escaped(value) + "\"";
  if (field.is_wrong) html += " aria-invalid=\"true\" aria-describedby=\"" + name + "-fout\"";
  if (field.has_focus) html += " autofocus";
  return html + "></div>";
}

std::string form_html(const SignInPage& page, const Catalogue& texts) {
  const bool knows_email = !page.email.empty();
  return form_start(texts) + hidden("naar", page.naar) +
         input_html({"email", "email", "username", Tekst::aanmelden_email,
                     Tekst::aanmelden_fout_email_ontbreekt, page.is_email_missing, !knows_email},
                    page.email, texts) +
         input_html(
             {"wachtwoord", "password", "current-password", Tekst::aanmelden_wachtwoord,
              Tekst::aanmelden_fout_wachtwoord_ontbreekt, page.is_password_missing, knows_email},
             {}, texts) +
         "<button type=\"submit\" class=\"hoofdknop\">" + escaped(texts, Tekst::aanmelden_knop) +
         "</button></form><p class=\"hulp\">" + escaped(texts, Tekst::aanmelden_hulp) + "</p>";
}

std::string demonstration_html(const Demonstration& demonstration, const SignInPage& page,
                               const Catalogue& texts) {
  std::string html =
      "<section class=\"demo\" aria-labelledby=\"demo\"><h2 id=\"demo\">" +
      escaped(texts, Tekst::aanmelden_demo_titel) + "</h2><p>" +
      escaped(texts, Tekst::aanmelden_demo_uitleg, {{"wachtwoord", demonstration.password}}) +
      "</p><ul>";
  for (const auto& person : demonstration.people) {
    html += "<li>" + form_start(texts) + hidden("naar", page.naar) + hidden("email", person.email) +
            hidden("wachtwoord", demonstration.password) +
            "<button type=\"submit\" class=\"persoonknop\"><span>" +
            escaped(texts, Tekst::aanmelden_demo_knop, {{"naam", person.naam}}) +
            "</span> <span class=\"rol\">" + html_escaped(person.omschrijving) +
            "</span></button></form></li>";
  }
  return html + "</ul></section>";
}

std::string head_html(const Catalogue& texts) {
  const auto title =
      texts.text(Tekst::pagina_titel, {{"titel", texts.plain(Tekst::aanmelden_titel)}});
  return "<!doctype html><html lang=\"" + std::string(to_name(texts.taal())) +
         "\"><head><meta charset=\"utf-8\"><title>" + html_escaped(title) +
         "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
         "<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" "
         "content=\"noindex\"><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"" +
         versioned_address("/pages/plain.css") + "\"></head>";
}

}  // namespace

std::string sign_in_page(const SignInPage& page, const std::optional<Demonstration>& demonstration,
                         const Catalogue& texts) {
  const Taal other = texts.taal() == Taal::nl ? Taal::en : Taal::nl;
  std::string html = head_html(texts) + "<body class=\"tweeluik\"><div class=\"kolom\"><header>" +
                     std::string(k_mark) + "<span class=\"woordmerk\">Stagepad</span><a lang=\"" +
                     std::string(to_name(other)) + "\" hreflang=\"" + std::string(to_name(other)) +
                     "\" href=\"" + html_escaped(address_in(other, page.naar)) + "\">" +
                     escaped(texts, Tekst::pagina_andere_taal) + "</a></header><main><h1>" +
                     escaped(texts, Tekst::aanmelden_titel) + "</h1><p class=\"inleiding\">" +
                     escaped(texts, Tekst::aanmelden_inleiding) + "</p>" +
                     notice_html(page, texts) + form_html(page, texts);
  if (demonstration) html += demonstration_html(*demonstration, page, texts);
  return html + "</main></div><div class=\"luik\" aria-hidden=\"true\">" + std::string(k_picture) +
         "<p>" + escaped(texts, Tekst::pagina_leus) + "</p></div></body></html>";
}

std::string local_path(std::string_view wanted) {
  constexpr std::string_view k_home = "/";
  const bool is_ours = wanted.size() <= k_longest_path && wanted.starts_with('/') &&
                       !wanted.starts_with("//") && !wanted.starts_with("/aanmelden") &&
                       !wanted.starts_with("/afmelden") && !wanted.starts_with("/api/");
  // A backslash is a slash to browsers; a line break would end the header.
  const bool is_odd = std::any_of(wanted.begin(), wanted.end(), [](char c) {
    return c == '\\' || (static_cast<unsigned char>(c) < 0x20) || c == 0x7f;
  });
  if (!is_ours || is_odd) return std::string(k_home);
  std::string path;
  for (const char c : wanted) {
    const bool is_plain = c > 0x20 && c < 0x7f && c != '"' && c != '<' && c != '>';
    path += is_plain ? std::string(1, c) : percent_encode({&c, 1});
  }
  return path;
}

}  // namespace stagepad

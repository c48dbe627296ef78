#include "server/auth/sign_in_page.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/http/message.hpp"

namespace stagepad {
namespace {

constexpr std::size_t k_longest_path = 1024;

NamedValues query_of(std::string_view naar) {
  if (naar == "/") return {};
  return {{"naar", std::string(naar)}};
}

std::string form_start(const Catalogue& texts) {
  return "<form method=\"post\" action=\"" +
         html_escaped(address_in(texts.taal(), "/aanmelden")) + "\">";
}

std::string notice_text(const SignInPage& page, const Catalogue& texts) {
  switch (page.notice) {
    case SignInNotice::wrong:
      return texts.plain(Tekst::aanmelden_fout_onjuist);
    case SignInNotice::throttled:
      return texts.text(Tekst::aanmelden_fout_te_vaak, {{"minuten", page.wait_minutes}});
    case SignInNotice::busy:
      return texts.plain(Tekst::aanmelden_fout_bezet);
    case SignInNotice::signed_out:
      return texts.plain(Tekst::aanmelden_afgemeld);
    case SignInNotice::session_ended:
      return texts.plain(Tekst::aanmelden_verlopen);
    case SignInNotice::password_chosen:
      return texts.plain(Tekst::aanmelden_wachtwoord_gekozen);
    case SignInNotice::none:
    case SignInNotice::incomplete:
      break;
  }
  return {};
}

/// What is wrong, in front of the form, with links to the fields it is about.
std::string notice_html(const SignInPage& page, const std::vector<FormField>& fields,
                        const Catalogue& texts) {
  if (page.notice == SignInNotice::none) return {};
  const bool is_friendly = page.notice == SignInNotice::signed_out ||
                           page.notice == SignInNotice::session_ended ||
                           page.notice == SignInNotice::password_chosen;
  const std::string sentence = notice_text(page, texts);
  if (is_friendly) return status_html(sentence);
  return alert_html(texts.plain(Tekst::aanmelden_fout_titel), sentence, fields);
}

std::vector<FormField> fields_of(const SignInPage& page, const Catalogue& texts) {
  const auto error = [&](bool is_missing, Tekst key) {
    return is_missing ? texts.plain(key) : std::string();
  };
  FormField email;
  email.name = "email";
  email.type = "email";
  email.autocomplete = "username";
  email.label = texts.plain(Tekst::aanmelden_email);
  email.error = error(page.is_email_missing, Tekst::aanmelden_fout_email_ontbreekt);
  email.value = page.email;
  email.has_focus = page.email.empty();
  FormField password;
  password.name = "wachtwoord";
  password.type = "password";
  password.autocomplete = "current-password";
  password.label = texts.plain(Tekst::aanmelden_wachtwoord);
  password.error = error(page.is_password_missing, Tekst::aanmelden_fout_wachtwoord_ontbreekt);
  password.has_focus = !page.email.empty();
  return {email, password};
}

std::string form_html(const SignInPage& page, const std::vector<FormField>& fields,
                      const Catalogue& texts) {
  std::string html = form_start(texts) + hidden_html("naar", page.naar);
  for (const auto& field : fields) html += field_html(field);
  return html + button_html(texts.plain(Tekst::aanmelden_knop)) +
         "</form><p class=\"hulp\"><a href=\"" +
         html_escaped(address_in(texts.taal(), "/wachtwoord-vergeten")) + "\">" +
         text_html(texts, Tekst::aanmelden_vergeten) + "</a></p><p class=\"hulp\">" +
         text_html(texts, Tekst::aanmelden_hulp) + "</p>" +
         help_link("/etalage/openbaar", Tekst::aanmelden_rondkijken, texts);
}

std::string demonstration_html(const Demonstration& demonstration, const SignInPage& page,
                               const Catalogue& texts) {
  std::string html =
      "<section class=\"demo\" aria-labelledby=\"demo\"><h2 id=\"demo\">" +
      text_html(texts, Tekst::aanmelden_demo_titel) + "</h2><p>" +
      text_html(texts, Tekst::aanmelden_demo_uitleg, {{"wachtwoord", demonstration.password}}) +
      "</p><ul>";
  for (const auto& person : demonstration.people) {
    html += "<li>" + form_start(texts) + hidden_html("naar", page.naar) + hidden_html("email", person.email) +
            hidden_html("wachtwoord", demonstration.password) +
            "<button type=\"submit\" class=\"persoonknop\"><span>" +
            text_html(texts, Tekst::aanmelden_demo_knop, {{"naam", person.naam}}) +
            "</span> <span class=\"rol\">" + html_escaped(person.omschrijving) +
            "</span></button></form></li>";
  }
  return html + "</ul></section>";
}

}  // namespace

std::string sign_in_page(const SignInPage& page, const std::optional<Demonstration>& demonstration,
                         const Catalogue& texts) {
  const auto fields = fields_of(page, texts);
  PageFrame frame;
  frame.title = texts.plain(Tekst::aanmelden_titel);
  frame.intro = texts.plain(Tekst::aanmelden_inleiding);
  frame.path = "/aanmelden";
  frame.query = query_of(page.naar);
  frame.content = notice_html(page, fields, texts) + form_html(page, fields, texts);
  if (demonstration) frame.content += demonstration_html(*demonstration, page, texts);
  return framed_page(frame, texts);
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

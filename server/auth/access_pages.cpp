#include "server/auth/access_pages.hpp"

#include <chrono>

#include "server/auth/form_page.hpp"
#include "server/auth/password.hpp"
#include "server/auth/password_rules.hpp"
#include "server/http/html.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {
namespace {

using store::KoppelingSoort;

std::string form_html(std::string_view action, const Catalogue& texts, std::string_view content) {
  return "<form method=\"post\" action=\"" + html_escaped(address_in(texts.taal(), action)) +
         "\">" + std::string(content) + "</form>";
}

std::string help_link(std::string_view path, Tekst label, const Catalogue& texts) {
  return "<p class=\"hulp\"><a href=\"" + html_escaped(address_in(texts.taal(), path)) + "\">" +
         html_escaped(texts.plain(label)) + "</a></p>";
}

std::string all_fields(const std::vector<FormField>& fields) {
  std::string html;
  for (const auto& field : fields) html += field_html(field);
  return html;
}

/// What is wrong comes first, then the form; the first field that is wrong gets the cursor.
std::string alert_for(const AccessErrors& errors, const std::vector<FormField>& fields,
                      const Catalogue& texts) {
  if (!errors.any()) return {};
  return alert_html(texts.plain(Tekst::toegang_fout_titel), errors.whole, fields);
}

FormField naam_field(const LinkPage& page, const Catalogue& texts) {
  FormField field;
  field.name = "naam";
  field.autocomplete = "name";
  field.label = texts.plain(Tekst::toegang_naam);
  field.error = page.errors.naam;
  field.value = page.naam;
  return field;
}

FormField email_field(std::string_view email, const AccessErrors& errors, const Catalogue& texts) {
  FormField field;
  field.name = "email";
  field.type = "email";
  field.autocomplete = "username";
  field.label = texts.plain(Tekst::aanmelden_email);
  field.error = errors.email;
  field.value = email;
  return field;
}

std::vector<FormField> new_password_fields(const AccessErrors& errors, const Catalogue& texts) {
  FormField first;
  first.name = "wachtwoord";
  first.type = "password";
  first.autocomplete = "new-password";
  first.label = texts.plain(Tekst::toegang_nieuw_wachtwoord);
  first.hint = texts.text(Tekst::toegang_wachtwoord_regels, {{"aantal", k_shortest_password}});
  first.error = errors.password;
  FormField again = first;
  again.name = "nogmaals";
  again.label = texts.plain(Tekst::toegang_nogmaals);
  again.hint.clear();
  again.error = errors.again;
  return {first, again};
}

/// The cursor stands where something is to be done: at the first error, else at the first open field.
void focus_first(std::vector<FormField>& fields) {
  for (auto& field : fields) {
    if (field.error.empty()) continue;
    field.has_focus = true;
    return;
  }
  for (auto& field : fields) {
    if (field.is_fixed || !field.value.empty()) continue;
    field.has_focus = true;
    return;
  }
}

Tekst title_of(KoppelingSoort soort) {
  switch (soort) {
    case KoppelingSoort::installatie:
      return Tekst::installatie_titel;
    case KoppelingSoort::uitnodiging:
      return Tekst::uitnodiging_titel;
    case KoppelingSoort::wachtwoord:
      break;
  }
  return Tekst::nieuw_wachtwoord_titel;
}

std::string intro_of(const LinkPage& page, const Catalogue& texts) {
  switch (page.soort) {
    case KoppelingSoort::installatie:
      return texts.plain(Tekst::installatie_inleiding);
    case KoppelingSoort::uitnodiging:
      return texts.text(Tekst::uitnodiging_inleiding, {{"naam", page.naam}});
    case KoppelingSoort::wachtwoord:
      break;
  }
  return texts.plain(Tekst::nieuw_wachtwoord_inleiding);
}

Tekst button_of(KoppelingSoort soort) {
  return soort == KoppelingSoort::installatie ? Tekst::installatie_knop : Tekst::toegang_bewaar;
}

std::string two_digits(std::int64_t number) {
  const std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

/// "25 november 2026, 17:18" as a clock in Amsterdam shows it.
std::string moment_text(std::int64_t utc_ms, Taal taal) {
  const std::int64_t minute = utc_ms / 60'000 + amsterdam_offset_minutes(utc_ms);
  return format_date(amsterdam_date(utc_ms), taal) + ", " + two_digits(minute / 60 % 24) + ":" +
         two_digits(minute % 60);
}

std::string escaped(const Catalogue& texts, Tekst key, const TextArguments& arguments = {}) {
  return html_escaped(texts.text(key, arguments));
}

std::string small_button(std::string_view label, std::string_view described_by) {
  return "<button type=\"submit\" class=\"knop\" aria-describedby=\"" + std::string(described_by) +
         "\">" + std::string(label) + "</button>";
}

std::string session_html(const ListedSession& each, bool is_current, std::size_t number,
                         const Catalogue& texts) {
  const std::string id = "sessie-" + std::to_string(number);
  const std::string browser = each.session.browser.empty()
                                  ? texts.plain(Tekst::account_browser_onbekend)
                                  : each.session.browser;
  std::string html = "<li><div id=\"" + id + "\"><strong>" + html_escaped(browser) + "</strong>";
  if (is_current) {
    html += " <span class=\"label\">" + escaped(texts, Tekst::account_deze_sessie) + "</span>";
  }
  html += "<p>" +
          escaped(texts, Tekst::account_sessie_momenten,
                  {{"sinds", moment_text(each.session.created_ms, texts.taal())},
                   {"gebruikt", moment_text(each.session.last_used_ms, texts.taal())}}) +
          "</p></div>";
  const auto end_it = hidden_html("sessie", to_hex(each.token_hash)) +
                      small_button(escaped(texts, Tekst::account_beeindig), id);
  const auto sign_out = small_button(escaped(texts, Tekst::account_meld_af), id);
  return html + (is_current ? form_html("/afmelden", texts, sign_out)
                            : form_html("/account/sessies", texts, end_it)) +
         "</li>";
}

std::string sessions_html(const AccountPage& page, const Catalogue& texts) {
  std::string html = "<section class=\"deel\" aria-labelledby=\"sessies\"><h2 id=\"sessies\">" +
                     escaped(texts, Tekst::account_sessies) + "</h2><p class=\"uitleg\">" +
                     escaped(texts, Tekst::account_sessies_uitleg) + "</p><ul class=\"sessies\">";
  std::size_t number = 0;
  bool has_others = false;
  for (const auto& each : page.sessions) {
    const bool is_current = page.current && *page.current == each.token_hash;
    has_others = has_others || !is_current;
    html += session_html(each, is_current, ++number, texts);
  }
  html += "</ul>";
  if (has_others) {
    html += form_html("/account/sessies", texts,
                      hidden_html("sessie", "andere") +
                          small_button(escaped(texts, Tekst::account_beeindig_andere), "sessies"));
  }
  return html + "</section>";
}

std::string notice_of(AccountNotice notice, const Catalogue& texts) {
  switch (notice) {
    case AccountNotice::password_changed:
      return status_html(texts.plain(Tekst::account_wachtwoord_gewijzigd));
    case AccountNotice::session_ended:
      return status_html(texts.plain(Tekst::account_sessie_beeindigd));
    case AccountNotice::others_ended:
      return status_html(texts.plain(Tekst::account_andere_beeindigd));
    case AccountNotice::none:
      break;
  }
  return {};
}

std::string person_html(const Persoon& persoon, const Catalogue& texts) {
  std::string rollen;
  for (const Rol rol : persoon.rollen) {
    rollen += (rollen.empty() ? "" : ", ") + rol_text(rol, texts);
  }
  const auto line = [&](Tekst label, const std::string& value) {
    return "<div><dt>" + escaped(texts, label) + "</dt><dd>" + html_escaped(value) + "</dd></div>";
  };
  return "<dl class=\"gegevens\">" + line(Tekst::toegang_naam, persoon.naam) +
         line(Tekst::aanmelden_email, persoon.email) + line(Tekst::account_rollen, rollen) +
         "</dl><p class=\"uitleg\">" + escaped(texts, Tekst::account_gegevens_uitleg) + "</p>";
}

std::string password_problem_text(PasswordProblem problem, const Catalogue& texts) {
  switch (problem) {
    case PasswordProblem::too_short:
      return texts.text(Tekst::toegang_fout_kort, {{"aantal", k_shortest_password}});
    case PasswordProblem::too_long:
      return texts.text(Tekst::toegang_fout_lang,
                        {{"aantal", PasswordHasher::k_longest_password}});
    case PasswordProblem::unreadable:
      return texts.plain(Tekst::toegang_fout_onleesbaar);
    case PasswordProblem::own:
      return texts.plain(Tekst::toegang_fout_eigen);
    case PasswordProblem::obvious:
      break;
  }
  return texts.plain(Tekst::toegang_fout_bekend);
}

}  // namespace

void check_new_password(const NewPassword& typed, std::string_view naam, std::string_view email,
                        const Catalogue& texts, AccessErrors& errors) {
  if (typed.first.empty()) {
    errors.password = texts.plain(Tekst::toegang_fout_ontbreekt);
    return;
  }
  if (const auto problem = password_problem(typed.first, naam, email)) {
    errors.password = password_problem_text(*problem, texts);
    return;
  }
  if (typed.first != typed.again) errors.again = texts.plain(Tekst::toegang_fout_ongelijk);
}

std::string link_page(const LinkPage& page, const Catalogue& texts) {
  std::vector<FormField> fields;
  if (page.soort == KoppelingSoort::installatie) fields.push_back(naam_field(page, texts));
  fields.push_back(email_field(page.email, page.errors, texts));
  // For password managers, and so that one sees for which account this is.
  fields.back().is_fixed = page.soort != KoppelingSoort::installatie;
  for (auto& field : new_password_fields(page.errors, texts)) fields.push_back(std::move(field));
  focus_first(fields);
  PageFrame frame;
  frame.title = texts.plain(title_of(page.soort));
  frame.intro = intro_of(page, texts);
  frame.path = page_of(page.soort);
  frame.query = {{"sleutel", page.token}};
  frame.content = alert_for(page.errors, fields, texts) +
                  form_html(frame.path, texts,
                            hidden_html("sleutel", page.token) + all_fields(fields) +
                                button_html(texts.plain(button_of(page.soort))));
  return framed_page(frame, texts);
}

std::string dead_link_page(KoppelingSoort soort, LinkState state, const Catalogue& texts) {
  const bool is_used = state == LinkState::used;
  PageFrame frame;
  frame.title = texts.plain(is_used ? Tekst::koppeling_gebruikt_titel : Tekst::koppeling_titel);
  frame.path = page_of(soort);
  if (soort == KoppelingSoort::installatie) {
    frame.intro = texts.plain(is_used ? Tekst::koppeling_installatie_gebruikt
                                      : Tekst::koppeling_installatie_verlopen);
    frame.content = is_used ? help_link("/aanmelden", Tekst::aanmelden_knop, texts) : "";
  } else {
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(lifetime_of(soort)).count();
    frame.intro = is_used ? texts.plain(Tekst::koppeling_gebruikt)
                  : state == LinkState::expired
                      ? (soort == KoppelingSoort::uitnodiging
                             ? texts.text(Tekst::koppeling_verlopen_dagen, {{"dagen", hours / 24}})
                             : texts.text(Tekst::koppeling_verlopen_uren, {{"uren", hours}}))
                      : texts.plain(Tekst::koppeling_onbekend);
    frame.content = (is_used ? help_link("/aanmelden", Tekst::aanmelden_knop, texts) : "") +
                    help_link("/wachtwoord-vergeten", Tekst::koppeling_vraag_nieuwe, texts);
  }
  return framed_page(frame, texts);
}

std::string forgotten_page(const ForgottenPage& page, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::vergeten_titel);
  frame.path = "/wachtwoord-vergeten";
  if (page.is_sent) {
    frame.content = status_html(texts.plain(Tekst::vergeten_verstuurd)) +
                    "<p>" + escaped(texts, Tekst::vergeten_geen_mail) + "</p>" +
                    help_link("/aanmelden", Tekst::toegang_naar_aanmelden, texts);
    return framed_page(frame, texts);
  }
  std::vector<FormField> fields = {email_field(page.email, page.errors, texts)};
  focus_first(fields);
  frame.intro = texts.plain(Tekst::vergeten_inleiding);
  frame.content = alert_for(page.errors, fields, texts) +
                  form_html(frame.path, texts,
                            all_fields(fields) + button_html(texts.plain(Tekst::vergeten_knop))) +
                  help_link("/aanmelden", Tekst::toegang_naar_aanmelden, texts);
  return framed_page(frame, texts);
}

std::string change_password_page(const ChangePasswordPage& page, const Catalogue& texts) {
  FormField current;
  current.name = "huidig";
  current.type = "password";
  current.autocomplete = "current-password";
  current.label = texts.plain(Tekst::toegang_huidig_wachtwoord);
  current.error = page.errors.current;
  std::vector<FormField> fields = {email_field(page.email, page.errors, texts), current};
  fields.front().is_fixed = true;
  for (auto& field : new_password_fields(page.errors, texts)) fields.push_back(std::move(field));
  focus_first(fields);
  PageFrame frame;
  frame.title = texts.plain(Tekst::account_wijzig_wachtwoord);
  frame.intro = texts.plain(Tekst::account_wijzig_inleiding);
  frame.path = "/account/wachtwoord";
  frame.content = alert_for(page.errors, fields, texts) +
                  form_html(frame.path, texts,
                            all_fields(fields) + button_html(texts.plain(Tekst::toegang_bewaar))) +
                  help_link("/account", Tekst::account_terug, texts);
  return framed_page(frame, texts);
}

std::string account_page(const AccountPage& page, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(Tekst::account_titel);
  frame.path = "/account";
  frame.width = PageWidth::single;
  frame.content = notice_of(page.notice, texts) + person_html(page.persoon, texts) +
                  "<section class=\"deel\" aria-labelledby=\"wachtwoord\"><h2 id=\"wachtwoord\">" +
                  escaped(texts, Tekst::aanmelden_wachtwoord) + "</h2>" +
                  help_link("/account/wachtwoord", Tekst::account_wijzig_wachtwoord, texts) +
                  "</section>" + sessions_html(page, texts) +
                  "<p class=\"hulp\"><a href=\"/\">" + escaped(texts, Tekst::account_naar_begin) +
                  "</a></p>";
  return framed_page(frame, texts);
}

}  // namespace stagepad

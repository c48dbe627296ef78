#include "server/auth/access_pages.hpp"

#include <chrono>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/auth/password.hpp"
#include "server/auth/password_rules.hpp"
#include "server/http/html.hpp"

namespace stagepad {
namespace {

using store::KoppelingSoort;

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

/// The cursor stands where something is to be done: at the first error, else at the first open
/// field.
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

std::string password_problem_text(PasswordProblem problem, const Catalogue& texts) {
  switch (problem) {
    case PasswordProblem::too_short:
      return texts.text(Tekst::toegang_fout_kort, {{"aantal", k_shortest_password}});
    case PasswordProblem::too_long:
      return texts.text(Tekst::toegang_fout_lang, {{"aantal", PasswordHasher::k_longest_password}});
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
    frame.content = status_html(texts.plain(Tekst::vergeten_verstuurd)) + "<p>" +
                    text_html(texts, Tekst::vergeten_geen_mail) + "</p>" +
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

}  // namespace stagepad

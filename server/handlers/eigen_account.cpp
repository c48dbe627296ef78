#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/access.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/toegang.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/meldingen.hpp"
#include "server/store/sessies.hpp"

namespace stagepad {

namespace {

AccountNotice notice_of(const Request& request) {
  const auto done = request.query_value("gedaan");
  if (done == "wachtwoord") return AccountNotice::password_changed;
  if (done == "sessie") return AccountNotice::session_ended;
  if (done == "andere") return AccountNotice::others_ended;
  if (done == "berichten") return AccountNotice::rhythm_changed;
  return AccountNotice::none;
}

Response back_to_account(const Request& request, std::string_view done) {
  return see_other(address_in(language_of(request), "/account", {{"gedaan", std::string(done)}}));
}

/// The password changes, everything else signed in as this person ends, and the person is told.
void store_new_password(store::Transaction& tx, PersoonId persoon, std::string_view phc,
                        const Sha256Digest& session) {
  store::save_wachtwoord(tx, persoon, phc);
  store::delete_andere_sessies_van(tx, persoon, session);
  store::delete_open_koppelingen_van(tx, persoon);
  store::append_audit(tx, {persoon, "account.wachtwoord_gewijzigd", "persoon", persoon.value});
  tell_password_changed(tx, persoon);
}

}  // namespace

Response Toegangspaginas::show_account(const Request& request) {
  const auto persoon = signed_in_person(parts_.services, parts_.sessions, request);
  if (!persoon) return to_sign_in(request);
  AccountPage page;
  page.persoon = *persoon;
  page.sessions = parts_.sessions.list(persoon->id, store::system_clock_ms());
  page.current = Sessions::token_hash_of(request);
  page.notice = notice_of(request);
  const auto ritme = parts_.services.store.read(
      [&](store::ReadConnection& db) { return store::load_berichtritme(db, persoon->id); });
  if (!ritme) return failed(request, ritme.failure());
  page.ritme = ritme.value();
  return html_page(200, account_page(page, texts_for(request)));
}

Response Toegangspaginas::end_sessions(const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const auto persoon = signed_in_person(parts_.services, parts_.sessions, request);
  if (!persoon) return see_other("/aanmelden?naar=%2Faccount");
  const auto which = field_of(std::get<NamedValues>(read), "sessie");
  if (which == "andere") {
    parts_.sessions.end_others(persoon->id, request);
    return back_to_account(request, "andere");
  }
  // What is not a session of this person looks like one that has ended already.
  if (const auto hash = digest_from_hex(which)) parts_.sessions.end_own(persoon->id, *hash);
  return back_to_account(request, "sessie");
}

Response Toegangspaginas::change_rhythm(const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const auto persoon = signed_in_person(parts_.services, parts_.sessions, request);
  if (!persoon) return see_other("/aanmelden?naar=%2Faccount");
  const auto ritme = from_name<store::Berichtritme>(field_of(std::get<NamedValues>(read), "ritme"));
  // A page of ours sends one of its words; whatever else comes changes nothing.
  if (!ritme) return see_other(address_in(language_of(request), "/account"));
  const auto kept = parts_.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    store::save_berichtritme(tx, persoon->id, *ritme);
    store::append_audit(tx, {persoon->id, "account.berichtritme_gewijzigd", "persoon", persoon->id.value});
  });
  if (!kept) return failed(request, kept.failure());
  return back_to_account(request, "berichten");
}

Response Toegangspaginas::show_change(const Request& request) {
  const auto persoon = signed_in_person(parts_.services, parts_.sessions, request);
  if (!persoon) return to_sign_in(request);
  return html_page(200, change_password_page({persoon->email, {}}, texts_for(request)));
}

Response Toegangspaginas::change_password(const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const auto persoon = signed_in_person(parts_.services, parts_.sessions, request);
  if (!persoon) return see_other("/aanmelden?naar=%2Faccount%2Fwachtwoord");
  const auto& form = std::get<NamedValues>(read);
  const Catalogue& texts = texts_for(request);
  ChangePasswordPage page{persoon->email, {}};
  if (field_of(form, "huidig").empty()) {
    page.errors.current = texts.plain(Tekst::toegang_fout_huidig_ontbreekt);
  }
  check_new_password({field_of(form, "wachtwoord"), field_of(form, "nogmaals")}, persoon->naam,
                     persoon->email, texts, page.errors);
  if (page.errors.any()) return html_page(422, change_password_page(page, texts));
  return verify_and_change(*persoon, form, request);
}

Response Toegangspaginas::verify_and_change(const Persoon& persoon, const NamedValues& form,
                                            const Request& request) {
  const Catalogue& texts = texts_for(request);
  ChangePasswordPage page{persoon.email, {}};
  const auto wait =
      parts_.throttle.attempt(persoon.email, request.client, SignInThrottle::Clock::now());
  if (wait) {
    page.errors.whole =
        texts.text(Tekst::aanmelden_fout_te_vaak, {{"minuten", whole_minutes(*wait)}});
    auto response = html_page(429, change_password_page(page, texts));
    response.set_header("Retry-After", std::to_string(wait->count()));
    return response;
  }
  const auto account = parts_.services.store.read(
      [&](store::ReadConnection& db) { return store::load_account(db, persoon.id); });
  if (!account) return failed(request, account.failure());
  const auto verdict = parts_.hasher.verify(
      account.value() ? std::optional(account.value()->wachtwoord) : std::nullopt,
      field_of(form, "huidig"));
  if (verdict == PasswordHasher::Verdict::wrong) {
    page.errors.current = texts.plain(Tekst::toegang_fout_huidig_onjuist);
    return html_page(422, change_password_page(page, texts));
  }
  const auto phc = verdict == PasswordHasher::Verdict::right
                       ? parts_.hasher.hash(field_of(form, "wachtwoord"))
                       : std::nullopt;
  const auto session = Sessions::token_hash_of(request);
  if (!phc || !session) {
    parts_.throttle.withdraw(persoon.email, request.client);
    page.errors.whole = texts.plain(Tekst::toegang_fout_bezet);
    return busy(change_password_page(page, texts));
  }
  parts_.throttle.forgive(persoon.email, request.client);
  const auto stored = parts_.services.store.write(
      store::AuditNeed::required,
      [&](store::Transaction& tx) { store_new_password(tx, persoon.id, *phc, *session); });
  if (!stored) return failed(request, stored.failure());
  return back_to_account(request, "wachtwoord");
}

}  // namespace stagepad

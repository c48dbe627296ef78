#include "generated/shared/text/text_keys.hpp"
#include "server/auth/form_page.hpp"
#include "server/auth/people.hpp"
#include "server/auth/random.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/toegang.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/mail_address.hpp"

namespace stagepad {

namespace {

/// The same for everybody's address and for nobody's: one row, without a look at who it is. That is
/// looked up when the mail is made (server/outbound), so that neither the answer nor the time it
/// takes tells who has an account.
void queue_forgotten(store::Transaction& tx, std::string_view email) {
  store::OutboxBericht row;
  row.sleutel = "wachtwoord/" + random_token();
  row.sjabloon = "wachtwoord.vergeten";
  row.adres = email;
  store::enqueue_bericht(tx, row);
}

}  // namespace

Response Toegangspaginas::show_forgotten(const Request& request) {
  ForgottenPage page;
  page.is_sent = request.query_value("gedaan").has_value();
  return html_page(200, forgotten_page(page, texts_for(request)));
}

Response Toegangspaginas::ask_link(const Request& request) {
  const auto read = read_form(parts_.url, request);
  if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
  const Catalogue& texts = texts_for(request);
  ForgottenPage page;
  page.email = trimmed_field_of(std::get<NamedValues>(read), "email");
  if (!is_mail_address(page.email)) {
    if (page.email.size() > 1000) page.email.clear();
    page.errors.email = texts.plain(Tekst::toegang_fout_adres_onbruikbaar);
    return html_page(422, forgotten_page(page, texts));
  }
  const auto wait = asking_.attempt(page.email, request.client, SignInThrottle::Clock::now());
  if (wait) {
    page.errors.whole = texts.text(Tekst::vergeten_te_vaak, {{"minuten", whole_minutes(*wait)}});
    auto response = html_page(429, forgotten_page(page, texts));
    response.set_header("Retry-After", std::to_string(wait->count()));
    return response;
  }
  const auto queued =
      parts_.services.store.write(store::AuditNeed::housekeeping,
                                  [&](store::Transaction& tx) { queue_forgotten(tx, page.email); });
  if (!queued) {
    asking_.withdraw(page.email, request.client);
    return failed(request, queued.failure());
  }
  return see_other(address_in(language_of(request), "/wachtwoord-vergeten", {{"gedaan", "ja"}}));
}

}  // namespace stagepad

#include "server/handlers/agenda.hpp"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/calendar_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/auth/throttle.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/access.hpp"
#include "server/handlers/agenda_gebeurtenissen.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/pages.hpp"
#include "server/http/accept.hpp"
#include "server/outbound/icalendar.hpp"
#include "server/pages/agenda.hpp"
#include "server/store/agenda_adressen.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

/// Addresses that do not exist, from one client: far more than the revoked calendars of a hospital behind one address
/// ask, and far too few to find anything.
constexpr AttemptCounter::Policy k_unknown_addresses = {60, std::chrono::minutes(15), 20'000};

/// Slows down who tries addresses. Thread-safe.
class UnknownAddresses {
 public:
  std::chrono::seconds wait(const IpAddress& client) {
    const std::lock_guard lock(mutex_);
    return counter_.wait(to_text(client), AttemptCounter::Clock::now());
  }
  void add(const IpAddress& client) {
    const std::lock_guard lock(mutex_);
    counter_.add(to_text(client), AttemptCounter::Clock::now());
  }

 private:
  std::mutex mutex_;
  AttemptCounter counter_{k_unknown_addresses};
};

/// The name of the host without its port: that may change with every start on a machine to try things out.
std::string host_name(const PublicUrl& url) { return url.host.substr(0, url.host.find(':', url.host.rfind(']') + 1)); }

class Agendapaginas {
 public:
  Agendapaginas(const Services& services, Sessions& sessions, PublicUrl url)
      : services_(services), sessions_(sessions), url_(std::move(url)), unknown_(std::make_shared<UnknownAddresses>()) {}

  Response feed(const Request& request) const {
    const auto wait = unknown_->wait(request.client);
    if (wait.count() > 0) {
      Response response = text_response(429, "text/plain; charset=utf-8", "Try again later.\n");
      response.set_header("Retry-After", std::to_string(wait.count()));
      return response;
    }
    const auto written = services_.store.read([&](store::ReadConnection& db) { return calendar(db, request); });
    if (!written) return failed(written.failure());
    if (!written.value()) {
      unknown_->add(request.client);
      return file_or_nothing(services_, request);
    }
    return calendar_answer(request, *written.value());
  }

  Response show(const Request& request) const {
    const auto persoon = signed_in_person(services_, sessions_, request);
    if (!persoon) return to_sign_in(request);
    if (!may_have_calendar(*persoon)) return html_page(403, geen_agenda_page(texts_for(request)));
    AgendaPage page;
    page.is_ingetrokken = request.query_value("gedaan") == "ingetrokken";
    const auto adres = services_.store.read(
        [&](store::ReadConnection& db) { return store::load_agenda_adres(db, persoon->id); });
    if (!adres) return failed(adres.failure());
    if (adres.value()) page.sinds_ms = adres.value()->aangemaakt_ms;
    return html_page(200, agenda_page(page, texts_for(request)));
  }

  /// The address stands on the page that answers, and never in an address of ours, a log or a history.
  Response make(const Request& request) const {
    return with_form(request, [&](store::Transaction& tx, const Persoon& persoon) {
      AgendaPage page;
      page.adres = calendar_address(url_.origin(), make_calendar_token(tx, persoon.id, language_of(request)));
      page.sinds_ms = tx.now_ms();
      return html_page(200, agenda_page(page, texts_for(request)));
    });
  }

  Response revoke(const Request& request) const {
    return with_form(request, [&](store::Transaction& tx, const Persoon& persoon) {
      revoke_calendar(tx, persoon.id);
      return see_other(address_in(language_of(request), k_calendar_page, {{"gedaan", "ingetrokken"}}));
    });
  }

 private:
  const Catalogue& texts_for(const Request& request) const { return services_.texts.in(language_of(request)); }

  /// The store could not do its work; logged here, without the address.
  Response failed(const Failure& failure) const {
    services_.log("agenda: " + failure.code + ": " + failure.detail);
    return text_response(503, "text/plain; charset=utf-8", "Try again later.\n");
  }

  std::optional<std::string> calendar(store::ReadConnection& db, const Request& request) const {
    const auto reader = find_calendar_reader(db, request.path_value("bestand"));
    if (!reader) return std::nullopt;
    Call call{services_, request, {}, reader->persoon, services_.today.date(), {}};
    call.namens = store::namens_op(db, call.persoon.id, call.vandaag, Waarnemingsoort::waarnemen);
    const Catalogue& texts = services_.texts.in(reader->taal);
    Agenda agenda;
    agenda.naam = texts.plain(Tekst::agenda_naam);
    agenda.gebeurtenissen =
        agenda_gebeurtenissen(db, call, {texts, url_.origin(), host_name(url_), reader->since_ms});
    return to_icalendar(agenda);
  }

  static Response calendar_answer(const Request& request, const std::string& calendar) {
    const std::string etag = "\"" + to_hex(sha256(calendar)) + "\"";
    Response response;
    if (matches_etag(request.header("If-None-Match"), etag)) {
      response.status = 304;
    } else {
      response = text_response(200, "text/calendar; charset=utf-8", calendar);
      response.set_header("Content-Disposition", "attachment; filename=\"stagepad.ics\"");
    }
    response.set_header("ETag", etag);
    response.set_header("Cache-Control", "private, no-cache");
    return response;
  }

  /// Does something with a form that a person with a calendar sent, in one transaction.
  template <class Do>
  Response with_form(const Request& request, Do&& act) const {
    const auto read = read_form(url_, request);
    if (const auto* refusal = std::get_if<Response>(&read)) return *refusal;
    const auto persoon = signed_in_person(services_, sessions_, request);
    if (!persoon) return see_other("/aanmelden?naar=" + percent_encode(k_calendar_page));
    if (!may_have_calendar(*persoon)) return html_page(403, geen_agenda_page(texts_for(request)));
    auto done = services_.store.write(store::AuditNeed::housekeeping,
                                      [&](store::Transaction& tx) { return act(tx, *persoon); });
    return done ? std::move(done.value()) : failed(done.failure());
  }

  const Services& services_;
  Sessions& sessions_;
  PublicUrl url_;
  std::shared_ptr<UnknownAddresses> unknown_;
};

}  // namespace

void add_calendar_routes(Router& router, const Services& services, Sessions& sessions, const PublicUrl& url) {
  const Agendapaginas pages(services, sessions, url);
  const std::string path(k_calendar_page);
  router.add("GET", "/agenda/{bestand}", [pages](const Request& request) { return pages.feed(request); });
  router.add("GET", path, [pages](const Request& request) { return pages.show(request); });
  router.add("POST", path, [pages](const Request& request) { return pages.make(request); });
  router.add("POST", path + "/intrekken", [pages](const Request& request) { return pages.revoke(request); });
}

}  // namespace stagepad

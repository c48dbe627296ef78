#include "server/admin/mail_errands.hpp"

#include <algorithm>
#include <array>
#include <ctime>

#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "server/store/personen.hpp"

namespace stagepad {

namespace {

using store::OutboxBericht;
using store::OutboxStatus;
using store::Transaction;
using Outcome = Result<std::string>;

/// More than anybody reads at a terminal.
constexpr int k_most_listed = 1000;

void audit(Transaction& tx, std::string_view action, std::string_view kind, std::int64_t id) {
  store::append_audit(tx, {std::nullopt, std::string(action), std::string(kind), id});
}

bool is_being_sent(const OutboxBericht& bericht, std::int64_t now_ms) {
  return bericht.huur_tot_ms && *bericht.huur_tot_ms > now_ms;
}

std::string state_of(const OutboxBericht& bericht, std::int64_t now_ms) {
  std::string state = bericht.status == OutboxStatus::mislukt ? "failed"
                      : is_being_sent(bericht, now_ms)        ? "sending"
                                                              : "waits";
  if (bericht.onzeker > 0) state += ",may-have-arrived";
  return state;
}

/// "2027-03-01T12:30:05Z", or a dash for what is not tried again.
std::string next_attempt(const OutboxBericht& bericht) {
  if (bericht.status != OutboxStatus::wacht) return "-";
  const std::time_t seconds = bericht.volgende_poging_ms / 1000;
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

std::string address_of(store::ReadConnection& db, const OutboxBericht& bericht) {
  if (!bericht.persoon) return bericht.adres;
  const auto persoon = store::load_persoon(db, *bericht.persoon);
  return persoon ? persoon->email : "-";
}

Outcome list_mail(Transaction& tx) {
  const auto berichten = store::list_openstaand(tx, k_most_listed);
  std::string text = store::is_mail_gepauzeerd(tx) ? "Mail is paused: nothing is sent until stagepad admin mail resume."
                                                   : "";
  if (berichten.empty()) return text + (text.empty() ? "" : "\n") + "No message waits, and none was given up.";
  for (const OutboxBericht& each : berichten) {
    text += (text.empty() ? "" : "\n") + std::to_string(each.id) + "\t" + state_of(each, tx.now_ms()) + "\t" +
            each.sjabloon + "\t" + address_of(tx, each) + "\t" + std::to_string(each.pogingen) + "\t" +
            next_attempt(each) + "\t" + (each.laatste_fout.empty() ? "-" : each.laatste_fout);
  }
  return text;
}

Outcome pause_mail(Transaction& tx, bool is_wanted) {
  if (store::is_mail_gepauzeerd(tx) == is_wanted) {
    return std::string(is_wanted ? "Mail was paused already." : "Mail was not paused.");
  }
  store::pauzeer_mail(tx, is_wanted);
  audit(tx, is_wanted ? "mail.gepauzeerd" : "mail.hervat", "systeem", 0);
  return std::string(is_wanted ? "Mail is paused. Messages wait until stagepad admin mail resume."
                               : "Mail is sent again.");
}

/// Why a message can be neither tried again nor cancelled.
Failure refusal(Transaction& tx, std::int64_t id) {
  const std::string name = "Message " + std::to_string(id);
  const auto bericht = store::find_bericht(tx, id);
  if (!bericht) return not_done("There is no message " + std::to_string(id) + ". stagepad admin mail list shows them.");
  if (bericht->status == OutboxStatus::verzonden) return not_done(name + " was sent already.");
  if (bericht->status == OutboxStatus::vervallen) return not_done(name + " was cancelled already.");
  return not_done(name + " is being sent right now, or was cut off in it. Try again in some minutes.");
}

Outcome retry_all(Transaction& tx) {
  int count = 0;
  for (const OutboxBericht& each : store::list_openstaand(tx, k_most_listed)) {
    if (each.status != OutboxStatus::mislukt || !store::retry_bericht(tx, each.id)) continue;
    audit(tx, "mail.opnieuw", "bericht", each.id);
    ++count;
  }
  return count == 0 ? std::string("No message was given up.")
                    : std::to_string(count) + (count == 1 ? " message is" : " messages are") + " tried again at once.";
}

Outcome retry_mail(Transaction& tx, const AdminOptions& options) {
  if (!options.bericht) return retry_all(tx);
  if (!store::retry_bericht(tx, *options.bericht)) return refusal(tx, *options.bericht);
  audit(tx, "mail.opnieuw", "bericht", *options.bericht);
  return "Message " + std::to_string(*options.bericht) + " is tried again at once" +
         (store::is_mail_gepauzeerd(tx) ? ", when mail is not paused any more." : ".");
}

Outcome cancel_mail(Transaction& tx, std::int64_t id) {
  if (!store::cancel_bericht(tx, id)) return refusal(tx, id);
  audit(tx, "mail.geannuleerd", "bericht", id);
  return "Message " + std::to_string(id) + " is cancelled and will not be sent.";
}

}  // namespace

Outcome carry_out_mail_errand(Transaction& tx, const AdminOptions& options) {
  switch (options.vraag) {
    case AdminVraag::mail_pause:
      return pause_mail(tx, true);
    case AdminVraag::mail_resume:
      return pause_mail(tx, false);
    case AdminVraag::mail_retry:
      return retry_mail(tx, options);
    case AdminVraag::mail_cancel:
      return cancel_mail(tx, *options.bericht);
    default:
      return list_mail(tx);
  }
}

}  // namespace stagepad

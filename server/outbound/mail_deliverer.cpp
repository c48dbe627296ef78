#include "server/outbound/mail_deliverer.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/random.hpp"
#include "server/store/bijdragelinks.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "shared/base/mail_address.hpp"

namespace stagepad {

namespace {

using namespace std::chrono_literals;

/// The terminal (`stagepad admin`) is another process: what it queues is found by looking.
constexpr auto k_look_every = 500ms;
constexpr int k_at_once = 20;

/// Settings: the language of mails, and the address they come from.
constexpr std::string_view k_mail_taal = "mail_taal";
constexpr std::string_view k_mail_afzender = "mail_afzender";

/// The first pauses in first ones: 5 s, 30 s, 2 min, 10 min and 1 h when that is 5 s.
constexpr std::array k_growth = {1, 6, 24, 120, 720};
constexpr std::chrono::milliseconds k_longest_pause = 6h;
/// How often is looked for secrets that belong to nothing any more: an erasure or a cancellation leaves them.
constexpr std::chrono::milliseconds k_tidy_every = 1h;
constexpr int k_most_attempts = 16;  // about three days

std::string_view word_of(Unsendable why) {
  switch (why) {
    case Unsendable::pointless:
      return "nobody to tell";
    case Unsendable::no_template:
      return "unknown template";
    case Unsendable::no_address:
      return "address cannot be written to";
    case Unsendable::damaged:
      break;
  }
  return "what it is about cannot be read";
}

std::string file_name_of(const store::OutboxBericht& bericht) {
  std::string number = std::to_string(bericht.id);
  if (number.size() < 8) number.insert(0, 8 - number.size(), '0');
  return number;
}

}  // namespace

MailDeliverer::MailDeliverer(Parts parts)
    : parts_(std::move(parts)),
      secrets_(parts_.services.store.directory().path() / "outgoing", parts_.services, parts_.now_ms),
      huurder_(random_token().substr(0, 16)) {}

MailDeliverer::~MailDeliverer() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void MailDeliverer::start() {
  thread_ = std::thread([this] { run(); });
}

void MailDeliverer::run() {
  std::unique_lock lock(mutex_);
  while (!is_stopping_) {
    lock.unlock();
    try {
      while (deliver_due() == k_at_once) {
      }
    } catch (const std::exception& exception) {
      parts_.services.log("mail: " + std::string(exception.what()));
      rest();
    }
    lock.lock();
    changed_.wait_for(lock, k_look_every, [this] { return is_stopping_.load(); });
  }
}

std::optional<std::int64_t> MailDeliverer::pause_after(int tried, std::chrono::seconds first_pause) {
  if (tried >= k_most_attempts) return std::nullopt;
  const auto at = static_cast<std::size_t>(tried > 0 ? tried - 1 : 0);
  if (at >= k_growth.size()) return k_longest_pause.count();
  return std::min(k_longest_pause, std::chrono::milliseconds(first_pause) * k_growth[at]).count();
}

MailWorld MailDeliverer::world() const {
  const Services& services = parts_.services;
  return {services.texts.in(taal_), services.rulepacks, services.today.date(), parts_.origin};
}

store::Huur MailDeliverer::huur() const {
  const std::int64_t now_ms = parts_.now_ms();
  return {huurder_, now_ms, now_ms + parts_.lease.count()};
}

void MailDeliverer::rest() {
  rests_until_ms_ = parts_.now_ms() + std::chrono::milliseconds(parts_.first_pause).count();
}

int MailDeliverer::deliver_due() {
  const std::int64_t now_ms = parts_.now_ms();
  if (now_ms >= tidy_at_ms_) {
    secrets_.tidy();
    tidy_at_ms_ = now_ms + k_tidy_every.count();
  }
  if (now_ms < rests_until_ms_) return 0;
  note_accepted();
  const auto due = parts_.services.store.read([&](store::ReadConnection& db) {
    if (store::is_mail_gepauzeerd(db)) return std::vector<store::OutboxBericht>{};
    auto berichten = store::due_berichten(db, now_ms, k_at_once);
    if (!berichten.empty()) {
      const auto taal = from_name<Taal>(store::load_instelling(db, k_mail_taal).value_or("nl"));
      taal_ = taal.value_or(Taal::nl);
      sender_ = store::load_instelling(db, k_mail_afzender).value_or("");
    }
    return berichten;
  });
  if (!due) {
    parts_.services.log("mail: " + due.failure().code + ": " + due.failure().detail);
    rest();
    return 0;
  }
  int sent = 0;
  for (const auto& bericht : due.value()) {
    if (is_stopping_ || parts_.now_ms() < rests_until_ms_) break;
    if (!unmarked_.contains(bericht.id) && deliver(bericht)) ++sent;
  }
  return sent;
}

bool MailDeliverer::deliver(const store::OutboxBericht& bericht) {
  if (bericht.sjabloon == store::k_bijdrage_gevraagd && !bundle(bericht)) return false;
  const auto drafted = draft(bericht);
  if (!drafted) return failed(bericht, drafted.failure().code);
  if (const auto* why = std::get_if<Unsendable>(&drafted.value())) return settle(bericht, *why);
  const auto& mail = std::get<MailDraft>(drafted.value());
  std::string secret;
  if (mail.needs_secret()) {
    bool is_ours = true;
    auto found = secrets_.of(bericht, mail, [&](store::Transaction& tx) {
      return is_ours = store::lease_bericht(tx, bericht.id, huur()) &&
                       store::leg_bundel_vast(tx, bericht.id, mail.meegestuurd);
    });
    if (!found) return failed(bericht, found.failure().detail);
    if (!is_ours) return false;
    // The link for which a code was asked is gone.
    if (found.value().empty()) return settle(bericht, Unsendable::pointless);
    secret = std::move(found.value());
  }
  return hand_over(bericht, mail, secret);
}

bool MailDeliverer::bundle(const store::OutboxBericht& bericht) {
  const auto goes = parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
    return store::bundel_uitnodigingen(tx, bericht);
  });
  if (goes) return goes.value();
  parts_.services.log("mail: message " + std::to_string(bericht.id) + " waits: " + goes.failure().code);
  rest();
  return false;
}

bool MailDeliverer::hand_over(const store::OutboxBericht& bericht, const MailDraft& mail, std::string_view secret) {
  const Letter letter = letter_of(bericht, mail, std::string(secret));
  if (!offer(bericht, mail)) return false;
  Delivery delivery = parts_.transport.send(letter, is_stopping_);
  // A server that repeats what it read would have the link stand where the message is listed.
  for (const std::string_view each : secrets_in(secret)) {
    const auto at = delivery.answer.find(each);
    if (at != std::string::npos) delivery.answer.replace(at, each.size(), "(link)");
  }
  switch (delivery.outcome) {
    case Delivery::Outcome::accepted:
      return accepted(bericht);
    case Delivery::Outcome::stopped:
      released(bericht);
      return false;
    case Delivery::Outcome::later:
    case Delivery::Outcome::refused:
    case Delivery::Outcome::unknown:
      break;
  }
  if (delivery.is_about_server) rest();
  return failed(bericht, delivery);
}

bool MailDeliverer::offer(const store::OutboxBericht& bericht, const MailDraft& mail) {
  const bool may_double = parts_.transport.may_double();
  const auto offered =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        if (store::is_mail_gepauzeerd(tx) || !store::leg_bundel_vast(tx, bericht.id, mail.meegestuurd)) {
          // The making of a link may have taken the lease.
          store::end_lease(tx, bericht.id, huurder_);
          return false;
        }
        return may_double ? store::offer_bericht(tx, bericht.id, huur())
                          : store::lease_bericht(tx, bericht.id, huur());
      });
  if (!offered) {
    parts_.services.log("mail: message " + std::to_string(bericht.id) + " waits: " + offered.failure().code);
    rest();
    return false;
  }
  if (offered.value() && bericht.aangeboden_ms) {
    parts_.services.log("mail: message " + std::to_string(bericht.id) +
                        " was being sent when that was cut off; it is sent again and may arrive twice");
  }
  return offered.value();
}

bool MailDeliverer::accepted(const store::OutboxBericht& bericht) {
  const auto marked = parts_.services.store.write(
      store::AuditNeed::housekeeping,
      [&](store::Transaction& tx) { store::mark_verzonden(tx, bericht.id, huur()); });
  if (marked) {
    secrets_.drop(bericht.id);
    return true;
  }
  parts_.services.log("mail: message " + std::to_string(bericht.id) +
                      " was sent but not marked: " + marked.failure().code);
  unmarked_.insert(bericht.id);
  rest();
  return false;
}

void MailDeliverer::note_accepted() {
  for (auto at = unmarked_.begin(); at != unmarked_.end();) {
    const auto marked = parts_.services.store.write(
        store::AuditNeed::housekeeping, [&](store::Transaction& tx) { store::mark_verzonden(tx, *at, huur()); });
    // Not there any more, or settled by somebody else: there is nothing left to mark.
    const bool is_done = marked || marked.failure().code == "store.not-found";
    at = is_done ? unmarked_.erase(at) : std::next(at);
  }
}

Result<std::variant<MailDraft, Unsendable>> MailDeliverer::draft(
    const store::OutboxBericht& bericht) {
  return parts_.services.store.read(
      [&](store::ReadConnection& db) { return draft_mail(db, bericht, world()); });
}

Letter MailDeliverer::letter_of(const store::OutboxBericht& bericht, const MailDraft& draft,
                                const std::string& secret) const {
  const MailWorld here = world();
  auto text =
      text_of(draft, secret.empty() ? std::vector<std::string>() : shown_secrets(draft, parts_.origin, secret), here);
  const std::string host = mail_host(parts_.origin);
  MailMessage message;
  message.from = {"Stagepad", is_mail_address(sender_) ? sender_ : "stagepad@" + host};
  message.to = {draft.to_name, draft.to_address};
  message.subject = std::move(text.subject);
  if (parts_.redirect) {
    message.subject = here.texts.text(Tekst::mail_omgeleid_onderwerp,
                                      {{"adres", draft.to_address}, {"onderwerp", message.subject}});
    message.to = {"", *parts_.redirect};
  }
  message.body = std::move(text.body);
  message.taal = taal_;
  message.moment_ms = parts_.now_ms();
  message.id =
      std::to_string(bericht.id) + "." + std::to_string(bericht.aangemaakt_ms) + "@" + host;
  message.origin = parts_.origin;
  return {file_name_of(bericht), message.from.address, message.to.address,
          to_rfc5322(message, parts_.transport.encoding())};
}

bool MailDeliverer::settle(const store::OutboxBericht& bericht, Unsendable why) {
  const auto settled =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        if (why != Unsendable::pointless) {
          store::mark_poging_mislukt(tx, bericht.id, word_of(why), std::nullopt, huur());
        } else if (bericht.persoon) {
          store::mark_vervallen(tx, bericht.id, huur());
        } else {
          // Somebody typed an address that is nobody's here: it is not kept.
          store::delete_bericht(tx, bericht.id);
        }
      });
  if (settled) secrets_.drop(bericht.id);
  const bool is_quiet = why == Unsendable::pointless && settled;
  if (!is_quiet) {
    parts_.services.log("mail: message " + std::to_string(bericht.id) + " (" + bericht.sjabloon +
                        "): " + std::string(settled ? word_of(why) : settled.failure().code));
  }
  return false;
}

bool MailDeliverer::failed(const store::OutboxBericht& bericht, const std::string& why) {
  rest();
  return failed(bericht, {Delivery::Outcome::later, true, why, why});
}

bool MailDeliverer::failed(const store::OutboxBericht& bericht, const Delivery& delivery) {
  const bool is_unknown = delivery.outcome == Delivery::Outcome::unknown;
  const bool is_final = delivery.outcome == Delivery::Outcome::refused;
  const int tried = bericht.pogingen + (bericht.aangeboden_ms ? 1 : 0) + 1;
  const auto pause = is_final ? std::nullopt : pause_after(tried, parts_.first_pause);
  parts_.services.log("mail: message " + std::to_string(bericht.id) + " could not be sent (" +
                      delivery.reason + "), attempt " + std::to_string(tried) +
                      (is_unknown ? "; it may have arrived" : "") + (pause ? "" : "; given up"));
  const auto noted =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        store::mark_poging_mislukt(tx, bericht.id, delivery.answer,
                                   pause ? std::optional(parts_.now_ms() + *pause) : std::nullopt, huur(),
                                   is_unknown);
      });
  if (!noted) {
    parts_.services.log("mail: " + noted.failure().code);
    rest();
  }
  return false;
}

void MailDeliverer::released(const store::OutboxBericht& bericht) {
  const auto done =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        store::release_bericht(tx, bericht.id, huur());
      });
  if (!done) parts_.services.log("mail: " + done.failure().code);
}

}  // namespace stagepad

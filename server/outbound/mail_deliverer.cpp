#include "server/outbound/mail_deliverer.hpp"

#include <array>
#include <chrono>
#include <exception>
#include <utility>

#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/store/audit.hpp"
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

constexpr std::array k_pauses = {std::chrono::milliseconds(5s), std::chrono::milliseconds(30s),
                                 std::chrono::milliseconds(2min), std::chrono::milliseconds(10min),
                                 std::chrono::milliseconds(1h)};
constexpr std::chrono::milliseconds k_longest_pause = 6h;
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

/// The name in an origin, fit to stand behind an @.
std::string host_of(std::string_view origin) {
  auto host = origin.substr(origin.find("://") + 3);
  host = host.substr(0, host.find(':'));
  const bool is_name = is_mail_address("x@" + std::string(host)) &&
                       host.find_first_not_of("0123456789.") != std::string_view::npos;
  return is_name ? std::string(host) : "localhost";
}

std::string file_name_of(const store::OutboxBericht& bericht) {
  std::string number = std::to_string(bericht.id);
  if (number.size() < 8) number.insert(0, 8 - number.size(), '0');
  return number;
}

}  // namespace

MailDeliverer::MailDeliverer(Parts parts)
    : parts_(std::move(parts)), folder_(parts_.services.store.directory().path() / "mail") {}

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
      while (deliver_due(store::system_clock_ms()) == k_at_once) {
      }
    } catch (const std::exception& exception) {
      parts_.services.log("mail: " + std::string(exception.what()));
    }
    lock.lock();
    changed_.wait_for(lock, k_look_every, [this] { return is_stopping_; });
  }
}

std::optional<std::int64_t> MailDeliverer::pause_after(int tried) {
  if (tried >= k_most_attempts) return std::nullopt;
  const auto at = static_cast<std::size_t>(tried > 0 ? tried - 1 : 0);
  return (at < k_pauses.size() ? k_pauses[at] : k_longest_pause).count();
}

MailWorld MailDeliverer::world() const {
  const Services& services = parts_.services;
  return {services.texts.in(taal_), services.rulepacks, services.today.date(), parts_.origin};
}

int MailDeliverer::deliver_due(std::int64_t now_ms) {
  const auto due = parts_.services.store.read([&](store::ReadConnection& db) {
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
    return 0;
  }
  int sent = 0;
  for (const auto& bericht : due.value()) {
    if (deliver(bericht, now_ms)) ++sent;
  }
  return sent;
}

bool MailDeliverer::deliver(const store::OutboxBericht& bericht, std::int64_t now_ms) {
  const auto drafted = draft(bericht);
  if (!drafted) return failed(bericht, drafted.failure().code, now_ms);
  if (const auto* why = std::get_if<Unsendable>(&drafted.value())) return settle(bericht, *why);
  const auto& mail = std::get<MailDraft>(drafted.value());
  std::string link;
  if (mail.needs_secret()) {
    auto made = make_secret(mail);
    if (!made) return failed(bericht, made.failure().code, now_ms);
    link = std::move(made.value());
  }
  const auto written =
      folder_.put(file_name_of(bericht), to_rfc5322(message_of(bericht, mail, link, now_ms)));
  if (!written) return failed(bericht, written.failure().detail, now_ms);
  const auto marked = parts_.services.store.write(
      store::AuditNeed::housekeeping,
      [&](store::Transaction& tx) { store::mark_verzonden(tx, bericht.id); });
  if (!marked)
    parts_.services.log("mail: message " + std::to_string(bericht.id) +
                        " was written but not marked: " + marked.failure().code);
  return static_cast<bool>(marked);
}

Result<std::variant<MailDraft, Unsendable>> MailDeliverer::draft(
    const store::OutboxBericht& bericht) {
  return parts_.services.store.read(
      [&](store::ReadConnection& db) { return draft_mail(db, bericht, world()); });
}

Result<std::string> MailDeliverer::make_secret(const MailDraft& draft) {
  if (draft.bijdrage) return make_contribution_secret(draft);
  if (draft.beschikbaarheid) return make_availability_link_for(draft);
  return make_link_for(draft);
}

Result<std::string> MailDeliverer::make_availability_link_for(const MailDraft& draft) {
  const CivilDate vandaag = parts_.services.today.date();
  auto token = parts_.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    return make_availability_link(tx, *draft.beschikbaarheid, vandaag);
  });
  if (!token) return token;
  return parts_.origin + std::string(k_availability_page) + "?sleutel=" + token.value();
}

Result<std::string> MailDeliverer::make_link_for(const MailDraft& draft) {
  auto token = parts_.services.store.write(store::AuditNeed::required, [&](store::Transaction& tx) {
    auto made = make_link(tx, *draft.link, draft.persoon);
    store::append_audit(tx, {std::nullopt, "koppeling.verstuurd", "persoon", draft.persoon->value,
                             "{\"koppeling\":\"" + std::string(to_name(*draft.link)) + "\"}"});
    return made;
  });
  if (!token) return token.failure();
  return link_address(parts_.origin, *draft.link, token.value());
}

Result<std::string> MailDeliverer::make_contribution_secret(const MailDraft& draft) {
  const auto need = draft.is_code ? store::AuditNeed::housekeeping : store::AuditNeed::required;
  auto secret = parts_.services.store.write(need, [&](store::Transaction& tx) {
    if (draft.is_code) return make_code(tx, *draft.bijdrage).value_or("");
    return make_contribution_link(tx, *draft.bijdrage, draft.to_address);
  });
  if (!secret || draft.is_code) return secret;
  return parts_.origin + std::string(k_contribution_page) + "?sleutel=" + secret.value();
}

MailMessage MailDeliverer::message_of(const store::OutboxBericht& bericht, const MailDraft& draft,
                                      const std::string& link, std::int64_t now_ms) const {
  auto text = text_of(draft, link, world());
  const std::string host = host_of(parts_.origin);
  MailMessage message;
  message.from = {"Stagepad", is_mail_address(sender_) ? sender_ : "stagepad@" + host};
  message.to = {draft.to_name, draft.to_address};
  message.subject = std::move(text.subject);
  message.body = std::move(text.body);
  message.taal = taal_;
  message.moment_ms = now_ms;
  message.id =
      std::to_string(bericht.id) + "." + std::to_string(bericht.aangemaakt_ms) + "@" + host;
  return message;
}

bool MailDeliverer::settle(const store::OutboxBericht& bericht, Unsendable why) {
  const auto settled =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        if (why != Unsendable::pointless) {
          store::mark_poging_mislukt(tx, bericht.id, word_of(why), std::nullopt);
        } else if (bericht.persoon) {
          store::mark_vervallen(tx, bericht.id);
        } else {
          // Somebody typed an address that is nobody's here: it is not kept.
          store::delete_bericht(tx, bericht.id);
        }
      });
  const bool is_quiet = why == Unsendable::pointless && settled;
  if (!is_quiet) {
    parts_.services.log("mail: message " + std::to_string(bericht.id) + " (" + bericht.sjabloon +
                        "): " + std::string(settled ? word_of(why) : settled.failure().code));
  }
  return false;
}

bool MailDeliverer::failed(const store::OutboxBericht& bericht, std::string_view why,
                           std::int64_t now_ms) {
  const auto pause = pause_after(bericht.pogingen + 1);
  parts_.services.log("mail: message " + std::to_string(bericht.id) + " could not be written (" +
                      std::string(why) + "), attempt " + std::to_string(bericht.pogingen + 1) +
                      (pause ? "" : "; given up"));
  const auto noted =
      parts_.services.store.write(store::AuditNeed::housekeeping, [&](store::Transaction& tx) {
        store::mark_poging_mislukt(tx, bericht.id, why,
                                   pause ? std::optional(now_ms + *pause) : std::nullopt);
      });
  if (!noted) parts_.services.log("mail: " + noted.failure().code);
  return false;
}

}  // namespace stagepad

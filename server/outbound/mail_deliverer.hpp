#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "server/handlers/services.hpp"
#include "server/outbound/mail_message.hpp"
#include "server/outbound/mail_secrets.hpp"
#include "server/outbound/mail_templates.hpp"
#include "server/outbound/mail_transport.hpp"

namespace stagepad {

/// Takes messages from the outbox to where mail goes, in a thread of its own. What waits is in the database, so
/// nothing is lost by a restart; what fails is tried again after a growing pause, and given up after days; what is
/// refused for good is given up at once.
///
/// At least once, and as seldom as possible twice. Before a message is handed over its lease and the moment stand in
/// the database, so that no two send it at the same time; every attempt has the same Message-ID and the same link. Of
/// a message that was sent and not answered (a connection that broke, a crash) nobody knows whether it arrived: it is
/// sent again, because a deadline that nobody hears of is worse than a mail that comes twice, and because a receiver
/// can tell by the Message-ID; the row counts how often. What was accepted and could not be noted is noted later and
/// not sent again.
///
/// A one-time link is made when its mail is first written: first the hash of the token is stored, then the mail is
/// sent, then the message is marked as sent. See mail_secrets.hpp for what lies in between.
///
/// Invitations to one address go in one mail, under the Message-ID of the first of them. Which ones is fixed before the
/// first attempt; they are marked as sent together, and each goes by itself once the first one is given up.
///
/// Owner: App. The thread runs from start() to the end of the object.
class MailDeliverer {
 public:
  struct Parts {
    const Services& services;
    std::string origin;
    MailTransport& transport;
    /// Longer than one attempt takes.
    std::chrono::milliseconds lease{std::chrono::seconds(130)};
    std::chrono::seconds first_pause{5};
    /// Everything goes to this address.
    std::optional<std::string> redirect = std::nullopt;
    std::function<std::int64_t()> now_ms = store::system_clock_ms;
  };

  explicit MailDeliverer(Parts parts);
  ~MailDeliverer();
  MailDeliverer(const MailDeliverer&) = delete;
  MailDeliverer& operator=(const MailDeliverer&) = delete;

  void start();

  /// One round: everything that is due now, up to a bound. Returns how many messages were sent. For the thread, and
  /// for tests without it; not from two threads at once.
  int deliver_due();

  /// The pause before attempt number `tried` + 1, grown from the first one; nothing when it is time to give up.
  static std::optional<std::int64_t> pause_after(int tried, std::chrono::seconds first_pause);

 private:
  void run();
  /// False when it was not sent; the message then waits, or was given up.
  bool deliver(const store::OutboxBericht& bericht);
  /// Fixes what goes in one mail with an invitation. False when it does not go by itself now.
  bool bundle(const store::OutboxBericht& bericht);
  Result<std::variant<MailDraft, Unsendable>> draft(const store::OutboxBericht& bericht);
  /// Hands over what is ready, between two changes in the database.
  bool hand_over(const store::OutboxBericht& bericht, const MailDraft& mail, std::string_view secret);
  /// Puts on record that handing over begins. False when it may not: paused meanwhile, no longer ours, or not the mail
  /// any more that was drafted.
  bool offer(const store::OutboxBericht& bericht, const MailDraft& mail);
  bool accepted(const store::OutboxBericht& bericht);
  void note_accepted();
  bool settle(const store::OutboxBericht& bericht, Unsendable why);
  /// Tries again after a pause, if there is to be one.
  bool failed(const store::OutboxBericht& bericht, const Delivery& delivery);
  /// The same for what went wrong on this side.
  bool failed(const store::OutboxBericht& bericht, const std::string& why);
  void released(const store::OutboxBericht& bericht);
  Letter letter_of(const store::OutboxBericht& bericht, const MailDraft& draft, const std::string& secret) const;
  [[nodiscard]] MailWorld world() const;
  [[nodiscard]] store::Huur huur() const;
  /// Nothing gets through: no other message is tried before the first pause is over.
  void rest();

  const Parts parts_;
  MailSecrets secrets_;
  /// Names the leases of this object.
  const std::string huurder_;
  Taal taal_ = Taal::nl;
  std::string sender_;
  std::int64_t rests_until_ms_ = 0;
  std::int64_t tidy_at_ms_ = 0;
  /// Accepted, and not marked so yet because the database could not be written.
  std::set<std::int64_t> unmarked_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

}  // namespace stagepad

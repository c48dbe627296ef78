#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "server/handlers/services.hpp"
#include "server/outbound/mail_folder.hpp"
#include "server/outbound/mail_message.hpp"
#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// Takes messages from the outbox to the mail folder, in a thread of its own. What waits is in the
/// database, so nothing is lost by a restart; what fails is tried again after a growing pause, and
/// given up after days. At least once: after a crash between writing and marking the same file is
/// written again.
///
/// A one-time link is made when its mail is written: first the hash of the token is stored, then
/// the mail is written, then the message is marked as sent. So the token is nowhere but in the
/// mail, the link works by the time that can be read, and what a crash leaves is a link nobody has.
///
/// Owner: App. The thread runs from start() to the end of the object.
class MailDeliverer {
 public:
  struct Parts {
    const Services& services;
    std::string origin;
  };

  explicit MailDeliverer(Parts parts);
  ~MailDeliverer();
  MailDeliverer(const MailDeliverer&) = delete;
  MailDeliverer& operator=(const MailDeliverer&) = delete;

  void start();

  /// One round: everything that is due at `now_ms`. Returns how many messages were sent. For the
  /// thread, and for tests without it; not from two threads at once.
  int deliver_due(std::int64_t now_ms);

  /// The pause before attempt number `tried` + 1; nothing when it is time to give up.
  static std::optional<std::int64_t> pause_after(int tried);

 private:
  void run();
  /// False when the database could not be written; the message then waits as it was.
  bool deliver(const store::OutboxBericht& bericht, std::int64_t now_ms);
  Result<std::variant<MailDraft, Unsendable>> draft(const store::OutboxBericht& bericht);
  /// What the mail needs and the database only knows the hash of: a link, or a code.
  Result<std::string> make_secret(const MailDraft& draft);
  Result<std::string> make_availability_link_for(const MailDraft& draft);
  Result<std::string> make_link_for(const MailDraft& draft);
  Result<std::string> make_contribution_secret(const MailDraft& draft);
  bool settle(const store::OutboxBericht& bericht, Unsendable why);
  bool failed(const store::OutboxBericht& bericht, std::string_view why, std::int64_t now_ms);
  MailMessage message_of(const store::OutboxBericht& bericht, const MailDraft& draft,
                         const std::string& link, std::int64_t now_ms) const;
  [[nodiscard]] MailWorld world() const;

  const Parts parts_;
  const MailFolder folder_;
  Taal taal_ = Taal::nl;
  std::string sender_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace stagepad

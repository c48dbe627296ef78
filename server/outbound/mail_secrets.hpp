#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/handlers/services.hpp"
#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// What a mail holds and the database only knows the hash of: the token of a link, or a code.
///
/// It is made when the mail is first written, and kept in a file of its own until the mail is accepted, so that every
/// further attempt sends the same link: one that may have arrived stays good to its normal end. A kept one that was
/// used, has ended or is about to is replaced. Once the mail is out, it is in the mail and nowhere else. A mail with a
/// link to each of several stages has as many, with a blank between them; each is replaced by itself.
///
/// Folder 0700, files 0600. For the thread that delivers.
class MailSecrets {
 public:
  using Clock = std::function<std::int64_t()>;  ///< milliseconds in UTC

  MailSecrets(std::filesystem::path folder, const Services& services, Clock now_ms)
      : folder_(std::move(folder)), services_(services), now_ms_(std::move(now_ms)) {}

  /// Takes the message into the transaction that makes a secret; false: it may not be sent by us now.
  using Claim = std::function<bool(store::Transaction& tx)>;

  /// The kept one, or a new one. Empty when the claim was refused, or what the secret is for is gone.
  Result<std::string> of(const store::OutboxBericht& bericht, const MailDraft& draft, const Claim& claim);

  /// The mail is out, or never will be.
  void drop(std::int64_t bericht) const;
  /// Drops what belongs to no message any more that could still be sent.
  void tidy() const;

 private:
  [[nodiscard]] std::filesystem::path file_of(std::int64_t bericht) const;
  [[nodiscard]] std::string kept(std::int64_t bericht) const;
  Result<std::monostate> keep(std::int64_t bericht, std::string_view secret) const;
  /// What of the kept one can go again; empty when a new one is to be made.
  Result<std::string> still_good(const MailDraft& draft, const std::string& secret);
  Result<std::string> make(const store::OutboxBericht& bericht, const MailDraft& draft, std::string_view earlier,
                           const Claim& claim);

  const std::filesystem::path folder_;
  const Services& services_;
  const Clock now_ms_;
};

/// The links of a mail that has several.
std::vector<std::string_view> secrets_in(std::string_view secret);
/// What stands in the mail: of each the address with the token, or the code as it is.
std::vector<std::string> shown_secrets(const MailDraft& draft, std::string_view origin, std::string_view secret);

}  // namespace stagepad

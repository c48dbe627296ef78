#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "server/outbound/mail_transport.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// Where mail goes as long as no mail server is connected: one file a message, for whoever runs the
/// installation to read or to hand on. Folder 0700, files 0600: they hold links that work once.
class MailFolder final : public MailTransport {
 public:
  explicit MailFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  Delivery send(const Letter& letter, const std::atomic<bool>& stop) override;
  /// As it stands, so that a message can be read, and its link copied, without a mail program.
  [[nodiscard]] MailEncoding encoding() const override { return MailEncoding::eight_bit; }
  [[nodiscard]] bool may_double() const override { return false; }
  [[nodiscard]] std::string description() const override { return {}; }

  /// Writes `message` as `name`.eml, whole and durable or not at all; a file of that name is
  /// replaced (the same message, tried again). Fails with mail.folder and the reason of the system,
  /// which names no person.
  Result<std::monostate> put(std::string_view name, std::string_view message) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace stagepad

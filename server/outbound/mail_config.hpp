#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"

namespace stagepad {

/// How the connection to a mail server is kept from being read.
enum class SmtpSecurity {
  tls,       ///< TLS from the start
  starttls,  ///< begins in the clear and must change to TLS before anything is said
  none       ///< never leaves this machine
};

/// A mail server that takes our mail.
struct SmtpServer {
  SmtpSecurity security = SmtpSecurity::tls;
  std::string host;  ///< a name or an address; IPv6 without brackets
  int port = 465;

  /// "smtps://mail.example:465"
  [[nodiscard]] std::string url() const;
};

/// Reads smtps://host[:465] or smtp://host[:587]. Plain smtp, without STARTTLS, is for a loopback address only
/// (127.0.0.1 or [::1], port 25), not for a name, which may come to lead elsewhere. Refuses with a sentence.
Result<SmtpServer> parse_smtp_url(std::string_view text);

/// How one server sends its mail. A plain value, made by parse_command_line.
struct MailConfig {
  /// Without it mail goes into the folder.
  std::optional<SmtpServer> smtp;
  std::string smtp_user;
  std::filesystem::path smtp_password_file;
  /// Who vouches for the mail server instead of those the machine trusts; empty for those.
  std::filesystem::path smtp_ca;
  /// One message, from the connection to the last answer.
  std::chrono::seconds smtp_timeout{120};
  /// Before the second attempt; later pauses grow from it.
  std::chrono::seconds first_pause{5};
  /// Everything goes here, to try out.
  std::optional<std::string> redirect;
};

/// What belongs together; looks at no file. Refuses with a sentence.
std::optional<Failure> check_mail_config(const MailConfig& config);

/// The first line of a file that only its owner can read, or root's group as well. Refuses with a sentence that does
/// not hold what stands in it.
Result<std::string> read_password_file(const std::filesystem::path& file);

/// Refuses with a sentence when it is no file with certificates that can be read.
std::optional<Failure> check_ca_file(const std::filesystem::path& file);

}  // namespace stagepad

#pragma once

#include <string>

#include "server/outbound/mail_config.hpp"
#include "server/outbound/mail_transport.hpp"

namespace stagepad {

/// Makes libcurl ready for the whole process; one, in main, before there are threads.
class SmtpLibrary {
 public:
  SmtpLibrary();
  ~SmtpLibrary();
  SmtpLibrary(const SmtpLibrary&) = delete;
  SmtpLibrary& operator=(const SmtpLibrary&) = delete;
};

/// Hands mail to a mail server by SMTP, one connection a message. Over TLS from 1.2 on, unless the server is on a
/// loopback address without it; certificate and name are verified always, and nothing is said in the clear that TLS
/// was asked for. Signs in by PLAIN or LOGIN.
///
/// What the server answers to the message itself (its receiver, its content) with 5xx is refused for good; anything
/// before that (the connection, TLS, signing in, the sender) is about the server, and tried again. SMTP cannot say what
/// became of a message whose connection ended after its last byte and before the answer: that is `unknown`.
class SmtpTransport final : public MailTransport {
 public:
  struct Parts {
    SmtpServer server;
    std::string user;  ///< empty: does not sign in
    std::string password;
    std::filesystem::path ca;
    std::chrono::seconds timeout{120};
    std::string own_name;  ///< how we greet it: a host name
  };

  explicit SmtpTransport(Parts parts) : parts_(std::move(parts)) {}

  Delivery send(const Letter& letter, const std::atomic<bool>& stop) override;
  /// Whether a server takes eight bits is never asked.
  [[nodiscard]] MailEncoding encoding() const override { return MailEncoding::quoted_printable; }
  [[nodiscard]] bool may_double() const override { return true; }
  [[nodiscard]] std::string description() const override { return parts_.server.url(); }

 private:
  const Parts parts_;
};

}  // namespace stagepad

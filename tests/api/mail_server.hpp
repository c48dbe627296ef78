#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/types.h>
#include <vector>

#include "tests/api/server_process.hpp"

namespace stagepad::test {

/// A certificate that vouches for itself, and its key, in a folder of their own.
class Certificate {
 public:
  explicit Certificate(const std::string& host);

  [[nodiscard]] std::string file() const { return (folder_.path() / "cert.pem").string(); }
  [[nodiscard]] std::string key() const { return (folder_.path() / "key.pem").string(); }

 private:
  TemporaryFolder folder_;
};

/// A real mail server in node (mail_server.mjs), which does with mail what it is told.
class MailServer {
 public:
  enum class Security { tls, starttls, plain };
  static constexpr const char* k_user = "stagepad@umc.example";
  static constexpr const char* k_password = "geheim wachtwoord";

  MailServer(Security security, const Certificate& certificate);
  ~MailServer();
  MailServer(const MailServer&) = delete;
  MailServer& operator=(const MailServer&) = delete;

  [[nodiscard]] int port() const { return port_; }
  /// What it does with the next mails, one word each; "ok" with those after.
  void answer(const std::vector<std::string>& words) const;
  /// All that came, in the order in which it was decided what becomes of it.
  [[nodiscard]] std::vector<nlohmann::json> mails() const;
  /// The first word of everything that was said to it.
  [[nodiscard]] std::string said() const;

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
  int port_ = 0;
};

/// Waits until it is so, at most so many seconds; false when it did not become so.
bool becomes(const std::function<bool()>& is_so, int seconds = 15);

}  // namespace stagepad::test

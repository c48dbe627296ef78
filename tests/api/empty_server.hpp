#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/api/database_view.hpp"
#include "tests/api/person.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {

using Form = std::vector<std::pair<std::string, std::string>>;

/// Sends a form as a page of the server would.
Reply send_form(Person& person, const std::string& path, const Form& form);

/// A server on a new data directory without anybody in it, and its terminal.
class EmptyServer {
 public:
  EmptyServer() { start(); }

  void start(const std::vector<std::string>& more = {});
  Ending stop();
  /// Ends it at once, as a power cut would.
  Ending kill();
  /// What it said when it was ready.
  [[nodiscard]] const std::string& greeting() const { return process_->output(); }

  /// `stagepad admin …` on the same data directory.
  [[nodiscard]] Ending admin(std::vector<std::string> words) const;
  /// The token at the end of the link the terminal prints.
  [[nodiscard]] std::string token_from(std::vector<std::string> words) const;

  /// Makes the first beheerder through the page of the set-up link.
  void set_up(const std::string& email = "beheer@umc.example") const;
  /// Somebody invited at the terminal who has chosen the password k_password.
  void add(const std::string& email, const std::string& rol = "aios") const;
  [[nodiscard]] Person signed_in(const std::string& email) const;

  /// Waits until no message waits any more, at most ten seconds.
  void settle() const;
  /// All mails so far, oldest first; after settle(). A failure of the test when there are not
  /// `count`.
  [[nodiscard]] std::vector<std::string> mails(std::size_t count) const;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }
  [[nodiscard]] DatabaseView database() const { return DatabaseView(data()); }

  static constexpr const char* k_password = "vier losse woorden hier";

 private:
  TemporaryFolder folder_;
  std::unique_ptr<ServerProcess> process_;
  int port_ = 0;
};

/// All mails that were written so far, oldest first.
std::vector<std::string> mails_in(const std::filesystem::path& data);

/// The token of the link in a mail or an output; empty without one.
std::string token_in(const std::string& text);

}  // namespace stagepad::test

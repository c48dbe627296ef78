#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {

/// A data directory that outlives the servers on it, with the demonstration in it: made once,
/// copied as often as wanted. People sign in once; sessions stand in the database.
class Installation {
 public:
  /// A new one with the demonstration, its server stopped in good order.
  Installation();

  /// Starts a server; false when it ends or is killed before it answers.
  bool start();
  /// Starts one without waiting for it.
  void spawn();
  /// Ends the server as a power cut would: nothing is finished, nothing is said.
  void kill();
  Ending stop();

  /// Puts the data directory back to how it was first made. No server may be running.
  void put_back();

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }
  [[nodiscard]] std::filesystem::path file() const { return data() / "stagepad.db"; }
  /// Somebody of `people()`, signed in, on a line of their own.
  [[nodiscard]] Person person(const std::string& name) const;
  static const std::vector<std::string>& people();

 private:
  TemporaryFolder folder_;
  std::unique_ptr<ServerProcess> process_;
  int port_ = 0;
  std::vector<std::string> cookies_;  ///< in the order of people()
};

std::string content_of(const std::filesystem::path& file);
void write_content(const std::filesystem::path& file, const std::string& content);

}  // namespace stagepad::test

#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace stagepad::test {

/// A folder below the system's temporary one, removed with all in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// How a run of the program ended.
struct Ending {
  int status = -1;  ///< exit status; 128 + number when a signal ended it
  std::string out;
  std::string err;
};

/// The real program as a process of its own. `wait_until_ready` waits for the line that says where
/// it answers. Ended (SIGTERM, and SIGKILL if that does not help) when the object goes.
class ServerProcess {
 public:
  explicit ServerProcess(const std::vector<std::string>& arguments,
                         const std::filesystem::path& input = "/dev/null");
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  /// The port it answers at; 0 when it ended instead, or does not say so within half a minute.
  int wait_until_ready();
  /// What it has said on its standard output since it was ready, and before.
  [[nodiscard]] const std::string& output() const { return ending_.out; }
  void signal(int number) const;
  /// Waits for the end, at most half a minute.
  Ending wait();

 private:
  void read_output(int milliseconds);

  pid_t process_ = -1;
  int out_ = -1;
  int err_ = -1;
  Ending ending_;
  bool ended_ = false;
};

/// Runs the program to its end, with the content of a file as its standard input.
Ending run_stagepad(const std::vector<std::string>& arguments,
                    const std::filesystem::path& input = "/dev/null");

}  // namespace stagepad::test

#pragma once

#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace stagepad::bench {

/// What a program did that was run to its end.
struct Ran {
  int status = -1;
  double seconds = 0;
  double cpu_seconds = 0;
  double peak_mb = 0;  ///< most memory in use at any moment
  std::string said;    ///< both outputs
};

/// Runs a program to its end.
Ran run_program(const std::vector<std::string>& words);

/// A server in a process of its own, at 127.0.0.1. Ended by SIGTERM when the object goes.
class RunningServer {
 public:
  /// Waits for a line that ends in ":<port>"; ends this program with what the other one said when
  /// there is none within two minutes.
  explicit RunningServer(const std::vector<std::string>& words);
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] double seconds_to_start() const { return seconds_; }
  /// Memory in use at this moment, and the most since it began or since forget_peak().
  [[nodiscard]] double memory_mb() const;
  [[nodiscard]] double peak_mb() const;
  void forget_peak() const;
  /// Of the process and of those it has started.
  [[nodiscard]] double cpu_seconds() const;

 private:
  pid_t process_ = -1;
  int out_ = -1;
  std::thread reader_;  ///< what it says later is read away, or it would wait for a reader
  int port_ = 0;
  double seconds_ = 0;
};

/// The executable under measurement: $STAGEPAD_BINARY.
std::string stagepad_binary();

}  // namespace stagepad::bench

#pragma once

#include <atomic>
#include <memory>

namespace stagepad::test {

/// A port of its own that passes every connection on to a port of this machine, another one after `lead_to`. So a
/// program that is slow to start can stay before one server after another. Ends with the program.
class Relay {
 public:
  explicit Relay(int target_port);

  /// 0 when it could not listen, which has then failed the test.
  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] int target() const { return *target_; }
  /// Connections that are made from now on go there.
  void lead_to(int target_port) { *target_ = target_port; }

 private:
  std::shared_ptr<std::atomic<int>> target_;
  int port_ = 0;
};

/// Does anything answer at this port?
bool is_listening(int port);

}  // namespace stagepad::test

#pragma once

#include <functional>
#include <thread>

namespace stagepad {

/// Holds SIGTERM and SIGINT back in this thread and in those it starts from now on, until a
/// StopOnSignal takes them. SIGPIPE is ignored: a reader that went away is an error of one write.
void hold_stop_signals_back();

/// Turns the signals that are held back into one call of `on_stop` on a thread of its own; a second
/// signal ends the process at once. What `on_stop` refers to must outlive this object.
class StopOnSignal {
 public:
  explicit StopOnSignal(std::function<void()> on_stop);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

 private:
  std::thread waiter_;
};

}  // namespace stagepad

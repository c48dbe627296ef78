#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace stagepad {

/// A thread that does something at once and then every so often, until the object goes; its
/// destructor sets the flag that the work looks at, and waits for it. What `work` refers to must
/// outlive it. `work` must not throw.
class Dagelijks {
 public:
  using Work = std::function<void(const std::atomic<bool>& stop)>;

  explicit Dagelijks(Work work, std::chrono::seconds every = std::chrono::hours(24));
  ~Dagelijks();
  Dagelijks(const Dagelijks&) = delete;
  Dagelijks& operator=(const Dagelijks&) = delete;

 private:
  void run();

  Work work_;
  std::chrono::seconds every_;
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::condition_variable stopped_;
  std::thread thread_;
};

}  // namespace stagepad

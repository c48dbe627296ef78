#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace stagepad {

/// Threads that serve one connection each, started only when they are needed, up to a bound.
/// Thread-safe. Owned by GuardedServer; join() must have been called before it is destroyed.
class WorkerPool {
 public:
  using Task = std::function<void()>;

  /// `on_exhausted` is called (outside any lock) when a task has to wait because every thread is
  /// taken and no more may be started.
  WorkerPool(std::size_t threads, std::size_t queued, Task on_exhausted)
      : most_threads_(threads), most_queued_(queued), on_exhausted_(std::move(on_exhausted)) {}

  /// False when the queue is full as well.
  bool submit(Task task);
  /// Is work waiting that nobody is free to take?
  [[nodiscard]] bool is_pressed() const;
  /// Finishes what has been submitted, then ends all threads.
  void join();

 private:
  void work();
  bool start_thread();

  const std::size_t most_threads_;
  const std::size_t most_queued_;
  const Task on_exhausted_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  std::vector<std::thread> threads_;
  std::size_t free_threads_ = 0;
  bool is_ending_ = false;
};

}  // namespace stagepad

#include "server/http/worker_pool.hpp"

#include <system_error>

namespace stagepad {

bool WorkerPool::submit(Task task) {
  bool is_exhausted = false;
  {
    const std::lock_guard lock(mutex_);
    if (tasks_.size() >= most_queued_) return false;
    tasks_.push_back(std::move(task));
    if (free_threads_ < tasks_.size()) is_exhausted = !start_thread();
  }
  changed_.notify_one();
  if (is_exhausted) on_exhausted_();
  return true;
}

bool WorkerPool::start_thread() {
  if (threads_.size() >= most_threads_) return false;
  try {
    threads_.emplace_back([this] { work(); });
    return true;
  } catch (const std::system_error&) {
    return false;  // the machine gives no more threads: then those we have must do
  }
}

bool WorkerPool::is_pressed() const {
  const std::lock_guard lock(mutex_);
  return tasks_.size() > free_threads_ && threads_.size() >= most_threads_;
}

void WorkerPool::join() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
  threads_.clear();
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++free_threads_;
    changed_.wait(lock, [this] { return !tasks_.empty() || is_ending_; });
    --free_threads_;
    if (tasks_.empty()) return;
    Task task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }
}

}  // namespace stagepad

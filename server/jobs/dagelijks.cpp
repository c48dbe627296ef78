#include "server/jobs/dagelijks.hpp"

#include <chrono>
#include <utility>

namespace stagepad {

Dagelijks::Dagelijks(Work work, std::chrono::seconds every)
    : work_(std::move(work)), every_(every), thread_([this] { run(); }) {}

Dagelijks::~Dagelijks() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stopped_.notify_all();
  thread_.join();
}

void Dagelijks::run() {
  while (!stop_) {
    work_(stop_);
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, every_, [this] { return stop_.load(); });
  }
}

}  // namespace stagepad

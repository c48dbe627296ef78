#include "server/stop_signals.hpp"

#include <csignal>
#include <initializer_list>
#include <utility>

namespace stagepad {

namespace {

/// Ends the waiting thread when the server stopped by itself.
constexpr int k_wake = SIGUSR1;

sigset_t set_of(std::initializer_list<int> signals) {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : signals) sigaddset(&set, signal);
  return set;
}

int wait_for(std::initializer_list<int> signals) {
  const sigset_t set = set_of(signals);
  int signal = k_wake;
  sigwait(&set, &signal);
  return signal;
}

void wait_and_stop(const std::function<void()>& on_stop) {
  if (wait_for({SIGTERM, SIGINT, k_wake}) == k_wake) return;
  on_stop();
  // Who asks twice does not want to wait for requests under way: the default action ends us.
  const sigset_t impatient = set_of({SIGTERM, SIGINT});
  pthread_sigmask(SIG_UNBLOCK, &impatient, nullptr);
  wait_for({k_wake});
}

}  // namespace

void hold_stop_signals_back() {
  const sigset_t set = set_of({SIGTERM, SIGINT, k_wake});
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

StopOnSignal::StopOnSignal(std::function<void()> on_stop)
    : waiter_([on_stop = std::move(on_stop)] { wait_and_stop(on_stop); }) {}

StopOnSignal::~StopOnSignal() {
  pthread_kill(waiter_.native_handle(), k_wake);
  waiter_.join();
}

}  // namespace stagepad

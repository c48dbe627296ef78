#include "tests/bench/server/program.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace stagepad::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

[[noreturn]] void give_up(const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  std::exit(1);
}

/// Starts it with both outputs in one pipe, of which the reading end comes back.
pid_t start(const std::vector<std::string>& words, int& out) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) give_up("No pipe.");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
  std::vector<std::string> copy = words;
  std::vector<char*> argv;
  for (std::string& word : copy) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t process = -1;
  const int failed = ::posix_spawnp(&process, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  out = ends[0];
  if (failed != 0) give_up(words.front() + " cannot be started.");
  return process;
}

/// The port at the end of the first line that ends in one; 0 when there is none yet.
int port_in(const std::string& said) {
  std::size_t begin = 0;
  for (std::size_t end = said.find('\n'); end != std::string::npos; end = said.find('\n', begin)) {
    const auto colon = said.rfind(':', end);
    if (colon != std::string::npos && colon >= begin) {
      const std::string tail = said.substr(colon + 1, end - colon - 1);
      const bool is_number = !tail.empty() && tail.find_first_not_of("0123456789") == std::string::npos;
      if (is_number) return std::atoi(tail.c_str());
    }
    begin = end + 1;
  }
  return 0;
}

double status_mb(pid_t process, const char* field) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  const std::string wanted = std::string(field) + ":";
  for (std::string word; file >> word;) {
    double kilobytes = 0;
    if (word == wanted && file >> kilobytes) return kilobytes / 1024;
  }
  return 0;
}

}  // namespace

Ran run_program(const std::vector<std::string>& words) {
  Ran ran;
  const auto begin = Clock::now();
  int out = -1;
  const pid_t process = start(words, out);
  while (true) {
    // Looked at while it runs: what the system says at the end counts the memory of its parent too.
    ran.peak_mb = std::max(ran.peak_mb, status_mb(process, "VmHWM"));
    pollfd waiting{out, POLLIN, 0};
    if (::poll(&waiting, 1, 20) <= 0) continue;
    char buffer[4096];
    const ssize_t size = ::read(out, buffer, sizeof buffer);
    if (size <= 0) break;
    ran.said.append(buffer, static_cast<std::size_t>(size));
  }
  ::close(out);
  int status = 0;
  rusage usage{};
  ::wait4(process, &status, 0, &usage);
  ran.seconds = seconds_since(begin);
  for (const timeval& each : {usage.ru_utime, usage.ru_stime}) {
    ran.cpu_seconds += static_cast<double>(each.tv_sec) + static_cast<double>(each.tv_usec) / 1e6;
  }
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

RunningServer::RunningServer(const std::vector<std::string>& words) {
  const auto begin = Clock::now();
  process_ = start(words, out_);
  std::string said;
  while (port_ == 0 && seconds_since(begin) < 120) {
    pollfd waiting{out_, POLLIN, 0};
    if (::poll(&waiting, 1, 1000) <= 0) continue;
    char buffer[4096];
    const ssize_t size = ::read(out_, buffer, sizeof buffer);
    if (size <= 0) break;
    said.append(buffer, static_cast<std::size_t>(size));
    port_ = port_in(said);
  }
  seconds_ = seconds_since(begin);
  if (port_ == 0) give_up(words.front() + " does not say where it answers:\n" + said);
  reader_ = std::thread([out = out_] {
    char buffer[4096];
    while (::read(out, buffer, sizeof buffer) > 0) {
    }
  });
}

RunningServer::~RunningServer() {
  ::kill(process_, SIGTERM);
  reader_.join();
  ::close(out_);
  int status = 0;
  ::waitpid(process_, &status, 0);
}

double RunningServer::memory_mb() const { return status_mb(process_, "VmRSS"); }
double RunningServer::peak_mb() const { return status_mb(process_, "VmHWM"); }

void RunningServer::forget_peak() const {
  std::ofstream("/proc/" + std::to_string(process_) + "/clear_refs") << "5";
}

double RunningServer::cpu_seconds() const {
  std::vector<pid_t> family = {process_};
  const std::string number = std::to_string(process_);
  std::ifstream children("/proc/" + number + "/task/" + number + "/children");
  for (pid_t child = 0; children >> child;) family.push_back(child);
  double ticks = 0;
  for (const pid_t each : family) {
    std::ifstream file("/proc/" + std::to_string(each) + "/stat");
    std::string text;
    std::getline(file, text);
    // Behind the name in brackets: the state is the third field, user and system time are 14 and 15.
    std::istringstream rest(text.substr(std::min(text.size(), text.rfind(')') + 1)));
    std::string word;
    for (int field = 3; field <= 15 && rest >> word; ++field) {
      if (field >= 14) ticks += std::strtod(word.c_str(), nullptr);
    }
  }
  return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::string stagepad_binary() {
  const char* path = std::getenv("STAGEPAD_BINARY");
  if (path == nullptr) give_up("STAGEPAD_BINARY does not name the program to measure.");
  return path;
}

}  // namespace stagepad::bench

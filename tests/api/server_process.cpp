#include "tests/api/server_process.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace stagepad::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto k_patience = std::chrono::seconds(30);

std::string program() {
  const char* path = std::getenv("STAGEPAD_BINARY");
  if (path == nullptr) throw std::runtime_error("STAGEPAD_BINARY does not name the program");
  return path;
}

/// Reads what is there without waiting; false at the end.
bool read_some(int from, std::string& to) {
  char buffer[4096];
  const ssize_t size = ::read(from, buffer, sizeof buffer);
  if (size > 0) to.append(buffer, static_cast<std::size_t>(size));
  return size > 0;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "stagepad-api-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

ServerProcess::ServerProcess(const std::vector<std::string>& arguments,
                             const std::filesystem::path& input) {
  int out[2];
  int err[2];
  if (::pipe2(out, O_CLOEXEC) != 0 || ::pipe2(err, O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipe");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, input.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  posix_spawn_file_actions_adddup2(&actions, err[1], 2);
  std::string name = program();
  std::vector<std::string> words = arguments;
  std::vector<char*> argv = {name.data()};
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int failed =
      ::posix_spawn(&process_, name.c_str(), &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(out[1]);
  ::close(err[1]);
  out_ = out[0];
  err_ = err[0];
  if (failed != 0) throw std::runtime_error(name + " cannot be started");
}

ServerProcess::~ServerProcess() {
  if (!ended_) {
    signal(SIGTERM);
    wait();
  }
  ::close(out_);
  ::close(err_);
}

void ServerProcess::read_output(int milliseconds) {
  pollfd waiting[] = {{out_, POLLIN, 0}, {err_, POLLIN, 0}};
  if (::poll(waiting, 2, milliseconds) <= 0) return;
  bool is_open = false;
  if (waiting[0].revents != 0) is_open = read_some(out_, ending_.out) || is_open;
  if (waiting[1].revents != 0) is_open = read_some(err_, ending_.err) || is_open;
  if (is_open) return;
  int status = 0;
  if (::waitpid(process_, &status, 0) == process_) {
    ended_ = true;
    ending_.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
}

int ServerProcess::wait_until_ready() {
  const std::string marker = " answers at http://";
  const auto deadline = Clock::now() + k_patience;
  while (!ended_ && Clock::now() < deadline) {
    const auto at = ending_.out.find(marker);
    const auto line_end = ending_.out.find('\n');
    if (at != std::string::npos && line_end != std::string::npos) {
      return std::atoi(ending_.out.c_str() + ending_.out.rfind(':', line_end) + 1);
    }
    read_output(50);
  }
  return 0;
}

void ServerProcess::signal(int number) const { ::kill(process_, number); }

Ending ServerProcess::wait() {
  const auto deadline = Clock::now() + k_patience;
  while (!ended_ && Clock::now() < deadline) read_output(50);
  if (!ended_) {
    signal(SIGKILL);
    while (!ended_) read_output(50);
  }
  return ending_;
}

Ending run_stagepad(const std::vector<std::string>& arguments, const std::filesystem::path& input) {
  return ServerProcess(arguments, input).wait();
}

}  // namespace stagepad::test

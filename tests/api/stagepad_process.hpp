#pragma once

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <signal.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace stagepad::testing {

/// The real executable (STAGEPAD_BINARY), started with the given options. What it prints is kept;
/// it is ended with SIGTERM, as a service manager does.
class StagepadProcess {
 public:
  explicit StagepadProcess(const std::vector<std::string>& options) {
    const char* binary = std::getenv("STAGEPAD_BINARY");
    std::vector<std::string> words{binary == nullptr ? "stagepad" : binary, "serve"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) std::abort();
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::dup2(ends[1], STDERR_FILENO);
      ::execv(arguments[0], arguments.data());
      ::_exit(127);
    }
    ::close(ends[1]);
    output_ = ends[0];
  }

  ~StagepadProcess() {
    if (process_ > 0) stop();
    ::close(output_);
  }
  StagepadProcess(const StagepadProcess&) = delete;
  StagepadProcess& operator=(const StagepadProcess&) = delete;

  /// Waits until `words` have been printed; false when it ended or took too long.
  bool wait_for(std::string_view words) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (printed_.find(words) == std::string::npos) {
      pollfd source{output_, POLLIN, 0};
      char chunk[4096];
      if (std::chrono::steady_clock::now() > deadline) return false;
      if (::poll(&source, 1, 200) <= 0) continue;
      const auto count = ::read(output_, chunk, sizeof chunk);
      if (count <= 0) return false;
      printed_.append(chunk, static_cast<std::size_t>(count));
    }
    return true;
  }

  /// The port in the address it prints; 0 when it did not start.
  int port() {
    if (!wait_for("Stop with")) return 0;
    const auto colon = printed_.find(':', printed_.find("http://127.0.0.1") + 7);
    return colon == std::string::npos ? 0 : std::stoi(printed_.substr(colon + 1));
  }

  /// Asks it to end and waits for it; its exit status, -1 when a signal ended it.
  int stop() {
    ::kill(process_, SIGTERM);
    return wait();
  }

  int wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  [[nodiscard]] const std::string& printed() const { return printed_; }

 private:
  pid_t process_ = -1;
  int output_ = -1;
  std::string printed_;
};

/// A directory that is gone with the test.
class ScratchDirectory {
 public:
  ScratchDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "stagepad-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    path_ = pattern;
  }
  ~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;

  [[nodiscard]] std::string operator/(std::string_view name) const {
    return (path_ / std::string(name)).string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace stagepad::testing

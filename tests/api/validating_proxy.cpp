#include "tests/api/validating_proxy.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <httplib.h>
#include <memory>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <utility>
#include <vector>

#include "tests/api/relay.hpp"

extern char** environ;

namespace stagepad::test {

namespace {

/// The port Prism says it listens at; 0 as long as it does not.
int port_said(const std::string& output) {
  const std::string marker = "listening on http://127.0.0.1:";
  const auto at = output.find(marker);
  if (at == std::string::npos || output.find('\n', at) == std::string::npos) return 0;
  return std::atoi(output.c_str() + at + marker.size());
}

}  // namespace

std::string node_modules() {
  const char* path = std::getenv("STAGEPAD_NODE_MODULES");
  EXPECT_NE(path, nullptr) << "STAGEPAD_NODE_MODULES does not name the packages of scripts/npm";
  return path == nullptr ? "" : path;
}

std::string read_text(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

pid_t start_node(const std::vector<std::string>& arguments, const std::filesystem::path& output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  std::vector<std::string> words = {"node"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t process = -1;
  const int failed = ::posix_spawnp(&process, "node", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? process : -1;
}

std::string api_document(int server_port) {
  httplib::Client client("127.0.0.1", server_port);
  const auto result = client.Get("/api/openapi.json");
  EXPECT_TRUE(result && result->status == 200) << "the server gives no document";
  return result ? result->body : "";
}

ValidatingProxy::ValidatingProxy(int server_port)
    : ValidatingProxy(server_port, api_document(server_port)) {}

ValidatingProxy::ValidatingProxy(int server_port, const std::string& document) {
  const auto file = folder_.path() / "openapi.json";
  const auto output = folder_.path() / "output";
  std::ofstream(file) << document;
  process_ = start_node({node_modules() + "/@stoplight/prism-cli/dist/index.js", "proxy", "--port",
                         "0", "--cors", "false", file.string(),
                         "http://127.0.0.1:" + std::to_string(server_port)},
                        output);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(180);
  while (process_ > 0 && port_ == 0 && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    port_ = port_said(read_text(output));
  }
  EXPECT_NE(port_, 0) << "Prism does not start: " << read_text(output);
}

ValidatingProxy::~ValidatingProxy() {
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

ValidatingProxy& ValidatingProxy::of(int server_port) {
  struct Placed {
    std::unique_ptr<Relay> relay;
    std::unique_ptr<ValidatingProxy> proxy;
  };
  static std::vector<Placed> all;
  for (const Placed& each : all) {
    if (each.relay->target() == server_port) return *each.proxy;
  }
  for (const Placed& each : all) {
    if (is_listening(each.relay->target())) continue;
    each.relay->lead_to(server_port);
    return *each.proxy;
  }
  auto relay = std::make_unique<Relay>(server_port);
  auto proxy = std::make_unique<ValidatingProxy>(relay->port());
  all.push_back({std::move(relay), std::move(proxy)});
  return *all.back().proxy;
}

}  // namespace stagepad::test

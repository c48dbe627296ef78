#include "tests/api/mail_server.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>

#include "tests/api/validating_proxy.hpp"

namespace stagepad::test {

Certificate::Certificate(const std::string& host) {
  const std::string command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=" + host +
                              " -addext subjectAltName=DNS:" + host + " -keyout " + key() + " -out " + file() +
                              " 2>" + (folder_.path() / "openssl.log").string();
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

MailServer::MailServer(Security security, const Certificate& certificate) {
  const char* word = security == Security::tls ? "tls" : security == Security::starttls ? "starttls" : "plain";
  const auto output = folder_.path() / "output";
  process_ = start_node({STAGEPAD_SOURCE_DIR "/tests/api/mail_server.mjs", folder_.path().string(), word,
                         certificate.file(), certificate.key()},
                        output);
  const std::string marker = "listening on 127.0.0.1:";
  becomes([&] {
    const std::string text = read_text(output);
    const auto at = text.find(marker);
    if (at != std::string::npos && text.find('\n', at) != std::string::npos) {
      port_ = std::atoi(text.c_str() + at + marker.size());
    }
    return port_ != 0;
  }, 30);
  EXPECT_NE(port_, 0) << read_text(output);
}

MailServer::~MailServer() {
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

void MailServer::answer(const std::vector<std::string>& words) const {
  std::ofstream file(folder_.path() / "answers");
  for (const auto& word : words) file << word << "\n";
}

std::vector<nlohmann::json> MailServer::mails() const {
  std::vector<nlohmann::json> found;
  std::istringstream lines(read_text(folder_.path() / "mails.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    auto mail = nlohmann::json::parse(line, nullptr, false);
    if (!mail.is_discarded()) found.push_back(std::move(mail));
  }
  return found;
}

std::string MailServer::said() const { return read_text(folder_.path() / "said"); }

bool becomes(const std::function<bool()>& is_so, int seconds) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (std::chrono::steady_clock::now() < deadline) {
    if (is_so()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return is_so();
}

}  // namespace stagepad::test

#include "tests/api/empty_server.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <httplib.h>
#include <sstream>
#include <thread>

namespace stagepad::test {

Reply send_form(Person& person, const std::string& path, const Form& form) {
  httplib::Params fields;
  for (const auto& [name, value] : form) fields.emplace(name, value);
  return person.send("POST", path, httplib::detail::params_to_query_str(fields),
                     {{"Content-Type", "application/x-www-form-urlencoded"}});
}

std::vector<std::string> mails_in(const std::filesystem::path& data) {
  std::vector<std::filesystem::path> files;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(data / "mail", none)) {
    if (entry.path().extension() == ".eml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> found;
  for (const auto& file : files) {
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    found.push_back(content.str());
  }
  return found;
}

std::string token_in(const std::string& text) {
  const auto at = text.find("?sleutel=");
  return at == std::string::npos ? "" : text.substr(at + 9, 43);
}

void EmptyServer::start(const std::vector<std::string>& more) {
  std::vector<std::string> words = {"serve", "--empty", "--port", "0", "--data", data().string()};
  words.insert(words.end(), more.begin(), more.end());
  process_ = std::make_unique<ServerProcess>(words);
  port_ = process_->wait_until_ready();
  EXPECT_NE(port_, 0) << process_->wait().err;
}

Ending EmptyServer::stop() {
  process_->signal(SIGTERM);
  return process_->wait();
}

Ending EmptyServer::kill() {
  process_->signal(SIGKILL);
  return process_->wait();
}

Ending EmptyServer::admin(std::vector<std::string> words) const {
  words.insert(words.begin(), "admin");
  words.insert(words.end(), {"--data", data().string()});
  return run_stagepad(words);
}

std::string EmptyServer::token_from(std::vector<std::string> words) const {
  const Ending ending = admin(std::move(words));
  EXPECT_EQ(ending.status, 0) << ending.err;
  const auto token = token_in(ending.out);
  EXPECT_EQ(token.size(), 43U) << ending.out;
  return token;
}

void EmptyServer::set_up(const std::string& email) const {
  Person person(port_);
  const auto reply = send_form(person, "/installatie",
                               {{"sleutel", token_from({"setup-link"})},
                                {"naam", "Bea Beheer"},
                                {"email", email},
                                {"wachtwoord", k_password},
                                {"nogmaals", k_password}});
  EXPECT_EQ(reply.status, 303) << reply.body.substr(0, 2000);
}

void EmptyServer::add(const std::string& email, const std::string& rol) const {
  EXPECT_EQ(admin({"invite", email, "--name", "Anna de Vries", "--role", rol}).status, 0);
  settle();
  Person person(port_);
  const auto reply = send_form(person, "/uitnodiging",
                               {{"sleutel", token_from({"reset-link", email})},
                                {"wachtwoord", k_password},
                                {"nogmaals", k_password}});
  EXPECT_EQ(reply.status, 303) << reply.body.substr(0, 2000);
}

Person EmptyServer::signed_in(const std::string& email) const {
  Person person(port_);
  const Reply reply = person.sign_in(email, k_password);
  EXPECT_EQ(reply.status, 303) << email << ": " << reply.body.substr(0, 300);
  return person;
}

void EmptyServer::settle() const {
  wait_until_mail_went(database());
}

std::vector<std::string> EmptyServer::mails(std::size_t count) const {
  settle();
  std::vector<std::string> found = mails_in(data());
  EXPECT_EQ(found.size(), count);
  found.resize(std::max(count, found.size()));
  return found;
}

}  // namespace stagepad::test

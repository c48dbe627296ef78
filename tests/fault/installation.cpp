#include "tests/fault/installation.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace stagepad::test {

const std::vector<std::string>& Installation::people() {
  static const std::vector<std::string> names = {"daan", "lotte", "sanne", "fatima", "kees"};
  return names;
}

Installation::Installation() {
  if (!start()) throw std::runtime_error("no demonstration: " + process_->wait().err);
  for (const std::string& name : people()) {
    Person person(port_, Way::direct);
    person.sign_in(name + "@stagepad.example", "stagepad-demo");
    if (person.cookie().empty()) throw std::runtime_error(name + " cannot sign in");
    cookies_.push_back(person.cookie());
  }
  if (stop().status != 0) throw std::runtime_error("the server did not stop in good order");
  std::filesystem::copy(data(), folder_.path() / "begin", std::filesystem::copy_options::recursive);
}

void Installation::spawn() {
  process_ = std::make_unique<ServerProcess>(std::vector<std::string>{
      "serve", "--demo=small", "--port", "0", "--data", data().string(), "--today", k_demo_day});
}

bool Installation::start() {
  spawn();
  port_ = process_->wait_until_ready();
  return port_ != 0;
}

void Installation::kill() {
  process_->signal(SIGKILL);
  process_->wait();
  process_.reset();
}

Ending Installation::stop() {
  process_->signal(SIGTERM);
  Ending ending = process_->wait();
  process_.reset();
  return ending;
}

void Installation::put_back() {
  std::filesystem::remove_all(data());
  std::filesystem::copy(folder_.path() / "begin", data(),
                        std::filesystem::copy_options::recursive);
}

Person Installation::person(const std::string& name) const {
  const auto at = std::find(people().begin(), people().end(), name) - people().begin();
  Person person(port_, Way::direct);
  person.set_cookie(cookies_.at(static_cast<std::size_t>(at)));
  return person;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_content(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

}  // namespace stagepad::test

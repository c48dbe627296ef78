#pragma once

#include <atomic>
#include <random>
#include <string>
#include <vector>

#include "tests/api/demo_server.hpp"

namespace stagepad::test {

/// A command as it went over the line, and what came back: status 0 when nothing did, so that
/// nobody knows whether it was done.
struct Sent {
  std::string who;
  std::string key;
  std::string method;
  std::string path;
  std::string body;
  Headers headers;
  int status = 0;
  std::string answer;
};

/// What all who send together look at.
struct Crowd {
  std::atomic<bool> has_to_stop{false};
  std::atomic<int> acknowledged{0};
};

/// Sends what an aios may send (ask, withdraw, preferences, another order), each with a key of its
/// own on the newest version, until told to stop or nobody answers any more.
std::vector<Sent> behave_as_aios(Person person, const std::string& who, const std::string& mark,
                                 std::mt19937_64 random, Crowd& crowd);

/// Decides on what stands in the worklist, for as long.
std::vector<Sent> behave_as_instituutsopleider(Person person, const std::string& who,
                                               const std::string& mark, std::mt19937_64 random,
                                               Crowd& crowd);

/// The same request once more.
Reply send_again(Person& person, const Sent& sent);

}  // namespace stagepad::test

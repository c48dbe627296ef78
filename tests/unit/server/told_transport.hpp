#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "server/outbound/mail_transport.hpp"

namespace stagepad {

/// Another side that answers as it is told, and remembers what it was given.
class ToldTransport final : public MailTransport {
 public:
  Delivery send(const Letter& letter, const std::atomic<bool>&) override {
    letters.push_back(letter);
    if (before_answer) before_answer();
    if (answers.empty()) return {Delivery::Outcome::accepted, false, {}, {}};
    Delivery next = answers.front();
    answers.erase(answers.begin());
    return next;
  }
  [[nodiscard]] MailEncoding encoding() const override { return MailEncoding::eight_bit; }
  [[nodiscard]] bool may_double() const override { return true; }
  [[nodiscard]] std::string description() const override { return "smtps://mail.example:465"; }

  std::vector<Delivery> answers;
  std::vector<Letter> letters;
  std::function<void()> before_answer;
};

}  // namespace stagepad

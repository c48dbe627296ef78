#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "server/outbound/mail_message.hpp"

namespace stagepad {

/// One message for one address, ready to go.
struct Letter {
  std::string name;  ///< of the message in the outbox, fit for a file: digits
  std::string from;  ///< addresses that satisfy is_mail_address()
  std::string to;
  std::string content;  ///< RFC 5322, in the encoding of the transport
};

/// How one attempt ended.
struct Delivery {
  enum class Outcome {
    accepted,  ///< the other side has it, and said so
    later,     ///< it has not; it may be tried again
    refused,   ///< it has not, and never will take this message
    unknown,   ///< all of it was sent, and the connection ended before the answer
    stopped    ///< cut off because the server stops, before all of it was sent
  };
  Outcome outcome = Outcome::later;
  /// Nothing gets through for now: it says nothing about this message alone.
  bool is_about_server = false;
  /// For the log: names no person.
  std::string reason;
  /// For whoever manages the installation: the same with what the other side said. One line, at most 300 bytes.
  std::string answer;
};

/// Where mail goes. One attempt at a time, from one thread.
class MailTransport {
 public:
  virtual ~MailTransport() = default;

  /// Hands one message over. Returns within the time limit of the transport, and about a second after `stop` became
  /// true. Throws nothing for what goes wrong on the way.
  virtual Delivery send(const Letter& letter, const std::atomic<bool>& stop) = 0;

  /// How the content of a letter is to be written.
  [[nodiscard]] virtual MailEncoding encoding() const = 0;
  /// May a message that is sent again arrive twice? Not where it replaces itself.
  [[nodiscard]] virtual bool may_double() const = 0;
  /// For the log and for doctor: "smtps://mail.example:465", or empty for the folder.
  [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace stagepad

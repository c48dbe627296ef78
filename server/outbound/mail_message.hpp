#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/text/language.hpp"

namespace stagepad {

struct Mailbox {
  std::string name;  // any UTF-8; may be empty
  std::string address;
};

/// One message. `moment_ms` is UTC; `id` is unique and without angle brackets.
struct MailMessage {
  Mailbox from;
  Mailbox to;
  std::string subject;
  std::string body;  // plain text in UTF-8, lines end in "\n"
  Taal taal = Taal::nl;
  std::int64_t moment_ms = 0;
  std::string id;
  std::string origin;  // "https://stagepad.example": addresses below it become links
};

/// How the parts stand in the message: as they are, which every mail server of the last decades takes, or in 76
/// columns of ASCII, which every mail server takes unchanged.
enum class MailEncoding { eight_bit, quoted_printable };

/// The message as bytes: RFC 5322 with MIME (RFC 2045 to 2047), headers in ASCII; the text, and the same as HTML
/// (mail_html.hpp) for readers that prefer it. CRLF; lines of the text of at most 76 characters except where one word
/// is longer. Marked as made by a machine (RFC 3834), so that no out-of-office answers it. Control characters in names
/// and subject become blanks: nothing that was typed can begin a header of its own. Addresses must satisfy
/// is_mail_address().
std::string to_rfc5322(const MailMessage& message, MailEncoding encoding);

// The parts of it.

/// Unstructured text of a header: as it stands when it is short and plain, else as encoded words.
std::string header_text(std::string_view text);
/// A name before an address: a quoted string, or encoded words.
std::string phrase(std::string_view text);
/// A body with its lines wrapped between words.
std::string wrapped(std::string_view text);
/// Text with CRLF as RFC 2045 (6.7) writes it.
std::string quoted_printable(std::string_view text);
/// The name in an origin, fit to stand behind an @; "localhost" where there is none.
std::string mail_host(std::string_view origin);
/// "Wed, 25 Nov 2026 17:18:53 +0100", as a clock in Amsterdam shows it.
std::string mail_date(std::int64_t utc_ms);

}  // namespace stagepad

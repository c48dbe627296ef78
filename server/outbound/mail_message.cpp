#include "server/outbound/mail_message.hpp"

#include <algorithm>
#include <array>

#include "server/outbound/mail_html.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/sha256.hpp"
#include "shared/calendar/amsterdam.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_base64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Bytes in one encoded word: 52 characters of base64 and 12 around them stay below 76 together
/// with the name of the header.
constexpr std::size_t k_encoded_bytes = 39;
/// A plain text of this length still fits on the line of its header.
constexpr std::size_t k_plain_header = 60;
constexpr std::size_t k_line = 76;           // characters
constexpr std::size_t k_around_address = 9;  // "From: ", and blank and brackets around the address

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool is_plain(std::string_view text) {
  return text.find("=?") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// On one line: whatever would end it becomes a blank.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) c = ' ';
  }
  return line;
}

std::string base64(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t there = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8 | (i < there ? static_cast<unsigned char>(bytes[at + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      text += i <= there ? k_base64[group >> (18 - 6 * i) & 63U] : '=';
    }
  }
  return text;
}

/// RFC 2047; a character is never cut in two, which readers would show as two broken ones.
std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    std::size_t size = std::min(k_encoded_bytes, text.size());
    while (size > 1 && size < text.size() && is_continuation(text[size])) --size;
    if (!words.empty()) words += "\r\n ";
    words += "=?UTF-8?B?" + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return words;
}

std::string two_digits(int number) {
  std::string text = std::to_string(number);
  return text.size() < 2 ? "0" + text : text;
}

/// Appends one line, going on below where it is too long; a word (an address!) is never cut.
void append_wrapped(std::string& out, std::string_view line) {
  while (true) {
    std::size_t end = 0;  // of what fits
    std::size_t width = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
      const bool is_break = i == line.size() || line[i] == ' ';
      if (is_break && (width <= k_line || end == 0)) end = i;
      if (i < line.size() && !is_continuation(line[i])) ++width;
    }
    out.append(line.substr(0, end)) += "\r\n";
    if (end == line.size()) return;
    line.remove_prefix(end + 1);
  }
}

std::string mailbox(const Mailbox& box) {
  if (box.name.empty()) return box.address;
  const std::string name = phrase(box.name);
  // Where both do not fit beside the header's name, the address stands on a line of its own.
  const bool fits = name.size() + box.address.size() + k_around_address <= k_line;
  return name + (fits ? " <" : "\r\n <") + box.address + ">";
}

}  // namespace

std::string header_text(std::string_view text) {
  const std::string line = one_line(text);
  if (is_plain(line) && line.size() <= k_plain_header) return line;
  return encoded_words(line);
}

std::string phrase(std::string_view text) {
  const std::string line = one_line(text);
  if (!is_plain(line) || line.size() > k_plain_header) return encoded_words(line);
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string wrapped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    // The line before a signature ends in a blank that belongs to it.
    const auto line = text.substr(0, end);
    if (line == "-- ") {
      out += "-- \r\n";
    } else {
      append_wrapped(out, line);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string mail_host(std::string_view origin) {
  auto host = origin.substr(origin.find("://") + 3);
  host = host.substr(0, host.find(':'));
  const bool is_name = is_mail_address("x@" + std::string(host)) &&
                       host.find_first_not_of("0123456789.") != std::string_view::npos;
  return is_name ? std::string(host) : "localhost";
}

std::string mail_date(std::int64_t utc_ms) {
  constexpr std::array<const char*, 7> k_days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr std::array<const char*, 12> k_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const int offset = amsterdam_offset_minutes(utc_ms);
  const CivilDate date = amsterdam_date(utc_ms);
  const std::int64_t second = (utc_ms / 1000 + offset * 60) % 86'400;
  return std::string(k_days[static_cast<std::size_t>(date.weekday() - 1)]) + ", " +
         std::to_string(date.day()) + " " + k_months[static_cast<std::size_t>(date.month() - 1)] +
         " " + std::to_string(date.year()) + " " + two_digits(static_cast<int>(second / 3600)) +
         ":" + two_digits(static_cast<int>(second / 60 % 60)) + ":" +
         two_digits(static_cast<int>(second % 60)) + " +" + two_digits(offset / 60) +
         two_digits(offset % 60);
}

std::string quoted_printable(std::string_view text) {
  constexpr std::string_view k_hex = "0123456789ABCDEF";
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\r\n") {
      out += "\r\n";
      width = 0;
      ++i;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[i]);
    // A blank at the end of a line may get lost on the way.
    const bool ends_line = text.substr(i + 1, 2) == "\r\n" || i + 1 == text.size();
    const bool is_plain = byte != '=' && byte < 0x7f && (byte > 0x20 || (byte == 0x20 && !ends_line));
    if (width + (is_plain ? 1 : 3) > k_line - 1) {
      out += "=\r\n";
      width = 0;
    }
    if (is_plain) {
      out += text[i];
    } else {
      out += '=';
      out += k_hex[byte >> 4U];
      out += k_hex[byte & 0xFU];
    }
    width += is_plain ? 1 : 3;
  }
  return out;
}

namespace {

std::string part(std::string_view kind, std::string_view text, MailEncoding encoding) {
  const bool is_quoted = encoding == MailEncoding::quoted_printable;
  return "Content-Type: " + std::string(kind) + "; charset=utf-8\r\nContent-Transfer-Encoding: " +
         (is_quoted ? "quoted-printable" : "8bit") + "\r\n\r\n" +
         (is_quoted ? quoted_printable(text) : std::string(text));
}

}  // namespace

std::string to_rfc5322(const MailMessage& message, MailEncoding encoding) {
  const std::string boundary = "=_" + to_hex(sha256(message.id)).substr(0, 32);
  const std::string html = wrapped(html_of(message));
  return "Date: " + mail_date(message.moment_ms) + "\r\nFrom: " + mailbox(message.from) +
         "\r\nTo: " + mailbox(message.to) + "\r\nMessage-ID: <" + message.id +
         ">\r\nSubject: " + header_text(message.subject) +
         "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n" +
         (encoding == MailEncoding::eight_bit ? "Content-Transfer-Encoding: 8bit\r\n" : "") +
         "Content-Language: " + std::string(to_name(message.taal)) +
         "\r\nAuto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All\r\n\r\n--" + boundary + "\r\n" +
         part("text/plain", wrapped(message.body), encoding) + "\r\n--" + boundary + "\r\n" +
         part("text/html", html, encoding) + "\r\n--" + boundary + "--\r\n";
}

}  // namespace stagepad

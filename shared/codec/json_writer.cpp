#include "shared/codec/json_writer.hpp"

#include <charconv>
#include <cstdint>
#include <cstring>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

void write_integer(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

/// Is none of eight bytes a control, a quote, a backslash or part of a longer code point? A byte that is
/// too small, or zero after taking a character away, borrows into its highest bit.
bool is_plain(std::uint64_t bytes) {
  constexpr std::uint64_t k_each = 0x0101010101010101U;
  constexpr std::uint64_t k_high = 0x80 * k_each;
  const std::uint64_t quote = bytes ^ ('"' * k_each);
  const std::uint64_t backslash = bytes ^ ('\\' * k_each);
  return ((bytes | (bytes - 0x20 * k_each) | (quote - k_each) | (backslash - k_each)) & k_high) == 0;
}

bool is_plain(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/// How many of the bytes from here on can stand in a JSON string as they are.
std::size_t plain_length(std::string_view text) {
  std::size_t at = 0;
  std::uint64_t eight = 0;
  while (at + sizeof eight <= text.size()) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (!is_plain(eight)) break;
    at += sizeof eight;
  }
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

/// Appends the key of a member, which is a plain word of ours, with what stands around it: in one step,
/// because answers are mostly keys.
void write_key(std::string& out, bool is_first, std::string_view name) {
  const std::size_t begin = out.size();
  out.resize(begin + name.size() + (is_first ? 3 : 4));
  char* to = out.data() + begin;
  if (!is_first) *to++ = ',';
  *to++ = '"';
  std::memcpy(to, name.data(), name.size());
  to += name.size();
  *to++ = '"';
  *to = ':';
}

/// Bytes of a well-formed code point that starts here; 0 when there is none.
std::size_t code_point_length(std::string_view rest) {
  const auto first = static_cast<std::uint8_t>(rest.front());
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  return length <= rest.size() && is_valid_utf8(rest.substr(0, length)) ? length : 0;
}

void write_control(std::string& out, char c) {
  static constexpr char k_hex[] = "0123456789abcdef";
  switch (c) {
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default:
      out += "\\u00";
      out += k_hex[static_cast<std::uint8_t>(c) >> 4U];
      out += k_hex[static_cast<std::uint8_t>(c) & 0x0FU];
  }
}

void write_list(std::string& out, const JsonType& type, const void* value) {
  out += '[';
  const std::size_t count = type.size(value);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ',';
    write_json(out, *type.inner, type.element(value, i));
  }
  out += ']';
}

/// Nothing to write: an empty optional, or an id that was not given out yet (readers refuse 0).
bool is_absent(const JsonType& type, const void* value) {
  if (type.shape == JsonShape::optional) return type.size(value) == 0;
  return type.shape == JsonShape::id && type.get(value) == 0;
}

void write_object(std::string& out, const JsonType& type, const void* value) {
  out += '{';
  bool first = true;
  for (const JsonField& field : type.fields) {
    // The tables serve the reader too, hence the addresses that may be written to.
    const void* member = field.address(const_cast<void*>(value));
    if (is_absent(*field.type, member)) continue;
    write_key(out, first, field.name);
    first = false;
    write_json(out, *field.type, member);
  }
  out += '}';
}

}  // namespace

void write_json_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;  // start of the run that can be copied as it is
  std::size_t at = 0;
  while (true) {
    at += plain_length(text.substr(at));
    if (at == text.size()) break;
    const auto byte = static_cast<std::uint8_t>(text[at]);
    const std::size_t length = byte >= 0x80 ? code_point_length(text.substr(at)) : 0;
    if (length > 0) {
      at += length;
      continue;
    }
    out.append(text.substr(plain, at - plain));
    if (byte >= 0x80) {
      out += "\xEF\xBF\xBD";
    } else if (byte < 0x20) {
      write_control(out, text[at]);
    } else {
      out += '\\';
      out += text[at];
    }
    plain = ++at;
  }
  out.append(text.substr(plain));
  out += '"';
}

void write_json(std::string& out, const JsonType& type, const void* value) {
  switch (type.shape) {
    case JsonShape::boolean: out += *static_cast<const bool*>(value) ? "true" : "false"; return;
    case JsonShape::integer:
    case JsonShape::id: write_integer(out, type.get(value)); return;
    case JsonShape::text: write_json_text(out, *static_cast<const std::string*>(value)); return;
    case JsonShape::date:
      write_json_text(out, to_iso(*static_cast<const CivilDate*>(value)));
      return;
    case JsonShape::decimal: out += to_text(*static_cast<const Decimal*>(value)); return;
    case JsonShape::word:
      write_json_text(out, type.words[static_cast<std::size_t>(type.get(value))]);
      return;
    case JsonShape::optional:
      if (type.size(value) == 0) out += "null";
      else write_json(out, *type.inner, type.element(value, 0));
      return;
    case JsonShape::list: write_list(out, type, value); return;
    case JsonShape::object: write_object(out, type, value); return;
  }
}

}  // namespace stagepad

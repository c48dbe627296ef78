#include "tests/api/near_valid.hpp"

#include "shared/codec/json_writer.hpp"

namespace stagepad::test {

std::size_t NearValid::below(std::size_t bound) { return random_() % bound; }

std::string NearValid::value(const JsonType& type) {
  std::string out;
  switch (type.shape) {
    case JsonShape::boolean:
      return below(2) == 0 ? "true" : "false";
    case JsonShape::integer:
    case JsonShape::id:
      return std::to_string(1 + below(60));
    case JsonShape::text:
      write_json_text(out, below(3) == 0 ? "" : "Omdat het 's ochtends \"beter\" uitkomt – é");
      return out;
    case JsonShape::date:
      return "\"2027-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10)) + "\"";
    case JsonShape::decimal:
      return "0." + std::to_string(1 + below(9));
    case JsonShape::word:
      write_json_text(out, type.words[below(type.words.size())]);
      return out;
    case JsonShape::optional:
      return value(*type.inner);
    case JsonShape::list:
      out = "[";
      for (std::size_t left = below(4); left > 0; --left) {
        out += value(*type.inner);
        if (left > 1) out += ',';
      }
      return out + "]";
    case JsonShape::object:
      return object(type);
  }
  return "null";
}

std::string NearValid::strange_value() {
  static const char* const k_values[] = {
      "null", "true", "-1", "0", "1.0", "1e5", "1e400", "-0", "9007199254740992",
      "9223372036854775807", "-9223372036854775808", "99999999999999999999999999", "0.0000001",
      "\"\"", "\"onzin\"", "\"2027-02-30\"", "\"9999-12-31\"", "\"\\u0000\"", "\"\\ud800\"",
      "\"\\ud83d\\ude00\"", "[]", "{}", "[[]]", "[null]", "{\"a\":{\"b\":[1,{}]}}", "[1,1,1,1]",
      "NaN"};
  switch (below(8)) {
    case 0:
      return "\"" + std::string(1 + below(20000), 'x') + "\"";
    case 1: {
      const std::size_t depth = 1 + below(600);
      return std::string(depth, '[') + std::string(depth, ']');
    }
    case 2:
      return "\"\xff\xfe\xc0\x80\"";
    default:
      return k_values[below(std::size(k_values))];
  }
}

std::string NearValid::object(const JsonType& type) {
  std::string out = "{";
  const auto add = [&](const std::string& key, const std::string& json) {
    if (out.size() > 1) out += ',';
    write_json_text(out, key);
    out += ':' + json;
  };
  for (const JsonField& field : type.fields) {
    const std::string name(field.name);
    if (spoil_at_-- != 0) {
      if (field.required || below(4) != 0) add(name, value(*field.type));
      continue;
    }
    switch (below(6)) {
      case 0:
        break;  // dropped
      case 1:
        add(name, value(*field.type));
        add(name, value(*field.type));
        break;
      case 2:
        add(name + "_", value(*field.type));
        break;
      case 3:
        add("onbekend", strange_value());
        add(name, value(*field.type));
        break;
      default:
        add(name, strange_value());
    }
  }
  return out + "}";
}

std::string NearValid::body(const JsonType& type) {
  spoil_at_ = -1;
  return value(type);
}

void NearValid::spoil_bytes(std::string& body) {
  const std::size_t at = below(body.size());
  switch (below(4)) {
    case 0:
      body.resize(at);
      break;
    case 1:
      body[at] = static_cast<char>(below(256));
      break;
    case 2:
      body.erase(at, 1);
      break;
    default:
      body.insert(at, 1, static_cast<char>(below(256)));
  }
}

std::string NearValid::spoiled(const JsonType& type) {
  if (below(30) == 0) return strange_value();
  spoil_at_ = static_cast<int>(below(type.fields.size() + 3));
  std::string out = value(type);
  if (below(5) == 0) spoil_bytes(out);
  return out;
}

}  // namespace stagepad::test

#include "shared/codec/json_events.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

namespace stagepad {

namespace {

/// The library's SAX interface, passed on. Its events come with the exception the library would have
/// thrown; taken here as a value, so that it works without exceptions.
class SaxHandler {
 public:
  using Json = nlohmann::json;

  SaxHandler(JsonEvents& events, std::size_t size) : events_(events), size_(size) {}

  bool null() { return events_.null(); }
  bool boolean(bool value) { return events_.boolean(value); }
  bool number_integer(Json::number_integer_t value) { return events_.integer(value); }

  bool number_unsigned(Json::number_unsigned_t value) {
    constexpr auto k_largest = std::numeric_limits<std::int64_t>::max();
    if (value > static_cast<Json::number_unsigned_t>(k_largest)) {
      return events_.number(std::to_string(value));
    }
    return events_.integer(static_cast<std::int64_t>(value));
  }

  bool number_float(Json::number_float_t, const std::string& text) { return events_.number(text); }
  bool string(std::string& value) { return events_.text(value); }
  bool binary(Json::binary_t&) { return false; }  // JSON has none; the interface asks for it
  bool start_object(std::size_t) { return events_.begin_object(); }
  bool key(std::string& name) { return events_.key(name); }
  bool end_object() { return events_.end_object(); }
  bool start_array(std::size_t) { return events_.begin_list(); }
  bool end_array() { return events_.end_list(); }

  bool parse_error(std::size_t position, const std::string& token, const Json::exception& error) {
    constexpr int k_number_overflow = 406;
    if (error.id == k_number_overflow) {
      events_.beyond_numbers(token);
    } else {
      // The library counts the bytes read, the offending one included; at the end of the text it
      // counts one more than there are.
      events_.broken_at(std::min(position > 0 ? position - 1 : 0, size_));
    }
    return false;
  }

 private:
  JsonEvents& events_;
  std::size_t size_;
};

}  // namespace

void scan_json(std::string_view text, JsonEvents& events) {
  // The library takes a zero byte for the end of the text and would accept whatever follows it.
  const std::size_t zero = text.find('\0');
  if (zero != std::string_view::npos) {
    events.broken_at(zero);
    return;
  }
  SaxHandler handler(events, text.size());
  nlohmann::json::sax_parse(text.begin(), text.end(), &handler);
}

}  // namespace stagepad

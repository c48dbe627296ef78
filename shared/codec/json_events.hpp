#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stagepad {

/// Receives a JSON text as a stream of events. Every function answers whether to go on reading.
/// Texts and keys are valid UTF-8 when the whole input is.
class JsonEvents {
 public:
  JsonEvents() = default;
  JsonEvents(const JsonEvents&) = delete;
  JsonEvents& operator=(const JsonEvents&) = delete;
  virtual ~JsonEvents() = default;

  virtual bool null() = 0;
  virtual bool boolean(bool value) = 0;
  /// A number written without fraction and exponent that fits.
  virtual bool integer(std::int64_t value) = 0;
  /// Any other number, as it was written.
  virtual bool number(const std::string& text) = 0;
  virtual bool text(std::string& value) = 0;
  virtual bool begin_object() = 0;
  virtual bool key(std::string& name) = 0;
  virtual bool end_object() = 0;
  virtual bool begin_list() = 0;
  virtual bool end_list() = 0;
  /// The text stops being JSON at this byte (0 is the first); nothing follows.
  virtual void broken_at(std::size_t position) = 0;
  /// A number beyond all bounds ("1e400"); nothing follows.
  virtual void beyond_numbers(const std::string& text) = 0;
};

/// Reads `text` to its end, or until `events` says stop or the text is broken. Never throws, whatever
/// the input; does not recurse, so that depth costs no stack.
void scan_json(std::string_view text, JsonEvents& events);

}  // namespace stagepad

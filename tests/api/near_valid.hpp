#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "shared/codec/json_type.hpp"

namespace stagepad::test {

/// Makes bodies from a field list: mostly what a client would send, and then spoiled in one or two
/// places. The same numbers give the same bodies.
class NearValid {
 public:
  explicit NearValid(std::uint32_t seed) : random_(seed) {}

  /// A body that has the shape of the type.
  std::string body(const JsonType& type);
  /// One that has been spoiled: fields dropped, doubled, of another kind or beyond every bound,
  /// unknown words and keys, deep nesting, bytes that are no UTF-8, a text cut off.
  std::string spoiled(const JsonType& type);

 private:
  std::size_t below(std::size_t bound);
  std::string value(const JsonType& type);
  std::string object(const JsonType& type);
  std::string strange_value();
  void spoil_bytes(std::string& body);

  std::mt19937 random_;
  int spoil_at_ = -1;  // counts down over the fields; at 0 the field is spoiled
};

}  // namespace stagepad::test

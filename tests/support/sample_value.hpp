#pragma once

#include <cstdint>
#include <string>

#include "shared/codec/json_type.hpp"

namespace stagepad {

/// Fills a value of any described type: every field differs from its initial value, where its type
/// allows, and from its neighbours, optionals are set and lists hold two elements.
class SampleFiller {
 public:
  template <class T>
  T make() {
    T value{};
    fill(k_json_type<T>, &value);
    return value;
  }

 private:
  void fill(const JsonType& type, void* target) {
    ++number_;
    switch (type.shape) {
      case JsonShape::boolean:
        *static_cast<bool*>(target) = !*static_cast<bool*>(target);
        return;
      case JsonShape::integer:
      case JsonShape::id: type.set(target, number_); return;
      case JsonShape::text:
        *static_cast<std::string*>(target) = "ë \"\\/\n\x01 😀 " + std::to_string(number_);
        return;
      case JsonShape::date:
        *static_cast<CivilDate*>(target) = CivilDate::of(2027, 1, 1).plus_days(number_);
        return;
      case JsonShape::decimal: *static_cast<Decimal*>(target) = Decimal{number_ * 7}; return;
      case JsonShape::word:
        type.set(target, static_cast<std::int64_t>(type.words.size()) - 1);
        return;
      case JsonShape::optional: fill(*type.inner, type.append(target)); return;
      case JsonShape::list:
        for (int i = 0; i < 2; ++i) fill(*type.inner, type.append(target));
        return;
      case JsonShape::object:
        for (const JsonField& field : type.fields) fill(*field.type, field.address(target));
        return;
    }
  }

  std::int32_t number_ = 0;
};

}  // namespace stagepad

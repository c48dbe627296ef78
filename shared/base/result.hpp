#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace stagepad {

/// Why something that may be expected to fail did fail. `code` is stable and for programs,
/// `detail` is for a log; what a person reads comes from the text catalogue.
struct Failure {
  std::string code;
  std::string detail;

  friend bool operator==(const Failure&, const Failure&) = default;
};

/// Either a value or a Failure. Asking for the one that is not there is broken logic (assert).
template <class T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}              // NOLINT: implicit on purpose
  Result(Failure failure) : content_(std::move(failure)) {}    // NOLINT: implicit on purpose

  [[nodiscard]] bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const {
    assert(ok());
    return *std::get_if<0>(&content_);
  }
  [[nodiscard]] T& value() {
    assert(ok());
    return *std::get_if<0>(&content_);
  }
  [[nodiscard]] const Failure& failure() const {
    assert(!ok());
    return *std::get_if<1>(&content_);
  }

 private:
  std::variant<T, Failure> content_;
};

}  // namespace stagepad

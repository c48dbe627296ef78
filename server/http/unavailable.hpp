#pragma once

#include <stdexcept>

namespace stagepad {

/// Thrown by a handler that cannot answer now and may be able to soon, such as when the disk is
/// full: the guard logs it and answers 503 with a sentence, where any other exception is a 500.
class Unavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace stagepad

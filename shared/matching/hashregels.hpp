#pragma once

#include <string>
#include <string_view>

#include "shared/base/sha256.hpp"

namespace stagepad {

/// Hashes lines of words, one blank between two words and a line feed behind each line. Words are given
/// without either.
class Hashregels {
 public:
  template <class... Woorden>
  Hashregels& regel(std::string_view eerste, const Woorden&... verdere) {
    begin(eerste);
    (woord(verdere), ...);
    return eind();
  }

  /// A line of which the number of words is not known beforehand.
  Hashregels& begin(std::string_view eerste) {
    hash_.update(eerste);
    return *this;
  }
  Hashregels& woord(std::string_view woord) {
    hash_.update(" ").update(woord);
    return *this;
  }
  Hashregels& eind() {
    hash_.update("\n");
    return *this;
  }

  /// Once, at the end.
  std::string hash() { return to_hex(hash_.finish()); }

 private:
  Sha256 hash_;
};

}  // namespace stagepad

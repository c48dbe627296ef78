#pragma once

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The content of a file, by its path from the top of the source tree; empty when there is none.
inline std::string source_file(const std::string& path) {
  std::ifstream file(std::string(STAGEPAD_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string catalogue_file(Taal taal) {
  return source_file("assets/texts/" + std::string(to_name(taal)) + ".json");
}

/// The shipped texts of a language. Ends the test program when they cannot be loaded: assertions are
/// off in the browser's build, and no test could go on.
inline Catalogue load_shipped_catalogue(Taal taal) {
  auto result = Catalogue::load(taal, catalogue_file(taal));
  if (result.ok()) return result.value();
  std::fprintf(stderr, "%s\n", (result.failure().code + ": " + result.failure().detail).c_str());
  std::abort();
}

inline const Catalogue& catalogue_of(Taal taal) {
  static const Catalogue nl = load_shipped_catalogue(Taal::nl);
  static const Catalogue en = load_shipped_catalogue(Taal::en);
  return taal == Taal::nl ? nl : en;
}

}  // namespace stagepad

#pragma once

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

/// The texts that are shipped. A catalogue that cannot be loaded ends the test program.
inline const Catalogue& catalogue_of(Taal taal) {
  static const Catalogue nl = Catalogue::load(Taal::nl, catalogue_file(Taal::nl)).value();
  static const Catalogue en = Catalogue::load(Taal::en, catalogue_file(Taal::en)).value();
  return taal == Taal::nl ? nl : en;
}

}  // namespace stagepad

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/wissen.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// What is asked of a command about one person. `wie`: a number, or a mail address.
struct PersoonOpties {
  std::string wie;
  std::filesystem::path data;
  std::filesystem::path out;
  std::optional<store::Wisreden> reden;
  std::optional<CivilDate> vandaag;
  store::LopendeOpleiding lopend = store::LopendeOpleiding::weiger;
};

/// Reads the words behind the command's name. Refused with a sentence.
Result<PersoonOpties> parse_export_person(const std::vector<std::string_view>& words);
Result<PersoonOpties> parse_erase_person(const std::vector<std::string_view>& words);

/// Who is meant; refused when nobody is. Throws StoreException.
PersoonId find_wie(store::ReadConnection& db, const std::string& wie);

}  // namespace stagepad

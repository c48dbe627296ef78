#pragma once

#include <string>
#include <string_view>

namespace stagepad::store {

/// SQL for the number of the next object of a table, which is never one that an import gave and that was taken back
/// with it: the log, and mails that went out, still name that one. `soort` is a word of importspoor.
inline std::string volgend_nummer(std::string_view tabel, std::string_view soort) {
  return "(SELECT max(coalesce((SELECT max(id) FROM " + std::string(tabel) +
         "), 0), coalesce((SELECT max(object) FROM importspoor WHERE soort = '" + std::string(soort) + "'), 0)) + 1)";
}

}  // namespace stagepad::store

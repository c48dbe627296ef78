#include "server/admin/person_commands.hpp"

#include <ostream>

#include "server/admin/erase_person.hpp"
#include "server/admin/export_person.hpp"

namespace stagepad {

bool is_person_command(std::string_view word) {
  return word == "export-person" || word == "erase-person";
}

int run_person_command(const std::vector<std::string_view>& words, const Streams& streams) {
  const bool is_export = words.front() == "export-person";
  const std::vector<std::string_view> rest(words.begin() + 1, words.end());
  const auto opties = is_export ? parse_export_person(rest) : parse_erase_person(rest);
  if (!opties) {
    streams.err << opties.failure().detail << std::endl;
    return 2;
  }
  return is_export ? run_export_person(opties.value(), streams)
                   : run_erase_person(opties.value(), streams);
}

}  // namespace stagepad

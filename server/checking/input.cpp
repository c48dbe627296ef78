#include "server/checking/input.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>

namespace stagepad {

namespace {

Result<std::string> read_all(std::istream& stream, const std::string& name) {
  std::string content(k_largest_input + 1, '\0');
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (stream.bad()) return Failure{"invoer", "'" + name + "' cannot be read to its end."};
  content.resize(static_cast<std::size_t>(stream.gcount()));
  return content;
}

}  // namespace

Result<std::string> read_input(const std::string& name, std::istream& standard_input) {
  if (name == "-") return read_all(standard_input, "the standard input");
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) {
    return Failure{"invoer", "'" + name + "' is a directory. Name the files in it."};
  }
  errno = 0;
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    const std::string why = errno != 0 ? std::strerror(errno) : "it cannot be opened";
    return Failure{"invoer", "'" + name + "' cannot be read: " + why + "."};
  }
  return read_all(file, name);
}

}  // namespace stagepad

#include "shared/api/endpoints.hpp"

namespace stagepad::api {

std::string path_of(std::string_view pattern, std::string_view argument) {
  const std::size_t open = pattern.find('{');
  const std::size_t close = pattern.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(pattern);
  std::string path(pattern.substr(0, open));
  path += argument;
  path += pattern.substr(close + 1);
  return path;
}

std::string path_of(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string path(pattern);
  for (const std::string& argument : arguments) path = path_of(path, argument);
  return path;
}

std::string etag_of(std::int64_t versie) { return "\"" + std::to_string(versie) + "\""; }

std::optional<std::int64_t> version_of_etag(std::string_view etag) {
  if (etag.size() < 3 || etag.size() > 18 || etag.front() != '"' || etag.back() != '"') {
    return std::nullopt;
  }
  std::int64_t versie = 0;
  for (const char c : etag.substr(1, etag.size() - 2)) {
    if (c < '0' || c > '9') return std::nullopt;
    versie = versie * 10 + (c - '0');
  }
  return versie;
}

}  // namespace stagepad::api

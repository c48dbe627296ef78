#include "server/outbound/letter_fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <unistd.h>

#include <optional>
#include <string>
#include <string_view>

#include "server/http/assets.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_fonts[] = {"lettertypen/Inter-Regular.otf", "lettertypen/Inter-SemiBold.otf"};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The font as a file in memory, because fontconfig and cairo know fonts by the names of their files. Cairo remembers
/// them by these names until the program ends, so the file is never closed: its name means nothing else.
std::optional<std::string> as_file(std::string_view path) {
  const EmbeddedAsset* font = find_embedded_asset(path);
  if (!font) return std::nullopt;
  const int file = ::memfd_create("stagepad-lettertype", MFD_CLOEXEC);
  if (file < 0 || !write_all(file, font->raw)) return std::nullopt;
  return "/proc/self/fd/" + std::to_string(file);
}

/// Set as the current configuration before anybody asks for another, so that the machine's is not even read.
bool set_up() {
  FcConfig* config = FcConfigCreate();
  bool is_good = config != nullptr;
  for (const std::string_view path : k_fonts) {
    const auto file = is_good ? as_file(path) : std::nullopt;
    is_good = file && FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file->c_str())) == FcTrue;
  }
  is_good = is_good && FcConfigSetCurrent(config) == FcTrue;
  if (config) FcConfigDestroy(config);
  return is_good;
}

}  // namespace

bool use_letter_fonts() {
  static const bool is_good = set_up();
  return is_good;
}

}  // namespace stagepad

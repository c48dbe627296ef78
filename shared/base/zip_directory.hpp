#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace stagepad {

/// A file in a zip file, as the central directory and its own header both name it.
struct ZipEntry {
  std::string_view name;
  bool encrypted = false;
  /// The content where it is stored without compression; else empty.
  std::string_view stored;
};

/// The files of a zip file in the order of its central directory, which must lie whole between the last file and the
/// end, with nothing in front of the first file. No value when the bytes are cut off or contradict themselves, or
/// for the 64-bit format, which nothing below 4 GB needs. Nothing is decompressed; the views point into `bytes`.
std::optional<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes);

}  // namespace stagepad

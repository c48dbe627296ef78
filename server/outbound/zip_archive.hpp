#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/unnamed_file.hpp"
#include "shared/base/result.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// A file that goes into an archive.
struct ArchivedFile {
  /// Its path inside, with '/' between folders; UTF-8, each part as file_name_of() gives it, and unlike all others.
  std::string path;
  /// The day it says it is of, from 1980 on.
  CivilDate date;
  /// Is it compressed already, as documents are?
  bool is_packed = false;
  /// Of its bytes.
  std::uint64_t size = 0;
  /// Gives its bytes; asked once, when it is written, so that one file is held at a time. May throw.
  std::function<std::string()> content;
};

/// Writes a ZIP archive that holds these in this order. The same files give the same bytes. Fails with `archief.zip`;
/// what a `content` threw comes through. At most one content is in memory at a time.
Result<std::monostate> write_zip(const std::vector<ArchivedFile>& files, UnnamedFile& target);

/// Most bytes of file_name_of().
inline constexpr std::size_t k_longest_file_name = 150;

/// A name that every system takes for a file or folder: what some do not (control characters, / \ : * ? " < > |) becomes
/// '-', blanks and points at its end go, and it is cut to k_longest_file_name, `ending` kept. Never empty.
std::string file_name_of(std::string_view name, std::string_view ending = {});

}  // namespace stagepad

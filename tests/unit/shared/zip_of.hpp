#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stagepad {

/// A file in a zip file that is made for a test; `flags` as in its headers (1: encrypted).
struct ZippedFile {
  std::string name;
  std::string content;
  std::uint16_t flags = 0;
};

inline void append_number(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

/// A zip file in which these stand without compression; checksums are left at 0, which nothing here reads.
inline std::string zip_of(const std::vector<ZippedFile>& files, const std::string& comment = {}) {
  std::string out;
  std::string directory;
  const auto common = [](std::string& to, const ZippedFile& file) {
    append_number(to, 20, 2);
    append_number(to, file.flags, 2);
    append_number(to, 0, 2);
    append_number(to, 0, 4);
    append_number(to, 0, 4);
    append_number(to, static_cast<std::uint32_t>(file.content.size()), 4);
    append_number(to, static_cast<std::uint32_t>(file.content.size()), 4);
    append_number(to, static_cast<std::uint32_t>(file.name.size()), 2);
    append_number(to, 0, 2);
  };
  for (const ZippedFile& each : files) {
    directory += "PK\1\2";
    append_number(directory, 20, 2);
    common(directory, each);
    append_number(directory, 0, 2);
    append_number(directory, 0, 2);
    append_number(directory, 0, 2);
    append_number(directory, 0, 4);
    append_number(directory, static_cast<std::uint32_t>(out.size()), 4);
    directory += each.name;
    out += "PK\3\4";
    common(out, each);
    out += each.name + each.content;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory;
  out += "PK\5\6";
  append_number(out, 0, 2);
  append_number(out, 0, 2);
  append_number(out, static_cast<std::uint32_t>(files.size()), 2);
  append_number(out, static_cast<std::uint32_t>(files.size()), 2);
  append_number(out, static_cast<std::uint32_t>(directory.size()), 4);
  append_number(out, begin, 4);
  append_number(out, static_cast<std::uint32_t>(comment.size()), 2);
  return out + comment;
}

inline std::vector<ZippedFile> docx_files() {
  return {{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"}, {"word/document.xml", "<w:document/>"}};
}

inline std::vector<ZippedFile> odt_files() {
  return {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<office:document-content/>"}};
}

}  // namespace stagepad

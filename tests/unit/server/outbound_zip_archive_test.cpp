#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <string>

#include "server/outbound/zip_archive.hpp"

// A ZIP archive in a file without a name. That others can open it is in tests/api/dossier_test.cpp.

namespace stagepad {
namespace {

std::string all_of(const UnnamedFile& file) {
  std::string bytes(file.size(), '\0');
  EXPECT_EQ(file.read_at(0, bytes.data(), bytes.size()), static_cast<std::int64_t>(bytes.size()));
  return bytes;
}

ArchivedFile file_with(std::string path, std::string content, bool is_packed = false) {
  const auto size = static_cast<std::uint64_t>(content.size());
  return {std::move(path), CivilDate::of(2027, 1, 15), is_packed, size, [content] { return content; }};
}

std::string zipped(const std::vector<ArchivedFile>& files) {
  const auto target = UnnamedFile::make_in(std::filesystem::temp_directory_path());
  const auto written = write_zip(files, *target);
  EXPECT_TRUE(written) << written.failure().detail;
  return all_of(*target);
}

TEST(ZipArchive, IsTheSameForTheSameFiles) {
  const std::vector<ArchivedFile> files = {file_with("een.txt", std::string(100'000, 'a')), file_with("map/twee.pdf", "%PDF", true)};
  const std::string once = zipped(files);
  EXPECT_EQ(once.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(once, zipped(files));
  EXPECT_LT(once.size(), 2'000U) << "what is not packed yet is";
  EXPECT_NE(once.find("%PDF"), std::string::npos) << "what is packed stays as it is";
}

TEST(ZipArchive, LetsThroughWhatAContentThrew) {
  auto broken = file_with("weg.pdf", "x");
  broken.content = []() -> std::string { throw std::runtime_error("gone"); };
  const auto target = UnnamedFile::make_in(std::filesystem::temp_directory_path());
  EXPECT_THROW(static_cast<void>(write_zip({file_with("een.txt", "a"), broken}, *target)), std::runtime_error);
}

TEST(ZipArchive, WithTwoFilesOfOneNameIsRefused) {
  const auto target = UnnamedFile::make_in(std::filesystem::temp_directory_path());
  const auto written = write_zip({file_with("een.txt", "a"), file_with("een.txt", "b")}, *target);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.failure().code, "archief.zip");
}

TEST(UnnamedFile, StandsInNoFolderAndIsReadInPieces) {
  const auto folder = std::filesystem::temp_directory_path() / "stagepad-unnamed-file";
  std::filesystem::create_directories(folder);
  const auto file = UnnamedFile::make_in(folder);
  ASSERT_TRUE(file);
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  EXPECT_TRUE(file->write_at(4, "vier"));
  EXPECT_TRUE(file->write_at(0, "nul "));
  EXPECT_EQ(file->size(), 8U);
  char piece[3];
  EXPECT_EQ(file->read_at(6, piece, sizeof piece), 2);
  EXPECT_EQ(file->read_at(8, piece, sizeof piece), 0);
  std::filesystem::remove(folder);
  EXPECT_EQ(UnnamedFile::make_in(folder / "is er niet"), nullptr);
}

TEST(FileName, IsOneThatEverySystemTakes) {
  EXPECT_EQ(file_name_of("Stage interdisciplinaire/klinische samenwerking"), "Stage interdisciplinaire-klinische samenwerking");
  EXPECT_EQ(file_name_of("a\\b:c*d?e\"f<g>h|i\nj"), "a-b-c-d-e-f-g-h-i-j");
  EXPECT_EQ(file_name_of("..", ".pdf"), "-.pdf");
  EXPECT_EQ(file_name_of("verslag. . ", ".pdf"), "verslag.pdf");
  EXPECT_EQ(file_name_of("Çağla Şen"), "Çağla Şen");
}

TEST(FileName, IsCutBetweenCharactersAndKeepsItsEnding) {
  const std::string name = file_name_of(std::string(k_longest_file_name - 5, 'x') + "éé", ".pdf");
  EXPECT_EQ(name, std::string(k_longest_file_name - 5, 'x') + ".pdf") << "half a character would not fit";
  EXPECT_EQ(file_name_of(std::string(500, 'x'), ".pdf").size(), k_longest_file_name);
}

}  // namespace
}  // namespace stagepad

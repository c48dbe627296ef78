#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace stagepad::test {

/// How much has been done by commands, counted in three ways that must agree: every command raises
/// the version of one training by one, makes one audit entry and, with a key, keeps one answer.
struct Tally {
  std::int64_t versions = 0;
  std::int64_t audit = 0;
  std::int64_t answers = 0;
  /// Requests handed in and withdrawn, and of how many of these somebody was mailed: the same number.
  std::int64_t requests = 0;
  std::int64_t mailed = 0;
};
Tally tally(const std::filesystem::path& data);

/// Fails the test unless the database is whole: pages, references, audit chain (by the server's own
/// verification and by one written here after the format's description).
void expect_whole(const std::filesystem::path& data);

}  // namespace stagepad::test

#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/store/store.hpp"

namespace stagepad::store {

/// A folder of its own for one test, gone afterwards.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "stagepad-test-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string file_content(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline void write_file(const std::filesystem::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// The real migrations, read from the source tree, in order.
class MigrationFiles {
 public:
  MigrationFiles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(STAGEPAD_SOURCE_DIR) / "server/migrations")) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      names_.push_back(file.filename().string());
      texts_.push_back(file_content(file));
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      migrations_.push_back({names_[i], texts_[i]});
    }
  }
  std::span<const Migration> all() const { return migrations_; }

 private:
  std::vector<std::string> names_;
  std::vector<std::string> texts_;
  std::vector<Migration> migrations_;
};

inline const MigrationFiles& real_migrations() {
  static const MigrationFiles files;
  return files;
}

/// A fixed moment: 1 March 2026, 10:00 UTC.
inline constexpr std::int64_t k_test_now_ms = 1772359200000;

/// A real store in a temporary folder, with the real schema.
class StoreTest : public ::testing::Test {
 protected:
  StoreTest() { open(); }

  void open() {
    StoreConfig config;
    config.directory = folder_.path() / "data";
    config.migrations = real_migrations().all();
    config.readers = 2;
    config.clock = [] { return k_test_now_ms; };
    auto opened = Store::open(config);
    if (!opened) throw std::runtime_error(opened.failure().detail);
    store_ = std::move(opened.value());
  }
  void reopen() {
    store_.reset();
    open();
  }
  std::filesystem::path database_file() const { return folder_.path() / "data" / "stagepad.db"; }

  TemporaryFolder folder_;
  std::unique_ptr<Store> store_;
};

}  // namespace stagepad::store

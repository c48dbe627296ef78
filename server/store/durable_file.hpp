#pragma once

#include <filesystem>
#include <string_view>

namespace stagepad::store {

// How files come to stand on the disk besides SQLite's own writing: the database when it is made,
// backups, what is put back, mails. One place, so that a file of a final name is always a whole one:
// it is written under another name, brought to the disk, named, and the name brought to the disk.
//
// Everything is for its owner only (0600), follows no symbolic link in its last part, and throws
// StoreException (io) with what could not be done and the system's reason.

/// Makes an empty file where there is none yet.
void make_private_file(const std::filesystem::path& file);

/// Makes a file with this content where there is none yet. Not on the disk before bring_to_disk.
void write_private_file(const std::filesystem::path& file, std::string_view content);

/// The same with the content of another file.
void copy_private_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Returns when the content of a file, or the names in a folder, would survive a power cut.
void bring_to_disk(const std::filesystem::path& file_or_folder);

/// Gives a whole file its name; refuses to replace what has it already. Leaves the draft's name.
void name_new(const std::filesystem::path& draft, const std::filesystem::path& file);

/// Gives a file another name, and replaces what has it. The folders are not brought to the disk.
void rename_over(const std::filesystem::path& from, const std::filesystem::path& to);

/// Writes a whole file, which replaces one of that name, or leaves everything as it was. The draft
/// stands beside it under the same name with a point before and ".part" behind it.
void replace_file(const std::filesystem::path& file, std::string_view content);

/// Removes a file; one that is not there is no failure.
void remove_file(const std::filesystem::path& file);

/// A file that is gone at the end of the scope, with what SQLite puts beside one, so that nothing half
/// stays behind.
class Draft {
 public:
  explicit Draft(std::filesystem::path path) : path_(std::move(path)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What is asked of the system.
enum class FileCall { open, write, sync, link, rename, remove };

/// The seam for tests: asked before every call above, and answers 0 or the errno with which that call
/// is then to fail; a write has by then put down half of its bytes. Process-wide; nullptr asks nobody.
using FileFault = int (*)(FileCall call, const std::filesystem::path& path);
void set_file_fault(FileFault fault);

}  // namespace stagepad::store

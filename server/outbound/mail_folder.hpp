#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "shared/base/result.hpp"

namespace stagepad {

/// Where mail goes as long as no mail server is connected: one file a message, for whoever runs the
/// installation to read or to hand on. Folder 0700, files 0600: they hold links that work once.
class MailFolder {
 public:
  explicit MailFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Writes `message` as `name`.eml, whole and durable or not at all; a file of that name is
  /// replaced (the same message, tried again). Fails with mail.folder and the reason of the system,
  /// which names no person.
  Result<std::monostate> put(std::string_view name, std::string_view message) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace stagepad

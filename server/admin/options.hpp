#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/arguments.hpp"
#include "server/http/security.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

// What is asked of `stagepad admin`: people, their access and mail, from the terminal of the machine
// itself.

enum class AdminVraag {
  setup_link,
  invite,
  list,
  block,
  unblock,
  reset_link,
  role_add,
  role_remove,
  mail_list,
  mail_pause,
  mail_resume,
  mail_retry,
  mail_cancel
};

struct AdminOptions {
  AdminVraag vraag = AdminVraag::list;
  std::filesystem::path data = "stagepad-data";
  /// Whom it is about; empty for setup_link and list.
  std::string adres;
  std::string naam;
  /// Of an invitation one or more; of role_add and role_remove the one.
  std::vector<Rol> rollen;
  /// Where links lead; without it where the server that started last says browsers reach it.
  std::optional<PublicUrl> public_url;
  /// Of mail_retry and mail_cancel the message; absent for all that were given up.
  std::optional<std::int64_t> bericht;
};

/// Reads what stands behind `admin`. Refused with a sentence, as everywhere on the command line.
Result<AdminOptions> parse_admin(Arguments& arguments);

}  // namespace stagepad

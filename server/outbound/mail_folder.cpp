#include "server/outbound/mail_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "server/store/durable_file.hpp"
#include "server/store/store_error.hpp"

namespace stagepad {

Delivery MailFolder::send(const Letter& letter, const std::atomic<bool>&) {
  const auto written = put(letter.name, letter.content);
  if (written) return {Delivery::Outcome::accepted, false, {}, {}};
  const std::string& why = written.failure().detail;
  return {Delivery::Outcome::later, true, why, why};
}

Result<std::monostate> MailFolder::put(std::string_view name, std::string_view message) const try {
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) {
    return Failure{"mail.folder", std::string("make the folder: ") + std::strerror(errno)};
  }
  store::replace_file(folder_ / (std::string(name) + ".eml"), message);
  return std::monostate{};
} catch (const store::StoreException& exception) {
  return Failure{"mail.folder", exception.error().message};
}

}  // namespace stagepad

#include "server/handlers/readiness.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace stagepad {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// So long a good answer is good: asking takes the writer's turn and a little of the disk.
constexpr std::chrono::seconds k_good_for{1};

std::optional<std::pair<std::uint64_t, std::uint64_t>> identity_of(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return std::pair<std::uint64_t, std::uint64_t>{status.st_dev, status.st_ino};
}

/// Does the disk take some bytes? They have no name and are gone at once. Empty when it does, or when the
/// file system knows no nameless files.
std::string trouble_writing_in(const fs::path& folder) {
  constexpr std::array<char, 16 * 1024> k_bytes{};
  const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) {
    const bool is_unknown = errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL;
    return is_unknown ? "" : std::string("no file can be made: ") + std::strerror(errno);
  }
  const ssize_t written = ::write(file, k_bytes.data(), k_bytes.size());
  const std::string why = written < 0 ? std::strerror(errno) : "no room";
  ::close(file);
  return written == static_cast<ssize_t>(k_bytes.size()) ? "" : "nothing can be written: " + why;
}

}  // namespace

Readiness::Readiness(const Services& services, std::function<bool()> is_stopping)
    : services_(services),
      is_stopping_(std::move(is_stopping)),
      opened_(identity_of(services.store.directory().database_file())) {}

std::string Readiness::look() {
  store::Store& store = services_.store;
  if (identity_of(store.directory().database_file()) != opened_) {
    return "the database file is not the one that was opened; start the server again";
  }
  const auto schema = store.read([](store::ReadConnection& db) {
    return db.value<int>("PRAGMA user_version").value_or(0);
  });
  if (!schema) return "the database cannot be read: " + schema.failure().detail;
  if (schema.value() != store.schema()) return "the database has another schema than this program";
  // Takes the turn of a change and the lock of the file, and leaves nothing behind.
  const auto turn =
      store.write(store::AuditNeed::housekeeping, [](store::Transaction& tx) { tx.abandon(); });
  if (!turn) return "the database cannot be changed: " + turn.failure().detail;
  return trouble_writing_in(store.directory().path());
}

std::string Readiness::reason() {
  if (is_stopping_()) return "stopping";
  const std::lock_guard lock(mutex_);
  if (well_since_ && Clock::now() - *well_since_ < k_good_for) return {};
  std::string found = look();
  well_since_ = found.empty() ? std::optional(Clock::now()) : std::nullopt;
  if (found != known_) {
    services_.log(found.empty() ? "ready: again" : "not ready: " + found);
    known_ = found;
  }
  return found;
}

bool Readiness::is_ready() { return reason().empty(); }

Response Readiness::answer() {
  const std::string why = reason();
  if (why.empty()) return text_response(200, "text/plain; charset=utf-8", "ready\n");
  const bool is_stopping = why == "stopping";
  auto response = text_response(503, "text/plain; charset=utf-8",
                                is_stopping ? "Not ready: the server is stopping.\n"
                                            : "Not ready: the server cannot store anything right now.\n");
  response.set_header("Retry-After", is_stopping ? "5" : "60");
  return response;
}

}  // namespace stagepad

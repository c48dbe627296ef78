#include "server/store/audit.hpp"

#include <sys/random.h>

#include <set>

#include "server/store/column_types.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

namespace {

using Hash = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

template <std::size_t N>
std::string_view bytes_of(const std::array<std::uint8_t, N>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), N};
}

Salt new_salt() {
  Salt salt{};
  // Up to 256 bytes come whole or not at all.
  if (::getrandom(salt.data(), salt.size(), 0) != static_cast<ssize_t>(salt.size())) {
    throw StoreException(StoreErrorKind::io, "the system gives no random numbers");
  }
  return salt;
}

void add_number(Sha256& hash, std::int64_t number) {
  std::array<std::uint8_t, 8> bytes{};
  const auto bits = static_cast<std::uint64_t>(number);
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[i] = static_cast<std::uint8_t>(bits >> (56 - 8 * i));
  }
  hash.update(bytes_of(bytes));
}

void add_text(Sha256& hash, std::string_view text) {
  add_number(hash, static_cast<std::int64_t>(text.size()));
  hash.update(text);
}

Hash digest_of(const Salt& salt, std::string_view payload) {
  Sha256 hash;
  hash.update(bytes_of(salt));
  hash.update(payload);
  return hash.finish();
}

/// The part of an entry that is never erased.
struct Link {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;
  std::optional<std::int64_t> actor;
  std::string action;
  std::string object_kind;
  std::int64_t object_id = 0;
  Hash digest{};
};

Hash hash_of(const Hash& previous, const Link& link) {
  Sha256 hash;
  hash.update(bytes_of(previous));
  add_number(hash, link.seq);
  add_number(hash, link.at_ms);
  hash.update(link.actor ? std::string_view("\1", 1) : std::string_view("\0", 1));
  add_number(hash, link.actor.value_or(0));
  add_text(hash, link.action);
  add_text(hash, link.object_kind);
  add_number(hash, link.object_id);
  hash.update(bytes_of(link.digest));
  return hash.finish();
}

struct Head {
  std::int64_t seq = 0;
  Hash hash{};
};

Head read_head(ReadConnection& connection) {
  auto rows = connection.query("SELECT seq, hash FROM audit_kop WHERE id = 1");
  if (!rows.step()) throw StoreException(StoreErrorKind::corrupt, "the audit head is gone");
  return {rows.get<std::int64_t>(0), rows.get<Hash>(1)};
}

/// Walks the chain; the state of verify_audit.
class Verifier {
 public:
  /// Checks the current row; nothing when it is whole.
  std::optional<AuditField> check(Statement& row) {
    Link link;
    link.seq = row.take<std::int64_t>();
    link.at_ms = row.take<std::int64_t>();
    link.actor = row.take<std::optional<std::int64_t>>();
    link.action = row.take<std::string>();
    link.object_kind = row.take<std::string>();
    link.object_id = row.take<std::int64_t>();
    const auto payload = row.take<std::optional<std::string>>();
    const auto salt = row.take<std::optional<Salt>>();
    link.digest = row.take<Hash>();
    const Hash hash = row.take<Hash>();

    if (link.seq != last_.seq + 1) return AuditField::volgorde;
    if (hash_of(last_.hash, link) != hash) return AuditField::keten;
    if (payload.has_value() != salt.has_value()) return AuditField::inhoud;
    if (!payload) {
      erased_.insert(link.seq);
    } else if (digest_of(*salt, *payload) != link.digest) {
      return AuditField::inhoud;
    }
    if (link.action == k_audit_erase_action && link.object_kind == "audit") {
      recorded_.insert(link.object_id);
    }
    last_ = {link.seq, hash};
    return std::nullopt;
  }

  const Head& last() const { return last_; }
  std::int64_t erased() const { return static_cast<std::int64_t>(erased_.size()); }

  /// The first entry whose payload went without a record of it.
  std::optional<std::int64_t> unrecorded_erasure() const {
    for (const std::int64_t seq : erased_) {
      if (recorded_.count(seq) == 0) return seq;
    }
    return std::nullopt;
  }

 private:
  Head last_;
  std::set<std::int64_t> erased_;
  std::set<std::int64_t> recorded_;
};

constexpr std::string_view k_row_columns =
    "seq, at_ms, actor, action, object_kind, object_id, payload, hash";

std::vector<AuditRow> take_rows(Statement rows) {
  std::vector<AuditRow> out;
  while (rows.step()) {
    AuditRow row;
    row.seq = rows.take<std::int64_t>();
    row.at_ms = rows.take<std::int64_t>();
    row.actor = rows.take<std::optional<PersoonId>>();
    row.action = rows.take<std::string>();
    row.object_kind = rows.take<std::string>();
    row.object_id = rows.take<std::int64_t>();
    row.payload = rows.take<std::optional<std::string>>();
    row.hash = rows.take<Hash>();
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::int64_t append_audit(Transaction& tx, const AuditEntry& entry) {
  const Head head = read_head(tx);
  const Salt salt = new_salt();
  Link link;
  link.seq = head.seq + 1;
  link.at_ms = tx.now_ms();
  if (entry.actor) link.actor = entry.actor->value;
  link.action = entry.action;
  link.object_kind = entry.object_kind;
  link.object_id = entry.object_id;
  link.digest = digest_of(salt, entry.payload);
  tx.execute(
      "INSERT INTO audit (seq, at_ms, actor, action, object_kind, object_id, payload, salt, "
      "digest, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      link.seq, link.at_ms, link.actor, link.action, link.object_kind, link.object_id,
      entry.payload, salt, link.digest, hash_of(head.hash, link));
  tx.count_audit_entry();
  return link.seq;
}

void erase_audit_payload(Transaction& tx, std::int64_t seq, std::optional<PersoonId> actor) {
  const std::int64_t erased = tx.execute(
      "UPDATE audit SET payload = NULL, salt = NULL WHERE seq = ?1 AND payload IS NOT NULL", seq);
  if (erased != 1) {
    throw StoreException(StoreErrorKind::not_found,
                         "there is no audit entry " + std::to_string(seq) + " with a payload");
  }
  append_audit(tx, {actor, std::string(k_audit_erase_action), "audit", seq, "{}"});
}

AuditHead read_audit_head(ReadConnection& connection) {
  const Head head = read_head(connection);
  return {head.seq, head.hash};
}

bool holds_audit_head(ReadConnection& connection, const AuditHead& noted) {
  if (noted.seq == 0) return noted.hash == Hash{};
  const auto hash = connection.value<Hash>("SELECT hash FROM audit WHERE seq = ?1", noted.seq);
  return hash == noted.hash;
}

AuditVerification verify_audit(ReadConnection& connection) {
  AuditVerification result;
  Verifier verifier;
  auto rows = connection.query(
      "SELECT seq, at_ms, actor, action, object_kind, object_id, payload, salt, digest, hash "
      "FROM audit ORDER BY seq");
  while (!result.first_break && rows.step()) {
    try {
      if (const auto field = verifier.check(rows)) {
        result.first_break = AuditBreak{verifier.last().seq + 1, *field};
      } else {
        ++result.entries;
      }
    } catch (const StoreException& exception) {
      if (exception.error().kind != StoreErrorKind::corrupt) throw;
      result.first_break = AuditBreak{verifier.last().seq + 1, AuditField::keten};
    }
  }
  result.erased = verifier.erased();
  result.head = verifier.last().hash;
  if (result.first_break) return result;
  const Head head = read_head(connection);
  if (head.seq != verifier.last().seq || head.hash != verifier.last().hash) {
    result.first_break = AuditBreak{verifier.last().seq, AuditField::kop};
  } else if (const auto seq = verifier.unrecorded_erasure()) {
    result.first_break = AuditBreak{*seq, AuditField::wissing};
  }
  return result;
}

std::vector<AuditRow> read_audit(ReadConnection& connection, std::int64_t before_seq, int limit) {
  static const std::string sql = "SELECT " + std::string(k_row_columns) +
                                 " FROM audit WHERE ?1 = 0 OR seq < ?1 ORDER BY seq DESC LIMIT ?2";
  return take_rows(connection.query(sql, before_seq, limit));
}

std::vector<AuditRow> read_audit_of(ReadConnection& connection, std::string_view object_kind,
                                    std::int64_t object_id) {
  static const std::string sql = "SELECT " + std::string(k_row_columns) +
                                 " FROM audit WHERE object_kind = ?1 AND object_id = ?2 "
                                 "ORDER BY seq";
  return take_rows(connection.query(sql, object_kind, object_id));
}

}  // namespace stagepad::store

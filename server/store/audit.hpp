#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

// The audit log: append-only, each entry chained to the one before.
//
//   digest = SHA-256(salt ‖ payload)                                     salt: 16 random bytes
//   hash   = SHA-256(previous hash ‖ seq ‖ at ‖ actor ‖ action ‖ object ‖ digest)
//
// Numbers are 8 bytes big-endian; texts are preceded by their length in 8 bytes, and the actor by a
// byte that says whether there is one, so that no two entries give the same bytes. Before the first
// entry stand 32 zero bytes. The chain holds the digest and not the payload, so that payload and
// salt can be erased and the chain still verifies; the salt keeps a guessable payload from being
// recognised by its digest afterwards. Payloads hold ids and no names.

/// What is to be recorded. `payload` is a JSON text; `object_id` is 0 where the object has no number.
struct AuditEntry {
  std::optional<PersoonId> actor;
  std::string action;
  std::string object_kind;
  std::int64_t object_id = 0;
  std::string payload = "{}";
};

/// A recorded entry as it is read back; `payload` is absent when it was erased.
struct AuditRow {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;
  std::optional<PersoonId> actor;
  std::string action;
  std::string object_kind;
  std::int64_t object_id = 0;
  std::optional<std::string> payload;
  std::array<std::uint8_t, 32> hash{};
};

/// Adds an entry in the transaction that makes the change, and returns its number. Throws
/// StoreException (constraint) when action or object are empty or the payload is not JSON.
std::int64_t append_audit(Transaction& tx, const AuditEntry& entry);

/// The action under which an erasure is itself recorded, with the erased entry as object.
inline constexpr std::string_view k_audit_erase_action = "audit.gewist";

/// Erases payload and salt of an entry and records that. Throws not_found when there is no such
/// entry or it was erased before.
void erase_audit_payload(Transaction& tx, std::int64_t seq, std::optional<PersoonId> actor);

/// Which part of an entry does not fit.
enum class AuditField {
  volgorde,  ///< the entry is missing, or stands in another place
  keten,     ///< moment, actor, action, object, digest or hash was changed
  inhoud,    ///< payload or salt was changed
  wissing,   ///< the payload is gone while no erasure was recorded
  kop        ///< entries at the end are missing, or the kept head was changed
};

struct AuditBreak {
  std::int64_t seq = 0;  ///< the first entry that is broken; for `kop` the last that is there
  AuditField field = AuditField::keten;
};

struct AuditVerification {
  std::int64_t entries = 0;
  std::int64_t erased = 0;
  std::optional<AuditBreak> first_break;
  /// Hash of the last entry: written down elsewhere, it proves later that nothing was rewritten.
  std::array<std::uint8_t, 32> head{};

  bool intact() const { return !first_break; }
};

/// Where the log has come to. Written down elsewhere (the daily line in the server's log does), it shows
/// later whether everything up to there is still the same: a log made anew from its first entry
/// verifies in itself.
struct AuditHead {
  std::int64_t seq = 0;
  std::array<std::uint8_t, 32> hash{};

  friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

AuditHead read_audit_head(ReadConnection& connection);

/// Does the log still hold the entry that was its head when `noted` was written down?
bool holds_audit_head(ReadConnection& connection, const AuditHead& noted);

/// Recomputes the whole chain. A row so damaged that it cannot be read counts as broken too.
AuditVerification verify_audit(ReadConnection& connection);

/// Newest first; entries before `before_seq` (0: from the newest on), at most `limit`.
std::vector<AuditRow> read_audit(ReadConnection& connection, std::int64_t before_seq, int limit);

/// The entries about one object, oldest first.
std::vector<AuditRow> read_audit_of(ReadConnection& connection, std::string_view object_kind,
                                    std::int64_t object_id);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::AuditField> {
  using enum store::AuditField;
  static constexpr EnumName<store::AuditField> names[] = {{volgorde, "volgorde"},
                                                          {keten, "keten"},
                                                          {inhoud, "inhoud"},
                                                          {wissing, "wissing"},
                                                          {kop, "kop"}};
};

}  // namespace stagepad

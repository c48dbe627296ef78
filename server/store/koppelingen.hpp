#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

/// What a one-time link is for: making the first beheerder, or choosing a password after an
/// invitation or because it was forgotten.
enum class KoppelingSoort { installatie, uitnodiging, wachtwoord };

/// SHA-256 of a link's token: who reads the database cannot use the link.
using KoppelingHash = std::array<std::uint8_t, 32>;

/// A one-time link. Only `installatie` has no person. Moments in UTC milliseconds; it counts until
/// before `verloopt_ms`, and once.
struct Koppeling {
  KoppelingHash token_hash{};
  KoppelingSoort soort = KoppelingSoort::wachtwoord;
  std::optional<PersoonId> persoon;
  std::int64_t verloopt_ms = 0;
  std::optional<std::int64_t> gebruikt_ms;
};

/// Constraint: a person with `installatie` or none with another kind, or an end in the past.
void insert_koppeling(Transaction& tx, const Koppeling& koppeling);

/// Also when it was used or has expired.
std::optional<Koppeling> find_koppeling(ReadConnection& db, const KoppelingHash& token_hash);

/// Uses it up. False, and nothing happens, when it is not there, was used or has expired by the
/// moment of the transaction.
bool use_koppeling(Transaction& tx, const KoppelingHash& token_hash);

/// Those not used yet go, so that an older mail can do nothing any more.
void delete_open_koppelingen_van(Transaction& tx, PersoonId persoon);
void delete_open_koppelingen(Transaction& tx, KoppelingSoort soort);

/// Those whose end lies before the moment, used or not. Returns how many.
std::int64_t delete_oude_koppelingen(Transaction& tx, std::int64_t verlopen_voor_ms);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::KoppelingSoort> {
  using enum store::KoppelingSoort;
  static constexpr EnumName<store::KoppelingSoort> names[] = {
      {installatie, "installatie"}, {uitnodiging, "uitnodiging"}, {wachtwoord, "wachtwoord"}};
};

}  // namespace stagepad

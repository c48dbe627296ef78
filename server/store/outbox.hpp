#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"

namespace stagepad::store {

enum class OutboxStatus { wacht, verzonden, mislukt, vervallen };

/// Something that has to go out. `sleutel` names the occasion ("verzoek/12/ingediend/io"): the same
/// occasion gives one message, however often it is written. To a person with an account (whose address
/// is looked up when it is sent), or to `adres`. `parameters` is JSON for the template `sjabloon`.
struct OutboxBericht {
  std::int64_t id = 0;
  std::string sleutel;
  std::string sjabloon;
  std::optional<PersoonId> persoon;
  std::string adres;
  std::string parameters = "{}";
  OutboxStatus status = OutboxStatus::wacht;
  int pogingen = 0;
  std::int64_t aangemaakt_ms = 0;
  std::int64_t volgende_poging_ms = 0;
  std::optional<std::int64_t> verzonden_ms;
  std::string laatste_fout;
};

/// Writes a message in the transaction of the change that causes it; only sleutel, sjabloon, persoon,
/// adres and parameters are used. False when the occasion is already there.
bool enqueue_bericht(Transaction& tx, const OutboxBericht& bericht);

/// What may be tried now, longest waiting first.
std::vector<OutboxBericht> due_berichten(ReadConnection& db, std::int64_t now_ms, int limit);

/// Newest first, for the overview.
std::vector<OutboxBericht> list_berichten(ReadConnection& db, int limit);

void mark_verzonden(Transaction& tx, std::int64_t id);
/// One attempt failed: try again at `volgende_poging_ms`, or give up without it.
void mark_poging_mislukt(Transaction& tx, std::int64_t id, std::string_view fout,
                         std::optional<std::int64_t> volgende_poging_ms);
/// There is nobody to tell any more.
void mark_vervallen(Transaction& tx, std::int64_t id);
/// For what should not be kept at all; nothing happens when it is gone.
void delete_bericht(Transaction& tx, std::int64_t id);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::OutboxStatus> {
  using enum store::OutboxStatus;
  static constexpr EnumName<store::OutboxStatus> names[] = {
      {wacht, "wacht"}, {verzonden, "verzonden"}, {mislukt, "mislukt"}, {vervallen, "vervallen"}};
};

}  // namespace stagepad

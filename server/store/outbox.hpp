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
  /// Nobody but the one who leased it may send it before this moment.
  std::optional<std::int64_t> huur_tot_ms;
  /// Since when it is being handed to a mail server; kept when whoever did so was cut off.
  std::optional<std::int64_t> aangeboden_ms;
  /// How many attempts ended without anybody knowing whether the message arrived.
  int onzeker = 0;
};

/// The lease of one message: who sends it, at which moment, and until when nobody else may. Every change of a message
/// on its way names it, and throws not_found when the message does not wait or is leased by somebody else. Without a
/// name it is a change to a message that nobody is sending.
struct Huur {
  std::string huurder;
  std::int64_t nu_ms = 0;
  std::int64_t tot_ms = 0;
};

/// Writes a message in the transaction of the change that causes it; only sleutel, sjabloon, persoon,
/// adres and parameters are used. False when the occasion is already there.
bool enqueue_bericht(Transaction& tx, const OutboxBericht& bericht);

/// What may be tried now, longest waiting first; not what goes in the mail of another message that waits.
std::vector<OutboxBericht> due_berichten(ReadConnection& db, std::int64_t now_ms, int limit);

/// Newest first, for the overview.
std::vector<OutboxBericht> list_berichten(ReadConnection& db, int limit);

/// Is the same asked anew in a later message: the same template to the same address, however it is written, about the
/// same stage (and link)?
bool is_ingehaald(ReadConnection& db, const OutboxBericht& bericht);

/// Takes the lease, or prolongs one's own. False, and nothing happens, when somebody else has it or nothing waits.
bool lease_bericht(Transaction& tx, std::int64_t id, const Huur& huur);
/// The same, and puts on record that handing it over begins. An earlier handing over without an end counts as an
/// attempt of which nobody knows how it ended.
bool offer_bericht(Transaction& tx, std::int64_t id, const Huur& huur);
/// Gives the lease back before anything was offered; nothing happens when it is not `huurder`'s.
void end_lease(Transaction& tx, std::int64_t id, std::string_view huurder);
/// Ends an offer that came to nothing, without counting an attempt; the message is due as it was.
void release_bericht(Transaction& tx, std::int64_t id, const Huur& huur);

/// With it is sent what went in its mail.
void mark_verzonden(Transaction& tx, std::int64_t id, const Huur& huur = {});
/// One attempt failed: try again at `volgende_poging_ms`, or give up without it. `is_onzeker`: it may have arrived.
void mark_poging_mislukt(Transaction& tx, std::int64_t id, std::string_view fout,
                         std::optional<std::int64_t> volgende_poging_ms, const Huur& huur = {},
                         bool is_onzeker = false);
/// There is nobody to tell any more.
void mark_vervallen(Transaction& tx, std::int64_t id, const Huur& huur = {});
/// For what should not be kept at all; nothing happens when it is gone.
void delete_bericht(Transaction& tx, std::int64_t id);

// What is done at the terminal, beside a running server.

/// What waits, and what was given up; oldest first.
std::vector<OutboxBericht> list_openstaand(ReadConnection& db, int limit);
std::optional<OutboxBericht> find_bericht(ReadConnection& db, std::int64_t id);
/// Due at once, as if it had never been tried. False when it was sent, is not there, or is being sent now.
bool retry_bericht(Transaction& tx, std::int64_t id);
/// Ends a message that waits or was given up. False when it is neither, or is being sent now.
bool cancel_bericht(Transaction& tx, std::int64_t id);

/// While it is set nothing is handed over; messages wait.
bool is_mail_gepauzeerd(ReadConnection& db);
void pauzeer_mail(Transaction& tx, bool is_gepauzeerd);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::OutboxStatus> {
  using enum store::OutboxStatus;
  static constexpr EnumName<store::OutboxStatus> names[] = {
      {wacht, "wacht"}, {verzonden, "verzonden"}, {mislukt, "mislukt"}, {vervallen, "vervallen"}};
};

}  // namespace stagepad

#include "server/auth/people.hpp"

#include <algorithm>

#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/koppelingen.hpp"
#include "server/store/outbox.hpp"
#include "server/store/personen.hpp"
#include "server/store/sessies.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

bool has_control_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

bool has_account(Rol rol) { return rol <= Rol::beheerder; }

void queue_invitation(store::Transaction& tx, PersoonId persoon, std::int64_t occasion) {
  store::OutboxBericht row;
  // The audit entry that caused it makes every invitation an occasion of its own.
  row.sleutel =
      "persoon/" + std::to_string(persoon.value) + "/uitnodiging/" + std::to_string(occasion);
  row.sjabloon = "persoon.uitnodiging";
  row.persoon = persoon;
  store::enqueue_bericht(tx, row);
}

struct RollenInhoud {
  std::vector<Rol> rollen;
};

}  // namespace

template <>
struct Describe<RollenInhoud> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("rollen", &RollenInhoud::rollen)); }
};

std::vector<PersoonProbleem> problems_of(store::ReadConnection& db, const Persoon& persoon) {
  std::vector<PersoonProbleem> problems;
  const auto naam = trimmed(persoon.naam);
  const auto email = trimmed(persoon.email);
  if (naam.empty()) {
    problems.push_back(PersoonProbleem::naam_ontbreekt);
  } else if (naam.size() > k_longest_naam || has_control_characters(naam) || !is_valid_utf8(naam)) {
    problems.push_back(PersoonProbleem::naam_onbruikbaar);
  }
  if (!is_mail_address(email)) {
    problems.push_back(PersoonProbleem::adres_onbruikbaar);
  } else {
    const auto other = store::find_persoon_by_email(db, email);
    if (other && !(other->id == persoon.id)) problems.push_back(PersoonProbleem::adres_bezet);
  }
  if (persoon.rollen.empty()) problems.push_back(PersoonProbleem::rol_ontbreekt);
  if (!std::all_of(persoon.rollen.begin(), persoon.rollen.end(), has_account)) {
    problems.push_back(PersoonProbleem::rol_zonder_account);
  }
  return problems;
}

PersoonId invite(store::Transaction& tx, const Persoon& persoon, std::optional<PersoonId> door,
                 Uitnodiging uitnodiging) {
  Persoon added = persoon;
  added.naam = trimmed(persoon.naam);
  added.email = trimmed(persoon.email);
  if (!problems_of(tx, {PersoonId{}, added.naam, added.email, added.rollen}).empty()) {
    throw store::StoreException(store::StoreErrorKind::constraint, "not a person to be invited");
  }
  const PersoonId id = store::insert_persoon(tx, added);
  const bool at_once = uitnodiging == Uitnodiging::meteen;
  const auto occasion =
      store::append_audit(tx, {door, at_once ? "persoon.uitgenodigd" : "persoon.toegevoegd", "persoon", id.value,
                               to_json(RollenInhoud{added.rollen})});
  if (at_once) queue_invitation(tx, id, occasion);
  return id;
}

bool invite_again(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door) {
  const auto found = store::load_persoon(tx, persoon);
  if (!found || found->rollen.empty() || store::load_account(tx, persoon)) return false;
  const auto occasion =
      store::append_audit(tx, {door, "persoon.opnieuw_uitgenodigd", "persoon", persoon.value});
  queue_invitation(tx, persoon, occasion);
  return true;
}

void block(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door) {
  store::set_geblokkeerd(tx, persoon, true);
  store::delete_sessies_van(tx, persoon);
  store::delete_open_koppelingen_van(tx, persoon);
  store::append_audit(tx, {door, "account.geblokkeerd", "persoon", persoon.value});
}

void unblock(store::Transaction& tx, PersoonId persoon, std::optional<PersoonId> door) {
  store::set_geblokkeerd(tx, persoon, false);
  store::append_audit(tx, {door, "account.vrijgegeven", "persoon", persoon.value});
}

void set_rollen(store::Transaction& tx, PersoonId persoon, const std::vector<Rol>& rollen,
                std::optional<PersoonId> door) {
  auto changed = store::load_persoon(tx, persoon);
  if (!changed) throw store::StoreException(store::StoreErrorKind::not_found, "no such person");
  changed->rollen = rollen;
  store::update_persoon(tx, *changed);
  store::append_audit(tx, {door, "persoon.rollen_gewijzigd", "persoon", persoon.value,
                           to_json(RollenInhoud{rollen})});
}

bool is_last_beheerder(store::ReadConnection& db, PersoonId persoon) {
  bool is_one = false;
  bool is_another = false;
  for (const Persoon& each : store::list_personen_met_rol(db, Rol::beheerder)) {
    const auto account = store::load_account(db, each.id);
    if (!account || account->geblokkeerd) continue;
    (each.id == persoon ? is_one : is_another) = true;
  }
  return is_one && !is_another;
}

bool needs_set_up(store::ReadConnection& db) {
  for (const Persoon& each : store::list_personen_met_rol(db, Rol::beheerder)) {
    const auto account = store::load_account(db, each.id);
    if (account && !account->geblokkeerd) return false;
  }
  return true;
}

Toegang toegang_van(store::ReadConnection& db, PersoonId persoon) {
  const auto account = store::load_account(db, persoon);
  if (!account) return Toegang::uitgenodigd;
  return account->geblokkeerd ? Toegang::geblokkeerd : Toegang::actief;
}

}  // namespace stagepad

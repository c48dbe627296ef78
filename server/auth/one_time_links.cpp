#include "server/auth/one_time_links.hpp"

#include "server/auth/people.hpp"
#include "server/auth/random.hpp"
#include "server/store/accounts.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "server/store/personen.hpp"
#include "server/store/sessies.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

using store::KoppelingSoort;

LinkState state_of(store::ReadConnection& db, const store::Koppeling& koppeling,
                   std::int64_t now_ms) {
  if (koppeling.gebruikt_ms) return LinkState::used;
  if (now_ms >= koppeling.verloopt_ms) return LinkState::expired;
  if (koppeling.soort == KoppelingSoort::installatie) {
    return needs_set_up(db) ? LinkState::good : LinkState::used;
  }
  const auto toegang = toegang_van(db, *koppeling.persoon);
  if (toegang == Toegang::geblokkeerd) return LinkState::unknown;
  const bool is_late = koppeling.soort == KoppelingSoort::uitnodiging && toegang == Toegang::actief;
  return is_late ? LinkState::used : LinkState::good;
}

}  // namespace

std::string make_link(store::Transaction& tx, KoppelingSoort soort,
                      std::optional<PersoonId> persoon) {
  auto token = random_token();
  store::delete_oude_koppelingen(tx, tx.now_ms() - k_link_remembered_ms);
  store::Koppeling koppeling;
  koppeling.token_hash = sha256(token);
  koppeling.soort = soort;
  koppeling.persoon = persoon;
  koppeling.verloopt_ms = tx.now_ms() + lifetime_of(soort).count();
  store::insert_koppeling(tx, koppeling);
  return token;
}

std::string_view page_of(KoppelingSoort soort) {
  switch (soort) {
    case KoppelingSoort::uitnodiging:
      return "/uitnodiging";
    case KoppelingSoort::wachtwoord:
      return "/nieuw-wachtwoord";
    case KoppelingSoort::installatie:
      break;
  }
  return "/installatie";
}

std::string link_address(std::string_view origin, KoppelingSoort soort, std::string_view token) {
  std::string address(origin);
  address += page_of(soort);
  address += "?sleutel=";
  return address += token;
}

Link look_at_link(store::ReadConnection& db, KoppelingSoort soort, std::string_view token,
                  std::int64_t now_ms) {
  if (!is_token(token)) return {};
  const auto koppeling = store::find_koppeling(db, sha256(token));
  if (!koppeling || koppeling->soort != soort) return {};
  Link link;
  link.state = state_of(db, *koppeling, now_ms);
  if (link.state != LinkState::good || !koppeling->persoon) return link;
  link.persoon = store::load_persoon(db, *koppeling->persoon);
  // Without a role there is nothing to come in for.
  if (!link.persoon || link.persoon->rollen.empty()) return {};
  return link;
}

LinkState use_password_link(store::Transaction& tx, KoppelingSoort soort, std::string_view token,
                            std::string_view phc) {
  const Link link = look_at_link(tx, soort, token, tx.now_ms());
  if (link.state != LinkState::good) return link.state;
  if (!store::use_koppeling(tx, sha256(token))) return LinkState::used;
  const PersoonId persoon = link.persoon->id;
  store::save_wachtwoord(tx, persoon, phc);
  store::delete_sessies_van(tx, persoon);
  store::delete_open_koppelingen_van(tx, persoon);
  store::append_audit(tx, {persoon, "account.wachtwoord_gekozen", "persoon", persoon.value,
                           "{\"koppeling\":\"" + std::string(to_name(soort)) + "\"}"});
  if (soort == KoppelingSoort::wachtwoord) tell_password_changed(tx, persoon);
  return LinkState::good;
}

LinkState use_set_up_link(store::Transaction& tx, std::string_view token, const Persoon& persoon,
                          std::string_view phc) {
  const Link link = look_at_link(tx, KoppelingSoort::installatie, token, tx.now_ms());
  if (link.state != LinkState::good) return link.state;
  if (!store::use_koppeling(tx, sha256(token))) return LinkState::used;
  const PersoonId id =
      store::insert_persoon(tx, {PersoonId{}, persoon.naam, persoon.email, {Rol::beheerder}});
  store::save_wachtwoord(tx, id, phc);
  store::append_audit(tx, {id, "installatie.voltooid", "persoon", id.value});
  return LinkState::good;
}

std::string make_set_up_link(store::Transaction& tx) {
  store::delete_open_koppelingen(tx, KoppelingSoort::installatie);
  auto token = make_link(tx, KoppelingSoort::installatie, std::nullopt);
  store::append_audit(tx, {std::nullopt, "installatie.link_gemaakt", "systeem", 0});
  return token;
}

std::string set_up_sentence(std::string_view link) {
  return "Nobody can manage this installation yet. Open this page within 24 hours to make the "
         "first "
         "account; the link works once.\n  " +
         std::string(link);
}

void tell_password_changed(store::Transaction& tx, PersoonId persoon) {
  store::OutboxBericht row;
  row.sleutel = "persoon/" + std::to_string(persoon.value) + "/wachtwoord/" +
                std::to_string(tx.now_ms()) + "/" + random_token().substr(0, 8);
  row.sjabloon = "wachtwoord.gewijzigd";
  row.persoon = persoon;
  store::enqueue_bericht(tx, row);
}

}  // namespace stagepad

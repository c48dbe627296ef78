#include <algorithm>
#include <string>
#include <utility>

#include "server/auth/people.hpp"
#include "server/handlers/beheer.hpp"
#include "server/store/accounts.hpp"
#include "server/store/personen.hpp"
#include "server/store/personen_beheer.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

Finding finding_of(PersoonProbleem probleem) {
  switch (probleem) {
    case PersoonProbleem::naam_ontbreekt:
      return about("tekst.leeg", "/naam");
    case PersoonProbleem::naam_onbruikbaar:
      return about("persoon.naam_onbruikbaar", "/naam");
    case PersoonProbleem::adres_onbruikbaar:
      return about("persoon.adres_onbruikbaar", "/email");
    case PersoonProbleem::adres_bezet:
      return about("persoon.adres_bezet", "/email");
    case PersoonProbleem::rol_ontbreekt:
      return about("persoon.rol_ontbreekt", "/rollen");
    case PersoonProbleem::rol_zonder_account:
      break;
  }
  return about("persoon.rol_zonder_account", "/rollen");
}

Persoon persoon_of(PersoonId id, const PersoonInvoer& invoer) {
  return {id, std::string(trimmed(invoer.naam)), std::string(trimmed(invoer.email)), invoer.rollen};
}

/// What is wrong with a person. Nobody without roles is added; of somebody who is there the roles may
/// all be taken away.
Findings problems_with(store::ReadConnection& db, const Persoon& persoon) {
  Findings findings;
  for (const PersoonProbleem each : problems_of(db, persoon)) {
    if (each == PersoonProbleem::rol_ontbreekt && persoon.id.is_set()) continue;
    findings.push_back(finding_of(each));
  }
  const auto& rollen = persoon.rollen;
  for (std::size_t i = 0; i < rollen.size(); ++i) {
    const auto here = rollen.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(rollen.begin(), here, *here) == here) continue;
    findings.push_back(about("lijst.dubbel", "/rollen/" + std::to_string(i),
                             {tekst_parameter("woord", std::string(to_name(*here)))}));
  }
  return findings;
}

bool has(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

/// A role that a training counts on does not go: the training would be nobody's.
void check_needed(store::ReadConnection& db, const Persoon& now, const std::vector<Rol>& wanted,
                  Findings& findings) {
  struct Tie {
    Rol rol;
    const char* sql;
  };
  constexpr Tie k_ties[] = {
      {Rol::aios, "SELECT 1 FROM traject WHERE aios = ?1 LIMIT 1"},
      {Rol::instituutsopleider, "SELECT 1 FROM traject WHERE instituutsopleider = ?1 LIMIT 1"},
      {Rol::praktijkopleider, "SELECT 1 FROM traject WHERE praktijkopleider = ?1 LIMIT 1"}};
  for (const Tie& tie : k_ties) {
    if (!has(now.rollen, tie.rol) || has(wanted, tie.rol)) continue;
    if (!db.value<int>(tie.sql, now.id)) continue;
    findings.push_back(about("persoon.rol_nog_nodig", "/rollen", {rol_parameter("rol", tie.rol)}));
  }
}

PersoonKaart kaart_van(store::ReadConnection& db, PersoonId id) {
  return store::load_persoonkaart(db, id).value_or(PersoonKaart{});
}

}  // namespace

Answer<Pagina<PersoonKaart>> get_personen(const Call& call, const PersonenVraag& vraag) {
  return page_answer<PersoonKaart>(call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
    return store::list_persoonkaarten(db, {vraag.rol, vraag.tekst}, page);
  });
}

Answer<PersoonKaart> get_persoon(const Call& call) {
  return object_answer<PersoonKaart>(call, [&](store::ReadConnection& db) {
    return store::load_persoonkaart(db, id_in_path<PersoonId>(call, "persoon"));
  });
}

Changed<PersoonKaart> voeg_persoon_toe(store::Transaction& tx, const Call& call,
                                      const PersoonInvoer& invoer) {
  return neem_persoon_op(tx, call, invoer, Uitnodiging::meteen);
}

Changed<PersoonKaart> neem_persoon_op(store::Transaction& tx, const Call& call, const PersoonInvoer& invoer,
                                      Uitnodiging uitnodiging) {
  // The Stagebureau adds those it works with; who looks after the installation is chosen there.
  const bool is_office_role = has(invoer.rollen, Rol::stagebureau) || has(invoer.rollen, Rol::beheerder);
  if (is_office_role && !heeft_rol(call, Rol::beheerder)) {
    return Geweigerd{refuse(403, "bevoegd.niet", {rol_parameter("rol", Rol::beheerder)})};
  }
  const Persoon persoon = persoon_of({}, invoer);
  if (auto findings = problems_with(tx, persoon); !findings.empty()) {
    return refused_with(std::move(findings));
  }
  return changed_to(kaart_van(tx, invite(tx, persoon, call.persoon.id, uitnodiging)));
}

Changed<PersoonKaart> wijzig_persoon(store::Transaction& tx, const Call& call,
                                    const PersoonInvoer& invoer) {
  const auto now = store::load_persoon(tx, id_in_path<PersoonId>(call, "persoon"));
  if (!now) return nothing_there();
  if (auto stale = outdated(call, kaart_van(tx, now->id).versie)) return *stale;
  Persoon wanted = persoon_of(now->id, invoer);
  std::sort(wanted.rollen.begin(), wanted.rollen.end());
  Findings findings = problems_with(tx, wanted);
  check_needed(tx, *now, wanted.rollen, findings);
  if (!has(wanted.rollen, Rol::beheerder) && is_last_beheerder(tx, now->id)) {
    findings.push_back(about("persoon.laatste_beheerder", "/rollen"));
  }
  if (wanted == *now) findings.push_back(about("beheer.geen_wijziging", ""));
  if (!findings.empty()) return refused_with(std::move(findings));
  if (wanted.naam != now->naam || wanted.email != now->email) {
    store::update_persoon(tx, {now->id, wanted.naam, wanted.email, now->rollen});
    record(tx, call, "persoon.gewijzigd", "persoon", now->id.value);
  }
  if (wanted.rollen != now->rollen) set_rollen(tx, now->id, wanted.rollen, call.persoon.id);
  return changed_to(kaart_van(tx, now->id));
}

Changed<PersoonKaart> blokkeer_persoon(store::Transaction& tx, const Call& call,
                                      const Blokkade& blokkade) {
  const auto id = id_in_path<PersoonId>(call, "persoon");
  if (!store::load_persoon(tx, id)) return nothing_there();
  if (auto stale = outdated(call, kaart_van(tx, id).versie)) return *stale;
  const auto account = store::load_account(tx, id);
  if (!account) return refused_with({about("persoon.geen_account", "/geblokkeerd")});
  if (account->geblokkeerd == blokkade.geblokkeerd) {
    return refused_with({about("beheer.geen_wijziging", "/geblokkeerd")});
  }
  if (!blokkade.geblokkeerd) {
    unblock(tx, id, call.persoon.id);
    return changed_to(kaart_van(tx, id));
  }
  if (is_last_beheerder(tx, id)) {
    return refused_with({about("persoon.laatste_beheerder", "/geblokkeerd")});
  }
  block(tx, id, call.persoon.id);
  return changed_to(kaart_van(tx, id));
}

Changed<PersoonKaart> nodig_opnieuw_uit(store::Transaction& tx, const Call& call) {
  const auto id = id_in_path<PersoonId>(call, "persoon");
  if (!store::load_persoon(tx, id)) return nothing_there();
  if (!invite_again(tx, id, call.persoon.id)) {
    return refused_with({about("persoon.al_actief", "")});
  }
  return changed_to(kaart_van(tx, id));
}

}  // namespace stagepad

#include "server/handlers/plaatskaart.hpp"

#include "server/handlers/aanbodgevolg.hpp"
#include "server/store/stageplaatsen_beheer.hpp"

namespace stagepad {

namespace {

/// What of the record is not for everybody who sees it.
void beperk_dossier(Plaatsdossier& dossier, const Call& call) {
  if (api::ziet_veld(api::Veld::stageplaats_contact_email, call.aanmelding(), call.persoon.rollen)) return;
  dossier.contact_email.clear();
  for (BeschikbaarheidRegel& each : dossier.beschikbaarheid) {
    each.adres.clear();
    each.scan.reset();
  }
}

}  // namespace

std::optional<StageplaatsKaart> plaatskaart_van(store::ReadConnection& db, const Call& call, StageplaatsId id) {
  auto kaart = store::load_stageplaatskaart(db, id);
  const auto zicht = api::plaatszicht_van(call.aanmelding(), call.persoon.rollen);
  if (!kaart || !api::is_te_zien(kaart->plaats, zicht)) return std::nullopt;
  api::beperk(kaart->plaats, call.aanmelding(), call.persoon.rollen);
  if (zicht != api::Plaatszicht::alle) {
    kaart->dossier.reset();
    return kaart;
  }
  kaart->dossier->zonder_ruimte = gevolg_van(db, call.services.rulepacks, call.vandaag, kaart->plaats);
  beperk_dossier(*kaart->dossier, call);
  return kaart;
}

Changed<StageplaatsKaart> plaatskaart_voor(store::ReadConnection& db, const Call& call, StageplaatsId id) {
  return changed_to(plaatskaart_van(db, call, id).value_or(StageplaatsKaart{}));
}

}  // namespace stagepad

#include "server/jobs/uitvraagronde.hpp"

#include <algorithm>
#include <string>

#include "server/handlers/beschikbaarheid.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/uitvraagrondes.hpp"

namespace stagepad {

namespace {

bool serves(const std::vector<std::string>& stagesoorten, const Uitvraagronde& ronde) {
  return std::any_of(stagesoorten.begin(), stagesoorten.end(), [&](const std::string& each) {
    return std::binary_search(ronde.stagesoorten.begin(), ronde.stagesoorten.end(), each);
  });
}

bool was_asked(const std::vector<store::Periodevraag>& vragen, StageplaatsId plaats, CivilDate dag) {
  return std::any_of(vragen.begin(), vragen.end(), [&](const store::Periodevraag& each) {
    const Period& periode = each.gevraagd.periode;
    return each.stageplaats == plaats && periode.first <= dag && dag <= periode.last;
  });
}

/// The places to ask about for one of these rounds.
std::vector<StageplaatsId> places_for(const std::vector<Stageplaats>& etalage,
                                      const std::vector<store::Periodevraag>& vragen,
                                      const std::vector<Uitvraagronde>& rondes) {
  std::vector<StageplaatsId> places;
  for (const Stageplaats& plaats : etalage) {
    const bool is_wanted = std::any_of(rondes.begin(), rondes.end(), [&](const Uitvraagronde& ronde) {
      return serves(plaats.stagesoorten, ronde) && !was_asked(vragen, plaats.id, ronde.periode.first);
    });
    if (is_wanted) places.push_back(plaats.id);
  }
  return places;
}

/// Was one of the places that were asked about for this round?
bool was_held(const Uitvraagronde& ronde, const std::vector<Stageplaats>& etalage,
              const std::vector<StageplaatsId>& gevraagd) {
  return std::any_of(etalage.begin(), etalage.end(), [&](const Stageplaats& plaats) {
    return serves(plaats.stagesoorten, ronde) &&
           std::find(gevraagd.begin(), gevraagd.end(), plaats.id) != gevraagd.end();
  });
}

}  // namespace

Rondedag houd_rondes(store::Transaction& tx, const std::vector<Plaatsbehoefte>& behoeften, CivilDate vandaag) {
  Rondedag done;
  const auto vragen = store::periodevragen(tx);
  std::vector<GevraagdePlaats> gevraagd;
  for (const store::Periodevraag& each : vragen) gevraagd.push_back(each.gevraagd);
  std::vector<Uitvraagronde> rondes = rondes_van(behoeften, gevraagd);
  std::erase_if(rondes, [&](const Uitvraagronde& each) { return !is_aan_de_beurt(each, vandaag); });
  if (rondes.empty()) return done;
  std::vector<Stageplaats> etalage;
  GevraagdeBeschikbaarheid asked;
  if (store::load_instelling(tx, k_uitvraag_vanzelf) == k_uitvraag_aan) {
    etalage = store::list_stageplaatsen(tx, store::Plaatsfilter::zichtbaar);
    asked = vraag_plaatsen(tx, places_for(etalage, vragen, rondes), {std::nullopt, vandaag, samen(rondes)->periode});
    done.mails = asked.mails;
  }
  for (const Uitvraagronde& each : rondes) {
    const bool is_asked = was_held(each, etalage, asked.gevraagd);
    if (!is_asked && store::was_ronde_gemeld(tx, each.maand)) continue;
    store::save_rondemelding(
        tx, each, is_asked ? store::Rondemelding::vanzelf_gevraagd : store::Rondemelding::te_vragen, vandaag);
    done.meldt = true;
  }
  return done;
}

}  // namespace stagepad

#include "wasm-client/app/beschikbaarheid.hpp"

#include <utility>

#include "wasm-client/app/plaatsbeheer.hpp"

namespace stagepad::client {

AntwoordFormulier begin_van_antwoord(const StageplaatsKaart& kaart, CivilDate vandaag, Taal taal) {
  AntwoordFormulier formulier;
  formulier.antwoord.zichtbaarheid = kaart.plaats.zichtbaarheid;
  formulier.antwoord.contact_tonen = kaart.dossier && kaart.dossier->contact_tonen;
  for (const Plaatsperiode& each : lopende_perioden(kaart.plaats.perioden, vandaag)) {
    formulier.blijft.push_back(std::to_string(each.capaciteit));
    formulier.perioden.push_back(getypt(each, taal));
  }
  return formulier;
}

GelezenPapier lees_antwoord(const AntwoordFormulier& formulier, const StageplaatsKaart& kaart, CivilDate vandaag) {
  GelezenPapier read{formulier.antwoord, {}};
  Findings unread;
  const Beschikbaarheid keuze = formulier.antwoord.beschikbaarheid;
  if (keuze == Beschikbaarheid::minder) {
    std::vector<Plaatsperiode> perioden = lopende_perioden(kaart.plaats.perioden, vandaag);
    for (std::size_t i = 0; i < perioden.size() && i < formulier.blijft.size(); ++i) {
      perioden[i].capaciteit =
          lees_capaciteit(formulier.blijft[i], "/perioden/" + std::to_string(i) + "/capaciteit", unread);
    }
    read.antwoord.perioden = std::move(perioden);
  } else if (keuze == Beschikbaarheid::andere_perioden) {
    for (std::size_t i = 0; i < formulier.perioden.size(); ++i) {
      read.antwoord.perioden.push_back(
          lees_periode(formulier.perioden[i], "/perioden/" + std::to_string(i), unread));
    }
  }
  read.findings = met_onleesbaar(std::move(unread), check_beschikbaarheid(read.antwoord, invoer_van(kaart), vandaag));
  return read;
}

}  // namespace stagepad::client

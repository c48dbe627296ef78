#include "shared/matching/rondebouw.hpp"

#include <algorithm>
#include <utility>

namespace stagepad {

Ronde rondebestand_van(const Plaatsingsronde& ronde) {
  Ronde bestand;
  bestand.ronde = ronde.code;
  bestand.regel = ronde.regel;
  bestand.voorkeuren = ronde.voorkeuren;
  bestand.loting.toezegging = ronde.toezegging;
  bestand.loting.openbare_bron = ronde.openbare_bron;
  return bestand;
}

Ronde met_inzendingen(Ronde bestand, std::vector<Rondedeelnemer> deelnemers, std::vector<Rondeplaats> plaatsen) {
  std::sort(deelnemers.begin(), deelnemers.end(),
            [](const Rondedeelnemer& a, const Rondedeelnemer& b) { return a.pseudoniem < b.pseudoniem; });
  std::sort(plaatsen.begin(), plaatsen.end(),
            [](const Rondeplaats& a, const Rondeplaats& b) { return a.code < b.code; });
  bestand.deelnemers = std::move(deelnemers);
  bestand.plaatsen = std::move(plaatsen);
  return bestand;
}

Ronde met_ingrepen(Ronde bestand, const std::vector<Ingreep>& ingrepen) {
  for (const Ingreep& ingreep : ingrepen) {
    // Who is left out after the lottery stays in the file as drawn.
    if (ingreep.ingetrokken_op || ingreep.soort == Ingreepsoort::weglaten) continue;
    if (ingreep.soort == Ingreepsoort::zetels) {
      for (Rondeplaats& plaats : bestand.plaatsen) {
        if (plaats.code == ingreep.plaats) plaats.capaciteit.value = ingreep.zetels.value_or(0);
      }
      continue;
    }
    for (Rondedeelnemer& deelnemer : bestand.deelnemers) {
      if (deelnemer.pseudoniem != ingreep.pseudoniem) continue;
      if (ingreep.soort == Ingreepsoort::vastzetten) {
        deelnemer.vast = Vastzetting{ingreep.plaats, Rol::stagebureau, ingreep.op, {}};
        continue;
      }
      for (Rondevoorkeur& voorkeur : deelnemer.voorkeuren) {
        if (voorkeur.plaats != ingreep.plaats || voorkeur.bezwaar) continue;
        voorkeur.bezwaar = Bezwaar{Bezwaarsoort::uitgesloten, {}, Rol::stagebureau, ingreep.op, {}};
      }
    }
  }
  return bestand;
}

Ronde zonder_geheim(Ronde bestand) {
  bestand.loting.geheim.clear();
  bestand.loting.openbare_waarde.clear();
  bestand.uitslag.reset();
  return bestand;
}

}  // namespace stagepad

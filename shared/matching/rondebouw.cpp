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
  bestand.sluit_op = ronde.sluit_op;
  bestand.lotgroepen = ronde.eerder_ongeplaatst_eerst ? 2 : 1;
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

std::int32_t vastgehouden(const Ronde& bestand, const Rondeplaats& plaats) {
  if (bestand.uitslag) {
    const auto& all = bestand.uitslag->plaatsingen;
    return static_cast<std::int32_t>(
        std::count_if(all.begin(), all.end(), [&](const Rondeplaatsing& each) { return each.plaats == plaats.code; }));
  }
  const auto may_get = [&](const Rondedeelnemer& each) {
    if (each.vast) return each.vast->plaats == plaats.code;
    return std::any_of(each.voorkeuren.begin(), each.voorkeuren.end(),
                       [&](const Rondevoorkeur& keuze) { return keuze.plaats == plaats.code && !keuze.bezwaar; });
  };
  const auto people = std::count_if(bestand.deelnemers.begin(), bestand.deelnemers.end(), may_get);
  return std::min(plaats.capaciteit.value, static_cast<std::int32_t>(people));
}

Ronde voor_deelnemers(Ronde bestand, const std::vector<std::string>& eigen) {
  for (Rondeplaats& plaats : bestand.plaatsen) {
    plaats.eerste_dag.reset();
    plaats.laatste_dag.reset();
  }
  for (Rondedeelnemer& deelnemer : bestand.deelnemers) {
    if (std::find(eigen.begin(), eigen.end(), deelnemer.pseudoniem) != eigen.end()) continue;
    for (Rondevoorkeur& voorkeur : deelnemer.voorkeuren) {
      if (voorkeur.bezwaar) voorkeur.bezwaar->regel.clear();
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

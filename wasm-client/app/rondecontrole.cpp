#include "wasm-client/app/rondecontrole.hpp"

#include <algorithm>
#include <utility>

#include "shared/codec/json_reader.hpp"
#include "shared/matching/uitleg.hpp"

namespace stagepad::client {

namespace {

const Rondedeelnemer* find_deelnemer(const Ronde& ronde, const std::string& pseudoniem) {
  for (const Rondedeelnemer& each : ronde.deelnemers) {
    if (each.pseudoniem == pseudoniem) return &each;
  }
  return nullptr;
}

}  // namespace

Rondecontrole controleer_bestand(std::string_view json) {
  Rondecontrole controle;
  auto read = read_json<Ronde>(json);
  controle.problemen = read.ok() ? controleer_ronde(read.value) : std::move(read.problems);
  if (!controle.problemen.empty()) return controle;
  controle.ronde = std::move(read.value);
  controle.verificatie = verifieer(controle.ronde);
  return controle;
}

bool is_als_getoond(const Ronde& bestand, const Plaatsingsronde& ronde) {
  const Rondeloting& loting = bestand.loting;
  return bestand.ronde == ronde.code && bestand.regel == ronde.regel && bestand.voorkeuren == ronde.voorkeuren &&
         loting.openbare_bron == ronde.openbare_bron && loting.toezegging == ronde.toezegging &&
         loting.inzendingen == ronde.inzendingen && loting.aanbod == ronde.aanbod &&
         loting.openbare_waarde == ronde.openbare_waarde && bestand.uitslag && bestand.uitslag->hash == ronde.uitslag &&
         bestand.sluit_op == ronde.sluit_op && bestand.lotgroepen == (ronde.eerder_ongeplaatst_eerst ? 2 : 1) &&
         ronde.deelnemers == static_cast<std::int32_t>(bestand.deelnemers.size());
}

bool is_als_ingediend(const Ronde& bestand, const MijnDeelname& deelname,
                      const std::optional<std::vector<StageplaatsId>>& gegeven) {
  const Rondedeelnemer* deelnemer = find_deelnemer(bestand, deelname.pseudoniem);
  if (!deelnemer) return false;
  std::vector<StageplaatsId> lijst;
  for (const Rondevoorkeur& each : deelnemer->voorkeuren) {
    const auto found = std::find_if(deelname.plaatsen.begin(), deelname.plaatsen.end(),
                                    [&](const Rondeplaatsnaam& plaats) { return plaats.code == each.plaats; });
    if (found == deelname.plaatsen.end()) return false;
    lijst.push_back(found->stageplaats);
  }
  if (!gegeven) return true;
  // Of a longer list the round takes the first ones.
  std::vector<StageplaatsId> first = *gegeven;
  first.resize(std::min(first.size(), static_cast<std::size_t>(bestand.voorkeuren.value)));
  return lijst == first;
}

Rondegezien met_gezien(Rondegezien gezien, const MijnRonde& mijn, CivilDate vandaag) {
  const Plaatsingsronde& ronde = mijn.kaart.ronde;
  // From the lottery on whoever knows the secret could choose what to show.
  const bool is_before = ronde.stand != Rondestand::vervallen && ronde.stand < Rondestand::geloot;
  const auto see = [&](std::string& seen, std::optional<CivilDate>& seen_on, const std::string& shown) {
    if (!is_before || !seen.empty() || shown.empty()) return;
    seen = shown;
    seen_on = vandaag;
  };
  see(gezien.toezegging, gezien.toezegging_op, ronde.toezegging);
  see(gezien.inzendingen, gezien.inzendingen_op, ronde.inzendingen);
  see(gezien.aanbod, gezien.aanbod_op, ronde.aanbod);
  for (const MijnDeelname& each : mijn.deelnames) {
    const bool is_new = is_before && !each.pseudoniem.empty() &&
                        std::none_of(gezien.deelnames.begin(), gezien.deelnames.end(), [&](const GezienDeelname& other) {
                          return other.onderdeel == each.stage.onderdeel;
                        });
    if (is_new) gezien.deelnames.push_back({each.stage.onderdeel, each.pseudoniem, each.plaatsen, vandaag});
  }
  return gezien;
}

bool is_als_gezien(const GezienDeelname& gezien, const MijnDeelname& nu) {
  // Names may be put right; what a code stands for may not change.
  const auto is_same = [&](const Rondeplaatsnaam& then) {
    return std::any_of(nu.plaatsen.begin(), nu.plaatsen.end(), [&](const Rondeplaatsnaam& now) {
      return now.code == then.code && now.stageplaats == then.stageplaats;
    });
  };
  return gezien.pseudoniem == nu.pseudoniem && std::all_of(gezien.plaatsen.begin(), gezien.plaatsen.end(), is_same);
}

Ronde met_namen(Ronde bestand, const std::vector<Rondeplaatsnaam>& plaatsen, const std::vector<Ingreep>& ingrepen) {
  for (Rondeplaats& plaats : bestand.plaatsen) {
    for (const Rondeplaatsnaam& each : plaatsen) {
      if (each.code == plaats.code) plaats.naam = each.naam + " · " + each.instelling;
    }
  }
  for (const Ingreep& each : ingrepen) {
    if (each.ingetrokken_op) continue;
    for (Rondedeelnemer& deelnemer : bestand.deelnemers) {
      if (deelnemer.pseudoniem != each.pseudoniem) continue;
      if (each.soort == Ingreepsoort::vastzetten && deelnemer.vast) deelnemer.vast->reden = each.reden;
      for (Rondevoorkeur& voorkeur : deelnemer.voorkeuren) {
        const bool is_this = each.soort == Ingreepsoort::uitsluiten && voorkeur.plaats == each.plaats;
        if (is_this && voorkeur.bezwaar) voorkeur.bezwaar->reden = each.reden;
      }
    }
  }
  return bestand;
}

std::vector<Deelnemeruitleg> leg_uit(const Ronde& ronde, const std::vector<std::string>& pseudoniemen,
                                     const Catalogue& catalogue) {
  const Rondevraag vraag = rondevraag_van(ronde);
  const auto uitkomst = uitkomst_van(ronde, vraag);
  if (!uitkomst) return {};
  const Uitlegger uitlegger(ronde, vraag, *uitkomst);
  std::vector<Deelnemeruitleg> alle;
  for (const std::string& each : pseudoniemen) {
    const Rondedeelnemer* deelnemer = find_deelnemer(ronde, each);
    if (!deelnemer) continue;
    const auto nummer = static_cast<std::int32_t>(deelnemer - ronde.deelnemers.data());
    const Uitleg uitleg = uitlegger.leg_uit(nummer);
    const bool is_nagerekend = std::all_of(uitleg.keuzes.begin(), uitleg.keuzes.end(),
                                           [&](const Keuzeuitleg& keuze) { return uitlegger.klopt(nummer, keuze); });
    alle.push_back({each, uitleg_in_woorden(uitleg, ronde, catalogue), is_nagerekend});
  }
  return alle;
}

}  // namespace stagepad::client

#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include "shared/api/ronderest.hpp"
#include "shared/api/rondes.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/rondebouw.hpp"
#include "shared/matching/uitslag.hpp"
#include "tests/unit/client/opened_state.hpp"

namespace stagepad::client {

// The round of assets/rondes/voorbeeld.json as it would go over the line: with real lots, a real outcome and its proof.

/// As everybody gets it once it is published: no names, no reasons.
inline Ronde published_file() {
  auto read = read_json<Ronde>(content_of("assets/rondes/voorbeeld.json"));
  EXPECT_TRUE(read.ok());
  Ronde ronde = std::move(read.value);
  ronde.toelichting.clear();
  for (Rondeplaats& each : ronde.plaatsen) each.naam.clear();
  for (Rondedeelnemer& each : ronde.deelnemers) {
    if (each.vast) each.vast->reden.clear();
    for (Rondevoorkeur& voorkeur : each.voorkeuren) {
      if (voorkeur.bezwaar) voorkeur.bezwaar->reden.clear();
    }
  }
  // The server promises these too; the example leaves them out.
  ronde.sluit_op = day("2026-11-20");
  ronde.lotgroepen = 2;
  ronde.loting.toezegging = toezegging_van(ronde);
  const Rondevraag vraag = rondevraag_van(ronde);
  ronde.uitslag = uitslag_van(ronde, vraag, verdeel(vraag.vraag));
  return ronde;
}

/// The round that this is the file of, as far as it has come.
inline Plaatsingsronde round_at(Rondestand stand) {
  const Ronde file = published_file();
  Plaatsingsronde ronde;
  ronde.id = {3};
  ronde.code = file.ronde;
  ronde.naam = "Voorjaar 2027";
  ronde.stand = stand;
  ronde.stagesoorten = {"mg"};
  ronde.eerste_start = day("2027-03-01");
  ronde.laatste_start = day("2027-03-31");
  ronde.regel = file.regel;
  ronde.voorkeuren = file.voorkeuren;
  ronde.sluit_op = day("2026-11-20");
  ronde.openbare_bron = file.loting.openbare_bron;
  ronde.eerder_ongeplaatst_eerst = true;
  ronde.versie = 7;
  if (stand >= Rondestand::open) {
    ronde.toezegging = file.loting.toezegging;
    ronde.geopend_op = day("2026-11-01");
  }
  if (stand >= Rondestand::gesloten) {
    ronde.inzendingen = file.loting.inzendingen;
    ronde.deelnemers = static_cast<std::int32_t>(file.deelnemers.size());
    ronde.gesloten_op = day("2026-11-21");
  }
  if (stand >= Rondestand::aangeboden) ronde.aanbod = file.loting.aanbod;
  if (stand >= Rondestand::geloot) {
    ronde.openbare_waarde = file.loting.openbare_waarde;
    ronde.uitslag = file.uitslag->hash;
  }
  if (stand == Rondestand::gepubliceerd) ronde.gepubliceerd_op = day("2026-11-21");
  return ronde;
}

/// The n-th participant's stage; part 2 of training 1 is the one of Sanne, who is k3f9.
inline Rondestage stage_of(std::int64_t nummer) {
  Rondestage stage;
  stage.traject = {nummer};
  stage.onderdeel = {nummer == 1 ? 2 : nummer + 100};
  stage.aios = {{nummer == 1 ? 7 : nummer + 20}, nummer == 1 ? "Sanne de Wit" : "Aios " + std::to_string(nummer)};
  stage.instituutsopleider = {{8}, "Ilse Bakker"};
  stage.soort = "mg";
  stage.stage = {"M+G-stage", "M+G stage"};
  stage.eerste_dag = day("2027-03-01");
  stage.laatste_dag = day("2027-05-31");
  stage.uiterlijk = day("2026-11-30");
  return stage;
}

inline RondeKaart card_at(Rondestand stand) {
  RondeKaart kaart;
  kaart.ronde = round_at(stand);
  kaart.stages = 11;
  kaart.ingediend = 10;
  if (stand == Rondestand::gepubliceerd) kaart.geplaatst = 7;
  return kaart;
}

/// A place of the file by the id it has here: from 31 on, in the order of the file.
inline Rondeplaatsnaam place_name(const Ronde& file, std::size_t nummer) {
  return {file.plaatsen[nummer].code,
          {static_cast<std::int64_t>(nummer) + 31},
          "Plaats " + std::to_string(nummer + 1),
          "GGD Noord"};
}

inline RondeOverzicht overview_at(Rondestand stand) {
  RondeOverzicht overzicht;
  overzicht.kaart = card_at(stand);
  overzicht.stages = {stage_of(11)};
  if (stand < Rondestand::gesloten) return overzicht;
  const Ronde file = published_file();
  for (std::size_t i = 0; i < file.deelnemers.size(); ++i) {
    overzicht.deelnemers.push_back({file.deelnemers[i].pseudoniem, stage_of(static_cast<std::int64_t>(i) + 1)});
  }
  for (std::size_t i = 0; i < file.plaatsen.size(); ++i) {
    const Rondeplaatsnaam naam = place_name(file, i);
    const Rondeplaats& plaats = file.plaatsen[i];
    overzicht.plaatsen.push_back({naam.code, naam.stageplaats, naam.naam, naam.instelling, plaats.eerste_dag,
                                  plaats.laatste_dag, plaats.capaciteit.value, plaats.capaciteit.value});
  }
  overzicht.bestand = stand >= Rondestand::geloot ? file : zonder_geheim(file);
  return overzicht;
}

/// What it left over: Sanne, and somebody who named nothing; the first place fits both.
inline Ronderest left_over() {
  const Ronde file = published_file();
  const auto place = [&](std::size_t nummer, std::optional<std::int32_t> vrij) {
    const Rondeplaatsnaam naam = place_name(file, nummer);
    return Restplaats{naam.stageplaats, naam.naam, naam.instelling, vrij};
  };
  Rondezoeker sanne;
  sanne.stage = stage_of(1);
  sanne.deed_mee = true;
  sanne.plaatsbaar = true;
  sanne.voorkeuren = {{"Plaats 2", "GGD Noord", true}};
  sanne.passend = {{31}};
  Rondezoeker ander;
  ander.stage = stage_of(11);
  ander.passend = {{31}, {32}};
  return {{sanne, ander}, {place(0, 2), place(1, std::nullopt)}};
}

/// What Sanne gets about it: she named the first two places.
inline MijnRonde mine_at(Rondestand stand) {
  MijnRonde mijn;
  mijn.kaart = card_at(stand);
  mijn.kaart.ingediend.reset();
  mijn.kaart.eigen = {stage_of(1)};
  MijnDeelname deelname;
  deelname.stage = stage_of(1);
  deelname.ingediend = true;
  if (stand >= Rondestand::gesloten) {
    const Ronde file = published_file();
    deelname.pseudoniem = "k3f9";
    const std::size_t told = stand == Rondestand::gepubliceerd ? file.plaatsen.size() : 2;
    for (std::size_t i = 0; i < told; ++i) deelname.plaatsen.push_back(place_name(file, i));
  }
  mijn.deelnames = {deelname};
  return mijn;
}

}  // namespace stagepad::client

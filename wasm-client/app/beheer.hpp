#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/endpoints.hpp"
#include "wasm-client/app/formulier.hpp"
#include "wasm-client/app/remote.hpp"
#include "wasm-client/app/rondecontrole.hpp"
#include "wasm-client/app/wijziging.hpp"

namespace stagepad::client {

/// How many trainings the overview begins with, and how many come with each step.
inline constexpr std::size_t k_overzicht_begin = 40;

/// What the screens for IO, Stagebureau and beheerder know. Part of State; how each part comes here
/// stands in the file of its subject (overzicht.cpp, personen.cpp, logboek.cpp, …).
struct Beheer {
  RemotePages<OverzichtRegel> overzicht;
  /// So many of its rows are on the screen: all at once would be late. More come as their end comes in sight.
  std::size_t overzicht_getoond = k_overzicht_begin;
  Remote<Capaciteit> capaciteit;
  /// The work board with its counts, of every kind.
  RemotePages<Werkbordregel> werkbord;
  std::vector<Werkbordtelling> werkbordtellingen;
  Remote<Antwoordtijden> antwoordtijden;
  RemotePages<PersoonKaart> opleiders;  ///< the IOs, to filter and name by
  RemotePages<PersoonKaart> personen;
  RemoteObject<PersoonKaart> persoon;
  RemotePages<LogboekRegel> logboek;
  Remote<LogboekVerificatie> verificatie;
  RemotePages<LogboekRegel> geschiedenis;  ///< of the open training, and of which version of it
  std::int64_t geschiedenis_versie = 0;
  RemotePages<Stageplaats> plaatsen;
  RemoteObject<StageplaatsKaart> plaats;
  RemotePages<InstellingKaart> instellingen;
  RemoteObject<InstellingKaart> instelling;
  Remote<Uitvraagoverzicht> uitvraag;
  RemotePages<InstellingKaart> instellingkeuze;  ///< all of them, to choose one
  Remote<Systeeminstellingen> systeeminstellingen;
  RemotePages<BerichtRegel> berichten;
  RemotePages<ImportKaart> imports;
  RemoteObject<ImportKaart> importkaart;
  RemotePages<Importrij> importrijen;
  Remote<Regelpakketten> regelpakketten;
  Remote<Exportweergaven> exportweergaven;
  Remote<Standaardteksten> standaardteksten;
  RemoteObject<StandaardtekstKaart> standaardtekst;
  Remote<MijnRgsOvernames> mijnrgs;  ///< of the open training, and of which version of it
  std::string mijnrgs_van;
  Remote<Rondes> rondes;
  RemoteObject<RondeOverzicht> ronde;
  Remote<Rondevoorstel> rondevoorstel;  ///< of the round that is typed, and which question it answers
  std::string rondevoorstel_van;
  Remote<Rondevoorstellen> rondevoorstellen;
  std::map<std::int64_t, RemoteObject<MijnRonde>> mijnrondes;  ///< by round
  std::map<std::int64_t, RemoteObject<Ronderest>> ronderesten;   ///< by round
  std::map<std::int64_t, Rondebestand> rondebestanden;
  Remote<Ruilingen> ruilingen;

  /// What is typed and not sent, and whether local storage was asked for it.
  Formulieren formulieren;
  bool formulieren_read = false;
  std::optional<Change> sending;
  std::optional<ChangeRefusal> refusal;
  /// Names the dialog that is open; empty when none is.
  std::string dialog;
  /// Makes every sending of a change a request of its own, also after a reload: a random word of this
  /// visit and how many answers came.
  std::string visit;
  int answers = 0;
};

}  // namespace stagepad::client

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/rondes.hpp"
#include "shared/base/describe.hpp"
#include "shared/matching/verificatie.hpp"
#include "shared/text/ronde_in_woorden.hpp"
#include "wasm-client/app/remote.hpp"

namespace stagepad::client {

// A published round, checked where the person sits: read, drawn and divided once more by the same code that the server
// and `stagepad match verify` use, and held against what the person was shown.

/// A round file and what was found. `problemen`: why it cannot be read or divided; then nothing was verified.
struct Rondecontrole {
  Ronde ronde;
  Findings problemen;
  std::optional<Verificatie> verificatie;

  [[nodiscard]] bool klopt() const { return verificatie && verificatie->klopt(); }
};

Rondecontrole controleer_bestand(std::string_view json);

/// Is the file about the round as it was shown to the person: its rule, its hashes, how many take part, and lottery groups
/// only where the round has them?
bool is_als_getoond(const Ronde& bestand, const Plaatsingsronde& ronde);

/// Does the person's stage stand in it, with the list that was handed in? `gegeven`: that list, where it is known; without
/// it only whether it stands there.
bool is_als_ingediend(const Ronde& bestand, const MijnDeelname& deelname,
                      const std::optional<std::vector<StageplaatsId>>& gegeven);

/// Whom a stage is in the round, and what stands behind the codes of its list, as it was told before the lottery.
struct GezienDeelname {
  OnderdeelId onderdeel;
  std::string pseudoniem;
  std::vector<Rondeplaatsnaam> plaatsen;
  CivilDate op;

  friend bool operator==(const GezienDeelname&, const GezienDeelname&) = default;
};

/// What this browser saw of a round before its secret was known, and when first: so that a promise that is changed
/// afterwards is caught, however well the rest fits. Kept with the forms of the person; what was seen stays as it was.
struct Rondegezien {
  std::string toezegging;
  std::optional<CivilDate> toezegging_op;
  std::string inzendingen;
  std::optional<CivilDate> inzendingen_op;
  std::string aanbod;
  std::optional<CivilDate> aanbod_op;
  std::vector<GezienDeelname> deelnames;

  friend bool operator==(const Rondegezien&, const Rondegezien&) = default;
};

/// What was seen, with what the round shows now and was not seen before.
Rondegezien met_gezien(Rondegezien gezien, const MijnRonde& mijn, CivilDate vandaag);

/// Is the stage the one that was seen: under the same pseudonym, with the same places behind the codes of its list?
bool is_als_gezien(const GezienDeelname& gezien, const MijnDeelname& nu);

/// The file of a round on its way and as it is here. `gekomen`: how often one came, so that what was made of an earlier
/// one can be told apart. `is_gevraagd`: the person asked to see the check.
struct Rondebestand {
  Loading loading = Loading::not_asked;
  int gekomen = 0;
  bool is_gevraagd = false;
  std::optional<Rondecontrole> controle;
};

/// The file with the names of the places that somebody may know, and the reasons of what was decided about them; both
/// are left out of what is published.
Ronde met_namen(Ronde bestand, const std::vector<Rondeplaatsnaam>& plaatsen, const std::vector<Ingreep>& ingrepen);

/// What a participant is told. `is_nagerekend`: every reason holds by the checker that shares no code with what found
/// it.
struct Deelnemeruitleg {
  std::string pseudoniem;
  Uitlegtekst tekst;
  bool is_nagerekend = false;
};

/// Of those participants of a verified round that there are.
std::vector<Deelnemeruitleg> leg_uit(const Ronde& ronde, const std::vector<std::string>& pseudoniemen,
                                     const Catalogue& catalogue);

/// Kept between frames: explanations, and what they were made from.
struct Uitlegmemo {
  std::string made_from;
  std::vector<Deelnemeruitleg> uitleg;
};

}  // namespace stagepad::client

namespace stagepad {

template <>
struct Describe<client::GezienDeelname> {
  static constexpr auto fields(auto field) {
    using T = client::GezienDeelname;
    return std::make_tuple(field("onderdeel", &T::onderdeel), field("pseudoniem", &T::pseudoniem),
                           field("plaatsen", &T::plaatsen), field("op", &T::op));
  }
};

template <>
struct Describe<client::Rondegezien> {
  static constexpr auto fields(auto field) {
    using T = client::Rondegezien;
    return std::make_tuple(
        field.or_default("toezegging", &T::toezegging), field.or_default("toezegging_op", &T::toezegging_op),
        field.or_default("inzendingen", &T::inzendingen), field.or_default("inzendingen_op", &T::inzendingen_op),
        field.or_default("aanbod", &T::aanbod), field.or_default("aanbod_op", &T::aanbod_op),
        field.or_default("deelnames", &T::deelnames));
  }
};

}  // namespace stagepad

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/command/snapshot.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

// A schedule as people and scripts write it in a file (assets/voorbeelden/README.md): only what the
// rules look at, and only what differs from the ordinary. Parts and places are called by name; the
// keys are those of Traject, so that paths of findings mean the same in both.

/// From `vanaf` (absent: from the first day) on the aios works this fraction of full time.
struct Fteregel {
  std::optional<CivilDate> vanaf;
  Decimal fte;
};

/// Without `fte` full time; without `werkgever` the employer of the rule pack.
struct Bestandsdienstverband {
  std::optional<Werkgever> werkgever;
  CivilDate eerste_dag;
  std::optional<CivilDate> laatste_dag;
  std::vector<Fteregel> fte;
};

/// As Plek. `stageplaats` is the name of one of the places in the file, from which the rest is then taken
/// as far as it is not said here.
struct Bestandsplek {
  std::string stageplaats;
  std::string instelling;
  std::string afdeling;
  std::string stagebegeleider;
  std::string specialisme;
  std::string profiel;
  std::optional<Setting> setting;
  std::vector<Doelgroep> doelgroepen;
  bool buitenland = false;
  std::optional<bool> erkend;
  std::optional<Decimal> begeleiding_uren;
};

struct Bestandsdeelstage {
  std::string soort;
  std::optional<CivilDate> start;
  std::optional<Route> route;
  std::optional<Bestandsplek> plek;
};

/// As Onderdeel. `naam` is what the file calls this part elsewhere; without it its `soort`.
struct Bestandsonderdeel {
  std::string soort;
  std::string naam;
  std::optional<CivilDate> start;
  std::optional<Duur> duur;
  std::optional<Decimal> aandeel;
  std::optional<Route> route;
  std::optional<Bestandsplek> plek;
  std::optional<CivilDate> praktische_eerste_dag;
  std::optional<CivilDate> praktische_laatste_dag;
  std::string gekoppeld_aan;
  std::vector<Bestandsdeelstage> delen;
  std::optional<std::int32_t> stagedagen;
  std::vector<Leerlijninzet> leerlijnen;
  std::optional<Plaatsing> plaatsing;
  std::optional<AfwijkendEinde> einde;
  std::vector<Gereedheid> gereedheid;
  Voortgang voortgang;
};

/// Without `duur` the whole part, by its word in the rule pack.
struct Bestandsvrijstelling {
  std::string onderdeel;
  std::optional<Duur> duur;
};

/// `onderdeel` is a part of the file; without it the dispensation is for all.
struct Bestandsontheffing {
  std::string regel;
  std::string onderdeel;
  Rol rol = Rol::instituutsopleider;
  std::optional<CivilDate> op;
  std::string reden;
};

/// A place of the etalage, as far as the rules look at it.
struct Bestandsplaats {
  std::string naam;
  std::string instelling;
  std::vector<std::string> stagesoorten;
  std::optional<Setting> setting;
  std::string profiel;
  std::string specialisme;
  std::vector<Doelgroep> doelgroepen;
  std::vector<Plaatsperiode> perioden;
};

/// A request for a place: approval to prefer places, or to approach an institution.
struct Bestandsverzoek {
  std::string onderdeel;
  VerzoekStatus status = VerzoekStatus::goedgekeurd;
  std::optional<Route> route;
  std::vector<std::string> plaatsen;
  std::string eigen_instelling;
  std::optional<CivilDate> ingediend_op;
};

/// Preferences of one part are ranked as they stand in the file.
struct Bestandsvoorkeur {
  std::string onderdeel;
  std::string plaats;
  VoorkeurStatus status = VoorkeurStatus::voorlopig_geplaatst;
  std::optional<CivilDate> ingediend_op;
};

/// The whole file. `toelichting` is for whoever reads the file. Without `onderdelen` the parts are those
/// that the rule pack asks, in its order. Without `cohort` the first day of the dienstverband.
struct Schemabestand {
  std::int32_t formaat = 1;
  std::string toelichting;
  std::string programma;
  std::optional<CivilDate> cohort;
  Bestandsdienstverband dienstverband;
  bool zonder_praktijkopleider = false;
  std::vector<Bestandsonderdeel> onderdelen;
  std::vector<Verlof> verlof;
  std::vector<Bestandsvrijstelling> vrijstellingen;
  std::vector<std::string> evc;
  std::vector<Bestandsontheffing> ontheffingen;
  std::optional<std::int32_t> keuzeonderwijsdagen;
  std::vector<Bestandsplaats> plaatsen;
  std::vector<Bestandsverzoek> verzoeken;
  std::vector<Bestandsvoorkeur> voorkeuren;
};

/// A schedule file as the core judges it, and what could not be understood of it. With problems, the
/// snapshot is not to be trusted.
struct Bestandsbeeld {
  Snapshot beeld;
  Findings problemen;

  [[nodiscard]] bool ok() const { return problemen.empty(); }
};

/// The first day of the training, by which its rule pack is chosen.
CivilDate cohort_van(const Schemabestand& bestand);

/// The training that a file describes, on a day. The n-th part gets the id n, and so do places and
/// requests. Refused, with paths into the file (schemabestand.*): a format that is not known; parts and
/// kinds of part, places, rules and competences acquired elsewhere that nothing defines; names that are
/// not unique; changes of fte that are not in order of date.
Bestandsbeeld beeld_van(const Schemabestand& bestand, const Regelpakket& pakket, CivilDate vandaag);

/// The path of a finding about such a training, as a JSON pointer into its file: parts by their place in
/// the list, what was done for a stage below `voortgang`.
std::string pad_in_bestand(std::string_view pad);

}  // namespace stagepad

#include "shared/command/schedule_file_fields.hpp"

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/dienstverband.hpp"
#include "shared/domain/onderdeel.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// A rule pack describes one programme and cohort as data: its parts and the rules that hold for them.
// The kinds of rule are code: one struct here (or in its own file) and one function in shared/rules/.

/// A text in both languages.
struct Tweetalig {
  std::string nl;
  std::string en;

  friend bool operator==(const Tweetalig&, const Tweetalig&) = default;
};

/// How sure a figure is: stated in the source, on another public page, or our own reading or choice.
enum class Zekerheid { bron, openbaar, standaard };

/// Where a rule comes from. `bron` is the id of a Bron of the same pack, `kop` the heading in it.
/// A rule that is `standaard` says in `toelichting` why it reads so and what else it could be.
struct Herkomst {
  std::string bron;
  std::string kop;
  Zekerheid zekerheid = Zekerheid::bron;
  std::string toelichting;

  friend bool operator==(const Herkomst&, const Herkomst&) = default;
};

struct Bron {
  std::string id;
  std::string titel;

  friend bool operator==(const Bron&, const Bron&) = default;
};

enum class Aard { praktijk, stage };

/// A part of the programme, in the standard order of the pack.
struct RegelpakketOnderdeel {
  std::string code;
  Tweetalig naam;
  std::string afkorting;
  Aard aard = Aard::stage;
  /// The kind of place that serves it: a word of Stageplaats::stagesoorten. Empty for practice.
  std::string stagesoort;
  Duur duur;
  std::vector<Route> routes;
  Herkomst herkomst;

  friend bool operator==(const RegelpakketOnderdeel&, const RegelpakketOnderdeel&) = default;
};

/// What a deadline is about (domain: deadlines).
enum class Handeling {
  orientatie_mail,
  voorkeur,
  beschikbaarheid,
  verzoek_besluit,
  stageplan,
  melding_plaats,
  buitenland
};

/// How far before the first day of the stage (S) a deadline lies; the last day on which it is kept.
/// With `voor_eerste_van_maand` the months are counted from the first day of the month of S and the
/// last day is the one before: for any S in September, four months ahead means 30 April.
struct Aftrek {
  std::int32_t maanden = 0;
  std::int32_t weken = 0;
  std::int32_t dagen = 0;
  bool voor_eerste_van_maand = false;

  friend bool operator==(const Aftrek&, const Aftrek&) = default;
};

/// Rule kind: a deadline by offset. Empty `onderdelen` or `routes` means all stages, all routes.
struct Termijn {
  std::string id;
  Handeling handeling = Handeling::orientatie_mail;
  Aftrek aftrek;
  Rol wie = Rol::aios;
  std::vector<std::string> onderdelen;
  std::vector<Route> routes;
  /// How a schedule is judged whose dates make this deadline lie in the past.
  Ernst te_laat = Ernst::waarschuwt;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Termijn&, const Termijn&) = default;
};

/// Rule kind: a part comes after others. With `aansluitend` directly after the last of them.
struct Opvolging {
  std::string id;
  std::string onderdeel;
  std::vector<std::string> na;
  bool aansluitend = false;
  Ernst ernst = Ernst::toestemming;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Opvolging&, const Opvolging&) = default;
};

/// Rule kind: departing from the standard order of the pack needs consent. Without `onderdeel` any
/// departure counts; with it only bringing that part forward.
struct Volgorde {
  std::string id;
  std::string onderdeel;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Volgorde&, const Volgorde&) = default;
};

/// Rule kind: at least `minimum` of the stages serve a target group, unless `evc` was granted.
struct Dekking {
  std::string id;
  Doelgroep doelgroep = Doelgroep::ouderen;
  std::vector<std::string> onderdelen;
  std::int32_t minimum = 1;
  /// Name of the competence acquired elsewhere that lifts the condition; empty when none does.
  std::string evc;
  Herkomst herkomst;

  friend bool operator==(const Dekking&, const Dekking&) = default;
};

/// Rule kind: which place is eligible for a part. Empty lists do not restrict.
struct Plaatseis {
  std::string id;
  std::string onderdeel;
  std::vector<std::string> specialismen;
  /// Profiles that do not serve: the aios's own one (an M+G-stage is in another profile).
  std::vector<std::string> niet_in_profielen;
  std::vector<Setting> settings;
  Ernst ernst = Ernst::blokkeert;
  std::vector<Rol> toestemming_van;
  Herkomst herkomst;

  friend bool operator==(const Plaatseis&, const Plaatseis&) = default;
};

/// Rule kind: consent before a place is preferred or an institution approached.
struct VoorafAkkoord {
  std::string id;
  std::vector<std::string> onderdelen;
  std::vector<Route> routes;
  std::vector<Rol> van;
  /// `blokkeert`: without it not at all. `waarschuwt`: the source does not say; better ask.
  Ernst ernst = Ernst::blokkeert;
  Herkomst herkomst;

  friend bool operator==(const VoorafAkkoord&, const VoorafAkkoord&) = default;
};

/// Rule kind: how many places may be preferred for one stage.
struct Voorkeurenaantal {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t maximum = 2;
  Herkomst herkomst;

  friend bool operator==(const Voorkeurenaantal&, const Voorkeurenaantal&) = default;
};

/// Rule kind: the schedule has no holes and no unintended overlaps. Overlap of a stage with a practice
/// period is interweaving (vervlechten) and asks `vervlechten_toestemming`; not allowed when empty.
struct Aaneengesloten {
  std::string id;
  std::vector<Rol> vervlechten_toestemming;
  Herkomst herkomst;

  friend bool operator==(const Aaneengesloten&, const Aaneengesloten&) = default;
};

/// Rule kind: the talks of a stage. `evaluatie` counts evaluation talks with the stagebegeleider,
/// `gezamenlijk` those joined by PO or IO, `stagebegeleider` all the stagebegeleider holds.
struct Gesprekseis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::int32_t gezamenlijk = 1;
  std::int32_t evaluatie = 2;
  std::int32_t stagebegeleider = 3;
  Herkomst herkomst;

  friend bool operator==(const Gesprekseis&, const Gesprekseis&) = default;
};

/// Rule kind: who judges the stageverslag. Every list is "one of these"; `waardering_door` comes last.
struct Beoordelingseis {
  std::string id;
  std::vector<std::string> onderdelen;
  std::vector<Rol> oordeel_van;
  std::vector<Rol> oordeel_van_opleider;
  Rol waardering_door = Rol::instituutsopleider;
  bool stagebeoordeling = true;
  Herkomst herkomst;

  friend bool operator==(const Beoordelingseis&, const Beoordelingseis&) = default;
};

/// Rule kind: the smallest employment that is expected. Less of it warns.
struct MinimaleFte {
  std::string id;
  Decimal fte;
  Herkomst herkomst;

  friend bool operator==(const MinimaleFte&, const MinimaleFte&) = default;
};

/// The rules of a pack, one list per kind.
struct Regels {
  std::vector<Termijn> termijnen;
  std::vector<Opvolging> opvolging;
  std::vector<Volgorde> volgorde;
  std::vector<Dekking> dekking;
  std::vector<Plaatseis> plaatseisen;
  std::vector<VoorafAkkoord> vooraf_akkoord;
  std::vector<Voorkeurenaantal> voorkeuren;
  std::vector<Aaneengesloten> aaneengesloten;
  std::vector<Gesprekseis> gesprekken;
  std::vector<Beoordelingseis> beoordeling;
  std::vector<MinimaleFte> minimale_fte;

  friend bool operator==(const Regels&, const Regels&) = default;
};

/// From which and to which cohort date (day the training started, inclusive) a pack applies.
struct Cohort {
  std::optional<CivilDate> vanaf;
  std::optional<CivilDate> tot_en_met;

  friend bool operator==(const Cohort&, const Cohort&) = default;
};

struct Regelpakket {
  std::int32_t formaat = 1;
  std::string id;
  Tweetalig naam;
  std::string profiel;
  Werkgever werkgever = Werkgever::sboh;
  Cohort cohort;
  std::vector<Bron> bronnen;
  std::vector<RegelpakketOnderdeel> onderdelen;
  Regels regels;

  friend bool operator==(const Regelpakket&, const Regelpakket&) = default;
};

/// The part with this word, or nullptr.
const RegelpakketOnderdeel* find_onderdeel(const Regelpakket& pakket, std::string_view code);

/// Position of the part in the pack's standard order; the number of parts when unknown.
std::size_t standaard_positie(const Regelpakket& pakket, std::string_view code);

/// "Q&A, JGZ-2024, 3. Werving en matching": the source of a rule in words.
std::string bron_in_woorden(const Regelpakket& pakket, const Herkomst& herkomst);

/// Does a list of parts (empty: all stages) of a rule include this part?
bool geldt_voor(const std::vector<std::string>& onderdelen, const RegelpakketOnderdeel& onderdeel);

/// What is wrong with a pack that was read without errors: words that nothing defines, empty or double
/// ids, an impossible order, a rule without source, durations of nothing, consent of nobody, numbers
/// that cannot be met. Paths point into the pack.
Findings check_rulepack(const Regelpakket& pakket);

}  // namespace stagepad

#include "shared/rules/rulepack_fields.hpp"

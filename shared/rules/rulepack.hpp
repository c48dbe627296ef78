#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/calendar/tijdrekening.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/regels_plaats.hpp"
#include "shared/rules/regels_schema.hpp"
#include "shared/rules/regels_stage.hpp"
#include "shared/rules/regels_termijnen.hpp"
#include "shared/rules/rulepack_onderdelen.hpp"

namespace stagepad {

// A rule pack describes one programme and cohort as data: its parts and the rules that hold for them.
// The kinds of rule are code: one struct in regels_*.hpp and one function in a file of its own.

/// The rules of a pack, one list per kind.
struct Regels {
  std::vector<Termijn> termijnen;
  std::vector<Opvolging> opvolging;
  std::vector<Volgorde> volgorde;
  std::vector<Aaneengesloten> aaneengesloten;
  std::vector<Koppelingseis> koppeling;
  std::vector<Dekking> dekking;
  std::vector<Plaatseis> plaatseisen;
  std::vector<VerschillendePlekken> verschillende_plekken;
  std::vector<Leerlijneis> leerlijnen;
  std::vector<VoorafAkkoord> vooraf_akkoord;
  std::vector<DefinitiefAkkoord> definitief_akkoord;
  std::vector<Voorkeurenaantal> voorkeuren;
  std::vector<Buitenlandeis> buitenland;
  std::vector<Stagedagenaandeel> stagedagen;
  std::vector<Gesprekseis> gesprekken;
  std::vector<Begeleidingseis> begeleiding;
  std::vector<Dienstenvoorwaarde> diensten;
  std::vector<Praktijktoetseis> praktijktoetsen;
  std::vector<Beoordelingseis> beoordeling;
  std::vector<MinimaleFte> minimale_fte;
  std::vector<Opleidingsduur> opleidingsduur;
  std::vector<Verlofregel> verlof;
  std::vector<Werkdagen> werkdagen;

  friend bool operator==(const Regels&, const Regels&) = default;
};

/// One programme for one cohort. `programma` is the word by which trainings name it (the id when empty):
/// packs of one programme differ in `cohort` (day the training started) or in `geldig` (the day on
/// which is judged).
struct Regelpakket {
  std::int32_t formaat = 1;
  std::string id;
  std::string programma;
  Tweetalig naam;
  /// What somebody in this training is called ("student"); empty: aios.
  Tweetalig aanduiding;
  std::string profiel;
  Werkgever werkgever = Werkgever::sboh;
  Geldigheid cohort;
  Geldigheid geldig;
  std::vector<Bron> bronnen;
  std::vector<RegelpakketOnderdeel> onderdelen;
  Regels regels;

  friend bool operator==(const Regelpakket&, const Regelpakket&) = default;
};

/// The word by which trainings name the programme of this pack.
std::string_view programma_van(const Regelpakket& pakket);

/// The part with this word, or nullptr.
const RegelpakketOnderdeel* find_onderdeel(const Regelpakket& pakket, std::string_view code);

/// The part-stage with this word, of whatever part, or nullptr; of this part only.
const RegelpakketDeel* find_deel(const Regelpakket& pakket, std::string_view code);
const RegelpakketDeel* find_deel(const RegelpakketOnderdeel& onderdeel, std::string_view code);

/// Position of the part in the pack's standard order; the number of parts when unknown.
std::size_t standaard_positie(const Regelpakket& pakket, std::string_view code);

/// "Q&A, JGZ-2024, 3. Werving en matching": the source of a rule in words.
std::string bron_in_woorden(const Regelpakket& pakket, const Herkomst& herkomst);

/// Does a list of parts (empty: all stages) of a rule include this part?
bool geldt_voor(const std::vector<std::string>& onderdelen, const RegelpakketOnderdeel& onderdeel);

/// The days off by this pack; none when it does not say.
VrijeDagen vrije_dagen_van(const Regelpakket& pakket);

/// The kind of leave with this word, or nullptr.
const Verlofsoort* find_verlofsoort(const Regelpakket& pakket, std::string_view code);

/// The name of a word of the pack, be it of a part, a part-stage, a leerlijn or a kind of leave; or nullptr.
const Tweetalig* find_naam(const Regelpakket& pakket, std::string_view code);

/// What is wrong with a pack that was read without errors: words that nothing defines, empty or double
/// ids, an impossible order, a rule without source, durations of nothing or beyond all bounds, consent
/// of nobody, numbers that cannot be met, a quarter table with holes. Paths point into the pack.
Findings check_rulepack(const Regelpakket& pakket);

template <>
struct Describe<Regels> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field.or_default("termijnen", &Regels::termijnen),
        field.or_default("opvolging", &Regels::opvolging),
        field.or_default("volgorde", &Regels::volgorde),
        field.or_default("aaneengesloten", &Regels::aaneengesloten),
        field.or_default("koppeling", &Regels::koppeling),
        field.or_default("dekking", &Regels::dekking),
        field.or_default("plaatseisen", &Regels::plaatseisen),
        field.or_default("verschillende_plekken", &Regels::verschillende_plekken),
        field.or_default("leerlijnen", &Regels::leerlijnen),
        field.or_default("vooraf_akkoord", &Regels::vooraf_akkoord),
        field.or_default("definitief_akkoord", &Regels::definitief_akkoord),
        field.or_default("voorkeuren", &Regels::voorkeuren),
        field.or_default("buitenland", &Regels::buitenland),
        field.or_default("stagedagen", &Regels::stagedagen),
        field.or_default("gesprekken", &Regels::gesprekken),
        field.or_default("begeleiding", &Regels::begeleiding),
        field.or_default("diensten", &Regels::diensten),
        field.or_default("praktijktoetsen", &Regels::praktijktoetsen),
        field.or_default("beoordeling", &Regels::beoordeling),
        field.or_default("minimale_fte", &Regels::minimale_fte),
        field.or_default("opleidingsduur", &Regels::opleidingsduur),
        field.or_default("verlof", &Regels::verlof),
        field.or_default("werkdagen", &Regels::werkdagen));
  }
};

template <>
struct Describe<Regelpakket> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("formaat", &Regelpakket::formaat),
        field("id", &Regelpakket::id),
        field.or_default("programma", &Regelpakket::programma),
        field("naam", &Regelpakket::naam),
        field.or_default("aanduiding", &Regelpakket::aanduiding),
        field("profiel", &Regelpakket::profiel),
        field.or_default("werkgever", &Regelpakket::werkgever),
        field("cohort", &Regelpakket::cohort),
        field.or_default("geldig", &Regelpakket::geldig),
        field("bronnen", &Regelpakket::bronnen),
        field("onderdelen", &Regelpakket::onderdelen),
        field("regels", &Regelpakket::regels));
  }
};

}  // namespace stagepad

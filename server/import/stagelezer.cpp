#include "server/import/stagelezer.hpp"

#include <algorithm>
#include <utility>

#include "server/import/gelijkenis.hpp"
#include "server/store/personen.hpp"
#include "shared/base/text.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

constexpr Veldpad k_paden[] = {
    {"/instelling", "instelling"},
    {"/stagebegeleider_email", "stagebegeleider_email"},
    {"/stagebegeleider", "stagebegeleider"},
};

std::vector<Schrijfwijze> bekende_doelgroepen(const Services& services) {
  std::vector<std::string> words;
  for (const EnumName<Doelgroep>& each : EnumNames<Doelgroep>::names) words.emplace_back(each.name);
  return schrijfwijzen(services, words);
}

std::vector<const GeplandOnderdeel*> stages_met_naam(const Opleidingsplanning& planning, const std::string& kern) {
  std::vector<const GeplandOnderdeel*> found;
  for (const GeplandOnderdeel& each : planning.onderdelen) {
    if (!each.is_stage()) continue;
    const RegelpakketOnderdeel& definitie = *each.definitie;
    for (const std::string& naam : {definitie.code, definitie.afkorting, definitie.naam.nl, definitie.naam.en}) {
      if (woordkern(naam) != kern) continue;
      found.push_back(&each);
      break;
    }
  }
  return found;
}

}  // namespace

Stagelezer::Stagelezer(store::Transaction& tx, const Call& call, const store::Naamkeuzes& keuzes)
    : tx_(tx),
      call_(call),
      aios_(keuzes),
      instellingen_(keuzes),
      doelgroepen_(bekende_doelgroepen(call.services)),
      personen_(store::list_personen_met_rol(tx, Rol::aios)) {
  for (const Persoon& each : personen_) {
    aios_.ken({each.id.value, each.email, each.naam + " (" + each.email + ")", kern_van_persoon(each.naam)});
  }
  auto rows = tx.query("SELECT id, naam FROM instelling ORDER BY naam, id");
  while (rows.step()) {
    const std::string naam = rows.get<std::string>(1);
    instellingen_.ken({rows.get<std::int64_t>(0), naam, naam, kern_van_instelling(naam)});
  }
}

std::vector<Naamvraag> Stagelezer::vragen() const {
  std::vector<Naamvraag> all = aios_.vragen();
  all.insert(all.end(), instellingen_.vragen().begin(), instellingen_.vragen().end());
  return all;
}

Stagelezer::Gelezen Stagelezer::lees(Rijlezer& lezer, const GeplandOnderdeel* part) {
  Gelezen gelezen;
  Stagefeiten& feiten = gelezen.feiten;
  lezer.verplicht("begin");
  feiten.begin = lezer.dag("begin");
  feiten.einde = lezer.dag("einde");
  feiten.definitief = lezer.ja_nee("definitief");
  feiten.stageplan = lezer.dag("stageplan");
  feiten.verslag = lezer.dag("verslag");
  feiten.gewaardeerd = lezer.dag("gewaardeerd");
  feiten.stagebegeleider = lezer.tekst("stagebegeleider");
  feiten.stagebegeleider_email = lezer.tekst("stagebegeleider_email");
  feiten.specialisme = lezer.tekst("specialisme");
  feiten.profiel = lezer.tekst("profiel");
  for (const std::string& each : lezer.woorden("doelgroepen", doelgroepen_)) {
    feiten.doelgroepen.push_back(from_name<Doelgroep>(each).value_or(Doelgroep::volwassenen));
  }
  gelezen.is_gevraagd = lees_instelling(lezer, feiten);
  if (part) feiten.onderdeel = part->onderdeel->id;
  if (part && feiten.begin) check_feiten(lezer, *part, feiten);
  return gelezen;
}

/// By address, or by a name that only one aios has; `is_asked`: somebody has to say whether it is one who looks alike.
std::optional<PersoonId> Stagelezer::zoek_aios(Rijlezer& lezer, bool& is_asked) {
  const std::string naam = lezer.tekst("naam");
  const std::string email = lezer.tekst("email");
  if (naam.empty() && email.empty()) {
    lezer.meld("import.cel_leeg", lezer.kolommen().heeft("email") ? "email" : "naam");
    return std::nullopt;
  }
  const std::string kern = kern_van_persoon(naam);
  std::vector<PersoonId> found;
  for (const Persoon& each : personen_) {
    const bool is_it = email.empty() ? kern_van_persoon(each.naam) == kern
                                     : lower_ascii(each.email) == lower_ascii(email);
    if (is_it) found.push_back(each.id);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1) {
    lezer.meld("import.aios_niet_uniek", "naam", {tekst_parameter("naam", naam)});
    return std::nullopt;
  }
  const std::string gegeven = email.empty() ? naam : email;
  const auto gevonden = aios_.zoek(gegeven, email.empty() || naam.empty() ? gegeven : naam + " (" + email + ")", kern);
  if (gevonden.uitslag == Naamzoeker::Uitslag::gevonden) return PersoonId{gevonden.id};
  is_asked = gevonden.uitslag == Naamzoeker::Uitslag::vraag;
  if (!is_asked) {
    lezer.meld("import.onbekende_aios", email.empty() ? "naam" : "email", {tekst_parameter("naam", gegeven)});
  }
  return std::nullopt;
}

Stagelezer::Gezocht Stagelezer::zoek_traject(Rijlezer& lezer) {
  Gezocht gezocht;
  const auto aios = zoek_aios(lezer, gezocht.is_gevraagd);
  if (!aios) return gezocht;
  const std::string said = woordkern(lezer.tekst("programma"));
  std::vector<TrajectId> found;
  auto rows = tx_.query("SELECT id, programma, cohort FROM traject WHERE aios = ?1 ORDER BY id", *aios);
  while (rows.step()) {
    const auto id = rows.take<TrajectId>();
    const auto programma = rows.take<std::string>();
    if (said.empty() || is_genoemd(said, programma, rows.take<CivilDate>())) found.push_back(id);
  }
  if (found.size() == 1) gezocht.traject = found.front();
  else lezer.meld(found.empty() ? "import.geen_opleiding" : "import.welke_opleiding", "programma");
  return gezocht;
}

/// Does this word mean the programme: its code, its name, or the beginning of one?
bool Stagelezer::is_genoemd(const std::string& said, const std::string& programma, CivilDate cohort) const {
  const Tweetalig naam = call_.services.rulepacks.programma_naam(programma, cohort, call_.vandaag);
  const std::string word = word_text("woord", programma, call_.services.texts.in(Taal::nl));
  for (const std::string& each : {programma, naam.nl, naam.en, word}) {
    if (woordkern(each).compare(0, said.size(), said) == 0) return true;
  }
  return false;
}

/// The stage that is meant: by its code, abbreviation or name, or by the kind of stage where that is one only. Of a
/// part that is there several times the first that no earlier line is about.
const GeplandOnderdeel* Stagelezer::zoek_stage(Rijlezer& lezer, const Opleidingsplanning& planning,
                                               const std::vector<OnderdeelId>& bezet) const {
  const std::string said = lezer.verplicht("stage");
  const std::string kern = woordkern(said);
  if (kern.empty()) return nullptr;
  std::vector<const GeplandOnderdeel*> found = stages_met_naam(planning, kern);
  if (found.empty()) found = stages_van_soort(planning, kern);
  const auto is_taken = [&](const GeplandOnderdeel* part) {
    return std::find(bezet.begin(), bezet.end(), part->onderdeel->id) != bezet.end();
  };
  const auto free = std::find_if_not(found.begin(), found.end(), is_taken);
  if (free != found.end()) return *free;
  if (!found.empty()) {
    lezer.meld("import.stage_dubbel", "stage");
    return nullptr;
  }
  Finding finding =
      refusal("import.onbekende_stage", lezer.kolommen().pad_van("stage"), {tekst_parameter("stage", said)});
  std::vector<std::string> names;
  for (const GeplandOnderdeel& each : planning.onderdelen) {
    if (each.is_stage()) names.push_back(each.onderdeel->soort);
  }
  if (!names.empty()) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(names)};
  lezer.meld(std::move(finding));
  return nullptr;
}

std::vector<const GeplandOnderdeel*> Stagelezer::stages_van_soort(const Opleidingsplanning& planning,
                                                                  const std::string& kern) const {
  std::vector<const GeplandOnderdeel*> found;
  for (const GeplandOnderdeel& each : planning.onderdelen) {
    if (!each.is_stage() || each.definitie->stagesoort.empty()) continue;
    for (const Schrijfwijze& way : schrijfwijzen(call_.services, {each.definitie->stagesoort})) {
      if (woordkern(way.geschreven) != kern) continue;
      found.push_back(&each);
      break;
    }
  }
  const bool is_one_part = std::all_of(found.begin(), found.end(), [&](const GeplandOnderdeel* each) {
    return each->definitie == found.front()->definitie;
  });
  if (!is_one_part) found.clear();
  return found;
}

/// Which institution, and which of its places; a name that is not here stays as it is written. True when somebody has
/// to say whether it is one that looks alike.
bool Stagelezer::lees_instelling(Rijlezer& lezer, Stagefeiten& feiten) {
  feiten.instelling = lezer.tekst("instelling");
  if (feiten.instelling.empty()) {
    if (lezer.heeft("stageplaats")) lezer.meld("import.cel_leeg", "instelling");
    return false;
  }
  const std::string& said = feiten.instelling;
  const auto gevonden = instellingen_.zoek(said, said, kern_van_instelling(said));
  if (gevonden.uitslag == Naamzoeker::Uitslag::vraag) return true;
  if (gevonden.uitslag == Naamzoeker::Uitslag::gevonden) {
    feiten.instelling =
        tx_.value<std::string>("SELECT naam FROM instelling WHERE id = ?1", gevonden.id).value_or(feiten.instelling);
  }
  const std::string plaats = lezer.tekst("stageplaats");
  if (plaats.empty()) return false;
  auto rows = tx_.query("SELECT id, naam FROM stageplaats WHERE instelling = ?1 ORDER BY id", gevonden.id);
  while (rows.step()) {
    if (folded(trimmed(rows.text(1))) == folded(plaats)) feiten.stageplaats = rows.get<StageplaatsId>(0);
  }
  if (!feiten.stageplaats) {
    lezer.meld("import.onbekende_plaats", "stageplaats",
               {tekst_parameter("plaats", plaats), tekst_parameter("instelling", feiten.instelling)});
  }
  return false;
}

/// What is recorded has been; and what comes after something is not before it.
void Stagelezer::check_feiten(Rijlezer& lezer, const GeplandOnderdeel& part, Stagefeiten& feiten) const {
  const CivilDate begin = *feiten.begin;
  const bool is_begonnen = begin <= call_.vandaag;
  if (feiten.einde && *feiten.einde < begin) lezer.meld("einde.voor_begin", "einde", {datum_parameter("grens", begin)});
  const std::pair<std::string_view, std::optional<CivilDate>> past[] = {
      {"stageplan", feiten.stageplan}, {"verslag", feiten.verslag}, {"gewaardeerd", feiten.gewaardeerd}};
  for (const auto& [veld, dag] : past) {
    if (dag && call_.vandaag < *dag) lezer.meld("import.in_toekomst", veld, {datum_parameter("datum", *dag)});
  }
  // A report that was valued was handed in, that day at the latest.
  if (!feiten.verslag && !part.onderdeel->voortgang.verslag_ingediend) feiten.verslag = feiten.gewaardeerd;
  if (feiten.verslag && *feiten.verslag < begin) {
    lezer.meld("import.verslag_voor_begin", "verslag", {datum_parameter("begin", begin)});
  }
  if (feiten.verslag && feiten.gewaardeerd && *feiten.gewaardeerd < *feiten.verslag) {
    lezer.meld("import.waardering_voor_verslag", "gewaardeerd", {datum_parameter("verslag", *feiten.verslag)});
  }
  if (!feiten.instelling.empty()) {
    if (!part.delen.empty()) lezer.meld("import.stage_met_delen", "instelling");
    if (is_begonnen && feiten.definitief == false) lezer.meld("import.begonnen_niet_definitief", "definitief");
    if (!is_begonnen && !feiten.definitief) lezer.meld("import.cel_leeg", "definitief");
  }
  Findings findings;
  check_length(feiten.instelling, k_max_instelling_naam, "/instelling", findings);
  check_length(feiten.stagebegeleider, k_max_instelling_naam, "/stagebegeleider", findings);
  check_adres(feiten.stagebegeleider_email, "/stagebegeleider_email", findings);
  for (Finding& each : over_kolommen(std::move(findings), lezer.kolommen(), k_paden)) lezer.meld(std::move(each));
}

}  // namespace stagepad

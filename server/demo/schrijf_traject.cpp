#include "server/demo/schrijf_traject.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "server/demo/voorbeeldverslag.hpp"
#include "server/store/stageplannen.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verslagen.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorkeuren.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check.hpp"
#include "shared/command/document_herkennen.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad::demo {

namespace {

template <class T>
const T& look_up(const std::map<std::string, T>& names, const std::string& sleutel) {
  const auto found = names.find(sleutel);
  if (found != names.end()) return found->second;
  throw store::StoreException(store::StoreErrorKind::misuse, "the demonstration names '" + sleutel +
                                                   "', which is not in it");
}

/// Of an aios who is not employed by SBOH; half of them may be days in a stage.
constexpr std::int32_t k_keuzeonderwijsdagen = 40;

/// Writes one training; holds what all its steps need.
class Schrijver {
 public:
  Schrijver(store::Transaction& tx, const DemoTraject& bron, const DemoNamen& namen, CivilDate vandaag,
            const DemoPakket& pakket)
      : tx_(tx), bron_(bron), namen_(namen), vandaag_(vandaag), pakket_(pakket) {}

  void run() {
    id_ = store::insert_traject(tx_, initial());
    if (!bron_.volgorde.empty()) change_order();
    for (const DemoStage& stage : bron_.stages) write_stage(stage);
  }

  /// The stages as `keuze` says, in the order of the pack; each sees what is known of those before it.
  void run_stages(const Stagekeuze& keuze) {
    for (const RegelpakketOnderdeel& each : pakket_.pakket->onderdelen) {
      const Snapshot now = beeld(vandaag_, {});
      const Opleidingsplanning planning = bereken_planning(now.traject, *pakket_.pakket);
      const auto part = std::find_if(
          planning.onderdelen.begin(), planning.onderdelen.end(),
          [&](const GeplandOnderdeel& one) { return one.onderdeel->soort == each.code; });
      if (part == planning.onderdelen.end() || !part->is_stage()) continue;
      if (const auto stage = keuze(now, *pakket_.pakket, *part)) write_stage(*stage);
    }
  }

 private:
  Traject initial() const {
    Traject traject;
    traject.aios = look_up(namen_.personen, bron_.aios);
    traject.instituutsopleider = look_up(namen_.personen, bron_.instituutsopleider);
    if (!bron_.praktijkopleider.empty()) {
      traject.praktijkopleider = look_up(namen_.personen, bron_.praktijkopleider);
    }
    traject.programma = bron_.programma;
    traject.cohort = eerste_van_maand(vandaag_, bron_.maanden_geleden);
    traject.dienstverband.eerste_dag = traject.cohort;
    for (const DemoFte& each : bron_.fte) {
      traject.dienstverband.fte.push_back(
          {traject.cohort.plus_months(each.na_maanden), each.fte});
    }
    traject.dienstverband.werkgever = pakket_.pakket->werkgever;
    traject.evc = bron_.evc;
    const bool counts_days = !pakket_.pakket->regels.stagedagen.empty();
    if (counts_days) traject.keuzeonderwijsdagen = k_keuzeonderwijsdagen;
    for (const RegelpakketOnderdeel& each : pakket_.pakket->onderdelen) {
      Onderdeel onderdeel;
      onderdeel.soort = each.code;
      if (counts_days && each.aard == Aard::stage) onderdeel.stagedagen = k_keuzeonderwijsdagen / 2;
      if (each.aard == Aard::stage) add_leerlijnen(traject.onderdelen.size(), onderdeel);
      traject.onderdelen.push_back(std::move(onderdeel));
    }
    return traject;
  }

  /// Every stage serves all leerlijnen of the pack but one, and each asks more than the one before.
  void add_leerlijnen(std::size_t place, Onderdeel& onderdeel) const {
    for (const Leerlijneis& rule : pakket_.pakket->regels.leerlijnen) {
      for (std::size_t i = 0; i < rule.leerlijnen.size(); ++i) {
        if (i == place) continue;
        onderdeel.leerlijnen.push_back({rule.leerlijnen[i].code, static_cast<std::int32_t>(place + 1)});
      }
    }
  }

  Traject traject() { return store::load_traject(tx_, id_).value(); }

  /// The training as it was judged on a day, with these places besides those on record.
  Snapshot beeld(CivilDate op, const std::vector<StageplaatsId>& plaatsen) {
    Snapshot beeld = store::laad_traject_beeld(tx_, id_, {Rol::beheerder}, plaatsen).value();
    beeld.vandaag = op;
    beeld.regelpakket = pakket_.hash;
    return beeld;
  }

  Onderdeel& part(Traject& traject, const std::string& soort) const {
    for (Onderdeel& each : traject.onderdelen) {
      if (each.soort == soort) return each;
    }
    throw store::StoreException(store::StoreErrorKind::misuse,
                         "the demonstration names a part " + soort + " that the pack has not");
  }

  Period periode_of(const Traject& traject, OnderdeelId id) const {
    return bereken_planning(traject, *pakket_.pakket).find(id)->periode;
  }

  /// Approves a request as the people concerned would, with what that puts on record.
  Traject approve(const Verzoek& verzoek, CivilDate op, const std::string& reden) {
    const Snapshot before = beeld(op, verzoek.plaatsen);
    Traject traject = before.traject;
    for (const Rol rol : benodigde_akkoorden(verzoek, before, *pakket_.pakket)) {
      Beslissing beslissing;
      beslissing.door = rol == Rol::praktijkopleider ? traject.praktijkopleider.value()
                                                     : traject.instituutsopleider;
      beslissing.rol = rol;
      beslissing.op = op;
      beslissing.reden = reden.empty() ? "Akkoord." : reden;
      beslissing.regelpakket = pakket_.hash;
      store::add_beslissing(tx_, verzoek.id, beslissing);
      for (auto& each : ontheffingen_bij_akkoord(verzoek, before, *pakket_.pakket, beslissing)) {
        auto& kept = traject.ontheffingen;
        if (std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
      }
    }
    store::set_verzoek_status(tx_, verzoek.id, VerzoekStatus::goedgekeurd);
    return traject;
  }

  void change_order() {
    const Traject before = traject();
    Verzoek verzoek;
    verzoek.traject = id_;
    verzoek.soort = VerzoekSoort::schemawijziging;
    verzoek.ingediend_op = vandaag_.plus_days(-bron_.volgorde_dagen_geleden);
    verzoek.toelichting = bron_.volgorde_toelichting;
    Traject named = before;
    for (const std::string& soort : bron_.volgorde) {
      verzoek.schema.push_back({part(named, soort).id, {}});
    }
    verzoek.id = store::insert_verzoek(tx_, verzoek);
    const Traject approved =
        approve(verzoek, verzoek.ingediend_op.plus_days(5), bron_.volgorde_reden);
    store::save_traject(tx_, met_schema(approved, verzoek.schema));
  }

  CivilDate request_day(const DemoStage& stage, const Period& periode) const {
    if (stage.stand != DemoStand::geplaatst || stage.dagen_geleden > 0) {
      return vandaag_.plus_days(-stage.dagen_geleden);
    }
    const CivilDate soonest = eerste_van_maand(vandaag_, bron_.maanden_geleden).plus_days(14);
    return std::max(soonest, periode.first.plus_days(-175));
  }

  void write_stage(const DemoStage& stage) {
    Traject before = traject();
    const Onderdeel& onderdeel = part(before, stage.soort);
    const Period periode = periode_of(before, onderdeel.id);
    if (stage.route == Route::toegewezen) {
      assign(stage, periode, std::move(before));
      return;
    }
    Verzoek verzoek;
    verzoek.traject = id_;
    verzoek.soort = VerzoekSoort::stageplaats;
    verzoek.ingediend_op = request_day(stage, periode);
    verzoek.toelichting = stage.toelichting;
    verzoek.onderdeel = onderdeel.id;
    verzoek.route = stage.route;
    verzoek.eigen_instelling = stage.eigen_instelling;
    for (const std::string& sleutel : stage.plaatsen) {
      verzoek.plaatsen.push_back(look_up(namen_.plaatsen, sleutel));
    }
    verzoek.id = store::insert_verzoek(tx_, verzoek);
    decide(stage, verzoek, periode);
  }

  /// What the institute arranges is never asked for.
  void assign(const DemoStage& stage, const Period& periode, Traject traject) {
    Onderdeel& onderdeel = part(traject, stage.soort);
    onderdeel.route = stage.route;
    Verzoek nobody_asked;
    nobody_asked.ingediend_op = request_day(stage, periode);
    place(stage, nobody_asked, periode, onderdeel);
    store::save_traject(tx_, traject);
    write_stageplan(onderdeel);
  }

  /// The plan that a stage under way was begun with.
  void write_stageplan(const Onderdeel& onderdeel) {
    const Voortgang& voortgang = onderdeel.voortgang;
    if (!voortgang.stageplan_ingediend) return;
    Stageplan plan;
    plan.leerdoelen = {{"Het vakgebied kennen en weten wanneer ik naar collega's daar verwijs", "Samenwerking", {}, 1},
                       {"Onder begeleiding zelf consulten voeren en ze met de stagebegeleider nabespreken",
                        "Communicatie", {}, 1}};
    plan.activiteiten = "De eerste weken meelopen, daarna onder begeleiding eigen spreekuur; ten minste twee "
                        "overleggen met ketenpartners bijwonen en een casus bespreken.";
    plan.begeleiding_uren = whole(2);
    plan.begeleiding = "Elke week een vast uur met de stagebegeleider, en na elk spreekuur kort nabespreken.";
    plan.toetsing = "Twee korte praktijkbeoordelingen en een casusbespreking.";
    store::add_stageplan(tx_, onderdeel.id, plan, *voortgang.stageplan_ingediend);
    if (!voortgang.stageplan_goedgekeurd) return;
    store::decide_stageplan(tx_, onderdeel.id, Besluit::goedgekeurd, *voortgang.stageplan_goedgekeurd, {});
  }

  /// The report of a stage that is over.
  void write_verslag(const Onderdeel& onderdeel, const Period& periode) {
    const auto& handed_in = onderdeel.voortgang.verslag_ingediend;
    if (!handed_in) return;
    const std::string stage = onderdeel_text(onderdeel.soort, Taal::nl, pakket_.pakket);
    const std::string inhoud = voorbeeldverslag(
        {stage + ", verslag", look_up(namen_.personen, bron_.aios).naam, "Periode: " + format_period(periode, Taal::nl), "",
         "1. Leerdoelen", "Beide leerdoelen van het stageplan zijn aan de orde geweest en gehaald.", "",
         "2. Wat ik deed", "Meelopen, eigen spreekuur onder begeleiding en twee overleggen met ketenpartners.", "",
         "3. Reflectie", "Wat ik meeneem: eerder verwijzen, en bij twijfel meteen bellen."});
    Verslagversie verslag;
    verslag.onderdeel = onderdeel.id;
    verslag.naam = documentnaam(stage + ", verslag", Documentsoort::pdf);
    verslag.grootte = static_cast<std::int64_t>(inhoud.size());
    verslag.sha256 = to_hex(sha256(inhoud));
    verslag.door = look_up(namen_.personen, bron_.aios);
    verslag.op = *handed_in;
    const std::int32_t versie = store::add_verslag(tx_, verslag, inhoud);
    store::set_verslag_ingediend(tx_, onderdeel.id, versie, *handed_in);
  }

  void decide(const DemoStage& stage, const Verzoek& verzoek, const Period& periode) {
    const CivilDate decided = verzoek.ingediend_op.plus_days(4);
    if (stage.stand == DemoStand::gevraagd) return;
    if (stage.stand == DemoStand::teruggestuurd) {
      Beslissing beslissing;
      beslissing.door = look_up(namen_.personen, bron_.instituutsopleider);
      beslissing.op = decided;
      beslissing.besluit = Besluit::teruggestuurd;
      beslissing.reden = stage.reden;
      beslissing.regelpakket = pakket_.hash;
      store::add_beslissing(tx_, verzoek.id, beslissing);
      store::set_verzoek_status(tx_, verzoek.id, VerzoekStatus::teruggestuurd);
      return;
    }
    Traject approved = approve(verzoek, decided, stage.reden);
    Onderdeel& onderdeel = part(approved, stage.soort);
    onderdeel.route = stage.route;
    if (stage.stand == DemoStand::geplaatst) place(stage, verzoek, periode, onderdeel);
    const CivilDate preferred = verzoek.ingediend_op.plus_days(10);
    if (stage.stand == DemoStand::voorkeur) {
      store::save_voorkeuren(tx_, onderdeel.id, verzoek.plaatsen, preferred);
    }
    if (stage.stand == DemoStand::geplaatst && stage.route == Route::etalage) {
      // Of the two, the one that became the place; the other fell away with the placement.
      store::save_voorkeuren(tx_, onderdeel.id, {verzoek.plaatsen.front()}, preferred);
      store::set_voorkeur_status(tx_, onderdeel.id, 1,
                                 stage.onderweg ? VoorkeurStatus::onder_voorbehoud_geplaatst
                                                : VoorkeurStatus::geplaatst);
    }
    if (onderdeel.voortgang.verslag_ingediend) onderdeel.voortgang.verslag_versie = 1;
    store::save_traject(tx_, approved);
    write_stageplan(onderdeel);
    write_verslag(onderdeel, periode);
  }

  void place(const DemoStage& stage, const Verzoek& verzoek, const Period& periode,
             Onderdeel& onderdeel) {
    Plek plek;
    plek.instelling = stage.eigen_instelling;
    plek.specialisme = stage.specialisme;
    plek.setting = stage.setting;
    plek.doelgroepen = stage.doelgroepen;
    if (!verzoek.plaatsen.empty()) {
      const Snapshot known = beeld(vandaag_, verzoek.plaatsen);
      const Stageplaats* plaats = find_plaats(known, verzoek.plaatsen.front());
      plek.stageplaats = plaats->id;
      plek.instelling = plaats->instelling_naam;
      plek.specialisme = plaats->specialisme;
      plek.profiel = plaats->profiel;
      plek.setting = plaats->setting;
      plek.doelgroepen = plaats->doelgroepen;
    }
    plek.stagebegeleider = stage.stagebegeleider;
    plek.stagebegeleider_email = address_of(stage.stagebegeleider, plek.instelling);
    if (stage.delen.empty()) onderdeel.plek = std::move(plek);
    for (const DemoDeel& each : stage.delen) {
      Plek own;
      own.instelling = each.instelling;
      own.specialisme = each.specialisme;
      onderdeel.delen.push_back({each.soort, std::nullopt, each.route, std::move(own)});
    }
    if (stage.onderweg) onderdeel.plaatsing = arranging(stage, verzoek.ingediend_op.plus_days(20));
    else onderdeel.voortgang = progress(stage, periode);
    if (!stage.onderweg) onderdeel.gereedheid = asked_for(stage, periode);
  }

  /// What the institution asks: always a VOG, and in a clinic a statement and an agreement besides.
  std::vector<Gereedheid> asked_for(const DemoStage& stage, const Period& periode) const {
    using enum Gereedheidsstand;
    const auto as_it_stands = [&](Gereedheidssoort soort, Gereedheidsstand begun, Gereedheidsstand settled) {
      const auto done = past(periode.first.plus_days(-24));
      const auto started = past(periode.first.plus_days(-60));
      return Gereedheid{soort, done ? settled : started ? begun : gevraagd, done ? done : started};
    };
    std::vector<Gereedheid> asked = {as_it_stands(Gereedheidssoort::vog, aangevraagd, in_orde)};
    if (stage.setting != Setting::klinisch) return asked;
    asked.push_back(as_it_stands(Gereedheidssoort::hepatitis_b, aangevraagd, in_orde));
    asked.push_back(as_it_stands(Gereedheidssoort::stageovereenkomst, opgesteld, getekend));
    return asked;
  }

  /// "schipper@ggz-veldzicht-midden.example"; empty without a name.
  static std::string address_of(const std::string& naam, const std::string& instelling) {
    const std::string last = naam.substr(naam.rfind(' ') + 1);
    if (last.empty()) return {};
    const auto letters = [](const std::string& text) {
      std::string word;
      for (const char c : folded(text)) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_letter) word += c;
        else if (!word.empty() && word.back() != '-') word += '-';
      }
      while (!word.empty() && word.back() == '-') word.pop_back();
      return word;
    };
    return letters(last) + "@" + letters(instelling) + ".example";
  }

  /// A place whose consents come in one after the other: of own recruitment the IO's, of the etalage those of
  /// institution, aios and IO; none after today.
  Plaatsing arranging(const DemoStage& stage, CivilDate day) const {
    static constexpr Rol k_own[] = {Rol::instituutsopleider};
    static constexpr Rol k_etalage[] = {Rol::contactpersoon, Rol::aios, Rol::instituutsopleider};
    const std::span<const Rol> asked = stage.route != Route::etalage ? std::span<const Rol>(k_own)
                                                                   : std::span<const Rol>(k_etalage);
    Plaatsing plaatsing;
    plaatsing.gemeld = std::min(day, vandaag_);
    for (std::size_t i = 0; i < std::min(stage.akkoorden, asked.size()); ++i) {
      plaatsing.akkoorden.push_back({asked[i], std::min(day.plus_days(static_cast<std::int32_t>(2 * i + 2)), vandaag_)});
    }
    return plaatsing;
  }

  /// The day, when it has come.
  std::optional<CivilDate> past(CivilDate day) const {
    if (day <= vandaag_) return day;
    return std::nullopt;
  }

  /// What has happened so far in a stage that goes as it should.
  Voortgang progress(const DemoStage& stage, const Period& periode) const {
    const Rol opleider =
        bron_.praktijkopleider.empty() ? Rol::instituutsopleider : Rol::praktijkopleider;
    Voortgang voortgang;
    voortgang.po_betrokken = opleider == Rol::praktijkopleider;
    voortgang.plaats_gemeld = past(periode.first.plus_days(-60));
    voortgang.stageplan_ingediend = past(periode.first.plus_days(-38));
    voortgang.stageplan_goedgekeurd = past(periode.first.plus_days(-30));
    voortgang.in_mijnrgs_gezet = past(periode.first.plus_days(-27));
    const Gesprek talks[] = {
        {Gesprekssoort::gezamenlijk, periode.first.plus_days(3), {Rol::stagebegeleider, opleider}},
        {Gesprekssoort::evaluatie, periode.first.plus_days(periode.days() / 2),
         {Rol::stagebegeleider}},
        {Gesprekssoort::eind, periode.last.plus_days(-4), {Rol::stagebegeleider}}};
    for (const Gesprek& each : talks) {
      if (each.datum <= vandaag_) voortgang.gesprekken.push_back(each);
    }
    voortgang.verslag_ingediend = past(periode.last.plus_days(9));
    voortgang.stagebeoordeling = past(periode.last.plus_days(13));
    if (voortgang.stagebeoordeling) {
      voortgang.stagebeoordeling_tekst =
          "De aios heeft zich snel ingewerkt, voert gesprekken zelfstandig en vraagt op tijd om overleg. De leerdoelen "
          "van het stageplan zijn gehaald.";
    }
    add_judgements(stage, periode, opleider, voortgang);
    return voortgang;
  }

  void add_judgements(const DemoStage& stage, const Period& periode, Rol opleider,
                      Voortgang& voortgang) const {
    std::vector<Oordeel> oordelen = {
        {Rol::stagebegeleider, periode.last.plus_days(13), true}};
    if (!stage.nog_niet_gewaardeerd) {
      oordelen.push_back({opleider, periode.last.plus_days(18), true});
      voortgang.gewaardeerd = past(periode.last.plus_days(25));
    }
    for (const Oordeel& each : oordelen) {
      if (each.datum <= vandaag_) voortgang.oordelen.push_back(each);
    }
  }

  store::Transaction& tx_;
  const DemoTraject& bron_;
  const DemoNamen& namen_;
  CivilDate vandaag_;
  const DemoPakket& pakket_;
  TrajectId id_;
};

}  // namespace

CivilDate eerste_van_maand(CivilDate vandaag, std::int32_t maanden_geleden) {
  return vandaag.first_of_month().plus_months(-maanden_geleden);
}

void schrijf_demo_traject(store::Transaction& tx, const DemoTraject& bron, const DemoNamen& namen,
                          CivilDate vandaag, const DemoPakket& pakket, const Stagekeuze& keuze) {
  Schrijver schrijver(tx, bron, namen, vandaag, pakket);
  schrijver.run();
  if (keuze) schrijver.run_stages(keuze);
}

}  // namespace stagepad::demo

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "tests/api/beheer.hpp"

// A stage of each family of programmes goes from its schedule to its valued report, everybody doing their own step
// when it is their turn; every approval returns it once before it is given. Time passes between the steps.

namespace stagepad::test {
namespace {

/// A stage of this kind that has no place yet, of an aios in this programme.
struct Start {
  const char* name;
  const char* programma;
  const char* soort;
  /// Who judges the report before the IO values it: the PO where one is involved, the IO, or nobody.
  enum class Oordeel { po, io, niemand } door;
};

Stageplan a_plan(const Regelpakket& pakket) {
  Stageplan plan;
  Leerdoel doel{"Zelfstandig een consult voeren", "Communicatie", "", 1};
  for (const Leerlijneis& rule : pakket.regels.leerlijnen) doel.leerlijn = rule.leerlijnen.front().code;
  plan.leerdoelen = {doel};
  plan.activiteiten = "Meelopen, daarna eigen spreekuur.";
  plan.begeleiding_uren = whole(2);
  plan.begeleiding = "Elke week een uur.";
  return plan;
}

/// The stage of one aios, and all who act for it: does whatever is next by the table, as whoever it is for, and
/// lets each approval return it once.
class Walk {
 public:
  explicit Walk(const Start& start) : server_(k_demo_day, "--demo"), soort_(start.soort) {
    find(start.programma);
  }

  /// To the valued report.
  void run() {
    for (int steps = 0; steps < 80 && !testing::Test::HasFailure(); ++steps) {
      const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
      const GeplandOnderdeel& part = *toetsing.context().planning.find(onderdeel_);
      const AanZet turn = wie_is_aan_zet(toetsing.context(), part);
      trail_ += std::string(turn.taak) + " ";
      if (turn.fase == Fase::afgerond) return;
      step(toetsing.context(), part, turn);
    }
    FAIL() << "no end: " << trail_;
  }

  [[nodiscard]] const std::string& trail() const { return trail_; }
  /// The agreements in the order in which they were asked, since the report was handed in last.
  [[nodiscard]] const std::vector<std::string>& oordelen() const { return oordelen_; }
  [[nodiscard]] bool has_po() const { return beeld_.traject.praktijkopleider.has_value(); }
  [[nodiscard]] std::string rows(const std::string& sql) const { return server_.database().rows(sql); }
  [[nodiscard]] std::string id() const { return std::to_string(onderdeel_.value); }

 private:
  /// The stage of this kind that begins last and not within a month, among those that nobody has preferences for.
  void find(const std::string& programma) {
    Person office = server_.person("hanneke");
    const std::string found = server_.database().rows(
        "SELECT t.id, o.id FROM traject t JOIN onderdeel o ON o.traject = t.id WHERE t.programma = '" + programma +
        "' AND o.soort = '" + soort_ + "' AND NOT EXISTS (SELECT 1 FROM voorkeur v WHERE v.onderdeel = o.id) "
        "AND NOT EXISTS (SELECT 1 FROM verzoek v WHERE v.traject = t.id AND v.status = 'ingediend') "
        "ORDER BY t.cohort DESC, t.id");
    std::istringstream lines(found);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t bar = line.find('|');
      beeld_ = read_reply<Snapshot>(office.get(api::path_of(api::k_traject.pattern, line.substr(0, bar))));
      pakket_ = read_reply<Regelpakket>(
          office.get(api::path_of(api::k_regelpakket.pattern, beeld_.regelpakket)));
      onderdeel_ = {std::stoll(line.substr(bar + 1))};
      const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
      const GeplandOnderdeel* part = toetsing.context().planning.find(onderdeel_);
      if (!part || part->periode.first < beeld_.vandaag.plus_months(1)) continue;
      // One that was placed already begins anew.
      if (heeft_plek(*part)) does(Rol::stagebureau, TrekPlaatsingIn{onderdeel_, "De aios begint opnieuw"});
      return;
    }
    FAIL() << "nobody in " << programma << " with a " << soort_ << " to come:\n" << found;
  }

  Person& person(PersoonId id) {
    auto known = people_.find(id.value);
    if (known == people_.end()) {
      const std::string email =
          server_.database().rows("SELECT email FROM persoon WHERE id = " + std::to_string(id.value));
      known = people_.emplace(id.value, server_.person_at(email.substr(0, email.find('\n')))).first;
    }
    return known->second;
  }

  /// Whoever acts as this role; for those without an account the Stagebureau.
  Person& person_as(Rol rol) {
    if (rol == Rol::aios) return person(beeld_.traject.aios.id);
    if (rol == Rol::instituutsopleider) return person(beeld_.traject.instituutsopleider.id);
    if (rol == Rol::praktijkopleider) return person(beeld_.traject.praktijkopleider->id);
    return person({person_id(server_, "hanneke")});
  }

  template <class C>
  void does(Rol rol, const C& command) {
    Person& who = person_as(rol);
    const Reply reply = send_command(who, reload(who, beeld_), command);
    EXPECT_EQ(reply.status, 200) << trail_ << "\n" << to_json(command) << "\n" << reply.body.substr(0, 1500);
    if (reply.status == 200) beeld_ = read_reply<Uitkomst>(reply).beeld;
  }

  /// Nobody acts before that day.
  void wait_until(CivilDate day) {
    server_.stop();
    people_.clear();
    server_.start(to_iso(day));
    beeld_ = reload(person_as(Rol::stagebureau), beeld_);
    EXPECT_EQ(beeld_.vandaag, day);
  }

  /// The first time it is asked: whether this approval returns it.
  bool returns(const std::string& approval) { return returned_.insert(approval).second; }
  Besluit decides(const std::string& approval) {
    return returns(approval) ? Besluit::teruggestuurd : Besluit::goedgekeurd;
  }

  Plek a_place(const std::string& soort) const {
    Plek plek;
    plek.instelling = "Instelling De Proef";
    plek.stagebegeleider = "dr. Ada de Boer";
    plek.stagebegeleider_email = "ada@proef.example";
    for (const Plaatseis& rule : pakket_.regels.plaatseisen) {
      if (rule.onderdeel != soort) continue;
      if (!rule.specialismen.empty()) plek.specialisme = rule.specialismen.front();
      if (!rule.settings.empty()) plek.setting = rule.settings.front();
      if (rule.erkend) plek.erkend = true;
      if (!rule.instellingen.empty()) plek.instelling = rule.instellingen.front();
      if (!rule.bij_instelling_van.empty()) plek.instelling = instelling_van(beeld_.traject, rule.bij_instelling_van);
    }
    return plek;
  }

  /// The part-stages without a place that come by this route; the stage itself when it has none.
  static std::vector<std::string> parts_by(const GeplandOnderdeel& part, Route route) {
    if (part.delen.empty()) return {""};
    std::vector<std::string> words;
    for (const GeplandDeel& each : part.delen) {
      const auto& routes = each.definitie->routes;
      const bool has_place = each.deel && each.deel->plek;
      if (!has_place && std::find(routes.begin(), routes.end(), route) != routes.end()) words.push_back(each.definitie->code);
    }
    return words;
  }

  void assign(const GeplandOnderdeel& part, Rol rol) {
    for (const std::string& deel : parts_by(part, Route::toegewezen)) {
      does(rol, WijsPlaatsToe{onderdeel_, deel, a_place(deel.empty() ? soort_ : deel)});
    }
  }

  void report(const GeplandOnderdeel& part) {
    // What the institute plans of a composite stage comes first.
    if (!part.delen.empty()) assign(part, Rol::stagebureau);
    std::vector<std::string> words = parts_by(part, Route::eigen);
    // Returned, all have a place already: one of them is reported again.
    if (words.empty()) {
      for (const GeplandDeel& each : part.delen) {
        const auto& routes = each.definitie->routes;
        if (std::find(routes.begin(), routes.end(), Route::eigen) != routes.end()) words = {each.definitie->code};
      }
    }
    for (const std::string& deel : words) {
      MeldPlaats melding;
      melding.onderdeel = onderdeel_;
      melding.deel = deel;
      melding.plek = a_place(deel.empty() ? soort_ : deel);
      does(Rol::aios, melding);
    }
  }

  void ask_approval(const GeplandOnderdeel& part) {
    VraagGoedkeuring vraag;
    vraag.onderdeel = onderdeel_;
    const auto& routes = part.definitie->routes;
    EXPECT_NE(std::find(routes.begin(), routes.end(), Route::eigen), routes.end());
    vraag.route = Route::eigen;
    vraag.eigen_instelling = a_place(soort_).instelling;
    vraag.toelichting = "Past bij mijn individuele plan.";
    does(Rol::aios, vraag);
  }

  void decide() {
    const Verzoek& verzoek = beeld_.verzoeken.back();
    const Besluit besluit = decides("verzoek");
    const std::vector<Rol> missing = ontbrekende_akkoorden(verzoek, beeld_, pakket_);
    does(missing.empty() ? Rol::instituutsopleider : missing.front(),
         BeslisVerzoek{verzoek.id, besluit, besluit == Besluit::teruggestuurd ? "Licht je keuze toe" : ""});
  }

  void hold_talks(const GeplandOnderdeel& part) {
    const Rol opleider = beeld_.traject.praktijkopleider ? Rol::praktijkopleider : Rol::instituutsopleider;
    LegBegeleidingVast facts;
    facts.onderdeel = onderdeel_;
    facts.po_betrokken = opleider == Rol::praktijkopleider;
    const CivilDate today = beeld_.vandaag;
    facts.gesprekken = {{Gesprekssoort::gezamenlijk, today, {Rol::stagebegeleider, opleider}, true},
                        {Gesprekssoort::evaluatie, today, {Rol::stagebegeleider}, true},
                        {Gesprekssoort::eind, part.periode.last, {Rol::stagebegeleider}, false}};
    does(opleider, facts);
    facts.gesprekken.back().datum = today;
    facts.gesprekken.back().gehouden = true;
    does(Rol::aios, facts);
  }

  /// The next version of the report; what the aios uploads whoever judges it reads.
  void upload(const std::string& text) {
    Person& aios = person_as(Rol::aios);
    const Reply reply = send_document(aios, reload(aios, beeld_), onderdeel_, a_pdf(text));
    EXPECT_EQ(reply.status, 200) << trail_ << reply.body.substr(0, 1500);
    Person& io = person_as(Rol::instituutsopleider);
    io.set_way(Way::direct);
    EXPECT_EQ(io.get(document_path(beeld_, onderdeel_, uploads_)).body, a_pdf(text)) << trail_;
    io.set_way(Way::validated);
  }

  void judge(Rol rol, const char* act) {
    const std::string approval = std::string(act) + " " + std::string(to_name(rol));
    const Besluit besluit = decides(approval);
    if (besluit == Besluit::goedgekeurd) oordelen_.push_back(approval);
    else oordelen_.clear();
    does(rol, BeoordeelVerslag{onderdeel_, rol, besluit, besluit == Besluit::teruggestuurd ? "Nog te kort" : ""});
  }

  void step(const Toetscontext& context, const GeplandOnderdeel& part, const AanZet& turn) {
    const std::string taak(turn.taak);
    const auto opinion = [&](const std::string& approval) {
      const Besluit besluit = decides(approval);
      does(turn.wie, BeoordeelPlaatsing{onderdeel_, besluit, besluit == Besluit::teruggestuurd ? "Welke afdeling?" : ""});
    };
    if (taak == "goedkeuring_vragen" || taak == "verzoek_aanpassen") return ask_approval(part);
    if (taak == "verzoek_beslissen") return decide();
    if (taak == "instelling_benaderen" || taak == "plaats_aanpassen" || taak == "plaats_melden") return report(part);
    if (taak == "plaats_beslissen") return opinion("plaats");
    if (taak == "plaatsing_bevestigen" && turn.fase == Fase::stage_goedgekeurd) return opinion("bevestiging");
    if (taak == "plaatsing_bevestigen") return does(Rol::stagebureau, MaakDefinitief{onderdeel_});
    if (taak == "toewijzen") return assign(part, Rol::instituutsopleider);
    if (taak == "akkoord_geven") return does(turn.wie, GeefAkkoord{onderdeel_, turn.wie});
    if (taak == "stageplan" || taak == "stageplan_aanpassen") {
      return does(Rol::aios, DienStageplanIn{onderdeel_, a_plan(pakket_)});
    }
    if (taak == "stageplan_beoordelen") {
      const Besluit besluit = decides("stageplan");
      std::vector<Planopmerking> remarks;
      if (besluit == Besluit::teruggestuurd) remarks = {{Plandeel::toetsing, "Welke toetsen?"}};
      return does(Rol::instituutsopleider, BeoordeelStageplan{onderdeel_, besluit, remarks});
    }
    if (taak == "in_mijnrgs") return does(Rol::aios, ZetInMijnRgs{onderdeel_, beeld_.vandaag});
    if (taak == "stage_begint") return wait_until(part.periode.first.plus_days(20));
    if (taak == "stage_loopt") {
      hold_talks(part);
      return wait_until(part.periode.last.plus_days(3));
    }
    if (taak == "verslag" || taak == "verslag_aanpassen") {
      upload("Verslag, " + std::to_string(++uploads_));
      return does(Rol::aios, DienVerslagIn{onderdeel_});
    }
    if (taak == "stagebeoordeling") {
      return does(Rol::stagebureau, GeefStagebeoordeling{onderdeel_, "De doelen zijn gehaald."});
    }
    if (taak == "oordeel") return judge(turn.wie, "oordeel");
    if (taak == "waardering") return judge(turn.wie, "waardering");
    FAIL() << "nothing known for " << taak << " on " << to_iso(context.vandaag);
  }

  DemoServer server_;
  std::map<std::int64_t, Person> people_;
  Snapshot beeld_;
  Regelpakket pakket_;
  std::string soort_;
  OnderdeelId onderdeel_;
  std::string trail_;
  std::set<std::string> returned_;
  int uploads_ = 0;
  std::vector<std::string> oordelen_;
};

class Stageproces : public testing::TestWithParam<Start> {};

TEST_P(Stageproces, GoesFromScheduleToValuedReportWithAReturnAtEachApproval) {
  Walk walk(GetParam());
  if (HasFatalFailure()) return;
  walk.run();
  std::vector<std::string> expected;
  const bool is_judged = GetParam().door != Start::Oordeel::niemand;
  const bool by_po = GetParam().door == Start::Oordeel::po && walk.has_po();
  if (is_judged) {
    expected = {"oordeel stagebegeleider", by_po ? "oordeel praktijkopleider" : "oordeel instituutsopleider",
                "waardering instituutsopleider"};
  }
  EXPECT_EQ(walk.oordelen(), expected) << walk.trail();
  // What came back is on record, with what it was about.
  const std::string actions = walk.rows("SELECT DISTINCT action FROM audit WHERE object_kind = 'onderdeel' AND object_id = " +
                                        walk.id() + " AND action LIKE '%teruggestuurd' ORDER BY action");
  EXPECT_EQ(actions.find("verslag.teruggestuurd") != std::string::npos, is_judged) << actions;
  EXPECT_EQ(walk.rows("PRAGMA foreign_key_check"), "");
}

using enum Start::Oordeel;
INSTANTIATE_TEST_SUITE_P(Programmes, Stageproces,
                         testing::Values(Start{"Tno", "tno-later", "isk", io},
                                         Start{"Jgz2024", "jgz-2024", "isk", po},
                                         Start{"Fg", "fg", "as", po}, Start{"Va", "va", "kz", po},
                                         Start{"IzbComposite", "izb", "as", io},
                                         Start{"MmkConcurrent", "mmk", "as", io},
                                         Start{"Tbc", "tbc", "as", io},
                                         Start{"NotSboh", "jgz-niet-sboh", "keuzestage", niemand},
                                         Start{"Gz", "gz", "gz-2", niemand}),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace stagepad::test

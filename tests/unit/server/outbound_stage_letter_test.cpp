#include <gtest/gtest.h>

#include <string>
#include <type_traits>

#include "server/outbound/letter_pdf.hpp"
#include "server/outbound/stage_letter.hpp"
#include "server/rulepacks.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "tests/support/catalogues.hpp"
#include "tests/support/poppler.hpp"

// What the letters about a stage say, and of which stages they do not say it.

namespace stagepad {
namespace {

const Regelpakket& pack(const std::string& id) {
  static const Rulepacks packs = Rulepacks::load_embedded().value();
  return packs.find_by_id(id)->pakket;
}

/// A training that began on 1 September 2026, on 1 March 2027, with a letter about one of its stages.
class Stage {
 public:
  explicit Stage(const std::string& id, const char* code) : pakket_(pack(id)) {
    Traject& traject = beeld_.traject;
    traject.id = TrajectId{12};
    traject.aios = {PersoonId{1}, "Łukasz Żółć-Çağlayan"};
    traject.instituutsopleider = {PersoonId{2}, "Ilse Opleider"};
    traject.praktijkopleider = PersoonVerwijzing{PersoonId{3}, "Pim Praktijk"};
    traject.programma = id;
    traject.cohort = CivilDate::of(2026, 9, 1);
    traject.dienstverband.werkgever = pakket_.werkgever;
    traject.dienstverband.eerste_dag = traject.cohort;
    traject.dienstverband.fte = {{traject.cohort, {800}}};
    for (const RegelpakketOnderdeel& each : pakket_.onderdelen) {
      Onderdeel onderdeel;
      onderdeel.id = OnderdeelId{30 + static_cast<std::int64_t>(traject.onderdelen.size())};
      onderdeel.soort = each.code;
      if (each.code == code) id_ = onderdeel.id;
      traject.onderdelen.push_back(onderdeel);
    }
    beeld_.vandaag = CivilDate::of(2027, 3, 1);
    Plek plek;
    plek.instelling = "Kinderpolikliniek Sint Odulphus";
    plek.stagebegeleider = "mw. dr. T. Ubbink";
    part().plek = plek;
    part().route = Route::eigen;
  }

  Traject& traject() { return beeld_.traject; }
  Onderdeel& part() { return *find_onderdeel(beeld_.traject, id_); }
  Plek& plek() { return *part().plek; }

  std::string instituut = "Instituut De Vaart";
  std::string adres = "stagebureau@vaart.example";
  Eigenwoorden eigen;

  PrintedLetter letter(Briefsoort soort, Taal taal = Taal::nl, std::size_t which = 0) {
    return with(soort, which, [&](const StageLetterFacts& facts) { return stage_letter(facts, catalogue_of(taal)); });
  }
  std::string name(Briefsoort soort, Taal taal = Taal::nl) {
    return with(soort, 0, [&](const StageLetterFacts& facts) { return stage_letter_name(facts, catalogue_of(taal)); });
  }

 private:
  template <class Make>
  std::invoke_result_t<Make, const StageLetterFacts&> with(Briefsoort soort, std::size_t which, Make&& make) {
    const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
    const GeplandOnderdeel& part = *toetsing.context().planning.find(id_);
    return make(StageLetterFacts{toetsing.context(), part, briefplekken_van(part).at(which), soort, instituut, adres, eigen});
  }

  const Regelpakket& pakket_;
  Snapshot beeld_;
  OnderdeelId id_;
};

/// Everything a letter says: a line for each text, facts as "label: value", headings between brackets.
std::string said(const PrintedLetter& letter) {
  std::string text = letter.title + "\n";
  for (const std::string& each : letter.sender_lines) text += each + "\n";
  for (const std::string& each : letter.addressee) text += each + "\n";
  for (const LetterFact& each : letter.reference) text += each.label + ": " + each.value + "\n";
  struct {
    std::string& text;
    void operator()(const LetterParagraph& block) { text += block.text + "\n"; }
    void operator()(const LetterHeading& block) { text += "[" + block.text + "]\n"; }
    void operator()(const LetterFacts& block) {
      for (const LetterFact& each : block.rows) text += each.label + ": " + each.value + "\n";
    }
    void operator()(const LetterPoints& block) {
      for (const std::string& each : block.texts) text += "- " + each + "\n";
    }
    void operator()(const LetterClosing& block) {
      for (const std::string& each : block.lines) text += each + "\n";
    }
  } add{text};
  for (const LetterBlock& each : letter.body) std::visit(add, each);
  return text;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void expect_holds(const std::string& text, std::initializer_list<const char*> parts) {
  for (const char* each : parts) EXPECT_TRUE(holds(text, each)) << each << "\n" << text;
}

TEST(ConfirmationLetter, SaysWhoWhereAndWhen) {
  Stage stage("va", "as");
  stage.plek().afdeling = "Sociale pediatrie";
  stage.part().plaatsing = Plaatsing{};
  stage.part().plaatsing->akkoorden = {{Rol::instituutsopleider, CivilDate::of(2027, 2, 10)},
                                       {Rol::stagebureau, CivilDate::of(2027, 2, 12)}};
  stage.part().plaatsing->bevestigd = CivilDate::of(2027, 2, 12);
  const PrintedLetter letter = stage.letter(Briefsoort::bevestiging);
  EXPECT_EQ(letter.sender, "Instituut De Vaart");
  EXPECT_EQ(letter.datum, CivilDate::of(2027, 3, 1));
  expect_holds(said(letter),
               {"Bevestiging van de stage van Łukasz Żółć-Çağlayan\n", "Stagebureau\nstagebureau@vaart.example\n",
                "Kinderpolikliniek Sint Odulphus\nSociale pediatrie\nT.a.v. mw. dr. T. Ubbink\n", "Datum: 1 maart 2027\n",
                "Kenmerk: 12-31\n", "Geachte mw. dr. T. Ubbink,\n", "In opleiding: Łukasz Żółć-Çağlayan\n",
                "Opleiding: Vertrouwensarts (VA)\n", "Instituutsopleider: Ilse Opleider\n", "Praktijkopleider: Pim Praktijk\n",
                "Stage: Stage aanpalend specialisme\n", "Stage-instelling: Kinderpolikliniek Sint Odulphus, Sociale pediatrie\n",
                "Stagebegeleider: mw. dr. T. Ubbink\n", "Omvang: 0,8 fte\n", "Begeleiding: 1 tot 2 uur per week\n",
                "Ingestemd: de instituutsopleider op 10 februari 2027 en het Stagebureau op 12 februari 2027\n",
                "Definitief sinds: 12 februari 2027\n", "heeft de plaats met u afgesproken."});
}

TEST(ConfirmationLetter, HasExactlyTheComputedDates) {
  Stage stage("va", "as");
  const Opleidingsplanning planning = bereken_planning(stage.traject(), pack("va"));
  const Period period = planning.find(stage.part().id)->periode;
  const std::string text = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(text, {("Periode: " + format_period(period, Taal::nl) + "\n").c_str(), "u samen af"});
  EXPECT_FALSE(holds(text, "In de praktijk"));
  stage.part().praktische_eerste_dag = period.first.plus_days(2);
  stage.part().praktische_laatste_dag = period.last.plus_days(-1);
  const std::string agreed = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(agreed, {("In de praktijk: " +
                         format_period({period.first.plus_days(2), period.last.plus_days(-1)}, Taal::nl) + "\n").c_str()});
  EXPECT_FALSE(holds(agreed, "u samen af")) << "it is agreed";
}

TEST(ConfirmationLetter, TellsWhatIsAskedNext) {
  Stage stage("va", "as");
  const CivilDate start = bereken_planning(stage.traject(), pack("va")).find(stage.part().id)->periode.first;
  const std::string text = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(text, {("uiterlijk op " + format_date(start.plus_days(-28), Taal::nl) + " ingeleverd").c_str(),
                      "minstens 3 gesprekken", "Bij minstens 1 gesprek is de praktijkopleider of de instituutsopleider aanwezig",
                      "U keurt het goed en geeft een stagebeoordeling.", "U hebt geen account nodig", "stage-intentieverklaring",
                      "U hoeft niets te ondertekenen"});
  stage.part().voortgang.stageplan_goedgekeurd = CivilDate::of(2027, 2, 20);
  stage.part().voortgang.po_betrokken = false;
  const std::string later = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(later, {"Het stageplan is goedgekeurd op 20 februari 2027.", "is de instituutsopleider aanwezig"});
  EXPECT_FALSE(holds(later, "ingeleverd"));
  EXPECT_FALSE(holds(later, "Pim Praktijk")) << "where no practice trainer is involved none is named";
}

TEST(ConfirmationLetter, AsksForASupervisorThatIsNotKnown) {
  Stage stage("va", "as");
  EXPECT_FALSE(holds(said(stage.letter(Briefsoort::bevestiging)), "Laat het Stagebureau weten"));
  stage.plek().stagebegeleider.clear();
  const std::string text = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(text, {"Geachte heer of mevrouw,", "Laat het Stagebureau weten wie"});
  EXPECT_FALSE(holds(text, "T.a.v."));
  EXPECT_FALSE(holds(text, "Stagebegeleider:"));
}

TEST(ConfirmationLetter, SaysHowThePlaceWasFound) {
  Stage stage("va", "as");
  const auto text = [&](Route route) {
    stage.part().route = route;
    return said(stage.letter(Briefsoort::bevestiging));
  };
  EXPECT_TRUE(holds(text(Route::etalage), "De plaats komt uit de Stage etalage."));
  EXPECT_TRUE(holds(text(Route::toegewezen), "Het opleidingsinstituut heeft de plaats met u afgesproken."));
  EXPECT_FALSE(holds(text(Route::eigen), "Stage etalage"));
}

TEST(ConfirmationLetter, SaysTheWorkingTimeAsItIsInThatPeriod) {
  Stage stage("va", "as");
  const Period period = bereken_planning(stage.traject(), pack("va")).find(stage.part().id)->periode;
  auto& fte = stage.traject().dienstverband.fte;
  fte.push_back({period.first.plus_days(10), {600}});
  fte.push_back({period.last.plus_days(400), {1000}});
  const std::string change = format_date(period.first.plus_days(10), Taal::nl);
  EXPECT_TRUE(holds(said(stage.letter(Briefsoort::bevestiging)), "Omvang: 0,8 fte en 0,6 fte vanaf " + change + "\n"));
  fte.resize(1);
  stage.part().start = period.first;
  stage.part().aandeel = Decimal{400};
  EXPECT_TRUE(holds(said(stage.letter(Briefsoort::bevestiging)), "Omvang: 0,8 fte, waarvan 40% voor deze stage\n"));
  stage.part().stagedagen = 12;
  EXPECT_TRUE(holds(said(stage.letter(Briefsoort::bevestiging)), "Omvang: 12 dagen keuzeonderwijs\n"));
}

TEST(ConfirmationLetter, GoesToEachPartStageWithItsOwnPlaceAndDates) {
  Stage stage("mmk", "as");
  stage.part().plek.reset();
  for (const RegelpakketDeel& each : find_onderdeel(pack("mmk"), "as")->delen) {
    Deelstage deel;
    deel.soort = each.code;
    deel.plek = Plek{};
    deel.plek->instelling = "Centrum " + each.code;
    stage.part().delen.push_back(deel);
  }
  ASSERT_EQ(stage.part().delen.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const RegelpakketDeel& deel = find_onderdeel(pack("mmk"), "as")->delen[i];
    const std::string text = said(stage.letter(Briefsoort::bevestiging, Taal::nl, i));
    expect_holds(text, {("Stage-instelling: Centrum " + deel.code + "\n").c_str(), deel.naam.nl.c_str(),
                        ("Kenmerk: 12-31-" + deel.code + "\n").c_str()});
  }
}

TEST(IntentionStatement, NamesThePrinciplesAndAsksForNoSignature) {
  Stage stage("va", "as");
  const std::string text = said(stage.letter(Briefsoort::intentieverklaring));
  expect_holds(text, {"Stage-intentieverklaring\n",
                      "tussen Kinderpolikliniek Sint Odulphus (de stage-instelling) en Instituut De Vaart (het "
                      "opleidingsinstituut).",
                      "[Doel en inhoud]", "[Periode]", "[Begeleiding en gesprekken]", "1 tot 2 uur per week",
                      "praktijkopleider Pim Praktijk en instituutsopleider Ilse Opleider", "[Diensten]", "inwerkprogramma",
                      "[Kosten en vergoeding]", "geen financiële vergoeding", "accreditatiepunten", "ORT", "SBOH",
                      "[Aanvullende afspraken]", "stageovereenkomst", "VOG", "[Afronding]", "De stagebegeleider keurt het verslag goed.",
                      "Daarna waardeert de instituutsopleider het verslag.", "[Wijzigingen]",
                      "Zij hoeft niet te worden ondertekend."});
  EXPECT_FALSE(holds(text, "Geachte")) << "a statement, not a letter to somebody";
}

TEST(IntentionStatement, SaysOnlyWhatHoldsForTheProgramme) {
  Stage stage("fg-niet-sboh", "keuzestage");
  const std::string text = said(stage.letter(Briefsoort::intentieverklaring));
  for (const char* each : {"SBOH,", "[Kosten", "[Diensten]", "uur per week", "gesprekken met", "keurt het verslag goed", "waardeert"}) {
    EXPECT_FALSE(holds(text, each)) << each << "\n" << text;
  }
  stage.plek().begeleiding_uren = Decimal{1500};
  EXPECT_TRUE(holds(said(stage.letter(Briefsoort::intentieverklaring)), "1,5 uur per week"));
}

TEST(StageLetters, SayItInEnglishToo) {
  Stage stage("va", "as");
  stage.part().voortgang.po_betrokken = false;
  const std::string confirmation = said(stage.letter(Briefsoort::bevestiging, Taal::en));
  expect_holds(confirmation, {"Confirmation of the placement of Łukasz Żółć-Çağlayan\n", "Date: 1 March 2027\n",
                              "Placement supervisor: mw. dr. T. Ubbink\n", "Working time: 0.8 fte\n", "Yours sincerely,"});
  const std::string statement = said(stage.letter(Briefsoort::intentieverklaring, Taal::en));
  expect_holds(statement, {"Statement of intent for a placement\n", "It does not need to be signed."});
  for (const std::string& text : {confirmation, statement}) {
    for (const char* each : {" de ", " het ", " een ", "{", "}"}) EXPECT_FALSE(holds(text, each)) << each << "\n" << text;
  }
}

TEST(StageLetters, LeaveNoPlaceholderInWhateverProgramme) {
  static const Rulepacks packs = Rulepacks::load_embedded().value();
  int letters = 0;
  for (const LoadedRulepack& loaded : packs.all()) {
    for (const RegelpakketOnderdeel& each : loaded.pakket.onderdelen) {
      if (each.aard != Aard::stage) continue;
      for (const Taal taal : {Taal::nl, Taal::en}) {
        for (const Briefsoort soort : {Briefsoort::bevestiging, Briefsoort::intentieverklaring}) {
          Stage stage(loaded.pakket.id, each.code.c_str());
          const std::string text = said(stage.letter(soort, taal));
          EXPECT_FALSE(holds(text, "{") || holds(text, "}")) << loaded.pakket.id << " " << each.code << "\n" << text;
          EXPECT_FALSE(holds(text, "  ") || holds(text, ": \n")) << text;
          ++letters;
        }
      }
    }
  }
  EXPECT_GT(letters, 150);
}

TEST(StageLetters, DoWithoutTheNameOfTheInstituteAndTheAddress) {
  Stage stage("va", "as");
  stage.instituut.clear();
  stage.adres.clear();
  const PrintedLetter letter = stage.letter(Briefsoort::intentieverklaring);
  EXPECT_EQ(letter.sender, "Stagebureau");
  EXPECT_TRUE(letter.sender_lines.empty());
  expect_holds(said(letter), {"(de stage-instelling) en het opleidingsinstituut.", "ondertekend.\n\nStagebureau\n"});
}

TEST(StageLetters, SayItInTheWordsOfTheInstitute) {
  Stage stage("va", "as");
  stage.eigen = {{Standaardtekst::brief_bevestiging, {"{aios} komt", "Bij {instelling}.\n\nVan {periode}."}},
                 {Standaardtekst::brief_intentie, {"Verklaring", "Tussen {instelling} en {instituut}."}},
                 {Standaardtekst::brief_intentie_doel, {"Waarom", "Om {aios}."}}};
  stage.part().route = Route::etalage;
  const std::string confirmation = said(stage.letter(Briefsoort::bevestiging));
  expect_holds(confirmation, {"Łukasz Żółć-Çağlayan komt\n", "Bij Kinderpolikliniek Sint Odulphus.\nVan ",
                              "De plaats komt uit de Stage etalage.\n"});
  EXPECT_FALSE(holds(confirmation, "Wij bevestigen"));
  const std::string statement = said(stage.letter(Briefsoort::intentieverklaring));
  expect_holds(statement, {"Verklaring\n", "Tussen Kinderpolikliniek Sint Odulphus en Instituut De Vaart.\n",
                           "[Waarom]\nOm Łukasz Żółć-Çağlayan.\n", "[Periode]\n"});
  stage.instituut.clear();
  expect_holds(said(stage.letter(Briefsoort::intentieverklaring)), {"en het opleidingsinstituut.\n"});
}

TEST(StageLetters, AreSavedUnderANameThatSaysWhatTheyAre) {
  Stage stage("va", "as");
  EXPECT_EQ(stage.name(Briefsoort::bevestiging), "Bevestiging Stage aanpalend specialisme Łukasz Żółć-Çağlayan.pdf");
  EXPECT_EQ(stage.name(Briefsoort::intentieverklaring, Taal::en),
            "Statement of intent Adjacent specialty placement Łukasz Żółć-Çağlayan.pdf");
  stage.traject().aios.naam = "A/B\\C";
  EXPECT_EQ(stage.name(Briefsoort::bevestiging), "Bevestiging Stage aanpalend specialisme A-B-C.pdf");
}

TEST(StageLetters, StandAsTextInTheirPdf) {
  Stage stage("va", "as");
  for (const Taal taal : {Taal::nl, Taal::en}) {
    for (const Briefsoort soort : {Briefsoort::bevestiging, Briefsoort::intentieverklaring}) {
      const auto pdf = to_pdf(stage.letter(soort, taal));
      ASSERT_TRUE(pdf.ok());
      const std::string text = text_of_pdf(pdf.value());
      expect_holds(text, {"Instituut De Vaart", "Łukasz Żółć-Çağlayan", "Kinderpolikliniek Sint Odulphus", "mw. dr. T. Ubbink"});
      const std::string facts = poppler("pdfinfo", pdf.value());
      EXPECT_TRUE(holds(facts, "Pages:           1\n") || holds(facts, "Pages:           2\n")) << facts;
    }
  }
}

}  // namespace
}  // namespace stagepad

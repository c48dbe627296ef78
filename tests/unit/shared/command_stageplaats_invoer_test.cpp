// What may be entered of a place, and when the institution's permission is needed.

#include "shared/command/stageplaats_invoer.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace stagepad {
namespace {

const CivilDate k_today = CivilDate::of(2027, 1, 15);

StageplaatsInvoer place() {
  StageplaatsInvoer invoer;
  invoer.instelling = {1};
  invoer.naam = "Infectieziekten";
  invoer.stagesoorten = {"mg"};
  invoer.perioden = {{CivilDate::of(2027, 3, 1), CivilDate::of(2027, 8, 31), 2}};
  return invoer;
}

std::string refused(const StageplaatsInvoer& invoer,
                    const std::optional<StageplaatsInvoer>& nu = std::nullopt) {
  std::string text;
  for (const Finding& each : check_stageplaats(invoer, nu, {"mg", "keuze"}, k_today)) {
    EXPECT_EQ(each.ernst, Ernst::blokkeert);
    text += each.code + " " + each.pad + "\n";
  }
  return text;
}

struct Wrong {
  const char* name;
  std::function<void(StageplaatsInvoer&)> spoil;
  const char* expected;
};

const std::vector<Wrong> k_wrong = {
    {"NoInstitution", [](auto& p) { p.instelling = {}; }, "tekst.leeg /instelling\n"},
    {"NoName", [](auto& p) { p.naam = "  "; }, "tekst.leeg /naam\n"},
    {"LongName", [](auto& p) { p.naam = std::string(201, 'a'); }, "tekst.te_lang /naam\n"},
    {"LongText", [](auto& p) { p.omschrijving = std::string(4001, 'a'); },
     "tekst.te_lang /omschrijving\n"},
    {"NoKind", [](auto& p) { p.stagesoorten.clear(); }, "stageplaats.geen_soort /stagesoorten\n"},
    {"UnknownKind", [](auto& p) { p.stagesoorten = {"xx"}; },
     "stageplaats.onbekende_soort /stagesoorten/0\n"},
    {"KindTwice", [](auto& p) { p.stagesoorten = {"mg", "mg"}; }, "lijst.dubbel /stagesoorten/1\n"},
    {"GroupTwice", [](auto& p) { p.doelgroepen = {Doelgroep::ouderen, Doelgroep::ouderen}; },
     "lijst.dubbel /doelgroepen/1\n"},
    {"PeriodBackwards", [](auto& p) { p.perioden[0].laatste_dag = CivilDate::of(2027, 2, 1); },
     "stageplaats.periode_omgekeerd /perioden/0\n"},
    {"PeriodBeyondBounds", [](auto& p) { p.perioden[0].laatste_dag = CivilDate::of(2090, 2, 1); },
     "datum.buiten_bereik /perioden/0\n"},
    {"NegativeRoom", [](auto& p) { p.perioden[0].capaciteit = -1; },
     "getal.buiten_bereik /perioden/0/capaciteit\n"},
    {"TooManyPeriods", [](auto& p) { p.perioden.resize(101, p.perioden[0]); },
     "lijst.te_lang /perioden\n"},
    {"ShownWithoutPermission", [](auto& p) { p.zichtbaarheid = Zichtbaarheid::ingelogd; },
     "stageplaats.toestemming_ontbreekt /toestemming\n"},
    {"ContactShownWithoutPermission",
     [](auto& p) {
       p.contactpersoon = "mw. Voorbeeld";
       p.contact_tonen = true;
     },
     "stageplaats.toestemming_ontbreekt /toestemming\n"},
    {"ContactShownWithoutContact",
     [](auto& p) {
       p.contact_tonen = true;
       p.toestemming = Plaatstoestemming{"dhr. Baas", k_today};
     },
     "stageplaats.contact_ontbreekt /contactpersoon\n"},
    {"PermissionOfNobody", [](auto& p) { p.toestemming = Plaatstoestemming{" ", k_today}; },
     "tekst.leeg /toestemming/door\n"},
    {"PermissionInTheFuture",
     [](auto& p) { p.toestemming = Plaatstoestemming{"dhr. Baas", k_today.plus_days(1)}; },
     "datum.buiten_bereik /toestemming/op\n"},
};

class PlaceIsRefused : public testing::TestWithParam<Wrong> {};

TEST_P(PlaceIsRefused, WithExactlyThisFinding) {
  StageplaatsInvoer invoer = place();
  GetParam().spoil(invoer);
  EXPECT_EQ(refused(invoer), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Places, PlaceIsRefused, testing::ValuesIn(k_wrong),
                         [](const auto& each) { return each.param.name; });

TEST(Place, NeedsNoPermissionWhereNothingMoreIsShown) {
  EXPECT_EQ(refused(place()), "");
  StageplaatsInvoer now = place();
  now.zichtbaarheid = Zichtbaarheid::iedereen;
  now.contact_tonen = true;
  now.contactpersoon = "mw. Voorbeeld";
  StageplaatsInvoer changed = now;
  changed.omschrijving = "Nieuw";
  EXPECT_EQ(refused(changed, now), "");
  changed.zichtbaarheid = Zichtbaarheid::ingelogd;
  changed.contact_tonen = false;
  EXPECT_EQ(refused(changed, now), "");
  changed = now;
  changed.contactpersoon = "dhr. Ander";
  EXPECT_EQ(refused(changed, now), "stageplaats.toestemming_ontbreekt /toestemming\n");
}

TEST(Place, LosesItsApprovalOnlyByWhatWasApproved) {
  const StageplaatsInvoer now = place();
  StageplaatsInvoer changed = now;
  changed.omschrijving = "Anders";
  changed.perioden.clear();
  EXPECT_FALSE(raakt_goedkeuring(now, changed));
  changed.stagesoorten = {"keuze"};
  EXPECT_TRUE(raakt_goedkeuring(now, changed));
  changed = now;
  changed.setting = Setting::klinisch;
  EXPECT_TRUE(raakt_goedkeuring(now, changed));
}

TEST(Place, IsLeftAsItIsByTheInputMadeOfIt) {
  Stageplaats plaats;
  plaats.instelling = {3};
  plaats.naam = "Infectieziekten";
  plaats.plaats = "Zutphen";
  plaats.regio = "Gelderland";
  plaats.sector = "GGD";
  plaats.setting = Setting::klinisch;
  plaats.stagesoorten = {"mg"};
  plaats.profiel = "izb";
  plaats.specialisme = "medische_microbiologie";
  plaats.doelgroepen = {Doelgroep::ouderen};
  plaats.omschrijving = "Bron- en contactonderzoek.";
  plaats.zichtbaarheid = Zichtbaarheid::ingelogd;
  plaats.perioden = {{CivilDate::of(2027, 1, 1), CivilDate::of(2027, 6, 30), 2}};
  StageplaatsInvoer expected;
  expected.instelling = {3};
  expected.naam = "Infectieziekten";
  expected.plaats = "Zutphen";
  expected.regio = "Gelderland";
  expected.sector = "GGD";
  expected.setting = Setting::klinisch;
  expected.stagesoorten = {"mg"};
  expected.profiel = "izb";
  expected.specialisme = "medische_microbiologie";
  expected.doelgroepen = {Doelgroep::ouderen};
  expected.omschrijving = "Bron- en contactonderzoek.";
  expected.zichtbaarheid = Zichtbaarheid::ingelogd;
  expected.perioden = plaats.perioden;
  EXPECT_EQ(als_invoer(plaats), expected);
}

TEST(Place, IsAskedAtAnAddressThatMailReaches) {
  StageplaatsInvoer changed = place();
  changed.contact_email = "stages@ggd.example";
  EXPECT_EQ(refused(changed, place()), "");
  changed.contact_email = "stages";
  EXPECT_EQ(refused(changed, place()), "adres.onbruikbaar /contact_email\n");
}

}  // namespace
}  // namespace stagepad

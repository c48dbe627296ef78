#include "shared/rules/programma.hpp"

namespace stagepad {

namespace {

struct Codes {
  const char* too_early;
  const char* too_late;
};

void check_day(const Geldigheid& geldigheid, CivilDate dag, const Codes& codes, Ernst ernst,
               const char* pad, Findings& findings) {
  if (geldigheid.bevat(dag)) return;
  const bool too_early = geldigheid.vanaf && dag < *geldigheid.vanaf;
  Finding finding;
  finding.code = too_early ? codes.too_early : codes.too_late;
  finding.ernst = ernst;
  finding.pad = pad;
  finding.parameters = {
      datum_parameter("dag", dag),
      datum_parameter("grens", too_early ? *geldigheid.vanaf : *geldigheid.tot_en_met)};
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, {Rol::stagebureau}, {}};
  findings.push_back(finding);
}

}  // namespace

void toets_programma(const Toetscontext& context, Findings& findings) {
  const Regelpakket& pakket = context.pakket;
  check_day(pakket.cohort, context.traject.cohort,
            {"programma.cohort_te_vroeg", "programma.cohort_te_laat"}, Ernst::blokkeert, "/cohort",
            findings);
  check_day(pakket.geldig, context.vandaag,
            {"programma.nog_niet_geldig", "programma.niet_meer_geldig"}, Ernst::waarschuwt, "/programma",
            findings);
  if (context.traject.dienstverband.werkgever == pakket.werkgever) return;
  Finding finding;
  finding.code = "programma.andere_werkgever";
  finding.pad = "/dienstverband/werkgever";
  finding.parameters = {woord_parameter(
      "werkgever", pakket.werkgever == Werkgever::sboh ? "werkgever_sboh" : "werkgever_anders")};
  finding.herstel =
      Herstel{HerstelSoort::neem_contact_op, {}, {Rol::instituutsopleider, Rol::stagebureau}, {}};
  findings.push_back(finding);
}

}  // namespace stagepad

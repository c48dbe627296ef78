#include "shared/command/stageplaats_invoer.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

/// More aios than one place takes in one period.
constexpr std::int32_t k_max_capaciteit = 1000;
/// Places are offered within this many years from today.
constexpr int k_jaren = 20;

void check_text(const std::string& text, const char* pad, Findings& findings) {
  check_length(text, k_max_naam, pad, findings);
}

void check_texts(const StageplaatsInvoer& invoer, Findings& findings) {
  if (!invoer.instelling.is_set()) findings.push_back(refusal("tekst.leeg", "/instelling"));
  if (trimmed(invoer.naam).empty()) findings.push_back(refusal("tekst.leeg", "/naam"));
  check_text(invoer.naam, "/naam", findings);
  check_text(invoer.plaats, "/plaats", findings);
  check_text(invoer.regio, "/regio", findings);
  check_text(invoer.sector, "/sector", findings);
  check_text(invoer.profiel, "/profiel", findings);
  check_text(invoer.specialisme, "/specialisme", findings);
  check_text(invoer.contactpersoon, "/contactpersoon", findings);
  check_length(invoer.omschrijving, k_max_omschrijving, "/omschrijving", findings);
}

void check_list_length(std::size_t length, std::size_t maximum, const char* pad,
                       Findings& findings) {
  if (length <= maximum) return;
  findings.push_back(refusal("lijst.te_lang", pad,
                             {getal_parameter("aantal", static_cast<std::int64_t>(length)),
                              getal_parameter("maximum", static_cast<std::int64_t>(maximum))}));
}

void check_soorten(const StageplaatsInvoer& invoer, const std::vector<std::string>& soorten,
                   Findings& findings) {
  const std::vector<std::string>& given = invoer.stagesoorten;
  check_list_length(given.size(), k_max_stagesoorten, "/stagesoorten", findings);
  if (given.empty()) findings.push_back(refusal("stageplaats.geen_soort", "/stagesoorten"));
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string pad = "/stagesoorten/" + std::to_string(i);
    const auto here = given.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(soorten.begin(), soorten.end(), given[i]) == soorten.end()) {
      Finding finding =
          refusal("stageplaats.onbekende_soort", pad, {tekst_parameter("soort", given[i])});
      finding.herstel = Herstel{HerstelSoort::kies, {}, {}, soorten};
      findings.push_back(finding);
    } else if (std::find(given.begin(), here, given[i]) != here) {
      findings.push_back(refusal("lijst.dubbel", pad, {tekst_parameter("woord", given[i])}));
    }
  }
  const auto first = invoer.doelgroepen.begin();
  for (auto here = first; here != invoer.doelgroepen.end(); ++here) {
    if (std::find(first, here, *here) == here) continue;
    findings.push_back(refusal("lijst.dubbel", "/doelgroepen/" + std::to_string(here - first),
                               {tekst_parameter("woord", std::string(to_name(*here)))}));
  }
}

/// Is more shown than before, or to more people?
bool shows_more(const StageplaatsInvoer& invoer, const std::optional<StageplaatsInvoer>& nu) {
  const StageplaatsInvoer before = nu.value_or(StageplaatsInvoer{});
  const bool another_contact =
      !before.contact_tonen || invoer.contactpersoon != before.contactpersoon;
  // The words are ordered from everybody to nobody.
  return invoer.zichtbaarheid < before.zichtbaarheid || (invoer.contact_tonen && another_contact);
}

void check_permission(const StageplaatsInvoer& invoer, const std::optional<StageplaatsInvoer>& nu,
                      CivilDate vandaag, Findings& findings) {
  if (!invoer.toestemming) {
    if (shows_more(invoer, nu)) {
      findings.push_back(refusal("stageplaats.toestemming_ontbreekt", "/toestemming"));
    }
    return;
  }
  if (trimmed(invoer.toestemming->door).empty()) {
    findings.push_back(refusal("tekst.leeg", "/toestemming/door"));
  }
  check_text(invoer.toestemming->door, "/toestemming/door", findings);
  const CivilDate first = vandaag.plus_months(-12 * k_jaren);
  if (first <= invoer.toestemming->op && invoer.toestemming->op <= vandaag) return;
  findings.push_back(refusal("datum.buiten_bereik", "/toestemming/op",
                             {datum_parameter("datum", invoer.toestemming->op),
                              datum_parameter("van", first), datum_parameter("tot", vandaag)}));
}

}  // namespace

void check_perioden(const std::vector<Plaatsperiode>& perioden, int jaren, CivilDate vandaag, Findings& findings) {
  check_list_length(perioden.size(), k_max_perioden, "/perioden", findings);
  const CivilDate first = vandaag.plus_months(-12 * jaren);
  const CivilDate last = vandaag.plus_months(12 * jaren);
  for (std::size_t i = 0; i < perioden.size(); ++i) {
    const Plaatsperiode& periode = perioden[i];
    const std::string pad = "/perioden/" + std::to_string(i);
    for (const CivilDate dag : {periode.eerste_dag, periode.laatste_dag}) {
      if (first <= dag && dag <= last) continue;
      findings.push_back(refusal("datum.buiten_bereik", pad,
                                 {datum_parameter("datum", dag), datum_parameter("van", first),
                                  datum_parameter("tot", last)}));
    }
    if (periode.laatste_dag < periode.eerste_dag) {
      findings.push_back(refusal("stageplaats.periode_omgekeerd", pad,
                                 {datum_parameter("eerste_dag", periode.eerste_dag),
                                  datum_parameter("laatste_dag", periode.laatste_dag)}));
    }
    if (periode.capaciteit < 0 || periode.capaciteit > k_max_capaciteit) {
      findings.push_back(refusal("getal.buiten_bereik", pad + "/capaciteit",
                                 {getal_parameter("getal", periode.capaciteit),
                                  getal_parameter("van", 0),
                                  getal_parameter("tot", k_max_capaciteit)}));
    }
  }
}

Findings check_stageplaats(const StageplaatsInvoer& invoer,
                           const std::optional<StageplaatsInvoer>& nu,
                           const std::vector<std::string>& soorten, CivilDate vandaag) {
  Findings findings;
  check_texts(invoer, findings);
  check_soorten(invoer, soorten, findings);
  check_perioden(invoer.perioden, k_jaren, vandaag, findings);
  check_permission(invoer, nu, vandaag, findings);
  check_adres(invoer.contact_email, "/contact_email", findings);
  if (invoer.contact_tonen && trimmed(invoer.contactpersoon).empty()) {
    findings.push_back(refusal("stageplaats.contact_ontbreekt", "/contactpersoon"));
  }
  sort_findings(findings);
  return findings;
}

bool raakt_goedkeuring(const StageplaatsInvoer& nu, const StageplaatsInvoer& invoer) {
  return nu.instelling != invoer.instelling || nu.stagesoorten != invoer.stagesoorten ||
         nu.profiel != invoer.profiel || nu.specialisme != invoer.specialisme ||
         nu.setting != invoer.setting;
}

StageplaatsInvoer als_invoer(const Stageplaats& plaats) {
  StageplaatsInvoer invoer;
  invoer.instelling = plaats.instelling;
  invoer.naam = plaats.naam;
  invoer.plaats = plaats.plaats;
  invoer.regio = plaats.regio;
  invoer.sector = plaats.sector;
  invoer.setting = plaats.setting;
  invoer.stagesoorten = plaats.stagesoorten;
  invoer.profiel = plaats.profiel;
  invoer.specialisme = plaats.specialisme;
  invoer.doelgroepen = plaats.doelgroepen;
  invoer.omschrijving = plaats.omschrijving;
  invoer.zichtbaarheid = plaats.zichtbaarheid;
  invoer.perioden = plaats.perioden;
  return invoer;
}

}  // namespace stagepad

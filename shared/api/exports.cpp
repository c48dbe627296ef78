#include "shared/api/exports.hpp"

#include <algorithm>
#include <array>

#include "shared/api/bevoegdheden.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

using enum Exportkolom;

/// A column of a table; `standing`: there when nobody chose.
struct Kolomregel {
  Exportkolom kolom;
  bool standing;
};

constexpr std::array k_stages = {
    Kolomregel{aios, true},
    Kolomregel{aios_email, false},
    Kolomregel{programma, true},
    Kolomregel{cohort, false},
    Kolomregel{instituutsopleider, true},
    Kolomregel{praktijkopleider, false},
    Kolomregel{onderdeel, true},
    Kolomregel{deelstage, true},
    Kolomregel{route, false},
    Kolomregel{eerste_dag, true},
    Kolomregel{laatste_dag, true},
    Kolomregel{werkelijke_eerste_dag, false},
    Kolomregel{werkelijke_laatste_dag, false},
    Kolomregel{fte, false},
    Kolomregel{status, true},
    Kolomregel{instelling, true},
    Kolomregel{afdeling, false},
    Kolomregel{stagebegeleider, true},
    Kolomregel{stagebegeleider_email, false},
    Kolomregel{aan_zet, true},
    Kolomregel{taak, true},
    Kolomregel{uiterlijk, true},
    Kolomregel{te_laat, true},
    Kolomregel{stageplan_goedgekeurd, false},
    Kolomregel{in_mijnrgs, false},
    Kolomregel{verslag_ingeleverd, false},
    Kolomregel{gewaardeerd, false},
};

constexpr std::array k_sboh = {
    Kolomregel{aios, true},       Kolomregel{aios_email, true},
    Kolomregel{programma, true},  Kolomregel{cohort, true},
    Kolomregel{onderdeel, true},  Kolomregel{deelstage, true},
    Kolomregel{eerste_dag, true}, Kolomregel{laatste_dag, true},
    Kolomregel{fte, true},        Kolomregel{status, false},
    Kolomregel{instelling, true}, Kolomregel{instituutsopleider, false},
    Kolomregel{in_mijnrgs, false}, Kolomregel{einde_opleiding, true},
};

constexpr std::array k_stageplaatsen = {
    Kolomregel{instelling, true}, Kolomregel{stageplaats, true}, Kolomregel{plaats, true},
    Kolomregel{regio, true},      Kolomregel{sector, false},     Kolomregel{setting, false},
    Kolomregel{stagesoorten, true}, Kolomregel{eerste_dag, true}, Kolomregel{laatste_dag, true},
    Kolomregel{capaciteit, true}, Kolomregel{bezet, true},       Kolomregel{vrij, true},
    Kolomregel{goedgekeurd, true}, Kolomregel{zichtbaarheid, false},
};

std::span<const Kolomregel> regels_van(Exportsoort soort) {
  switch (soort) {
    case Exportsoort::stages: return k_stages;
    case Exportsoort::sboh: return k_sboh;
    case Exportsoort::stageplaatsen: return k_stageplaatsen;
  }
  return {};
}

bool has(const std::vector<Exportkolom>& kolommen, Exportkolom kolom) {
  return std::find(kolommen.begin(), kolommen.end(), kolom) != kolommen.end();
}

void check_vraag(const ExportVraag& vraag, const std::vector<Rol>& rollen, const std::string& pad,
                 Findings& findings) {
  const auto there = kolommen_van(vraag.soort, rollen);
  std::vector<Exportkolom> before;
  for (std::size_t i = 0; i < vraag.kolommen.size(); ++i) {
    const Exportkolom kolom = vraag.kolommen[i];
    const std::string at = pad + "/kolommen/" + std::to_string(i);
    const std::vector<Parameter> named = {tekst_parameter("kolom", std::string(to_name(kolom)))};
    if (!has(there, kolom)) findings.push_back(refusal("export.kolom_niet_hier", at, named));
    if (has(before, kolom)) findings.push_back(refusal("export.kolom_dubbel", at, named));
    before.push_back(kolom);
  }
  if (vraag.van && vraag.tot_en_met && *vraag.tot_en_met < *vraag.van) {
    findings.push_back(refusal("export.periode", pad + "/tot_en_met", {datum_parameter("van", *vraag.van)}));
  }
}

void check_naam(const std::vector<Exportweergave>& weergaven, std::size_t i, Findings& findings) {
  const std::string naam(trimmed(weergaven[i].naam));
  const std::string at = "/weergaven/" + std::to_string(i) + "/naam";
  if (naam.empty()) findings.push_back(refusal("export.naam_leeg", at));
  const std::size_t length = count_code_points(naam);
  if (length > k_max_weergavenaam) {
    findings.push_back(refusal("tekst.te_lang", at, {getal_parameter("lengte", static_cast<std::int64_t>(length)),
                                                     getal_parameter("maximum", k_max_weergavenaam)}));
  }
  for (std::size_t other = 0; other < i; ++other) {
    if (folded(trimmed(weergaven[other].naam)) != folded(naam)) continue;
    findings.push_back(refusal("export.naam_bestaat", at, {tekst_parameter("naam", naam)}));
    return;
  }
}

}  // namespace

std::vector<Exportkolom> kolommen_van(Exportsoort soort, const std::vector<Rol>& rollen) {
  const bool sees_addresses = api::ziet_veld(api::Veld::persoon_email, api::Aanmelding::aangemeld, rollen);
  std::vector<Exportkolom> kolommen;
  for (const Kolomregel& each : regels_van(soort)) {
    if (each.kolom != aios_email || sees_addresses) kolommen.push_back(each.kolom);
  }
  return kolommen;
}

std::vector<Exportkolom> vaste_kolommen(Exportsoort soort) {
  std::vector<Exportkolom> kolommen;
  for (const Kolomregel& each : regels_van(soort)) {
    if (each.standing) kolommen.push_back(each.kolom);
  }
  return kolommen;
}

Findings check_exportvraag(const ExportVraag& vraag, const std::vector<Rol>& rollen) {
  Findings findings;
  check_vraag(vraag, rollen, {}, findings);
  return findings;
}

Findings check_exportweergaven(const std::vector<Exportweergave>& weergaven, const std::vector<Rol>& rollen) {
  Findings findings;
  if (weergaven.size() > k_max_exportweergaven) {
    findings.push_back(refusal("lijst.te_lang", "/weergaven",
                               {getal_parameter("aantal", static_cast<std::int64_t>(weergaven.size())),
                                getal_parameter("maximum", k_max_exportweergaven)}));
  }
  for (std::size_t i = 0; i < weergaven.size(); ++i) {
    check_naam(weergaven, i, findings);
    check_vraag(weergaven[i].vraag, rollen, "/weergaven/" + std::to_string(i) + "/vraag", findings);
  }
  return findings;
}

}  // namespace stagepad

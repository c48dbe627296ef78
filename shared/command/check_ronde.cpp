#include "shared/command/check_ronde.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"

namespace stagepad {

namespace {

constexpr std::size_t k_max_rondecode = 64;

bool is_rondecode(std::string_view code) {
  return !code.empty() && code.size() <= k_max_rondecode && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

/// In which stand this can be done.
bool past_bij(Rondestap stap, Rondestand stand) {
  switch (stap) {
    case Rondestap::wijzigen:
    case Rondestap::verwijderen:
    case Rondestap::openen: return stand == Rondestand::gepland;
    case Rondestap::sluiten: return stand == Rondestand::open;
    case Rondestap::ingrijpen:
    case Rondestap::aanbieden: return stand == Rondestand::gesloten;
    case Rondestap::loten: return stand == Rondestand::aangeboden;
    case Rondestap::publiceren:
    case Rondestap::weglaten: return stand == Rondestand::geloot;
    case Rondestap::vervallen: return stand != Rondestand::gepubliceerd && stand != Rondestand::vervallen;
  }
  return false;
}

/// What is hashed as one line, and read by people: there, not too long, without line ends.
void check_openbaar(const std::string& tekst, const char* pad, const char* ontbreekt, Findings& findings) {
  if (trimmed(tekst).empty()) findings.push_back(refusal(ontbreekt, pad));
  check_length(tekst, k_max_openbare_tekst, pad, findings);
  const bool one_line =
      std::all_of(tekst.begin(), tekst.end(), [](char c) { return static_cast<unsigned char>(c) >= ' '; });
  if (!one_line) findings.push_back(refusal("ronde.regeleinde", pad));
}

void check_rondedagen(const RondeInvoer& invoer, CivilDate vandaag, Findings& findings) {
  if (!invoer.eerste_start) findings.push_back(refusal("datum.onleesbaar", "/eerste_start"));
  if (!invoer.laatste_start) findings.push_back(refusal("datum.onleesbaar", "/laatste_start"));
  if (!invoer.sluit_op) findings.push_back(refusal("datum.onleesbaar", "/sluit_op"));
  if (invoer.sluit_op && *invoer.sluit_op < vandaag) {
    findings.push_back(refusal("ronde.sluiting_voorbij", "/sluit_op", {datum_parameter("vandaag", vandaag)}));
  }
  if (!invoer.eerste_start || !invoer.laatste_start) return;
  const CivilDate uiterlijk = invoer.eerste_start->plus_months(k_max_ronde_maanden);
  if (*invoer.laatste_start < *invoer.eerste_start) {
    findings.push_back(refusal("ronde.dagen_omgekeerd", "/laatste_start",
                               {datum_parameter("eerste", *invoer.eerste_start)}));
  } else if (uiterlijk < *invoer.laatste_start) {
    Finding finding = refusal("ronde.te_lang", "/laatste_start",
                              {getal_parameter("maanden", k_max_ronde_maanden),
                               datum_parameter("uiterlijk", uiterlijk)});
    finding.herstel = Herstel{HerstelSoort::uiterlijk, uiterlijk, {}, {}};
    findings.push_back(std::move(finding));
  }
  if (invoer.sluit_op && *invoer.eerste_start <= *invoer.sluit_op) {
    findings.push_back(refusal("ronde.sluit_na_start", "/sluit_op", {datum_parameter("start", *invoer.eerste_start)}));
  }
}

void check_rondesoorten(const std::vector<std::string>& soorten, Findings& findings) {
  if (soorten.empty()) findings.push_back(refusal("ronde.geen_soort", "/stagesoorten"));
  check_count(soorten.size(), k_max_rondesoorten, "/stagesoorten", findings);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < soorten.size(); ++i) {
    if (seen.insert(soorten[i]).second) continue;
    findings.push_back(refusal("ronde.soort_dubbel", "/stagesoorten/" + std::to_string(i)));
  }
}

const Rondedeelnemer* find_deelnemer(const Rondebeeld& beeld, const std::string& pseudoniem, Findings& findings) {
  if (beeld.bestand) {
    for (const Rondedeelnemer& each : beeld.bestand->deelnemers) {
      if (each.pseudoniem == pseudoniem) return &each;
    }
  }
  findings.push_back(refusal("ronde.onbekende_deelnemer", "/pseudoniem", {tekst_parameter("deelnemer", pseudoniem)}));
  return nullptr;
}

const Rondeplaats* find_rondeplaats(const Rondebeeld& beeld, const std::string& code, Findings& findings) {
  if (beeld.bestand) {
    for (const Rondeplaats& each : beeld.bestand->plaatsen) {
      if (each.code == code) return &each;
    }
  }
  findings.push_back(refusal("ronde.onbekende_plaats", "/plaats", {tekst_parameter("plaats", code)}));
  return nullptr;
}

/// The participants who are fixed in a place, besides one.
std::int32_t vast_in(const Ronde& bestand, const std::string& plaats, std::string_view behalve) {
  return static_cast<std::int32_t>(
      std::count_if(bestand.deelnemers.begin(), bestand.deelnemers.end(), [&](const Rondedeelnemer& each) {
        return each.vast && each.vast->plaats == plaats && each.pseudoniem != behalve;
      }));
}

const Rondevoorkeur* find_keuze(const Rondedeelnemer& deelnemer, const std::string& plaats) {
  for (const Rondevoorkeur& each : deelnemer.voorkeuren) {
    if (each.plaats == plaats) return &each;
  }
  return nullptr;
}

Findings ingreep_mag(const std::string& reden, const Rondebeeld& beeld) {
  Findings findings = check_rondestap(Rondestap::ingrijpen, beeld.ronde, beeld.vandaag);
  check_reason(reden, findings);
  return findings;
}

Findings op_volgorde(Findings findings) {
  sort_findings(findings);
  return findings;
}

}  // namespace

Findings check_rondestap(Rondestap stap, const Plaatsingsronde& ronde, CivilDate vandaag) {
  if (!past_bij(stap, ronde.stand)) {
    return {refusal("ronde.kan_nu_niet", "", {woord_parameter("stand", to_name(ronde.stand))})};
  }
  if (stap == Rondestap::sluiten && vandaag <= ronde.sluit_op) {
    return {refusal("ronde.nog_open", "", {datum_parameter("datum", ronde.sluit_op)})};
  }
  if (stap == Rondestap::openen && ronde.sluit_op < vandaag) {
    return {refusal("ronde.sluiting_voorbij", "/sluit_op", {datum_parameter("vandaag", vandaag)})};
  }
  return {};
}

Findings check_ronde(const RondeInvoer& invoer, CivilDate vandaag) {
  Findings findings;
  if (!is_rondecode(invoer.code)) {
    findings.push_back(refusal("ronde.geen_code", "/code", {tekst_parameter("waarde", invoer.code)}));
  }
  if (trimmed(invoer.naam).empty()) findings.push_back(refusal("ronde.geen_naam", "/naam"));
  check_length(invoer.naam, k_max_rondenaam, "/naam", findings);
  check_rondesoorten(invoer.stagesoorten, findings);
  check_rondedagen(invoer, vandaag, findings);
  check_openbaar(invoer.openbare_bron, "/openbare_bron", "ronde.geen_bron", findings);
  return op_volgorde(std::move(findings));
}

Findings check_ingreep(const ZetVast& command, const Rondebeeld& beeld) {
  Findings findings = ingreep_mag(command.reden, beeld);
  const Rondedeelnemer* deelnemer = find_deelnemer(beeld, command.pseudoniem, findings);
  const Rondeplaats* plaats = find_rondeplaats(beeld, command.plaats, findings);
  if (deelnemer && plaats) {
    if (deelnemer->vast && deelnemer->vast->plaats == command.plaats) {
      findings.push_back(refusal("ronde.al_zo", "/plaats"));
    } else if (deelnemer->vast) {
      findings.push_back(refusal("ronde.al_vast", "/pseudoniem"));
    } else if (vast_in(*beeld.bestand, command.plaats, command.pseudoniem) >= plaats->capaciteit.value) {
      findings.push_back(refusal("ronde.vast_te_vol", "/plaats", {tekst_parameter("plaats", command.plaats)}));
    }
  }
  return op_volgorde(std::move(findings));
}

Findings check_ingreep(const SluitUit& command, const Rondebeeld& beeld) {
  Findings findings = ingreep_mag(command.reden, beeld);
  const Rondedeelnemer* deelnemer = find_deelnemer(beeld, command.pseudoniem, findings);
  if (!deelnemer) return op_volgorde(std::move(findings));
  const Rondevoorkeur* keuze = find_keuze(*deelnemer, command.plaats);
  const bool is_vast = deelnemer->vast && deelnemer->vast->plaats == command.plaats;
  if (!keuze) {
    findings.push_back(refusal("ronde.niet_gekozen", "/plaats", {tekst_parameter("plaats", command.plaats)}));
  } else if (is_vast) {
    findings.push_back(refusal("ronde.is_vast", "/plaats"));
  } else if (keuze->bezwaar) {
    findings.push_back(refusal("ronde.telt_al_niet", "/plaats"));
  }
  return op_volgorde(std::move(findings));
}

Findings check_ingreep(const WijzigZetels& command, const Rondebeeld& beeld) {
  using Zetels = decltype(Rondeplaats::capaciteit);
  Findings findings = ingreep_mag(command.reden, beeld);
  if (command.zetels < Zetels::k_smallest || command.zetels > Zetels::k_largest) {
    findings.push_back(refusal("getal.buiten_bereik", "/zetels",
                               {getal_parameter("getal", command.zetels), getal_parameter("van", Zetels::k_smallest),
                                getal_parameter("tot", Zetels::k_largest)}));
  }
  const Rondeplaats* plaats = find_rondeplaats(beeld, command.plaats, findings);
  if (!plaats) return op_volgorde(std::move(findings));
  const std::int32_t vast = vast_in(*beeld.bestand, command.plaats, {});
  if (plaats->capaciteit.value == command.zetels) {
    findings.push_back(refusal("ronde.al_zo", "/zetels"));
  } else if (command.zetels < vast) {
    findings.push_back(refusal("ronde.minder_dan_vast", "/zetels", {getal_parameter("vast", vast)}));
  }
  return op_volgorde(std::move(findings));
}

Findings check_ingreep(const LaatWeg& command, const Rondebeeld& beeld) {
  Findings findings = check_rondestap(Rondestap::weglaten, beeld.ronde, beeld.vandaag);
  check_reason(command.reden, findings);
  const Rondedeelnemer* deelnemer = find_deelnemer(beeld, command.pseudoniem, findings);
  if (deelnemer && is_weggelaten(beeld.ingrepen, command.pseudoniem)) {
    findings.push_back(refusal("ronde.al_zo", "/pseudoniem"));
  }
  return op_volgorde(std::move(findings));
}

Findings check_ingreep(const TrekIngreepIn& command, const Rondebeeld& beeld) {
  const auto found = std::find_if(beeld.ingrepen.begin(), beeld.ingrepen.end(),
                                  [&](const Ingreep& each) { return each.id == command.ingreep; });
  const bool leaves_out = found != beeld.ingrepen.end() && found->soort == Ingreepsoort::weglaten;
  Findings findings =
      check_rondestap(leaves_out ? Rondestap::weglaten : Rondestap::ingrijpen, beeld.ronde, beeld.vandaag);
  if (found == beeld.ingrepen.end() || found->ingetrokken_op) {
    findings.push_back(refusal("ronde.onbekende_ingreep", "/ingreep"));
  }
  return op_volgorde(std::move(findings));
}

Findings check_loting(const Loot& command, const Rondebeeld& beeld) {
  Findings findings = check_rondestap(Rondestap::loten, beeld.ronde, beeld.vandaag);
  check_openbaar(command.openbare_waarde, "/openbare_waarde", "ronde.geen_waarde", findings);
  return op_volgorde(std::move(findings));
}

Findings check_vervallen(const LaatRondeVervallen& command, const Rondebeeld& beeld) {
  Findings findings = check_rondestap(Rondestap::vervallen, beeld.ronde, beeld.vandaag);
  check_reason(command.reden, findings);
  return op_volgorde(std::move(findings));
}

bool is_weggelaten(const std::vector<Ingreep>& ingrepen, std::string_view pseudoniem) {
  return std::any_of(ingrepen.begin(), ingrepen.end(), [&](const Ingreep& each) {
    return each.soort == Ingreepsoort::weglaten && !each.ingetrokken_op && each.pseudoniem == pseudoniem;
  });
}

Plaatsingsronde toegepast(Plaatsingsronde ronde, const RondeInvoer& invoer) {
  ronde.code = invoer.code;
  ronde.naam = trimmed(invoer.naam);
  ronde.stagesoorten = invoer.stagesoorten;
  ronde.eerste_start = invoer.eerste_start.value_or(ronde.eerste_start);
  ronde.laatste_start = invoer.laatste_start.value_or(ronde.laatste_start);
  ronde.regel = invoer.regel;
  ronde.voorkeuren = invoer.voorkeuren;
  ronde.sluit_op = invoer.sluit_op.value_or(ronde.sluit_op);
  ronde.openbare_bron = trimmed(invoer.openbare_bron);
  ronde.eerder_ongeplaatst_eerst = invoer.eerder_ongeplaatst_eerst;
  return ronde;
}

}  // namespace stagepad

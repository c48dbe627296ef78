#include "shared/command/check_beheer.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

/// Facts of a training lie within living memory and within no training's length from now.
constexpr int k_oudste_jaren = 40;
constexpr int k_verste_jaren = 20;

void check_day(CivilDate dag, CivilDate vandaag, const std::string& pad, Findings& findings) {
  const CivilDate first = vandaag.plus_months(-12 * k_oudste_jaren);
  const CivilDate last = vandaag.plus_months(12 * k_verste_jaren);
  if (first <= dag && dag <= last) return;
  findings.push_back(refusal("datum.buiten_bereik", pad,
                             {datum_parameter("datum", dag), datum_parameter("van", first),
                              datum_parameter("tot", last)}));
}

bool is_fte(Decimal fte) { return fte.thousandths >= 1 && fte.thousandths <= 1000; }

void check_fte(const Dienstverband& dienstverband, CivilDate vandaag, const std::string& pad,
               Findings& findings) {
  const std::vector<FtePeriode>& perioden = dienstverband.fte;
  if (perioden.empty()) findings.push_back(refusal("dienstverband.fte_ontbreekt", pad));
  check_count(perioden.size(), k_max_fte_perioden, pad, findings);
  for (std::size_t i = 0; i < perioden.size(); ++i) {
    const std::string here = pad + "/" + std::to_string(i);
    if (!is_fte(perioden[i].fte)) {
      findings.push_back(refusal("dienstverband.fte_bereik", here + "/fte",
                                 {tekst_parameter("fte", to_text(perioden[i].fte))}));
    }
    check_day(perioden[i].vanaf, vandaag, here + "/vanaf", findings);
    if (i > 0 && perioden[i].vanaf <= perioden[i - 1].vanaf) {
      findings.push_back(refusal("dienstverband.fte_volgorde", here + "/vanaf",
                                 {datum_parameter("vanaf", perioden[i].vanaf)}));
    }
  }
}

/// What the whole training looks like afterwards. Findings about the schedule do not refuse a fact.
void judge_facts(const Snapshot& snapshot, const Traject& changed, const Regelpakket& pakket,
                 Findings& findings) {
  const Toetsing before(snapshot, snapshot.traject, pakket);
  const Toetsing after(snapshot, changed, pakket);
  Findings found = without_old_obstacles(toets_traject(before.context()),
                                         toets_traject(after.context()));
  check_begun(before.context().planning, after.context().planning, snapshot.vandaag, found);
  laat_schema_waarschuwen(found);
  append(findings, std::move(found));
}

void check_one_leave(const Verlof& verlof, std::size_t i, CivilDate vandaag, Findings& findings) {
  const std::string pad = "/verlof/" + std::to_string(i);
  check_day(verlof.eerste_dag, vandaag, pad + "/eerste_dag", findings);
  check_day(verlof.laatste_dag, vandaag, pad + "/laatste_dag", findings);
  if (verlof.fte && verlof.fte->thousandths > 1000) {
    findings.push_back(refusal("dienstverband.fte_bereik", pad + "/fte",
                               {tekst_parameter("fte", to_text(*verlof.fte))}));
  }
}

/// Nobody is on leave twice on one day.
void check_overlap(const std::vector<Verlof>& verlof, Findings& findings) {
  for (std::size_t i = 1; i < verlof.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool apart = verlof[i].laatste_dag < verlof[j].eerste_dag ||
                         verlof[j].laatste_dag < verlof[i].eerste_dag;
      if (apart) continue;
      findings.push_back(refusal("verlof.overlap", "/verlof/" + std::to_string(i),
                                 {datum_parameter("eerste_dag", verlof[i].eerste_dag),
                                  datum_parameter("laatste_dag", verlof[i].laatste_dag)}));
      break;
    }
  }
}

std::vector<std::string> evc_words(const Regelpakket& pakket) {
  std::vector<std::string> words;
  for (const Dekking& rule : pakket.regels.dekking) {
    if (!rule.evc.empty()) words.push_back(rule.evc);
  }
  return words;
}

/// Words of a list: each known, each once.
void check_words(const std::vector<std::string>& given, const std::vector<std::string>& known,
                 const char* code, const std::string& pad, const std::string& field,
                 Findings& findings) {
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::string here = pad + "/" + std::to_string(i) + field;
    const auto place = given.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(known.begin(), known.end(), given[i]) == known.end()) {
      Finding finding = refusal(code, here, {tekst_parameter("woord", given[i])});
      if (!known.empty()) finding.herstel = Herstel{HerstelSoort::kies, {}, {}, known};
      findings.push_back(finding);
    } else if (std::find(given.begin(), place, given[i]) != place) {
      findings.push_back(refusal("lijst.dubbel", here, {tekst_parameter("woord", given[i])}));
    }
  }
}

void check_shortening(const Vrijstellingregel& regel, std::size_t i, Findings& findings) {
  if (!regel.duur) return;
  const Duur& duur = *regel.duur;
  constexpr std::int32_t k_most = 240'000;  // 240 of the unit
  const bool sane = duur.maanden.thousandths <= k_most && duur.weken.thousandths <= 5 * k_most &&
                    duur.uren.thousandths <= 100 * k_most;
  const int units = (duur.maanden.thousandths > 0 ? 1 : 0) + (duur.weken.thousandths > 0 ? 1 : 0) +
                    (duur.uren.thousandths > 0 ? 1 : 0);
  const bool hours_known = duur.uren.thousandths == 0 || (duur.uren_per_week.thousandths > 0 &&
                                                          duur.uren_per_week.thousandths <= 168'000);
  if (sane && units == 1 && hours_known) return;
  findings.push_back(refusal("vrijstelling.duur",
                             "/vrijstellingen/" + std::to_string(i) + "/duur",
                             {onderdeel_parameter("onderdeel", regel.onderdeel)}));
}

}  // namespace

void check_dienstverband(const Dienstverband& dienstverband, CivilDate vandaag,
                         const std::string& pad, Findings& findings) {
  check_day(dienstverband.eerste_dag, vandaag, pad + "/eerste_dag", findings);
  if (dienstverband.laatste_dag) {
    check_day(*dienstverband.laatste_dag, vandaag, pad + "/laatste_dag", findings);
    if (*dienstverband.laatste_dag < dienstverband.eerste_dag) {
      findings.push_back(refusal("dienstverband.omgekeerd", pad + "/laatste_dag",
                                 {datum_parameter("eerste_dag", dienstverband.eerste_dag),
                                  datum_parameter("laatste_dag", *dienstverband.laatste_dag)}));
    }
  }
  check_fte(dienstverband, vandaag, pad + "/fte", findings);
}

void check_command(const WijzigDienstverband& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::stagebureau, findings);
  check_dienstverband(command.dienstverband, snapshot.vandaag, "/dienstverband", findings);
  if (command.dienstverband == snapshot.traject.dienstverband) {
    findings.push_back(refusal("beheer.geen_wijziging", "/dienstverband"));
  }
  if (blocks(findings)) return;
  judge_facts(snapshot, toegepast(snapshot.traject, command), pakket, findings);
}

void check_command(const WijzigVerlof& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::stagebureau, findings);
  check_count(command.verlof.size(), k_max_verlof, "/verlof", findings);
  if (command.verlof.size() > k_max_verlof) return;
  for (std::size_t i = 0; i < command.verlof.size(); ++i) {
    check_one_leave(command.verlof[i], i, snapshot.vandaag, findings);
  }
  check_overlap(command.verlof, findings);
  if (command.verlof == snapshot.traject.verlof) {
    findings.push_back(refusal("beheer.geen_wijziging", "/verlof"));
  }
  if (blocks(findings)) return;
  judge_facts(snapshot, toegepast(snapshot.traject, command), pakket, findings);
}

void check_command(const WijzigVrijstellingen& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::instituutsopleider, findings);
  std::vector<std::string> parts;
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) parts.push_back(each.code);
  std::vector<std::string> named;
  for (std::size_t i = 0; i < command.vrijstellingen.size(); ++i) {
    named.push_back(command.vrijstellingen[i].onderdeel);
    check_shortening(command.vrijstellingen[i], i, findings);
  }
  check_words(named, parts, "vrijstelling.kies_onderdeel", "/vrijstellingen", "/onderdeel",
              findings);
  check_words(command.evc, evc_words(pakket), "vrijstelling.onbekende_evc", "/evc", "", findings);
  const Traject changed =
      toegepast(snapshot.traject, command, snapshot.traject.instituutsopleider, snapshot.vandaag);
  if (changed == snapshot.traject) {
    findings.push_back(refusal("beheer.geen_wijziging", "/vrijstellingen"));
  }
  if (blocks(findings)) return;
  judge_facts(snapshot, changed, pakket, findings);
}

void check_command(const WijzigOpleiders& command, const Snapshot& snapshot, const Regelpakket&,
                   const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::stagebureau, findings);
  const PersoonId aios = snapshot.traject.aios.id;
  if (!command.instituutsopleider.is_set() || command.instituutsopleider == aios) {
    findings.push_back(refusal("opleiders.zelf", "/instituutsopleider"));
  }
  if (command.praktijkopleider == aios) {
    findings.push_back(refusal("opleiders.zelf", "/praktijkopleider"));
  }
  const auto& po = snapshot.traject.praktijkopleider;
  const bool same_po = po ? command.praktijkopleider == po->id : !command.praktijkopleider;
  if (same_po && command.instituutsopleider == snapshot.traject.instituutsopleider.id) {
    findings.push_back(refusal("beheer.geen_wijziging", ""));
  }
}

void check_command(const ZetInMijnRgs& command, const Snapshot& snapshot,
                   const Regelpakket& pakket, const Actor& actor, Findings& findings) {
  require_role(snapshot, actor, Rol::aios, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  const Fase fase = fase_van(toetsing.context(), *part);
  if (!mag(fase, Stap::zet_in_mijnrgs, Rol::aios)) {
    findings.push_back(refusal("stage.kan_nu_niet", "/onderdeel",
                               {onderdeel_parameter("onderdeel", part->onderdeel->soort),
                                woord_parameter("fase", to_name(fase))}));
  }
  if (snapshot.vandaag < command.op) {
    Finding finding = refusal("mijnrgs.toekomst", "/op", {datum_parameter("op", command.op)});
    finding.herstel = Herstel{HerstelSoort::uiterlijk, snapshot.vandaag, {}, {}};
    findings.push_back(finding);
  } else {
    check_day(command.op, snapshot.vandaag, "/op", findings);
  }
}

Traject toegepast(Traject traject, const WijzigDienstverband& command) {
  traject.dienstverband = command.dienstverband;
  return traject;
}

Traject toegepast(Traject traject, const WijzigVerlof& command) {
  traject.verlof = command.verlof;
  return traject;
}

Traject toegepast(Traject traject, const WijzigVrijstellingen& command,
                  const PersoonVerwijzing& door, CivilDate op) {
  std::vector<Vrijstelling> wanted;
  for (const Vrijstellingregel& regel : command.vrijstellingen) {
    Vrijstelling vrijstelling{regel.onderdeel, regel.duur, door, op};
    for (const Vrijstelling& earlier : traject.vrijstellingen) {
      if (earlier.onderdeel == regel.onderdeel && earlier.duur == regel.duur) vrijstelling = earlier;
    }
    wanted.push_back(std::move(vrijstelling));
  }
  traject.vrijstellingen = std::move(wanted);
  traject.evc = command.evc;
  return traject;
}

Traject toegepast(Traject traject, const WijzigOpleiders& command) {
  traject.instituutsopleider = {command.instituutsopleider, {}};
  traject.praktijkopleider.reset();
  if (command.praktijkopleider) {
    traject.praktijkopleider = PersoonVerwijzing{*command.praktijkopleider, {}};
  }
  return traject;
}

Traject toegepast(Traject traject, const ZetInMijnRgs& command) {
  if (Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel)) {
    onderdeel->voortgang.in_mijnrgs_gezet = command.op;
  }
  return traject;
}

}  // namespace stagepad

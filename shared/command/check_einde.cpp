#include "shared/command/check_einde.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

/// `boundary` is the nearest day that would be right.
Finding wrong_day(std::string code, CivilDate boundary) {
  return refusal(std::move(code), "/laatste_dag", {datum_parameter("grens", boundary)});
}

void check_day(const WijzigEinde& command, const GeplandOnderdeel& part, Findings& findings) {
  const CivilDate latest = part.volgens_duur.plus_days(k_max_verlenging_dagen);
  if (command.laatste_dag < part.periode.first) {
    findings.push_back(wrong_day("einde.voor_begin", part.periode.first));
  } else if (latest < command.laatste_dag) {
    findings.push_back(wrong_day("einde.te_ver", latest));
  } else if (command.laatste_dag == part.periode.last) {
    findings.push_back(refusal("einde.ongewijzigd", "/laatste_dag", {datum_parameter("einde", part.periode.last)}));
  }
  // A talk that was held is a fact. They stand by date.
  const std::vector<Gesprek>& talks = part.onderdeel->voortgang.gesprekken;
  const auto last_held = std::find_if(talks.rbegin(), talks.rend(), [](const Gesprek& each) { return each.gehouden; });
  if (last_held != talks.rend() && command.laatste_dag < last_held->datum) {
    findings.push_back(wrong_day("einde.voor_gesprek", last_held->datum));
  }
}

/// The day to which a talk moves with the part it belongs to: the end talk with its last day, all others with its
/// first. What was held stays, and no talk moves into the past.
CivilDate moved_day(const Gesprek& gesprek, const Period& was, const Period& is, CivilDate vandaag) {
  if (gesprek.gehouden) return gesprek.datum;
  const bool is_last = gesprek.soort == Gesprekssoort::eind;
  const std::int32_t days = is_last ? days_between(was.last, is.last) : days_between(was.first, is.first);
  return std::max(gesprek.datum.plus_days(days), std::min(gesprek.datum, vandaag));
}

void move_talks(std::vector<Gesprek>& gesprekken, const Period& was, const Period& is, CivilDate vandaag) {
  for (Gesprek& each : gesprekken) each.datum = moved_day(each, was, is, vandaag);
  std::stable_sort(gesprekken.begin(), gesprekken.end(),
                   [](const Gesprek& a, const Gesprek& b) { return a.datum < b.datum; });
}

void report_moved_part(const GeplandOnderdeel& was, const GeplandOnderdeel& is, Findings& findings) {
  if (was.periode.first == is.periode.first && was.periode.last == is.periode.last) return;
  Finding finding = refusal("einde.verschuift", pad_van(*is.onderdeel) + "/einde",
                            {onderdeel_parameter("onderdeel", is.onderdeel->soort),
                             datum_parameter("van", was.periode.first), datum_parameter("tot", was.periode.last),
                             datum_parameter("nieuw_van", is.periode.first),
                             datum_parameter("nieuw_tot", is.periode.last)});
  finding.ernst = Ernst::informeert;
  findings.push_back(std::move(finding));
}

void report_moved_talks(const GeplandOnderdeel& was, const GeplandOnderdeel& is, CivilDate vandaag, Findings& findings) {
  for (const Gesprek& each : was.onderdeel->voortgang.gesprekken) {
    const CivilDate day = moved_day(each, was.periode, is.periode, vandaag);
    if (day == each.datum) continue;
    Finding finding = refusal("einde.gesprek_verschuift", pad_van(*is.onderdeel) + "/gesprekken",
                              {onderdeel_parameter("onderdeel", is.onderdeel->soort), datum_parameter("van", each.datum),
                               datum_parameter("naar", day)});
    finding.ernst = Ernst::informeert;
    findings.push_back(std::move(finding));
  }
}

/// What moves along: every part that begins or ends on another day, its planned talks, and every deadline that is still
/// to be kept.
void report_moves(const Toetscontext& before, const Toetscontext& after, Findings& findings) {
  for (const GeplandOnderdeel& is : after.planning.onderdelen) {
    const GeplandOnderdeel* was = before.planning.find(is.onderdeel->id);
    if (!was) continue;
    report_moved_part(*was, is, findings);
    report_moved_talks(*was, is, before.vandaag, findings);
  }
  const std::vector<Termijnstand> earlier = termijnen_van(before);
  for (const Termijnstand& is : termijnen_van(after)) {
    for (const Termijnstand& was : earlier) {
      const bool same = was.termijn == is.termijn && was.onderdeel->id == is.onderdeel->id;
      if (!same || was.datum == is.datum || is.status == Termijnstatus::gehaald) continue;
      Finding finding = finding_van(after, "einde.termijn_verschuift", Ernst::informeert,
                                    pad_van(*is.onderdeel) + "/einde", is.termijn->id, is.termijn->herkomst);
      finding.parameters = {onderdeel_parameter("onderdeel", is.onderdeel->soort),
                            woord_parameter("handeling", to_name(is.termijn->handeling)),
                            datum_parameter("van", was.datum), datum_parameter("naar", is.datum)};
      findings.push_back(std::move(finding));
    }
  }
}

std::vector<Period> periods_of(const Traject& traject, const Regelpakket& pakket) {
  std::vector<Period> periods;
  for (const GeplandOnderdeel& each : bereken_planning(traject, pakket).onderdelen) periods.push_back(each.periode);
  return periods;
}

}  // namespace

Rol wijzigt_einde_als(const Traject& traject, const Actor& actor) {
  const bool by_io = heeft_rol_in(traject, actor, Rol::instituutsopleider);
  return by_io ? Rol::instituutsopleider : Rol::stagebureau;
}

void check_command(const WijzigEinde& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  const Toetsing before(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_stage(before.context(), command.onderdeel, findings);
  if (!part) return;
  check_stap(before.context(), snapshot, actor, *part, Stap::wijzig_einde, findings);
  check_day(command, *part, findings);
  if (blocks(findings)) return;
  const Rol door = wijzigt_einde_als(snapshot.traject, actor);
  const Traject changed = toegepast(snapshot.traject, command, pakket, door, snapshot.vandaag);
  const Toetsing after(snapshot, changed, pakket);
  report_moves(before.context(), after.context(), findings);
  // An end is recorded as it is; what it brings about elsewhere is worth knowing.
  Findings known = toets_traject(before.context());
  Findings found = toets_traject(after.context());
  std::erase_if(found, [&](const Finding& each) { return std::find(known.begin(), known.end(), each) != known.end(); });
  laat_schema_waarschuwen(found);
  append(findings, std::move(found));
}

Traject toegepast(Traject traject, const WijzigEinde& command, const Regelpakket& pakket, Rol door, CivilDate op) {
  const std::vector<Period> before = periods_of(traject, pakket);
  for (std::size_t i = 0; i < traject.onderdelen.size(); ++i) {
    Onderdeel& onderdeel = traject.onderdelen[i];
    if (onderdeel.id != command.onderdeel) continue;
    onderdeel.einde.reset();
    const bool by_length = periods_of(traject, pakket)[i].last == command.laatste_dag;
    if (!by_length) onderdeel.einde = AfwijkendEinde{command.laatste_dag, command.reden, door, op};
  }
  const std::vector<Period> after = periods_of(traject, pakket);
  for (std::size_t i = 0; i < traject.onderdelen.size(); ++i) {
    const bool moved = before[i].first != after[i].first || before[i].last != after[i].last;
    if (!moved) continue;
    Voortgang& voortgang = traject.onderdelen[i].voortgang;
    voortgang.in_mijnrgs_gezet.reset();
    move_talks(voortgang.gesprekken, before[i], after[i], op);
  }
  return traject;
}

}  // namespace stagepad

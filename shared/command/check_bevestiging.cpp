#include "shared/command/check_bevestiging.hpp"

#include "shared/base/text.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/command/commands.hpp"
#include "shared/command/stappen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/praktijktoetsen.hpp"

namespace stagepad {

namespace {

/// The same fact, whoever confirmed it.
template <class Feit>
bool is_same(const Feit& a, Feit b) {
  b.bevestigd = a.bevestigd;
  return a == b;
}

template <class Feit>
const Feit* find_same(const std::vector<Feit>& all, const Feit& one) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Feit& each) { return is_same(each, one); });
  return found == all.end() ? nullptr : &*found;
}

void check_name(const std::string& naam, Findings& findings) {
  if (trimmed(naam).empty()) findings.push_back(refusal("tekst.leeg", "/naam"));
  check_length(naam, k_max_instelling_naam, "/naam", findings);
}

/// The stage, where supervision can be written down now; or nullptr with a refusal.
const GeplandOnderdeel* find_supervised(const Toetscontext& context, OnderdeelId onderdeel, Findings& findings) {
  const GeplandOnderdeel* part = find_stage(context, onderdeel, findings);
  if (!part || is_onder_begeleiding(fase_van(context, *part))) return part;
  findings.push_back(not_now(context, *part));
  return nullptr;
}

bool joins(const Gesprek& gesprek, Rol rol) {
  return std::find(gesprek.aanwezig.begin(), gesprek.aanwezig.end(), rol) != gesprek.aanwezig.end();
}

/// Is the stagebegeleider among who may judge? Where the pack does not say who may, everybody may.
bool takes_it(const std::optional<std::vector<Rol>>& may) {
  return !may || std::find(may->begin(), may->end(), Rol::stagebegeleider) != may->end();
}

bool is_named(const Gesprek& gesprek, const BevestigGesprek& command) {
  return gesprek.soort == command.soort && gesprek.datum == command.datum && joins(gesprek, Rol::stagebegeleider);
}

/// The talk that is meant: one that waits for its confirmation before one that has it.
template <class Talks>
auto find_talk(Talks& gesprekken, const BevestigGesprek& command) {
  const auto open = std::find_if(gesprekken.begin(), gesprekken.end(), [&](const Gesprek& each) {
    return is_named(each, command) && !each.bevestigd;
  });
  if (open != gesprekken.end()) return open;
  return std::find_if(gesprekken.begin(), gesprekken.end(),
                      [&](const Gesprek& each) { return is_named(each, command); });
}

}  // namespace

void check_command(const BevestigGesprek& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  check_namens(snapshot, actor, Rol::stagebegeleider, findings);
  check_name(command.naam, findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_supervised(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  const std::vector<Gesprek>& gesprekken = part->onderdeel->voortgang.gesprekken;
  const auto talk = find_talk(gesprekken, command);
  if (talk == gesprekken.end()) {
    findings.push_back(refusal("gesprek.onbekend", "/datum",
                               {woord_parameter("gesprek", to_name(command.soort)), datum_parameter("datum", command.datum)}));
  } else if (talk->bevestigd) {
    findings.push_back(refusal("gesprek.al_bevestigd", "/datum", {datum_parameter("op", talk->bevestigd->op)}));
  }
  check_past(command.datum, snapshot.vandaag, "/datum", findings);
}

void check_command(const GeefPraktijktoets& command, const Snapshot& snapshot, const Regelpakket& pakket,
                   const Actor& actor, Findings& findings) {
  check_namens(snapshot, actor, Rol::stagebegeleider, findings);
  check_name(command.naam, findings);
  if (trimmed(command.toelichting).empty()) findings.push_back(refusal("tekst.leeg", "/toelichting"));
  check_length(command.toelichting, k_max_plantekst, "/toelichting", findings);
  check_past(command.datum, snapshot.vandaag, "/datum", findings);
  const Toetsing toetsing(snapshot, snapshot.traject, pakket);
  const GeplandOnderdeel* part = find_supervised(toetsing.context(), command.onderdeel, findings);
  if (!part) return;
  check_count(part->onderdeel->voortgang.praktijktoetsen.size() + 1, k_max_praktijktoetsen, "/onderdeel", findings);
  if (command.datum < part->periode.first) {
    findings.push_back(refusal("praktijktoets.voor_de_stage", "/datum",
                               {datum_parameter("datum", command.datum), datum_parameter("start", part->periode.first)}));
  }
  const auto may = beoordelaars_van(toetsing.context(), *part, command.soort);
  if (takes_it(may)) return;
  Finding finding = refusal("praktijktoets.niet_door_stagebegeleider", "/soort",
                            {woord_parameter("toets", to_name(command.soort))});
  finding.herstel = Herstel{HerstelSoort::neem_contact_op, {}, *may, {}};
  findings.push_back(finding);
}

Traject toegepast(Traject traject, const BevestigGesprek& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  std::vector<Gesprek>& gesprekken = onderdeel->voortgang.gesprekken;
  const auto talk = find_talk(gesprekken, command);
  if (talk == gesprekken.end()) return traject;
  talk->gehouden = true;
  talk->bevestigd = Bevestiging{op, std::string(trimmed(command.naam))};
  return traject;
}

Traject toegepast(Traject traject, const GeefPraktijktoets& command, CivilDate op) {
  Onderdeel* onderdeel = find_onderdeel(traject, command.onderdeel);
  if (!onderdeel) return traject;
  onderdeel->voortgang.praktijktoetsen.push_back({command.soort, Rol::stagebegeleider, command.datum,
                                                  std::string(trimmed(command.toelichting)),
                                                  Bevestiging{op, std::string(trimmed(command.naam))}});
  return traject;
}

std::vector<Gesprek> te_bevestigen(const Onderdeel& onderdeel, CivilDate vandaag) {
  std::vector<Gesprek> open;
  for (const Gesprek& each : onderdeel.voortgang.gesprekken) {
    if (!each.bevestigd && each.datum <= vandaag && joins(each, Rol::stagebegeleider)) open.push_back(each);
  }
  return open;
}

std::vector<Toetssoort> toetsen_door_stagebegeleider(const Toetscontext& context, const GeplandOnderdeel& part) {
  std::vector<Toetssoort> allowed;
  for (const EnumName<Toetssoort>& each : EnumNames<Toetssoort>::names) {
    if (takes_it(beoordelaars_van(context, part, each.value))) allowed.push_back(each.value);
  }
  return allowed;
}

template <class Feit>
void check_bevestigd_blijft(const std::vector<Feit>& was, const std::vector<Feit>& wordt, const std::string& pad,
                            Findings& findings) {
  for (const Feit& each : was) {
    if (!each.bevestigd || find_same(wordt, each)) continue;
    findings.push_back(refusal("bevestigd.blijft", pad, {datum_parameter("datum", each.datum),
                                                         datum_parameter("op", each.bevestigd->op)}));
  }
}

template <class Feit>
std::vector<Feit> met_bevestigingen(const std::vector<Feit>& was, std::vector<Feit> wordt) {
  for (Feit& each : wordt) {
    const Feit* before = find_same(was, each);
    each.bevestigd = before ? before->bevestigd : std::nullopt;
  }
  return wordt;
}

template void check_bevestigd_blijft(const std::vector<Gesprek>&, const std::vector<Gesprek>&, const std::string&,
                                     Findings&);
template void check_bevestigd_blijft(const std::vector<Praktijktoets>&, const std::vector<Praktijktoets>&,
                                     const std::string&, Findings&);
template std::vector<Gesprek> met_bevestigingen(const std::vector<Gesprek>&, std::vector<Gesprek>);
template std::vector<Praktijktoets> met_bevestigingen(const std::vector<Praktijktoets>&, std::vector<Praktijktoets>);

}  // namespace stagepad

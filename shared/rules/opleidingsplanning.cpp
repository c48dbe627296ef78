#include "shared/rules/opleidingsplanning.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/sort.hpp"

namespace stagepad {

namespace {

std::size_t index_of(const std::vector<Schemaregel>& schema, OnderdeelId id) {
  std::size_t index = 0;
  while (index < schema.size() && schema[index].onderdeel != id) ++index;
  return index;
}

/// Removes the pin of a part that would start on that very day by itself.
void drop_needless_pin(const Traject& traject, const Regelpakket& pakket,
                       std::vector<Schemaregel>& schema, OnderdeelId id, CivilDate start) {
  std::vector<Schemaregel> loose = schema;
  Schemaregel& regel = loose[index_of(loose, id)];
  if (regel.aandeel) return;  // it needs the day
  regel.start.reset();
  const Traject changed = met_schema(traject, loose);
  const Opleidingsplanning planning = bereken_planning(changed, pakket);
  const GeplandOnderdeel* part = planning.find(id);
  if (part && part->periode.first == start) schema = std::move(loose);
}

/// Lets the part-stages begin as `begins` says. A part whose part-stages are as the pack lists them gets those named.
void begin_part_stages(Onderdeel& part, const std::vector<Deelbegin>& begins) {
  if (part.delen.empty()) {
    for (const Deelbegin& each : begins) {
      Deelstage added;
      added.soort = each.soort;
      part.delen.push_back(std::move(added));
    }
  }
  for (Deelstage& deel : part.delen) {
    deel.start.reset();
    for (const Deelbegin& each : begins) {
      if (each.soort == deel.soort) deel.start = each.start;
    }
  }
}

/// The same the other way round.
std::vector<Deelbegin> begins_of(const std::vector<Deelstage>& delen) {
  std::vector<Deelbegin> begins;
  bool any = false;
  for (const Deelstage& each : delen) {
    begins.push_back({each.soort, each.start});
    any = any || each.start;
  }
  if (!any) begins.clear();
  return begins;
}

/// A share of the time needs a first day of its own.
void let_follow(Schemaregel& regel) {
  regel.start.reset();
  regel.aandeel.reset();
}

bool is_interwoven(const Onderdeel& onderdeel, const RegelpakketOnderdeel& definitie) {
  return onderdeel.aandeel && onderdeel.start && definitie.aard == Aard::stage;
}

/// The share as a planning can use it: what is more than all of the time is refused by a finding.
Decimal usable_share(Decimal aandeel) { return {std::clamp(aandeel.thousandths, 0, 1000)}; }

/// The time of this part: all of it, or the share of an interwoven stage.
Tijdrekening share_of(const Tijdrekening& time, const Onderdeel& onderdeel) {
  Tijdrekening share = time;
  for (Snelheid& each : share.verloop) {
    each.millionths = each.millionths * usable_share(*onderdeel.aandeel).thousandths / 1000;
  }
  return share;
}

/// The part-stages in the order in which they are done: as the schedule names them (each known one
/// once), else as the pack lists them.
std::vector<GeplandDeel> part_stages_of(const GeplandOnderdeel& part) {
  std::vector<GeplandDeel> delen;
  for (const Deelstage& each : part.onderdeel->delen) {
    delen.push_back({&each, find_deel(*part.definitie, each.soort), {}});
  }
  if (!delen.empty()) return delen;
  for (const RegelpakketDeel& each : part.definitie->delen) delen.push_back({nullptr, &each, {}});
  return delen;
}

std::optional<CivilDate> pin_of(const GeplandDeel& each) {
  return each.deel ? each.deel->start : std::nullopt;
}

/// What a part-stage takes: its own duration, or what the others leave of the whole.
Omvang amount_of(const GeplandOnderdeel& part, const Omvang& whole_stage,
                 const std::vector<GeplandDeel>& delen, std::size_t at) {
  const RegelpakketDeel* definitie = delen[at].definitie;
  if (!definitie) return {};
  if (definitie->duur) return omvang_van(*definitie->duur);
  if (part.definitie->verloop == Deelverloop::tegelijk) return whole_stage;
  std::vector<Omvang> before;
  std::vector<Omvang> after;
  for (std::size_t i = 0; i < delen.size(); ++i) {
    const RegelpakketDeel* other = delen[i].definitie;
    if (!other || !other->duur) continue;
    (i < at ? before : after).push_back(omvang_van(*other->duur));
  }
  // A part-stage that the schedule forgot still takes its time.
  for (const RegelpakketDeel& each : part.definitie->delen) {
    const bool named = std::any_of(delen.begin(), delen.end(), [&](const GeplandDeel& other) {
      return other.definitie == &each;
    });
    if (!named && each.duur) after.push_back(omvang_van(*each.duur));
  }
  return rest_van(whole_stage, part.periode.first, before, after);
}

/// An amount of training that runs on from a day.
struct Run {
  CivilDate first;
  Omvang amount;
};

/// Part-stages one after another. Pinned ones lie where they are pinned; the others follow each other and
/// stand still while a pinned one runs.
void lay_out_in_turn(const Tijdrekening& time, const Omvang& whole_stage, GeplandOnderdeel& part) {
  Tijdrekening around = time;
  for (std::size_t i = 0; i < part.delen.size(); ++i) {
    const auto pin = pin_of(part.delen[i]);
    if (!pin) continue;
    const Omvang amount = amount_of(part, whole_stage, part.delen, i);
    part.delen[i].periode = {*pin, last_day_of(time, *pin, amount)};
    around.verloop = met_aandeel(around.verloop, part.delen[i].periode, Decimal{});
  }
  CivilDate next = part.periode.first;
  const auto skip_pinned = [&] {
    bool moved = true;
    while (moved) {
      moved = false;
      for (const GeplandDeel& each : part.delen) {
        if (!pin_of(each) || !each.periode.contains(next)) continue;
        next = each.periode.last.plus_days(1);
        moved = true;
      }
    }
  };
  // Part-stages of one unit are one run of time: rounded to days together, so that the stage ends on the
  // day on which it would end without part-stages.
  std::optional<Run> run;
  for (std::size_t i = 0; i < part.delen.size(); ++i) {
    if (pin_of(part.delen[i])) continue;
    skip_pinned();
    const Omvang amount = amount_of(part, whole_stage, part.delen, i);
    const bool goes_on = run && run->amount.eenheid == amount.eenheid &&
                         run->amount.rekt_mee == amount.rekt_mee;
    if (goes_on) run->amount.millionths += amount.millionths;
    else run = Run{next, amount};
    part.delen[i].periode = {next, last_day_of(around, run->first, run->amount)};
    next = std::max(next, part.delen[i].periode.last.plus_days(1));
  }
}

void lay_out_together(const Tijdrekening& time, const Omvang& whole_stage, GeplandOnderdeel& part) {
  for (std::size_t i = 0; i < part.delen.size(); ++i) {
    const CivilDate first = pin_of(part.delen[i]).value_or(part.periode.first);
    const Omvang amount = amount_of(part, whole_stage, part.delen, i);
    part.delen[i].periode = {first, last_day_of(time, first, amount)};
  }
}

/// Ends a stage on the day that was agreed instead: part-stages that would go on are cut off, and the last of them
/// goes on where it ends later.
void move_end(GeplandOnderdeel& part, CivilDate last) {
  for (GeplandDeel& each : part.delen) {
    const bool is_last = each.periode.last == part.periode.last;
    if (!is_last && each.periode.last <= last) continue;
    each.periode.last = std::max(each.periode.first.plus_days(-1), last);
  }
  part.periode.last = last;
}

/// Gives a part with a known definition its last day by its length, and its part-stages their periods.
void lay_out_by_length(const Traject& traject, const Tijdrekening& all_time, GeplandOnderdeel& part) {
  const bool interwoven = is_interwoven(*part.onderdeel, *part.definitie);
  const Tijdrekening own_time = interwoven ? share_of(all_time, *part.onderdeel) : Tijdrekening{};
  const Tijdrekening& time = interwoven ? own_time : all_time;
  const Omvang amount = omvang_van(traject, *part.onderdeel, *part.definitie, part.periode.first);
  part.periode.last = last_day_of(time, part.periode.first, amount);
  if (part.definitie->delen.empty() || amount.millionths == 0) return;
  part.delen = part_stages_of(part);
  if (part.definitie->verloop == Deelverloop::tegelijk) lay_out_together(time, amount, part);
  else lay_out_in_turn(time, amount, part);
  CivilDate last = part.periode.first.plus_days(-1);
  for (const GeplandDeel& each : part.delen) last = std::max(last, each.periode.last);
  part.periode.last = last;
}

/// The same, with the end that was agreed for it.
void lay_out(const Traject& traject, const Tijdrekening& all_time, GeplandOnderdeel& part) {
  lay_out_by_length(traject, all_time, part);
  part.volgens_duur = part.periode.last;
  const std::optional<AfwijkendEinde>& einde = part.onderdeel->einde;
  const bool is_open = part.periode.first <= part.periode.last;
  if (einde && is_open && part.periode.first <= einde->laatste_dag) move_end(part, einde->laatste_dag);
}

/// The time that interwoven stages leave for the practice periods beside them.
Tijdrekening beside_interwoven_stages(const Traject& traject, const Regelpakket& pakket,
                                      const Tijdrekening& time) {
  Tijdrekening rest = time;
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    const RegelpakketOnderdeel* definitie = find_onderdeel(pakket, onderdeel.soort);
    if (!definitie || !is_interwoven(onderdeel, *definitie)) continue;
    GeplandOnderdeel part{&onderdeel, definitie, {*onderdeel.start, *onderdeel.start}, {}, {}};
    lay_out(traject, time, part);
    const Decimal left{1000 - usable_share(*onderdeel.aandeel).thousandths};
    rest.verloop = met_aandeel(rest.verloop, part.periode, left);
  }
  return rest;
}

}  // namespace

const GeplandOnderdeel* Opleidingsplanning::find(OnderdeelId id) const {
  for (const GeplandOnderdeel& each : onderdelen) {
    if (each.onderdeel->id == id) return &each;
  }
  return nullptr;
}

Tijdrekening tijdrekening_van(const Traject& traject, const Regelpakket& pakket) {
  if (traject.verlof.empty()) return tijdrekening_van(traject.dienstverband);
  std::vector<GeteldVerlof> verlof;
  for (const Verlof& each : traject.verlof) {
    const Verlofsoort* soort = find_verlofsoort(pakket, each.soort);
    if (!soort) continue;
    verlof.push_back({each.eerste_dag, each.laatste_dag, soort->telling, each.fte.value_or(Decimal{})});
  }
  std::int32_t drempel = 0;
  for (const Verlofregel& rule : pakket.regels.verlof) drempel = std::max(drempel, rule.drempel_dagen);
  const VrijeDagen vrij = vrije_dagen_van(pakket);
  return {verloop_van(traject.dienstverband, verlof),
          in_te_halen_dagen(traject.dienstverband.eerste_dag, verlof, drempel, vrij), vrij};
}

Omvang omvang_van(const Traject& traject, const Onderdeel& onderdeel,
                  const RegelpakketOnderdeel& definitie, CivilDate first) {
  const bool own = definitie.duur_vrij && onderdeel.duur.has_value();
  Omvang omvang = omvang_van(own ? *onderdeel.duur : definitie.duur);
  for (const Vrijstelling& each : traject.vrijstellingen) {
    if (each.onderdeel != onderdeel.soort) continue;
    if (each.duur) omvang = verminder(omvang, omvang_van(*each.duur), first);
    else omvang.millionths = 0;
  }
  return omvang;
}

Period praktische_periode(const GeplandOnderdeel& part, const VrijeDagen& vrij) {
  Period days = {eerste_werkdag_vanaf(part.periode.first, vrij),
                 laatste_werkdag_tot(part.periode.last, vrij)};
  if (days.last < days.first) days = part.periode;
  const Onderdeel& onderdeel = *part.onderdeel;
  return {onderdeel.praktische_eerste_dag.value_or(days.first),
          onderdeel.praktische_laatste_dag.value_or(days.last)};
}

Opleidingsplanning bereken_planning(const Traject& traject, const Regelpakket& pakket) {
  const Tijdrekening time = tijdrekening_van(traject, pakket);
  const Tijdrekening practice_time = beside_interwoven_stages(traject, pakket, time);
  Opleidingsplanning planning;
  planning.onderdelen.reserve(traject.onderdelen.size());
  CivilDate next = traject.dienstverband.eerste_dag;
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    const RegelpakketOnderdeel* definitie = find_onderdeel(pakket, onderdeel.soort);
    const CivilDate first = onderdeel.start.value_or(next);
    GeplandOnderdeel part{&onderdeel, definitie, {first, first.plus_days(-1)}, {}, first.plus_days(-1)};
    if (definitie) {
      const bool practice = definitie->aard == Aard::praktijk;
      lay_out(traject, practice ? practice_time : time, part);
    }
    next = std::max(next, part.periode.last.plus_days(1));
    planning.onderdelen.push_back(std::move(part));
  }
  planning.einde = next.plus_days(-1);
  return planning;
}

std::vector<const GeplandOnderdeel*> op_begindatum(const Opleidingsplanning& planning) {
  std::vector<const GeplandOnderdeel*> sorted;
  sorted.reserve(planning.onderdelen.size());
  for (const GeplandOnderdeel& each : planning.onderdelen) sorted.push_back(&each);
  sort_stably(sorted, [](const GeplandOnderdeel* a, const GeplandOnderdeel* b) {
    return a->periode.first < b->periode.first;
  });
  return sorted;
}

Traject met_schema(const Traject& traject, const std::vector<Schemaregel>& schema) {
  Traject changed = traject;
  changed.onderdelen.clear();
  for (const Schemaregel& regel : schema) {
    const Onderdeel* held = find_onderdeel(traject, regel.onderdeel);
    if (!held && regel.soort.empty()) continue;
    Onderdeel part = held ? *held : Onderdeel{};
    if (!held) part.soort = regel.soort;
    part.start = regel.start;
    part.aandeel = regel.aandeel;
    part.gekoppeld_aan = regel.gekoppeld_aan;
    part.duur = regel.duur;
    begin_part_stages(part, regel.delen);
    if (regel.stagedagen) {
      part.stagedagen = regel.stagedagen->dagen;
      changed.keuzeonderwijsdagen = regel.stagedagen->van;
    }
    changed.onderdelen.push_back(std::move(part));
  }
  return changed;
}

std::vector<Schemaregel> schema_van(const Traject& traject) {
  std::vector<Schemaregel> schema;
  schema.reserve(traject.onderdelen.size());
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    Schemaregel regel{onderdeel.id, onderdeel.start};
    if (!onderdeel.id.is_set()) regel.soort = onderdeel.soort;
    regel.aandeel = onderdeel.aandeel;
    regel.gekoppeld_aan = onderdeel.gekoppeld_aan;
    regel.duur = onderdeel.duur;
    regel.delen = begins_of(onderdeel.delen);
    if (onderdeel.stagedagen && traject.keuzeonderwijsdagen) {
      regel.stagedagen = Dagenaandeel{*onderdeel.stagedagen, *traject.keuzeonderwijsdagen};
    }
    schema.push_back(std::move(regel));
  }
  return schema;
}

std::vector<Schemaregel> verplaats(const Traject& traject, const Regelpakket& pakket,
                                   OnderdeelId id, CivilDate nieuwe_start) {
  std::vector<Schemaregel> schema = schema_van(traject);
  const std::size_t from = index_of(schema, id);
  if (from == schema.size()) return schema;
  const Opleidingsplanning planning = bereken_planning(traject, pakket);
  std::size_t to = from;
  while (to > 0 && planning.onderdelen[to - 1].periode.first >= nieuwe_start) --to;
  while (to + 1 < schema.size() && planning.onderdelen[to + 1].periode.last < nieuwe_start) ++to;
  Schemaregel moved = schema[from];
  moved.start = nieuwe_start;
  schema.erase(schema.begin() + static_cast<std::ptrdiff_t>(from));
  schema.insert(schema.begin() + static_cast<std::ptrdiff_t>(to), moved);
  drop_needless_pin(traject, pakket, schema, id, nieuwe_start);
  return schema;
}

std::vector<Schemaregel> ruil(const Traject& traject, OnderdeelId id, Richting richting) {
  std::vector<Schemaregel> schema = schema_van(traject);
  const std::size_t from = index_of(schema, id);
  const bool at_end = richting == Richting::eerder ? from == 0 : from + 1 >= schema.size();
  if (from == schema.size() || at_end) return schema;
  const std::size_t to = richting == Richting::eerder ? from - 1 : from + 1;
  let_follow(schema[from]);
  let_follow(schema[to]);
  std::swap(schema[from], schema[to]);
  return schema;
}

std::vector<Schemaregel> maak_los(const Traject& traject, OnderdeelId id) {
  std::vector<Schemaregel> schema = schema_van(traject);
  const std::size_t index = index_of(schema, id);
  if (index < schema.size()) let_follow(schema[index]);
  return schema;
}

}  // namespace stagepad

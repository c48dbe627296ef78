#include "shared/process/mijnrgs.hpp"

#include <utility>

#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad {

namespace {

MijnRgsGegevens gegevens_van(const Toetscontext& context, const Period& periode, const Plek* plek) {
  MijnRgsGegevens gegevens{periode.first, periode.last, fte_on(context.traject.dienstverband, periode.first), {}, {}};
  if (plek) {
    gegevens.instelling = plek->instelling;
    gegevens.stagebegeleider = plek->stagebegeleider;
  }
  return gegevens;
}

std::vector<MijnRgsVeld> differences(const MijnRgsGegevens& now, const MijnRgsGegevens& then) {
  std::vector<MijnRgsVeld> fields;
  if (now.eerste_dag != then.eerste_dag) fields.push_back(MijnRgsVeld::eerste_dag);
  if (now.laatste_dag != then.laatste_dag) fields.push_back(MijnRgsVeld::laatste_dag);
  if (now.fte != then.fte) fields.push_back(MijnRgsVeld::fte);
  if (now.instelling != then.instelling) fields.push_back(MijnRgsVeld::instelling);
  if (now.stagebegeleider != then.stagebegeleider) fields.push_back(MijnRgsVeld::stagebegeleider);
  return fields;
}

/// The lines of one part: itself, or its part-stages.
void add_lines(const Toetscontext& context, const GeplandOnderdeel& part, std::vector<MijnRgsRegel>& lines) {
  const std::optional<Plek>& own = part.onderdeel->plek;
  if (part.delen.empty()) {
    lines.push_back({&part, {}, gegevens_van(context, part.periode, own ? &*own : nullptr), {}, {}});
    return;
  }
  for (const GeplandDeel& each : part.delen) {
    const std::string code = each.definitie ? each.definitie->code : each.deel->soort;
    const Plek* plek = each.deel && each.deel->plek ? &*each.deel->plek : nullptr;
    lines.push_back({&part, code, gegevens_van(context, each.periode, plek), {}, {}});
  }
}

std::vector<Period> periods_of(const Opleidingsplanning& planning, OnderdeelId id) {
  std::vector<Period> periods;
  const GeplandOnderdeel* part = planning.find(id);
  if (!part) return periods;
  periods.push_back(part->periode);
  for (const GeplandDeel& each : part->delen) periods.push_back(each.periode);
  return periods;
}

}  // namespace

std::vector<MijnRgsRegel> mijnrgs_blad(const Toetscontext& context, const std::vector<MijnRgsOvername>& overnames) {
  std::vector<MijnRgsRegel> lines;
  for (const GeplandOnderdeel* part : op_begindatum(context.planning)) {
    if (part->periode.first <= part->periode.last) add_lines(context, *part, lines);
  }
  for (MijnRgsRegel& line : lines) {
    for (const MijnRgsOvername& each : overnames) {
      if (each.onderdeel != line.part->onderdeel->id || each.deel != line.deel) continue;
      line.overname = each;
      line.verschillen = differences(line.nu, each.gegevens);
    }
  }
  return lines;
}

std::vector<MijnRgsOvername> overnames_van(const Toetscontext& context, OnderdeelId onderdeel, CivilDate op) {
  std::vector<MijnRgsRegel> lines;
  if (const GeplandOnderdeel* part = context.planning.find(onderdeel)) add_lines(context, *part, lines);
  std::vector<MijnRgsOvername> overnames;
  for (MijnRgsRegel& line : lines) overnames.push_back({onderdeel, line.deel, op, std::move(line.nu)});
  return overnames;
}

Traject met_mijnrgs_open(const Traject& before, Traject after, const Regelpakket& pakket) {
  const Opleidingsplanning was = bereken_planning(before, pakket);
  const Opleidingsplanning is = bereken_planning(after, pakket);
  std::vector<OnderdeelId> moved;
  for (const Onderdeel& each : after.onderdelen) {
    if (!each.voortgang.in_mijnrgs_gezet) continue;
    if (periods_of(was, each.id) != periods_of(is, each.id)) moved.push_back(each.id);
  }
  for (const OnderdeelId id : moved) find_onderdeel(after, id)->voortgang.in_mijnrgs_gezet.reset();
  return after;
}

}  // namespace stagepad

#include "shared/rules/opleidingsplanning.hpp"

#include <algorithm>
#include <utility>

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
  loose[index_of(loose, id)].start.reset();
  const Traject changed = met_schema(traject, loose);
  const Opleidingsplanning planning = bereken_planning(changed, pakket);
  const GeplandOnderdeel* part = planning.find(id);
  if (part && part->periode.first == start) schema = std::move(loose);
}

}  // namespace

const GeplandOnderdeel* Opleidingsplanning::find(OnderdeelId id) const {
  for (const GeplandOnderdeel& each : onderdelen) {
    if (each.onderdeel->id == id) return &each;
  }
  return nullptr;
}

Opleidingsplanning bereken_planning(const Traject& traject, const Regelpakket& pakket) {
  Opleidingsplanning planning;
  planning.onderdelen.reserve(traject.onderdelen.size());
  CivilDate next = traject.dienstverband.eerste_dag;
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    const RegelpakketOnderdeel* definitie = find_onderdeel(pakket, onderdeel.soort);
    const CivilDate first = onderdeel.start.value_or(next);
    const CivilDate last =
        definitie ? last_day_of(traject.dienstverband, first, definitie->duur) : first.plus_days(-1);
    planning.onderdelen.push_back({&onderdeel, definitie, {first, last}});
    next = std::max(next, last.plus_days(1));
  }
  planning.einde = next.plus_days(-1);
  return planning;
}

std::vector<const GeplandOnderdeel*> op_begindatum(const Opleidingsplanning& planning) {
  std::vector<const GeplandOnderdeel*> sorted;
  sorted.reserve(planning.onderdelen.size());
  for (const GeplandOnderdeel& each : planning.onderdelen) sorted.push_back(&each);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const GeplandOnderdeel* a, const GeplandOnderdeel* b) {
                     return a->periode.first < b->periode.first;
                   });
  return sorted;
}

Traject met_schema(const Traject& traject, const std::vector<Schemaregel>& schema) {
  Traject changed = traject;
  changed.onderdelen.clear();
  for (const Schemaregel& regel : schema) {
    const Onderdeel* onderdeel = find_onderdeel(traject, regel.onderdeel);
    if (!onderdeel) continue;
    changed.onderdelen.push_back(*onderdeel);
    changed.onderdelen.back().start = regel.start;
  }
  return changed;
}

std::vector<Schemaregel> schema_van(const Traject& traject) {
  std::vector<Schemaregel> schema;
  schema.reserve(traject.onderdelen.size());
  for (const Onderdeel& onderdeel : traject.onderdelen) {
    schema.push_back({onderdeel.id, onderdeel.start});
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
  schema[from].start.reset();
  schema[to].start.reset();
  std::swap(schema[from], schema[to]);
  return schema;
}

std::vector<Schemaregel> maak_los(const Traject& traject, OnderdeelId id) {
  std::vector<Schemaregel> schema = schema_van(traject);
  const std::size_t index = index_of(schema, id);
  if (index < schema.size()) schema[index].start.reset();
  return schema;
}

}  // namespace stagepad

#include "wasm-client/app/indeling.hpp"

#include <algorithm>
#include <utility>

#include "shared/command/check_schemaregel.hpp"

namespace stagepad::client {

namespace {

bool is_added(const Schemaregel& line) { return !line.onderdeel.is_set(); }

}  // namespace

Schemaregel line_of(const Traject& traject, OnderdeelId id) {
  for (Schemaregel& each : schema_van(traject)) {
    if (each.onderdeel == id) return std::move(each);
  }
  return Schemaregel{id, {}};
}

Schemaregel with_begin(Schemaregel line, const GeplandOnderdeel& part, const std::string& deel,
                       std::optional<CivilDate> start) {
  if (line.delen.empty()) {
    for (const GeplandDeel& each : part.delen) {
      if (each.definitie) line.delen.push_back({each.definitie->code, {}});
    }
  }
  bool any = false;
  for (Deelbegin& each : line.delen) {
    if (each.soort == deel) each.start = start;
    any = any || each.start;
  }
  if (!any) line.delen.clear();
  return line;
}

std::vector<const RegelpakketOnderdeel*> nu_toe_te_voegen(const Traject& traject, const Regelpakket& pakket) {
  const auto& there = traject.onderdelen;
  if (std::any_of(there.begin(), there.end(), [](const Onderdeel& each) { return !each.id.is_set(); })) return {};
  return toe_te_voegen(traject, pakket);
}

std::vector<Schemaregel> arranged(const Traject& traject, const Schemaregel& line) {
  std::vector<Schemaregel> schema = schema_van(traject);
  for (Schemaregel& each : schema) {
    if (each.onderdeel == line.onderdeel) each = line;
  }
  return schema;
}

std::vector<Schemaregel> with_added(const Traject& traject, const std::string& soort) {
  std::vector<Schemaregel> schema = schema_van(traject);
  Schemaregel added;
  added.soort = soort;
  schema.push_back(std::move(added));
  return schema;
}

std::vector<Schemaregel> without_added(const Traject& traject) {
  std::vector<Schemaregel> schema = schema_van(traject);
  schema.erase(std::remove_if(schema.begin(), schema.end(), is_added), schema.end());
  return schema;
}

}  // namespace stagepad::client

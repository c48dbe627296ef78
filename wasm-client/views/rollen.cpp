#include "wasm-client/views/rollen.hpp"

#include <algorithm>

#include "generated/shared/text/text_keys.hpp"
#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"
#include "wasm-client/app/personen.hpp"

namespace stagepad::client {

bool draw_rollen(const View& view, std::vector<Rol>& rollen, const std::string& error) {
  auto column = view.ui.column({.gap = 4});
  view.ui.text(view.t(Tekst::personen_rollen), {.strong = true, .size = ui::TextSize::small});
  const std::string only_beheerder = view.t(Tekst::personen_rol_van_beheerder);
  bool changed = false;
  for (const Rol rol : k_account_rollen) {
    const bool is_office = rol == Rol::stagebureau || rol == Rol::beheerder;
    bool on = std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
    const std::string name(to_name(rol));
    ui::FieldOptions options;
    const std::string hint = view.word("rol_uitleg", name);
    options.hint = hint;
    if (is_office && !has_role(view.state, Rol::beheerder)) options.disabled_because = only_beheerder;
    if (!view.ui.checkbox(name, rol_text(rol, view.catalogue), on, options)) continue;
    changed = true;
    if (on) rollen.push_back(rol);
    else std::erase(rollen, rol);
  }
  if (!error.empty()) view.ui.text(error, {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
  std::sort(rollen.begin(), rollen.end());
  return changed;
}

Findings ontbreekt(const PersoonInvoer& invoer) {
  Findings findings;
  if (trimmed(invoer.naam).empty()) findings.push_back(refusal("tekst.leeg", "/naam"));
  if (trimmed(invoer.email).empty()) findings.push_back(refusal("tekst.leeg", "/email"));
  if (invoer.rollen.empty()) findings.push_back(refusal("persoon.rol_ontbreekt", "/rollen"));
  return findings;
}

std::string rollen_in_woorden(const View& view, const std::vector<Rol>& rollen) {
  if (rollen.empty()) return view.t(Tekst::personen_geen_rol);
  std::vector<std::string> words;
  for (const Rol rol : rollen) words.push_back(rol_text(rol, view.catalogue));
  return join_list(words, view.state.taal);
}

ui::Tone tone_of(Toegangsstand stand) {
  switch (stand) {
    case Toegangsstand::uitgenodigd: return ui::Tone::pending;
    case Toegangsstand::actief: return ui::Tone::confirmed;
    case Toegangsstand::geblokkeerd: return ui::Tone::blocked;
  }
  return ui::Tone::neutral;
}

}  // namespace stagepad::client

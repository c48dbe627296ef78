#include "wasm-client/views/akkoordketen.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// The last consent as this role.
const Beslissing* given_as(const Verzoek& verzoek, Rol rol) {
  const Beslissing* found = nullptr;
  for (const Beslissing& each : verzoek.beslissingen) {
    if (each.rol == rol && each.besluit == Besluit::goedgekeurd) found = &each;
  }
  return found;
}

std::string name_in(const Traject& traject, Rol rol) {
  if (rol == Rol::instituutsopleider) return traject.instituutsopleider.naam;
  if (rol == Rol::praktijkopleider && traject.praktijkopleider) return traject.praktijkopleider->naam;
  return {};
}

}  // namespace

void draw_akkoordketen(const View& view, const TrainingView& training, const Verzoek& verzoek) {
  if (verzoek.status != VerzoekStatus::ingediend) return;
  std::vector<Rol> rollen = benodigde_akkoorden(verzoek, view.state.beeld.value, training.pakket);
  // What was given stays in the chain, also where the rules of today would not ask it.
  for (const Beslissing& each : verzoek.beslissingen) {
    if (std::find(rollen.begin(), rollen.end(), each.rol) == rollen.end()) rollen.push_back(each.rol);
  }
  const std::vector<Rol> missing = ontbrekende_akkoorden(verzoek, view.state.beeld.value, training.pakket);
  const std::string title = view.t(Tekst::keten_titel);
  view.ui.heading(3, title);
  auto list = view.ui.list("keten", title, 8);
  for (const Rol rol : rollen) {
    auto item = view.ui.list_item(static_cast<int>(rol) + 1);
    auto row = view.ui.row({.gap = 8});
    const bool is_missing = std::find(missing.begin(), missing.end(), rol) != missing.end();
    const Beslissing* given = is_missing ? nullptr : given_as(verzoek, rol);
    std::string who = training.rol(rol);
    const std::string name = name_in(training.held, rol);
    if (!name.empty()) who += " · " + name;
    view.ui.icon(given ? ui::icons::check : ui::icons::hourglass, {},
                 given ? ui::TextTone::primary : ui::TextTone::muted);
    view.ui.text(who, {.strong = true});
    if (!given) {
      view.ui.badge(ui::Tone::pending, view.t(Tekst::keten_wacht));
    } else {
      view.ui.text(view.t(Tekst::keten_akkoord, {{"wie", acted_by(view, given->door, given->namens)},
                                                 {"datum", view.date(given->op)}}),
                   {.tone = ui::TextTone::muted, .wrap = false});
    }
  }
}

}  // namespace stagepad::client

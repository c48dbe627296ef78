#include "wasm-client/views/perioden.hpp"

#include "generated/shared/text/text_keys.hpp"

namespace stagepad::client {

namespace {

/// What stands above a field: a button beside one begins below it.
constexpr float k_label_height = 20;

/// One period in a line, or below each other on a phone. True when it was changed.
bool draw_period(const View& view, GetyptePeriode& periode, std::size_t number, FormView& form, bool& remove) {
  const std::string pad = "/perioden/" + std::to_string(number);
  auto item = view.ui.list_item(static_cast<int>(number));
  bool changed = false;
  {
    auto grid = view.ui.grid(140, 12);
    {
      auto cell = grid.next();
      changed |= form.date("van", Tekst::stageplaatsen_eerste_dag, periode.eerste_dag, pad + "/eerste_dag");
    }
    {
      auto cell = grid.next();
      changed |= form.date("tot", Tekst::stageplaatsen_laatste_dag, periode.laatste_dag, pad + "/laatste_dag");
    }
    {
      auto cell = grid.next();
      changed |= form.text("aantal", Tekst::stageplaatsen_capaciteit, periode.capaciteit, pad + "/capaciteit");
    }
    auto cell = grid.next();
    view.ui.space(k_label_height);
    remove = view.ui.button("weg", view.t(Tekst::stageplaatsen_haal_weg), ui::ButtonKind::quiet,
                            {.icon = ui::icons::trash_2,
                             .accessible_name = view.t(Tekst::stageplaatsen_haal_periode_weg,
                                                       {{"nummer", static_cast<std::int64_t>(number) + 1}})});
  }
  const std::string error = form.error(pad);
  if (!error.empty()) view.ui.text(error, {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
  return changed || remove;
}

}  // namespace

bool draw_period_rows(const View& view, std::string_view name, std::vector<GetyptePeriode>& perioden, FormView& form) {
  bool changed = false;
  if (!perioden.empty()) {
    auto list = view.ui.list("lijst", name, 12);
    std::size_t gone = perioden.size();
    for (std::size_t i = 0; i < perioden.size(); ++i) {
      bool remove = false;
      changed |= draw_period(view, perioden[i], i, form, remove);
      if (remove) gone = i;
    }
    if (gone < perioden.size()) {
      perioden.erase(perioden.begin() + static_cast<std::ptrdiff_t>(gone));
    }
  }
  const std::string error = form.error("/perioden");
  if (!error.empty()) view.ui.text(error, {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
  auto row = view.ui.row();
  if (view.ui.button("erbij", view.t(Tekst::stageplaatsen_periode_erbij), ui::ButtonKind::secondary,
                     {.icon = ui::icons::plus})) {
    perioden.push_back({});
    changed = true;
  }
  return changed;
}

}  // namespace stagepad::client

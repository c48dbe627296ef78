#include "wasm-client/views/trajecten.hpp"

#include <string>

#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

void draw_trajecten(const View& view) {
  auto page = view.ui.column({.gap = 16});
  {
    auto head = view.ui.column({.gap = 4});
    view.ui.heading(1, view.t(Tekst::trajecten_titel));
    view.ui.text(view.t(Tekst::trajecten_ondertitel), {.tone = ui::TextTone::muted});
  }
  const std::vector<TrajectRegel>& trajecten = view.state.trajecten.value.trajecten;
  if (!view.state.trajecten.is_here() || trajecten.empty()) {
    draw_waiting(view, view.state.trajecten.loading, view.t(Tekst::trajecten_leeg));
    return;
  }
  auto card = view.ui.card("lijst", {.name = view.t(Tekst::trajecten_titel)});
  const std::string aios = view.t(Tekst::trajecten_aios);
  const std::string programma = view.t(Tekst::trajecten_programma);
  const std::string begonnen = view.t(Tekst::trajecten_begonnen);
  const std::string opleider = view.t(Tekst::trajecten_opleider);
  const ui::TableColumn columns[] = {{.key = "aios", .header = aios, .share = 2, .row_header = true},
                                     {.key = "programma", .header = programma},
                                     {.key = "begonnen", .header = begonnen},
                                     {.key = "io", .header = opleider, .optional = true}};
  auto table = view.ui.table("trajecten", view.t(Tekst::trajecten_titel), columns);
  for (const TrajectRegel& regel : trajecten) {
    auto row = table.row(regel.id.value);
    {
      auto cell = row.cell();
      view.ui.link("open", regel.aios.naam, "/trajecten/" + std::to_string(regel.id.value));
    }
    row.cell(in_language(regel.programma_naam, view.state.taal));
    row.cell(view.short_date(regel.cohort));
    row.cell(regel.instituutsopleider.naam);
  }
}

}  // namespace stagepad::client

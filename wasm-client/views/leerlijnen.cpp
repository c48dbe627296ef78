#include "wasm-client/views/leerlijnen.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/rules/leerlijnen.hpp"

namespace stagepad::client {

void draw_leerlijnen(const View& view, const TrainingView& training) {
  const std::vector<Leerlijnregel> overview = leerlijnoverzicht(training.context);
  if (overview.empty()) return;
  const std::string title = view.t(Tekst::leerlijnen_titel);
  auto card = view.ui.card("leerlijnen-kaart", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  const std::string line_word = view.t(Tekst::stageplan_leerlijn);
  const std::string where_word = view.t(Tekst::leerlijnen_stages);
  const ui::TableColumn columns[] = {{.key = "leerlijn", .header = line_word, .row_header = true},
                                     {.key = "stages", .header = where_word, .share = 2}};
  auto table = view.ui.table("leerlijnen", title, columns);
  for (const Leerlijnregel& each : overview) {
    auto row = table.row(each.leerlijn->code);
    row.cell(in_language(each.leerlijn->naam, view.state.taal));
    std::vector<std::string> stages;
    for (const Leerlijnregel::Inzet& inzet : each.stages) {
      const Onderdeel* onderdeel = find_onderdeel(training.shown, inzet.onderdeel);
      if (!onderdeel) continue;
      stages.push_back(view.t(Tekst::leerlijnen_niveau, {{"stage", training.name_of(*onderdeel)},
                                                         {"niveau", inzet.niveau}}));
    }
    const bool is_covered = !stages.empty();
    row.cell(is_covered ? join_list(stages, view.state.taal) : view.t(Tekst::leerlijnen_geen),
             {.tone = is_covered ? ui::TextTone::normal : ui::TextTone::danger});
  }
}

}  // namespace stagepad::client

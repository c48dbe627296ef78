#include "wasm-client/views/wachten.hpp"

#include "generated/shared/text/text_keys.hpp"

namespace stagepad::client {

void draw_waiting(const View& view, Loading loading, std::string_view nothing) {
  if (loading == Loading::failed) {
    auto box = view.ui.notice("mislukt", ui::Tone::attention, ui::icons::alert_triangle,
                              view.t(Tekst::app_laden_mislukt));
    view.ui.text(view.t(Tekst::app_laden_mislukt_uitleg));
    if (view.ui.button("opnieuw", view.t(Tekst::app_opnieuw), ui::ButtonKind::secondary,
                       {.icon = ui::icons::refresh_cw})) {
      view.act(Refresh{});
    }
    return;
  }
  if (loading == Loading::here) {
    auto empty = view.ui.empty_state("leeg", nothing, {.icon = ui::icons::inbox});
    return;
  }
  view.ui.text(view.t(Tekst::app_laden), {.tone = ui::TextTone::muted});
}

void draw_object_waiting(const View& view, bool is_missing, Loading loading) {
  if (!is_missing) {
    draw_waiting(view, loading, {});
    return;
  }
  view.ui.heading(1, view.t(Tekst::app_geen_pagina));
  view.ui.text(view.t(Tekst::app_geen_pagina_uitleg));
}

}  // namespace stagepad::client

#include "wasm-client/views/buitenland.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "shared/process/buitenlandtraject.hpp"
#include "shared/rules/buitenland.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class BuitenlandView : private StapView {
 public:
  BuitenlandView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() const {
    if (fase_ >= Fase::loopt) return;
    if (is_buitenland(*part_.onderdeel)) {
      view_.ui.heading(3, t(Tekst::buitenland_titel));
      draw_steps();
    } else if (fase_ < Fase::plaats_gemeld && kan_naar_buitenland(training_.context, part_) &&
               is_open("buitenland", "buitenland", Tekst::buitenland_overweeg)) {
      view_.ui.text(t(Tekst::buitenland_uitleg), {.tone = ui::TextTone::muted});
      draw_steps();
    }
  }

 private:
  void draw_steps() const {
    auto list = view_.ui.list("buitenland", t(Tekst::buitenland_titel), 8);
    for (const BuitenlandStand& each : buitenlandstappen(training_.context, part_)) {
      auto item = view_.ui.list_item(static_cast<int>(each.stap) + 1);
      auto row = view_.ui.row({.gap = 8});
      const std::string state = t(each.gedaan ? Tekst::buitenland_gedaan : Tekst::buitenland_te_doen);
      view_.ui.icon(each.gedaan ? ui::icons::check : ui::icons::circle_dot, state,
                    each.gedaan ? ui::TextTone::primary : ui::TextTone::muted);
      auto column = view_.ui.column({.gap = 2});
      view_.ui.text(view_.word("buitenlandstap", to_name(each.stap)), {.strong = !each.gedaan});
      std::string who = training_.rol(each.wie);
      if (each.uiterlijk && !each.gedaan) who += " · " + view_.until(*each.uiterlijk, training_.vandaag);
      view_.ui.text(who, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
  }
};

}  // namespace

void draw_buitenland(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("buitenland");
  BuitenlandView(view, training, part).draw();
}

}  // namespace stagepad::client

#include "wasm-client/views/papieren.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/views/document.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class PapierenView : private StapView {
 public:
  PapierenView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {
    for (const Papierantwoord& each : view_.state.beeld.value.papieren) {
      if (each.onderdeel == id_) papers_.push_back(&each);
    }
  }

  void draw() const {
    const bool adds = is(Rol::stagebureau) && heeft_plek(part_);
    if (papers_.empty() && !adds) return;
    view_.ui.heading(3, t(Tekst::papier_titel));
    draw_list();
    if (adds && is_open("papier", "papier", Tekst::papier_voeg_toe)) draw_adding();
  }

 private:
  void draw_list() const {
    if (papers_.empty()) {
      view_.ui.text(t(Tekst::papier_leeg), {.tone = ui::TextTone::muted});
      return;
    }
    auto list = view_.ui.list("papieren", t(Tekst::papier_titel), 8);
    for (const Papierantwoord* each : papers_) {
      auto item = view_.ui.list_item(each->nummer);
      auto column = view_.ui.column({.gap = 2});
      const std::string over = view_.word("papiersoort", to_name(each->over));
      const std::vector<std::string> ids = {std::to_string(training_.held.id.value), std::to_string(id_.value),
                                            std::to_string(each->nummer)};
      {
        auto row = view_.ui.row({.gap = 8});
        view_.ui.text(over, {.strong = true, .wrap = false});
        view_.ui.link("download", each->naam, api::path_of(api::k_papier.pattern, ids),
                      {.icon = ui::icons::download, .accessible_name = over + " " + each->naam});
      }
      view_.ui.text(t(Tekst::evaluatie_versie_feiten, {{"grootte", format_size(each->grootte, view_.state.taal)},
                                                       {"datum", view_.date(each->op)},
                                                       {"door", each->door.naam}}),
                    {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
  }

  void draw_adding() const {
    view_.ui.text(t(Tekst::papier_uitleg), {.tone = ui::TextTone::muted});
    const auto kept = from_name<Papiersoort>(view_.state.address.value("papier-over"));
    Papiersoort over = kept.value_or(Papiersoort::stagebeoordeling);
    if (choose_word("over", Tekst::papier_over, "papiersoort", over)) {
      view_.act(SetQuery{"papier-over", std::string(to_name(over))});
    }
    const std::string hint = t(Tekst::papier_hulp, {{"maximum", k_max_document_mb}});
    const std::string wrong = document_refusal<VoegPapierToe>(view_, training_, id_);
    std::string busy;
    if (view_.state.sending) {
      const bool is_underway = document_underway<VoegPapierToe>(view_, id_) != nullptr;
      busy = t(is_underway ? Tekst::papier_verstuurt : Tekst::app_bezig);
    }
    const auto chosen = view_.ui.file_button("bestand", t(Tekst::papier_kies),
                                             {.accept = ".pdf", .hint = busy.empty() ? hint : busy, .error = wrong,
                                              .disabled_because = busy});
    if (!chosen) return;
    VoegPapierToe command;
    command.onderdeel = id_;
    command.over = over;
    command.naam = chosen->name;
    command.grootte = chosen->size;
    view_.act(SendPapier{std::move(command), chosen->input});
  }

  std::vector<const Papierantwoord*> papers_;
};

}  // namespace

void draw_papieren(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("papieren");
  PapierenView(view, training, part).draw();
}

}  // namespace stagepad::client

#include "wasm-client/views/mijnrgs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/stappen.hpp"
#include "shared/process/mijnrgs.hpp"
#include "wasm-client/app/mijnrgs.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

class Blad {
 public:
  Blad(const View& view, const TrainingView& training) : view_(view), training_(training) {}

  void draw() const {
    const Remote<MijnRgsOvernames>& remote = view_.state.beheer.mijnrgs;
    if (!remote.is_here()) {
      draw_waiting(view_, remote.loading, {});
      return;
    }
    view_.ui.text(t(Tekst::mijnrgs_blad_uitleg), {.tone = ui::TextTone::muted});
    auto list = view_.ui.list("regels", t(Tekst::mijnrgs_blad), 12);
    int number = 0;
    for (const MijnRgsRegel& each : mijnrgs_blad(training_.context, remote.value.overnames)) {
      auto item = view_.ui.list_item(++number);
      draw_line(each, number);
    }
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  [[nodiscard]] std::string name_of(const MijnRgsRegel& regel) const {
    const std::string part = training_.name_of(*regel.part->onderdeel);
    if (regel.deel.empty()) return part;
    return part + " · " + onderdeel_text(regel.deel, view_.state.taal, &training_.pakket);
  }

  /// As MijnRGS takes it: a day with its figures, a number with a comma.
  static std::string value_of(const MijnRgsGegevens& gegevens, MijnRgsVeld veld) {
    const auto day = [](CivilDate date) {
      const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
      return two(date.day()) + "-" + two(date.month()) + "-" + std::to_string(date.year());
    };
    switch (veld) {
      case MijnRgsVeld::eerste_dag: return day(gegevens.eerste_dag);
      case MijnRgsVeld::laatste_dag: return day(gegevens.laatste_dag);
      case MijnRgsVeld::fte: return format_decimal(gegevens.fte, Taal::nl);
      case MijnRgsVeld::instelling: return gegevens.instelling;
      case MijnRgsVeld::stagebegeleider: return gegevens.stagebegeleider;
    }
    return {};
  }

  void draw_line(const MijnRgsRegel& regel, int number) const {
    const std::string name = name_of(regel);
    // The stage itself has a region of this name beside it.
    auto card = view_.ui.card(number, {.gap = 8, .sunken = true, .name = view_.t(Tekst::mijnrgs_blad) + ": " + name});
    auto scope = view_.ui.scope(number);
    {
      auto row = view_.ui.row({.gap = 8});
      view_.ui.text(name, {.strong = true});
      view_.ui.spacer();
      draw_standing(regel);
    }
    auto grid = view_.ui.grid(210, 8);
    for (const auto& veld : EnumNames<MijnRgsVeld>::names) {
      const std::string value = value_of(regel.nu, veld.value);
      if (value.empty()) continue;
      auto cell = grid.next();
      const auto& verschillen = regel.verschillen;
      const bool differs = std::find(verschillen.begin(), verschillen.end(), veld.value) != verschillen.end();
      draw_field(std::string(veld.name), value,
                 differs ? std::optional(value_of(regel.overname->gegevens, veld.value)) : std::nullopt);
    }
    draw_again(regel);
  }

  void draw_field(const std::string& word, const std::string& value, const std::optional<std::string>& before) const {
    const std::string label = view_.word("mijnrgsveld", word);
    auto row = view_.ui.row({.gap = 4});
    const std::string copy = t(Tekst::mijnrgs_kopieer, {{"veld", label}, {"waarde", value}});
    if (view_.ui.icon_button("kopieer-" + word, ui::icons::copy, copy)) view_.act(CopyText{value});
    auto column = view_.ui.column({.gap = 0});
    view_.ui.text(label, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    view_.ui.text(value, {.strong = before.has_value()});
    if (!before) return;
    const std::string there = before->empty() ? t(Tekst::mijnrgs_niets) : *before;
    view_.ui.text(t(Tekst::mijnrgs_daar, {{"waarde", there}}),
                  {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
  }

  void draw_standing(const MijnRgsRegel& regel) const {
    if (!regel.overname) {
      if (regel.part->onderdeel->voortgang.in_mijnrgs_gezet) {
        view_.ui.badge(ui::Tone::finished, t(Tekst::mijnrgs_staat_erin, {{"datum", view_.short_date(*regel.part->onderdeel->voortgang.in_mijnrgs_gezet)}}));
      }
      return;
    }
    const bool same = regel.verschillen.empty();
    view_.ui.badge(same ? ui::Tone::finished : ui::Tone::attention,
                   t(same ? Tekst::mijnrgs_staat_erin : Tekst::mijnrgs_wijkt_af,
                     {{"datum", view_.short_date(regel.overname->op)}}));
  }

  /// The aios says that it is the same again.
  void draw_again(const MijnRgsRegel& regel) const {
    const OnderdeelId id = regel.part->onderdeel->id;
    const bool may = training_.editable && regel.part->is_stage() && !regel.verschillen.empty() &&
                     mag(fase_van(training_.context, *regel.part), Stap::zet_in_mijnrgs, Rol::aios);
    if (!may) return;
    const ZetInMijnRgs command{id, training_.vandaag};
    draw_refusal(view_, command, &training_);
    const std::string busy = t(Tekst::app_bezig);
    ui::ButtonOptions options{.icon = ui::icons::check};
    if (view_.state.sending) options.disabled_because = busy;
    if (view_.ui.button("weer-gelijk", t(Tekst::mijnrgs_weer_gelijk), ui::ButtonKind::secondary, options)) {
      view_.act(Send{command});
    }
  }

  const View& view_;
  const TrainingView& training_;
};

/// Does the programme want its schedule in MijnRGS? It does where a stageplan or a place has a term.
bool goes_to_mijnrgs(const Regelpakket& pakket) {
  const auto& termijnen = pakket.regels.termijnen;
  return std::any_of(termijnen.begin(), termijnen.end(), [](const Termijn& each) {
    return each.handeling == Handeling::stageplan || each.handeling == Handeling::melding_plaats;
  });
}

}  // namespace

void draw_mijnrgs_blad(const View& view, const TrainingView& training) {
  if (!goes_to_mijnrgs(training.pakket)) return;
  const std::string title = view.t(Tekst::mijnrgs_blad);
  auto card = view.ui.card("mijnrgs-kaart", {.gap = 12, .name = title});
  auto scope = view.ui.scope("mijnrgs-blad");
  view.ui.heading(2, title);
  bool open = shows_mijnrgs(view.state);
  if (view.ui.disclosure("toon", view.t(Tekst::mijnrgs_toon), open)) {
    view.act(SetQuery{"mijnrgs", open ? "1" : ""});
  }
  if (open) Blad(view, training).draw();
}

}  // namespace stagepad::client

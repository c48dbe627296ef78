#include "wasm-client/views/rondes.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/ronde.hpp"
#include "wasm-client/views/ronde_formulier.hpp"
#include "wasm-client/views/rondekaart.hpp"
#include "wasm-client/views/ruilingen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

/// How many take part, as far as one may know it.
std::string numbers_text(const View& view, const RondeKaart& kaart) {
  const Plaatsingsronde& ronde = kaart.ronde;
  if (kaart.geplaatst && ronde.deelnemers) {
    return view.t(Tekst::rondes_geplaatst, {{"geplaatst", *kaart.geplaatst}, {"deelnemers", *ronde.deelnemers}});
  }
  if (ronde.deelnemers) return view.t(Tekst::rondes_deelnemers, {{"aantal", *ronde.deelnemers}});
  if (kaart.ingediend) {
    return view.t(Tekst::rondes_ingediend, {{"ingediend", *kaart.ingediend}, {"stages", kaart.stages}});
  }
  return view.t(Tekst::rondes_stages, {{"aantal", kaart.stages}});
}

void draw_closing(const View& view, const Plaatsingsronde& ronde) {
  const CivilDate vandaag = view.state.ik.value.vandaag;
  auto column = view.ui.column({.gap = 0});
  view.ui.text(view.date(ronde.sluit_op));
  if (ronde.stand != Rondestand::open || ronde.sluit_op < vandaag) return;
  view.ui.text(format_days_left(days_between(vandaag, ronde.sluit_op), view.catalogue),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_rondes_table(const View& view, const std::vector<RondeKaart>& rondes) {
  const std::string naam = view.t(Tekst::rondes_ronde);
  const std::string stages = view.t(Tekst::rondes_beginnen);
  const std::string sluit = view.t(Tekst::rondes_sluit_op);
  const std::string aantal = view.t(Tekst::rondes_wie);
  const std::string stand = view.t(Tekst::rondes_stand);
  const ui::TableColumn columns[] = {{.key = "naam", .header = naam, .share = 1.6F, .row_header = true},
                                     {.key = "stages", .header = stages, .share = 1.6F, .optional = true},
                                     {.key = "sluit", .header = sluit, .share = 1.1F, .optional = true},
                                     {.key = "aantal", .header = aantal, .share = 1.3F, .optional = true},
                                     {.key = "stand", .header = stand, .width = 150}};
  auto card = view.ui.card("lijst", {.padding = 0, .gap = 0, .name = view.t(Tekst::rondes_titel)});
  auto table = view.ui.table("rondes", view.t(Tekst::rondes_titel), columns);
  for (const RondeKaart& each : rondes) {
    const Plaatsingsronde& ronde = each.ronde;
    auto row = table.row(ronde.id.value);
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.link("open", ronde.naam, "/rondes/" + std::to_string(ronde.id.value), {.strong = true});
      view.ui.text(rondesoorten_text(view, ronde), {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
    }
    row.cell(view.period({ronde.eerste_start, ronde.laatste_start}));
    if (auto cell = row.cell()) draw_closing(view, ronde);
    row.cell(numbers_text(view, each));
    if (auto cell = row.cell()) {
      auto line = view.ui.row();
      draw_rondestand(view, ronde.stand);
    }
  }
}

void draw_rondes_title(const View& view) {
  auto head = view.ui.row({.gap = 12, .align = ui::Align::end});
  {
    const float room = view.ui.available_width();
    auto title = view.ui.column({.width = view.ui.is_narrow() ? 0.0F : room - 200});
    draw_head(view, view.t(Tekst::rondes_titel),
              view.t(plans_rondes(view.state) ? Tekst::rondes_ondertitel : Tekst::rondes_ondertitel_eigen));
  }
  if (!plans_rondes(view.state)) return;
  view.ui.spacer();
  view.ui.link("nieuw", view.t(Tekst::rondes_nieuw), "/rondes?nieuw=1", {.icon = ui::icons::plus, .as_button = true});
}

/// The rounds that the schedules ask for, each with the way to its form.
void draw_voorstellen(const View& view) {
  const Remote<Rondevoorstellen>& remote = view.state.beheer.rondevoorstellen;
  const std::string title = view.t(Tekst::rondevoorstellen_titel);
  view.ui.heading(2, title);
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  const std::vector<Rondeplan>& voorstellen = remote.value.voorstellen;
  view.ui.text(view.t(voorstellen.empty() ? Tekst::rondevoorstellen_geen : Tekst::rondevoorstellen_uitleg),
               {.tone = ui::TextTone::muted});
  if (voorstellen.empty()) return;
  const CivilDate vandaag = view.state.ik.value.vandaag;
  const std::string soort = view.t(Tekst::rondevoorstellen_soort);
  const std::string begin = view.t(Tekst::rondes_beginnen);
  const std::string aantal = view.t(Tekst::rondevoorstellen_stages);
  const std::string uiterlijk = view.t(Tekst::rondevoorstellen_uiterlijk);
  const std::string plan = view.t(Tekst::rondevoorstellen_plan);
  const ui::TableColumn columns[] = {{.key = "soort", .header = soort, .share = 1.2F, .row_header = true},
                                     {.key = "begin", .header = begin, .share = 1.6F, .optional = true},
                                     {.key = "aantal", .header = aantal, .width = 80, .align = ui::Align::end},
                                     {.key = "uiterlijk", .header = uiterlijk, .share = 1.2F, .optional = true},
                                     {.key = "plan", .header = plan, .width = 150}};
  auto card = view.ui.card("voorstellen", {.padding = 0, .gap = 0, .name = title});
  auto table = view.ui.table("voorstellen", title, columns);
  for (const Rondeplan& each : voorstellen) {
    const std::string word = view.word("woord", each.stagesoort);
    const std::string days = view.period({each.eerste_start, each.laatste_start});
    const std::string key = each.stagesoort + " " + to_iso(each.eerste_start);
    auto row = table.row(key);
    row.cell(word);
    row.cell(days);
    row.cell(std::to_string(each.stages));
    if (auto cell = row.cell()) {
      auto column = view.ui.column({.gap = 0});
      view.ui.text(each.uiterlijk ? view.date(*each.uiterlijk) : std::string("–"));
      if (each.uiterlijk && *each.uiterlijk < vandaag) {
        view.ui.text(view.t(Tekst::rondevoorstellen_voorbij),
                     {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
      }
    }
    auto cell = row.cell();
    const std::string name = view.t(Tekst::rondevoorstellen_plan_voor, {{"soort", word}, {"periode", days}});
    view.ui.link("plan", plan,
                 adres_van({{each.stagesoort}, each.eerste_start, each.laatste_start, each.sluit_op, false}),
                 {.icon = ui::icons::plus, .accessible_name = name});
  }
}

void draw_lijst(const View& view) {
  const Remote<Rondes>& rondes = view.state.beheer.rondes;
  if (!rondes.is_here()) {
    draw_waiting(view, rondes.loading, {});
    return;
  }
  if (!rondes.value.rondes.empty()) {
    draw_rondes_table(view, rondes.value.rondes);
    return;
  }
  const bool plans = plans_rondes(view.state);
  auto empty = view.ui.empty_state("leeg", view.t(Tekst::rondes_leeg),
                                   {.icon = ui::icons::list_checks,
                                    .text = view.t(plans ? Tekst::rondes_leeg_hulp : Tekst::rondes_leeg_hulp_eigen)});
}

void draw_rondelijst(const View& view) {
  draw_rondes_title(view);
  draw_lijst(view);
  if (!plans_rondes(view.state) || !view.state.beheer.rondes.is_here()) return;
  auto scope = view.ui.scope("voorstellen");
  draw_voorstellen(view);
}

}  // namespace

void draw_rondes(const View& view) {
  auto page = view.ui.column({.gap = 16});
  const bool plans = plans_rondes(view.state);
  if (!has_rondes(view.state)) {
    draw_object_waiting(view, true, Loading::here);
  } else if (view.state.address.id > 0) {
    if (plans) draw_ronde(view);
    else draw_eigen_ronde(view, {view.state.address.id});
  } else if (plans && view.state.address.value("nieuw") == "1") {
    view.ui.link("terug", view.t(Tekst::rondes_terug_naar), "/rondes", {.icon = ui::icons::arrow_left});
    draw_ronde_formulier(view, nullptr);
  } else {
    draw_rondelijst(view);
    if (plans) draw_ruillijst(view);
  }
}

ui::Tone tone_of(Rondestand stand) {
  switch (stand) {
    case Rondestand::gepland: return ui::Tone::neutral;
    case Rondestand::open: return ui::Tone::running;
    case Rondestand::gesloten: return ui::Tone::attention;
    case Rondestand::aangeboden:
    case Rondestand::geloot: return ui::Tone::conditional;
    case Rondestand::gepubliceerd: return ui::Tone::confirmed;
    case Rondestand::vervallen: return ui::Tone::finished;
  }
  return ui::Tone::neutral;
}

void draw_rondestand(const View& view, Rondestand stand) {
  view.ui.badge(tone_of(stand), view.word("rondestand", to_name(stand)));
}

std::string rondesoorten_text(const View& view, const Plaatsingsronde& ronde) {
  std::vector<std::string> words;
  for (const std::string& each : ronde.stagesoorten) words.push_back(view.word("woord", each));
  return join_list(words, view.state.taal);
}

}  // namespace stagepad::client

#include "wasm-client/views/bundel.hpp"

#include <algorithm>
#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/views/bevindingen.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of_line(const View& view, const BundelRegel& regel) {
  switch (regel.stand) {
    case BundelStand::goedgekeurd: return ui::Tone::confirmed;
    case BundelStand::niet_gelukt: return ui::Tone::blocked;
    case BundelStand::onderweg: return ui::Tone::pending;
    case BundelStand::klaar_om_te_keuren: break;
  }
  return may_approve(view.state, regel) ? ui::Tone::neutral : ui::Tone::blocked;
}

Tekst word_of(const View& view, const BundelRegel& regel) {
  switch (regel.stand) {
    case BundelStand::goedgekeurd: return Tekst::bundel_goedgekeurd;
    case BundelStand::niet_gelukt: return Tekst::bundel_niet_gelukt;
    case BundelStand::onderweg: return Tekst::app_bezig;
    case BundelStand::klaar_om_te_keuren: break;
  }
  if (regel.beeld.loading == Loading::failed) return Tekst::bundel_niet_geladen;
  if (!is_readable(view.state, regel)) return Tekst::app_bezig;
  return may_approve(view.state, regel) ? Tekst::bundel_kan : Tekst::bundel_kan_niet;
}

void draw_regel(const View& view, const BundelRegel& regel) {
  const Snapshot& beeld = regel.beeld.value;
  {
    auto head = view.ui.row({.gap = 8});
    view.ui.text(regel.regel.traject.aios.naam + " · " + request_summary(view, regel.regel), {.strong = true});
    const ui::Tone tone = tone_of_line(view, regel);
    const ui::Icon icon = tone == ui::Tone::neutral ? ui::icons::circle_check : ui::tone_icon(tone);
    view.ui.badge(tone, icon, view.t(word_of(view, regel)));
  }
  if (regel.stand == BundelStand::niet_gelukt) view.ui.text(regel.uitleg);
  if (!is_readable(view.state, regel) || regel.stand == BundelStand::goedgekeurd) return;
  const Verzoek* verzoek = find_verzoek(beeld, regel.regel.verzoek.id);
  if (verzoek && !verzoek->plaatsen.empty()) {
    std::vector<std::string> names;
    for (const StageplaatsId id : verzoek->plaatsen) {
      const Stageplaats* plaats = find_plaats(beeld, id);
      if (plaats) names.push_back(plaats->naam + " (" + plaats->instelling_naam + ")");
    }
    view.ui.text(join_list(names, view.state.taal), {.tone = ui::TextTone::muted});
  } else if (verzoek && !verzoek->eigen_instelling.empty()) {
    view.ui.text(verzoek->eigen_instelling, {.tone = ui::TextTone::muted});
  }
  const Findings findings = bundel_findings(view.state, regel);
  if (!findings.empty()) draw_findings(view, "bevindingen", findings, nullptr);
}

void draw_buttons(const View& view) {
  const Bundel& bundel = view.state.bundel;
  const auto count = [&](auto&& holds) {
    return static_cast<std::int64_t>(std::count_if(bundel.regels.begin(), bundel.regels.end(), holds));
  };
  const std::int64_t possible = count([&](const BundelRegel& each) {
    return each.stand == BundelStand::klaar_om_te_keuren && may_approve(view.state, each);
  });
  const std::int64_t approved =
      count([](const BundelRegel& each) { return each.stand == BundelStand::goedgekeurd; });
  auto buttons = view.ui.row({.gap = 8});
  if (possible > 0 || bundel.bezig) {
    const std::string busy = view.t(Tekst::app_bezig);
    ui::ButtonOptions options{.icon = ui::icons::check_check};
    if (bundel.bezig) options.disabled_because = busy;
    if (view.ui.button("keur", view.t(Tekst::bundel_keur_goed, {{"aantal", possible}}),
                       ui::ButtonKind::primary, options)) {
      view.act(ApproveBundel{});
    }
  }
  const Tekst leave = approved > 0 ? Tekst::bundel_klaar : Tekst::bundel_annuleer;
  if (!bundel.bezig && view.ui.button("sluit", view.t(leave))) view.act(CloseBundel{});
}

}  // namespace

std::string request_summary(const View& view, const WerklijstRegel& regel) {
  return view.t(regel.verzoek.soort == VerzoekSoort::schemawijziging ? Tekst::werklijst_schemawijziging
                : regel.verzoek.route == Route::eigen              ? Tekst::werklijst_eigen
                                                                   : Tekst::werklijst_etalage);
}

void draw_bundel_bar(const View& view, std::int64_t waiting) {
  const Bundel& bundel = view.state.bundel;
  if (waiting < 2 && !bundel.kiest) return;
  auto bar = view.ui.row({.gap = 8});
  if (!bundel.kiest) {
    if (view.ui.button("meer", view.t(Tekst::bundel_kies), ui::ButtonKind::quiet,
                       {.icon = ui::icons::list_checks})) {
      view.act(ChooseSeveral{true});
    }
    return;
  }
  const auto count = static_cast<std::int64_t>(bundel.gekozen.size());
  const std::string why = view.t(Tekst::bundel_kies_eerst);
  ui::ButtonOptions options{.icon = ui::icons::eye};
  if (count == 0) options.disabled_because = why;
  if (view.ui.button("bekijk", view.t(Tekst::bundel_bekijk, {{"aantal", count}}), ui::ButtonKind::primary,
                     options)) {
    view.act(OpenBundel{});
  }
  if (view.ui.button("stop", view.t(Tekst::bundel_stop), ui::ButtonKind::quiet)) view.act(ChooseSeveral{false});
}

void draw_bundel_tick(const View& view, const WerklijstRegel& regel) {
  bool on = view.state.bundel.gekozen.contains(regel.verzoek.id.value);
  const std::string label = regel.traject.aios.naam + ", " + request_summary(view, regel);
  if (view.ui.checkbox(regel.verzoek.id.value, label, on)) view.act(TickRequest{regel.verzoek.id, on});
}

void draw_bundel(const View& view) {
  const Bundel& bundel = view.state.bundel;
  bool open = bundel.is_open();
  auto dialog = view.ui.dialog("bundel", open, view.t(Tekst::bundel_titel),
                               {.width = 640, .closable = !bundel.bezig});
  if (!dialog) return;
  view.ui.text(view.t(Tekst::bundel_uitleg), {.tone = ui::TextTone::muted});
  {
    auto list = view.ui.list("verzoeken", view.t(Tekst::bundel_titel), 16);
    for (const BundelRegel& regel : bundel.regels) {
      auto item = view.ui.list_item(regel.regel.verzoek.id.value);
      draw_regel(view, regel);
    }
  }
  const bool any_left = std::any_of(bundel.regels.begin(), bundel.regels.end(), [](const BundelRegel& each) {
    return each.stand == BundelStand::klaar_om_te_keuren;
  });
  std::string reden = bundel.reden;
  if (any_left && view.ui.text_area("reden", view.t(Tekst::bundel_opmerking), reden,
                        {.hint = view.t(Tekst::bundel_opmerking_hulp), .rows = 2})) {
    view.act(ExplainBundel{reden});
  }
  draw_buttons(view);
  if (!open) view.act(CloseBundel{});
}

}  // namespace stagepad::client

#include "wasm-client/views/rondekaart.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/rondes.hpp"
#include "wasm-client/views/bevindingen.hpp"
#include "wasm-client/views/ronde_afspraken.hpp"
#include "wasm-client/views/ronde_formulier.hpp"
#include "wasm-client/views/ronde_rest.hpp"
#include "wasm-client/views/rondes.hpp"
#include "wasm-client/views/wachtlijst.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

void draw_aside(const View& view, const std::string& text) { view.ui.text(text, {.tone = ui::TextTone::muted}); }

/// The list as it was handed in for this stage, where it is known that it is still that one.
std::optional<std::vector<StageplaatsId>> handed_in(const State& state, const MijnDeelname& deelname,
                                                    CivilDate sluit_op) {
  std::vector<Voorkeur> own;
  for (const Voorkeur& each : state.beeld.value.voorkeuren) {
    if (each.onderdeel == deelname.stage.onderdeel) own.push_back(each);
  }
  const bool is_that_one = !own.empty() && std::all_of(own.begin(), own.end(), [&](const Voorkeur& each) {
    return each.ingediend_op <= sluit_op;
  });
  if (!is_that_one) return std::nullopt;
  std::sort(own.begin(), own.end(), [](const Voorkeur& a, const Voorkeur& b) { return a.rang < b.rang; });
  std::vector<StageplaatsId> places;
  for (const Voorkeur& each : own) places.push_back(each.stageplaats);
  return places;
}

// --- the check

/// `zelf_nagaan`: this browser cannot tell, the person may.
enum class Controlestand { klopt, klopt_niet, zelf_nagaan };

struct Controleregel {
  std::string text;
  Controlestand stand = Controlestand::klopt;
};

Controlestand stand_if(bool holds) { return holds ? Controlestand::klopt : Controlestand::klopt_niet; }

/// What a browser saw of the own stages before the lottery, against what it is told now.
void add_seen(const View& view, const Rondegezien& seen, const MijnRonde& mijn, std::vector<Controleregel>& lines) {
  for (const GezienDeelname& then : seen.deelnames) {
    for (const MijnDeelname& now : mijn.deelnames) {
      if (now.stage.onderdeel != then.onderdeel) continue;
      lines.push_back({view.t(Tekst::controle_gezien_deelname,
                              {{"stage", in_language(now.stage.stage, view.state.taal)}, {"datum", view.date(then.op)}}),
                       stand_if(is_als_gezien(then, now))});
    }
  }
  if (!seen.toezegging_op && seen.deelnames.empty()) {
    lines.push_back({view.t(Tekst::controle_niets_gezien), Controlestand::zelf_nagaan});
  }
}

/// The entry of one stage: that it is there, and where the list is known, that it is that one.
Controleregel entry_line(const View& view, const Rondecontrole& controle, const MijnDeelname& each,
                         const std::optional<std::vector<StageplaatsId>>& given) {
  const bool is_own = each.stage.aios.id == view.state.ik.value.persoon.id;
  const bool holds = is_als_ingediend(controle.ronde, each, given);
  const bool is_unknown = is_own && holds && !given;
  const Tekst what = !is_own      ? Tekst::controle_inzending_van
                     : is_unknown ? Tekst::controle_inzending_onbekend
                                  : Tekst::controle_inzending;
  return {view.t(what, {{"naam", each.stage.aios.naam},
                        {"stage", in_language(each.stage.stage, view.state.taal)},
                        {"pseudoniem", each.pseudoniem}}),
          is_unknown ? Controlestand::zelf_nagaan : stand_if(holds)};
}

/// The lines of a check: first what only this person can ask, then what anybody can.
std::vector<Controleregel> lines_of(const View& view, const Rondecontrole& controle, const MijnRonde& mijn) {
  std::vector<Controleregel> lines;
  const Plaatsingsronde& ronde = mijn.kaart.ronde;
  lines.push_back({view.t(Tekst::controle_getoond), stand_if(is_als_getoond(controle.ronde, ronde))});
  const Rondegezien seen = gezien_van(view.state, ronde.id);
  const auto hold = [&](Tekst what, const std::string& then, const std::optional<CivilDate>& day,
                        const std::string& now) {
    if (day) lines.push_back({view.t(what, {{"datum", view.date(*day)}}), stand_if(then == now)});
  };
  const Rondeloting& loting = controle.ronde.loting;
  hold(Tekst::controle_gezien_toezegging, seen.toezegging, seen.toezegging_op, loting.toezegging);
  hold(Tekst::controle_gezien_inzendingen, seen.inzendingen, seen.inzendingen_op, loting.inzendingen);
  hold(Tekst::controle_gezien_aanbod, seen.aanbod, seen.aanbod_op, loting.aanbod);
  add_seen(view, seen, mijn, lines);
  for (const MijnDeelname& each : mijn.deelnames) {
    if (!each.pseudoniem.empty()) {
      lines.push_back(entry_line(view, controle, each, handed_in(view.state, each, ronde.sluit_op)));
    }
  }
  lines.push_back({view.t(Tekst::controle_openbare_waarde, {{"waarde", loting.openbare_waarde}, {"bron", loting.openbare_bron}}),
                   Controlestand::zelf_nagaan});
  // A round of the server publishes every hash: one that is missing was taken away.
  for (const Verificatieregel& each : controle.verificatie->regels) {
    lines.push_back({verificatie_text(each.punt, controle.ronde, view.catalogue),
                     stand_if(each.stand == Verificatiestand::klopt)});
  }
  return lines;
}

void draw_line(const View& view, const Controleregel& line) {
  const auto mark = [&](ui::Icon icon, Tekst word, ui::TextTone tone) {
    auto row = view.ui.row({.gap = 8, .align = ui::Align::start, .wrap = false});
    view.ui.icon(icon, view.t(word), tone);
    auto column = view.ui.column({.gap = 0});
    const bool is_wrong = line.stand == Controlestand::klopt_niet;
    view.ui.text(line.text, {.tone = is_wrong ? ui::TextTone::danger : ui::TextTone::normal, .strong = is_wrong});
  };
  switch (line.stand) {
    case Controlestand::klopt: mark(ui::icons::circle_check, Tekst::controle_klopt, ui::TextTone::success); break;
    case Controlestand::klopt_niet: mark(ui::icons::circle_x, Tekst::controle_klopt_niet, ui::TextTone::danger); break;
    case Controlestand::zelf_nagaan: mark(ui::icons::minus, Tekst::controle_zelf_nagaan, ui::TextTone::muted); break;
  }
}

void draw_verdict(const View& view, bool holds) {
  auto box = view.ui.notice("oordeel", holds ? ui::Tone::confirmed : ui::Tone::blocked,
                            holds ? ui::icons::shield_check : ui::icons::octagon_x,
                            view.t(holds ? Tekst::controle_alles_klopt : Tekst::controle_iets_klopt_niet));
  view.ui.text(view.t(holds ? Tekst::controle_alles_klopt_uitleg : Tekst::controle_iets_klopt_niet_uitleg));
}

void draw_result(const View& view, const Rondecontrole& controle, const MijnRonde& mijn) {
  if (!controle.verificatie) {
    draw_verdict(view, false);
    draw_findings(view, "problemen", controle.problemen, nullptr);
    return;
  }
  const std::vector<Controleregel> lines = lines_of(view, controle, mijn);
  draw_verdict(view, std::none_of(lines.begin(), lines.end(), [](const Controleregel& each) {
                 return each.stand == Controlestand::klopt_niet;
               }));
  {
    auto list = view.ui.list("regels", view.t(Tekst::controle_regels), 6);
    int number = 0;
    for (const Controleregel& each : lines) {
      auto item = view.ui.list_item(++number);
      draw_line(view, each);
    }
  }
  if (!controle.verificatie->klopt()) draw_findings(view, "bevindingen", controle.verificatie->findings, nullptr);
}

/// Did the file that is here fail, in itself or against what this person was shown?
bool is_wrong(const View& view, const Rondecontrole& controle, const MijnRonde& mijn) {
  if (!controle.klopt()) return true;
  const std::vector<Controleregel> lines = lines_of(view, controle, mijn);
  return std::any_of(lines.begin(), lines.end(),
                     [](const Controleregel& each) { return each.stand == Controlestand::klopt_niet; });
}

/// The button, and what came of it. A file that does not hold says so without being asked.
void draw_check(const View& view, const MijnRonde& mijn, const Rondebestand& bestand) {
  view.ui.heading(3, view.t(Tekst::controle_titel));
  draw_aside(view, view.t(Tekst::controle_uitleg));
  const bool under_way = bestand.loading == Loading::under_way;
  const bool is_shown = bestand.is_gevraagd && bestand.controle;
  const std::string busy = view.t(Tekst::controle_bezig);
  ui::ButtonOptions options{.icon = ui::icons::shield_check};
  if (under_way) options.disabled_because = busy;
  const Tekst label = under_way && bestand.is_gevraagd ? Tekst::controle_bezig
                      : is_shown                       ? Tekst::controle_opnieuw
                                                       : Tekst::controle_knop;
  {
    auto row = view.ui.row({.gap = 12});
    if (view.ui.button("controleer", view.t(label), ui::ButtonKind::primary, options)) {
      view.act(ControleerLoting{mijn.kaart.ronde.id});
    }
    view.ui.link("bestand", view.t(Tekst::controle_bestand),
                 "/api/rondes/" + std::to_string(mijn.kaart.ronde.id.value) + "/bestand",
                 {.icon = ui::icons::download});
  }
  if (bestand.loading == Loading::failed) {
    auto box =
        view.ui.notice("mislukt", ui::Tone::attention, ui::icons::alert_triangle, view.t(Tekst::controle_geen_bestand));
    view.ui.text(view.t(Tekst::app_laden_mislukt_uitleg));
  }
  if (bestand.controle && (is_shown || is_wrong(view, *bestand.controle, mijn))) {
    draw_result(view, *bestand.controle, mijn);
  }
}

// --- one stage in a round

/// What the Stagebureau decided about the seats of places on the list.
void draw_seat_decisions(const View& view, const MijnDeelname& deelname) {
  for (const Ingreep& each : deelname.ingrepen) {
    if (each.soort != Ingreepsoort::zetels) continue;
    const auto place = std::find_if(deelname.plaatsen.begin(), deelname.plaatsen.end(),
                                    [&](const Rondeplaatsnaam& other) { return other.code == each.plaats; });
    if (place == deelname.plaatsen.end()) continue;
    view.ui.text(view.t(Tekst::rondekaart_zetels_besloten, {{"plaats", place->naam + " · " + place->instelling},
                                                            {"datum", view.date(each.op)},
                                                            {"zetels", each.zetels.value_or(0)},
                                                            {"reden", each.reden}}));
  }
}

/// Its outcome with the explanation, once the file is here and holds.
void draw_outcome(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname, const Rondebestand& bestand) {
  if (deelname.pseudoniem.empty()) {
    draw_aside(view, view.t(Tekst::rondekaart_niet_ingediend));
    return;
  }
  if (!bestand.controle) {
    if (bestand.loading != Loading::failed) draw_aside(view, view.t(Tekst::app_laden));
    return;
  }
  if (is_wrong(view, *bestand.controle, mijn)) return;  // nothing is explained by a file that does not hold
  const std::string stand =
      std::to_string(bestand.gekomen) + " " + view.state.beheer.mijnrondes.at(mijn.kaart.ronde.id.value).remote.etag;
  const auto& uitleg = remember_uitleg(view, mijn.kaart.ronde.id, stand, [&] {
    Ronde ronde = bestand.controle->ronde;
    std::vector<std::string> own;
    for (const MijnDeelname& each : mijn.deelnames) {
      ronde = met_namen(std::move(ronde), each.plaatsen, each.ingrepen);
      own.push_back(each.pseudoniem);
    }
    return leg_uit(ronde, own, view.catalogue);
  });
  const auto found = std::find_if(uitleg.begin(), uitleg.end(),
                                  [&](const Deelnemeruitleg& each) { return each.pseudoniem == deelname.pseudoniem; });
  if (found == uitleg.end()) return;
  if (deelname.stage.aios.id != view.state.ik.value.persoon.id) {
    draw_aside(view, view.t(Tekst::rondekaart_zo_leest, {{"naam", deelname.stage.aios.naam}}));
  }
  draw_uitleg(view, *found);
  draw_seat_decisions(view, deelname);
}

/// That somebody was left out of what was drawn, and why.
void draw_weggelaten(const View& view, const MijnDeelname& deelname) {
  for (const Ingreep& each : deelname.ingrepen) {
    if (each.soort != Ingreepsoort::weglaten) continue;
    auto box = view.ui.notice("weggelaten", ui::Tone::attention, ui::icons::alert_triangle,
                              view.t(Tekst::rondekaart_weggelaten));
    view.ui.text(view.t(Tekst::rondekaart_weggelaten_uitleg));
    view.ui.text(view.t(Tekst::uitleg_besluit_reden, {{"reden", each.reden}}));
  }
}

/// What there is to know while the lists come in.
void draw_open(const View& view, const Plaatsingsronde& ronde, const MijnDeelname* deelname) {
  view.ui.text(view.t(Tekst::rondekaart_tot, {{"datum", view.until(ronde.sluit_op, view.state.ik.value.vandaag)}}),
               {.strong = true});
  if (deelname && deelname->stage.aios.id == view.state.ik.value.persoon.id) {
    view.ui.text(view.t(deelname->ingediend              ? Tekst::rondekaart_ingediend
                        : deelname->wacht_op_goedkeuring ? Tekst::rondekaart_rust
                                                         : Tekst::rondekaart_nog_niet));
    view.ui.text(view.t(Tekst::rondekaart_aantal, {{"aantal", ronde.voorkeuren.value}}));
  }
  view.ui.text(view.t(Tekst::rondekaart_regel, {{"regel", view.word("plaatsingsregelnaam", to_name(ronde.regel))},
                                                {"uitleg", regel_uitleg(view, ronde.regel)}}));
  draw_aside(view, view.t(Tekst::rondekaart_geheim));
}

/// Between closing and publication nothing changes.
void draw_frozen(const View& view, const MijnDeelname* deelname) {
  if (!deelname || !deelname->ingediend) {
    view.ui.text(view.t(Tekst::rondekaart_niet_ingediend));
    return;
  }
  const bool is_own = deelname->stage.aios.id == view.state.ik.value.persoon.id;
  view.ui.text(view.t(is_own ? Tekst::rondekaart_gesloten : Tekst::rondekaart_gesloten_van,
                      {{"naam", deelname->stage.aios.naam}}));
}

void draw_stage(const View& view, const MijnRonde& mijn, const MijnDeelname* deelname) {
  const Plaatsingsronde& ronde = mijn.kaart.ronde;
  switch (ronde.stand) {
    case Rondestand::gepland: return;
    case Rondestand::open: draw_open(view, ronde, deelname); return;
    case Rondestand::gesloten:
    case Rondestand::aangeboden:
    case Rondestand::geloot: draw_frozen(view, deelname); return;
    case Rondestand::gepubliceerd:
      if (!deelname) return;
      draw_mijn_aanbiedingen(view, mijn, *deelname);
      draw_weggelaten(view, *deelname);
      break;
    case Rondestand::vervallen:
      view.ui.text(view.t(Tekst::rondekaart_vervallen, {{"reden", ronde.reden}}));
      if (!toont_uitslag(ronde)) return;
      view.ui.text(view.t(Tekst::rondekaart_vervallen_geloot));
      break;
  }
  const auto found = view.state.beheer.rondebestanden.find(ronde.id.value);
  if (!deelname || found == view.state.beheer.rondebestanden.end()) return;
  draw_outcome(view, mijn, *deelname, found->second);
  if (ronde.stand != Rondestand::gepubliceerd) return;
  const auto& controle = found->second.controle;
  const bool holds = controle && !is_wrong(view, *controle, mijn);
  draw_mijn_wachtlijst(view, mijn, *deelname, holds ? &controle->ronde : nullptr);
  draw_verder(view, ronde.id, deelname->stage);
}

const MijnDeelname* find_deelname(const MijnRonde& mijn, OnderdeelId onderdeel) {
  for (const MijnDeelname& each : mijn.deelnames) {
    if (each.stage.onderdeel == onderdeel) return &each;
  }
  return nullptr;
}

/// What the person knows of this round; nullptr while it is not here, and then that is drawn.
const MijnRonde* mijn_or_waiting(const View& view, RondeId id) {
  const auto found = view.state.beheer.mijnrondes.find(id.value);
  if (found == view.state.beheer.mijnrondes.end()) {
    draw_waiting(view, Loading::under_way, {});
    return nullptr;
  }
  const MijnRonde* mijn = found->second.find(id.value);
  if (!mijn) draw_object_waiting(view, found->second.is_missing, found->second.remote.loading);
  return mijn;
}

void draw_own_stage(const View& view, const MijnRonde& mijn, const MijnDeelname& deelname) {
  const std::string stage = in_language(deelname.stage.stage, view.state.taal);
  const bool is_own = deelname.stage.aios.id == view.state.ik.value.persoon.id;
  const std::string title = is_own ? stage : deelname.stage.aios.naam + " · " + stage;
  auto card = view.ui.card(deelname.stage.onderdeel.value, {.gap = 8, .name = title});
  view.ui.heading(2, title);
  draw_aside(view, view.period({deelname.stage.eerste_dag, deelname.stage.laatste_dag}));
  draw_stage(view, mijn, &deelname);
  const std::string id = std::to_string(deelname.stage.onderdeel.value);
  view.ui.link(
      "naar-stage", view.t(Tekst::rondekaart_naar_stage),
      is_own ? "/opleiding?stage=" + id : "/trajecten/" + std::to_string(deelname.stage.traject.value) + "?stage=" + id,
      {.icon = ui::icons::calendar_days, .accessible_name = view.t(Tekst::rondekaart_naar_stage) + ": " + title});
}

}  // namespace

void draw_rondekaart(const View& view, OnderdeelId onderdeel) {
  const RondeKaart* kaart = ronde_van(view.state.beheer.rondes.value, onderdeel);
  if (!kaart || kaart->ronde.stand == Rondestand::gepland) return;
  const std::string title = view.t(Tekst::rondekaart_titel);
  auto card = view.ui.card("ronde", {.gap = 8, .sunken = true, .name = title});
  auto scope = view.ui.scope("ronde");
  {
    auto row = view.ui.row({.gap = 12});
    view.ui.heading(3, title);
    draw_rondestand(view, kaart->ronde.stand);
  }
  view.ui.link("open", kaart->ronde.naam, "/rondes/" + std::to_string(kaart->ronde.id.value),
               {.icon = ui::icons::list_checks});
  const MijnRonde* mijn = mijn_or_waiting(view, kaart->ronde.id);
  if (!mijn) return;
  draw_stage(view, *mijn, find_deelname(*mijn, onderdeel));
  if (toont_uitslag(mijn->kaart.ronde)) draw_controle(view, *mijn);
}

void draw_eigen_ronde(const View& view, RondeId id) {
  view.ui.link("terug", view.t(Tekst::rondes_terug_naar), "/rondes", {.icon = ui::icons::arrow_left});
  const MijnRonde* mijn = mijn_or_waiting(view, id);
  if (!mijn) return;
  const Plaatsingsronde& ronde = mijn->kaart.ronde;
  {
    auto row = view.ui.row({.gap = 12});
    view.ui.heading(1, ronde.naam);
    draw_rondestand(view, ronde.stand);
  }
  {
    auto card = view.ui.card("spoor-kaart", {.gap = 12, .name = view.t(Tekst::ronde_spoor)});
    draw_rondespoor(view, ronde);
  }
  for (const MijnDeelname& each : mijn->deelnames) draw_own_stage(view, *mijn, each);
  if (toont_uitslag(ronde)) {
    auto card = view.ui.card("controle", {.gap = 8, .name = view.t(Tekst::controle_titel)});
    draw_controle(view, *mijn);
  }
  draw_afspraken(view, ronde);
}

void draw_controle(const View& view, const MijnRonde& mijn) {
  const auto found = view.state.beheer.rondebestanden.find(mijn.kaart.ronde.id.value);
  if (found != view.state.beheer.rondebestanden.end()) draw_check(view, mijn, found->second);
  else draw_check(view, mijn, {});
}

void draw_uitleg(const View& view, const Deelnemeruitleg& uitleg) {
  const Uitlegtekst& tekst = uitleg.tekst;
  draw_aside(view, tekst.uitkomst.titel);
  const auto draw_lines = [&](const std::vector<std::string>& lines, const ui::TextOptions& options) {
    for (const std::string& each : lines) view.ui.text(each, options);
  };
  draw_lines(tekst.uitkomst.zinnen, {.strong = true});
  int number = 0;
  for (const Uitlegdeel& each : tekst.keuzes) {
    auto scope = view.ui.scope(++number);
    auto column = view.ui.column({.gap = 4});
    view.ui.text(each.titel, {.strong = true});
    draw_lines(each.zinnen, {});
  }
  draw_lines(tekst.verder, {});
  if (tekst.keuzes.empty()) return;
  view.ui.text(
      view.t(uitleg.is_nagerekend ? Tekst::uitleg_gecontroleerd : Tekst::rondekaart_niet_nagerekend),
      {.tone = uitleg.is_nagerekend ? ui::TextTone::muted : ui::TextTone::danger, .size = ui::TextSize::small});
}

}  // namespace stagepad::client

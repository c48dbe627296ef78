#include "wasm-client/views/werkbord.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/werkbord.hpp"
#include "wasm-client/views/capaciteit.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

ui::Tone tone_of(Werkbordsoort soort) {
  switch (soort) {
    case Werkbordsoort::te_laat: return ui::Tone::attention;
    case Werkbordsoort::mislukt:
    case Werkbordsoort::botst: return ui::Tone::blocked;
    case Werkbordsoort::onbeantwoord: break;
  }
  return ui::Tone::pending;
}

std::string names_of(const View& view, const Werkbordregel& regel) {
  std::vector<std::string> names;
  for (const PersoonVerwijzing& each : regel.personen) names.push_back(each.naam);
  return names.empty() ? regel.adres : join_list(names, view.state.taal);
}

/// Where a line is solved.
std::string href_of(const Werkbordregel& regel) {
  switch (regel.zaak) {
    case Werkbordzaak::bericht: return "/beheer?deel=berichten&status=mislukt";
    case Werkbordzaak::uitnodiging: return "/personen/" + std::to_string(regel.personen.front().id.value);
    case Werkbordzaak::beschikbaarheid:
    case Werkbordzaak::plaats: return "/stageplaatsen/" + std::to_string(regel.stageplaats->value);
    default: break;
  }
  std::string href = "/trajecten/" + std::to_string(regel.traject->id.value);
  if (regel.onderdeel) href += "?stage=" + std::to_string(regel.onderdeel->value);
  return href;
}

/// Whom or what it is about.
std::string title_of(const View& view, const Werkbordregel& regel) {
  if (regel.zaak == Werkbordzaak::bericht) return sjabloon_text(view, regel.sjabloon);
  if (regel.zaak == Werkbordzaak::uitnodiging) return names_of(view, regel);
  return regel.traject ? regel.traject->aios.naam : regel.naam;
}

/// What the rules refuse; their sentence once the rule pack is here.
std::string refused_text(const View& view, const Werkbordregel& regel) {
  const auto found = view.state.pakketten.find(regel.regelpakket);
  if (found == view.state.pakketten.end()) {
    return view.t(Tekst::werkbord_bevindingen, {{"aantal", regel.aantal}});
  }
  const std::string first = finding_text(*regel.bevinding, view.catalogue, view.state.taal, &found->second);
  if (regel.aantal == 1) return first;
  return view.t(Tekst::werkbord_bevindingen_meer, {{"bevinding", first}, {"aantal", regel.aantal - 1}});
}

std::string request_text(const View& view, const Werkbordregel& regel) {
  return view.t(regel.verzoek == VerzoekSoort::stageplaats ? Tekst::werkbord_verzoek_stageplaats
                                                           : Tekst::werkbord_verzoek_schemawijziging);
}

std::string what_text(const View& view, const Werkbordregel& regel) {
  switch (regel.zaak) {
    case Werkbordzaak::beurt: return view.word("taak", regel.taak);
    case Werkbordzaak::bijdrage: return view.t(Tekst::werkbord_bijdrage, {{"taak", view.word("taak", regel.taak)}});
    case Werkbordzaak::verzoek: return request_text(view, regel);
    case Werkbordzaak::beschikbaarheid: return view.t(Tekst::werkbord_beschikbaarheid);
    case Werkbordzaak::uitnodiging: return view.t(Tekst::werkbord_uitnodiging);
    case Werkbordzaak::bericht: return view.t(Tekst::werkbord_bericht, {{"wie", names_of(view, regel)}});
    case Werkbordzaak::plaats:
      return view.t(Tekst::werkbord_plaats, {{"aantal", regel.aantal}, {"namen", names_of(view, regel)}});
    case Werkbordzaak::bevindingen: break;
  }
  return refused_text(view, regel);
}

/// Of which training, at which institution, or what the mail server said.
std::string detail_text(const Werkbordregel& regel) {
  if (regel.zaak == Werkbordzaak::bericht) return regel.fout;
  if (regel.traject) return regel.traject->instituutsopleider.naam;
  return regel.adres.empty() ? regel.instelling : regel.instelling + " · " + regel.adres;
}

std::string who_text(const View& view, const Werkbordregel& regel) {
  if (!regel.wie) return "–";
  std::string who = rol_text(*regel.wie, view.catalogue);
  if (!who.empty() && who.front() >= 'a' && who.front() <= 'z') who.front() -= 'a' - 'A';
  return who;
}

void draw_what(const View& view, const Werkbordregel& regel) {
  auto column = view.ui.column({.gap = 2});
  view.ui.link("open", title_of(view, regel), href_of(regel), {.strong = true});
  std::string what = what_text(view, regel);
  if (regel.stage) what += " · " + in_language(*regel.stage, view.state.taal);
  view.ui.text(what);
  const std::string detail = detail_text(regel);
  if (!detail.empty()) view.ui.text(detail, {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_when(const View& view, const Werkbordregel& regel) {
  const CivilDate vandaag = view.state.ik.value.vandaag;
  auto column = view.ui.column({.gap = 0});
  if (!regel.sinds && !regel.uiterlijk) view.ui.text("–", {.tone = ui::TextTone::muted});
  if (regel.sinds) {
    view.ui.text(view.t(Tekst::werkbord_sinds, {{"datum", view.date(*regel.sinds)},
                                                {"dagen", days_between(*regel.sinds, vandaag)}}));
  }
  if (!regel.uiterlijk) return;
  const bool late = regel.soort == Werkbordsoort::te_laat;
  view.ui.text(view.until(*regel.uiterlijk, vandaag),
               {.tone = late ? ui::TextTone::danger : ui::TextTone::muted, .size = ui::TextSize::small});
}

void draw_soort(const View& view, const Werkbordregel& regel) {
  auto line = view.ui.row();
  view.ui.badge(tone_of(regel.soort), view.word("werkbordsoort", to_name(regel.soort)));
}

void draw_table(const View& view, const std::vector<Werkbordregel>& rows) {
  const std::string what = view.t(Tekst::werkbord_wat);
  const std::string who = view.t(Tekst::werkbord_wie);
  const std::string when = view.t(Tekst::werkbord_wanneer);
  const std::string kind = view.t(Tekst::werkbord_soort);
  const ui::TableColumn columns[] = {{.key = "wat", .header = what, .share = 2.2F, .row_header = true},
                                     {.key = "wie", .header = who, .share = 0.8F},
                                     {.key = "wanneer", .header = when, .share = 1.3F},
                                     {.key = "soort", .header = kind, .width = 180}};
  auto card = view.ui.card("regels", {.padding = 0, .gap = 0, .name = view.t(Tekst::werkbord_titel)});
  auto table = view.ui.table("werkbord", view.t(Tekst::werkbord_titel), columns);
  for (const Werkbordregel& each : rows) {
    auto row = table.row(each.sleutel);
    if (auto cell = row.cell()) draw_what(view, each);
    row.cell(who_text(view, each));
    if (auto cell = row.cell()) draw_when(view, each);
    if (auto cell = row.cell()) draw_soort(view, each);
  }
}

/// On a phone every line is a card.
void draw_cards(const View& view, const std::vector<Werkbordregel>& rows) {
  auto list = view.ui.list("regels", view.t(Tekst::werkbord_titel), 12);
  for (const Werkbordregel& each : rows) {
    auto item = view.ui.list_item(each.sleutel);
    auto card = view.ui.card("kaart", {.gap = 8});
    draw_soort(view, each);
    draw_what(view, each);
    if (each.wie) view.ui.fact(view.t(Tekst::werkbord_wie), who_text(view, each));
    draw_when(view, each);
  }
}

/// How many there are of each kind; pressing one leaves only those.
void draw_counts(const View& view) {
  auto group = view.ui.region("soorten", ui::Landmark::region, view.t(Tekst::werkbord_soorten));
  auto row = view.ui.row({.gap = 8});
  const std::string_view chosen = view.state.address.value("soort");
  std::int32_t all = 0;
  for (const Werkbordtelling& each : view.state.beheer.werkbordtellingen) all += each.aantal;
  const auto offer = [&](std::string_view word, const std::string& label, std::int32_t count) {
    if (view.ui.button(word.empty() ? "alles" : word, label + " · " + std::to_string(count), ui::ButtonKind::secondary,
                       {.pressed = chosen == word})) {
      view.act(SetQuery{"soort", std::string(word)});
    }
  };
  offer({}, view.t(Tekst::werkbord_alles), all);
  for (const Werkbordtelling& each : view.state.beheer.werkbordtellingen) {
    const std::string_view word = to_name(each.soort);
    offer(word, view.word("werkbordsoort", word), each.aantal);
  }
}

void draw_opleider(const View& view) {
  auto column = view.ui.column({.width = 320});
  std::vector<FilterWord> words;
  for (const PersoonKaart& each : view.state.beheer.opleiders.rows) {
    words.push_back({std::to_string(each.id.value), each.naam});
  }
  draw_filter(view, "io", Tekst::overzicht_opleider, Tekst::overzicht_alle_opleiders, words);
}

void draw_empty(const View& view) {
  const Address& address = view.state.address;
  const bool filtered = !address.value("soort").empty() || !address.value("io").empty();
  const std::string title = view.t(filtered ? Tekst::werkbord_leeg_soort : Tekst::werkbord_leeg);
  const std::string help = view.t(filtered ? Tekst::werkbord_leeg_soort_hulp : Tekst::werkbord_leeg_hulp);
  auto empty = view.ui.empty_state("leeg", title, {.icon = ui::icons::check_check, .text = help});
}

void draw_lines(const View& view) {
  const RemotePages<Werkbordregel>& list = view.state.beheer.werkbord;
  if (!list.is_here()) {
    draw_waiting(view, list.loading, {});
    return;
  }
  draw_counts(view);
  draw_opleider(view);
  if (list.rows.empty()) {
    draw_empty(view);
    return;
  }
  if (view.ui.available_width() < 760) draw_cards(view, list.rows);
  else draw_table(view, list.rows);
  draw_list_end(view, stand_of(list));
}

void draw_antwoordtijden(const View& view) {
  view.ui.heading(2, view.t(Tekst::werkbord_antwoordtijden));
  const Remote<Antwoordtijden>& remote = view.state.beheer.antwoordtijden;
  if (!remote.is_here()) {
    draw_waiting(view, remote.loading, {});
    return;
  }
  view.ui.text(view.t(Tekst::werkbord_antwoordtijden_uitleg, {{"vanaf", view.date(remote.value.vanaf)},
                                                              {"tot", view.date(remote.value.tot_en_met)}}),
               {.tone = ui::TextTone::muted});
  const std::string who = view.t(Tekst::werkbord_partij);
  const std::string half = view.t(Tekst::werkbord_mediaan);
  const std::string most = view.t(Tekst::werkbord_p90);
  const std::string count = view.t(Tekst::werkbord_beantwoord);
  const ui::TableColumn columns[] = {{.key = "wie", .header = who, .share = 1.4F, .row_header = true},
                                     {.key = "helft", .header = half, .align = ui::Align::end},
                                     {.key = "meeste", .header = most, .align = ui::Align::end},
                                     {.key = "aantal", .header = count, .align = ui::Align::end}};
  auto card = view.ui.card("antwoordtijden", {.padding = 0, .gap = 0, .name = view.t(Tekst::werkbord_antwoordtijden)});
  auto table = view.ui.table("antwoordtijden", view.t(Tekst::werkbord_antwoordtijden), columns);
  for (const Antwoordtijd& each : remote.value.partijen) {
    const auto days = [&](std::int32_t number) {
      return each.aantal == 0 ? std::string("–") : view.t(Tekst::werkbord_dagen, {{"aantal", number}});
    };
    auto row = table.row(to_name(each.partij));
    row.cell(view.word("werkbordpartij", to_name(each.partij)), {.strong = true});
    row.cell(days(each.mediaan));
    row.cell(days(each.p90));
    row.cell(std::to_string(each.aantal), {.tone = ui::TextTone::muted});
  }
}

void draw_cijfers(const View& view) {
  draw_antwoordtijden(view);
  view.ui.space(8);
  view.ui.heading(2, view.t(Tekst::werkbord_ruimte));
  draw_capaciteit_kort(view);
  view.ui.link("ruimte", view.t(Tekst::werkbord_ruimte_alles), "/overzicht?deel=capaciteit",
               {.icon = ui::icons::store});
}

}  // namespace

void draw_werkbord(const View& view) {
  auto page = view.ui.column({.gap = 16});
  if (!may(view.state, api::Permission::watches_all)) {
    draw_object_waiting(view, true, Loading::here);
    return;
  }
  draw_head(view, view.t(Tekst::werkbord_titel), view.t(Tekst::werkbord_ondertitel));
  const std::string work = view.t(Tekst::werkbord_deel_werk);
  const std::string figures = view.t(Tekst::werkbord_deel_cijfers);
  const ui::Tab tabs[] = {{work, ui::icons::clipboard_list}, {figures, ui::icons::clock}};
  int current = shows_werkcijfers(view.state) ? 1 : 0;
  if (view.ui.tabs("delen", view.t(Tekst::werkbord_delen), current, tabs)) {
    view.act(SetQuery{"deel", current == 1 ? "cijfers" : ""});
  }
  if (shows_werkcijfers(view.state)) draw_cijfers(view);
  else draw_lines(view);
}

}  // namespace stagepad::client

#include "wasm-client/views/stageplaats_formulier.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/plaatsbeheer.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/perioden.hpp"
#include "wasm-client/views/plaatsmerken.hpp"

namespace stagepad::client {

namespace {

std::string form_name(const StageplaatsKaart* kaart) {
  return kaart ? "plaats/" + std::to_string(kaart->plaats.id.value) : "plaats/nieuw";
}

PlaatsFormulier typed_form(const View& view, const StageplaatsKaart* kaart) {
  PlaatsFormulier begin;
  if (kaart) begin = formulier_van(*kaart, view.state.taal);
  return draft_or(view.state.beheer.formulieren, form_name(kaart), begin, "/invoer/instelling");
}

/// Choosing the institution among all there are.
bool draw_institution(const View& view, StageplaatsInvoer& invoer, FormView& form) {
  const auto& all = view.state.beheer.instellingkeuze.rows;
  const std::string none = view.t(Tekst::instellingen_kies);
  std::vector<ui::Choice> choices = {{.label = none}};
  int chosen = 0;
  for (const InstellingKaart& each : all) {
    if (each.id == invoer.instelling) chosen = static_cast<int>(choices.size());
    choices.push_back({.label = each.naam});
  }
  const std::string hint = view.t(Tekst::stageplaatsen_instelling_hulp);
  const std::string error = form.error("/instelling");
  if (!view.ui.select("instelling", view.t(Tekst::stageplaatsen_instelling), chosen, choices,
                      {.hint = hint, .error = error, .required = true})) {
    return false;
  }
  invoer.instelling = chosen > 0 ? all[static_cast<std::size_t>(chosen) - 1].id : InstellingId{};
  return true;
}

bool draw_what(const View& view, StageplaatsInvoer& invoer, FormView& form) {
  const std::string title = view.t(Tekst::stageplaatsen_deel_plaats);
  auto card = view.ui.card("plaats", {.gap = 16, .name = title});
  view.ui.heading(2, title);
  bool changed = draw_institution(view, invoer, form);
  changed |= form.text("naam", Tekst::stageplaatsen_naam, invoer.naam, "/naam",
                       {.hint = view.t(Tekst::stageplaatsen_naam_hulp), .required = true});
  {
    auto grid = view.ui.grid(200, 12);
    {
      auto cell = grid.next();
      changed |= form.text("plaats", Tekst::stageplaatsen_woonplaats, invoer.plaats, "/plaats");
    }
    {
      auto cell = grid.next();
      changed |= form.text("regio", Tekst::etalage_regio, invoer.regio, "/regio");
    }
    auto cell = grid.next();
    changed |= form.text("sector", Tekst::etalage_sector, invoer.sector, "/sector");
  }
  changed |= form.area("omschrijving", Tekst::stageplaatsen_omschrijving, invoer.omschrijving, "/omschrijving",
                       {.hint = view.t(Tekst::stageplaatsen_omschrijving_hulp), .rows = 5});
  return changed;
}

/// Ticks for the words of a list; keeps the order of `all`.
template <class Word, class Name>
bool draw_ticks(const View& view, const std::vector<Word>& all, std::vector<Word>& chosen, Name name) {
  bool changed = false;
  auto grid = view.ui.grid(210, 0);
  int number = 0;
  for (const Word& each : all) {
    auto cell = grid.next();
    bool on = std::find(chosen.begin(), chosen.end(), each) != chosen.end();
    if (!view.ui.checkbox(++number, name(each), on)) continue;
    changed = true;
    if (on) chosen.push_back(each);
    else std::erase(chosen, each);
  }
  return changed;
}

void draw_legend(const View& view, Tekst legend, const std::string& error) {
  view.ui.text(view.t(legend), {.strong = true, .size = ui::TextSize::small});
  if (!error.empty()) view.ui.text(error, {.tone = ui::TextTone::danger, .size = ui::TextSize::small});
}

bool draw_setting(const View& view, StageplaatsInvoer& invoer) {
  std::vector<std::string> words;
  int chosen = 0;
  for (const EnumName<Setting>& each : EnumNames<Setting>::names) {
    if (each.value == invoer.setting) chosen = static_cast<int>(words.size());
    words.push_back(view.word("woord", each.name));
  }
  std::vector<ui::Choice> choices;
  for (const std::string& each : words) choices.push_back({.label = each});
  if (!view.ui.select("setting", view.t(Tekst::etalage_setting), chosen, choices)) return false;
  invoer.setting = EnumNames<Setting>::names[chosen].value;
  return true;
}

bool draw_kinds(const View& view, const StageplaatsKaart* kaart, StageplaatsInvoer& invoer, FormView& form) {
  const std::string title = view.t(Tekst::stageplaatsen_deel_soort);
  auto card = view.ui.card("soort", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  if (kaart && kaart->plaats.goedgekeurd) {
    view.ui.text(view.t(Tekst::stageplaatsen_goedkeuring_vervalt), {.tone = ui::TextTone::muted});
  }
  bool changed = false;
  draw_legend(view, Tekst::etalage_soort, form.error("/stagesoorten"));
  {
    auto scope = view.ui.scope("soorten");
    changed |= draw_ticks(view, view.state.beheer.regelpakketten.value.stagesoorten, invoer.stagesoorten,
                          [&](const std::string& each) { return view.word("woord", each); });
  }
  draw_legend(view, Tekst::etalage_doelgroep, form.error("/doelgroepen"));
  {
    std::vector<Doelgroep> all;
    for (const EnumName<Doelgroep>& each : EnumNames<Doelgroep>::names) all.push_back(each.value);
    auto scope = view.ui.scope("doelgroepen");
    changed |= draw_ticks(view, all, invoer.doelgroepen,
                          [&](Doelgroep each) { return view.word("woord", to_name(each)); });
  }
  auto grid = view.ui.grid(200, 12);
  {
    auto cell = grid.next();
    changed |= draw_setting(view, invoer);
  }
  {
    auto cell = grid.next();
    changed |= form.text("profiel", Tekst::stageplaatsen_profiel, invoer.profiel, "/profiel");
  }
  auto cell = grid.next();
  changed |= form.text("specialisme", Tekst::stageplaatsen_specialisme, invoer.specialisme, "/specialisme");
  return changed;
}

bool draw_periods(const View& view, PlaatsFormulier& typed, FormView& form) {
  const std::string title = view.t(Tekst::stageplaatsen_deel_perioden);
  auto card = view.ui.card("perioden", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  view.ui.text(view.t(Tekst::stageplaatsen_perioden_uitleg), {.tone = ui::TextTone::muted});
  return draw_period_rows(view, title, typed.perioden, form);
}

/// Showing more needs the name of who at the institution permitted it, and the day.
bool draw_permission(const View& view, const StageplaatsKaart* kaart, PlaatsFormulier& typed, FormView& form) {
  const std::string missing = form.error("/toestemming");
  const bool needed = vraagt_toestemming(typed, kaart);
  const bool begun = !typed.toestemming_door.empty() || !typed.toestemming_op.empty();
  if (!needed && !begun) return false;
  const ui::Tone tone = missing.empty() ? ui::Tone::pending : ui::Tone::blocked;
  auto box = view.ui.notice("toestemming", tone, ui::icons::user_check, view.t(Tekst::stageplaatsen_toestemming));
  view.ui.text(missing.empty() ? view.t(Tekst::stageplaatsen_toestemming_uitleg) : missing);
  auto grid = view.ui.grid(200, 12);
  bool changed = false;
  {
    auto cell = grid.next();
    changed |= form.text("door", Tekst::stageplaatsen_toestemming_door, typed.toestemming_door,
                         "/toestemming/door", {.autocomplete = "off"});
  }
  auto cell = grid.next();
  changed |= form.date("op", Tekst::stageplaatsen_toestemming_op, typed.toestemming_op, "/toestemming/op");
  return changed;
}

bool draw_showing(const View& view, const StageplaatsKaart* kaart, PlaatsFormulier& typed, FormView& form) {
  const std::string title = view.t(Tekst::stageplaatsen_deel_tonen);
  auto card = view.ui.card("tonen", {.gap = 16, .name = title});
  view.ui.heading(2, title);
  StageplaatsInvoer& invoer = typed.invoer;
  // Asked first, so that the fields below know of it; drawn after them.
  bool changed = draw_enum_choice(view, "zichtbaarheid", Tekst::stageplaatsen_zichtbaarheid, "woord",
                                  "zichtbaarheid_uitleg", invoer.zichtbaarheid);
  changed |= form.text("contact", Tekst::stageplaatsen_contactpersoon, invoer.contactpersoon, "/contactpersoon",
                       {.hint = view.t(Tekst::stageplaatsen_contactpersoon_hulp), .autocomplete = "off"});
  changed |= form.text("contact-email", Tekst::stageplaatsen_contact_email, invoer.contact_email, "/contact_email",
                       {.hint = view.t(Tekst::stageplaatsen_contact_email_hulp), .autocomplete = "off"});
  changed |= view.ui.checkbox("contact-tonen", view.t(Tekst::stageplaatsen_contact_tonen), invoer.contact_tonen);
  changed |= draw_permission(view, kaart, typed, form);
  return changed;
}

std::string periods_text(const PlaatsFormulier& form) {
  std::string text;
  for (const GetyptePeriode& each : form.perioden) {
    if (!text.empty()) text += "; ";
    text += each.eerste_dag + " – " + each.laatste_dag + " (" + each.capaciteit + ")";
  }
  return text;
}

std::vector<Verschil> verschillen(const View& view, const PlaatsFormulier& mijn, const PlaatsFormulier& nu) {
  const auto institution = [&](InstellingId id) {
    for (const InstellingKaart& each : view.state.beheer.instellingkeuze.rows) {
      if (each.id == id) return each.naam;
    }
    return std::string();
  };
  const auto groups = [&](const StageplaatsInvoer& invoer) {
    std::vector<std::string> words;
    for (const Doelgroep each : invoer.doelgroepen) words.push_back(view.word("woord", to_name(each)));
    return join_list(words, view.state.taal);
  };
  const auto yes = [&](bool on) { return view.t(on ? Tekst::logboek_ja : Tekst::logboek_nee); };
  const StageplaatsInvoer& a = mijn.invoer;
  const StageplaatsInvoer& b = nu.invoer;
  return {{view.t(Tekst::stageplaatsen_instelling), institution(a.instelling), institution(b.instelling)},
          {view.t(Tekst::stageplaatsen_naam), a.naam, b.naam},
          {view.t(Tekst::stageplaatsen_woonplaats), a.plaats, b.plaats},
          {view.t(Tekst::etalage_regio), a.regio, b.regio},
          {view.t(Tekst::etalage_sector), a.sector, b.sector},
          {view.t(Tekst::stageplaatsen_omschrijving), a.omschrijving, b.omschrijving},
          {view.t(Tekst::etalage_soort), soorten_text(view, a.stagesoorten), soorten_text(view, b.stagesoorten)},
          {view.t(Tekst::etalage_doelgroep), groups(a), groups(b)},
          {view.t(Tekst::etalage_setting), view.word("woord", to_name(a.setting)),
           view.word("woord", to_name(b.setting))},
          {view.t(Tekst::stageplaatsen_profiel), a.profiel, b.profiel},
          {view.t(Tekst::stageplaatsen_specialisme), a.specialisme, b.specialisme},
          {view.t(Tekst::stageplaatsen_deel_perioden), periods_text(mijn), periods_text(nu)},
          {view.t(Tekst::stageplaatsen_zichtbaarheid), view.word("woord", to_name(a.zichtbaarheid)),
           view.word("woord", to_name(b.zichtbaarheid))},
          {view.t(Tekst::stageplaatsen_contactpersoon), a.contactpersoon, b.contactpersoon},
          {view.t(Tekst::stageplaatsen_contact_email), a.contact_email, b.contact_email},
          {view.t(Tekst::stageplaatsen_contact_tonen), yes(a.contact_tonen), yes(b.contact_tonen)}};
}

void send(const FormView& form, const StageplaatsInvoer& invoer, const StageplaatsKaart* kaart) {
  Change change = kaart ? change_to(api::k_wijzig_stageplaats, kaart->plaats.id.value, invoer)
                        : change_to(api::k_nieuwe_stageplaats, 0, invoer);
  change.onderwerp = Onderwerp::stageplaats;
  change.versie = kaart ? kaart->versie : 0;
  change.thanks = kaart ? Tekst::formulier_bewaard : Tekst::stageplaatsen_toegevoegd;
  form.send(std::move(change));
}

}  // namespace

void draw_plaatsformulier(const View& view, const StageplaatsKaart* kaart) {
  PlaatsFormulier typed = typed_form(view, kaart);
  const GelezenPlaats read = lees_formulier(view.state, typed, kaart);
  FormView form(view, form_name(kaart), kaart ? kaart->versie : 0, read.findings);
  auto column = view.ui.column({.gap = 16});
  if (kaart && form.is_overtaken()) {
    form.draw_overtaken(verschillen(view, typed, formulier_van(*kaart, view.state.taal)));
  }
  bool changed = draw_what(view, typed.invoer, form);
  changed |= draw_kinds(view, kaart, typed.invoer, form);
  changed |= draw_periods(view, typed, form);
  changed |= draw_showing(view, kaart, typed, form);
  if (changed) form.keep(typed);
  form.draw_rest();
  auto row = view.ui.row({.gap = 8});
  if (form.send_button(kaart ? Tekst::formulier_bewaar : Tekst::stageplaatsen_voeg_toe, ui::icons::save)) {
    send(form, read.invoer, kaart);
  }
  form.drop_button(kaart ? Tekst::formulier_zet_terug : Tekst::formulier_maak_leeg);
}

}  // namespace stagepad::client

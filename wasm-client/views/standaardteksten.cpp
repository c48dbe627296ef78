#include "wasm-client/views/standaardteksten.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_standaardtekst.hpp"
#include "shared/text/ingevuld.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/standaardteksten.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr int k_rows = 14;

std::string name_of(const View& view, Standaardtekst standaardtekst) { return view.word("standaardtekst", to_name(standaardtekst)); }

std::string language_name(const View& view, Taal taal) { return view.word("taalnaam", to_name(taal)); }

std::string address_of(const View& view, Standaardtekst standaardtekst) {
  Address address{Screen::standaardteksten, nummer_van(standaardtekst), {}};
  return to_url(address.with("taal", view.state.address.value("taal")));
}

/// One text in the language that is chosen: its words as they hold, are typed, arrive, and were.
class StandaardtekstView {
 public:
  StandaardtekstView(const View& view, const StandaardtekstKaart& kaart)
      : view_(view),
        kaart_(kaart),
        taal_(gekozen_teksttaal(view.state)),
        in_taal_(*std::find_if(kaart.talen.begin(), kaart.talen.end(), [&](const auto& each) { return each.taal == taal_; })),
        form_name_("standaardtekst/" + std::to_string(nummer_van(kaart.standaardtekst)) + "/" + std::string(to_name(taal_))) {
    const StandaardtekstVersie* newest = nieuwste_versie(kaart, taal_);
    is_own_ = newest && newest->woorden;
    now_ = is_own_ ? *newest->woorden : in_taal_.meegeleverd;
    typed_ = draft_or(view.state.beheer.formulieren, form_name_, WijzigStandaardtekst{taal_, now_}).woorden.value_or(now_);
  }

  void draw() const {
    auto column = view_.ui.column({.gap = 16});
    draw_form();
    draw_preview();
    draw_versions();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }
  [[nodiscard]] Findings problems_of(const Tekstwoorden& woorden) const {
    return check_standaardtekst(opgeschoond(woorden), in_taal_.plaatshouders);
  }

  [[nodiscard]] Tekst subject_label() const {
    return is_letter_ ? Tekst::standaardteksten_kop : Tekst::standaardteksten_onderwerp;
  }

  void draw_form() const {
    const std::string name = name_of(view_, kaart_.standaardtekst);
    auto card = view_.ui.card("standaardtekst", {.gap = 16, .name = name});
    view_.ui.heading(2, name);
    draw_languages();
    if (is_own_ && !problems_of(now_).empty()) {
      auto box = view_.ui.notice("past-niet", ui::Tone::attention, ui::icons::circle_alert, t(Tekst::standaardteksten_past_niet));
    }
    FormView form(view_, form_name_, kaart_.versie, problems_of(typed_));
    form.draw_overtaken({{t(subject_label()), typed_.onderwerp, now_.onderwerp},
                         {t(Tekst::standaardteksten_tekst), typed_.tekst, now_.tekst}});
    Tekstwoorden typed = typed_;
    const float width = view_.ui.available_width();
    bool changed = form.text("onderwerp", subject_label(), typed.onderwerp, "/woorden/onderwerp",
                             {.required = true, .autocomplete = "off", .width = width});
    changed |= form.area("tekst", Tekst::standaardteksten_tekst, typed.tekst, "/woorden/tekst",
                         {.required = true, .width = width, .rows = k_rows});
    if (changed) form.keep(WijzigStandaardtekst{taal_, typed});
    form.draw_rest();
    draw_buttons(form);
    draw_placeholders();
  }

  void draw_languages() const {
    std::vector<std::string> words;
    int current = 0;
    for (const auto& each : EnumNames<Taal>::names) {
      if (each.value == taal_) current = static_cast<int>(words.size());
      words.push_back(language_name(view_, each.value));
    }
    const ui::Tab tabs[] = {{words[0]}, {words[1]}};
    auto row = view_.ui.row();
    if (view_.ui.segmented("taal", t(Tekst::standaardteksten_taal), current, tabs)) {
      view_.act(SetQuery{"taal", std::string(EnumNames<Taal>::names[current].name)});
    }
  }

  void draw_buttons(const FormView& form) const {
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::formulier_bewaar, ui::icons::save)) {
      send(form, WijzigStandaardtekst{taal_, typed_}, Tekst::standaardteksten_opgeslagen);
    }
    form.drop_button(Tekst::formulier_zet_terug);
    const std::string busy = t(Tekst::app_bezig);
    ui::ButtonOptions options{.icon = ui::icons::history};
    if (view_.state.beheer.sending) options.disabled_because = busy;
    if (is_own_ && view_.ui.button("meegeleverd", t(Tekst::standaardteksten_terug), ui::ButtonKind::quiet, options)) {
      send(form, WijzigStandaardtekst{taal_, std::nullopt}, Tekst::standaardteksten_teruggezet);
    }
  }

  void send(const FormView& form, const WijzigStandaardtekst& wijziging, Tekst thanks) const {
    Change change = change_to(api::k_wijzig_standaardtekst, nummer_van(kaart_.standaardtekst), wijziging);
    change.onderwerp = Onderwerp::standaardtekst;
    change.versie = kaart_.versie;
    change.thanks = thanks;
    form.send(std::move(change));
  }

  void draw_placeholders() const {
    view_.ui.heading(3, t(Tekst::standaardteksten_invulplekken));
    view_.ui.text(t(Tekst::standaardteksten_invulplekken_uitleg), {.tone = ui::TextTone::muted});
    for (const Plaatshouder& each : in_taal_.plaatshouders) {
      std::string example = each.voorbeeld;
      std::replace(example.begin(), example.end(), '\n', ' ');
      if (each.verplicht) example += " (" + t(Tekst::standaardteksten_verplicht) + ")";
      view_.ui.fact("{" + each.naam + "}", example, 130);
    }
  }

  /// As its reader gets it, line by line.
  void draw_preview() const {
    const std::string title = t(is_letter_ ? Tekst::standaardteksten_voorbeeld_brief : Tekst::standaardteksten_voorbeeld);
    auto card = view_.ui.card("voorbeeld", {.gap = 4, .name = title});
    view_.ui.heading(2, title);
    view_.ui.text(t(Tekst::standaardteksten_voorbeeld_uitleg), {.tone = ui::TextTone::muted});
    view_.ui.space(4);
    TextArguments examples;
    for (const Plaatshouder& each : in_taal_.plaatshouders) examples.emplace_back(each.naam, each.voorbeeld);
    const Tekstwoorden shown = is_letter_ ? ingevuld(opgeschoond(typed_), examples)
                                          : ingevulde_mail(opgeschoond(typed_), examples, in_taal_.voet);
    view_.ui.text(shown.onderwerp, {.strong = true});
    view_.ui.separator();
    std::string_view rest = shown.tekst;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.empty()) view_.ui.space(8);
      else view_.ui.text(line);
    }
  }

  void draw_versions() const {
    const std::string title = t(Tekst::standaardteksten_versies);
    auto card = view_.ui.card("versies", {.gap = 8, .name = title});
    view_.ui.heading(2, title);
    if (!nieuwste_versie(kaart_, taal_)) {
      view_.ui.text(t(Tekst::standaardteksten_versies_geen), {.tone = ui::TextTone::muted});
      return;
    }
    auto list = view_.ui.list("versies", title, 12);
    for (const StandaardtekstVersie& each : kaart_.versies) {
      if (each.taal == taal_) draw_version(each);
    }
  }

  void draw_version(const StandaardtekstVersie& versie) const {
    const std::string label = t(Tekst::standaardteksten_versie, {{"versie", versie.versie},
                                                            {"moment", moment_text(versie.op_ms, view_.state.taal)},
                                                            {"door", versie.door.naam}});
    auto item = view_.ui.list_item(versie.versie);
    auto column = view_.ui.column({.gap = 4});
    view_.ui.text(label, {.strong = true});
    view_.ui.text(versie.woorden ? versie.woorden->onderwerp : t(Tekst::standaardteksten_versie_meegeleverd),
                  {.tone = ui::TextTone::muted});
    const Tekstwoorden woorden = versie.woorden.value_or(in_taal_.meegeleverd);
    if (woorden == typed_) return;
    auto row = view_.ui.row();
    if (view_.ui.button("gebruik", t(Tekst::standaardteksten_gebruik), ui::ButtonKind::secondary,
                        {.icon = ui::icons::rotate_ccw, .accessible_name = t(Tekst::standaardteksten_gebruik) + ", " + label,
                         .small = true})) {
      FormView(view_, form_name_, kaart_.versie).keep(WijzigStandaardtekst{taal_, woorden});
    }
  }

  const View& view_;
  const StandaardtekstKaart& kaart_;
  Taal taal_;
  const StandaardtekstInTaal& in_taal_;
  std::string form_name_;
  bool is_letter_ = is_brief(kaart_.standaardtekst);
  bool is_own_ = false;  ///< do the institute's own words hold?
  Tekstwoorden now_;      ///< the words that hold
  Tekstwoorden typed_;
};

void draw_list_line(const View& view, const StandaardtekstRegel& regel) {
  const std::string name = name_of(view, regel.standaardtekst);
  const std::int64_t number = nummer_van(regel.standaardtekst);
  const bool selected = view.state.address.id == number;
  bool activated = false;
  auto row = view.ui.list_row(
      number, {.selected = selected, .name = name, .href = address_of(view, regel.standaardtekst)}, activated);
  auto column = view.ui.column({.gap = 2});
  view.ui.text(name, {.strong = selected});
  if (regel.aangepast.empty()) return;
  std::vector<std::string> talen;
  for (const Taal taal : regel.aangepast) talen.push_back(language_name(view, taal));
  view.ui.text(view.t(Tekst::standaardteksten_aangepast_in, {{"talen", join_list(talen, view.state.taal)}}),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

enum class Kind { mails, letters };

void draw_list(const View& view, const Standaardteksten& all, Kind kind) {
  const bool letters = kind == Kind::letters;
  const std::string title = view.t(letters ? Tekst::standaardteksten_brieven : Tekst::standaardteksten_mails);
  auto card = view.ui.card(letters ? "brieven" : "mails", {.padding = 12, .gap = 8, .name = title});
  view.ui.heading(2, title);
  auto list = view.ui.list("teksten", title, 2);
  for (const StandaardtekstRegel& each : all.standaardteksten) {
    if (is_brief(each.standaardtekst) == letters) draw_list_line(view, each);
  }
}

void draw_lists(const View& view, const Standaardteksten& all) {
  auto column = view.ui.column({.gap = 16});
  draw_list(view, all, Kind::mails);
  draw_list(view, all, Kind::letters);
}

void draw_chosen_text(const View& view) {
  const std::int64_t id = view.state.address.id;
  const RemoteObject<StandaardtekstKaart>& held = view.state.beheer.standaardtekst;
  if (id == 0) {
    auto empty = view.ui.empty_state("kies", view.t(Tekst::standaardteksten_titel),
                                     {.icon = ui::icons::mail, .text = view.t(Tekst::standaardteksten_kies)});
    return;
  }
  if (const StandaardtekstKaart* kaart = held.find(id)) StandaardtekstView(view, *kaart).draw();
  else draw_object_waiting(view, held.id == id && held.is_missing, held.remote.loading);
}

}  // namespace

void draw_standaardteksten(const View& view) {
  auto page = view.ui.column({.gap = 16});
  if (!may(view.state, api::Permission::words_texts)) {
    draw_object_waiting(view, true, Loading::here);
    return;
  }
  const Remote<Standaardteksten>& all = view.state.beheer.standaardteksten;
  const Taal sent_in = all.value.verstuurd_in;
  draw_head(view, view.t(Tekst::standaardteksten_titel),
            view.t(Tekst::standaardteksten_ondertitel, {{"taal", language_name(view, sent_in)}}));
  if (!all.is_here()) {
    draw_waiting(view, all.loading, {});
    return;
  }
  if (view.ui.is_narrow()) {
    if (view.state.address.id == 0) {
      draw_lists(view, all.value);
      return;
    }
    view.ui.link("alle", view.t(Tekst::standaardteksten_alle), "/standaardteksten", {.icon = ui::icons::arrow_left});
    draw_chosen_text(view);
    return;
  }
  auto columns = view.ui.columns({ui::share(2, 260), ui::share(5, 420)}, {.collapse_below = 720});
  {
    auto left = columns.next();
    draw_lists(view, all.value);
  }
  auto right = columns.next();
  draw_chosen_text(view);
}

}  // namespace stagepad::client

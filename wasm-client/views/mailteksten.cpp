#include "wasm-client/views/mailteksten.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/check_mailtekst.hpp"
#include "shared/text/mail.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/mailteksten.hpp"
#include "wasm-client/views/formulier.hpp"
#include "wasm-client/views/lijst.hpp"
#include "wasm-client/views/logboek_zinnen.hpp"
#include "wasm-client/views/wachten.hpp"

namespace stagepad::client {

namespace {

constexpr int k_rows = 14;

std::string name_of(const View& view, Mailtekst mailtekst) { return view.word("mailtekst", to_name(mailtekst)); }

std::string language_name(const View& view, Taal taal) { return view.word("taalnaam", to_name(taal)); }

std::string address_of(const View& view, Mailtekst mailtekst) {
  Address address{Screen::mailteksten, nummer_van(mailtekst), {}};
  return to_url(address.with("taal", view.state.address.value("taal")));
}

/// One mail in the language that is chosen: its words as they hold, are typed, arrive, and were.
class MailtekstView {
 public:
  MailtekstView(const View& view, const MailtekstKaart& kaart)
      : view_(view),
        kaart_(kaart),
        taal_(gekozen_mailtaal(view.state)),
        in_taal_(*std::find_if(kaart.talen.begin(), kaart.talen.end(), [&](const auto& each) { return each.taal == taal_; })),
        form_name_("mailtekst/" + std::to_string(nummer_van(kaart.mailtekst)) + "/" + std::string(to_name(taal_))) {
    const MailtekstVersie* newest = nieuwste_versie(kaart, taal_);
    is_own_ = newest && newest->woorden;
    now_ = is_own_ ? *newest->woorden : in_taal_.meegeleverd;
    typed_ = draft_or(view.state.beheer.formulieren, form_name_, WijzigMailtekst{taal_, now_}).woorden.value_or(now_);
  }

  void draw() const {
    auto column = view_.ui.column({.gap = 16});
    draw_form();
    draw_preview();
    draw_versions();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }
  [[nodiscard]] Findings problems_of(const Mailwoorden& woorden) const {
    return check_mailtekst(opgeschoond(woorden), in_taal_.plaatshouders);
  }

  void draw_form() const {
    const std::string name = name_of(view_, kaart_.mailtekst);
    auto card = view_.ui.card("mailtekst", {.gap = 16, .name = name});
    view_.ui.heading(2, name);
    draw_languages();
    if (is_own_ && !problems_of(now_).empty()) {
      auto box = view_.ui.notice("past-niet", ui::Tone::attention, ui::icons::circle_alert, t(Tekst::mailteksten_past_niet));
    }
    FormView form(view_, form_name_, kaart_.versie, problems_of(typed_));
    form.draw_overtaken({{t(Tekst::mailteksten_onderwerp), typed_.onderwerp, now_.onderwerp},
                         {t(Tekst::mailteksten_tekst), typed_.tekst, now_.tekst}});
    Mailwoorden typed = typed_;
    const float width = view_.ui.available_width();
    bool changed = form.text("onderwerp", Tekst::mailteksten_onderwerp, typed.onderwerp, "/woorden/onderwerp",
                             {.required = true, .autocomplete = "off", .width = width});
    changed |= form.area("tekst", Tekst::mailteksten_tekst, typed.tekst, "/woorden/tekst",
                         {.required = true, .width = width, .rows = k_rows});
    if (changed) form.keep(WijzigMailtekst{taal_, typed});
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
    if (view_.ui.segmented("taal", t(Tekst::mailteksten_taal), current, tabs)) {
      view_.act(SetQuery{"taal", std::string(EnumNames<Taal>::names[current].name)});
    }
  }

  void draw_buttons(const FormView& form) const {
    auto row = view_.ui.row({.gap = 8});
    if (form.send_button(Tekst::formulier_bewaar, ui::icons::save)) {
      send(form, WijzigMailtekst{taal_, typed_}, Tekst::mailteksten_opgeslagen);
    }
    form.drop_button(Tekst::formulier_zet_terug);
    const std::string busy = t(Tekst::app_bezig);
    ui::ButtonOptions options{.icon = ui::icons::history};
    if (view_.state.beheer.sending) options.disabled_because = busy;
    if (is_own_ && view_.ui.button("meegeleverd", t(Tekst::mailteksten_terug), ui::ButtonKind::quiet, options)) {
      send(form, WijzigMailtekst{taal_, std::nullopt}, Tekst::mailteksten_teruggezet);
    }
  }

  void send(const FormView& form, const WijzigMailtekst& wijziging, Tekst thanks) const {
    Change change = change_to(api::k_wijzig_mailtekst, nummer_van(kaart_.mailtekst), wijziging);
    change.onderwerp = Onderwerp::mailtekst;
    change.versie = kaart_.versie;
    change.thanks = thanks;
    form.send(std::move(change));
  }

  void draw_placeholders() const {
    view_.ui.heading(3, t(Tekst::mailteksten_invulplekken));
    view_.ui.text(t(Tekst::mailteksten_invulplekken_uitleg), {.tone = ui::TextTone::muted});
    for (const Plaatshouder& each : in_taal_.plaatshouders) {
      std::string example = each.voorbeeld;
      std::replace(example.begin(), example.end(), '\n', ' ');
      if (each.verplicht) example += " (" + t(Tekst::mailteksten_verplicht) + ")";
      view_.ui.fact("{" + each.naam + "}", example, 130);
    }
  }

  /// As its reader gets it, line by line.
  void draw_preview() const {
    const std::string title = t(Tekst::mailteksten_voorbeeld);
    auto card = view_.ui.card("voorbeeld", {.gap = 4, .name = title});
    view_.ui.heading(2, title);
    view_.ui.text(t(Tekst::mailteksten_voorbeeld_uitleg), {.tone = ui::TextTone::muted});
    view_.ui.space(4);
    TextArguments examples;
    for (const Plaatshouder& each : in_taal_.plaatshouders) examples.emplace_back(each.naam, each.voorbeeld);
    const Mailwoorden mail = ingevulde_mail(opgeschoond(typed_), examples, in_taal_.voet);
    view_.ui.text(mail.onderwerp, {.strong = true});
    view_.ui.separator();
    std::string_view rest = mail.tekst;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.empty()) view_.ui.space(8);
      else view_.ui.text(line);
    }
  }

  void draw_versions() const {
    const std::string title = t(Tekst::mailteksten_versies);
    auto card = view_.ui.card("versies", {.gap = 8, .name = title});
    view_.ui.heading(2, title);
    if (!nieuwste_versie(kaart_, taal_)) {
      view_.ui.text(t(Tekst::mailteksten_versies_geen), {.tone = ui::TextTone::muted});
      return;
    }
    auto list = view_.ui.list("versies", title, 12);
    for (const MailtekstVersie& each : kaart_.versies) {
      if (each.taal == taal_) draw_version(each);
    }
  }

  void draw_version(const MailtekstVersie& versie) const {
    const std::string label = t(Tekst::mailteksten_versie, {{"versie", versie.versie},
                                                            {"moment", moment_text(versie.op_ms, view_.state.taal)},
                                                            {"door", versie.door.naam}});
    auto item = view_.ui.list_item(versie.versie);
    auto column = view_.ui.column({.gap = 4});
    view_.ui.text(label, {.strong = true});
    view_.ui.text(versie.woorden ? versie.woorden->onderwerp : t(Tekst::mailteksten_versie_meegeleverd),
                  {.tone = ui::TextTone::muted});
    const Mailwoorden woorden = versie.woorden.value_or(in_taal_.meegeleverd);
    if (woorden == typed_) return;
    auto row = view_.ui.row();
    if (view_.ui.button("gebruik", t(Tekst::mailteksten_gebruik), ui::ButtonKind::secondary,
                        {.icon = ui::icons::rotate_ccw, .accessible_name = t(Tekst::mailteksten_gebruik) + ", " + label,
                         .small = true})) {
      FormView(view_, form_name_, kaart_.versie).keep(WijzigMailtekst{taal_, woorden});
    }
  }

  const View& view_;
  const MailtekstKaart& kaart_;
  Taal taal_;
  const MailtekstInTaal& in_taal_;
  std::string form_name_;
  bool is_own_ = false;  ///< do the institute's own words hold?
  Mailwoorden now_;      ///< the words that hold
  Mailwoorden typed_;
};

void draw_list(const View& view, const Mailteksten& all) {
  const std::string title = view.t(Tekst::mailteksten_alle);
  auto card = view.ui.card("alle", {.padding = 8, .gap = 0, .name = title});
  auto list = view.ui.list("mailteksten", title, 2);
  for (const MailtekstRegel& each : all.mailteksten) {
    const std::string name = name_of(view, each.mailtekst);
    const bool selected = view.state.address.id == nummer_van(each.mailtekst);
    bool activated = false;
    auto row = view.ui.list_row(nummer_van(each.mailtekst),
                                {.selected = selected, .name = name, .href = address_of(view, each.mailtekst)}, activated);
    auto column = view.ui.column({.gap = 2});
    view.ui.text(name, {.strong = selected});
    if (each.aangepast.empty()) continue;
    std::vector<std::string> talen;
    for (const Taal taal : each.aangepast) talen.push_back(language_name(view, taal));
    view.ui.text(view.t(Tekst::mailteksten_aangepast_in, {{"talen", join_list(talen, view.state.taal)}}),
                 {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
  }
}

void draw_chosen(const View& view) {
  const std::int64_t id = view.state.address.id;
  const RemoteObject<MailtekstKaart>& held = view.state.beheer.mailtekst;
  if (id == 0) {
    auto empty = view.ui.empty_state("kies", view.t(Tekst::mailteksten_titel),
                                     {.icon = ui::icons::mail, .text = view.t(Tekst::mailteksten_kies)});
    return;
  }
  if (const MailtekstKaart* kaart = held.find(id)) MailtekstView(view, *kaart).draw();
  else draw_object_waiting(view, held.id == id && held.is_missing, held.remote.loading);
}

}  // namespace

void draw_mailteksten(const View& view) {
  auto page = view.ui.column({.gap = 16});
  if (!may(view.state, api::Permission::words_mails)) {
    draw_object_waiting(view, true, Loading::here);
    return;
  }
  const Remote<Mailteksten>& all = view.state.beheer.mailteksten;
  const Taal sent_in = all.value.verstuurd_in;
  draw_head(view, view.t(Tekst::mailteksten_titel),
            view.t(Tekst::mailteksten_ondertitel, {{"taal", language_name(view, sent_in)}}));
  if (!all.is_here()) {
    draw_waiting(view, all.loading, {});
    return;
  }
  if (view.ui.is_narrow()) {
    if (view.state.address.id == 0) {
      draw_list(view, all.value);
      return;
    }
    view.ui.link("alle", view.t(Tekst::mailteksten_alle), "/mailteksten", {.icon = ui::icons::arrow_left});
    draw_chosen(view);
    return;
  }
  auto columns = view.ui.columns({ui::share(2, 260), ui::share(5, 420)}, {.collapse_below = 720});
  {
    auto left = columns.next();
    draw_list(view, all.value);
  }
  auto right = columns.next();
  draw_chosen(view);
}

}  // namespace stagepad::client

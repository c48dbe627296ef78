#include "server/pages/beschikbaarheid.hpp"

#include <algorithm>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/availability_links.hpp"
#include "server/auth/form_page.hpp"
#include "server/http/html.hpp"
#include "server/pages/mailed_link.hpp"
#include "server/pages/plaatsfeiten.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check_beschikbaarheid.hpp"
#include "shared/command/getypte_periode.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// Empty rows below the present periods, to write others in.
constexpr std::size_t k_lege_rijen = 3;

std::string value_of(const NamedValues& form, std::string_view name) {
  return std::string(find_value(form, name).value_or(""));
}

std::string numbered(std::string_view name, std::size_t number) {
  return std::string(name) + "-" + std::to_string(number);
}

/// What the names of the fields of a place begin with.
std::string availability_prefix(std::int64_t vraag) { return "v" + std::to_string(vraag) + "-"; }

std::string period_text(const Plaatsperiode& periode, Taal taal) {
  return format_period({periode.eerste_dag, periode.laatste_dag}, taal);
}

std::vector<std::string> period_lines(const std::vector<Plaatsperiode>& perioden, const Catalogue& texts) {
  if (perioden.empty()) return {texts.plain(Tekst::beschikbaarheid_geen_periode)};
  std::vector<std::string> each;
  for (const Plaatsperiode& periode : perioden) {
    each.push_back(texts.text(Tekst::etalage_periode, {{"periode", period_text(periode, texts.taal())},
                                                      {"aantal", periode.capaciteit}}));
  }
  return each;
}

PageFrame availability_frame(std::string_view token, Tekst title, const Catalogue& texts) {
  PageFrame frame;
  frame.title = texts.plain(title);
  frame.path = k_availability_page;
  frame.query = {{"sleutel", std::string(token)}};
  frame.width = PageWidth::single;
  return frame;
}

/// The field in which a finding's path was typed; empty for the answer as a whole.
std::string field_for(std::string_view pad, Beschikbaarheid keuze, const std::vector<std::size_t>& rijen) {
  constexpr std::string_view k_perioden = "/perioden/";
  if (pad == "/naam" || pad == "/opmerking") return std::string(pad.substr(1));
  if (!pad.starts_with(k_perioden)) return {};
  const std::string_view rest = pad.substr(k_perioden.size());
  std::size_t number = 0;
  for (const char c : rest.substr(0, rest.find('/'))) number = number * 10 + static_cast<std::size_t>(c - '0');
  if (keuze == Beschikbaarheid::minder) return numbered("blijft", number);
  const std::size_t row = number < rijen.size() ? rijen[number] : number;
  if (pad.ends_with("/capaciteit")) return numbered("aantal", row);
  return numbered(pad.ends_with("/laatste_dag") ? "tot" : "van", row);
}

/// A sentence or two, with a blank between them.
void add_sentence(std::string& sentences, const std::string& more) {
  if (!sentences.empty() && !more.empty()) sentences += " ";
  sentences += more;
}

/// One place of the form: what stands now, and the fields by which it is answered. What is wrong with them is kept, to
/// be told above the form.
class Plaatsformulier {
 public:
  Plaatsformulier(const BeschikbaarheidPage& page, const Gevraagd& gevraagd, bool is_one_of_several,
                  const Catalogue& texts)
      : gevraagd_(gevraagd),
        texts_(texts),
        is_one_of_several_(is_one_of_several),
        lopend_(lopende_perioden(gevraagd.invoer.perioden, page.vandaag)),
        chosen_(value_of(gevraagd.velden, "keuze")) {
    keuze_ = from_name<Beschikbaarheid>(chosen_).value_or(Beschikbaarheid::ongewijzigd);
  }

  [[nodiscard]] std::string facts() const {
    const Stageplaats& plaats = gevraagd_.plaats;
    std::vector<std::pair<std::string, std::vector<std::string>>> facts;
    if (!is_one_of_several_) facts.push_back({t(Tekst::beschikbaarheid_plaats), {plaats.naam}});
    facts.push_back({t(Tekst::beschikbaarheid_instelling), {waar_text(plaats)}});
    facts.push_back({t(Tekst::beschikbaarheid_soort), {soorten_text(plaats, texts_)}});
    if (gevraagd_.periode) {
      facts.push_back({t(Tekst::beschikbaarheid_gevraagd_voor), {format_period(*gevraagd_.periode, texts_.taal())}});
    }
    facts.push_back({t(Tekst::beschikbaarheid_nu), period_lines(lopend_, texts_)});
    facts.push_back(
        {t(Tekst::beschikbaarheid_te_zien), {word_text("woord", to_name(gevraagd_.invoer.zichtbaarheid), texts_)}});
    if (gevraagd_.vorig) {
      facts.push_back({t(Tekst::beschikbaarheid_vorig),
                       {word_text("beschikbaarheidskeuze", to_name(gevraagd_.vorig->beschikbaarheid), texts_)}});
    }
    return facts_html(facts);
  }

  std::string fields() {
    std::string html = hidden_html(name("versie"), std::to_string(gevraagd_.versie)) + choices();
    if (!lopend_.empty()) html += "<div class=\"bij-keuze bij-minder\">" + fewer() + "</div>";
    html += "<div class=\"bij-keuze bij-andere\">" + others() + "</div><div class=\"bij-antwoord\">" + showing();
    FormField remark = made("opmerking", t(Tekst::beschikbaarheid_opmerking), t(Tekst::beschikbaarheid_opmerking_hulp));
    remark.rows = 3;
    return html + field_html(remark) + "</div>";
  }

  [[nodiscard]] const std::vector<FormField>& wrong() const { return wrong_; }

  /// What is wrong with the answer and stands at no field, named after the place where there are several.
  [[nodiscard]] std::string sentences() const {
    std::string all;
    for (const Finding& each : gevraagd_.findings) {
      const std::string field = name(field_for(each.pad, keuze_, gevraagd_.rijen));
      const bool is_shown = std::any_of(wrong_.begin(), wrong_.end(),
                                        [&](const FormField& shown) { return shown.name == field; });
      if (!is_shown && each.pad != "/naam") add_sentence(all, finding_text(each, texts_, texts_.taal()));
    }
    return all.empty() || !is_one_of_several_ ? all : gevraagd_.plaats.naam + ": " + all;
  }

 private:
  [[nodiscard]] std::string t(Tekst key) const { return texts_.plain(key); }
  [[nodiscard]] std::string name(std::string_view field) const {
    return availability_prefix(gevraagd_.vraag) + std::string(field);
  }

  [[nodiscard]] std::string choices() const {
    std::vector<FormChoice> choices;
    for (const EnumName<Beschikbaarheid>& each : EnumNames<Beschikbaarheid>::names) {
      if (each.value == Beschikbaarheid::minder && lopend_.empty()) continue;
      choices.push_back({each.name, word_text("beschikbaarheidskeuze", each.name, texts_),
                         word_text("beschikbaarheidsuitleg", each.name, texts_)});
    }
    if (is_one_of_several_) {
      choices.push_back({k_later, t(Tekst::beschikbaarheid_later), t(Tekst::beschikbaarheid_later_hulp)});
    }
    const std::string vraag =
        is_one_of_several_ ? texts_.text(Tekst::beschikbaarheid_vraag_plaats, {{"plaats", gevraagd_.plaats.naam}})
                           : t(Tekst::beschikbaarheid_vraag);
    const bool is_later = is_one_of_several_ && chosen_ == k_later;
    return radios_html(name("keuze"), vraag, choices, is_later ? k_later : to_name(keuze_));
  }

  std::string fewer() {
    std::string html;
    for (std::size_t i = 0; i < lopend_.size(); ++i) {
      html += field(numbered("blijft", i), period_text(lopend_[i], texts_.taal()),
                    texts_.text(Tekst::beschikbaarheid_hoogstens, {{"aantal", lopend_[i].capaciteit}}), "number");
    }
    return html;
  }

  std::string others() {
    std::string html = "<p class=\"veldhulp\">" + html_escaped(t(Tekst::beschikbaarheid_andere_hulp)) + "</p>";
    for (std::size_t i = 0; i < lopend_.size() + k_lege_rijen; ++i) {
      html += "<fieldset class=\"periode\"><legend>" +
              html_escaped(texts_.text(Tekst::beschikbaarheid_periode, {{"nummer", static_cast<std::int64_t>(i) + 1}})) +
              "</legend><div class=\"velden\">" +
              field(numbered("van", i), t(Tekst::stageplaatsen_eerste_dag), {}, "date") +
              field(numbered("tot", i), t(Tekst::stageplaatsen_laatste_dag), {}, "date") +
              field(numbered("aantal", i), t(Tekst::stageplaatsen_capaciteit), {}, "number") + "</div></fieldset>";
    }
    return html;
  }

  std::string showing() {
    std::vector<FormChoice> choices;
    for (const EnumName<Zichtbaarheid>& each : EnumNames<Zichtbaarheid>::names) {
      choices.push_back({each.name, word_text("woord", each.name, texts_),
                         word_text("zichtbaarheid_uitleg", each.name, texts_)});
    }
    std::string html = radios_html(name("zichtbaarheid"), t(Tekst::beschikbaarheid_zichtbaarheid), choices,
                                   value_of(gevraagd_.velden, "zichtbaarheid"));
    if (gevraagd_.invoer.contactpersoon.empty()) return html;
    const FormField tick = made("contact", t(Tekst::beschikbaarheid_contact), t(Tekst::beschikbaarheid_contact_hulp));
    return html + "<div class=\"keuzes\">" + checkbox_html(tick, !value_of(gevraagd_.velden, "contact").empty()) +
           "</div>";
  }

  /// A field with what was typed in it and what is wrong with it, which is then not said again.
  FormField made(const std::string& local, std::string label, std::string hint) {
    FormField field;
    field.value = value_of(gevraagd_.velden, local);
    for (const Finding& each : gevraagd_.findings) {
      if (field_for(each.pad, keuze_, gevraagd_.rijen) != local) continue;
      add_sentence(field.error, finding_text(each, texts_, texts_.taal()));
    }
    field.name = name(local);
    field.label = std::move(label);
    field.hint = std::move(hint);
    // Judged with the answer as a whole: what belongs to another choice may be left open.
    field.is_optional = true;
    if (!field.error.empty()) wrong_.push_back(field);
    return field;
  }

  std::string field(const std::string& local, std::string label, std::string hint, std::string_view type) {
    FormField field = made(local, std::move(label), std::move(hint));
    field.type = type;
    field.autocomplete = "off";
    return field_html(field);
  }

  const Gevraagd& gevraagd_;
  const Catalogue& texts_;
  bool is_one_of_several_;
  std::vector<Plaatsperiode> lopend_;
  std::string chosen_;
  Beschikbaarheid keuze_;
  std::vector<FormField> wrong_;
};

/// The page: what was done or is wrong, the form for what is open, and what was answered.
class Uitvraagpagina {
 public:
  Uitvraagpagina(const BeschikbaarheidPage& page, const Catalogue& texts) : page_(page), texts_(texts) {
    for (const Gevraagd& each : page.plaatsen) (each.antwoord ? beantwoord_ : open_).push_back(&each);
  }

  [[nodiscard]] bool is_answered() const { return open_.empty(); }
  [[nodiscard]] bool has_several() const { return page_.plaatsen.size() > 1; }
  [[nodiscard]] bool asks_several() const { return open_.size() > 1; }

  std::string html() {
    // The fields first: what is wrong with them is told above them.
    const std::string form = open_.empty() ? std::string() : form_html();
    return status() + problems() + form + answered() + experiences();
  }

 private:
  [[nodiscard]] std::string t(Tekst key) const { return texts_.plain(key); }

  std::string form_html() {
    std::string content;
    std::string facts;
    for (const Gevraagd* each : open_) {
      Plaatsformulier place(page_, *each, asks_several(), texts_);
      const std::string fields = place.fields();
      if (!asks_several()) facts = place.facts();
      content += "<div class=\"plaatsvraag\">";
      if (asks_several()) content += "<h2>" + html_escaped(each->plaats.naam) + "</h2>" + place.facts();
      content += fields + "</div>";
      wrong_.insert(wrong_.end(), place.wrong().begin(), place.wrong().end());
      add_sentence(sentences_, place.sentences());
    }
    content += name_field() + button_html(asks_several() ? t(Tekst::beschikbaarheid_verstuur_alle)
                                                         : t(Tekst::beschikbaarheid_verstuur));
    const std::string footer = "<p class=\"hulp\">" +
                               html_escaped(texts_.text(Tekst::beschikbaarheid_geldig,
                                                        {{"datum", format_date(page_.geldig_tot, texts_.taal())}})) +
                               "</p>";
    return facts + "<section class=\"deel\">" +
           link_form(k_availability_page, "antwoord", page_.token, texts_, content) + footer + "</section>";
  }

  /// Who answers: the same for all places, so that what is wrong with it is said once.
  std::string name_field() {
    FormField field;
    field.name = "naam";
    field.label = t(Tekst::beschikbaarheid_naam);
    field.hint = t(Tekst::beschikbaarheid_naam_hulp);
    field.value = page_.naam;
    field.autocomplete = "name";
    field.is_optional = true;
    for (const Gevraagd* each : open_) {
      for (const Finding& finding : each->findings) {
        if (finding.pad == "/naam" && field.error.empty()) field.error = finding_text(finding, texts_, texts_.taal());
      }
    }
    if (!field.error.empty()) wrong_.push_back(field);
    return field_html(field);
  }

  [[nodiscard]] std::string status() const {
    std::string html;
    if (page_.reactie.is_vastgelegd && has_several()) html += status_html(t(Tekst::ervaring_reactie_vastgelegd));
    if (page_.melding != BeschikbaarheidMelding::vastgelegd) return html;
    if (open_.empty()) return html + status_html(t(Tekst::beschikbaarheid_vastgelegd));
    return html + status_html(texts_.text(Tekst::beschikbaarheid_deels_vastgelegd,
                                          {{"aantal", static_cast<std::int64_t>(open_.size())}}));
  }

  [[nodiscard]] std::string problems() const {
    std::string sentences;
    switch (page_.melding) {
      case BeschikbaarheidMelding::plaats_gewijzigd: sentences = t(Tekst::beschikbaarheid_plaats_gewijzigd); break;
      case BeschikbaarheidMelding::niets_gekozen: sentences = t(Tekst::beschikbaarheid_niets_gekozen); break;
      case BeschikbaarheidMelding::al_beantwoord:
        sentences = t(open_.empty() ? Tekst::beschikbaarheid_al_beantwoord : Tekst::beschikbaarheid_deels_beantwoord);
        break;
      case BeschikbaarheidMelding::geen:
      case BeschikbaarheidMelding::vastgelegd: break;
    }
    add_sentence(sentences, sentences_);
    if (sentences.empty() && wrong_.empty()) return {};
    return alert_html(t(Tekst::beschikbaarheid_niet_vastgelegd), sentences, wrong_);
  }

  /// Not by whom: whoever comes by a link that was forwarded gave no code.
  [[nodiscard]] std::string answered() const {
    std::string html;
    if (!open_.empty() && !beantwoord_.empty()) {
      html += "<section class=\"deel\"><h2>" + html_escaped(t(Tekst::beschikbaarheid_antwoorden)) + "</h2>";
    }
    for (const Gevraagd* each : beantwoord_) html += answer(*each);
    if (!open_.empty()) return beantwoord_.empty() ? html : html + "</section>";
    const std::string change = page_.stagebureau.empty()
                                   ? t(Tekst::beschikbaarheid_wijzigen)
                                   : texts_.text(Tekst::beschikbaarheid_wijzigen_adres, {{"adres", page_.stagebureau}});
    return html + "<section class=\"deel\">" + paragraph_html(change) + "</section>";
  }

  [[nodiscard]] std::string answer(const Gevraagd& gevraagd) const {
    const Beschikbaarheidsantwoord& antwoord = *gevraagd.antwoord;
    std::vector<std::pair<std::string, std::vector<std::string>>> facts = {
        {t(Tekst::beschikbaarheid_plaats), {gevraagd.plaats.naam}},
        {t(Tekst::beschikbaarheid_instelling), {waar_text(gevraagd.plaats)}},
        {t(Tekst::beschikbaarheid_antwoord),
         {word_text("beschikbaarheidskeuze", to_name(antwoord.beschikbaarheid), texts_)}}};
    if (!antwoord.perioden.empty()) {
      facts.push_back({t(Tekst::beschikbaarheid_ruimte), period_lines(antwoord.perioden, texts_)});
    }
    facts.push_back({t(Tekst::beschikbaarheid_te_zien), {word_text("woord", to_name(antwoord.zichtbaarheid), texts_)}});
    facts.push_back({t(Tekst::beschikbaarheid_op), {format_date(*gevraagd.beantwoord_op, texts_.taal())}});
    return facts_html(facts);
  }

  /// What aios say of the places, where there is enough of it.
  [[nodiscard]] std::string experiences() const {
    std::string html;
    for (const Gevraagd& each : page_.plaatsen) {
      if (!each.plaats.ervaringen) continue;
      const bool is_typed = page_.reactie.vraag == 0 || page_.reactie.vraag == each.vraag;
      Reactieformulier reactie = is_typed ? page_.reactie : Reactieformulier{};
      reactie.vraag = has_several() ? each.vraag : 0;
      reactie.is_vastgelegd = reactie.is_vastgelegd && !has_several();
      html += ervaringen_html(*each.plaats.ervaringen, k_availability_page, page_.token, reactie,
                              has_several() ? each.plaats.naam : std::string_view(), texts_);
    }
    return html;
  }

  const BeschikbaarheidPage& page_;
  const Catalogue& texts_;
  std::vector<const Gevraagd*> open_;
  std::vector<const Gevraagd*> beantwoord_;
  std::string sentences_;
  std::vector<FormField> wrong_;
};

/// A present period is sent as a text, like a typed one.
void add_row(NamedValues& form, std::size_t number, const Plaatsperiode& periode) {
  const std::string aantal = std::to_string(periode.capaciteit);
  form.emplace_back(numbered("blijft", number), aantal);
  form.emplace_back(numbered("van", number), to_iso(periode.eerste_dag));
  form.emplace_back(numbered("tot", number), to_iso(periode.laatste_dag));
  form.emplace_back(numbered("aantal", number), aantal);
}

void read_fewer(const NamedValues& form, const std::vector<Plaatsperiode>& lopend, GelezenAntwoord& read) {
  for (std::size_t i = 0; i < lopend.size(); ++i) {
    Plaatsperiode periode = lopend[i];
    periode.capaciteit = lees_capaciteit(value_of(form, numbered("blijft", i)),
                                         "/perioden/" + std::to_string(i) + "/capaciteit", read.onleesbaar);
    read.antwoord.perioden.push_back(periode);
  }
}

void read_others(const NamedValues& form, const std::vector<Plaatsperiode>& lopend, GelezenAntwoord& read) {
  for (std::size_t i = 0; i < lopend.size() + k_lege_rijen; ++i) {
    const GetyptePeriode typed{value_of(form, numbered("van", i)), value_of(form, numbered("tot", i)),
                               value_of(form, numbered("aantal", i))};
    if (trimmed(typed.eerste_dag).empty() && trimmed(typed.laatste_dag).empty()) continue;
    const std::string pad = "/perioden/" + std::to_string(read.antwoord.perioden.size());
    read.antwoord.perioden.push_back(lees_periode(typed, pad, read.onleesbaar));
    read.rijen.push_back(i);
  }
}

}  // namespace

NamedValues begin_van_antwoord(const StageplaatsInvoer& plaats, const std::vector<Plaatsperiode>& lopend,
                               const std::optional<Beschikbaarheidsantwoord>& vorig) {
  // What was answered otherwise than "not available" holds since then: the same answer is that nothing changes.
  const bool was_not_available = vorig && vorig->beschikbaarheid == Beschikbaarheid::geen;
  const Beschikbaarheid keuze = was_not_available ? Beschikbaarheid::geen : Beschikbaarheid::ongewijzigd;
  NamedValues form = {{"keuze", std::string(to_name(keuze))},
                      {"zichtbaarheid", std::string(to_name(plaats.zichtbaarheid))}};
  if (plaats.contact_tonen) form.emplace_back("contact", "ja");
  for (std::size_t i = 0; i < lopend.size(); ++i) add_row(form, i, lopend[i]);
  return form;
}

NamedValues velden_van(const NamedValues& form, std::int64_t vraag) {
  const std::string prefix = availability_prefix(vraag);
  NamedValues velden;
  for (const auto& [name, value] : form) {
    if (name.starts_with(prefix)) velden.emplace_back(name.substr(prefix.size()), value);
  }
  return velden;
}

GelezenAntwoord lees_antwoord(const NamedValues& form, const std::vector<Plaatsperiode>& lopend) {
  GelezenAntwoord read;
  Beschikbaarheidsantwoord& antwoord = read.antwoord;
  const auto keuze = from_name<Beschikbaarheid>(value_of(form, "keuze"));
  if (!keuze) read.onleesbaar.push_back(refusal("beschikbaarheid.keuze_ontbreekt", "/beschikbaarheid"));
  const auto zichtbaarheid = from_name<Zichtbaarheid>(value_of(form, "zichtbaarheid"));
  if (!zichtbaarheid) read.onleesbaar.push_back(refusal("beschikbaarheid.keuze_ontbreekt", "/zichtbaarheid"));
  antwoord.beschikbaarheid = keuze.value_or(Beschikbaarheid::ongewijzigd);
  antwoord.zichtbaarheid = zichtbaarheid.value_or(Zichtbaarheid::niemand);
  antwoord.contact_tonen = !value_of(form, "contact").empty();
  antwoord.opmerking = value_of(form, "opmerking");
  if (antwoord.beschikbaarheid == Beschikbaarheid::minder) read_fewer(form, lopend, read);
  if (antwoord.beschikbaarheid == Beschikbaarheid::andere_perioden) read_others(form, lopend, read);
  return read;
}

std::string beschikbaarheid_page(const BeschikbaarheidPage& page, const Catalogue& texts) {
  Uitvraagpagina pagina(page, texts);
  PageFrame frame = availability_frame(page.token, pagina.is_answered()     ? Tekst::beschikbaarheid_beantwoord_titel
                                          : pagina.asks_several() ? Tekst::beschikbaarheid_titel_alle
                                                                  : Tekst::beschikbaarheid_titel,
                              texts);
  if (!pagina.is_answered()) {
    frame.intro = pagina.asks_several() ? texts.plain(Tekst::beschikbaarheid_inleiding_alle)
                                        : texts.plain(Tekst::beschikbaarheid_inleiding);
  }
  frame.content = pagina.html();
  return framed_page(frame, texts);
}

std::string beschikbaarheid_dood_page(const std::optional<std::string>& token, bool is_asked, const Catalogue& texts) {
  DeadLink link;
  link.page = k_availability_page;
  link.title = is_asked ? Tekst::beschikbaarheid_onderweg_titel
               : token  ? Tekst::bijdrage_verlopen_titel
                        : Tekst::koppeling_titel;
  link.text = is_asked ? Tekst::beschikbaarheid_onderweg
              : token  ? Tekst::beschikbaarheid_verlopen
                       : Tekst::beschikbaarheid_onbekend;
  if (!is_asked) link.token = token;
  return dead_link_page(link, texts);
}

}  // namespace stagepad

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

std::string period_text(const Plaatsperiode& periode, Taal taal) {
  return format_period({periode.eerste_dag, periode.laatste_dag}, taal);
}

/// What aios say of the place, where there is enough of it.
std::string experiences(const Stageplaats& plaats, std::string_view token, const Reactieformulier& reactie,
                        const Catalogue& texts) {
  if (!plaats.ervaringen) return {};
  return ervaringen_html(*plaats.ervaringen, k_availability_page, token, reactie, texts);
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

/// The place and the form by which the institution answers.
class Antwoordformulier {
 public:
  Antwoordformulier(const BeschikbaarheidPage& page, const Catalogue& texts)
      : page_(page), texts_(texts), lopend_(lopende_perioden(page.invoer.perioden, page.vandaag)) {
    keuze_ = from_name<Beschikbaarheid>(value_of(page.form, "keuze")).value_or(Beschikbaarheid::ongewijzigd);
  }

  std::string html() {
    // The fields first: what is wrong with them is told above them.
    const std::string form = link_form(k_availability_page, "antwoord", page_.token, texts_, content());
    return problems() + facts() + "<section class=\"deel\">" + form + footer() + "</section>" +
           experiences(page_.plaats, page_.token, page_.reactie, texts_);
  }

 private:
  [[nodiscard]] std::string t(Tekst key) const { return texts_.plain(key); }

  [[nodiscard]] std::string facts() const {
    return facts_html({{t(Tekst::beschikbaarheid_plaats), {page_.plaats.naam}},
                       {t(Tekst::beschikbaarheid_instelling), {waar_text(page_.plaats)}},
                       {t(Tekst::beschikbaarheid_soort), {soorten_text(page_.plaats, texts_)}},
                       {t(Tekst::beschikbaarheid_nu), period_lines(lopend_, texts_)},
                       {t(Tekst::beschikbaarheid_te_zien),
                        {word_text("woord", to_name(page_.invoer.zichtbaarheid), texts_)}}});
  }

  std::string content() {
    std::string html = hidden_html("versie", std::to_string(page_.versie)) + choices();
    if (!lopend_.empty()) html += "<div class=\"bij-keuze bij-minder\">" + fewer() + "</div>";
    html += "<div class=\"bij-keuze bij-andere\">" + others() + "</div>" + showing();
    html += field("naam", t(Tekst::beschikbaarheid_naam), t(Tekst::beschikbaarheid_naam_hulp), "text", "name");
    FormField remark = made("opmerking", t(Tekst::beschikbaarheid_opmerking), t(Tekst::beschikbaarheid_opmerking_hulp));
    remark.rows = 3;
    return html + field_html(remark) + button_html(texts_.plain(Tekst::beschikbaarheid_verstuur));
  }

  [[nodiscard]] std::string choices() const {
    std::vector<FormChoice> choices;
    for (const EnumName<Beschikbaarheid>& each : EnumNames<Beschikbaarheid>::names) {
      if (each.value == Beschikbaarheid::minder && lopend_.empty()) continue;
      choices.push_back({each.name, word_text("beschikbaarheidskeuze", each.name, texts_),
                         word_text("beschikbaarheidsuitleg", each.name, texts_)});
    }
    return radios_html("keuze", t(Tekst::beschikbaarheid_vraag), choices, to_name(keuze_));
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
    std::string html = radios_html("zichtbaarheid", t(Tekst::beschikbaarheid_zichtbaarheid), choices,
                                   value_of(page_.form, "zichtbaarheid"));
    if (page_.invoer.contactpersoon.empty()) return html;
    const FormField tick = made("contact", t(Tekst::beschikbaarheid_contact), t(Tekst::beschikbaarheid_contact_hulp));
    return html + "<div class=\"keuzes\">" + checkbox_html(tick, !value_of(page_.form, "contact").empty()) + "</div>";
  }

  /// A field with what was typed in it and what is wrong with it, which is then not said again.
  FormField made(std::string name, std::string label, std::string hint) {
    FormField field;
    field.value = value_of(page_.form, name);
    for (const Finding& each : page_.findings) {
      if (field_for(each.pad, keuze_, page_.rijen) != name) continue;
      if (!field.error.empty()) field.error += " ";
      field.error += finding_text(each, texts_, texts_.taal());
    }
    field.name = std::move(name);
    field.label = std::move(label);
    field.hint = std::move(hint);
    // Judged with the answer as a whole: what belongs to another choice may be left open.
    field.is_optional = true;
    if (!field.error.empty()) wrong_.push_back(field);
    return field;
  }

  std::string field(std::string name, std::string label, std::string hint, std::string_view type,
                    std::string_view autocomplete = "off") {
    FormField field = made(std::move(name), std::move(label), std::move(hint));
    field.type = type;
    field.autocomplete = autocomplete;
    return field_html(field);
  }

  [[nodiscard]] std::string problems() const {
    std::string sentences;
    if (page_.melding == BeschikbaarheidMelding::plaats_gewijzigd) sentences = t(Tekst::beschikbaarheid_plaats_gewijzigd);
    for (const Finding& each : page_.findings) {
      const std::string name = field_for(each.pad, keuze_, page_.rijen);
      const bool is_shown = std::any_of(wrong_.begin(), wrong_.end(),
                                        [&](const FormField& field) { return field.name == name; });
      if (is_shown) continue;
      sentences += (sentences.empty() ? "" : " ") + finding_text(each, texts_, texts_.taal());
    }
    if (sentences.empty() && wrong_.empty()) return {};
    return alert_html(t(Tekst::beschikbaarheid_niet_vastgelegd), sentences, wrong_);
  }

  [[nodiscard]] std::string footer() const {
    return "<p class=\"hulp\">" +
           html_escaped(texts_.text(Tekst::beschikbaarheid_geldig, {{"datum", format_date(page_.geldig_tot, texts_.taal())}})) +
           "</p>";
  }

  const BeschikbaarheidPage& page_;
  const Catalogue& texts_;
  std::vector<Plaatsperiode> lopend_;
  Beschikbaarheid keuze_;
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

NamedValues begin_van_antwoord(const StageplaatsInvoer& plaats, const std::vector<Plaatsperiode>& lopend) {
  NamedValues form = {{"keuze", std::string(to_name(Beschikbaarheid::ongewijzigd))},
                      {"zichtbaarheid", std::string(to_name(plaats.zichtbaarheid))}};
  if (plaats.contact_tonen) form.emplace_back("contact", "ja");
  for (std::size_t i = 0; i < lopend.size(); ++i) add_row(form, i, lopend[i]);
  return form;
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
  antwoord.naam = value_of(form, "naam");
  antwoord.opmerking = value_of(form, "opmerking");
  if (antwoord.beschikbaarheid == Beschikbaarheid::minder) read_fewer(form, lopend, read);
  if (antwoord.beschikbaarheid == Beschikbaarheid::andere_perioden) read_others(form, lopend, read);
  return read;
}

std::string beschikbaarheid_page(const BeschikbaarheidPage& page, const Catalogue& texts) {
  PageFrame frame = availability_frame(page.token, Tekst::beschikbaarheid_titel, texts);
  frame.intro = texts.plain(Tekst::beschikbaarheid_inleiding);
  frame.content = Antwoordformulier(page, texts).html();
  return framed_page(frame, texts);
}

std::string beantwoord_page(const BeantwoordPage& page, const Catalogue& texts) {
  PageFrame frame = availability_frame(page.token, Tekst::beschikbaarheid_beantwoord_titel, texts);
  if (page.melding == BeschikbaarheidMelding::vastgelegd) {
    frame.content = status_html(texts.plain(Tekst::beschikbaarheid_vastgelegd));
  } else if (page.melding == BeschikbaarheidMelding::al_beantwoord) {
    frame.content = alert_html(texts.plain(Tekst::beschikbaarheid_niet_vastgelegd),
                               texts.plain(Tekst::beschikbaarheid_al_beantwoord), {});
  }
  const Beschikbaarheidsantwoord& antwoord = page.antwoord;
  std::vector<std::pair<std::string, std::vector<std::string>>> facts = {
      {texts.plain(Tekst::beschikbaarheid_plaats), {page.plaats.naam}},
      {texts.plain(Tekst::beschikbaarheid_instelling), {waar_text(page.plaats)}},
      {texts.plain(Tekst::beschikbaarheid_antwoord),
       {word_text("beschikbaarheidskeuze", to_name(antwoord.beschikbaarheid), texts)}}};
  if (!antwoord.perioden.empty()) {
    facts.push_back({texts.plain(Tekst::beschikbaarheid_ruimte), period_lines(antwoord.perioden, texts)});
  }
  facts.push_back({texts.plain(Tekst::beschikbaarheid_te_zien), {word_text("woord", to_name(antwoord.zichtbaarheid), texts)}});
  // Not by whom: whoever comes by a link that was forwarded gave no code.
  facts.push_back({texts.plain(Tekst::beschikbaarheid_op), {format_date(page.op, texts.taal())}});
  frame.content += facts_html(facts);
  const std::string change = page.stagebureau.empty()
                                 ? texts.plain(Tekst::beschikbaarheid_wijzigen)
                                 : texts.text(Tekst::beschikbaarheid_wijzigen_adres, {{"adres", page.stagebureau}});
  frame.content += "<section class=\"deel\">" + paragraph_html(change) + "</section>" +
                   experiences(page.plaats, page.token, page.reactie, texts);
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

#include "server/outbound/stage_letter.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/command/document_herkennen.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/ingevuld.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// The first of these rules that holds for the part, or nullptr.
template <class Rule>
const Rule* rule_for(const std::vector<Rule>& rules, const GeplandOnderdeel& part) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& each) {
    return geldt_voor(each.onderdelen, *part.definitie);
  });
  return found == rules.end() ? nullptr : &*found;
}

class LetterWriter {
 public:
  LetterWriter(const StageLetterFacts& facts, const Catalogue& texts)
      : facts_(facts),
        texts_(texts),
        traject_(facts.context.traject),
        onderdeel_(*facts.part.onderdeel),
        plek_(*facts.plek.plek),
        periode_(facts.plek.deel ? facts.plek.deel->periode : facts.part.periode) {}

  PrintedLetter write() {
    PrintedLetter letter;
    letter.taal = taal();
    letter.datum = facts_.context.vandaag;
    const std::string bureau = rol_text(Rol::stagebureau, texts_);
    letter.sender = facts_.instituut.empty() ? bureau : facts_.instituut;
    if (!facts_.instituut.empty()) letter.sender_lines.push_back(bureau);
    if (!facts_.stagebureau_adres.empty()) letter.sender_lines.push_back(facts_.stagebureau_adres);
    letter.addressee.push_back(plek_.instelling);
    if (!plek_.afdeling.empty()) letter.addressee.push_back(plek_.afdeling);
    if (has_supervisor()) letter.addressee.push_back(t(Tekst::brief_tav, {{"naam", plek_.stagebegeleider}}));
    letter.reference = {{t(Tekst::brief_datum), date(letter.datum)}, {t(Tekst::brief_kenmerk), reference()}};
    letter.page_text = texts_.plain(Tekst::brief_pagina);
    if (facts_.soort == Briefsoort::bevestiging) confirm(letter);
    else declare(letter);
    return letter;
  }

  std::string file_name() const {
    std::string name = t(Tekst::brief_bestandsnaam,
                         {{"brief", word_text("briefsoort", to_name(facts_.soort), texts_)},
                          {"stage", stage_name()},
                          {"aios", traject_.aios.naam}});
    std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == '\\'; }, '-');
    return documentnaam(name, Documentsoort::pdf);
  }

 private:
  [[nodiscard]] Taal taal() const { return texts_.taal(); }
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return texts_.text(key, arguments);
  }
  /// With the name of the aios, which stands in most sentences.
  [[nodiscard]] std::string about(Tekst key, TextArguments arguments = {}) const {
    arguments.emplace_back("aios", traject_.aios.naam);
    return texts_.text(key, arguments);
  }
  [[nodiscard]] const Tekstwoorden* own_words(Standaardtekst part) const {
    const auto found = std::find_if(facts_.eigen.begin(), facts_.eigen.end(),
                                    [&](const auto& each) { return each.first == part; });
    return found == facts_.eigen.end() ? nullptr : &found->second;
  }
  /// Heading and text of a part, the institute's own where it has them.
  [[nodiscard]] Tekstwoorden words(Standaardtekst part) const {
    const std::string& name = facts_.instituut;
    const TextArguments arguments = {{"aios", traject_.aios.naam},
                                     {"periode", period()},
                                     {"instelling", plek_.instelling},
                                     {"instituut", name.empty() ? t(Tekst::brief_het_instituut) : name}};
    const Tekstwoorden* own = own_words(part);
    return ingevuld(own ? *own : meegeleverde_woorden(gegevens_van(part), texts_), arguments);
  }
  /// A paragraph for each stretch between empty lines.
  static void add_paragraphs(std::vector<LetterBlock>& body, std::string_view text) {
    while (!text.empty()) {
      const std::string_view paragraph = text.substr(0, text.find("\n\n"));
      if (!paragraph.empty()) body.push_back(LetterParagraph{std::string(paragraph)});
      text.remove_prefix(std::min(text.size(), paragraph.size() + 2));
    }
  }
  [[nodiscard]] std::string date(CivilDate day) const { return format_date(within_calendar(day), taal()); }
  [[nodiscard]] std::string period() const {
    return format_period({within_calendar(periode_.first), within_calendar(periode_.last)}, taal());
  }
  [[nodiscard]] bool has_supervisor() const { return !plek_.stagebegeleider.empty(); }
  [[nodiscard]] bool has_po() const { return onderdeel_.voortgang.po_betrokken && traject_.praktijkopleider; }
  /// By which anybody of the institute finds the stage again, without a name.
  [[nodiscard]] std::string reference() const {
    std::string text = std::to_string(traject_.id.value) + "-" + std::to_string(onderdeel_.id.value);
    if (facts_.plek.deel) text += "-" + std::string(facts_.plek.woord());
    return text;
  }
  [[nodiscard]] std::string stage_name() const {
    const std::string stage = in_language(facts_.part.definitie->naam, taal());
    if (!facts_.plek.deel) return stage;
    return stage + ", " + onderdeel_text(facts_.plek.woord(), taal(), &facts_.context.pakket);
  }

  // --- the confirmation

  void confirm(PrintedLetter& letter) const {
    const Tekstwoorden opening = words(Standaardtekst::brief_bevestiging);
    letter.title = opening.onderwerp;
    auto& body = letter.body;
    body.push_back(LetterParagraph{has_supervisor() ? t(Tekst::brief_geachte, {{"naam", plek_.stagebegeleider}})
                                                    : t(Tekst::brief_geachte_onbekend)});
    add_paragraphs(body, opening.tekst + origin());
    std::vector<LetterFact> rows = known_facts();
    add_consents(rows);
    body.push_back(LetterFacts{std::move(rows)});
    body.push_back(LetterHeading{t(Tekst::brief_kop_vervolg)});
    body.push_back(LetterPoints{LetterMarks::numbers, what_follows()});
    body.push_back(LetterParagraph{t(Tekst::brief_bevestiging_bijlage)});
    body.push_back(LetterParagraph{t(Tekst::brief_bevestiging_contact, {{"io", traject_.instituutsopleider.naam}})});
    body.push_back(closing(t(Tekst::brief_groet)));
  }

  /// A sentence on how the place was found, after a blank; empty when that is not known.
  [[nodiscard]] std::string origin() const {
    std::optional<Route> route = facts_.plek.deel ? facts_.plek.deel->deel->route : std::nullopt;
    if (!route) route = route_van(facts_.context, facts_.part);
    if (!route) return {};
    switch (*route) {
      case Route::etalage: return " " + t(Tekst::brief_herkomst_etalage);
      case Route::eigen: return " " + about(Tekst::brief_herkomst_eigen);
      case Route::toegewezen: return " " + t(Tekst::brief_herkomst_toegewezen);
    }
    return {};
  }

  void add_consents(std::vector<LetterFact>& rows) const {
    const std::optional<Plaatsing>& plaatsing = onderdeel_.plaatsing;
    if (!plaatsing) return;
    std::vector<std::string> given;
    for (const Akkoord& each : plaatsing->akkoorden) {
      const std::string who = each.rol == Rol::contactpersoon ? t(Tekst::brief_de_instelling)
                                                              : rollen_text({each.rol}, texts_, taal());
      given.push_back(t(Tekst::brief_akkoord, {{"wie", who}, {"datum", date(each.op)}}));
    }
    if (!given.empty()) rows.push_back({t(Tekst::brief_feit_ingestemd), join_list(given, taal())});
    if (plaatsing->bevestigd) rows.push_back({t(Tekst::brief_feit_definitief), date(*plaatsing->bevestigd)});
  }

  [[nodiscard]] std::vector<std::string> what_follows() const {
    std::vector<std::string> points;
    if (!has_supervisor()) points.push_back(about(Tekst::brief_vervolg_begeleider_onbekend));
    points.push_back(plan());
    if (!onderdeel_.praktische_eerste_dag) points.push_back(about(Tekst::brief_vervolg_begin));
    if (auto sentence = talks(Tekst::brief_vervolg_gesprekken)) points.push_back(std::move(*sentence));
    const Beoordelingseis* rule = beoordelingseis_van(facts_.context, facts_.part);
    if (rule && rule->stagebeoordeling) {
      points.push_back(about(approves_report(*rule) ? Tekst::brief_vervolg_beoordeling_en_verslag
                                                    : Tekst::brief_vervolg_beoordeling));
    }
    points.push_back(t(Tekst::brief_vervolg_link));
    points.push_back(t(Tekst::brief_vervolg_wijzigen));
    return points;
  }

  [[nodiscard]] std::string plan() const {
    const Voortgang& voortgang = onderdeel_.voortgang;
    if (voortgang.stageplan_goedgekeurd) {
      return t(Tekst::brief_vervolg_stageplan_goedgekeurd, {{"datum", date(*voortgang.stageplan_goedgekeurd)}});
    }
    const auto deadline = termijn_van(facts_.context, facts_.part, Handeling::stageplan);
    if (!deadline) return about(Tekst::brief_vervolg_stageplan);
    return about(Tekst::brief_vervolg_stageplan_uiterlijk, {{"datum", date(deadline->datum)}});
  }

  // --- the stage-intentieverklaring

  void declare(PrintedLetter& letter) const {
    const Tekstwoorden opening = words(Standaardtekst::brief_intentie);
    letter.title = opening.onderwerp;
    auto& body = letter.body;
    // The sentence of the program has another form without a name.
    const bool is_nameless = facts_.instituut.empty() && !own_words(Standaardtekst::brief_intentie);
    add_paragraphs(body, is_nameless ? about(Tekst::brief_intentie_inleiding_zonder_naam, {{"instelling", plek_.instelling}})
                                     : opening.tekst);
    body.push_back(LetterFacts{known_facts()});
    const auto article = [&](Tekst heading, std::string text) {
      body.push_back(LetterHeading{t(heading)});
      body.push_back(LetterParagraph{std::move(text)});
    };
    const auto worded = [&](Standaardtekst part) {
      const Tekstwoorden own = words(part);
      body.push_back(LetterHeading{own.onderwerp});
      add_paragraphs(body, own.tekst);
    };
    worded(Standaardtekst::brief_intentie_doel);
    worded(Standaardtekst::brief_intentie_periode);
    article(Tekst::brief_intentie_kop_begeleiding, supervision());
    if (rule_for(facts_.context.pakket.regels.diensten, facts_.part)) {
      worded(Standaardtekst::brief_intentie_diensten);
    }
    // The source speaks of SBOH as the employer; what others agreed on pay is not known here.
    if (facts_.context.pakket.werkgever == Werkgever::sboh) {
      worded(Standaardtekst::brief_intentie_kosten);
    }
    worded(Standaardtekst::brief_intentie_overeenkomst);
    article(Tekst::brief_intentie_kop_afronding, completion());
    worded(Standaardtekst::brief_intentie_wijzigen);
    body.push_back(closing(t(Tekst::brief_intentie_slot)));
  }

  [[nodiscard]] std::string supervision() const {
    const std::string hours = hours_a_week();
    std::string text = hours.empty() ? about(Tekst::brief_intentie_begeleiding_open)
                                     : about(Tekst::brief_intentie_begeleiding, {{"uren", hours}});
    if (const auto sentence = talks(Tekst::brief_intentie_gesprekken)) text += " " + *sentence;
    TextArguments trainers = {{"io", traject_.instituutsopleider.naam}};
    if (has_po()) trainers.emplace_back("po", traject_.praktijkopleider->naam);
    return text + " " + t(has_po() ? Tekst::brief_intentie_contact_po : Tekst::brief_intentie_contact, trainers);
  }

  [[nodiscard]] std::string completion() const {
    std::string text = about(Tekst::brief_intentie_afronding);
    const Beoordelingseis* rule = beoordelingseis_van(facts_.context, facts_.part);
    if (!rule) return text;
    if (approves_report(*rule)) text += " " + t(Tekst::brief_intentie_afronding_goedkeuring);
    if (rule->stagebeoordeling) text += " " + t(Tekst::brief_intentie_afronding_beoordeling);
    if (!rule->waardering_door) return text;
    const std::string who = rollen_text({*rule->waardering_door}, texts_, taal());
    return text + " " + t(Tekst::brief_intentie_afronding_waardering, {{"de_rol", who}});
  }

  // --- what both say

  [[nodiscard]] static bool approves_report(const Beoordelingseis& rule) {
    return std::find(rule.oordeel_van.begin(), rule.oordeel_van.end(), Rol::stagebegeleider) != rule.oordeel_van.end();
  }

  [[nodiscard]] std::optional<std::string> talks(Tekst key) const {
    const Gesprekseis* rule = rule_for(facts_.context.pakket.regels.gesprekken, facts_.part);
    if (!rule) return std::nullopt;
    std::vector<Rol> joining = {Rol::instituutsopleider};
    if (has_po()) joining.insert(joining.begin(), Rol::praktijkopleider);
    return about(key, {{"aantal", rule->stagebegeleider},
                       {"gezamenlijk", rule->gezamenlijk},
                       {"wie", rollen_text(joining, texts_, taal(), Joining::one_of)}});
  }

  /// As agreed, else as the rules have it; empty when neither says.
  [[nodiscard]] std::string hours_a_week() const {
    if (plek_.begeleiding_uren) {
      return t(Tekst::brief_begeleiding_uren, {{"uren", format_decimal(*plek_.begeleiding_uren, taal())}});
    }
    const Begeleidingseis* rule = rule_for(facts_.context.pakket.regels.begeleiding, facts_.part);
    if (!rule) return {};
    return t(Tekst::brief_begeleiding_van_tot, {{"van", format_decimal(rule->minimum_uren, taal())},
                                                {"tot", format_decimal(rule->maximum_uren, taal())}});
  }

  [[nodiscard]] std::vector<LetterFact> known_facts() const {
    std::vector<LetterFact> rows;
    const auto fact = [&](Tekst label, const std::string& value) {
      if (!value.empty()) rows.push_back({t(label), value});
    };
    fact(Tekst::brief_feit_aios, traject_.aios.naam);
    fact(Tekst::brief_feit_opleiding, in_language(facts_.context.pakket.naam, taal()));
    fact(Tekst::brief_feit_instituutsopleider, traject_.instituutsopleider.naam);
    if (has_po()) fact(Tekst::brief_feit_praktijkopleider, traject_.praktijkopleider->naam);
    fact(Tekst::brief_feit_stage, stage_name());
    fact(Tekst::brief_feit_instelling,
         plek_.afdeling.empty() ? plek_.instelling : plek_.instelling + ", " + plek_.afdeling);
    fact(Tekst::brief_feit_stagebegeleider, plek_.stagebegeleider);
    fact(Tekst::brief_feit_periode, period());
    fact(Tekst::brief_feit_praktijk, days_present());
    fact(Tekst::brief_feit_omvang, working_time());
    fact(Tekst::brief_feit_begeleiding, hours_a_week());
    return rows;
  }

  /// As they were agreed for the stage as a whole; empty when that was not.
  [[nodiscard]] std::string days_present() const {
    const auto& first = onderdeel_.praktische_eerste_dag;
    const auto& last = onderdeel_.praktische_laatste_dag;
    if (facts_.plek.deel) return {};
    if (first && last) return format_period({*first, *last}, taal());
    if (first) return t(Tekst::brief_praktijk_vanaf, {{"datum", date(*first)}});
    return last ? t(Tekst::brief_praktijk_tot, {{"datum", date(*last)}}) : std::string();
  }

  /// The fte as it is in that period, and what of it the stage takes.
  [[nodiscard]] std::string working_time() const {
    if (onderdeel_.stagedagen) return t(Tekst::brief_omvang_dagen, {{"dagen", *onderdeel_.stagedagen}});
    const Decimal at_first = fte_on(traject_.dienstverband, periode_.first);
    std::vector<std::string> times = {t(Tekst::brief_omvang, {{"fte", format_decimal(at_first, taal())}})};
    for (const FtePeriode& each : traject_.dienstverband.fte) {
      if (each.vanaf <= periode_.first || periode_.last < each.vanaf) continue;
      times.push_back(t(Tekst::brief_omvang_vanaf,
                        {{"fte", format_decimal(each.fte, taal())}, {"datum", date(each.vanaf)}}));
    }
    const std::string time = join_list(times, taal());
    if (!onderdeel_.aandeel) return time;
    const Decimal percent{onderdeel_.aandeel->thousandths * 100};
    return t(Tekst::brief_omvang_aandeel, {{"omvang", time}, {"procent", format_decimal(percent, taal())}});
  }

  [[nodiscard]] LetterClosing closing(std::string first) const {
    LetterClosing lines{{std::move(first), "", rol_text(Rol::stagebureau, texts_)}};
    if (!facts_.instituut.empty()) lines.lines.push_back(facts_.instituut);
    if (!facts_.stagebureau_adres.empty()) lines.lines.push_back(facts_.stagebureau_adres);
    return lines;
  }

  const StageLetterFacts& facts_;
  const Catalogue& texts_;
  const Traject& traject_;
  const Onderdeel& onderdeel_;
  const Plek& plek_;
  Period periode_;
};

}  // namespace

PrintedLetter stage_letter(const StageLetterFacts& facts, const Catalogue& texts) { return LetterWriter(facts, texts).write(); }

std::string stage_letter_name(const StageLetterFacts& facts, const Catalogue& texts) {
  return LetterWriter(facts, texts).file_name();
}

}  // namespace stagepad

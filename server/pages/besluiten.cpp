#include "server/pages/besluiten.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// Lines end where they end in the text.
std::string with_breaks(std::string_view text) {
  std::string html;
  for (const char c : text) html += c == '\n' ? "<br>" : html_escaped(std::string_view(&c, 1));
  return html;
}

class Besluitverteller {
 public:
  Besluitverteller(const Besluitbron& bron, const Besluitkeuze& keuze) : bron_(bron), keuze_(keuze) {}

  std::string html() {
    for (const Verzoek& each : bron_.beeld.verzoeken) {
      if (keuze_(each.onderdeel)) add_request(each);
    }
    add_dispensations();
    add_preferences();
    return std::move(html_);
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return bron_.texts.text(key, arguments);
  }
  [[nodiscard]] Taal taal() const { return bron_.texts.taal(); }
  [[nodiscard]] std::string date(CivilDate day) const { return format_date(within_calendar(day), taal()); }

  void heading(const std::string& text) { html_ += "<h4>" + html_escaped(text) + "</h4>"; }
  void fact(const std::string& label, const std::string& value) {
    if (value.empty()) return;
    html_ += "<p><strong>" + html_escaped(label) + "</strong><br>" + with_breaks(value) + "</p>";
  }
  void add_list(const std::string& label, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    html_ += "<p><strong>" + html_escaped(label) + "</strong></p><ul>";
    for (const std::string& each : lines) html_ += "<li>" + with_breaks(each) + "</li>";
    html_ += "</ul>";
  }

  [[nodiscard]] std::string part_name(OnderdeelId id) const {
    const Onderdeel* part = find_onderdeel(bron_.beeld.traject, id);
    return part ? onderdeel_text(part->soort, taal(), &bron_.pakket) : std::string();
  }
  [[nodiscard]] std::string place_name(StageplaatsId id) const {
    const Stageplaats* place = find_plaats(bron_.beeld, id);
    return place ? place->naam + ", " + place->instelling_naam : t(Tekst::voorkeuren_plaats_weg);
  }
  /// "Kees de Wit, instituutsopleider, 3 maart 2027"
  [[nodiscard]] std::string decided_by(const PersoonVerwijzing& door, Rol rol, CivilDate op) const {
    return door.naam + ", " + rol_text(rol, bron_.texts, bron_.pakket) + ", " + date(op);
  }

  void add_request(const Verzoek& verzoek) {
    const std::string what =
        verzoek.onderdeel ? t(Tekst::geschiedenis_verzoek_plaats, {{"onderdeel", part_name(*verzoek.onderdeel)}})
                          : t(Tekst::geschiedenis_verzoek_schema);
    heading(t(Tekst::dossier_verzoek, {{"verzoek", what}, {"datum", date(verzoek.ingediend_op)}}));
    fact(t(Tekst::dossier_verzoek_stand), word_text("verzoekstatus", to_name(verzoek.status), bron_.texts));
    if (verzoek.route) {
      std::string route = word_text("woord", to_name(*verzoek.route), bron_.texts);
      if (!verzoek.eigen_instelling.empty()) route += ", " + verzoek.eigen_instelling;
      if (verzoek.buitenland) route += "\n" + t(Tekst::aanvraag_buitenland);
      fact(t(Tekst::dossier_verzoek_route), route);
    }
    std::vector<std::string> places;
    for (const StageplaatsId each : verzoek.plaatsen) places.push_back(place_name(each));
    add_list(t(Tekst::aanvraag_plaatsen), places);
    std::vector<std::string> schedule;
    for (const Schemaregel& each : verzoek.schema) schedule.push_back(schedule_line(each));
    add_list(t(Tekst::dossier_verzoek_schema), schedule);
    fact(t(Tekst::verzoek_toelichting), verzoek.toelichting);
    for (const Beslissing& each : verzoek.beslissingen) add_decision(each);
  }

  [[nodiscard]] std::string schedule_line(const Schemaregel& line) const {
    const std::string added = onderdeel_text(line.soort, taal(), &bron_.pakket);
    const std::string name = line.onderdeel.is_set() ? part_name(line.onderdeel) : added;
    return line.start ? name + ", " + t(Tekst::dossier_verzoek_vanaf, {{"datum", date(*line.start)}}) : name;
  }

  void add_decision(const Beslissing& beslissing) {
    const bool is_good = beslissing.besluit == Besluit::goedgekeurd;
    std::string text = decided_by(beslissing.door, beslissing.rol, beslissing.op);
    if (beslissing.namens) text += "\n" + t(Tekst::dossier_kolom_namens) + " " + beslissing.namens->naam;
    if (!beslissing.reden.empty()) text += "\n" + t(Tekst::aanvraag_reden, {{"reden", beslissing.reden}});
    fact(t(is_good ? Tekst::aanvraag_goedgekeurd : Tekst::aanvraag_teruggestuurd), text);
  }

  void add_dispensations() {
    std::vector<const Ontheffing*> given;
    for (const Ontheffing& each : bron_.beeld.traject.ontheffingen) {
      if (keuze_(each.onderdeel)) given.push_back(&each);
    }
    if (given.empty()) return;
    heading(t(Tekst::dossier_ontheffingen));
    for (const Ontheffing* each : given) {
      std::string text = decided_by(each->door, each->rol, each->op);
      if (!each->reden.empty()) text += "\n" + t(Tekst::aanvraag_reden, {{"reden", each->reden}});
      fact(what_passed(*each), text);
    }
  }

  /// What the rules would have said; by the rule alone where they say nothing of it any more.
  [[nodiscard]] std::string what_passed(const Ontheffing& ontheffing) const {
    const auto found = std::find_if(bron_.findings.begin(), bron_.findings.end(), [&](const Finding& each) {
      const bool is_there = !ontheffing.onderdeel ||
                            is_op_of_onder(each.pad, "/onderdelen/" + std::to_string(ontheffing.onderdeel->value));
      return each.ontheven && each.regel == ontheffing.regel && is_there;
    });
    if (found != bron_.findings.end()) return finding_text(*found, bron_.texts, taal(), &bron_.pakket);
    std::string rule = t(Tekst::dossier_ontheffing_van, {{"regel", ontheffing.regel}});
    return ontheffing.onderdeel ? part_name(*ontheffing.onderdeel) + ", " + rule : rule;
  }

  void add_preferences() {
    std::vector<std::string> lines;
    for (const Voorkeur& each : bron_.beeld.voorkeuren) {
      if (!keuze_(each.onderdeel)) continue;
      lines.push_back(t(Tekst::voorkeuren_rang, {{"rang", each.rang}}) + ", " + place_name(each.stageplaats) + "\n" +
                      word_text("voorkeurstatus", to_name(each.status), bron_.texts) + ". " +
                      t(Tekst::voorkeuren_opgeslagen, {{"datum", date(each.ingediend_op)}}));
    }
    if (lines.empty()) return;
    heading(t(Tekst::voorkeuren_titel));
    add_list(t(Tekst::dossier_voorkeuren), lines);
  }

  const Besluitbron& bron_;
  const Besluitkeuze& keuze_;
  std::string html_;
};

}  // namespace

std::string besluiten_html(const Besluitbron& bron, const Besluitkeuze& keuze) {
  return Besluitverteller(bron, keuze).html();
}

}  // namespace stagepad

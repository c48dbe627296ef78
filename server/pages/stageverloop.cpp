#include "server/pages/stageverloop.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/http/html.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// Lines end where they end in the text.
std::string lines_html(std::string_view text) {
  std::string html;
  for (const char c : text) html += c == '\n' ? "<br>" : html_escaped(std::string_view(&c, 1));
  return html;
}

class Verteller {
 public:
  Verteller(const Snapshot& beeld, const Regelpakket& pakket, const Onderdeel& onderdeel, const Catalogue& texts)
      : beeld_(beeld), pakket_(pakket), onderdeel_(onderdeel), voortgang_(onderdeel.voortgang), texts_(texts) {}

  std::string html() {
    add_plans();
    add_supervision();
    add_evaluation();
    return std::move(html_);
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return texts_.text(key, arguments); }
  [[nodiscard]] std::string date(CivilDate day) const { return format_date(within_calendar(day), texts_.taal()); }
  [[nodiscard]] std::string rol(Rol rol) const { return rol_text(rol, texts_, pakket_); }

  void heading(int level, const std::string& text) {
    const std::string tag = "h" + std::to_string(level);
    html_ += "<" + tag + ">" + html_escaped(text) + "</" + tag + ">";
  }
  void fact(const std::string& label, const std::string& value) {
    if (!value.empty()) html_ += "<p><strong>" + html_escaped(label) + "</strong><br>" + lines_html(value) + "</p>";
  }
  void add_list(Tekst label, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    html_ += "<p><strong>" + html_escaped(t(label)) + "</strong></p><ul>";
    for (const std::string& each : lines) html_ += "<li>" + lines_html(each) + "</li>";
    html_ += "</ul>";
  }

  // --- the stageplan

  void add_plans() {
    for (const Stageplanversie& each : beeld_.stageplannen) {
      if (each.onderdeel == onderdeel_.id) add_plan(each);
    }
  }

  void add_plan(const Stageplanversie& versie) {
    const std::string of = t(Tekst::stageplan_versie_van, {{"versie", versie.versie}, {"datum", date(versie.ingediend_op)}});
    heading(4, t(Tekst::stageplan_titel) + ", " + of);
    std::vector<std::string> goals;
    for (const Leerdoel& each : versie.plan.leerdoelen) goals.push_back(goal_text(each));
    add_list(Tekst::plandeel_leerdoelen, goals);
    fact(section(Plandeel::activiteiten), versie.plan.activiteiten);
    fact(section(Plandeel::begeleiding), supervision_text(versie.plan));
    fact(section(Plandeel::toetsing), versie.plan.toetsing);
    if (!versie.besluit || !versie.besloten_op) return;
    const bool is_good = *versie.besluit == Besluit::goedgekeurd;
    html_ += "<p>" + html_escaped(t(is_good ? Tekst::stageplan_versie_goedgekeurd : Tekst::stageplan_versie_terug,
                                    {{"datum", date(*versie.besloten_op)}})) + "</p>";
    std::vector<std::string> remarks;
    for (const Planopmerking& each : versie.opmerkingen) remarks.push_back(section(each.deel) + ": " + each.tekst);
    add_list(Tekst::stageplan_terug, remarks);
  }

  [[nodiscard]] std::string section(Plandeel deel) const { return word_text("plandeel", to_name(deel), texts_); }

  [[nodiscard]] std::string goal_text(const Leerdoel& goal) const {
    std::vector<std::string> marks;
    if (!goal.leerlijn.empty()) {
      marks.push_back(t(Tekst::stageplan_leerlijn_niveau,
                        {{"leerlijn", onderdeel_text(goal.leerlijn, texts_.taal(), &pakket_)}, {"niveau", goal.niveau}}));
    }
    if (!goal.competentie.empty()) marks.push_back(goal.competentie);
    return marks.empty() ? goal.doel : goal.doel + " (" + join_list(marks, texts_.taal()) + ")";
  }

  [[nodiscard]] std::string supervision_text(const Stageplan& plan) const {
    if (!plan.begeleiding_uren) return plan.begeleiding;
    const std::string hours = t(Tekst::stageplan_uren_per_week,
                                {{"uren", format_decimal(*plan.begeleiding_uren, texts_.taal())}});
    return plan.begeleiding.empty() ? hours : hours + "\n" + plan.begeleiding;
  }

  // --- talks, practice tests, shifts

  void add_supervision() {
    const bool is_there = !voortgang_.gesprekken.empty() || !voortgang_.praktijktoetsen.empty() || voortgang_.diensten;
    if (!is_there) return;
    heading(4, t(Tekst::begeleiding_titel));
    std::vector<std::string> talks;
    for (const Gesprek& each : voortgang_.gesprekken) talks.push_back(talk_text(each));
    add_list(Tekst::begeleiding_gesprekken, talks);
    for (const Praktijktoets& each : voortgang_.praktijktoetsen) {
      std::string text = t(Tekst::begeleiding_toets_door, {{"rol", rol(each.door)}, {"datum", date(each.datum)}});
      text += confirmed_text(each.bevestigd);
      if (!each.toelichting.empty()) text += "\n" + each.toelichting;
      fact(word_text("toetssoort", to_name(each.soort), texts_), text);
    }
    if (!voortgang_.diensten) return;
    const auto& able = voortgang_.diensten->bekwaam;
    fact(t(Tekst::begeleiding_diensten),
         able ? t(Tekst::begeleiding_bekwaam_op, {{"datum", date(*able)}}) : t(Tekst::begeleiding_nog_niet_bekwaam));
  }

  [[nodiscard]] std::string talk_text(const Gesprek& talk) const {
    std::string text = word_text("gesprekssoort", to_name(talk.soort), texts_) + ", " + date(talk.datum);
    if (!talk.aanwezig.empty()) text += ", " + rollen_text(talk.aanwezig, texts_, texts_.taal());
    text += ", " + t(talk.gehouden ? Tekst::begeleiding_gehouden : Tekst::begeleiding_gepland);
    return text + confirmed_text(talk.bevestigd);
  }

  [[nodiscard]] std::string confirmed_text(const std::optional<Bevestiging>& confirmed) const {
    if (!confirmed) return {};
    return "\n" + t(Tekst::begeleiding_bevestigd_door, {{"naam", confirmed->naam}, {"datum", date(confirmed->op)}});
  }

  // --- the report and what was said of it

  void add_evaluation() {
    const bool is_there = voortgang_.verslag_ingediend || voortgang_.verslag_terug || voortgang_.stagebeoordeling;
    if (!is_there) return;
    heading(4, t(Tekst::evaluatie_titel));
    if (voortgang_.verslag_ingediend) {
      std::string text = date(*voortgang_.verslag_ingediend);
      if (!voortgang_.verslag_versie) text += "\n" + t(Tekst::evaluatie_elders_ingeleverd);
      fact(t(Tekst::evaluatie_verslag), text);
    }
    if (voortgang_.verslag_terug) {
      const std::string who = rollen_text({voortgang_.verslag_terug->van}, texts_, texts_.taal());
      fact(t(Tekst::evaluatie_terug_van, {{"wie", who}}),
           date(voortgang_.verslag_terug->op) + "\n" + voortgang_.verslag_terug->reden);
    }
    if (voortgang_.stagebeoordeling) {
      std::string text = date(*voortgang_.stagebeoordeling);
      if (!voortgang_.stagebeoordeling_tekst.empty()) text += "\n" + voortgang_.stagebeoordeling_tekst;
      if (!voortgang_.stagebeoordeling_naam.empty()) {
        text += "\n" + t(Tekst::evaluatie_gegeven_door, {{"naam", voortgang_.stagebeoordeling_naam}});
      }
      fact(t(Tekst::evaluatie_stagebeoordeling), text);
    }
    std::vector<std::string> given;
    for (const Oordeel& each : voortgang_.oordelen) {
      if (!each.akkoord) continue;
      const std::string who = each.naam.empty() ? rol(each.rol) : rol(each.rol) + " (" + each.naam + ")";
      given.push_back(t(Tekst::plaatsing_akkoord_op, {{"wie", who}, {"datum", date(each.datum)}}));
    }
    add_list(Tekst::plaatsing_akkoorden, given);
    if (voortgang_.gewaardeerd) fact(t(Tekst::evaluatie_gewaardeerd), date(*voortgang_.gewaardeerd));
  }

  const Snapshot& beeld_;
  const Regelpakket& pakket_;
  const Onderdeel& onderdeel_;
  const Voortgang& voortgang_;
  const Catalogue& texts_;
  std::string html_;
};

}  // namespace

std::string stageverloop_html(const Snapshot& beeld, const Regelpakket& pakket, const Onderdeel& onderdeel,
                              const Catalogue& texts) {
  return Verteller(beeld, pakket, onderdeel, texts).html();
}

}  // namespace stagepad

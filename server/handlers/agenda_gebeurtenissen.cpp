#include "server/handlers/agenda_gebeurtenissen.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/werklijst.hpp"
#include "server/handlers/werklijst_stappen.hpp"
#include "server/store/trajecten.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// For so many days a calendar is told that an event was cancelled, and a missed deadline stays.
constexpr std::int32_t k_days_told = 60;
/// For so many days a stage that is over stays.
constexpr std::int32_t k_days_kept = 365;

bool contains(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

std::string number(std::int64_t value) { return std::to_string(value); }

/// When a deadline that was kept was kept, as far as that is on record.
std::optional<CivilDate> kept_on(const Toetscontext& context, const Termijnstand& stand) {
  const Voortgang& voortgang = stand.onderdeel->voortgang;
  switch (stand.termijn->handeling) {
    case Handeling::stageplan: return voortgang.stageplan_ingediend;
    case Handeling::melding_plaats: return voortgang.plaats_gemeld;
    case Handeling::voorkeur: {
      const auto given = voorkeuren_van(context, stand.onderdeel->id);
      if (given.empty()) return std::nullopt;
      return given.front().ingediend_op;
    }
    case Handeling::verzoek_besluit: {
      const Verzoek* granted = laatste_plaatsverzoek(context, stand.onderdeel->id, VerzoekStatus::goedgekeurd);
      if (!granted || granted->beslissingen.empty()) return std::nullopt;
      return granted->beslissingen.back().op;
    }
    case Handeling::orientatie_mail:
    case Handeling::beschikbaarheid:
    case Handeling::uitslag:
    case Handeling::toewijzing:
    case Handeling::buitenland: break;
  }
  return std::nullopt;
}

/// When the aios was exempted from this part as a whole.
std::optional<CivilDate> exempted_on(const Traject& traject, const Onderdeel& onderdeel) {
  for (const Vrijstelling& each : traject.vrijstellingen) {
    if (each.onderdeel == onderdeel.soort) return each.op;
  }
  return std::nullopt;
}

class Verzamelaar {
 public:
  Verzamelaar(store::ReadConnection& db, const Call& call, const AgendaWereld& wereld)
      : db_(db), call_(call), wereld_(wereld), told_since_(call.vandaag.plus_days(-k_days_told)) {}

  std::vector<Agendagebeurtenis> all() {
    for (const TrajectRegel& each : store::list_trajecten_van(db_, call_.persoon.id)) add_training(each.id);
    for (const WerklijstRegel& each : verzoeken_voor(db_, call_, k_days_told)) add_request(each);
    for (const WerklijstStap& each : stappen_voor(db_, call_)) add_step(each);
    std::sort(events_.begin(), events_.end(), [](const Agendagebeurtenis& a, const Agendagebeurtenis& b) {
      return std::make_tuple(a.dagen.first.days_since_1970(), a.uid) <
             std::make_tuple(b.dagen.first.days_since_1970(), b.uid);
    });
    return std::move(events_);
  }

 private:
  /// The training at hand.
  struct Opleiding {
    const Toetscontext& context;
    bool is_aios = false;
  };

  [[nodiscard]] Taal taal() const { return wereld_.texts.taal(); }
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return wereld_.texts.text(key, arguments);
  }
  [[nodiscard]] std::string date(CivilDate day) const { return format_date(within_calendar(day), taal()); }
  [[nodiscard]] bool is_told(std::optional<CivilDate> day) const { return day && told_since_ <= *day; }

  Agendagebeurtenis event(const std::string& what, Period dagen, TrajectId traject, std::int64_t versie) {
    const auto [place, is_new] = changed_ms_.try_emplace(traject);
    // What was recorded before the address was made was never read through it.
    if (is_new) place->second = std::max(store::traject_gewijzigd_ms(db_, traject).value_or(0), wereld_.sinds_ms);
    Agendagebeurtenis event;
    event.uid = what + "@" + wereld_.host;
    event.dagen = {within_calendar(dagen.first), within_calendar(dagen.last)};
    event.gewijzigd_ms = place->second;
    event.volgnummer = versie;
    return event;
  }

  // --- stages, and what an aios is to do for them

  void add_training(TrajectId id) {
    const auto beeld = laad_beeld(db_, call_, id);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) return;
    // Acting for a trainer brings the worklist along, not the whole calendar.
    const auto rollen = rollen_in(beeld->traject, {call_.persoon.id, call_.persoon.rollen});
    const bool is_aios = contains(rollen, Rol::aios);
    const bool is_trainer = contains(rollen, Rol::instituutsopleider) || contains(rollen, Rol::praktijkopleider);
    if (!is_aios && !is_trainer) return;
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    const Opleiding opleiding{toetsing.context(), is_aios};
    for (const GeplandOnderdeel& part : opleiding.context.planning.onderdelen) {
      if (!part.definitie || part.definitie->aard != Aard::stage) continue;
      if (part.is_stage()) add_stage(opleiding, part);
      else add_exempted(opleiding, part);
    }
    if (is_aios) add_deadlines(opleiding);
  }

  [[nodiscard]] std::string name_of(const Opleiding& opleiding, const GeplandOnderdeel& part) const {
    const std::string name = in_language(part.definitie->naam, taal());
    if (opleiding.is_aios) return name;
    return t(Tekst::agenda_van, {{"aios", opleiding.context.traject.aios.naam}, {"stage", name}});
  }

  [[nodiscard]] std::string screen_of(const Opleiding& opleiding, const Onderdeel& part) const {
    const std::string stage = "?stage=" + number(part.id.value);
    if (opleiding.is_aios) return wereld_.origin + "/opleiding" + stage;
    return wereld_.origin + "/trajecten/" + number(opleiding.context.traject.id.value) + stage;
  }

  Agendagebeurtenis stage_event(const Opleiding& opleiding, const GeplandOnderdeel& part, const std::string& what,
                                Period dagen) {
    const Traject& traject = opleiding.context.traject;
    Agendagebeurtenis event = this->event("stage-" + what, dagen, traject.id, traject.versie);
    event.titel = name_of(opleiding, part);
    event.url = screen_of(opleiding, *part.onderdeel);
    return event;
  }

  void add_stage(const Opleiding& opleiding, const GeplandOnderdeel& part) {
    if (part.periode.last < call_.vandaag.plus_days(-k_days_kept)) return;
    const std::string id = number(part.onderdeel->id.value);
    if (part.delen.empty()) {
      Agendagebeurtenis event = stage_event(opleiding, part, id, part.periode);
      describe(event, opleiding, part, part.onderdeel->plek);
      events_.push_back(std::move(event));
      return;
    }
    for (const GeplandDeel& deel : part.delen) {
      if (deel.periode.last < deel.periode.first) continue;
      const std::string code = deel.definitie ? deel.definitie->code : deel.deel->soort;
      Agendagebeurtenis event = stage_event(opleiding, part, id + "-" + code, deel.periode);
      event.titel = t(Tekst::agenda_deel, {{"stage", event.titel},
                                           {"deel", deel.definitie ? in_language(deel.definitie->naam, taal()) : code}});
      describe(event, opleiding, part, deel.deel ? deel.deel->plek : std::nullopt);
      events_.push_back(std::move(event));
    }
  }

  void describe(Agendagebeurtenis& event, const Opleiding& opleiding, const GeplandOnderdeel& part,
                const std::optional<Plek>& plek) const {
    std::vector<std::string> lines;
    if (plek) event.plaats = plek->afdeling.empty() ? plek->instelling : plek->instelling + ", " + plek->afdeling;
    if (!part.is_begonnen(call_.vandaag) && fase_van(opleiding.context, part) < Fase::geplaatst) {
      event.status = Agendastatus::voorlopig;
      lines.push_back(t(Tekst::agenda_voorlopig));
    }
    const auto& first = part.onderdeel->praktische_eerste_dag;
    const auto& last = part.onderdeel->praktische_laatste_dag;
    if (first || last) lines.push_back(t(Tekst::agenda_officieel, {{"periode", format_period(event.dagen, taal())}}));
    if (first) lines.push_back(t(Tekst::agenda_praktijk_eerste, {{"datum", date(*first)}}));
    if (last) lines.push_back(t(Tekst::agenda_praktijk_laatste, {{"datum", date(*last)}}));
    for (const std::string& each : lines) event.omschrijving += (event.omschrijving.empty() ? "" : "\n") + each;
  }

  /// It takes no days any more; the day on which it would have begun is the nearest to the truth.
  void add_exempted(const Opleiding& opleiding, const GeplandOnderdeel& part) {
    if (!is_told(exempted_on(opleiding.context.traject, *part.onderdeel))) return;
    Agendagebeurtenis event =
        stage_event(opleiding, part, number(part.onderdeel->id.value), {part.periode.first, part.periode.first});
    event.status = Agendastatus::vervallen;
    events_.push_back(std::move(event));
  }

  [[nodiscard]] std::string last_day(CivilDate day, CivilDate start) const {
    return t(Tekst::agenda_uiterlijk, {{"datum", date(day)}, {"start", date(start)}});
  }

  void add_deadlines(const Opleiding& opleiding) {
    const Toetscontext& context = opleiding.context;
    const Traject& traject = context.traject;
    std::vector<std::pair<OnderdeelId, CivilDate>> open;
    for (const Termijnstand& stand : termijnen_van(context)) {
      if (stand.termijn->wie != Rol::aios || stand.datum < told_since_) continue;
      const bool is_kept = stand.status == Termijnstatus::gehaald;
      if (is_kept && !is_told(kept_on(context, stand))) continue;
      const GeplandOnderdeel& part = *context.planning.find(stand.onderdeel->id);
      Agendagebeurtenis event =
          this->event("termijn-" + number(stand.onderdeel->id.value) + "-" + stand.termijn->id,
                      {stand.datum, stand.datum}, traject.id, traject.versie);
      event.titel = t(Tekst::agenda_termijn, {{"stage", in_language(part.definitie->naam, taal())},
                                              {"wat", word_text("woord", to_name(stand.termijn->handeling),
                                                                wereld_.texts)}});
      event.omschrijving = last_day(stand.datum, part.periode.first);
      event.url = screen_of(opleiding, *stand.onderdeel);
      if (is_kept) event.status = Agendastatus::vervallen;
      else open.emplace_back(stand.onderdeel->id, stand.datum);
      events_.push_back(std::move(event));
    }
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (part.is_stage()) add_turn(opleiding, part, open);
    }
  }

  /// What the aios is to do next, unless that day is there already as the deadline it comes from.
  void add_turn(const Opleiding& opleiding, const GeplandOnderdeel& part,
                const std::vector<std::pair<OnderdeelId, CivilDate>>& open) {
    const AanZet turn = wie_is_aan_zet(opleiding.context, part);
    const bool is_to_do = turn.wie == Rol::aios && turn.uiterlijk && turn.taak != "geen" && turn.taak != "stage_begint";
    if (!is_to_do) return;
    const OnderdeelId id = part.onderdeel->id;
    if (std::find(open.begin(), open.end(), std::make_pair(id, *turn.uiterlijk)) != open.end()) return;
    const Traject& traject = opleiding.context.traject;
    Agendagebeurtenis event = this->event("taak-" + number(id.value) + "-" + std::string(turn.taak),
                                          {*turn.uiterlijk, *turn.uiterlijk}, traject.id, traject.versie);
    event.titel = t(Tekst::agenda_taak, {{"taak", word_text("taak", turn.taak, wereld_.texts)},
                                         {"stage", in_language(part.definitie->naam, taal())}});
    event.omschrijving = last_day(*turn.uiterlijk, part.periode.first);
    event.url = screen_of(opleiding, *part.onderdeel);
    events_.push_back(std::move(event));
  }

  // --- what waits in the worklist

  void add_request(const WerklijstRegel& regel) {
    const Verzoek& verzoek = regel.verzoek;
    if (!regel.uiterlijk || !regel.start) return;
    const bool is_decided = verzoek.status != VerzoekStatus::ingediend;
    if (!is_decided && !regel.wacht_op_mij) return;
    Agendagebeurtenis event = this->event("verzoek-" + number(verzoek.id.value), {*regel.uiterlijk, *regel.uiterlijk},
                                          regel.traject.id, regel.traject.versie);
    event.titel = t(Tekst::agenda_verzoek,
                    {{"aios", regel.traject.aios.naam}, {"stage", in_language(regel.stage, taal())}});
    event.omschrijving = last_day(*regel.uiterlijk, *regel.start);
    event.url = wereld_.origin + "/werklijst/" + number(verzoek.id.value);
    if (is_decided) event.status = Agendastatus::vervallen;
    events_.push_back(std::move(event));
  }

  void add_step(const WerklijstStap& stap) {
    if (!stap.uiterlijk) return;
    const std::string id = number(stap.onderdeel.value);
    Agendagebeurtenis event = this->event("taak-" + id + "-" + stap.taak, {*stap.uiterlijk, *stap.uiterlijk},
                                          stap.traject.id, stap.traject.versie);
    event.titel = t(Tekst::agenda_taak_van, {{"taak", word_text("taak", stap.taak, wereld_.texts)},
                                             {"stage", in_language(stap.stage, taal())},
                                             {"aios", stap.traject.aios.naam}});
    event.omschrijving = last_day(*stap.uiterlijk, stap.start);
    event.url = wereld_.origin + "/trajecten/" + number(stap.traject.id.value) + "?stage=" + id;
    events_.push_back(std::move(event));
  }

  store::ReadConnection& db_;
  const Call& call_;
  const AgendaWereld& wereld_;
  const CivilDate told_since_;
  std::map<TrajectId, std::int64_t> changed_ms_;
  std::vector<Agendagebeurtenis> events_;
};

}  // namespace

std::vector<Agendagebeurtenis> agenda_gebeurtenissen(store::ReadConnection& db, const Call& call,
                                                     const AgendaWereld& wereld) {
  return Verzamelaar(db, call, wereld).all();
}

}  // namespace stagepad

#include "wasm-client/views/opleiding_indeling.hpp"

#include <algorithm>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/getypt.hpp"
#include "wasm-client/app/indeling.hpp"

namespace stagepad::client {

namespace {

constexpr const char* k_arranging_query = "indeling";
constexpr std::int32_t k_days_a_week = 5;
constexpr std::int32_t k_day_of_five = 200;  // thousandths

/// "2 van de 5 dagen per week", or per cent where it is no whole day.
std::string share_text(const View& view, Decimal share) {
  if (share.thousandths % k_day_of_five == 0) {
    return view.t(Tekst::indeling_dagen_per_week, {{"aantal", share.thousandths / k_day_of_five}});
  }
  return view.t(Tekst::indeling_procent, {{"procent", format_decimal(Decimal{share.thousandths * 100}, view.state.taal)}});
}

std::string length_text(const View& view, const Duur& duur) {
  const bool by_weeks = duur.weken.thousandths > 0;
  return view.t(by_weeks ? Tekst::indeling_weken : Tekst::indeling_maanden,
                {{"aantal", format_decimal(by_weeks ? duur.weken : duur.maanden, view.state.taal)}});
}

class IndelingView {
 public:
  IndelingView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : view_(view), training_(training), part_(part), line_(line_of(training.shown, part.onderdeel->id)) {}

  [[nodiscard]] bool has_anything() const {
    return part_.is_stage() && (can_share() || !joinable().empty() || can_be_long() || has_days() || has_parts());
  }

  void draw() const {
    bool open = view_.state.address.value(k_arranging_query) == "1";
    if (view_.ui.disclosure(k_arranging_query, t(Tekst::indeling_titel), open)) view_.act(SetQuery{k_arranging_query, open ? "1" : ""});
    if (!open) return;
    auto column = view_.ui.column({.gap = 12});
    view_.ui.text(t(Tekst::indeling_uitleg), {.tone = ui::TextTone::muted});
    if (can_share()) draw_share();
    if (!joinable().empty()) draw_join();
    if (can_be_long()) draw_length();
    if (has_days()) draw_days();
    if (has_parts()) draw_parts();
  }

 private:
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const { return view_.t(key, arguments); }

  [[nodiscard]] bool can_share() const { return !training_.pakket.regels.aaneengesloten.empty() || line_.aandeel; }
  [[nodiscard]] bool can_be_long() const { return part_.definitie->duur_vrij; }
  [[nodiscard]] bool has_days() const {
    const auto& rules = training_.pakket.regels.stagedagen;
    return std::any_of(rules.begin(), rules.end(), [&](const Stagedagenaandeel& each) {
      return geldt_voor(each.onderdelen, *part_.definitie);
    });
  }
  [[nodiscard]] bool has_parts() const { return part_.delen.size() > 1; }

  /// The stages with which this one can be joined.
  [[nodiscard]] std::vector<const GeplandOnderdeel*> joinable() const {
    std::vector<const GeplandOnderdeel*> stages;
    for (const Koppelingseis& rule : training_.pakket.regels.koppeling) {
      if (!geldt_voor(rule.onderdelen, *part_.definitie)) continue;
      for (const GeplandOnderdeel& each : training_.planning.onderdelen) {
        const bool is_other = each.is_stage() && each.onderdeel->id.is_set() &&
                              each.onderdeel->soort != part_.onderdeel->soort;
        if (is_other && geldt_voor(rule.onderdelen, *each.definitie)) stages.push_back(&each);
      }
    }
    return stages;
  }

  void keep(Schemaregel line) const { view_.act(ArrangePart{std::move(line)}); }

  void draw_share() const {
    std::vector<std::string> words = {t(Tekst::indeling_hele_tijd)};
    std::vector<std::optional<Decimal>> shares = {std::nullopt};
    for (std::int32_t days = 1; days < k_days_a_week; ++days) {
      shares.emplace_back(Decimal{days * k_day_of_five});
    }
    if (line_.aandeel && std::find(shares.begin(), shares.end(), line_.aandeel) == shares.end()) {
      shares.push_back(line_.aandeel);
    }
    for (std::size_t i = 1; i < shares.size(); ++i) words.push_back(share_text(view_, *shares[i]));
    auto chosen = static_cast<int>(std::find(shares.begin(), shares.end(), line_.aandeel) - shares.begin());
    std::vector<ui::Choice> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    const std::string hint = t(Tekst::indeling_aandeel_hulp);
    if (!view_.ui.select("aandeel", t(Tekst::indeling_aandeel), chosen, choices, {.hint = hint})) return;
    Schemaregel line = line_;
    line.aandeel = shares[static_cast<std::size_t>(chosen)];
    // A share needs a first day of its own: the one it has.
    if (line.aandeel && !line.start) line.start = part_.periode.first;
    keep(std::move(line));
  }

  void draw_join() const {
    const auto stages = joinable();
    std::vector<std::string> words = {t(Tekst::indeling_niet_gekoppeld)};
    int chosen = 0;
    for (const GeplandOnderdeel* each : stages) {
      if (line_.gekoppeld_aan == each->onderdeel->id) chosen = static_cast<int>(words.size());
      words.push_back(training_.name_of(*each->onderdeel));
    }
    std::vector<ui::Choice> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    const std::string hint = t(Tekst::indeling_koppeling_hulp);
    if (!view_.ui.select("koppeling", t(Tekst::indeling_koppeling), chosen, choices, {.hint = hint})) return;
    Schemaregel line = line_;
    line.gekoppeld_aan.reset();
    if (chosen > 0) line.gekoppeld_aan = stages[static_cast<std::size_t>(chosen - 1)]->onderdeel->id;
    keep(std::move(line));
  }

  /// A number that is typed: kept as it stands while it is none.
  template <class Apply>
  void draw_number(const char* key, Tekst label, std::string value, Tekst hint_key, Apply&& apply) const {
    const std::string field = "indeling." + std::string(key) + "." + std::to_string(part_.onderdeel->id.value);
    const Formulier* typed = find_formulier(view_.state.beheer.formulieren, field);
    if (typed) value = typed->inhoud;
    Findings unreadable;
    const auto number = read_hours(value, "-", unreadable);
    const std::string hint = t(hint_key);
    const std::string error = unreadable.empty() ? std::string() : t(Tekst::indeling_geen_getal);
    const auto event = view_.ui.text_field(key, t(label), value, {.hint = hint, .error = error});
    if (event.changed) view_.act(KeepForm{{field, 0, value}});
    if (!(event.committed || event.submitted) || !unreadable.empty()) return;
    view_.act(DropForm{field});
    apply(number);
  }

  void draw_length() const {
    const Duur& duur = line_.duur ? *line_.duur : part_.definitie->duur;
    const bool by_weeks = duur.weken.thousandths > 0;
    draw_number("duur", by_weeks ? Tekst::indeling_duur_weken : Tekst::indeling_duur_maanden,
                format_decimal(by_weeks ? duur.weken : duur.maanden, view_.state.taal), Tekst::indeling_duur_hulp,
                [&](std::optional<Decimal> number) {
                  Schemaregel line = line_;
                  line.duur.reset();
                  if (number) {
                    line.duur = part_.definitie->duur;
                    (by_weeks ? line.duur->weken : line.duur->maanden) = *number;
                  }
                  keep(std::move(line));
                });
  }

  void draw_days() const {
    const Dagenaandeel days = line_.stagedagen.value_or(
        Dagenaandeel{part_.onderdeel->stagedagen.value_or(0), training_.shown.keuzeonderwijsdagen.value_or(0)});
    const auto shown = [](std::int32_t number) { return number > 0 ? std::to_string(number) : std::string(); };
    const auto whole = [](std::optional<Decimal> number) { return number ? number->thousandths / 1000 : 0; };
    draw_number("stagedagen", Tekst::indeling_stagedagen, shown(days.dagen), Tekst::indeling_stagedagen_hulp,
                [&](std::optional<Decimal> number) {
                  Schemaregel line = line_;
                  line.stagedagen = Dagenaandeel{whole(number), std::max(days.van, whole(number))};
                  keep(std::move(line));
                });
    draw_number("keuzeonderwijs", Tekst::indeling_keuzeonderwijs, shown(days.van), Tekst::indeling_keuzeonderwijs_hulp,
                [&](std::optional<Decimal> number) {
                  Schemaregel line = line_;
                  line.stagedagen = Dagenaandeel{days.dagen, whole(number)};
                  keep(std::move(line));
                });
  }

  void draw_parts() const {
    view_.ui.text(t(Tekst::indeling_delen_uitleg), {.tone = ui::TextTone::muted});
    for (std::size_t i = 0; i < part_.delen.size(); ++i) {
      const GeplandDeel& deel = part_.delen[i];
      if (!deel.definitie) continue;
      const std::string field = "indeling.deel." + std::to_string(part_.onderdeel->id.value) + "." + deel.definitie->code;
      const Formulier* kept = find_formulier(view_.state.beheer.formulieren, field);
      const bool pinned = deel.deel && deel.deel->start;
      std::string typed = kept ? kept->inhoud : pinned ? view_.date(*deel.deel->start) : std::string();
      const auto day = parse_typed_date(typed);
      const std::string error = typed.empty() || day ? std::string() : t(Tekst::opleiding_datum_onleesbaar);
      const std::string label = t(Tekst::indeling_deel, {{"deel", training_.name_of(deel)}});
      const std::string hint = t(Tekst::indeling_deel_hulp, {{"periode", view_.period(deel.periode)}});
      auto scope = view_.ui.scope(static_cast<int>(i) + 1);
      const auto event = view_.ui.date_field("deel", label, typed, {.hint = hint, .error = error});
      if (event.changed) view_.act(KeepForm{{field, 0, typed}});
      if (!(event.committed || event.submitted) || !(typed.empty() || parse_typed_date(typed))) continue;
      view_.act(DropForm{field});
      keep(with_begin(line_, part_, deel.definitie->code, parse_typed_date(typed)));
    }
  }

  const View& view_;
  const TrainingView& training_;
  const GeplandOnderdeel& part_;
  Schemaregel line_;
};

}  // namespace

void draw_indeling(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("indeling");
  const IndelingView indeling(view, training, part);
  if (indeling.has_anything()) indeling.draw();
}

void draw_toevoegen(const View& view, const TrainingView& training) {
  if (!training.editable || training.open_schema_request()) return;
  auto scope = view.ui.scope("toevoegen");
  for (const RegelpakketOnderdeel* each : nu_toe_te_voegen(training.shown, training.pakket)) {
    const std::string label = view.t(Tekst::indeling_voeg_toe, {{"onderdeel", in_language(each->naam, view.state.taal)}});
    if (view.ui.button(each->code, label, ui::ButtonKind::secondary, {.icon = ui::icons::plus})) {
      view.act(AddPart{each->code});
    }
  }
}

std::string indeling_text(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const Schemaregel line = line_of(training.shown, part.onderdeel->id);
  std::vector<std::string> words;
  if (line.aandeel) words.push_back(share_text(view, *line.aandeel));
  if (line.gekoppeld_aan) {
    const Onderdeel* other = find_onderdeel(training.shown, *line.gekoppeld_aan);
    words.push_back(view.t(Tekst::indeling_gekoppeld_aan,
                           {{"onderdeel", other ? training.name_of(*other) : std::string()}}));
  }
  if (line.duur) words.push_back(length_text(view, *line.duur));
  if (line.stagedagen) {
    words.push_back(view.t(Tekst::indeling_dagen_van, {{"dagen", line.stagedagen->dagen}, {"van", line.stagedagen->van}}));
  }
  for (const GeplandDeel& deel : part.delen) {
    if (!deel.deel || !deel.deel->start) continue;
    words.push_back(view.t(Tekst::indeling_deel_vanaf,
                           {{"deel", training.name_of(deel)}, {"datum", view.short_date(*deel.deel->start)}}));
  }
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : " · ") + each;
  return text;
}

}  // namespace stagepad::client

#include "wasm-client/views/bevindingen.hpp"

#include <charconv>
#include <string>

#include "generated/shared/text/text_keys.hpp"

namespace stagepad::client {

namespace {

/// The part a finding is about, from its path; not set when it is about something else.
OnderdeelId part_of(const Finding& finding) {
  static constexpr std::string_view k_begin = "/onderdelen/";
  if (finding.pad.rfind(k_begin, 0) != 0) return {};
  std::int64_t id = 0;
  const char* first = finding.pad.data() + k_begin.size();
  std::from_chars(first, finding.pad.data() + finding.pad.size(), id);
  return {id};
}

/// The action that mends a finding, where the person may take it here.
std::optional<Action> remedy(const Finding& finding, const TrainingView* training) {
  if (!training || !training->editable || !finding.herstel) return std::nullopt;
  const OnderdeelId id = part_of(finding);
  const GeplandOnderdeel* part = training->planning.find(id);
  if (!part || part->is_begonnen(training->vandaag)) return std::nullopt;
  if (finding.herstel->soort == HerstelSoort::start_op && finding.herstel->datum) {
    return MoveStage{id, *finding.herstel->datum};
  }
  if (finding.herstel->soort == HerstelSoort::start_los) return LoosenStage{id};
  return std::nullopt;
}

}  // namespace

void draw_findings(const View& view, ui::Key key, const Findings& findings,
                   const TrainingView* training) {
  const Regelpakket* pakket = training ? &training->pakket : open_pakket(view.state);
  auto list = view.ui.list(key, view.t(Tekst::bevindingen_titel), 8);
  int number = 0;
  for (const Finding& finding : findings) {
    ++number;
    auto item = view.ui.list_item(number);
    const std::string text = finding_text(finding, view.catalogue, view.state.taal, pakket);
    std::string detail;
    if (finding.herstel) {
      detail = herstel_text(finding, view.catalogue, view.state.taal, pakket);
    }
    if (!finding.bron.empty()) {
      if (!detail.empty()) detail += "  ·  ";
      detail += view.t(Tekst::bevindingen_bron, {{"bron", finding.bron}});
    }
    const auto action = remedy(finding, training);
    const std::string label = action ? view.t(Tekst::bevindingen_neem_over) : std::string();
    const std::string severity = finding.ontheven ? view.t(Tekst::bevindingen_ontheven)
                                                  : ernst_text(finding.ernst, view.catalogue);
    const bool pressed =
        view.ui.finding("bevinding", severity_of(finding.ernst), severity, text,
                        {.detail = detail, .action = label, .action_name = label + ": " + detail});
    if (pressed && action) view.act(*action);
  }
}

void draw_refusal(const View& view, const Command& command, const TrainingView* training) {
  const std::optional<Refusal>& refusal = view.state.refusal;
  if (!refusal || refusal->command != command) return;
  auto box = view.ui.notice("geweigerd", ui::Tone::blocked, ui::icons::octagon_x,
                            view.t(Tekst::app_niet_uitgevoerd));
  if (refusal->findings.empty()) view.ui.text(refusal->title);
  else draw_findings(view, "redenen", refusal->findings, training);
}

}  // namespace stagepad::client

#include "wasm-client/views/verslagdocument.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/views/document.hpp"

namespace stagepad::client {

namespace {

/// What became of a version: the word and tone of its badge; no word where nothing is to be said.
struct Stand {
  std::string word;
  ui::Tone tone = ui::Tone::neutral;
  ui::Icon icon;
};

Stand stand_of(const View& view, Fase fase, const Voortgang& voortgang, const Verslagversie& versie) {
  // Where nobody judges the stage is over as soon as the report is in.
  const bool is_judged = voortgang.gewaardeerd || fase < Fase::afgerond;
  if (voortgang.verslag_versie == versie.versie && is_judged) {
    if (voortgang.gewaardeerd) {
      return {view.t(Tekst::evaluatie_versie_gewaardeerd), ui::Tone::confirmed, ui::icons::check};
    }
    return {view.t(Tekst::evaluatie_versie_wordt_beoordeeld), ui::Tone::running, ui::icons::clock};
  }
  const bool came_back = voortgang.verslag_terug && voortgang.verslag_terug->versie == versie.versie;
  if (came_back) return {view.t(Tekst::evaluatie_versie_terug), ui::Tone::attention, ui::icons::undo_2};
  if (!versie.ingediend_op) return {};
  return {view.t(Tekst::evaluatie_versie_ingeleverd, {{"datum", view.date(*versie.ingediend_op)}}), ui::Tone::finished, {}};
}

std::string address_of(const Traject& traject, const Verslagversie& versie) {
  const std::vector<std::string> ids = {std::to_string(traject.id.value), std::to_string(versie.onderdeel.value),
                                        std::to_string(versie.versie)};
  return api::path_of(api::k_verslagdocument.pattern, ids);
}

void draw_version(const View& view, const TrainingView& training, const GeplandOnderdeel& part, const Verslagversie& versie) {
  const std::string number = view.t(Tekst::evaluatie_versie, {{"versie", versie.versie}});
  auto item = view.ui.list_item(versie.versie);
  auto column = view.ui.column({.gap = 2});
  {
    auto row = view.ui.row({.gap = 8});
    view.ui.text(number, {.strong = true, .wrap = false});
    view.ui.link("download", versie.naam, address_of(training.held, versie),
                 {.icon = ui::icons::download, .accessible_name = number + " " + versie.naam});
    const Stand stand =
        stand_of(view, fase_van(training.context, part), part.onderdeel->voortgang, versie);
    if (!stand.word.empty() && stand.icon) view.ui.badge(stand.tone, stand.icon, stand.word);
    else if (!stand.word.empty()) view.ui.badge(stand.tone, stand.word);
  }
  view.ui.text(view.t(Tekst::evaluatie_versie_feiten, {{"grootte", format_size(versie.grootte, view.state.taal)},
                                                       {"datum", view.date(versie.op)},
                                                       {"door", versie.door.naam}}),
               {.tone = ui::TextTone::muted, .size = ui::TextSize::small});
}

}  // namespace

void draw_verslagversies(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  std::vector<const Verslagversie*> versions;
  for (const Verslagversie& each : view.state.beeld.value.verslagen) {
    if (each.onderdeel == part.onderdeel->id) versions.push_back(&each);
  }
  if (versions.empty()) return;
  auto list = view.ui.list("versies", view.t(Tekst::evaluatie_versies), 8);
  std::for_each(versions.rbegin(), versions.rend(), [&](const Verslagversie* each) {
    draw_version(view, training, part, *each);
  });
}

void draw_verslag_kiezen(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const OnderdeelId onderdeel = part.onderdeel->id;
  const std::string hint = view.t(Tekst::evaluatie_bestand_hulp, {{"maximum", k_max_document_mb}});
  const std::string wrong = document_refusal<VoegVerslagToe>(view, training, onderdeel);
  std::string busy;
  if (view.state.sending) busy = view.t(Tekst::app_bezig);
  if (const auto* sent = document_underway<VoegVerslagToe>(view, onderdeel)) {
    busy = view.t(Tekst::evaluatie_bestand_verstuurt,
                  {{"naam", sent->naam}, {"grootte", format_size(sent->grootte, view.state.taal)}});
  }
  const auto chosen = view.ui.file_button("bestand", view.t(Tekst::evaluatie_bestand_kies),
                                          {.accept = ".pdf,.docx,.odt", .hint = busy.empty() ? hint : busy, .error = wrong,
                                           .disabled_because = busy});
  if (!chosen) return;
  VoegVerslagToe command;
  command.onderdeel = onderdeel;
  command.naam = chosen->name;
  command.grootte = chosen->size;
  view.act(SendVerslag{std::move(command), chosen->input});
}

}  // namespace stagepad::client

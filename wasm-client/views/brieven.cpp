#include "wasm-client/views/brieven.hpp"

#include <string>

#include "shared/api/endpoints.hpp"
#include "shared/process/fasen.hpp"

namespace stagepad::client {

namespace {

bool is_known(const std::optional<Plek>& plek) { return plek && !plek->instelling.empty(); }

/// The letters to one institution; `deel` and its `naam` are empty for a stage without part-stages.
void draw_letters(const View& view, const std::string& path, const std::string& deel, const std::string& naam) {
  auto row = view.ui.row({.gap = 16});
  auto scope = view.ui.scope(deel);
  const auto letter = [&](Briefsoort soort, Tekst label) {
    const std::string word(to_name(soort));
    const std::string text =
        naam.empty() ? view.t(label) : view.t(Tekst::brief_van_deel, {{"brief", view.t(label)}, {"deel", naam}});
    const std::string query =
        "?soort=" + word + "&taal=" + std::string(to_name(view.state.taal)) + (deel.empty() ? "" : "&deel=" + deel);
    view.ui.link(word, text, path + query, {.icon = ui::icons::download});
  };
  letter(Briefsoort::bevestiging, Tekst::brief_toon_bevestiging);
  letter(Briefsoort::intentieverklaring, Tekst::brief_toon_intentieverklaring);
}

}  // namespace

void draw_brieven(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  const auto rollen = rollen_in(training.held, actor_of(view.state));
  const bool may_have = api::access_of(api::k_brief.permission, rollen) == api::Access::allowed;
  if (!may_have || !plaats_is_definitief(training.context, part)) return;
  auto scope = view.ui.scope("brieven");
  const std::string path = api::path_of(
      api::k_brief.pattern, std::vector<std::string>{std::to_string(training.held.id.value),
                                                     std::to_string(part.onderdeel->id.value)});
  if (is_known(part.onderdeel->plek)) draw_letters(view, path, {}, {});
  for (const GeplandDeel& each : part.delen) {
    if (each.deel && is_known(each.deel->plek)) draw_letters(view, path, each.deel->soort, training.name_of(each));
  }
}

}  // namespace stagepad::client

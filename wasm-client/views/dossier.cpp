#include "wasm-client/views/dossier.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/bevoegdheden.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad::client {

void draw_dossier(const View& view, const TrainingView& training) {
  const auto rollen = rollen_in(training.held, actor_of(view.state));
  const auto may = [&](api::Permission permission) { return api::access_of(permission, rollen) == api::Access::allowed; };
  if (!may(api::Permission::sees_traject)) return;
  const std::string title = view.t(Tekst::dossier_titel);
  auto card = view.ui.card("dossier-kaart", {.gap = 12, .name = title});
  view.ui.heading(2, title);
  view.ui.text(view.t(may(api::Permission::gets_letters) ? Tekst::dossier_uitleg : Tekst::dossier_uitleg_zonder_brieven),
               {.tone = ui::TextTone::muted});
  const std::string address = api::path_of(api::k_dossier.pattern, std::to_string(training.held.id.value)) +
                              "?taal=" + std::string(to_name(view.state.taal));
  const auto draw_link = [&](std::string_view key, const std::string& label, const std::string& to) {
    view.ui.link(key, label, to, {.icon = ui::icons::download, .accessible_name = title + ", " + label});
  };
  draw_link("alles", view.t(Tekst::dossier_alles), address);
  const GeplandOnderdeel* part = training.chosen();
  if (!part || !part->is_stage()) return;
  draw_link("stage", view.t(Tekst::dossier_stage, {{"stage", training.name_of(*part->onderdeel)}}),
            address + "&onderdeel=" + std::to_string(part->onderdeel->id.value));
}

}  // namespace stagepad::client

#include "wasm-client/views/brieven.hpp"

#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "shared/api/bevoegdheden.hpp"
#include "shared/api/endpoints.hpp"
#include "shared/process/brieven.hpp"
#include "wasm-client/views/stap.hpp"

namespace stagepad::client {

namespace {

class BrievenView : private StapView {
 public:
  BrievenView(const View& view, const TrainingView& training, const GeplandOnderdeel& part)
      : StapView(view, training, part) {}

  void draw() const {
    const auto rollen = rollen_in(training_.held, actor_);
    if (api::access_of(api::Permission::gets_letters, rollen) != api::Access::allowed || !heeft_plek(part_)) return;
    view_.ui.heading(3, t(Tekst::brieven_titel));
    const Findings objections = bezwaren_tegen_brieven(training_.context, part_);
    for (const Finding& each : objections) {
      view_.ui.text(finding_text(each, view_.catalogue, view_.state.taal, &training_.pakket),
                    {.tone = ui::TextTone::muted});
    }
    if (!objections.empty()) return;
    view_.ui.text(t(Tekst::brieven_uitleg), {.tone = ui::TextTone::muted});
    auto list = view_.ui.list("brieven", t(Tekst::brieven_titel), 8);
    int number = 0;
    for (const Briefplek& plek : briefplekken_van(part_)) {
      for (const auto& soort : EnumNames<Briefsoort>::names) {
        auto item = view_.ui.list_item(++number);
        draw_letter(plek, soort);
      }
    }
  }

 private:
  /// Its name, and a link for each language, the reader's first.
  void draw_letter(const Briefplek& plek, const EnumName<Briefsoort>& soort) const {
    std::string name = view_.word("briefsoort", soort.name);
    if (plek.deel) name = t(Tekst::brieven_deel, {{"brief", name}, {"deel", training_.name_of(*plek.deel)}});
    auto row = view_.ui.row({.gap = 12});
    view_.ui.text(name, {.strong = true, .wrap = false});
    draw_link(plek, soort, name, view_.state.taal);
    draw_link(plek, soort, name, view_.state.taal == Taal::nl ? Taal::en : Taal::nl);
  }

  void draw_link(const Briefplek& plek, const EnumName<Briefsoort>& soort, const std::string& name, Taal taal) const {
    const std::vector<std::string> ids = {std::to_string(training_.held.id.value), std::to_string(id_.value)};
    std::string address = api::path_of(api::k_brief.pattern, ids);
    address += "?soort=" + std::string(soort.name) + "&taal=" + std::string(to_name(taal));
    if (plek.deel) address += "&deel=" + std::string(plek.woord());
    const std::string language = view_.word("brieftaal", to_name(taal));
    view_.ui.link(to_name(taal), language, address,
                  {.icon = ui::icons::download, .accessible_name = name + " " + language});
  }
};

}  // namespace

void draw_brieven(const View& view, const TrainingView& training, const GeplandOnderdeel& part) {
  auto scope = view.ui.scope("brieven");
  BrievenView(view, training, part).draw();
}

}  // namespace stagepad::client

#include "wasm-client/client_app.hpp"

#include <random>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "wasm-client/app/wijzigen.hpp"
#include "wasm-client/views/schil.hpp"

namespace stagepad::client {

namespace {

/// Others' changes are looked for this often while the page is open.
constexpr double k_poll_ms = 30'000;

ui::KitTexts kit_texts(const Catalogue& catalogue) {
  ui::KitTexts texts;
  texts.close = catalogue.text(Tekst::kit_sluiten);
  texts.required = catalogue.text(Tekst::kit_verplicht);
  texts.menu = catalogue.text(Tekst::kit_menu);
  texts.sort_by = catalogue.text(Tekst::kit_sorteer_op);
  texts.dismiss = catalogue.text(Tekst::kit_melding_sluiten);
  texts.show_password = catalogue.text(Tekst::kit_wachtwoord_tonen);
  texts.new_tab = catalogue.text(Tekst::kit_nieuw_tabblad);
  texts.error = catalogue.text(Tekst::kit_fout);
  return texts;
}

/// Two visits of a page never have the same.
std::string random_word() {
  std::random_device source;
  return std::to_string(source()) + "." + std::to_string(source());
}

std::string_view theme_word(ThemeChoice choice) {
  if (choice == ThemeChoice::light) return "light";
  if (choice == ThemeChoice::dark) return "dark";
  return {};
}

}  // namespace

void ClientApp::start(platform::Platform& platform) {
  platform_ = &platform;
  const auto chosen = platform.stored("stagepad.taal");
  const bool english = chosen ? *chosen == "en" : platform.preferences().language.rfind("en", 0) == 0;
  state_.taal = english ? Taal::en : Taal::nl;
  platform.set_language(to_name(state_.taal));
  const auto theme = platform.stored("stagepad.thema");
  if (theme && *theme == "light") state_.theme = ThemeChoice::light;
  if (theme && *theme == "dark") state_.theme = ThemeChoice::dark;
  platform.set_theme_choice(theme_word(state_.theme));
  state_.beheer.visit = random_word();
  poll_later();
}

void ClientApp::poll_later() {
  platform_->after(k_poll_ms, [this] {
    handle(Refresh{});
    poll_later();
  });
}

void ClientApp::on_url(std::string_view path_and_query) {
  handle(FollowUrl{std::string(path_and_query)});
}

bool ClientApp::owns_url(std::string_view path_and_query) const {
  return App::owns_url(path_and_query) && path_and_query.substr(0, 5) != "/api/";
}

void ClientApp::frame(ui::Ui& ui) {
  const auto catalogue = state_.catalogues.find(state_.taal);
  if (catalogue == state_.catalogues.end()) return;
  if (!kit_texts_set_ || kit_texts_ != state_.taal) {
    ui.set_texts(kit_texts(catalogue->second));
    kit_texts_ = state_.taal;
    kit_texts_set_ = true;
  }
  const std::string title = page_title(state_, catalogue->second);
  if (title != title_) {
    title_ = title;
    platform_->set_title(title);
  }
  for (const Toast& toast : toasts_) ui.toast(toast.text, toast.tone);
  toasts_.clear();
  std::vector<Action> actions;
  draw_everything(View{state_, catalogue->second, ui, actions, memo_});
  for (const Action& action : actions) handle(action);
}

void ClientApp::handle(const Action& action) {
  for (const Effect& effect : update(state_, action)) carry_out(effect);
  platform_->request_frame();
}

void ClientApp::fetch(const Fetch& effect) {
  platform::Request request;
  request.method = effect.method;
  request.path = effect.path;
  request.body = effect.body;
  request.file = effect.bestand;
  request.timeout_ms = effect.timeout_ms;
  for (const auto& [name, value] : effect.headers) request.headers.push_back({name, value});
  const Asked asked = effect.asked;
  const std::string subject = effect.subject;
  platform_->fetch(std::move(request), [this, asked, subject](const platform::Response& response) {
    handle(Answered{asked, subject, response.status, std::string(response.header("etag")),
                    response.body});
  });
}

void ClientApp::carry_out(const Effect& effect) {
  if (const auto* each = std::get_if<Fetch>(&effect)) {
    fetch(*each);
  } else if (const auto* read = std::get_if<ReadDrafts>(&effect)) {
    handle(DraftsRead{platform_->stored(read->key).value_or(std::string())});
  } else if (std::holds_alternative<ReadForms>(effect)) {
    handle(FormsRead{platform_->stored(forms_key(state_)).value_or(std::string())});
  } else if (const auto* write = std::get_if<WriteStorage>(&effect)) {
    if (write->value.empty()) platform_->forget(write->key);
    else platform_->store(write->key, write->value);
  } else if (const auto* push = std::get_if<PushUrl>(&effect)) {
    platform_->push_url(push->url);
  } else if (const auto* replace = std::get_if<ReplaceUrl>(&effect)) {
    platform_->replace_url(replace->url);
  } else if (const auto* leave = std::get_if<LeaveFor>(&effect)) {
    platform_->leave_for(leave->url);
  } else if (const auto* copy = std::get_if<CopyText>(&effect)) {
    platform_->copy_text(copy->text);
  } else if (const auto* toast = std::get_if<Toast>(&effect)) {
    toasts_.push_back(*toast);
  } else if (const auto* language = std::get_if<SetLanguage>(&effect)) {
    platform_->set_language(language->code);
  } else if (const auto* theme = std::get_if<SetTheme>(&effect)) {
    platform_->set_theme_choice(theme_word(theme->theme));
  }
}

}  // namespace stagepad::client

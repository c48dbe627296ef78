#pragma once

#include <string>
#include <vector>

#include "wasm-client/app/actions.hpp"
#include "wasm-client/app/memo.hpp"
#include "wasm-client/app/state.hpp"
#include "wasm-client/platform/app.hpp"

namespace stagepad::client {

/// The client as the platform runs it: draws the views, collects what happened, lets update() change
/// the state, and carries out what it asked of the world. Holds the only State.
class ClientApp final : public platform::App {
 public:
  void start(platform::Platform& platform) override;
  void on_url(std::string_view path_and_query) override;
  /// What is below /api is no screen: a document that is downloaded.
  bool owns_url(std::string_view path_and_query) const override;
  void frame(ui::Ui& ui) override;

 private:
  void handle(const Action& action);
  void carry_out(const Effect& effect);
  void fetch(const Fetch& effect);
  void poll_later();

  State state_;
  Memo memo_;
  platform::Platform* platform_ = nullptr;
  std::vector<Toast> toasts_;
  std::string title_;
  Taal kit_texts_ = Taal::nl;
  bool kit_texts_set_ = false;
};

}  // namespace stagepad::client

#pragma once

#include <string>
#include <utility>

#include "shared/api/rondes.hpp"
#include "wasm-client/app/rondecontrole.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

// A placement round as it is about one's own stages, or those of one's own aios.

/// The card of the round that a stage is in; draws nothing when it is in none.
void draw_rondekaart(const View& view, OnderdeelId onderdeel);

/// A round by its address: all own stages in it, what was agreed, and the check.
void draw_eigen_ronde(const View& view, RondeId id);

/// **Controleer de loting**: the button, and line by line what came of it.
void draw_controle(const View& view, const MijnRonde& mijn);

/// What a participant is told: the outcome, why not for every choice that was not given, what is still open.
void draw_uitleg(const View& view, const Deelnemeruitleg& uitleg);

/// Explanations of this round, made anew by `make` only when `stand` or the language changed.
template <class Make>
const std::vector<Deelnemeruitleg>& remember_uitleg(const View& view, RondeId ronde, const std::string& stand,
                                                    Make&& make) {
  Uitlegmemo& memo = view.memo.rondeuitleg[ronde.value];
  std::string made_from = std::string(to_name(view.state.taal)) + " " + stand;
  if (memo.made_from != made_from) memo = {std::move(made_from), make()};
  return memo.uitleg;
}

}  // namespace stagepad::client

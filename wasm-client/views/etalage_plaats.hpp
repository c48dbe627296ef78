#pragma once

#include <string>

#include "wasm-client/app/etalage_view.hpp"
#include "wasm-client/views/view.hpp"

namespace stagepad::client {

/// For whom and for which stage the etalage is looked at. `training` and `part` are null for who has no
/// training of the own, or no stage that the etalage serves.
struct EtalageFor {
  const TrainingView* training = nullptr;
  const GeplandOnderdeel* part = nullptr;
};

/// Everything about one place: what one learns there, when it has room, why it does not fit.
void draw_place_detail(const View& view, const EtalageFor& whom, const EtalageRow& row);

/// How a place fits the stage, as a word and mark; nothing when no stage is looked at.
struct Passing {
  ui::Tone tone;
  ui::Icon icon;
  std::string word;
};
Passing passing_of(const View& view, const EtalageRow& row);

/// The button that puts a place on the request or takes it off; nothing where the aios cannot ask now.
enum class ChooseLook { button, small };
void draw_choose(const View& view, const EtalageFor& whom, const EtalageRow& row, ChooseLook look);

/// The toggle that takes a place into the comparison.
void draw_compare(const View& view, const Stageplaats& plaats);

/// "GGD Lekstroom · Culemborg".
std::string where_text(const Stageplaats& plaats);

/// The periods that are not over and have room, each with how many; empty when there are none.
std::vector<std::string> period_texts(const View& view, const Stageplaats& plaats);

std::string doelgroepen_text(const View& view, const Stageplaats& plaats);
std::string stagesoorten_text(const View& view, const Stageplaats& plaats);

/// The address of the etalage with this place beside it; the filters stay.
std::string place_href(const State& state, StageplaatsId id);

}  // namespace stagepad::client

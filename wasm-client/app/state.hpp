#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/messages.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"
#include "wasm-client/app/address.hpp"
#include "wasm-client/app/beheer.hpp"
#include "wasm-client/app/bundel.hpp"
#include "wasm-client/app/drafts.hpp"
#include "wasm-client/app/palet.hpp"
#include "wasm-client/app/remote.hpp"

namespace stagepad::client {

enum class ThemeChoice { system, light, dark };

/// A stage being dragged over the timeline: where it would start if it were let go now.
struct Drag {
  OnderdeelId onderdeel;
  CivilDate start;
};

/// A command on its way to the server. Only one at a time: everything is judged in order.
struct Sending {
  Command command;
  TrajectId traject;
};

/// Why the last command was not carried out; drawn where the command was given.
struct Refusal {
  Command command;
  Findings findings;
  std::string title;  ///< in words; for what is no finding (lost network, server fault)
};

/// Everything the client knows. Plain data: views read it, update() alone changes it.
struct State {
  Taal taal = Taal::nl;
  std::map<Taal, Catalogue> catalogues;
  Loading texts = Loading::not_asked;
  ThemeChoice theme = ThemeChoice::system;
  Address address;

  Remote<Ik> ik;
  /// The build of the server this page was loaded from, and whether there is another one by now.
  std::string bouw;
  bool is_verouderd = false;
  Remote<Trajecten> trajecten;
  Remote<Werklijst> werklijst;
  Remote<Stageplaatsen> plaatsen;
  /// The training that is open: the aios's own, or the one an opleider looks at.
  TrajectId open_traject;
  Remote<Snapshot> beeld;
  std::map<std::string, Regelpakket> pakketten;  ///< by hash
  std::vector<std::string> pakketten_under_way;

  Drafts drafts;
  std::optional<Drag> drag;
  std::optional<Sending> sending;
  std::optional<Refusal> refusal;

  Palet palet;
  /// Requests that are approved together.
  Bundel bundel;
  /// What the screens for IO, Stagebureau and beheerder know.
  Beheer beheer;

  // What is only about how a screen looks now.
  std::string typed_start;          ///< the date field of the chosen stage, as typed
  OnderdeelId typed_start_for;
  std::string start_error;
  int zoom = 0;                     ///< whole training, a year, a quarter
  bool show_all_findings = false;
  bool confirming = false;          ///< the dialog before a final act
};

/// The rule pack of the open training, when both are here.
const Regelpakket* open_pakket(const State& state);

/// Who the person at the screen is in the rules' eyes.
Actor actor_of(const State& state);

bool has_role(const State& state, Rol rol);

/// Is the person one who decides on requests: instituutsopleider or praktijkopleider?
bool decides(const State& state);
/// Has the person a worklist: whoever decides, and the Stagebureau?
bool has_worklist(const State& state);

/// A text in the person's language; empty while the texts are not here.
std::string sentence(const State& state, Tekst key);

/// Is the open training the person's own, to be changed here?
bool is_own_training(const State& state);

/// The arrangement on the screen: while dragging, else the draft, else the one that holds.
std::vector<Schemaregel> shown_schema(const State& state);

/// The open training with every place of the etalage that the person sees: what commands about places
/// are judged on.
Snapshot snapshot_with_etalage(const State& state);

/// Local storage's name for the drafts of a person about a training.
std::string drafts_key(const State& state);

}  // namespace stagepad::client

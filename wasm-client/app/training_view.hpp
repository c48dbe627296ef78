#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/command/check.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/opleidingsplanning.hpp"
#include "shared/rules/termijnen.hpp"
#include "shared/rules/toetscontext.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/app/state.hpp"

namespace stagepad::client {

/// With the person's own draft in it, or as it holds. What is asked of others is about what holds.
enum class Arrangement { shown, held };

/// A training as the screens show it: the arrangement on the screen judged by the shared rules, beside
/// the one that holds. Made anew for every frame (a check takes well under a millisecond), so that it
/// is never behind. Points into the State it was made from; not to be kept, not copyable.
class TrainingView {
 public:
  /// Of another arrangement than the one on the screen when `schema` is given.
  TrainingView(const State& state, const Regelpakket& pakket, Arrangement which = Arrangement::shown);
  TrainingView(const State& state, const Regelpakket& pakket, const std::vector<Schemaregel>& schema);
  TrainingView(const TrainingView&) = delete;
  TrainingView& operator=(const TrainingView&) = delete;

  const State& state;
  const Regelpakket& pakket;
  CivilDate vandaag;
  /// The arrangement that holds, and its dates.
  const Traject& held;
  Opleidingsplanning held_planning;
  /// The arrangement on the screen, its dates, and what the rules say of it.
  Traject shown;
  Opleidingsplanning planning;
  Toetscontext context;
  Findings findings;
  /// Is there a draft or a drag that differs from what holds?
  bool differs = false;
  /// May the person at the screen change it?
  bool editable = false;

  [[nodiscard]] const GeplandOnderdeel* chosen() const;
  [[nodiscard]] Findings findings_of(const Onderdeel& onderdeel) const;
  /// Was the part moved against the arrangement that holds?
  [[nodiscard]] bool is_moved(const GeplandOnderdeel& part) const;
  /// Is anything of it arranged in another way than what holds?
  [[nodiscard]] bool is_changed(const GeplandOnderdeel& part) const;
  /// The request about the arrangement that waits for a decision, or nullptr.
  [[nodiscard]] const Verzoek* open_schema_request() const;
  /// The newest request about the place of this stage that was not withdrawn, or nullptr.
  [[nodiscard]] const Verzoek* place_request(OnderdeelId onderdeel) const;
  [[nodiscard]] std::string name_of(const Onderdeel& onderdeel) const;
  [[nodiscard]] std::string name_of(const GeplandDeel& deel) const;
  /// Whoever has this role in this training; several of them, with their articles.
  [[nodiscard]] std::string rol(Rol rol) const;
  [[nodiscard]] std::string rollen(const std::vector<Rol>& rollen, Joining joining = Joining::all_of) const;
  /// Of a kind of leave, as the rule pack calls it.
  [[nodiscard]] std::string name_of(const Verlof& verlof) const;
};

/// A next step of the training, as the box at the top tells it.
struct NextStep {
  const GeplandOnderdeel* part = nullptr;
  AanZet turn;
};

/// Is nothing to be done but to let time pass?
bool is_afwachten(const NextStep& step);

/// The steps that wait: those of the aios first, then those of others, then what only time brings; by date;
/// finished stages left out.
std::vector<NextStep> next_steps(const TrainingView& view);

}  // namespace stagepad::client

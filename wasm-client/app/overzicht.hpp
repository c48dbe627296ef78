#pragma once

#include <string>
#include <vector>

#include "wasm-client/app/actions.hpp"

namespace stagepad::client {

// The overview of trainings: what is asked, what is filtered here, in which order.

void load_overzicht(State& state, Effects& effects);
void more_overzicht(State& state, Effects& effects);
bool take_overzicht(State& state, const Answered& answer);
void refresh_overzicht(State& state);

/// Does the address ask for capacity against demand, and may this person see it?
bool shows_capaciteit(const State& state);

/// What a person filters the overview by; all of it stands in the URL. Text, programme and IO are asked
/// of the server; who is to act and what is late follow from the rules and are looked at here.
struct OverzichtFilter {
  std::string search;
  std::string programma;
  std::string opleider;
  std::string wie;
  bool only_late = false;

  [[nodiscard]] bool is_empty() const {
    return search.empty() && programma.empty() && opleider.empty() && wie.empty() && !only_late;
  }
};

enum class OverzichtVolgorde { aandacht, aios, programma, termijn };

OverzichtFilter overzicht_filter(const Address& address);

/// Does the training need attention: a task that is late, or something that cannot be so?
bool vraagt_aandacht(const OverzichtRegel& regel);

/// The rows that pass what is filtered here, in the order of the URL ("sorteer"); by default those that
/// are late first, then those with something that cannot be so, then by the day the next step is due.
std::vector<const OverzichtRegel*> overzicht_rows(const State& state);

}  // namespace stagepad::client

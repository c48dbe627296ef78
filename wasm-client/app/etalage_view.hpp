#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "wasm-client/app/training_view.hpp"

namespace stagepad::client {

/// What a person filters the etalage by; all of it stands in the URL.
struct EtalageFilter {
  std::string search;
  std::string stagesoort;
  std::string regio;
  std::string sector;
  std::string setting;
  std::string doelgroep;
  bool only_fitting = false;

  friend bool operator==(const EtalageFilter&, const EtalageFilter&) = default;
};

/// A place in the list, and why it does not fit the stage it is looked at for.
struct EtalageRow {
  const Stageplaats* plaats = nullptr;
  Findings unfit;
};

/// One choice of a filter and how many places would be left by it, the other filters as they are.
struct FilterChoice {
  std::string value;
  int left = 0;
};

/// The etalage through the filters, for one stage (or none). Made per frame from the State.
class EtalageView {
 public:
  EtalageView(const State& state, const TrainingView* training);

  EtalageFilter filter;
  /// The stage it is looked at for; nullptr when none is chosen.
  const GeplandOnderdeel* part = nullptr;
  /// Fitting ones first, then by name.
  std::vector<EtalageRow> rows;

  /// The choices of one filter that some place has, by value.
  [[nodiscard]] std::vector<FilterChoice> choices_of(std::string EtalageFilter::*member) const;

 private:
  [[nodiscard]] bool passes(const EtalageFilter& by, const Stageplaats& plaats,
                            const Findings& unfit) const;

  std::vector<EtalageRow> all_;
};

/// The stages of a training that the etalage serves and that have not begun.
std::vector<const GeplandOnderdeel*> etalage_stages(const TrainingView& training);

}  // namespace stagepad::client

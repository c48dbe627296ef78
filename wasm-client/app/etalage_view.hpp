#pragma once

#include <array>
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
  bool found = true;  ///< by the words that are searched for
};

/// One choice of a filter and how many places would be left by it, the other filters as they are.
struct FilterChoice {
  std::string value;
  int left = 0;
};

/// A filter of the etalage: the name it has in the URL, and its member.
struct EtalageChoice {
  const char* query;
  std::string EtalageFilter::*member;
};
inline constexpr std::array<EtalageChoice, 5> k_etalage_choices = {
    {{"soort", &EtalageFilter::stagesoort},
     {"regio", &EtalageFilter::regio},
     {"sector", &EtalageFilter::sector},
     {"setting", &EtalageFilter::setting},
     {"doelgroep", &EtalageFilter::doelgroep}}};

/// The etalage through the filters, for one stage (or none). Every place is judged by the rules, so it is
/// kept as long as nothing changes that it was made from; see remember_etalage. Points into the State.
class EtalageView {
 public:
  EtalageView(const State& state, const TrainingView* training, const GeplandOnderdeel* part);

  EtalageFilter filter;
  /// Fitting ones first, then by name.
  std::vector<EtalageRow> rows;
  /// For each of k_etalage_choices the values that some place has, in order.
  std::array<std::vector<FilterChoice>, k_etalage_choices.size()> choices;

  /// The place with this id, whatever the filters say, or nullptr.
  [[nodiscard]] const EtalageRow* find(StageplaatsId id) const;

 private:
  [[nodiscard]] bool passes(const EtalageFilter& by, const EtalageRow& row) const;
  [[nodiscard]] std::vector<FilterChoice> choices_of(std::string EtalageFilter::*member) const;

  std::vector<EtalageRow> all_;
};

/// Kept between frames: the etalage, and what it was made from.
struct EtalageMemo {
  std::string made_from;
  std::optional<EtalageView> view;
};

/// The etalage as it is now; made anew only when places, training, stage or filters changed.
const EtalageView& remember_etalage(EtalageMemo& memo, const State& state, const TrainingView* training,
                                    const GeplandOnderdeel* part);

/// The stages of a training that the etalage serves and that have not begun.
std::vector<const GeplandOnderdeel*> etalage_stages(const TrainingView& training);

/// The one it is looked at for: named by the address, else the first; nullptr when there is none.
const GeplandOnderdeel* etalage_stage(const TrainingView& training);

/// Places side by side, at most this many.
inline constexpr std::size_t k_most_compared = 3;

/// The places that are to be compared, from the address.
std::vector<StageplaatsId> compared_places(const Address& address);
/// The address's word for a choice of places to compare.
std::string comparison_query(const std::vector<StageplaatsId>& plaatsen);

}  // namespace stagepad::client

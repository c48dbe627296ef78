#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/store/connection.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/traject.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad {

/// A rule pack as it was read, with the exact bytes its hash is of.
struct LoadedRulepack {
  Regelpakket pakket;
  std::string hash;  ///< SHA-256 of `json`, 64 hexadecimal digits
  std::string_view json;
};

/// The rule packs this program carries. Immutable after loading; owned by App, read by many
/// threads.
class Rulepacks {
 public:
  /// Reads the packs built into the executable. Fails with the place and the finding of the first
  /// thing that is wrong: a program with a broken rule pack must not start.
  static Result<Rulepacks> load_embedded();

  /// These packs, each read without findings that block.
  static Rulepacks of(std::vector<LoadedRulepack> packs);

  /// The pack that holds for a programme and the day the training started, as judged on `vandaag`; where
  /// none is valid on that day, one for the programme and that start (the core then warns). nullptr when
  /// there is none.
  [[nodiscard]] const LoadedRulepack* find(std::string_view programma, CivilDate cohort,
                                           CivilDate vandaag) const;
  [[nodiscard]] const LoadedRulepack* find(const Traject& traject, CivilDate vandaag) const {
    return find(traject.programma, traject.cohort, vandaag);
  }
  /// How people call that programme; its id where no pack is known.
  [[nodiscard]] Tweetalig programma_naam(std::string_view programma, CivilDate cohort,
                                         CivilDate vandaag) const;
  [[nodiscard]] const LoadedRulepack* find_by_id(std::string_view id) const;
  [[nodiscard]] const LoadedRulepack* find_by_hash(std::string_view hash) const;

  /// The kinds of stage that any of them knows, each once, sorted.
  [[nodiscard]] std::vector<std::string> stagesoorten() const;

  /// All of them, by id.
  [[nodiscard]] const std::vector<LoadedRulepack>& all() const { return packs_; }

  /// Keeps every pack in the database, so that what is decided today can be read years from now.
  void keep_all(store::Transaction& tx) const;

 private:
  std::vector<LoadedRulepack> packs_;
};

}  // namespace stagepad

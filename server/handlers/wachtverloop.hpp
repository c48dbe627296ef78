#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/rulepacks.hpp"
#include "server/store/rondes.hpp"
#include "server/store/wachtlijst.hpp"
#include "shared/api/wachtlijst.hpp"
#include "shared/base/describe.hpp"
#include "shared/command/snapshot.hpp"

namespace stagepad {

// What happens on the waiting list of a published round without anybody being asked: who is offered what, which offers
// end, who falls off. Used by the handlers (wachtlijst.cpp) and by the daily job.

/// The templates of the mails about it; each goes to the aios.
inline constexpr std::string_view k_wachtlijst_aanbod = "wachtlijst.aanbod";
inline constexpr std::string_view k_wachtlijst_verlopen = "wachtlijst.verlopen";
inline constexpr std::string_view k_wachtlijst_vervallen = "wachtlijst.vervallen";
inline constexpr std::string_view k_wachtlijst_eraf = "wachtlijst.eraf";

/// How many days there still are to answer as long as the mail about an offer has not gone.
inline constexpr std::int32_t k_wachtlijst_na_bericht = 2;

/// The setting: how many days there are to answer.
inline constexpr std::string_view k_wachtlijst_dagen = "wachtlijst_antwoorddagen";

/// What the parameters of these mails hold.
struct OverWachtlijst {
  RondeId ronde;
  OnderdeelId onderdeel;
  std::optional<WachtaanbodId> aanbod;
};

/// What the log keeps of it: numbers and words.
struct WachtInhoud {
  TrajectId traject;
  RondeId ronde;
  std::optional<WachtaanbodId> aanbod;
  std::optional<std::string> plaats;
  std::optional<Wachteinde> einde;
};

/// A published round with its waiting list as it is in this transaction.
struct Wachtronde {
  RondeId id;
  Ronde bestand;
  std::map<std::string, store::Rondeplaatsrij> plaatsen;  ///< by code
  std::vector<store::Wachtrij> rijen;
  std::vector<store::Wachtaanbodrij> aanbiedingen;

  [[nodiscard]] const store::Wachtrij* find(OnderdeelId onderdeel) const;
  /// What a participant would wait for while the stage sits in `nu`.
  [[nodiscard]] std::vector<std::string> keuzes(const std::string& pseudoniem, std::optional<StageplaatsId> nu) const;
  /// Who is on the list now.
  [[nodiscard]] std::vector<Wachtende> wachtenden() const;
};

/// No value when the round has no outcome yet.
std::optional<Wachtronde> laad_wachtronde(store::ReadConnection& db, RondeId id);

/// The training as the Stagebureau judges it today, with these places.
std::optional<Snapshot> wachtbeeld(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                                   TrajectId traject, const std::vector<StageplaatsId>& ook = {});

/// What the list means for one stage that takes part in the round.
MijnWachtlijst mijn_wachtlijst(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag,
                               const Wachtronde& ronde, const store::Rondestagerij& stage);

/// Takes off who cannot wait any more, ends what was not answered in time or cannot be kept, and offers every free seat
/// to the first on the list who can have it; tells each of it. Doing it twice does nothing more. Gives how many offers
/// were made or ended.
int werk_wachtlijst_bij(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag, RondeId ronde);

template <>
struct Describe<OverWachtlijst> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("ronde", &OverWachtlijst::ronde), field("onderdeel", &OverWachtlijst::onderdeel),
                           field.or_default("aanbod", &OverWachtlijst::aanbod));
  }
};

template <>
struct Describe<WachtInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &WachtInhoud::traject), field("ronde", &WachtInhoud::ronde),
                           field("aanbod", &WachtInhoud::aanbod), field("plaats", &WachtInhoud::plaats),
                           field("einde", &WachtInhoud::einde));
  }
};

}  // namespace stagepad

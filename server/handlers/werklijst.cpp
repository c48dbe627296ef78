#include "server/handlers/werklijst.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "server/handlers/beeld.hpp"
#include "server/handlers/reading.hpp"
#include "server/handlers/werklijst_stappen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_voorbereiding.hpp"
#include "shared/rules/termijnen.hpp"

namespace stagepad {

namespace {

/// How long a request stays in the list after it was decided, in days.
constexpr std::int32_t k_shown_after_decision = 30;

/// What is needed to judge the requests of one training; loaded once per training.
struct Training {
  std::optional<Snapshot> beeld;
  std::optional<TrajectRegel> regel;
  const LoadedRulepack* pakket = nullptr;
};

class Worklist {
 public:
  Worklist(store::ReadConnection& db, const Call& call, std::int32_t dagen_na_besluit)
      : db_(db), call_(call), since_(call.vandaag.plus_days(-dagen_na_besluit)) {}

  std::vector<WerklijstRegel> all() {
    std::vector<WerklijstRegel> regels;
    for (const Verzoek& verzoek : requests()) {
      const Training& training = training_of(verzoek.traject);
      if (may_decide_in(training)) {
        regels.push_back(line_for(verzoek, training));
      } else if (auto line = to_prepare(verzoek, training)) {
        regels.push_back(std::move(*line));
      }
    }
    std::stable_sort(regels.begin(), regels.end(), comes_before);
    return regels;
  }

 private:
  /// A request that waits for a trainer whose decisions the person gets ready, as long as that is not done.
  std::optional<WerklijstRegel> to_prepare(const Verzoek& verzoek, const Training& training) const {
    if (!training.beeld || !training.regel || !training.pakket) return std::nullopt;
    const Snapshot& beeld = *training.beeld;
    const BereidBesluitVoor over{Besluitonderwerp::verzoek, verzoek.id, {}, {}, {}, {}};
    const auto rol = voor_te_bereiden_als(over, beeld, training.pakket->pakket, call_.actor());
    if (!rol) return std::nullopt;
    WerklijstRegel line = line_for(verzoek, training);
    line.voor = *bereidt_voor_in(beeld.traject, call_.actor(), *rol);
    line.wacht_op_mij = !find_voorbereiding(beeld, verzoek.id, *rol);
    return line;
  }

  /// Of the person's own trainings, and of those of whom the person acts for or prepares for; each once.
  std::vector<Verzoek> requests() {
    std::vector<Verzoek> all = store::list_verzoeken_voor(db_, call_.persoon.id, since_);
    std::vector<PersoonId> others = call_.namens;
    others.insert(others.end(), call_.bereidt_voor.begin(), call_.bereidt_voor.end());
    for (const PersoonId each : others) {
      for (Verzoek& verzoek : store::list_verzoeken_voor(db_, each, since_)) {
        const bool is_there = std::any_of(all.begin(), all.end(), [&](const Verzoek& other) { return other.id == verzoek.id; });
        if (!is_there) all.push_back(std::move(verzoek));
      }
    }
    return all;
  }

  const Training& training_of(TrajectId id) {
    const auto [place, is_new] = trainings_.try_emplace(id);
    Training& training = place->second;
    if (is_new) {
      training.beeld = laad_beeld(db_, call_, id);
      training.regel = store::load_trajectregel(db_, id);
      if (training.beeld) training.pakket = call_.services.rulepacks.find(training.beeld->traject, call_.vandaag);
    }
    return training;
  }

  bool may_decide_in(const Training& training) const {
    if (!training.beeld || !training.regel) return false;
    const auto has = [&](Rol rol) {
      return heeft_rol_in(training.beeld->traject, call_.actor(), rol);
    };
    return has(Rol::instituutsopleider) || has(Rol::praktijkopleider);
  }

  WerklijstRegel line_for(const Verzoek& verzoek, const Training& training) const {
    WerklijstRegel line;
    line.verzoek = verzoek;
    line.traject = *training.regel;
    line.traject.programma_naam =
        call_.services.rulepacks.programma_naam(training.regel->programma, training.regel->cohort,
                                                  call_.vandaag);
    if (!training.pakket) return line;
    add_dates(line, training);
    if (verzoek.status == VerzoekStatus::ingediend) {
      const auto missing = ontbrekende_akkoorden(verzoek, *training.beeld, training.pakket->pakket);
      line.wacht_op_mij = std::any_of(missing.begin(), missing.end(), [&](Rol rol) {
        return heeft_rol_in(training.beeld->traject, call_.actor(), rol);
      });
    }
    return line;
  }

  static void add_dates(WerklijstRegel& line, const Training& training) {
    if (!line.verzoek.onderdeel) return;
    const Snapshot& beeld = *training.beeld;
    const auto planning = bereken_planning(beeld.traject, training.pakket->pakket);
    const Toetscontext context{
        training.pakket->pakket, beeld.traject, beeld.verzoeken, beeld.voorkeuren,
        beeld.plaatsen,          planning,      beeld.vandaag};
    const GeplandOnderdeel* part = planning.find(*line.verzoek.onderdeel);
    if (!part) return;
    line.start = part->periode.first;
    if (part->definitie) line.stage = part->definitie->naam;
    if (const auto stand = termijn_van(context, *part, Handeling::verzoek_besluit)) {
      line.uiterlijk = stand->datum;
    }
  }

  /// What waits for me by its last day, then what waits for others, then what was decided, the
  /// newest first.
  static bool comes_before(const WerklijstRegel& a, const WerklijstRegel& b) {
    const bool a_open = a.verzoek.status == VerzoekStatus::ingediend;
    const bool b_open = b.verzoek.status == VerzoekStatus::ingediend;
    if (a_open != b_open) return a_open;
    if (!a_open) return b.verzoek.beslissingen.back().op < a.verzoek.beslissingen.back().op;
    if (a.wacht_op_mij != b.wacht_op_mij) return a.wacht_op_mij;
    if (a.uiterlijk && b.uiterlijk && !(*a.uiterlijk == *b.uiterlijk)) {
      return *a.uiterlijk < *b.uiterlijk;
    }
    if (a.uiterlijk.has_value() != b.uiterlijk.has_value()) return a.uiterlijk.has_value();
    return a.verzoek.ingediend_op < b.verzoek.ingediend_op;
  }

  store::ReadConnection& db_;
  const Call& call_;
  const CivilDate since_;
  std::map<TrajectId, Training> trainings_;
};

}  // namespace

std::vector<WerklijstRegel> verzoeken_voor(store::ReadConnection& db, const Call& call, std::int32_t dagen_na_besluit) {
  return Worklist(db, call, dagen_na_besluit).all();
}

Answer<Werklijst> get_werklijst(const Call& call) {
  auto werklijst = call.services.store.read([&](store::ReadConnection& db) {
    return Werklijst{verzoeken_voor(db, call, k_shown_after_decision), stappen_voor(db, call)};
  });
  if (!werklijst) return Answer<Werklijst>::failed(call, werklijst.failure());
  return Answer<Werklijst>::of(werklijst.value());
}

}  // namespace stagepad

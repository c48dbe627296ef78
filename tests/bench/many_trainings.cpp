#include "tests/bench/many_trainings.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "shared/rules/opleidingsplanning.hpp"
#include "tests/unit/shared/vector_world.hpp"

namespace stagepad::bench {

namespace {

/// The distributions of the standard library differ between the builds; this does not.
class Dice {
 public:
  explicit Dice(std::size_t seed) : random_(static_cast<std::uint32_t>(seed * 7919 + 1)) {
    random_.discard(3);
  }
  int below(int count) { return static_cast<int>(random_() >> 4U) % count; }
  bool one_in(int count) { return below(count) == 0; }

 private:
  std::minstd_rand random_;
};

const std::vector<const Regelpakket*>& packs() {
  static const std::vector<const Regelpakket*> all = [] {
    std::vector<const Regelpakket*> found;
    for (const std::string& file : vectors::files_in("assets/rulepacks", ".json")) {
      found.push_back(&vectors::pack(file.substr(0, file.size() - 5)));
    }
    return found;
  }();
  return all;
}

CivilDate first_day(const Regelpakket& pakket, Dice& dice) {
  const CivilDate from = std::max(pakket.cohort.vanaf.value_or(CivilDate::of(2022, 1, 1)), CivilDate::of(2022, 1, 1));
  const CivilDate day = from.plus_days(dice.below(1500));
  return std::min(day, pakket.cohort.tot_en_met.value_or(day));
}

void employ(vectors::Geval& geval, Dice& dice) {
  constexpr std::int32_t k_fte[] = {1000, 1000, 900, 800, 750, 600, 500};
  const auto any = [&] { return Decimal{k_fte[dice.below(7)]}; };
  geval.fte = {{geval.eerste_dag, any()}};
  while (dice.one_in(2) && geval.fte.size() < 4) {
    geval.fte.push_back({geval.fte.back().vanaf.plus_days(100 + dice.below(400)), any()});
  }
  if (dice.one_in(6)) {
    const CivilDate leave = geval.eerste_dag.plus_days(dice.below(700));
    geval.verlof.push_back({"zwangerschap_en_bevalling", leave, leave.plus_days(111), {}});
  }
}

void arrange(vectors::Geval& geval, const Regelpakket& pakket, Dice& dice) {
  for (const RegelpakketOnderdeel& each : pakket.onderdelen) geval.volgorde.push_back(each.code);
  if (geval.volgorde.size() < 3 || !dice.one_in(5)) return;
  const auto at = static_cast<std::size_t>(dice.below(static_cast<int>(geval.volgorde.size()) - 1));
  std::swap(geval.volgorde[at], geval.volgorde[at + 1]);
}

Plek somewhere(Dice& dice) {
  constexpr const char* k_specialism[] = {"psychiatrie", "klinische_geriatrie", "kindergeneeskunde", ""};
  Plek plek;
  plek.instelling = "Instelling " + std::to_string(dice.below(40));
  plek.stagebegeleider = dice.one_in(9) ? "" : "S. Begeleider";
  plek.specialisme = k_specialism[dice.below(4)];
  if (dice.one_in(2)) plek.doelgroepen = {Doelgroep::ouderen};
  plek.buitenland = dice.one_in(25);
  return plek;
}

Voortgang done_by(CivilDate vandaag, const Period& period, Dice& dice) {
  const auto past = [&](CivilDate day) -> std::optional<CivilDate> {
    if (day > vandaag || dice.one_in(9)) return std::nullopt;
    return day;
  };
  Voortgang done;
  done.plaats_gemeld = past(period.first.plus_days(-120));
  done.stageplan_ingediend = past(period.first.plus_days(-30 + dice.below(20)));
  done.stageplan_goedgekeurd = past(period.first.plus_days(-7));
  done.in_mijnrgs_gezet = past(period.first.plus_days(-3));
  for (const Gesprekssoort soort : {Gesprekssoort::gezamenlijk, Gesprekssoort::evaluatie, Gesprekssoort::evaluatie}) {
    const auto day = past(period.first.plus_days(20 + 30 * static_cast<int>(done.gesprekken.size())));
    if (day) done.gesprekken.push_back({soort, *day, {Rol::stagebegeleider, Rol::praktijkopleider}});
  }
  done.verslag_ingediend = past(period.last.plus_days(10));
  done.stagebeoordeling = past(period.last.plus_days(12));
  for (const Rol rol : {Rol::stagebegeleider, Rol::praktijkopleider, Rol::instituutsopleider}) {
    if (const auto day = past(period.last.plus_days(20))) done.oordelen.push_back({rol, *day, true});
  }
  return done;
}

/// What has been arranged and done by today, part by part.
void live(vectors::Geval& geval, const Regelpakket& pakket, Dice& dice) {
  const Snapshot plain = vectors::snapshot_of(geval);
  for (const GeplandOnderdeel& each : bereken_planning(plain.traject, pakket).onderdelen) {
    vectors::Deel deel;
    deel.soort = each.onderdeel->soort;
    if (dice.one_in(8)) deel.start = each.periode.first.plus_days(dice.below(120) - 30);
    const bool near = each.periode.first <= geval.vandaag.plus_days(200);
    if (each.definitie && each.definitie->aard == Aard::stage && near && !dice.one_in(10)) {
      deel.route = each.definitie->routes.empty() ? Route::eigen : each.definitie->routes.front();
      deel.plek = somewhere(dice);
      deel.voortgang = done_by(geval.vandaag, each.periode, dice);
    }
    geval.onderdelen.push_back(std::move(deel));
  }
}

}  // namespace

Training nth_training(std::size_t n) {
  Dice dice(n);
  Training training;
  training.pakket = packs()[n % packs().size()];
  vectors::Geval geval;
  geval.pakket = training.pakket->id;
  geval.eerste_dag = first_day(*training.pakket, dice);
  geval.vandaag = geval.eerste_dag.plus_days(dice.below(1600));
  employ(geval, dice);
  arrange(geval, *training.pakket, dice);
  live(geval, *training.pakket, dice);
  training.snapshot = vectors::snapshot_of(geval);
  return training;
}

}  // namespace stagepad::bench

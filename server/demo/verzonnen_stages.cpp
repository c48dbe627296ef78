#include "server/demo/verzonnen_stages.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "shared/command/check.hpp"

namespace stagepad::demo {

namespace {

bool has_route(const std::vector<Route>& routes, Route route) {
  return std::find(routes.begin(), routes.end(), route) != routes.end();
}

bool overlap(const Period& a, const Period& b) { return a.first <= b.last && b.first <= a.last; }

/// The first route without the etalage: found by the aios, else assigned.
Route other_route(const std::vector<Route>& routes) {
  return has_route(routes, Route::eigen) ? Route::eigen : Route::toegewezen;
}

}  // namespace

Stageverzinner::Stageverzinner(const Woorden& woorden, Dobbelsteen& steen,
                               std::vector<BekendePlaats> plaatsen, CivilDate vandaag)
    : woorden_(woorden), steen_(steen), plaatsen_(std::move(plaatsen)), vandaag_(vandaag) {}

std::optional<DemoStage> Stageverzinner::verzin(const Snapshot& beeld, const Regelpakket& pakket,
                                                const GeplandOnderdeel& part) {
  const std::int32_t ahead = days_between(vandaag_, part.periode.first);
  const std::optional<DemoStand> stand = stand_voor(ahead);
  if (!stand) return std::nullopt;
  const std::vector<Route>& routes = part.definitie->routes;
  DemoStage stage;
  stage.soort = part.onderdeel->soort;
  stage.stand = *stand;
  stage.dagen_geleden = asked_days_ago(*stand, ahead);
  stage.toelichting = steen_.een_van(woorden_.toelichtingen);
  stage.stagebegeleider = somebody();
  stage.reden = steen_.een_van(stage.stand == DemoStand::teruggestuurd ? woorden_.redenen_terug
                                                                       : woorden_.redenen_akkoord);
  stage.nog_niet_gewaardeerd = steen_.kans(20);
  // Of what begins in some months the consents are not all in; later than six weeks ahead they are.
  stage.onderweg = *stand == DemoStand::geplaatst && ahead > 50 && steen_.kans(35);
  stage.akkoorden = steen_.onder(3);
  if (has_route(routes, Route::etalage) && steen_.kans(85) &&
      choose_places(stage, beeld, pakket, part)) {
    return stage;
  }
  stage.route = other_route(routes);
  // What the institute assigns is not asked for, and there is nothing to prefer.
  if (stage.route == Route::toegewezen && stage.stand != DemoStand::geplaatst) return std::nullopt;
  if (stage.stand == DemoStand::voorkeur) stage.stand = DemoStand::goedgekeurd;
  choose_own(stage, beeld, part);
  if (stage.stand == DemoStand::geplaatst) choose_delen(stage, beeld, part);
  return stage;
}

/// By how many days off the first day is.
std::optional<DemoStand> Stageverzinner::stand_voor(std::int32_t days_ahead) {
  struct Verdeling {
    std::int32_t up_to;
    std::size_t geplaatst, voorkeur, goedgekeurd, gevraagd, teruggestuurd;  ///< in a hundred
  };
  static constexpr Verdeling k_verdeling[] = {
      {0, 100, 0, 0, 0, 0},   {30, 95, 0, 5, 0, 0},    {110, 70, 9, 9, 0, 8},
      {190, 12, 26, 12, 34, 9}, {270, 0, 5, 10, 40, 8}, {400, 0, 0, 2, 14, 1}};
  for (const Verdeling& each : k_verdeling) {
    if (days_ahead > each.up_to) continue;
    std::size_t drawn = steen_.onder(100);
    const std::pair<std::size_t, DemoStand> parts[] = {{each.geplaatst, DemoStand::geplaatst},
                                                       {each.voorkeur, DemoStand::voorkeur},
                                                       {each.goedgekeurd, DemoStand::goedgekeurd},
                                                       {each.gevraagd, DemoStand::gevraagd},
                                                       {each.teruggestuurd, DemoStand::teruggestuurd}};
    for (const auto& [share, stand] : parts) {
      if (drawn < share) return stand;
      drawn -= share;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

/// Long enough ago for the decision and the preferences to have followed, these before their deadline.
std::int32_t Stageverzinner::asked_days_ago(DemoStand stand, std::int32_t days_ahead) {
  if (stand == DemoStand::geplaatst) return std::max(10, 175 - days_ahead);
  if (stand == DemoStand::gevraagd) return steen_.tussen(0, 12);
  const std::int32_t in_time = stand == DemoStand::voorkeur ? std::max(0, 165 - days_ahead) : 0;
  return in_time + steen_.tussen(11, 35);
}

bool Stageverzinner::choose_places(DemoStage& stage, const Snapshot& beeld, const Regelpakket& pakket,
                                   const GeplandOnderdeel& part) {
  std::vector<std::size_t> order(plaatsen_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  steen_.schud(order);
  const std::size_t wanted = steen_.kans(80) ? 2 : 1;
  for (const std::size_t at : order) {
    if (stage.plaatsen.size() == wanted) break;
    const bool first = stage.plaatsen.empty();
    const bool places = first && stage.stand == DemoStand::geplaatst;
    if (places && !has_room(at, part.periode)) continue;
    const BekendePlaats& each = plaatsen_[at];
    if (!check_plaats(beeld, pakket, part.onderdeel->id, each.plaats).empty()) continue;
    stage.plaatsen.push_back(each.sleutel);
    if (places) bezet_.push_back({at, part.periode});
  }
  return !stage.plaatsen.empty();
}

bool Stageverzinner::has_room(std::size_t plaats, const Period& periode) const {
  std::int32_t capacity = 0;
  for (const Plaatsperiode& each : plaatsen_[plaats].plaats.perioden) {
    if (overlap({each.eerste_dag, each.laatste_dag}, periode)) {
      capacity = capacity == 0 ? each.capaciteit : std::min(capacity, each.capaciteit);
    }
  }
  const auto taken = std::count_if(bezet_.begin(), bezet_.end(), [&](const Bezet& each) {
    return each.plaats == plaats && overlap(each.periode, periode);
  });
  return taken < capacity;
}

const EigenPlek* Stageverzinner::own_place(const std::string& programma,
                                           const std::string& onderdeel) const {
  for (const EigenPlek& each : woorden_.eigen) {
    const bool programme_fits = each.programma.empty() || each.programma == programma;
    if (programme_fits && (each.onderdeel.empty() || each.onderdeel == onderdeel)) return &each;
  }
  return nullptr;
}

void Stageverzinner::choose_own(DemoStage& stage, const Snapshot& beeld, const GeplandOnderdeel& part) {
  const EigenPlek* plek = own_place(beeld.traject.programma, part.onderdeel->soort);
  if (!plek) return;
  stage.eigen_instelling = steen_.een_van(plek->instellingen);
  stage.specialisme = plek->specialisme;
  stage.setting = plek->setting;
  stage.doelgroepen = plek->doelgroepen;
}

void Stageverzinner::choose_delen(DemoStage& stage, const Snapshot& beeld,
                                  const GeplandOnderdeel& part) {
  for (const RegelpakketDeel& each : part.definitie->delen) {
    const EigenPlek* plek = own_place(beeld.traject.programma, each.code);
    if (!plek) continue;
    stage.delen.push_back(
        {each.code, other_route(each.routes), steen_.een_van(plek->instellingen), plek->specialisme});
  }
}

std::string Stageverzinner::somebody() {
  return steen_.een_van(woorden_.voorvoegsels) + " " + steen_.een_van(woorden_.voornamen).substr(0, 1) +
         ". " + steen_.een_van(woorden_.achternamen);
}

}  // namespace stagepad::demo

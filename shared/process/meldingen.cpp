#include "shared/process/meldingen.hpp"

#include <array>

#include "shared/process/fasen.hpp"
#include "shared/rules/termijnen.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_orientatie = "orientatie";

/// Turns in which nothing is to be done.
constexpr std::array<std::string_view, 4> k_geen_werk = {"geen", "stage_begint", "stage_loopt", "plaatsing_afwachten"};

bool is_work(std::string_view taak) {
  for (const std::string_view each : k_geen_werk) {
    if (each == taak) return false;
  }
  return true;
}

/// By when this is to be done: the deadline of the turn, or for a report the day the plan names.
std::optional<CivilDate> last_day(const AanZet& turn, const GeplandOnderdeel& part, const Meldplan& plan) {
  if (turn.uiterlijk) return turn.uiterlijk;
  const Voortgang& voortgang = part.onderdeel->voortgang;
  if (turn.fase == Fase::evaluatie) return part.periode.last.plus_days(plan.verslag_na_einde);
  if (turn.fase < Fase::verslag_ingediend || !voortgang.verslag_ingediend) return std::nullopt;
  return voortgang.verslag_ingediend->plus_days(plan.oordeel_na_verslag);
}

struct Gepland {
  Meldmoment moment;
  std::int32_t dagen;
};

/// The reminder of this last day that is the newest on `vandaag`, if one is due and not too old.
std::optional<Gepland> newest(CivilDate uiterlijk, CivilDate vandaag, const Meldplan& plan) {
  const std::array moments = {Gepland{Meldmoment::escalatie, plan.escalatie}, Gepland{Meldmoment::te_laat, plan.te_laat},
                              Gepland{Meldmoment::laatste_dag, 0}, Gepland{Meldmoment::kort_vooraf, -plan.kort_vooraf},
                              Gepland{Meldmoment::ruim_vooraf, -plan.ruim_vooraf}};
  const std::int32_t today = days_between(uiterlijk, vandaag);
  for (const Gepland& each : moments) {
    if (each.dagen > today) continue;
    return today - each.dagen <= plan.inhalen ? std::optional(each) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Melding> orientation(const Toetscontext& context, const GeplandOnderdeel& part, const Meldplan& plan) {
  const auto stand = termijn_van(context, part, Handeling::orientatie_mail);
  if (!stand || context.vandaag < stand->datum) return std::nullopt;
  if (days_between(stand->datum, context.vandaag) > plan.inhalen) return std::nullopt;
  if (part.is_begonnen(context.vandaag) || heeft_plek(part)) return std::nullopt;
  return Melding{part.onderdeel->id, std::string(k_orientatie), Meldmoment::orientatie, Rol::aios, stand->datum,
                 stand->datum};
}

std::optional<Melding> reminder(const Toetscontext& context, const GeplandOnderdeel& part, const Meldplan& plan) {
  const AanZet turn = wie_is_aan_zet(context, part);
  const auto uiterlijk = uiterste_dag(turn, part, plan);
  const auto due = uiterlijk ? newest(*uiterlijk, context.vandaag, plan) : std::nullopt;
  if (!due) return std::nullopt;
  return Melding{part.onderdeel->id, std::string(turn.taak), due->moment, turn.wie, *uiterlijk,
                 uiterlijk->plus_days(due->dagen)};
}

}  // namespace

std::optional<CivilDate> uiterste_dag(const AanZet& turn, const GeplandOnderdeel& part, const Meldplan& plan) {
  return is_work(turn.taak) ? last_day(turn, part, plan) : std::nullopt;
}

std::vector<Melding> meldingen_op(const Toetscontext& context, const Meldplan& plan) {
  std::vector<Melding> all;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage()) continue;
    if (auto melding = orientation(context, part, plan)) all.push_back(std::move(*melding));
    if (auto melding = reminder(context, part, plan)) all.push_back(std::move(*melding));
  }
  return all;
}

bool wacht_nog(const Melding& melding, const Toetscontext& context, const Meldplan& plan) {
  const GeplandOnderdeel* part = context.planning.find(melding.onderdeel);
  if (!part || !part->is_stage()) return false;
  if (melding.moment == Meldmoment::orientatie) return !part->is_begonnen(context.vandaag) && !heeft_plek(*part);
  const AanZet turn = wie_is_aan_zet(context, *part);
  return turn.taak == melding.taak && last_day(turn, *part, plan) == melding.uiterlijk;
}

bool hoort_stagebegeleider(const Melding& melding) {
  if (melding.wie != Rol::stagebegeleider) return false;
  return melding.moment == Meldmoment::ruim_vooraf || melding.moment == Meldmoment::kort_vooraf ||
         melding.moment == Meldmoment::te_laat;
}

}  // namespace stagepad

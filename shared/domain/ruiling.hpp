#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

using RuilingId = Id<struct RuilingTag>;

/// Who has a say in a swap: the aios who asks, the colleague, the IO of each, and the Stagebureau, which can call it
/// off.
enum class Ruilpartij { aanvrager, collega, opleider_aanvrager, opleider_collega, stagebureau };

/// How far a swap has come. `gevraagd`: it waits for the colleague, if there is one. `ingestemd`: the colleague agreed,
/// and it waits for the IOs. `uitgevoerd`: both have the other's place. The others are ends without a swap, the last
/// one without anybody having ended it.
enum class Ruilstand { gevraagd, ingestemd, uitgevoerd, afgewezen, ingetrokken, stopgezet, verlopen };

/// Can it still become a swap?
constexpr bool is_lopend(Ruilstand stand) { return stand == Ruilstand::gevraagd || stand == Ruilstand::ingestemd; }

/// One of the two stages of a swap, in the place that its aios would give away and on the days it had when the swap was
/// asked: what is agreed to is about these.
struct Ruilkant {
  TrajectId traject;
  OnderdeelId onderdeel;
  PersoonVerwijzing aios;
  PersoonVerwijzing instituutsopleider;
  StageplaatsId stageplaats;
  CivilDate eerste_dag;
  CivilDate laatste_dag;

  friend bool operator==(const Ruilkant&, const Ruilkant&) = default;
};

/// Two aios exchange the places of two stages. Without `collega` nobody at the address that was typed has a stage that
/// fits: it is kept like any other until its last day, so that nothing tells whether the address exists.
struct Ruiling {
  RuilingId id;
  Ruilkant aanvrager;
  std::optional<Ruilkant> collega;
  /// As it was typed.
  std::string adres;
  std::string toelichting;
  Ruilstand stand = Ruilstand::gevraagd;
  CivilDate gevraagd_op;
  /// The last day on which those it waits for can answer.
  CivilDate uiterlijk;
  /// When the colleague and each IO agreed.
  std::optional<CivilDate> ingestemd_op;
  std::optional<CivilDate> opleider_aanvrager_op;
  std::optional<CivilDate> opleider_collega_op;
  std::optional<CivilDate> geeindigd_op;
  /// Who ended it without a swap, and why.
  std::optional<Ruilpartij> geeindigd_door;
  std::string reden;
  std::int64_t versie = 1;

  friend bool operator==(const Ruiling&, const Ruiling&) = default;
};

template <>
struct EnumNames<Ruilpartij> {
  static constexpr EnumName<Ruilpartij> names[] = {{Ruilpartij::aanvrager, "aanvrager"},
                                                   {Ruilpartij::collega, "collega"},
                                                   {Ruilpartij::opleider_aanvrager, "opleider_aanvrager"},
                                                   {Ruilpartij::opleider_collega, "opleider_collega"},
                                                   {Ruilpartij::stagebureau, "stagebureau"}};
};

template <>
struct EnumNames<Ruilstand> {
  static constexpr EnumName<Ruilstand> names[] = {
      {Ruilstand::gevraagd, "gevraagd"},       {Ruilstand::ingestemd, "ingestemd"},
      {Ruilstand::uitgevoerd, "uitgevoerd"},   {Ruilstand::afgewezen, "afgewezen"},
      {Ruilstand::ingetrokken, "ingetrokken"}, {Ruilstand::stopgezet, "stopgezet"},
      {Ruilstand::verlopen, "verlopen"}};
};

}  // namespace stagepad

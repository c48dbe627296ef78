#pragma once

#include <optional>
#include <vector>

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// The last day (inclusive) on which a deadline is kept, for a stage that starts on `start`. For one that
/// lies before the end of another part, `start` is the day after that end.
CivilDate laatste_dag_voor(const Termijn& termijn, CivilDate start);

/// The first start date from `vandaag` on for which the deadline is not past on `vandaag`.
CivilDate eerste_start_die_haalt(const Termijn& termijn, CivilDate vandaag);

/// How a deadline of a stage stands.
enum class Termijnstatus { komt, gehaald, verstreken };

/// One deadline of one stage. Points into the context's pack and traject.
struct Termijnstand {
  const Termijn* termijn = nullptr;
  const Onderdeel* onderdeel = nullptr;
  CivilDate datum;
  Termijnstatus status = Termijnstatus::komt;
};

/// All deadlines of all stages, by date, then rule. Deadlines that do not apply (other route, a stage
/// abroad that is not) are left out.
std::vector<Termijnstand> termijnen_van(const Toetscontext& context);

/// The deadline of this kind for this stage, if the pack has one that applies: by the route the stage
/// takes, or as if it took `route`.
std::optional<Termijnstand> termijn_van(const Toetscontext& context, const GeplandOnderdeel& part,
                                        Handeling handeling,
                                        std::optional<Route> route = std::nullopt);

/// A stage still to come whose dates make a deadline lie in the past (termijn.verstreken). Says the
/// first start date that would keep it.
void toets_termijnen(const Toetscontext& context, Findings& findings);

/// The same for one stage, as if it took `route`.
void toets_termijnen_van(const Toetscontext& context, const GeplandOnderdeel& part, Route route,
                         Findings& findings);

template <>
struct EnumNames<Termijnstatus> {
  static constexpr EnumName<Termijnstatus> names[] = {{Termijnstatus::komt, "komt"},
                                                      {Termijnstatus::gehaald, "gehaald"},
                                                      {Termijnstatus::verstreken, "verstreken"}};
};

}  // namespace stagepad

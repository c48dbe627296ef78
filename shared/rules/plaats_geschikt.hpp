#pragma once

#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Why a place of the etalage does not fit this stage: it is not for this kind of stage
/// (plaats.andere_stagesoort), not the right field (plaats.specialisme), the aios's own profile
/// (plaats.eigen_profiel), another setting (plaats.setting), not at the wanted institution
/// (plaats.andere_instelling, plaats.niet_aangewezen), or has no room in the stage's period
/// (plaats.geen_periode, with the first day that would fit). `pad` is where the findings point.
void toets_plaats(const Toetscontext& context, const GeplandOnderdeel& part,
                  const Stageplaats& plaats, const std::string& pad, Findings& findings);

/// What the demands say of an institution that the aios wants to approach, of which only the name is known.
void toets_eigen_instelling(const Toetscontext& context, const GeplandOnderdeel& part,
                            const std::string& instelling, const std::string& pad,
                            Findings& findings);

/// The demands on a place as it is reported, for a part or, by its word, one of its part-stages.
void toets_plek(const Toetscontext& context, std::string_view soort, const Plek& plek,
                const std::string& pad, Findings& findings);

/// The same demands for stages whose place is known, wherever it came from.
void toets_plekken(const Toetscontext& context, Findings& findings);

/// The first day, not before `vanaf`, on which a stage that would then last `dagen` days fits wholly in
/// a period with room; no value when none does. A place without periods is always free.
std::optional<CivilDate> eerste_vrije_start(const Stageplaats& plaats, CivilDate vanaf,
                                            std::int32_t dagen);

}  // namespace stagepad

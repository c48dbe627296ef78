#pragma once

#include <string_view>
#include <vector>

#include "shared/base/enum_names.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

/// Letters about a stage. The institution gets both once its place is final: the confirmation, and with it the
/// stage-intentieverklaring, which names the principles of the cooperation and is not signed (Q&A, "Stageovereenkomst en
/// contracten").
enum class Briefsoort { bevestiging, intentieverklaring };

/// Where letters about a stage go: its place, or that of a part-stage. Points into the planning.
struct Briefplek {
  const Plek* plek = nullptr;
  /// nullptr: the stage as a whole.
  const GeplandDeel* deel = nullptr;

  /// The word of the part-stage; empty for the stage as a whole.
  [[nodiscard]] std::string_view woord() const;
};

/// In the order of the part-stages; empty while no institution is known.
std::vector<Briefplek> briefplekken_van(const GeplandOnderdeel& part);

/// Why there are no letters about this stage yet, with what would be right; none when there are. One kind is made as
/// soon as the other.
Findings bezwaren_tegen_brieven(const Toetscontext& context, const GeplandOnderdeel& part);

template <>
struct EnumNames<Briefsoort> {
  static constexpr EnumName<Briefsoort> names[] = {{Briefsoort::bevestiging, "bevestiging"},
                                                   {Briefsoort::intentieverklaring, "intentieverklaring"}};
};

}  // namespace stagepad

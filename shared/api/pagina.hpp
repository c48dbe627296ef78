#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/bounded.hpp"
#include "shared/base/describe.hpp"

namespace stagepad {

/// One page of a long list. `volgende`: what to give as `na` for the page after it; absent at the end.
template <class T>
struct Pagina {
  std::vector<T> regels;
  std::optional<std::string> volgende;

  friend bool operator==(const Pagina&, const Pagina&) = default;
};

/// How many lines of a list to give at once.
using Aantal = Bounded<1, 200>;
inline constexpr Aantal k_aantal_vanzelf{50};

/// What every query of a list has; a query with filters repeats these two fields.
struct Bladeren {
  std::optional<std::string> na;
  Aantal aantal = k_aantal_vanzelf;

  friend bool operator==(const Bladeren&, const Bladeren&) = default;
};

template <class T>
struct Describe<Pagina<T>> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("regels", &Pagina<T>::regels),
                           field.or_default("volgende", &Pagina<T>::volgende));
  }
};

template <>
struct Describe<Bladeren> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("na", &Bladeren::na),
                           field.or_default("aantal", &Bladeren::aantal));
  }
};

}  // namespace stagepad

#pragma once

#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// A person with an account. `email` is for mail and signing in, never an identity.
struct Persoon {
  PersoonId id;
  std::string naam;
  std::string email;
  std::vector<Rol> rollen;

  friend bool operator==(const Persoon&, const Persoon&) = default;
};

/// A person as others see them.
struct PersoonVerwijzing {
  PersoonId id;
  std::string naam;

  friend bool operator==(const PersoonVerwijzing&, const PersoonVerwijzing&) = default;
};

template <>
struct Describe<Persoon> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &Persoon::id), field("naam", &Persoon::naam),
                           field("email", &Persoon::email), field("rollen", &Persoon::rollen));
  }
};

template <>
struct Describe<PersoonVerwijzing> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &PersoonVerwijzing::id),
                           field("naam", &PersoonVerwijzing::naam));
  }
};

}  // namespace stagepad

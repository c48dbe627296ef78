#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/standaardteksten.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_standaardteksten.hpp; part of routes.cpp.
constexpr std::array k_bound_standaardteksten = {
    reading<get_standaardteksten>(api::k_standaardteksten),
    reading<get_standaardtekst>(api::k_standaardtekst),
    changing<wijzig_standaardtekst>(api::k_wijzig_standaardtekst),
};

}  // namespace stagepad

#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/mailteksten.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_mailteksten.hpp; part of routes.cpp.
constexpr std::array k_bound_mailteksten = {
    reading<get_mailteksten>(api::k_mailteksten),
    reading<get_mailtekst>(api::k_mailtekst),
    changing<wijzig_mailtekst>(api::k_wijzig_mailtekst),
};

}  // namespace stagepad

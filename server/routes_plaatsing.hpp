#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_plaatsing.hpp; part of routes.cpp.
constexpr std::array k_bound_plaatsing = {
    command(api::k_plaatsmelding),  command(api::k_plaatsingsoordeel),
    command(api::k_plaatsing),      command(api::k_ongeplaatst),
    command(api::k_toewijzing),     command(api::k_akkoord),
    command(api::k_bevestiging),    command(api::k_plaatsingsintrekking),
};

}  // namespace stagepad

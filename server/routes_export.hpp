#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/exporteren.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_export.hpp; part of routes.cpp.
constexpr std::array k_bound_export = {
    reading<get_export>(api::k_export),
    reading<get_exportweergaven>(api::k_exportweergaven),
    changing<wijzig_exportweergaven>(api::k_wijzig_exportweergaven),
    reading<get_mijnrgs_overnames>(api::k_mijnrgs_overnames),
};

}  // namespace stagepad

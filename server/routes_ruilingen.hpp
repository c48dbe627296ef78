#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/ruilingen.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_ruilingen.hpp; part of routes.cpp.
constexpr std::array k_bound_ruilingen = {
    reading<get_ruilingen>(api::k_ruilingen),       changing<vraag_ruil>(api::k_nieuwe_ruiling),
    changing<beantwoord_ruil>(api::k_ruilantwoord), changing<trek_ruil_in>(api::k_ruilintrekking),
    changing<zet_ruil_stop>(api::k_ruilstop),
};

}  // namespace stagepad

#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/imports.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_imports.hpp; part of routes.cpp.
constexpr std::array k_bound_imports = {
    reading<get_imports>(api::k_imports),
    receiving<neem_import_in>(api::k_nieuw_import),
    reading<get_import>(api::k_import),
    reading<get_importrijen>(api::k_importrijen),
    changing<kies_namen>(api::k_importkeuzes),
    changing<verwerk_import>(api::k_importverwerking),
    changing<draai_import_terug>(api::k_importterugdraaiing),
    changing<laat_import_vervallen>(api::k_importvervallen),
};

}  // namespace stagepad

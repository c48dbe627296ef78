#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/brieven.hpp"
#include "server/handlers/dossier.hpp"
#include "server/handlers/papieren.hpp"
#include "server/handlers/verslagen.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_voortgang.hpp; part of routes.cpp.
constexpr std::array k_bound_voortgang = {
    command(api::k_stageplan),       command(api::k_stageplanoordeel), command(api::k_begeleiding),
    command(api::k_stagebegeleider), command(api::k_verslag),          command(api::k_stagebeoordeling),
    command(api::k_verslagoordeel),  command(api::k_bijdrageverzoek),
    command(api::k_gespreksbevestiging), command(api::k_praktijktoets),
    command(api::k_eindwijziging),   command(api::k_gereedheid),        command(api::k_ervaring),
    command(api::k_voorbereiding),
    receiving<voeg_papier_toe>(api::k_nieuw_papier),
    reading<get_papier>(api::k_papier),
    receiving<voeg_verslag_toe>(api::k_nieuw_verslagdocument),
    reading<get_verslagdocument>(api::k_verslagdocument),
    reading<get_brief>(api::k_brief),
    reading<get_dossier>(api::k_dossier),
};

}  // namespace stagepad

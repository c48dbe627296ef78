#pragma once

#include <array>

#include "server/handlers/binding.hpp"
#include "server/handlers/rondes.hpp"
#include "server/handlers/wachtlijst.hpp"
#include "shared/api/endpoints.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_rondes.hpp; part of routes.cpp.
constexpr std::array k_bound_rondes = {
    reading<get_rondes>(api::k_rondes),
    reading<get_rondevoorstel>(api::k_rondevoorstel),
    reading<get_rondevoorstellen>(api::k_rondevoorstellen),
    changing<plan_ronde>(api::k_nieuwe_ronde),
    reading<get_ronde>(api::k_ronde),
    reading<get_mijn_ronde>(api::k_mijn_ronde),
    reading<get_ronderest>(api::k_ronderest),
    reading<get_rondebestand>(api::k_rondebestand),
    changing<wijzig_ronde>(api::k_wijzig_ronde),
    changing<verwijder_ronde>(api::k_verwijder_ronde),
    changing<open_ronde_nu>(api::k_rondeopening),
    changing<sluit_ronde_nu>(api::k_rondesluiting),
    changing<zet_vast>(api::k_vastzetting),
    changing<sluit_uit>(api::k_uitsluiting),
    changing<wijzig_zetels>(api::k_zetels),
    changing<laat_weg>(api::k_weglating),
    changing<trek_ingreep_in>(api::k_ingreepintrekking),
    changing<stel_aanbod_vast>(api::k_rondeaanbod),
    changing<loot>(api::k_loting),
    changing<publiceer_ronde>(api::k_rondepublicatie),
    changing<laat_ronde_vervallen>(api::k_rondevervallen),
    changing<meld_aan_voor_wachtlijst>(api::k_wachtlijstaanmelding),
    changing<meld_af_van_wachtlijst>(api::k_wachtlijstafmelding),
    changing<beantwoord_wachtaanbod>(api::k_wachtlijstantwoord),
    changing<trek_wachtaanbod_in>(api::k_wachtlijstintrekking),
};

}  // namespace stagepad

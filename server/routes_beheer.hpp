#pragma once

#include <array>

#include "server/handlers/beheer.hpp"
#include "server/handlers/binding.hpp"
#include "server/handlers/papieren.hpp"

namespace stagepad {

/// What answers the endpoints of shared/api/endpoints_beheer.hpp; part of routes.cpp.
constexpr std::array k_bound_beheer = {
    reading<get_personen>(api::k_personen),
    changing<voeg_persoon_toe>(api::k_nieuwe_persoon),
    reading<get_persoon>(api::k_persoon),
    changing<wijzig_persoon>(api::k_wijzig_persoon),
    changing<blokkeer_persoon>(api::k_blokkade),
    changing<nodig_opnieuw_uit>(api::k_uitnodiging),
    reading<get_instellingen>(api::k_instellingen),
    changing<voeg_instelling_toe>(api::k_nieuwe_instelling),
    reading<get_instelling>(api::k_instelling),
    changing<wijzig_instelling>(api::k_wijzig_instelling),
    changing<voeg_instellingen_samen>(api::k_samenvoeging),
    reading<get_etalage>(api::k_etalage),
    changing<voeg_stageplaats_toe>(api::k_nieuwe_stageplaats),
    reading<get_stageplaats>(api::k_stageplaats),
    changing<wijzig_stageplaats>(api::k_wijzig_stageplaats),
    changing<beoordeel_stageplaats>(api::k_plaatsoordeel),
    changing<reageer_op_ervaringen>(api::k_ervaringsreactie),
    changing<vraag_beschikbaarheid>(api::k_vraag_beschikbaarheid),
    reading<get_uitvraag>(api::k_uitvraagoverzicht),
    changing<vraag_uit>(api::k_uitvraag),
    changing<voer_beschikbaarheid_in>(api::k_beschikbaarheid),
    receiving<voeg_vraagpapier_toe>(api::k_nieuw_vraagpapier),
    reading<get_vraagpapier>(api::k_vraagpapier),
    changing<begin_traject>(api::k_nieuw_traject),
    command(api::k_dienstverband),
    command(api::k_verlof),
    command(api::k_vrijstellingen),
    command(api::k_opleiders),
    command(api::k_mijnrgs),
    reading<get_bevindingen>(api::k_bevindingen),
    reading<get_geschiedenis>(api::k_geschiedenis),
    reading<get_overzicht>(api::k_overzicht),
    reading<get_capaciteit>(api::k_capaciteit),
    reading<get_werkbord>(api::k_werkbord),
    reading<get_antwoordtijden>(api::k_antwoordtijden),
    reading<get_verzoeken>(api::k_verzoeken),
    reading<get_verzoek>(api::k_verzoek),
    reading<get_regelpakketten>(api::k_regelpakketten),
    reading<get_logboek>(api::k_logboek),
    reading<get_logboekverificatie>(api::k_logboekverificatie),
    reading<get_systeeminstellingen>(api::k_instellingen_van_systeem),
    changing<wijzig_systeeminstellingen>(api::k_wijzig_instellingen_van_systeem),
    reading<get_berichten>(api::k_berichten),
};

}  // namespace stagepad

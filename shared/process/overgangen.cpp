#include <algorithm>

#include "shared/process/fasen.hpp"

namespace stagepad {

namespace {

constexpr Rol k_aios = Rol::aios;
constexpr Rol k_io = Rol::instituutsopleider;
constexpr Rol k_bureau = Rol::stagebureau;
constexpr Rol k_begeleider = Rol::stagebegeleider;
constexpr std::nullopt_t k_elke = std::nullopt;

constexpr Overgang k_overgangen[] = {
    // Approval before a place is preferred or an institution approached (Q&A, step 3).
    {Fase::gepland, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios, k_elke},
    {Fase::teruggestuurd, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios, k_elke},
    {Fase::voorkeur_mogelijk, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios, k_elke},
    {Fase::benaderen_mogelijk, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios, k_elke},
    {Fase::niet_geplaatst, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios, k_elke},
    {Fase::goedkeuring_gevraagd, Stap::trek_in, Fase::gepland, k_aios, k_elke},
    {Fase::goedkeuring_gevraagd, Stap::keur_goed, Fase::voorkeur_mogelijk, k_io, Route::etalage},
    {Fase::goedkeuring_gevraagd, Stap::keur_goed, Fase::benaderen_mogelijk, k_io, Route::eigen},
    {Fase::goedkeuring_gevraagd, Stap::stuur_terug, Fase::teruggestuurd, k_io, k_elke},

    // Etalage: preferences, the round, three consents (Q&A, "Voorkeur aangeven", "Stageplaats aanmelden").
    {Fase::voorkeur_mogelijk, Stap::geef_voorkeuren, Fase::voorlopig_geplaatst, k_aios,
     Route::etalage},
    {Fase::voorlopig_geplaatst, Stap::geef_voorkeuren, Fase::voorlopig_geplaatst, k_aios,
     Route::etalage},
    {Fase::voorlopig_geplaatst, Stap::vraag_goedkeuring, Fase::goedkeuring_gevraagd, k_aios,
     k_elke},
    {Fase::voorlopig_geplaatst, Stap::trek_voorkeuren_in, Fase::voorkeur_mogelijk, k_aios,
     Route::etalage},
    {Fase::voorlopig_geplaatst, Stap::plaats_onder_voorbehoud, Fase::onder_voorbehoud, k_bureau,
     Route::etalage},
    {Fase::voorlopig_geplaatst, Stap::plaats_niet, Fase::niet_geplaatst, k_bureau, Route::etalage},
    {Fase::niet_geplaatst, Stap::plaats_onder_voorbehoud, Fase::onder_voorbehoud, k_bureau,
     Route::etalage},

    // Assigned: the institute arranges the place (Q&A, MMK and IZB, step 3).
    {Fase::gepland, Stap::wijs_toe, Fase::onder_voorbehoud, k_io, Route::toegewezen},
    {Fase::gepland, Stap::wijs_toe, Fase::onder_voorbehoud, k_bureau, Route::toegewezen},
    // A part-stage that the institute plans, beside others that the aios finds (Q&A, IZB, step 3).
    {Fase::gepland, Stap::wijs_toe, Fase::gepland, k_io, Route::eigen},
    {Fase::gepland, Stap::wijs_toe, Fase::gepland, k_bureau, Route::eigen},
    {Fase::goedkeuring_gevraagd, Stap::wijs_toe, Fase::goedkeuring_gevraagd, k_bureau,
     Route::eigen},
    {Fase::benaderen_mogelijk, Stap::wijs_toe, Fase::benaderen_mogelijk, k_bureau, Route::eigen},
    {Fase::onder_voorbehoud, Stap::geef_akkoord, Fase::onder_voorbehoud, Rol::contactpersoon,
     Route::etalage},
    {Fase::onder_voorbehoud, Stap::geef_akkoord, Fase::onder_voorbehoud, k_aios, Route::etalage},
    {Fase::onder_voorbehoud, Stap::geef_akkoord, Fase::onder_voorbehoud, k_io, k_elke},
    {Fase::onder_voorbehoud, Stap::trek_plaatsing_in, Fase::niet_geplaatst, k_bureau,
     Route::etalage},
    {Fase::onder_voorbehoud, Stap::trek_plaatsing_in, Fase::gepland, k_bureau, Route::toegewezen},
    {Fase::onder_voorbehoud, Stap::plaats_definitief, Fase::geplaatst, k_bureau, k_elke},

    // Own recruitment: the arranged place, the IO, the Stagebureau (Q&A, "Stageperiode").
    {Fase::benaderen_mogelijk, Stap::meld_plaats, Fase::plaats_gemeld, k_aios, Route::eigen},
    {Fase::plaats_gemeld, Stap::meld_plaats, Fase::plaats_gemeld, k_aios, Route::eigen},
    {Fase::plaats_gemeld, Stap::keur_stage_goed, Fase::stage_goedgekeurd, k_io, Route::eigen},
    {Fase::plaats_gemeld, Stap::stuur_plaats_terug, Fase::benaderen_mogelijk, k_io, Route::eigen},
    {Fase::stage_goedgekeurd, Stap::bevestig_plaats, Fase::geplaatst, k_bureau, Route::eigen},
    {Fase::stage_goedgekeurd, Stap::stuur_plaats_terug, Fase::benaderen_mogelijk, k_bureau,
     Route::eigen},

    // Placed: changes only through the Stagebureau; the stageplan; MijnRGS (Q&A, step 3).
    {Fase::geplaatst, Stap::trek_plaatsing_in, Fase::niet_geplaatst, k_bureau, Route::etalage},
    {Fase::geplaatst, Stap::trek_plaatsing_in, Fase::benaderen_mogelijk, k_bureau, Route::eigen},
    {Fase::geplaatst, Stap::trek_plaatsing_in, Fase::gepland, k_bureau, Route::toegewezen},
    {Fase::geplaatst, Stap::meld_plaats, Fase::geplaatst, k_aios, k_elke},
    {Fase::geplaatst, Stap::dien_stageplan_in, Fase::stageplan_ingediend, k_aios, k_elke},
    {Fase::geplaatst, Stap::zet_in_mijnrgs, Fase::gereed, k_aios, k_elke},
    {Fase::stageplan_ingediend, Stap::keur_stageplan_goed, Fase::stageplan_goedgekeurd, k_io,
     k_elke},
    {Fase::stageplan_ingediend, Stap::stuur_stageplan_terug, Fase::stageplan_teruggestuurd, k_io,
     k_elke},
    {Fase::stageplan_teruggestuurd, Stap::dien_stageplan_in, Fase::stageplan_ingediend, k_aios,
     k_elke},
    {Fase::stageplan_goedgekeurd, Stap::dien_stageplan_in, Fase::stageplan_ingediend, k_aios,
     k_elke},
    {Fase::stageplan_goedgekeurd, Stap::zet_in_mijnrgs, Fase::gereed, k_aios, k_elke},
    // A stageplan that is late, or changes, while the stage goes on.
    {Fase::gereed, Stap::dien_stageplan_in, Fase::gereed, k_aios, k_elke},
    {Fase::gereed, Stap::keur_stageplan_goed, Fase::gereed, k_io, k_elke},
    {Fase::gereed, Stap::stuur_stageplan_terug, Fase::gereed, k_io, k_elke},
    {Fase::loopt, Stap::dien_stageplan_in, Fase::loopt, k_aios, k_elke},
    {Fase::loopt, Stap::keur_stageplan_goed, Fase::loopt, k_io, k_elke},
    {Fase::loopt, Stap::stuur_stageplan_terug, Fase::loopt, k_io, k_elke},
    {Fase::geplaatst, Stap::tijd, Fase::loopt, Rol::systeem, k_elke},
    {Fase::stageplan_ingediend, Stap::tijd, Fase::loopt, Rol::systeem, k_elke},
    {Fase::stageplan_teruggestuurd, Stap::tijd, Fase::loopt, Rol::systeem, k_elke},
    {Fase::stageplan_goedgekeurd, Stap::tijd, Fase::loopt, Rol::systeem, k_elke},
    // Copied over once more, with what changed since.
    {Fase::gereed, Stap::zet_in_mijnrgs, Fase::gereed, k_aios, k_elke},
    {Fase::gereed, Stap::tijd, Fase::loopt, Rol::systeem, k_elke},

    // A stage that ends earlier or later than its length says.
    {Fase::loopt, Stap::wijzig_einde, Fase::loopt, k_io, k_elke},
    {Fase::loopt, Stap::wijzig_einde, Fase::loopt, k_bureau, k_elke},
    {Fase::loopt, Stap::wijzig_einde, Fase::evaluatie, k_io, k_elke},
    {Fase::loopt, Stap::wijzig_einde, Fase::evaluatie, k_bureau, k_elke},
    {Fase::evaluatie, Stap::wijzig_einde, Fase::evaluatie, k_io, k_elke},
    {Fase::evaluatie, Stap::wijzig_einde, Fase::evaluatie, k_bureau, k_elke},
    {Fase::evaluatie, Stap::wijzig_einde, Fase::loopt, k_io, k_elke},
    {Fase::evaluatie, Stap::wijzig_einde, Fase::loopt, k_bureau, k_elke},
    // What has begun goes into MijnRGS once more when its end moved.
    {Fase::loopt, Stap::zet_in_mijnrgs, Fase::loopt, k_aios, k_elke},
    {Fase::evaluatie, Stap::zet_in_mijnrgs, Fase::evaluatie, k_aios, k_elke},

    // Evaluation: report, stagebeoordeling, judgements, valuing (Q&A, steps 4 and 5).
    {Fase::loopt, Stap::tijd, Fase::evaluatie, Rol::systeem, k_elke},
    {Fase::evaluatie, Stap::dien_verslag_in, Fase::verslag_ingediend, k_aios, k_elke},
    {Fase::verslag_ingediend, Stap::geef_stagebeoordeling, Fase::verslag_ingediend, k_begeleider,
     k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::verslag_ingediend, k_begeleider, k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::verslag_ingediend, Rol::praktijkopleider,
     k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::verslag_ingediend, k_io, k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::beoordeeld, k_begeleider, k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::beoordeeld, Rol::praktijkopleider, k_elke},
    {Fase::verslag_ingediend, Stap::oordeel, Fase::beoordeeld, k_io, k_elke},
    {Fase::verslag_ingediend, Stap::geef_stagebeoordeling, Fase::beoordeeld, k_begeleider, k_elke},
    {Fase::verslag_ingediend, Stap::geef_stagebeoordeling, Fase::afgerond, k_begeleider, k_elke},
    {Fase::verslag_ingediend, Stap::stuur_verslag_terug, Fase::evaluatie, k_begeleider, k_elke},
    {Fase::verslag_ingediend, Stap::stuur_verslag_terug, Fase::evaluatie, Rol::praktijkopleider,
     k_elke},
    {Fase::verslag_ingediend, Stap::stuur_verslag_terug, Fase::evaluatie, k_io, k_elke},
    {Fase::beoordeeld, Stap::stuur_verslag_terug, Fase::evaluatie, k_io, k_elke},
    {Fase::beoordeeld, Stap::waardeer, Fase::afgerond, k_io, k_elke}};

}  // namespace

std::span<const Overgang> overgangen() { return k_overgangen; }

bool mag(Fase fase, Stap stap, Rol rol, std::optional<Route> route) {
  return std::any_of(std::begin(k_overgangen), std::end(k_overgangen), [&](const Overgang& each) {
    const bool by_route = !each.route || !route || each.route == route;
    return each.van == fase && each.stap == stap && each.wie == rol && by_route;
  });
}

bool is_vastgelegd(Fase fase) {
  return fase == Fase::onder_voorbehoud || fase == Fase::geplaatst ||
         fase == Fase::stageplan_ingediend || fase == Fase::stageplan_teruggestuurd ||
         fase == Fase::stageplan_goedgekeurd || fase == Fase::gereed;
}

}  // namespace stagepad

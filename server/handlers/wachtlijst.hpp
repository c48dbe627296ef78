#pragma once

#include "server/handlers/changing.hpp"
#include "shared/api/rondes.hpp"

namespace stagepad {

// What people do with the waiting list of a published round. After what an aios does the list is brought up to date
// (wachtverloop.hpp), so that the next is asked at once; a seat whose offer was taken back waits for the next time.

Changed<MijnRonde> meld_aan_voor_wachtlijst(store::Transaction& tx, const Call& call,
                                            const MeldAanVoorWachtlijst& command);
Changed<MijnRonde> meld_af_van_wachtlijst(store::Transaction& tx, const Call& call, const MeldAfVanWachtlijst& command);
Changed<MijnRonde> beantwoord_wachtaanbod(store::Transaction& tx, const Call& call,
                                          const BeantwoordWachtaanbod& command);
Changed<RondeOverzicht> trek_wachtaanbod_in(store::Transaction& tx, const Call& call, const TrekWachtaanbodIn& command);

}  // namespace stagepad

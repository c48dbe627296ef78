#pragma once

#include "server/auth/session.hpp"
#include "server/handlers/services.hpp"
#include "server/http/router.hpp"

namespace stagepad {

/// Pages to be printed, for who is signed in; they are also what is left when the client cannot run.
///
///     GET /trajecten/{traject}/afdruk   the schedule, for whoever sees the training
///     GET /trajecten/afdruk             which one? An aios with one training goes straight there
///     GET /etalage/afdruk               the places the reader sees, through the filters of the etalage
///
/// Who is not signed in goes to sign in first; a training that is not theirs looks like none.
void add_print_routes(Router& router, const Services& services, Sessions& sessions);

}  // namespace stagepad

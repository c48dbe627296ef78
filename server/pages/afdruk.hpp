#pragma once

#include <string>
#include <string_view>

#include "server/auth/form_page.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

/// What stands at the foot of everything that is printed: on which day, and where it comes from.
struct Afdrukgegevens {
  CivilDate vandaag;
  std::string herkomst;  ///< the public address of this server, without a slash at the end
};

/// A page that is made to be printed: A4, black on white. `frame` has title, intro, path, query and
/// content; the rest is filled in here.
std::string afdruk_page(PageFrame frame, const Afdrukgegevens& gegevens, const Catalogue& texts);

/// A part of such a page with its heading; the id of that heading is `id`.
std::string afdruk_deel(std::string_view id, const std::string& titel, const std::string& inhoud);

}  // namespace stagepad

#pragma once

#include <optional>

#include "server/app_config.hpp"
#include "server/auth/password.hpp"
#include "server/auth/sign_in_page.hpp"
#include "server/rulepacks.hpp"
#include "server/store/store.hpp"
#include "shared/base/result.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// Fills an empty database with the demonstration, small or full; does nothing where it is there
/// already. Fails with a sentence when the database holds something else.
Result<std::monostate> ensure_demonstration(store::Store& store, const Rulepacks& rulepacks,
                                            PasswordHasher& hasher, CivilDate vandaag,
                                            DemoData size);

/// The people of the demonstration and their password, for the sign-in page and the terminal; none
/// when this database holds no demonstration.
Result<std::optional<Demonstration>> demonstration_of(store::Store& store,
                                                      const Rulepacks& rulepacks,
                                                      const Catalogue& texts, CivilDate vandaag);

}  // namespace stagepad

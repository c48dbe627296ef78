#pragma once

#include <optional>
#include <string_view>

#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// Is it a mail about a placement round (server/handlers/rondeverloop.hpp)?
bool is_about_round(std::string_view sjabloon);

/// Fills in what a mail about a placement round says: to an aios about the own stages, to an IO, or who acts for one,
/// about those of the own aios. Who has none in it any more is not told. To the Stagebureau about the round.
std::optional<Unsendable> draft_about_round(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                            const MailWorld& world, MailDraft& draft);

}  // namespace stagepad

#pragma once

#include <optional>
#include <string_view>

#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// Is it a mail about the waiting list of a round (server/handlers/wachtverloop.hpp)?
bool is_about_waiting_list(std::string_view sjabloon);

/// Fills in what a mail to an aios about an own stage on a waiting list says. An offer that was answered or ended
/// before the mail went is not told.
std::optional<Unsendable> draft_about_waiting_list(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                   const MailWorld& world, MailDraft& draft);

}  // namespace stagepad

#pragma once

#include <optional>
#include <string_view>

#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// Is it a mail about a swap of places (server/handlers/ruilverloop.hpp)?
bool is_about_swap(std::string_view sjabloon);

/// Fills in what a mail about a swap says, as it stands when the mail is made; the colleague is named to who asked only
/// after agreeing. What waited until it made no sense any more is not written.
std::optional<Unsendable> draft_about_swap(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                           const MailWorld& world, MailDraft& draft);

}  // namespace stagepad

#pragma once

#include <optional>

#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// Fills in the mail that says what waits for one person, or for the Stagebureau (server/jobs/meldingen.hpp). What was
/// done since it was queued is left out; with nothing left the mail is pointless.
std::optional<Unsendable> draft_meldingen(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                          const MailWorld& world, MailDraft& draft);

}  // namespace stagepad

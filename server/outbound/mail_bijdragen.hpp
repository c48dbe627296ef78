#pragma once

#include <variant>

#include "server/outbound/mail_templates.hpp"

namespace stagepad {

/// The mail that reminds somebody without an account of every stage that waits for their contribution, with a link to
/// each (server/jobs/meldingen.hpp). What was done since it was queued is left out; with nothing left it is pointless.
std::variant<MailDraft, Unsendable> draft_bijdrageherinnering(store::ReadConnection& db,
                                                              const store::OutboxBericht& bericht,
                                                              const MailWorld& world);

}  // namespace stagepad

#pragma once

#include <string>

#include "server/outbound/mail_message.hpp"

namespace stagepad {

/// The same message as HTML, for readers that prefer it: paragraphs, and addresses below the origin of the message as
/// links that show where they lead. Nothing of it comes from elsewhere and nothing tells that it was read; colours are
/// the reader's own, so that it can be read on a dark ground too. Lines end in "\n". What was typed, such as a name,
/// is never more than text; an address of somebody else's that stands in it is no link.
std::string html_of(const MailMessage& message);

}  // namespace stagepad

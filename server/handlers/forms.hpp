#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

#include "server/http/message.hpp"
#include "server/http/security.hpp"
#include "server/http/texts.hpp"

namespace stagepad {

// What the handlers of the server's own pages share.

/// The fields of a form that was sent from one of our pages, or the refusal. The origin is asked
/// again here, although every change is asked: somebody signed in under another's account without
/// noticing would type their own plans into it.
std::variant<NamedValues, Response> read_form(const PublicUrl& url, const Request& request);

/// The field as text; empty when it is not there.
std::string field_of(const NamedValues& form, std::string_view name);
/// Without blanks around it.
std::string trimmed_field_of(const NamedValues& form, std::string_view name);

/// A page of ours, in the language of the request.
Response html_page(int status, std::string html);

/// Rounded up.
int whole_minutes(std::chrono::seconds wait);

}  // namespace stagepad

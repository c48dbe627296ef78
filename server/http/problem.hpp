#pragma once

#include <string>
#include <string_view>

#include "server/http/message.hpp"

namespace stagepad {

/// What application/problem+json (RFC 9457) says. `type` is a stable word of ours such as
/// "niet-aangemeld", sent as "urn:stagepad:probleem:niet-aangemeld".
struct Problem {
  int status = 500;
  std::string_view type = {};  // empty: "about:blank", the status says it all
  std::string title = {};      // empty: the phrase that belongs to the status
  std::string detail = {};     // for a person; may be empty
  std::string findings = {};   // a JSON array, written by the caller's codec; empty: left out
};

Response problem_response(const Problem& problem);

/// The standard phrase of a status code we send; "Error" for any other.
std::string_view status_phrase(int status);

/// The text as a JSON string with its quotes. Invalid UTF-8 is replaced, so that the answer is
/// always JSON.
std::string json_quoted(std::string_view text);

}  // namespace stagepad

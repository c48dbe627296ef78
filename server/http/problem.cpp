#include "server/http/problem.hpp"

#include <cstdio>

#include "shared/base/text.hpp"

namespace stagepad {

std::string_view status_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 411:
      return "Length Required";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    case 507:
      return "Insufficient Storage";
    default:
      return "Error";
  }
}

std::string json_quoted(std::string_view text) {
  const bool is_utf8 = is_valid_utf8(text);
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(byte));
      quoted += escape;
    } else if (byte >= 0x80 && !is_utf8) {
      quoted += "\xEF\xBF\xBD";
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

Response problem_response(const Problem& problem) {
  std::string json = "{\"type\":";
  json += problem.type.empty() ? json_quoted("about:blank")
                               : json_quoted("urn:stagepad:probleem:" + std::string(problem.type));
  json += ",\"title\":";
  json += json_quoted(problem.title.empty() ? status_phrase(problem.status) : problem.title);
  json += ",\"status\":" + std::to_string(problem.status);
  if (!problem.detail.empty()) json += ",\"detail\":" + json_quoted(problem.detail);
  if (!problem.findings.empty()) json += ",\"findings\":" + problem.findings;
  json += '}';
  return text_response(problem.status, "application/problem+json", std::move(json));
}

}  // namespace stagepad

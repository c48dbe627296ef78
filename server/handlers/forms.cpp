#include "server/handlers/forms.hpp"

#include <utility>

#include "server/http/problem.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

bool is_form(const Request& request) {
  const auto type = request.header("Content-Type");
  return type.substr(0, type.find(';')) == "application/x-www-form-urlencoded";
}

}  // namespace

std::variant<NamedValues, Response> read_form(const PublicUrl& url, const Request& request) {
  if (!is_same_origin(url, request)) {
    return problem_response({.status = 403, .type = "andere-herkomst"});
  }
  if (!is_form(request)) return problem_response({.status = 415, .type = "geen-formulier"});
  auto form = parse_form(request.body, k_most_form_fields);
  if (!form) return problem_response({.status = 400, .type = "formulier-onleesbaar"});
  return std::move(*form);
}

std::string field_of(const NamedValues& form, std::string_view name) {
  return std::string(find_value(form, name).value_or(""));
}

std::string trimmed_field_of(const NamedValues& form, std::string_view name) {
  return std::string(trimmed(find_value(form, name).value_or("")));
}

Response html_page(int status, std::string html) {
  auto response = text_response(status, "text/html; charset=utf-8", std::move(html));
  response.set_header("Vary", "Accept-Language, Cookie");
  return response;
}

int whole_minutes(std::chrono::seconds wait) {
  return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(wait).count());
}

}  // namespace stagepad

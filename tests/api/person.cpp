#include "tests/api/person.hpp"

#include <algorithm>
#include <httplib.h>

namespace stagepad::test {

namespace {

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

constexpr std::string_view k_cookie = "__Host-stagepad=";

}  // namespace

std::string Reply::header(std::string_view name) const {
  for (const auto& [each, value] : headers) {
    if (same_name(each, name)) return value;
  }
  return {};
}

class Person::Line {
 public:
  explicit Line(int port) : client("127.0.0.1", port) {
    client.set_keep_alive(true);
    client.set_read_timeout(30);
    client.set_follow_location(false);
  }
  httplib::Client client;
};

Person::Person(int port)
    : line_(std::make_unique<Line>(port)), origin_("http://127.0.0.1:" + std::to_string(port)) {}
Person::Person(Person&&) noexcept = default;
Person::~Person() = default;

Reply Person::sign_in(const std::string& email, const std::string& password) {
  const httplib::Params form = {{"email", email}, {"wachtwoord", password}};
  Reply reply = send("POST", "/aanmelden", httplib::detail::params_to_query_str(form),
                     {{"Content-Type", "application/x-www-form-urlencoded"}});
  const std::string set = reply.header("Set-Cookie");
  if (set.starts_with(k_cookie)) cookie_ = set.substr(0, set.find(';'));
  return reply;
}

Reply Person::send(std::string_view method, const std::string& path, const std::string& body,
                   const Headers& extra) {
  Headers headers;
  if (!cookie_.empty()) headers.emplace_back("Cookie", cookie_);
  if (method != "GET" && method != "HEAD") {
    headers.emplace_back("Origin", origin_);
    headers.emplace_back("Content-Type", "application/json");
  }
  for (const auto& [name, value] : extra) {
    std::erase_if(headers, [&](const auto& each) { return same_name(each.first, name); });
    if (!value.empty()) headers.emplace_back(name, value);
  }
  httplib::Request request;
  request.method = method;
  request.path = path;
  request.body = body;
  for (const auto& [name, value] : headers) request.headers.emplace(name, value);
  const auto result = line_->client.send(request);
  Reply reply;
  if (!result) return reply;
  reply.status = result->status;
  reply.body = result->body;
  for (const auto& [name, value] : result->headers) reply.headers.emplace_back(name, value);
  return reply;
}

Headers command_headers(const Snapshot& beeld) {
  return {{"If-Match", api::etag_of(beeld.traject.versie)},
          {std::string(api::k_header_regelpakket), beeld.regelpakket}};
}

}  // namespace stagepad::test

#include "tests/api/person.hpp"

#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include "tests/api/validating_proxy.hpp"

namespace stagepad::test {

namespace {

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

constexpr std::string_view k_cookie = "__Host-stagepad=";

std::string value_of(const Headers& headers, std::string_view name) {
  for (const auto& [each, value] : headers) {
    if (same_name(each, name)) return value;
  }
  return {};
}

/// Can Prism read it and write it again without changing what it is?
bool can_be_validated(std::string_view method, const std::string& path, const std::string& body,
                      const Headers& headers) {
  constexpr std::size_t k_longest = 32 << 10;
  if (!path.starts_with("/api/") || path.find('%') != std::string::npos) return false;
  if (method == "HEAD" || body.size() > k_longest) return false;
  if (body.empty()) return true;
  return value_of(headers, "Content-Type") == "application/json" && nlohmann::json::accept(body);
}

/// Whatever is not in the document fails the test: an answer always, a request when it was accepted.
/// A request that was refused may well be wrong; that is what such a test is about.
void expect_documented(const std::string& what, const Reply& reply) {
  EXPECT_EQ(reply.body.find("stoplight.io/prism/errors"), std::string::npos)
      << what << ": " << reply.body;
  const std::string said = reply.header("sl-violations");
  if (said.empty()) return;
  const auto violations = nlohmann::json::parse(said, nullptr, false);
  ASSERT_TRUE(violations.is_array()) << said;
  for (const auto& each : violations) {
    const bool in_request = each["location"][0] == "request";
    if (in_request && reply.status >= 400) continue;
    ADD_FAILURE() << what << " (" << reply.status << ") is not as documented: " << each.dump();
  }
}

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
    // A body that is refused is not read to its end: that is an answer, or none, and no reason to die.
    std::signal(SIGPIPE, SIG_IGN);
  }
  httplib::Client client;
};

Person::Person(int port, Way way)
    : port_(port),
      way_(way),
      line_(std::make_unique<Line>(port)),
      origin_("http://127.0.0.1:" + std::to_string(port)) {}
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

Person::Line& Person::line_for(std::string_view method, const std::string& path,
                               const std::string& body, const Headers& headers) {
  if (way_ == Way::direct || !can_be_validated(method, path, body, headers)) return *line_;
  if (!validated_line_) validated_line_ = std::make_unique<Line>(ValidatingProxy::of(port_).port());
  return *validated_line_;
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
  Line& line = line_for(method, path, body, headers);
  const auto result = line.client.send(request);
  Reply reply;
  if (!result) return reply;
  reply.status = result->status;
  reply.body = result->body;
  for (const auto& [name, value] : result->headers) reply.headers.emplace_back(name, value);
  if (&line != line_.get()) expect_documented(request.method + " " + path, reply);
  return reply;
}

std::string a_pdf(const std::string& text) { return "%PDF-1.4\n% " + text + "\n%%EOF\n"; }

std::string document_path(const Snapshot& beeld, OnderdeelId onderdeel, int versie) {
  return api::path_of(api::k_verslagdocument.pattern,
                      std::vector<std::string>{std::to_string(beeld.traject.id.value), std::to_string(onderdeel.value),
                                               std::to_string(versie)});
}

Reply send_document(Person& person, const Snapshot& beeld, OnderdeelId onderdeel, const std::string& inhoud,
                    const std::string& naam, const Headers& extra) {
  Headers headers = command_headers(beeld);
  headers.emplace_back("Content-Type", std::string(api::k_any_bytes));
  for (const auto& [name, value] : extra) {
    std::erase_if(headers, [&](const auto& each) { return same_name(each.first, name); });
    headers.emplace_back(name, value);
  }
  const std::string path =
      api::path_of(api::k_nieuw_verslagdocument.pattern, std::to_string(beeld.traject.id.value)) + "?onderdeel=" +
      std::to_string(onderdeel.value) + "&naam=" + httplib::detail::encode_query_param(naam);
  return person.send("POST", path, inhoud, headers);
}

Headers command_headers(const Snapshot& beeld) {
  return {{"If-Match", api::etag_of(beeld.traject.versie)},
          {std::string(api::k_header_regelpakket), beeld.regelpakket}};
}

}  // namespace stagepad::test

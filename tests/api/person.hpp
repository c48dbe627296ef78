#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/endpoints.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad::test {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// An answer as it came over the line.
struct Reply {
  int status = 0;
  std::string body;
  Headers headers;

  /// The first value; empty when there is none.
  [[nodiscard]] std::string header(std::string_view name) const;
};

/// How a call reaches the server. Through the proxy it fails the test when anything about it is not in
/// the API document; what is no JSON, or is about the very bytes, cannot go through it.
enum class Way { validated, direct };

/// A browser without a page: keeps its connection and its cookie, and says where it comes from as a
/// page of the server would. Calls of the API go through the validating proxy, all others and those
/// with a body that is no JSON to the server itself. Not thread-safe.
class Person {
 public:
  /// Nobody in particular: without a session.
  explicit Person(int port, Way way = Way::validated);
  Person(Person&&) noexcept;
  ~Person();

  /// Signs in; the answer to that. The cookie is kept when it is a good one.
  Reply sign_in(const std::string& email, const std::string& password);
  [[nodiscard]] const std::string& cookie() const { return cookie_; }
  void set_cookie(std::string cookie) { cookie_ = std::move(cookie); }

  /// For calls that are about the very bytes, or malformed on purpose.
  void set_way(Way way) { way_ = way; }

  /// `extra` replaces headers of the same name; an empty value takes one away.
  Reply send(std::string_view method, const std::string& path, const std::string& body = {},
             const Headers& extra = {});
  Reply get(const std::string& path, const Headers& extra = {}) {
    return send("GET", path, {}, extra);
  }

 private:
  class Line;
  Line& line_for(std::string_view method, const std::string& path, const std::string& body,
                 const Headers& headers);

  int port_;
  Way way_;
  std::unique_ptr<Line> line_;
  std::unique_ptr<Line> validated_line_;
  std::string origin_;
  std::string cookie_;
};

/// The headers a command goes with: the version and the rule pack it was made on.
Headers command_headers(const Snapshot& beeld);

/// Sends a command to its endpoint as the client does.
template <class C>
Reply send_command(Person& person, const Snapshot& beeld, const C& command,
                   const Headers& headers) {
  const auto& endpoint = api::endpoint_of(command);
  return person.send(api::word_of(endpoint.method),
                     api::path_of(endpoint.pattern, std::to_string(beeld.traject.id.value)),
                     to_json(command), headers);
}

/// Adds a document to the report of a stage as the client does.
Reply send_document(Person& person, const Snapshot& beeld, OnderdeelId onderdeel, const std::string& inhoud,
                    const std::string& naam = "verslag.pdf", const Headers& extra = {});
/// A document that is accepted, with this text in it.
std::string a_pdf(const std::string& text);
/// The path of a version of a report.
std::string document_path(const Snapshot& beeld, OnderdeelId onderdeel, int versie);

template <class C>
Reply send_command(Person& person, const Snapshot& beeld, const C& command) {
  return send_command(person, beeld, command, command_headers(beeld));
}

}  // namespace stagepad::test

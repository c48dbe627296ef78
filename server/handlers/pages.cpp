#include "server/handlers/pages.hpp"

#include <string>

#include "generated/shared/text/text_keys.hpp"
#include "server/command_line.hpp"
#include "server/handlers/aanmelden.hpp"
#include "server/handlers/access.hpp"
#include "server/http/assets.hpp"
#include "server/http/html.hpp"
#include "server/http/problem.hpp"
#include "shared/api/openapi.hpp"

namespace stagepad {

namespace {

/// Does a page show the way to the beginning? Not where that is the page itself.
enum class WayBack { shown, none };

/// A page of one sentence, in the reader's language.
Response plain_page(int status, const Services& services, const Request& request, Tekst title,
                    Tekst sentence, WayBack way_back) {
  const Taal taal = language_of(request);
  const Catalogue& texts = services.texts.in(taal);
  const std::string heading = html_escaped(texts.plain(title));
  std::string html = "<!doctype html><html lang=\"" + std::string(to_name(taal)) +
                     "\"><head><meta charset=\"utf-8\"><title>" + heading +
                     "</title><meta name=\"viewport\" content=\"width=device-width, "
                     "initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
                     "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">"
                     "<link rel=\"stylesheet\" href=\"" +
                     html_escaped(versioned_address("/pages/plain.css")) +
                     "\"></head><body><main><h1>" + heading + "</h1><p>" +
                     html_escaped(texts.plain(sentence)) + "</p>";
  if (way_back == WayBack::shown) {
    html += "<p class=\"hulp\"><a href=\"/\">" +
            html_escaped(texts.plain(Tekst::server_niet_gevonden_naar_begin)) + "</a></p>";
  }
  html += "</main></body></html>";
  Response response = text_response(status, "text/html; charset=utf-8", std::move(html));
  response.set_header("Vary", "Accept-Language");
  return response;
}

bool is_for_a_person(const Request& request) {
  const std::string_view accept = request.header("Accept");
  return !request.path.starts_with("/api/") && accept.find("text/html") != std::string_view::npos;
}

}  // namespace

Response client_page(const Services& services, Sessions& sessions, const Request& request) {
  if (!signed_in_person(services, sessions, request)) return to_sign_in(request);
  const EmbeddedAsset* page = find_embedded_asset("/index.html");
  if (page && has_embedded_client()) return serve_asset(request, *page);
  return plain_page(200, services, request, Tekst::server_zonder_client_titel,
                    Tekst::server_zonder_client_uitleg, WayBack::none);
}

Response file_or_nothing(const Services& services, const Request& request) {
  const EmbeddedAsset* asset = find_embedded_asset(request.path);
  const bool is_file = asset && asset->path.starts_with('/') && asset->path != "/index.html";
  if (is_file && !request.is_state_changing()) return serve_asset(request, *asset);
  if (is_for_a_person(request)) {
    return plain_page(404, services, request, Tekst::server_niet_gevonden_titel,
                      Tekst::server_niet_gevonden_uitleg, WayBack::shown);
  }
  return problem_answer(services, request, {404, "onbekend", {}, {}});
}

Response openapi_answer() {
  static const std::string document = api::openapi_document(version_text());
  Response response;
  response.content_type = "application/json";
  response.bytes = document;
  return response;
}

Response health_answer(const Services& services) {
  const auto alive = services.store.read(
      [](store::ReadConnection& db) { return db.value<int>("SELECT 1").value_or(0) == 1; });
  const bool is_well = alive && alive.value();
  return text_response(is_well ? 200 : 503, "text/plain; charset=utf-8", is_well ? "ok\n" : "no\n");
}

}  // namespace stagepad

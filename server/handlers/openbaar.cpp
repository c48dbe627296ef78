#include "server/handlers/openbaar.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "server/handlers/call.hpp"
#include "server/handlers/pages.hpp"
#include "server/http/accept.hpp"
#include "server/pages/openbare_etalage.hpp"
#include "server/pages/stagekader.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/openbare_etalage.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

Response public_page(const Request& request, std::string html) {
  const std::string etag = "\"" + to_hex(sha256(html)).substr(0, 32) + "\"";
  Response response;
  if (matches_etag(request.header("If-None-Match"), etag)) {
    response.status = 304;
  } else {
    response = text_response(200, "text/html; charset=utf-8", std::move(html));
  }
  response.set_header("ETag", etag);
  response.set_header("Cache-Control", "public, no-cache");
  response.set_header("Vary", "Accept-Language");
  return response;
}

/// The page asked for; the first when it is no number.
std::size_t blad_of(const Request& request) {
  const std::string_view text = request.query_value("blad").value_or("");
  std::size_t blad = 1;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), blad);
  return read.ec == std::errc() && blad > 0 ? blad : 1;
}

Response list_answer(const Services& services, const Request& request) {
  const auto plaatsen = services.store.read(store::list_openbare_plaatsen);
  if (!plaatsen) {
    return problem_answer(services, request, refusal_of_store(services, plaatsen.failure()));
  }
  return public_page(request, openbare_etalage_page(plaatsen.value(), etalagekeuze_van(request),
                                                    blad_of(request),
                                                    services.texts.in(language_of(request))));
}

Response place_answer(const Services& services, const Request& request) {
  const auto plaatsen = services.store.read(store::list_openbare_plaatsen);
  if (!plaatsen) {
    return problem_answer(services, request, refusal_of_store(services, plaatsen.failure()));
  }
  const auto id = path_id<StageplaatsId>(request, "stageplaats");
  const auto found =
      std::find_if(plaatsen.value().begin(), plaatsen.value().end(),
                   [&](const Stageplaats& each) { return id && each.id == *id; });
  if (found == plaatsen.value().end()) return file_or_nothing(services, request);
  return public_page(request,
                     openbare_plaats_page(*found, etalagekeuze_van(request), blad_of(request),
                                          services.texts.in(language_of(request))));
}

/// The frame of a stage; a pack or stage that does not exist looks like any page that does not.
Response frame_answer(const Services& services, const Request& request) {
  const LoadedRulepack* pakket = services.rulepacks.find_by_id(request.path_value("pakket"));
  const RegelpakketOnderdeel* onderdeel =
      pakket ? find_onderdeel(pakket->pakket, request.path_value("onderdeel")) : nullptr;
  if (!onderdeel || onderdeel->aard != Aard::stage) return file_or_nothing(services, request);
  const auto origin = services.store.read([](store::ReadConnection& db) {
    return store::load_instelling(db, store::k_publiek_adres).value_or("");
  });
  if (!origin) return problem_answer(services, request, refusal_of_store(services, origin.failure()));
  return public_page(request, stagekader_page(pakket->pakket, *onderdeel, {services.today.date(), origin.value()},
                                              services.texts.in(language_of(request))));
}

}  // namespace

void add_public_routes(Router& router, const Services& services) {
  const std::string list(k_openbare_etalage);
  router.add("GET", list,
             [&services](const Request& request) { return list_answer(services, request); });
  router.add("GET", list + "/{stageplaats}",
             [&services](const Request& request) { return place_answer(services, request); });
  router.add("GET", "/stagekader/{pakket}/{onderdeel}",
             [&services](const Request& request) { return frame_answer(services, request); });
}

}  // namespace stagepad

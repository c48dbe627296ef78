#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "shared/api/messages.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::api {

enum class Method { get, post, put };

/// Who may call an endpoint at all; what they may see or do with one training is decided per training.
enum class Permission {
  signed_in,      ///< anybody with a session
  sees_traject,   ///< aios, IO or PO of the training, Stagebureau
  acts_as_aios,   ///< the aios of the training
  decides,        ///< IO or PO of the training
};

struct Nothing {};

/// An endpoint: its method, path, who may call it, and what goes in and out. `{traject}` and the like
/// in a pattern stand for an id. Routes, client calls and the permission test all come from here.
/// Commands ask `If-Match` with the version of the training they were made on; without it 428, with
/// an older one 412. They name their rule pack in `Stagepad-Regelpakket`; with another one 409.
template <class RequestType, class ResponseType>
struct Endpoint {
  using Request = RequestType;
  using Response = ResponseType;

  Method method;
  std::string_view pattern;
  Permission permission;

  static constexpr bool has_request = !std::is_same_v<RequestType, Nothing>;
};

inline constexpr Endpoint<Nothing, Ik> k_ik{Method::get, "/api/ik", Permission::signed_in};
inline constexpr Endpoint<Nothing, Trajecten> k_trajecten{Method::get, "/api/trajecten",
                                                          Permission::signed_in};
inline constexpr Endpoint<Nothing, Snapshot> k_traject{Method::get, "/api/trajecten/{traject}",
                                                       Permission::sees_traject};
inline constexpr Endpoint<Nothing, Stageplaatsen> k_stageplaatsen{
    Method::get, "/api/stageplaatsen", Permission::signed_in};
inline constexpr Endpoint<Nothing, Werklijst> k_werklijst{Method::get, "/api/werklijst",
                                                          Permission::signed_in};
inline constexpr Endpoint<Nothing, Regelpakket> k_regelpakket{
    Method::get, "/api/regelpakketten/{hash}", Permission::signed_in};

inline constexpr Endpoint<DienSchemawijzigingIn, Uitkomst> k_schemawijziging{
    Method::post, "/api/trajecten/{traject}/schemawijzigingen", Permission::acts_as_aios};
inline constexpr Endpoint<VraagGoedkeuring, Uitkomst> k_goedkeuring{
    Method::post, "/api/trajecten/{traject}/goedkeuringen", Permission::acts_as_aios};
inline constexpr Endpoint<TrekVerzoekIn, Uitkomst> k_intrekking{
    Method::post, "/api/trajecten/{traject}/intrekkingen", Permission::acts_as_aios};
inline constexpr Endpoint<GeefVoorkeuren, Uitkomst> k_voorkeuren{
    Method::put, "/api/trajecten/{traject}/voorkeuren", Permission::acts_as_aios};
inline constexpr Endpoint<BeslisVerzoek, Uitkomst> k_beslissing{
    Method::post, "/api/trajecten/{traject}/beslissingen", Permission::decides};

/// Calls `visit(endpoint)` for every endpoint there is.
template <class Visit>
constexpr void for_each_endpoint(Visit&& visit) {
  visit(k_ik);
  visit(k_trajecten);
  visit(k_traject);
  visit(k_stageplaatsen);
  visit(k_werklijst);
  visit(k_regelpakket);
  visit(k_schemawijziging);
  visit(k_goedkeuring);
  visit(k_intrekking);
  visit(k_voorkeuren);
  visit(k_beslissing);
}

/// The endpoint that carries out a command.
constexpr const auto& endpoint_of(const DienSchemawijzigingIn&) { return k_schemawijziging; }
constexpr const auto& endpoint_of(const VraagGoedkeuring&) { return k_goedkeuring; }
constexpr const auto& endpoint_of(const TrekVerzoekIn&) { return k_intrekking; }
constexpr const auto& endpoint_of(const GeefVoorkeuren&) { return k_voorkeuren; }
constexpr const auto& endpoint_of(const BeslisVerzoek&) { return k_beslissing; }

/// The pattern with its one `{…}` replaced: path_of(k_traject, "7") is "/api/trajecten/7".
std::string path_of(std::string_view pattern, std::string_view argument);

/// The strong validator of a training's version: "\"7\"". Reading anything else gives no value.
std::string etag_of(std::int64_t versie);
std::optional<std::int64_t> version_of_etag(std::string_view etag);

inline constexpr std::string_view k_header_regelpakket = "Stagepad-Regelpakket";
inline constexpr std::string_view k_header_idempotency = "Idempotency-Key";

}  // namespace stagepad::api

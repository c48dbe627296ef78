#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/endpoints_beheer.hpp"
#include "shared/api/endpoints_export.hpp"
#include "shared/api/endpoints_imports.hpp"
#include "shared/api/endpoints_plaatsing.hpp"
#include "shared/api/endpoints_rondes.hpp"
#include "shared/api/endpoints_ruilingen.hpp"
#include "shared/api/endpoints_standaardteksten.hpp"
#include "shared/api/endpoints_voortgang.hpp"
#include "shared/api/messages.hpp"
#include "shared/command/commands.hpp"
#include "shared/rules/rulepack.hpp"

namespace stagepad::api {

inline constexpr Endpoint<Nothing, Ik> k_ik{
    Method::get, "/api/ik", Permission::signed_in, Precondition::none,
    "Who is signed in, and what day it is."};
inline constexpr Endpoint<Nothing, Trajecten, TrajectenVraag> k_trajecten{
    Method::get, "/api/trajecten", Permission::signed_in, Precondition::none,
    "The trainings in which the caller has a role."};
inline constexpr Endpoint<Nothing, Snapshot> k_traject{
    Method::get, "/api/trajecten/{traject}", Permission::sees_traject, Precondition::none,
    "A training with its requests, preferences and the places they name."};
inline constexpr Endpoint<Nothing, Stageplaatsen, StageplaatsenVraag> k_stageplaatsen{
    Method::get, "/api/stageplaatsen", Permission::anyone, Precondition::none,
    "The places of the etalage that the caller may see."};
inline constexpr Endpoint<Nothing, Werklijst> k_werklijst{
    Method::get, "/api/werklijst", Permission::signed_in, Precondition::none,
    "The requests that wait for the caller, and those decided lately."};
inline constexpr Endpoint<Nothing, Regelpakket> k_regelpakket{
    Method::get, "/api/regelpakketten/{hash}", Permission::signed_in, Precondition::none,
    "The rule pack whose bytes have this SHA-256."};

inline constexpr Endpoint<DienSchemawijzigingIn, Uitkomst> k_schemawijziging{
    Method::post, "/api/trajecten/{traject}/schemawijzigingen", Permission::acts_as_aios,
    Precondition::traject, "The aios asks for another arrangement of the schedule."};
inline constexpr Endpoint<VraagGoedkeuring, Uitkomst> k_goedkeuring{
    Method::post, "/api/trajecten/{traject}/goedkeuringen", Permission::acts_as_aios,
    Precondition::traject, "The aios asks approval to prefer places or to approach an institution."};
inline constexpr Endpoint<TrekVerzoekIn, Uitkomst> k_intrekking{
    Method::post, "/api/trajecten/{traject}/intrekkingen", Permission::acts_as_aios,
    Precondition::traject, "The aios takes back a request that nobody has decided yet."};
inline constexpr Endpoint<GeefVoorkeuren, Uitkomst> k_voorkeuren{
    Method::put, "/api/trajecten/{traject}/voorkeuren", Permission::acts_as_aios,
    Precondition::traject, "The aios hands in the ranked places for a stage."};
inline constexpr Endpoint<BeslisVerzoek, Uitkomst> k_beslissing{
    Method::post, "/api/trajecten/{traject}/beslissingen", Permission::decides,
    Precondition::traject, "IO or PO approves a request, or returns it with a reason."};

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
  for_each_endpoint_of_plaatsing(visit);
  for_each_endpoint_of_voortgang(visit);
  for_each_endpoint_of_beheer(visit);
  for_each_endpoint_of_export(visit);
  for_each_endpoint_of_imports(visit);
  for_each_endpoint_of_rondes(visit);
  for_each_endpoint_of_ruilingen(visit);
  for_each_endpoint_of_standaardteksten(visit);
}

/// The endpoint that carries out a command.
constexpr const auto& endpoint_of(const DienSchemawijzigingIn&) { return k_schemawijziging; }
constexpr const auto& endpoint_of(const VraagGoedkeuring&) { return k_goedkeuring; }
constexpr const auto& endpoint_of(const TrekVerzoekIn&) { return k_intrekking; }
constexpr const auto& endpoint_of(const GeefVoorkeuren&) { return k_voorkeuren; }
constexpr const auto& endpoint_of(const BeslisVerzoek&) { return k_beslissing; }

/// The pattern with its one `{…}` replaced: path_of(k_traject, "7") is "/api/trajecten/7".
std::string path_of(std::string_view pattern, std::string_view argument);
/// The same for each `{…}` in turn; those without an argument stay.
std::string path_of(std::string_view pattern, const std::vector<std::string>& arguments);

/// The strong validator of a version: "\"7\"". Reading anything else gives no value.
std::string etag_of(std::int64_t versie);
std::optional<std::int64_t> version_of_etag(std::string_view etag);

inline constexpr std::string_view k_header_regelpakket = "Stagepad-Regelpakket";
inline constexpr std::string_view k_header_idempotency = "Idempotency-Key";

}  // namespace stagepad::api

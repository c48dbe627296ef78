#include "server/handlers/access.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "server/store/personen.hpp"
#include "server/store/trajecten.hpp"

namespace stagepad {

namespace {

bool has(const std::vector<Rol>& rollen, Rol rol) {
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

bool sees(const std::vector<Rol>& rollen) {
  return has(rollen, Rol::aios) || has(rollen, Rol::instituutsopleider) ||
         has(rollen, Rol::praktijkopleider) || has(rollen, Rol::stagebureau);
}

/// A training's id as it stands in a path: digits only, no sign, no leading zero.
std::optional<TrajectId> parse_traject_id(std::string_view text) {
  TrajectId id;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, id.value);
  if (error != std::errc() || stopped != end || !id.is_set() || text.front() == '0') {
    return std::nullopt;
  }
  return id;
}

Refusal unknown_training() { return {404, "onbekend", {}, {}}; }

/// The roles of the person in the training; nothing when it does not exist.
Result<std::optional<std::vector<Rol>>> roles_in(const Services& services, TrajectId id,
                                                 const Actor& actor) {
  return services.store.read([&](store::ReadConnection& db) -> std::optional<std::vector<Rol>> {
    const auto traject = store::load_traject(db, id);
    if (!traject) return std::nullopt;
    return rollen_in(*traject, actor);
  });
}

/// Why the call may not go on, looking at the training its path names.
std::optional<Refusal> refusal_for_training(const Services& services, Call& call) {
  const auto id = parse_traject_id(call.request.path_value("traject"));
  if (!id) return unknown_training();
  call.traject = *id;
  const auto rollen = roles_in(services, *id, call.actor());
  if (!rollen) return refusal_of_store(services, rollen.failure());
  if (!rollen.value()) return unknown_training();
  const Access access = access_of(call.permission, *rollen.value());
  if (access == Access::allowed) return std::nullopt;
  return refusal_of(access, call.permission);
}

}  // namespace

Access access_of(api::Permission permission, const std::vector<Rol>& rollen_in_traject) {
  if (!sees(rollen_in_traject)) return Access::hidden;
  bool may = false;
  switch (permission) {
    case api::Permission::sees_traject:
      may = true;
      break;
    case api::Permission::acts_as_aios:
      may = has(rollen_in_traject, Rol::aios);
      break;
    case api::Permission::decides:
      may = has(rollen_in_traject, Rol::instituutsopleider) ||
            has(rollen_in_traject, Rol::praktijkopleider);
      break;
    case api::Permission::signed_in:
      break;  // says nothing about a training
  }
  return may ? Access::allowed : Access::forbidden;
}

Refusal refusal_of(Access access, api::Permission permission) {
  if (access != Access::forbidden) return unknown_training();
  const Rol rol = permission == api::Permission::acts_as_aios ? Rol::aios : Rol::instituutsopleider;
  Refusal refusal = refuse(403, "bevoegd.niet", {rol_parameter("rol", rol)});
  refusal.findings.front().herstel = Herstel{HerstelSoort::neem_contact_op, {}, {rol}, {}};
  return refusal;
}

std::optional<Persoon> signed_in_person(const Services& services, Sessions& sessions,
                                        const Request& request) {
  const auto id = sessions.person_of(request, store::system_clock_ms());
  if (!id) return std::nullopt;
  auto persoon =
      services.store.read([&](store::ReadConnection& db) { return store::load_persoon(db, *id); });
  if (persoon) return std::move(persoon.value());
  services.log("session: " + persoon.failure().code + ": " + persoon.failure().detail);
  return std::nullopt;
}

std::variant<Call, Refusal> authorise(const Services& services, Sessions& sessions,
                                      const Request& request, api::Permission permission) {
  auto persoon = signed_in_person(services, sessions, request);
  if (!persoon) return Refusal{401, "niet_aangemeld", {}, {}};
  Call call{services, request, permission, std::move(*persoon), services.today.date(), {}};
  if (permission != api::Permission::signed_in) {
    if (auto refusal = refusal_for_training(services, call)) return std::move(*refusal);
  }
  return call;
}

}  // namespace stagepad

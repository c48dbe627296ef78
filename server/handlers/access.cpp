#include "server/handlers/access.hpp"

#include <algorithm>
#include <utility>

#include "server/store/personen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/waarnemingen.hpp"

namespace stagepad {

namespace {

using api::Access;

Refusal unknown() { return {404, "onbekend", {}, {}}; }

/// For whom the caller acts today, and whose decisions the caller gets ready: that is for the Stagebureau.
void look_up_namens(store::ReadConnection& db, Call& call) {
  const auto namens = [&](Waarnemingsoort soort) {
    return store::namens_op(db, call.persoon.id, call.vandaag, soort);
  };
  const auto& rollen = call.persoon.rollen;
  call.namens = namens(Waarnemingsoort::waarnemen);
  const bool is_office = std::find(rollen.begin(), rollen.end(), Rol::stagebureau) != rollen.end();
  call.bereidt_voor = is_office ? namens(Waarnemingsoort::voorbereiden) : std::vector<PersoonId>{};
}

/// Why the call may not go on with these roles.
std::optional<Refusal> refusal_with(const Call& call,
                                    const std::optional<std::vector<Rol>>& rollen) {
  if (!rollen) return unknown();
  const Access access = api::access_of(call.endpoint.permission, *rollen);
  if (access == Access::allowed) return std::nullopt;
  return refusal_of(access, call.endpoint.permission);
}

std::optional<Refusal> refusal_for(const Services& services, Call& call) {
  if (!api::is_about_traject(call.endpoint.permission)) {
    return refusal_with(call, call.persoon.rollen);
  }
  const auto id = path_id<TrajectId>(call.request, "traject");
  if (!id) return unknown();
  call.traject = *id;
  const auto rollen =
      services.store.read([&](store::ReadConnection& db) { return rollen_voor(db, call); });
  if (!rollen) return refusal_of_store(services, rollen.failure());
  return refusal_with(call, rollen.value());
}

}  // namespace

Refusal refusal_of(Access access, api::Permission permission) {
  if (access != Access::forbidden) return unknown();
  const Rol rol = api::rol_met(permission);
  Refusal refusal = refuse(403, "bevoegd.niet", {rol_parameter("rol", rol)});
  refusal.findings.front().herstel = Herstel{HerstelSoort::neem_contact_op, {}, {rol}, {}};
  return refusal;
}

std::optional<std::vector<Rol>> rollen_voor(store::ReadConnection& db, const Call& call) {
  if (!api::is_about_traject(call.endpoint.permission)) return call.persoon.rollen;
  const auto traject = store::load_traject(db, call.traject);
  if (!traject) return std::nullopt;
  return rollen_in(*traject, call.actor());
}

std::optional<Refusal> refusal_now(store::Transaction& tx, const Call& call) {
  Call as_it_is = call;
  if (call.persoon.id.is_set()) {
    auto persoon = store::load_persoon(tx, call.persoon.id);
    if (!persoon) return Refusal{401, "niet_aangemeld", {}, {}};
    as_it_is.persoon = std::move(*persoon);
    look_up_namens(tx, as_it_is);
  }
  return refusal_with(as_it_is, rollen_voor(tx, as_it_is));
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
                                      const Request& request,
                                      const api::EndpointFacts& endpoint) {
  auto persoon = signed_in_person(services, sessions, request);
  if (!persoon && endpoint.permission != api::Permission::anyone) {
    return Refusal{401, "niet_aangemeld", {}, {}};
  }
  Call call{services, request, endpoint, persoon ? std::move(*persoon) : Persoon{},
            services.today.date(), {}};
  if (call.persoon.id.is_set()) {
    const auto found = services.store.read([&](store::ReadConnection& db) {
      look_up_namens(db, call);
      return true;
    });
    if (!found) return refusal_of_store(services, found.failure());
  }
  if (auto refusal = refusal_for(services, call)) return std::move(*refusal);
  return call;
}

}  // namespace stagepad

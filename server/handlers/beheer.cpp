#include "server/handlers/beheer.hpp"

#include <algorithm>
#include <utility>

#include "server/store/audit.hpp"

namespace stagepad {

Geweigerd nothing_there() { return {{404, "onbekend", {}, {}}}; }

Geweigerd refused_with(Findings findings) {
  return {{422, "geweigerd", std::move(findings), {}}};
}

std::optional<Geweigerd> outdated(const Call& call, std::int64_t versie_nu) {
  auto refusal = refusal_for_version(call, versie_nu);
  if (!refusal) return std::nullopt;
  return Geweigerd{std::move(*refusal)};
}

std::optional<store::Bladzijde> bladzijde_van(const std::optional<std::string>& na,
                                              Aantal aantal) {
  if (!na) return store::Bladzijde{0, aantal.value};
  const auto id = parse_id(*na);
  if (!id) return std::nullopt;
  return store::Bladzijde{*id, aantal.value};
}

Refusal no_such_page() { return {400, "zoekvraag", {about("zoekvraag.na", "/na")}, {}}; }

Finding about(std::string code, std::string pad, std::vector<Parameter> parameters) {
  Finding finding;
  finding.code = std::move(code);
  finding.pad = std::move(pad);
  finding.parameters = std::move(parameters);
  return finding;
}

bool heeft_rol(const Call& call, Rol rol) {
  const auto& rollen = call.persoon.rollen;
  return std::find(rollen.begin(), rollen.end(), rol) != rollen.end();
}

void record(store::Transaction& tx, const Call& call, std::string action, std::string soort,
            std::int64_t id, std::string inhoud) {
  store::AuditEntry entry;
  entry.actor = call.persoon.id;
  entry.action = std::move(action);
  entry.object_kind = std::move(soort);
  entry.object_id = id;
  entry.payload = std::move(inhoud);
  store::append_audit(tx, entry);
}

}  // namespace stagepad

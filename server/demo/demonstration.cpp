#include "server/demo/demonstration.hpp"

#include <string>
#include <utility>

#include "generated/server/http/embedded_assets.hpp"
#include "server/demo/laad_demo.hpp"
#include "server/store/personen.hpp"
#include "server/store/trajecten.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// No secret: it stands on the sign-in page of the demonstration.
constexpr std::string_view k_password = "stagepad-demo";

std::string_view demo_file(std::string_view path) {
  const EmbeddedAsset* asset = find_embedded_asset(path);
  return asset ? asset->raw : std::string_view();
}

demo::DemoBronnen demo_sources(DemoData size) {
  const std::string_view words = size == DemoData::full ? demo_file("demo/woorden.json") : "";
  return {demo_file("demo/personen.json"), demo_file("demo/stageplaatsen.json"),
          demo_file("demo/trajecten.json"), words};
}

/// "aios, Vertrouwensarts (VA)": the roles, and for an aios the programme.
std::string description_of(store::ReadConnection& db, const Persoon& persoon,
                           const Rulepacks& rulepacks, const Catalogue& texts, CivilDate vandaag) {
  std::string text;
  for (const Rol rol : persoon.rollen) {
    text += (text.empty() ? "" : ", ") + rol_text(rol, texts);
  }
  for (const TrajectRegel& regel : store::list_trajecten_van(db, persoon.id)) {
    const LoadedRulepack* pakket = rulepacks.find(regel.programma, regel.cohort, vandaag);
    if (regel.aios.id == persoon.id && pakket) text += ", " + pakket->pakket.naam.nl;
  }
  return text;
}

}  // namespace

Result<std::monostate> ensure_demonstration(store::Store& store, const Rulepacks& rulepacks,
                                            PasswordHasher& hasher, CivilDate vandaag,
                                            DemoData size) {
  const auto is_there = store.read([](store::ReadConnection& db) { return demo::is_demo(db); });
  if (!is_there) return is_there.failure();
  if (is_there.value()) return std::monostate{};
  const auto password = hasher.hash(k_password);
  if (!password) return Failure{"demo.wachtwoord", "The demonstration's password cannot be made."};
  const auto find_pack = [&](std::string_view programma,
                             CivilDate cohort) -> std::optional<demo::DemoPakket> {
    const LoadedRulepack* pakket = rulepacks.find(programma, cohort, vandaag);
    if (!pakket) return std::nullopt;
    return demo::DemoPakket{&pakket->pakket, pakket->hash};
  };
  return demo::laad_demo(store, demo_sources(size), vandaag, *password, find_pack);
}

Result<std::optional<Demonstration>> demonstration_of(store::Store& store,
                                                      const Rulepacks& rulepacks,
                                                      const Catalogue& texts, CivilDate vandaag) {
  const auto people = demo::demo_personen(demo_sources(DemoData::small));
  if (!people) return people.failure();
  return store.read([&](store::ReadConnection& db) -> std::optional<Demonstration> {
    if (!demo::is_demo(db)) return std::nullopt;
    Demonstration demonstration;
    demonstration.password = k_password;
    for (const Persoon& each : people.value()) {
      // By address: who was renamed or given other roles is shown as they are now.
      const auto persoon = store::find_persoon_by_email(db, each.email);
      if (!persoon) continue;
      demonstration.people.push_back(
          {persoon->naam, persoon->email, description_of(db, *persoon, rulepacks, texts, vandaag)});
    }
    return demonstration;
  });
}

}  // namespace stagepad

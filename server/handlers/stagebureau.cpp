#include "server/handlers/stagebureau.hpp"

#include <string_view>
#include <utility>

#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/personen.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_stagebureau_adres = "stagebureau_adres";

}  // namespace

std::string stagebureau_adres(store::ReadConnection& db) {
  return store::load_instelling(db, k_stagebureau_adres).value_or("");
}

void enqueue_aan_stagebureau(store::Transaction& tx, store::OutboxBericht row) {
  const std::string adres = stagebureau_adres(tx);
  if (adres.empty()) {
    for (const Persoon& each : store::list_personen_met_rol(tx, Rol::stagebureau)) {
      enqueue_aan_persoon(tx, row, each.id);
    }
    return;
  }
  row.sleutel += "/stagebureau";
  row.adres = adres;
  store::enqueue_bericht(tx, row);
}

void enqueue_aan_persoon(store::Transaction& tx, store::OutboxBericht row, PersoonId persoon) {
  row.sleutel += "/persoon/" + std::to_string(persoon.value);
  row.persoon = persoon;
  store::enqueue_bericht(tx, row);
}

}  // namespace stagepad

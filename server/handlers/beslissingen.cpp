#include <algorithm>
#include <string>
#include <utility>

#include "server/handlers/change.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/voorbereidingen.hpp"
#include "shared/base/text.hpp"
#include "shared/command/check.hpp"
#include "shared/process/mijnrgs.hpp"
#include "shared/rules/opleidingsplanning.hpp"

namespace stagepad {

namespace {

/// The first role whose approval is missing and which the actor has; check() saw to it that there
/// is one when an approval is given.
Rol role_to_decide_by(const Change& change, const std::vector<Rol>& missing) {
  for (const Rol rol : missing) {
    if (heeft_rol_in(change.beeld.traject, change.call.actor(), rol)) return rol;
  }
  return Rol::instituutsopleider;
}

/// The training as an approved request makes it.
Traject approved(const Change& change, const Verzoek& verzoek) {
  Traject traject = change.beeld.traject;
  if (verzoek.soort == VerzoekSoort::schemawijziging) {
    traject = met_mijnrgs_open(traject, met_schema(traject, verzoek.schema), change.pakket.pakket);
  }
  for (Onderdeel& onderdeel : traject.onderdelen) {
    if (verzoek.soort == VerzoekSoort::stageplaats && onderdeel.id == verzoek.onderdeel) {
      onderdeel.route = verzoek.route;
    }
  }
  return traject;
}

/// What everybody who approved let pass goes on record now that the request is granted, and not
/// before: consent given to a request that is returned afterwards must not serve another one.
void add_ontheffingen(const Change& change, const Verzoek& decided, Traject& traject) {
  for (const Beslissing& beslissing : decided.beslissingen) {
    auto given = ontheffingen_bij_akkoord(decided, change.beeld, change.pakket.pakket, beslissing);
    for (Ontheffing& ontheffing : given) {
      // A dispensation always says why; an approval without words was given to what was asked.
      if (ontheffing.reden.empty()) ontheffing.reden = decided.toelichting;
      if (ontheffing.reden.empty()) {
        ontheffing.reden = "Akkoord met verzoek " + std::to_string(decided.id.value);
      }
      auto& kept = traject.ontheffingen;
      if (std::find(kept.begin(), kept.end(), ontheffing) == kept.end()) {
        kept.push_back(std::move(ontheffing));
      }
    }
  }
}

std::int64_t store_decision(const Change& change, const Verzoek& decided) {
  const Traject& traject = change.beeld.traject;
  if (decided.status != VerzoekStatus::ingediend) {
    store::set_verzoek_status(change.tx, decided.id, decided.status);
  }
  if (decided.status != VerzoekStatus::goedgekeurd) {
    return store::next_versie(change.tx, traject.id, traject.versie);
  }
  Traject changed = approved(change, decided);
  add_ontheffingen(change, decided, changed);
  eindig_ruilen_zonder_stage(change.tx, change.call.vandaag, changed, change.call.persoon.id);
  return store::save_traject(change.tx, changed);
}

void tell(const Change& change, const Verzoek& decided, const std::vector<Rol>& still_missing) {
  const std::string verzoek = "verzoek/" + std::to_string(decided.id.value);
  if (decided.status == VerzoekStatus::ingediend) {
    bericht_aan_rollen(change,
                       {verzoek + "/ingediend", "verzoek.ingediend", decided.id, decided.onderdeel},
                       still_missing);
    return;
  }
  const std::string outcome(to_name(decided.status));
  const Bericht bericht{verzoek + "/" + outcome, "verzoek." + outcome, decided.id,
                        decided.onderdeel};
  bericht_aan(change, bericht, change.beeld.traject.aios.id);
  // Changes of the schedule always go on to the Stagebureau (Q&A, "Voorbereiding").
  if (decided.soort == VerzoekSoort::schemawijziging &&
      decided.status == VerzoekStatus::goedgekeurd) {
    bericht_aan_stagebureau(change, bericht);
  }
}

}  // namespace

void store_change(const Change& change, const BeslisVerzoek& command) {
  Verzoek decided = *find_verzoek(change.beeld, command.verzoek);
  std::vector<Rol> missing = ontbrekende_akkoorden(decided, change.beeld, change.pakket.pakket);

  Beslissing beslissing;
  beslissing.door = {change.call.persoon.id, change.call.persoon.naam};
  beslissing.rol = role_to_decide_by(change, missing);
  beslissing.namens = waargenomen_in(change.beeld.traject, change.call.actor(), beslissing.rol);
  beslissing.op = change.call.vandaag;
  beslissing.besluit = command.besluit;
  beslissing.reden = trimmed(command.reden);
  beslissing.regelpakket = change.pakket.hash;
  store::add_beslissing(change.tx, decided.id, beslissing);
  decided.beslissingen.push_back(beslissing);

  const bool is_back = command.besluit == Besluit::teruggestuurd;
  store::drop_voorbereidingen(change.tx, decided.id, is_back ? std::nullopt : std::optional(beslissing.rol));
  missing.erase(std::remove(missing.begin(), missing.end(), beslissing.rol), missing.end());
  if (command.besluit == Besluit::teruggestuurd) {
    decided.status = VerzoekStatus::teruggestuurd;
  } else if (missing.empty()) {
    decided.status = VerzoekStatus::goedgekeurd;
  }

  AuditInhoud inhoud = audit_inhoud(change, store_decision(change, decided));
  inhoud.soort = decided.soort;
  inhoud.onderdeel = decided.onderdeel;
  inhoud.rol = beslissing.rol;
  inhoud.besluit = beslissing.besluit;
  const bool is_final = decided.status != VerzoekStatus::ingediend;
  write_audit(change,
              is_final ? "verzoek." + std::string(to_name(decided.status)) : "verzoek.akkoord",
              "verzoek", decided.id.value, inhoud);
  tell(change, decided, missing);
}

}  // namespace stagepad

#include "server/handlers/exporteren.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "server/handlers/beheer.hpp"
#include "server/handlers/exportregels.hpp"
#include "server/handlers/forms.hpp"
#include "server/http/attachment.hpp"
#include "server/outbound/rekenblad.hpp"
#include "server/store/exportweergaven.hpp"
#include "server/store/mijnrgs.hpp"
#include "shared/base/text.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

std::vector<Exportkolom> columns_of(const ExportVraag& vraag, const Call& call) {
  if (!vraag.kolommen.empty()) return vraag.kolommen;
  const auto there = kolommen_van(vraag.soort, call.persoon.rollen);
  auto usual = vaste_kolommen(vraag.soort);
  const auto is_missing = [&](Exportkolom each) { return std::find(there.begin(), there.end(), each) == there.end(); };
  usual.erase(std::remove_if(usual.begin(), usual.end(), is_missing), usual.end());
  return usual;
}

}  // namespace

Answer<api::Rekenbladbestand> get_export(const Call& call, const ExportVraag& vraag) {
  using Gegeven = Answer<api::Rekenbladbestand>;
  Findings findings = check_exportvraag(vraag, call.persoon.rollen);
  if (!findings.empty()) return Gegeven::refused(call, {400, "zoekvraag", std::move(findings), {}});
  const Catalogue& texts = call.services.texts.in(language_of(call.request));
  const auto kolommen = columns_of(vraag, call);
  Rekenblad blad;
  blad.naam = word_text("exportsoort", to_name(vraag.soort), texts);
  for (const Exportkolom each : kolommen) blad.koppen.push_back(word_text("kolom", to_name(each), texts));
  auto rijen = call.services.store.read(
      [&](store::ReadConnection& db) { return exportregels(db, call, vraag, kolommen); });
  if (!rijen) return Gegeven::failed(call, rijen.failure());
  blad.rijen = std::move(rijen.value());
  const std::string name = blad.naam + " " + to_iso(call.vandaag);
  if (vraag.vorm == Exportvorm::csv) return {attachment(csv_of(blad), api::k_csv, name + ".csv")};
  auto xlsx = xlsx_of(blad, call.vandaag);
  if (!xlsx) return Gegeven::failed(call, xlsx.failure());
  return {attachment(std::move(xlsx.value()), api::k_xlsx, name + ".xlsx")};
}

Answer<Exportweergaven> get_exportweergaven(const Call& call) {
  return object_answer<Exportweergaven>(call, [&](store::ReadConnection& db) {
    return std::optional(store::load_exportweergaven(db, call.persoon.id));
  });
}

Changed<Exportweergaven> wijzig_exportweergaven(store::Transaction& tx, const Call& call,
                                                const WijzigExportweergaven& wijziging) {
  Exportweergaven held = store::load_exportweergaven(tx, call.persoon.id);
  if (const auto late = outdated(call, held.versie)) return *late;
  Findings findings = check_exportweergaven(wijziging.weergaven, call.persoon.rollen);
  if (!findings.empty()) return refused_with(std::move(findings));
  held.weergaven = wijziging.weergaven;
  for (Exportweergave& each : held.weergaven) each.naam = std::string(trimmed(each.naam));
  ++held.versie;
  store::save_exportweergaven(tx, call.persoon.id, held);
  record(tx, call, "exportweergaven.gewijzigd", "persoon", call.persoon.id.value);
  return changed_to(std::move(held));
}

Answer<MijnRgsOvernames> get_mijnrgs_overnames(const Call& call) {
  auto read = call.services.store.read([&](store::ReadConnection& db) {
    return MijnRgsOvernames{store::list_mijnrgs_overnames(db, call.traject)};
  });
  if (!read) return Answer<MijnRgsOvernames>::failed(call, read.failure());
  return Answer<MijnRgsOvernames>::of(read.value());
}

}  // namespace stagepad

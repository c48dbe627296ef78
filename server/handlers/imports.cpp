#include "server/handlers/imports.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "server/handlers/beheer.hpp"
#include "server/http/attachment.hpp"
#include "server/import/kolommen.hpp"
#include "server/import/tabel.hpp"
#include "server/import/verwerken.hpp"
#include "server/store/imports.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// What the log keeps of an import: how many lines fared how, and the hash of the file.
struct ImportInhoud {
  Importsoort soort = Importsoort::plaatsen;
  std::string document;
  std::int32_t nieuw = 0;
  std::int32_t wijzigt = 0;
  std::int32_t ongewijzigd = 0;
  std::int32_t geweigerd = 0;
};

}  // namespace

template <>
struct Describe<ImportInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("soort", &ImportInhoud::soort), field("document", &ImportInhoud::document),
                           field("nieuw", &ImportInhoud::nieuw), field("wijzigt", &ImportInhoud::wijzigt),
                           field("ongewijzigd", &ImportInhoud::ongewijzigd),
                           field("geweigerd", &ImportInhoud::geweigerd));
  }
};

namespace {

std::int64_t id_of(const Call& call) { return parse_id(call.request.path_value("import")).value_or(0); }

/// As a sheet is called that holds lines of this kind.
std::string_view blad_van(Importsoort soort) { return to_name(soort); }

/// The name of a file without folders and control characters; never empty, never too long.
std::string bestandsnaam(std::string_view sent) {
  std::string naam;
  for (const char c : sent.substr(sent.find_last_of("/\\") + 1)) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) naam += c;
  }
  naam = std::string(trimmed(naam));
  if (naam.empty() || !is_valid_utf8(naam) || count_code_points(naam) > k_max_documentnaam) return "import";
  return naam;
}

void log_import(store::Transaction& tx, const Call& call, const char* action, std::int64_t id) {
  const auto kaart = store::load_import(tx, id).value_or(ImportKaart{});
  auto rows = tx.query("SELECT lower(hex(sha256)) FROM import WHERE id = ?1", id);
  const std::string hash = rows.step() ? rows.get<std::string>(0) : std::string();
  const Importtelling& telling = kaart.telling;
  record(tx, call, action, "import", id,
         to_json(ImportInhoud{kaart.soort, hash, telling.nieuw, telling.wijzigt, telling.ongewijzigd,
                              telling.dubbel + telling.kan_niet}));
}

Changed<ImportKaart> kaart_van(store::Transaction& tx, std::int64_t id) {
  return changed_to(store::load_import(tx, id).value_or(ImportKaart{}));
}

/// Only names that somebody has to say something about, or had.
store::Naamkeuzes gekozen(const std::vector<Naamvraag>& vragen) {
  store::Naamkeuzes keuzes;
  for (const Naamvraag& each : vragen) {
    if (each.zelfde_als) keuzes[each.gegeven] = *each.zelfde_als;
  }
  return keuzes;
}

/// Judges every line by what was chosen, and keeps what came of it. `is_new`: the lines are not there yet.
void beoordeel(store::Transaction& tx, const Call& call, const ImportKaart& kaart,
               const std::vector<std::string>& kop, const std::vector<store::Bronrij>& rijen, bool is_new) {
  const auto keuzes = store::load_importkeuzes(tx, kaart.id, kaart.soort);
  const Importuitkomst uitkomst = beoordeel_rijen(tx, call, {kaart.soort, kop, rijen, keuzes});
  for (std::size_t i = 0; i < uitkomst.rijen.size(); ++i) {
    if (is_new) store::insert_importrij(tx, kaart.id, uitkomst.rijen[i], rijen[i].cellen);
    else store::update_importrij(tx, kaart.id, uitkomst.rijen[i]);
  }
  store::save_importkeuzes(tx, kaart.id, gekozen(uitkomst.vragen));
  store::update_importverslag(tx, kaart.id, uitkomst.vragen, kaart.meldingen);
}

std::vector<store::Bronrij> bronrijen_van(Importtabel& tabel) {
  std::vector<store::Bronrij> rijen;
  rijen.reserve(tabel.rijen.size());
  for (Tabelrij& each : tabel.rijen) rijen.push_back({each.regel, std::move(each.cellen)});
  return rijen;
}

Finding al_ingelezen(CivilDate op) {
  Finding finding;
  finding.code = "import.al_verwerkt";
  finding.ernst = Ernst::informeert;
  finding.parameters = {datum_parameter("datum", op)};
  return finding;
}

/// The import as it is now, or why nothing is done with it.
struct Gevonden {
  ImportKaart kaart;
  std::optional<Geweigerd> geweigerd;
};
Gevonden zoek(store::Transaction& tx, const Call& call, Importstatus in) {
  auto kaart = store::load_import(tx, id_of(call));
  if (!kaart || kaart->status == Importstatus::vervallen) return {{}, nothing_there()};
  if (auto stale = outdated(call, kaart->versie)) return {{}, std::move(*stale)};
  if (kaart->status != in) {
    return {{}, refused_with({about(in == Importstatus::voorstel ? "import.geen_voorstel" : "import.niet_verwerkt", "")})};
  }
  return {std::move(*kaart), std::nullopt};
}

bool fares_alike(const std::vector<Importrij>& een, const std::vector<Importrij>& ander) {
  return std::equal(een.begin(), een.end(), ander.begin(), ander.end(), [](const Importrij& a, const Importrij& b) {
    return a.regel == b.regel && a.oordeel == b.oordeel && a.wijzigingen == b.wijzigingen;
  });
}

}  // namespace

Answer<Pagina<ImportKaart>> get_imports(const Call& call, const Bladeren& vraag) {
  return page_answer<ImportKaart>(call, vraag, [](store::ReadConnection& db, store::Bladzijde page) {
    return store::list_imports(db, page);
  });
}

Answer<ImportKaart> get_import(const Call& call) {
  return object_answer<ImportKaart>(call, [&](store::ReadConnection& db) -> std::optional<ImportKaart> {
    auto kaart = store::load_import(db, id_of(call));
    if (kaart && kaart->status == Importstatus::vervallen) return std::nullopt;
    return kaart;
  });
}

Answer<Pagina<Importrij>> get_importrijen(const Call& call, const ImportrijenVraag& vraag) {
  // An import that is not there has no lines, which is something else than none.
  if (Answer<ImportKaart> kaart = get_import(call); kaart.response.status == 404) return {std::move(kaart.response)};
  return page_answer<Importrij>(call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
    return store::page_importrijen(db, id_of(call), vraag, page);
  });
}

Answer<ImportKaart> neem_import_in(const Call& call, const ImportVraag& vraag) {
  using Gegeven = Answer<ImportKaart>;
  if (call.request.header("Content-Type") != api::k_any_bytes) {
    return Gegeven::refused(call, refuse(415, "inhoud.soort_document"));
  }
  GelezenTabel gelezen = lees_tabel(call.request.body, blad_van(vraag.soort));
  if (!gelezen.ok()) return Gegeven::refused(call, {422, "geweigerd", std::move(gelezen.findings), {}});
  Findings meldingen = Kolomindeling(vraag.soort, gelezen.tabel.kop).findings();
  if (blocks(meldingen)) return Gegeven::refused(call, {422, "geweigerd", std::move(meldingen), {}});
  const Sha256Digest hash = sha256(call.request.body);
  const std::vector<store::Bronrij> rijen = bronrijen_van(gelezen.tabel);
  return {changing_detail::carry_out(call, {}, [&](store::Transaction& tx) -> changing_detail::Done {
    ImportKaart kaart;
    kaart.soort = vraag.soort;
    kaart.naam = bestandsnaam(vraag.naam);
    kaart.meldingen = meldingen;
    if (const auto op = store::verwerkt_op(tx, vraag.soort, hash)) kaart.meldingen.push_back(al_ingelezen(*op));
    kaart.gemaakt_door.id = call.persoon.id;
    kaart.gemaakt_op = call.vandaag;
    kaart.id = store::insert_import(tx, kaart, hash, gelezen.tabel.kop);
    beoordeel(tx, call, kaart, gelezen.tabel.kop, rijen, true);
    log_import(tx, call, "import.voorgesteld", kaart.id);
    const ImportKaart made = store::load_import(tx, kaart.id).value_or(ImportKaart{});
    return {to_json(made), {}, made.versie};
  })};
}

Changed<ImportKaart> kies_namen(store::Transaction& tx, const Call& call, const Importkeuzes& sent) {
  Gevonden found = zoek(tx, call, Importstatus::voorstel);
  if (found.geweigerd) return *found.geweigerd;
  store::Naamkeuzes keuzes;
  Findings findings;
  for (std::size_t i = 0; i < sent.keuzes.size(); ++i) {
    const Naamkeuze& each = sent.keuzes[i];
    const auto vraag = std::find_if(found.kaart.vragen.begin(), found.kaart.vragen.end(),
                                    [&](const Naamvraag& asked) { return asked.gegeven == each.gegeven; });
    const std::string pad = "/keuzes/" + std::to_string(i);
    const auto is_meant = [&](const Naamkandidaat& kandidaat) { return kandidaat.sleutel == each.zelfde_als; };
    if (vraag == found.kaart.vragen.end()) findings.push_back(about("import.geen_vraag", pad + "/gegeven"));
    else if (!each.zelfde_als.empty() && std::none_of(vraag->kandidaten.begin(), vraag->kandidaten.end(), is_meant)) {
      findings.push_back(about("import.geen_kandidaat", pad + "/zelfde_als"));
    }
    keuzes[each.gegeven] = each.zelfde_als;
  }
  if (!findings.empty()) return refused_with(std::move(findings));
  store::save_importkeuzes(tx, found.kaart.id, keuzes);
  const auto rijen = store::load_bronrijen(tx, found.kaart.id);
  beoordeel(tx, call, found.kaart, store::load_importkop(tx, found.kaart.id), rijen, false);
  log_import(tx, call, "import.beoordeeld", found.kaart.id);
  return kaart_van(tx, found.kaart.id);
}

Changed<ImportKaart> verwerk_import(store::Transaction& tx, const Call& call, const Importverwerking& hoe) {
  Gevonden found = zoek(tx, call, Importstatus::voorstel);
  if (found.geweigerd) return *found.geweigerd;
  const Importtelling& telling = found.kaart.telling;
  if (!hoe.laat_rest_weg && telling.kan_niet + telling.dubbel > 0) {
    return refused_with({about("import.rest", "/laat_rest_weg", {getal_parameter("aantal", telling.kan_niet + telling.dubbel)})});
  }
  if (telling.nieuw + telling.wijzigt == 0) return refused_with({about("import.niets_te_doen", "")});
  const auto kop = store::load_importkop(tx, found.kaart.id);
  const auto rijen = store::load_bronrijen(tx, found.kaart.id);
  const auto keuzes = store::load_importkeuzes(tx, found.kaart.id, found.kaart.soort);
  const Importuitkomst uitkomst = verwerk_rijen(
      tx, call, {found.kaart.soort, kop, rijen, keuzes, hoe.uitnodigen ? Uitnodiging::meteen : Uitnodiging::later});
  // Nothing is taken in otherwise than the person saw it.
  if (!fares_alike(uitkomst.rijen, store::load_importrijen(tx, found.kaart.id))) {
    return refused_with({about("import.verouderd", "")});
  }
  std::int64_t volgorde = 0;
  for (const store::Importspoor& each : uitkomst.sporen) store::add_importspoor(tx, found.kaart.id, volgorde++, each);
  store::update_importstatus(tx, found.kaart.id, Importstatus::verwerkt, call.persoon.id, call.vandaag);
  log_import(tx, call, "import.verwerkt", found.kaart.id);
  return kaart_van(tx, found.kaart.id);
}

Changed<ImportKaart> draai_import_terug(store::Transaction& tx, const Call& call) {
  Gevonden found = zoek(tx, call, Importstatus::verwerkt);
  if (found.geweigerd) return *found.geweigerd;
  const auto sporen = store::load_importsporen(tx, found.kaart.id);
  if (auto why_not = waarom_niet_terug(tx, sporen); !why_not.empty()) return refused_with(std::move(why_not));
  store::update_importstatus(tx, found.kaart.id, Importstatus::teruggedraaid, call.persoon.id, call.vandaag);
  draai_sporen_terug(tx, call, sporen);
  log_import(tx, call, "import.teruggedraaid", found.kaart.id);
  return kaart_van(tx, found.kaart.id);
}

Changed<ImportKaart> laat_import_vervallen(store::Transaction& tx, const Call& call) {
  Gevonden found = zoek(tx, call, Importstatus::voorstel);
  if (found.geweigerd) return *found.geweigerd;
  log_import(tx, call, "import.vervallen", found.kaart.id);
  store::update_importstatus(tx, found.kaart.id, Importstatus::vervallen, call.persoon.id, call.vandaag);
  return kaart_van(tx, found.kaart.id);
}

void add_import_template_routes(Router& router) {
  for (const EnumName<Importsoort>& each : EnumNames<Importsoort>::names) {
    const std::string naam = std::string(each.name) + ".csv";
    router.add("GET", "/api/importsjablonen/" + naam, [soort = each.value, naam](const Request&) {
      return attachment(sjabloon_van(soort), api::k_csv, naam);
    });
  }
}

}  // namespace stagepad

#pragma once

#include "server/handlers/changing.hpp"
#include "server/http/router.hpp"
#include "shared/api/imports.hpp"

namespace stagepad {

// Bringing tables in. In imports.cpp; what becomes of the lines: server/import/.

Answer<Pagina<ImportKaart>> get_imports(const Call& call, const Bladeren& vraag);
Answer<ImportKaart> get_import(const Call& call);
Answer<Pagina<Importrij>> get_importrijen(const Call& call, const ImportrijenVraag& vraag);
/// The body is the file.
Answer<ImportKaart> neem_import_in(const Call& call, const ImportVraag& vraag);
Changed<ImportKaart> kies_namen(store::Transaction& tx, const Call& call, const Importkeuzes& keuzes);
Changed<ImportKaart> verwerk_import(store::Transaction& tx, const Call& call, const Importverwerking& hoe);
Changed<ImportKaart> draai_import_terug(store::Transaction& tx, const Call& call);
Changed<ImportKaart> laat_import_vervallen(store::Transaction& tx, const Call& call);

/// An empty table with the headings: /api/importsjablonen/plaatsen.csv and so on, for everybody.
void add_import_template_routes(Router& router);

}  // namespace stagepad

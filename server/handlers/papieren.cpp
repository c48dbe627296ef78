#include "server/handlers/papieren.hpp"

#include <algorithm>
#include <utility>

#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/changing.hpp"
#include "server/handlers/commands.hpp"
#include "server/handlers/documenten.hpp"
#include "server/handlers/plaatskaart.hpp"
#include "server/store/audit.hpp"
#include "server/store/papieren.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/trajecten.hpp"
#include "shared/command/document_herkennen.hpp"

namespace stagepad {

namespace {

/// What the log keeps of a scan with a question: numbers and the hash.
struct VraagpapierInhoud {
  std::int64_t vraag = 0;
  std::string document;
};

constexpr std::string_view k_nameless = "antwoord";

}  // namespace

template <>
struct Describe<VraagpapierInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vraag", &VraagpapierInhoud::vraag), field("document", &VraagpapierInhoud::document));
  }
};

Answer<Uitkomst> voeg_papier_toe(const Call& call, const Papiertoevoeging& toevoeging) {
  const OntvangenDocument document = ontvangen_document(call, herken_scan);
  if (!document.soort) return Answer<Uitkomst>::refused(call, document.weigering);
  VoegPapierToe command;
  command.onderdeel = toevoeging.onderdeel;
  command.over = toevoeging.over;
  command.naam = documentnaam(toevoeging.naam, *document.soort, k_nameless);
  command.soort = *document.soort;
  command.grootte = document.grootte;
  command.sha256 = document.sha256;
  return carry_out_command(call, Command(std::move(command)));
}

void store_change(const Change& change, const VoegPapierToe& command) {
  Papierantwoord papier{command.onderdeel, 0, command.over, command.naam, command.grootte, command.sha256,
                        {change.call.persoon.id, {}}, change.call.vandaag};
  store::add_papier(change.tx, papier, change.call.request.body);
  const Traject& traject = change.beeld.traject;
  AuditInhoud inhoud = audit_inhoud(change, store::next_versie(change.tx, traject.id, traject.versie));
  inhoud.onderdeel = command.onderdeel;
  inhoud.document = command.sha256;
  write_audit(change, "papier.toegevoegd", "onderdeel", command.onderdeel.value, inhoud);
}

Answer<api::Document> get_papier(const Call& call) {
  const auto onderdeel = path_id<OnderdeelId>(call.request, "onderdeel");
  const auto nummer = parse_id(call.request.path_value("nummer"));
  if (!onderdeel || !nummer) return Answer<api::Document>::refused(call, {404, "onbekend", {}, {}});
  return bestand_answer(call, call.services.store.read([&](store::ReadConnection& db) {
    return store::load_papier(db, call.traject, *onderdeel, *nummer);
  }));
}

Answer<StageplaatsKaart> voeg_vraagpapier_toe(const Call& call, const Vraagpapier& toevoeging) {
  using Gegeven = Answer<StageplaatsKaart>;
  const OntvangenDocument document = ontvangen_document(call, herken_scan);
  if (!document.soort) return Gegeven::refused(call, document.weigering);
  return {changing_detail::carry_out(call, {}, [&](store::Transaction& tx) -> changing_detail::Done {
    const auto plaats = id_in_path<StageplaatsId>(call, "stageplaats");
    const auto kaart = store::load_stageplaatskaart(tx, plaats);
    const bool is_answered = kaart && std::any_of(kaart->dossier->beschikbaarheid.begin(),
                                                  kaart->dossier->beschikbaarheid.end(), [&](const auto& each) {
                                                    return each.vraag == toevoeging.vraag && each.antwoord;
                                                  });
    if (!is_answered) return {{}, Refusal{404, "onbekend", {}, {}}, {}};
    Papierantwoord papier;
    papier.naam = documentnaam(toevoeging.naam, Documentsoort::pdf, k_nameless);
    papier.grootte = document.grootte;
    papier.sha256 = document.sha256;
    papier.door.id = call.persoon.id;
    papier.op = call.vandaag;
    store::set_vraagpapier(tx, toevoeging.vraag, papier, call.request.body);
    store::append_audit(tx, {call.persoon.id, "beschikbaarheid.scan_toegevoegd", "stageplaats", plaats.value,
                             to_json(VraagpapierInhoud{toevoeging.vraag, papier.sha256})});
    const auto now = plaatskaart_van(tx, call, plaats);
    return {to_json(now.value_or(StageplaatsKaart{})), {}, now ? std::optional(now->versie) : std::nullopt};
  })};
}

Answer<api::Document> get_vraagpapier(const Call& call) {
  const auto plaats = path_id<StageplaatsId>(call.request, "stageplaats");
  const auto vraag = parse_id(call.request.path_value("vraag"));
  if (!plaats || !vraag) return Answer<api::Document>::refused(call, {404, "onbekend", {}, {}});
  return bestand_answer(call, call.services.store.read([&](store::ReadConnection& db) {
    return store::load_vraagpapier(db, *plaats, *vraag);
  }));
}

}  // namespace stagepad

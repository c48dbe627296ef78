#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/auth/people.hpp"
#include "server/handlers/changing.hpp"
#include "server/store/bladzijde.hpp"
#include "shared/api/overzichten.hpp"
#include "shared/api/pagina.hpp"
#include "shared/api/personen.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/api/systeem.hpp"
#include "shared/api/uitvraag.hpp"
#include "shared/api/vragen.hpp"
#include "shared/api/werkbord.hpp"
#include "shared/command/nieuw_traject.hpp"

namespace stagepad {

// The endpoints by which people, institutions, places, trainings and the installation are administered.

/// The id in the path ({persoon}); what is no id is the id of nothing.
template <class IdType>
IdType id_in_path(const Call& call, std::string_view name) {
  return path_id<IdType>(call.request, name).value_or(IdType{});
}

/// A change that is refused; converts to whatever the handler answers.
struct Geweigerd {
  Refusal refusal;

  template <class T>
  operator Changed<T>() const {  // NOLINT: that is its purpose
    return Changed<T>::refused(refusal);
  }
};
Geweigerd nothing_there();
/// What was sent cannot be so, for these reasons.
Geweigerd refused_with(Findings findings);
/// The object changed since the caller saw it.
std::optional<Geweigerd> outdated(const Call& call, std::int64_t versie_nu);

/// The page a query asks for; no value when `na` is nothing that a list ever gave.
std::optional<store::Bladzijde> bladzijde_van(const std::optional<std::string>& na, Aantal aantal);
Refusal no_such_page();

/// Answers a page of a list: `look` reads it.
template <class T, class Vraag, class Look>
Answer<Pagina<T>> page_answer(const Call& call, const Vraag& vraag, Look look) {
  const auto bladzijde = bladzijde_van(vraag.na, vraag.aantal);
  if (!bladzijde) return Answer<Pagina<T>>::refused(call, no_such_page());
  auto lijst = call.services.store.read(
      [&](store::ReadConnection& db) { return look(db, *bladzijde); });
  if (!lijst) return Answer<Pagina<T>>::failed(call, lijst.failure());
  Pagina<T> pagina;
  pagina.regels = std::move(lijst.value().rijen);
  if (lijst.value().volgende) pagina.volgende = std::to_string(*lijst.value().volgende);
  return Answer<Pagina<T>>::of(pagina);
}

/// Answers one object with its version as ETag; 404 when `look` finds none.
template <class T, class Look>
Answer<T> object_answer(const Call& call, Look look) {
  const auto found = call.services.store.read(look);
  if (!found) return Answer<T>::failed(call, found.failure());
  if (!found.value()) return Answer<T>::refused(call, {404, "onbekend", {}, {}});
  auto answer = Answer<T>::of(*found.value());
  if constexpr (requires { found.value()->versie; }) {
    answer.response.set_header("ETag", api::etag_of(found.value()->versie));
  }
  return answer;
}

/// A changed object that carries its version.
template <class T>
Changed<T> changed_to(T value) {
  const std::int64_t versie = value.versie;
  return Changed<T>::of(std::move(value), versie);
}

/// A finding of the server itself about what was sent.
Finding about(std::string code, std::string pad, std::vector<Parameter> parameters = {});

bool heeft_rol(const Call& call, Rol rol);

/// The audit entry of a change of an object: ids and words only. `inhoud` is JSON.
void record(store::Transaction& tx, const Call& call, std::string action, std::string soort,
            std::int64_t id, std::string inhoud = "{}");

// personen.cpp
Answer<Pagina<PersoonKaart>> get_personen(const Call& call, const PersonenVraag& vraag);
Answer<PersoonKaart> get_persoon(const Call& call);
Changed<PersoonKaart> voeg_persoon_toe(store::Transaction& tx, const Call& call,
                                      const PersoonInvoer& invoer);
/// The same, with the invitation at once or later.
Changed<PersoonKaart> neem_persoon_op(store::Transaction& tx, const Call& call, const PersoonInvoer& invoer,
                                      Uitnodiging uitnodiging);
Changed<PersoonKaart> wijzig_persoon(store::Transaction& tx, const Call& call,
                                    const PersoonInvoer& invoer);
Changed<PersoonKaart> blokkeer_persoon(store::Transaction& tx, const Call& call,
                                      const Blokkade& blokkade);
Changed<PersoonKaart> nodig_opnieuw_uit(store::Transaction& tx, const Call& call);

// instellingen.cpp
Answer<Pagina<InstellingKaart>> get_instellingen(const Call& call, const InstellingenVraag& vraag);
Answer<InstellingKaart> get_instelling(const Call& call);
Changed<InstellingKaart> voeg_instelling_toe(store::Transaction& tx, const Call& call,
                                            const InstellingInvoer& invoer);
Changed<InstellingKaart> wijzig_instelling(store::Transaction& tx, const Call& call,
                                          const InstellingInvoer& invoer);
Changed<InstellingKaart> voeg_instellingen_samen(store::Transaction& tx, const Call& call,
                                                const Samenvoeging& samenvoeging);

// plaatsen.cpp
Answer<Pagina<EtalagePlaats>> get_etalage(const Call& call, const StageplaatsenVraag& vraag);
Answer<StageplaatsKaart> get_stageplaats(const Call& call);
Changed<StageplaatsKaart> voeg_stageplaats_toe(store::Transaction& tx, const Call& call,
                                              const StageplaatsInvoer& invoer);
Changed<StageplaatsKaart> wijzig_stageplaats(store::Transaction& tx, const Call& call,
                                            const StageplaatsInvoer& invoer);
/// The same for a place as it was read in this transaction.
Changed<StageplaatsKaart> bewaar_stageplaats(store::Transaction& tx, const Call& call, const StageplaatsKaart& kaart,
                                             const StageplaatsInvoer& invoer);
Changed<StageplaatsKaart> beoordeel_stageplaats(store::Transaction& tx, const Call& call,
                                               const BeoordeelPlaats& oordeel);

// ervaringen.cpp
Changed<StageplaatsKaart> reageer_op_ervaringen(store::Transaction& tx, const Call& call,
                                                const ReageerOpErvaringen& sent);

// beschikbaarheid.cpp
Changed<GevraagdeBeschikbaarheid> vraag_beschikbaarheid(store::Transaction& tx, const Call& call,
                                                        const VraagBeschikbaarheid& vraag);
Answer<Uitvraagoverzicht> get_uitvraag(const Call& call);
Changed<GevraagdeBeschikbaarheid> vraag_uit(store::Transaction& tx, const Call& call, const Uitvraag& uitvraag);
Changed<StageplaatsKaart> voer_beschikbaarheid_in(store::Transaction& tx, const Call& call,
                                                  const Beschikbaarheidsantwoord& antwoord);

Answer<Capaciteit> get_capaciteit(const Call& call, const CapaciteitVraag& vraag);  // capaciteit.cpp
// werkbord.cpp
Answer<Werkbord> get_werkbord(const Call& call, const WerkbordVraag& vraag);
Answer<Antwoordtijden> get_antwoordtijden(const Call& call);
// overzicht.cpp
Answer<Bevindingen> get_bevindingen(const Call& call);
Answer<Pagina<OverzichtRegel>> get_overzicht(const Call& call, const TrajectenVraag& vraag);
/// All trainings the caller takes part in or looks after, by name of the aios.
std::vector<TrajectRegel> trajecten_van(store::ReadConnection& db, const Call& call);
Answer<Pagina<VerzoekKaart>> get_verzoeken(const Call& call, const VerzoekenVraag& vraag);
Answer<VerzoekKaart> get_verzoek(const Call& call);
Answer<Regelpakketten> get_regelpakketten(const Call& call);
/// 201 with the training as the Stagebureau sees it and the findings it begins with.
Changed<Uitkomst> begin_traject(store::Transaction& tx, const Call& call, const NieuwTraject& nieuw);
/// The same without telling anybody, and with what its schedule is warned of.
struct Begin {
  TrajectId traject;
  Findings findings;
};
Changed<Begin> neem_traject_op(store::Transaction& tx, const Call& call, const NieuwTraject& nieuw);

// systeem.cpp
Answer<Pagina<LogboekRegel>> get_logboek(const Call& call, const LogboekVraag& vraag);
Answer<Pagina<LogboekRegel>> get_geschiedenis(const Call& call, const Bladeren& vraag);
Answer<LogboekVerificatie> get_logboekverificatie(const Call& call);
Answer<Systeeminstellingen> get_systeeminstellingen(const Call& call);
Changed<Systeeminstellingen> wijzig_systeeminstellingen(store::Transaction& tx, const Call& call,
                                                       const WijzigSysteeminstellingen& wijziging);
Answer<Pagina<BerichtRegel>> get_berichten(const Call& call, const BerichtenVraag& vraag);

}  // namespace stagepad

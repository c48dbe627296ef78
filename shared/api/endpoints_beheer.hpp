#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/messages.hpp"
#include "shared/api/overzichten.hpp"
#include "shared/api/pagina.hpp"
#include "shared/api/personen.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/api/systeem.hpp"
#include "shared/api/uitvraag.hpp"
#include "shared/api/vragen.hpp"
#include "shared/api/werkbord.hpp"
#include "shared/command/beheer_commands.hpp"
#include "shared/command/nieuw_traject.hpp"

namespace stagepad::api {

// What Stagebureau, IO and beheerder need to administer an installation. Part of endpoints.hpp.

// --- people ---

inline constexpr Endpoint<Nothing, Pagina<PersoonKaart>, PersonenVraag> k_personen{
    Method::get, "/api/personen", Permission::sees_personen, Precondition::none,
    "The people of the installation, by name."};
inline constexpr Endpoint<PersoonInvoer, PersoonKaart> k_nieuwe_persoon{
    Method::post, "/api/personen", Permission::sees_personen, Precondition::none,
    "Adds a person and mails an invitation. Only a beheerder adds people of the Stagebureau and "
    "beheerders.",
    201};
inline constexpr Endpoint<Nothing, PersoonKaart> k_persoon{
    Method::get, "/api/personen/{persoon}", Permission::sees_personen, Precondition::none,
    "One person."};
inline constexpr Endpoint<PersoonInvoer, PersoonKaart> k_wijzig_persoon{
    Method::put, "/api/personen/{persoon}", Permission::manages_personen, Precondition::object,
    "Changes name, address and roles."};
inline constexpr Endpoint<Blokkade, PersoonKaart> k_blokkade{
    Method::put, "/api/personen/{persoon}/blokkade", Permission::manages_personen,
    Precondition::object, "Blocks a person, which ends all sessions, or lets them in again."};
inline constexpr Endpoint<Nothing, PersoonKaart> k_uitnodiging{
    Method::post, "/api/personen/{persoon}/uitnodigingen", Permission::sees_personen,
    Precondition::none, "Mails the invitation once more."};

// --- institutions and places ---

inline constexpr Endpoint<Nothing, Pagina<InstellingKaart>, InstellingenVraag> k_instellingen{
    Method::get, "/api/instellingen", Permission::sees_all_plaatsen, Precondition::none,
    "The institutions, by name."};
inline constexpr Endpoint<InstellingInvoer, InstellingKaart> k_nieuwe_instelling{
    Method::post, "/api/instellingen", Permission::manages_plaatsen, Precondition::none,
    "Adds an institution.", 201};
inline constexpr Endpoint<Nothing, InstellingKaart> k_instelling{
    Method::get, "/api/instellingen/{instelling}", Permission::sees_all_plaatsen,
    Precondition::none, "One institution."};
inline constexpr Endpoint<InstellingInvoer, InstellingKaart> k_wijzig_instelling{
    Method::put, "/api/instellingen/{instelling}", Permission::manages_plaatsen,
    Precondition::object, "Renames an institution, or says whether it is in direct contact."};
inline constexpr Endpoint<Samenvoeging, InstellingKaart> k_samenvoeging{
    Method::post, "/api/instellingen/{instelling}/samenvoegingen", Permission::manages_plaatsen,
    Precondition::object, "Moves the places of another institution here and removes that one."};
inline constexpr Endpoint<Nothing, Pagina<EtalagePlaats>, StageplaatsenVraag> k_etalage{
    Method::get, "/api/etalage", Permission::anyone, Precondition::none,
    "The public etalage: places that are approved and shown to everyone."};
inline constexpr Endpoint<StageplaatsInvoer, StageplaatsKaart> k_nieuwe_stageplaats{
    Method::post, "/api/stageplaatsen", Permission::manages_plaatsen, Precondition::none,
    "Adds a place, which an IO then approves.", 201};
inline constexpr Endpoint<Nothing, StageplaatsKaart> k_stageplaats{
    Method::get, "/api/stageplaatsen/{stageplaats}", Permission::signed_in, Precondition::none,
    "One place; its record only for those who see all places."};
inline constexpr Endpoint<StageplaatsInvoer, StageplaatsKaart> k_wijzig_stageplaats{
    Method::put, "/api/stageplaatsen/{stageplaats}", Permission::manages_plaatsen,
    Precondition::object,
    "Changes a place. Showing more asks who permitted it; another kind of place loses its approval."};
inline constexpr Endpoint<BeoordeelPlaats, StageplaatsKaart> k_plaatsoordeel{
    Method::post, "/api/stageplaatsen/{stageplaats}/oordelen", Permission::approves_plaatsen,
    Precondition::object, "An IO approves a place, or withdraws the approval with a reason."};

inline constexpr Endpoint<ReageerOpErvaringen, StageplaatsKaart> k_ervaringsreactie{
    Method::put, "/api/stageplaatsen/{stageplaats}/ervaringsreactie", Permission::manages_plaatsen,
    Precondition::object, "The Stagebureau enters what an institution answers to the experiences of aios."};
inline constexpr Endpoint<VraagBeschikbaarheid, GevraagdeBeschikbaarheid> k_vraag_beschikbaarheid{
    Method::post, "/api/beschikbaarheidsvragen", Permission::manages_plaatsen, Precondition::none,
    "Mails the institutions of these places a link to say whether they are available: one to each address, for all its "
    "places that wait for an answer. Asking again replaces the earlier link."};
inline constexpr Endpoint<Nothing, Uitvraagoverzicht> k_uitvraagoverzicht{
    Method::get, "/api/beschikbaarheid", Permission::manages_plaatsen, Precondition::none,
    "What was asked last of every place and how it was answered, and which institutions can be asked."};
inline constexpr Endpoint<Uitvraag, GevraagdeBeschikbaarheid> k_uitvraag{
    Method::post, "/api/beschikbaarheid", Permission::manages_plaatsen, Precondition::none,
    "Asks the institutions whether their places of the etalage are available in a period; without institutions all."};
inline constexpr Endpoint<Beschikbaarheidsantwoord, StageplaatsKaart> k_beschikbaarheid{
    Method::post, "/api/stageplaatsen/{stageplaats}/beschikbaarheid", Permission::manages_plaatsen,
    Precondition::object,
    "Enters what an institution answered on paper. Its periods and visibility hold at once."};
inline constexpr Endpoint<Document, StageplaatsKaart, Vraagpapier> k_nieuw_vraagpapier{
    Method::post, "/api/stageplaatsen/{stageplaats}/papieren", Permission::manages_plaatsen, Precondition::none,
    "Adds the scan (PDF, at most 20 MiB) of what an institution answered on paper; another one takes its place."};
inline constexpr Endpoint<Nothing, Document> k_vraagpapier{
    Method::get, "/api/stageplaatsen/{stageplaats}/papieren/{vraag}", Permission::manages_plaatsen, Precondition::none,
    "The scan of what an institution answered on paper, to be saved as a file."};

// --- trainings ---

inline constexpr Endpoint<NieuwTraject, Uitkomst> k_nieuw_traject{
    Method::post, "/api/trajecten", Permission::makes_trajecten, Precondition::none,
    "Begins a training: the parts of its rule pack in their order.", 201};
inline constexpr Endpoint<WijzigDienstverband, Uitkomst> k_dienstverband{
    Method::put, "/api/trajecten/{traject}/dienstverband", Permission::manages_traject,
    Precondition::traject, "The Stagebureau records the employment."};
inline constexpr Endpoint<WijzigVerlof, Uitkomst> k_verlof{
    Method::put, "/api/trajecten/{traject}/verlof", Permission::manages_traject,
    Precondition::traject, "The Stagebureau records all leave: kind and days, never a reason."};
inline constexpr Endpoint<WijzigVrijstellingen, Uitkomst> k_vrijstellingen{
    Method::put, "/api/trajecten/{traject}/vrijstellingen", Permission::decides,
    Precondition::traject, "The IO decides on exemptions and competences acquired elsewhere."};
inline constexpr Endpoint<WijzigOpleiders, Uitkomst> k_opleiders{
    Method::put, "/api/trajecten/{traject}/opleiders", Permission::manages_traject,
    Precondition::traject, "The Stagebureau names the trainers."};
inline constexpr Endpoint<ZetInMijnRgs, Uitkomst> k_mijnrgs{
    Method::put, "/api/trajecten/{traject}/mijnrgs", Permission::acts_as_aios,
    Precondition::traject, "The aios says that the schedule is in MijnRGS."};
inline constexpr Endpoint<Nothing, Bevindingen> k_bevindingen{
    Method::get, "/api/trajecten/{traject}/bevindingen", Permission::sees_traject,
    Precondition::none, "All findings of a training today."};
inline constexpr Endpoint<Nothing, Pagina<LogboekRegel>, Bladeren> k_geschiedenis{
    Method::get, "/api/trajecten/{traject}/geschiedenis", Permission::sees_traject,
    Precondition::none, "What happened to a training, newest first."};
inline constexpr Endpoint<Nothing, Pagina<OverzichtRegel>, TrajectenVraag> k_overzicht{
    Method::get, "/api/overzicht", Permission::signed_in, Precondition::none,
    "The caller's trainings with their findings counted and the next step."};
inline constexpr Endpoint<Nothing, Capaciteit, CapaciteitVraag> k_capaciteit{
    Method::get, "/api/capaciteit", Permission::sees_all_plaatsen, Precondition::none,
    "Places of the etalage against stages that still need one, by kind and month, and unused places."};
inline constexpr Endpoint<Nothing, Werkbord, WerkbordVraag> k_werkbord{
    Method::get, "/api/werkbord", Permission::watches_all, Precondition::none,
    "What is late, failed, conflicting or unanswered in all trainings, by kind and then by day."};
inline constexpr Endpoint<Nothing, Antwoordtijden> k_antwoordtijden{
    Method::get, "/api/antwoordtijden", Permission::watches_all, Precondition::none,
    "How many days each party took for what it answered in the last twelve months."};
inline constexpr Endpoint<Nothing, Pagina<VerzoekKaart>, VerzoekenVraag> k_verzoeken{
    Method::get, "/api/verzoeken", Permission::makes_trajecten, Precondition::none,
    "All requests, newest first."};
inline constexpr Endpoint<Nothing, VerzoekKaart> k_verzoek{
    Method::get, "/api/verzoeken/{verzoek}", Permission::makes_trajecten, Precondition::none,
    "One request with its decisions."};
inline constexpr Endpoint<Nothing, Regelpakketten> k_regelpakketten{
    Method::get, "/api/regelpakketten", Permission::signed_in, Precondition::none,
    "The rule packs this server judges by."};

// --- the installation ---

inline constexpr Endpoint<Nothing, Pagina<LogboekRegel>, LogboekVraag> k_logboek{
    Method::get, "/api/logboek", Permission::sees_audit, Precondition::none,
    "The audit log, newest first."};
inline constexpr Endpoint<Nothing, LogboekVerificatie> k_logboekverificatie{
    Method::get, "/api/logboek/verificatie", Permission::sees_audit, Precondition::none,
    "Recomputes the chain of the audit log."};
inline constexpr Endpoint<Nothing, Systeeminstellingen> k_instellingen_van_systeem{
    Method::get, "/api/instellingen-van-systeem", Permission::manages_instellingen,
    Precondition::none, "Every setting, with what it may be."};
inline constexpr Endpoint<WijzigSysteeminstellingen, Systeeminstellingen>
    k_wijzig_instellingen_van_systeem{Method::put, "/api/instellingen-van-systeem",
                                      Permission::manages_instellingen, Precondition::object,
                                      "Changes settings; the others stay."};
inline constexpr Endpoint<Nothing, Pagina<BerichtRegel>, BerichtenVraag> k_berichten{
    Method::get, "/api/berichten", Permission::sees_personen, Precondition::none,
    "What went or goes out and to whom, newest first; never its content."};

template <class Visit>
constexpr void for_each_endpoint_of_beheer(Visit&& visit) {
  visit(k_personen);
  visit(k_nieuwe_persoon);
  visit(k_persoon);
  visit(k_wijzig_persoon);
  visit(k_blokkade);
  visit(k_uitnodiging);
  visit(k_instellingen);
  visit(k_nieuwe_instelling);
  visit(k_instelling);
  visit(k_wijzig_instelling);
  visit(k_samenvoeging);
  visit(k_etalage);
  visit(k_nieuwe_stageplaats);
  visit(k_stageplaats);
  visit(k_wijzig_stageplaats);
  visit(k_plaatsoordeel);
  visit(k_ervaringsreactie);
  visit(k_vraag_beschikbaarheid);
  visit(k_uitvraagoverzicht);
  visit(k_uitvraag);
  visit(k_beschikbaarheid);
  visit(k_nieuw_vraagpapier);
  visit(k_vraagpapier);
  visit(k_nieuw_traject);
  visit(k_dienstverband);
  visit(k_verlof);
  visit(k_vrijstellingen);
  visit(k_opleiders);
  visit(k_mijnrgs);
  visit(k_bevindingen);
  visit(k_geschiedenis);
  visit(k_overzicht);
  visit(k_capaciteit);
  visit(k_werkbord);
  visit(k_antwoordtijden);
  visit(k_verzoeken);
  visit(k_verzoek);
  visit(k_regelpakketten);
  visit(k_logboek);
  visit(k_logboekverificatie);
  visit(k_instellingen_van_systeem);
  visit(k_wijzig_instellingen_van_systeem);
  visit(k_berichten);
}

constexpr const auto& endpoint_of(const WijzigDienstverband&) { return k_dienstverband; }
constexpr const auto& endpoint_of(const WijzigVerlof&) { return k_verlof; }
constexpr const auto& endpoint_of(const WijzigVrijstellingen&) { return k_vrijstellingen; }
constexpr const auto& endpoint_of(const WijzigOpleiders&) { return k_opleiders; }
constexpr const auto& endpoint_of(const ZetInMijnRgs&) { return k_mijnrgs; }

}  // namespace stagepad::api

#pragma once

#include "shared/api/brieven.hpp"
#include "shared/api/dossier.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/messages.hpp"
#include "shared/command/voortgang_commands.hpp"

namespace stagepad::api {

// From a final place to a valued report. Part of endpoints.hpp.

inline constexpr Endpoint<DienStageplanIn, Uitkomst> k_stageplan{
    Method::post, "/api/trajecten/{traject}/stageplannen", Permission::acts_as_aios,
    Precondition::traject, "The aios hands in a stageplan, the next version of it."};
inline constexpr Endpoint<BeoordeelStageplan, Uitkomst> k_stageplanoordeel{
    Method::post, "/api/trajecten/{traject}/stageplanoordelen", Permission::decides,
    Precondition::traject, "The IO approves a stageplan, or returns it with what has to change by section."};
inline constexpr Endpoint<LegBegeleidingVast, Uitkomst> k_begeleiding{
    Method::post, "/api/trajecten/{traject}/begeleiding", Permission::takes_part,
    Precondition::traject, "Talks, shifts and practice tests of a stage, as they are planned and went."};
inline constexpr Endpoint<WijzigStagebegeleider, Uitkomst> k_stagebegeleider{
    Method::post, "/api/trajecten/{traject}/stagebegeleiders", Permission::takes_part,
    Precondition::traject, "Aios or Stagebureau name another stagebegeleider at the same institution."};
inline constexpr Endpoint<NodigStagebegeleiderUit, Uitkomst> k_bijdrageverzoek{
    Method::post, "/api/trajecten/{traject}/bijdrageverzoeken", Permission::takes_part,
    Precondition::traject, "The stagebegeleider is mailed a link to confirm talks, judge the report and assess the stage."};
inline constexpr Endpoint<Document, Uitkomst, Verslagtoevoeging> k_nieuw_verslagdocument{
    Method::post, "/api/trajecten/{traject}/verslagdocumenten", Permission::takes_part,
    Precondition::traject,
    "Aios or Stagebureau add a document (PDF, DOCX or ODT, at most 20 MiB), the next version of the stageverslag."};
inline constexpr Endpoint<Nothing, Document> k_verslagdocument{
    Method::get, "/api/trajecten/{traject}/verslagdocumenten/{onderdeel}/{versie}", Permission::takes_part,
    Precondition::none, "A version of the stageverslag, to be saved as a file."};
inline constexpr Endpoint<DienVerslagIn, Uitkomst> k_verslag{
    Method::post, "/api/trajecten/{traject}/verslagen", Permission::acts_as_aios,
    Precondition::traject, "The aios hands in the stageverslag: its newest version, or one that was handed in elsewhere."};
inline constexpr Endpoint<GeefStagebeoordeling, Uitkomst> k_stagebeoordeling{
    Method::post, "/api/trajecten/{traject}/stagebeoordelingen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau enters the stagebeoordeling of the stagebegeleider."};
inline constexpr Endpoint<BeoordeelVerslag, Uitkomst> k_verslagoordeel{
    Method::post, "/api/trajecten/{traject}/verslagoordelen", Permission::judges_report,
    Precondition::traject,
    "A judgement of the stageverslag, or the valuing; the Stagebureau enters the stagebegeleider's."};
inline constexpr Endpoint<BevestigGesprek, Uitkomst> k_gespreksbevestiging{
    Method::post, "/api/trajecten/{traject}/gespreksbevestigingen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau enters that the stagebegeleider confirmed a talk."};
inline constexpr Endpoint<GeefPraktijktoets, Uitkomst> k_praktijktoets{
    Method::post, "/api/trajecten/{traject}/praktijktoetsen", Permission::manages_traject,
    Precondition::traject, "The Stagebureau enters a practice test that the stagebegeleider took."};
inline constexpr Endpoint<WijzigEinde, Uitkomst> k_eindwijziging{
    Method::post, "/api/trajecten/{traject}/eindwijzigingen", Permission::arranges_place,
    Precondition::traject, "IO or Stagebureau record that a stage ends early or goes on; what follows moves along."};
inline constexpr Endpoint<LegGereedheidVast, Uitkomst> k_gereedheid{
    Method::post, "/api/trajecten/{traject}/gereedheid", Permission::takes_part,
    Precondition::traject, "What the institution asks before the stage begins, and how each stands."};

inline constexpr Endpoint<DeelErvaring, Uitkomst> k_ervaring{
    Method::post, "/api/trajecten/{traject}/ervaringen", Permission::acts_as_aios,
    Precondition::traject, "After a stage the aios tells about its place; kept without who said it, shown by four."};

inline constexpr Endpoint<Document, Uitkomst, Papiertoevoeging> k_nieuw_papier{
    Method::post, "/api/trajecten/{traject}/papieren", Permission::manages_traject, Precondition::traject,
    "The Stagebureau adds the scan (PDF, at most 20 MiB) of an answer that came on paper."};
inline constexpr Endpoint<Nothing, Document> k_papier{
    Method::get, "/api/trajecten/{traject}/papieren/{onderdeel}/{nummer}", Permission::takes_part, Precondition::none,
    "The scan of an answer that came on paper, to be saved as a file."};
inline constexpr Endpoint<BereidBesluitVoor, Uitkomst> k_voorbereiding{
    Method::post, "/api/trajecten/{traject}/voorbereidingen", Permission::manages_traject, Precondition::traject,
    "The Stagebureau gets a decision ready for a trainer who asked for that; the trainer takes it."};
inline constexpr Endpoint<Nothing, Document, Briefvraag> k_brief{
    Method::get, "/api/trajecten/{traject}/brieven/{onderdeel}", Permission::gets_letters, Precondition::none,
    "A letter to the institution about a stage whose place is final, made now, to be saved as a file."};
inline constexpr Endpoint<Nothing, Archief, Dossiervraag> k_dossier{
    Method::get, "/api/trajecten/{traject}/dossier", Permission::sees_traject, Precondition::none,
    "All that is on record about a training, or one stage of it, and that the reader may see, as one ZIP archive, made now."};

template <class Visit>
constexpr void for_each_endpoint_of_voortgang(Visit&& visit) {
  visit(k_stageplan);
  visit(k_stageplanoordeel);
  visit(k_begeleiding);
  visit(k_stagebegeleider);
  visit(k_bijdrageverzoek);
  visit(k_nieuw_verslagdocument);
  visit(k_verslagdocument);
  visit(k_verslag);
  visit(k_stagebeoordeling);
  visit(k_verslagoordeel);
  visit(k_gespreksbevestiging);
  visit(k_praktijktoets);
  visit(k_eindwijziging);
  visit(k_gereedheid);
  visit(k_ervaring);
  visit(k_nieuw_papier);
  visit(k_papier);
  visit(k_voorbereiding);
  visit(k_brief);
  visit(k_dossier);
}

constexpr const auto& endpoint_of(const DienStageplanIn&) { return k_stageplan; }
constexpr const auto& endpoint_of(const BeoordeelStageplan&) { return k_stageplanoordeel; }
constexpr const auto& endpoint_of(const LegBegeleidingVast&) { return k_begeleiding; }
constexpr const auto& endpoint_of(const WijzigStagebegeleider&) { return k_stagebegeleider; }
constexpr const auto& endpoint_of(const NodigStagebegeleiderUit&) { return k_bijdrageverzoek; }
constexpr const auto& endpoint_of(const VoegVerslagToe&) { return k_nieuw_verslagdocument; }
constexpr const auto& endpoint_of(const DienVerslagIn&) { return k_verslag; }
constexpr const auto& endpoint_of(const GeefStagebeoordeling&) { return k_stagebeoordeling; }
constexpr const auto& endpoint_of(const BeoordeelVerslag&) { return k_verslagoordeel; }
constexpr const auto& endpoint_of(const BevestigGesprek&) { return k_gespreksbevestiging; }
constexpr const auto& endpoint_of(const GeefPraktijktoets&) { return k_praktijktoets; }
constexpr const auto& endpoint_of(const WijzigEinde&) { return k_eindwijziging; }
constexpr const auto& endpoint_of(const LegGereedheidVast&) { return k_gereedheid; }
constexpr const auto& endpoint_of(const DeelErvaring&) { return k_ervaring; }
constexpr const auto& endpoint_of(const VoegPapierToe&) { return k_nieuw_papier; }
constexpr const auto& endpoint_of(const BereidBesluitVoor&) { return k_voorbereiding; }

}  // namespace stagepad::api

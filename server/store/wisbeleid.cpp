#include "server/store/wissen.hpp"

namespace stagepad::store {

using enum Wisbehandeling;

// Tables of later migrations may stand here before they are there.
const std::vector<Tabelbeleid> k_wisbeleid = {
    {"account", verwijderd, "only for signing in"},
    {"sessie", verwijderd, "only for signing in"},
    {"agenda_adres", verwijderd, "the address of the person's calendar"},
    {"exportweergaven", verwijderd, "how the person likes tables"},
    {"koppeling", verwijderd, "one-time links of the person"},
    {"persoon_rol", verwijderd, "a person who is gone has no role"},
    {"idempotentie", verwijderd,
     "answers once given to the person, or in which the person is named"},
    {"outbox", verwijderd, "messages to the person, or about a training of the person"},
    {"verlof", verwijderd, "leave concerns nobody else"},
    {"vrijstelling", verwijderd, "exemptions tell of an earlier career"},
    {"traject_evc", verwijderd, "competences acquired elsewhere tell of an earlier career"},
    {"gesprek", verwijderd, "talks about the person"},
    {"gesprek_aanwezig", verwijderd, "talks about the person"},
    {"oordeel", verwijderd, "judgements on the person"},
    {"bijdragelink", verwijderd, "links to a stage of the person, and of the person as stagebegeleider"},
    {"stageplan", verwijderd, "what the person meant to learn"},
    {"verslagversie", verwijderd, "reports of the person"},
    {"melding", verwijderd, "what was said to the person, or about stages of the person"},
    {"mijnrgs_overname", verwijderd, "what the person copied over into MijnRGS"},
    {"papierantwoord", verwijderd, "answers on paper about the person's stages"},
    {"beschikbaarheidspapier", verwijderd, "scans of what the person answered for an institution"},
    {"voorbereiding", verwijderd, "decisions about the person, or by the person, that were only got ready"},
    {"documentinhoud", verwijderd, "what these reports hold, unless it is somebody else's report too"},
    {"importrij", verwijderd, "lines of tables brought in that name the person"},
    {"importkeuze", verwijderd, "which name of a table meant the person"},
    {"importspoor", geanonimiseerd, "what an import made stays known by number; what it changed of what names the person cannot be put back any more"},
    {"voorkeur", verwijderd, "wishes of the person; a place that was given stands with the part"},

    {"persoon", geanonimiseerd, "others' records refer to it: it stays under a pseudonym"},
    {"traject", geanonimiseerd,
     "requests, decisions and the trainers' records rest on it: programme, trainers and employment "
     "stay"},
    {"onderdeel", geanonimiseerd,
     "requests refer to the parts: kind, order and first day stay, progress and part-stages go"},
    {"plek", geanonimiseerd,
     "occupation of places stays; own institution, department and supervisor go"},
    {"plek_doelgroep", verwijderd, "belongs to the place of the part"},
    {"verzoek", geanonimiseerd,
     "decisions of others rest on it: what was asked stays, the free texts go; an open one is "
     "withdrawn"},
    {"beslissing", geanonimiseerd,
     "decisions on the person's requests stay with role and date, their reasons go"},
    {"ontheffing", geanonimiseerd,
     "dispensations for the person stay with rule, role and date, their reasons go"},
    {"audit", geanonimiseerd,
     "that something happened stays for the chain to verify; contents about the person go"},
    {"stageplaats", geanonimiseerd, "where the person was the contact person, name and address go"},
    {"stageplaats_toestemming", geanonimiseerd,
     "that a permission was given stays; where the person gave it, the name goes"},

    {"beschikbaarheidsvraag", geanonimiseerd,
     "what an institution answered stays; where the person answered it or was asked, name, remark and address go"},

    {"ervaringsreactie", geanonimiseerd, "what an institution answered stays; where the person gave the answer, the name goes"},
    {"plaatservaring", blijft, "what somebody said of a place; who said it was never kept"},
    {"wissing", blijft, "records that and when the person was erased, without a name"},
    {"waarneming", blijft, "who acted for whom, by number and days; what is still to come is taken back"},
    {"fte_periode", blijft, "the dates of the parts that stay are computed from it"},
    {"verzoek_schemaregel", blijft, "what was decided on: parts and days, no text"},
    {"verzoek_plaats", blijft, "what was decided on: places, no text"},
    {"stageplaats_oordeel", blijft, "a decision in a role on a place; role and date are kept"},
    {"audit_kop", blijft, "no personal data"},
    {"mislukte_aanmelding", blijft, "hashes of typed addresses; goes within the hour"},
    {"instelling_van_systeem", blijft, "no personal data"},
    {"mailtekstversie", blijft, "which words mails had, and by number who wrote them"},
    {"instelling", blijft, "no personal data"},
    {"import", geanonimiseerd, "that a table was brought in stays; what it asked about names that name the person goes"},
    {"regelpakket", blijft, "no personal data"},
    {"stageplaats_soort", blijft, "no personal data"},
    {"stageplaats_doelgroep", blijft, "no personal data"},
    {"plaatsperiode", blijft, "no personal data"},
    {"schema_migratie", blijft, "no personal data"},
};

}  // namespace stagepad::store

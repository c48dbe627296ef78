#include "server/handlers/beschikbaarheid.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "server/auth/availability_links.hpp"
#include "server/handlers/aanbodgevolg.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/plaatskaart.hpp"
#include "server/handlers/plaatsvragen.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/outbound/availability_answer.hpp"
#include "server/store/audit.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/uitvraagrondes.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check_beschikbaarheid.hpp"

namespace stagepad {

namespace {

/// So many places may be named one by one in a question; a round over the etalage asks them all.
constexpr std::size_t k_max_gevraagd = 500;

/// What the log keeps: words and numbers.
struct VraagInhoud {
  std::int64_t vraag = 0;
};
struct AntwoordInhoud {
  std::int64_t vraag = 0;
  Beschikbaarheid beschikbaarheid = Beschikbaarheid::ongewijzigd;
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  bool contact_tonen = false;
  bool op_papier = false;
};

}  // namespace

template <>
struct Describe<VraagInhoud> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("vraag", &VraagInhoud::vraag)); }
};

template <>
struct Describe<AntwoordInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vraag", &AntwoordInhoud::vraag),
                           field("beschikbaarheid", &AntwoordInhoud::beschikbaarheid),
                           field("zichtbaarheid", &AntwoordInhoud::zichtbaarheid),
                           field("contact_tonen", &AntwoordInhoud::contact_tonen),
                           field("op_papier", &AntwoordInhoud::op_papier));
  }
};

namespace {

/// Why the institution of a place cannot be asked.
std::optional<Finding> obstacle(const std::optional<StageplaatsKaart>& kaart, const std::string& pad) {
  if (!kaart) return about("stageplaats.onbekend", pad);
  const Parameter naam = tekst_parameter("plaats", kaart->plaats.naam);
  if (!is_mail_address(kaart->dossier->contact_email)) return about("beschikbaarheid.geen_adres", pad, {naam});
  if (kaart->plaats.zichtbaarheid == Zichtbaarheid::niemand) return about("beschikbaarheid.verborgen", pad, {naam});
  return std::nullopt;
}

void ask(store::Transaction& tx, const StageplaatsKaart& kaart, const Vraagronde& ronde) {
  const auto vraag = store::stel_beschikbaarheidsvraag(tx, kaart.plaats.id, kaart.dossier->contact_email,
                                                       {ronde.door, ronde.vandaag, ronde.periode});
  store::append_audit(tx, {ronde.door, "beschikbaarheid.gevraagd", "stageplaats", kaart.plaats.id.value,
                           to_json(VraagInhoud{vraag.id})});
}

/// So many at once, or why not.
std::optional<Finding> too_many(std::size_t count) {
  if (count <= k_max_gevraagd) return std::nullopt;
  return about("lijst.te_lang", "/plaatsen",
               {getal_parameter("aantal", static_cast<std::int64_t>(count)),
                getal_parameter("maximum", static_cast<std::int64_t>(k_max_gevraagd))});
}

/// Why none of these places can be asked about, at the field of the form that chooses them: each reason once.
Findings reasons_of(Findings geweigerd) {
  Findings reasons;
  for (Finding& each : geweigerd) {
    const bool is_new = std::none_of(reasons.begin(), reasons.end(),
                                     [&](const Finding& other) { return other.code == each.code; });
    if (!is_new) continue;
    each.pad = "/instellingen";
    reasons.push_back(std::move(each));
  }
  return reasons;
}

std::optional<Uitvraagvoorstel> proposal(store::ReadConnection& db, const Call& call) {
  std::vector<GevraagdePlaats> gevraagd;
  for (store::Periodevraag& each : store::periodevragen(db)) gevraagd.push_back(std::move(each.gevraagd));
  const auto ronde = volgende_ronde(rondes_van(behoeften_van_alle_trajecten(db, call), gevraagd), call.vandaag);
  if (!ronde) return std::nullopt;
  return Uitvraagvoorstel{ronde->periode.first, ronde->periode.last, ronde->uiterlijk, ronde->stages};
}

/// The open question, or one that is asked and answered on the same day because the answer came unasked.
std::int64_t question_for(store::Transaction& tx, const Call& call, StageplaatsId id) {
  if (const auto open = store::open_beschikbaarheidsvraag(tx, id)) return open->id;
  return store::stel_beschikbaarheidsvraag(tx, id, "", {call.persoon.id, call.vandaag, std::nullopt}).id;
}

}  // namespace

GevraagdeBeschikbaarheid vraag_plaatsen(store::Transaction& tx, const std::vector<StageplaatsId>& plaatsen,
                                        const Vraagronde& ronde) {
  GevraagdeBeschikbaarheid done;
  std::set<StageplaatsId> seen;
  std::map<std::string, std::string> adressen;  // in lower case, and as it is written
  for (std::size_t i = 0; i < plaatsen.size(); ++i) {
    if (!seen.insert(plaatsen[i]).second) continue;
    const auto kaart = store::load_stageplaatskaart(tx, plaatsen[i]);
    if (auto why_not = obstacle(kaart, "/plaatsen/" + std::to_string(i))) {
      done.geweigerd.push_back(std::move(*why_not));
      continue;
    }
    ask(tx, *kaart, ronde);
    adressen.emplace(lower_ascii(kaart->dossier->contact_email), kaart->dossier->contact_email);
    done.gevraagd.push_back(plaatsen[i]);
  }
  for (const auto& [key, adres] : adressen) {
    ask_availability(tx, store::verzamel_vragen(tx, adres, ronde.vandaag, availability_until(ronde.vandaag)));
  }
  done.mails = static_cast<std::int32_t>(adressen.size());
  return done;
}

Beschikbaarheidsantwoord tidy(Beschikbaarheidsantwoord antwoord) {
  antwoord.naam = std::string(trimmed(antwoord.naam));
  antwoord.opmerking = std::string(trimmed(antwoord.opmerking));
  return antwoord;
}

void leg_antwoord_vast(store::Transaction& tx, const Antwoordopdracht& opdracht,
                       const Beschikbaarheidsantwoord& antwoord) {
  const auto nu = store::load_stageplaatsinvoer(tx, opdracht.stageplaats);
  if (!nu || !store::beantwoord(tx, opdracht.vraag, antwoord, opdracht.vandaag, opdracht.door)) return;
  store::update_stageplaats(tx, opdracht.stageplaats, toegepast(antwoord, *nu, opdracht.vandaag), opdracht.door,
                            opdracht.vandaag);
  const AntwoordInhoud inhoud{opdracht.vraag, antwoord.beschikbaarheid, antwoord.zichtbaarheid,
                              antwoord.contact_tonen, opdracht.door.has_value()};
  store::append_audit(tx, {opdracht.door, "beschikbaarheid.beantwoord", "stageplaats", opdracht.stageplaats.value,
                           to_json(inhoud)});
}

void meld_antwoorden(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag,
                     const std::vector<store::Beschikbaarheidsvraag>& vragen) {
  AvailabilityAnswers mail;
  for (const store::Beschikbaarheidsvraag& each : vragen) {
    const auto plaats = store::load_stageplaats(tx, each.stageplaats);
    if (!plaats || !each.antwoord) continue;
    const Aanbodgevolg gevolg = gevolg_van(tx, rulepacks, vandaag, *plaats);
    mail.antwoorden.push_back(
        {each.stageplaats, each.antwoord->beschikbaarheid, gevolg.plaatsingen, gevolg.voorkeuren});
  }
  if (mail.antwoorden.empty()) return;
  store::OutboxBericht row;
  row.sleutel = "beschikbaarheid/" + std::to_string(vragen.front().id) + "/beantwoord";
  row.sjabloon = k_availability_answered;
  row.parameters = to_json(mail);
  enqueue_aan_stagebureau(tx, row);
}

Changed<GevraagdeBeschikbaarheid> vraag_beschikbaarheid(store::Transaction& tx, const Call& call,
                                                        const VraagBeschikbaarheid& vraag) {
  if (vraag.plaatsen.empty()) return refused_with({about("lijst.leeg", "/plaatsen")});
  if (auto why_not = too_many(vraag.plaatsen.size())) return refused_with({std::move(*why_not)});
  GevraagdeBeschikbaarheid done = vraag_plaatsen(tx, vraag.plaatsen, {call.persoon.id, call.vandaag, std::nullopt});
  if (done.gevraagd.empty()) return refused_with(std::move(done.geweigerd));
  return Changed<GevraagdeBeschikbaarheid>::of(std::move(done));
}

Answer<Uitvraagoverzicht> get_uitvraag(const Call& call) {
  return object_answer<Uitvraagoverzicht>(call, [&](store::ReadConnection& db) {
    return std::optional(
        Uitvraagoverzicht{store::load_uitvraaginstellingen(db), store::load_uitvraag(db), proposal(db, call)});
  });
}

Changed<GevraagdeBeschikbaarheid> vraag_uit(store::Transaction& tx, const Call& call, const Uitvraag& uitvraag) {
  Findings findings = check_uitvraag(uitvraag, call.vandaag);
  if (!findings.empty()) return refused_with(std::move(findings));
  const std::vector<StageplaatsId> plaatsen = store::etalageplaatsen(tx, uitvraag.instellingen);
  if (plaatsen.empty()) return refused_with({about("uitvraag.geen_plaatsen", "/instellingen")});
  const Vraagronde ronde{call.persoon.id, call.vandaag, Period{uitvraag.eerste_dag, uitvraag.laatste_dag}};
  GevraagdeBeschikbaarheid done = vraag_plaatsen(tx, plaatsen, ronde);
  if (done.gevraagd.empty()) return refused_with(reasons_of(std::move(done.geweigerd)));
  return Changed<GevraagdeBeschikbaarheid>::of(std::move(done));
}

Changed<StageplaatsKaart> voer_beschikbaarheid_in(store::Transaction& tx, const Call& call,
                                                  const Beschikbaarheidsantwoord& sent) {
  const auto id = id_in_path<StageplaatsId>(call, "stageplaats");
  const auto kaart = store::load_stageplaatskaart(tx, id);
  if (!kaart) return nothing_there();
  if (auto stale = outdated(call, kaart->versie)) return *stale;
  const auto antwoord = tidy(sent);
  Findings findings = check_beschikbaarheid(antwoord, *store::load_stageplaatsinvoer(tx, id), call.vandaag);
  if (!findings.empty()) return refused_with(std::move(findings));
  leg_antwoord_vast(tx, {call.vandaag, question_for(tx, call, id), id, call.persoon.id}, antwoord);
  return plaatskaart_voor(tx, call, id);
}

}  // namespace stagepad

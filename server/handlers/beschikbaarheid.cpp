#include "server/handlers/beschikbaarheid.hpp"

#include <set>
#include <string>
#include <utility>

#include "server/auth/availability_links.hpp"
#include "server/handlers/aanbodgevolg.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/plaatskaart.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/outbound/availability_answer.hpp"
#include "server/store/audit.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check_beschikbaarheid.hpp"

namespace stagepad {

namespace {

/// So many places are asked about at once.
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

/// The Stagebureau learns what was answered through a link, and how many stages now lack room.
void meld_antwoord(store::Transaction& tx, const Antwoordopdracht& opdracht, Beschikbaarheid beschikbaarheid) {
  const auto plaats = store::load_stageplaats(tx, opdracht.stageplaats);
  if (!plaats) return;
  const Aanbodgevolg gevolg = gevolg_van(tx, opdracht.rulepacks, opdracht.vandaag, *plaats);
  store::OutboxBericht row;
  row.sleutel = "beschikbaarheid/" + std::to_string(opdracht.vraag) + "/beantwoord";
  row.sjabloon = k_availability_answered;
  row.parameters =
      to_json(AvailabilityAnswer{opdracht.stageplaats, beschikbaarheid, gevolg.plaatsingen, gevolg.voorkeuren});
  enqueue_aan_stagebureau(tx, row);
}

/// Why the institution of a place cannot be asked.
std::optional<Finding> obstacle(const std::optional<StageplaatsKaart>& kaart, const std::string& pad) {
  if (!kaart) return about("stageplaats.onbekend", pad);
  const Parameter naam = tekst_parameter("plaats", kaart->plaats.naam);
  if (!is_mail_address(kaart->dossier->contact_email)) return about("beschikbaarheid.geen_adres", pad, {naam});
  if (kaart->plaats.zichtbaarheid == Zichtbaarheid::niemand) return about("beschikbaarheid.verborgen", pad, {naam});
  return std::nullopt;
}

void ask(store::Transaction& tx, const Call& call, const StageplaatsKaart& kaart) {
  const auto vraag =
      store::stel_beschikbaarheidsvraag(tx, kaart.plaats.id, kaart.dossier->contact_email, call.persoon.id,
                                        call.vandaag, availability_until(call.vandaag));
  ask_availability(tx, vraag);
  record(tx, call, "beschikbaarheid.gevraagd", "stageplaats", kaart.plaats.id.value, to_json(VraagInhoud{vraag.id}));
}

/// The open question, or one that is asked and answered on the same day because the answer came unasked.
std::int64_t question_for(store::Transaction& tx, const Call& call, StageplaatsId id) {
  if (const auto open = store::open_beschikbaarheidsvraag(tx, id)) return open->id;
  return store::stel_beschikbaarheidsvraag(tx, id, "", call.persoon.id, call.vandaag, call.vandaag).id;
}

}  // namespace

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
  if (!opdracht.door) meld_antwoord(tx, opdracht, antwoord.beschikbaarheid);
}

Changed<GevraagdeBeschikbaarheid> vraag_beschikbaarheid(store::Transaction& tx, const Call& call,
                                                        const VraagBeschikbaarheid& vraag) {
  if (vraag.plaatsen.empty()) return refused_with({about("lijst.leeg", "/plaatsen")});
  if (vraag.plaatsen.size() > k_max_gevraagd) {
    return refused_with(
        {about("lijst.te_lang", "/plaatsen",
               {getal_parameter("aantal", static_cast<std::int64_t>(vraag.plaatsen.size())),
                getal_parameter("maximum", static_cast<std::int64_t>(k_max_gevraagd))})});
  }
  GevraagdeBeschikbaarheid done;
  std::set<StageplaatsId> seen;
  for (std::size_t i = 0; i < vraag.plaatsen.size(); ++i) {
    if (!seen.insert(vraag.plaatsen[i]).second) continue;
    const auto kaart = store::load_stageplaatskaart(tx, vraag.plaatsen[i]);
    if (auto why_not = obstacle(kaart, "/plaatsen/" + std::to_string(i))) {
      done.geweigerd.push_back(std::move(*why_not));
      continue;
    }
    ask(tx, call, *kaart);
    done.gevraagd.push_back(vraag.plaatsen[i]);
  }
  if (done.gevraagd.empty()) return refused_with(std::move(done.geweigerd));
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
  leg_antwoord_vast(tx, {call.services.rulepacks, call.vandaag, question_for(tx, call, id), id, call.persoon.id},
                    antwoord);
  return plaatskaart_voor(tx, call, id);
}

}  // namespace stagepad

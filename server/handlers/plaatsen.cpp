#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/handlers/plaatskaart.hpp"
#include "server/store/instellingen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// What the log keeps of a place: what may be shown of it, and whether the approval lapsed.
struct PlaatsInhoud {
  InstellingId instelling;
  Zichtbaarheid zichtbaarheid = Zichtbaarheid::niemand;
  bool contact_tonen = false;
  std::optional<CivilDate> toestemming_op;
  bool goedkeuring_vervallen = false;
};

}  // namespace

template <>
struct Describe<PlaatsInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("instelling", &PlaatsInhoud::instelling),
                           field("zichtbaarheid", &PlaatsInhoud::zichtbaarheid),
                           field("contact_tonen", &PlaatsInhoud::contact_tonen),
                           field("toestemming_op", &PlaatsInhoud::toestemming_op),
                           field("goedkeuring_vervallen", &PlaatsInhoud::goedkeuring_vervallen));
  }
};

namespace {

/// Is this very permission the last one on record? Then it is not written down again.
bool is_on_record(const Plaatsdossier& dossier, const StageplaatsInvoer& invoer) {
  if (!invoer.toestemming || dossier.toestemmingen.empty()) return false;
  const ToestemmingRegel& last = dossier.toestemmingen.back();
  return last.zichtbaarheid == invoer.zichtbaarheid && last.contact_tonen == invoer.contact_tonen &&
         last.door == invoer.toestemming->door && last.op == invoer.toestemming->op;
}

StageplaatsInvoer tidy(StageplaatsInvoer invoer) {
  for (std::string* text : {&invoer.naam, &invoer.plaats, &invoer.regio, &invoer.sector,
                            &invoer.profiel, &invoer.specialisme, &invoer.omschrijving,
                            &invoer.contactpersoon, &invoer.contact_email}) {
    *text = std::string(trimmed(*text));
  }
  if (invoer.toestemming) {
    invoer.toestemming->door = std::string(trimmed(invoer.toestemming->door));
  }
  return invoer;
}

/// What is wrong with a place that is entered, the core's findings and those only the server knows.
Findings problems_with(store::ReadConnection& db, const Call& call,
                       const StageplaatsInvoer& invoer,
                       const std::optional<StageplaatsInvoer>& nu, StageplaatsId zelf) {
  Findings findings =
      check_stageplaats(invoer, nu, call.services.rulepacks.stagesoorten(), call.vandaag);
  if (invoer.instelling.is_set() && !store::load_instellingkaart(db, invoer.instelling)) {
    findings.push_back(about("instelling.onbekend", "/instelling"));
  }
  if (store::heeft_plaats(db, invoer.instelling, invoer.naam, zelf)) {
    findings.push_back(
        about("stageplaats.bestaat_al", "/naam", {tekst_parameter("plaats", invoer.naam)}));
  }
  return findings;
}

PlaatsInhoud inhoud_of(const StageplaatsInvoer& invoer) {
  PlaatsInhoud inhoud{invoer.instelling, invoer.zichtbaarheid, invoer.contact_tonen, {}, false};
  if (invoer.toestemming) inhoud.toestemming_op = invoer.toestemming->op;
  return inhoud;
}

EtalagePlaats public_view(const Stageplaats& plaats) {
  EtalagePlaats shown;
  shown.id = plaats.id;
  shown.instelling = plaats.instelling_naam;
  shown.naam = plaats.naam;
  shown.plaats = plaats.plaats;
  shown.regio = plaats.regio;
  shown.sector = plaats.sector;
  shown.setting = plaats.setting;
  shown.stagesoorten = plaats.stagesoorten;
  shown.profiel = plaats.profiel;
  shown.specialisme = plaats.specialisme;
  shown.doelgroepen = plaats.doelgroepen;
  shown.omschrijving = plaats.omschrijving;
  shown.contactpersoon = plaats.contactpersoon;
  return shown;
}

store::Plaatsenfilter filter_of(const StageplaatsenVraag& vraag, store::Plaatskring kring) {
  return {kring,       vraag.tekst,     vraag.regio,    vraag.sector,   vraag.setting,
          vraag.soort, vraag.doelgroep, vraag.vrij_van, vraag.vrij_tot, vraag.goedgekeurd};
}

/// What people with these roles see of the places.
store::Plaatskring kring_of(const Call& call) {
  switch (api::plaatszicht_van(call.aanmelding(), call.persoon.rollen)) {
    case api::Plaatszicht::openbaar:
      break;
    case api::Plaatszicht::zichtbaar:
      return store::Plaatskring::zichtbaar;
    case api::Plaatszicht::alle:
      return store::Plaatskring::alle;
  }
  return store::Plaatskring::openbaar;
}

}  // namespace

Answer<Stageplaatsen> get_stageplaatsen(const Call& call, const StageplaatsenVraag& vraag) {
  const auto bladzijde = bladzijde_van(vraag.na, vraag.aantal);
  if (!bladzijde) return Answer<Stageplaatsen>::refused(call, no_such_page());
  auto lijst = call.services.store.read([&](store::ReadConnection& db) {
    return store::page_stageplaatsen(db, filter_of(vraag, kring_of(call)), *bladzijde);
  });
  if (!lijst) return Answer<Stageplaatsen>::failed(call, lijst.failure());
  Stageplaatsen answer;
  answer.plaatsen = std::move(lijst.value().rijen);
  if (lijst.value().volgende) answer.volgende = std::to_string(*lijst.value().volgende);
  for (Stageplaats& plaats : answer.plaatsen) {
    api::beperk(plaats, call.aanmelding(), call.persoon.rollen);
  }
  return Answer<Stageplaatsen>::of(answer);
}

Answer<Pagina<EtalagePlaats>> get_etalage(const Call& call, const StageplaatsenVraag& vraag) {
  return page_answer<EtalagePlaats>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        // Whoever asks: what everybody may see, and no more.
        const auto found = store::page_stageplaatsen(
            db, filter_of(vraag, store::Plaatskring::openbaar), page);
        store::Lijst<EtalagePlaats> lijst;
        lijst.volgende = found.volgende;
        for (Stageplaats plaats : found.rijen) {
          api::beperk(plaats, api::Aanmelding::geen, {});
          lijst.rijen.push_back(public_view(plaats));
        }
        return lijst;
      });
}

Answer<StageplaatsKaart> get_stageplaats(const Call& call) {
  return object_answer<StageplaatsKaart>(call, [&](store::ReadConnection& db) {
    return plaatskaart_van(db, call, id_in_path<StageplaatsId>(call, "stageplaats"));
  });
}

Changed<StageplaatsKaart> voeg_stageplaats_toe(store::Transaction& tx, const Call& call,
                                               const StageplaatsInvoer& sent) {
  const StageplaatsInvoer invoer = tidy(sent);
  if (auto findings = problems_with(tx, call, invoer, std::nullopt, {}); !findings.empty()) {
    return refused_with(std::move(findings));
  }
  const StageplaatsId id = store::add_stageplaats(tx, invoer, call.persoon.id, call.vandaag);
  record(tx, call, "stageplaats.toegevoegd", "stageplaats", id.value, to_json(inhoud_of(invoer)));
  return plaatskaart_voor(tx, call, id);
}

Changed<StageplaatsKaart> wijzig_stageplaats(store::Transaction& tx, const Call& call,
                                             const StageplaatsInvoer& sent) {
  const auto id = id_in_path<StageplaatsId>(call, "stageplaats");
  const auto kaart = store::load_stageplaatskaart(tx, id);
  if (!kaart) return nothing_there();
  if (auto stale = outdated(call, kaart->versie)) return *stale;
  return bewaar_stageplaats(tx, call, *kaart, sent);
}

Changed<StageplaatsKaart> bewaar_stageplaats(store::Transaction& tx, const Call& call, const StageplaatsKaart& kaart,
                                             const StageplaatsInvoer& sent) {
  const StageplaatsId id = kaart.plaats.id;
  const auto nu = store::load_stageplaatsinvoer(tx, id);
  StageplaatsInvoer invoer = tidy(sent);
  Findings findings = problems_with(tx, call, invoer, nu, id);
  if (is_on_record(*kaart.dossier, invoer)) invoer.toestemming.reset();
  if (invoer == *nu) findings.push_back(about("beheer.geen_wijziging", ""));
  if (!findings.empty()) return refused_with(std::move(findings));
  store::update_stageplaats(tx, id, invoer, call.persoon.id, call.vandaag);
  PlaatsInhoud inhoud = inhoud_of(invoer);
  inhoud.goedkeuring_vervallen = kaart.plaats.goedgekeurd && raakt_goedkeuring(*nu, invoer);
  if (inhoud.goedkeuring_vervallen) {
    store::add_plaatsoordeel(
        tx, id, {Plaatsbesluit::vervallen, {call.persoon.id, {}}, call.vandaag, {}});
  }
  record(tx, call, "stageplaats.gewijzigd", "stageplaats", id.value, to_json(inhoud));
  return plaatskaart_voor(tx, call, id);
}

Changed<StageplaatsKaart> beoordeel_stageplaats(store::Transaction& tx, const Call& call,
                                                const BeoordeelPlaats& oordeel) {
  const auto id = id_in_path<StageplaatsId>(call, "stageplaats");
  const auto kaart = store::load_stageplaatskaart(tx, id);
  if (!kaart) return nothing_there();
  if (auto stale = outdated(call, kaart->versie)) return *stale;
  const bool approves = oordeel.besluit == Plaatsoordeel::goedgekeurd;
  const std::string reden(trimmed(oordeel.reden));
  Findings findings;
  if (approves == kaart->plaats.goedgekeurd) {
    findings.push_back(about("stageplaats.al_zo", "/besluit"));
  }
  if (!approves && reden.empty()) {
    findings.push_back(about("stageplaats.reden_ontbreekt", "/reden"));
  }
  const auto length = static_cast<std::int64_t>(count_code_points(reden));
  if (length > static_cast<std::int64_t>(k_max_toelichting)) {
    findings.push_back(
        about("tekst.te_lang", "/reden",
              {getal_parameter("lengte", length),
               getal_parameter("maximum", static_cast<std::int64_t>(k_max_toelichting))}));
  }
  if (!findings.empty()) return refused_with(std::move(findings));
  const auto besluit = approves ? Plaatsbesluit::goedgekeurd : Plaatsbesluit::ingetrokken;
  store::add_plaatsoordeel(tx, id, {besluit, {call.persoon.id, {}}, call.vandaag, reden});
  record(tx, call, "stageplaats." + std::string(to_name(besluit)), "stageplaats", id.value);
  return plaatskaart_voor(tx, call, id);
}

}  // namespace stagepad

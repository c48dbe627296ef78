#include <algorithm>
#include <string>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/trajectlijst.hpp"
#include "server/store/verzoekenlijst.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

/// What the log keeps of the beginning of a training.
struct BeginInhoud {
  TrajectId traject;
  std::int64_t versie = 1;
  std::string programma;
  std::string regelpakket;
};

/// In which trainings somebody takes part by the roles of now; being named in one is not enough.
/// Nothing when there can be none.
std::optional<store::Trajectkring> kring_van(const Call& call) {
  store::Trajectkring kring;
  if (heeft_rol(call, Rol::stagebureau)) return kring;
  if (heeft_rol(call, Rol::aios)) kring.aios = call.persoon.id;
  if (heeft_rol(call, Rol::instituutsopleider)) kring.instituutsopleider = call.persoon.id;
  if (heeft_rol(call, Rol::praktijkopleider)) kring.praktijkopleider = call.persoon.id;
  if (kring.is_alles()) return std::nullopt;
  if (!call.namens.empty()) {
    kring.waarnemer = call.persoon.id;
    kring.op = call.vandaag;
  }
  return kring;
}

store::Lijst<TrajectRegel> page_of(store::ReadConnection& db, const Call& call,
                                   const TrajectenVraag& vraag, store::Bladzijde bladzijde) {
  const auto kring = kring_van(call);
  if (!kring) return {};
  auto lijst = store::page_trajecten(
      db,
      {*kring, vraag.programma, vraag.cohort_vanaf, vraag.cohort_tot_en_met,
       vraag.instituutsopleider, vraag.tekst},
      bladzijde);
  for (TrajectRegel& regel : lijst.rijen) {
    regel.programma_naam =
        call.services.rulepacks.programma_naam(regel.programma, regel.cohort, call.vandaag);
  }
  return lijst;
}

/// The day by which something has to be done, or else the day the part begins.
CivilDate due(const AanZet& turn, const GeplandOnderdeel& part) {
  return turn.uiterlijk.value_or(part.periode.first);
}

/// The task that is due first.
std::optional<VolgendeStap> next_step(const Toetscontext& context) {
  std::optional<VolgendeStap> next;
  std::optional<CivilDate> next_due;
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.is_stage()) continue;
    const AanZet turn = wie_is_aan_zet(context, part);
    if (turn.taak == "geen") continue;
    const CivilDate day = due(turn, part);
    if (next_due && *next_due <= day) continue;
    next_due = day;
    next = VolgendeStap{part.onderdeel->id, part.onderdeel->soort, turn.fase,
                        std::string(turn.taak), turn.wie, turn.uiterlijk, turn.te_laat};
  }
  return next;
}

/// The parts that take time, by first day, as far as the calendar goes.
std::vector<OverzichtBlok> blokken_van(const Toetscontext& context) {
  std::vector<OverzichtBlok> blokken;
  for (const GeplandOnderdeel* part : op_begindatum(context.planning)) {
    if (part->periode.last < part->periode.first) continue;
    OverzichtBlok blok{part->onderdeel->soort, within_calendar(part->periode.first),
                       within_calendar(part->periode.last), {}};
    if (part->is_stage()) blok.fase = fase_van(context, *part);
    blokken.push_back(std::move(blok));
  }
  return blokken;
}

void count(const Findings& findings, OverzichtRegel& regel) {
  for (const Finding& each : findings) {
    if (each.ernst == Ernst::blokkeert) ++regel.blokkeert;
    if (each.ernst == Ernst::toestemming) ++regel.toestemming;
    if (each.ernst == Ernst::waarschuwt) ++regel.waarschuwt;
  }
}

OverzichtRegel at_a_glance(store::ReadConnection& db, const Call& call, TrajectRegel traject) {
  OverzichtRegel regel;
  const auto beeld = laad_beeld(db, call, traject.id);
  regel.traject = std::move(traject);
  const LoadedRulepack* pakket =
      beeld ? call.services.rulepacks.find(beeld->traject, call.vandaag) : nullptr;
  if (!pakket) return regel;
  regel.regelpakket = pakket->hash;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  count(toets_traject(toetsing.context()), regel);
  regel.einde = within_calendar(toetsing.context().planning.einde);
  regel.blokken = blokken_van(toetsing.context());
  regel.volgende = next_step(toetsing.context());
  if (regel.volgende && regel.volgende->uiterlijk) {
    regel.volgende->uiterlijk = within_calendar(*regel.volgende->uiterlijk);
  }
  return regel;
}

/// People a new training names who are not there, or have not the role.
Findings people_missing(store::ReadConnection& db, const NieuwTraject& nieuw) {
  Findings findings;
  const auto look = [&](PersoonId id, Rol rol, const char* pad) {
    if (auto finding = rol_ontbreekt(db, id, rol, pad)) findings.push_back(std::move(*finding));
  };
  look(nieuw.aios, Rol::aios, "/aios");
  look(nieuw.instituutsopleider, Rol::instituutsopleider, "/instituutsopleider");
  if (nieuw.praktijkopleider) {
    look(*nieuw.praktijkopleider, Rol::praktijkopleider, "/praktijkopleider");
  }
  if (store::heeft_traject(db, nieuw.aios, nieuw.programma)) {
    findings.push_back(about("traject.bestaat_al", "/aios"));
  }
  return findings;
}

}  // namespace

template <>
struct Describe<BeginInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &BeginInhoud::traject),
                           field("versie", &BeginInhoud::versie),
                           field("programma", &BeginInhoud::programma),
                           field("regelpakket", &BeginInhoud::regelpakket));
  }
};

Answer<Trajecten> get_trajecten(const Call& call, const TrajectenVraag& vraag) {
  const auto bladzijde = bladzijde_van(vraag.na, vraag.aantal);
  if (!bladzijde) return Answer<Trajecten>::refused(call, no_such_page());
  auto lijst = call.services.store.read(
      [&](store::ReadConnection& db) { return page_of(db, call, vraag, *bladzijde); });
  if (!lijst) return Answer<Trajecten>::failed(call, lijst.failure());
  Trajecten answer;
  answer.trajecten = std::move(lijst.value().rijen);
  if (lijst.value().volgende) answer.volgende = std::to_string(*lijst.value().volgende);
  return Answer<Trajecten>::of(answer);
}

std::vector<TrajectRegel> trajecten_van(store::ReadConnection& db, const Call& call) {
  constexpr int k_more_than_there_are = 100'000;
  return page_of(db, call, {}, {0, k_more_than_there_are}).rijen;
}

Answer<Bevindingen> get_bevindingen(const Call& call) {
  const auto beeld = call.services.store.read(
      [&](store::ReadConnection& db) { return laad_beeld(db, call, call.traject); });
  if (!beeld) return Answer<Bevindingen>::failed(call, beeld.failure());
  if (!beeld.value()) return Answer<Bevindingen>::refused(call, {404, "onbekend", {}, {}});
  const Snapshot& snapshot = *beeld.value();
  const LoadedRulepack* pakket = call.services.rulepacks.find(snapshot.traject, call.vandaag);
  if (!pakket) return Answer<Bevindingen>::refused(call, refuse(409, "regelpakket.onbekend"));
  return Answer<Bevindingen>::of({call.vandaag, pakket->hash, snapshot.traject.versie,
                                  check_traject(snapshot, pakket->pakket)});
}

Answer<Pagina<OverzichtRegel>> get_overzicht(const Call& call, const TrajectenVraag& vraag) {
  return page_answer<OverzichtRegel>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        auto trajecten = page_of(db, call, vraag, page);
        store::Lijst<OverzichtRegel> lijst;
        lijst.volgende = trajecten.volgende;
        for (TrajectRegel& each : trajecten.rijen) {
          lijst.rijen.push_back(at_a_glance(db, call, std::move(each)));
        }
        return lijst;
      });
}

Answer<Pagina<VerzoekKaart>> get_verzoeken(const Call& call, const VerzoekenVraag& vraag) {
  return page_answer<VerzoekKaart>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        auto lijst = store::page_verzoeken(
            db, {vraag.status, vraag.soort, vraag.instituutsopleider}, page);
        for (VerzoekKaart& each : lijst.rijen) {
          each.traject.programma_naam = call.services.rulepacks.programma_naam(
              each.traject.programma, each.traject.cohort, call.vandaag);
        }
        return lijst;
      });
}

Answer<VerzoekKaart> get_verzoek(const Call& call) {
  return object_answer<VerzoekKaart>(call, [&](store::ReadConnection& db) {
    return store::load_verzoekkaart(db, id_in_path<VerzoekId>(call, "verzoek"));
  });
}

Answer<Regelpakketten> get_regelpakketten(const Call& call) {
  Regelpakketten answer;
  for (const LoadedRulepack& each : call.services.rulepacks.all()) {
    const Regelpakket& pakket = each.pakket;
    answer.pakketten.push_back({pakket.id, std::string(programma_van(pakket)), pakket.naam,
                                pakket.cohort, pakket.geldig, pakket.werkgever, each.hash});
  }
  answer.stagesoorten = call.services.rulepacks.stagesoorten();
  return Answer<Regelpakketten>::of(answer);
}

Changed<Begin> neem_traject_op(store::Transaction& tx, const Call& call, const NieuwTraject& nieuw) {
  const LoadedRulepack* pakket =
      call.services.rulepacks.find(nieuw.programma, nieuw.cohort, call.vandaag);
  if (!pakket) return refused_with({about("regelpakket.onbekend", "/programma")});
  Findings findings =
      check_nieuw_traject(nieuw, pakket->pakket, call.vandaag, call.actor());
  for (Finding& each : people_missing(tx, nieuw)) findings.push_back(std::move(each));
  if (blocks(findings)) return refused_with(std::move(findings));
  const TrajectId id = store::insert_traject(tx, maak_traject(nieuw, pakket->pakket));
  record(tx, call, "traject.begonnen", "traject", id.value,
         to_json(BeginInhoud{id, 1, nieuw.programma, pakket->hash}));
  return Changed<Begin>::of({id, std::move(findings)}, 1);
}

Changed<Uitkomst> begin_traject(store::Transaction& tx, const Call& call, const NieuwTraject& nieuw) {
  auto begun = neem_traject_op(tx, call, nieuw);
  if (begun.refusal) return Changed<Uitkomst>::refused(std::move(*begun.refusal));
  const TrajectId id = begun.value.traject;
  std::vector<PersoonId> people = {nieuw.aios, nieuw.instituutsopleider};
  if (nieuw.praktijkopleider) people.push_back(*nieuw.praktijkopleider);
  bericht_over_traject(tx, id, 1, "traject.begonnen", people, call.persoon.id);
  Uitkomst uitkomst{*laad_beeld(tx, call, id), {}};
  const LoadedRulepack* pakket = call.services.rulepacks.find(uitkomst.beeld.traject, call.vandaag);
  uitkomst.findings = check_traject(uitkomst.beeld, pakket->pakket);
  return Changed<Uitkomst>::of(std::move(uitkomst), 1);
}

}  // namespace stagepad

#include "server/jobs/meldingen.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/auth/availability_links.hpp"
#include "server/handlers/stagebureau.hpp"
#include "server/jobs/uitvraagronde.hpp"
#include "server/store/audit.hpp"
#include "server/store/beschikbaarheid.hpp"
#include "server/store/bijdragelinks.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/meldingen.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajectlijst.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/uitvraag.hpp"

namespace stagepad {

namespace {

/// Up to which day everything was said.
constexpr std::string_view k_gedaan_tot = "meldingen_tot";

struct Aan {
  Melding melding;
  store::Ontvanger ontvanger;
};

/// To somebody without an account.
struct AanBegeleider {
  Melding melding;
  store::Bijdragevraag wie;
};

/// What the trainings ask to be said.
struct Gevonden {
  std::vector<Aan> aan;
  std::vector<AanBegeleider> aan_begeleiders;
  /// Stages that still need a place.
  std::vector<Plaatsbehoefte> behoeften;
};

bool is_done(store::ReadConnection& db, CivilDate vandaag) {
  const auto tot = store::load_instelling(db, k_gedaan_tot);
  const auto dag = tot ? parse_iso_date(*tot) : std::nullopt;
  return dag && vandaag <= *dag;
}

/// A trainer, and who acts for that trainer today.
std::vector<store::Ontvanger> trainer(store::ReadConnection& db, PersoonId opleider, CivilDate vandaag) {
  std::vector<store::Ontvanger> people = {opleider};
  for (const PersoonId each : store::waarnemers_op(db, opleider, vandaag)) people.emplace_back(each);
  return people;
}

/// To whom it is said that this role is to act.
std::vector<store::Ontvanger> ontvangers(store::ReadConnection& db, const Traject& traject, Rol wie, CivilDate vandaag) {
  switch (wie) {
    case Rol::aios:
    case Rol::stagebegeleider: return {traject.aios.id};
    case Rol::instituutsopleider: return trainer(db, traject.instituutsopleider.id, vandaag);
    case Rol::praktijkopleider:
      return trainer(db, traject.praktijkopleider.value_or(traject.instituutsopleider).id, vandaag);
    default: return {std::nullopt};
  }
}

void add_all(store::ReadConnection& db, const Rulepacks& rulepacks, TrajectId id, CivilDate vandaag,
             Gevonden& all) {
  auto beeld = store::laad_traject_beeld(db, id, {Rol::stagebureau}, {});
  if (!beeld) return;
  beeld->vandaag = vandaag;
  const LoadedRulepack* pakket = rulepacks.find(beeld->traject, vandaag);
  if (!pakket) return;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  for (Plaatsbehoefte& each : plaatsbehoeften_van(toetsing.context())) all.behoeften.push_back(std::move(each));
  for (Melding& melding : meldingen_op(toetsing.context())) {
    auto people = ontvangers(db, beeld->traject, melding.wie, vandaag);
    const bool for_the_office = std::find(people.begin(), people.end(), std::nullopt) != people.end();
    if (melding.moment == Meldmoment::escalatie && !for_the_office) people.emplace_back();
    for (const store::Ontvanger each : people) all.aan.push_back({melding, each});
    if (!hoort_stagebegeleider(melding)) continue;
    for (store::Bijdragevraag& each : store::te_herinneren(db, melding.onderdeel)) {
      all.aan_begeleiders.push_back({melding, std::move(each)});
    }
  }
}

bool hears_today(store::Berichtritme ritme, CivilDate vandaag) {
  return ritme != store::Berichtritme::wekelijks || vandaag.weekday() == 1;
}

/// A mail about what waits, of an occasion that nobody gets two mails of.
void queue_mail(store::Transaction& tx, store::Ontvanger ontvanger, std::string sleutel, const Meldingenmail& mail) {
  store::OutboxBericht row;
  row.sleutel = std::move(sleutel);
  row.sjabloon = k_meldingen_sjabloon;
  row.parameters = to_json(mail);
  if (ontvanger) enqueue_aan_persoon(tx, std::move(row), *ontvanger);
  else enqueue_aan_stagebureau(tx, std::move(row));
}

/// One mail with all that waits for them.
std::int64_t queue_digest(store::Transaction& tx, store::Ontvanger ontvanger, CivilDate vandaag) {
  const bool is_bureau = !ontvanger;
  // Somebody of the Stagebureau may have a mail of their own on that day as well.
  queue_mail(tx, ontvanger, "meldingen/" + to_iso(vandaag) + (is_bureau ? "/bureau" : ""), {vandaag, is_bureau, {}});
  store::markeer_gemeld(tx, ontvanger, vandaag);
  return 1;
}

/// A mail for each thing that waits for them.
std::int64_t queue_each(store::Transaction& tx, PersoonId persoon, CivilDate vandaag) {
  std::int64_t mails = 0;
  for (const std::int64_t each : store::wachtende_meldingen(tx, persoon)) {
    queue_mail(tx, persoon, "meldingen/" + to_iso(vandaag) + "/" + std::to_string(each), {vandaag, false, each});
    ++mails;
  }
  store::markeer_gemeld(tx, persoon, vandaag);
  return mails;
}

/// One mail an address, with every stage that waits for a contribution from there.
std::int64_t remind_begeleiders(store::Transaction& tx, const std::vector<AanBegeleider>& all, CivilDate vandaag,
                                std::int64_t& meldingen) {
  // However it is written; mail goes to it as it was typed.
  std::map<std::string, std::string> adressen;
  for (const AanBegeleider& each : all) {
    if (!store::add_bijdragemelding(tx, each.melding, each.wie, vandaag)) continue;
    adressen.emplace(lower_ascii(each.wie.adres), each.wie.adres);
    ++meldingen;
  }
  for (const auto& [key, adres] : adressen) {
    store::OutboxBericht row;
    row.sleutel = "bijdragen/" + to_iso(vandaag) + "/" + key;
    row.sjabloon = k_bijdrage_herinnerd;
    row.adres = adres;
    row.parameters = to_json(Meldingenmail{vandaag});
    store::enqueue_bericht(tx, row);
  }
  return static_cast<std::int64_t>(adressen.size());
}

/// One mail an address, with every place that waits for an answer from there.
std::int64_t remind_institutions(store::Transaction& tx, CivilDate vandaag) {
  std::int64_t mails = 0;
  for (const store::Beschikbaarheidslink& each : store::open_vraaglinks(tx)) {
    const std::int32_t herinnering = herinnering_op(each.gevraagd_op, vandaag, each.herinnerd);
    if (herinnering == 0) continue;
    store::markeer_herinnerd(tx, each.id, herinnering);
    ask_availability(tx, store::herhaal_vraaglink(tx, each.id), k_availability_reminded);
    ++mails;
  }
  return mails;
}

/// To everybody whose day it is, or only to those who hear of each thing at once.
enum class Wie { allen, directe };

std::int64_t queue_what_waits(store::Transaction& tx, Wie wie, CivilDate vandaag) {
  std::int64_t mails = 0;
  for (const store::Wachtende& each : store::wachtende_ontvangers(tx)) {
    const bool is_direct = each.ontvanger && each.ritme == store::Berichtritme::direct;
    if (is_direct) mails += queue_each(tx, *each.ontvanger, vandaag);
    else if (wie == Wie::allen && hears_today(each.ritme, vandaag)) mails += queue_digest(tx, each.ontvanger, vandaag);
  }
  return mails;
}

void record_gemeld(store::Transaction& tx, const Gemelde& done) {
  // Where there was nothing to say, nothing is on record.
  if (done.mails > 0) store::append_audit(tx, {std::nullopt, "meldingen.gemeld", "systeem", 0, to_json(done)});
}

/// A day that was done: what began to wait since, for those who want to hear of it at once.
Gemelde write_direct(store::Transaction& tx, const Gevonden& all, CivilDate vandaag) {
  Gemelde done;
  const auto people = store::directe_ontvangers(tx);
  for (const Aan& each : all.aan) {
    const bool is_direct = each.ontvanger && std::binary_search(people.begin(), people.end(), *each.ontvanger);
    if (is_direct && store::add_melding(tx, each.melding, each.ontvanger)) ++done.meldingen;
  }
  done.mails = queue_what_waits(tx, Wie::directe, vandaag);
  record_gemeld(tx, done);
  return done;
}

Gemelde write(store::Transaction& tx, const Gevonden& all, CivilDate vandaag) {
  store::neem_vandaag_over(tx, vandaag);
  if (is_done(tx, vandaag)) return write_direct(tx, all, vandaag);
  Gemelde done;
  for (const Aan& each : all.aan) {
    if (store::add_melding(tx, each.melding, each.ontvanger)) ++done.meldingen;
  }
  const Rondedag rondes = houd_rondes(tx, all.behoeften, vandaag);
  done.mails += rondes.mails;
  if (rondes.meldt) {
    ++done.meldingen;
    // What waits for the Stagebureau besides stands in the same mail.
    done.mails += queue_digest(tx, std::nullopt, vandaag);
  }
  done.mails += queue_what_waits(tx, Wie::allen, vandaag);
  done.mails += remind_begeleiders(tx, all.aan_begeleiders, vandaag, done.meldingen);
  const std::int64_t reminded = remind_institutions(tx, vandaag);
  done.meldingen += reminded;
  done.mails += reminded;
  store::save_instelling(tx, k_gedaan_tot, to_iso(vandaag));
  record_gemeld(tx, done);
  return done;
}

/// Nothing, where nobody is to be written to.
Gevonden find_all(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag) {
  Gevonden all;
  auto ids = store::lopende_trajecten(db, vandaag);
  if (is_done(db, vandaag)) {
    const auto direct = store::trajecten_van_directe_ontvangers(db);
    std::erase_if(ids, [&](TrajectId id) { return !std::binary_search(direct.begin(), direct.end(), id); });
  }
  for (const TrajectId id : ids) add_all(db, rulepacks, id, vandaag, all);
  return all;
}

}  // namespace

Gemelde meld_in(store::Transaction& tx, const Rulepacks& rulepacks, CivilDate vandaag) {
  return write(tx, find_all(tx, rulepacks, vandaag), vandaag);
}

Result<Gemelde> meld(store::Store& store, const Rulepacks& rulepacks, CivilDate vandaag) {
  const auto found =
      store.read([&](store::ReadConnection& db) { return find_all(db, rulepacks, vandaag); });
  if (!found) return found.failure();
  return store.write(store::AuditNeed::housekeeping,
                     [&](store::Transaction& tx) { return write(tx, found.value(), vandaag); });
}

}  // namespace stagepad

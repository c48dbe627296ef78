#include "server/jobs/meldingen.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/auth/availability_links.hpp"
#include "server/handlers/stagebureau.hpp"
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

/// To somebody without an account, at this address.
struct AanBegeleider {
  Melding melding;
  std::string adres;
};

/// What the trainings ask to be said.
struct Gevonden {
  std::vector<Aan> aan;
  std::vector<AanBegeleider> aan_begeleiders;
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
  for (Melding& melding : meldingen_op(toetsing.context())) {
    auto people = ontvangers(db, beeld->traject, melding.wie, vandaag);
    const bool for_the_office = std::find(people.begin(), people.end(), std::nullopt) != people.end();
    if (melding.moment == Meldmoment::escalatie && !for_the_office) people.emplace_back();
    for (const store::Ontvanger each : people) all.aan.push_back({melding, each});
    if (!hoort_stagebegeleider(melding)) continue;
    for (const store::Bijdragevraag& each : store::load_bijdragevragen(db, melding.onderdeel)) {
      all.aan_begeleiders.push_back({melding, lower_ascii(each.adres)});
    }
  }
}

bool hears_today(store::Berichtritme ritme, CivilDate vandaag) {
  return ritme == store::Berichtritme::dagelijks || vandaag.weekday() == 1;
}

/// One mail with all that waits for them.
void queue_mail(store::Transaction& tx, store::Ontvanger ontvanger, CivilDate vandaag) {
  store::OutboxBericht row;
  row.sleutel = "meldingen/" + to_iso(vandaag);
  row.sjabloon = k_meldingen_sjabloon;
  row.parameters = to_json(Meldingenmail{vandaag});
  if (ontvanger) enqueue_aan_persoon(tx, std::move(row), *ontvanger);
  else enqueue_aan_stagebureau(tx, std::move(row));
  store::markeer_gemeld(tx, ontvanger, vandaag);
}

/// One mail an address, with every stage that waits for a contribution from there.
std::int64_t remind_begeleiders(store::Transaction& tx, const std::vector<AanBegeleider>& all, CivilDate vandaag,
                                std::int64_t& meldingen) {
  std::set<std::string> adressen;
  for (const AanBegeleider& each : all) {
    if (!store::add_bijdragemelding(tx, each.melding, each.adres, vandaag)) continue;
    adressen.insert(each.adres);
    ++meldingen;
  }
  for (const std::string& adres : adressen) {
    store::OutboxBericht row;
    row.sleutel = "bijdragen/" + to_iso(vandaag) + "/" + adres;
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

Gemelde write(store::Transaction& tx, const Gevonden& all, CivilDate vandaag) {
  Gemelde done;
  store::neem_vandaag_over(tx, vandaag);
  if (is_done(tx, vandaag)) return done;
  for (const Aan& each : all.aan) {
    if (store::add_melding(tx, each.melding, each.ontvanger)) ++done.meldingen;
  }
  for (const store::Wachtende& each : store::wachtende_ontvangers(tx)) {
    if (!hears_today(each.ritme, vandaag)) continue;
    queue_mail(tx, each.ontvanger, vandaag);
    ++done.mails;
  }
  done.mails += remind_begeleiders(tx, all.aan_begeleiders, vandaag, done.meldingen);
  const std::int64_t reminded = remind_institutions(tx, vandaag);
  done.meldingen += reminded;
  done.mails += reminded;
  store::save_instelling(tx, k_gedaan_tot, to_iso(vandaag));
  // Where there was nothing to say, nothing is on record.
  if (done.mails > 0) store::append_audit(tx, {std::nullopt, "meldingen.gemeld", "systeem", 0, to_json(done)});
  return done;
}

Gevonden find_all(store::ReadConnection& db, const Rulepacks& rulepacks, CivilDate vandaag) {
  Gevonden all;
  if (is_done(db, vandaag)) return all;
  for (const TrajectId id : store::lopende_trajecten(db, vandaag)) add_all(db, rulepacks, id, vandaag, all);
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

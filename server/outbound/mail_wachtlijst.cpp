#include "server/outbound/mail_wachtlijst.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/wachtverloop.hpp"
#include "server/store/rondes.hpp"
#include "server/store/wachtlijst.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

struct Lijstwoorden {
  std::string_view sjabloon;
  Tekst onderwerp;
  Tekst tekst;
};

constexpr Lijstwoorden k_lijstwoorden[] = {
    {k_wachtlijst_aanbod, Tekst::mail_wachtlijst_aanbod_onderwerp, Tekst::mail_wachtlijst_aanbod_tekst},
    {k_wachtlijst_verlopen, Tekst::mail_wachtlijst_verlopen_onderwerp, Tekst::mail_wachtlijst_verlopen_tekst},
    {k_wachtlijst_vervallen, Tekst::mail_wachtlijst_vervallen_onderwerp, Tekst::mail_wachtlijst_vervallen_tekst},
    {k_wachtlijst_eraf, Tekst::mail_wachtlijst_eraf_onderwerp, Tekst::mail_wachtlijst_eraf_tekst},
};

/// The stage of the reader that the mail is about.
std::optional<store::Rondestagerij> waiting_stage(store::ReadConnection& db, const OverWachtlijst& over, PersoonId lezer) {
  for (store::Rondestagerij& each : store::list_eigen_rondestages(db, over.ronde, lezer, {})) {
    if (each.onderdeel == over.onderdeel && each.aios.id == lezer) return std::move(each);
  }
  return std::nullopt;
}

/// What the mail says of the offer it is about; false when there is no such offer.
bool tell_offer(store::ReadConnection& db, const OverWachtlijst& over, const MailWorld& world,
                const Wachtaanbod& aanbod, TextArguments& arguments) {
  for (const store::Rondeplaatsrij& each : store::list_rondeplaatsen(db, over.ronde)) {
    if (each.code != aanbod.plaats) continue;
    arguments.emplace_back("plaats", each.naam);
    arguments.emplace_back("instelling", each.instelling);
    arguments.emplace_back("datum", format_date(aanbod.uiterlijk, world.texts.taal()));
    arguments.emplace_back("waarom", word_text("aanbod_weg", to_name(aanbod.stand), world.texts));
    return true;
  }
  return false;
}

}  // namespace

bool is_about_waiting_list(std::string_view sjabloon) { return sjabloon.starts_with("wachtlijst."); }

std::optional<Unsendable> draft_about_waiting_list(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                   const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverWachtlijst>(bericht.parameters);
  if (!read.ok() || !bericht.persoon) return Unsendable::damaged;
  const OverWachtlijst& over = read.value;
  const auto* found = std::find_if(std::begin(k_lijstwoorden), std::end(k_lijstwoorden),
                                   [&](const Lijstwoorden& each) { return each.sjabloon == bericht.sjabloon; });
  if (found == std::end(k_lijstwoorden)) return Unsendable::no_template;
  const auto ronde = store::load_ronde(db, over.ronde);
  const auto stage = waiting_stage(db, over, *bericht.persoon);
  const auto rij = store::find_wachtrij(db, over.ronde, over.onderdeel);
  if (!ronde || !stage || !rij) return Unsendable::pointless;
  const auto* pakket = world.rulepacks.find(stage->programma, stage->cohort, world.vandaag);
  const Taal taal = world.texts.taal();
  draft.subject = found->onderwerp;
  draft.text = found->tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"ronde", ronde->naam},
                     {"onderdeel", onderdeel_text(stage->soort, taal, pakket ? &pakket->pakket : nullptr)},
                     {"begin", format_date(stage->periode.first, taal)},
                     {"link", world.origin + "/rondes/" + std::to_string(over.ronde.value)}};
  if (bericht.sjabloon == k_wachtlijst_eraf) {
    // Whoever is on the list again is not told of before.
    if (!rij->einde) return Unsendable::pointless;
    draft.arguments.emplace_back("waarom", word_text("wachteinde", to_name(*rij->einde), world.texts));
    return std::nullopt;
  }
  const auto aanbod = over.aanbod ? store::load_wachtaanbod(db, *over.aanbod) : std::nullopt;
  if (!aanbod || !tell_offer(db, over, world, aanbod->aanbod, draft.arguments)) return Unsendable::pointless;
  const bool is_over = aanbod->aanbod.stand != Wachtaanbodstand::open;
  if (bericht.sjabloon == k_wachtlijst_aanbod && is_over) return Unsendable::pointless;
  return std::nullopt;
}

}  // namespace stagepad

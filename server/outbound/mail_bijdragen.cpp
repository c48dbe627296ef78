#include "server/outbound/mail_bijdragen.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/jobs/meldingen.hpp"
#include "server/store/meldingen.hpp"
#include "server/store/traject_beeld.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// Does the stage still wait for whoever reads mail there, and by what name?
std::optional<std::string> asked_name(store::ReadConnection& db, OnderdeelId onderdeel, std::string_view adres) {
  for (store::Bijdragevraag& each : store::te_herinneren(db, onderdeel)) {
    if (lower_ascii(each.adres) == lower_ascii(adres)) return std::move(each.naam);
  }
  return std::nullopt;
}

/// "Keuzestage van Daan de Boer: Stagebeoordeling geven, uiterlijk 3 maart 2027"; nothing when it was done.
std::optional<std::string> reminder_line(store::ReadConnection& db, const store::Gemeld& gemeld, const MailWorld& world) {
  auto beeld = store::laad_traject_beeld(db, gemeld.traject, {Rol::stagebureau}, {});
  if (!beeld) return std::nullopt;
  beeld->vandaag = world.vandaag;
  const LoadedRulepack* pakket = world.rulepacks.find(beeld->traject, world.vandaag);
  if (!pakket) return std::nullopt;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  if (!wacht_nog(gemeld.melding, toetsing.context())) return std::nullopt;
  const GeplandOnderdeel& part = *toetsing.context().planning.find(gemeld.melding.onderdeel);
  const Taal taal = world.texts.taal();
  const bool is_late = gemeld.melding.uiterlijk < world.vandaag;
  return world.texts.text(is_late ? Tekst::mail_bijdrage_regel_te_laat : Tekst::mail_bijdrage_regel_wacht,
                          {{"onderdeel", onderdeel_text(part.onderdeel->soort, taal, &pakket->pakket)},
                           {"aios", beeld->traject.aios.naam},
                           {"taak", word_text("taak", gemeld.melding.taak, world.texts)},
                           {"datum", format_date(gemeld.melding.uiterlijk, taal)}});
}

/// Invitations that this message has because of its earlier attempt are sent with it if it still brings their links.
std::vector<std::int64_t> brought_along(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                        const std::vector<ContributionMail>& bijdragen) {
  std::vector<std::int64_t> along;
  for (const store::OutboxBericht& each : store::bundel_van(db, bericht.id)) {
    const auto read = read_json<ContributionMail>(each.parameters);
    const bool is_there = read.ok() && std::any_of(bijdragen.begin(), bijdragen.end(), [&](const ContributionMail& one) {
                            return one.onderdeel == read.value.onderdeel;
                          });
    if (is_there) along.push_back(each.id);
  }
  return along;
}

}  // namespace

std::variant<MailDraft, Unsendable> draft_bijdrageherinnering(store::ReadConnection& db,
                                                              const store::OutboxBericht& bericht,
                                                              const MailWorld& world) {
  const auto read = read_json<Meldingenmail>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  if (!is_mail_address(bericht.adres)) return Unsendable::no_address;
  MailDraft draft{};
  draft.to_address = bericht.adres;
  for (const store::Gemeld& each : store::bijdragen_gemeld_op(db, bericht.adres, read.value.dag)) {
    auto naam = asked_name(db, each.melding.onderdeel, bericht.adres);
    auto line = naam ? reminder_line(db, each, world) : std::nullopt;
    if (!line) continue;
    if (draft.to_name.empty()) draft.to_name = *naam;
    draft.bijdragen.push_back({each.melding.onderdeel, std::move(*naam), {}});
    draft.regels.push_back(std::move(*line));
  }
  if (draft.bijdragen.empty()) return Unsendable::pointless;
  draft.meegestuurd = brought_along(db, bericht, draft.bijdragen);
  draft.subject = Tekst::mail_bijdrage_herinnerd_onderwerp;
  draft.text = Tekst::mail_bijdrage_herinnerd_tekst;
  const auto days = std::chrono::duration_cast<std::chrono::hours>(k_contribution_lifetime).count() / 24;
  draft.arguments = {{"naam", draft.to_name},
                     {"aantal", static_cast<std::int64_t>(draft.bijdragen.size())},
                     {"dagen", static_cast<std::int64_t>(days)}};
  return draft;
}

}  // namespace stagepad

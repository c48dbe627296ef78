#include "server/outbound/mail_meldingen.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/jobs/meldingen.hpp"
#include "server/store/meldingen.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/uitvraagrondes.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// The lines of the mail, put together training by training.
class Meldingregels {
 public:
  Meldingregels(store::ReadConnection& db, const MailWorld& world, store::Ontvanger ontvanger)
      : db_(db), world_(world), ontvanger_(ontvanger) {}

  /// A line for it, or nothing when it was done in the meantime.
  std::string line(const store::Gemeld& gemeld) {
    const Opleiding& opleiding = opleiding_van(gemeld.traject);
    if (!opleiding.toetsing) return {};
    const Toetscontext& context = opleiding.toetsing->context();
    if (!wacht_nog(gemeld.melding, context)) return {};
    const GeplandOnderdeel& part = *context.planning.find(gemeld.melding.onderdeel);
    const Taal taal = world_.texts.taal();
    const PersoonVerwijzing& aios = opleiding.beeld->traject.aios;
    const bool is_aios = ontvanger_ == aios.id;
    TextArguments arguments = {
        {"aios", aios.naam},
        {"stage", onderdeel_text(part.onderdeel->soort, taal, &context.pakket)},
        {"taak", word_text("taak", gemeld.melding.taak, world_.texts)},
        {"wie", rol_text(gemeld.melding.wie, world_.texts)},
        {"start", format_date(part.periode.first, taal)},
        {"datum", format_date(gemeld.melding.uiterlijk, taal)}};
    return "- " + world_.texts.text(sentence(gemeld.melding, context, part, is_aios, arguments), arguments);
  }

 private:
  /// Which sentence; adds what it needs besides.
  Tekst sentence(const Melding& melding, const Toetscontext& context, const GeplandOnderdeel& part, bool is_aios,
                 TextArguments& arguments) const {
    if (melding.moment == Meldmoment::orientatie) {
      const auto voorkeur = termijn_van(context, part, Handeling::voorkeur);
      if (!voorkeur || voorkeur->datum < context.vandaag) return Tekst::mail_meldingen_orientatie;
      arguments.emplace_back("voorkeur", format_date(voorkeur->datum, world_.texts.taal()));
      return Tekst::mail_meldingen_orientatie_voorkeur;
    }
    const bool is_late = melding.uiterlijk < world_.vandaag;
    if (is_aios) return is_late ? Tekst::mail_meldingen_te_laat : Tekst::mail_meldingen_wacht;
    return is_late ? Tekst::mail_meldingen_te_laat_van : Tekst::mail_meldingen_wacht_van;
  }

  /// A training as it is judged today; `toetsing` is absent where that cannot be.
  struct Opleiding {
    std::optional<Snapshot> beeld;
    std::optional<Toetsing> toetsing;
  };

  /// Loaded and judged once a mail, however many lines are about it.
  const Opleiding& opleiding_van(TrajectId id) {
    const auto [place, is_new] = opleidingen_.try_emplace(id);
    Opleiding& opleiding = place->second;
    if (!is_new) return opleiding;
    opleiding.beeld = store::laad_traject_beeld(db_, id, {Rol::stagebureau}, {});
    if (!opleiding.beeld) return opleiding;
    opleiding.beeld->vandaag = world_.vandaag;
    const LoadedRulepack* pakket = world_.rulepacks.find(opleiding.beeld->traject, world_.vandaag);
    if (pakket) opleiding.toetsing.emplace(*opleiding.beeld, opleiding.beeld->traject, pakket->pakket);
    return opleiding;
  }

  store::ReadConnection& db_;
  const MailWorld& world_;
  store::Ontvanger ontvanger_;
  std::map<TrajectId, Opleiding> opleidingen_;
};

/// What the mail is about, by training: one thing, or all of its day.
std::vector<store::Gemeld> gemeld_in(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                     const Meldingenmail& mail) {
  if (!mail.melding) return store::gemeld_op(db, mail.bureau ? std::nullopt : bericht.persoon, mail.dag);
  auto one = store::load_gemeld(db, *mail.melding);
  if (!one) return {};
  return {std::move(*one)};
}

/// For the Stagebureau: the rounds of questions to institutions that wait, and those that were held without it.
std::vector<std::string> ronde_lines(store::ReadConnection& db, const MailWorld& world, CivilDate dag) {
  std::vector<std::string> lines;
  const auto add = [&](Tekst key, const store::GemeldeRonde& ronde) {
    lines.push_back("- " + world.texts.text(key, {{"aantal", ronde.stages},
                                                  {"periode", format_period(ronde.periode, world.texts.taal())},
                                                  {"datum", format_date(ronde.uiterlijk, world.texts.taal())},
                                                  {"link", world.origin + "/stageplaatsen?lijst=uitvraag"}}));
  };
  if (const auto ronde = store::rondes_gemeld_op(db, store::Rondemelding::te_vragen, dag)) {
    const bool is_late = ronde->uiterlijk < world.vandaag;
    add(is_late ? Tekst::mail_meldingen_uitvraag_te_laat : Tekst::mail_meldingen_uitvraag, *ronde);
  }
  if (const auto ronde = store::rondes_gemeld_op(db, store::Rondemelding::vanzelf_gevraagd, dag)) {
    add(Tekst::mail_meldingen_uitvraag_vanzelf, *ronde);
  }
  return lines;
}

}  // namespace

std::optional<Unsendable> draft_meldingen(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                          const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<Meldingenmail>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  Meldingregels regels(db, world, bericht.persoon);
  std::vector<std::string> found;
  for (const store::Gemeld& each : gemeld_in(db, bericht, read.value)) found.push_back(regels.line(each));
  if (read.value.bureau) {
    for (std::string& each : ronde_lines(db, world, read.value.dag)) found.push_back(std::move(each));
  }
  std::string lines;
  std::int64_t count = 0;
  for (const std::string& line : found) {
    if (line.empty()) continue;
    lines += (lines.empty() ? "" : "\n") + line;
    ++count;
  }
  if (count == 0) return Unsendable::pointless;
  draft.subject = Tekst::mail_meldingen_onderwerp;
  draft.text = Tekst::mail_meldingen_tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"aantal", count},
                     {"regels", std::move(lines)},
                     {"link", world.origin + "/"}};
  return std::nullopt;
}

}  // namespace stagepad

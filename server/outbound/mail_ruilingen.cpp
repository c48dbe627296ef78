#include "server/outbound/mail_ruilingen.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

struct Ruilwoorden {
  std::string_view sjabloon;
  Tekst onderwerp;
  Tekst tekst;
  /// How the swap must stand for the mail still to make sense; without it: at an end.
  std::optional<Ruilstand> stand;
};

constexpr Ruilwoorden k_ruilwoorden[] = {
    {k_ruil_gevraagd, Tekst::mail_ruil_gevraagd_onderwerp, Tekst::mail_ruil_gevraagd_tekst, Ruilstand::gevraagd},
    {k_ruil_ingestemd, Tekst::mail_ruil_ingestemd_onderwerp, Tekst::mail_ruil_ingestemd_tekst, Ruilstand::ingestemd},
    {k_ruil_beslissen, Tekst::mail_ruil_beslissen_onderwerp, Tekst::mail_ruil_beslissen_tekst, Ruilstand::ingestemd},
    {k_ruil_uitgevoerd, Tekst::mail_ruil_uitgevoerd_onderwerp, Tekst::mail_ruil_uitgevoerd_tekst,
     Ruilstand::uitgevoerd},
    {k_ruil_geeindigd, Tekst::mail_ruil_geeindigd_onderwerp, Tekst::mail_ruil_geeindigd_tekst, {}},
};

bool is_among(const std::vector<Ruilpartij>& partijen, Ruilpartij partij) {
  return std::find(partijen.begin(), partijen.end(), partij) != partijen.end();
}

bool is_of_the_office(store::ReadConnection& db, PersoonId id) {
  const auto persoon = store::load_persoon(db, id);
  if (!persoon) return false;
  return std::find(persoon->rollen.begin(), persoon->rollen.end(), Rol::stagebureau) != persoon->rollen.end();
}

/// What the reader is in it; a mail without a person is the Stagebureau's. Nothing for who acted for an IO and does
/// not any more.
std::vector<Ruilpartij> partijen_voor(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                      const Ruiling& ruiling, CivilDate vandaag) {
  if (!bericht.persoon) return {Ruilpartij::stagebureau};
  const auto namens = store::namens_op(db, *bericht.persoon, vandaag, Waarnemingsoort::waarnemen);
  const Actor lezer{*bericht.persoon, {}, namens, {}};
  std::vector<Ruilpartij> partijen = partijen_van(ruiling, lezer);
  // Written to as somebody of the Stagebureau, who may do more in a swap and then reads it as that.
  if (partijen.empty() && is_of_the_office(db, *bericht.persoon)) partijen.push_back(Ruilpartij::stagebureau);
  return partijen;
}

/// Who swaps with whom, as far as this reader may know it.
std::string met_wie(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen, const Catalogue& texts) {
  if (is_among(partijen, Ruilpartij::aanvrager)) {
    return ruiling.ingestemd_op ? ruiling.collega->aios.naam : ruiling.adres;
  }
  if (is_among(partijen, Ruilpartij::collega) || !ruiling.collega) return ruiling.aanvrager.aios.naam;
  return texts.text(Tekst::mail_ruil_beiden,
                    {{"aios", ruiling.aanvrager.aios.naam}, {"collega", ruiling.collega->aios.naam}});
}

std::string stage_naam(store::ReadConnection& db, const Ruilkant& kant, const MailWorld& world) {
  const auto traject = store::load_traject(db, kant.traject);
  const Onderdeel* onderdeel = traject ? find_onderdeel(*traject, kant.onderdeel) : nullptr;
  if (!onderdeel) return {};
  const auto* pakket = world.rulepacks.find(*traject, world.vandaag);
  return onderdeel_text(onderdeel->soort, world.texts.taal(), pakket ? &pakket->pakket : nullptr);
}

std::string plaats_naam(store::ReadConnection& db, StageplaatsId id) {
  const auto plaats = store::load_stageplaats(db, id);
  return plaats ? plaats->naam + ", " + plaats->instelling_naam : std::string();
}

/// How it ended without a swap.
std::string afloop_van(const Ruiling& ruiling, const MailWorld& world) {
  return word_text("ruilafloop", to_name(ruiling.stand), world.texts);
}

/// Where the reader answers, or sees how it stands.
std::string scherm_van(const Ruiling& ruiling, const std::vector<Ruilpartij>& partijen) {
  const auto stage = [](const Ruilkant& kant) { return "/opleiding?stage=" + std::to_string(kant.onderdeel.value); };
  if (is_among(partijen, Ruilpartij::aanvrager)) return stage(ruiling.aanvrager);
  if (is_among(partijen, Ruilpartij::collega)) {
    return ruiling.stand == Ruilstand::gevraagd ? "/voorkeuren" : stage(*ruiling.collega);
  }
  return is_among(partijen, Ruilpartij::stagebureau) ? "/rondes" : "/werklijst";
}

/// That a swap ended whose stage is not there any more, by what was kept for it.
std::optional<Unsendable> draft_without_stage(store::ReadConnection& db, const OverRuil& over, const MailWorld& world,
                                              MailDraft& draft) {
  const auto traject = over.traject ? store::load_traject(db, *over.traject) : std::nullopt;
  if (!traject) return Unsendable::pointless;
  const auto* pakket = world.rulepacks.find(*traject, world.vandaag);
  draft.subject = Tekst::mail_ruil_geeindigd_onderwerp;
  draft.text = Tekst::mail_ruil_geeindigd_tekst;
  draft.arguments = {
      {"naam", draft.to_name},
      {"met", over.en.empty() ? over.met
                              : world.texts.text(Tekst::mail_ruil_beiden, {{"aios", over.met}, {"collega", over.en}})},
      {"onderdeel", onderdeel_text(over.soort, world.texts.taal(), pakket ? &pakket->pakket : nullptr)},
      {"afloop", word_text("ruilafloop", to_name(Ruilstand::verlopen), world.texts)},
      {"link", world.origin}};
  return std::nullopt;
}

}  // namespace

bool is_about_swap(std::string_view sjabloon) { return sjabloon.starts_with("ruil."); }

std::optional<Unsendable> draft_about_swap(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                           const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverRuil>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  if (!read.value.met.empty()) return draft_without_stage(db, read.value, world, draft);
  const auto ruiling = store::load_ruiling(db, read.value.ruiling);
  if (!ruiling) return Unsendable::pointless;
  const auto* found = std::find_if(std::begin(k_ruilwoorden), std::end(k_ruilwoorden),
                                   [&](const Ruilwoorden& each) { return each.sjabloon == bericht.sjabloon; });
  if (found == std::end(k_ruilwoorden)) return Unsendable::no_template;
  const bool holds = found->stand ? *found->stand == ruiling->stand : !is_lopend(ruiling->stand);
  if (!holds) return Unsendable::pointless;
  const std::vector<Ruilpartij> partijen = partijen_voor(db, bericht, *ruiling, world.vandaag);
  if (partijen.empty()) return Unsendable::pointless;
  const bool is_colleague = is_among(partijen, Ruilpartij::collega);
  const Ruilkant& eigen = is_colleague ? *ruiling->collega : ruiling->aanvrager;
  draft.subject = found->onderwerp;
  draft.text = found->tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"met", met_wie(*ruiling, partijen, world.texts)},
                     {"onderdeel", stage_naam(db, eigen, world)},
                     {"plaats", is_colleague ? plaats_naam(db, ruiling->aanvrager.stageplaats) : std::string()},
                     {"datum", format_date(ruiling->uiterlijk, world.texts.taal())},
                     {"afloop", is_lopend(ruiling->stand) ? std::string() : afloop_van(*ruiling, world)},
                     {"link", world.origin + scherm_van(*ruiling, partijen)}};
  return std::nullopt;
}

}  // namespace stagepad

#include "server/outbound/mail_rondes.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/rondeverloop.hpp"
#include "server/store/rondes.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// One mail about one round for one reader.
class Rondemail {
 public:
  Rondemail(store::ReadConnection& db, const MailWorld& world, const Plaatsingsronde& ronde, PersoonId lezer)
      : world_(world),
        ronde_(ronde),
        lezer_(lezer),
        stages_(store::list_eigen_rondestages(
            db, ronde.id, lezer, store::namens_op(db, lezer, world.vandaag, Waarnemingsoort::waarnemen))) {
    const bool is_aios = std::any_of(stages_.begin(), stages_.end(),
                                     [&](const store::Rondestagerij& each) { return each.aios.id == lezer_; });
    // Somebody who is in it as aios is told about the own stages, whatever else the person is.
    if (is_aios) std::erase_if(stages_, [&](const store::Rondestagerij& each) { return each.aios.id != lezer_; });
    is_aios_ = is_aios;
    if (ronde.stand == Rondestand::gepubliceerd) {
      if (const auto bestand = store::load_rondebestand(db, ronde.id); bestand && bestand->uitslag) {
        for (const Rondeplaatsing& each : bestand->uitslag->plaatsingen) plaatsingen_[each.pseudoniem] = each;
      }
    }
  }

  /// Only the stages for which nothing was handed in until now.
  void keep_without_preferences() {
    std::erase_if(stages_, [](const store::Rondestagerij& each) { return each.heeft_voorkeur; });
  }

  [[nodiscard]] bool is_empty() const { return stages_.empty(); }
  [[nodiscard]] bool is_aios() const { return is_aios_; }

  [[nodiscard]] std::string lines() const {
    std::string all;
    for (const store::Rondestagerij& each : stages_) all += (all.empty() ? "- " : "\n- ") + line(each);
    return all;
  }

 private:
  [[nodiscard]] std::string line(const store::Rondestagerij& stage) const {
    const auto* pakket = world_.rulepacks.find(stage.programma, stage.cohort, world_.vandaag);
    const Taal taal = world_.texts.taal();
    const std::string naam = onderdeel_text(stage.soort, taal, pakket ? &pakket->pakket : nullptr);
    const std::string begin = format_date(stage.periode.first, taal);
    std::string what = is_aios_ ? world_.texts.text(Tekst::mail_ronde_regel, {{"onderdeel", naam}, {"begin", begin}})
                                : world_.texts.text(Tekst::mail_ronde_regel_van,
                                                    {{"aios", stage.aios.naam}, {"onderdeel", naam}, {"begin", begin}});
    if (ronde_.stand != Rondestand::gepubliceerd) return what;
    return what + ": " + outcome(stage);
  }

  [[nodiscard]] std::string outcome(const store::Rondestagerij& stage) const {
    const auto found = plaatsingen_.find(stage.pseudoniem);
    if (stage.pseudoniem.empty() || found == plaatsingen_.end()) {
      return world_.texts.plain(Tekst::mail_ronde_deed_niet_mee);
    }
    // Also of who was left out of the outcome.
    const bool has_none = found->second.plaats.empty() || !stage.geplaatst.value_or(true);
    if (has_none) return world_.texts.plain(Tekst::mail_ronde_niet_geplaatst);
    if (!found->second.rang) return world_.texts.plain(Tekst::mail_ronde_geplaatst);
    return world_.texts.text(Tekst::mail_ronde_geplaatst_met, {{"rang", *found->second.rang}});
  }

  const MailWorld& world_;
  const Plaatsingsronde& ronde_;
  PersoonId lezer_;
  std::vector<store::Rondestagerij> stages_;
  bool is_aios_ = false;
  std::map<std::string, Rondeplaatsing> plaatsingen_;
};

struct Rondewoorden {
  std::string_view sjabloon;
  bool aan_aios;
  Tekst onderwerp;
  Tekst tekst;
};

constexpr Rondewoorden k_rondewoorden[] = {
    {k_ronde_geopend, true, Tekst::mail_ronde_geopend_onderwerp, Tekst::mail_ronde_geopend_tekst},
    {k_ronde_geopend, false, Tekst::mail_ronde_geopend_opleider_onderwerp, Tekst::mail_ronde_geopend_opleider_tekst},
    {k_ronde_gepubliceerd, true, Tekst::mail_ronde_gepubliceerd_onderwerp, Tekst::mail_ronde_gepubliceerd_tekst},
    {k_ronde_gepubliceerd, false, Tekst::mail_ronde_gepubliceerd_opleider_onderwerp,
     Tekst::mail_ronde_gepubliceerd_opleider_tekst},
    {k_ronde_vervallen, true, Tekst::mail_ronde_vervallen_onderwerp, Tekst::mail_ronde_vervallen_tekst},
    {k_ronde_vervallen, false, Tekst::mail_ronde_vervallen_opleider_onderwerp,
     Tekst::mail_ronde_vervallen_opleider_tekst},
    {k_ronde_herinnering, true, Tekst::mail_ronde_herinnering_onderwerp, Tekst::mail_ronde_herinnering_tekst},
    {k_ronde_herinnering, false, Tekst::mail_ronde_herinnering_opleider_onderwerp,
     Tekst::mail_ronde_herinnering_opleider_tekst},
};

/// To the Stagebureau: what came in, and what is next. Of a round that went on meanwhile there is nothing to tell.
std::optional<Unsendable> draft_closed(store::ReadConnection& db, const Plaatsingsronde& ronde, const MailWorld& world,
                                       MailDraft& draft) {
  if (ronde.stand != Rondestand::gesloten) return Unsendable::pointless;
  const std::int64_t deelnemers = ronde.deelnemers.value_or(0);
  draft.subject = Tekst::mail_ronde_gesloten_onderwerp;
  draft.text = Tekst::mail_ronde_gesloten_tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"ronde", ronde.naam},
                     {"datum", format_date(ronde.sluit_op, world.texts.taal())},
                     {"aantal", deelnemers},
                     {"zonder", store::tel_ronde(db, ronde.id).stages - deelnemers},
                     {"link", world.origin + "/rondes/" + std::to_string(ronde.id.value)}};
  return std::nullopt;
}

/// Does it ask for preferences, which count only while the round is open?
bool asks_preferences(std::string_view sjabloon) {
  return sjabloon == k_ronde_geopend || sjabloon == k_ronde_herinnering;
}

}  // namespace

bool is_about_round(std::string_view sjabloon) { return sjabloon.starts_with("ronde."); }

std::optional<Unsendable> draft_about_round(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                            const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverRonde>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto ronde = store::load_ronde(db, read.value.ronde);
  if (!ronde) return Unsendable::pointless;
  if (bericht.sjabloon == k_ronde_gesloten) return draft_closed(db, *ronde, world, draft);
  if (!bericht.persoon) return Unsendable::damaged;
  // One that waited until the round was called off would ask for what does not count any more.
  if (asks_preferences(bericht.sjabloon) && ronde->stand != Rondestand::open) return Unsendable::pointless;
  Rondemail mail(db, world, *ronde, *bericht.persoon);
  if (bericht.sjabloon == k_ronde_herinnering) mail.keep_without_preferences();
  if (mail.is_empty()) return Unsendable::pointless;
  const auto* found = std::find_if(std::begin(k_rondewoorden), std::end(k_rondewoorden), [&](const Rondewoorden& each) {
    return each.sjabloon == bericht.sjabloon && each.aan_aios == mail.is_aios();
  });
  if (found == std::end(k_rondewoorden)) return Unsendable::no_template;
  draft.subject = found->onderwerp;
  draft.text = found->tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"ronde", ronde->naam},
                     {"datum", format_date(ronde->sluit_op, world.texts.taal())},
                     {"regel", word_text("plaatsingsregeluitleg", to_name(ronde->regel), world.texts)},
                     {"voorkeuren", ronde->voorkeuren.value},
                     {"regels", mail.lines()},
                     {"link", world.origin + (mail.is_aios() ? "/voorkeuren" : "/overzicht")}};
  return std::nullopt;
}

}  // namespace stagepad

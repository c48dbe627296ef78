#include "server/outbound/mail_templates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

#include "generated/shared/text/text_keys.hpp"
#include "server/auth/one_time_links.hpp"
#include "server/auth/people.hpp"
#include "server/jobs/meldingen.hpp"
#include "server/outbound/availability_answer.hpp"
#include "server/outbound/mail_bijdragen.hpp"
#include "server/outbound/mail_meldingen.hpp"
#include "server/outbound/mail_rondes.hpp"
#include "server/outbound/mail_ruilingen.hpp"
#include "server/outbound/mail_wachtlijst.hpp"
#include "server/outbound/standaardteksten.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "server/store/traject_beeld.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/verzoeken.hpp"
#include "server/store/waarnemingen.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/text/format.hpp"
#include "shared/text/ingevuld.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

using store::KoppelingSoort;

/// What the parameters of a message about a request hold (see handlers/change.cpp).
struct OverVerzoek {
  TrajectId traject;
  VerzoekId verzoek;
  std::optional<OnderdeelId> onderdeel;
};

/// To whom a message about a request goes decides what it asks and where its link leads.
enum class Lezer { aios, opleider, stagebureau };

/// The parameters of a message about a training as a whole (see handlers/trajectbericht.cpp).
struct OverTraject {
  TrajectId traject;
};

/// The parameters of a message about a stage (see handlers/trajectbericht.cpp and plaatsing.cpp).
struct OverStage {
  TrajectId traject;
  std::optional<OnderdeelId> onderdeel;
};

/// The parameters of a message to whoever acts for a trainer (see handlers/waarnemingen.cpp).
struct OverWaarneming {
  WaarnemingId waarneming;
};

/// What one kind of message says to one kind of reader.
struct Sjabloon {
  std::string_view sjabloon;
  Lezer lezer;
  Tekst subject;
  Tekst text;
};

constexpr std::array k_over_verzoek = {
    Sjabloon{"verzoek.ingediend", Lezer::opleider, Tekst::mail_verzoek_ingediend_onderwerp,
                    Tekst::mail_verzoek_ingediend_tekst},
    Sjabloon{"verzoek.ingediend", Lezer::stagebureau,
                    Tekst::mail_verzoek_ingediend_stagebureau_onderwerp,
                    Tekst::mail_verzoek_ingediend_stagebureau_tekst},
    Sjabloon{"verzoek.goedgekeurd", Lezer::aios, Tekst::mail_verzoek_goedgekeurd_onderwerp,
                    Tekst::mail_verzoek_goedgekeurd_tekst},
    Sjabloon{"verzoek.goedgekeurd", Lezer::stagebureau,
                    Tekst::mail_verzoek_goedgekeurd_stagebureau_onderwerp,
                    Tekst::mail_verzoek_goedgekeurd_stagebureau_tekst},
    Sjabloon{"verzoek.teruggestuurd", Lezer::aios,
                    Tekst::mail_verzoek_teruggestuurd_onderwerp,
                    Tekst::mail_verzoek_teruggestuurd_tekst},
    Sjabloon{"verzoek.ingetrokken", Lezer::opleider,
                    Tekst::mail_verzoek_ingetrokken_onderwerp,
                    Tekst::mail_verzoek_ingetrokken_tekst},
    Sjabloon{"verzoek.ingetrokken", Lezer::stagebureau,
                    Tekst::mail_verzoek_ingetrokken_onderwerp,
                    Tekst::mail_verzoek_ingetrokken_stagebureau_tekst},
};

constexpr std::array k_over_traject = {
    Sjabloon{"traject.begonnen", Lezer::aios, Tekst::mail_traject_begonnen_onderwerp,
             Tekst::mail_traject_begonnen_tekst},
    Sjabloon{"traject.begonnen", Lezer::opleider, Tekst::mail_traject_begonnen_opleider_onderwerp,
             Tekst::mail_traject_begonnen_opleider_tekst},
    Sjabloon{"traject.gewijzigd", Lezer::aios, Tekst::mail_traject_gewijzigd_onderwerp,
             Tekst::mail_traject_gewijzigd_tekst},
    Sjabloon{"traject.gewijzigd", Lezer::opleider,
             Tekst::mail_traject_gewijzigd_opleider_onderwerp,
             Tekst::mail_traject_gewijzigd_opleider_tekst},
};

constexpr std::array k_over_stage = {
    Sjabloon{"stage.gewijzigd", Lezer::aios, Tekst::mail_stage_gewijzigd_onderwerp,
             Tekst::mail_stage_gewijzigd_tekst},
    Sjabloon{"stage.gewijzigd", Lezer::opleider, Tekst::mail_stage_gewijzigd_ander_onderwerp,
             Tekst::mail_stage_gewijzigd_ander_tekst},
    Sjabloon{"stage.gewijzigd", Lezer::stagebureau, Tekst::mail_stage_gewijzigd_ander_onderwerp,
             Tekst::mail_stage_gewijzigd_ander_tekst},
    Sjabloon{"stage.einde_gewijzigd", Lezer::aios, Tekst::mail_stage_einde_gewijzigd_onderwerp,
             Tekst::mail_stage_einde_gewijzigd_tekst},
    Sjabloon{"stage.einde_gewijzigd", Lezer::opleider, Tekst::mail_stage_einde_gewijzigd_ander_onderwerp,
             Tekst::mail_stage_einde_gewijzigd_ander_tekst},
    Sjabloon{"stage.einde_gewijzigd", Lezer::stagebureau, Tekst::mail_stage_einde_gewijzigd_ander_onderwerp,
             Tekst::mail_stage_einde_gewijzigd_ander_tekst},
};

/// What this kind of message says to this kind of reader, or nullptr.
const Sjabloon* find_sjabloon(std::span<const Sjabloon> all, std::string_view sjabloon, Lezer lezer) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Sjabloon& each) {
    return each.sjabloon == sjabloon && each.lezer == lezer;
  });
  return found == all.end() ? nullptr : &*found;
}

template <class Unit>
auto whole(std::chrono::milliseconds span) {
  return std::chrono::duration_cast<Unit>(span).count();
}

/// Whoever acts for a trainer today reads as that trainer.
Lezer lezer_of(store::ReadConnection& db, const std::optional<PersoonId>& persoon, const Traject& traject,
               CivilDate vandaag) {
  if (!persoon) return Lezer::stagebureau;
  if (*persoon == traject.aios.id) return Lezer::aios;
  std::vector<PersoonId> people = store::namens_op(db, *persoon, vandaag, Waarnemingsoort::waarnemen);
  people.push_back(*persoon);
  const bool is_opleider = std::any_of(people.begin(), people.end(), [&](PersoonId each) {
    return each == traject.instituutsopleider.id || (traject.praktijkopleider && each == traject.praktijkopleider->id);
  });
  return is_opleider ? Lezer::opleider : Lezer::stagebureau;
}

std::string screen_of(Lezer lezer, TrajectId traject) {
  switch (lezer) {
    case Lezer::aios:
      return "/opleiding";
    case Lezer::opleider:
      return "/werklijst";
    case Lezer::stagebureau:
      break;
  }
  return "/trajecten/" + std::to_string(traject.value);
}

/// "goedkeuring voor de keuzestage"
std::string subject_of(const Verzoek& verzoek, const Traject& traject, const MailWorld& world) {
  if (verzoek.soort == VerzoekSoort::schemawijziging || !verzoek.onderdeel) {
    return world.texts.plain(Tekst::mail_wat_schemawijziging);
  }
  const auto* pakket = world.rulepacks.find(traject, world.vandaag);
  std::string naam;
  for (const Onderdeel& each : traject.onderdelen) {
    if (each.id == *verzoek.onderdeel) {
      naam = onderdeel_text(each.soort, world.texts.taal(), pakket ? &pakket->pakket : nullptr);
    }
  }
  return world.texts.text(Tekst::mail_wat_stageplaats, {{"onderdeel", naam}});
}

}  // namespace

template <>
struct Describe<OverVerzoek> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &OverVerzoek::traject),
                           field("verzoek", &OverVerzoek::verzoek),
                           field("onderdeel", &OverVerzoek::onderdeel));
  }
};

template <>
struct Describe<OverStage> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &OverStage::traject),
                           field("onderdeel", &OverStage::onderdeel));
  }
};

template <>
struct Describe<OverWaarneming> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("waarneming", &OverWaarneming::waarneming)); }
};

template <>
struct Describe<OverTraject> {
  static constexpr auto fields(auto field) { return std::make_tuple(field("traject", &OverTraject::traject)); }
};

namespace {

bool is_about_training(std::string_view sjabloon) { return sjabloon.starts_with("traject."); }

/// Fills in what a message about a training as a whole says; the addressee is there already.
std::optional<Unsendable> draft_about_training(store::ReadConnection& db,
                                               const store::OutboxBericht& bericht,
                                               const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverTraject>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto traject = store::load_traject(db, read.value.traject);
  if (!traject) return Unsendable::damaged;
  const Lezer lezer = lezer_of(db, bericht.persoon, *traject, world.vandaag);
  const Sjabloon* found = find_sjabloon(k_over_traject, bericht.sjabloon, lezer);
  // Not there: somebody who was a trainer then and is none any more.
  if (!found) return Unsendable::pointless;
  draft.subject = found->subject;
  draft.text = found->text;
  const std::string screen = lezer == Lezer::aios
                                 ? "/opleiding"
                                 : "/trajecten/" + std::to_string(traject->id.value);
  draft.arguments = {{"naam", draft.to_name},
                     {"aios", traject->aios.naam},
                     {"link", world.origin + screen}};
  return std::nullopt;
}

bool is_about_stage(std::string_view sjabloon) { return sjabloon.starts_with("stage."); }

/// Fills in what a message about a stage says: how it stands now, and who is to do what.
std::optional<Unsendable> draft_about_stage(store::ReadConnection& db,
                                            const store::OutboxBericht& bericht,
                                            const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverStage>(bericht.parameters);
  if (!read.ok() || !read.value.onderdeel) return Unsendable::damaged;
  auto beeld = store::laad_traject_beeld(db, read.value.traject, {Rol::stagebureau});
  if (!beeld) return Unsendable::damaged;
  beeld->vandaag = world.vandaag;
  const auto* pakket = world.rulepacks.find(beeld->traject, world.vandaag);
  if (!pakket) return Unsendable::damaged;
  const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
  const GeplandOnderdeel* part = toetsing.context().planning.find(*read.value.onderdeel);
  if (!part) return Unsendable::pointless;
  const AanZet turn = wie_is_aan_zet(toetsing.context(), *part);
  const Lezer lezer = lezer_of(db, bericht.persoon, beeld->traject, world.vandaag);
  const Sjabloon* found = find_sjabloon(k_over_stage, bericht.sjabloon, lezer);
  if (!found) return Unsendable::no_template;
  draft.subject = found->subject;
  draft.text = found->text;
  const std::string id = std::to_string(part->onderdeel->id.value);
  const std::string screen = lezer == Lezer::aios
                                 ? "/opleiding?stage=" + id
                                 : "/trajecten/" + std::to_string(beeld->traject.id.value) + "?stage=" + id;
  draft.arguments = {
      {"naam", draft.to_name},
      {"aios", beeld->traject.aios.naam},
      {"onderdeel", onderdeel_text(part->onderdeel->soort, world.texts.taal(), &pakket->pakket)},
      {"fase", word_text("fase", to_name(turn.fase), world.texts)},
      {"wie", rol_text(turn.wie, world.texts)},
      {"taak", word_text("taak", turn.taak, world.texts)},
      {"laatste_dag", format_date(part->periode.last, world.texts.taal())},
      {"einde", format_date(toetsing.context().planning.einde, world.texts.taal())},
      {"link", world.origin + screen}};
  return std::nullopt;
}

/// Tells a trainer for whom to act, and when.
std::optional<Unsendable> draft_about_waarneming(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                 const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverWaarneming>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto waarneming = store::load_waarneming(db, read.value.waarneming);
  if (!waarneming) return Unsendable::pointless;
  const Taal taal = world.texts.taal();
  const bool acts = waarneming->soort == Waarnemingsoort::waarnemen;
  draft.subject = acts ? Tekst::mail_waarneming_onderwerp : Tekst::mail_voorbereiden_onderwerp;
  draft.text = acts ? Tekst::mail_waarneming_tekst : Tekst::mail_voorbereiden_tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"namens", waarneming->namens.naam},
                     {"van", format_date(waarneming->eerste_dag, taal)},
                     {"tot", format_date(waarneming->laatste_dag, taal)},
                     {"link", world.origin + "/werklijst"}};
  return std::nullopt;
}

/// Fills in what the message about a request says; the addressee is there already.
std::optional<Unsendable> draft_about_request(store::ReadConnection& db,
                                              const store::OutboxBericht& bericht,
                                              const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<OverVerzoek>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto traject = store::load_traject(db, read.value.traject);
  const auto verzoek = store::load_verzoek(db, read.value.verzoek);
  if (!traject || !verzoek) return Unsendable::damaged;
  const Lezer lezer = lezer_of(db, bericht.persoon, *traject, world.vandaag);
  const Sjabloon* found = find_sjabloon(k_over_verzoek, bericht.sjabloon, lezer);
  if (!found) return Unsendable::no_template;
  draft.subject = found->subject;
  draft.text = found->text;
  draft.arguments = {{"naam", draft.to_name},
                     {"aios", traject->aios.naam},
                     {"wat", subject_of(*verzoek, *traject, world)},
                     {"link", world.origin + screen_of(lezer, traject->id)}};
  return std::nullopt;
}

void draft_link(MailDraft& draft, KoppelingSoort soort, Tekst subject, Tekst text) {
  draft.subject = subject;
  draft.text = text;
  draft.link = soort;
  draft.arguments = {{"naam", draft.to_name},
                     {"dagen", whole<std::chrono::hours>(lifetime_of(soort)) / 24},
                     {"minuten", whole<std::chrono::minutes>(lifetime_of(soort))},
                     {"adres", draft.to_address}};
}

/// The messages about getting in. `toegang` is how the person stands.
std::optional<Unsendable> draft_about_access(const store::OutboxBericht& bericht, Toegang toegang,
                                             const MailWorld& world, MailDraft& draft) {
  if (bericht.sjabloon == "wachtwoord.gewijzigd") {
    draft.subject = Tekst::mail_wachtwoord_gewijzigd_onderwerp;
    draft.text = Tekst::mail_wachtwoord_gewijzigd_tekst;
    draft.arguments = {{"naam", draft.to_name}, {"link", world.origin + "/wachtwoord-vergeten"}};
    return std::nullopt;
  }
  if (bericht.sjabloon == "persoon.uitnodiging" && toegang == Toegang::actief) {
    return Unsendable::pointless;
  }
  // Who was invited and asks for a forgotten password never had one: the invitation comes again.
  if (toegang == Toegang::uitgenodigd) {
    draft_link(draft, KoppelingSoort::uitnodiging, Tekst::mail_persoon_uitnodiging_onderwerp,
               Tekst::mail_persoon_uitnodiging_tekst);
  } else {
    draft_link(draft, KoppelingSoort::wachtwoord, Tekst::mail_wachtwoord_vergeten_onderwerp,
               Tekst::mail_wachtwoord_vergeten_tekst);
  }
  return std::nullopt;
}

bool is_about_access(std::string_view sjabloon) {
  return sjabloon == "persoon.uitnodiging" || sjabloon == "wachtwoord.vergeten" ||
         sjabloon == "wachtwoord.gewijzigd";
}

}  // namespace

namespace {

/// A stage to which somebody is asked to contribute; nothing when it is gone.
struct Bijdragestage {
  Traject traject;
  std::string onderdeel;  ///< its name
};

std::optional<Bijdragestage> stage_of(store::ReadConnection& db, OnderdeelId id, const MailWorld& world) {
  const auto traject_id = store::traject_van(db, id);
  auto traject = traject_id ? store::load_traject(db, *traject_id) : std::nullopt;
  const Onderdeel* onderdeel = traject ? find_onderdeel(*traject, id) : nullptr;
  if (!onderdeel) return std::nullopt;
  const auto* pakket = world.rulepacks.find(*traject, world.vandaag);
  std::string naam = onderdeel_text(onderdeel->soort, world.texts.taal(), pakket ? &pakket->pakket : nullptr);
  return Bijdragestage{std::move(*traject), std::move(naam)};
}

std::string invitation_line(const Bijdragestage& stage, const MailWorld& world) {
  return world.texts.text(Tekst::mail_bijdrage_regel,
                          {{"onderdeel", stage.onderdeel}, {"aios", stage.traject.aios.naam}});
}

/// What an invitation asks.
struct Uitnodiging {
  ContributionMail mail;
  Bijdragestage stage;
};

/// Nothing when its stage is gone, or another mail holds the link that counts: one more would end that.
std::optional<Uitnodiging> invitation_of(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                         const MailWorld& world) {
  auto read = read_json<ContributionMail>(bericht.parameters);
  if (!read.ok() || store::is_ingehaald(db, bericht)) return std::nullopt;
  if (store::is_meegestuurd(db, read.value.onderdeel, bericht)) return std::nullopt;
  auto stage = stage_of(db, read.value.onderdeel, world);
  if (!stage) return std::nullopt;
  return Uitnodiging{std::move(read.value), std::move(*stage)};
}

TextArguments contribution_arguments(const std::string& naam, const Bijdragestage& stage) {
  return {{"naam", naam},
          {"aios", stage.traject.aios.naam},
          {"onderdeel", stage.onderdeel},
          {"dagen", whole<std::chrono::hours>(k_contribution_lifetime) / 24},
          {"minuten", whole<std::chrono::minutes>(k_code_lifetime)}};
}

std::variant<MailDraft, Unsendable> draft_code(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                               const MailWorld& world) {
  const auto read = read_json<ContributionMail>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto stage = stage_of(db, read.value.onderdeel, world);
  // A later mail holds the code that counts.
  if (!stage || store::is_ingehaald(db, bericht)) return Unsendable::pointless;
  if (!is_mail_address(bericht.adres)) return Unsendable::no_address;
  MailDraft draft{};
  draft.to_name = read.value.naam;
  draft.to_address = bericht.adres;
  draft.bijdragen = {read.value};
  draft.is_code = true;
  draft.subject = Tekst::mail_bijdrage_code_onderwerp;
  draft.text = Tekst::mail_bijdrage_code_tekst;
  draft.arguments = contribution_arguments(draft.to_name, *stage);
  return draft;
}

/// Asks somebody without an account to contribute to a stage, or to several: a line and a link for each invitation that
/// goes in this mail. The links are made when the mail is written.
std::variant<MailDraft, Unsendable> draft_invitations(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                      const MailWorld& world) {
  if (!read_json<ContributionMail>(bericht.parameters).ok()) return Unsendable::damaged;
  MailDraft draft{};
  std::vector<Uitnodiging> all;
  if (auto own = invitation_of(db, bericht, world)) all.push_back(std::move(*own));
  for (const store::OutboxBericht& each : store::bundel_van(db, bericht.id)) {
    auto more = invitation_of(db, each, world);
    if (!more) continue;
    all.push_back(std::move(*more));
    draft.meegestuurd.push_back(each.id);
  }
  if (all.empty()) return Unsendable::pointless;
  if (!is_mail_address(bericht.adres)) return Unsendable::no_address;
  draft.to_name = all.front().mail.naam;
  draft.to_address = bericht.adres;
  draft.arguments = contribution_arguments(draft.to_name, all.front().stage);
  draft.subject = Tekst::mail_bijdrage_gevraagd_onderwerp;
  draft.text = Tekst::mail_bijdrage_gevraagd_tekst;
  if (all.size() > 1) {
    for (const Uitnodiging& each : all) draft.regels.push_back(invitation_line(each.stage, world));
    draft.subject = Tekst::mail_bijdrage_gevraagd_alle_onderwerp;
    draft.text = Tekst::mail_bijdrage_gevraagd_alle_tekst;
    draft.arguments.emplace_back("aantal", static_cast<std::int64_t>(all.size()));
  }
  for (Uitnodiging& each : all) draft.bijdragen.push_back(std::move(each.mail));
  return draft;
}

}  // namespace

namespace {

/// "- Infectieziekten, GGD Voorbeeld"
std::string place_line(const Stageplaats& plaats) { return "- " + plaats.naam + ", " + plaats.instelling_naam; }

/// To an institution: whether its places are available, for the first time or once more. An older mail of the same
/// link, or one to which all was answered meanwhile, is not written any more.
std::variant<MailDraft, Unsendable> draft_availability(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                       const MailWorld& world) {
  const auto read = read_json<AvailabilityMail>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  const auto link = store::load_vraaglink(db, read.value.link);
  if (!link || !is_wanted(*link, read.value)) return Unsendable::pointless;
  std::vector<StageplaatsKaart> places;
  std::optional<Period> periode;
  bool same_period = true;
  for (const store::Beschikbaarheidsvraag& each : store::vragen_van(db, link->id)) {
    if (each.antwoord) continue;
    same_period = places.empty() || (same_period && each.periode == periode);
    periode = each.periode;
    if (auto kaart = store::load_stageplaatskaart(db, each.stageplaats)) places.push_back(std::move(*kaart));
  }
  if (places.empty()) return Unsendable::pointless;
  if (!is_mail_address(bericht.adres)) return Unsendable::no_address;
  const bool is_one = places.size() == 1;
  const bool is_again = bericht.sjabloon == k_availability_reminded;
  MailDraft draft{};
  // Several places may have several contact people behind one address.
  const std::string& contact = places.front().dossier->contactpersoon;
  const bool same_contact = std::all_of(places.begin(), places.end(), [&](const StageplaatsKaart& each) {
    return each.dossier->contactpersoon == contact;
  });
  draft.to_name = contact.empty() || !same_contact ? places.front().plaats.instelling_naam : contact;
  draft.to_address = bericht.adres;
  draft.beschikbaarheid = read.value;
  if (is_again) {
    draft.subject =
        is_one ? Tekst::mail_beschikbaarheid_herinnerd_onderwerp : Tekst::mail_beschikbaarheid_herinnerd_alle_onderwerp;
    draft.text =
        is_one ? Tekst::mail_beschikbaarheid_herinnerd_tekst : Tekst::mail_beschikbaarheid_herinnerd_alle_tekst;
  } else {
    draft.subject =
        is_one ? Tekst::mail_beschikbaarheid_gevraagd_onderwerp : Tekst::mail_beschikbaarheid_gevraagd_alle_onderwerp;
    draft.text = is_one ? Tekst::mail_beschikbaarheid_gevraagd_tekst : Tekst::mail_beschikbaarheid_gevraagd_alle_tekst;
  }
  std::string lines;
  for (const StageplaatsKaart& each : places) lines += (lines.empty() ? "" : "\n") + place_line(each.plaats);
  const Taal taal = world.texts.taal();
  draft.arguments = {{"naam", draft.to_name},
                     {"plaats", places.front().plaats.naam},
                     {"instelling", places.front().plaats.instelling_naam},
                     {"aantal", static_cast<std::int64_t>(places.size())},
                     {"plaatsen", std::move(lines)},
                     {"wanneer", same_period && periode
                                     ? world.texts.text(Tekst::mail_beschikbaarheid_in_periode,
                                                        {{"periode", format_period(*periode, taal)}})
                                     : world.texts.plain(Tekst::mail_beschikbaarheid_komende_tijd)},
                     {"gevraagd", format_date(link->gevraagd_op, taal)},
                     {"datum", format_date(availability_until(world.vandaag), taal)}};
  return draft;
}

/// To the Stagebureau: what was answered together, and the stages that now lack room.
std::optional<Unsendable> draft_about_availability(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                                   const MailWorld& world, MailDraft& draft) {
  const auto read = read_json<AvailabilityAnswers>(bericht.parameters);
  if (!read.ok()) return Unsendable::damaged;
  std::string lines;
  std::int64_t count = 0;
  std::int64_t plaatsingen = 0;
  std::int64_t voorkeuren = 0;
  for (const AvailabilityAnswer& each : read.value.antwoorden) {
    const auto kaart = store::load_stageplaatskaart(db, each.stageplaats);
    if (!kaart) continue;
    const std::string antwoord = word_text("beschikbaarheidskeuze", to_name(each.beschikbaarheid), world.texts);
    if (count++ == 0) {
      draft.arguments = {{"naam", draft.to_name},
                         {"plaats", kaart->plaats.naam},
                         {"instelling", kaart->plaats.instelling_naam},
                         {"antwoord", antwoord},
                         {"link", world.origin + "/stageplaatsen/" + std::to_string(each.stageplaats.value)}};
    }
    lines += (lines.empty() ? "" : "\n") + place_line(kaart->plaats) + ": " + antwoord;
    plaatsingen += each.plaatsingen;
    voorkeuren += each.voorkeuren;
  }
  if (count == 0) return Unsendable::pointless;
  const bool is_short = plaatsingen > 0 || voorkeuren > 0;
  draft.arguments.emplace_back("plaatsingen", plaatsingen);
  draft.arguments.emplace_back("voorkeuren", voorkeuren);
  draft.subject = Tekst::mail_beschikbaarheid_beantwoord_onderwerp;
  draft.text = is_short ? Tekst::mail_beschikbaarheid_tekort_tekst : Tekst::mail_beschikbaarheid_beantwoord_tekst;
  if (count == 1) return std::nullopt;
  draft.subject = Tekst::mail_beschikbaarheid_beantwoord_alle_onderwerp;
  draft.text =
      is_short ? Tekst::mail_beschikbaarheid_tekort_alle_tekst : Tekst::mail_beschikbaarheid_beantwoord_alle_tekst;
  draft.arguments = {{"naam", draft.to_name},
                     {"aantal", count},
                     {"plaatsen", std::move(lines)},
                     {"plaatsingen", plaatsingen},
                     {"voorkeuren", voorkeuren},
                     {"link", world.origin + "/stageplaatsen?lijst=uitvraag"}};
  return std::nullopt;
}

std::optional<Unsendable> draft_about(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                      const MailWorld& world, MailDraft& draft) {
  if (is_about_training(bericht.sjabloon)) return draft_about_training(db, bericht, world, draft);
  if (bericht.sjabloon == "waarneming.vastgelegd") return draft_about_waarneming(db, bericht, world, draft);
  if (is_about_stage(bericht.sjabloon)) return draft_about_stage(db, bericht, world, draft);
  if (is_about_round(bericht.sjabloon)) return draft_about_round(db, bericht, world, draft);
  if (is_about_waiting_list(bericht.sjabloon)) return draft_about_waiting_list(db, bericht, world, draft);
  if (is_about_swap(bericht.sjabloon)) return draft_about_swap(db, bericht, world, draft);
  if (bericht.sjabloon == k_meldingen_sjabloon) return draft_meldingen(db, bericht, world, draft);
  if (bericht.sjabloon == k_availability_answered) return draft_about_availability(db, bericht, world, draft);
  return draft_about_request(db, bericht, world, draft);
}

}  // namespace

namespace {

std::variant<MailDraft, Unsendable> draft_of(store::ReadConnection& db, const store::OutboxBericht& bericht,
                                             const MailWorld& world) {
  const bool is_availability =
      bericht.sjabloon == k_availability_asked || bericht.sjabloon == k_availability_reminded;
  if (is_availability) return draft_availability(db, bericht, world);
  if (bericht.sjabloon == k_bijdrage_herinnerd) return draft_bijdrageherinnering(db, bericht, world);
  if (bericht.sjabloon == store::k_bijdrage_gevraagd) return draft_invitations(db, bericht, world);
  if (bericht.sjabloon == "bijdrage.code") return draft_code(db, bericht, world);
  const bool is_access = is_about_access(bericht.sjabloon);
  // A forgotten password is asked for an address, whoever that may be (see
  // handlers/wachtwoorden.cpp).
  const auto persoon = bericht.persoon ? store::load_persoon(db, *bericht.persoon)
                       : is_access     ? store::find_persoon_by_email(db, bericht.adres)
                                       : std::nullopt;
  if (!persoon && (is_access || bericht.persoon)) return Unsendable::pointless;
  MailDraft draft{};
  if (persoon) draft.persoon = persoon->id;
  draft.to_name = persoon ? persoon->naam : rol_text(Rol::stagebureau, world.texts);
  draft.to_address = persoon ? persoon->email : bericht.adres;
  const auto toegang = persoon ? toegang_van(db, persoon->id) : Toegang::actief;
  const bool may_come_in =
      toegang != Toegang::geblokkeerd && (!persoon || !persoon->rollen.empty());
  if (!may_come_in) return Unsendable::pointless;
  if (!is_mail_address(draft.to_address)) return Unsendable::no_address;
  const auto problem = is_access ? draft_about_access(bericht, toegang, world, draft)
                                 : draft_about(db, bericht, world, draft);
  if (problem) return *problem;
  return draft;
}

Tekstwoorden woorden_van(store::ReadConnection& db, const MailDraft& draft, const MailWorld& world) {
  if (const StandaardtekstGegevens* gegevens = find_standaardtekst(draft.text)) {
    if (auto own = eigen_woorden(db, *gegevens, world.texts)) return std::move(*own);
  }
  return {world.texts.plain(draft.subject), world.texts.plain(draft.text)};
}

}  // namespace

std::variant<MailDraft, Unsendable> draft_mail(store::ReadConnection& db,
                                               const store::OutboxBericht& bericht,
                                               const MailWorld& world) {
  auto drafted = draft_of(db, bericht, world);
  if (auto* draft = std::get_if<MailDraft>(&drafted)) draft->woorden = woorden_van(db, *draft, world);
  return drafted;
}

MailText text_of(const MailDraft& draft, const std::vector<std::string>& links, const MailWorld& world) {
  TextArguments arguments = draft.arguments;
  if (!draft.regels.empty()) {
    std::string lines;
    for (std::size_t i = 0; i < draft.regels.size() && i < links.size(); ++i) {
      lines += (lines.empty() ? "" : "\n\n") + draft.regels[i] + "\n" + links[i];
    }
    arguments.emplace_back("regels", std::move(lines));
  } else if (!links.empty()) {
    arguments.emplace_back(draft.is_code ? "code" : "link", links.front());
  }
  auto filled = ingevulde_mail(draft.woorden, arguments, world.texts.text(Tekst::mail_voet, {{"adres", world.origin}}));
  return {std::move(filled.onderwerp), std::move(filled.tekst)};
}

}  // namespace stagepad

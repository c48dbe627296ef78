#include "server/handlers/mailteksten.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beheer.hpp"
#include "server/outbound/mailteksten.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/mailteksten.hpp"
#include "shared/command/check_mailtekst.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_mail_taal = "mail_taal";

/// What the log keeps of a change: which words, not what they say.
struct MailtekstInhoud {
  Taal taal = Taal::nl;
  std::int64_t versie = 0;
};

std::optional<Mailtekst> in_path(const Call& call) {
  return mailtekst_met(parse_id(call.request.path_value("mailtekst")).value_or(0));
}

std::string origin_of(store::ReadConnection& db) {
  return store::load_instelling(db, store::k_publiek_adres).value_or("");
}

MailtekstInTaal in_language_of(const MailtekstGegevens& gegevens, const Catalogue& texts, const std::string& origin) {
  return {texts.taal(), meegeleverde_woorden(gegevens, texts), plaatshouders_van(gegevens, texts, origin),
          texts.text(Tekst::mail_voet, {{"adres", origin}})};
}

MailtekstKaart kaart_van(store::ReadConnection& db, const Call& call, Mailtekst mailtekst) {
  MailtekstKaart kaart;
  kaart.mailtekst = mailtekst;
  kaart.versies = store::list_mailtekstversies(db, mailtekst);
  kaart.versie = 1 + static_cast<std::int64_t>(kaart.versies.size());
  for (const auto& each : EnumNames<Taal>::names) {
    kaart.talen.push_back(in_language_of(gegevens_van(mailtekst), call.services.texts.in(each.value), origin_of(db)));
  }
  return kaart;
}

/// The words that hold in this language, if they are the institute's own.
std::optional<Mailwoorden> eigen_woorden(const MailtekstKaart& kaart, Taal taal) {
  const MailtekstVersie* newest = nieuwste_versie(kaart, taal);
  return newest ? newest->woorden : std::nullopt;
}

const MailtekstInTaal& of_language(const MailtekstKaart& kaart, Taal taal) {
  return *std::find_if(kaart.talen.begin(), kaart.talen.end(), [&](const auto& each) { return each.taal == taal; });
}

}  // namespace

template <>
struct Describe<MailtekstInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &MailtekstInhoud::taal), field("versie", &MailtekstInhoud::versie));
  }
};

Answer<Mailteksten> get_mailteksten(const Call& call) {
  return object_answer<Mailteksten>(call, [&](store::ReadConnection& db) {
    Mailteksten all;
    const auto own = store::list_eigen_mailwoorden(db);
    for (const auto& each : EnumNames<Mailtekst>::names) {
      MailtekstRegel regel;
      regel.mailtekst = each.value;
      for (const auto& [mailtekst, taal] : own) {
        if (mailtekst == each.value) regel.aangepast.push_back(taal);
      }
      all.mailteksten.push_back(std::move(regel));
    }
    all.verstuurd_in = from_name<Taal>(store::load_instelling(db, k_mail_taal).value_or("nl")).value_or(Taal::nl);
    return std::optional(std::move(all));
  });
}

Answer<MailtekstKaart> get_mailtekst(const Call& call) {
  return object_answer<MailtekstKaart>(call, [&](store::ReadConnection& db) -> std::optional<MailtekstKaart> {
    const auto mailtekst = in_path(call);
    if (!mailtekst) return std::nullopt;
    return kaart_van(db, call, *mailtekst);
  });
}

Changed<MailtekstKaart> wijzig_mailtekst(store::Transaction& tx, const Call& call, const WijzigMailtekst& sent) {
  const auto mailtekst = in_path(call);
  if (!mailtekst) return nothing_there();
  const MailtekstKaart now = kaart_van(tx, call, *mailtekst);
  if (auto stale = outdated(call, now.versie)) return *stale;
  WijzigMailtekst wijziging = sent;
  Findings findings;
  if (wijziging.woorden) {
    wijziging.woorden = opgeschoond(*wijziging.woorden);
    findings = check_mailtekst(*wijziging.woorden, of_language(now, wijziging.taal).plaatshouders);
    // The words of the program are kept as such, so that they follow it when it is upgraded.
    if (*wijziging.woorden == of_language(now, wijziging.taal).meegeleverd) wijziging.woorden.reset();
  }
  if (wijziging.woorden == eigen_woorden(now, wijziging.taal)) findings.push_back(about("beheer.geen_wijziging", ""));
  if (!findings.empty()) return refused_with(std::move(findings));
  const std::int64_t versie = store::add_mailtekstversie(tx, *mailtekst, wijziging, call.persoon.id);
  record(tx, call, wijziging.woorden ? "mailtekst.gewijzigd" : "mailtekst.teruggezet", "mailtekst", nummer_van(*mailtekst),
         to_json(MailtekstInhoud{wijziging.taal, versie}));
  return changed_to(kaart_van(tx, call, *mailtekst));
}

}  // namespace stagepad

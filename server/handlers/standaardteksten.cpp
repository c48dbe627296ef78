#include "server/handlers/standaardteksten.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beheer.hpp"
#include "server/outbound/standaardteksten.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/standaardteksten.hpp"
#include "shared/command/check_standaardtekst.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_mail_taal = "mail_taal";

/// What the log keeps of a change: which words, not what they say.
struct StandaardtekstInhoud {
  Taal taal = Taal::nl;
  std::int64_t versie = 0;
};

std::optional<Standaardtekst> in_path(const Call& call) {
  return standaardtekst_met(parse_id(call.request.path_value("standaardtekst")).value_or(0));
}

std::string origin_of(store::ReadConnection& db) {
  return store::load_instelling(db, store::k_publiek_adres).value_or("");
}

StandaardtekstInTaal in_language_of(const StandaardtekstGegevens& gegevens, const Catalogue& texts, const std::string& origin) {
  return {texts.taal(), meegeleverde_woorden(gegevens, texts), plaatshouders_van(gegevens, texts, origin),
          is_brief(gegevens.standaardtekst) ? std::string() : texts.text(Tekst::mail_voet, {{"adres", origin}})};
}

StandaardtekstKaart kaart_van(store::ReadConnection& db, const Call& call, Standaardtekst standaardtekst) {
  StandaardtekstKaart kaart;
  kaart.standaardtekst = standaardtekst;
  kaart.versies = store::list_standaardtekstversies(db, standaardtekst);
  kaart.versie = 1 + static_cast<std::int64_t>(kaart.versies.size());
  for (const auto& each : EnumNames<Taal>::names) {
    kaart.talen.push_back(in_language_of(gegevens_van(standaardtekst), call.services.texts.in(each.value), origin_of(db)));
  }
  return kaart;
}

/// The words that hold in this language, if they are the institute's own.
std::optional<Tekstwoorden> geldende_woorden(const StandaardtekstKaart& kaart, Taal taal) {
  const StandaardtekstVersie* newest = nieuwste_versie(kaart, taal);
  return newest ? newest->woorden : std::nullopt;
}

const StandaardtekstInTaal& of_language(const StandaardtekstKaart& kaart, Taal taal) {
  return *std::find_if(kaart.talen.begin(), kaart.talen.end(), [&](const auto& each) { return each.taal == taal; });
}

}  // namespace

template <>
struct Describe<StandaardtekstInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("taal", &StandaardtekstInhoud::taal), field("versie", &StandaardtekstInhoud::versie));
  }
};

Answer<Standaardteksten> get_standaardteksten(const Call& call) {
  return object_answer<Standaardteksten>(call, [&](store::ReadConnection& db) {
    Standaardteksten all;
    const auto own = store::list_eigen_tekstwoorden(db);
    for (const auto& each : EnumNames<Standaardtekst>::names) {
      StandaardtekstRegel regel;
      regel.standaardtekst = each.value;
      for (const auto& [standaardtekst, taal] : own) {
        if (standaardtekst == each.value) regel.aangepast.push_back(taal);
      }
      all.standaardteksten.push_back(std::move(regel));
    }
    all.verstuurd_in = from_name<Taal>(store::load_instelling(db, k_mail_taal).value_or("nl")).value_or(Taal::nl);
    return std::optional(std::move(all));
  });
}

Answer<StandaardtekstKaart> get_standaardtekst(const Call& call) {
  return object_answer<StandaardtekstKaart>(call, [&](store::ReadConnection& db) -> std::optional<StandaardtekstKaart> {
    const auto standaardtekst = in_path(call);
    if (!standaardtekst) return std::nullopt;
    return kaart_van(db, call, *standaardtekst);
  });
}

Changed<StandaardtekstKaart> wijzig_standaardtekst(store::Transaction& tx, const Call& call, const WijzigStandaardtekst& sent) {
  const auto standaardtekst = in_path(call);
  if (!standaardtekst) return nothing_there();
  const StandaardtekstKaart now = kaart_van(tx, call, *standaardtekst);
  if (auto stale = outdated(call, now.versie)) return *stale;
  WijzigStandaardtekst wijziging = sent;
  Findings findings;
  if (wijziging.woorden) {
    wijziging.woorden = opgeschoond(*wijziging.woorden);
    findings = check_standaardtekst(*wijziging.woorden, of_language(now, wijziging.taal).plaatshouders);
    // The words of the program are kept as such, so that they follow it when it is upgraded.
    if (*wijziging.woorden == of_language(now, wijziging.taal).meegeleverd) wijziging.woorden.reset();
  }
  if (wijziging.woorden == geldende_woorden(now, wijziging.taal)) findings.push_back(about("beheer.geen_wijziging", ""));
  if (!findings.empty()) return refused_with(std::move(findings));
  const std::int64_t versie = store::add_standaardtekstversie(tx, *standaardtekst, wijziging, call.persoon.id);
  record(tx, call, wijziging.woorden ? "standaardtekst.gewijzigd" : "standaardtekst.teruggezet", "standaardtekst", nummer_van(*standaardtekst),
         to_json(StandaardtekstInhoud{wijziging.taal, versie}));
  return changed_to(kaart_van(tx, call, *standaardtekst));
}

}  // namespace stagepad

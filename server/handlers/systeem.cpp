#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "server/auth/people.hpp"
#include "server/handlers/beheer.hpp"
#include "server/store/audit.hpp"
#include "server/store/bewaartermijnen.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/logboek.hpp"
#include "server/store/systeeminstellingen.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_versie = "instellingen_versie";

struct InstellingenInhoud {
  std::vector<std::string> sleutels;
};

}  // namespace

template <>
struct Describe<InstellingenInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("sleutels", &InstellingenInhoud::sleutels));
  }
};

namespace {

constexpr int number_in(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

/// Is every retention period a setting, with the range and default that it is applied by?
constexpr bool retention_can_be_set() {
  for (const store::Termijnsoort& termijn : store::k_bewaartermijnen) {
    bool found = false;
    for (const auto& each : k_systeeminstellingen) {
      found = found || (each.sleutel == termijn.sleutel && each.minimum == termijn.kleinste &&
                        each.maximum == termijn.grootste && number_in(each.standaard) == termijn.standaard);
    }
    if (!found) return false;
  }
  return true;
}
static_assert(retention_can_be_set(), "a retention period differs from its setting");

const SysteeminstellingSoortgegevens* find_setting(std::string_view sleutel) {
  for (const auto& each : k_systeeminstellingen) {
    if (each.sleutel == sleutel) return &each;
  }
  return nullptr;
}

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

bool is_single_line(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

/// May the setting have this value?
bool fits(const SysteeminstellingSoortgegevens& setting, std::string_view waarde) {
  switch (setting.soort) {
    case SysteeminstellingSoort::tekst: {
      const auto length = static_cast<std::int64_t>(count_code_points(waarde));
      return setting.minimum <= length && length <= setting.maximum && is_single_line(waarde);
    }
    case SysteeminstellingSoort::adres:
      return waarde.empty() || is_mail_address(waarde);
    case SysteeminstellingSoort::getal: {
      const auto number = parse_number(waarde);
      return number && setting.minimum <= *number && *number <= setting.maximum;
    }
    case SysteeminstellingSoort::keuze:
      break;
  }
  return std::find(setting.keuzes.begin(), setting.keuzes.end(), waarde) != setting.keuzes.end();
}

std::int64_t versie_van_instellingen(store::ReadConnection& db) {
  return parse_number(store::load_instelling(db, k_versie).value_or("1")).value_or(1);
}

Systeeminstelling shown(store::ReadConnection& db, const Catalogue& texts,
                        const SysteeminstellingSoortgegevens& setting) {
  Systeeminstelling shown;
  shown.sleutel = setting.sleutel;
  shown.soort = setting.soort;
  shown.standaard = setting.standaard;
  shown.waarde = store::load_instelling(db, setting.sleutel).value_or(shown.standaard);
  const bool has_bounds = setting.soort == SysteeminstellingSoort::tekst ||
                          setting.soort == SysteeminstellingSoort::getal;
  if (has_bounds) shown.minimum = setting.minimum;
  if (has_bounds) shown.maximum = setting.maximum;
  shown.keuzes.assign(setting.keuzes.begin(), setting.keuzes.end());
  if (const auto key = find_tekst("systeeminstelling." + shown.sleutel)) {
    shown.omschrijving = texts.text(*key);
  }
  return shown;
}

Systeeminstellingen all_settings(store::ReadConnection& db, const Call& call) {
  const Catalogue& texts = call.services.texts.in(language_of(call.request));
  Systeeminstellingen all;
  all.versie = versie_van_instellingen(db);
  for (const auto& each : k_systeeminstellingen) all.instellingen.push_back(shown(db, texts, each));
  return all;
}

/// What is wrong with the settings that were sent.
Findings problems_with(const std::vector<SysteeminstellingWaarde>& sent) {
  Findings findings;
  if (sent.empty()) findings.push_back(about("beheer.geen_wijziging", "/instellingen"));
  for (std::size_t i = 0; i < sent.size(); ++i) {
    const std::string pad = "/instellingen/" + std::to_string(i);
    const SysteeminstellingWaarde& each = sent[i];
    const auto* setting = find_setting(each.sleutel);
    const auto here = sent.begin() + static_cast<std::ptrdiff_t>(i);
    if (!setting) {
      findings.push_back(about("systeeminstelling.onbekend", pad + "/sleutel",
                               {tekst_parameter("sleutel", each.sleutel)}));
    } else if (std::any_of(sent.begin(), here, [&](const SysteeminstellingWaarde& before) {
                 return before.sleutel == each.sleutel;
               })) {
      findings.push_back(
          about("lijst.dubbel", pad + "/sleutel", {tekst_parameter("woord", each.sleutel)}));
    } else if (!fits(*setting, trimmed(each.waarde))) {
      findings.push_back(
          about("systeeminstelling.waarde", pad + "/waarde",
                {tekst_parameter("waarde", each.waarde), tekst_parameter("sleutel", each.sleutel)}));
    }
  }
  return findings;
}

}  // namespace

Answer<Pagina<LogboekRegel>> get_logboek(const Call& call, const LogboekVraag& vraag) {
  return page_answer<LogboekRegel>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        store::Logboekfilter filter{vraag.soort, vraag.object, vraag.door};
        if (vraag.vanaf) filter.vanaf_ms = amsterdam_midnight_ms(*vraag.vanaf);
        if (vraag.tot_en_met) filter.voor_ms = amsterdam_midnight_ms(vraag.tot_en_met->plus_days(1));
        return store::page_logboek(db, filter, page);
      });
}

Answer<Pagina<LogboekRegel>> get_geschiedenis(const Call& call, const Bladeren& vraag) {
  return page_answer<LogboekRegel>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        return store::page_geschiedenis(db, call.traject, page);
      });
}

Answer<LogboekVerificatie> get_logboekverificatie(const Call& call) {
  const auto found = call.services.store.read(
      [](store::ReadConnection& db) { return store::verify_audit(db); });
  if (!found) return Answer<LogboekVerificatie>::failed(call, found.failure());
  const store::AuditVerification& verified = found.value();
  LogboekVerificatie answer;
  answer.heel = verified.intact();
  answer.regels = verified.entries;
  answer.gewist = verified.erased;
  answer.kop = to_hex(verified.head);
  if (verified.first_break) {
    answer.breuk = LogboekBreuk{verified.first_break->seq,
                                std::string(to_name(verified.first_break->field))};
  }
  return Answer<LogboekVerificatie>::of(answer);
}

Answer<Systeeminstellingen> get_systeeminstellingen(const Call& call) {
  return object_answer<Systeeminstellingen>(
      call, [&](store::ReadConnection& db) { return std::optional(all_settings(db, call)); });
}

Changed<Systeeminstellingen> wijzig_systeeminstellingen(
    store::Transaction& tx, const Call& call, const WijzigSysteeminstellingen& wijziging) {
  const std::int64_t versie = versie_van_instellingen(tx);
  if (auto stale = outdated(call, versie)) return *stale;
  if (auto findings = problems_with(wijziging.instellingen); !findings.empty()) {
    return refused_with(std::move(findings));
  }
  InstellingenInhoud inhoud;
  for (const SysteeminstellingWaarde& each : wijziging.instellingen) {
    store::save_instelling(tx, each.sleutel, trimmed(each.waarde));
    inhoud.sleutels.push_back(each.sleutel);
  }
  store::save_instelling(tx, k_versie, std::to_string(versie + 1));
  record(tx, call, "instellingen_van_systeem.gewijzigd", "systeem", 0, to_json(inhoud));
  return changed_to(all_settings(tx, call));
}

Answer<Pagina<BerichtRegel>> get_berichten(const Call& call, const BerichtenVraag& vraag) {
  return page_answer<BerichtRegel>(
      call, vraag, [&](store::ReadConnection& db, store::Bladzijde page) {
        return store::page_berichten(db, {vraag.status, vraag.aan}, page);
      });
}

}  // namespace stagepad

#include <algorithm>
#include <limits>
#include <string>
#include <type_traits>

#include "shared/rules/rulepack.hpp"

namespace stagepad {

namespace {

// No training is longer; larger numbers are slips, and sums with them would not fit.
constexpr std::int32_t k_max_maanden = 240;
constexpr std::int32_t k_max_weken = 1'040;
constexpr std::int32_t k_max_uren = 40'000;

std::string pad_van_regel(const char* kind, std::size_t index) {
  return std::string("/regels/") + kind + "/" + std::to_string(index);
}

/// Collects what is wrong with a pack, with a path to each place.
class PackChecker {
 public:
  explicit PackChecker(const Regelpakket& pakket) : pakket_(pakket) {}

  Findings run() {
    check_head();
    check_parts();
    // By the field list, so that a new kind of rule is checked without being named here.
    for_each_field<Regels>([&](const auto& field) {
      const std::string kind(field.name);
      check_rules(kind.c_str(), pakket_.regels.*(field.member));
    });
    check_sequences();
    check_deadlines();
    check_conditions();
    check_numbers();
    check_leave();
    sort_findings(findings_);
    return std::move(findings_);
  }

 private:
  void add(std::string code, std::string pad, std::vector<Parameter> parameters = {}) {
    Finding finding;
    finding.code = std::move(code);
    finding.pad = std::move(pad);
    finding.parameters = std::move(parameters);
    findings_.push_back(std::move(finding));
  }

  void check_name(const Tweetalig& naam, const std::string& pad) {
    if (naam.nl.empty()) add("regelpakket.leeg", pad + "/nl");
    if (naam.en.empty()) add("regelpakket.leeg", pad + "/en");
  }

  void check_validity(const Geldigheid& geldigheid, const std::string& pad) {
    if (!geldigheid.vanaf || !geldigheid.tot_en_met) return;
    if (*geldigheid.vanaf <= *geldigheid.tot_en_met) return;
    add("regelpakket.cohort", pad + "/tot_en_met",
        {datum_parameter("vanaf", *geldigheid.vanaf),
         datum_parameter("tot_en_met", *geldigheid.tot_en_met)});
  }

  void check_head() {
    if (pakket_.formaat != 1) {
      add("regelpakket.formaat", "/formaat", {getal_parameter("formaat", pakket_.formaat)});
    }
    if (pakket_.id.empty()) add("regelpakket.leeg", "/id");
    check_name(pakket_.naam, "/naam");
    if (pakket_.onderdelen.empty()) add("regelpakket.leeg", "/onderdelen");
    check_validity(pakket_.cohort, "/cohort");
    check_validity(pakket_.geldig, "/geldig");
  }

  void check_duration(const Duur& duur, const std::string& code, const std::string& pad) {
    const int units = int{duur.maanden.thousandths > 0} + int{duur.weken.thousandths > 0} +
                      int{duur.uren.thousandths > 0};
    const bool weekly = (duur.uren.thousandths > 0) == (duur.uren_per_week.thousandths > 0);
    if (units != 1 || !weekly) {
      add("regelpakket.duur", pad, {tekst_parameter("onderdeel", code)});
    }
    const bool bounded = !(whole(k_max_maanden) < duur.maanden) && !(whole(k_max_weken) < duur.weken) &&
                         !(whole(k_max_uren) < duur.uren);
    const bool real_week = !(whole(168) < duur.uren_per_week);
    if (bounded && real_week) return;
    add("regelpakket.duur_te_lang", pad,
        {tekst_parameter("onderdeel", code), getal_parameter("maanden", k_max_maanden),
         getal_parameter("weken", k_max_weken), getal_parameter("uren", k_max_uren)});
  }

  void check_parts() {
    for (std::size_t i = 0; i < pakket_.onderdelen.size(); ++i) {
      const RegelpakketOnderdeel& part = pakket_.onderdelen[i];
      const std::string pad = "/onderdelen/" + std::to_string(i);
      check_code(part.code, pad + "/code");
      check_name(part.naam, pad + "/naam");
      check_duration(part.duur, part.code, pad + "/duur");
      if (part.aard == Aard::stage && part.routes.empty()) {
        add("regelpakket.route", pad + "/routes", {tekst_parameter("onderdeel", part.code)});
      }
      check_source(part.herkomst, pad + "/herkomst");
      check_part_stages(part, pad);
    }
  }

  /// Parts and part-stages share one set of words, so that a rule can name either.
  void check_code(const std::string& code, const std::string& pad) {
    if (code.empty()) add("regelpakket.leeg", pad);
    const bool seen = std::find(codes_.begin(), codes_.end(), code) != codes_.end();
    if (seen) add("regelpakket.dubbel", pad, {tekst_parameter("id", code)});
    codes_.push_back(code);
  }

  void check_part_stages(const RegelpakketOnderdeel& part, const std::string& part_pad) {
    int open = 0;
    for (std::size_t i = 0; i < part.delen.size(); ++i) {
      const RegelpakketDeel& deel = part.delen[i];
      const std::string pad = part_pad + "/delen/" + std::to_string(i);
      check_code(deel.code, pad + "/code");
      check_name(deel.naam, pad + "/naam");
      if (deel.duur) check_duration(*deel.duur, deel.code, pad + "/duur");
      if (!deel.duur && part.verloop == Deelverloop::na_elkaar && ++open > 1) {
        add("regelpakket.rest_dubbel", pad + "/duur", {tekst_parameter("onderdeel", deel.code)});
      }
      if (deel.routes.empty()) {
        add("regelpakket.route", pad + "/routes", {tekst_parameter("onderdeel", deel.code)});
      }
      check_source(deel.herkomst, pad + "/herkomst");
    }
  }

  void check_source(const Herkomst& herkomst, const std::string& pad) {
    const bool known = std::any_of(pakket_.bronnen.begin(), pakket_.bronnen.end(),
                                   [&](const Bron& bron) { return bron.id == herkomst.bron; });
    if (!known) add("regelpakket.bron", pad + "/bron", {tekst_parameter("bron", herkomst.bron)});
    if (herkomst.kop.empty()) add("regelpakket.leeg", pad + "/kop");
    if (herkomst.zekerheid == Zekerheid::standaard && herkomst.toelichting.empty()) {
      add("regelpakket.toelichting", pad + "/toelichting");
    }
  }

  void check_word(const std::string& code, const std::string& pad) {
    if (!find_onderdeel(pakket_, code)) {
      add("regelpakket.onbekend_onderdeel", pad, {tekst_parameter("onderdeel", code)});
    }
  }

  void check_id(const std::string& id, const std::string& pad) {
    if (id.empty()) add("regelpakket.leeg", pad);
    const bool seen = std::find(ids_.begin(), ids_.end(), id) != ids_.end();
    if (seen) add("regelpakket.dubbel", pad, {tekst_parameter("id", id)});
    ids_.push_back(id);
  }

  template <class Rule>
  void check_rules(const char* kind, const std::vector<Rule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const std::string pad = pad_van_regel(kind, i);
      const Rule& rule = rules[i];
      check_id(rule.id, pad + "/id");
      check_source(rule.herkomst, pad + "/herkomst");
      check_words_of(rule, pad);
      check_consent_of(rule, pad);
    }
  }

  template <class Rule>
  void check_words_of(const Rule& rule, const std::string& pad) {
    if constexpr (requires { rule.onderdelen; }) {
      for (const std::string& code : rule.onderdelen) check_word(code, pad + "/onderdelen");
    }
    const auto optional_word = [&](const std::string& code, const char* field) {
      if (!code.empty()) check_word(code, pad + field);
    };
    if constexpr (requires { rule.onderdeel; }) {
      const bool part_stage = find_deel(pakket_, rule.onderdeel) != nullptr;
      // Only a rule about the order means all parts when it names none.
      const bool left_out = std::is_same_v<Rule, Volgorde> && rule.onderdeel.empty();
      if (!left_out && !part_stage) check_word(rule.onderdeel, pad + "/onderdeel");
    }
    if constexpr (requires { rule.bij_instelling_van; }) {
      optional_word(rule.bij_instelling_van, "/bij_instelling_van");
    }
    if constexpr (requires { rule.niet_bij_instelling_van; }) {
      optional_word(rule.niet_bij_instelling_van, "/niet_bij_instelling_van");
    }
    if constexpr (requires { rule.voor_einde_van; }) {
      optional_word(rule.voor_einde_van, "/voor_einde_van");
    }
  }

  /// A finding that asks consent of nobody could never be settled.
  template <class Rule>
  void check_consent_of(const Rule& rule, const std::string& pad) {
    const auto need = [&](bool asks, const std::vector<Rol>& rollen, const char* field) {
      if (asks && rollen.empty()) {
        add("regelpakket.toestemming", pad + field, {tekst_parameter("id", rule.id)});
      }
    };
    if constexpr (requires { rule.toestemming_van; }) {
      if constexpr (requires { rule.ernst; }) {
        need(rule.ernst == Ernst::toestemming, rule.toestemming_van, "/toestemming_van");
      } else if constexpr (requires { rule.te_laat; }) {
        need(rule.te_laat == Ernst::toestemming, rule.toestemming_van, "/toestemming_van");
      } else {
        need(true, rule.toestemming_van, "/toestemming_van");
      }
    }
    if constexpr (requires { rule.van; }) need(true, rule.van, "/van");
    if constexpr (requires { rule.beoordelaars; }) need(true, rule.beoordelaars, "/beoordelaars");
  }

  void check_sequences() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.opvolging.size(); ++i) {
      const Opvolging& rule = regels.opvolging[i];
      const std::string pad = pad_van_regel("opvolging", i) + "/na";
      for (const std::string& code : rule.na) {
        check_word(code, pad);
        if (standaard_positie(pakket_, code) >= standaard_positie(pakket_, rule.onderdeel)) {
          add("regelpakket.volgorde_onmogelijk", pad,
              {tekst_parameter("onderdeel", rule.onderdeel), tekst_parameter("na", code)});
        }
      }
    }
  }

  void check_deadlines() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.termijnen.size(); ++i) {
      const Termijn& rule = regels.termijnen[i];
      const std::string pad = pad_van_regel("termijnen", i);
      check_validity(rule.geldig, pad + "/geldig");
      if (!rule.kwartalen.empty()) {
        check_quarters(rule, pad);
        continue;
      }
      const Aftrek& aftrek = rule.aftrek;
      const bool negative = aftrek.maanden < 0 || aftrek.weken < 0 || aftrek.dagen < 0;
      const bool nothing = aftrek.maanden == 0 && aftrek.weken == 0 && aftrek.dagen == 0;
      const bool absurd = aftrek.maanden > k_max_maanden || aftrek.weken > k_max_weken ||
                          aftrek.dagen > 7 * k_max_weken;
      if (negative || absurd || (nothing && rule.voor_einde_van.empty())) {
        add("regelpakket.aftrek", pad + "/aftrek", {tekst_parameter("id", rule.id)});
      }
    }
  }

  /// Every quarter once, in order, each day existing in every year, and a later quarter never earlier.
  void check_quarters(const Termijn& rule, const std::string& pad) {
    // A number that orders days as the calendar does.
    const auto place_of = [](const Kwartaaldag& each) {
      return -each.jaren_eerder * 372 + each.maand * 31 + each.dag;
    };
    // Before any sum: numbers beyond these would not fit one.
    bool right = rule.kwartalen.size() == 4 &&
                 std::all_of(rule.kwartalen.begin(), rule.kwartalen.end(), [](const Kwartaaldag& each) {
                   return each.jaren_eerder >= 0 && each.jaren_eerder <= 5 &&
                          is_valid_civil(2001, each.maand, each.dag);
                 });
    std::int32_t previous = std::numeric_limits<std::int32_t>::min();
    for (std::size_t i = 0; right && i < rule.kwartalen.size(); ++i) {
      const Kwartaaldag& each = rule.kwartalen[i];
      right = each.kwartaal == static_cast<std::int32_t>(i) + 1;
      const std::int32_t place = place_of(each);
      right = right && previous <= place && place < (each.kwartaal - 1) * 93 + 32;
      previous = place;
    }
    // The first quarter of the next year comes after the last one of this year.
    right = right && place_of(rule.kwartalen.back()) <= place_of(rule.kwartalen.front()) + 372;
    if (!right) add("regelpakket.kwartalen", pad + "/kwartalen", {tekst_parameter("id", rule.id)});
  }

  /// A coverage is about a target group or about a setting; a demand on a place asks something.
  void check_conditions() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.dekking.size(); ++i) {
      const Dekking& rule = regels.dekking[i];
      if (rule.doelgroep.has_value() == rule.setting.has_value()) {
        add("regelpakket.dekking", pad_van_regel("dekking", i), {tekst_parameter("id", rule.id)});
      }
    }
    for (std::size_t i = 0; i < regels.plaatseisen.size(); ++i) {
      const Plaatseis& rule = regels.plaatseisen[i];
      const bool asks = !rule.specialismen.empty() || !rule.niet_specialismen.empty() ||
                        !rule.niet_in_profielen.empty() || !rule.settings.empty() || rule.erkend ||
                        !rule.bij_instelling_van.empty() || !rule.instellingen.empty();
      if (!asks) {
        add("regelpakket.plaatseis", pad_van_regel("plaatseisen", i), {tekst_parameter("id", rule.id)});
      }
    }
  }

  void check_number(const char* kind, std::size_t i, const char* field, const std::string& id,
                    std::int64_t number, std::int64_t smallest, std::int64_t largest) {
    if (number >= smallest && number <= largest) return;
    add("regelpakket.aantal", pad_van_regel(kind, i) + "/" + field,
        {tekst_parameter("id", id), getal_parameter("aantal", number)});
  }

  /// Calls `check(rule, index)` for each rule of a list.
  template <class Rules, class Check>
  static void each_of(const Rules& rules, const Check& check) {
    for (std::size_t i = 0; i < rules.size(); ++i) check(rules[i], i);
  }

  void check_numbers() {
    const Regels& regels = pakket_.regels;
    const auto stages_of = [&](const std::vector<std::string>& codes) {
      return std::count_if(
          pakket_.onderdelen.begin(), pakket_.onderdelen.end(),
          [&](const RegelpakketOnderdeel& part) { return geldt_voor(codes, part); });
    };
    each_of(regels.dekking, [&](const Dekking& rule, std::size_t i) {
      check_number("dekking", i, "minimum", rule.id, rule.minimum, 1, stages_of(rule.onderdelen));
    });
    each_of(regels.verschillende_plekken, [&](const VerschillendePlekken& rule, std::size_t i) {
      check_number("verschillende_plekken", i, "minimum", rule.id, rule.minimum, 2, 100);
    });
    each_of(regels.voorkeuren, [&](const Voorkeurenaantal& rule, std::size_t i) {
      check_number("voorkeuren", i, "maximum", rule.id, rule.maximum, 1, 100);
    });
    each_of(regels.koppeling, [&](const Koppelingseis& rule, std::size_t i) {
      check_number("koppeling", i, "maximum", rule.id, rule.maximum, 2, 100);
    });
    each_of(regels.buitenland, [&](const Buitenlandeis& rule, std::size_t i) {
      check_number("buitenland", i, "maximum_maanden", rule.id, rule.maximum_maanden, 1, k_max_maanden);
    });
    each_of(regels.stagedagen, [&](const Stagedagenaandeel& rule, std::size_t i) {
      check_number("stagedagen", i, "maximum_procent", rule.id, rule.maximum_procent, 0, 100);
    });
    each_of(regels.opleidingsduur, [&](const Opleidingsduur& rule, std::size_t i) {
      check_number("opleidingsduur", i, "maximum_maanden", rule.id, rule.maximum_maanden, 1,
                   k_max_maanden);
    });
    each_of(regels.begeleiding, [&](const Begeleidingseis& rule, std::size_t i) {
      check_number("begeleiding", i, "maximum_uren", rule.id, rule.maximum_uren.thousandths,
                   rule.minimum_uren.thousandths, whole(40).thousandths);
    });
    each_of(regels.gesprekken, [&](const Gesprekseis& rule, std::size_t i) {
      check_number("gesprekken", i, "gezamenlijk", rule.id, rule.gezamenlijk, 0, 100);
      check_number("gesprekken", i, "evaluatie", rule.id, rule.evaluatie, 0, 100);
      check_number("gesprekken", i, "stagebegeleider", rule.id, rule.stagebegeleider, 0, 100);
    });
  }

  void check_leave() {
    std::vector<std::string> seen;
    each_of(pakket_.regels.verlof, [&](const Verlofregel& rule, std::size_t i) {
      check_number("verlof", i, "drempel_dagen", rule.id, rule.drempel_dagen, 0, 366);
      for (std::size_t j = 0; j < rule.soorten.size(); ++j) {
        const Verlofsoort& soort = rule.soorten[j];
        const std::string pad = pad_van_regel("verlof", i) + "/soorten/" + std::to_string(j);
        if (soort.code.empty()) add("regelpakket.leeg", pad + "/code");
        check_name(soort.naam, pad + "/naam");
        if (std::find(seen.begin(), seen.end(), soort.code) != seen.end()) {
          add("regelpakket.dubbel", pad + "/code", {tekst_parameter("id", soort.code)});
        }
        seen.push_back(soort.code);
      }
    });
    each_of(pakket_.regels.leerlijnen, [&](const Leerlijneis& rule, std::size_t i) {
      if (rule.leerlijnen.empty()) add("regelpakket.leeg", pad_van_regel("leerlijnen", i) + "/leerlijnen");
    });
  }

  const Regelpakket& pakket_;
  Findings findings_;
  std::vector<std::string> ids_;
  std::vector<std::string> codes_;
};

}  // namespace

Findings check_rulepack(const Regelpakket& pakket) { return PackChecker(pakket).run(); }

}  // namespace stagepad

#include "shared/rules/rulepack.hpp"

#include <algorithm>
#include <string>

namespace stagepad {

namespace {

/// Collects what is wrong with a pack, with a path to each place.
class PackChecker {
 public:
  explicit PackChecker(const Regelpakket& pakket) : pakket_(pakket) {}

  Findings run() {
    check_head();
    check_parts();
    check_rules("termijnen", pakket_.regels.termijnen);
    check_rules("opvolging", pakket_.regels.opvolging);
    check_rules("volgorde", pakket_.regels.volgorde);
    check_rules("dekking", pakket_.regels.dekking);
    check_rules("plaatseisen", pakket_.regels.plaatseisen);
    check_rules("vooraf_akkoord", pakket_.regels.vooraf_akkoord);
    check_rules("voorkeuren", pakket_.regels.voorkeuren);
    check_rules("aaneengesloten", pakket_.regels.aaneengesloten);
    check_rules("gesprekken", pakket_.regels.gesprekken);
    check_rules("beoordeling", pakket_.regels.beoordeling);
    check_rules("minimale_fte", pakket_.regels.minimale_fte);
    check_sequences();
    check_parts_of_rules();
    check_deadlines();
    check_consents();
    check_numbers();
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

  void check_head() {
    if (pakket_.formaat != 1) {
      add("regelpakket.formaat", "/formaat", {getal_parameter("formaat", pakket_.formaat)});
    }
    if (pakket_.id.empty()) add("regelpakket.leeg", "/id");
    if (pakket_.naam.nl.empty()) add("regelpakket.leeg", "/naam/nl");
    if (pakket_.naam.en.empty()) add("regelpakket.leeg", "/naam/en");
    if (pakket_.onderdelen.empty()) add("regelpakket.leeg", "/onderdelen");
    const Cohort& cohort = pakket_.cohort;
    if (cohort.vanaf && cohort.tot_en_met && *cohort.tot_en_met < *cohort.vanaf) {
      add("regelpakket.cohort", "/cohort/tot_en_met",
          {datum_parameter("vanaf", *cohort.vanaf),
           datum_parameter("tot_en_met", *cohort.tot_en_met)});
    }
  }

  void check_parts() {
    for (std::size_t i = 0; i < pakket_.onderdelen.size(); ++i) {
      const RegelpakketOnderdeel& part = pakket_.onderdelen[i];
      const std::string pad = "/onderdelen/" + std::to_string(i);
      if (part.code.empty()) add("regelpakket.leeg", pad + "/code");
      if (standaard_positie(pakket_, part.code) != i) {
        add("regelpakket.dubbel", pad + "/code", {tekst_parameter("id", part.code)});
      }
      const bool months = part.duur.maanden.thousandths > 0;
      const bool weeks = part.duur.weken.thousandths > 0;
      if (months == weeks) {
        add("regelpakket.duur", pad + "/duur", {tekst_parameter("onderdeel", part.code)});
      }
      if (part.aard == Aard::stage && part.routes.empty()) {
        add("regelpakket.route", pad + "/routes", {tekst_parameter("onderdeel", part.code)});
      }
      check_source(part.herkomst, pad + "/herkomst");
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

  template <class Rule>
  void check_rules(const std::string& kind, const std::vector<Rule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const std::string pad = "/regels/" + kind + "/" + std::to_string(i);
      const Rule& rule = rules[i];
      if (rule.id.empty()) add("regelpakket.leeg", pad + "/id");
      const bool seen = std::find(ids_.begin(), ids_.end(), rule.id) != ids_.end();
      if (seen) add("regelpakket.dubbel", pad + "/id", {tekst_parameter("id", rule.id)});
      ids_.push_back(rule.id);
      check_source(rule.herkomst, pad + "/herkomst");
      if constexpr (requires { rule.onderdelen; }) {
        for (const std::string& code : rule.onderdelen) check_word(code, pad + "/onderdelen");
      }
    }
  }

  void check_sequences() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.opvolging.size(); ++i) {
      const Opvolging& rule = regels.opvolging[i];
      const std::string pad = "/regels/opvolging/" + std::to_string(i);
      check_word(rule.onderdeel, pad + "/onderdeel");
      for (const std::string& code : rule.na) {
        check_word(code, pad + "/na");
        if (standaard_positie(pakket_, code) >= standaard_positie(pakket_, rule.onderdeel)) {
          add("regelpakket.volgorde_onmogelijk", pad + "/na",
              {tekst_parameter("onderdeel", rule.onderdeel), tekst_parameter("na", code)});
        }
      }
    }
  }

  void check_parts_of_rules() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.volgorde.size(); ++i) {
      if (regels.volgorde[i].onderdeel.empty()) continue;
      check_word(regels.volgorde[i].onderdeel, "/regels/volgorde/" + std::to_string(i) + "/onderdeel");
    }
    for (std::size_t i = 0; i < regels.plaatseisen.size(); ++i) {
      check_word(regels.plaatseisen[i].onderdeel,
                 "/regels/plaatseisen/" + std::to_string(i) + "/onderdeel");
    }
  }

  void check_deadlines() {
    const Regels& regels = pakket_.regels;
    for (std::size_t i = 0; i < regels.termijnen.size(); ++i) {
      const Aftrek& aftrek = regels.termijnen[i].aftrek;
      const bool negative = aftrek.maanden < 0 || aftrek.weken < 0 || aftrek.dagen < 0;
      const bool nothing = aftrek.maanden == 0 && aftrek.weken == 0 && aftrek.dagen == 0;
      if (negative || nothing) {
        add("regelpakket.aftrek", "/regels/termijnen/" + std::to_string(i) + "/aftrek",
            {tekst_parameter("id", regels.termijnen[i].id)});
      }
    }
  }

  /// A finding that asks consent of nobody could never be settled.
  void check_consents() {
    const Regels& regels = pakket_.regels;
    const auto check_each = [&](const std::string& kind, const auto& rules, const auto& asks,
                                const auto& of_whom, const char* field) {
      for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!asks(rules[i]) || !of_whom(rules[i]).empty()) continue;
        add("regelpakket.toestemming", "/regels/" + kind + "/" + std::to_string(i) + "/" + field,
            {tekst_parameter("id", rules[i].id)});
      }
    };
    const auto always = [](const auto&) { return true; };
    const auto consent = [](const auto& rule) -> const auto& { return rule.toestemming_van; };
    const auto asks = [](const auto& rule) { return rule.ernst == Ernst::toestemming; };
    check_each("termijnen", regels.termijnen,
               [](const Termijn& rule) { return rule.te_laat == Ernst::toestemming; }, consent,
               "toestemming_van");
    check_each("opvolging", regels.opvolging, asks, consent, "toestemming_van");
    check_each("volgorde", regels.volgorde, always, consent, "toestemming_van");
    check_each("plaatseisen", regels.plaatseisen, asks, consent, "toestemming_van");
    check_each("vooraf_akkoord", regels.vooraf_akkoord, always,
               [](const VoorafAkkoord& rule) -> const auto& { return rule.van; }, "van");
  }

  void check_number(const std::string& pad, const std::string& id, std::int64_t number,
                    std::int64_t smallest, std::int64_t largest) {
    if (number >= smallest && number <= largest) return;
    add("regelpakket.aantal", pad, {tekst_parameter("id", id), getal_parameter("aantal", number)});
  }

  void check_numbers() {
    const Regels& regels = pakket_.regels;
    const auto pad = [](const char* kind, std::size_t i, const char* field) {
      return std::string("/regels/") + kind + "/" + std::to_string(i) + "/" + field;
    };
    for (std::size_t i = 0; i < regels.dekking.size(); ++i) {
      const Dekking& rule = regels.dekking[i];
      const auto stages = std::count_if(
          pakket_.onderdelen.begin(), pakket_.onderdelen.end(),
          [&](const RegelpakketOnderdeel& part) { return geldt_voor(rule.onderdelen, part); });
      check_number(pad("dekking", i, "minimum"), rule.id, rule.minimum, 1, stages);
    }
    for (std::size_t i = 0; i < regels.voorkeuren.size(); ++i) {
      const Voorkeurenaantal& rule = regels.voorkeuren[i];
      check_number(pad("voorkeuren", i, "maximum"), rule.id, rule.maximum, 1, 100);
    }
    for (std::size_t i = 0; i < regels.gesprekken.size(); ++i) {
      const Gesprekseis& rule = regels.gesprekken[i];
      check_number(pad("gesprekken", i, "gezamenlijk"), rule.id, rule.gezamenlijk, 0, 100);
      check_number(pad("gesprekken", i, "evaluatie"), rule.id, rule.evaluatie, 0, 100);
      check_number(pad("gesprekken", i, "stagebegeleider"), rule.id, rule.stagebegeleider, 0, 100);
    }
  }

  const Regelpakket& pakket_;
  Findings findings_;
  std::vector<std::string> ids_;
};

}  // namespace

const RegelpakketOnderdeel* find_onderdeel(const Regelpakket& pakket, std::string_view code) {
  for (const RegelpakketOnderdeel& onderdeel : pakket.onderdelen) {
    if (onderdeel.code == code) return &onderdeel;
  }
  return nullptr;
}

std::size_t standaard_positie(const Regelpakket& pakket, std::string_view code) {
  std::size_t position = 0;
  while (position < pakket.onderdelen.size() && pakket.onderdelen[position].code != code) ++position;
  return position;
}

std::string bron_in_woorden(const Regelpakket& pakket, const Herkomst& herkomst) {
  for (const Bron& bron : pakket.bronnen) {
    if (bron.id == herkomst.bron) return bron.titel + ", " + herkomst.kop;
  }
  return herkomst.kop;
}

bool geldt_voor(const std::vector<std::string>& onderdelen, const RegelpakketOnderdeel& onderdeel) {
  if (onderdelen.empty()) return onderdeel.aard == Aard::stage;
  return std::find(onderdelen.begin(), onderdelen.end(), onderdeel.code) != onderdelen.end();
}

Findings check_rulepack(const Regelpakket& pakket) { return PackChecker(pakket).run(); }

}  // namespace stagepad

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
    check_kinds();
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

  void check_kinds() {
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
    for (std::size_t i = 0; i < regels.volgorde.size(); ++i) {
      if (regels.volgorde[i].onderdeel.empty()) continue;
      check_word(regels.volgorde[i].onderdeel, "/regels/volgorde/" + std::to_string(i) + "/onderdeel");
    }
    for (std::size_t i = 0; i < regels.plaatseisen.size(); ++i) {
      check_word(regels.plaatseisen[i].onderdeel,
                 "/regels/plaatseisen/" + std::to_string(i) + "/onderdeel");
    }
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

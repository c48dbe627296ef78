#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/ruilverloop.hpp"
#include "server/import/stagelezer.hpp"
#include "server/import/terugzetten.hpp"
#include "server/import/verwerking.hpp"
#include "server/store/instellingen_van_systeem.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/trajecten.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/command/check_einde.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/mijnrgs.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// Where findings of a part lead, below the part itself.
constexpr Veldpad k_onder_stage[] = {
    {"/plek", "instelling"}, {"/einde", "einde"}, {"/plaatsing", "definitief"}, {"/voortgang", "verslag"}};

/// What the log keeps of it.
struct StagesInhoud {
  TrajectId traject;
  std::int64_t versie = 1;
  std::string regelpakket;
};

}  // namespace

template <>
struct Describe<StagesInhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &StagesInhoud::traject), field("versie", &StagesInhoud::versie),
                           field("regelpakket", &StagesInhoud::regelpakket));
  }
};

namespace {

/// A training to which lines belong, as it was before them.
struct Opleiding {
  Snapshot beeld;
  const LoadedRulepack* pakket = nullptr;
  Findings bevindingen;
};

/// The lines of one training, each with what became of it.
struct Regel {
  Stagefeiten feiten;
  Regeluitkomst uitkomst;
  bool is_open = true;
};

class Stageverwerker final : public Soortverwerker {
 public:
  Stageverwerker(store::Transaction& tx, const Call& call, const Importopdracht& opdracht,
                 const Kolomindeling& kolommen)
      : tx_(tx), call_(call), kolommen_(kolommen), lezer_(tx, call, opdracht.keuzes) {}

  [[nodiscard]] std::string onderwerp(const store::Bronrij& rij) const override {
    const Rijlezer lezer(kolommen_, rij);
    const std::string wie = lezer.heeft("naam") ? lezer.tekst("naam") : lezer.tekst("email");
    const std::string stage = lezer.tekst("stage");
    return wie.empty() || stage.empty() ? wie + stage : wie + " · " + stage;
  }

  /// All stages of a training are judged together: they stand in each other's way.
  [[nodiscard]] std::string sleutel(const store::Bronrij& rij) override {
    Rijlezer lezer(kolommen_, rij);
    // One line names the aios by mail address, another by name.
    if (const auto traject = lezer_.zoek_traject(lezer).traject) return std::to_string(traject->value);
    const std::string wie = lezer.heeft("email") ? lower_ascii(lezer.tekst("email")) : folded(lezer.tekst("naam"));
    return wie.empty() ? wie : wie + "\n" + folded(lezer.tekst("programma"));
  }

  Groepsuitkomst verwerk(const Rijgroep& rijen) override {
    Rijlezer first(kolommen_, *rijen.front());
    const auto gezocht = lezer_.zoek_traject(first);
    if (gezocht.is_gevraagd) {
      Groepsuitkomst uitkomst;
      uitkomst.oordeel = Rijoordeel::dubbel;
      return uitkomst;
    }
    auto opleiding = gezocht.traject ? open(first, *gezocht.traject) : std::nullopt;
    if (!opleiding) return kan_niet(first.findings());
    std::vector<Regel> regels;
    for (const store::Bronrij* each : rijen) regels.push_back(lees(*opleiding, *each, regels));
    return neem_over(*opleiding, regels);
  }

  [[nodiscard]] std::vector<Naamvraag> vragen() const override { return lezer_.vragen(); }

 private:
  std::optional<Opleiding> open(Rijlezer& lezer, TrajectId id) {
    auto beeld = laad_beeld(tx_, call_, id);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) {
      lezer.meld("regelpakket.onbekend", "programma");
      return std::nullopt;
    }
    Findings findings = check_traject(*beeld, pakket->pakket);
    return Opleiding{std::move(*beeld), pakket, std::move(findings)};
  }

  /// `earlier`: the lines before it, which may be about the same stage.
  Regel lees(const Opleiding& opleiding, const store::Bronrij& rij, const std::vector<Regel>& earlier) {
    const auto planning = bereken_planning(opleiding.beeld.traject, opleiding.pakket->pakket);
    std::vector<OnderdeelId> bezet;
    for (const Regel& each : earlier) bezet.push_back(each.feiten.onderdeel);
    Rijlezer cells(kolommen_, rij);
    auto gelezen = lezer_.lees(cells, lezer_.zoek_stage(cells, planning, bezet));
    Regel regel{std::move(gelezen.feiten), {}, true};
    if (cells.findings().empty() && !gelezen.is_gevraagd) return regel;
    regel.is_open = false;
    regel.uitkomst.oordeel = cells.findings().empty() ? Rijoordeel::dubbel : Rijoordeel::kan_niet;
    regel.uitkomst.findings = cells.findings();
    sort_findings(regel.uitkomst.findings);
    return regel;
  }

  /// All lines at once, without those that then cannot be.
  Groepsuitkomst neem_over(const Opleiding& opleiding, std::vector<Regel>& regels) {
    Traject na;
    bool is_settled = false;
    while (!is_settled) {
      std::map<const Regel*, Findings> said;
      na = met_feiten(opleiding, regels, said);
      beoordeel(opleiding, na, regels, said);
      is_settled = true;
      for (Regel& each : regels) {
        if (!each.is_open) continue;
        Findings& own = said[&each];
        sort_findings(own);
        each.uitkomst.findings = own;
        if (!blocks(own)) continue;
        each.uitkomst.oordeel = Rijoordeel::kan_niet;
        each.is_open = false;
        is_settled = false;
      }
    }
    Groepsuitkomst uitkomst;
    uitkomst.oordeel = Rijoordeel::ongewijzigd;
    for (Regel& each : regels) {
      if (each.is_open) vergelijk(opleiding, na, each);
      uitkomst.regels.push_back(std::move(each.uitkomst));
    }
    na = met_mijnrgs_open(opleiding.beeld.traject, std::move(na), opleiding.pakket->pakket);
    if (!(na == opleiding.beeld.traject)) bewaar(opleiding, na, uitkomst);
    return uitkomst;
  }

  /// The training with what the lines say, the earliest stage first: each follows from those before it.
  Traject met_feiten(const Opleiding& opleiding, const std::vector<Regel>& regels,
                     std::map<const Regel*, Findings>& said) {
    std::vector<const Regel*> order;
    for (const Regel& each : regels) {
      if (each.is_open) order.push_back(&each);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Regel* a, const Regel* b) { return *a->feiten.begin < *b->feiten.begin; });
    Traject traject = opleiding.beeld.traject;
    for (const Regel* each : order) {
      Findings& own = said[each];
      Traject after = met_dagen(opleiding.pakket->pakket, traject, each->feiten, own);
      zet_plek(*find_onderdeel(after, each->feiten.onderdeel), opleiding.pakket->pakket, each->feiten);
      zet_voortgang(find_onderdeel(after, each->feiten.onderdeel)->voortgang, each->feiten);
      const bool says_more = !(after == traject) || is_nog_open(opleiding.beeld.traject, each->feiten);
      if (says_more && loopt_in_stagepad(opleiding.beeld, each->feiten.onderdeel)) {
        own.push_back(refusal("import.stage_in_stagepad", kolommen_.pad_van("stage")));
        continue;
      }
      traject = std::move(after);
    }
    return traject;
  }

  /// Does the line call a place final of which consents are asked here?
  static bool is_nog_open(const Traject& traject, const Stagefeiten& feiten) {
    const std::optional<Plaatsing>& plaatsing = find_onderdeel(traject, feiten.onderdeel)->plaatsing;
    return !feiten.instelling.empty() && feiten.definitief == true && plaatsing && !plaatsing->bevestigd;
  }

  /// Is this stage arranged here already, so that a table has nothing to say of it any more?
  static bool loopt_in_stagepad(const Snapshot& beeld, OnderdeelId id) {
    const Onderdeel* onderdeel = find_onderdeel(beeld.traject, id);
    const bool asked = std::any_of(beeld.verzoeken.begin(), beeld.verzoeken.end(), [&](const Verzoek& each) {
      return each.onderdeel == id && each.status != VerzoekStatus::ingetrokken;
    });
    const bool prefers = std::any_of(beeld.voorkeuren.begin(), beeld.voorkeuren.end(),
                                     [&](const Voorkeur& each) { return each.onderdeel == id; });
    return asked || prefers || onderdeel->plaatsing || nieuwste_stageplan(beeld, id) || nieuwste_verslag(beeld, id);
  }

  Traject met_dagen(const Regelpakket& pakket, Traject traject, const Stagefeiten& feiten, Findings& own) const {
    auto planning = bereken_planning(traject, pakket);
    if (planning.find(feiten.onderdeel)->periode.first != *feiten.begin) {
      traject = met_schema(traject, verplaats(traject, pakket, feiten.onderdeel, *feiten.begin));
      planning = bereken_planning(traject, pakket);
    }
    const GeplandOnderdeel part = *planning.find(feiten.onderdeel);
    if (!feiten.einde || part.periode.last == *feiten.einde) return traject;
    if (call_.vandaag < *feiten.begin) {
      // The dates of what is still to come follow from the employment.
      Finding computed =
          refusal("import.einde_berekend", kolommen_.pad_van("einde"), {datum_parameter("einde", part.periode.last)});
      computed.ernst = Ernst::waarschuwt;
      own.push_back(std::move(computed));
      return traject;
    }
    const CivilDate latest = part.volgens_duur.plus_days(k_max_verlenging_dagen);
    if (latest < *feiten.einde) {
      own.push_back(refusal("einde.te_ver", kolommen_.pad_van("einde"), {datum_parameter("grens", latest)}));
      return traject;
    }
    const WijzigEinde other_end{feiten.onderdeel, *feiten.einde};
    return toegepast(std::move(traject), other_end, pakket, Rol::stagebureau, call_.vandaag);
  }

  void zet_plek(Onderdeel& onderdeel, const Regelpakket& pakket, const Stagefeiten& feiten) {
    if (feiten.instelling.empty()) return;
    Plek plek = onderdeel.plek.value_or(Plek{});
    const bool is_same =
        zelfde_instelling(plek.instelling, feiten.instelling) && plek.stageplaats == feiten.stageplaats;
    if (!is_same) {
      const auto plaats = feiten.stageplaats ? store::load_stageplaats(tx_, *feiten.stageplaats) : std::nullopt;
      plek = plaats ? plek_van(*plaats) : Plek{};
      plek.instelling = feiten.instelling;
      onderdeel.route.reset();
    }
    const auto text = [](const std::string& said, std::string& into) {
      if (!said.empty()) into = said;
    };
    text(feiten.stagebegeleider, plek.stagebegeleider);
    text(feiten.stagebegeleider_email, plek.stagebegeleider_email);
    text(feiten.specialisme, plek.specialisme);
    text(feiten.profiel, plek.profiel);
    if (!feiten.doelgroepen.empty()) plek.doelgroepen = feiten.doelgroepen;
    const bool names_somebody = !plek.stagebegeleider.empty();
    onderdeel.plek = std::move(plek);
    const std::vector<Route>& routes = find_onderdeel(pakket, onderdeel.soort)->routes;
    const Route route = feiten.stageplaats ? Route::etalage : Route::eigen;
    if (!onderdeel.route && std::find(routes.begin(), routes.end(), route) != routes.end()) onderdeel.route = route;
    // A place that was arranged before it came here has no record of its arranging; the other waits for consent.
    if (feiten.definitief == false && !onderdeel.plaatsing) {
      onderdeel.plaatsing.emplace();
      onderdeel.plaatsing->gemeld = call_.vandaag;
    }
    const bool is_reported = feiten.definitief == false || names_somebody;
    if (is_reported && !onderdeel.voortgang.plaats_gemeld) onderdeel.voortgang.plaats_gemeld = call_.vandaag;
  }

  static void zet_voortgang(Voortgang& voortgang, const Stagefeiten& feiten) {
    if (feiten.stageplan) {
      voortgang.stageplan_goedgekeurd = feiten.stageplan;
      if (!voortgang.stageplan_ingediend) voortgang.stageplan_ingediend = feiten.stageplan;
    }
    if (feiten.verslag) voortgang.verslag_ingediend = feiten.verslag;
    if (feiten.gewaardeerd) voortgang.gewaardeerd = feiten.gewaardeerd;
  }

  /// What the rules say that they did not say before, each with the line whose stage it is about. Of a stage that has
  /// begun the dates are facts, and what does not fit only warns.
  void beoordeel(const Opleiding& opleiding, const Traject& na, const std::vector<Regel>& regels,
                 std::map<const Regel*, Findings>& said) {
    Snapshot beeld = opleiding.beeld;
    beeld.traject = na;
    add_plaatsen(beeld, regels);
    for (const Regel& each : regels) {
      if (each.is_open && each.feiten.stageplaats) check_ruimte(beeld, opleiding.pakket->pakket, each, said[&each]);
    }
    for (Finding& finding : check_traject(beeld, opleiding.pakket->pakket)) {
      const Findings& earlier = opleiding.bevindingen;
      const bool is_old = std::any_of(earlier.begin(), earlier.end(), [&](const Finding& before) {
        return before.code == finding.code && before.pad == finding.pad && before.regel == finding.regel;
      });
      if (is_old || finding.ernst == Ernst::informeert) continue;
      const Regel* regel = regel_van(regels, finding);
      // About the training as a whole: no line is to blame, and what is still to come may mend it.
      const bool is_about_all = !regel && finding.ernst == Ernst::blokkeert;
      if (is_about_all) regel = eerste_open(regels);
      if (!regel) continue;
      if (is_about_all) finding.ernst = Ernst::waarschuwt;
      if (finding.ernst == Ernst::blokkeert && *regel->feiten.begin <= call_.vandaag) finding.ernst = Ernst::waarschuwt;
      finding.pad = kolom_van(finding.pad, regel->feiten.onderdeel);
      noem_onderdelen(finding, opleiding.pakket->pakket);
      said[regel].push_back(std::move(finding));
    }
  }

  /// Whoever reads the lines has no rule pack at hand.
  static void noem_onderdelen(Finding& finding, const Regelpakket& pakket) {
    for (Parameter& each : finding.parameters) {
      if (each.soort != ParameterSoort::onderdeel) continue;
      each = tekst_parameter(each.naam, onderdeel_text(each.waarde, Taal::nl, &pakket));
    }
  }

  void add_plaatsen(Snapshot& beeld, const std::vector<Regel>& regels) {
    for (const Regel& each : regels) {
      if (!each.feiten.stageplaats || find_plaats(beeld, *each.feiten.stageplaats)) continue;
      auto plaats = store::load_stageplaats(tx_, *each.feiten.stageplaats);
      if (plaats) beeld.plaatsen.push_back(std::move(*plaats));
    }
  }

  /// More than fit are there already in fact; that is said, not refused.
  void check_ruimte(const Snapshot& beeld, const Regelpakket& pakket, const Regel& regel, Findings& own) {
    const PlaatsOnderVoorbehoud sits{regel.feiten.onderdeel, *regel.feiten.stageplaats};
    for (Finding& each : plaats_is_vol(tx_, call_, beeld, pakket, sits)) {
      each.ernst = Ernst::waarschuwt;
      each.pad = kolommen_.pad_van("stageplaats");
      own.push_back(std::move(each));
    }
  }

  static std::string pad_van_stage(OnderdeelId id) { return "/onderdelen/" + std::to_string(id.value); }

  static const Regel* regel_van(const std::vector<Regel>& regels, const Finding& finding) {
    for (const Regel& each : regels) {
      if (each.is_open && is_op_of_onder(finding.pad, pad_van_stage(each.feiten.onderdeel))) return &each;
    }
    return nullptr;
  }

  static const Regel* eerste_open(const std::vector<Regel>& regels) {
    for (const Regel& each : regels) {
      if (each.is_open) return &each;
    }
    return nullptr;
  }

  /// The column that a finding about a stage is about; that of the stage itself where it is about another part.
  [[nodiscard]] std::string kolom_van(const std::string& pad, OnderdeelId id) const {
    const std::string stage = pad_van_stage(id);
    if (!is_op_of_onder(pad, stage)) return kolommen_.pad_van("begin");
    for (const Veldpad& each : k_onder_stage) {
      if (is_op_of_onder(pad, stage + std::string(each.pad))) return kolommen_.pad_van(each.veld);
    }
    return kolommen_.pad_van("begin");
  }

  /// Is anything known of the stage besides its dates?
  static bool is_leeg(const Onderdeel& onderdeel) {
    Voortgang fresh;
    fresh.po_betrokken = onderdeel.voortgang.po_betrokken;
    return !onderdeel.plek && !onderdeel.plaatsing && onderdeel.voortgang == fresh;
  }

  void vergelijk(const Opleiding& opleiding, const Traject& na, Regel& regel) const {
    const Regelpakket& pakket = opleiding.pakket->pakket;
    const auto eerst = bereken_planning(opleiding.beeld.traject, pakket);
    const auto daarna = bereken_planning(na, pakket);
    const GeplandOnderdeel& was = *eerst.find(regel.feiten.onderdeel);
    const GeplandOnderdeel& is = *daarna.find(regel.feiten.onderdeel);
    const bool same_days = was.periode.first == is.periode.first && was.periode.last == is.periode.last;
    if (same_days && *was.onderdeel == *is.onderdeel) {
      regel.uitkomst.oordeel = Rijoordeel::ongewijzigd;
      return;
    }
    regel.uitkomst.oordeel = is_leeg(*was.onderdeel) ? Rijoordeel::nieuw : Rijoordeel::wijzigt;
    regel.uitkomst.wijzigingen = verschillen(was, is);
  }

  [[nodiscard]] std::vector<Veldwijziging> verschillen(const GeplandOnderdeel& was, const GeplandOnderdeel& is) const {
    std::vector<Veldwijziging> all;
    const auto add = [&](std::string_view veld, const std::string& before, const std::string& after) {
      if (before != after) all.push_back({kolommen_.kop_van(veld), before, after});
    };
    const auto day = [](std::optional<CivilDate> date) { return date ? format_date(*date, Taal::nl) : std::string(); };
    const Plek eerst = was.onderdeel->plek.value_or(Plek{});
    const Plek daarna = is.onderdeel->plek.value_or(Plek{});
    add("begin", day(was.periode.first), day(is.periode.first));
    add("einde", day(was.periode.last), day(is.periode.last));
    add("instelling", eerst.instelling, daarna.instelling);
    add("stageplaats", naam_van(eerst.stageplaats), naam_van(daarna.stageplaats));
    add("stagebegeleider", eerst.stagebegeleider, daarna.stagebegeleider);
    add("stagebegeleider_email", eerst.stagebegeleider_email, daarna.stagebegeleider_email);
    add("specialisme", eerst.specialisme, daarna.specialisme);
    add("profiel", eerst.profiel, daarna.profiel);
    const Voortgang& toen = was.onderdeel->voortgang;
    const Voortgang& nu = is.onderdeel->voortgang;
    add("stageplan", day(toen.stageplan_goedgekeurd), day(nu.stageplan_goedgekeurd));
    add("verslag", day(toen.verslag_ingediend), day(nu.verslag_ingediend));
    add("gewaardeerd", day(toen.gewaardeerd), day(nu.gewaardeerd));
    return all;
  }

  [[nodiscard]] std::string naam_van(std::optional<StageplaatsId> id) const {
    if (!id) return {};
    return tx_.value<std::string>("SELECT naam FROM stageplaats WHERE id = ?1", *id).value_or("");
  }

  void bewaar(const Opleiding& opleiding, const Traject& na, Groepsuitkomst& uitkomst) {
    const Traject& nu = opleiding.beeld.traject;
    OnthoudenTraject ervoor{nu.dienstverband, nu.instituutsopleider.id, {}, nu.onderdelen};
    if (nu.praktijkopleider) ervoor.praktijkopleider = nu.praktijkopleider->id;
    store::neem_vandaag_over(tx_, call_.vandaag);
    eindig_ruilen_zonder_stage(tx_, call_.vandaag, na, call_.persoon.id);
    const std::int64_t versie = store::save_traject(tx_, na);
    record(tx_, call_, "traject.stages_overgenomen", "traject", nu.id.value,
           to_json(StagesInhoud{nu.id, versie, opleiding.pakket->hash}));
    uitkomst.oordeel = Rijoordeel::wijzigt;
    uitkomst.sporen.push_back({store::Spoorsoort::traject, nu.id.value, false, to_json(ervoor), versie});
  }

  store::Transaction& tx_;
  const Call& call_;
  const Kolomindeling& kolommen_;
  Stagelezer lezer_;
};

}  // namespace

std::unique_ptr<Soortverwerker> stageverwerker(store::Transaction& tx, const Call& call,
                                               const Importopdracht& opdracht, const Kolomindeling& kolommen) {
  return std::make_unique<Stageverwerker>(tx, call, opdracht, kolommen);
}

}  // namespace stagepad

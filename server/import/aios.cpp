#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/change.hpp"
#include "server/handlers/trajectbericht.hpp"
#include "server/import/gelijkenis.hpp"
#include "server/import/terugzetten.hpp"
#include "server/import/verwerking.hpp"
#include "server/store/personen.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/command/check.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// What a line says of its own, beside the training it is about: from when to when how much is worked.
constexpr std::string_view k_eigen_van_aios[] = {"fte", "vanaf", "tot_en_met"};

constexpr Veldpad k_paden_van_aios[] = {
    {"/naam", "naam"},
    {"/email", "email"},
    {"/aios", "email"},
    {"/programma", "programma"},
    {"/cohort", "start"},
    {"/instituutsopleider", "io"},
    {"/praktijkopleider", "po"},
    {"/keuzeonderwijsdagen", "keuzeonderwijsdagen"},
    {"/dienstverband/eerste_dag", "start"},
    {"/dienstverband/laatste_dag", "tot_en_met"},
    {"/dienstverband/fte", "fte"},
    {"/dienstverband", "fte"},
};

/// One line of an employment; open where it goes on.
struct Dienstregel {
  CivilDate vanaf;
  std::optional<CivilDate> tot_en_met;
  Decimal fte;
  int regel = 0;
};

class Aiosverwerker final : public Soortverwerker {
 public:
  Aiosverwerker(store::Transaction& tx, const Call& call, const Importopdracht& opdracht, const Kolomindeling& kolommen)
      : tx_(tx), call_(call), kolommen_(kolommen), uitnodiging_(opdracht.uitnodiging), namen_(opdracht.keuzes) {
    for (const Persoon& each : store::list_personen(tx)) {
      const auto has = [&](Rol rol) { return std::find(each.rollen.begin(), each.rollen.end(), rol) != each.rollen.end(); };
      if (has(Rol::aios)) ken(each.id, each.naam, each.email);
    }
    io_ = store::list_personen_met_rol(tx, Rol::instituutsopleider);
    po_ = store::list_personen_met_rol(tx, Rol::praktijkopleider);
  }

  [[nodiscard]] std::string onderwerp(const store::Bronrij& rij) const override {
    const Rijlezer lezer(kolommen_, rij);
    const std::string naam = naam_van(lezer);
    return naam.empty() ? lezer.tekst("email") : naam;
  }

  [[nodiscard]] std::string sleutel(const store::Bronrij& rij) override {
    const Rijlezer lezer(kolommen_, rij);
    if (!lezer.heeft("email")) return {};
    return lower_ascii(lezer.tekst("email")) + "\n" + folded(lezer.tekst("programma"));
  }

  Groepsuitkomst verwerk(const Rijgroep& rijen) override {
    Rijlezer lezer(kolommen_, *rijen.front());
    const std::string naam = naam_van(lezer);
    if (naam.empty()) lezer.meld("import.cel_leeg", kolommen_.heeft("naam") ? "naam" : "achternaam");
    const std::string email = lezer.verplicht("email");
    NieuwTraject nieuw = lees(lezer, rijen);
    if (!lezer.findings().empty()) return kan_niet(lezer.findings());
    if (const auto persoon = store::find_persoon_by_email(tx_, email)) {
      return met_persoon(*persoon, naam, lezer, std::move(nieuw));
    }
    const auto gevonden = namen_.zoek(email, naam + " (" + email + ")", kern_van_persoon(naam));
    if (gevonden.uitslag == Naamzoeker::Uitslag::gevonden) {
      const auto persoon = store::load_persoon(tx_, PersoonId{gevonden.id});
      if (persoon) return met_persoon(*persoon, naam, lezer, std::move(nieuw));
    }
    if (gevonden.uitslag == Naamzoeker::Uitslag::vraag) {
      Groepsuitkomst uitkomst;
      uitkomst.oordeel = Rijoordeel::dubbel;
      return uitkomst;
    }
    return met_nieuwe(naam, email, std::move(nieuw));
  }

  [[nodiscard]] std::vector<Naamvraag> vragen() const override { return namen_.vragen(); }

 private:
  void ken(PersoonId id, const std::string& naam, const std::string& email) {
    namen_.ken({id.value, email, naam + " (" + email + ")", kern_van_persoon(naam)});
  }

  static std::string naam_van(const Rijlezer& lezer) {
    if (lezer.heeft("naam")) return lezer.tekst("naam");
    std::string naam;
    for (const char* part : {"voornaam", "tussenvoegsel", "achternaam"}) {
      if (lezer.heeft(part)) naam += (naam.empty() ? "" : " ") + lezer.tekst(part);
    }
    return naam;
  }

  NieuwTraject lees(Rijlezer& lezer, const Rijgroep& rijen) {
    NieuwTraject nieuw;
    lezer.verplicht("start");
    const auto start = lezer.dag("start");
    nieuw.cohort = start.value_or(CivilDate{});
    nieuw.keuzeonderwijsdagen = lezer.getal("keuzeonderwijsdagen");
    const auto werkgever = lees_werkgever(lezer);
    if (start) lees_programma(lezer, werkgever, nieuw);
    if (werkgever) nieuw.dienstverband.werkgever = *werkgever;
    lees_dienstverband(lezer, rijen, start, nieuw.dienstverband);
    const std::string io = lezer.verplicht("io");
    if (!io.empty()) nieuw.instituutsopleider = lees_opleider(lezer, "io", io_, Rol::instituutsopleider).value_or(PersoonId{});
    if (lezer.heeft("po")) nieuw.praktijkopleider = lees_opleider(lezer, "po", po_, Rol::praktijkopleider);
    check_zelfde(lezer, rijen, k_eigen_van_aios, Importsoort::aios);
    return nieuw;
  }

  static std::optional<Werkgever> lees_werkgever(const Rijlezer& lezer) {
    if (!lezer.heeft("werkgever")) return std::nullopt;
    const std::string said = woordkern(lezer.tekst("werkgever"));
    if (said == "sboh") return Werkgever::sboh;
    // "In dienst van SBOH: ja"; any other word is the name of another employer.
    if (const auto yes = lees_ja_nee(lezer.tekst("werkgever"))) return *yes ? Werkgever::sboh : Werkgever::anders;
    return Werkgever::anders;
  }

  /// The rule pack that is meant, among those for people who begin on that day: by its code, its name or the word for it,
  /// or by the beginning of one where that names one only.
  void lees_programma(Rijlezer& lezer, std::optional<Werkgever> werkgever, NieuwTraject& nieuw) const {
    const std::string said = lezer.verplicht("programma");
    const std::string kern = woordkern(said);
    if (kern.empty()) return;
    std::vector<const Regelpakket*> likely;
    for (const LoadedRulepack& each : call_.services.rulepacks.all()) {
      const Regelpakket& pakket = each.pakket;
      if (!pakket.cohort.bevat(nieuw.cohort) || (werkgever && pakket.werkgever != *werkgever)) continue;
      const std::vector<std::string> names = namen_van(pakket);
      if (std::find(names.begin(), names.end(), kern) != names.end()) {
        neem_programma(pakket, werkgever, nieuw);
        return;
      }
      const bool begins = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name.compare(0, kern.size(), kern) == 0;
      });
      if (begins) likely.push_back(&pakket);
    }
    if (likely.size() == 1) {
      neem_programma(*likely.front(), werkgever, nieuw);
      return;
    }
    Finding finding = refusal("import.onbekend_programma", kolommen_.pad_van("programma"),
                              {tekst_parameter("programma", said), datum_parameter("start", nieuw.cohort)});
    std::vector<std::string> codes;
    for (const LoadedRulepack& each : call_.services.rulepacks.all()) {
      if (each.pakket.cohort.bevat(nieuw.cohort)) codes.emplace_back(programma_van(each.pakket));
    }
    finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(codes)};
    lezer.meld(std::move(finding));
  }

  [[nodiscard]] std::vector<std::string> namen_van(const Regelpakket& pakket) const {
    const std::string code(programma_van(pakket));
    std::vector<std::string> names;
    for (const std::string& each : {code, pakket.naam.nl, pakket.naam.en}) names.push_back(woordkern(each));
    for (const Taal taal : {Taal::nl, Taal::en}) {
      names.push_back(woordkern(word_text("woord", code, call_.services.texts.in(taal))));
    }
    return names;
  }

  static void neem_programma(const Regelpakket& pakket, std::optional<Werkgever> werkgever, NieuwTraject& nieuw) {
    nieuw.programma = programma_van(pakket);
    if (!werkgever) nieuw.dienstverband.werkgever = pakket.werkgever;
  }

  void lees_dienstverband(Rijlezer& lezer, const Rijgroep& rijen, std::optional<CivilDate> start,
                          Dienstverband& dienstverband) const {
    std::vector<Dienstregel> regels;
    for (const store::Bronrij* each : rijen) {
      Rijlezer own(kolommen_, *each);
      own.verplicht("fte");
      const auto fte = own.fte("fte");
      const auto vanaf = own.dag("vanaf");
      const auto tot_en_met = own.dag("tot_en_met");
      // Without a day of its own the first line begins with the training.
      if (!vanaf && !own.heeft("vanaf") && each != rijen.front()) own.meld("import.cel_leeg", "vanaf");
      if (own.findings().empty() && (vanaf || start)) regels.push_back({vanaf ? *vanaf : *start, tot_en_met, *fte, each->regel});
      for (Finding finding : own.findings()) lezer.meld(std::move(finding));
    }
    if (regels.empty()) return;
    std::stable_sort(regels.begin(), regels.end(), [](const Dienstregel& a, const Dienstregel& b) { return a.vanaf < b.vanaf; });
    for (std::size_t i = 1; i < regels.size(); ++i) check_aansluiting(lezer, regels[i - 1], regels[i]);
    dienstverband.eerste_dag = regels.front().vanaf;
    dienstverband.laatste_dag = regels.back().tot_en_met;
    for (const Dienstregel& each : regels) dienstverband.fte.push_back({each.vanaf, each.fte});
  }

  /// One employment goes on without a gap.
  void check_aansluiting(Rijlezer& lezer, const Dienstregel& eerder, const Dienstregel& later) const {
    if (!eerder.tot_en_met || eerder.tot_en_met->plus_days(1) == later.vanaf) return;
    lezer.meld("import.dienstverband_sluit_niet_aan", "vanaf",
               {datum_parameter("tot_en_met", *eerder.tot_en_met), datum_parameter("vanaf", later.vanaf),
                getal_parameter("regel", later.regel)});
  }

  /// By address, or by a name that only one of them has.
  std::optional<PersoonId> lees_opleider(Rijlezer& lezer, std::string_view veld, const std::vector<Persoon>& bekend,
                                         Rol rol) const {
    const std::string said = lezer.tekst(veld);
    std::vector<PersoonId> found;
    for (const Persoon& each : bekend) {
      if (lower_ascii(each.email) == lower_ascii(said)) return each.id;
      if (kern_van_persoon(each.naam) == kern_van_persoon(said)) found.push_back(each.id);
    }
    if (found.size() == 1) return found.front();
    lezer.meld(found.empty() ? "import.onbekende_opleider" : "import.opleider_niet_uniek", veld,
               {tekst_parameter("naam", said), rol_parameter("rol", rol)});
    return std::nullopt;
  }

  Groepsuitkomst met_nieuwe(const std::string& naam, const std::string& email, NieuwTraject nieuw) {
    Importpunt punt(tx_, "importrij");
    auto made = neem_persoon_op(tx_, call_, {naam, email, {Rol::aios}}, uitnodiging_);
    if (made.refusal) return kan_niet(over_kolommen(made.refusal->findings, kolommen_, k_paden_van_aios));
    const PersoonId id = made.value.id;
    Groepsuitkomst uitkomst;
    uitkomst.sporen.push_back({store::Spoorsoort::persoon, id.value, true, {}, made.value.versie});
    if (auto refused = begin(id, std::move(nieuw), uitkomst)) return kan_niet(std::move(*refused));
    punt.keep();
    ken(id, naam, email);
    return uitkomst;
  }

  Groepsuitkomst met_persoon(const Persoon& persoon, const std::string& naam, const Rijlezer& lezer, NieuwTraject nieuw) {
    Importpunt punt(tx_, "importrij");
    Groepsuitkomst uitkomst;
    if (folded(trimmed(persoon.naam)) != folded(naam)) {
      Finding other;
      other.code = "import.andere_naam";
      other.ernst = Ernst::informeert;
      other.pad = kolommen_.pad_van("naam");
      other.parameters = {tekst_parameter("naam", persoon.naam)};
      uitkomst.findings.push_back(std::move(other));
    }
    const auto traject = tx_.value<TrajectId>("SELECT id FROM traject WHERE aios = ?1 AND programma = ?2 ORDER BY id LIMIT 1",
                                              persoon.id, nieuw.programma);
    auto refused = traject ? wijzig(*traject, lezer, nieuw, uitkomst)
                           : begin(persoon.id, std::move(nieuw), uitkomst);
    if (refused) return kan_niet(std::move(*refused));
    punt.keep();
    return uitkomst;
  }

  std::optional<Findings> begin(PersoonId aios, NieuwTraject nieuw, Groepsuitkomst& uitkomst) {
    nieuw.aios = aios;
    auto made = neem_traject_op(tx_, call_, nieuw);
    if (made.refusal) return over_kolommen(made.refusal->findings, kolommen_, k_paden_van_aios);
    uitkomst.oordeel = Rijoordeel::nieuw;
    uitkomst.sporen.push_back({store::Spoorsoort::traject, made.value.traject.value, true, {}, 1});
    if (uitnodiging_ == Uitnodiging::meteen) {
      std::vector<PersoonId> people = {aios, nieuw.instituutsopleider};
      if (nieuw.praktijkopleider) people.push_back(*nieuw.praktijkopleider);
      bericht_over_traject(tx_, made.value.traject, 1, "traject.begonnen", people, call_.persoon.id);
    }
    return std::nullopt;
  }

  /// A training that is here gets the employment and the trainers of the lines, by the commands of the screens.
  std::optional<Findings> wijzig(TrajectId id, const Rijlezer& lezer, const NieuwTraject& nieuw, Groepsuitkomst& uitkomst) {
    const auto beeld = laad_beeld(tx_, call_, id);
    const Traject& nu = beeld->traject;
    if (nu.cohort != nieuw.cohort) {
      return Findings{refusal("import.ander_begin", kolommen_.pad_van("start"), {datum_parameter("start", nu.cohort)})};
    }
    uitkomst.oordeel = Rijoordeel::ongewijzigd;
    const OnthoudenTraject ervoor{nu.dienstverband, nu.instituutsopleider.id, id_of(nu.praktijkopleider)};
    WijzigDienstverband dienst{nieuw.dienstverband};
    // A training whose end nobody mentions keeps the one it has.
    if (!lezer.heeft("tot_en_met") && !kolommen_.heeft("tot_en_met")) dienst.dienstverband.laatste_dag = nu.dienstverband.laatste_dag;
    if (!zelfde(dienst.dienstverband, nu.dienstverband)) {
      if (auto refused = voer_uit(*beeld, dienst)) return refused;
      verschil(uitkomst, "fte", in_woorden(nu.dienstverband), in_woorden(dienst.dienstverband));
      uitkomst.oordeel = Rijoordeel::wijzigt;
    }
    WijzigOpleiders opleiders{nieuw.instituutsopleider, nieuw.praktijkopleider ? nieuw.praktijkopleider : id_of(nu.praktijkopleider)};
    const bool same_trainers = opleiders.instituutsopleider == nu.instituutsopleider.id &&
                               opleiders.praktijkopleider == id_of(nu.praktijkopleider);
    if (!same_trainers) {
      if (auto refused = voer_uit(*laad_beeld(tx_, call_, id), opleiders)) return refused;
      verschil(uitkomst, "io", nu.instituutsopleider.naam, naam_van(opleiders.instituutsopleider));
      verschil(uitkomst, "po", nu.praktijkopleider ? nu.praktijkopleider->naam : "",
               opleiders.praktijkopleider ? naam_van(*opleiders.praktijkopleider) : "");
      uitkomst.oordeel = Rijoordeel::wijzigt;
    }
    if (uitkomst.oordeel == Rijoordeel::wijzigt) {
      uitkomst.sporen.push_back({store::Spoorsoort::traject, id.value, false, to_json(ervoor), 1});
    }
    return std::nullopt;
  }

  static std::optional<PersoonId> id_of(const std::optional<PersoonVerwijzing>& wie) {
    if (!wie) return std::nullopt;
    return wie->id;
  }

  /// The first fte counts from the first day, whatever date it names.
  static bool zelfde(Dienstverband een, Dienstverband ander) {
    for (Dienstverband* each : {&een, &ander}) {
      if (!each->fte.empty()) each->fte.front().vanaf = each->eerste_dag;
    }
    return een == ander;
  }

  /// Carries a command out when it may be; else why not.
  std::optional<Findings> voer_uit(const Snapshot& beeld, const Command& command) {
    const LoadedRulepack* pakket = call_.services.rulepacks.find(beeld.traject, call_.vandaag);
    if (!pakket) return Findings{refusal("regelpakket.onbekend", kolommen_.pad_van("programma"))};
    Findings findings = check(command, beeld, pakket->pakket, call_.actor());
    for (Finding& each : only_server_knows(tx_, call_, beeld, pakket->pakket, command)) findings.push_back(std::move(each));
    if (blocks(findings)) return over_kolommen(std::move(findings), kolommen_, k_paden_van_aios);
    store_command({tx_, call_, beeld, *pakket}, command);
    return std::nullopt;
  }

  std::string naam_van(PersoonId id) {
    const auto persoon = store::load_persoon(tx_, id);
    return persoon ? persoon->naam : std::string();
  }

  void verschil(Groepsuitkomst& uitkomst, std::string_view veld, const std::string& was, const std::string& wordt) const {
    if (was != wordt) uitkomst.wijzigingen.push_back({kolommen_.kop_van(veld), was, wordt});
  }

  std::string in_woorden(const Dienstverband& dienstverband) const {
    std::string text;
    for (const FtePeriode& each : dienstverband.fte) {
      text += (text.empty() ? "" : ", ") + format_decimal(each.fte, Taal::nl) + " vanaf " + format_date(each.vanaf, Taal::nl);
    }
    if (dienstverband.laatste_dag) text += " t/m " + format_date(*dienstverband.laatste_dag, Taal::nl);
    return text;
  }

  store::Transaction& tx_;
  const Call& call_;
  const Kolomindeling& kolommen_;
  Uitnodiging uitnodiging_;
  Naamzoeker namen_;
  std::vector<Persoon> io_;
  std::vector<Persoon> po_;
};

}  // namespace

std::unique_ptr<Soortverwerker> aiosverwerker(store::Transaction& tx, const Call& call,
                                              const Importopdracht& opdracht, const Kolomindeling& kolommen) {
  return std::make_unique<Aiosverwerker>(tx, call, opdracht, kolommen);
}

}  // namespace stagepad

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "server/handlers/beheer.hpp"
#include "server/import/gelijkenis.hpp"
#include "server/import/terugzetten.hpp"
#include "server/import/verwerking.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// What a line says of its own, beside the place it is about: one period.
constexpr std::string_view k_eigen_van_plaatsen[] = {"eerste_dag", "laatste_dag", "capaciteit"};

constexpr Veldpad k_paden_van_plaatsen[] = {
    {"/instelling", "instelling"},
    {"/naam", "naam"},
    {"/plaats", "plaats"},
    {"/regio", "regio"},
    {"/sector", "sector"},
    {"/setting", "setting"},
    {"/stagesoorten", "stagesoorten"},
    {"/profiel", "profiel"},
    {"/specialisme", "specialisme"},
    {"/doelgroepen", "doelgroepen"},
    {"/omschrijving", "omschrijving"},
    {"/zichtbaarheid", "zichtbaarheid"},
    {"/contactpersoon", "contactpersoon"},
    {"/contact_email", "contact_email"},
    {"/contact_tonen", "contact_tonen"},
    {"/perioden", "eerste_dag"},
    {"/toestemming/op", "toestemming_op"},
    {"/toestemming", "toestemming_door"},
};

template <class Enum>
std::vector<std::string> words_of() {
  std::vector<std::string> words;
  for (const EnumName<Enum>& each : EnumNames<Enum>::names) words.emplace_back(each.name);
  return words;
}

/// The kinds of stage by their own words, and by the names and codes that the rule packs have for a stage of that kind.
std::vector<Schrijfwijze> stagesoorten(const Services& services) {
  std::vector<Schrijfwijze> all = schrijfwijzen(services, services.rulepacks.stagesoorten());
  for (const LoadedRulepack& pack : services.rulepacks.all()) {
    for (const RegelpakketOnderdeel& each : pack.pakket.onderdelen) {
      if (each.stagesoort.empty()) continue;
      for (const std::string& geschreven : {each.code, each.naam.nl, each.naam.en}) all.push_back({each.stagesoort, geschreven});
    }
  }
  return all;
}

std::vector<Schrijfwijze> doelgroepen(const Services& services) {
  std::vector<Schrijfwijze> all = schrijfwijzen(services, words_of<Doelgroep>());
  for (const char* geschreven : {"kinderen", "jeugd", "jeugdigen", "0-18"}) all.push_back({"kinderen_jeugd", geschreven});
  return all;
}

class Plaatsverwerker final : public Soortverwerker {
 public:
  Plaatsverwerker(store::Transaction& tx, const Call& call, const Importopdracht& opdracht, const Kolomindeling& kolommen)
      : tx_(tx),
        call_(call),
        kolommen_(kolommen),
        namen_(opdracht.keuzes),
        soorten_(stagesoorten(call.services)),
        settings_(schrijfwijzen(call.services, words_of<Setting>())),
        doelgroepen_(doelgroepen(call.services)),
        zichtbaarheden_(schrijfwijzen(call.services, words_of<Zichtbaarheid>())) {
    auto rows = tx.query("SELECT id, naam FROM instelling ORDER BY naam, id");
    while (rows.step()) ken(rows.get<std::int64_t>(0), rows.get<std::string>(1));
  }

  [[nodiscard]] std::string onderwerp(const store::Bronrij& rij) const override {
    const Rijlezer lezer(kolommen_, rij);
    const std::string naam = lezer.tekst("naam");
    const std::string instelling = lezer.tekst("instelling");
    if (naam.empty() || instelling.empty()) return naam + instelling;
    return naam + " · " + instelling;
  }

  [[nodiscard]] std::string sleutel(const store::Bronrij& rij) override {
    const Rijlezer lezer(kolommen_, rij);
    if (!lezer.heeft("naam") || !lezer.heeft("instelling")) return {};
    return folded(lezer.tekst("instelling")) + "\n" + folded(lezer.tekst("naam"));
  }

  Groepsuitkomst verwerk(const Rijgroep& rijen) override {
    Rijlezer lezer(kolommen_, *rijen.front());
    Gelezen gelezen = lees(lezer, rijen);
    const std::string instelling = lezer.verplicht("instelling");
    if (!lezer.findings().empty()) return kan_niet(lezer.findings());
    const auto gevonden = namen_.zoek(instelling, instelling, kern_van_instelling(instelling));
    if (gevonden.uitslag == Naamzoeker::Uitslag::vraag) {
      Groepsuitkomst uitkomst;
      uitkomst.oordeel = Rijoordeel::dubbel;
      return uitkomst;
    }
    return bewaar(lezer, gelezen, instelling, gevonden);
  }

  [[nodiscard]] std::vector<Naamvraag> vragen() const override { return namen_.vragen(); }

 private:
  /// What the lines say; what they do not say stays as it is.
  struct Gelezen {
    std::string naam;
    std::vector<Plaatsperiode> perioden;
    std::optional<std::string> setting;
    std::optional<std::string> zichtbaarheid;
    std::vector<std::string> soorten;
    std::vector<std::string> doelgroepen;
    std::optional<bool> contact_tonen;
    std::optional<Plaatstoestemming> toestemming;
  };

  void ken(std::int64_t id, const std::string& naam) { namen_.ken({id, naam, naam, kern_van_instelling(naam)}); }

  Gelezen lees(Rijlezer& lezer, const Rijgroep& rijen) const {
    Gelezen gelezen;
    gelezen.naam = lezer.verplicht("naam");
    gelezen.soorten = lezer.woorden("stagesoorten", soorten_);
    gelezen.doelgroepen = lezer.woorden("doelgroepen", doelgroepen_);
    gelezen.setting = lezer.woord("setting", settings_);
    gelezen.zichtbaarheid = lezer.woord("zichtbaarheid", zichtbaarheden_);
    gelezen.contact_tonen = lezer.ja_nee("contact_tonen");
    lees_toestemming(lezer, gelezen);
    for (const store::Bronrij* each : rijen) {
      Rijlezer own(kolommen_, *each);
      lees_periode(own, gelezen.perioden);
      for (Finding finding : own.findings()) lezer.meld(std::move(finding));
    }
    check_zelfde(lezer, rijen, k_eigen_van_plaatsen, Importsoort::plaatsen);
    return gelezen;
  }

  static void lees_toestemming(Rijlezer& lezer, Gelezen& gelezen) {
    if (!lezer.heeft("toestemming_door") && !lezer.heeft("toestemming_op")) return;
    const std::string door = lezer.verplicht("toestemming_door");
    lezer.verplicht("toestemming_op");
    if (const auto op = lezer.dag("toestemming_op")) gelezen.toestemming = Plaatstoestemming{door, *op};
  }

  static void lees_periode(Rijlezer& lezer, std::vector<Plaatsperiode>& perioden) {
    if (!lezer.heeft("eerste_dag") && !lezer.heeft("laatste_dag")) {
      if (lezer.heeft("capaciteit")) lezer.meld("import.periode_zonder_dagen", "eerste_dag");
      return;
    }
    lezer.verplicht("eerste_dag");
    lezer.verplicht("laatste_dag");
    const auto eerste = lezer.dag("eerste_dag");
    const auto laatste = lezer.dag("laatste_dag");
    const auto aantal = lezer.getal("capaciteit");
    if (eerste && laatste) perioden.push_back({*eerste, *laatste, aantal.value_or(1)});
  }

  Groepsuitkomst bewaar(const Rijlezer& lezer, const Gelezen& gelezen, const std::string& instelling,
                        const Naamzoeker::Gevonden& gevonden) {
    Importpunt punt(tx_, "importrij");
    Groepsuitkomst uitkomst;
    InstellingId id{gevonden.id};
    if (gevonden.uitslag == Naamzoeker::Uitslag::nieuw) {
      auto made = voeg_instelling_toe(tx_, call_, {instelling, false});
      if (made.refusal) return geweigerd(*made.refusal, "instelling");
      id = made.value.id;
      uitkomst.sporen.push_back({store::Spoorsoort::instelling, id.value, true, {}, made.value.versie});
    }
    const auto plaats = zoek_plaats(id, gelezen.naam);
    auto refusal = plaats ? wijzig(*plaats, lezer, gelezen, uitkomst) : voeg_toe(id, lezer, gelezen, uitkomst);
    if (refusal) return kan_niet(std::move(*refusal));
    punt.keep();
    if (gevonden.uitslag == Naamzoeker::Uitslag::nieuw) ken(id.value, instelling);
    return uitkomst;
  }

  Groepsuitkomst geweigerd(const Refusal& refusal, std::string_view veld) const {
    const Veldpad all[] = {{"", veld}};
    return kan_niet(over_kolommen(refusal.findings, kolommen_, all));
  }

  std::optional<StageplaatsId> zoek_plaats(InstellingId instelling, const std::string& naam) {
    auto rows = tx_.query("SELECT id, naam FROM stageplaats WHERE instelling = ?1 ORDER BY id", instelling);
    while (rows.step()) {
      if (folded(trimmed(rows.text(1))) == folded(naam)) return rows.get<StageplaatsId>(0);
    }
    return std::nullopt;
  }

  /// `invoer` with what the lines say. Of periods those are added, or get another capacity, that they name.
  static void vul(StageplaatsInvoer& invoer, const Rijlezer& lezer, const Gelezen& gelezen) {
    const auto text = [&](std::string_view veld, std::string& into) {
      if (lezer.heeft(veld)) into = lezer.tekst(veld);
    };
    text("plaats", invoer.plaats);
    text("regio", invoer.regio);
    text("sector", invoer.sector);
    text("profiel", invoer.profiel);
    text("specialisme", invoer.specialisme);
    text("omschrijving", invoer.omschrijving);
    text("contactpersoon", invoer.contactpersoon);
    text("contact_email", invoer.contact_email);
    if (gelezen.setting) invoer.setting = from_name<Setting>(*gelezen.setting).value_or(invoer.setting);
    if (gelezen.zichtbaarheid) {
      invoer.zichtbaarheid = from_name<Zichtbaarheid>(*gelezen.zichtbaarheid).value_or(invoer.zichtbaarheid);
    }
    // The same words in another order are the same.
    if (!gelezen.soorten.empty() && !zelfde_woorden(invoer.stagesoorten, gelezen.soorten)) invoer.stagesoorten = gelezen.soorten;
    std::vector<Doelgroep> groepen;
    for (const std::string& each : gelezen.doelgroepen) groepen.push_back(from_name<Doelgroep>(each).value_or(Doelgroep::volwassenen));
    if (!groepen.empty() && !zelfde_woorden(invoer.doelgroepen, groepen)) invoer.doelgroepen = groepen;
    if (gelezen.contact_tonen) invoer.contact_tonen = *gelezen.contact_tonen;
    invoer.toestemming = gelezen.toestemming;
    for (const Plaatsperiode& each : gelezen.perioden) {
      const auto same = std::find_if(invoer.perioden.begin(), invoer.perioden.end(), [&](const Plaatsperiode& known) {
        return known.eerste_dag == each.eerste_dag && known.laatste_dag == each.laatste_dag;
      });
      if (same == invoer.perioden.end()) invoer.perioden.push_back(each);
      else same->capaciteit = each.capaciteit;
    }
  }

  template <class T>
  static bool zelfde_woorden(std::vector<T> een, std::vector<T> ander) {
    std::sort(een.begin(), een.end());
    std::sort(ander.begin(), ander.end());
    return een == ander;
  }

  std::optional<Findings> voeg_toe(InstellingId instelling, const Rijlezer& lezer, const Gelezen& gelezen,
                                   Groepsuitkomst& uitkomst) {
    StageplaatsInvoer invoer;
    invoer.instelling = instelling;
    invoer.naam = gelezen.naam;
    vul(invoer, lezer, gelezen);
    auto made = voeg_stageplaats_toe(tx_, call_, invoer);
    if (made.refusal) return over_kolommen(made.refusal->findings, kolommen_, k_paden_van_plaatsen);
    uitkomst.oordeel = Rijoordeel::nieuw;
    uitkomst.sporen.push_back({store::Spoorsoort::stageplaats, made.value.plaats.id.value, true, {}, made.value.versie});
    return std::nullopt;
  }

  std::optional<Findings> wijzig(StageplaatsId id, const Rijlezer& lezer, const Gelezen& gelezen,
                                 Groepsuitkomst& uitkomst) {
    const auto kaart = store::load_stageplaatskaart(tx_, id);
    const auto nu = store::load_stageplaatsinvoer(tx_, id);
    StageplaatsInvoer invoer = *nu;
    vul(invoer, lezer, gelezen);
    store::Importspoor spoor{store::Spoorsoort::stageplaats, id.value, false, to_json(onthoud_plaats(tx_, id)), 1};
    auto changed = bewaar_stageplaats(tx_, call_, *kaart, invoer);
    if (changed.refusal) {
      const Findings& findings = changed.refusal->findings;
      const bool is_same = findings.size() == 1 && findings.front().code == "beheer.geen_wijziging";
      if (!is_same) return over_kolommen(findings, kolommen_, k_paden_van_plaatsen);
      uitkomst.oordeel = Rijoordeel::ongewijzigd;
      return std::nullopt;
    }
    uitkomst.oordeel = Rijoordeel::wijzigt;
    uitkomst.wijzigingen = verschillen(*nu, invoer);
    if (kaart->plaats.goedgekeurd && raakt_goedkeuring(*nu, invoer)) {
      Finding lapses;
      lapses.code = "import.goedkeuring_vervalt";
      lapses.ernst = Ernst::waarschuwt;
      uitkomst.findings.push_back(std::move(lapses));
    }
    spoor.versie_na = changed.value.versie;
    uitkomst.sporen.push_back(std::move(spoor));
    return std::nullopt;
  }

  std::string in_woorden(const std::vector<std::string>& woorden) const {
    std::vector<std::string> texts;
    for (const std::string& each : woorden) texts.push_back(word_text("woord", each, catalogue()));
    return join_list(texts, Taal::nl);
  }

  template <class Enum>
  std::string in_woord(Enum value) const {
    return word_text("woord", to_name(value), catalogue());
  }

  std::string in_woorden(const std::vector<Doelgroep>& groepen) const {
    std::vector<std::string> words;
    for (const Doelgroep each : groepen) words.emplace_back(to_name(each));
    return in_woorden(words);
  }

  static std::string in_woorden(const std::vector<Plaatsperiode>& perioden) {
    std::vector<std::string> texts;
    for (const Plaatsperiode& each : perioden) {
      texts.push_back(format_period({each.eerste_dag, each.laatste_dag}, Taal::nl) + " (" + std::to_string(each.capaciteit) + ")");
    }
    return join_list(texts, Taal::nl);
  }

  [[nodiscard]] const Catalogue& catalogue() const { return call_.services.texts.in(Taal::nl); }

  std::vector<Veldwijziging> verschillen(const StageplaatsInvoer& nu, const StageplaatsInvoer& wordt) const {
    std::vector<Veldwijziging> all;
    const auto add = [&](std::string_view veld, const std::string& was, const std::string& now) {
      if (was != now) all.push_back({kolommen_.kop_van(veld), was, now});
    };
    add("plaats", nu.plaats, wordt.plaats);
    add("regio", nu.regio, wordt.regio);
    add("sector", nu.sector, wordt.sector);
    add("setting", in_woord(nu.setting), in_woord(wordt.setting));
    add("stagesoorten", in_woorden(nu.stagesoorten), in_woorden(wordt.stagesoorten));
    add("profiel", nu.profiel, wordt.profiel);
    add("specialisme", nu.specialisme, wordt.specialisme);
    add("doelgroepen", in_woorden(nu.doelgroepen), in_woorden(wordt.doelgroepen));
    add("omschrijving", nu.omschrijving, wordt.omschrijving);
    add("eerste_dag", in_woorden(nu.perioden), in_woorden(wordt.perioden));
    add("zichtbaarheid", in_woord(nu.zichtbaarheid), in_woord(wordt.zichtbaarheid));
    add("contactpersoon", nu.contactpersoon, wordt.contactpersoon);
    add("contact_email", nu.contact_email, wordt.contact_email);
    add("contact_tonen", nu.contact_tonen ? "ja" : "nee", wordt.contact_tonen ? "ja" : "nee");
    if (wordt.toestemming) {
      add("toestemming_door", "", wordt.toestemming->door + ", " + format_date(wordt.toestemming->op, Taal::nl));
    }
    return all;
  }

  store::Transaction& tx_;
  const Call& call_;
  const Kolomindeling& kolommen_;
  Naamzoeker namen_;
  std::vector<Schrijfwijze> soorten_;
  std::vector<Schrijfwijze> settings_;
  std::vector<Schrijfwijze> doelgroepen_;
  std::vector<Schrijfwijze> zichtbaarheden_;
};

}  // namespace

std::unique_ptr<Soortverwerker> plaatsverwerker(store::Transaction& tx, const Call& call,
                                                const Importopdracht& opdracht, const Kolomindeling& kolommen) {
  return std::make_unique<Plaatsverwerker>(tx, call, opdracht, kolommen);
}

}  // namespace stagepad

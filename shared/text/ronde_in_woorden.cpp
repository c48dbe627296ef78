#include "shared/text/ronde_in_woorden.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "generated/shared/text/text_keys.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// More places with room than these are not named one by one.
constexpr std::size_t k_meeste_vrij = 8;

/// What the whole gains or loses, in words: "1 deelnemer minder geplaatst en 2 minder met keuze 1".
std::string gevolg_text(std::int32_t geplaatst, const std::vector<std::int32_t>& op_rang, const Catalogue& catalogue) {
  std::vector<std::string> delen;
  if (geplaatst > 0) delen.push_back(catalogue.text(Tekst::uitleg_gevolg_geplaatst_meer, {{"aantal", geplaatst}}));
  if (geplaatst < 0) delen.push_back(catalogue.text(Tekst::uitleg_gevolg_geplaatst_minder, {{"aantal", -geplaatst}}));
  for (std::size_t i = 0; i < op_rang.size(); ++i) {
    if (op_rang[i] == 0) continue;
    const Tekst key = op_rang[i] > 0 ? Tekst::uitleg_gevolg_rang_meer : Tekst::uitleg_gevolg_rang_minder;
    delen.push_back(catalogue.text(key, {{"aantal", std::abs(op_rang[i])}, {"rang", i + 1}}));
  }
  return join_list(delen, catalogue.taal());
}

/// Writes one explanation; holds what every sentence needs.
class Uitlegschrijver {
 public:
  Uitlegschrijver(const Uitleg& uitleg, const Ronde& ronde, const Catalogue& catalogue)
      : uitleg_(uitleg), ronde_(ronde), catalogue_(catalogue) {}

  Uitlegtekst schrijf() {
    Uitlegtekst tekst;
    tekst.uitkomst.titel = text(Tekst::uitleg_kop, {{"deelnemer", uitleg_.pseudoniem},
                                                    {"lotnummer", uitleg_.lotnummer},
                                                    {"deelnemers", uitleg_.deelnemers},
                                                    {"regel", word_text("plaatsingsregel", to_name(ronde_.regel), catalogue_)}});
    schrijf_uitkomst(tekst.uitkomst.zinnen);
    for (const Keuzeuitleg& keuze : uitleg_.keuzes) {
      Uitlegdeel deel;
      deel.titel = text(Tekst::uitleg_keuze, {{"rang", keuze.rang}, {"plaats", plaats(keuze.plaats)}});
      schrijf_reden(keuze, deel.zinnen);
      tekst.keuzes.push_back(std::move(deel));
    }
    if (uitleg_.plaats.empty()) schrijf_vrij(tekst.verder);
    return tekst;
  }

 private:
  [[nodiscard]] std::string text(Tekst key, const TextArguments& arguments = {}) const {
    return catalogue_.text(key, arguments);
  }

  [[nodiscard]] std::string plaats(const std::string& code) const {
    return code.empty() ? text(Tekst::uitleg_geen_plaats) : rondeplaats_text(ronde_, code, catalogue_.taal());
  }

  [[nodiscard]] std::string plaats(const std::string& code, std::optional<std::int32_t> rang) const {
    return rang ? text(Tekst::uitleg_met_keuze, {{"plaats", plaats(code)}, {"rang", *rang}}) : plaats(code);
  }

  void schrijf_uitkomst(std::vector<std::string>& zinnen) const {
    if (uitleg_.vastzetting) {
      zinnen.push_back(text(Tekst::uitleg_vast, {{"plaats", plaats(uitleg_.plaats)}}));
      schrijf_besluit(uitleg_.vastzetting->door, uitleg_.vastzetting->op, uitleg_.vastzetting->reden, zinnen);
    } else if (uitleg_.rang) {
      zinnen.push_back(text(Tekst::uitleg_geplaatst, {{"plaats", plaats(uitleg_.plaats)}, {"rang", *uitleg_.rang}}));
    } else {
      zinnen.push_back(text(Tekst::uitleg_niet_geplaatst));
    }
  }

  /// Who decided, when and why, as far as the round says.
  void schrijf_besluit(std::optional<Rol> door, std::optional<CivilDate> op, const std::string& reden,
                       std::vector<std::string>& zinnen) const {
    if (door && op) {
      zinnen.push_back(text(Tekst::uitleg_besluit, {{"rol", rollen_text({*door}, catalogue_, catalogue_.taal())},
                                                    {"datum", format_date(*op, catalogue_.taal())}}));
    }
    if (!reden.empty()) zinnen.push_back(text(Tekst::uitleg_besluit_reden, {{"reden", reden}}));
  }

  void schrijf_reden(const Keuzeuitleg& keuze, std::vector<std::string>& zinnen) const {
    switch (keuze.reden) {
      case Reden::niet_toelaatbaar: return schrijf_bezwaar(*keuze.bezwaar, zinnen);
      case Reden::geen_zetels:
        zinnen.push_back(keuze.zetels == 0
                             ? text(Tekst::uitleg_reden_geen_zetels)
                             : text(Tekst::uitleg_reden_alles_vergeven, {{"zetels", keuze.zetels}}));
        return;
      case Reden::vol_door_loting:
        schrijf_vraag(keuze, zinnen);
        zinnen.push_back(keuze.ten_koste_van
                             ? text(Tekst::uitleg_reden_loting,
                                    {{"ander", *keuze.ten_koste_van}, {"eigen", uitleg_.lotnummer}})
                             : text(Tekst::uitleg_reden_loting_vol, {{"eigen", uitleg_.lotnummer}}));
        return schrijf_keten(keuze, zinnen);
      case Reden::ten_koste_van_groep:
        schrijf_vraag(keuze, zinnen);
        zinnen.push_back(text(Tekst::uitleg_reden_groep,
                              {{"gevolg", gevolg_text(keuze.verschil.geplaatst, keuze.verschil.op_rang, catalogue_)}}));
        return schrijf_keten(keuze, zinnen);
    }
  }

  void schrijf_bezwaar(const Bezwaar& bezwaar, std::vector<std::string>& zinnen) const {
    switch (bezwaar.soort) {
      case Bezwaarsoort::niet_toelaatbaar:
        zinnen.push_back(text(Tekst::uitleg_reden_niet_toelaatbaar, {{"naam", bezwaar.regel}}));
        break;
      case Bezwaarsoort::niet_goedgekeurd: zinnen.push_back(text(Tekst::uitleg_reden_niet_goedgekeurd)); break;
      case Bezwaarsoort::uitgesloten: zinnen.push_back(text(Tekst::uitleg_reden_uitgesloten)); break;
    }
    schrijf_besluit(bezwaar.door, bezwaar.op, bezwaar.reden, zinnen);
  }

  void schrijf_vraag(const Keuzeuitleg& keuze, std::vector<std::string>& zinnen) const {
    std::vector<std::string> nummers;
    for (const std::int32_t nummer : keuze.zittend) nummers.push_back(std::to_string(nummer));
    zinnen.push_back(text(Tekst::uitleg_vraag_en_zetels, {{"gegadigden", keuze.gegadigden},
                                                          {"zetels", keuze.zetels},
                                                          {"zittend", join_list(nummers, catalogue_.taal())}}));
  }

  void schrijf_keten(const Keuzeuitleg& keuze, std::vector<std::string>& zinnen) const {
    if (keuze.verplaatsingen.empty()) return;
    std::vector<std::string> stappen;
    for (const Verplaatsing& stap : keuze.verplaatsingen) {
      stappen.push_back(text(Tekst::uitleg_keten_stap, {{"lotnummer", stap.lotnummer},
                                                        {"van", plaats(stap.van, stap.van_rang)},
                                                        {"naar", plaats(stap.naar, stap.naar_rang)}}));
    }
    zinnen.push_back(text(Tekst::uitleg_keten, {{"stappen", join_list(stappen, catalogue_.taal())}}));
  }

  void schrijf_vrij(std::vector<std::string>& zinnen) const {
    if (uitleg_.vrij.empty()) {
      zinnen.push_back(text(Tekst::uitleg_vrij_niet));
      return;
    }
    std::vector<std::string> plaatsen;
    for (std::size_t i = 0; i < std::min(uitleg_.vrij.size(), k_meeste_vrij); ++i) {
      plaatsen.push_back(plaats(uitleg_.vrij[i]));
    }
    if (uitleg_.vrij.size() > k_meeste_vrij) plaatsen.emplace_back("…");
    zinnen.push_back(text(Tekst::uitleg_vrij, {{"plaatsen", join_list(plaatsen, catalogue_.taal(), Joining::one_of)}}));
  }

  const Uitleg& uitleg_;
  const Ronde& ronde_;
  const Catalogue& catalogue_;
};

}  // namespace

std::string rondeplaats_text(const Ronde& ronde, const std::string& code, Taal taal) {
  const auto found = std::find_if(ronde.plaatsen.begin(), ronde.plaatsen.end(),
                                  [&](const Rondeplaats& each) { return each.code == code; });
  if (found == ronde.plaatsen.end() || found->naam.empty()) return code;
  if (!found->eerste_dag || !found->laatste_dag) return found->naam;
  return found->naam + ", " + format_period({*found->eerste_dag, *found->laatste_dag}, taal);
}

Uitlegtekst uitleg_in_woorden(const Uitleg& uitleg, const Ronde& ronde, const Catalogue& catalogue) {
  return Uitlegschrijver(uitleg, ronde, catalogue).schrijf();
}

std::vector<Uitlegdeel> diagnose_in_woorden(const Diagnose& diagnose, const Ronde& ronde,
                                            const Catalogue& catalogue, std::size_t meeste) {
  const Taal taal = catalogue.taal();
  std::vector<Uitlegdeel> delen(1);
  std::string geteld = catalogue.text(
      Tekst::diagnose_geplaatst, {{"geplaatst", diagnose.geplaatst}, {"deelnemers", diagnose.deelnemers}});
  for (std::size_t i = 0; i < diagnose.op_rang.size(); ++i) {
    geteld += " · " + catalogue.text(Tekst::diagnose_op_rang, {{"rang", i + 1}, {"aantal", diagnose.op_rang[i]}});
  }
  delen[0].zinnen.push_back(std::move(geteld));
  if (diagnose.meest > diagnose.geplaatst) {
    delen[0].zinnen.push_back(catalogue.text(Tekst::diagnose_meest, {{"meest", diagnose.meest}}));
  }
  if (diagnose.zonder_keuze > 0) {
    delen[0].zinnen.push_back(catalogue.text(Tekst::diagnose_zonder_keuze, {{"aantal", diagnose.zonder_keuze}}));
  }
  const auto deel = [&](Tekst titel, const auto& lijst, const auto& zin) {
    if (lijst.empty()) return;
    Uitlegdeel nieuw{catalogue.text(titel), {}};
    for (std::size_t i = 0; i < std::min(lijst.size(), meeste); ++i) nieuw.zinnen.push_back(zin(lijst[i]));
    if (lijst.size() > meeste) nieuw.zinnen.emplace_back("…");
    delen.push_back(std::move(nieuw));
  };
  deel(Tekst::diagnose_titel_knelpunten, diagnose.knelpunten, [&](const Knelpunt& each) {
    std::vector<std::string> plaatsen;
    for (const std::string& code : each.plaatsen) plaatsen.push_back(rondeplaats_text(ronde, code, taal));
    return catalogue.text(Tekst::diagnose_knelpunt, {{"personen", each.personen},
                                                     {"plaatsen", join_list(plaatsen, taal)},
                                                     {"zetels", each.zetels},
                                                     {"tekort", each.personen - each.zetels}});
  });
  deel(Tekst::diagnose_titel_winst, diagnose.winst, [&](const Zetelwinst& each) {
    return catalogue.text(Tekst::diagnose_winst, {{"plaats", rondeplaats_text(ronde, each.plaats, taal)},
                                                  {"gevolg", gevolg_text(each.geplaatst, each.op_rang, catalogue)}});
  });
  deel(Tekst::diagnose_titel_over, diagnose.over, [&](const Overplaats& each) {
    return catalogue.text(Tekst::diagnose_over, {{"plaats", rondeplaats_text(ronde, each.plaats, taal)},
                                                 {"vrij", each.vrij},
                                                 {"genoemd", each.genoemd}});
  });
  return delen;
}

std::string verificatie_text(Verificatiepunt punt, const Ronde& ronde, const Catalogue& catalogue) {
  static constexpr Tekst k_keys[] = {Tekst::verificatie_toezegging, Tekst::verificatie_inzendingen,
                                     Tekst::verificatie_aanbod,     Tekst::verificatie_volgorde,
                                     Tekst::verificatie_bewijs,     Tekst::verificatie_opnieuw,
                                     Tekst::verificatie_hash};
  return catalogue.text(k_keys[static_cast<std::size_t>(punt)],
                        {{"regel", word_text("plaatsingsregel", to_name(ronde.regel), catalogue)}});
}

}  // namespace stagepad

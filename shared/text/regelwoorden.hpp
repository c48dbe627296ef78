#pragma once

#include <string>
#include <vector>

#include "shared/rules/rulepack.hpp"
#include "shared/text/catalogue.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

/// The phrases that sentences about rules are built of, in one language and for one pack. Lives as long
/// as both.
class Regelwoorden {
 public:
  Regelwoorden(const Regelpakket& pakket, const Catalogue& catalogue)
      : pakket_(pakket), catalogue_(catalogue) {}

  [[nodiscard]] Taal taal() const { return catalogue_.taal(); }
  [[nodiscard]] std::string t(Tekst key, const TextArguments& arguments = {}) const {
    return catalogue_.text(key, arguments);
  }
  [[nodiscard]] std::string word(std::string_view word) const {
    return word_text("woord", word, catalogue_);
  }

  /// "de M+G-stage en de keuzestage" without articles; "alle stages" for an empty list.
  [[nodiscard]] std::string onderdelen(const std::vector<std::string>& codes) const;
  [[nodiscard]] std::string onderdeel(std::string_view code) const {
    return onderdeel_text(code, taal(), &pakket_);
  }
  /// ", via de Stage etalage of eigen werving"; nothing for an empty list.
  [[nodiscard]] std::string via(const std::vector<Route>& routes) const;
  [[nodiscard]] std::string routes(const std::vector<Route>& routes) const;
  [[nodiscard]] std::string rollen(const std::vector<Rol>& rollen) const {
    return rollen_text(rollen, catalogue_, taal());
  }
  [[nodiscard]] std::string een_van(const std::vector<Rol>& rollen) const;
  [[nodiscard]] std::string woorden(const std::vector<std::string>& words) const;
  /// "3 maanden voltijds", "4 weken, ook bij deeltijd".
  [[nodiscard]] std::string duur(const Duur& duur) const;
  /// "4 maanden en 2 weken"; empty when there is no distance.
  [[nodiscard]] std::string afstand(const Aftrek& aftrek) const;
  /// What follows when the rule is not kept: " Anders alleen met akkoord van …". Starts with a space.
  [[nodiscard]] std::string gevolg(Ernst ernst, const std::vector<Rol>& toestemming_van) const;

 private:
  const Regelpakket& pakket_;
  const Catalogue& catalogue_;
};

// One sentence per kind of rule. In regelzinnen_schema.cpp …
std::string zin_van(const RegelpakketOnderdeel& onderdeel, const Regelwoorden& woorden);
std::string zin_van(const RegelpakketDeel& deel, const Regelwoorden& woorden);
std::string zin_van(const Termijn& regel, const Regelwoorden& woorden);
std::string zin_van(const Opvolging& regel, const Regelwoorden& woorden);
std::string zin_van(const Volgorde& regel, const Regelwoorden& woorden);
std::string zin_van(const Aaneengesloten& regel, const Regelwoorden& woorden);
std::string zin_van(const Koppelingseis& regel, const Regelwoorden& woorden);
std::string zin_van(const MinimaleFte& regel, const Regelwoorden& woorden);
std::string zin_van(const Opleidingsduur& regel, const Regelwoorden& woorden);
std::string zin_van(const Verlofregel& regel, const Regelwoorden& woorden);
std::string zin_van(const Werkdagen& regel, const Regelwoorden& woorden);
// … and in regelzinnen_stage.cpp.
std::string zin_van(const Dekking& regel, const Regelwoorden& woorden);
std::string zin_van(const Plaatseis& regel, const Regelwoorden& woorden);
std::string zin_van(const VerschillendePlekken& regel, const Regelwoorden& woorden);
std::string zin_van(const Leerlijneis& regel, const Regelwoorden& woorden);
std::string zin_van(const VoorafAkkoord& regel, const Regelwoorden& woorden);
std::string zin_van(const DefinitiefAkkoord& regel, const Regelwoorden& woorden);
std::string zin_van(const Voorkeurenaantal& regel, const Regelwoorden& woorden);
std::string zin_van(const Buitenlandeis& regel, const Regelwoorden& woorden);
std::string zin_van(const Stagedagenaandeel& regel, const Regelwoorden& woorden);
std::string zin_van(const Gesprekseis& regel, const Regelwoorden& woorden);
std::string zin_van(const Begeleidingseis& regel, const Regelwoorden& woorden);
std::string zin_van(const Dienstenvoorwaarde& regel, const Regelwoorden& woorden);
std::string zin_van(const Praktijktoetseis& regel, const Regelwoorden& woorden);
std::string zin_van(const Beoordelingseis& regel, const Regelwoorden& woorden);

}  // namespace stagepad

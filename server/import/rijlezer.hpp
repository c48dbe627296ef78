#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/import/kolommen.hpp"
#include "server/store/imports.hpp"

namespace stagepad {

/// A fixed word with a way in which people write it.
struct Schrijfwijze {
  std::string woord;
  std::string geschreven;
};

/// Reads the cells of one line, and collects what cannot be read of them.
class Rijlezer {
 public:
  Rijlezer(const Kolomindeling& kolommen, const store::Bronrij& rij) : kolommen_(kolommen), rij_(rij) {}

  [[nodiscard]] int regel() const { return rij_.regel; }
  [[nodiscard]] std::string tekst(std::string_view veld) const {
    return std::string(kolommen_.cel(rij_.cellen, veld));
  }
  [[nodiscard]] bool heeft(std::string_view veld) const { return !kolommen_.cel(rij_.cellen, veld).empty(); }
  /// The same, with a finding when it is empty.
  std::string verplicht(std::string_view veld);
  // No value where nothing stands, or (with a finding) something that is none.
  std::optional<CivilDate> dag(std::string_view veld);
  std::optional<std::int32_t> getal(std::string_view veld);
  std::optional<bool> ja_nee(std::string_view veld);
  std::optional<Decimal> fte(std::string_view veld);
  /// The word that is meant by the cell or by each part of it.
  std::optional<std::string> woord(std::string_view veld, const std::vector<Schrijfwijze>& bekend);
  std::vector<std::string> woorden(std::string_view veld, const std::vector<Schrijfwijze>& bekend);

  void meld(std::string code, std::string_view veld, std::vector<Parameter> parameters = {});
  void meld(Finding finding) { findings_.push_back(std::move(finding)); }
  [[nodiscard]] const Findings& findings() const { return findings_; }
  [[nodiscard]] const Kolomindeling& kolommen() const { return kolommen_; }

 private:
  std::string gelezen_woord(std::string_view veld, const std::string& geschreven,
                            const std::vector<Schrijfwijze>& bekend);

  const Kolomindeling& kolommen_;
  const store::Bronrij& rij_;
  Findings findings_;
};

/// Where in what is entered ("/toestemming/door") which column stands.
struct Veldpad {
  std::string_view pad;
  std::string_view veld;
};

/// Findings of what was entered as findings about the columns: the first of `paden` that leads there counts.
Findings over_kolommen(Findings findings, const Kolomindeling& kolommen, std::span<const Veldpad> paden);

}  // namespace stagepad

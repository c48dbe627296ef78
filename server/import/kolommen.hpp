#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/import/tabel.hpp"
#include "shared/api/imports.hpp"
#include "shared/base/decimal.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad {

// Which columns a table may have, by the headings that people give them.

enum class Kolomplicht { mag, moet };

/// `namen`: every heading it is known by, separated by '|'; the first is ours. Case, accents, blanks and signs in a
/// heading do not count.
struct Kolom {
  std::string_view veld;
  std::string_view namen;
  Kolomplicht plicht = Kolomplicht::mag;
};

std::span<const Kolom> kolommen_van(Importsoort soort);

/// What the heading of a column is called by us: "Begindatum".
std::string kolomnaam(const Kolom& kolom);

/// A CSV file with nothing but the headings, as a spreadsheet in the Netherlands opens it.
std::string sjabloon_van(Importsoort soort);

/// Which cell of a line is which column, and what is to be said of the heading: what is missing blocks, what nothing is
/// done with is only said.
class Kolomindeling {
 public:
  Kolomindeling(Importsoort soort, const std::vector<std::string>& kop);

  [[nodiscard]] const Findings& findings() const { return findings_; }
  [[nodiscard]] bool heeft(std::string_view veld) const { return plaats_van(veld).has_value(); }
  /// The cell of that column; empty when there is no such column.
  [[nodiscard]] std::string_view cel(const std::vector<std::string>& cellen, std::string_view veld) const;
  /// The heading as it stands in the file, else as we call it.
  [[nodiscard]] std::string kop_van(std::string_view veld) const;
  /// The same as the pad of a finding.
  [[nodiscard]] std::string pad_van(std::string_view veld) const;

 private:
  [[nodiscard]] std::optional<std::size_t> plaats_van(std::string_view veld) const;
  [[nodiscard]] bool heeft_naam_anders() const;

  struct Plaats {
    std::string_view veld;
    std::size_t kolom;
  };
  Importsoort soort_;
  std::vector<std::string> kop_;
  std::vector<Plaats> plaatsen_;
  Findings findings_;
};

/// What of a heading or a fixed word counts: its letters and digits, without case and accents.
std::string woordkern(std::string_view woord);

// What stands in a cell. No value for what cannot be read so.

/// "0,8", "0.8", "80%", "80 %", "80" (a percentage, being ten or more).
std::optional<Decimal> lees_fte(std::string_view text);
/// "ja", "nee", "x", "waar", "true", "1" …
std::optional<bool> lees_ja_nee(std::string_view text);
/// What stands between `;`, `,`, `/` and line ends, without blanks around.
std::vector<std::string> lees_lijst(std::string_view text);

}  // namespace stagepad

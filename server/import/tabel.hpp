#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/rules/finding.hpp"

namespace stagepad {

// A table as people have it in a spreadsheet. Everything is text, as it stands in the cell; dates of a spreadsheet
// come as ISO dates. Pure: nothing here touches a file.

struct Tabelrij {
  /// As a spreadsheet counts: the first line of the file is 1.
  int regel = 0;
  std::vector<std::string> cellen;

  friend bool operator==(const Tabelrij&, const Tabelrij&) = default;
};

/// The first line with anything in it is the heading; empty lines are left out. Cells are without blanks around them.
struct Importtabel {
  std::vector<std::string> kop;
  std::vector<Tabelrij> rijen;
};

inline constexpr std::size_t k_max_importrijen = 20'000;
inline constexpr std::size_t k_max_importkolommen = 60;
/// In bytes; longer than any text that is kept.
inline constexpr std::size_t k_max_importcel = 16'000;

/// A table, or why there is none (at "/document"); one of the two.
struct GelezenTabel {
  Importtabel tabel;
  Findings findings;

  [[nodiscard]] bool ok() const { return findings.empty(); }
};

/// Text in lines, with separators: `;`, `,` or tab, whichever the heading holds most of, or as its first line "sep=;"
/// says. UTF-8 with or without BOM, or else Windows-1252. Texts in quotes may hold separators, line ends and doubled
/// quotes.
GelezenTabel lees_csv(std::string_view inhoud);

/// An XLSX workbook: the sheet whose name is `blad` (case does not count), else the first that is not hidden.
GelezenTabel lees_xlsx(std::string_view inhoud, std::string_view blad);

/// Either of them, by what the bytes are.
GelezenTabel lees_tabel(std::string_view inhoud, std::string_view blad);

/// Takes lines in, one after another, within the bounds above; for the two readers.
class Tabelmaker {
 public:
  /// False once something was found wrong: then nothing more needs to be read.
  bool add(int regel, std::vector<std::string> cellen);
  void refuse(std::string code, std::vector<Parameter> parameters = {});
  /// The table; refuses one without a heading or without lines.
  GelezenTabel finish();

 private:
  GelezenTabel gelezen_;
};

/// UTF-8 of a text in Windows-1252; bytes that are no character there become U+FFFD.
std::string van_windows_1252(std::string_view bytes);

}  // namespace stagepad

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stagepad {

/// A table on one of the server's own pages. On narrow screens its rows are shown one below the other,
/// every cell with the header of its column; the roles keep it a table for screen readers then too.
/// Headers and names of rows are text; cells are HTML.
class Tabel {
 public:
  /// `genoemd_naar` is the id of the heading that names it.
  Tabel(std::string_view genoemd_naar, std::vector<std::string> kolommen);

  /// The first cell is the header of the row. Empty cells are left out on narrow screens.
  void rij(const std::string& naam, const std::vector<std::string>& cellen,
           std::string_view soort = {});
  [[nodiscard]] std::string html() const;

 private:
  std::string html_;
  std::vector<std::string> kolommen_;
};

}  // namespace stagepad

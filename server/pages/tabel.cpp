#include "server/pages/tabel.hpp"

#include <utility>

#include "server/http/html.hpp"

namespace stagepad {

Tabel::Tabel(std::string_view genoemd_naar, std::vector<std::string> kolommen)
    : kolommen_(std::move(kolommen)) {
  html_ = "<table role=\"table\" aria-labelledby=\"" + std::string(genoemd_naar) +
          "\"><thead role=\"rowgroup\"><tr role=\"row\">";
  for (const std::string& each : kolommen_) {
    html_ += "<th scope=\"col\" role=\"columnheader\">" + html_escaped(each) + "</th>";
  }
  html_ += "</tr></thead><tbody role=\"rowgroup\">";
}

void Tabel::rij(const std::string& naam, const std::vector<std::string>& cellen,
                std::string_view soort) {
  html_ += "<tr role=\"row\"";
  if (!soort.empty()) html_ += " class=\"" + std::string(soort) + "\"";
  html_ += "><th scope=\"row\" role=\"rowheader\">" + html_escaped(naam) + "</th>";
  for (std::size_t i = 0; i < cellen.size(); ++i) {
    html_ += "<td role=\"cell\" data-kolom=\"" + html_escaped(kolommen_[i + 1]) + "\">" +
             cellen[i] + "</td>";
  }
  html_ += "</tr>";
}

std::string Tabel::html() const { return html_ + "</tbody></table>"; }

}  // namespace stagepad

#include "server/import/tabel.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/domain/document.hpp"

namespace stagepad {

bool Tabelmaker::add(int regel, std::vector<std::string> cellen) {
  if (!gelezen_.ok()) return false;
  for (std::string& cel : cellen) {
    if (cel.size() > k_max_importcel) {
      refuse("importbestand.cel_te_lang", {getal_parameter("regel", regel)});
      return false;
    }
    cel = std::string(trimmed(cel));
  }
  while (!cellen.empty() && cellen.back().empty()) cellen.pop_back();
  if (cellen.empty()) return true;
  if (cellen.size() > k_max_importkolommen) {
    refuse("importbestand.te_veel_kolommen",
           {getal_parameter("maximum", static_cast<std::int64_t>(k_max_importkolommen))});
    return false;
  }
  if (gelezen_.tabel.kop.empty()) {
    gelezen_.tabel.kop = std::move(cellen);
    return true;
  }
  if (gelezen_.tabel.rijen.size() == k_max_importrijen) {
    refuse("importbestand.te_veel_rijen", {getal_parameter("maximum", static_cast<std::int64_t>(k_max_importrijen))});
    return false;
  }
  // A workbook may number its lines as it likes; here each has a number of its own.
  const int last = gelezen_.tabel.rijen.empty() ? 0 : gelezen_.tabel.rijen.back().regel;
  gelezen_.tabel.rijen.push_back({std::max(regel, last + 1), std::move(cellen)});
  return true;
}

void Tabelmaker::refuse(std::string code, std::vector<Parameter> parameters) {
  if (!gelezen_.ok()) return;
  gelezen_.findings.push_back(refusal(std::move(code), "/document", std::move(parameters)));
}

GelezenTabel Tabelmaker::finish() {
  if (gelezen_.ok() && gelezen_.tabel.kop.empty()) refuse("importbestand.leeg");
  if (gelezen_.ok() && gelezen_.tabel.rijen.empty()) refuse("importbestand.zonder_rijen");
  if (!gelezen_.ok()) gelezen_.tabel = {};
  return std::move(gelezen_);
}

GelezenTabel lees_tabel(std::string_view inhoud, std::string_view blad) {
  const auto begins = [&](std::string_view with) { return inhoud.substr(0, with.size()) == with; };
  Tabelmaker maker;
  if (inhoud.size() > static_cast<std::size_t>(k_max_document)) {
    maker.refuse("importbestand.te_groot", {getal_parameter("maximum", k_max_document_mb)});
    return maker.finish();
  }
  if (begins("PK\3\4")) return lees_xlsx(inhoud, blad);
  // The old format of Excel, in which it also keeps an XLSX that asks a password.
  if (begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
    maker.refuse("importbestand.oude_excel");
    return maker.finish();
  }
  return lees_csv(inhoud);
}

}  // namespace stagepad

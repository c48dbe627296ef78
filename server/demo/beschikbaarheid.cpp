#include "server/demo/beschikbaarheid.hpp"

#include <map>
#include <utility>

#include "server/auth/availability_links.hpp"
#include "server/store/column_types.hpp"
#include "server/store/stageplaatsen_beheer.hpp"
#include "shared/command/check_beschikbaarheid.hpp"

namespace stagepad::demo {

namespace {

store::Beschikbaarheidsvraag asked(store::Transaction& tx, StageplaatsId id, const StageplaatsInvoer& plaats,
                                   PersoonId bureau, CivilDate op) {
  return store::stel_beschikbaarheidsvraag(tx, id, plaats.contact_email, {bureau, op, std::nullopt});
}

/// Nothing changed, says the contact person through the link.
void answered(store::Transaction& tx, StageplaatsId id, const StageplaatsInvoer& plaats, PersoonId bureau,
              CivilDate op) {
  const auto vraag = asked(tx, id, plaats, bureau, op.plus_days(-9));
  Beschikbaarheidsantwoord antwoord;
  antwoord.zichtbaarheid = plaats.zichtbaarheid;
  antwoord.contact_tonen = plaats.contact_tonen;
  antwoord.naam = plaats.contactpersoon;
  store::beantwoord(tx, vraag.id, antwoord, op, std::nullopt);
  store::update_stageplaats(tx, id, toegepast(antwoord, plaats, op), std::nullopt, op);
}

}  // namespace

std::string adres_van(std::string_view instelling) {
  std::string naam;
  for (const char c : instelling) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      naam += static_cast<char>(is_upper ? c - 'A' + 'a' : c);
    } else if (!naam.empty() && naam.back() != '-') {
      naam += '-';
    }
  }
  while (!naam.empty() && naam.back() == '-') naam.pop_back();
  return "stages@" + naam + ".example";
}

void schrijf_beschikbaarheid(store::Transaction& tx, StageplaatsId id, std::size_t nummer,
                             const StageplaatsInvoer& plaats, PersoonId bureau, CivilDate vandaag) {
  const bool can_be_asked = plaats.zichtbaarheid != Zichtbaarheid::niemand && !plaats.contactpersoon.empty();
  if (!can_be_asked || bureau.value == 0) return;
  switch (nummer % 5) {
    case 1: asked(tx, id, plaats, bureau, vandaag.plus_days(-6)); break;
    case 2: answered(tx, id, plaats, bureau, vandaag.plus_days(-31)); break;
    case 3: asked(tx, id, plaats, bureau, vandaag.plus_days(-45)); break;
    default: break;
  }
}

void verzend_beschikbaarheid(store::Transaction& tx) {
  std::map<std::string, CivilDate> asked;
  auto rows =
      tx.query("SELECT adres, max(gevraagd_op) FROM beschikbaarheidsvraag WHERE antwoord IS NULL GROUP BY adres");
  while (rows.step()) {
    std::string adres = rows.take<std::string>();
    asked.emplace(std::move(adres), rows.take<CivilDate>());
  }
  for (const auto& [adres, op] : asked) store::verzamel_vragen(tx, adres, op, availability_until(op));
}

}  // namespace stagepad::demo

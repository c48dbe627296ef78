#include "shared/text/regelwoorden.hpp"

#include "generated/shared/text/text_keys.hpp"

namespace stagepad {

std::string Regelwoorden::onderdelen(const std::vector<std::string>& codes) const {
  if (codes.empty()) return t(Tekst::regel_alle_stages);
  std::vector<std::string> names;
  for (const std::string& code : codes) names.push_back(onderdeel(code));
  return join_list(names, taal());
}

std::string Regelwoorden::routes(const std::vector<Route>& routes) const {
  std::vector<std::string> names;
  for (const Route route : routes) names.push_back(word(to_name(route)));
  return join_list(names, taal(), Joining::one_of);
}

std::string Regelwoorden::via(const std::vector<Route>& wanted) const {
  return wanted.empty() ? std::string() : t(Tekst::regel_via, {{"routes", routes(wanted)}});
}

std::string Regelwoorden::een_van(const std::vector<Rol>& rollen) const {
  std::vector<std::string> names;
  for (const Rol rol : rollen) names.push_back(rollen_text({rol}, catalogue_, taal()));
  return join_list(names, taal(), Joining::one_of);
}

std::string Regelwoorden::woorden(const std::vector<std::string>& words) const {
  std::vector<std::string> names;
  for (const std::string& each : words) names.push_back(word(each));
  return join_list(names, taal(), Joining::one_of);
}

std::string Regelwoorden::duur(const Duur& duur) const {
  std::vector<std::string> amounts;
  const auto add = [&](Tekst key, Decimal amount) {
    if (amount.thousandths > 0) {
      amounts.push_back(t(key, {{"aantal", format_decimal(amount, taal())}}));
    }
  };
  add(Tekst::regel_maanden, duur.maanden);
  add(Tekst::regel_weken, duur.weken);
  add(Tekst::regel_uren, duur.uren);
  const std::string amount = join_list(amounts, taal());
  return t(duur.rekt_mee ? Tekst::regel_duur_voltijds : Tekst::regel_duur_vast,
           {{"duur", amount}});
}

std::string Regelwoorden::afstand(const Aftrek& aftrek) const {
  std::vector<std::string> amounts;
  const auto add = [&](Tekst key, std::int32_t amount) {
    if (amount != 0) amounts.push_back(t(key, {{"aantal", amount}}));
  };
  add(Tekst::regel_maanden, aftrek.maanden);
  add(Tekst::regel_weken, aftrek.weken);
  add(Tekst::regel_dagen, aftrek.dagen);
  return join_list(amounts, taal());
}

std::string Regelwoorden::gevolg(Ernst ernst, const std::vector<Rol>& toestemming_van) const {
  switch (ernst) {
    case Ernst::blokkeert: return " " + t(Tekst::regel_gevolg_blokkeert);
    case Ernst::toestemming:
      return " " + t(Tekst::regel_gevolg_toestemming, {{"rollen", rollen(toestemming_van)}});
    case Ernst::waarschuwt: return " " + t(Tekst::regel_gevolg_waarschuwt);
    case Ernst::informeert: break;
  }
  return {};
}

}  // namespace stagepad

#include "server/auth/calendar_links.hpp"

#include <algorithm>
#include <utility>

#include "server/auth/people.hpp"
#include "server/auth/random.hpp"
#include "server/store/agenda_adressen.hpp"
#include "server/store/audit.hpp"
#include "server/store/personen.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad {

namespace {

constexpr std::string_view k_folder = "/agenda/";
constexpr std::string_view k_ending = ".ics";

}  // namespace

bool may_have_calendar(const Persoon& persoon) {
  return std::any_of(persoon.rollen.begin(), persoon.rollen.end(), [](Rol rol) {
    return rol == Rol::aios || rol == Rol::instituutsopleider || rol == Rol::praktijkopleider ||
           rol == Rol::stagebureau;
  });
}

std::string make_calendar_token(store::Transaction& tx, PersoonId persoon, Taal taal) {
  auto token = random_token();
  store::set_agenda_adres(tx, persoon, sha256(token), taal);
  store::append_audit(tx, {persoon, "agenda.adres_gemaakt", "persoon", persoon.value});
  return token;
}

void revoke_calendar(store::Transaction& tx, PersoonId persoon) {
  if (!store::delete_agenda_adres(tx, persoon)) return;
  store::append_audit(tx, {persoon, "agenda.adres_ingetrokken", "persoon", persoon.value});
}

std::string calendar_address(std::string_view origin, std::string_view token) {
  std::string address(origin);
  address += k_folder;
  address += token;
  return address += k_ending;
}

std::string path_without_token(std::string_view path) {
  if (!path.starts_with(k_folder)) return std::string(path);
  return std::string(k_folder) + "…";
}

std::optional<CalendarReader> find_calendar_reader(store::ReadConnection& db, std::string_view file) {
  if (!file.ends_with(k_ending)) return std::nullopt;
  file.remove_suffix(k_ending.size());
  if (!is_token(file)) return std::nullopt;
  const auto adres = store::find_agenda_adres(db, sha256(file));
  if (!adres || toegang_van(db, adres->persoon) != Toegang::actief) return std::nullopt;
  auto persoon = store::load_persoon(db, adres->persoon);
  if (!persoon || !may_have_calendar(*persoon)) return std::nullopt;
  return CalendarReader{std::move(*persoon), adres->taal, adres->aangemaakt_ms};
}

}  // namespace stagepad

#include "server/store/bewaartermijnen.hpp"

#include <charconv>
#include <string>

#include "server/store/instellingen_van_systeem.hpp"

namespace stagepad::store {

namespace {

bool is_within(const Termijnsoort& soort, int waarde) {
  return soort.kleinste <= waarde && waarde <= soort.grootste;
}

}  // namespace

const Termijnsoort& soort_van(Bewaartermijn termijn) {
  for (const Termijnsoort& soort : k_bewaartermijnen) {
    if (soort.termijn == termijn) return soort;
  }
  throw StoreException(StoreErrorKind::misuse, "a retention period without a line");
}

int load_bewaartermijn(ReadConnection& db, Bewaartermijn termijn) {
  const Termijnsoort& soort = soort_van(termijn);
  const auto text = load_instelling(db, soort.sleutel);
  if (!text) return soort.standaard;
  int waarde = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), waarde);
  const bool is_number = error == std::errc() && end == text->data() + text->size();
  return is_number && is_within(soort, waarde) ? waarde : soort.standaard;
}

void save_bewaartermijn(Transaction& tx, Bewaartermijn termijn, int waarde) {
  const Termijnsoort& soort = soort_van(termijn);
  if (!is_within(soort, waarde)) {
    throw StoreException(StoreErrorKind::constraint, std::string(soort.sleutel) +
                                                         " is a whole number from " +
                                                         std::to_string(soort.kleinste) + " to " +
                                                         std::to_string(soort.grootste));
  }
  save_instelling(tx, soort.sleutel, std::to_string(waarde));
}

}  // namespace stagepad::store

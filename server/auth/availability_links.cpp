#include "server/auth/availability_links.hpp"

#include "server/auth/random.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

CivilDate availability_until(CivilDate vandaag) { return vandaag.plus_days(k_availability_days); }

void ask_availability(store::Transaction& tx, const store::Beschikbaarheidslink& link, std::string_view sjabloon) {
  store::OutboxBericht row;
  row.sleutel = "beschikbaarheidslink/" + std::to_string(link.id) + "/" + std::to_string(link.keer);
  row.sjabloon = sjabloon;
  row.adres = link.adres;
  row.parameters = to_json(AvailabilityMail{link.id, link.keer});
  store::enqueue_bericht(tx, row);
}

bool is_wanted(const store::Beschikbaarheidslink& link, const AvailabilityMail& mail) { return link.keer == mail.keer; }

std::string make_availability_link(store::Transaction& tx, const AvailabilityMail& mail, CivilDate vandaag) {
  auto token = random_token();
  store::set_vraaglink(tx, mail.link, sha256(token), availability_until(vandaag));
  for (const store::Beschikbaarheidsvraag& each : store::vragen_van(tx, mail.link)) {
    if (each.antwoord) continue;
    store::append_audit(tx, {std::nullopt, "beschikbaarheid.link_gemaild", "stageplaats", each.stageplaats.value});
  }
  return token;
}

std::optional<store::Beschikbaarheidslink> find_availability(store::ReadConnection& db, std::string_view token) {
  if (!is_token(token)) return std::nullopt;
  return store::find_vraaglink(db, sha256(token));
}

}  // namespace stagepad

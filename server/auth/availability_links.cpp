#include "server/auth/availability_links.hpp"

#include "server/auth/random.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/sha256.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

CivilDate availability_until(CivilDate vandaag) { return vandaag.plus_days(k_availability_days); }

void ask_availability(store::Transaction& tx, const store::Beschikbaarheidsvraag& vraag) {
  store::OutboxBericht row;
  row.sleutel = "beschikbaarheid/" + std::to_string(vraag.id) + "/" + std::to_string(vraag.keer);
  row.sjabloon = k_availability_asked;
  row.adres = vraag.adres;
  row.parameters = to_json(AvailabilityMail{vraag.id, vraag.keer});
  store::enqueue_bericht(tx, row);
}

bool is_wanted(const store::Beschikbaarheidsvraag& vraag, const AvailabilityMail& mail) {
  return !vraag.antwoord && vraag.keer == mail.keer;
}

std::string make_availability_link(store::Transaction& tx, const AvailabilityMail& mail, CivilDate vandaag) {
  auto token = random_token();
  const auto vraag = store::load_beschikbaarheidsvraag(tx, mail.vraag);
  if (!vraag) return token;
  store::set_vraaglink(tx, mail.vraag, sha256(token), availability_until(vandaag));
  store::append_audit(tx, {std::nullopt, "beschikbaarheid.link_gemaild", "stageplaats", vraag->stageplaats.value});
  return token;
}

std::optional<store::Beschikbaarheidsvraag> find_availability(store::ReadConnection& db, std::string_view token) {
  if (!is_token(token)) return std::nullopt;
  return store::find_beschikbaarheidsvraag(db, sha256(token));
}

}  // namespace stagepad

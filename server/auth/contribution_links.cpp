#include "server/auth/contribution_links.hpp"

#include <algorithm>
#include <array>

#include "server/auth/one_time_links.hpp"
#include "server/auth/random.hpp"
#include "server/store/audit.hpp"
#include "server/store/outbox.hpp"
#include "shared/base/mail_address.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// Mail domains in which anybody can have an address: sharing one says nothing of sharing an institution.
constexpr std::array<std::string_view, 22> k_for_everybody = {
    "gmail.com",  "googlemail.com", "hotmail.com", "hotmail.nl",    "outlook.com", "outlook.nl", "live.com",  "live.nl",
    "msn.com",    "icloud.com",     "me.com",      "yahoo.com",     "ziggo.nl",    "kpnmail.nl", "planet.nl", "hetnet.nl",
    "xs4all.nl",  "home.nl",        "upcmail.nl",  "casema.nl",     "proton.me",   "protonmail.com"};

std::string domain_of(std::string_view adres) { return lower_ascii(adres.substr(adres.rfind('@') + 1)); }

/// A code is short: with the link in it, a table of hashes made beforehand finds nothing.
store::BijdrageHash hash_of_code(const store::BijdrageHash& link, std::string_view code) {
  return sha256(to_hex(link) + "/" + std::string(code));
}

void queue(store::Transaction& tx, std::string_view sjabloon, const ContributionMail& mail, std::string_view adres) {
  store::OutboxBericht row;
  // Every asking is an occasion of its own.
  row.sleutel = "stage/" + std::to_string(mail.onderdeel.value) + "/" + std::string(sjabloon) + "/" + random_token();
  row.sjabloon = sjabloon;
  row.adres = adres;
  row.parameters = to_json(mail);
  store::enqueue_bericht(tx, row);
}

}  // namespace

void ask_contribution(store::Transaction& tx, OnderdeelId onderdeel, std::string_view naam,
                      std::string_view adres) {
  queue(tx, store::k_bijdrage_gevraagd, {onderdeel, std::string(naam), {}}, adres);
}

void ask_contribution_again(store::Transaction& tx, const store::Bijdragelink& link) {
  ask_contribution(tx, link.onderdeel, link.naam, link.adres);
}

std::optional<PassOnObstacle> obstacle_to_pass_on(const store::Bijdragelink& link, std::string_view adres) {
  if (!is_mail_address(adres)) return PassOnObstacle::no_address;
  const std::string domain = domain_of(link.adres);
  const bool is_for_everybody =
      std::find(k_for_everybody.begin(), k_for_everybody.end(), domain) != k_for_everybody.end();
  if (is_for_everybody || domain_of(adres) != domain) return PassOnObstacle::other_institution;
  if (link.doorgestuurd >= k_most_passed_on) return PassOnObstacle::too_often;
  return std::nullopt;
}

void pass_contribution_on(store::Transaction& tx, const store::Bijdragelink& link, std::string_view naam,
                          std::string_view adres) {
  store::add_bijdrage_doorgestuurd(tx, link.token_hash);
  store::geef_bijdragevraag_door(tx, link.onderdeel, link.adres, {std::string(adres), std::string(naam)});
  ask_contribution(tx, link.onderdeel, naam, adres);
  store::append_audit(tx, {std::nullopt, "bijdrage.doorgestuurd", "onderdeel", link.onderdeel.value});
}

void end_contributions(store::Transaction& tx, const Onderdeel& onderdeel, std::string_view deel) {
  const auto domain_at = [&](std::string_view soort) {
    const Plek* plek = find_plek(onderdeel, soort);
    return plek ? domain_of(plek->stagebegeleider_email) : std::string();
  };
  const auto is_of_another_part = [&](const std::string& adres) {
    return std::any_of(onderdeel.delen.begin(), onderdeel.delen.end(), [&](const Deelstage& each) {
      return each.soort != deel && each.plek && lower_ascii(each.plek->stagebegeleider_email) == lower_ascii(adres);
    });
  };
  for (const std::string& adres : store::bijdrage_adressen(tx, onderdeel.id)) {
    const bool is_of_the_part = deel.empty() || (domain_of(adres) == domain_at(deel) && !is_of_another_part(adres));
    if (is_of_the_part) store::end_bijdragelinks(tx, onderdeel.id, adres);
  }
}

void ask_code(store::Transaction& tx, const store::Bijdragelink& link) {
  if (link.codes >= k_most_codes) return;
  queue(tx, "bijdrage.code", {link.onderdeel, link.naam, to_hex(link.token_hash)}, link.adres);
}

std::string make_contribution_link(store::Transaction& tx, const ContributionMail& mail, std::string_view adres,
                                   std::int64_t bericht) {
  auto token = random_token();
  store::delete_oude_bijdragelinks(tx, tx.now_ms() - k_link_remembered_ms);
  store::Bijdragelink link;
  link.token_hash = sha256(token);
  link.onderdeel = mail.onderdeel;
  link.naam = mail.naam;
  link.adres = adres;
  link.verloopt_ms = tx.now_ms() + k_contribution_lifetime.count();
  link.bericht = bericht;
  store::insert_bijdragelink(tx, link);
  store::append_audit(tx, {std::nullopt, "bijdrage.link_gemaild", "onderdeel", mail.onderdeel.value});
  return token;
}

std::optional<std::string> make_code(store::Transaction& tx, const ContributionMail& mail) {
  const auto hash = digest_from_hex(mail.link);
  if (!hash || !store::find_bijdragelink(tx, *hash)) return std::nullopt;
  const auto bytes = random_bytes();
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number * 256 + bytes[i];
  std::string code = std::to_string(number % 1000000);
  code.insert(0, 6 - code.size(), '0');
  store::set_bijdragecode(tx, *hash, hash_of_code(*hash, code), tx.now_ms() + k_code_lifetime.count());
  return code;
}

bool renew_code(store::Transaction& tx, const ContributionMail& mail, std::string_view code) {
  const auto hash = digest_from_hex(mail.link);
  const auto link = hash ? store::find_bijdragelink(tx, *hash) : std::nullopt;
  const bool is_its_code = link && link->code_hash == hash_of_code(*hash, code);
  if (!is_its_code || tx.now_ms() >= link->code_tot_ms || link->pogingen >= k_most_tries) return false;
  store::prolong_bijdragecode(tx, *hash, tx.now_ms() + k_code_lifetime.count());
  return true;
}

std::optional<store::Bijdragelink> find_contribution(store::ReadConnection& db, std::string_view token) {
  if (!is_token(token)) return std::nullopt;
  return store::find_bijdragelink(db, sha256(token));
}

bool is_open(const store::Bijdragelink& link, std::string_view access, std::int64_t now_ms) {
  return is_token(access) && link.toegang_hash == sha256(access) && now_ms < link.toegang_tot_ms;
}

std::optional<std::string> open_contribution(store::Transaction& tx, const store::Bijdragelink& link,
                                             std::string_view code) {
  const bool may_try = link.code_hash && tx.now_ms() < link.code_tot_ms && link.pogingen < k_most_tries;
  if (!may_try || hash_of_code(link.token_hash, code) != *link.code_hash) {
    store::add_bijdragepoging(tx, link.token_hash);
    return std::nullopt;
  }
  auto access = random_token();
  store::set_bijdragetoegang(tx, link.token_hash, sha256(access), tx.now_ms() + k_contribution_access.count());
  store::append_audit(tx, {std::nullopt, "bijdrage.geopend", "onderdeel", link.onderdeel.value});
  return access;
}

}  // namespace stagepad

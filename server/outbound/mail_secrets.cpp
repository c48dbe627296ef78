#include "server/outbound/mail_secrets.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <fstream>

#include "server/auth/one_time_links.hpp"
#include "server/store/audit.hpp"
#include "server/store/durable_file.hpp"
#include "server/store/store_error.hpp"
#include "shared/base/sha256.hpp"
#include "shared/base/text.hpp"

namespace stagepad {

namespace {

namespace fs = std::filesystem;
using store::OutboxBericht;
using store::ReadConnection;
using store::Transaction;

/// A link goes again as long as whoever gets it has this much time left, or half of its life where that is less.
constexpr std::chrono::milliseconds k_least_left = std::chrono::hours(24);

bool has_time(std::int64_t ends_ms, std::chrono::milliseconds lifetime, std::int64_t now_ms) {
  return ends_ms - now_ms >= std::min(k_least_left, lifetime / 2).count();
}

bool is_good_link(ReadConnection& db, const MailDraft& draft, const std::string& token, std::int64_t now_ms) {
  const auto koppeling = store::find_koppeling(db, sha256(token));
  return koppeling && koppeling->soort == *draft.link && koppeling->persoon == draft.persoon &&
         !koppeling->gebruikt_ms && has_time(koppeling->verloopt_ms, lifetime_of(*draft.link), now_ms);
}

bool is_good_contribution(ReadConnection& db, const MailDraft& draft, const ContributionMail& asked,
                          std::string_view token, std::int64_t now_ms) {
  const auto link = find_contribution(db, token);
  return link && link->onderdeel == asked.onderdeel && lower_ascii(link->adres) == lower_ascii(draft.to_address) &&
         has_time(link->verloopt_ms, k_contribution_lifetime, now_ms);
}

/// What was made for an earlier attempt, and the moment at which it is to be good still.
struct Earlier {
  std::string_view secret;
  std::int64_t now_ms;
};

/// The kept link to this stage; empty when there is none that can go again.
std::string good_contribution(ReadConnection& db, const MailDraft& draft, const ContributionMail& asked,
                              const Earlier& earlier) {
  for (const std::string_view token : secrets_in(earlier.secret)) {
    if (is_good_contribution(db, draft, asked, token, earlier.now_ms)) return std::string(token);
  }
  return {};
}

/// The kept links to the stages the mail is about, in their order; empty when one of them is good no longer. A stage of
/// which nothing is asked any more is left out.
std::string good_contributions(ReadConnection& db, const MailDraft& draft, const Earlier& earlier) {
  std::string good;
  for (const ContributionMail& each : draft.bijdragen) {
    const std::string found = good_contribution(db, draft, each, earlier);
    if (found.empty()) return {};
    good += (good.empty() ? "" : " ") + found;
  }
  return good;
}

/// A link to each stage: those that can go again stay, for they may have arrived.
std::string make_contributions(Transaction& tx, const OutboxBericht& bericht, const MailDraft& draft,
                               const Earlier& earlier) {
  std::string links;
  for (const ContributionMail& each : draft.bijdragen) {
    std::string link = good_contribution(tx, draft, each, earlier);
    if (link.empty()) link = make_contribution_link(tx, each, draft.to_address, bericht.id);
    links += (links.empty() ? "" : " ") + link;
  }
  return links;
}

bool is_good_availability(ReadConnection& db, const MailDraft& draft, const std::string& token,
                          CivilDate vandaag) {
  const auto link = find_availability(db, token);
  return link && link->id == draft.beschikbaarheid->link && vandaag < link->geldig_tot;
}

/// New ones, with what is to be on record of them.
std::string make_in(Transaction& tx, const OutboxBericht& bericht, const MailDraft& draft, const Earlier& earlier,
                    CivilDate vandaag) {
  if (draft.beschikbaarheid) return make_availability_link(tx, *draft.beschikbaarheid, vandaag);
  if (draft.is_code) return make_code(tx, draft.bijdragen.front()).value_or("");
  if (!draft.bijdragen.empty()) return make_contributions(tx, bericht, draft, earlier);
  auto token = make_link(tx, *draft.link, draft.persoon);
  store::append_audit(tx, {std::nullopt, "koppeling.verstuurd", "persoon", draft.persoon->value,
                           "{\"koppeling\":\"" + std::string(to_name(*draft.link)) + "\"}"});
  return token;
}

}  // namespace

Result<std::string> MailSecrets::of(const store::OutboxBericht& bericht, const MailDraft& draft,
                                    const Claim& claim) {
  const std::string earlier = kept(bericht.id);
  if (!earlier.empty()) {
    auto good = still_good(draft, earlier);
    if (!good || !good.value().empty()) return good;
  }
  auto made = make(bericht, draft, earlier, claim);
  if (!made || made.value().empty()) return made;
  // Before it goes anywhere: what was sent and not kept could not be sent again.
  const auto is_kept = keep(bericht.id, made.value());
  if (!is_kept) return is_kept.failure();
  return made;
}

Result<std::string> MailSecrets::still_good(const MailDraft& draft, const std::string& secret) {
  // A code that goes again counts from then on; its tries do not begin anew.
  if (draft.is_code) {
    return services_.store.write(store::AuditNeed::housekeeping, [&](Transaction& tx) {
      return renew_code(tx, draft.bijdragen.front(), secret) ? secret : std::string();
    });
  }
  const CivilDate vandaag = services_.today.date();
  const std::int64_t now_ms = now_ms_();
  return services_.store.read([&](ReadConnection& db) {
    if (!draft.bijdragen.empty()) return good_contributions(db, draft, {secret, now_ms});
    const bool is_good = draft.beschikbaarheid ? is_good_availability(db, draft, secret, vandaag)
                                               : is_good_link(db, draft, secret, now_ms);
    return is_good ? secret : std::string();
  });
}

Result<std::string> MailSecrets::make(const OutboxBericht& bericht, const MailDraft& draft, std::string_view earlier,
                                      const Claim& claim) {
  const std::int64_t now_ms = now_ms_();
  const CivilDate vandaag = services_.today.date();
  const auto need = draft.is_code ? store::AuditNeed::housekeeping : store::AuditNeed::required;
  return services_.store.write(need, [&](Transaction& tx) {
    if (claim(tx)) return make_in(tx, bericht, draft, {earlier, now_ms}, vandaag);
    tx.abandon();
    return std::string();
  });
}

fs::path MailSecrets::file_of(std::int64_t bericht) const { return folder_ / std::to_string(bericht); }

std::string MailSecrets::kept(std::int64_t bericht) const {
  std::ifstream in(file_of(bericht), std::ios::binary);
  std::string secret;
  std::getline(in, secret);
  return secret;
}

Result<std::monostate> MailSecrets::keep(std::int64_t bericht, std::string_view secret) const try {
  if (::mkdir(folder_.c_str(), 0700) != 0 && errno != EEXIST) {
    return Failure{"mail.folder", "make " + folder_.filename().string() + ": " + std::strerror(errno)};
  }
  store::replace_file(file_of(bericht), secret);
  return std::monostate{};
} catch (const store::StoreException& exception) {
  return Failure{"mail.folder", exception.error().message};
}

void MailSecrets::drop(std::int64_t bericht) const {
  std::error_code ignored;  // tidy() takes what is left
  fs::remove(file_of(bericht), ignored);
}

void MailSecrets::tidy() const {
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::int64_t bericht = 0;
    const auto [last, problem] = std::from_chars(name.data(), name.data() + name.size(), bericht);
    if (problem != std::errc() || last != name.data() + name.size()) continue;
    const auto is_wanted = services_.store.read([&](ReadConnection& db) {
      const auto found = store::find_bericht(db, bericht);
      return found && (found->status == store::OutboxStatus::wacht || found->status == store::OutboxStatus::mislukt);
    });
    if (is_wanted && !is_wanted.value()) drop(bericht);
  }
}

std::vector<std::string_view> secrets_in(std::string_view secret) {
  std::vector<std::string_view> all;
  while (!secret.empty()) {
    const auto end = secret.find(' ');
    all.push_back(secret.substr(0, end));
    secret.remove_prefix(end == std::string_view::npos ? secret.size() : end + 1);
  }
  return all;
}

std::vector<std::string> shown_secrets(const MailDraft& draft, std::string_view origin, std::string_view secret) {
  if (draft.is_code) return {std::string(secret)};
  if (draft.link) return {link_address(origin, *draft.link, secret)};
  const auto page = draft.beschikbaarheid ? k_availability_page : k_contribution_page;
  std::vector<std::string> shown;
  for (const std::string_view each : secrets_in(secret)) {
    shown.push_back(std::string(origin) + std::string(page) + "?sleutel=" + std::string(each));
  }
  return shown;
}

}  // namespace stagepad

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/beschikbaarheid.hpp"
#include "shared/base/describe.hpp"

namespace stagepad {

// Links by which an institution says whether its places are available: one to each address, for all places that are
// asked there. Looking at one changes nothing: mail scanners open every link first; one answer to each place uses it
// up. It shows places and nothing about anybody, so that it needs no code and may be forwarded inside the institution:
// whoever answers gives their name.

constexpr int k_availability_days = 30;
/// The last day on which a link that is made on `vandaag` works.
CivilDate availability_until(CivilDate vandaag);

/// The page of the links.
inline constexpr std::string_view k_availability_page = "/beschikbaarheid";

/// The mails that ask and remind, and what their parameters hold: which link, and the how many-th mail for it.
inline constexpr std::string_view k_availability_asked = "beschikbaarheid.gevraagd";
inline constexpr std::string_view k_availability_reminded = "beschikbaarheid.herinnerd";

struct AvailabilityMail {
  std::int64_t link = 0;
  std::int32_t keer = 1;
};

/// Queues the mail with a link. The link is made when the mail is written: the database only holds its hash.
void ask_availability(store::Transaction& tx, const store::Beschikbaarheidslink& link,
                      std::string_view sjabloon = k_availability_asked);
/// Is this still the newest mail of a link?
bool is_wanted(const store::Beschikbaarheidslink& link, const AvailabilityMail& mail);
/// For whoever writes the mail: a new link's token.
std::string make_availability_link(store::Transaction& tx, const AvailabilityMail& mail, CivilDate vandaag);
/// The link of a token: also when all was answered or it has expired; nothing when there is none.
std::optional<store::Beschikbaarheidslink> find_availability(store::ReadConnection& db, std::string_view token);

template <>
struct Describe<AvailabilityMail> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("link", &AvailabilityMail::link), field("keer", &AvailabilityMail::keer));
  }
};

}  // namespace stagepad

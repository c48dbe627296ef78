#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/beschikbaarheid.hpp"
#include "shared/base/describe.hpp"

namespace stagepad {

// Links by which an institution says whether a place is available. Looking at one changes nothing: mail scanners open
// every link first; one answer uses it up. It shows the place and nothing about anybody, so that it needs no code and
// may be forwarded inside the institution: whoever answers gives their name.

constexpr int k_availability_days = 30;
/// The last day on which a link that is made on `vandaag` works.
CivilDate availability_until(CivilDate vandaag);

/// The page of the links.
inline constexpr std::string_view k_availability_page = "/beschikbaarheid";

/// The mail that asks, and what its parameters hold: which question, and the how many-th mail for it.
inline constexpr std::string_view k_availability_asked = "beschikbaarheid.gevraagd";

struct AvailabilityMail {
  std::int64_t vraag = 0;
  std::int32_t keer = 1;
};

/// Queues the mail with a link. The link is made when the mail is written: the database only holds its hash.
void ask_availability(store::Transaction& tx, const store::Beschikbaarheidsvraag& vraag);
/// Is this still the newest mail of a question that waits for its answer?
bool is_wanted(const store::Beschikbaarheidsvraag& vraag, const AvailabilityMail& mail);
/// For whoever writes the mail: a new link's token.
std::string make_availability_link(store::Transaction& tx, const AvailabilityMail& mail, CivilDate vandaag);
/// The question of a token: open, answered or expired; nothing when there is none.
std::optional<store::Beschikbaarheidsvraag> find_availability(store::ReadConnection& db, std::string_view token);

template <>
struct Describe<AvailabilityMail> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vraag", &AvailabilityMail::vraag), field("keer", &AvailabilityMail::keer));
  }
};

}  // namespace stagepad

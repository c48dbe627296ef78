#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/bijdragelinks.hpp"
#include "shared/base/describe.hpp"
#include "shared/domain/traject.hpp"

namespace stagepad {

// Links by which somebody without an account contributes to one stage. Looking at one changes nothing: mail scanners
// open every link first. A link alone shows nothing about anybody: a code that is mailed to the same address does,
// to the browser that gives it, for a while. The link may be passed on to a colleague at the same institution, who gets
// a link and codes at an address of their own.

constexpr std::chrono::milliseconds k_contribution_lifetime = std::chrono::hours(30 * 24);
constexpr std::chrono::milliseconds k_code_lifetime = std::chrono::minutes(20);
constexpr std::chrono::milliseconds k_contribution_access = std::chrono::hours(2);
/// Wrong codes after which another one must be asked, and codes after which another link must.
constexpr int k_most_tries = 5;
constexpr int k_most_codes = 20;
constexpr int k_most_passed_on = 5;

/// The page of the links.
inline constexpr std::string_view k_contribution_page = "/bijdrage";
/// Where the report that is judged is downloaded, after the code.
inline constexpr std::string_view k_contribution_report = "/bijdrage/verslag";

/// Queues the mail with a link. The link is made when the mail is written: the database only holds its hash.
///
/// What is asked of one address in one transaction (an act, a run of the jobs) goes in one mail, with a link to each
/// stage; and so does what was asked by different acts and still waits, untried, when the first of them is sent.
void ask_contribution(store::Transaction& tx, OnderdeelId onderdeel, std::string_view naam,
                      std::string_view adres);
/// The same again for a link that has expired.
void ask_contribution_again(store::Transaction& tx, const store::Bijdragelink& link);
/// Why a link is not passed on to that address; absent: it may be.
enum class PassOnObstacle { no_address, other_institution, too_often };
/// A colleague is somebody with an address in the same mail domain; where that is one of a provider for everybody
/// nobody is. A link is passed on at most k_most_passed_on times.
std::optional<PassOnObstacle> obstacle_to_pass_on(const store::Bijdragelink& link, std::string_view adres);
/// Mails a colleague a link of their own to the same stage, and from now on the reminders. The link that is passed on
/// keeps working.
void pass_contribution_on(store::Transaction& tx, const store::Bijdragelink& link, std::string_view naam,
                          std::string_view adres);

/// Ends the links to this stage, as it was before its stagebegeleider changed or its place went, and the invitations
/// that still wait, those of colleagues too. Of a part-stage (by its word; empty: the whole stage) only what was mailed
/// to its stagebegeleider and colleagues: a link does not name its part-stage, and colleagues share a mail domain.
void end_contributions(store::Transaction& tx, const Onderdeel& onderdeel, std::string_view deel);

/// Queues the mail with a fresh code for this link.
void ask_code(store::Transaction& tx, const store::Bijdragelink& link);

/// What the parameters of these mails hold.
struct ContributionMail {
  OnderdeelId onderdeel;
  std::string naam;
  /// Of a code: the hash of the link's token, as hex.
  std::string link;
};

/// For whoever writes the mails: a new link's token, and a new code of six digits, which is absent when the link is
/// gone. `bericht`: the message of the outbox that brings the link.
std::string make_contribution_link(store::Transaction& tx, const ContributionMail& mail, std::string_view adres,
                                   std::int64_t bericht);
std::optional<std::string> make_code(store::Transaction& tx, const ContributionMail& mail);
/// Is this still the code of the link, and may it be tried? Then its time begins anew, for a mail that goes again.
bool renew_code(store::Transaction& tx, const ContributionMail& mail, std::string_view code);

/// The link of a token, good or expired; nothing when there is none.
std::optional<store::Bijdragelink> find_contribution(store::ReadConnection& db, std::string_view token);
/// Is this the browser that gave the code? `access` is what open_contribution() returned there.
bool is_open(const store::Bijdragelink& link, std::string_view access, std::int64_t now_ms);

/// The token of the access the code gives, or nothing when it is wrong, old, or was tried too often.
std::optional<std::string> open_contribution(store::Transaction& tx, const store::Bijdragelink& link,
                                             std::string_view code);

template <>
struct Describe<ContributionMail> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &ContributionMail::onderdeel), field("naam", &ContributionMail::naam),
                           field.or_default("link", &ContributionMail::link));
  }
};

}  // namespace stagepad

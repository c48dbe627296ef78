#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/auth/availability_links.hpp"
#include "server/auth/contribution_links.hpp"
#include "server/http/texts.hpp"
#include "server/rulepacks.hpp"
#include "server/store/koppelingen.hpp"
#include "server/store/outbox.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"
#include "shared/domain/standaardtekst.hpp"

namespace stagepad {

// What the messages of the outbox say. Words are in assets/texts ("mail.…"), unless the institute chose its own
// (standaardteksten.hpp); here stands who is told what, and where the link goes. A mail names the aios and the part it is about and nothing
// that was written freely: mailboxes are read along, forwarded and kept for years.

/// What templates draw on. Lent for one message.
struct MailWorld {
  const Catalogue& texts;
  const Rulepacks& rulepacks;
  CivilDate vandaag;
  std::string origin;  ///< "https://stagepad.example"
};

/// A message that can be written once its link is known.
struct MailDraft {
  std::string to_name;
  std::string to_address;
  Tekst subject;
  Tekst text;
  TextArguments arguments;
  /// The one-time link the mail needs, and for whom. Its token is made when the mail is written:
  /// the database only ever holds its hash. Without it `arguments` already hold {link}.
  std::optional<store::KoppelingSoort> link;
  std::optional<PersoonId> persoon;
  /// To somebody without an account: the link to a stage, or the code for one ({code} instead of {link}); or a link to
  /// each of several stages, which then stands below its line of `regels` in {regels}.
  std::vector<ContributionMail> bijdragen;
  std::vector<std::string> regels;
  /// The other messages whose stages stand in it: they are sent when it is.
  std::vector<std::int64_t> meegestuurd;
  bool is_code = false;
  /// To an institution: the link by which it says whether its places are available.
  std::optional<AvailabilityMail> beschikbaarheid;
  /// Those that hold now: the institute's own, or those of `subject` and `text`.
  Tekstwoorden woorden;

  /// Is a secret made when the mail is written?
  [[nodiscard]] bool needs_secret() const { return link || !bijdragen.empty() || beschikbaarheid; }
};

/// Why a message is not written.
enum class Unsendable {
  pointless,    ///< nobody to tell any more (blocked, no such account): it goes quietly
  no_template,  ///< a template this program does not know
  no_address,   ///< the person's address cannot be written to
  damaged       ///< its parameters cannot be read, or what it is about is gone
};

std::variant<MailDraft, Unsendable> draft_mail(store::ReadConnection& db,
                                               const store::OutboxBericht& bericht,
                                               const MailWorld& world);

/// Subject and body, with the addresses of the links the draft asks for.
struct MailText {
  std::string subject;
  std::string body;
};
MailText text_of(const MailDraft& draft, const std::vector<std::string>& links, const MailWorld& world);

}  // namespace stagepad

#include "server/upkeep/doctor/findings.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace stagepad::doctor {

namespace {

constexpr std::uint64_t k_mebibyte = 1024 * 1024;
/// Below this the next day's work may not fit.
constexpr std::uint64_t k_least_free = 100 * k_mebibyte;
/// Time to do something about it.
constexpr std::uint64_t k_comfortable_free = 1024 * k_mebibyte;
/// The log is cut back to 64 MiB after a burst (database.cpp): when it is far beyond that, something
/// keeps it from being taken over, such as a reader that never ends.
constexpr std::uint64_t k_long_log = 128 * k_mebibyte;
constexpr std::uint64_t k_runaway_log = 1024 * k_mebibyte;
/// A week's work lost is much; a month's is more than anybody enters again.
constexpr std::int64_t k_day_ms = std::int64_t{24} * 60 * 60 * 1000;
constexpr std::int64_t k_old_backup_ms = 7 * k_day_ms;
constexpr std::int64_t k_too_old_backup_ms = 31 * k_day_ms;
/// Clocks of machines that are set by the network differ by less.
constexpr std::int64_t k_clock_play_ms = std::int64_t{5} * 60 * 1000;
/// Mail is about deadlines: what has not gone within an hour is late, within a day too late. A mail server that asks
/// to come back does so for minutes.
constexpr std::int64_t k_late_mail_ms = std::int64_t{60} * 60 * 1000;
constexpr std::int64_t k_too_late_mail_ms = k_day_ms;
/// No version of this program existed before.
constexpr int k_first_year = 2026;

std::string in_mebibytes(std::uint64_t bytes) {
  if (bytes < k_mebibyte) return std::to_string((bytes + 1023) / 1024) + " KiB";
  return std::to_string(bytes / k_mebibyte) + " MiB";
}

std::string octal(std::uint32_t mode) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%04o", mode);
  return text.data();
}

/// At most three by name.
std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < 3; ++i) text += (i ? ", " : "") + names[i];
  if (names.size() > 3) text += " and " + std::to_string(names.size() - 3) + " more";
  return text;
}

bool is_open_to_others(const Entry& entry) { return (entry.mode & 077U) != 0; }

/// What another user makes beside the database the server cannot write.
std::string how_to_be(std::uint32_t owner, std::uint32_t user) {
  if (user != 0) return "Run stagepad as its owner, or give it to the user that runs the server with chown -R.";
  const std::string number = std::to_string(owner);
  return "Run stagepad as its owner, with setpriv --reuid " + number + " --regid " + number +
         " --clear-groups before it, or give it to the user that runs the server with chown -R.";
}

Finding folder(const Facts& facts) {
  const std::string name = facts.data.string();
  if (!facts.has_folder) {
    return {"folder", State::wrong, "There is no folder " + name + ". Name the data directory with --data."};
  }
  if (!facts.has_database) {
    return {"folder", State::wrong,
            "There is no database of Stagepad in " + name +
                ". Name its data directory with --data; if it was there, put back a backup with "
                "stagepad restore."};
  }
  if (facts.folder.owner != facts.user) {
    return {"folder", State::wrong,
            name + " belongs to user " + std::to_string(facts.folder.owner) + " and this runs as user " +
                std::to_string(facts.user) + ". " + how_to_be(facts.folder.owner, facts.user)};
  }
  if (is_open_to_others(facts.folder)) {
    return {"folder", State::wrong,
            name + " is open to other users (" + octal(facts.folder.mode) + "). Close it with chmod 700."};
  }
  return {"folder", State::ok, name + " belongs to who runs this, and to nobody else."};
}

Finding files(const Facts& facts) {
  std::vector<std::string> foreign;
  std::vector<std::string> open;
  for (const Entry& entry : facts.files) {
    if (entry.owner != facts.user) foreign.push_back(entry.name);
    if (is_open_to_others(entry)) open.push_back(entry.name);
  }
  if (!foreign.empty()) {
    return {"files", State::wrong,
            "Of another user: " + listed(foreign) +
                ". The server cannot write them: give them to its user with chown."};
  }
  if (!open.empty()) {
    return {"files", State::wrong,
            "Open to other users: " + listed(open) + ". Close them with chmod go= (folders and files alike)."};
  }
  return {"files", State::ok,
          std::to_string(facts.files.size()) + " files and folders, for their owner only."};
}

Finding disk(const Facts& facts) {
  if (!facts.free_bytes) {
    return {"disk", State::attention,
            "How much room is left cannot be seen. Look with df " + facts.data.string() + "."};
  }
  const std::uint64_t free = *facts.free_bytes;
  const std::uint64_t stored = facts.database_bytes + facts.log_bytes;
  const std::string left = in_mebibytes(free) + " free, with " + in_mebibytes(stored) + " stored";
  if (free < k_least_free || free < stored) {
    return {"disk", State::wrong,
            left + ". A backup or an upgrade does not fit any more, and soon no change: make room."};
  }
  if (free < k_comfortable_free || free < 3 * stored) {
    return {"disk", State::attention, left + ". Make room before it is needed."};
  }
  return {"disk", State::ok, left + "."};
}

Finding log(const Facts& facts) {
  const std::string size = "The write-ahead log is " + in_mebibytes(facts.log_bytes);
  if (facts.log_bytes > k_runaway_log || facts.log_bytes > k_long_log) {
    return {"log", facts.log_bytes > k_runaway_log ? State::wrong : State::attention,
            size + " long, while it is kept below 64 MiB: something reads without end. End programs that "
                   "have the database open, and start the server again."};
  }
  if (facts.log_bytes > 0 && facts.server == Running::no) {
    return {"log", State::ok, size + " long: the next start takes over what stands in it."};
  }
  return {"log", State::ok, size + " long."};
}

Finding schema(const Facts& facts) {
  const int found = facts.database.schema;
  const int known = facts.known_schema;
  if (found > known) {
    return {"schema", State::wrong,
            "Written by a later version of Stagepad (schema " + std::to_string(found) +
                ", this program knows up to " + std::to_string(known) +
                "). Use that version, or put back the backup made before it."};
  }
  if (facts.database.changed_migration) {
    return {"schema", State::wrong,
            "Made by another build of Stagepad: step " + *facts.database.changed_migration +
                " is not the one of this program. Use the build that made it."};
  }
  if (found < known) {
    return {"schema", State::attention,
            "Schema " + std::to_string(found) + " of an earlier version; this program has " +
                std::to_string(known) +
                ". The next start of the server makes a backup and brings it up to date."};
  }
  return {"schema", State::ok, "Schema " + std::to_string(found) + ", the one of this program."};
}

Finding integrity(const Facts& facts) {
  const DatabaseFacts& database = facts.database;
  if (!database.trouble.empty()) {
    return {"database", State::wrong,
            "It cannot be read: " + database.trouble +
                " Stop the server, keep the file, and put back a backup; without one, try stagepad recover."};
  }
  if (!database.damage.empty()) {
    return {"database", State::wrong,
            "It is damaged: " + database.damage.front() +
                " Stop the server, keep the file, and put back a backup; without one, try stagepad recover."};
  }
  return {"database", State::ok,
          "Its pages fit (quick check). stagepad verify reads every row and the whole audit log."};
}

Finding audit(const Facts& facts) {
  const DatabaseFacts& database = facts.database;
  if (!database.audit_trouble.empty()) {
    return {"audit", State::wrong,
            database.audit_trouble + " Find out with stagepad verify from where, and put back a backup."};
  }
  return {"audit", State::ok,
          "The log ends at entry " + std::to_string(database.audit_entries) + ", " + database.audit_hash +
              "; hold it against the last such line in the server's log."};
}

std::string age_in_words(std::int64_t ms) {
  if (ms < k_day_ms) return "less than a day ago";
  const std::int64_t days = ms / k_day_ms;
  return days == 1 ? "a day ago" : std::to_string(days) + " days ago";
}

Finding backup(const Facts& facts) {
  if (!facts.backup) {
    return {"backup", State::attention,
            "No backup was made from here yet. Make one with stagepad backup, and keep it on another machine."};
  }
  const store::BackupRecord& last = *facts.backup;
  const std::int64_t age = facts.now_ms - last.at_ms;
  if (age < -k_clock_play_ms) {
    return {"backup", State::attention,
            "The last one would have been made in the future: the clock was wrong then or is now. Put it "
            "right, and make one with stagepad backup."};
  }
  std::string text = "The last verified one was made " + age_in_words(std::max<std::int64_t>(age, 0)) +
                     (last.reason == store::BackupReason::upgrade ? ", before an upgrade" : "") + ", as " +
                     last.file + ".";
  if (age > k_old_backup_ms) {
    return {"backup", age > k_too_old_backup_ms ? State::wrong : State::attention,
            text + " What was done since would be lost: make one with stagepad backup."};
  }
  text += facts.is_backup_there ? " Keep a copy of it on another machine."
                                : " It is not there any more: be sure that you know where it went.";
  return {"backup", State::ok, text};
}

Finding strangers(const Facts& facts) {
  if (!facts.unknown.empty()) {
    return {"contents", State::attention,
            "Not Stagepad's: " + listed(facts.unknown) + ". Take them out of the data directory."};
  }
  if (!facts.leftovers.empty()) {
    return {"contents", State::attention,
            "Left by something that was cut off: " + listed(facts.leftovers) +
                ". Remove them when no stagepad command is running."};
  }
  return {"contents", State::ok, "Only files of Stagepad."};
}

Finding clock(const Facts& facts) {
  const std::string today = to_iso(facts.today);
  if (facts.today.year() < k_first_year) {
    return {"clock", State::wrong, "The clock says " + today + ", before there was a Stagepad. Set it."};
  }
  const auto& last = facts.database.last_day;
  if (last && facts.today < *last) {
    return {"clock", State::wrong,
            "It is " + today + " by the clock, while the database was used on " + to_iso(*last) +
                ": the server does not start, because decisions would lie in the future. Set the clock; "
                "for an installation that acts on another day give --today."};
  }
  const auto& entry = facts.database.last_audit_ms;
  if (entry && *entry > facts.now_ms + k_clock_play_ms) {
    return {"clock", State::attention,
            "The last change was recorded at a moment that is still to come: the clock was ahead then, or is "
            "behind now. Have it set by the network."};
  }
  return {"clock", State::ok, "It is " + today + ", not before the last day the database was used."};
}

std::string count_of(std::int64_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string where_mail_goes(const MailFacts& mail) {
  std::string text = mail.server.empty()
                         ? "No mail server is set up (serve --smtp): mail becomes files in the folder mail."
                         : "It goes to " + mail.server + ".";
  if (!mail.redirect.empty()) text += " All of it is redirected to " + mail.redirect + ": nobody else gets any.";
  return text;
}

Finding mail(const Facts& facts) {
  const MailFacts& mail = facts.database.mail;
  const std::int64_t age = mail.oldest_waiting_ms ? facts.now_ms - *mail.oldest_waiting_ms : 0;
  const bool is_late = age > k_late_mail_ms;
  std::string text = where_mail_goes(mail);
  if (mail.is_paused) text += " It is paused: nothing goes out until stagepad admin mail resume.";
  if (mail.waiting > 0) {
    text += " " + count_of(mail.waiting, "message") + " wait" + (mail.waiting == 1 ? "s" : "");
    if (mail.retried > 0) text += ", " + std::to_string(mail.retried) + " after an attempt that failed";
    text += is_late ? "; the oldest was written " + age_in_words(age) + "." : ".";
  }
  if (mail.failed > 0) text += " " + count_of(mail.failed, "message") + (mail.failed == 1 ? " was" : " were") + " given up.";
  if (mail.failed > 0 || mail.retried > 0 || is_late) {
    text += " stagepad admin mail list says which and why.";
  }
  const bool is_off = mail.is_paused || !mail.redirect.empty();
  const State state = age > k_too_late_mail_ms                ? State::wrong
                      : is_off || is_late || mail.failed > 0 ? State::attention
                                                             : State::ok;
  return {"mail", state, text};
}

Finding versions(const Facts& facts) {
  return {"versions", State::ok,
          "Stagepad " + facts.program_version + ", SQLite " + facts.sqlite_version + ", schema " +
              std::to_string(facts.known_schema) + "."};
}

Finding server(const Facts& facts) {
  switch (facts.server) {
    case Running::yes:
      return {"server", State::ok,
              "Running on it" +
                  (facts.server_process.empty() ? "." : ", as process " + facts.server_process + ".")};
    case Running::no:
      return {"server", State::ok, "None runs on it."};
    case Running::unknown:
      break;
  }
  return {"server", State::attention,
          "Whether one runs on it cannot be seen from here. Ask the service manager."};
}

}  // namespace

Report judge(const Facts& facts) {
  Report report;
  const auto add = [&](Finding finding) {
    report.state = std::max(report.state, finding.state);
    report.checks.push_back(std::move(finding));
  };
  add(folder(facts));
  if (facts.has_folder && facts.has_database) {
    add(files(facts));
    add(disk(facts));
    add(log(facts));
    add(integrity(facts));
    if (facts.database.trouble.empty()) {
      add(schema(facts));
      add(audit(facts));
    }
    add(backup(facts));
    add(strangers(facts));
    add(clock(facts));
    if (facts.database.trouble.empty()) add(mail(facts));
    add(server(facts));
  }
  add(versions(facts));
  return report;
}

}  // namespace stagepad::doctor

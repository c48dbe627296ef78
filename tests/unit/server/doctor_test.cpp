#include <gtest/gtest.h>

#include "server/upkeep/doctor/findings.hpp"

namespace stagepad::doctor {
namespace {

constexpr std::uint64_t k_mebibyte = 1024 * 1024;
constexpr std::int64_t k_day_ms = std::int64_t{24} * 60 * 60 * 1000;
constexpr std::int64_t k_now_ms = 1772359200000;

/// An installation on which nothing is to be said.
Facts all_well() {
  Facts facts;
  facts.data = "gegevens";
  facts.has_folder = facts.has_database = true;
  facts.user = 1000;
  facts.folder = {"", 1000, 0700};
  facts.files = {{"stagepad.db", 1000, 0600}, {"mail", 1000, 0700}};
  facts.free_bytes = 5000 * k_mebibyte;
  facts.database_bytes = 10 * k_mebibyte;
  facts.database.schema = facts.known_schema = 9;
  facts.database.audit_entries = 3;
  facts.database.audit_hash = "ab12";
  facts.database.last_day = CivilDate::of(2026, 3, 1);
  facts.database.last_audit_ms = k_now_ms;
  facts.backup = store::BackupRecord{k_now_ms - k_day_ms, store::BackupReason::asked, "/elders/b.db"};
  facts.is_backup_there = true;
  facts.now_ms = k_now_ms;
  facts.today = CivilDate::of(2026, 3, 1);
  facts.program_version = "0.1.0";
  facts.sqlite_version = "3.53.2";
  return facts;
}

Finding line(const Facts& facts, const std::string& check) {
  for (const Finding& each : judge(facts).checks) {
    if (each.check == check) return each;
  }
  ADD_FAILURE() << "no line about " << check;
  return {};
}

/// The line about `check` is in this state and says this; the whole is no better than that.
void expect_line(const Facts& facts, const std::string& check, State state, const std::string& words) {
  const Finding found = line(facts, check);
  EXPECT_EQ(found.state, state) << check << ": " << found.text;
  EXPECT_NE(found.text.find(words), std::string::npos) << check << ": " << found.text;
  EXPECT_GE(judge(facts).state, state);
}

TEST(Doctor, SaysOkToEverythingWhenAllIsWell) {
  const Report report = judge(all_well());
  EXPECT_EQ(report.state, State::ok);
  EXPECT_EQ(report.checks.size(), 13U);
  for (const Finding& each : report.checks) EXPECT_EQ(each.state, State::ok) << each.check << each.text;
}

TEST(Doctor, MailThatIsLateGivenUpPausedOrRedirectedIsSeen) {
  constexpr std::int64_t k_hour_ms = k_day_ms / 24;
  Facts facts = all_well();
  MailFacts& mail = facts.database.mail;
  expect_line(facts, "mail", State::ok, "No mail server is set up (serve --smtp)");
  mail.server = "smtps://mail.example:465";
  expect_line(facts, "mail", State::ok, "It goes to smtps://mail.example:465.");
  mail.waiting = mail.retried = 1;
  mail.oldest_waiting_ms = k_now_ms - k_hour_ms / 2;
  expect_line(facts, "mail", State::ok, "1 message waits, 1 after an attempt that failed.");
  mail.oldest_waiting_ms = k_now_ms - 2 * k_hour_ms;
  expect_line(facts, "mail", State::attention, "the oldest was written less than a day ago. stagepad admin mail list");
  mail.oldest_waiting_ms = k_now_ms - 2 * k_day_ms;
  expect_line(facts, "mail", State::wrong, "the oldest was written 2 days ago");
  mail = {};
  mail.failed = 2;
  expect_line(facts, "mail", State::attention, "2 messages were given up.");
  mail = {};
  mail.is_paused = true;
  expect_line(facts, "mail", State::attention, "It is paused");
  mail = {};
  mail.redirect = "proef@umc.example";
  expect_line(facts, "mail", State::attention, "redirected to proef@umc.example");
}

TEST(Doctor, OneWrongLineMakesTheWholeWrongAndAttentionAttention) {
  Facts facts = all_well();
  facts.unknown = {"foto.jpg"};
  EXPECT_EQ(judge(facts).state, State::attention);
  facts.folder.mode = 0755;
  EXPECT_EQ(judge(facts).state, State::wrong);
}

TEST(Doctor, AFolderThatIsNotThereEmptyOfAnotherOrOpenIsWrong) {
  Facts facts = all_well();
  facts.has_folder = facts.has_database = false;
  expect_line(facts, "folder", State::wrong, "There is no folder gegevens");
  EXPECT_EQ(judge(facts).checks.size(), 2U) << "there is nothing more to look at";
  facts.has_folder = true;
  expect_line(facts, "folder", State::wrong, "no database of Stagepad");
  facts = all_well();
  facts.folder.owner = 0;
  expect_line(facts, "folder", State::wrong, "belongs to user 0 and this runs as user 1000");
  facts.folder.owner = 990;
  facts.user = 0;
  expect_line(facts, "folder", State::wrong, "setpriv --reuid 990 --regid 990 --clear-groups");
  for (const std::uint32_t mode : {0701U, 0710U, 0750U, 0755U}) {
    facts = all_well();
    facts.folder.mode = mode;
    expect_line(facts, "folder", State::wrong, "chmod 700");
  }
}

TEST(Doctor, AFileOfAnotherOrOpenToOthersIsWrongAndNamed) {
  Facts facts = all_well();
  facts.files.push_back({"stagepad.db-wal", 0, 0600});
  expect_line(facts, "files", State::wrong, "Of another user: stagepad.db-wal");
  facts.files.back() = {"mail/1.eml", 1000, 0604};
  expect_line(facts, "files", State::wrong, "Open to other users: mail/1.eml");
}

TEST(Doctor, RoomThatRunsOutAsksAttentionAndIsWrongWhenNoBackupFits) {
  Facts facts = all_well();
  facts.free_bytes.reset();
  expect_line(facts, "disk", State::attention, "df gegevens");
  facts.free_bytes = 1024 * k_mebibyte;
  expect_line(facts, "disk", State::ok, "1024 MiB free, with 10 MiB stored");
  facts.free_bytes = 1024 * k_mebibyte - 1;
  expect_line(facts, "disk", State::attention, "Make room");
  facts.free_bytes = 100 * k_mebibyte - 1;
  expect_line(facts, "disk", State::wrong, "does not fit");
  facts.free_bytes = 2000 * k_mebibyte;
  facts.database_bytes = 600 * k_mebibyte;
  facts.log_bytes = 100 * k_mebibyte;
  expect_line(facts, "disk", State::attention, "700 MiB stored");
  facts.database_bytes = 1901 * k_mebibyte;
  expect_line(facts, "disk", State::wrong, "does not fit");
}

TEST(Doctor, ALogThatIsNotTakenOverAsksAttentionAndIsWrongBeyondAGibibyte) {
  Facts facts = all_well();
  facts.server = Running::yes;
  facts.log_bytes = 128 * k_mebibyte;
  expect_line(facts, "log", State::ok, "128 MiB long.");
  facts.log_bytes += 1;
  expect_line(facts, "log", State::attention, "reads without end");
  facts.log_bytes = 1024 * k_mebibyte + 1;
  expect_line(facts, "log", State::wrong, "reads without end");
  facts.log_bytes = 4096;
  facts.server = Running::no;
  expect_line(facts, "log", State::ok, "4 KiB long: the next start takes over");
}

TEST(Doctor, ASchemaOfALaterVersionOrAnotherBuildIsWrongAndAnEarlierOneAsksAttention) {
  Facts facts = all_well();
  facts.database.schema = 10;
  expect_line(facts, "schema", State::wrong, "schema 10, this program knows up to 9");
  facts.database.schema = 8;
  expect_line(facts, "schema", State::attention, "next start of the server makes a backup");
  facts.database.changed_migration = "0003_stageplaatsen.sql";
  expect_line(facts, "schema", State::wrong, "another build of Stagepad: step 0003_stageplaatsen.sql");
}

TEST(Doctor, ADatabaseThatIsDamagedOrCannotBeReadIsWrong) {
  Facts facts = all_well();
  facts.database.damage = {"Page 7 is never used."};
  expect_line(facts, "database", State::wrong, "Page 7 is never used. Stop the server");
  facts = all_well();
  facts.database.trouble = "file is not a database.";
  expect_line(facts, "database", State::wrong, "file is not a database. Stop the server");
  EXPECT_EQ(judge(facts).checks.size(), 10U) << "schema and audit log are not known then";
}

TEST(Doctor, AnAuditLogThatDoesNotEndWhereItWasIsWrong) {
  Facts facts = all_well();
  expect_line(facts, "audit", State::ok, "entry 3, ab12");
  facts.database.audit_trouble = "The audit log ends at entry 2.";
  expect_line(facts, "audit", State::wrong, "stagepad verify");
}

TEST(Doctor, ABackupIsMissedFromTheBeginningAfterAWeekAndAfterAMonth) {
  Facts facts = all_well();
  expect_line(facts, "backup", State::ok, "a day ago, as /elders/b.db. Keep a copy");
  facts.is_backup_there = false;
  expect_line(facts, "backup", State::ok, "not there any more");
  facts.backup->at_ms = k_now_ms;
  facts.backup->reason = store::BackupReason::upgrade;
  expect_line(facts, "backup", State::ok, "less than a day ago, before an upgrade");
  facts.backup->at_ms = k_now_ms - 7 * k_day_ms;
  expect_line(facts, "backup", State::ok, "7 days ago");
  facts.backup->at_ms -= 1;
  expect_line(facts, "backup", State::attention, "would be lost");
  facts.backup->at_ms = k_now_ms - 31 * k_day_ms - 1;
  expect_line(facts, "backup", State::wrong, "31 days ago");
  facts.backup->at_ms = k_now_ms + k_day_ms;
  expect_line(facts, "backup", State::attention, "in the future");
  facts.backup.reset();
  expect_line(facts, "backup", State::attention, "No backup was made from here yet");
}

TEST(Doctor, WhatIsNotStagepadsAndWhatWasCutOffAskAttention) {
  Facts facts = all_well();
  facts.leftovers = {"stagepad.db.restoring"};
  expect_line(facts, "contents", State::attention, "cut off: stagepad.db.restoring");
  facts.unknown = {"a", "b", "c", "d", "e"};
  expect_line(facts, "contents", State::attention, "Not Stagepad's: a, b, c and 2 more.");
}

TEST(Doctor, AClockBehindTheDatabaseIsWrongAndAMomentToComeAsksAttention) {
  Facts facts = all_well();
  facts.today = CivilDate::of(2026, 2, 28);
  expect_line(facts, "clock", State::wrong, "used on 2026-03-01");
  facts.today = CivilDate::of(1970, 1, 1);
  expect_line(facts, "clock", State::wrong, "before there was a Stagepad");
  facts = all_well();
  facts.database.last_audit_ms = k_now_ms + 5 * 60 * 1000;
  expect_line(facts, "clock", State::ok, "2026-03-01");
  *facts.database.last_audit_ms += 1;
  expect_line(facts, "clock", State::attention, "still to come");
}

TEST(Doctor, SaysWhetherAServerRunsAndWhichVersionsThereAre) {
  Facts facts = all_well();
  expect_line(facts, "server", State::ok, "None runs");
  facts.server = Running::yes;
  facts.server_process = "12";
  expect_line(facts, "server", State::ok, "as process 12.");
  facts.server = Running::unknown;
  expect_line(facts, "server", State::attention, "service manager");
  expect_line(facts, "versions", State::ok, "Stagepad 0.1.0, SQLite 3.53.2, schema 9.");
}

}  // namespace
}  // namespace stagepad::doctor

#include <gtest/gtest.h>

#include <string>

#include "shared/base/sha256.hpp"
#include "shared/domain/document.hpp"
#include "tests/api/beheer.hpp"
#include "tests/unit/shared/zip_of.hpp"

// The document of a report: what is refused, what is kept of it, who reads it, and that it is in backups.

namespace stagepad::test {
namespace {

/// On that day the report of Ruben's as has been in since 9 October, and comes back.
constexpr const char* k_day = "2026-11-21";

class Report : public testing::Test {
 protected:
  Report() : server(k_day), ruben(server.person("ruben")), kees(server.person("kees")) {
    beeld = open_training(ruben, "ruben").beeld;
    as = part_of(beeld, "as");
    ruben.set_way(Way::direct);
    kees.set_way(Way::direct);
    returned();
  }

  template <class C>
  void does(Person& person, const C& command) {
    const Reply reply = send_command(person, reload(person, beeld), command);
    EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1200);
    beeld = reload(ruben, beeld);
  }
  void returned() { does(kees, BeoordeelVerslag{as, Rol::instituutsopleider, Besluit::teruggestuurd, "Te kort"}); }

  Reply upload(const std::string& inhoud, const std::string& naam = "verslag.pdf") {
    const Reply reply = send_document(ruben, beeld, as, inhoud, naam);
    beeld = reload(ruben, beeld);
    return reply;
  }
  Reply download(Person& person, int versie) { return person.get(document_path(beeld, as, versie)); }

  /// Refused with this status and one of these codes, and nothing changed.
  void refused(const Reply& reply, int status, const std::string& code, const std::string& before) {
    EXPECT_EQ(reply.status, status) << reply.body.substr(0, 500);
    EXPECT_NE(reply.body.find("\"" + code + "\""), std::string::npos) << code << ": " << reply.body.substr(0, 800);
    EXPECT_EQ(server.database().fingerprint(), before) << code;
  }

  DemoServer server;
  Person ruben;
  Person kees;
  Snapshot beeld;
  OnderdeelId as;
};

TEST_F(Report, WhatIsNoDocumentIsRefusedAndChangesNothing) {
  const std::string before = server.database().fingerprint();
  refused(upload(""), 422, "document.leeg", before);
  refused(upload("Beste IO,"), 422, "document.soort", before);
  refused(upload(a_pdf("x").substr(0, 14)), 422, "document.onvolledig", before);
  refused(upload("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "verslag.pdf"), 422, "document.oude_word", before);
  std::vector<ZippedFile> macros = docx_files();
  macros.push_back({"word/vbaProject.bin", "x"});
  refused(upload(zip_of(macros), "verslag.docx"), 422, "document.macros", before);
  refused(send_document(ruben, beeld, as, a_pdf("x"), "verslag.pdf", {{"Content-Type", "application/pdf"}}), 415,
          "inhoud.soort_document", before);
  refused(send_document(ruben, beeld, as, a_pdf("x"), "verslag.pdf", {{"If-Match", "\"1\""}}), 412, "traject.gewijzigd",
          before);
  refused(ruben.send("POST", "/api/trajecten/" + std::to_string(beeld.traject.id.value) + "/verslagdocumenten", a_pdf("x"),
                     {{"Content-Type", "application/octet-stream"}}),
          400, "zoekvraag", before);
}

TEST_F(Report, IsTakenUpToItsLargestSize) {
  std::string inhoud = a_pdf(std::string(static_cast<std::size_t>(k_max_document), 'x'));
  inhoud.erase(12, inhoud.size() - static_cast<std::size_t>(k_max_document));
  ASSERT_EQ(inhoud.size(), static_cast<std::size_t>(k_max_document));
  const Reply reply = upload(inhoud);
  ASSERT_EQ(reply.status, 200) << reply.body.substr(0, 500);
  EXPECT_EQ(beeld.verslagen.back().grootte, k_max_document);
  EXPECT_EQ(sha256(download(kees, 2).body), sha256(inhoud));
  const std::string before = server.database().fingerprint();
  const Reply larger = upload(inhoud + "x");
  EXPECT_TRUE(larger.status == 413 || larger.status == 0) << "refused before it is read";
  EXPECT_EQ(server.database().fingerprint(), before);
}

TEST_F(Report, OfSoManyBytesIsTakenOfNobodyWithoutASession) {
  Person stranger(server.port(), Way::direct);
  const Reply large = send_document(stranger, beeld, as, a_pdf(std::string(3U << 20U, 'x')));
  EXPECT_TRUE(large.status == 401 || large.status == 0) << large.status;
  EXPECT_EQ(send_document(stranger, beeld, as, a_pdf("x")).status, 401);
  Person command(server.port(), Way::direct);
  const Reply elsewhere = ruben.send("POST", "/api/trajecten/1/verslagen", std::string(2U << 20U, ' '));
  EXPECT_TRUE(elsewhere.status == 413 || elsewhere.status == 0) << "only where documents go";
}

TEST_F(Report, IsAddedByTheAiosOrTheStagebureauOnly) {
  const std::string before = server.database().fingerprint();
  refused(send_document(kees, beeld, as, a_pdf("x")), 422, "bevoegd.niet", before);
  Person daan = server.person("daan");
  const std::string signed_in = server.database().fingerprint();
  EXPECT_EQ(send_document(daan, beeld, as, a_pdf("x")).status, 404) << "a training of somebody else";
  EXPECT_EQ(server.database().fingerprint(), signed_in);
  Person office = server.person("hanneke");
  EXPECT_EQ(send_document(office, beeld, as, a_pdf("x")).status, 200);
  EXPECT_EQ(reload(ruben, beeld).verslagen.back().door.id.value, person_id(server, "hanneke"));
}

TEST_F(Report, IsReadByWhoTakesPartAndByNobodyElse) {
  EXPECT_EQ(upload(a_pdf("Reflectie"), "Stageverslag één.pdf").status, 200);
  Person office = server.person("hanneke");
  office.set_way(Way::direct);
  for (Person* each : {&ruben, &kees, &office}) {
    const Reply reply = download(*each, 2);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, a_pdf("Reflectie"));
    EXPECT_EQ(reply.header("Content-Type"), "application/pdf");
    // As cpp-httplib's client decodes it; what goes over the line is in the unit test.
    EXPECT_EQ(reply.header("Content-Disposition"),
              "attachment; filename=\"Stageverslag __n.pdf\"; filename*=UTF-8''Stageverslag één.pdf");
    EXPECT_EQ(reply.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(reply.header("Cache-Control"), "private, no-store");
  }
  for (const char* other : {"daan", "youssef"}) {
    Person person = server.person(other);
    const Reply reply = person.get(document_path(beeld, as, 2));
    EXPECT_EQ(reply.status, 404) << other;
    EXPECT_EQ(reply.body, person.get("/api/trajecten/999999/verslagdocumenten/1/1").body);
  }
  EXPECT_EQ(Person(server.port()).get(document_path(beeld, as, 2)).status, 401);
  EXPECT_EQ(download(ruben, 3).status, 404);
  // The part of one training below another.
  Person daan = server.person("daan");
  Snapshot own = open_training(daan, "daan").beeld;
  EXPECT_EQ(daan.get(document_path(own, as, 2)).status, 404);
}

TEST_F(Report, KeepsEveryVersionAndSaysWhichOneIsJudged) {
  const std::int64_t told = server.database().number("SELECT count(*) FROM outbox");
  EXPECT_EQ(upload(a_pdf("een"), "../een.docx").status, 200);
  EXPECT_EQ(server.database().number("SELECT count(*) FROM outbox"), told) << "nobody is told before it is handed in";
  EXPECT_EQ(upload(zip_of(odt_files()), "twee").status, 200);
  EXPECT_EQ(upload(zip_of(odt_files()), "nog eens").status, 422) << "it is there already";
  ASSERT_EQ(beeld.verslagen.size(), 3U) << "with the one of the demonstration";
  EXPECT_EQ(beeld.verslagen[1].naam, "een.pdf");
  EXPECT_EQ(beeld.verslagen[2].naam, "twee.odt");
  EXPECT_EQ(beeld.verslagen[2].soort, Documentsoort::odt);
  does(ruben, DienVerslagIn{as});
  EXPECT_EQ(find_onderdeel(beeld.traject, as)->voortgang.verslag_versie, 3);
  EXPECT_EQ(beeld.verslagen[2].ingediend_op, beeld.vandaag);
  EXPECT_FALSE(beeld.verslagen[1].ingediend_op) << "never handed in";
  EXPECT_EQ(upload(a_pdf("drie")).status, 422) << "not while it is judged";
  returned();
  EXPECT_EQ(find_onderdeel(beeld.traject, as)->voortgang.verslag_terug->versie, 3);
  EXPECT_EQ(download(kees, 2).body, a_pdf("een"));
  EXPECT_EQ(download(kees, 3).body, zip_of(odt_files()));
}

TEST_F(Report, IsOnRecordByNumberAndHashOnly) {
  EXPECT_EQ(upload(a_pdf("geheim"), "Ruben Hoekstra over patienten.pdf").status, 200);
  const std::string entry =
      server.database().rows("SELECT action, payload FROM audit ORDER BY seq DESC LIMIT 1");
  EXPECT_EQ(entry.find("verslag.toegevoegd|"), 0U) << entry;
  EXPECT_NE(entry.find(to_hex(sha256(a_pdf("geheim")))), std::string::npos) << entry;
  EXPECT_EQ(entry.find("Hoekstra"), std::string::npos);
}

TEST_F(Report, SentTwiceWithOneKeyIsOneVersion) {
  const Headers key = {{"Idempotency-Key", "een-sleutel"}};
  const Reply first = send_document(ruben, beeld, as, a_pdf("x"), "verslag.pdf", key);
  const Reply again = send_document(ruben, beeld, as, a_pdf("x"), "verslag.pdf", key);
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(send_document(ruben, beeld, as, a_pdf("x"), "anders.pdf", key).status, 422) << "another request";
  EXPECT_EQ(reload(ruben, beeld).verslagen.size(), 2U);
}

TEST_F(Report, WithoutADocumentIsHandedInOnlyWhenItIsElsewhere) {
  server.stop();
  WritableDatabase(server.data()).change("DELETE FROM verslagversie");
  EXPECT_EQ(server.database().number("SELECT count(*) FROM documentinhoud"), 0) << "content goes with its last version";
  server.start(k_day);
  Person again = server.person("ruben");
  beeld = reload(again, beeld);
  const Reply reply = send_command(again, beeld, DienVerslagIn{as});
  EXPECT_EQ(reply.status, 422);
  EXPECT_NE(reply.body.find("verslag.zonder_document"), std::string::npos);
  EXPECT_EQ(send_command(again, beeld, DienVerslagIn{as, true}).status, 200);
}

TEST_F(Report, IsInABackupAndADamagedOneIsFound) {
  const std::string inhoud = a_pdf(std::string(200'000, 'x'));
  EXPECT_EQ(upload(inhoud).status, 200);
  const TemporaryFolder folder;
  const std::string backup = (folder.path() / "back.db").string();
  const std::string drill = (folder.path() / "drill").string();
  ASSERT_EQ(run_stagepad({"backup", "--data", server.data().string(), backup}).status, 0);
  ASSERT_EQ(run_stagepad({"restore", "--data", drill, backup}).status, 0);
  EXPECT_EQ(run_stagepad({"verify", "--data", drill}).status, 0);
  const std::string kept = "SELECT inhoud FROM documentinhoud WHERE length(inhoud) > 100000";
  EXPECT_EQ(DatabaseView(drill).rows(kept), inhoud + "\n");
  WritableDatabase(drill).change("DROP TRIGGER documentinhoud_blijft_gelijk; "
                                 "UPDATE documentinhoud SET inhoud = CAST(replace(inhoud, 'xxx', 'xxy') AS BLOB) "
                                 "WHERE length(inhoud) > 100000");
  const Ending verified = run_stagepad({"verify", "--data", drill});
  EXPECT_EQ(verified.status, 1);
  EXPECT_NE((verified.out + verified.err).find("is not what was uploaded"), std::string::npos) << verified.out;
}

}  // namespace
}  // namespace stagepad::test

#pragma once

#include <string>
#include <vector>

#include "shared/api/overzichten.hpp"
#include "shared/api/pagina.hpp"
#include "shared/api/personen.hpp"
#include "shared/api/plaatsen.hpp"
#include "shared/api/systeem.hpp"
#include "tests/api/demo_server.hpp"

namespace stagepad::test {

/// A call that must be refused: by whom, what, with which status, and the code of the problem or of
/// one of its findings. `{daan}` and the like in path and body stand for the id of that person.
struct RefusedCall {
  const char* name;
  const char* who;  ///< empty: nobody
  const char* method;
  std::string path;
  std::string body;
  Headers headers;
  int status;
  std::string code;
};

/// The id of somebody of the demonstration.
inline std::int64_t person_id(const DemoServer& server, const std::string& name) {
  return server.database().number("SELECT id FROM persoon WHERE email = '" + name +
                                  "@stagepad.example'");
}

inline std::string with_ids(const DemoServer& server, std::string text) {
  for (const char* name : {"daan", "sanne", "kees", "marjan", "bram", "hanneke", "youssef"}) {
    const std::string mark = "{" + std::string(name) + "}";
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.replace(at, mark.size(), std::to_string(person_id(server, name)));
    }
  }
  return text;
}

/// The refusal is as expected, and nothing that is stored changed.
inline void expect_refused(const DemoServer& server, const RefusedCall& call) {
  Person person = *call.who == '\0' ? Person(server.port()) : server.person(call.who);
  const std::string path = with_ids(server, call.path);
  const std::string body = with_ids(server, call.body);
  const std::string before = server.database().fingerprint();
  const Reply reply = person.send(call.method, path, body, call.headers);
  EXPECT_EQ(reply.status, call.status) << path << ": " << reply.body.substr(0, 800);
  const auto probleem = read_reply<Probleem>(reply);
  std::string codes = probleem.code + " ";
  for (const Finding& each : probleem.findings) codes += each.code + " ";
  EXPECT_NE(codes.find(call.code + " "), std::string::npos) << codes;
  EXPECT_NE(probleem.title, "");
  EXPECT_EQ(server.database().fingerprint(), before) << "a refusal changes nothing";
}

inline Headers if_match(std::int64_t versie) { return {{"If-Match", api::etag_of(versie)}}; }

/// Reads the value of a successful answer.
template <class T>
T made(const Reply& reply, int status = 200) {
  EXPECT_EQ(reply.status, status) << reply.body.substr(0, 1500);
  if (reply.status != status) return T{};
  return read_reply<T>(reply);
}

/// All lines of a list, walked a page of two at a time.
template <class T>
std::vector<T> walk(Person& person, const std::string& path) {
  std::vector<T> all;
  const std::string first = path + (path.find('?') == std::string::npos ? "?" : "&") + "aantal=2";
  std::string next = first;
  for (int pages = 0; pages < 500; ++pages) {
    auto page = made<Pagina<T>>(person.get(next));
    EXPECT_LE(page.regels.size(), 2U);
    for (T& each : page.regels) all.push_back(std::move(each));
    if (!page.volgende) return all;
    next = first + "&na=" + *page.volgende;
  }
  ADD_FAILURE() << "the list never ends";
  return all;
}

/// The actions of the audit log after entry `seq`, one a line with the kind of object.
inline std::string audit_after(const DemoServer& server, std::int64_t seq) {
  return server.database().rows("SELECT action, object_kind FROM audit WHERE seq > " +
                                std::to_string(seq) +
                                " AND action NOT LIKE 'sessie.%'"
                                // Written when the mail is, which is some time afterwards.
                                " AND action <> 'koppeling.verstuurd' ORDER BY seq");
}
inline std::int64_t last_audit(const DemoServer& server) {
  return server.database().number("SELECT max(seq) FROM audit");
}

inline Werklijst worklist(Person& person) { return read_reply<Werklijst>(person.get("/api/werklijst")); }
/// An open request that waits for the person, or nullptr.
inline const WerklijstRegel* waiting_in(const Werklijst& list) {
  for (const WerklijstRegel& each : list.regels) {
    if (each.wacht_op_mij) return &each;
  }
  return nullptr;
}

/// Carries a command out on the training as it is now, and gives it as it became.
template <class C>
Snapshot does(Person& person, const Snapshot& beeld, const C& command) {
  const Snapshot now = reload(person, beeld);
  const Reply reply = send_command(person, now, command);
  EXPECT_EQ(reply.status, 200) << reply.body.substr(0, 1500);
  return reply.status == 200 ? read_reply<Uitkomst>(reply).beeld : now;
}

/// The codes for which a command is refused.
template <class C>
std::string refusal_of(Person& person, const Snapshot& beeld, const C& command) {
  const Reply reply = send_command(person, reload(person, beeld), command);
  EXPECT_NE(reply.status, 200);
  const auto probleem = read_reply<Probleem>(reply);
  std::string codes;
  for (const Finding& each : probleem.findings) {
    if (each.ernst == Ernst::blokkeert) codes += each.code + " ";
  }
  return codes.empty() ? probleem.code : codes;
}

}  // namespace stagepad::test

#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include "shared/command/check.hpp"
#include "tests/api/database_view.hpp"
#include "tests/api/person.hpp"
#include "tests/api/server_process.hpp"

namespace stagepad::test {

/// Reads a JSON answer; a failure of the test when it is not what it should be.
template <class T>
T read_reply(const Reply& reply) {
  auto read = read_json<T>(reply.body);
  EXPECT_TRUE(read.ok()) << reply.status << " " << reply.body.substr(0, 500);
  return std::move(read.value);
}

/// The day on which the demonstration is made in these tests.
inline constexpr const char* k_demo_day = "2027-01-15";

/// A server with the demonstration on a free port, in a data directory of its own.
class DemoServer {
 public:
  /// `demo`: "--demo" with all the invented people, "--demo=small" with those the sign-in page names.
  explicit DemoServer(const std::string& today = k_demo_day, std::string demo = "--demo=small")
      : demo_(std::move(demo)) {
    start(today);
  }

  void start(const std::string& today = k_demo_day) {
    process_ = std::make_unique<ServerProcess>(std::vector<std::string>{
        "serve", demo_, "--port", "0", "--data", data().string(), "--today", today});
    port_ = process_->wait_until_ready();
    EXPECT_NE(port_, 0) << process_->wait().err;
    // The reminders of that day are written, and their mails go: then nothing changes by itself any more.
    for (int i = 0; i < 600 && !is_quiet(today); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }

  Ending stop() {
    process_->signal(SIGTERM);
    return process_->wait();
  }

  [[nodiscard]] bool is_quiet(const std::string& today) const {
    const std::string done = "SELECT count(*) FROM instelling_van_systeem WHERE sleutel = 'meldingen_tot' AND waarde >= '";
    return database().number(done + today + "'") == 1 &&
           database().number("SELECT count(*) FROM outbox WHERE status = 'wacht'") == 0;
  }

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }
  [[nodiscard]] DatabaseView database() const { return DatabaseView(data()); }

  /// Somebody of the demonstration, signed in: "daan", "kees" …
  [[nodiscard]] Person person(const std::string& name) const {
    return person_at(name + "@stagepad.example");
  }
  [[nodiscard]] Person person_at(const std::string& email) const {
    Person person(port_);
    const Reply reply = person.sign_in(email, "stagepad-demo");
    EXPECT_EQ(reply.status, 303) << email << ": " << reply.body.substr(0, 300);
    return person;
  }

 private:
  std::string demo_;
  TemporaryFolder folder_;
  std::unique_ptr<ServerProcess> process_;
  int port_ = 0;
};

/// A training as somebody sees it, with all that the client's own check() works with.
struct OpenTraining {
  Snapshot beeld;
  Regelpakket pakket;
  Actor actor;
  /// Everything of the etalage the person may see.
  std::vector<Stageplaats> etalage;
};

/// The training of the aios of the demonstration with this name ("daan").
OpenTraining open_training(Person& reader, const std::string& aios);
/// The same training again, as it is now.
Snapshot reload(Person& reader, const Snapshot& beeld);

/// The part of this kind ("as", "kz").
OnderdeelId part_of(const Snapshot& beeld, const std::string& soort);
/// The place of the etalage with this name, or the test fails.
StageplaatsId place_named(const OpenTraining& training, const std::string& naam);

/// The present arrangement with one part brought to another position.
std::vector<Schemaregel> with_part_at(const Snapshot& beeld, const std::string& soort,
                                      std::size_t position);

/// The snapshot with every place of the etalage in it, as the client puts it together.
Snapshot with_etalage(const OpenTraining& training);

/// What the client's own check says.
template <class C>
std::string client_findings(const OpenTraining& training, const C& command) {
  const Snapshot beeld = with_etalage(training);
  return to_json(check(Command(command), beeld, training.pakket, training.actor));
}

}  // namespace stagepad::test

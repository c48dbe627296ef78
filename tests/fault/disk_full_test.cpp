#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/fault/inspection.hpp"
#include "tests/fault/installation.hpp"

namespace stagepad::test {
namespace {

/// A file system of a few megabytes in memory, gone afterwards. Making one takes root.
class SmallDisk {
 public:
  explicit SmallDisk(const std::filesystem::path& at) : at_(at) {
    std::filesystem::create_directories(at);
    is_there_ = ::mount("tmpfs", at.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "size=16m") == 0;
  }
  ~SmallDisk() {
    if (is_there_) ::umount2(at_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_there() const { return is_there_; }

  /// Takes all room that is left.
  void fill() const {
    const int file = ::open((at_ / "vol").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const std::string some(4096, 'x');
    while (::write(file, some.data(), some.size()) > 0) {
    }
    ::close(file);
  }
  void make_room() const { std::filesystem::remove(at_ / "vol"); }

 private:
  std::filesystem::path at_;
  bool is_there_ = false;
};

class DiskFull : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!disk_.is_there()) GTEST_SKIP() << "making a small disk takes the right to mount";
    start();
  }
  void start() {
    process_ = std::make_unique<ServerProcess>(
        std::vector<std::string>{"serve", "--demo=small", "--port", "0", "--data",
                                 (folder_.path() / "klein/data").string(), "--today", k_demo_day});
    port_ = process_->wait_until_ready();
    ASSERT_NE(port_, 0) << process_->wait().err;
  }
  Person signed_in(const std::string& name) const {
    Person person(port_, Way::direct);
    EXPECT_EQ(person.sign_in(name + "@stagepad.example", "stagepad-demo").status, 303);
    return person;
  }

  TemporaryFolder folder_;
  SmallDisk disk_{folder_.path() / "klein"};
  std::unique_ptr<ServerProcess> process_;
  int port_ = 0;
};

TEST_F(DiskFull, ChangesAreRefusedInASentenceReadingGoesOnAndItHealsByItself) {
  Person daan = signed_in("daan");
  OpenTraining training = open_training(daan, "daan");
  const VraagGoedkeuring vraag{part_of(training.beeld, "kz"), Route::eigen, {}, "Raad", ""};
  disk_.fill();

  // What is in the log's file already may be written over, so that a few changes may still fit.
  Reply reply;
  for (int i = 0; i < 500; ++i) {
    reply = send_command(daan, training.beeld, vraag);
    if (reply.status != 200) break;
    training.beeld = reload(daan, training.beeld);
    reply = send_command(daan, training.beeld, TrekVerzoekIn{training.beeld.verzoeken.back().id});
    if (reply.status != 200) break;
    training.beeld = reload(daan, training.beeld);
  }
  EXPECT_TRUE(reply.status == 503 || reply.status == 507) << reply.status << reply.body;
  EXPECT_EQ(reply.header("Content-Type"), "application/problem+json");
  const Probleem probleem = read_reply<Probleem>(reply);
  EXPECT_EQ(probleem.code, "even_niet");
  EXPECT_GT(probleem.title.size(), 30U) << probleem.title;

  EXPECT_EQ(reload(daan, training.beeld), training.beeld);
  EXPECT_EQ(daan.get("/api/trajecten").status, 200);
  EXPECT_EQ(daan.get("/aanmelden").status, 303);
  // Whoever signs in writes a session: refused for now, not as if something were broken. That is less than a change
  // writes, so that some may still fit where a change did not.
  Reply refused;
  for (int i = 0; i < 500; ++i) {
    Person thea(port_, Way::direct);
    refused = thea.sign_in("thea@stagepad.example", "stagepad-demo");
    if (refused.status != 303) break;
  }
  EXPECT_EQ(refused.status, 503) << refused.body;
  Person kees(port_, Way::direct);
  EXPECT_EQ(kees.sign_in("kees@stagepad.example", "stagepad-demo").status, 503);
  EXPECT_TRUE(kees.cookie().empty());

  disk_.make_room();
  EXPECT_EQ(kees.sign_in("kees@stagepad.example", "stagepad-demo").status, 303);
  training.beeld = reload(daan, training.beeld);
  const auto& last = training.beeld.verzoeken;
  const bool is_open = !last.empty() && last.back().status == VerzoekStatus::ingediend;
  const Reply healed = is_open
                           ? send_command(daan, training.beeld, TrekVerzoekIn{last.back().id})
                           : send_command(daan, training.beeld, vraag);
  EXPECT_EQ(healed.status, 200) << healed.body.substr(0, 300);
  expect_whole(folder_.path() / "klein/data");
}

TEST_F(DiskFull, ReadingGoesOnForWhoWasSilentForAWhile) {
  Person daan = signed_in("daan");
  EXPECT_EQ(process_->wait_until_ready(), port_);
  process_->signal(SIGTERM);
  process_->wait();
  // The session was last used a while ago, so that its use is due to be noted.
  WritableDatabase(folder_.path() / "klein/data")
      .change("UPDATE sessie SET aangemaakt_ms = aangemaakt_ms - 600000, "
              "laatst_gebruikt_ms = laatst_gebruikt_ms - 600000");
  start();
  disk_.fill();
  Person again(port_, Way::direct);
  again.set_cookie(daan.cookie());
  for (int i = 0; i < 50; ++i) {
    const Reply reply = again.get("/api/trajecten");
    ASSERT_EQ(reply.status, 200) << reply.body;
  }
  disk_.make_room();
}

TEST_F(DiskFull, AStartWithoutRoomEndsInASentenceAndSucceedsAfterwards) {
  process_->signal(SIGKILL);
  process_->wait();
  disk_.fill();
  const std::vector<std::string> words = {"serve", "--demo=small", "--port", "0", "--data",
                                          (folder_.path() / "klein/data").string(), "--today",
                                          "2027-01-16"};
  {
    ServerProcess full(words);
    if (full.wait_until_ready() == 0) {
      const Ending ending = full.wait();
      EXPECT_LT(ending.status, 128) << "it crashed";
      EXPECT_GT(ending.err.size(), 30U);
    }
  }
  disk_.make_room();
  ServerProcess healed(words);
  EXPECT_NE(healed.wait_until_ready(), 0) << healed.wait().err;
  expect_whole(folder_.path() / "klein/data");
}

}  // namespace
}  // namespace stagepad::test

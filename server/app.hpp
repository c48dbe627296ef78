#pragma once

#include <memory>
#include <string>

#include "server/app_config.hpp"
#include "shared/base/result.hpp"

namespace stagepad {

/// The whole server: data directory, rule packs, texts, sessions, routes and the listening socket.
/// Made by create(), which refuses with a sentence for whoever starts it (Failure.detail); serves
/// in run(). One per process.
class App {
 public:
  static Result<std::unique_ptr<App>> create(const AppConfig& config);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  /// What to tell the person who started it: the address, the day, and how to sign in.
  [[nodiscard]] std::string greeting() const;

  /// Serves until stop(); requests under way are finished first.
  void run();
  /// From any thread or signal handler.
  void stop();

 private:
  class Parts;
  explicit App(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace stagepad

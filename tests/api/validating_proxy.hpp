#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

#include "tests/api/server_process.hpp"

namespace stagepad::test {

/// Prism between a test and a server: it holds every request and answer against an API document, passes
/// both on unchanged in meaning, and says in the header `sl-violations` what was not documented.
/// It does not refuse by itself (--errors), so that the refusals of our own server come through and
/// their answers are validated too. Owner: the test; stops with it.
class ValidatingProxy {
 public:
  /// With the document the server gives.
  explicit ValidatingProxy(int server_port);
  ValidatingProxy(int server_port, const std::string& document);
  ~ValidatingProxy();
  ValidatingProxy(const ValidatingProxy&) = delete;
  ValidatingProxy& operator=(const ValidatingProxy&) = delete;

  /// 0 when it could not be started, which has then failed the test.
  [[nodiscard]] int port() const { return port_; }

  /// The one before this server. Starting one takes seconds, so that of a server that has gone serves the next.
  static ValidatingProxy& of(int server_port);

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
  int port_ = 0;
};

/// The document as the server gives it.
std::string api_document(int server_port);

/// Starts `node` with these arguments, its output in a file; -1 when it cannot be started.
pid_t start_node(const std::vector<std::string>& arguments, const std::filesystem::path& output);
/// Where the packages of scripts/npm are.
std::string node_modules();
std::string read_text(const std::filesystem::path& file);

}  // namespace stagepad::test

#include "wasm-client/client_app.hpp"
#include "wasm-client/platform/app.hpp"

int main() {
  static stagepad::client::ClientApp app;
  return stagepad::platform::run(app);
}

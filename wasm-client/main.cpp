#include "wasm-client/app/client_app.hpp"
#include "wasm-client/platform/app.hpp"

int main() {
  static stagepad::client::ClientApp app;
  return stagepad::platform::run(app);
}

#pragma once

#include <string_view>

#include "wasm-client/platform/platform.hpp"
#include "wasm-client/ui/ui.hpp"

namespace stagepad::platform {

// What the platform runs. The implementation owns all state of the application.
class App {
public:
    virtual ~App() = default;

    // Once, before the first frame. `platform` outlives the app.
    virtual void start(Platform& platform) = 0;
    // The URL at start, after a followed link (already pushed) and after back or forward.
    virtual void on_url(std::string_view path_and_query) = 0;
    // False: the address is not the app's (a page of the server, a download), so a followed link to
    // it loads that page.
    virtual bool owns_url(std::string_view path_and_query) const {
        return path_and_query.substr(0, 1) == "/";
    }
    // Draws everything. Called only when something changed; must not depend on how often.
    virtual void frame(ui::Ui& ui) = 0;
};

// The program: `int main() { static MyApp app; return platform::run(app); }`. In the browser it
// returns at once and the page lives on.
int run(App& app);

}  // namespace stagepad::platform

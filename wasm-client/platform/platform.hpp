#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm-client/ui/geometry.hpp"
#include "wasm-client/ui/key.hpp"

namespace stagepad::platform {

struct Header {
    std::string name;
    std::string value;
};

struct Request {
    std::string method = "GET";
    std::string path;  // same origin, begins with /
    std::vector<Header> headers;
    std::string body;
    int timeout_ms = 30000;
    ui::NodeId file = 0;  // not 0: the body is the file that was chosen there last (Ui::file_button)
};

// status 0: no answer came (offline, aborted, timed out); then `body` is empty.
struct Response {
    int status = 0;
    std::vector<Header> headers;  // names in lower case
    std::string body;

    // First header of that lower-case name, or empty.
    std::string_view header(std::string_view name) const;
};

using ResponseHandler = std::function<void(const Response&)>;
using RequestId = std::uint32_t;

struct Preferences {
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    bool forced_colors = false;
    bool coarse_pointer = false;   // the main pointer is a finger
    std::string language = "nl";   // navigator.language
};

// The world outside the client, one seam with two backends: web (browser) and headless (tests).
// Owned by run(); lives as long as the app. Single-threaded: handlers are called between frames,
// and a frame follows them. Nothing throws; what can fail says so in its answer.
class Platform {
public:
    virtual ~Platform() = default;

    // Draw again (settles over a few frames). Called by the platform itself after input, answers and
    // URL changes; the app calls it when something changed by itself.
    virtual void request_frame() = 0;
    virtual double now_ms() const = 0;  // monotonic
    virtual ui::Vec2 viewport() const = 0;
    virtual float pixel_ratio() const = 0;
    virtual const Preferences& preferences() const = 0;
    // auto (empty), "light" or "dark": the person's own choice, over the system's.
    virtual void set_theme_choice(std::string_view choice) = 0;
    virtual void set_language(std::string_view code) = 0;  // of the document: "nl", "en"

    // Sends credentials of the same origin only. The handler is called exactly once, also on abort.
    virtual RequestId fetch(Request request, ResponseHandler handler) = 0;
    virtual void abort(RequestId id) = 0;
    // After so many milliseconds, once.
    virtual void after(double ms, std::function<void()> handler) = 0;

    // localStorage; nullopt when absent or refused. `set` is false when refused (full, blocked).
    virtual std::optional<std::string> stored(std::string_view key) const = 0;
    virtual bool store(std::string_view key, std::string_view value) = 0;
    virtual void forget(std::string_view key) = 0;

    virtual std::string url() const = 0;  // path and query
    virtual void push_url(std::string_view url) = 0;     // does not call App::on_url
    virtual void replace_url(std::string_view url) = 0;  // nor this
    virtual void back() = 0;
    virtual void leave_for(std::string_view url) = 0;  // a full page load: sign-in, download
    virtual void set_title(std::string_view title) = 0;
    virtual void copy_text(std::string_view text) = 0;
    // Ask before the tab closes (unsaved work).
    virtual void set_leave_warning(bool on) = 0;
};

}  // namespace stagepad::platform

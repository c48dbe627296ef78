#include "wasm-client/platform/web/web_platform.hpp"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <utility>

#include "imgui.h"

#include "wasm-client/ui/ui_state.hpp"

// web/host.js answers these by number: the same order as its `operations`.
enum class HostOp : int {
    request_frame,
    apply_semantics,
    focus,
    announce,
    cursor,
    shortcuts,
    theme,
    fetch,
    abort,
    after,
    stored,
    store,
    forget,
    url,
    push_url,
    replace_url,
    back,
    leave_for,
    title,
    copy,
    leave_warning,
    language,
    wake,
};

extern "C" int stagepad_host(int op, const char* a, std::size_t a_length, const char* b, std::size_t b_length,
                             double number);

namespace stagepad::platform {
namespace {

// An input or an answer settles over this many frames: layout needs the sizes of the frame before.
constexpr int k_settling_frames = 3;

// The page's exported functions have no object to call; this is it.
WebPlatform* the_platform = nullptr;

// Texts from the page are written here before it calls.
std::vector<char> inbox;

int host(HostOp op, std::string_view a = {}, std::string_view b = {}, double number = 0) {
    return stagepad_host(static_cast<int>(op), a.data(), a.size(), b.data(), b.size(), number);
}

std::string from_inbox(int length) {
    return length <= 0 ? std::string() : std::string(inbox.data(), static_cast<std::size_t>(length));
}

std::string css(ui::Color c) {
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "#%02x%02x%02x", c.r, c.g, c.b);
    return buffer;
}

std::uint32_t rgb(ui::Color c) {
    return static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
}

}  // namespace

int run(App& app) {
    the_platform = new WebPlatform(app);
    return 0;
}

// --- Platform ------------------------------------------------------------------------------------

void WebPlatform::request_frame() {
    frames_wanted_ = k_settling_frames;
    if (!frame_asked_ && started_) {
        frame_asked_ = true;
        host(HostOp::request_frame);
    }
}

double WebPlatform::now_ms() const { return emscripten_get_now(); }

void WebPlatform::set_theme_choice(std::string_view choice) {
    theme_choice_ = choice;
    request_frame();
}

void WebPlatform::set_language(std::string_view code) { host(HostOp::language, code); }

RequestId WebPlatform::fetch(Request request, ResponseHandler handler) {
    const RequestId id = ++next_request_;
    requests_.emplace(id, std::move(handler));
    // Method, path, time, file, and headers by line.
    std::string head = request.method + "\n" + request.path + "\n" + std::to_string(request.timeout_ms) + "\n" +
                       std::to_string(request.file);
    for (const Header& header : request.headers) {
        head += "\n" + header.name + ": " + header.value;
    }
    host(HostOp::fetch, head, request.body, id);
    return id;
}

void WebPlatform::abort(RequestId id) { host(HostOp::abort, {}, {}, id); }

void WebPlatform::after(double ms, std::function<void()> handler) {
    const std::uint32_t id = ++next_timer_;
    timers_.emplace(id, std::move(handler));
    host(HostOp::after, std::to_string(id), {}, ms);
}

std::optional<std::string> WebPlatform::stored(std::string_view key) const {
    const int length = host(HostOp::stored, key);
    return length < 0 ? std::nullopt : std::optional<std::string>(from_inbox(length));
}

bool WebPlatform::store(std::string_view key, std::string_view value) { return host(HostOp::store, key, value) != 0; }
void WebPlatform::forget(std::string_view key) { host(HostOp::forget, key); }
std::string WebPlatform::url() const { return from_inbox(host(HostOp::url)); }
void WebPlatform::push_url(std::string_view url) { host(HostOp::push_url, url); }
void WebPlatform::replace_url(std::string_view url) { host(HostOp::replace_url, url); }
void WebPlatform::back() { host(HostOp::back); }
void WebPlatform::leave_for(std::string_view url) { host(HostOp::leave_for, url); }
void WebPlatform::set_title(std::string_view title) { host(HostOp::title, title); }
void WebPlatform::copy_text(std::string_view text) { host(HostOp::copy, text); }
void WebPlatform::set_leave_warning(bool on) { host(HostOp::leave_warning, {}, {}, on ? 1 : 0); }

// --- Called by the page --------------------------------------------------------------------------

std::uint8_t* WebPlatform::font_buffer(int index, std::size_t size) {
    fonts_[index].resize(size);
    return reinterpret_cast<std::uint8_t*>(fonts_[index].data());
}

bool WebPlatform::start() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false;
    const auto context = emscripten_webgl_create_context("#canvas", &attributes);
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS ||
        !renderer_.create()) {
        return false;
    }
    session_.set_font_files({fonts_[0], fonts_[1], fonts_[2]});
    started_ = true;
    app_.start(*this);
    app_.on_url(url());
    request_frame();
    return true;
}

void WebPlatform::draw() {
    frame_asked_ = false;
    if (viewport_.x < 1 || viewport_.y < 1) {
        return;
    }
    --frames_wanted_;
    if (session_.prepare_fonts(pixel_ratio_)) {
        renderer_.upload_fonts(session_.atlas());
    }
    Session::Surroundings around;
    around.now_ms = now_ms();
    around.viewport = viewport_;
    around.pixel_ratio = pixel_ratio_;
    around.theme = theme_for(preferences_, theme_choice_);
    around.coarse_pointer = preferences_.coarse_pointer;
    around.reduced_motion = preferences_.reduced_motion;
    const Session::Drawn drawn = session_.frame(app_, around);
    send_theme();
    const auto width = static_cast<int>(viewport_.x * pixel_ratio_ + 0.5F);
    const auto height = static_cast<int>(viewport_.y * pixel_ratio_ + 0.5F);
    renderer_.draw(*drawn.data, rgb(session_.ui().theme().ground), width, height);
    if (!drawn.semantic_diff.empty()) {
        host(HostOp::apply_semantics, drawn.semantic_diff);
    }
    hand_out(drawn.output);
    navigate();
    if (drawn.output.animating && frames_wanted_ < 1) {
        frames_wanted_ = 1;
    }
    if (frames_wanted_ > 0 && !frame_asked_) {
        frame_asked_ = true;
        host(HostOp::request_frame);
    }
}

void WebPlatform::hand_out(const ui::Ui::FrameOutput& output) {
    if (output.focus) {
        host(HostOp::focus, {}, {}, *output.focus);
    }
    for (const auto& [politeness, text] : output.announcements) {
        host(HostOp::announce, text, {}, politeness == ui::Politeness::assertive ? 1 : 0);
    }
    if (output.cursor != cursor_) {
        cursor_ = output.cursor;
        host(HostOp::cursor, cursor_);
    }
    std::string shortcuts;
    for (const std::string& shortcut : output.shortcuts) {
        shortcuts += shortcut + "\n";
    }
    if (shortcuts != shortcuts_) {
        shortcuts_ = std::move(shortcuts);
        host(HostOp::shortcuts, shortcuts_);
    }
    if (output.wake_after_ms >= 0) {
        host(HostOp::wake, {}, {}, output.wake_after_ms);
    }
}

// Native fields are themed by the page's own style sheet, through its variables.
void WebPlatform::send_theme() {
    const ui::Theme& theme = session_.ui().theme();
    if (sent_theme_ == static_cast<int>(theme.kind)) {
        return;
    }
    sent_theme_ = static_cast<int>(theme.kind);
    const std::string variables = "ground " + css(theme.ground) + "\nsurface " + css(theme.surface) + "\nink " +
                                  css(theme.ink) + "\nmuted " + css(theme.muted) + "\nprimary " + css(theme.primary) +
                                  "\nselection " + css(theme.selected);
    host(HostOp::theme, theme.is_dark() ? "dark" : "light", variables);
}

void WebPlatform::navigate() {
    const auto href = session_.ui().take_navigation();
    if (!href) {
        return;
    }
    if (!app_.owns_url(*href)) {
        leave_for(*href);
        return;
    }
    push_url(*href);
    moved_to(*href);
}

void WebPlatform::resize(ui::Vec2 viewport, float pixel_ratio) {
    viewport_ = viewport;
    pixel_ratio_ = pixel_ratio;
    renderer_.invalidate();  // a canvas of a new size is empty
    request_frame();
}

void WebPlatform::set_preferences(Preferences preferences) {
    preferences_ = std::move(preferences);
    request_frame();
}

void WebPlatform::moved_to(std::string_view url) {
    app_.on_url(url);
    request_frame();
}

void WebPlatform::fetched(RequestId id, Response response) {
    const auto it = requests_.find(id);
    if (it == requests_.end()) {
        return;
    }
    const ResponseHandler handler = std::move(it->second);
    requests_.erase(it);
    handler(response);
    request_frame();
}

void WebPlatform::timer(std::uint32_t id) {
    const auto it = timers_.find(id);
    if (it != timers_.end()) {
        const std::function<void()> handler = std::move(it->second);
        timers_.erase(it);
        handler();
    }
    request_frame();
}

void WebPlatform::context_restored() {
    renderer_.forget();
    renderer_.create();
    session_.rebake_fonts();
    request_frame();
}

}  // namespace stagepad::platform

// --- Exports -------------------------------------------------------------------------------------

using stagepad::platform::inbox;
using stagepad::platform::the_platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE char* stagepad_inbox(int size) {
    inbox.resize(static_cast<std::size_t>(size) + 1);
    return inbox.data();
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* stagepad_font(int index, int size) {
    return the_platform->font_buffer(index, static_cast<std::size_t>(size));
}

EMSCRIPTEN_KEEPALIVE int stagepad_start() { return the_platform->start() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void stagepad_draw() { the_platform->draw(); }

EMSCRIPTEN_KEEPALIVE void stagepad_resize(float width, float height, float ratio) {
    the_platform->resize({width, height}, ratio);
}

EMSCRIPTEN_KEEPALIVE void stagepad_preferences(int bits, int language_length) {
    stagepad::platform::Preferences p;
    p.dark = (bits & 1) != 0;
    p.reduced_motion = (bits & 2) != 0;
    p.more_contrast = (bits & 4) != 0;
    p.forced_colors = (bits & 8) != 0;
    p.coarse_pointer = (bits & 16) != 0;
    p.language = stagepad::platform::from_inbox(language_length);
    the_platform->set_preferences(std::move(p));
}

// kind: 0 moved, 1 pressed, 2 released, 3 gone.
EMSCRIPTEN_KEEPALIVE void stagepad_pointer(int kind, float x, float y, int button, int touch) {
    auto& session = the_platform->session();
    switch (kind) {
        case 0: session.move_pointer({x, y}, touch != 0); break;
        case 1: session.press({x, y}, button, true, touch != 0); break;
        case 2: session.press({x, y}, button, false, touch != 0); break;
        default: session.pointer_gone(); break;
    }
    the_platform->request_frame();
}

EMSCRIPTEN_KEEPALIVE void stagepad_wheel(float x, float y) {
    the_platform->session().scroll({x, y});
    the_platform->request_frame();
}

EMSCRIPTEN_KEEPALIVE void stagepad_event(std::uint32_t id, int kind, int number, int text_length) {
    the_platform->session().add_event({id, static_cast<stagepad::ui::EventKind>(kind),
                                       stagepad::platform::from_inbox(text_length), number});
    the_platform->request_frame();
}

EMSCRIPTEN_KEEPALIVE void stagepad_url(int length) {
    the_platform->moved_to(stagepad::platform::from_inbox(length));
}

// The inbox holds header lines, then the body.
EMSCRIPTEN_KEEPALIVE void stagepad_fetched(std::uint32_t id, int status, int head_length, int body_length) {
    stagepad::platform::Response response;
    response.status = status;
    const std::string_view head(inbox.data(), static_cast<std::size_t>(head_length));
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        const std::string_view line = head.substr(at, end - at);
        const std::size_t colon = line.find(": ");
        if (colon != std::string_view::npos) {
            response.headers.push_back({std::string(line.substr(0, colon)), std::string(line.substr(colon + 2))});
        }
        at = end + 1;
    }
    response.body.assign(inbox.data() + head_length, static_cast<std::size_t>(body_length));
    the_platform->fetched(id, std::move(response));
}

EMSCRIPTEN_KEEPALIVE void stagepad_timer(std::uint32_t id) { the_platform->timer(id); }

EMSCRIPTEN_KEEPALIVE void stagepad_context_restored() { the_platform->context_restored(); }

}  // extern "C"

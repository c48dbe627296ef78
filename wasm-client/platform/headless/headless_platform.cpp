#include "wasm-client/platform/headless/headless_platform.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

#include "imgui.h"

namespace stagepad::platform {
namespace {

std::vector<std::byte> read_file(const std::string& path) {
    std::vector<std::byte> bytes;
    if (std::FILE* file = std::fopen(path.c_str(), "rb")) {
        std::byte buffer[4096];
        for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
            bytes.insert(bytes.end(), buffer, buffer + got);
        }
        std::fclose(file);
    }
    return bytes;
}

}  // namespace

HeadlessPlatform::HeadlessPlatform(App& app, std::string font_folder) : app_(app) {
    for (const char* name : {"/inter-regular.ttf", "/inter-semibold.ttf", "/icons.ttf"}) {
        fonts_.push_back(font_folder.empty() ? std::vector<std::byte>() : read_file(font_folder + name));
    }
    session_.set_font_files({fonts_[0], fonts_[1], fonts_[2]});
}

void HeadlessPlatform::start(std::string_view url) {
    url_ = url;
    app_.start(*this);
    app_.on_url(url_);
    draw();
}

void HeadlessPlatform::draw_once() {
    now_ms_ += 16;
    wants_frame_ = false;
    ++frames_drawn_;
    if (session_.prepare_fonts(pixel_ratio_)) {
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        session_.atlas().GetTexDataAsAlpha8(&pixels, &width, &height);
        session_.atlas().SetTexID(reinterpret_cast<ImTextureID>(1));
    }
    Session::Surroundings around;
    around.now_ms = now_ms_;
    around.viewport = viewport_;
    around.pixel_ratio = pixel_ratio_;
    around.theme = theme_for(preferences_, theme_choice_);
    around.coarse_pointer = preferences_.coarse_pointer;
    Session::Drawn drawn = session_.frame(app_, around);
    last_diff_ = std::move(drawn.semantic_diff);
    for (auto& [politeness, text] : drawn.output.announcements) {
        announcements_.push_back(std::move(text));
    }
    if (drawn.output.focus) {
        // What the browser answers when it was told to focus.
        if (focused_ != 0) {
            session_.add_event({focused_, ui::EventKind::blur, {}, 0});
        }
        focused_ = *drawn.output.focus;
        if (focused_ != 0) {
            session_.add_event({focused_, ui::EventKind::focus, {}, 0});
        }
    }
    if (const auto href = session_.ui().take_navigation()) {
        if (app_.owns_url(*href)) {
            push_url(*href);
            app_.on_url(*href);
        } else {
            leave_for(*href);
        }
        wants_frame_ = true;
    }
    wants_frame_ = wants_frame_ || drawn.output.animating;
}

void HeadlessPlatform::draw(int frames) {
    for (int i = 0; i < frames; ++i) {
        draw_once();
    }
    for (int i = 0; wants_frame_ && i < 30; ++i) {
        draw_once();
    }
}

bool HeadlessPlatform::send(ui::Role role, std::string_view name, ui::NodeEvent event) {
    const ui::Node* node = find(role, name);
    if (node == nullptr) {
        return false;
    }
    event.id = node->id;
    session_.add_event(std::move(event));
    draw();
    return true;
}

bool HeadlessPlatform::click(ui::Role role, std::string_view name) {
    return send(role, name, {0, ui::EventKind::click, {}, 0});
}

bool HeadlessPlatform::type(ui::Role role, std::string_view name, std::string_view text) {
    return send(role, name, {0, ui::EventKind::input, std::string(text), 0});
}

bool HeadlessPlatform::choose(std::string_view name, int index) {
    return send(ui::Role::select, name, {0, ui::EventKind::change, {}, index});
}

bool HeadlessPlatform::choose_file(std::string_view name, std::string_view file, int size) {
    return send(ui::Role::file_input, name, {0, ui::EventKind::change, std::string(file), size});
}

bool HeadlessPlatform::step(ui::Role role, std::string_view name, int by) {
    return send(role, name, {0, ui::EventKind::step, {}, by});
}

bool HeadlessPlatform::focus(ui::Role role, std::string_view name) {
    const ui::Node* node = find(role, name);
    if (node == nullptr) {
        return false;
    }
    focused_ = node->id;
    return send(role, name, {0, ui::EventKind::focus, {}, 1});
}

void HeadlessPlatform::escape() {
    session_.add_event({focused_, ui::EventKind::escape, {}, 0});
    draw();
}

void HeadlessPlatform::shortcut(std::string_view combination) {
    session_.add_event({0, ui::EventKind::key_shortcut, std::string(combination), 0});
    draw();
}

void HeadlessPlatform::press_at(ui::Vec2 at) {
    session_.move_pointer(at, false);
    draw();
    session_.press(at, 0, true, false);
    draw();
    session_.press(at, 0, false, false);
    draw();
}

void HeadlessPlatform::drag(ui::Vec2 from, ui::Vec2 to) {
    session_.move_pointer(from, false);
    draw();
    session_.press(from, 0, true, false);
    draw();
    for (int i = 1; i <= 4; ++i) {
        const auto part = static_cast<float>(i) / 4;
        session_.move_pointer({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}, false);
        draw();
    }
    session_.press(to, 0, false, false);
    draw();
}

bool HeadlessPlatform::press_on(ui::Role role, std::string_view name) {
    const ui::Node* node = find(role, name);
    if (node == nullptr || node->visible.w <= 0) {
        return false;
    }
    press_at({node->visible.x + node->visible.w / 2, node->visible.y + node->visible.h / 2});
    return true;
}

void HeadlessPlatform::scroll(ui::Vec2 by) {
    session_.scroll(by);
    draw();
}

void HeadlessPlatform::advance(double ms) {
    now_ms_ += ms;
    std::vector<Timer> due;
    for (auto it = timers_.begin(); it != timers_.end();) {
        if (it->at <= now_ms_) {
            due.push_back(std::move(*it));
            it = timers_.erase(it);
        } else {
            ++it;
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const Timer& a, const Timer& b) { return a.at < b.at; });
    for (const Timer& timer : due) {
        timer.handler();
    }
    draw();
}

void HeadlessPlatform::go(std::string_view url) {
    url_ = url;
    app_.on_url(url_);
    draw();
}

void HeadlessPlatform::set_viewport(ui::Vec2 viewport, float pixel_ratio) {
    viewport_ = viewport;
    pixel_ratio_ = pixel_ratio;
    draw();
}

RequestId HeadlessPlatform::fetch(Request request, ResponseHandler handler) {
    const RequestId id = ++next_request_;
    waiting_.push_back({id, std::move(request)});
    handlers_.emplace(id, std::move(handler));
    return id;
}

void HeadlessPlatform::abort(RequestId id) { answer(id, {}); }

void HeadlessPlatform::answer(RequestId id, Response response) {
    const auto it = handlers_.find(id);
    if (it == handlers_.end()) {
        return;
    }
    const ResponseHandler handler = std::move(it->second);
    handlers_.erase(it);
    std::erase_if(waiting_, [&](const Waiting& w) { return w.id == id; });
    handler(response);
    draw();
}

void HeadlessPlatform::after(double ms, std::function<void()> handler) {
    timers_.push_back({now_ms_ + ms, std::move(handler)});
}

std::optional<std::string> HeadlessPlatform::stored(std::string_view key) const {
    const auto it = stored_.find(key);
    return it == stored_.end() ? std::nullopt : std::optional<std::string>(it->second);
}

bool HeadlessPlatform::store(std::string_view key, std::string_view value) {
    stored_.insert_or_assign(std::string(key), std::string(value));
    return true;
}

void HeadlessPlatform::forget(std::string_view key) {
    const auto it = stored_.find(key);
    if (it != stored_.end()) {
        stored_.erase(it);
    }
}

}  // namespace stagepad::platform

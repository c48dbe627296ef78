#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "wasm-client/platform/session.hpp"
#include "wasm-client/platform/web/renderer.hpp"

namespace stagepad::platform {

// The browser: a canvas with WebGL2 and, beside it, web/host.js and web/overlay.js. Everything comes
// in through the exported functions at the end of the source and goes out through one import. One
// instance, made by run() and never destroyed.
class WebPlatform final : public Platform {
public:
    explicit WebPlatform(App& app) : app_(app) {}

    // --- Platform
    void request_frame() override;
    double now_ms() const override;
    ui::Vec2 viewport() const override { return viewport_; }
    float pixel_ratio() const override { return pixel_ratio_; }
    const Preferences& preferences() const override { return preferences_; }
    void set_theme_choice(std::string_view choice) override;
    void set_language(std::string_view code) override;
    RequestId fetch(Request request, ResponseHandler handler) override;
    void abort(RequestId id) override;
    void after(double ms, std::function<void()> handler) override;
    std::optional<std::string> stored(std::string_view key) const override;
    bool store(std::string_view key, std::string_view value) override;
    void forget(std::string_view key) override;
    std::string url() const override;
    void push_url(std::string_view url) override;
    void replace_url(std::string_view url) override;
    void back() override;
    void leave_for(std::string_view url) override;
    void set_title(std::string_view title) override;
    void copy_text(std::string_view text) override;
    void set_leave_warning(bool on) override;

    // --- Called by the page
    std::uint8_t* font_buffer(int index, std::size_t size);
    bool start();
    void draw();
    void resize(ui::Vec2 viewport, float pixel_ratio);
    void set_preferences(Preferences preferences);
    void moved_to(std::string_view url);
    void fetched(RequestId id, Response response);
    void timer(std::uint32_t id);
    void context_restored();
    Session& session() { return session_; }

private:
    void hand_out(const ui::Ui::FrameOutput& output);
    void send_theme();
    void navigate();

    App& app_;
    Session session_;
    Renderer renderer_;
    std::vector<std::byte> fonts_[3];
    Preferences preferences_;
    std::string theme_choice_;
    ui::Vec2 viewport_;
    float pixel_ratio_ = 1;
    int frames_wanted_ = 0;
    bool frame_asked_ = false;
    bool started_ = false;
    int sent_theme_ = -1;
    std::string cursor_;
    std::string shortcuts_;
    RequestId next_request_ = 0;
    std::map<RequestId, ResponseHandler> requests_;
    std::uint32_t next_timer_ = 0;
    std::map<std::uint32_t, std::function<void()>> timers_;
};

}  // namespace stagepad::platform

#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "wasm-client/platform/session.hpp"

namespace stagepad::platform {

// The client without a browser, for tests: the same session and kit, no screen. Time stands still
// until the test moves it; requests wait until the test answers them; the URL, the title and what is
// stored can be looked at. Acting by role and name goes through the semantics like assistive
// technology, `press_at` through the pointer like a mouse. Single-threaded.
class HeadlessPlatform final : public Platform {
public:
    // Reads the baked fonts from the folder when they are there; without them ImGui's own is measured.
    explicit HeadlessPlatform(App& app, std::string font_folder = {});

    // --- What a test does
    void start(std::string_view url = "/");
    void draw(int frames = 3);  // as many frames as an input gets
    // Acts on the node with this role and name as a screen reader would, and draws. False when there
    // is no such node.
    bool click(ui::Role role, std::string_view name);
    bool type(ui::Role role, std::string_view name, std::string_view text);  // replaces the field's text
    bool choose(std::string_view name, int index);                           // in a select
    bool choose_file(std::string_view name, std::string_view file, int size);  // in a file input
    bool step(ui::Role role, std::string_view name, int step);               // arrow on a slider
    bool focus(ui::Role role, std::string_view name);
    void escape();
    void shortcut(std::string_view combination);
    // With the mouse: move, press and release in frames of their own.
    void press_at(ui::Vec2 at);
    void drag(ui::Vec2 from, ui::Vec2 to);
    bool press_on(ui::Role role, std::string_view name);
    void scroll(ui::Vec2 by);
    void advance(double ms);  // runs timers that are due, and draws
    void go(std::string_view url);  // as the back button does

    struct Waiting {
        RequestId id;
        Request request;
    };
    const std::vector<Waiting>& requests() const { return waiting_; }
    void answer(RequestId id, Response response);

    const ui::SemanticTree& tree() const { return session_.ui().tree(); }
    const ui::Node* find(ui::Role role, std::string_view name) const { return tree().find(role, name); }
    ui::Ui& ui() { return session_.ui(); }
    ui::NodeId focused() const { return focused_; }
    const std::vector<std::string>& announcements() const { return announcements_; }
    const std::string& title() const { return title_; }
    const std::string& left_for() const { return left_for_; }
    const std::string& copied() const { return copied_; }
    const std::string& last_diff() const { return last_diff_; }
    int frames_drawn() const { return frames_drawn_; }
    bool wants_frame() const { return wants_frame_; }
    void set_viewport(ui::Vec2 viewport, float pixel_ratio = 1);
    void set_preferences(const Preferences& preferences) { preferences_ = preferences; }

    // --- Platform
    void request_frame() override { wants_frame_ = true; }
    double now_ms() const override { return now_ms_; }
    ui::Vec2 viewport() const override { return viewport_; }
    float pixel_ratio() const override { return pixel_ratio_; }
    const Preferences& preferences() const override { return preferences_; }
    void set_theme_choice(std::string_view choice) override { theme_choice_ = choice; }
    void set_language(std::string_view code) override { language_ = code; }
    RequestId fetch(Request request, ResponseHandler handler) override;
    void abort(RequestId id) override;
    void after(double ms, std::function<void()> handler) override;
    std::optional<std::string> stored(std::string_view key) const override;
    bool store(std::string_view key, std::string_view value) override;
    void forget(std::string_view key) override;
    std::string url() const override { return url_; }
    void push_url(std::string_view url) override { url_ = url; }
    void replace_url(std::string_view url) override { url_ = url; }
    void back() override {}
    void leave_for(std::string_view url) override { left_for_ = url; }
    void set_title(std::string_view title) override { title_ = title; }
    void copy_text(std::string_view text) override { copied_ = text; }
    void set_leave_warning(bool) override {}

private:
    struct Timer {
        double at;
        std::function<void()> handler;
    };
    bool send(ui::Role role, std::string_view name, ui::NodeEvent event);
    void draw_once();

    App& app_;
    Session session_;
    std::vector<std::vector<std::byte>> fonts_;
    Preferences preferences_;
    std::string theme_choice_;
    ui::Vec2 viewport_{1280, 900};
    float pixel_ratio_ = 1;
    double now_ms_ = 1000;
    bool wants_frame_ = false;
    int frames_drawn_ = 0;
    ui::NodeId focused_ = 0;
    std::vector<std::string> announcements_;
    std::vector<Waiting> waiting_;
    std::map<RequestId, ResponseHandler> handlers_;
    RequestId next_request_ = 0;
    std::vector<Timer> timers_;
    std::map<std::string, std::string, std::less<>> stored_;
    std::string url_ = "/";
    std::string title_;
    std::string left_for_;
    std::string copied_;
    std::string language_ = "nl";
    std::string last_diff_;
};

}  // namespace stagepad::platform

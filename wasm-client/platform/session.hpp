#pragma once

#include <memory>
#include <string>
#include <vector>

#include "wasm-client/platform/app.hpp"
#include "wasm-client/ui/fonts.hpp"

struct ImDrawData;
struct ImFontAtlas;
struct ImGuiContext;

namespace stagepad::platform {

// One ImGui context with one Ui: what both backends drive. Input is gathered until the next frame;
// a frame draws the app, compares its semantics with the last frame's, and says whether another
// frame is wanted. Owned by a backend; single-threaded.
class Session {
public:
    Session();
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // The bytes stay the caller's and must live as long as the session.
    void set_font_files(const ui::FontFiles& files) { files_ = files; }
    // Bakes for this ratio when needed; true when the atlas is new and must be uploaded.
    bool prepare_fonts(float pixel_ratio);
    void rebake_fonts() { baked_ratio_ = 0; }
    ImFontAtlas& atlas();

    void move_pointer(ui::Vec2 at, bool touch);
    void press(ui::Vec2 at, int button, bool down, bool touch);
    void pointer_gone();
    void scroll(ui::Vec2 by);
    void add_event(ui::NodeEvent event) { events_.push_back(std::move(event)); }

    struct Surroundings {
        double now_ms = 0;
        ui::Vec2 viewport;
        float pixel_ratio = 1;
        ui::ThemeKind theme = ui::ThemeKind::light;
        bool coarse_pointer = false;
        bool reduced_motion = false;
    };
    struct Drawn {
        ui::Ui::FrameOutput output;
        std::string semantic_diff;  // empty: nothing changed
        const ImDrawData* data = nullptr;
    };
    Drawn frame(App& app, const Surroundings& around);

    ui::Ui& ui() { return *ui_; }
    const ui::Ui& ui() const { return *ui_; }
    // The overlay was built anew: send everything again.
    void forget_semantics() { diff_.forget(); }

private:
    ImGuiContext* context_;
    std::unique_ptr<ui::Ui> ui_;
    ui::FontFiles files_;
    float baked_ratio_ = 0;
    double last_ms_ = 0;
    bool touch_ = false;
    ui::Vec2 scroll_;
    std::vector<ui::NodeEvent> events_;
    ui::SemanticDiff diff_;
};

// The theme for what the system and the person ask.
ui::ThemeKind theme_for(const Preferences& preferences, std::string_view choice);

}  // namespace stagepad::platform

#include "wasm-client/platform/session.hpp"

#include <algorithm>
#include <cfloat>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"

#include "wasm-client/ui/ui_state.hpp"

namespace stagepad::platform {

std::string_view Response::header(std::string_view name) const {
    const auto it = std::find_if(headers.begin(), headers.end(), [&](const Header& h) { return h.name == name; });
    return it == headers.end() ? std::string_view() : std::string_view(it->value);
}

Session::Session() : context_(ImGui::CreateContext()), ui_(std::make_unique<ui::Ui>()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
#ifdef IMGUI_ENABLE_TEST_ENGINE
    context_->TestEngineHookItems = true;
#endif
}

Session::~Session() {
    ui_.reset();
    ImGui::DestroyContext(context_);
}

ImFontAtlas& Session::atlas() { return *ImGui::GetIO().Fonts; }

bool Session::prepare_fonts(float pixel_ratio) {
    ImGui::SetCurrentContext(context_);
    if (baked_ratio_ == pixel_ratio) {
        return false;
    }
    baked_ratio_ = pixel_ratio;
    ui_->state().fonts = ui::bake_fonts(atlas(), files_, pixel_ratio);
    return true;
}

void Session::move_pointer(ui::Vec2 at, bool touch) {
    ImGui::SetCurrentContext(context_);
    touch_ = touch;
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
}

void Session::press(ui::Vec2 at, int button, bool down, bool touch) {
    move_pointer(at, touch);
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    if (touch && !down) {
        pointer_gone();  // a finger that left hovers nowhere
    }
}

void Session::pointer_gone() {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Session::scroll(ui::Vec2 by) {
    scroll_.x += by.x;
    scroll_.y += by.y;
}

Session::Drawn Session::frame(App& app, const Surroundings& around) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {around.viewport.x, around.viewport.y};
    io.DisplayFramebufferScale = {around.pixel_ratio, around.pixel_ratio};
    io.DeltaTime = static_cast<float>(std::clamp((around.now_ms - last_ms_) / 1000, 0.001, 0.25));
    last_ms_ = around.now_ms;
    ImGui::NewFrame();
    ui::Ui::FrameInput input;
    input.now_ms = around.now_ms;
    input.viewport = around.viewport;
    input.pixel_ratio = around.pixel_ratio;
    input.touch = touch_ || around.coarse_pointer;
    input.scroll = std::exchange(scroll_, {});
    input.theme = around.theme;
    input.reduced_motion = around.reduced_motion;
    input.events = std::exchange(events_, {});
    ui_->begin_frame(std::move(input));
    app.frame(*ui_);
    Drawn drawn;
    drawn.output = ui_->end_frame();
    ImGui::Render();
    drawn.data = ImGui::GetDrawData();
    drawn.semantic_diff = diff_.update(ui_->tree());
    // Presses and releases that came together are handed out one per frame.
    if (context_->InputEventsQueue.Size > 0) {
        drawn.output.animating = true;
    }
    return drawn;
}

ui::ThemeKind theme_for(const Preferences& preferences, std::string_view choice) {
    const bool dark = choice.empty() ? preferences.dark : choice == "dark";
    if (preferences.more_contrast || preferences.forced_colors) {
        return dark ? ui::ThemeKind::contrast_dark : ui::ThemeKind::contrast_light;
    }
    return dark ? ui::ThemeKind::dark : ui::ThemeKind::light;
}

}  // namespace stagepad::platform

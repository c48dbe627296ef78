#include <algorithm>
#include <cfloat>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// The life of a frame: input in, events and focus handed out, what hangs above everything, output.
namespace stagepad::ui {
namespace {

constexpr double k_toast_ms = 7000;
constexpr double k_tooltip_delay_ms = 450;
constexpr NodeId k_root_scope = 0x51A6E0ADu;

bool can_scroll(const ImGuiWindow& window, Vec2 by) {
    return (by.y != 0 && window.ScrollMax.y > 0) || (by.x != 0 && window.ScrollMax.x > 0);
}

void scroll_window(ImGuiWindow* window, Vec2 by) {
    while (window != nullptr && !can_scroll(*window, by)) {
        window = window->ParentWindow;
    }
    if (window == nullptr) {
        return;
    }
    if (by.y != 0 && window->ScrollMax.y > 0) {
        ImGui::SetScrollY(window, std::clamp(window->Scroll.y + by.y, 0.F, window->ScrollMax.y));
    }
    if (by.x != 0 && window->ScrollMax.x > 0) {
        ImGui::SetScrollX(window, std::clamp(window->Scroll.x + by.x, 0.F, window->ScrollMax.x));
    }
}

// A finger that moves more than a little scrolls; what it pressed is let go without a click.
void pan(UiState& s) {
    ImGuiContext& g = *GImGui;
    if (!s.in.touch || !g.IO.MouseDown[0]) {
        s.panning = false;
        s.pan_refused = false;
        s.pan_window = nullptr;
        return;
    }
    if (g.IO.MouseClicked[0]) {
        s.pan_window = g.HoveredWindow;
        s.panning = false;
        s.pan_refused = false;
    }
    if (!s.panning && !s.pan_refused && g.IO.MouseDragMaxDistanceSqr[0] > 64) {
        s.panning = true;
        ImGui::ClearActiveID();
    }
    if (s.panning && s.pan_window != nullptr) {
        const ImVec2 moved = g.IO.MouseDelta;
        if (moved.y != 0) {
            scroll_window(s.pan_window, {0, -moved.y});
        }
        if (moved.x != 0) {
            scroll_window(s.pan_window, {-moved.x, 0});
        }
    }
}

void sort_events(UiState& s) {
    s.events.clear();
    s.pressed_shortcuts.clear();
    s.escape = false;
    for (NodeEvent& event : s.in.events) {
        switch (event.kind) {
            case EventKind::focus:
                s.focused = event.id;
                s.focus_visible = event.number != 0;
                if (s.focus_visible) {
                    s.reveal = event.id;
                }
                break;
            case EventKind::blur:
                if (s.focused == event.id) {
                    s.focused = 0;
                }
                s.events[event.id].push_back(std::move(event));
                break;
            case EventKind::escape: s.escape = true; break;
            case EventKind::reveal: s.reveal = event.id; break;
            case EventKind::key_shortcut: s.pressed_shortcuts.push_back(event.text); break;
            default: s.events[event.id].push_back(std::move(event)); break;
        }
    }
}

void apply_style(const UiState& s) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = s.in.touch ? 4.F : 10.F;
    style.ScrollbarRounding = 5;
    style.CircleTessellationMaxError = 0.15F;
    style.CurveTessellationTol = 0.6F;
    const Color clear = s.theme->ground.with_alpha(0);
    style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(to_imgui(clear));
    style.Colors[ImGuiCol_ChildBg] = style.Colors[ImGuiCol_WindowBg];
    style.Colors[ImGuiCol_ScrollbarBg] = style.Colors[ImGuiCol_WindowBg];
    const auto grab = [&](std::uint8_t alpha) {
        return ImGui::ColorConvertU32ToFloat4(to_imgui(s.theme->border.with_alpha(alpha)));
    };
    style.Colors[ImGuiCol_ScrollbarGrab] = grab(130);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = grab(190);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = grab(255);
}

void forget_unseen(UiState& s) {
    if (s.frame % 512 != 0) {
        return;
    }
    for (auto it = s.memory.begin(); it != s.memory.end();) {
        it = s.frame - it->second.seen > 256 ? s.memory.erase(it) : std::next(it);
    }
}

void begin_root(UiState& s) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(to_imgui(s.in.viewport));
    ImGui::Begin("##root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::GetWindowDrawList()->_FringeScale = 1 / s.fonts.pixel_ratio;
}

// Where a layer vanished, the focus returns to what opened it.
void give_focus_back(UiState& s) {
    for (const Layer& before : s.previous_layers) {
        const bool still = std::any_of(s.layers.begin(), s.layers.end(),
                                       [&](const Layer& layer) { return layer.id == before.id; });
        if (still) {
            continue;
        }
        const auto it = s.dialog_return.find(before.id);
        if (it != s.dialog_return.end()) {
            if (s.focus_wanted == 0) {
                s.focus_wanted = it->second;
                s.focus_patience = 3;
            }
            s.dialog_return.erase(it);
        }
    }
}

void settle_focus(UiState& s) {
    give_focus_back(s);
    if (s.focus_wanted == 0) {
        return;
    }
    if (s.tree.find(s.focus_wanted) != nullptr) {
        s.out.focus = s.focus_wanted;
        s.focused = s.focus_wanted;
        s.focus_wanted = 0;
    } else if (--s.focus_patience <= 0) {
        s.focus_wanted = 0;
    } else {
        s.out.animating = true;
    }
}

}  // namespace

Ui::Ui() : state_(std::make_unique<UiState>()) {
    state_->theme = &theme_of(ThemeKind::light);
}

Ui::~Ui() = default;

void Ui::begin_frame(FrameInput input) {
    UiState& s = *state_;
    ++s.frame;
    s.in = std::move(input);
    s.out = {};
    s.theme = &theme_of(s.in.theme);
    s.metrics = s.in.touch ? Metrics{44, 48, 8, 6, 24} : Metrics{};
    s.metrics.page_padding = s.is_narrow() ? 16 : 24;
    s.tree.begin_frame();
    sort_events(s);
    s.previous_layers = std::exchange(s.layers, {});
    s.tooltip.clear();
    s.parents.assign(1, 0);
    s.scopes.clear();
    s.layouts.clear();
    s.scopes.push_back({k_root_scope, k_root_scope, 0, {}});
    apply_style(s);
    pan(s);
    if (s.in.scroll.x != 0 || s.in.scroll.y != 0) {
        scroll_window(GImGui->HoveredWindow, s.in.scroll);
    }
    begin_root(s);
    s.push_column({0, 0}, s.in.viewport.x, 0);
    if (!s.drag.moved && !ImGui::GetIO().MouseDown[0]) {
        s.drag = {};
    }
}

static void draw_toasts(Ui& ui, UiState& s) {
    std::erase_if(s.toasts, [&](const Toast& t) { return t.until <= s.in.now_ms; });
    if (s.toasts.empty()) {
        return;
    }
    const float width = std::min(420.F, s.in.viewport.x - 32);
    const NodeId id = Key("toasts").below(k_root_scope);
    const float height = s.remember(id).height;
    const Rect r{std::floor((s.in.viewport.x - width) / 2), s.in.viewport.y - height - 24, width, height};
    s.begin_layer_window(id, "toasts", {r.x - 8, r.y - 8, r.w + 16, r.h + 16}, false);
    const std::size_t group = s.begin_node({.id = id, .role = Role::group});
    s.push_column({r.x, r.y}, width, 8);
    s.push_scope(id, {});
    double next = s.toasts.front().until;
    std::uint32_t dismissed = 0;
    for (const Toast& toast : s.toasts) {
        next = std::min(next, toast.until);
        if (auto card = ui.card(Key(toast.number), {.padding = 10, .gap = 8})) {
            auto row = ui.row({.gap = 10, .wrap = false});
            ui.icon(toast.tone == Tone::neutral ? Icon(icons::info) : tone_icon(toast.tone));
            {
                auto column = ui.column({.width = ui.available_width() - 40});
                ui.text(toast.text);
            }
            if (ui.icon_button("x", icons::x, s.texts.dismiss, {.small = true})) {
                dismissed = toast.number;
            }
        }
    }
    std::erase_if(s.toasts, [&](const Toast& t) { return t.number == dismissed; });
    s.scopes.pop_back();
    const Layout l = s.pop_layout();
    const float used = l.reach_y - r.y;
    if (std::abs(used - height) > 0.5F) {
        s.remember(id).height = used;
        s.relayout();
    }
    s.end_node(group, r);
    ImGui::End();
    ui.wake_after(std::max(1.0, next - s.in.now_ms));
}

static void draw_tooltip(UiState& s) {
    if (s.tooltip.empty()) {
        return;
    }
    const float maximum = std::min(320.F, s.in.viewport.x - 32);
    const auto lines = s.wrap(Face::small, s.tooltip, maximum - 16);
    float widest = 0;
    for (const auto& [start, end] : lines) {
        widest = std::max(widest, s.text_width(Face::small, std::string_view(s.tooltip).substr(start, end - start)));
    }
    Rect r{0, s.tooltip_for.bottom() + 6, std::ceil(widest) + 16, static_cast<float>(lines.size()) * 16 + 12};
    r.x = std::clamp(s.tooltip_for.x + (s.tooltip_for.w - r.w) / 2, 8.F,
                     std::max(8.F, s.in.viewport.x - r.w - 8));
    r.x = std::floor(r.x);
    if (r.bottom() > s.in.viewport.y - 8) {
        r.y = s.tooltip_for.y - r.h - 6;
    }
    s.begin_layer_window(0, "tooltip", r, false);
    s.fill(r, s.theme->ink, 4);
    float y = r.y + 6;
    for (const auto& [start, end] : lines) {
        s.text({r.x + 8, y}, Face::small, s.theme->surface,
               std::string_view(s.tooltip).substr(start, end - start));
        y += 16;
    }
    ImGui::End();
}

Ui::FrameOutput Ui::end_frame() {
    UiState& s = *state_;
    end_scope(1);
    s.pop_layout();
    draw_toasts(*this, s);
    draw_tooltip(s);
    ImGui::End();
    // A click beside everything takes the focus away, as it does in any page.
    if (ImGui::IsMouseClicked(0) && GImGui->HoveredId == 0 && GImGui->ActiveId == 0 && s.focused != 0 &&
        s.focus_wanted == 0) {
        s.out.focus = NodeId{0};
        s.focused = 0;
    }
    settle_focus(s);
    forget_unseen(s);
    s.reveal = 0;
    return std::move(s.out);
}

// --- What there is -------------------------------------------------------------------------------

const Theme& Ui::theme() const { return *state_->theme; }
const Metrics& Ui::metrics() const { return state_->metrics; }
Vec2 Ui::viewport() const { return state_->in.viewport; }
float Ui::available_width() const { return state_->available(); }
bool Ui::is_narrow() const { return state_->is_narrow(); }
bool Ui::is_touch() const { return state_->in.touch; }
double Ui::now_ms() const { return state_->in.now_ms; }
void Ui::animate() { state_->out.animating = true; }

void Ui::wake_after(double ms) {
    double& wake = state_->out.wake_after_ms;
    wake = wake < 0 ? ms : std::min(wake, ms);
}

const SemanticTree& Ui::tree() const { return state_->tree; }
const std::vector<NodeId>& Ui::duplicate_keys() const { return state_->tree.duplicates(); }
void Ui::set_texts(KitTexts texts) { state_->texts = std::move(texts); }

// --- Focus and ways ------------------------------------------------------------------------------

void Ui::focus(Key key) {
    state_->focus_wanted = id_of(key);
    state_->focus_patience = 5;
    animate();
}

bool Ui::is_focused(Key key) const { return state_->focused == id_of(key); }

void Ui::reveal(Key key) {
    state_->events[0].push_back({id_of(key), EventKind::reveal, {}, 0});
    state_->reveal = id_of(key);
    animate();
}

void Ui::go(std::string_view href) {
    state_->navigation = std::string(href);
    animate();
}

std::optional<std::string> Ui::take_navigation() { return std::exchange(state_->navigation, std::nullopt); }

void Ui::announce(std::string_view text, Politeness politeness) {
    state_->out.announcements.emplace_back(politeness, std::string(text));
}

void Ui::toast(std::string_view text, Tone tone) {
    UiState& s = *state_;
    s.toasts.push_back({++s.toast_number, std::string(text), tone, s.in.now_ms + k_toast_ms});
    if (s.toasts.size() > 3) {
        s.toasts.erase(s.toasts.begin());
    }
    announce(text);
    animate();
}

bool Ui::shortcut(std::string_view combination) {
    UiState& s = *state_;
    s.out.shortcuts.emplace_back(combination);
    return std::find(s.pressed_shortcuts.begin(), s.pressed_shortcuts.end(), combination) !=
           s.pressed_shortcuts.end();
}

void Ui::tooltip(std::string_view text) {
    UiState& s = *state_;
    if (text.empty() || s.tree.size() == 0) {
        return;
    }
    Node& node = s.tree.at(s.last_node);
    if (node.description.empty() && node.name != text) {
        node.description = text;
    }
    if (s.last.hovered && !s.in.touch) {
        if (s.hovered != node.id) {
            s.hovered = node.id;
            s.hovered_since = s.in.now_ms;
        }
        const double waited = s.in.now_ms - s.hovered_since;
        if (waited < k_tooltip_delay_ms) {
            wake_after(k_tooltip_delay_ms - waited + 1);
            return;
        }
    } else {
        if (s.hovered == node.id) {
            s.hovered = 0;
        }
        if (!s.last.ring) {
            return;
        }
    }
    s.tooltip = text;
    s.tooltip_for = s.last_rect;
}

}  // namespace stagepad::ui

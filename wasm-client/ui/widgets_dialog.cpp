#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Modal dialogs and scrolling areas: what needs a window of its own.
namespace stagepad::ui {
namespace {

bool is_new(const UiState& s, NodeId id) {
    return std::none_of(s.previous_layers.begin(), s.previous_layers.end(),
                        [&](const Layer& layer) { return layer.id == id; });
}

void begin_child(UiState& s, NodeId id, Rect r, bool horizontal) {
    ImGui::SetCursorScreenPos({r.x, r.y});
    ImGui::BeginChild(id, {std::max(1.F, r.w), std::max(1.F, r.h)}, 0,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings |
                          (horizontal ? ImGuiWindowFlags_HorizontalScrollbar : 0));
    s.draw()->_FringeScale = 1 / s.fonts.pixel_ratio;
}

// Tells ImGui how large the content was, and closes the window.
void end_child(const Layout& l, float padding) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->DC.CursorMaxPos.x = std::max(window->DC.CursorMaxPos.x, l.reach_x + padding);
    window->DC.CursorMaxPos.y = std::max(window->DC.CursorMaxPos.y, l.reach_y + padding);
    ImGui::EndChild();
}

void scroll_up(NodeId id) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->ChildId == id) {
        ImGui::SetScrollY(window, 0);
    }
}

}  // namespace

Scope Ui::scroll_area(Key key, const ScrollOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const float width = s.available();
    const Vec2 origin = s.begin_place(width, options.height);
    const ImRect window = ImGui::GetCurrentWindowRead()->Rect();
    // The page around it keeps its own padding below, so that it does not scroll as well.
    const float to_bottom = window.Max.y - origin.y - 2 * s.metrics.page_padding;
    const float height = options.height > 0 ? options.height : std::max(240.F, to_bottom);
    const Rect r{origin.x, origin.y, width, height};
    const std::size_t position = s.begin_node({.id = id, .role = Role::group});
    begin_child(s, id, r, options.horizontal);
    const ImGuiWindow* child = ImGui::GetCurrentWindow();
    const float inner = child->InnerRect.GetWidth() - 2 * options.padding;
    const Vec2 inside{r.x + options.padding - child->Scroll.x, r.y + options.padding - child->Scroll.y};
    s.push_column(inside, inner, options.gap);
    s.push_scope(id, [&s, r, position, padding = options.padding] {
        end_child(s.pop_layout(), padding);
        s.end_node(position, r);
        s.end_place({r.x, r.y}, r.w, r.h);
    });
    return open_scope();
}

Scope Ui::dialog(Key key, bool& open, std::string_view title, const DialogOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    if (!open) {
        return {};
    }
    const bool fresh = is_new(s, id);
    if (fresh) {
        s.dialog_return[id] = s.open_menu != 0 ? s.menu_opener : s.focused;
        s.focus_wanted = options.first_focus.empty() ? id : Key(options.first_focus).below(id);
        s.focus_patience = 3;
        s.relayout();
    }
    s.layers.push_back({id, true});
    const Vec2 view = s.in.viewport;
    const float margin = s.is_narrow() ? 16 : 32;
    const float width = std::min(options.width, view.x - 2 * margin);
    const float head = 56;
    const float content = std::min(s.remember(id).height, view.y - 2 * margin - head);
    const float height = head + content;
    const Rect r{std::floor((view.x - width) / 2), std::floor(std::max(margin, (view.y - height) * 0.4F)), width, height};
    s.begin_layer_window(id, "dialog", {0, 0, view.x, view.y}, true);
    const ImVec2 mouse = ImGui::GetMousePos();
    const bool outside = ImGui::IsMouseClicked(0) && !r.contains({mouse.x, mouse.y}) && GImGui->ActiveId == 0 && !fresh;
    // Only the topmost layer answers Esc; layers above this one have not been drawn yet.
    const bool topmost = !s.previous_layers.empty() && s.previous_layers.back().id == id;
    if (options.closable && ((s.escape && topmost) || (outside && topmost))) {
        s.escape = false;
        open = false;
        s.relayout();
    }
    Node node{.id = id, .role = Role::dialog, .flags = flag_modal | flag_focusable};
    node.name = title;
    // Below the root, wherever it was called: everything beside it is shut.
    std::vector<NodeId> around = std::exchange(s.parents, std::vector<NodeId>{0});
    const std::size_t position = s.begin_node(std::move(node));
    s.fill({r.x - 1, r.y + 2, r.w + 2, r.h + 2}, s.theme->shadow, 10);
    s.fill({r.x - 4, r.y + 4, r.w + 8, r.h + 6}, s.theme->shadow.with_alpha(static_cast<std::uint8_t>(s.theme->shadow.a / 2)), 12);
    s.fill(r, s.theme->surface, 8);
    s.outline(r, s.theme->line, 8);
    s.push_scope(id, {});
    s.push_column({r.x + 20, r.y + 16}, r.w - 80, 0);
    heading(2, title);
    s.pop_layout();
    if (options.closable) {
        const float side = s.metrics.control;
        s.push_column({r.right() - side - 12, r.y + 12}, side, 0);
        open = icon_button("close", icons::x, s.texts.close) ? false : open;
        s.pop_layout();
    }
    s.scopes.pop_back();
    const Rect body{r.x, r.y + head, r.w, content};
    begin_child(s, Key("body").below(id), body, false);
    if (fresh) {
        scroll_up(Key("body").below(id));
    }
    const ImGuiWindow* child = ImGui::GetCurrentWindow();
    s.push_column({r.x + 20, body.y + 4 - child->Scroll.y}, child->InnerRect.GetWidth() - 40, 16);
    s.push_scope(id, [&s, id, r, position, body, scroll = child->Scroll.y, around = std::move(around)] {
        const Layout l = s.pop_layout();
        end_child(l, 20);
        const float used = l.reach_y + scroll + 20 - body.y;
        Memory& m = s.remember(id);
        if (std::abs(m.height - used) > 0.5F) {
            m.height = used;
            s.relayout();
        }
        s.end_node(position, r);
        s.parents = around;
        ImGui::End();
    });
    return open_scope();
}

}  // namespace stagepad::ui

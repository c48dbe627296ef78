#include <algorithm>
#include <cfloat>
#include <cmath>
#include <unordered_set>

#include "wasm-client/ui/ui_state.hpp"

// Nodes, events to widgets, hits and the windows of layers; and the check that nothing that ImGui
// knows is unknown to the semantics.
namespace stagepad::ui {

std::size_t UiState::emit(Node node) {
    node.parent = parents.back();
    const ImRect clip = ImGui::GetCurrentWindowRead()->ClipRect;
    ImRect visible = to_imgui(node.rect);
    visible.ClipWith(clip);
    node.visible = visible.IsInverted() ? Rect{} : from_imgui(visible);
    if (node.id == reveal && reveal != 0) {
        // The element that got the focus, or that a search found, comes into view.
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(),
                              ImRect(node.rect.x, node.rect.y - 16, node.rect.right(), node.rect.bottom() + 16),
                              ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
        relayout();
    }
    last_rect = node.rect;
    last_node = tree.size();
    last = {};
    tree.add(std::move(node));
    return tree.size() - 1;
}

std::size_t UiState::begin_node(Node node) {
    const std::size_t position = emit(std::move(node));
    parents.push_back(tree.at(position).id);
    return position;
}

void UiState::end_node(std::size_t position, Rect rect) {
    Node& node = tree.at(position);
    node.rect = rect;
    node.visible = rect;
    if (node.id == reveal && reveal != 0) {
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), to_imgui(Rect{rect.x, rect.y, 1, 1}),
                              ImGuiScrollFlags_AlwaysCenterY);
    }
    parents.pop_back();
}

std::vector<NodeEvent> UiState::take_events(NodeId id) {
    const auto it = events.find(id);
    if (it == events.end()) {
        return {};
    }
    std::vector<NodeEvent> taken = std::move(it->second);
    events.erase(it);
    return taken;
}

bool UiState::take_click(NodeId id) {
    const auto it = events.find(id);
    if (it == events.end()) {
        return false;
    }
    auto& list = it->second;
    const auto click = std::find_if(list.begin(), list.end(),
                                    [](const NodeEvent& e) { return e.kind == EventKind::click; });
    if (click == list.end()) {
        return false;
    }
    list.erase(click);
    return true;
}

Interaction UiState::interact(NodeId id, Rect r, bool disabled, HitKind kind) {
    Interaction it;
    it.focused = focused == id;
    it.ring = it.focused && focus_visible;
    if (kind == HitKind::overlap) {
        ImGui::SetNextItemAllowOverlap();
    }
    const ImRect box = to_imgui(r);
    if (ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) {
        if (kind == HitKind::native) {
            it.hovered = ImGui::ItemHoverable(box, id, GImGui->LastItemData.InFlags);
        } else {
            it.clicked = ImGui::ButtonBehavior(box, id, &it.hovered, &it.held) && !disabled;
            if (it.hovered && ImGui::IsMouseClicked(0) && GImGui->ActiveId == id) {
                focus_wanted = id;
                focus_visible = false;
                focus_patience = 2;
                it.ring = false;
            }
            if (it.hovered) {
                out.cursor = disabled ? "not-allowed" : "pointer";
            }
        }
    }
    if (take_click(id) && !disabled) {
        it.clicked = true;
    }
    if (it.clicked) {
        relayout();
    }
    if (in.touch && !it.held) {
        it.hovered = false;
    }
    last = it;
    return it;
}

void UiState::begin_layer_window(NodeId id, const char* prefix, Rect r, bool scrim) {
    char name[48];
    std::snprintf(name, sizeof name, "##%s%08x", prefix, id);
    ImGui::SetNextWindowPos({r.x, r.y});
    ImGui::SetNextWindowSize({r.w, r.h});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    draw()->_FringeScale = 1 / fonts.pixel_ratio;
    if (scrim) {
        fill(r, theme->scrim);
    }
}

// --- Completeness --------------------------------------------------------------------------------

#ifdef IMGUI_ENABLE_TEST_ENGINE
namespace {

struct SeenItem {
    ImGuiID id;
    ImRect rect;
};

// ImGui's hooks are free functions with a context; one context at a time draws.
std::vector<SeenItem> seen_items;
int seen_frame = -1;

}  // namespace

std::vector<Rect> Ui::unaccounted_items() const {
    std::unordered_set<ImGuiID> ours;
    for (const Node& node : state_->tree.nodes()) {
        ours.insert(node.id);
    }
    for (const ImGuiWindow* window : GImGui->Windows) {
        // Scrolling areas and their bars: the browser scrolls to what has the focus, no node needed.
        ours.insert(window->ID);
        ours.insert(window->ChildId);
        ours.insert(ImGui::GetWindowScrollbarID(const_cast<ImGuiWindow*>(window), ImGuiAxis_X));
        ours.insert(ImGui::GetWindowScrollbarID(const_cast<ImGuiWindow*>(window), ImGuiAxis_Y));
    }
    std::vector<Rect> missing;
    for (const SeenItem& item : seen_items) {
        if (item.id != 0 && ours.count(item.id) == 0) {
            missing.push_back(from_imgui(item.rect));
        }
    }
    return missing;
}
#else
std::vector<Rect> Ui::unaccounted_items() const { return {}; }
#endif

}  // namespace stagepad::ui

#ifdef IMGUI_ENABLE_TEST_ENGINE
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* ctx, ImGuiID id, const ImRect& bb, const ImGuiLastItemData*) {
    using namespace stagepad::ui;
    if (seen_frame != ctx->FrameCount) {
        seen_frame = ctx->FrameCount;
        seen_items.clear();
    }
    if (!ctx->CurrentWindow->IsFallbackWindow) {
        seen_items.push_back({id, bb});
    }
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
#endif

#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Lists: of anything, of rows that can be chosen, and of more rows than can be drawn.
namespace stagepad::ui {
namespace {

// Rows beyond the window that are there all the same: Tab and a screen reader go on into them.
constexpr int k_beyond = 6;

// What makes a row choosable: a link or button over all of it, below whatever else it holds.
bool draw_row_target(Ui& ui, UiState& s, NodeId id, Rect r, const RowItemOptions& options) {
    const bool link = !options.href.empty();
    if (!link && !options.selectable) {
        return false;
    }
    Node act{.id = Key("open").below(id), .role = link ? Role::link : Role::button};
    act.flags = link ? flag_native_pointer : 0u;
    act.flags |= options.selected ? (link ? flag_current : flag_selectable | flag_selected) : 0u;
    act.name = options.name;
    act.href = options.href;
    act.rect = r;
    const NodeId act_id = act.id;
    s.emit(std::move(act));
    const Interaction it = s.interact(act_id, r, false, link ? HitKind::native : HitKind::overlap);
    if (it.clicked && link) {
        ui.go(options.href);
    }
    if (options.selected || it.hovered || it.held) {
        s.fill(r, options.selected ? s.theme->selected : s.theme->surface_hover, s.metrics.radius);
    }
    if (options.selected) {
        s.fill({r.x, r.y + 6, 3, r.h - 12}, s.theme->primary, 1.5F);
    }
    if (it.ring) {
        s.outline(r, s.theme->focus, s.metrics.radius, 2);
    }
    return it.clicked;
}

// Is one of the nodes from this position on the one with the focus?
bool holds_focus(const UiState& s, std::size_t from) {
    const auto& nodes = s.tree.nodes();
    return std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(from), nodes.end(),
                       [&](const Node& node) { return node.id == s.focused; });
}

}  // namespace

Scope Ui::list(Key key, std::string_view name, float gap) {
    Node node{.id = id_of(key), .role = Role::list};
    node.name = name;
    state_->begin_plain(std::move(node), gap);
    return open_scope();
}

Scope Ui::list_item(Key key) {
    state_->begin_plain({.id = id_of(key), .role = Role::list_item}, 4);
    return open_scope();
}

Scope Ui::list_row(Key key, const RowItemOptions& options, bool& activated) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const float width = s.available();
    const Vec2 origin = s.begin_place(width, s.remember(id).height);
    const float height = std::max(s.remember(id).height, s.metrics.row);
    const Rect r{origin.x, origin.y, width, height};
    const std::size_t position = s.begin_node({.id = id, .role = Role::list_item});
    activated = draw_row_target(*this, s, id, r, options);
    s.push_column({r.x + 12, r.y + 8}, r.w - 24, 4);
    s.push_scope(id, [&s, id, r, position] {
        const Layout l = s.pop_layout();
        const float used = std::max(l.reach_y - r.y + 8, s.metrics.row);
        Memory& m = s.remember(id);
        if (std::abs(m.height - used) > 0.25F) {
            m.height = used;
            s.relayout();
        }
        s.end_node(position, {r.x, r.y, r.w, used});
        s.end_place({r.x, r.y}, r.w, used);
    });
    return open_scope();
}

LongList Ui::long_list(Key key, std::string_view name, int count, float row_height) {
    UiState& s = *state_;
    Node node{.id = id_of(key), .role = Role::list};
    node.name = name;
    const NodeId id = node.id;
    const float width = s.available();
    const float height = row_height * static_cast<float>(count);
    const Vec2 origin = s.begin_place(width, height);
    const std::size_t position = s.begin_node(std::move(node));
    s.push_column(origin, width, 0);
    s.push_scope(id, [&s, origin, width, height, position] {
        s.pop_layout();
        s.end_node(position, {origin.x, origin.y, width, height});
        s.end_place(origin, width, height);
    });
    const ImRect& window = ImGui::GetCurrentWindow()->InnerRect;
    const auto row_at = [&](float y) { return static_cast<int>(std::floor((y - origin.y) / row_height)); };
    // Of a list out of sight its nearest end stays: Tab leads into it and scrolls there.
    const int first = std::clamp(row_at(window.Min.y) - k_beyond, 0, std::max(0, count - k_beyond));
    const int last = std::clamp(row_at(window.Max.y) + k_beyond, std::min(count, k_beyond) - 1, count - 1);
    // The row with the focus stays, wherever it was scrolled to: else the focus would be lost with it.
    const int focused = s.remember(id).items - 1;
    std::vector<int> rows;
    if (focused >= 0 && focused < std::min(first, count)) {
        rows.push_back(focused);
    }
    for (int i = first; i <= last; ++i) {
        rows.push_back(i);
    }
    if (focused > last && focused < count) {
        rows.push_back(focused);
    }
    s.remember(id).items = 0;
    return LongList(this, open_scope(), {id, origin.y, row_height, count}, std::move(rows));
}

Scope LongList::row(int index, Key key, const RowItemOptions& options, bool& activated) {
    UiState& s = ui_->state();
    const NodeId id = ui_->id_of(key);
    const Layout& list = s.layout();
    const Rect r{list.x, place_.top + place_.row_height * static_cast<float>(index), list.width,
                 place_.row_height};
    Node node{.id = id, .role = Role::list_item};
    node.index = index;
    node.count = place_.count;
    const std::size_t position = s.begin_node(std::move(node));
    activated = draw_row_target(*ui_, s, id, r, options);
    if (index + 1 < place_.count) {
        s.line({r.x + 12, r.bottom() - 0.5F}, {r.right() - 12, r.bottom() - 0.5F}, s.theme->line);
    }
    s.push_column({r.x + 12, r.y + 10}, r.w - 24, 2);
    s.push_scope(id, [&s, r, position, list_id = place_.id, index] {
        s.pop_layout();
        s.end_node(position, r);
        if (holds_focus(s, position)) {
            s.remember(list_id).items = index + 1;
        }
    });
    return ui_->open_scope();
}

}  // namespace stagepad::ui

#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// The frame around every screen: bar with brand and navigation, and the scrolling page.
namespace stagepad::ui {
namespace {

constexpr float k_bar_height = 56;
// Fewer items than this beside a menu of the others are no help: then all of them are in the menu.
constexpr std::size_t k_fewest_in_bar = 3;

struct NavLook {
    Rect r;
    bool current;
    bool hovered;
    bool ring;
};

float nav_width(const UiState& s, const NavItem& item) {
    const float count = item.count > 0 ? 28 : 0;
    return std::ceil(s.text_width(Face::body_strong, item.label)) + count + 24;
}

// How wide the button of the menu is that holds what the bar has no room for: where one is, it says so.
float overflow_width(const UiState& s, std::span<const NavItem> items) {
    float label = s.text_width(Face::body_strong, s.texts.menu);
    for (const NavItem& item : items) {
        if (item.current) {
            label = std::max(label, s.text_width(Face::body_strong, item.label));
        }
    }
    return std::ceil(label) + 60;
}

// How many items stand in the bar, the first first; the others hang in a menu behind them. None: all are in the menu
// that a phone has.
std::size_t items_in_bar(const UiState& s, std::span<const NavItem> items, float room) {
    if (s.is_narrow()) {
        return 0;
    }
    float all = 0;
    for (const NavItem& item : items) {
        all += nav_width(s, item);
    }
    if (all <= room) {
        return items.size();
    }
    float used = overflow_width(s, items);
    std::size_t count = 0;
    while (count < items.size() && used + nav_width(s, items[count]) <= room) {
        used += nav_width(s, items[count]);
        ++count;
    }
    return count < k_fewest_in_bar ? 0 : count;
}

// A count of things that wait, as a filled pill.
void draw_count(const UiState& s, Rect pill, int count) {
    s.fill(pill, s.theme->primary, pill.h / 2);
    s.text_in(pill, Face::small_strong, s.theme->on_primary, std::to_string(count), Align::center);
}

std::string nav_name(const NavItem& item) {
    return item.count > 0 ? std::string(item.label) + " (" + std::to_string(item.count) + ")" : std::string(item.label);
}

bool nav_link(Ui& ui, UiState& s, NodeId scope, const NavItem& item, Rect r, Interaction& it) {
    Node node{.id = item.key.below(scope), .role = Role::link, .flags = flag_native_pointer};
    node.flags |= item.current ? flag_current : 0u;
    node.name = nav_name(item);
    node.href = item.href;
    node.rect = r;
    const NodeId id = node.id;
    s.emit(std::move(node));
    it = s.interact(id, r, false, HitKind::native);
    if (it.clicked) {
        ui.go(item.href);
    }
    return it.clicked;
}

void draw_bar_item(Ui& ui, UiState& s, NodeId scope, const NavItem& item, Rect r) {
    Interaction it;
    nav_link(ui, s, scope, item, r, it);
    if (it.hovered && !item.current) {
        s.fill({r.x + 2, r.y + 12, r.w - 4, r.h - 24}, s.theme->surface_hover, s.metrics.radius);
    }
    const Color color = item.current ? s.theme->link : (it.hovered ? s.theme->ink : s.theme->muted);
    const float text = s.text_in({r.x + 12, r.y, r.w - 24, r.h}, Face::body_strong, color, item.label);
    if (item.count > 0) {
        draw_count(s, {r.x + 12 + text + 6, r.y + 18, 22, 20}, item.count);
    }
    if (item.current) {
        s.fill({r.x + 8, r.bottom() - 3, r.w - 16, 3}, s.theme->primary, 1.5F);
    }
    if (it.ring) {
        s.focus_ring({r.x + 4, r.y + 12, r.w - 8, r.h - 24}, s.metrics.radius);
    }
}

void draw_panel_item(Ui& ui, UiState& s, NodeId scope, const NavItem& item, Rect r) {
    Interaction it;
    nav_link(ui, s, scope, item, r, it);
    if (item.current || it.hovered) {
        s.fill(r, item.current ? s.theme->selected : s.theme->surface_hover, s.metrics.radius);
    }
    const Color color = item.current ? s.theme->link : s.theme->ink;
    s.glyph({r.x + 20, r.y + r.h / 2}, item.icon, item.current ? color : s.theme->muted);
    const float x = item.icon ? 40.F : 12.F;
    s.text_in({r.x + x, r.y, r.w - x - 44, r.h}, item.current ? Face::body_strong : Face::body, color, item.label);
    if (item.count > 0) {
        draw_count(s, {r.right() - 34, r.y + (r.h - 20) / 2, 24, 20}, item.count);
    }
    if (it.ring) {
        s.outline(r, s.theme->focus, s.metrics.radius, 2);
    }
}

// The brand: a small mark of two stacked bars on a line, and the name.
float draw_brand(Ui& ui, UiState& s, const Ui::ShellOptions& options, Vec2 at) {
    const float text = std::ceil(s.text_width(Face::large, options.brand));
    const Rect r{at.x, 12, 36 + text, 32};
    Node node{.id = Key("brand").below(s.scope_id()), .role = Role::link, .flags = flag_native_pointer};
    node.name = options.brand;
    node.href = options.brand_href;
    // What can be hit is as high as a finger needs.
    const Rect target{r.x, r.y - 6, r.w, r.h + 12};
    node.rect = target;
    const NodeId id = node.id;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, target, false, HitKind::native);
    s.fill({r.x, r.y + 3, 26, 26}, s.theme->primary, 6);
    s.fill({r.x + 5, r.y + 9, 10, 4}, s.theme->on_primary, 2);
    s.fill({r.x + 9, r.y + 14, 12, 4}, s.theme->on_primary.with_alpha(190), 2);
    s.fill({r.x + 5, r.y + 19, 7, 4}, s.theme->on_primary, 2);
    s.text_in({r.x + 36, r.y, text + 2, r.h}, Face::large, s.theme->ink, options.brand);
    if (it.ring) {
        s.focus_ring(r, s.metrics.radius);
    }
    if (it.clicked) {
        ui.go(options.brand_href);
    }
    return r.w;
}

// On a phone the navigation hangs as a panel below the bar.
void draw_nav_panel(Ui& ui, UiState& s, const Ui::ShellOptions& options, NodeId id) {
    const NodeId layer = Key("panel").below(id);
    s.layers.push_back({layer, false});
    const float item_height = std::max(44.F, s.metrics.control);
    const Rect r{8, k_bar_height + 4, s.in.viewport.x - 16, item_height * static_cast<float>(options.items.size()) + 16};
    s.begin_layer_window(layer, "nav", {0, k_bar_height, s.in.viewport.x, s.in.viewport.y - k_bar_height}, true);
    const GrowingBox box = s.begin_box(r, s.theme->surface, s.theme->line, 8, true);
    s.end_box(box, r.h);
    Node node{.id = Key("nav").below(id), .role = Role::navigation};
    node.name = options.nav_name;
    const std::size_t position = s.begin_node(std::move(node));
    Rect item_box{r.x + 8, r.y + 8, r.w - 16, item_height};
    for (const NavItem& item : options.items) {
        draw_panel_item(ui, s, Key("nav").below(id), item, item_box);
        item_box.y += item_height;
    }
    s.end_node(position, r);
    const ImVec2 mouse = ImGui::GetMousePos();
    const bool outside = ImGui::IsMouseClicked(0) && mouse.y > k_bar_height && !r.contains({mouse.x, mouse.y});
    if (s.navigation || s.escape || outside) {
        s.escape = false;
        s.nav_open = false;
        s.relayout();
    }
    ImGui::End();
}

// What the bar has no room for.
void draw_overflow(Ui& ui, UiState& s, std::span<const NavItem> items, Vec2 at) {
    const auto here = std::find_if(items.begin(), items.end(), [](const NavItem& item) { return item.current; });
    const bool is_here = here != items.end();
    s.push_column({at.x, std::floor((k_bar_height - s.metrics.control) / 2)}, overflow_width(s, items), 0);
    if (auto menu = ui.menu_button("more", is_here ? here->label : s.texts.menu, ButtonKind::quiet)) {
        for (const NavItem& item : items) {
            ui.menu_link(item.key, item.label, item.href, item.icon);
        }
    }
    s.pop_layout();
}

void draw_nav(Ui& ui, UiState& s, const Ui::ShellOptions& options, float left, std::size_t in_bar, NodeId id) {
    if (in_bar > 0) {
        s.nav_open = false;
        Node node{.id = Key("nav").below(id), .role = Role::navigation};
        node.name = options.nav_name;
        const std::size_t position = s.begin_node(std::move(node));
        float x = left;
        for (const NavItem& item : options.items.first(in_bar)) {
            const Rect r{x, 0, nav_width(s, item), k_bar_height};
            draw_bar_item(ui, s, Key("nav").below(id), item, r);
            x = r.right();
        }
        if (in_bar < options.items.size()) {
            draw_overflow(ui, s, options.items.subspan(in_bar), {x, 0});
        }
        s.end_node(position, {left, 0, x - left, k_bar_height});
    } else if (!options.items.empty()) {
        const float side = std::max(40.F, s.metrics.control);
        s.push_column({8, std::floor((k_bar_height - s.metrics.control) / 2)}, side, 0);
        if (ui.icon_button("menu", s.nav_open ? icons::x : icons::menu, s.texts.menu)) {
            s.nav_open = !s.nav_open;
        }
        s.tree.at(s.last_node).flags |= flag_expandable | (s.nav_open ? flag_expanded : 0u);
        s.pop_layout();
        if (s.nav_open) {
            draw_nav_panel(ui, s, options, id);
        }
    }
}

}  // namespace

Scope Ui::begin_shell_bar(const ShellOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of("shell");
    skip_link("page", options.skip_label);
    const float width = s.in.viewport.x;
    Node node{.id = id, .role = Role::banner};
    const std::size_t position = s.begin_node(std::move(node));
    s.push_scope(id, {});
    s.fill({0, 0, width, k_bar_height}, s.theme->surface);
    s.line({0, k_bar_height - 0.5F}, {width, k_bar_height - 0.5F}, s.theme->line);
    const float side = s.is_narrow() ? 8 : std::max(24.F, std::floor((width - options.maximum_width) / 2) + 24);
    Memory& trailing = s.remember(Key("trailing").below(id));
    const float brand_width = 36 + std::ceil(s.text_width(Face::large, options.brand));
    const float nav_left = side + brand_width + 20;
    const float nav_right = width - side - trailing.width - 16;
    const std::size_t in_bar = items_in_bar(s, options.items, nav_right - nav_left);
    const bool folded = !options.items.empty() && in_bar == 0;
    draw_brand(*this, s, options, {folded ? 56 : side, 0});
    draw_nav(*this, s, options, nav_left, in_bar, id);
    const float bar_side = folded ? 12 : side;
    Layout l;
    l.kind = Layout::Kind::row;
    l.x = l.cursor_x = l.reach_x = width - bar_side - trailing.width;
    l.y = l.cursor_y = l.reach_y = std::floor((k_bar_height - std::max(s.metrics.control, trailing.height)) / 2);
    l.width = trailing.width > 0 ? trailing.width + 1 : 600;
    l.wrap = false;
    l.gap = 4;
    l.memory = Key("line").below(id);
    s.layouts.push_back(std::move(l));
    s.push_scope(Key("trailing").below(id), [&s, id, width, position] {
        const Layout row = s.pop_layout();
        Memory& lines = s.remember(row.memory);
        lines.lines.assign(1, row.line_height);
        Memory& m = s.remember(Key("trailing").below(id));
        if (std::abs(m.width - row.used) > 0.25F || std::abs(m.height - row.line_height) > 0.25F) {
            m.width = row.used;
            m.height = row.line_height;
            s.relayout();
        }
        s.scopes.pop_back();  // the shell's
        s.end_node(position, {0, 0, width, k_bar_height});
    });
    return open_scope();
}

Scope Ui::begin_shell_main(Key page_key, const ShellOptions& options) {
    UiState& s = *state_;
    const NodeId page = page_key.below(id_of("page"));
    const Rect r{0, k_bar_height, s.in.viewport.x, s.in.viewport.y - k_bar_height};
    Node node{.id = id_of("page"), .role = Role::main, .flags = flag_focusable};
    const std::size_t position = s.begin_node(std::move(node));
    ImGui::SetCursorScreenPos({r.x, r.y});
    ImGui::BeginChild(id_of("page"), {r.w, std::max(1.F, r.h)}, 0,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings);
    s.draw()->_FringeScale = 1 / s.fonts.pixel_ratio;
    ImGuiWindow* child = ImGui::GetCurrentWindow();
    if (s.page != page) {
        s.page = page;
        ImGui::SetScrollY(child, 0);
        s.relayout();
    }
    const float padding = s.metrics.page_padding;
    const float inner = child->InnerRect.GetWidth();
    const float width = std::min(inner, options.maximum_width) - 2 * padding;
    const float x = std::floor((inner - width) / 2);
    s.push_column({x, r.y + padding - child->Scroll.y}, width, 16);
    s.push_scope(page, [&s, r, position, padding] {
        const Layout l = s.pop_layout();
        ImGuiWindow* window = ImGui::GetCurrentWindow();
        window->DC.CursorMaxPos.y = std::max(window->DC.CursorMaxPos.y, l.reach_y + padding * 2);
        ImGui::EndChild();
        s.end_node(position, r);
    });
    return open_scope();
}

void Ui::nav_list(Key key, std::string_view name, std::span<const NavItem> items) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const float item_height = std::max(36.F, s.metrics.control);
    const Rect r = s.place(0, item_height * static_cast<float>(items.size()));
    Node node{.id = id, .role = Role::navigation};
    node.name = name;
    const std::size_t position = s.begin_node(std::move(node));
    Rect box{r.x, r.y, r.w, item_height};
    for (const NavItem& item : items) {
        draw_panel_item(*this, s, id, item, box);
        box.y += item_height;
    }
    s.end_node(position, r);
}

void Ui::skip_link(Key target, std::string_view label) {
    UiState& s = *state_;
    const NodeId id = Key("skip").below(id_of(target));
    const Rect r{12, 8, std::ceil(s.text_width(Face::body_strong, label)) + 32, 44};
    Node node{.id = id, .role = Role::button};
    node.name = label;
    node.rect = r;
    s.emit(std::move(node));
    if (s.take_click(id)) {
        s.focus_wanted = id_of(target);
        s.focus_patience = 3;
        s.relayout();
    }
    if (s.focused == id && s.focus_visible) {
        // Above the bar, which is drawn after it.
        s.begin_layer_window(id, "skip", {0, 0, r.right() + 8, r.bottom() + 8}, false);
        s.fill(r, s.theme->ink, s.metrics.radius);
        s.text_in(r, Face::body_strong, s.theme->surface, label, Align::center);
        s.outline({r.x - 3, r.y - 3, r.w + 6, r.h + 6}, s.theme->focus, 9, 2);
        ImGui::End();
    }
}

}  // namespace stagepad::ui

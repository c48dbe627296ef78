#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Buttons of every kind, disclosures and the menu below a button.
namespace stagepad::ui {
namespace {

struct ButtonLook {
    Color fill;
    Color text;
    Color border;
};

ButtonLook look_of(const UiState& s, ButtonKind kind, const Interaction& it, bool disabled, bool pressed) {
    const Theme& t = *s.theme;
    const Color none = t.surface.with_alpha(0);
    if (disabled) {
        return {kind == ButtonKind::quiet ? none : t.surface_sunken, t.muted.with_alpha(170),
                kind == ButtonKind::quiet ? none : t.line};
    }
    switch (kind) {
        case ButtonKind::primary: {
            const Color fill = it.hovered || it.held ? t.primary_hover : t.primary;
            return {fill, t.on_primary, fill};
        }
        case ButtonKind::danger: {
            const Color fill = it.hovered || it.held ? t.danger_hover : t.danger;
            return {fill, t.on_danger, fill};
        }
        case ButtonKind::quiet:
            return {it.held      ? t.surface_press
                    : it.hovered ? t.surface_hover
                    : pressed    ? t.selected
                                 : none,
                    t.ink, none};
        case ButtonKind::secondary: break;
    }
    return {it.held      ? t.surface_press
            : it.hovered ? t.surface_hover
            : pressed    ? t.selected
                         : t.surface,
            t.ink, t.border};
}

Node button_node(NodeId id, std::string_view name, const ButtonOptions& options, Rect r) {
    Node node{.id = id, .role = Role::button};
    node.name = name;
    node.description = options.disabled_because;
    node.flags |= options.disabled_because.empty() ? 0u : flag_disabled;
    node.flags |= options.pressed ? (flag_selectable | flag_selected) : 0u;
    node.rect = r;
    return node;
}

struct ButtonResult {
    Interaction it;
    std::size_t node;
    Rect rect;
};

// How wide a button would like to be, and how high it is.
Vec2 button_size(const UiState& s, std::string_view label, const ButtonOptions& options) {
    const float pad = options.small ? 8 : 12;
    const float icon_width = options.icon ? 24.F : 0.F;
    const float trailing = options.trailing_icon ? 22.F : 0.F;
    const Face face = options.small ? Face::small_strong : Face::body_strong;
    const float width = std::ceil(s.text_width(face, label)) + icon_width + trailing + 2 * pad - (options.icon ? 2 : 0);
    return {width, options.small && !s.in.touch ? 24 : s.metrics.control};
}

void paint_button(const UiState& s, Rect r, std::string_view label, ButtonKind kind, const ButtonOptions& options,
                  const Interaction& it) {
    const float pad = options.small ? 8 : 12;
    const float trailing = options.trailing_icon ? 22.F : 0.F;
    const ButtonLook look = look_of(s, kind, it, !options.disabled_because.empty(), options.pressed);
    s.fill(r, look.fill, s.metrics.radius);
    if (look.border.a > 0 && look.border != look.fill) {
        s.outline(r, look.border, s.metrics.radius);
    }
    const float content = button_size(s, label, options).x - 2 * pad;
    float x = r.x + std::max(pad, std::floor((r.w - content) / 2)) - (options.icon ? 2 : 0);
    const float middle = r.y + r.h / 2;
    if (options.icon) {
        s.glyph({x + 8, middle}, options.icon, look.text);
        x += 24;
    }
    const Face face = options.small ? Face::small_strong : Face::body_strong;
    s.text_in({x, r.y, r.right() - pad - trailing - x + 1, r.h}, face, look.text, label);
    if (options.trailing_icon) {
        s.glyph({r.right() - pad - 6, middle}, options.trailing_icon, look.text);
    }
    if (it.ring) {
        s.focus_ring(r, s.metrics.radius);
    }
}

ButtonResult draw_button(UiState& s, NodeId id, std::string_view label, ButtonKind kind,
                         const ButtonOptions& options) {
    const Vec2 size = button_size(s, label, options);
    const bool fill = options.fill && s.layout().kind != Layout::Kind::row;
    const Rect r = s.place(fill ? s.available() : s.fit(size.x), size.y);
    Node node = button_node(id, options.accessible_name.empty() ? label : options.accessible_name, options, r);
    const std::size_t position = s.emit(std::move(node));
    const Interaction it = s.interact(id, r, !options.disabled_because.empty());
    paint_button(s, r, label, kind, options, it);
    return {it, position, r};
}

// What `last` must say again, because widgets inside have overwritten it.
void restore_last(UiState& s, const ButtonResult& result) {
    s.last_node = result.node;
    s.last_rect = result.rect;
    s.last = result.it;
}

}  // namespace

bool Ui::button(Key key, std::string_view label, ButtonKind kind, const ButtonOptions& options) {
    const ButtonResult result = draw_button(*state_, id_of(key), label, kind, options);
    tooltip(options.disabled_because.empty() ? options.tooltip : options.disabled_because);
    return result.it.clicked;
}

std::optional<ChosenFile> Ui::file_button(Key key, std::string_view label, const FileOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const bool wrong = !options.error.empty();
    const std::string_view note = wrong ? options.error : options.hint;
    const ButtonOptions look{.icon = icons::upload, .disabled_because = options.disabled_because};
    const Vec2 size = button_size(s, label, look);
    const float width = std::min(480.F, s.available());
    const Rect all = s.place(width, size.y + note_height(s, note, width, wrong));
    const Rect box{all.x, all.y, std::min(size.x, all.w), size.y};
    Node node = button_node(id, label, look, box);
    node.role = Role::file_input;
    node.flags |= flag_native_pointer | (wrong ? flag_invalid : 0u);
    node.description = options.disabled_because.empty() ? note : options.disabled_because;
    node.type = options.accept;
    s.emit(std::move(node));
    paint_button(s, box, label, ButtonKind::secondary, look, s.interact(id, box, true, HitKind::native));
    if (!note.empty()) {
        draw_note(s, {all.x, all.y, all.w, size.y}, note, wrong);
    }
    std::optional<ChosenFile> chosen;
    for (NodeEvent& event : s.take_events(id)) {
        if (event.kind == EventKind::change && options.disabled_because.empty()) {
            chosen = ChosenFile{std::move(event.text), event.number, id};
        }
    }
    return chosen;
}

bool Ui::icon_button(Key key, Icon which, std::string_view name, const ButtonOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const bool disabled = !options.disabled_because.empty();
    const float side = options.small && !s.in.touch ? 24 : s.metrics.control;
    const Rect r = s.place(side, side);
    s.emit(button_node(id, name, options, r));
    const Interaction it = s.interact(id, r, disabled);
    const ButtonLook look = look_of(s, ButtonKind::quiet, it, disabled, options.pressed);
    s.fill(r, look.fill, s.metrics.radius);
    s.glyph({r.x + r.w / 2, r.y + r.h / 2}, which, disabled ? look.text : s.theme->muted);
    if (it.ring) {
        s.focus_ring(r, s.metrics.radius);
    }
    tooltip(disabled ? options.disabled_because : name);
    return it.clicked;
}

bool Ui::disclosure(Key key, std::string_view label, bool& open) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    constexpr float k_indent = 24;
    constexpr float k_line = 20;
    const float width = s.fit(std::ceil(s.text_width(Face::body_strong, label)) + k_indent + 6);
    const auto lines = s.wrap(Face::body_strong, label, width - k_indent);
    const float further = k_line * static_cast<float>(lines.size() - 1);
    const Rect r = s.place(width, s.metrics.control + further);
    Node node{.id = id, .role = Role::button, .flags = flag_expandable | (open ? flag_expanded : 0u)};
    node.name = label;
    node.rect = r;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, false);
    if (it.hovered) {
        s.fill(r, s.theme->surface_hover, s.metrics.radius);
    }
    s.glyph({r.x + 10, r.y + r.h / 2}, open ? icons::chevron_down : icons::chevron_right, s.theme->muted);
    float y = r.y;
    for (const auto& [start, end] : lines) {
        s.text_in({r.x + k_indent, y, r.w - k_indent, r.h - further}, Face::body_strong, s.theme->ink,
                  label.substr(start, end - start));
        y += k_line;
    }
    if (it.ring) {
        s.focus_ring(r, s.metrics.radius);
    }
    if (it.clicked) {
        open = !open;
    }
    return it.clicked;
}

// --- Menus ---------------------------------------------------------------------------------------

static Rect menu_place(const UiState& s, Rect anchor, const Memory& m) {
    Rect r{anchor.x, anchor.bottom() + 4, std::max({m.width, anchor.w, 180.F}), m.height};
    if (r.right() > s.in.viewport.x - 8) {
        r.x = std::max(8.F, anchor.right() - r.w);
    }
    if (r.bottom() > s.in.viewport.y - 8 && anchor.y - r.h - 4 > 8) {
        r.y = anchor.y - r.h - 4;
    }
    return r;
}

static void close_menu(UiState& s) {
    s.open_menu = 0;
    s.relayout();
}

// Draws the layer with the menu's surface and opens it for items.
static void begin_menu(UiState& s, NodeId menu, NodeId opener, std::string_view name, Rect anchor) {
    const bool fresh = std::none_of(s.previous_layers.begin(), s.previous_layers.end(),
                                    [&](const Layer& l) { return l.id == menu; });
    if (fresh) {
        s.dialog_return[menu] = opener;
        s.focus_wanted = 0;
        s.focus_patience = 3;
        s.relayout();
    }
    s.layers.push_back({menu, false});
    const Rect r = menu_place(s, anchor, s.remember(menu));
    s.begin_layer_window(menu, "menu", {0, 0, s.in.viewport.x, s.in.viewport.y}, false);
    if (s.escape || (ImGui::IsMouseClicked(0) && !r.contains({ImGui::GetMousePos().x, ImGui::GetMousePos().y}) &&
                     !fresh)) {
        s.escape = false;
        close_menu(s);
    }
    Node node{.id = menu, .role = Role::menu};
    node.name = name;
    const std::size_t position = s.begin_node(std::move(node));
    const GrowingBox box = s.begin_box(r, s.theme->surface, s.theme->line, s.metrics.radius, true);
    s.push_column({r.x + 4, r.y + 4}, r.w - 8, 0);
    s.push_scope(menu, [&s, menu, position, r, box] {
        const Layout l = s.pop_layout();
        const float height = l.reach_y - r.y + 4;
        s.end_box(box, height);
        Memory& m = s.remember(menu);
        const float width = std::max(180.F, m.lines.empty() ? 0.F : m.lines[0]);
        if (std::abs(m.height - height) > 0.5F || std::abs(m.width - width) > 0.5F) {
            m.height = height;
            m.width = width;
            s.relayout();
        }
        m.lines.assign(1, 0.F);
        s.end_node(position, {r.x, r.y, r.w, height});
        ImGui::End();
    });
    s.menu_opener = menu;
    s.menu_fresh = fresh;
}

static Scope finish_menu_button(Ui& ui, UiState& s, NodeId id, std::string_view name,
                                const ButtonResult& result, Scope (*open)(Ui&)) {
    const NodeId menu = Key("menu").below(id);
    Node& node = s.tree.at(result.node);
    node.flags |= flag_has_popup | flag_expandable | (s.open_menu == menu ? flag_expanded : 0u);
    node.controls = s.open_menu == menu ? menu : 0;
    if (result.it.clicked) {
        s.open_menu = s.open_menu == menu ? 0 : menu;
        s.relayout();
    }
    if (s.open_menu != menu) {
        return {};
    }
    begin_menu(s, menu, id, name, result.rect);
    return open(ui);
}

Scope Ui::menu_button(Key key, std::string_view label, ButtonKind kind, const ButtonOptions& options) {
    UiState& s = *state_;
    ButtonOptions with_arrow = options;
    if (!options.trailing_icon) {
        with_arrow.trailing_icon = icons::chevron_down;
    }
    const NodeId id = id_of(key);
    const ButtonResult result = draw_button(s, id, label, kind, with_arrow);
    return finish_menu_button(*this, s, id, label, result, [](Ui& ui) { return ui.open_scope(); });
}

Scope Ui::icon_menu_button(Key key, Icon which, std::string_view name) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    icon_button(key, which, name);
    const ButtonResult result{s.last, s.last_node, s.last_rect};
    restore_last(s, result);
    return finish_menu_button(*this, s, id, name, result, [](Ui& ui) { return ui.open_scope(); });
}

static Interaction draw_menu_entry(UiState& s, Node node, std::string_view label, Icon which, bool disabled,
                                   HitKind hit) {
    const float natural = s.text_width(Face::body, label) + 56;
    Memory& m = s.remember(s.menu_opener);
    if (m.lines.empty()) {
        m.lines.push_back(0);
    }
    m.lines[0] = std::max(m.lines[0], natural);
    const Rect r = s.place(0, s.metrics.control);
    const NodeId id = node.id;
    node.rect = r;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, disabled, hit);
    if (s.menu_fresh) {
        s.menu_fresh = false;
        s.focus_wanted = id;
        s.focus_patience = 3;
    }
    if (it.hovered || it.ring) {
        s.fill(r, s.theme->surface_hover, 4);
    }
    const Color color = disabled ? s.theme->muted.with_alpha(170) : s.theme->ink;
    if (which) {
        s.glyph({r.x + 16, r.y + r.h / 2}, which, disabled ? color : s.theme->muted);
    }
    s.text_in({r.x + (which ? 32 : 12), r.y, r.w - 40, r.h}, Face::body, color, label);
    if (it.ring) {
        s.outline(r, s.theme->focus, 4, 2);
    }
    if (it.clicked) {
        close_menu(s);
    }
    return it;
}

bool Ui::menu_item(Key key, std::string_view label, const ButtonOptions& options) {
    UiState& s = *state_;
    Node node = button_node(id_of(key), label, options, {});
    node.role = Role::menu_item;
    return draw_menu_entry(s, std::move(node), label, options.icon, !options.disabled_because.empty(),
                           HitKind::button)
        .clicked;
}

void Ui::menu_link(Key key, std::string_view label, std::string_view href, Icon which) {
    UiState& s = *state_;
    Node node{.id = id_of(key), .role = Role::menu_item, .flags = flag_native_pointer};
    node.name = label;
    node.href = href;
    if (draw_menu_entry(s, std::move(node), label, which, false, HitKind::native).clicked) {
        go(href);
    }
}

}  // namespace stagepad::ui

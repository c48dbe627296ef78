#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Cards, regions, findings, steps: what frames and groups.
namespace stagepad::ui {
namespace {

struct BoxLook {
    Color fill;
    Color border;
    float padding = 16;
    float gap = 12;
    float top = 0;  // extra room above the content
    bool shadow = false;
};

Role role_of(Landmark landmark) {
    switch (landmark) {
        case Landmark::main: return Role::main;
        case Landmark::navigation: return Role::navigation;
        case Landmark::banner: return Role::banner;
        case Landmark::complementary: return Role::complementary;
        case Landmark::region: return Role::region;
        case Landmark::search: return Role::search;
        case Landmark::form: return Role::form;
        case Landmark::footer: return Role::footer;
    }
    return Role::region;
}

// A box with content; in a cell of a grid it grows to its neighbours' height.
void begin_card(UiState& s, Node node, const BoxLook& look) {
    const float width = s.available();
    const NodeId id = node.id;
    const float stretch = s.layout().empty ? s.layout().minimum_height : 0;
    const Vec2 origin = s.begin_place(width, s.remember(id).height);
    const Rect r{origin.x, origin.y, width, 0};
    const std::size_t position = s.begin_node(std::move(node));
    const GrowingBox box = s.begin_box(r, look.fill, look.border, s.metrics.radius, look.shadow);
    s.push_column({r.x + look.padding, r.y + look.padding + look.top}, r.w - 2 * look.padding, look.gap);
    s.push_scope(id, [&s, id, r, position, box, padding = look.padding, stretch] {
        const Layout l = s.pop_layout();
        const float natural = l.reach_y - r.y + padding;
        const float height = std::max(natural, stretch);
        s.end_box(box, height);
        Memory& m = s.remember(id);
        if (std::abs(m.height - height) > 0.25F) {
            m.height = height;
            s.relayout();
        }
        s.end_node(position, {r.x, r.y, r.w, height});
        s.end_place({r.x, r.y}, r.w, height);
        if (stretch > 0) {
            s.layout().row_height = natural;
        }
    });
}

struct SeverityLook {
    Icon icon;
    Tone tone;
};

SeverityLook look_of(Severity severity) {
    switch (severity) {
        case Severity::blocking: return {icons::octagon_x, Tone::blocked};
        case Severity::consent: return {icons::user_check, Tone::pending};
        case Severity::warning: return {icons::alert_triangle, Tone::attention};
        case Severity::info: return {icons::info, Tone::neutral};
    }
    return {};
}

}  // namespace

Scope Ui::card(Key key, const CardOptions& options) {
    UiState& s = *state_;
    Node node{.id = id_of(key), .role = options.name.empty() ? Role::group : Role::region};
    node.name = options.name;
    const Theme& t = *s.theme;
    BoxLook look;
    look.fill = options.selected ? blend(t.selected.with_alpha(110), t.surface) : (options.sunken ? t.surface_sunken : t.surface);
    look.border = options.selected ? t.primary : t.line;
    look.padding = options.padding;
    look.gap = options.gap;
    look.shadow = !options.sunken;
    begin_card(s, std::move(node), look);
    return open_scope();
}

Scope Ui::region(Key key, Landmark landmark, std::string_view name) {
    UiState& s = *state_;
    Node node{.id = id_of(key), .role = role_of(landmark)};
    node.name = name;
    s.begin_plain(std::move(node), s.layout().gap);
    return open_scope();
}

void Ui::progress(std::string_view name, double fraction, std::string_view value_text) {
    UiState& s = *state_;
    const float height = value_text.empty() ? 8.F : 28.F;
    const Rect r = s.place(s.layout().kind == Layout::Kind::row ? 160.F : 0.F, height);
    const double share = std::clamp(fraction, 0.0, 1.0);
    Node node{.id = s.next_id(), .role = Role::progress};
    node.name = name;
    node.value = value_text;
    node.maximum = 100;
    node.now = std::round(share * 100);
    node.rect = r;
    s.emit(std::move(node));
    if (!value_text.empty()) {
        s.text({r.x, r.y}, Face::small, s.theme->muted, value_text, r.w);
    }
    const Rect bar{r.x, r.bottom() - 8, r.w, 8};
    s.fill(bar, s.theme->surface_press, 4);
    s.outline(bar, s.theme->border.with_alpha(120), 4);
    if (share > 0) {
        s.fill({bar.x, bar.y, std::max(8.F, bar.w * static_cast<float>(share)), 8}, s.theme->primary, 4);
    }
}

bool Ui::finding(Key key, Severity severity, std::string_view severity_word, std::string_view words,
                 const FindingOptions& options) {
    UiState& s = *state_;
    const SeverityLook look = look_of(severity);
    const TonePair& pair = s.theme->tone(look.tone);
    const NodeId id = id_of(key);
    const float width = s.available();
    const bool has_action = !options.action.empty();
    const bool beside = has_action && width >= 480;
    const float action_width = has_action ? std::ceil(s.text_width(Face::small_strong, options.action)) +
                                                (options.action_icon ? 44.F : 24.F)
                                          : 0;
    const float text_x = 52;
    const float text_width = width - text_x - 12 - (beside ? action_width + 12 : 0);
    const auto lines = s.wrap(Face::body, words, text_width);
    const auto detail = s.wrap(Face::small, options.detail, text_width);
    const float detail_height = options.detail.empty() ? 0 : 16 * static_cast<float>(detail.size()) + 2;
    const float button_height = s.in.touch ? s.metrics.control : 28.F;
    float height = 10 + 16 + 20 * static_cast<float>(lines.size()) + detail_height + 10;
    height += has_action && !beside ? button_height + 8 : 0;
    const Rect r = s.place(width, height);
    Node group{.id = id, .role = Role::group};
    group.name = severity_word;
    group.rect = r;
    const std::size_t position = s.begin_node(std::move(group));
    s.push_scope(id, {});
    s.fill(r, s.theme->surface, s.metrics.radius);
    s.fill({r.x, r.y, 40, r.h}, pair.fill, s.metrics.radius);
    s.fill({r.x + 34, r.y, 6, r.h}, pair.fill);
    // Last, so that the band, which may have no colour of its own, does not lie over it.
    s.outline(r, s.theme->line, s.metrics.radius);
    s.line({r.x + 40, r.y + 1}, {r.x + 40, r.bottom() - 1}, s.theme->line);
    s.glyph({r.x + 20, r.y + 20}, look.icon, pair.text);
    float y = r.y + 10;
    s.text({r.x + text_x, y}, Face::small_strong, pair.text, severity_word);
    y += 16;
    Node said{.id = s.next_id(), .role = Role::text};
    said.name = words;
    said.rect = {r.x + text_x, y, text_width, 20 * static_cast<float>(lines.size())};
    s.emit(std::move(said));
    for (const auto& [start, end] : lines) {
        s.text({r.x + text_x, y}, Face::body, s.theme->ink, words.substr(start, end - start));
        y += 20;
    }
    if (!options.detail.empty()) {
        y += 2;
        Node more{.id = s.next_id(), .role = Role::text};
        more.name = options.detail;
        more.rect = {r.x + text_x, y, text_width, detail_height};
        s.emit(std::move(more));
        for (const auto& [start, end] : detail) {
            s.text({r.x + text_x, y}, Face::small, s.theme->muted, options.detail.substr(start, end - start));
            y += 16;
        }
    }
    bool pressed = false;
    if (has_action) {
        const Vec2 at = beside ? Vec2{r.right() - 12 - action_width, r.y + std::floor((r.h - 28) / 2)}
                               : Vec2{r.x + text_x, y + 8};
        s.push_column(at, action_width, 0);
        ButtonOptions button_options{.icon = options.action_icon, .accessible_name = options.action_name, .small = true};
        pressed = button("action", options.action, ButtonKind::secondary, button_options);
        s.pop_layout();
    }
    s.scopes.pop_back();
    s.end_node(position, r);
    return pressed;
}

Scope Ui::notice(Key key, Tone tone, Icon which, std::string_view title) {
    UiState& s = *state_;
    const TonePair& pair = s.theme->tone(tone);
    Node node{.id = id_of(key), .role = Role::region};
    node.name = title;
    const float width = s.available();
    const Vec2 origin = s.begin_place(width, 0);
    const NodeId id = node.id;
    const std::size_t position = s.begin_node(std::move(node));
    const GrowingBox box = s.begin_box({origin.x, origin.y, width, 0}, pair.fill, pair.text.with_alpha(70),
                                       s.metrics.radius, false);
    s.glyph({origin.x + 24, origin.y + 24}, which, pair.text);
    Layout& l = s.push_column({origin.x + 44, origin.y + 14}, width - 60, 8);
    l.cursor_y = origin.y + 14;
    s.push_scope(id, [&s, origin, width, position, box] {
        const Layout done = s.pop_layout();
        const float height = done.reach_y - origin.y + 14;
        s.end_box(box, height);
        s.end_node(position, {origin.x, origin.y, width, height});
        s.end_place(origin, width, height);
    });
    Scope scope = open_scope();
    text(title, {.strong = true});
    return scope;
}

Scope Ui::empty_state(Key key, std::string_view title, const EmptyStateOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const float room = s.available();
    const float width = std::min(room, 440.F);
    const Vec2 origin = s.begin_place(room, s.remember(id).height);
    const std::size_t position = s.begin_node({.id = id, .role = Role::group});
    const float middle = origin.x + room / 2;
    s.fill({std::floor(middle) - 32, origin.y + 24, 64, 64}, s.theme->surface_sunken, 32);
    s.glyph({std::floor(middle), origin.y + 56}, options.icon, s.theme->muted, Face::icon_large);
    float y = origin.y + 104;
    const auto centred = [&](Face face, Color color, std::string_view words, Role role, int level) {
        const auto lines = s.wrap(face, words, width);
        const float height = s.fonts.of(face).line;
        Node node{.id = s.next_id(), .role = role};
        node.name = words;
        node.level = level;
        node.rect = {middle - width / 2, y, width, height * static_cast<float>(lines.size())};
        s.emit(std::move(node));
        for (const auto& [start, end] : lines) {
            s.text_in({middle - width / 2, y, width, height}, face, color, words.substr(start, end - start), Align::center);
            y += height;
        }
    };
    centred(Face::large, s.theme->ink, title, Role::heading, 2);
    if (!options.text.empty()) {
        y += 4;
        centred(Face::body, s.theme->muted, options.text, Role::text, 0);
    }
    // What follows stands in the middle as well: it is laid out in a row of its own width.
    const float inner = std::max(1.F, s.remember(id).width);
    Layout l;
    l.kind = Layout::Kind::row;
    l.x = l.cursor_x = l.reach_x = std::floor(middle - inner / 2);
    l.y = l.cursor_y = l.reach_y = y + 16;
    l.width = width;
    l.memory = Key("row").below(id);
    s.layouts.push_back(std::move(l));
    s.push_scope(id, [&s, id, origin, room, position] {
        const Layout row = s.pop_layout();
        const float height = row.reach_y - origin.y + 24;
        Memory& m = s.remember(id);
        if (std::abs(m.width - row.used) > 0.5F) {
            m.width = row.used;
            s.relayout();
        }
        m.height = height;
        s.end_node(position, {origin.x, origin.y, room, height});
        s.end_place(origin, room, height);
    });
    return open_scope();
}

}  // namespace stagepad::ui

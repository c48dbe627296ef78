#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Checkboxes, radio buttons, tabs and segmented choices.
namespace stagepad::ui {
namespace {

struct ChoiceParts {
    Rect r;
    Interaction it;
    bool disabled;
};

// A mark with a label and perhaps a second line; the whole of it can be pressed.
ChoiceParts draw_choice(UiState& s, Node node, const Choice& choice, std::string_view error) {
    const bool disabled = !choice.disabled_because.empty();
    const std::string_view below = !error.empty() ? error : choice.description;
    const float room = s.available();
    const float label_width = std::ceil(s.text_width(Face::body, choice.label)) + 32;
    const float below_width = std::ceil(s.text_width(Face::small, below)) + 32;
    const float width = std::min(room, std::max(label_width, below_width));
    const auto lines = s.wrap(Face::body, choice.label, width - 26);
    const auto below_lines = s.wrap(Face::small, below, width - 26);
    const float text_height = 20 * static_cast<float>(lines.size()) +
                              (below.empty() ? 0 : 16 * static_cast<float>(below_lines.size()));
    const float height = std::max(s.in.touch ? 44.F : 28.F, text_height + 8);
    const Rect r = s.place(width, height);
    node.rect = r;
    node.name = choice.label;
    node.flags |= disabled ? flag_disabled : 0u;
    for (const std::string_view part : {choice.disabled_because, error, choice.description}) {
        if (!part.empty()) {
            node.description += node.description.empty() ? "" : ". ";
            node.description += part;
        }
    }
    const NodeId id = node.id;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, disabled);
    const float top = r.y + std::floor((height - text_height) / 2);
    float y = top;
    for (const auto& [start, end] : lines) {
        s.text({r.x + 26, y}, Face::body, disabled ? s.theme->muted : s.theme->ink,
               choice.label.substr(start, end - start));
        y += 20;
    }
    if (!below.empty()) {
        for (const auto& [start, end] : below_lines) {
            s.text({r.x + 26, y}, Face::small, error.empty() ? s.theme->muted : s.theme->danger,
                   below.substr(start, end - start));
            y += 16;
        }
    }
    return {{r.x, top + 1, 18, 18}, it, disabled};
}

void draw_check(const UiState& s, const ChoiceParts& parts, bool on) {
    const Theme& t = *s.theme;
    const Color mark = parts.disabled ? t.muted.with_alpha(140) : t.primary;
    s.fill(parts.r, on ? mark : t.surface, 4);
    s.outline(parts.r, on ? mark : (parts.it.hovered ? t.ink : t.border), 4);
    if (on) {
        s.glyph({parts.r.x + 9, parts.r.y + 9}, icons::check, t.on_primary);
    }
    if (parts.it.ring) {
        s.focus_ring(parts.r, 4);
    }
}

void draw_radio(const UiState& s, const ChoiceParts& parts, bool on) {
    const Theme& t = *s.theme;
    const ImVec2 centre{parts.r.x + 9, parts.r.y + 9};
    const Color mark = parts.disabled ? t.muted.with_alpha(140) : t.primary;
    s.draw()->AddCircleFilled(centre, 9, to_imgui(on ? mark : t.surface));
    s.draw()->AddCircle(centre, 8.5F, to_imgui(on ? mark : (parts.it.hovered ? t.ink : t.border)));
    if (on) {
        s.draw()->AddCircleFilled(centre, 3.5F, to_imgui(t.on_primary));
    }
    if (parts.it.ring) {
        s.focus_ring(parts.r, 9);
    }
}

}  // namespace

bool Ui::checkbox(Key key, std::string_view label, bool& value, const FieldOptions& options) {
    UiState& s = *state_;
    Node node{.id = id_of(key), .role = Role::checkbox};
    // What the press of this frame does must already show in the node.
    const bool disabled = !options.disabled_because.empty();
    const bool clicked_outside = !disabled && s.take_click(node.id);
    value = clicked_outside ? !value : value;
    node.flags |= value ? flag_checked : 0u;
    node.flags |= options.required ? flag_required : 0u;
    node.flags |= options.error.empty() ? 0u : flag_invalid;
    const ChoiceParts parts = draw_choice(
        s, std::move(node), {.label = label, .description = options.hint, .disabled_because = options.disabled_because},
        options.error);
    if (parts.it.clicked) {
        value = !value;
        s.tree.at(s.last_node).flags ^= flag_checked;
    }
    draw_check(s, parts, value);
    if (clicked_outside) {
        s.relayout();
    }
    return parts.it.clicked || clicked_outside;
}

bool Ui::radio_group(Key key, std::string_view legend, int& chosen, std::span<const Choice> choices,
                     const FieldOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    Node group{.id = id, .role = Role::radio_group};
    group.name = legend;
    group.description = options.error.empty() ? options.hint : options.error;
    group.flags |= options.required ? flag_required : 0u;
    group.flags |= options.error.empty() ? 0u : flag_invalid;
    const std::size_t position = s.begin_node(std::move(group));
    auto column = this->column({.gap = 0});
    const Rect top = s.place(0, options.hide_label ? 0 : 20);
    if (!options.hide_label) {
        s.text({top.x, top.y}, Face::small_strong, s.theme->ink, legend, top.w);
    }
    bool changed = false;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = chosen == static_cast<int>(i);
        Node node{.id = Key(static_cast<std::uint64_t>(i)).below(id), .role = Role::radio};
        node.flags |= on ? flag_checked : 0u;
        const ChoiceParts parts = draw_choice(s, std::move(node), choices[i], {});
        if (parts.it.clicked && !on) {
            chosen = static_cast<int>(i);
            changed = true;
        }
        draw_radio(s, parts, chosen == static_cast<int>(i));
    }
    if (!group.description.empty() || !options.error.empty() || !options.hint.empty()) {
        const bool error = !options.error.empty();
        const std::string_view note = error ? options.error : options.hint;
        const Rect below = s.place(0, 20);
        s.text({below.x, below.y + 4}, Face::small, error ? s.theme->danger : s.theme->muted, note, below.w);
    }
    const float bottom = s.layout().reach_y;
    column.end();
    s.end_node(position, {top.x, top.y, top.w, bottom - top.y});
    return changed;
}

namespace {

std::string count_of(const Tab& tab) { return tab.count >= 0 ? std::to_string(tab.count) : ""; }

struct TabWidths {
    float icon;
    float label;
    float count;
};

TabWidths widths_of(UiState& s, const Tab& tab) {
    const std::string count = count_of(tab);
    const float count_width =
        count.empty() ? 0 : std::max(20.F, std::ceil(s.text_width(Face::small_strong, count)) + 12) + 6;
    return {tab.icon ? 24.F : 0.F, std::ceil(s.text_width(Face::body_strong, tab.label)), count_width};
}

float tabs_width(UiState& s, std::span<const Tab> tabs) {
    float total = 0;
    for (const Tab& each : tabs) {
        const auto [icon, label, count] = widths_of(s, each);
        total += icon + label + count + 24;
    }
    return total;
}

// Where they do not fit beside one another, on a small phone or at 400 %.
bool choose_in_list(Ui& ui, Key key, std::string_view name, int& current, std::span<const Tab> tabs) {
    std::vector<std::string> words;
    for (const Tab& each : tabs) {
        const std::string count = count_of(each);
        words.push_back(std::string(each.label) + (count.empty() ? "" : " (" + count + ")"));
    }
    std::vector<Choice> choices;
    for (const std::string& each : words) choices.push_back({.label = each});
    return ui.select(key, name, current, choices, {.hide_label = true});
}

}  // namespace

bool Ui::tabs(Key key, std::string_view name, int& current, std::span<const Tab> tabs) {
    UiState& s = *state_;
    if (tabs_width(s, tabs) > s.available()) return choose_in_list(*this, key, name, current, tabs);
    const NodeId id = id_of(key);
    const float height = s.metrics.control + 8;
    const Rect bar = s.place(0, height);
    Node list{.id = id, .role = Role::tab_list};
    list.name = name;
    const std::size_t position = s.begin_node(std::move(list));
    s.line({bar.x, bar.bottom() - 0.5F}, {bar.right(), bar.bottom() - 0.5F}, s.theme->line);
    float x = bar.x;
    bool changed = false;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const bool on = current == static_cast<int>(i);
        const std::string count = count_of(tabs[i]);
        const auto [icon_width, label_width, count_width] = widths_of(s, tabs[i]);
        const Rect r{x, bar.y, label_width + count_width + icon_width + 24, height};
        Node node{.id = Key(static_cast<std::uint64_t>(i)).below(id), .role = Role::tab};
        node.flags = flag_selectable | (on ? flag_selected : 0u);
        node.name = tabs[i].label;
        node.value = count;
        node.rect = r;
        const NodeId tab_id = node.id;
        s.emit(std::move(node));
        const Interaction it = s.interact(tab_id, r, false);
        if (it.hovered && !on) {
            s.fill({r.x + 2, r.y + 4, r.w - 4, r.h - 10}, s.theme->surface_hover, s.metrics.radius);
        }
        const Color color = on ? s.theme->link : (it.hovered ? s.theme->ink : s.theme->muted);
        float at = r.x + 12;
        const float middle = r.y + r.h / 2 - 1;
        if (tabs[i].icon) {
            s.glyph({at + 8, middle}, tabs[i].icon, color);
            at += icon_width;
        }
        s.text({at, middle - 10}, Face::body_strong, color, tabs[i].label);
        at += label_width;
        if (!count.empty()) {
            const Rect pill{at + 6, middle - 9, count_width - 6, 18};
            s.fill(pill, on ? s.theme->selected : s.theme->surface_press, 9);
            s.text_in(pill, Face::small_strong, on ? s.theme->link : s.theme->muted, count, Align::center);
        }
        if (on) {
            s.fill({r.x + 8, r.bottom() - 3, r.w - 16, 3}, s.theme->primary, 1.5F);
        }
        if (it.ring) {
            s.focus_ring({r.x + 4, r.y + 4, r.w - 8, r.h - 10}, s.metrics.radius);
        }
        if (it.clicked && !on) {
            current = static_cast<int>(i);
            changed = true;
        }
        x = r.right();
    }
    s.end_node(position, bar);
    return changed;
}

bool Ui::segmented(Key key, std::string_view name, int& current, std::span<const Tab> choices) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    std::vector<float> widths;
    float total = 0;
    for (const Tab& choice : choices) {
        widths.push_back(std::ceil(s.text_width(Face::body_strong, choice.label)) + 24 + (choice.icon ? 22 : 0));
        total += widths.back();
    }
    if (total > s.available()) return choose_in_list(*this, key, name, current, choices);
    const Rect bar = s.place(total, s.metrics.control);
    Node group{.id = id, .role = Role::radio_group};
    group.name = name;
    const std::size_t position = s.begin_node(std::move(group));
    s.fill(bar, s.theme->surface, s.metrics.radius);
    float x = bar.x;
    bool changed = false;
    Rect ring;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = current == static_cast<int>(i);
        const Rect r{x, bar.y, widths[i], bar.h};
        Node node{.id = Key(static_cast<std::uint64_t>(i)).below(id), .role = Role::radio};
        node.flags = on ? flag_checked : 0u;
        node.name = choices[i].label;
        node.rect = r;
        const NodeId choice_id = node.id;
        s.emit(std::move(node));
        const Interaction it = s.interact(choice_id, r, false);
        if (on) {
            s.fill(r, s.theme->selected, s.metrics.radius);
        } else if (it.hovered) {
            s.fill(r, s.theme->surface_hover, s.metrics.radius);
        }
        const Color color = on ? s.theme->link : s.theme->ink;
        float at = r.x + 12;
        if (choices[i].icon) {
            s.glyph({at + 8, r.y + r.h / 2}, choices[i].icon, color);
            at += 22;
        }
        s.text_in({at, r.y, r.right() - at, r.h}, on ? Face::body_strong : Face::body, color, choices[i].label);
        ring = it.ring ? r : ring;
        if (it.clicked && !on) {
            current = static_cast<int>(i);
            changed = true;
        }
        x = r.right();
        if (i + 1 < choices.size()) {
            s.line({x, bar.y + 1}, {x, bar.bottom() - 1}, s.theme->line);
        }
    }
    s.outline(bar, s.theme->border, s.metrics.radius);
    if (ring.w > 0) {
        s.focus_ring(ring, s.metrics.radius);
    }
    s.end_node(position, bar);
    return changed;
}

}  // namespace stagepad::ui

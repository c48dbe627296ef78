#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Text, dates and choices from a list. While a field has the focus its native input is the visible
// one, above the canvas; here only its frame is drawn then.
namespace stagepad::ui {

float note_height(const UiState& s, std::string_view note, float width, bool error) {
    if (note.empty()) {
        return 0;
    }
    const auto lines = s.wrap(Face::small, note, width - (error ? 20.F : 0.F));
    return 4 + 16 * static_cast<float>(lines.size());
}

void draw_note(UiState& s, Rect box, std::string_view note, bool error) {
    const float indent = error ? 20.F : 0.F;
    const Color color = error ? s.theme->danger : s.theme->muted;
    float y = box.bottom() + 4;
    if (error) {
        s.glyph({box.x + 8, y + 8}, icons::circle_alert, color);
    }
    for (const auto& [start, end] : s.wrap(Face::small, note, box.w - indent)) {
        s.text({box.x + indent, y}, Face::small, color, note.substr(start, end - start));
        y += 16;
    }
}

namespace {

struct FieldParts {
    NodeId id = 0;
    Rect box;
    Rect text;  // of the value, and of the native input
    std::string description;
    bool disabled = false;
};

float field_width(const UiState& s, const FieldOptions& options) {
    const float room = s.available();
    return std::min(options.width > 0 ? options.width : 480.F, room);
}

// Label, box and note; the caller fills the box.
FieldParts begin_field(UiState& s, NodeId id, std::string_view label, const FieldOptions& options,
                       float box_height) {
    const float width = field_width(s, options);
    const bool error = !options.error.empty();
    const std::string_view note = error ? options.error : options.hint;
    const float label_height = options.hide_label ? 0.F : 20.F;
    const Rect r = s.place(width, label_height + box_height + note_height(s, note, width, error));
    FieldParts parts;
    parts.id = id;
    parts.disabled = !options.disabled_because.empty();
    parts.box = {r.x, r.y + label_height, r.w, box_height};
    parts.text = {parts.box.x + 10, parts.box.y, parts.box.w - 20, parts.box.h};
    if (options.icon) {
        parts.text.x += 24;
        parts.text.w -= 24;
    }
    if (!options.hide_label) {
        const float used = s.text({r.x, r.y}, Face::small_strong, s.theme->ink, label, r.w);
        if (options.required) {
            s.text({r.x + used + 6, r.y}, Face::small, s.theme->muted, s.texts.required, r.w - used - 6);
        }
    }
    if (!note.empty()) {
        draw_note(s, parts.box, note, error);
    }
    for (const std::string_view part : {options.disabled_because, options.error, options.hint}) {
        if (!part.empty()) {
            parts.description += parts.description.empty() ? "" : ". ";
            parts.description += part;
        }
    }
    return parts;
}

void draw_box(const UiState& s, const FieldParts& parts, const FieldOptions& options, const Interaction& it) {
    const Theme& t = *s.theme;
    s.fill(parts.box, parts.disabled ? t.surface_sunken : t.surface, s.metrics.radius);
    const bool error = !options.error.empty();
    const Color edge = error ? t.danger : (it.focused ? t.primary : (it.hovered ? t.ink : t.border));
    s.outline(parts.box, parts.disabled ? t.line : edge, s.metrics.radius, it.focused || error ? 2.F : 1.F);
    if (it.ring) {
        s.focus_ring(parts.box, s.metrics.radius);
    }
    if (options.icon) {
        s.glyph({parts.box.x + 18, parts.box.y + std::min(parts.box.h, s.metrics.control) / 2}, options.icon, t.muted);
    }
}

const char* type_word(InputType type) {
    switch (type) {
        case InputType::email: return "email";
        case InputType::password: return "password";
        case InputType::search: return "search";
        case InputType::telephone: return "tel";
        case InputType::number: return "number";
        case InputType::text: break;
    }
    return "text";
}

Node field_node(const FieldParts& parts, Role role, std::string_view label, const FieldOptions& options) {
    Node node{.id = parts.id, .role = role, .flags = flag_native_pointer};
    node.flags |= parts.disabled ? flag_disabled : 0u;
    node.flags |= options.required ? flag_required : 0u;
    node.flags |= options.error.empty() ? 0u : flag_invalid;
    node.name = label;
    node.description = parts.description;
    node.hint = options.placeholder;
    node.autocomplete = options.autocomplete;
    node.rect = parts.text;
    return node;
}

// What was typed since the last frame goes into `value`.
FieldEvent take_typing(UiState& s, NodeId id, std::string& value) {
    FieldEvent result;
    for (NodeEvent& event : s.take_events(id)) {
        switch (event.kind) {
            case EventKind::input:
                result.changed = result.changed || value != event.text;
                value = std::move(event.text);
                break;
            case EventKind::change:
                result.changed = result.changed || value != event.text;
                value = std::move(event.text);
                result.committed = true;
                break;
            case EventKind::submit: result.submitted = true; break;
            default: break;
        }
    }
    return result;
}

// A press on the drawn box (beside the native input) gives it the focus.
Interaction field_interaction(UiState& s, const FieldParts& parts) {
    const Interaction it = s.interact(parts.id, parts.box, parts.disabled);
    if (it.hovered) {
        s.out.cursor = parts.disabled ? "not-allowed" : "text";
    }
    return it;
}

void draw_value(const UiState& s, Rect r, const std::string& value, const FieldOptions& options, bool disabled) {
    std::string dots;
    std::string_view shown = value;
    if (options.type == InputType::password) {
        for (char c : value) {
            dots += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? "•" : "";
        }
        shown = dots;
    }
    const bool empty = shown.empty();
    s.text_in(r, Face::body, empty || disabled ? s.theme->muted : s.theme->ink,
              empty ? options.placeholder : shown);
}

}  // namespace

FieldEvent Ui::text_field(Key key, std::string_view label, std::string& value, const FieldOptions& options) {
    UiState& s = *state_;
    const FieldParts parts = begin_field(s, id_of(key), label, options, s.metrics.control);
    const FieldEvent event = take_typing(s, parts.id, value);
    Node node = field_node(parts, Role::text_field, label, options);
    node.type = type_word(options.type);
    node.flags |= options.type == InputType::password ? flag_password : 0u;
    node.value = value;
    s.emit(std::move(node));
    const Interaction it = field_interaction(s, parts);
    draw_box(s, parts, options, it);
    if (!it.focused) {
        draw_value(s, parts.text, value, options, parts.disabled);
    }
    return event;
}

FieldEvent Ui::date_field(Key key, std::string_view label, std::string& typed, const FieldOptions& options) {
    FieldOptions with_icon = options;
    with_icon.icon = options.icon ? options.icon : Icon(icons::calendar);
    with_icon.width = options.width > 0 ? options.width : 176;
    if (options.autocomplete.empty()) {
        with_icon.autocomplete = "off";
    }
    return text_field(key, label, typed, with_icon);
}

FieldEvent Ui::text_area(Key key, std::string_view label, std::string& value, const FieldOptions& options) {
    UiState& s = *state_;
    const float height = 20 * static_cast<float>(std::max(2, options.rows)) + 14;
    FieldParts parts = begin_field(s, id_of(key), label, options, height);
    parts.text = {parts.text.x, parts.box.y + 6, parts.text.w, parts.box.h - 12};
    const FieldEvent event = take_typing(s, parts.id, value);
    Node node = field_node(parts, Role::text_area, label, options);
    node.value = value;
    node.level = options.rows;
    s.emit(std::move(node));
    const Interaction it = field_interaction(s, parts);
    draw_box(s, parts, options, it);
    if (!it.focused) {
        const std::string_view shown = value.empty() ? options.placeholder : std::string_view(value);
        const Color color = value.empty() || parts.disabled ? s.theme->muted : s.theme->ink;
        float y = parts.text.y;
        for (const auto& [start, end] : s.wrap(Face::body, shown, parts.text.w)) {
            if (y + 20 > parts.text.bottom() + 2) {
                break;
            }
            s.text({parts.text.x, y}, Face::body, color, shown.substr(start, end - start));
            y += 20;
        }
    }
    return event;
}

bool Ui::select(Key key, std::string_view label, int& chosen, std::span<const Choice> choices,
                const FieldOptions& options) {
    UiState& s = *state_;
    FieldParts parts = begin_field(s, id_of(key), label, options, s.metrics.control);
    bool changed = false;
    const int count = static_cast<int>(choices.size());
    for (const NodeEvent& event : s.take_events(parts.id)) {
        if (event.kind == EventKind::change && event.number >= 0 && event.number < count && !parts.disabled) {
            changed = changed || chosen != event.number;
            chosen = event.number;
        }
    }
    Node node = field_node(parts, Role::select, label, options);
    node.rect = parts.box;
    node.index = chosen;
    for (const Choice& choice : choices) {
        node.options.emplace_back(choice.label);
    }
    if (chosen >= 0 && chosen < count) {
        node.value = node.options[static_cast<std::size_t>(chosen)];
    }
    const std::string shown = node.value;
    s.emit(std::move(node));
    const Interaction it = s.interact(parts.id, parts.box, parts.disabled, HitKind::native);
    draw_box(s, parts, options, it);
    draw_value(s, {parts.text.x, parts.text.y, parts.text.w - 16, parts.text.h}, shown, options, parts.disabled);
    s.glyph({parts.box.right() - 18, parts.box.y + parts.box.h / 2}, icons::chevron_down, s.theme->muted);
    return changed;
}

}  // namespace stagepad::ui

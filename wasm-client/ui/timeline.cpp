#include "wasm-client/ui/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "wasm-client/ui/ui_state.hpp"

namespace stagepad::ui {
namespace {

constexpr float k_tick_line = 22;
constexpr float k_block_height = 44;
constexpr float k_thin_height = 20;
constexpr float k_lane_gap = 4;
constexpr float k_row_padding = 8;
constexpr float k_pin_height = 22;
constexpr float k_drag_threshold = 4;

float at_day(const TimelineState& t, int day) {
    return t.origin + static_cast<float>(day - t.first_day) * t.px_per_day;
}

// First lane that is free from x on; takes it up to `right`.
int take_lane(std::vector<float>& lanes, float x, float right) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (lanes[i] <= x + 0.5F) {
            lanes[i] = right;
            return static_cast<int>(i);
        }
    }
    lanes.push_back(right);
    return static_cast<int>(lanes.size()) - 1;
}

float axis_height(const TimelineOptions& options) {
    const bool major = std::any_of(options.ticks.begin(), options.ticks.end(), [](const auto& t) { return t.major; });
    const bool minor = std::any_of(options.ticks.begin(), options.ticks.end(), [](const auto& t) { return !t.major; });
    return (major ? k_tick_line : 0) + (minor ? k_tick_line : 0) + 4;
}

// Lines through all rows, and the words above them; a word that would run into the next is left out.
void draw_ticks(const UiState& s, const TimelineState& t, const TimelineOptions& options, float top, float bottom) {
    const bool has_major = std::any_of(options.ticks.begin(), options.ticks.end(), [](const auto& k) { return k.major; });
    for (const bool major : {false, true}) {
        const float label_y = top + (has_major && !major ? k_tick_line : 0);
        const TimelineTick* previous = nullptr;
        const auto label = [&](const TimelineTick& tick, float until) {
            const Face face = major ? Face::small_strong : Face::small;
            float x = at_day(t, tick.day) + 6;
            if (major) {
                x = std::max(x, t.track_left + 6);  // the year stays in sight
            }
            if (x + s.text_width(face, tick.label) <= until - 2) {
                s.text({x, label_y + 3}, face, major ? s.theme->ink : s.theme->muted, tick.label);
            }
        };
        for (const TimelineTick& tick : options.ticks) {
            if (tick.major != major) {
                continue;
            }
            const float x = at_day(t, tick.day);
            if (previous != nullptr) {
                label(*previous, x);
            }
            previous = &tick;
            s.line({x, label_y}, {x, bottom}, major ? s.theme->border.with_alpha(110) : s.theme->line);
        }
        if (previous != nullptr) {
            label(*previous, at_day(t, t.end_day));
        }
    }
}

void draw_shades(const UiState& s, const TimelineState& t, const TimelineOptions& options, float top, float bottom) {
    for (const TimelineShade& shade : options.shades) {
        const float x = at_day(t, shade.first_day);
        const float right = std::max(x + 1, at_day(t, shade.end_day));
        s.fill({x, top, right - x, bottom - top}, s.theme->muted.with_alpha(s.theme->is_dark() ? 34 : 24));
    }
}

// The line goes behind the blocks; the word stands in the upper line of the axis.
void draw_today(const UiState& s, const TimelineState& t, const TimelineOptions& options, float top, float bottom) {
    if (options.today < t.first_day || options.today >= t.end_day) {
        return;
    }
    const float x = std::floor(at_day(t, options.today)) + 0.5F;
    s.line({x, top + 14}, {x, bottom}, s.theme->primary, 2);
    if (options.today_label.empty()) {
        return;
    }
    const float width = std::ceil(s.text_width(Face::small_strong, options.today_label)) + 14;
    const float left = std::clamp(std::floor(x - width / 2), t.track_left, std::max(t.track_left, t.track_right - width));
    if (x >= t.track_left && x <= t.track_right) {
        s.fill({left, top, width, 18}, s.theme->primary, 9);
        s.text_in({left, top, width, 18}, Face::small_strong, s.theme->on_primary, options.today_label, Align::center);
    }
}

void end_timeline(UiState& s, std::size_t position, Rect r) {
    TimelineState& t = *s.timelines.back();
    ImGuiWindow* window = t.window;
    window->DC.CursorMaxPos.x = std::max(window->DC.CursorMaxPos.x, at_day(t, t.end_day));
    const float content = t.cursor_y - r.y;
    ImGui::EndChild();
    s.pop_layout();
    Memory& m = s.remember(t.id);
    const float bar = window->ScrollMax.x > 0 ? 12.F : 0.F;
    if (std::abs(m.height - content - bar) > 0.25F) {
        m.height = content + bar;
        s.relayout();
    }
    s.end_node(position, {r.x, r.y, r.w, m.height});
    s.timelines.pop_back();
    s.end_place({r.x, r.y}, r.w, m.height);
}

// How a press on a block becomes a drag, and what it comes to.
void follow_drag(UiState& s, const TimelineState& t, NodeId id, const Interaction& it, bool selected, BlockEvent& event) {
    const float mouse = ImGui::GetIO().MousePos.x;
    if (it.held && s.drag.block != id && ImGui::IsMouseClicked(0)) {
        s.drag = {id, mouse, t.window->Scroll.x, false, false};
    }
    if (s.drag.block != id) {
        return;
    }
    // With a finger, only what is chosen moves; everything else scrolls.
    if (s.in.touch && selected) {
        s.pan_refused = true;
    }
    const bool may = !s.in.touch || selected;
    const float moved = mouse - s.drag.start_x + (t.window->Scroll.x - s.drag.start_scroll);
    if (it.held && may && std::abs(moved) > k_drag_threshold) {
        s.drag.moved = true;
    }
    if (s.escape && s.drag.moved) {
        s.escape = false;
        s.drag.cancelled = true;
    }
    const int delta = s.drag.cancelled ? 0 : static_cast<int>(std::lround(moved / t.px_per_day));
    if (s.drag.moved && it.held) {
        event.dragging = !s.drag.cancelled;
        event.delta_days = delta;
        s.out.cursor = "grabbing";
    } else if (!it.held) {
        if (s.drag.moved && !s.drag.cancelled) {
            event.dropped = true;
            event.delta_days = delta;
        }
        event.activated = event.activated && !s.drag.moved;
        s.drag = {};
        s.relayout();
    }
}

void draw_dashed(const UiState& s, Rect r, Color c) {
    for (float x = r.x; x < r.right(); x += 8) {
        const float end = std::min(x + 5, r.right());
        s.line({x, r.y + 0.5F}, {end, r.y + 0.5F}, c);
        s.line({x, r.bottom() - 0.5F}, {end, r.bottom() - 0.5F}, c);
    }
    for (float y = r.y; y < r.bottom(); y += 8) {
        const float end = std::min(y + 5, r.bottom());
        s.line({r.x + 0.5F, y}, {r.x + 0.5F, end}, c);
        s.line({r.right() - 0.5F, y}, {r.right() - 0.5F, end}, c);
    }
}

void draw_block(const UiState& s, const TimelineState& t, Rect r, const BlockOptions& options, const Interaction& it,
                bool dragging) {
    const TonePair& pair = s.theme->tone(options.tone);
    if (options.ghost) {
        draw_dashed(s, r, s.theme->border);
    } else {
        if (dragging) {
            s.fill({r.x - 1, r.y + 2, r.w + 2, r.h + 2}, s.theme->shadow, 7);
        }
        s.fill(r, pair.fill, 4);
        const bool strong = it.hovered || s.theme->kind == ThemeKind::contrast_light ||
                            s.theme->kind == ThemeKind::contrast_dark;
        s.outline(r, pair.text.with_alpha(strong ? 255 : 90), 4);
        s.fill({r.x, r.y, std::min(4.F, r.w), r.h}, pair.text, 2);
    }
    if (options.selected) {
        s.outline({r.x - 2, r.y - 2, r.w + 4, r.h + 4}, s.theme->primary, 6, 2);
    }
    // The words keep to the part in sight.
    const float left = std::max(r.x, t.track_left);
    const float right = std::min(r.right(), t.track_right);
    const float room = right - left;
    const Color color = options.ghost ? s.theme->muted : pair.text;
    const Icon mark = options.icon ? options.icon : tone_icon(options.tone);
    float x = left + 10;
    const float first = t.thin ? r.y + (r.h - 20) / 2 : r.y + 3;
    // In a thin row the word comes first: its mark stands where there is room for both.
    const float word = t.thin && !options.problem ? s.text_width(Face::small, options.label) + 6 : 0;
    if (room >= 30 + word && !options.ghost) {
        s.glyph({x + 8, t.thin ? r.y + r.h / 2 : first + 10}, options.problem ? Icon(icons::alert_triangle) : mark,
                options.problem ? s.theme->tone(Tone::blocked).text : color);
        x += 22;
    }
    const float text_room = right - x - 6;
    if (text_room >= 24) {
        s.text({x, t.thin ? r.y + (r.h - 16) / 2 : first}, t.thin ? Face::small : Face::body_strong, color, options.label,
               text_room);
        if (!options.detail.empty() && !t.thin) {
            s.text({x, first + 20}, Face::small, color, options.detail, text_room);
        }
    }
    if (it.ring) {
        s.focus_ring(r, 4);
    }
}

}  // namespace

Timeline::Timeline(Ui& ui, Key key, const TimelineOptions& options)
    : ui_(&ui), scope_(begin(key, options)) {}

Scope Timeline::begin(Key key, const TimelineOptions& options) {
    UiState& s = ui_->state();
    auto state = std::make_unique<TimelineState>();
    TimelineState& t = *state;
    t.id = ui_->id_of(key);
    const float width = s.available();
    const Memory& m = s.remember(t.id);
    const Vec2 origin = s.begin_place(width, m.height);
    const Rect r{origin.x, origin.y, width, std::max(m.height, 60.F)};
    t.first_day = options.first_day;
    t.end_day = std::max(options.end_day, options.first_day + 1);
    t.left = r.x;
    t.label_width = s.is_narrow() ? 0 : options.label_width;
    const float room = r.w - t.label_width;
    t.px_per_day = options.px_per_day > 0 ? options.px_per_day : (room - 2) / static_cast<float>(t.end_day - t.first_day);
    px_per_day_ = t.px_per_day;
    Node node{.id = t.id, .role = Role::region};
    node.name = options.name;
    const std::size_t position = s.begin_node(std::move(node));
    ImGui::SetCursorScreenPos({r.x, r.y});
    ImGui::BeginChild(t.id, {r.w, r.h}, 0,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoSavedSettings |
                          ImGuiWindowFlags_HorizontalScrollbar);
    s.draw()->_FringeScale = 1 / s.fonts.pixel_ratio;
    t.window = ImGui::GetCurrentWindow();
    t.window->Scroll.y = 0;
    t.track_left = r.x + t.label_width;
    t.track_right = r.right();
    t.origin = t.track_left - t.window->Scroll.x;
    t.top = r.y + axis_height(options);
    t.cursor_y = t.top;
    // At another scale it begins anew: at today, a little from the left.
    if (m.width != options.px_per_day && (t.window->ScrollMax.x > 0 || options.px_per_day <= 0)) {
        s.remember(t.id).width = options.px_per_day;
        const auto days = static_cast<float>(std::max(0, options.today - t.first_day));
        ImGui::SetScrollX(t.window, std::max(0.F, days * t.px_per_day - room / 4));
        s.relayout();
    }
    ImGui::PushClipRect({t.track_left, r.y}, {t.track_right, r.bottom()}, true);
    draw_shades(s, t, options, t.top, r.y + m.height);
    const float rows_bottom = r.y + m.height - (t.window->ScrollMax.x > 0 ? 12 : 0);
    draw_ticks(s, t, options, r.y, rows_bottom);
    draw_today(s, t, options, r.y, rows_bottom);
    ImGui::PopClipRect();
    s.line({r.x, t.top - 0.5F}, {r.right(), t.top - 0.5F}, s.theme->line);
    s.push_column(origin, width, 0);
    s.timelines.push_back(std::move(state));
    s.push_scope(t.id, [&s, position, r] { end_timeline(s, position, r); });
    return ui_->open_scope();
}

TimelineRow Timeline::row(Key key, std::string_view label, std::string_view detail, bool thin) {
    UiState& s = ui_->state();
    TimelineState& t = *s.timelines.back();
    t.row = ui_->id_of(key);
    t.thin = thin;
    t.row_label = label;
    t.row_detail = detail;
    t.lane_ends.clear();
    t.pin_lane_ends.clear();
    const bool above = t.label_width <= 0;
    t.row_y = t.cursor_y + (above ? 24.F : 0.F);
    t.row_height = s.remember(t.row).height;
    Node node{.id = t.row, .role = Role::group};
    node.name = label;
    node.description = detail;
    const std::size_t position = s.begin_node(std::move(node));
    s.push_scope(t.row, [&s, position, above] {
        TimelineState& line = *s.timelines.back();
        const auto lanes = static_cast<float>(std::max<std::size_t>(1, line.lane_ends.size()));
        const auto pins = static_cast<float>(line.pin_lane_ends.size());
        const float block = line.thin ? k_thin_height : k_block_height;
        const float height = 2 * k_row_padding + lanes * (block + k_lane_gap) - k_lane_gap + pins * k_pin_height;
        const float bottom = line.row_y + height;
        const float room = above ? line.track_right - line.left - 8 : line.label_width - 16;
        if (above) {
            const float width = s.text({line.left + 4, line.cursor_y + 4}, Face::small_strong, s.theme->muted, line.row_label, room);
            s.text({line.left + 12 + width, line.cursor_y + 4}, Face::small, s.theme->muted, line.row_detail, room - width);
        } else {
            const float label_y = line.row_y + k_row_padding + (line.thin || line.row_detail.empty() ? (block - 20) / 2 : 2);
            s.text({line.left, label_y}, Face::body_strong, s.theme->ink, line.row_label, room);
            if (!line.row_detail.empty() && !line.thin) {
                s.text({line.left, label_y + 20}, Face::small, s.theme->muted, line.row_detail, room);
            }
        }
        s.line({line.left, bottom - 0.5F}, {line.track_right, bottom - 0.5F}, s.theme->line);
        s.remember(line.row).height = height;
        s.end_node(position, {line.left, line.cursor_y, line.track_right - line.left, bottom - line.cursor_y});
        line.cursor_y = bottom;
    });
    return TimelineRow(ui_, ui_->open_scope());
}

BlockEvent TimelineRow::block(Key key, const BlockOptions& options) {
    UiState& s = ui_->state();
    TimelineState& t = *s.timelines.back();
    const NodeId id = ui_->id_of(key);
    const float x = std::floor(at_day(t, options.first_day));
    const float right = std::max(x + 6, std::floor(at_day(t, options.end_day)) - 1);
    const float height = t.thin ? k_thin_height : k_block_height;
    // A block under way stays where it was taken up; the others do not make room for it.
    const bool in_hand = s.drag.block == id && s.drag.moved;
    const int lane = in_hand || options.ghost ? 0 : take_lane(t.lane_ends, x, right);
    const Rect r{x, t.row_y + k_row_padding + static_cast<float>(lane) * (height + k_lane_gap), right - x, height};
    BlockEvent event;
    for (const NodeEvent& happened : s.take_events(id)) {
        event.step = happened.kind == EventKind::step ? happened.number : event.step;
        event.activated = event.activated || happened.kind == EventKind::click;
    }
    ImGui::PushClipRect({t.track_left, t.top}, {t.track_right, t.window->InnerRect.Max.y}, true);
    Interaction it;
    if (!options.ghost) {
        Node node{.id = id, .role = options.movable ? Role::slider : Role::button};
        node.flags = options.selected ? (flag_selectable | flag_selected) : 0u;
        node.flags |= options.problem ? flag_invalid : 0u;
        node.name = options.name.empty() ? options.label : options.name;
        node.value = options.value_text;
        if (options.movable) {
            node.minimum = t.first_day;
            node.maximum = t.end_day;
            node.now = options.first_day;
        } else {
            node.description = options.value_text;
        }
        node.rect = r;
        s.emit(std::move(node));
        it = s.interact(id, r, false);
        event.activated = event.activated || it.clicked;
        if (options.movable) {
            if (it.hovered && (options.selected || !s.in.touch)) {
                s.out.cursor = "grab";
            }
            follow_drag(s, t, id, it, options.selected, event);
        }
    }
    draw_block(s, t, r, options, it, event.dragging);
    ImGui::PopClipRect();
    if (!options.ghost && !event.dragging && options.label.size() > 0 && it.hovered) {
        s.last = it;
        const std::string_view name = options.name.empty() ? options.label : options.name;
        ui_->tooltip(options.value_text.empty() ? std::string(name)
                                                : std::string(name) + ", " + std::string(options.value_text));
    }
    return event;
}

bool TimelineRow::pin(Key key, const PinOptions& options) {
    UiState& s = ui_->state();
    TimelineState& t = *s.timelines.back();
    const NodeId id = ui_->id_of(key);
    const float x = std::floor(at_day(t, options.day));
    const float text = std::ceil(s.text_width(Face::small, options.label));
    const float right = x + 20 + text + 10;
    const int lane = take_lane(t.pin_lane_ends, x - 8, right);
    const float block = t.thin ? k_thin_height : k_block_height;
    const auto lanes = static_cast<float>(std::max<std::size_t>(1, t.lane_ends.size()));
    const float top = t.row_y + k_row_padding + lanes * (block + k_lane_gap) - k_lane_gap;
    const Rect r{x - 8, top + 3 + static_cast<float>(lane) * k_pin_height, right - x + 8, k_pin_height - 2};
    ImGui::PushClipRect({t.track_left, t.top}, {t.track_right, t.window->InnerRect.Max.y}, true);
    Node node{.id = id, .role = Role::button};
    node.name = options.name.empty() ? options.label : options.name;
    node.rect = r;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, false);
    const TonePair& pair = s.theme->tone(options.tone);
    if (it.hovered) {
        s.fill(r, s.theme->surface_hover, 4);
    }
    // Further down it would run through the words of the pins above.
    s.line({x + 0.5F, lane == 0 ? top - 4 : r.y - 3}, {x + 0.5F, r.y + 2}, pair.text.with_alpha(150));
    s.fill({x - 8, r.y + 1, 18, 18}, pair.fill, 9);
    s.outline({x - 8, r.y + 1, 18, 18}, pair.text.with_alpha(120), 9);
    s.draw()->AddCircleFilled({x + 1, r.y + 10}, 3, to_imgui(pair.text));
    // The lines of the months would run through the words.
    s.fill({x + 12, r.y + 1, text + 4, 18}, it.hovered ? s.theme->surface_hover : s.theme->surface, 4);
    s.text({x + 14, r.y + 2}, Face::small, s.theme->muted, options.label);
    if (it.ring) {
        s.focus_ring(r, 4);
    }
    ui_->tooltip(options.name);
    ImGui::PopClipRect();
    return it.clicked;
}

}  // namespace stagepad::ui

#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// A process as a track of steps: sideways where there is room, else downwards.
namespace stagepad::ui {
namespace {

struct StepLook {
    Icon icon;
    Color mark;
    Color on_mark;
    Color text;
    bool filled;
};

StepLook look_of(const Theme& t, StepState state) {
    switch (state) {
        case StepState::done: return {icons::check, t.primary, t.on_primary, t.ink, true};
        case StepState::current: return {icons::circle_dot, t.primary, t.link, t.ink, false};
        case StepState::skipped: return {icons::minus, t.border, t.muted, t.muted, false};
        case StepState::problem: return {icons::x, t.danger, t.on_danger, t.danger, true};
        case StepState::todo: break;
    }
    return {Icon{}, t.border, t.muted, t.muted, false};
}

void draw_mark(const UiState& s, Vec2 centre, StepState state) {
    const StepLook look = look_of(*s.theme, state);
    const ImVec2 c{centre.x, centre.y};
    s.draw()->AddCircleFilled(c, 11, to_imgui(look.filled ? look.mark : s.theme->surface));
    if (!look.filled) {
        s.draw()->AddCircle(c, 10.5F, to_imgui(look.mark), 0, state == StepState::current ? 2.F : 1.F);
    }
    if (state == StepState::current) {
        s.draw()->AddCircleFilled(c, 5, to_imgui(look.mark));
    } else {
        s.glyph(centre, look.icon, look.on_mark);
    }
}

void emit_step(UiState& s, const Step& step, NodeId id, Rect r) {
    Node node{.id = id, .role = Role::list_item};
    node.flags = step.state == StepState::current ? flag_step_current : 0u;
    node.name = step.label;
    for (const std::string_view part : {step.state_word, step.detail}) {
        if (!part.empty()) {
            node.name += ", ";
            node.name += part;
        }
    }
    node.rect = r;
    s.emit(std::move(node));
}

}  // namespace

void Ui::steps(Key key, std::string_view name, std::span<const Step> steps) {
    UiState& s = *state_;
    if (steps.empty()) {
        return;
    }
    const NodeId id = id_of(key);
    const float width = s.available();
    const auto count = static_cast<float>(steps.size());
    const bool sideways = width / count >= 112;
    const float cell = sideways ? std::floor(width / count) : width;
    float height = 0;
    const float text_room = sideways ? cell - 12 : width - 36;
    std::vector<float> heights;
    for (const Step& step : steps) {
        const float h = 20 * static_cast<float>(s.wrap(Face::body_strong, step.label, text_room).size()) +
                        (step.detail.empty() ? 0 : 16 * static_cast<float>(s.wrap(Face::small, step.detail, text_room).size()));
        heights.push_back(sideways ? h + 32 : std::max(36.F, h + 16));
        height = sideways ? std::max(height, heights.back()) : height + heights.back();
    }
    const Rect r = s.place(width, height);
    Node list{.id = id, .role = Role::ordered_list};
    list.name = name;
    const std::size_t position = s.begin_node(std::move(list));
    float x = r.x;
    float y = r.y;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const StepLook look = look_of(*s.theme, step.state);
        const Vec2 mark = sideways ? Vec2{x + 12, y + 12} : Vec2{x + 12, y + 12};
        if (i + 1 < steps.size()) {
            const bool passed = step.state == StepState::done || step.state == StepState::skipped;
            const Color line = passed ? s.theme->primary : s.theme->line;
            if (sideways) {
                s.line({mark.x + 17, mark.y}, {x + cell - 5, mark.y}, line, 2);
            } else {
                s.line({mark.x, mark.y + 16}, {mark.x, y + heights[i] - 4}, line, 2);
            }
        }
        draw_mark(s, mark, step.state);
        const Rect box{x, y, sideways ? cell : r.w, sideways ? r.h : heights[i]};
        emit_step(s, step, Key(static_cast<std::uint64_t>(i)).below(id), box);
        float text_y = sideways ? y + 30 : y + 2;
        const float text_x = sideways ? x : x + 36;
        const Face face = step.state == StepState::todo ? Face::body : Face::body_strong;
        for (const auto& [start, end] : s.wrap(Face::body_strong, step.label, text_room)) {
            s.text({text_x, text_y}, face, look.text, step.label.substr(start, end - start));
            text_y += 20;
        }
        if (!step.detail.empty()) {
            for (const auto& [start, end] : s.wrap(Face::small, step.detail, text_room)) {
                s.text({text_x, text_y}, Face::small, s.theme->muted, step.detail.substr(start, end - start));
                text_y += 16;
            }
        }
        x += sideways ? cell : 0;
        y += sideways ? 0 : heights[i];
    }
    s.end_node(position, r);
}

}  // namespace stagepad::ui

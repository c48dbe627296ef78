#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Time in one line of a table, and the end of a list that goes on.
namespace stagepad::ui {
namespace {

constexpr float k_strip_height = 20;
constexpr float k_words_height = 18;
// How far below the window the end of a list counts as in sight.
constexpr float k_near = 400;

float at_day(const Rect& r, const StripOptions& options, int day) {
    const int days = std::max(1, options.end_day - options.first_day);
    const float share = static_cast<float>(day - options.first_day) / static_cast<float>(days);
    return std::round(r.x + r.w * std::clamp(share, 0.F, 1.F));
}

void draw_span(const UiState& s, const Rect& strip, const StripOptions& options, const StripSpan& span) {
    const float x = at_day(strip, options, span.first_day);
    const float right = std::max(x + 3, at_day(strip, options, span.end_day) - 1);
    if (span.end_day <= options.first_day || span.first_day >= options.end_day) {
        return;
    }
    const TonePair& pair = s.theme->tone(span.tone);
    const Rect r{x, strip.y, right - x, strip.h};
    s.fill(r, pair.fill, 3);
    // In high contrast the quiet ones have no colour to be seen by.
    if (!span.quiet || pair.fill == s.theme->surface) {
        s.outline(r, pair.text.with_alpha(120), 3);
    }
    // What lies around the rest is long: its word stands at its beginning, out of the way of today.
    if (!span.label.empty() && s.text_width(Face::small, span.label) + 8 <= r.w) {
        s.text_in({r.x + 4, r.y, r.w - 8, r.h}, Face::small, pair.text, span.label,
                  span.quiet ? Align::start : Align::center);
    }
}

// A word that would run into the next is left out.
void draw_tick_words(const UiState& s, const Rect& words, std::span<const ColumnTick> ticks) {
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float x = words.x + words.w * ticks[i].at;
        const float until = i + 1 < ticks.size() ? words.x + words.w * ticks[i + 1].at : words.right();
        if (x + 4 + s.text_width(Face::small, ticks[i].label) <= until) {
            s.text({std::round(x) + 4, words.y}, Face::small, s.theme->muted, ticks[i].label);
        }
    }
}

}  // namespace

void Ui::time_strip(Key key, const StripOptions& options) {
    UiState& s = *state_;
    const float above = options.tick_words ? k_words_height : 0;
    const Rect whole = s.place(s.available(), k_strip_height + above);
    const Rect r{whole.x, whole.y + above, whole.w, k_strip_height};
    if (options.tick_words) {
        draw_tick_words(s, {whole.x, whole.y, whole.w, above}, options.ticks);
    }
    Node node{.id = id_of(key), .role = Role::image};
    node.name = options.name;
    node.rect = r;
    s.emit(std::move(node));
    for (const ColumnTick& tick : options.ticks) {
        const float x = std::round(r.x + r.w * tick.at) + 0.5F;
        s.line({x, r.y - std::max(above, 8.F)}, {x, r.bottom() + 8}, s.theme->line);
    }
    for (const StripSpan& span : options.spans) {
        draw_span(s, r, options, span);
    }
    if (options.today >= options.first_day && options.today < options.end_day) {
        const float x = at_day(r, options, options.today) + 0.5F;
        s.line({x, r.y - 5}, {x, r.bottom() + 5}, s.theme->primary, 2);
    }
}

bool Ui::is_near_end() {
    UiState& s = *state_;
    const Layout& l = s.layout();
    return std::max(l.cursor_y, l.reach_y) < s.in.viewport.y + k_near;
}

}  // namespace stagepad::ui

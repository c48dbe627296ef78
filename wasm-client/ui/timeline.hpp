#pragma once

#include <span>
#include <string_view>

#include "wasm-client/ui/ui.hpp"

namespace stagepad::ui {

// Time drawn from left to right: ticks above, rows of blocks, pins, shaded stretches, a line for
// today. The kit knows no calendar: a day is a number (days since any fixed date), and the view
// brings ticks and words. Wider than its place it scrolls sideways; labels stay at the left.
//
//     Timeline timeline(ui, "schema", {...});
//     {
//         auto row = timeline.row("stages", "Stages");
//         auto event = row.block(stage.id, {.first_day = …});
//     }

struct TimelineTick {
    int day = 0;
    std::string_view label;
    bool major = false;  // a year above months, a month above weeks: stronger line, upper label line
};

struct TimelineShade {
    int first_day = 0;
    int end_day = 0;  // the day after the last
    std::string_view label;  // what a tooltip says: "Kerstvakantie"
};

struct TimelineOptions {
    std::string_view name;
    int first_day = 0;
    int end_day = 0;         // the day after the last one shown
    float px_per_day = 0;    // 0: fit the width there is
    float label_width = 160;  // 0 on a phone puts labels above their rows
    std::span<const TimelineTick> ticks = {};
    std::span<const TimelineShade> shades = {};
    int today = -1;          // -1: no line
    std::string_view today_label = {};
};

struct BlockOptions {
    int first_day = 0;
    int end_day = 0;
    std::string_view label;       // inside the block
    std::string_view detail = {};  // second line, where there is room
    std::string_view name = {};   // accessible name; empty: the label
    std::string_view value_text = {};  // "1 sep 2025 tot en met 30 nov 2025, geplaatst"
    Tone tone = Tone::neutral;
    Icon icon = {};               // empty: the tone's
    bool selected = false;
    bool movable = false;         // takes drag and arrows
    bool ghost = false;           // outline only: where it was, or what is proposed
    bool problem = false;         // a warning mark at its edge
};

// What happened to a block. While it is dragged the caller draws it where `delta_days` puts it;
// on `dropped` it keeps that; a drag given up (Esc) ends with delta 0 and no drop.
struct BlockEvent {
    bool activated = false;  // clicked or Enter
    bool dragging = false;
    bool dropped = false;
    int delta_days = 0;      // since the drag began; never rounded to anything but days
    int step = 0;            // arrow -1/+1, page or shift -10/+10
};

struct PinOptions {
    int day = 0;
    std::string_view label;       // a word next to it where there is room
    std::string_view name;        // "Stageplan inleveren, uiterlijk 4 aug 2025"
    Icon icon = icons::flag;
    Tone tone = Tone::neutral;
};

class [[nodiscard]] TimelineRow {
public:
    BlockEvent block(Key key, const BlockOptions& options);
    bool pin(Key key, const PinOptions& options);  // below the blocks; true when activated

private:
    friend class Timeline;
    TimelineRow(Ui* ui, Scope scope) : ui_(ui), scope_(std::move(scope)) {}
    Ui* ui_;
    Scope scope_;
};

class [[nodiscard]] Timeline {
public:
    Timeline(Ui& ui, Key key, const TimelineOptions& options);
    // `thin`: one line high, for overviews of many people.
    TimelineRow row(Key key, std::string_view label, std::string_view detail = {}, bool thin = false);
    float px_per_day() const { return px_per_day_; }

private:
    Scope begin(Key key, const TimelineOptions& options);

    Ui* ui_;
    float px_per_day_ = 1;
    Scope scope_;
};

}  // namespace stagepad::ui

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "wasm-client/ui/icon.hpp"
#include "wasm-client/ui/key.hpp"
#include "wasm-client/ui/theme.hpp"

namespace stagepad::ui {

// What the widgets of ui.hpp take besides key and label. Plain aggregates for designated
// initialisers: `ui.button("in", t, ButtonKind::primary, {.icon = icons::send})`. A string_view must
// live until the call returns, no longer. Members are in the order to name them.

enum class Align : std::uint8_t { start, center, end };
enum class Justify : std::uint8_t { start, end, between };
enum class ButtonKind : std::uint8_t { secondary, primary, quiet, danger };
enum class TextSize : std::uint8_t { body, small, large, title };  // 14, 12, 18, 24 px
enum class TextTone : std::uint8_t { normal, muted, primary, danger, success };
enum class Politeness : std::uint8_t { polite, assertive };
enum class Severity : std::uint8_t { blocking, consent, warning, info };
enum class Landmark : std::uint8_t { main, navigation, banner, complementary, region, search, form, footer };
enum class InputType : std::uint8_t { text, email, password, search, telephone, number };

struct TextOptions {
    TextTone tone = TextTone::normal;
    bool strong = false;
    TextSize size = TextSize::body;
    bool wrap = true;     // false: one line, cut off with … (the whole text stays readable to others)
};

// A piece of a paragraph. With `href` it is a link; `key` is needed when two links of one paragraph
// have the same text.
struct Span {
    std::string_view text;
    bool strong = false;
    TextTone tone = TextTone::normal;
    std::string_view href = {};
    std::string_view key = {};
};

struct ButtonOptions {
    Icon icon = {};
    Icon trailing_icon = {};
    std::string_view disabled_because = {};  // not empty: disabled, and this is why
    std::string_view tooltip = {};
    std::string_view accessible_name = {};   // when the label alone says too little
    bool fill = false;                       // as wide as its column
    bool pressed = false;                    // a toggle that is on
    bool small = false;                      // 24 px high, inside tables (44 on touch stays)
};

struct LinkOptions {
    Icon icon = {};
    bool strong = false;
    bool new_tab = false;   // another site: opens outside, says so by its icon
    bool as_button = false;  // looks like a secondary button, stays a link
    std::string_view accessible_name = {};
    bool small = false;
};

struct FieldOptions {
    std::string_view hint = {};         // below the field, always visible
    std::string_view error = {};        // below the field, with icon; marks it invalid
    std::string_view placeholder = {};  // an example, never the label
    bool required = false;
    InputType type = InputType::text;
    std::string_view autocomplete = {};  // HTML's words: "username", "off"
    std::string_view disabled_because = {};
    float width = 0;   // 0: the column's width, at most 480
    int rows = 4;      // of a text area
    bool hide_label = false;  // the label is still the accessible name
    Icon icon = {};    // inside, at the start
};

// A button that opens the browser's own window to choose a file.
struct FileOptions {
    std::string_view accept = {};       // the endings it offers: ".pdf,.docx"
    std::string_view hint = {};         // below, always visible
    std::string_view error = {};        // below, with icon; marks it invalid
    std::string_view disabled_because = {};
};

struct Choice {
    std::string_view label;
    std::string_view description = {};
    std::string_view disabled_because = {};
};

struct Tab {
    std::string_view label;
    Icon icon = {};
    int count = -1;  // shown when not negative
};

struct NavItem {
    Key key;
    std::string_view label;
    std::string_view href;
    Icon icon = {};
    bool current = false;
    int count = 0;  // things that wait; shown when not 0
};

struct RowOptions {
    float gap = 8;
    Align align = Align::center;
    Justify justify = Justify::start;
    bool wrap = true;  // too wide: go on below
};

struct ColumnOptions {
    float gap = 8;
    float width = 0;  // never more than there is; 0: all of it (inside a row: all that is left)
};

struct CardOptions {
    float padding = 16;
    float gap = 12;
    bool sunken = false;    // no shadow, on the ground colour
    bool selected = false;  // primary edge
    std::string_view name = {};  // makes it a named region
};

// One track of `columns`: a fixed width, or a share of what is left.
struct Track {
    float px = 0;
    float share = 1;
    float minimum = 0;  // of a share
};
constexpr Track fixed(float px) { return {px, 0, 0}; }
constexpr Track share(float parts, float minimum = 0) { return {0, parts, minimum}; }

struct ColumnsOptions {
    float gap = 16;
    float collapse_below = 720;  // available width under which the columns stand below each other
};

struct ScrollOptions {
    float height = 0;      // 0: to the bottom of the window (or of the surrounding scroll area)
    bool horizontal = false;
    float padding = 0;
    float gap = 8;
};

// A mark above a column: where in its width (0 to 1), and the word that begins there.
struct ColumnTick {
    float at = 0;
    std::string_view label;
};

struct TableColumn {
    Key key;
    std::string_view header;
    float width = 0;  // px; 0: a share of what is left
    float share = 1;
    Align align = Align::start;
    bool sortable = false;
    bool row_header = false;  // this cell names the row
    bool optional = false;    // left out where the table is narrow (below 600 px)
    std::span<const ColumnTick> ticks = {};  // shown instead of `header`, which stays the name
};

struct TableSort {
    int column = -1;
    bool descending = false;
};

struct RowItemOptions {
    bool selected = false;
    bool selectable = false;  // a click anywhere on it activates it; needs `name`
    std::string_view name = {};  // what its button says to assistive technology
    std::string_view href = {};  // activates as a real link instead
};

// A stretch of a time strip: whole days, `end_day` the day after the last.
struct StripSpan {
    int first_day = 0;
    int end_day = 0;
    Tone tone = Tone::neutral;
    std::string_view label = {};  // inside, where there is room
    bool quiet = false;           // what lies around the rest: without an edge
};

// Days are numbers, as in timeline.hpp. `name` says in words what the strip shows.
struct StripOptions {
    std::string_view name;
    int first_day = 0;
    int end_day = 0;
    int today = -1;  // outside: no line
    std::span<const StripSpan> spans = {};
    std::span<const ColumnTick> ticks = {};  // fine lines
    bool tick_words = false;  // their words above the strip, where no table head has them
};

struct DialogOptions {
    float width = 480;
    bool closable = true;  // Esc, the cross and a click outside close it
    std::string_view first_focus = {};  // key of the widget inside that gets it; empty: the dialog itself
};

struct FindingOptions {
    std::string_view detail = {};        // muted second line: source, what would be right
    std::string_view action = {};        // label of the button; empty: none
    Icon action_icon = {};
    std::string_view action_name = {};   // accessible name when `action` alone is ambiguous
};

enum class StepState : std::uint8_t { done, current, todo, skipped, problem };

struct Step {
    std::string_view label;
    StepState state = StepState::todo;
    std::string_view detail = {};      // date, owner
    std::string_view state_word = {};  // "klaar", "nu", …: read out, and in a tooltip
};

struct EmptyStateOptions {
    Icon icon = {};
    std::string_view text = {};
};

// A file that was chosen. Its content stays in the page; `input` names it when it is sent (platform::Request::file).
struct ChosenFile {
    std::string name;
    std::int64_t size = 0;
    NodeId input = 0;
};

// What a field reports. `changed`: typed in since the last frame; `committed`: left or Enter after a
// change; `submitted`: Enter in a one-line field.
struct FieldEvent {
    bool changed = false;
    bool committed = false;
    bool submitted = false;
    explicit operator bool() const { return changed; }
};

// The few words the kit says by itself. The application sets them from its catalogue.
struct KitTexts {
    std::string close = "Sluiten";
    std::string required = "verplicht";
    std::string menu = "Menu";
    std::string sort_by = "Sorteer op";
    std::string dismiss = "Melding sluiten";
    std::string show_password = "Wachtwoord tonen";
    std::string new_tab = "opent in een nieuw tabblad";
    std::string error = "Fout";
};

}  // namespace stagepad::ui

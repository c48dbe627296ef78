#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wasm-client/ui/geometry.hpp"
#include "wasm-client/ui/key.hpp"
#include "wasm-client/ui/options.hpp"
#include "wasm-client/ui/semantics.hpp"
#include "wasm-client/ui/theme.hpp"

namespace stagepad::ui {

class Ui;
struct UiState;  // ImGui, layout stacks, memory between frames: ui_state.hpp, for the kit alone

// The inside of a container: lives as long as the view adds to it. Ends with the block:
//
//     if (auto card = ui.card("stage")) { ui.heading(2, "Stage"); ui.text("…"); }
//
// Scopes end in the reverse order of their begin. Converts to false when there is nothing to fill
// (a closed dialog or menu): then its content must not be drawn.
class [[nodiscard]] Scope {
public:
    Scope() = default;
    Scope(Scope&& other) noexcept : ui_(other.ui_), depth_(other.depth_) { other.ui_ = nullptr; }
    Scope& operator=(Scope&&) = delete;
    Scope(const Scope&) = delete;
    ~Scope() { end(); }
    explicit operator bool() const { return ui_ != nullptr; }
    void end();

private:
    friend class Ui;
    Scope(Ui* ui, int depth) : ui_(ui), depth_(depth) {}
    Ui* ui_ = nullptr;
    int depth_ = 0;
};

// Side-by-side tracks; `next()` moves to the next one.
class [[nodiscard]] Columns {
public:
    Scope next();

private:
    friend class Ui;
    Columns(Ui* ui, Scope scope) : ui_(ui), scope_(std::move(scope)) {}
    Ui* ui_;
    Scope scope_;
};

// One row of a table. Cells come in the order of the columns.
class [[nodiscard]] TableRow {
public:
    Scope cell();                                             // any widgets
    void cell(std::string_view text, const TextOptions& = {});  // just a text
    bool activated() const { return activated_; }  // clicked, or Enter on it (RowItemOptions::selectable)

private:
    friend class Table;
    TableRow(Ui* ui, Scope scope, bool activated)
        : ui_(ui), scope_(std::move(scope)), activated_(activated) {}
    Ui* ui_;
    Scope scope_;
    bool activated_;
};

class [[nodiscard]] Table {
public:
    TableRow row(Key key, const RowItemOptions& = {});
    bool sort_changed() const { return sort_changed_; }

private:
    friend class Ui;
    Table(Ui* ui, Scope scope, bool sort_changed)
        : ui_(ui), scope_(std::move(scope)), sort_changed_(sort_changed) {}
    Ui* ui_;
    Scope scope_;
    bool sort_changed_;
};

// A list of which only some rows are there; see Ui::long_list.
class [[nodiscard]] LongList {
public:
    // Positions of the rows to draw, in order.
    const std::vector<int>& rows() const { return rows_; }
    // One of them, in order; its content is cut off by nothing, so it must fit the height.
    Scope row(int index, Key key, const RowItemOptions& options, bool& activated);

private:
    friend class Ui;
    struct Place {
        NodeId id = 0;
        float top = 0;
        float row_height = 0;
        int count = 0;
    };
    LongList(Ui* ui, Scope scope, Place place, std::vector<int> rows)
        : ui_(ui), scope_(std::move(scope)), place_(place), rows_(std::move(rows)) {}
    Ui* ui_;
    Scope scope_;
    Place place_;
    std::vector<int> rows_;
};

// The widget kit: the one thing a view draws with. Every call draws with Dear ImGui and emits the
// same widget as a semantic node, so keyboard, screen reader and tests get it too. Calls return what
// happened since the last frame; nothing is stored but focus, scroll positions and measured sizes.
// Layout is top-down: a column gives each widget its width and goes down; a row goes right.
//
// Owned by the platform, one per window, single-threaded. Nothing fails at run time; a view's
// mistakes (the same key twice, an item without semantics) are counted, see `duplicate_keys()`.
// The timeline is in timeline.hpp.
class Ui {
public:
    Ui();
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // --- What there is -----------------------------------------------------------------------
    const Theme& theme() const;
    const Metrics& metrics() const;
    Vec2 viewport() const;
    float available_width() const;  // of the current column
    bool is_narrow() const;         // the viewport is a phone's: below 720 px
    bool is_touch() const;          // the last pointer was a finger
    double now_ms() const;          // monotonic, of this frame
    // Something moves: draw another frame (at once, or after so many milliseconds).
    void animate();
    void wake_after(double ms);

    // --- Keys --------------------------------------------------------------------------------
    // Everything inside gets its keys below this one. Containers with a key do it themselves.
    Scope scope(Key key);
    NodeId id_of(Key key) const;  // in the current scope

    // --- Layout ------------------------------------------------------------------------------
    Scope column(const ColumnOptions& = {});
    Scope row(const RowOptions& = {});
    Scope card(Key key, const CardOptions& = {});
    Columns columns(std::span<const Track> tracks, const ColumnsOptions& = {});
    Columns columns(std::initializer_list<Track> tracks, const ColumnsOptions& options = {}) {
        return columns(std::span<const Track>(tracks.begin(), tracks.size()), options);
    }
    // As many equal columns as fit with at least this width each.
    Columns grid(float minimum_width, float gap = 16);
    Scope scroll_area(Key key, const ScrollOptions& = {});
    // Limits and centres the reading width of what is inside.
    Scope measure(float maximum_width);
    Scope indent(float left);
    void space(float height);  // in a column down, in a row to the right
    void spacer();             // in a row: pushes the rest to the right edge
    void separator();

    // --- Structure ---------------------------------------------------------------------------
    // The frame of every screen: bar with brand, navigation (a menu on a phone) and what
    // `trailing` draws at its right; then a scrolling main region with the page padding, in which
    // the caller goes on. A change of `page_key` scrolls to the top.
    struct ShellOptions {
        std::string_view brand;
        std::string_view brand_href = "/";
        std::string_view nav_name = "Hoofdmenu";
        std::string_view skip_label = "Naar de inhoud";
        std::span<const NavItem> items = {};
        float maximum_width = 1440;
    };
    template <class Trailing>
    Scope shell(Key page_key, const ShellOptions& options, Trailing&& trailing) {
        Scope bar = begin_shell_bar(options);
        trailing(*this);
        bar.end();
        return begin_shell_main(page_key, options);
    }
    Scope region(Key key, Landmark landmark, std::string_view name = {});
    Scope list(Key key, std::string_view name, float gap = 8);  // of list_item
    Scope list_item(Key key);
    // A row in a list that can be chosen; fill it with anything.
    // `activated` is set when it was clicked or entered.
    Scope list_row(Key key, const RowItemOptions& options, bool& activated);
    // A list of any length, all rows equally high: those near the window are there, and the one with
    // the focus. Assistive technology hears how many there are in all.
    LongList long_list(Key key, std::string_view name, int count, float row_height);
    // A list of links, one below the other (settings, chapters).
    void nav_list(Key key, std::string_view name, std::span<const NavItem> items);
    void skip_link(Key target, std::string_view label);

    // --- Text --------------------------------------------------------------------------------
    void heading(int level, std::string_view text);  // 1: 24 px, 2: 18 px, 3 and on: 14 px strong
    void text(std::string_view text, const TextOptions& = {});
    void paragraph(std::initializer_list<Span> spans, const TextOptions& options = {}) {
        paragraph(std::span<const Span>(spans.begin(), spans.size()), options);
    }
    void paragraph(std::span<const Span> spans, const TextOptions& = {});
    // Term and value, side by side (below each other on a phone).
    void fact(std::string_view term, std::string_view value, float term_width = 160);
    void badge(Tone tone, std::string_view word);
    void badge(Tone tone, Icon icon, std::string_view word);
    void icon(Icon icon, std::string_view name = {}, TextTone tone = TextTone::muted);
    void tag(std::string_view word);  // neutral, without icon

    // --- Acting ------------------------------------------------------------------------------
    bool button(Key key, std::string_view label, ButtonKind kind = ButtonKind::secondary,
                const ButtonOptions& = {});
    // `name` is what it is called: accessible name and tooltip.
    bool icon_button(Key key, Icon icon, std::string_view name, const ButtonOptions& = {});
    // Navigates by itself (see take_navigation); true on the frame it was followed in this window.
    bool link(Key key, std::string_view label, std::string_view href, const LinkOptions& = {});
    bool disclosure(Key key, std::string_view label, bool& open);  // true when it was toggled
    // A menu below a button: if (auto m = ui.menu_button(…)) { if (ui.menu_item(…)) … }
    Scope menu_button(Key key, std::string_view label, ButtonKind kind = ButtonKind::secondary,
                      const ButtonOptions& = {});
    Scope icon_menu_button(Key key, Icon icon, std::string_view name);
    bool menu_item(Key key, std::string_view label, const ButtonOptions& = {});
    void menu_link(Key key, std::string_view label, std::string_view href, Icon icon = {});
    // True once when "ctrl+k", "alt+arrowleft", "escape"… was pressed anywhere. Must be called every frame.
    bool shortcut(std::string_view combination);

    // --- Entering ----------------------------------------------------------------------------
    FieldEvent text_field(Key key, std::string_view label, std::string& value, const FieldOptions& = {});
    FieldEvent text_area(Key key, std::string_view label, std::string& value, const FieldOptions& = {});
    // Chosen by mouse, finger, keyboard or by dropping a file on it: on the frame after that it is returned.
    std::optional<ChosenFile> file_button(Key key, std::string_view label, const FileOptions& = {});
    // A date as typed; the caller parses it and gives `error` back.
    FieldEvent date_field(Key key, std::string_view label, std::string& typed, const FieldOptions& = {});
    bool select(Key key, std::string_view label, int& chosen, std::span<const Choice> choices,
                const FieldOptions& = {});
    bool checkbox(Key key, std::string_view label, bool& value, const FieldOptions& = {});
    bool radio_group(Key key, std::string_view legend, int& chosen, std::span<const Choice> choices,
                     const FieldOptions& = {});
    // Tabs above content; draw the chosen one inside tab_panel.
    bool tabs(Key key, std::string_view name, int& current, std::span<const Tab> tabs);
    // Two to four choices in one strip (week | maand | jaar).
    bool segmented(Key key, std::string_view name, int& current, std::span<const Tab> choices);

    // --- Showing -----------------------------------------------------------------------------
    // `sort` may be null. Rows are the caller's, already sorted.
    Table table(Key key, std::string_view caption, std::span<const TableColumn> columns,
                TableSort* sort = nullptr);
    // One line of time in little room, for tables of many: stretches of days and a line for today.
    void time_strip(Key key, const StripOptions& options);
    // Is the end of what was drawn so far in sight, or nearly? For a list that goes on by itself.
    bool is_near_end();
    void progress(std::string_view name, double fraction, std::string_view value_text = {});
    void steps(Key key, std::string_view name, std::span<const Step> steps);
    // A rule's outcome: icon, severity in a word, text, and an action. True when that was pressed.
    bool finding(Key key, Severity severity, std::string_view severity_word, std::string_view text,
                 const FindingOptions& = {});
    // A box that stands out, with a tone: fill it with text and buttons.
    Scope notice(Key key, Tone tone, Icon icon, std::string_view title);
    // Says what belongs here and how to begin; fill it with a button.
    Scope empty_state(Key key, std::string_view title, const EmptyStateOptions& = {});

    // --- Above everything --------------------------------------------------------------------
    // Modal. Closing sets `open` to false; the focus goes back to where it was.
    Scope dialog(Key key, bool& open, std::string_view title, const DialogOptions& = {});
    // A short message below, for some seconds, also read out. The kit keeps it.
    void toast(std::string_view text, Tone tone = Tone::neutral);
    // Read out by a screen reader, drawn nowhere.
    void announce(std::string_view text, Politeness politeness = Politeness::polite);
    // For the widget drawn last: shown on hover and keyboard focus, and its description for others.
    void tooltip(std::string_view text);

    // --- Focus and ways ----------------------------------------------------------------------
    void focus(Key key);        // in the current scope; takes effect when that widget is drawn
    bool is_focused(Key key) const;
    void reveal(Key key);       // scroll to it
    void go(std::string_view href);  // as if a link was followed
    std::optional<std::string> take_navigation();
    void set_texts(KitTexts texts);

    // --- For the platform and tests ----------------------------------------------------------
    struct FrameInput {
        double now_ms = 0;
        Vec2 viewport;
        float pixel_ratio = 1;
        bool touch = false;
        Vec2 scroll;  // by wheel, CSS px
        ThemeKind theme = ThemeKind::light;
        bool reduced_motion = false;
        std::vector<NodeEvent> events;
    };
    struct FrameOutput {
        bool animating = false;
        double wake_after_ms = -1;     // negative: not asked
        std::optional<NodeId> focus;   // give DOM focus to it; 0: take it away
        std::vector<std::pair<Politeness, std::string>> announcements;
        std::vector<std::string> shortcuts;  // registered in this frame
        std::string cursor = "default";      // CSS cursor over the canvas
    };
    // Between ImGui::NewFrame and ImGui::Render. `end_frame` closes what was begun by it.
    void begin_frame(FrameInput input);
    FrameOutput end_frame();
    const SemanticTree& tree() const;
    const std::vector<NodeId>& duplicate_keys() const;
    // Rectangles of ImGui items without a semantic node; empty unless built with
    // IMGUI_ENABLE_TEST_ENGINE.
    std::vector<Rect> unaccounted_items() const;
    UiState& state() { return *state_; }  // for the kit's own files

private:
    friend class Scope;
    friend class Columns;
    friend class LongList;
    friend class Table;
    friend class TableRow;
    friend class Timeline;
    Scope begin_shell_bar(const ShellOptions& options);
    Scope begin_shell_main(Key page_key, const ShellOptions& options);
    void end_scope(int depth);
    Scope open_scope();

    std::unique_ptr<UiState> state_;
};

}  // namespace stagepad::ui

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"

#include "wasm-client/ui/fonts.hpp"
#include "wasm-client/ui/ui.hpp"

// The inside of the kit, shared by its own sources and by the platform backends; views never
// include it.
namespace stagepad::ui {

// Where the next widget goes. A column hands out its full width and goes down; a row goes right.
struct Layout {
    enum class Kind : std::uint8_t { column, row, tracks } kind = Kind::column;
    float x = 0;
    float y = 0;
    float width = 0;
    float gap = 8;
    float cursor_x = 0;  // next free position
    float cursor_y = 0;
    float reach_x = 0;   // furthest used position
    float reach_y = 0;
    bool empty = true;
    float minimum_height = 0;  // a cell that should be as high as its neighbours
    // Rows
    Align align = Align::center;
    Justify justify = Justify::start;
    bool wrap = false;
    NodeId memory = 0;
    int line = 0;
    float line_height = 0;
    float used = 0;        // width in one line, without spacers
    int spacers = 0;
    int items = 0;
    float between = 0;     // extra gap
    // Tracks
    std::vector<float> tracks;
    int cell = -1;
    int columns = 0;
    bool stretch = false;  // cards in a row of cells get equal heights
    float row_height = 0;
};

// What was measured in the last frame and is needed before it can be measured again.
struct Memory {
    float width = 0;
    float height = 0;
    int spacers = 0;
    int items = 0;
    std::vector<float> lines;
    std::uint32_t seen = 0;
};

struct ScopeRecord {
    NodeId id = 0;       // what keys are hashed below
    NodeId auto_id = 0;  // the same for children without a key, of this very container
    int counter = 0;
    std::function<void()> end;
};

// How a widget stands to pointer, keyboard and the outside in this frame.
struct Interaction {
    bool hovered = false;
    bool held = false;
    bool clicked = false;  // by whatever means
    bool focused = false;
    bool ring = false;     // focus should be visible
};

enum class HitKind : std::uint8_t {
    button,   // press and release on the canvas
    native,   // a native element above takes the pointer; only hover is known here
    overlap,  // a button with other widgets on top
};

struct Toast {
    std::uint32_t number = 0;
    std::string text;
    Tone tone = Tone::neutral;
    double until = 0;
};

// A stretchable box: drawn before its content, given its height after it.
struct GrowingBox {
    ImDrawList* list = nullptr;
    int first_vertex = 0;
    int end_vertex = 0;
    float middle = 0;
    float height = 0;
};

// The table under way; its rows and cells work on it.
struct TableState {
    NodeId id = 0;
    float x = 0;
    float width = 0;
    std::vector<float> starts;  // of each column of the caller, from x; width 0: left out
    std::vector<float> widths;
    std::vector<Align> aligns;
    int row_header = 0;
    int row_count = 0;
    NodeId row = 0;
    float row_y = 0;
    float row_height = 0;      // as measured before
    float content_height = 0;  // as measured now
    int cell = -1;
    bool needs_button = false;  // the row's button or link goes into its first cell
    bool selectable = false;
    std::string row_name;
    std::string row_href;
};

// One drag on a timeline, from press to release.
struct Drag {
    NodeId block = 0;
    float start_x = 0;
    float start_scroll = 0;
    bool moved = false;
    bool cancelled = false;
};

// The timeline under way; positions are in the viewport.
struct TimelineState {
    NodeId id = 0;
    int first_day = 0;
    int end_day = 0;
    float px_per_day = 1;
    float left = 0;         // of labels
    float label_width = 0;
    float track_left = 0;   // where the visible track begins
    float track_right = 0;
    float origin = 0;       // position of first_day, moves with scrolling
    float top = 0;          // below the axis
    float cursor_y = 0;
    ImGuiWindow* window = nullptr;
    NodeId row = 0;
    float row_y = 0;
    float row_height = 0;  // as measured before
    bool thin = false;
    std::string row_label;
    std::string row_detail;
    std::vector<float> lane_ends;      // right edges of blocks
    std::vector<float> pin_lane_ends;  // right edges of pins with their words
};

struct Layer {
    NodeId id = 0;
    bool modal = false;
};

struct UiState {
    FontSet fonts;
    const Theme* theme = nullptr;
    Metrics metrics;
    Ui::FrameInput in;
    Ui::FrameOutput out;
    SemanticTree tree;
    KitTexts texts;

    std::vector<ScopeRecord> scopes;
    std::vector<Layout> layouts;
    std::vector<NodeId> parents;
    std::unordered_map<NodeId, Memory> memory;
    std::uint32_t frame = 0;

    std::unordered_map<NodeId, std::vector<NodeEvent>> events;
    std::vector<std::string> pressed_shortcuts;
    bool escape = false;  // pressed, and nobody has taken it yet

    NodeId focused = 0;
    bool focus_visible = false;
    NodeId focus_wanted = 0;
    int focus_patience = 0;  // frames to wait for the wanted widget
    NodeId reveal = 0;
    std::size_t last_node = 0;
    Rect last_rect;
    Interaction last;

    std::vector<Layer> layers;           // open dialogs and menus of this frame, bottom first
    std::vector<Layer> previous_layers;
    NodeId open_menu = 0;
    NodeId menu_opener = 0;  // the menu whose items are being drawn
    bool menu_fresh = false;
    std::unordered_map<NodeId, NodeId> dialog_return;  // dialog → focus before it

    std::vector<Toast> toasts;
    std::uint32_t toast_number = 0;
    std::optional<std::string> navigation;
    NodeId page = 0;
    bool nav_open = false;

    NodeId hovered = 0;  // for tooltips
    double hovered_since = 0;
    std::string tooltip;
    Rect tooltip_for;

    // A finger that moves scrolls instead of pressing.
    bool panning = false;
    bool pan_refused = false;  // it presses something that is dragged
    ImGuiWindow* pan_window = nullptr;

    Drag drag;
    std::vector<std::unique_ptr<TableState>> tables;
    std::vector<std::unique_ptr<TimelineState>> timelines;

    // --- Identity and semantics --------------------------------------------------------------
    NodeId scope_id() const { return scopes.back().id; }
    NodeId next_id();  // for a widget without a key: its position among its siblings
    // Adds a node below the current container; `visible` is computed from the clip rectangle.
    std::size_t emit(Node node);
    Memory& remember(NodeId id);
    std::vector<NodeEvent> take_events(NodeId id);
    bool take_click(NodeId id);

    // --- Layout ------------------------------------------------------------------------------
    Layout& layout() { return layouts.back(); }
    float available() const;
    // The width of something that would like this much: a row that wraps gives it a line of its own.
    float fit(float natural) const;
    // The rectangle of the next widget; width 0 takes what there is.
    Rect place(float width, float height);
    // For containers: where to begin, and what was used in the end.
    Vec2 begin_place(float width, float remembered_height);
    void end_place(Vec2 origin, float width, float height);
    void relayout() { out.animating = true; }
    // A column at a place of its own (inside a card, a cell, a window); ends with pop_layout.
    Layout& push_column(Vec2 origin, float width, float gap);
    Layout pop_layout();
    // Begins or ends a semantic container; the rectangle is known at the end.
    std::size_t begin_node(Node node);
    void end_node(std::size_t position, Rect rect);
    // A semantic container that draws nothing: a column with a node around it.
    void begin_plain(Node node, float gap);
    void push_scope(NodeId id, std::function<void()> end);
    void push_scope(std::function<void()> end);  // keys go on below the surrounding scope
    int depth() const { return static_cast<int>(scopes.size()) - 1; }
    bool is_narrow() const { return in.viewport.x < 720; }

    // --- Drawing -----------------------------------------------------------------------------
    ImDrawList* draw() const { return ImGui::GetWindowDrawList(); }
    void fill(Rect r, Color c, float radius = 0) const;
    void outline(Rect r, Color c, float radius = 0, float thickness = 1) const;
    void line(Vec2 from, Vec2 to, Color c, float thickness = 1) const;
    void focus_ring(Rect r, float radius) const;
    GrowingBox begin_box(Rect r, Color fill, Color border, float radius, bool shadow) const;
    void end_box(const GrowingBox& box, float height) const;
    float text_width(Face face, std::string_view text) const;
    // One line, its capitals centred in a box of the face's line height; cut off with … beyond
    // `maximum_width` (when positive). Returns the width drawn.
    float text(Vec2 top_left, Face face, Color c, std::string_view text, float maximum_width = 0) const;
    float text_in(Rect r, Face face, Color c, std::string_view text, Align align = Align::start) const;
    void glyph(Vec2 centre, Icon icon, Color c, Face face = Face::icon) const;
    // Start offsets of the lines that fit the width, and the end.
    std::vector<std::pair<std::size_t, std::size_t>> wrap(Face face, std::string_view text, float width,
                                                          float first_indent = 0) const;

    // --- Acting ------------------------------------------------------------------------------
    Interaction interact(NodeId id, Rect r, bool disabled, HitKind kind = HitKind::button);
    void begin_layer_window(NodeId id, const char* prefix, Rect r, bool scrim);
};

// The label of a field, its box, and what stands below: shared by all fields.
struct FieldFrame {
    NodeId id = 0;
    Rect box;
    Rect inner;  // of the text
    std::string description;
    bool disabled = false;
};

// What stands below the box of a field: what is wrong, with an icon, or else the hint. The height it takes, 0 without.
float note_height(const UiState& s, std::string_view note, float width, bool error);
void draw_note(UiState& s, Rect box, std::string_view note, bool error);

ImU32 to_imgui(Color c);
inline ImVec2 to_imgui(Vec2 v) { return {v.x, v.y}; }
inline ImRect to_imgui(Rect r) { return {r.x, r.y, r.right(), r.bottom()}; }
Rect from_imgui(const ImRect& r);

}  // namespace stagepad::ui

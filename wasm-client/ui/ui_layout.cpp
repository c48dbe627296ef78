#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Scopes, columns, rows and tracks.
namespace stagepad::ui {

// --- UiState: identity ---------------------------------------------------------------------------

NodeId UiState::next_id() {
    ScopeRecord& scope = scopes.back();
    return Key(++scope.counter).below(scope.auto_id ^ 0x5BD1E995u);
}

Memory& UiState::remember(NodeId id) {
    Memory& m = memory[id];
    m.seen = frame;
    return m;
}

void UiState::push_scope(NodeId id, std::function<void()> end) {
    scopes.push_back({id, id, 0, std::move(end)});
}

void UiState::push_scope(std::function<void()> end) {
    const NodeId auto_id = next_id();
    const NodeId id = scope_id();
    scopes.push_back({id, auto_id, 0, std::move(end)});
}

// --- UiState: layout -----------------------------------------------------------------------------

namespace {

void use(Layout& l, Rect r) {
    l.reach_x = std::max(l.reach_x, r.right());
    l.reach_y = std::max(l.reach_y, r.bottom());
}

// Ends the current line of a row: what it measured serves the next frame.
void finish_line(UiState& s, Layout& l) {
    Memory& m = s.remember(l.memory);
    const auto line = static_cast<std::size_t>(l.line);
    if (m.lines.size() <= line) {
        m.lines.resize(line + 1, 0);
    }
    if (std::abs(m.lines[line] - l.line_height) > 0.25F) {
        m.lines[line] = l.line_height;
        s.relayout();
    }
}

float line_height_before(UiState& s, const Layout& l) {
    const Memory& m = s.remember(l.memory);
    const auto line = static_cast<std::size_t>(l.line);
    return line < m.lines.size() ? m.lines[line] : 0;
}

Vec2 place_in_row(UiState& s, Layout& l, float width, float height) {
    if (!l.empty) {
        const float next = l.cursor_x + l.gap + l.between;
        if (l.wrap && next + width > l.x + l.width + 0.5F && l.cursor_x > l.x) {
            finish_line(s, l);
            l.cursor_y += l.line_height + l.gap;
            l.line_height = 0;
            l.between = 0;
            l.cursor_x = l.x;
            ++l.line;
        } else {
            l.cursor_x = next;
        }
    }
    l.empty = false;
    float y = l.cursor_y;
    const float line_height = std::max(line_height_before(s, l), height);
    if (l.align == Align::center) {
        y += std::floor((line_height - height) / 2);
    } else if (l.align == Align::end) {
        y += line_height - height;
    }
    return {l.cursor_x, y};
}

void advance_row(Layout& l, float width, float height) {
    l.cursor_x += width;
    l.line_height = std::max(l.line_height, height);
    // As if all stood in one line: what is left over beside that can be shared out.
    l.used += width + (l.items > 0 ? l.gap : 0);
    ++l.items;
}

}  // namespace

float UiState::available() const {
    const Layout& l = layouts.back();
    if (l.kind == Layout::Kind::row) {
        const float next = l.empty ? l.cursor_x : l.cursor_x + l.gap + l.between;
        return std::max(0.F, l.x + l.width - next);
    }
    return l.width;
}

float UiState::fit(float natural) const {
    const Layout& l = layouts.back();
    const float room = l.kind == Layout::Kind::row && l.wrap ? l.width : available();
    return std::min(natural, std::max(room, 48.F));
}

Vec2 UiState::begin_place(float width, float remembered_height) {
    Layout& l = layout();
    if (l.kind == Layout::Kind::row) {
        return place_in_row(*this, l, width, remembered_height);
    }
    if (l.kind == Layout::Kind::tracks) {
        l.cursor_y = l.reach_y;  // not in a cell: below them all
    }
    if (!l.empty || l.cell >= 0) {
        l.cursor_y += l.gap;
    }
    l.empty = false;
    return {l.x, l.cursor_y};
}

void UiState::end_place(Vec2 origin, float width, float height) {
    Layout& l = layout();
    use(l, {origin.x, origin.y, width, height});
    if (l.kind == Layout::Kind::row) {
        advance_row(l, width, height);
    } else {
        l.cursor_y = origin.y + height;
    }
}

Rect UiState::place(float width, float height) {
    const float w = width > 0 ? width : available();
    const Vec2 origin = begin_place(w, height);
    end_place(origin, w, height);
    return {origin.x, origin.y, w, height};
}

Layout& UiState::push_column(Vec2 origin, float width, float gap) {
    Layout l;
    l.x = l.cursor_x = l.reach_x = origin.x;
    l.y = l.cursor_y = l.reach_y = origin.y;
    l.width = width;
    l.gap = gap;
    layouts.push_back(std::move(l));
    return layouts.back();
}

Layout UiState::pop_layout() {
    Layout l = std::move(layouts.back());
    layouts.pop_back();
    return l;
}

void UiState::begin_plain(Node node, float gap) {
    const float width = available();
    const NodeId id = node.id;
    const Vec2 origin = begin_place(width, remember(id).height);
    const std::size_t position = begin_node(std::move(node));
    push_column(origin, width, gap);
    push_scope(id, [this, id, origin, width, position] {
        const Layout l = pop_layout();
        const float height = l.reach_y - origin.y;
        remember(id).height = height;
        end_node(position, {origin.x, origin.y, width, height});
        end_place(origin, width, height);
    });
}

// --- Scopes --------------------------------------------------------------------------------------

void Scope::end() {
    if (ui_ != nullptr) {
        Ui* ui = ui_;
        ui_ = nullptr;
        ui->end_scope(depth_);
    }
}

Scope Ui::open_scope() { return Scope(this, state_->depth()); }

void Ui::end_scope(int depth) {
    UiState& s = *state_;
    while (s.depth() >= depth && depth > 0) {
        const std::function<void()> end = std::move(s.scopes.back().end);
        s.scopes.pop_back();
        if (end) {
            end();
        }
    }
}

Scope Ui::scope(Key key) {
    state_->push_scope(id_of(key), {});
    return open_scope();
}

NodeId Ui::id_of(Key key) const { return key.below(state_->scope_id()); }

// --- Containers ----------------------------------------------------------------------------------

Scope Ui::column(const ColumnOptions& options) {
    UiState& s = *state_;
    const NodeId id = s.next_id();
    const float width = options.width > 0 ? s.fit(options.width) : s.available();
    const float before = s.remember(id).height;
    const Vec2 origin = s.begin_place(width, before);
    s.push_column(origin, width, options.gap);
    s.push_scope([&s, id, origin, width] {
        const Layout l = s.pop_layout();
        const float height = l.reach_y - origin.y;
        Memory& m = s.remember(id);
        if (std::abs(m.height - height) > 0.25F) {
            m.height = height;
            s.relayout();
        }
        s.end_place(origin, width, height);
    });
    return open_scope();
}

Scope Ui::row(const RowOptions& options) {
    UiState& s = *state_;
    const NodeId id = s.next_id();
    const Memory& m = s.remember(id);
    const bool nested = s.layout().kind == Layout::Kind::row;
    const float room = s.available();
    const Vec2 origin = s.begin_place(nested ? m.width : room, m.height);
    Layout l;
    l.kind = Layout::Kind::row;
    l.x = l.cursor_x = l.reach_x = origin.x;
    l.y = l.cursor_y = l.reach_y = origin.y;
    l.width = nested ? std::max(room, m.width) : room;
    l.gap = options.gap;
    l.align = options.align;
    l.wrap = options.wrap;
    l.memory = id;
    l.minimum_height = 0;
    const float left_over = m.items > 0 ? std::max(0.F, l.width - m.width) : 0;
    if (options.justify == Justify::end && !nested) {
        l.cursor_x += left_over;
    } else if (options.justify == Justify::between && m.items > 1 && !nested) {
        l.between = left_over / static_cast<float>(m.items - 1);
    }
    s.layouts.push_back(std::move(l));
    s.push_scope([&s, id, origin, nested] {
        Layout row = s.pop_layout();
        finish_line(s, row);
        Memory& known = s.remember(id);
        known.lines.resize(static_cast<std::size_t>(row.line) + 1);
        const float height = row.reach_y - origin.y;
        const float line_bottom = row.cursor_y + row.line_height - origin.y;
        const float used = std::max(height, line_bottom);
        if (std::abs(known.width - row.used) > 0.25F || std::abs(known.height - used) > 0.25F ||
            known.items != row.items || known.spacers != row.spacers) {
            known.width = row.used;
            known.height = used;
            known.items = row.items;
            known.spacers = row.spacers;
            s.relayout();
        }
        s.end_place(origin, nested ? row.reach_x - row.x : row.width, used);
    });
    return open_scope();
}

void Ui::spacer() {
    UiState& s = *state_;
    Layout& l = s.layout();
    if (l.kind != Layout::Kind::row) {
        return;
    }
    ++l.spacers;
    const Memory& m = s.remember(l.memory);
    if (m.spacers > 0) {
        l.cursor_x += std::max(0.F, l.width - m.width) / static_cast<float>(m.spacers);
    }
}

void Ui::space(float size) {
    Layout& l = state_->layout();
    if (l.kind == Layout::Kind::row) {
        l.cursor_x += size;
        l.used += size;
    } else {
        l.cursor_y += size;
        l.reach_y = std::max(l.reach_y, l.cursor_y);
    }
}

Scope Ui::indent(float left) {
    UiState& s = *state_;
    const float width = s.available() - left;
    const Vec2 origin = s.begin_place(width + left, 0);
    s.push_column({origin.x + left, origin.y}, width, s.layout().gap);
    s.push_scope([&s, origin, width, left] {
        const Layout l = s.pop_layout();
        s.end_place(origin, width + left, l.reach_y - origin.y);
    });
    return open_scope();
}

Scope Ui::measure(float maximum_width) {
    UiState& s = *state_;
    const float room = s.available();
    const float width = std::min(room, maximum_width);
    const Vec2 origin = s.begin_place(room, 0);
    s.push_column({origin.x + std::floor((room - width) / 2), origin.y}, width, s.layout().gap);
    s.push_scope([&s, origin, room] {
        const Layout l = s.pop_layout();
        s.end_place(origin, room, l.reach_y - origin.y);
    });
    return open_scope();
}

namespace {

std::vector<float> track_widths(std::span<const Track> tracks, float room, float gap) {
    float fixed_width = gap * static_cast<float>(tracks.size() - 1);
    float shares = 0;
    for (const Track& track : tracks) {
        fixed_width += track.px > 0 ? track.px : 0;
        shares += track.px > 0 ? 0 : track.share;
    }
    const float left_over = std::max(0.F, room - fixed_width);
    std::vector<float> widths;
    for (const Track& track : tracks) {
        const float shared = shares > 0 ? std::floor(left_over * track.share / shares) : 0;
        widths.push_back(track.px > 0 ? track.px : std::max(track.minimum, shared));
    }
    return widths;
}

void begin_tracks(UiState& s, std::vector<float> widths, float gap, bool collapsed, bool stretch) {
    const float room = s.available();
    const NodeId id = s.next_id();
    const Vec2 origin = s.begin_place(room, s.remember(id).height);
    Layout l;
    l.kind = Layout::Kind::tracks;
    l.x = origin.x;
    l.y = l.cursor_y = l.reach_y = origin.y;
    l.width = room;
    l.gap = gap;
    l.columns = collapsed ? 1 : static_cast<int>(widths.size());
    l.tracks = collapsed ? std::vector<float>{room} : std::move(widths);
    l.stretch = stretch;
    l.memory = id;
    s.layouts.push_back(std::move(l));
    s.push_scope([&s, origin, room, id] {
        Layout tracks = s.pop_layout();
        tracks.line = tracks.cell < 0 ? 0 : tracks.cell / tracks.columns;
        tracks.line_height = tracks.row_height;
        finish_line(s, tracks);
        const float height = tracks.reach_y - origin.y;
        s.remember(id).height = height;
        s.end_place(origin, room, height);
    });
}

}  // namespace

Columns Ui::columns(std::span<const Track> tracks, const ColumnsOptions& options) {
    const float room = state_->available();
    begin_tracks(*state_, track_widths(tracks, room, options.gap), options.gap,
                 room < options.collapse_below, false);
    return Columns(this, open_scope());
}

Columns Ui::grid(float minimum_width, float gap) {
    const float room = state_->available();
    const int count = std::max(1, static_cast<int>((room + gap) / (minimum_width + gap)));
    const float width = std::floor((room - gap * static_cast<float>(count - 1)) / static_cast<float>(count));
    begin_tracks(*state_, std::vector<float>(static_cast<std::size_t>(count), width), gap, false,
                 true);
    return Columns(this, open_scope());
}

Scope Columns::next() {
    UiState& s = ui_->state();
    Layout& l = s.layout();
    ++l.cell;
    const int column = l.cell % l.columns;
    l.line = l.cell / l.columns;
    if (column == 0 && l.cell > 0) {
        Layout done = l;
        done.line = l.line - 1;
        done.line_height = l.row_height;
        finish_line(s, done);
        l.cursor_y += l.row_height + l.gap;
        l.row_height = 0;
    }
    float x = l.x;
    for (int i = 0; i < column; ++i) {
        x += l.tracks[static_cast<std::size_t>(i)] + l.gap;
    }
    const float minimum = l.stretch && l.columns > 1 ? line_height_before(s, l) : 0;
    const Vec2 origin{x, l.cursor_y};
    Layout& cell = s.push_column(origin, l.tracks[static_cast<std::size_t>(column)], 16);
    cell.minimum_height = minimum;
    s.push_scope([&s, origin] {
        const Layout done = s.pop_layout();
        Layout& tracks = s.layout();
        // A card stretched to its neighbours' height must not keep the row that high for ever.
        const float natural = done.row_height > 0 ? done.row_height : done.reach_y - origin.y;
        tracks.row_height = std::max(tracks.row_height, natural);
        tracks.reach_y = std::max(tracks.reach_y, std::max(done.reach_y, origin.y + natural));
    });
    return ui_->open_scope();
}

}  // namespace stagepad::ui

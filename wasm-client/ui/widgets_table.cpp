#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Tables: a head that sorts, rows that can be chosen, cells with anything in them.
namespace stagepad::ui {
namespace {

constexpr float k_cell_padding = 12;
constexpr float k_head_height = 36;

void lay_columns(TableState& t, std::span<const TableColumn> columns) {
    const bool narrow = t.width < 600;
    float fixed_width = 0;
    float shares = 0;
    for (const TableColumn& column : columns) {
        if (!narrow || !column.optional) {
            fixed_width += column.width;
            shares += column.width > 0 ? 0 : column.share;
        }
    }
    const float left_over = std::max(0.F, t.width - fixed_width);
    float x = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TableColumn& column = columns[i];
        const bool hidden = narrow && column.optional;
        float width = column.width > 0 ? column.width : std::floor(left_over * column.share / std::max(shares, 0.01F));
        width = hidden ? 0 : width;
        t.starts.push_back(x);
        t.widths.push_back(width);
        t.aligns.push_back(column.align);
        if (column.row_header) {
            t.row_header = static_cast<int>(i);
        }
        x += width;
    }
}

// Words where they begin; one that would run into the next is left out.
void draw_column_ticks(const UiState& s, Rect inner, std::span<const ColumnTick> ticks) {
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const float x = std::round(inner.x + inner.w * ticks[i].at);
        const float until = i + 1 < ticks.size() ? inner.x + inner.w * ticks[i + 1].at : inner.right() + 8;
        if (ticks[i].at > 0) {
            s.line({x + 0.5F, inner.y + 8}, {x + 0.5F, inner.bottom()}, s.theme->line);
        }
        if (x + 6 + s.text_width(Face::small, ticks[i].label) <= until) {
            s.text({x + 6, inner.y + (inner.h - 16) / 2}, Face::small, s.theme->muted, ticks[i].label);
        }
    }
}

// A column's head: text, or a button that sorts.
bool draw_head(Ui& ui, UiState& s, const TableColumn& column, NodeId id, Rect r, bool sorted, bool descending) {
    Node head{.id = id, .role = Role::column_header};
    head.name = column.sortable ? std::string_view() : column.header;
    head.flags = sorted ? (descending ? flag_sort_descending : flag_sort_ascending) : 0u;
    head.rect = r;
    const std::size_t position = s.begin_node(std::move(head));
    const Rect inner{r.x + k_cell_padding, r.y, r.w - 2 * k_cell_padding, r.h};
    bool clicked = false;
    Color color = s.theme->muted;
    float text_width = s.text_width(Face::small_strong, column.header);
    if (column.sortable) {
        Node button{.id = Key("sort").below(id), .role = Role::button};
        button.name = column.header;
        button.description = s.texts.sort_by + " " + std::string(column.header);
        button.rect = {r.x + 4, r.y + 4, r.w - 8, r.h - 8};
        const NodeId button_id = button.id;
        const Rect hit = button.rect;
        s.emit(std::move(button));
        const Interaction it = s.interact(button_id, hit, false);
        if (it.hovered) {
            s.fill(hit, s.theme->surface_press, 4);
        }
        if (it.ring) {
            s.outline(hit, s.theme->focus, 4, 2);
        }
        clicked = it.clicked;
        color = sorted || it.hovered ? s.theme->ink : color;
        const float mark = column.align == Align::end ? inner.right() - text_width - 12 : inner.x + text_width + 10;
        if (sorted) {
            s.glyph({mark, r.y + r.h / 2}, descending ? icons::arrow_down : icons::arrow_up, color);
        } else if (it.hovered) {
            s.glyph({mark, r.y + r.h / 2}, icons::chevrons_up_down, s.theme->muted);
        }
    }
    if (column.ticks.empty()) {
        s.text_in(inner, Face::small_strong, color, column.header, column.align);
    }
    draw_column_ticks(s, inner, column.ticks);
    s.end_node(position, r);
    (void)ui;
    return clicked;
}

bool draw_heads(Ui& ui, UiState& s, const TableState& t, std::span<const TableColumn> columns, TableSort* sort,
                Rect head) {
    s.fill({head.x, head.y, head.w, head.h}, s.theme->surface_sunken);
    s.line({head.x, head.bottom() - 0.5F}, {head.right(), head.bottom() - 0.5F}, s.theme->line);
    const NodeId group_id = Key("head").below(t.id);
    Node group{.id = group_id, .role = Role::row_group};
    group.level = 1;  // thead
    const std::size_t group_at = s.begin_node(std::move(group));
    const std::size_t row_at = s.begin_node({.id = Key("row").below(group_id), .role = Role::row});
    bool changed = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (t.widths[i] <= 0) {
            continue;
        }
        const bool sorted = sort != nullptr && sort->column == static_cast<int>(i);
        const Rect r{head.x + t.starts[i], head.y, t.widths[i], head.h};
        const bool clicked = draw_head(ui, s, columns[i], columns[i].key.below(group_id), r, sorted,
                                       sorted && sort->descending);
        if (clicked && sort != nullptr) {
            sort->descending = sorted && !sort->descending;
            sort->column = static_cast<int>(i);
            changed = true;
        }
    }
    s.end_node(row_at, head);
    s.end_node(group_at, head);
    return changed;
}

// The hit area, hover and selection of the row under way; its node comes with the first cell.
bool interact_with_row(Ui& ui, UiState& s, const TableState& t, Rect r, const RowItemOptions& options) {
    const NodeId id = Key("open").below(t.row);
    const bool link = !options.href.empty();
    const Interaction it = s.interact(id, r, false, link ? HitKind::native : HitKind::overlap);
    if (options.selected) {
        s.fill(r, s.theme->selected);
        s.fill({r.x, r.y, 3, r.h}, s.theme->primary);
    } else if (it.hovered || it.held) {
        s.fill(r, s.theme->surface_hover);
    }
    if (it.ring) {
        s.outline({r.x + 1, r.y + 1, r.w - 2, r.h - 2}, s.theme->focus, 4, 2);
    }
    if (it.clicked && link) {
        ui.go(options.href);
    }
    return it.clicked;
}

}  // namespace

Table Ui::table(Key key, std::string_view caption, std::span<const TableColumn> columns, TableSort* sort) {
    UiState& s = *state_;
    auto state = std::make_unique<TableState>();
    TableState& t = *state;
    t.id = id_of(key);
    const float width = s.available();
    const Vec2 origin = s.begin_place(width, s.remember(t.id).height);
    t.x = origin.x;
    t.width = width;
    lay_columns(t, columns);
    Node node{.id = t.id, .role = Role::table};
    node.name = caption;
    const std::size_t position = s.begin_node(std::move(node));
    const bool changed = draw_heads(*this, s, t, columns, sort, {origin.x, origin.y, width, k_head_height});
    Node body{.id = Key("body").below(t.id), .role = Role::row_group};
    const std::size_t body_at = s.begin_node(std::move(body));
    s.push_column({origin.x, origin.y + k_head_height}, width, 0);
    s.tables.push_back(std::move(state));
    s.push_scope(t.id, [&s, origin, width, position, body_at] {
        const Layout l = s.pop_layout();
        const float height = l.reach_y - origin.y;
        const NodeId id = s.tables.back()->id;
        s.tables.pop_back();
        s.remember(id).height = height;
        s.end_node(body_at, {origin.x, origin.y + k_head_height, width, height - k_head_height});
        s.end_node(position, {origin.x, origin.y, width, height});
        s.end_place(origin, width, height);
    });
    return Table(this, open_scope(), changed);
}

TableRow Table::row(Key key, const RowItemOptions& options) {
    UiState& s = ui_->state();
    TableState& t = *s.tables.back();
    t.row = ui_->id_of(key);
    t.cell = -1;
    t.content_height = 0;
    Memory& m = s.remember(t.row);
    t.row_height = std::max(m.height, s.metrics.row);
    t.row_y = s.layout().cursor_y;
    t.selectable = options.selectable || !options.href.empty();
    t.needs_button = t.selectable;
    t.row_name = options.name;
    t.row_href = options.href;
    ++t.row_count;
    Node node{.id = t.row, .role = Role::row};
    node.flags = options.selected ? (flag_selectable | flag_selected) : 0u;
    const std::size_t position = s.begin_node(std::move(node));
    const Rect r{t.x, t.row_y, t.width, t.row_height};
    const bool activated = t.selectable && interact_with_row(*ui_, s, t, r, options);
    s.push_scope(t.row, [&s, position] {
        TableState& table = *s.tables.back();
        const float height = std::max(table.content_height + 16, s.metrics.row);
        Memory& known = s.remember(table.row);
        if (std::abs(known.height - height) > 0.25F) {
            known.height = height;
            s.relayout();
        }
        const float bottom = table.row_y + height;
        s.line({table.x, bottom - 0.5F}, {table.x + table.width, bottom - 0.5F}, s.theme->line);
        s.end_node(position, {table.x, table.row_y, table.width, height});
        s.end_place({table.x, table.row_y}, table.width, height);
    });
    return TableRow(ui_, ui_->open_scope(), activated);
}

namespace {

// The row's own button or link, as wide as the row, lives in the cell that names it.
void emit_row_button(UiState& s, TableState& t) {
    t.needs_button = false;
    const bool link = !t.row_href.empty();
    Node node{.id = Key("open").below(t.row), .role = link ? Role::link : Role::button};
    node.flags = link ? flag_native_pointer : 0u;
    node.name = t.row_name;
    node.href = t.row_href;
    node.rect = {t.x, t.row_y, t.width, t.row_height};
    s.emit(std::move(node));
}

}  // namespace

Scope TableRow::cell() {
    UiState& s = ui_->state();
    TableState& t = *s.tables.back();
    const auto count = static_cast<int>(t.widths.size());
    t.cell = std::min(t.cell + 1, count - 1);
    const auto index = static_cast<std::size_t>(t.cell);
    if (t.widths[index] <= 0) {
        return {};
    }
    const bool header = t.cell == t.row_header;
    const NodeId id = Key(t.cell).below(t.row);
    Node node{.id = id, .role = header ? Role::row_header : Role::cell};
    node.column = t.cell;
    const std::size_t position = s.begin_node(std::move(node));
    if (header && t.needs_button) {
        emit_row_button(s, t);
    }
    const Rect r{t.x + t.starts[index], t.row_y, t.widths[index], t.row_height};
    const Memory& m = s.remember(id);
    const float y = t.row_y + std::max(8.F, std::floor((t.row_height - m.height) / 2));
    const float inner = r.w - 2 * k_cell_padding;
    const bool to_end = t.aligns[index] == Align::end && m.width > 0;
    const float shift = to_end ? std::max(0.F, inner - m.width) : 0;
    // Cells are rows: a badge beside a button, aligned with their neighbours.
    Layout l;
    l.kind = Layout::Kind::row;
    l.x = l.cursor_x = l.reach_x = r.x + k_cell_padding + shift;
    l.y = l.cursor_y = l.reach_y = y;
    l.width = inner - shift + 1;
    l.wrap = true;
    l.gap = 6;
    l.memory = Key("line").below(id);
    s.layouts.push_back(std::move(l));
    s.push_scope(id, [&s, id, r, y, position] {
        const Layout done = s.pop_layout();
        TableState& table = *s.tables.back();
        Memory& known = s.remember(id);
        const float height = std::max(done.reach_y, done.cursor_y + done.line_height) - y;
        if (std::abs(known.height - height) > 0.25F || std::abs(known.width - done.used) > 0.25F) {
            known.height = height;
            known.width = done.used;
            s.relayout();
        }
        Memory& lines = s.remember(Key("line").below(id));
        lines.lines.resize(static_cast<std::size_t>(done.line) + 1);
        lines.lines[static_cast<std::size_t>(done.line)] = done.line_height;
        table.content_height = std::max(table.content_height, height);
        s.end_node(position, r);
    });
    return ui_->open_scope();
}

void TableRow::cell(std::string_view text, const TextOptions& options) {
    if (Scope inside = cell()) {
        ui_->text(text, options);
    }
}

}  // namespace stagepad::ui

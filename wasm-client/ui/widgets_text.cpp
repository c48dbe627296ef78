#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Headings, texts, badges and links.
namespace stagepad::ui {
namespace {

Face face_of(const TextOptions& options) {
    switch (options.size) {
        case TextSize::small: return options.strong ? Face::small_strong : Face::small;
        case TextSize::large: return Face::large;
        case TextSize::title: return Face::title;
        case TextSize::body: break;
    }
    return options.strong ? Face::body_strong : Face::body;
}

Color color_of(const Theme& theme, TextTone tone) {
    switch (tone) {
        case TextTone::muted: return theme.muted;
        case TextTone::primary: return theme.link;
        case TextTone::danger: return theme.danger;
        case TextTone::success: return theme.tone(Tone::confirmed).text;
        case TextTone::normal: break;
    }
    return theme.ink;
}

// A text in the given style; its node. In a row it takes its own width, else the column's.
void draw_text(UiState& s, Node node, std::string_view words, Face face, Color color, bool wrap) {
    const float line_height = s.fonts.of(face).line;
    const bool in_row = s.layout().kind == Layout::Kind::row;
    const float natural = std::ceil(s.text_width(face, words));
    float room = s.available();
    if (in_row && wrap && natural > room && s.layout().wrap) {
        room = s.layout().width;
    }
    if (!wrap || natural <= room) {
        const float width = in_row ? std::min(natural, std::max(room, 24.F)) : room;
        node.rect = s.place(width, line_height);
        s.text({node.rect.x, node.rect.y}, face, color, words, node.rect.w);
        s.emit(std::move(node));
        return;
    }
    const auto lines = s.wrap(face, words, room);
    node.rect = s.place(room, line_height * static_cast<float>(lines.size()));
    float y = node.rect.y;
    for (const auto& [start, end] : lines) {
        s.text({node.rect.x, y}, face, color, words.substr(start, end - start));
        y += line_height;
    }
    s.emit(std::move(node));
}

struct Piece {
    std::size_t span;
    std::string_view words;
    float x;
    float width;
    int line;
};

// Lays spans one after another, breaking lines at the width.
std::vector<Piece> flow(const UiState& s, std::span<const Span> spans, float width, TextSize size) {
    std::vector<Piece> pieces;
    float x = 0;
    int line = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Face face = face_of({.strong = spans[i].strong, .size = size});
        const auto lines = s.wrap(face, spans[i].text, width, x);
        for (std::size_t k = 0; k < lines.size(); ++k) {
            if (k > 0) {
                x = 0;
                ++line;
            }
            const auto words = spans[i].text.substr(lines[k].first, lines[k].second - lines[k].first);
            const float w = s.text_width(face, words);
            if (!words.empty()) {
                pieces.push_back({i, words, x, w, line});
            }
            x += w;
        }
    }
    return pieces;
}

// A link inside running text: its native element covers the first piece of it.
void emit_link(UiState& s, NodeId id, std::string_view label, std::string_view href, Rect r, bool& hovered,
               bool& followed) {
    Node node{.id = id, .role = Role::link, .flags = flag_native_pointer};
    node.name = label;
    node.href = href;
    node.rect = r;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, false, HitKind::native);
    hovered = it.hovered;
    followed = it.clicked;
    if (it.ring) {
        s.focus_ring(r, 2);
    }
}

}  // namespace

void Ui::heading(int level, std::string_view words) {
    UiState& s = *state_;
    Node node{.id = s.next_id(), .role = Role::heading};
    node.name = words;
    node.level = level;
    const Face face = level <= 1 ? Face::title : (level == 2 ? Face::large : Face::body_strong);
    draw_text(s, std::move(node), words, face, s.theme->ink, true);
}

void Ui::text(std::string_view words, const TextOptions& options) {
    UiState& s = *state_;
    Node node{.id = s.next_id(), .role = Role::text};
    node.name = words;
    draw_text(s, std::move(node), words, face_of(options), color_of(*s.theme, options.tone), options.wrap);
}

void Ui::paragraph(std::span<const Span> spans, const TextOptions& options) {
    UiState& s = *state_;
    const NodeId id = s.next_id();
    const float width = s.available();
    const auto pieces = flow(s, spans, width, options.size);
    const float line_height = s.fonts.of(face_of(options)).line;
    const int lines = pieces.empty() ? 1 : pieces.back().line + 1;
    const Rect r = s.place(width, line_height * static_cast<float>(lines));
    // One group of texts and links in reading order.
    const std::size_t group = s.begin_node({.id = id, .role = Role::group});
    s.push_scope(id, {});
    std::size_t drawn = spans.size();
    bool hovered = false;
    for (const Piece& piece : pieces) {
        const Span& span = spans[piece.span];
        const Rect box{r.x + piece.x, r.y + line_height * static_cast<float>(piece.line), piece.width, line_height};
        const bool first = drawn != piece.span;
        drawn = piece.span;
        Color color = color_of(*s.theme, span.tone == TextTone::normal ? options.tone : span.tone);
        if (!span.href.empty()) {
            color = s.theme->link;
            if (first) {
                bool followed = false;
                emit_link(s, Key(span.key.empty() ? span.text : span.key).below(id), span.text, span.href, box,
                          hovered, followed);
                if (followed) {
                    go(span.href);
                }
            } else if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect({box.x, box.y}, {box.right(), box.bottom()})) {
                // Its native element covers the first line only; here the canvas answers.
                hovered = true;
                s.out.cursor = "pointer";
                if (ImGui::IsMouseReleased(0)) {
                    go(span.href);
                }
            }
            const bool spaced = piece.words.back() == ' ';
            const float end = box.right() - (spaced ? s.text_width(Face::body, " ") : 0);
            s.line({box.x, box.bottom() - 3}, {end, box.bottom() - 3}, hovered ? color : color.with_alpha(110));
        } else if (first) {
            Node node{.id = s.next_id(), .role = Role::text};
            node.name = span.text;
            node.rect = box;
            s.emit(std::move(node));
        }
        s.text({box.x, box.y}, face_of({.strong = span.strong || options.strong, .size = options.size}), color,
               piece.words);
    }
    s.scopes.pop_back();
    s.end_node(group, r);
}

void Ui::fact(std::string_view term, std::string_view value, float term_width) {
    UiState& s = *state_;
    const float width = s.available();
    const bool stacked = width < term_width + 160;
    const Face face = Face::body;
    const float value_x = stacked ? 0 : term_width + 8;
    const auto lines = s.wrap(face, value, width - value_x);
    const float value_height = 20 * static_cast<float>(lines.size());
    const Rect r = s.place(width, stacked ? value_height + 20 : std::max(20.F, value_height));
    const std::size_t group = s.begin_node({.id = s.next_id(), .role = Role::group});
    s.text({r.x, r.y}, face, s.theme->muted, term, stacked ? r.w : term_width);
    Node name{.id = s.next_id(), .role = Role::text};
    name.name = term;
    name.rect = {r.x, r.y, stacked ? r.w : term_width, 20};
    s.emit(std::move(name));
    float y = r.y + (stacked ? 20 : 0);
    Node said{.id = s.next_id(), .role = Role::text};
    said.name = value;
    said.rect = {r.x + value_x, y, r.w - value_x, value_height};
    s.emit(std::move(said));
    for (const auto& [start, end] : lines) {
        s.text({r.x + value_x, y}, face, s.theme->ink, value.substr(start, end - start));
        y += 20;
    }
    s.end_node(group, r);
}

void Ui::badge(Tone tone, std::string_view word) { badge(tone, tone_icon(tone), word); }

void Ui::badge(Tone tone, Icon badge_icon, std::string_view word) {
    UiState& s = *state_;
    const TonePair& pair = s.theme->tone(tone);
    const float text = std::ceil(s.text_width(Face::small_strong, word));
    const float width = s.fit(text + (badge_icon ? 34.F : 16.F));
    Rect r = s.place(width, 24);
    s.fill(r, pair.fill, 12);
    if (s.theme->kind == ThemeKind::contrast_light || s.theme->kind == ThemeKind::contrast_dark) {
        s.outline(r, s.theme->border, 12);
    }
    float x = r.x + 8;
    if (badge_icon) {
        s.glyph({x + 8, r.y + 12}, badge_icon, pair.text);
        x += 20;
    }
    s.text({x, r.y + 4}, Face::small_strong, pair.text, word, r.right() - 6 - x);
    Node node{.id = s.next_id(), .role = Role::text};
    node.name = word;
    node.rect = r;
    s.emit(std::move(node));
}

void Ui::tag(std::string_view word) {
    UiState& s = *state_;
    const Rect r = s.place(s.fit(std::ceil(s.text_width(Face::small, word)) + 14), 22);
    s.fill(r, s.theme->surface_sunken, 4);
    s.outline(r, s.theme->line, 4);
    s.text({r.x + 7, r.y + 3}, Face::small, s.theme->muted, word);
    Node node{.id = s.next_id(), .role = Role::text};
    node.name = word;
    node.rect = r;
    s.emit(std::move(node));
}

void Ui::icon(Icon which, std::string_view name, TextTone tone) {
    UiState& s = *state_;
    const Rect r = s.place(s.layout().kind == Layout::Kind::row ? 16.F : 0.F, 20);
    s.glyph({r.x + 8, r.y + 10}, which, color_of(*s.theme, tone));
    if (!name.empty()) {
        Node node{.id = s.next_id(), .role = Role::image};
        node.name = name;
        node.rect = {r.x, r.y, 16, 20};
        s.emit(std::move(node));
    }
}

void Ui::separator() {
    UiState& s = *state_;
    const Rect r = s.place(0, 1);
    s.fill(r, s.theme->line);
}

bool Ui::link(Key key, std::string_view label, std::string_view href, const LinkOptions& options) {
    UiState& s = *state_;
    const NodeId id = id_of(key);
    const Face face = options.small ? Face::small : (options.strong || options.as_button ? Face::body_strong : Face::body);
    const Icon lead = options.icon;
    const float pad = options.as_button ? 12.F : 0.F;
    const float icons_width = (lead ? 22.F : 0.F) + (options.new_tab ? 20.F : 0.F);
    const float natural = std::ceil(s.text_width(face, label)) + icons_width + 2 * pad;
    const float width = s.fit(natural);
    const float line = s.fonts.of(face).line;
    // The words of a name are not cut off where there is no room for them beside each other.
    const auto lines = options.as_button ? std::vector{std::pair{std::size_t{0}, label.size()}}
                                         : s.wrap(face, label, width - icons_width);
    const float words_height = line * static_cast<float>(lines.size());
    const float height = options.as_button ? s.metrics.control : std::max(s.in.touch ? 32.F : line, words_height);
    const Rect r = s.place(width, height);
    Node node{.id = id, .role = Role::link, .flags = flag_native_pointer};
    node.flags |= options.new_tab ? flag_new_tab : 0u;
    node.name = options.accessible_name.empty() ? label : options.accessible_name;
    if (options.new_tab) {
        node.description = s.texts.new_tab;
    }
    node.href = href;
    node.rect = r;
    s.emit(std::move(node));
    const Interaction it = s.interact(id, r, false, HitKind::native);
    const Color color = options.as_button ? s.theme->ink : s.theme->link;
    if (options.as_button) {
        s.fill(r, it.hovered ? s.theme->surface_hover : s.theme->surface, s.metrics.radius);
        s.outline(r, s.theme->border, s.metrics.radius);
    }
    float x = r.x + pad;
    const float middle = r.y + r.h / 2;
    if (lead) {
        s.glyph({x + 8, middle}, lead, color);
        x += 22;
    }
    const float text_room = r.right() - pad - x - (options.new_tab ? 20.F : 0.F);
    float top = std::floor(middle - words_height / 2);
    float written = 0;
    for (const auto& [start, end] : lines) {
        written = s.text_in({x, top, text_room, line}, face, color, label.substr(start, end - start));
        if (!options.as_button) {
            const float base = std::floor(top + line) - 3;
            s.line({x, base}, {x + written, base}, it.hovered ? color : color.with_alpha(90));
        }
        top += line;
    }
    if (options.new_tab) {
        s.glyph({x + written + 12, top - line / 2}, icons::external_link, color);
    }
    if (it.ring) {
        s.focus_ring(r, options.as_button ? s.metrics.radius : 2);
    }
    if (it.clicked) {
        go(href);
    }
    return it.clicked;
}

}  // namespace stagepad::ui

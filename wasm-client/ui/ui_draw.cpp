#include <algorithm>
#include <cmath>

#include "wasm-client/ui/ui_state.hpp"

// Everything the kit paints with: boxes, lines, letters. Nothing here knows a widget.
namespace stagepad::ui {
namespace {

// Next code point of valid or broken UTF-8; broken bytes come out as U+FFFD.
unsigned next_code_point(std::string_view text, std::size_t& at) {
    unsigned code = 0;
    const int length = ImTextCharFromUtf8(&code, text.data() + at, text.data() + text.size());
    at += static_cast<std::size_t>(std::max(length, 1));
    return code;
}

const ImFontGlyph* glyph_of(const FaceMetrics& face, unsigned code) {
    return face.font->FindGlyph(static_cast<ImWchar>(code));
}

float snap(float value, float ratio) { return std::round(value * ratio) / ratio; }

}  // namespace

ImU32 to_imgui(Color c) { return IM_COL32(c.r, c.g, c.b, c.a); }

Rect from_imgui(const ImRect& r) { return {r.Min.x, r.Min.y, r.GetWidth(), r.GetHeight()}; }

void UiState::fill(Rect r, Color c, float radius) const {
    draw()->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, to_imgui(c), radius);
}

void UiState::outline(Rect r, Color c, float radius, float thickness) const {
    draw()->AddRect({r.x, r.y}, {r.right(), r.bottom()}, to_imgui(c), radius, 0, thickness);
}

void UiState::line(Vec2 from, Vec2 to, Color c, float thickness) const {
    // Axis-parallel lines as rectangles: sharp at every pixel ratio.
    const float half = thickness / 2;
    if (from.x == to.x) {
        const float x = snap(from.x - half, fonts.pixel_ratio);
        draw()->AddRectFilled({x, from.y}, {x + thickness, to.y}, to_imgui(c));
    } else if (from.y == to.y) {
        const float y = snap(from.y - half, fonts.pixel_ratio);
        draw()->AddRectFilled({from.x, y}, {to.x, y + thickness}, to_imgui(c));
    } else {
        draw()->AddLine(to_imgui(from), to_imgui(to), to_imgui(c), thickness);
    }
}

void UiState::focus_ring(Rect r, float radius) const {
    const Rect ring{r.x - 3, r.y - 3, r.w + 6, r.h + 6};
    outline(ring, theme->focus, radius + 3, 2);
}

GrowingBox UiState::begin_box(Rect r, Color fill_color, Color border, float radius, bool shadow) const {
    ImDrawList* list = draw();
    // Tall enough that top and bottom edges are apart; the bottom half is moved afterwards.
    r.h = 400;
    GrowingBox box{list, list->VtxBuffer.Size, 0, r.y + r.h / 2, r.h};
    const ImDrawListFlags flags = list->Flags;
    if (shadow && theme->shadow.a > 0) {
        for (int i = 3; i >= 1; --i) {
            const auto spread = static_cast<float>(i) * 0.8F;
            const Rect s{r.x - spread, r.y - spread + 1.5F, r.w + 2 * spread, r.h + 2 * spread};
            fill(s, theme->shadow.with_alpha(static_cast<std::uint8_t>(theme->shadow.a / (i + 1))),
                 radius + spread);
        }
    }
    fill(r, fill_color, radius);
    if (border.a > 0) {
        outline(r, border, radius);
    }
    list->Flags = flags;
    box.end_vertex = list->VtxBuffer.Size;
    return box;
}

void UiState::end_box(const GrowingBox& box, float height) const {
    const float move = height - box.height;
    for (int i = box.first_vertex; i < box.end_vertex; ++i) {
        ImDrawVert& vertex = box.list->VtxBuffer[i];
        if (vertex.pos.y > box.middle) {
            vertex.pos.y += move;
        }
    }
}

float UiState::text_width(Face face, std::string_view text) const {
    const FaceMetrics& metrics_of_face = fonts.of(face);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        width += glyph_of(metrics_of_face, next_code_point(text, at))->AdvanceX;
    }
    return width * metrics_of_face.scale;
}

float UiState::text(Vec2 top_left, Face face_name, Color c, std::string_view text,
                    float maximum_width) const {
    const FaceMetrics& face = fonts.of(face_name);
    constexpr std::string_view k_dots = "…";
    std::size_t end = text.size();
    bool cut = false;
    if (maximum_width > 0 && text_width(face_name, text) > maximum_width + 0.5F) {
        const float room = maximum_width - text_width(face_name, k_dots);
        float width = 0;
        end = 0;
        for (std::size_t at = 0; at < text.size();) {
            width += glyph_of(face, next_code_point(text, at))->AdvanceX * face.scale;
            if (width > room) {
                break;
            }
            end = at;
        }
        while (end > 0 && text[end - 1] == ' ') {
            --end;
        }
        cut = true;
    }
    ImDrawList* list = draw();
    const float ratio = fonts.pixel_ratio;
    const float baseline = snap(top_left.y + (face.line + face.cap) / 2, ratio);
    const float top = baseline - face.ascent;
    float x = snap(top_left.x, ratio);
    const ImVec4 clip = list->_ClipRectStack.back();
    const bool visible = top < clip.w && top + face.line * 1.5F > clip.y;
    const ImU32 color = to_imgui(c);
    const auto draw_one = [&](unsigned code) {
        const ImFontGlyph* g = glyph_of(face, code);
        if (g->Visible && visible && x < clip.z && x + face.em * 2 > clip.x) {
            const float gx = std::round(x * ratio * 4) / (ratio * 4);
            list->PrimReserve(6, 4);
            list->PrimRectUV({gx + g->X0 * face.scale, top + g->Y0 * face.scale},
                             {gx + g->X1 * face.scale, top + g->Y1 * face.scale}, {g->U0, g->V0},
                             {g->U1, g->V1}, color);
        }
        x += g->AdvanceX * face.scale;
    };
    for (std::size_t at = 0; at < end;) {
        draw_one(next_code_point(text, at));
    }
    if (cut) {
        draw_one(0x2026);
    }
    return x - top_left.x;
}

float UiState::text_in(Rect r, Face face, Color c, std::string_view text_to_draw, Align align) const {
    const float width = text_width(face, text_to_draw);
    float x = r.x;
    if (width < r.w && align != Align::start) {
        x += align == Align::end ? r.w - width : (r.w - width) / 2;
    }
    const float y = r.y + (r.h - fonts.of(face).line) / 2;
    return text({x, y}, face, c, text_to_draw, r.w);
}

void UiState::glyph(Vec2 centre, Icon icon, Color c, Face face_name) const {
    if (!icon) {
        return;
    }
    const FaceMetrics& face = fonts.of(face_name);
    const ImFontGlyph* g = glyph_of(face, icon.code);
    // The em square of the icon font is its design square; put its corner on a device pixel.
    const float x = snap(centre.x - face.em / 2, fonts.pixel_ratio);
    const float y = snap(centre.y - face.em / 2, fonts.pixel_ratio);
    ImDrawList* list = draw();
    list->PrimReserve(6, 4);
    list->PrimRectUV({x + g->X0 * face.scale, y + g->Y0 * face.scale},
                     {x + g->X1 * face.scale, y + g->Y1 * face.scale}, {g->U0, g->V0}, {g->U1, g->V1},
                     to_imgui(c));
}

std::vector<std::pair<std::size_t, std::size_t>> UiState::wrap(Face face_name, std::string_view text,
                                                               float width, float first_indent) const {
    const FaceMetrics& face = fonts.of(face_name);
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    std::size_t start = 0;
    std::size_t break_at = 0;     // after the last space
    float line_width = first_indent;
    float since_break = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const unsigned code = next_code_point(text, at);
        if (code == '\n') {
            lines.emplace_back(start, here);
            start = break_at = at;
            line_width = since_break = 0;
            continue;
        }
        const float advance = glyph_of(face, code)->AdvanceX * face.scale;
        if (code != ' ' && line_width + advance > width + 0.01F) {
            if (break_at > start || (lines.empty() && first_indent > 0 && break_at == 0)) {
                // Also an empty first piece, when the first word does not fit behind what precedes.
                lines.emplace_back(start, break_at);
                start = break_at;
                line_width = since_break;
            } else if (here > start) {
                lines.emplace_back(start, here);
                start = break_at = here;
                line_width = 0;
            }
            since_break = line_width;
        }
        line_width += advance;
        since_break += advance;
        if (code == ' ' || code == '-' || code == '/') {
            break_at = at;
            since_break = 0;
        }
    }
    lines.emplace_back(start, text.size());
    return lines;
}

}  // namespace stagepad::ui

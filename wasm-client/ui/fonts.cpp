#include "wasm-client/ui/fonts.hpp"

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

#include "wasm-client/ui/icon.hpp"

namespace stagepad::ui {
namespace {

struct FaceSpec {
    enum class File { regular, semibold, icons } file;
    float em;
    float line;
};

constexpr std::array<FaceSpec, k_face_count> k_specs{{
    {FaceSpec::File::regular, 14, 20},
    {FaceSpec::File::semibold, 14, 20},
    {FaceSpec::File::regular, 12, 16},
    {FaceSpec::File::semibold, 12, 16},
    {FaceSpec::File::semibold, 18, 24},
    {FaceSpec::File::semibold, 24, 32},
    {FaceSpec::File::icons, 16, 16},
    {FaceSpec::File::icons, 32, 32},
}};

// Latin with all European diacritics, and the punctuation and arrows the texts use.
constexpr ImWchar k_text_ranges[] = {0x0020, 0x007E, 0x00A0, 0x017F, 0x0218, 0x021B, 0x2010, 0x2014,
                                     0x2018, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026, 0x2032, 0x2033,
                                     0x2039, 0x203A, 0x20AC, 0x20AC, 0x2190, 0x2194, 0x2212, 0x2212,
                                     0x2248, 0x2248, 0x2260, 0x2265, 0x2713, 0x2713, 0};
constexpr ImWchar k_icon_ranges[] = {icons::k_first, icons::k_last, 0};

int big_endian_16(std::span<const std::byte> data, std::size_t at) {
    if (at + 2 > data.size()) {
        return 0;
    }
    const int value = (std::to_integer<int>(data[at]) << 8) | std::to_integer<int>(data[at + 1]);
    return value > 0x7FFF ? value - 0x10000 : value;
}

std::size_t table_offset(std::span<const std::byte> data, const char* tag) {
    const int count = big_endian_16(data, 4);
    for (int i = 0; i < count; ++i) {
        const std::size_t entry = 12 + static_cast<std::size_t>(i) * 16;
        bool same = entry + 16 <= data.size();
        for (std::size_t k = 0; same && k < 4; ++k) {
            same = std::to_integer<char>(data[entry + k]) == tag[k];
        }
        if (same) {
            std::size_t offset = 0;
            for (std::size_t k = 8; k < 12; ++k) {
                offset = offset << 8 | std::to_integer<std::size_t>(data[entry + k]);
            }
            return offset;
        }
    }
    return 0;
}

// ImGui sizes a font by ascent minus descent, we by its em: the factor between them.
float box_per_em(std::span<const std::byte> file) {
    const std::size_t head = table_offset(file, "head");
    const std::size_t hhea = table_offset(file, "hhea");
    const int units = big_endian_16(file, head + 18);
    const int height = big_endian_16(file, hhea + 4) - big_endian_16(file, hhea + 6);
    return units > 0 && height > 0 ? static_cast<float>(height) / static_cast<float>(units) : 1.F;
}

std::span<const std::byte> file_of(const FontFiles& files, FaceSpec::File file) {
    switch (file) {
        case FaceSpec::File::regular: return files.regular;
        case FaceSpec::File::semibold: return files.semibold;
        case FaceSpec::File::icons: return files.icons;
    }
    return {};
}

// `pixels`: of an em. The loader starts nothing without the files, but tests do: then Dear ImGui's own font
// serves, which is 10 KB even compressed and stays out of the client.
ImFont* add_font(ImFontAtlas& atlas, ImFontConfig& config, std::span<const std::byte> file, float pixels) {
#if !defined(__EMSCRIPTEN__)
    if (file.empty()) {
        config.SizePixels = pixels;
        return atlas.AddFontDefault(&config);
    }
#endif
    return atlas.AddFontFromMemoryTTF(const_cast<std::byte*>(file.data()), static_cast<int>(file.size()),
                                      pixels * box_per_em(file), &config);
}

}  // namespace

FontSet bake_fonts(ImFontAtlas& atlas, const FontFiles& files, float pixel_ratio) {
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
    FontSet set;
    set.pixel_ratio = pixel_ratio;
    for (std::size_t i = 0; i < k_face_count; ++i) {
        const FaceSpec& spec = k_specs[i];
        const auto file = file_of(files, spec.file);
        FaceMetrics& face = set.faces[i];
        face.em = spec.em;
        face.line = spec.line;
        face.scale = 1 / pixel_ratio;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        const bool icon = spec.file == FaceSpec::File::icons;
        // Letters stand at quarters of a pixel where pixels are large.
        config.OversampleH = icon ? 1 : (pixel_ratio >= 2 ? 2 : 4);
        config.OversampleV = 1;
        config.GlyphRanges = icon ? k_icon_ranges : k_text_ranges;
        face.font = add_font(atlas, config, file, spec.em * pixel_ratio);
    }
    // Not ImFontAtlas::Build(), which would bring the font of Dear ImGui into the client.
    ImFontAtlasGetBuilderForStbTruetype()->FontBuilder_Build(&atlas);
    for (std::size_t i = 0; i < k_face_count; ++i) {
        FaceMetrics& face = set.faces[i];
        face.ascent = ImFloor(face.font->Ascent + 0.5F) * face.scale;
        const ImFontGlyph* capital = face.font->FindGlyph('H');
        face.cap = (capital->Y1 - capital->Y0) * face.scale;
    }
    return set;
}

}  // namespace stagepad::ui

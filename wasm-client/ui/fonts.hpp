#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

struct ImFont;
struct ImFontAtlas;

namespace stagepad::ui {

// The sizes and weights the product uses; nothing else is baked.
enum class Face : std::uint8_t {
    body,          // Inter 14
    body_strong,   // Inter SemiBold 14
    small,         // Inter 12
    small_strong,  // Inter SemiBold 12
    large,         // Inter SemiBold 18
    title,         // Inter SemiBold 24
    icon,          // icons 16
    icon_large,    // icons 32
};
inline constexpr std::size_t k_face_count = 8;

// Bytes of TrueType files, kept by the caller for as long as the atlas lives.
struct FontFiles {
    std::span<const std::byte> regular;
    std::span<const std::byte> semibold;
    std::span<const std::byte> icons;
};

struct FaceMetrics {
    ImFont* font = nullptr;
    float em = 14;       // CSS px
    float scale = 1;     // from baked pixels to CSS px
    float ascent = 0;    // top of ImGui's box to the baseline, CSS px
    float cap = 0;       // height of a capital
    float line = 20;     // line height of running text
};

struct FontSet {
    std::array<FaceMetrics, k_face_count> faces;
    float pixel_ratio = 1;

    const FaceMetrics& of(Face face) const { return faces[static_cast<std::size_t>(face)]; }
};

// Clears the atlas and bakes all faces for this pixel ratio: glyphs come out at device pixels.
// Without files ImGui's own font stands in, so that tests without assets still measure something.
FontSet bake_fonts(ImFontAtlas& atlas, const FontFiles& files, float pixel_ratio);

}  // namespace stagepad::ui

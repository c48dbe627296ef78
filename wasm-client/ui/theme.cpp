#include "wasm-client/ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace stagepad::ui {
namespace {

constexpr TonePair pair(std::uint32_t text, std::uint32_t fill) {
    return {Color::hex(text), Color::hex(fill)};
}

constexpr Theme k_light{
    .kind = ThemeKind::light,
    .ground = Color::hex(0xF4F6F8),
    .surface = Color::hex(0xFFFFFF),
    .surface_sunken = Color::hex(0xF0F3F6),
    .surface_hover = Color::hex(0xEEF2F5),
    .surface_press = Color::hex(0xE2E8ED),
    .selected = Color::hex(0xE3F1F0),
    .ink = Color::hex(0x13212E),
    .muted = Color::hex(0x4C5B69),
    .line = Color::hex(0xDDE3E9),
    .border = Color::hex(0x7A8894),
    .primary = Color::hex(0x0B6463),
    .primary_hover = Color::hex(0x085150),
    .on_primary = Color::hex(0xFFFFFF),
    .link = Color::hex(0x0B6463),
    .danger = Color::hex(0xB42318),
    .danger_hover = Color::hex(0x8F1C13),
    .on_danger = Color::hex(0xFFFFFF),
    .focus = Color::hex(0x1D5FD0),
    .shadow = Color::hex(0x13212E, 22),
    .scrim = Color::hex(0x13212E, 115),
    .tones = {pair(0x3D4C5A, 0xE7ECF1), pair(0x1E40AF, 0xE0EAFF), pair(0x854D0E, 0xFEF3C7),
              pair(0x166534, 0xDCFCE7), pair(0x0B5A59, 0xD3F1EF), pair(0x9A3412, 0xFFEDD5),
              pair(0xB42318, 0xFEE4E2), pair(0x4C5B69, 0xEEF1F4)},
};

constexpr Theme k_dark{
    .kind = ThemeKind::dark,
    .ground = Color::hex(0x10181F),
    .surface = Color::hex(0x18232C),
    .surface_sunken = Color::hex(0x131D25),
    .surface_hover = Color::hex(0x212E38),
    .surface_press = Color::hex(0x2A3842),
    .selected = Color::hex(0x17393A),
    .ink = Color::hex(0xE8EEF3),
    .muted = Color::hex(0xA6B4C0),
    .line = Color::hex(0x2B3944),
    .border = Color::hex(0x7F8F9C),
    .primary = Color::hex(0x5CCFC8),
    .primary_hover = Color::hex(0x7FDDD7),
    .on_primary = Color::hex(0x06201F),
    .link = Color::hex(0x5CCFC8),
    .danger = Color::hex(0xFF9C94),
    .danger_hover = Color::hex(0xFFB7B1),
    .on_danger = Color::hex(0x3A0906),
    .focus = Color::hex(0x8AB8FF),
    .shadow = Color::hex(0x000000, 90),
    .scrim = Color::hex(0x05090C, 165),
    .tones = {pair(0xC6D2DC, 0x2A3742), pair(0xBFD3FF, 0x1E2F57), pair(0xFCE3A1, 0x4A3410),
              pair(0xB7F0C8, 0x143D25), pair(0xA8E6E1, 0x123B3A), pair(0xFFD2A8, 0x4A2410),
              pair(0xFFC9C4, 0x55201B), pair(0xA6B4C0, 0x1F2A33)},
};

constexpr Theme contrast(Theme base) {
    const bool dark = base.kind == ThemeKind::dark;
    const Color paper = dark ? Color::hex(0x000000) : Color::hex(0xFFFFFF);
    const Color ink = dark ? Color::hex(0xFFFFFF) : Color::hex(0x000000);
    base.kind = dark ? ThemeKind::contrast_dark : ThemeKind::contrast_light;
    base.ground = base.surface = base.surface_sunken = paper;
    base.surface_hover = dark ? Color::hex(0x2A2A2A) : Color::hex(0xE6E6E6);
    base.surface_press = dark ? Color::hex(0x444444) : Color::hex(0xCCCCCC);
    base.selected = dark ? Color::hex(0x003B3A) : Color::hex(0xCFEFED);
    base.ink = base.muted = base.line = base.border = ink;
    base.primary = base.link = dark ? Color::hex(0x7CF2EA) : Color::hex(0x004746);
    base.primary_hover = dark ? Color::hex(0xFFFFFF) : Color::hex(0x002B2A);
    base.on_primary = paper;
    base.danger = dark ? Color::hex(0xFFB3AC) : Color::hex(0x8A0F06);
    base.danger_hover = ink;
    base.on_danger = paper;
    base.focus = dark ? Color::hex(0xFFE600) : Color::hex(0x0033CC);
    base.shadow = Color::hex(0x000000, 0);
    for (TonePair& tone : base.tones) {
        tone.fill = paper;
        tone.text = ink;
    }
    return base;
}

constexpr Theme k_contrast_light = contrast(k_light);
constexpr Theme k_contrast_dark = contrast(k_dark);

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Color blend(Color over, Color ground) {
    const auto mix = [&](int top, int bottom) {
        return static_cast<std::uint8_t>((top * over.a + bottom * (255 - over.a) + 127) / 255);
    };
    return {mix(over.r, ground.r), mix(over.g, ground.g), mix(over.b, ground.b), 255};
}

double contrast_ratio(Color a, Color b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Icon tone_icon(Tone tone) {
    switch (tone) {
        case Tone::neutral: return icons::calendar;
        case Tone::pending: return icons::hand;
        case Tone::conditional: return icons::hourglass;
        case Tone::confirmed: return icons::check;
        case Tone::running: return icons::briefcase;
        case Tone::attention: return icons::clock;
        case Tone::blocked: return icons::octagon_x;
        case Tone::finished: return icons::flag;
    }
    return {};
}

const Theme& theme_of(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::light: return k_light;
        case ThemeKind::dark: return k_dark;
        case ThemeKind::contrast_light: return k_contrast_light;
        case ThemeKind::contrast_dark: return k_contrast_dark;
    }
    return k_light;
}

}  // namespace stagepad::ui

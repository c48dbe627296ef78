#pragma once

#include <array>
#include <cstdint>

#include "wasm-client/ui/icon.hpp"

namespace stagepad::ui {

// A colour in sRGB with straight alpha. `Color::hex(0x0B6463)` is opaque.
struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    static constexpr Color hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
        return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
                static_cast<std::uint8_t>(rgb), alpha};
    }
    constexpr Color with_alpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
    friend bool operator==(const Color&, const Color&) = default;
};

// `over` drawn on an opaque `ground`.
Color blend(Color over, Color ground);
// WCAG 2.x contrast ratio of two opaque colours, 1..21.
double contrast_ratio(Color a, Color b);

// What a coloured mark says. The kit knows no domain; the comment is the status of the product that
// wears it. A tone is always shown with its icon and a word, never as colour alone.
enum class Tone : std::uint8_t {
    neutral,      // gepland
    pending,      // voorkeur ingediend, nog niet geplaatst (voorlopig geplaatst)
    conditional,  // onder voorbehoud geplaatst
    confirmed,    // geplaatst
    running,      // loopt
    attention,    // vraagt aandacht
    blocked,      // kan niet zo
    finished,     // afgerond
};
inline constexpr int k_tone_count = 8;

struct TonePair {
    Color text;
    Color fill;
};

// The icon that always goes with a tone (calendar, hand, hourglass, tick, person, clock, stop, flag).
Icon tone_icon(Tone tone);

enum class ThemeKind : std::uint8_t { light, dark, contrast_light, contrast_dark };

// One complete set of colours. Immutable value; `theme_of` returns the four the product has.
struct Theme {
    ThemeKind kind;
    Color ground;          // page
    Color surface;         // cards, dialogs, bars
    Color surface_sunken;  // table heads, tracks, code
    Color surface_hover;   // hovered rows and quiet buttons
    Color surface_press;
    Color selected;        // selected rows and tabs: fill below ink
    Color ink;
    Color muted;
    Color line;            // decorative separators, not needed to understand anything
    Color border;          // edges of controls, at least 3:1 on ground and surface
    Color primary;
    Color primary_hover;
    Color on_primary;
    Color link;
    Color danger;
    Color danger_hover;
    Color on_danger;
    Color focus;           // ring, at least 3:1 on ground and surface
    Color shadow;
    Color scrim;           // behind dialogs
    std::array<TonePair, k_tone_count> tones;

    const TonePair& tone(Tone t) const { return tones[static_cast<std::size_t>(t)]; }
    bool is_dark() const { return kind == ThemeKind::dark || kind == ThemeKind::contrast_dark; }
};

const Theme& theme_of(ThemeKind kind);

// Sizes that depend on the device: a finger needs 44 px, a mouse 32.
struct Metrics {
    float control = 32;       // height of buttons and fields
    float row = 36;           // height of a table or list row with one line
    float gap = 8;            // default gap between things that belong together
    float radius = 6;
    float page_padding = 24;  // 16 on a phone
};

}  // namespace stagepad::ui

#pragma once

#include "generated/fonts/icon_names.hpp"  // stagepad::icons::calendar … from assets/icons.txt

namespace stagepad::ui {

namespace icons = stagepad::icons;

// A glyph of the icon font, by its code point; `Icon{}` is no icon. Names are lucide's with
// underscores: `icons::calendar_days`. A name joins by adding a line to assets/icons.txt.
struct Icon {
    char32_t code = 0;

    constexpr Icon() = default;
    constexpr Icon(char32_t c) : code(c) {}
    constexpr explicit operator bool() const { return code != 0; }
    friend constexpr bool operator==(const Icon&, const Icon&) = default;
};

}  // namespace stagepad::ui

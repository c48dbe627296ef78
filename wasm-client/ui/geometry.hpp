#pragma once

namespace stagepad::ui {

// Lengths everywhere in the kit are CSS pixels (device independent), y downwards, origin at the
// top left of the viewport. Plain values, no invariants.

struct Vec2 {
    float x = 0;
    float y = 0;
    friend bool operator==(const Vec2&, const Vec2&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace stagepad::ui

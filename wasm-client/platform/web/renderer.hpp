#pragma once

#include <cstdint>

struct ImDrawData;
struct ImFontAtlas;

namespace stagepad::platform {

// Draws ImGui's triangles with WebGL2: one program, one vertex array, one texture of 8-bit coverage.
// Owned by the web platform; all calls with the context current. After the browser took the context
// away, `create` and `upload_fonts` again.
class Renderer {
public:
    // False when the shaders do not compile (a broken driver).
    bool create();
    void upload_fonts(ImFontAtlas& atlas);
    // Clears to the colour (0xRRGGBB) and draws, unless it would draw the very same as the last time:
    // frames that only settle cost nothing where there is no graphics processor.
    void draw(const ImDrawData& data, std::uint32_t clear, int width, int height);
    void invalidate() { drawn_ = 0; }
    // The old context's names mean nothing in the new one.
    void forget() { *this = Renderer(); }

private:
    std::uint32_t program_ = 0;
    std::uint32_t vertex_array_ = 0;
    std::uint32_t vertices_ = 0;
    std::uint32_t indices_ = 0;
    std::uint32_t texture_ = 0;
    std::int32_t scale_ = -1;
    std::int32_t offset_ = -1;
    std::uint64_t drawn_ = 0;  // what is on the screen, as a hash
};

}  // namespace stagepad::platform

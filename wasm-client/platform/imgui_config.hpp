#pragma once

// Dear ImGui as the client uses it (IMGUI_USER_CONFIG): no demo, no tools, no files, no old names.
// Indices have 32 bits because WebGL2 knows no base vertex.

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FILE_FUNCTIONS
#define IMGUI_DISABLE_WIN32_FUNCTIONS
#define ImDrawIdx unsigned int

// No settings file and no fields of its own, so nothing to read numbers from: what would stays out.
#include <cstdio>
#define sscanf(...) 0

// The completeness check of the semantics (Ui::unaccounted_items) costs little, but ships nowhere.
#if !defined(__EMSCRIPTEN__)
#define IMGUI_ENABLE_TEST_ENGINE
#endif

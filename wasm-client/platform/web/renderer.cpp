#include "wasm-client/platform/web/renderer.hpp"

#include <GLES3/gl3.h>

#include <cstddef>
#include <cstring>

#include "imgui.h"

namespace stagepad::platform {
namespace {

constexpr const char* k_vertex_shader = R"(#version 300 es
uniform vec2 scale;
uniform vec2 offset;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 color;
out vec2 at;
out vec4 tint;
void main() {
    at = texel;
    tint = color;
    gl_Position = vec4(position * scale + offset, 0.0, 1.0);
}
)";

// The atlas holds coverage only; premultiplied, because the canvas is opaque and blends once.
constexpr const char* k_fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D atlas;
in vec2 at;
in vec4 tint;
out vec4 result;
void main() {
    result = vec4(tint.rgb, tint.a * texture(atlas, at).r);
}
)";

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

std::uint64_t mix(std::uint64_t hash, const void* data, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (; size >= 8; size -= 8, bytes += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        hash = mix(hash, word);
    }
    std::uint64_t rest = size;
    std::memcpy(&rest, bytes, size);
    return mix(hash, rest);
}

// Vertices and clips say everything: indices follow from them.
std::uint64_t hash_of(const ImDrawData& data, std::uint32_t clear, int width, int height) {
    std::uint64_t hash = mix(mix(mix(1, clear), static_cast<std::uint64_t>(width)), static_cast<std::uint64_t>(height));
    for (const ImDrawList* list : data.CmdLists) {
        hash = mix(hash, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            hash = mix(mix(hash, &command.ClipRect, sizeof command.ClipRect), command.ElemCount);
        }
    }
    return hash;
}

}  // namespace

bool Renderer::create() {
    const GLuint vertex = compile(GL_VERTEX_SHADER, k_vertex_shader);
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, k_fragment_shader);
    program_ = glCreateProgram();
    glAttachShader(program_, vertex);
    glAttachShader(program_, fragment);
    glLinkProgram(program_);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint linked = 0;
    glGetProgramiv(program_, GL_LINK_STATUS, &linked);
    if (linked == 0) {
        return false;
    }
    glUseProgram(program_);
    scale_ = glGetUniformLocation(program_, "scale");
    offset_ = glGetUniformLocation(program_, "offset");
    glUniform1i(glGetUniformLocation(program_, "atlas"), 0);
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto attribute = [](GLuint index, GLint size, GLenum type, GLboolean normalized, std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, size, type, normalized, sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
    };
    attribute(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    attribute(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    attribute(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    return true;
}

void Renderer::upload_fonts(ImFontAtlas& atlas) {
    drawn_ = 0;
    if (texture_ == 0) {
        glGenTextures(1, &texture_);
    }
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, atlas.TexWidth, atlas.TexHeight, 0, GL_RED, GL_UNSIGNED_BYTE,
                 atlas.TexPixelsAlpha8);
    atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture_)));
    // What the context can lose is baked again then; until then only the texture is needed.
    atlas.ClearTexData();
}

void Renderer::draw(const ImDrawData& data, std::uint32_t clear, int width, int height) {
    const std::uint64_t hash = hash_of(data, clear, width, height);
    if (hash == drawn_) {
        return;
    }
    drawn_ = hash;
    glViewport(0, 0, width, height);
    glScissor(0, 0, width, height);
    const auto channel = [&](int shift) { return static_cast<float>((clear >> shift) & 0xFF) / 255.F; };
    glClearColor(channel(16), channel(8), channel(0), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0) {
        return;
    }
    glUniform2f(scale_, 2 / data.DisplaySize.x, -2 / data.DisplaySize.y);
    glUniform2f(offset_, -1, 1);
    const float ratio = data.FramebufferScale.x;
    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto left = static_cast<int>(command.ClipRect.x * ratio);
            const auto top = static_cast<int>(command.ClipRect.y * ratio);
            const auto right = static_cast<int>(command.ClipRect.z * ratio + 0.5F);
            const auto bottom = static_cast<int>(command.ClipRect.w * ratio + 0.5F);
            if (right <= left || bottom <= top || command.ElemCount == 0) {
                continue;
            }
            glScissor(left, height - bottom, right - left, bottom - top);
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(static_cast<std::uintptr_t>(command.IdxOffset * sizeof(ImDrawIdx))));
        }
    }
}

}  // namespace stagepad::platform

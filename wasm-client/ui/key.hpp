#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stagepad::ui {

using NodeId = std::uint32_t;  // what a key becomes inside its scopes; 0 is "none"

// The stable name of a widget among its siblings: a word ("indienen") or a number (a row's id).
// The same thing must get the same key every frame: focus, drafts and the overlay's native element
// hang on it. Only the hash is kept, so a temporary string is fine.
class Key {
public:
    constexpr Key(const char* name) : Key(std::string_view(name)) {}
    Key(const std::string& name) : Key(std::string_view(name)) {}
    constexpr Key(std::string_view name) : hash_(k_offset) {
        for (char c : name) {
            mix(static_cast<unsigned char>(c));
        }
    }
    constexpr Key(int number) : Key(static_cast<std::uint64_t>(number)) {}
    constexpr Key(std::uint32_t number) : Key(static_cast<std::uint64_t>(number)) {}
    constexpr Key(std::int64_t number) : Key(static_cast<std::uint64_t>(number)) {}
    constexpr Key(std::uint64_t number) : hash_(k_offset ^ 0x9E3779B9u) {
        for (int shift = 0; shift < 64; shift += 8) {
            mix(static_cast<unsigned char>(number >> shift));
        }
    }

    // The id of this key below `scope`. Never 0.
    constexpr NodeId below(NodeId scope) const {
        NodeId id = scope ^ (hash_ + 0x9E3779B9u + (scope << 6) + (scope >> 2));
        id ^= id >> 16;
        id *= 0x85EBCA6Bu;
        id ^= id >> 13;
        id *= 0xC2B2AE35u;
        id ^= id >> 16;
        return id == 0 ? 1 : id;
    }

private:
    static constexpr std::uint32_t k_offset = 2166136261u;
    constexpr void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 16777619u; }
    std::uint32_t hash_;
};

}  // namespace stagepad::ui

#pragma once

#include <optional>
#include <string_view>

#include "shared/api/systeem.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/rol.hpp"

namespace stagepad {

/// The role that was recorded with an act, if one was. Records are JSON of ids and words that we wrote ourselves.
inline std::optional<Rol> vastgelegde_rol(const LogboekRegel& regel) {
  constexpr std::string_view k_mark = "\"rol\":\"";
  const std::string_view inhoud = regel.inhoud ? std::string_view(*regel.inhoud) : std::string_view();
  const std::size_t at = inhoud.find(k_mark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = inhoud.substr(at + k_mark.size());
  return from_name<Rol>(rest.substr(0, rest.find('"')));
}

}  // namespace stagepad

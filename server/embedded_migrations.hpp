#pragma once

#include <vector>

#include "generated/server/http/embedded_assets.hpp"
#include "server/store/migrations.hpp"

namespace stagepad {

/// The steps of the schema that this program carries, in order.
inline std::vector<store::Migration> embedded_migrations() {
  constexpr std::string_view k_folder = "migrations/";
  std::vector<store::Migration> migrations;
  for (const EmbeddedAsset& asset : embedded_assets_below(k_folder)) {
    migrations.push_back({asset.path.substr(k_folder.size()), asset.raw});
  }
  return migrations;
}

}  // namespace stagepad

#include "server/embedded_migrations.hpp"

#include "generated/server/http/embedded_assets.hpp"

namespace stagepad {

std::vector<store::Migration> embedded_migrations() {
  constexpr std::string_view k_folder = "migrations/";
  std::vector<store::Migration> migrations;
  for (const EmbeddedAsset& asset : embedded_assets_below(k_folder)) {
    migrations.push_back({asset.path.substr(k_folder.size()), asset.raw});
  }
  return migrations;
}

}  // namespace stagepad

#include "server/http/texts.hpp"

#include "generated/server/http/embedded_assets.hpp"
#include "server/http/accept.hpp"

namespace stagepad {
namespace {

Result<Catalogue> load_one(Taal taal, std::string_view path) {
  const auto* asset = find_embedded_asset(path);
  if (asset == nullptr) return Failure{"texts.broken", std::string(path) + " is not built in"};
  return Catalogue::load(taal, asset->raw);
}

}  // namespace

Result<Texts> Texts::load() {
  auto nl = load_one(Taal::nl, "/texts/nl.json");
  if (!nl) return nl.failure();
  auto en = load_one(Taal::en, "/texts/en.json");
  if (!en) return en.failure();
  return Texts(std::move(nl.value()), std::move(en.value()));
}

Taal language_of(const Request& request) {
  if (const auto asked = request.query_value("taal")) {
    if (const auto taal = from_name<Taal>(*asked)) return *taal;
  }
  return preferred_language(request.header("Accept-Language"));
}

}  // namespace stagepad

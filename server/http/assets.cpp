#include "server/http/assets.hpp"

#include "server/http/accept.hpp"

namespace stagepad {
namespace {

constexpr std::string_view k_forever = "public, max-age=31536000, immutable";
constexpr std::string_view k_ask_again = "no-cache";

bool wants_brotli(const Request& request, const EmbeddedAsset& asset) {
  if (asset.brotli.empty()) return false;
  const auto list = request.header("Accept-Encoding");
  const int brotli = accepted_quality(list, "br").value_or(0);
  // Identity is acceptable unless it is refused, but what is asked for comes before it.
  const int identity = accepted_quality(list, "identity").value_or(1);
  return brotli > 0 && brotli >= identity;
}

/// Two representations of one file are two entities, each with its own tag.
std::string brotli_etag(const EmbeddedAsset& asset) {
  return '"' + std::string(asset.hash) + "-br\"";
}

}  // namespace

Response serve_asset(const Request& request, const EmbeddedAsset& asset) {
  const bool is_brotli = wants_brotli(request, asset);
  const std::string etag = is_brotli ? brotli_etag(asset) : std::string(asset.etag);
  const bool is_versioned = request.query_value("v") == asset.hash;
  Response response;
  response.set_header("ETag", etag);
  response.set_header("Vary", "Accept-Encoding");
  response.set_header("Cache-Control", is_versioned ? k_forever : k_ask_again);
  if (matches_etag(request.header("If-None-Match"), etag)) {
    response.status = 304;
    return response;
  }
  response.content_type = asset.content_type;
  response.bytes = is_brotli ? asset.brotli : asset.raw;
  if (is_brotli) response.set_header("Content-Encoding", "br");
  return response;
}

std::string versioned_address(std::string_view path) {
  const auto* asset = find_embedded_asset(path);
  std::string address(path);
  if (asset != nullptr) address += "?v=" + std::string(asset->hash);
  return address;
}

}  // namespace stagepad

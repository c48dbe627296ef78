#include "server/store/documentinhoud.hpp"

#include "server/store/column_types.hpp"

namespace stagepad::store {

Sha256Digest add_documentinhoud(Transaction& tx, const std::string& sha256, std::string_view inhoud) {
  const auto digest = digest_from_hex(sha256);
  if (!digest) throw StoreException(StoreErrorKind::misuse, "a document without its hash");
  const BlobView bytes{reinterpret_cast<const std::uint8_t*>(inhoud.data()), inhoud.size()};
  tx.execute("INSERT INTO documentinhoud (sha256, inhoud) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING", *digest,
             bytes);
  return *digest;
}

std::optional<Bestand> take_bestand(Statement rows) {
  if (!rows.step()) return std::nullopt;
  Bestand found;
  found.naam = rows.take<std::string>();
  found.soort = rows.take<Documentsoort>();
  found.sha256 = to_hex(rows.take<Sha256Digest>());
  const BlobView bytes = rows.take<BlobView>();
  found.inhoud.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return found;
}

}  // namespace stagepad::store

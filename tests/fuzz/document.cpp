// What is uploaded: any bytes are recognised as a document or refused, and any bytes make a name.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/base/text.hpp"
#include "shared/base/zip_directory.hpp"
#include "shared/command/document_herkennen.hpp"
#include "tests/fuzz/support/properties.hpp"

namespace stagepad::fuzz {
namespace {

/// The entries lie inside the file they are of.
void try_zip(std::string_view bytes) {
  const auto entries = read_zip_directory(bytes);
  if (!entries) return;
  for (const ZipEntry& each : *entries) {
    const bool is_inside = each.stored.empty() || (each.stored.data() >= bytes.data() &&
                                                   each.stored.data() + each.stored.size() <= bytes.data() + bytes.size());
    require(is_inside, "an entry outside of its file");
  }
}

void try_name(std::string_view bytes) {
  const std::string name = documentnaam(bytes, Documentsoort::docx);
  require(is_valid_utf8(name), "a name that is no UTF-8");
  require(count_code_points(name) <= k_max_documentnaam, "a name that is too long");
  require(name.size() > 5 && name.substr(name.size() - 5) == ".docx", "a name with another ending");
  require(documentnaam(name, Documentsoort::docx) == name, "a name that is not kept");
}

void try_document(std::string_view bytes) {
  const Herkenning found = herken_document(bytes);
  require(found.soort.has_value() != !found.findings.empty(), "neither recognised nor refused, or both");
  try_zip(bytes);
  try_name(bytes);
}

}  // namespace
}  // namespace stagepad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stagepad::fuzz::try_document({reinterpret_cast<const char*>(data), size});
  return 0;
}

#include "server/outbound/pdf_language.hpp"

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>

namespace stagepad {

namespace {

/// The word after `name` in the trailer: of "/Root 84 0 R" the 84.
std::optional<std::string> value_of(std::string_view trailer, std::string_view name) {
  auto at = trailer.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  at = trailer.find_first_not_of(' ', at + name.size());
  if (at == std::string_view::npos) return std::nullopt;
  return std::string(trailer.substr(at, trailer.find_first_of(" \n/>", at) - at));
}

}  // namespace

Result<std::string> with_language(std::string pdf, Taal taal) {
  const Failure unknown{"brief.pdf", "this is no document as cairo writes it"};
  const auto trailer_at = pdf.rfind("trailer\n");
  const auto start_at = pdf.rfind("startxref\n");
  if (trailer_at == std::string::npos || start_at == std::string::npos || start_at < trailer_at) return unknown;
  const std::string trailer = pdf.substr(trailer_at, start_at - trailer_at);
  const auto size = value_of(trailer, "/Size");
  const auto root = value_of(trailer, "/Root");
  const auto info = value_of(trailer, "/Info");
  const auto before = value_of(std::string_view(pdf).substr(start_at), "startxref\n");
  if (!size || !root || !info || !before) return unknown;

  const std::string begin = *root + " 0 obj\n<< /Type /Catalog\n";
  const auto catalog_at = pdf.rfind("\n" + begin);
  if (catalog_at == std::string::npos) return unknown;
  const auto rest_at = catalog_at + 1 + begin.size();
  const auto end_at = pdf.find("endobj\n", rest_at);
  if (end_at == std::string::npos) return unknown;
  const std::string rest = pdf.substr(rest_at, end_at - rest_at);

  char entry[24];
  std::snprintf(entry, sizeof entry, "%010zu", pdf.size());
  pdf += begin;
  pdf += "   /Lang (";
  pdf += taal == Taal::nl ? "nl-NL" : "en-GB";
  pdf += ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n" + rest + "endobj\n";
  const std::size_t table = pdf.size();
  pdf += "xref\n" + *root + " 1\n" + entry + " 00000 n \n";
  pdf += "trailer\n<< /Size " + *size + "\n   /Root " + *root + " 0 R\n   /Info " + *info + " 0 R\n   /Prev " + *before +
         "\n>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return pdf;
}

}  // namespace stagepad

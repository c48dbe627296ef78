#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/domain/document.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// What may be uploaded: PDF, DOCX or ODT, recognised by content and never by name. Refusals are at "/document".

/// Is a document of so many bytes empty or too large? Known before it is read.
void check_documentgrootte(std::int64_t grootte, Findings& findings);

/// What a document is, or why it is not accepted: empty, too large, another kind, cut off, locked with a password, or
/// holding macros. Exactly one of the two is there. Whether a PDF or an ODT is locked inside cannot be seen here.
struct Herkenning {
  std::optional<Documentsoort> soort;
  Findings findings;
};
Herkenning herken_document(std::string_view inhoud);
/// The same for a scan, which is a PDF and nothing else.
Herkenning herken_scan(std::string_view inhoud);

/// The name under which a document is kept: without folders, control and direction characters and blanks around it,
/// with the ending of its kind, at most k_max_documentnaam code points; `anders` where nothing is left.
std::string documentnaam(std::string_view naam, Documentsoort soort, std::string_view anders = "stageverslag");

}  // namespace stagepad

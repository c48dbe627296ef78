#include "shared/command/document_herkennen.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/base/zip_directory.hpp"

namespace stagepad {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_pad = "/document";

Herkenning refused(std::string code) { return {std::nullopt, {refusal(std::move(code), std::string(k_pad))}}; }

Herkenning recognised(Documentsoort soort) { return {soort, {}}; }

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

bool ends(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

const ZipEntry* find_entry(const std::vector<ZipEntry>& entries, std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const ZipEntry& each) { return each.name == name; });
  return found == entries.end() ? nullptr : &*found;
}

/// Word keeps macros in vbaProject.bin, ODT in the folders Basic and Scripts.
bool holds_macros(std::string_view name) {
  const std::string lower = lower_ascii(name);
  return ends("/" + lower, "/vbaproject.bin") || begins(lower, "basic/") || begins(lower, "scripts/");
}

Herkenning recognise_zip(std::string_view inhoud) {
  const auto entries = read_zip_directory(inhoud);
  if (!entries) return refused("document.onvolledig");
  const auto any = [&](auto&& test) { return std::any_of(entries->begin(), entries->end(), test); };
  const bool is_odt = !entries->empty() && entries->front().name == "mimetype" &&
                      entries->front().stored == mediatype_van(Documentsoort::odt);
  const bool is_docx = find_entry(*entries, "[Content_Types].xml") && find_entry(*entries, "word/document.xml");
  const bool is_locked = any([](const ZipEntry& each) { return each.encrypted; }) || find_entry(*entries, "encrypted-package");
  if (is_locked) return refused("document.beveiligd");
  if (!is_odt && !is_docx) return refused("document.soort");
  if (any([](const ZipEntry& each) { return holds_macros(each.name); })) return refused("document.macros");
  return recognised(is_odt ? Documentsoort::odt : Documentsoort::docx);
}

/// A PDF says at its end where its parts are (ISO 32000-1, 7.5.5); some programs write a little behind it.
Herkenning recognise_pdf(std::string_view inhoud) {
  constexpr std::size_t k_tail = 1024;
  const std::string_view tail = inhoud.substr(inhoud.size() - std::min(inhoud.size(), k_tail));
  if (tail.find("%%EOF") == std::string_view::npos) return refused("document.onvolledig");
  return recognised(Documentsoort::pdf);
}

/// The code point at the front of `text`, which is moved past it. A byte that is not UTF-8 gives 0.
std::uint32_t take_code_point(std::string_view& text, std::string_view& bytes) {
  const auto first = static_cast<std::uint8_t>(text.front());
  const std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const bool is_valid = is_valid_utf8(text.substr(0, size));
  bytes = text.substr(0, is_valid ? size : 1);
  text.remove_prefix(bytes.size());
  if (!is_valid) return 0;
  // What the first of so many bytes holds of the number.
  constexpr std::array<std::uint32_t, 5> k_mask = {0, 0x7f, 0x1f, 0x0f, 0x07};
  std::uint32_t code = first & k_mask[size];
  for (const char each : bytes.substr(1)) code = code << 6U | (static_cast<std::uint8_t>(each) & 0x3fU);
  return code;
}

/// Control characters, and those that turn the reading direction, by which an ending can be hidden.
bool is_hidden(std::uint32_t code) {
  const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  const bool direction = code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
                         (code >= 0x2066 && code <= 0x2069);
  return control || direction;
}

std::string without_ending(std::string_view name) {
  const std::string lower = lower_ascii(name);
  for (const std::string_view ending : {".pdf"sv, ".docx"sv, ".odt"sv, ".docm"sv, ".doc"sv}) {
    if (ends(lower, ending)) return std::string(trimmed(name.substr(0, name.size() - ending.size())));
  }
  return std::string(trimmed(name));
}

}  // namespace

void check_documentgrootte(std::int64_t grootte, Findings& findings) {
  if (grootte <= 0) findings.push_back(refusal("document.leeg", std::string(k_pad)));
  if (grootte > k_max_document) {
    findings.push_back(refusal("document.te_groot", std::string(k_pad), {getal_parameter("maximum", k_max_document_mb)}));
  }
}

Herkenning herken_document(std::string_view inhoud) {
  Herkenning size;
  check_documentgrootte(static_cast<std::int64_t>(inhoud.size()), size.findings);
  if (!size.findings.empty()) return size;
  if (begins(inhoud, "%PDF-")) return recognise_pdf(inhoud);
  if (begins(inhoud, "PK\3\4")) return recognise_zip(inhoud);
  // The old format of Word, in which it also keeps a DOCX that asks a password.
  if (begins(inhoud, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return refused("document.oude_word");
  return refused("document.soort");
}

Herkenning herken_scan(std::string_view inhoud) {
  const bool is_something_else = !inhoud.empty() && !begins(inhoud, "%PDF-");
  return is_something_else ? refused("papier.geen_pdf") : herken_document(inhoud);
}

std::string documentnaam(std::string_view naam, Documentsoort soort, std::string_view anders) {
  std::string_view rest = naam.substr(naam.find_last_of("/\\") + 1);
  std::string plain;
  while (!rest.empty()) {
    std::string_view bytes;
    if (!is_hidden(take_code_point(rest, bytes))) plain += bytes;
  }
  const std::string stem = without_ending(trimmed(plain));
  const std::string ending = "." + std::string(to_name(soort));
  std::string kept;
  std::string_view left = stem;
  for (std::size_t count = ending.size(); count < k_max_documentnaam && !left.empty(); ++count) {
    std::string_view bytes;
    take_code_point(left, bytes);
    kept += bytes;
  }
  kept = trimmed(kept);
  const bool says_nothing = kept.find_first_not_of('.') == std::string::npos;
  return (says_nothing ? std::string(anders) : kept) + ending;
}

}  // namespace stagepad

#include "server/import/rijlezer.hpp"

#include <algorithm>

#include "shared/base/text.hpp"

namespace stagepad {

void Rijlezer::meld(std::string code, std::string_view veld, std::vector<Parameter> parameters) {
  findings_.push_back(refusal(std::move(code), kolommen_.pad_van(veld), std::move(parameters)));
}

std::string Rijlezer::verplicht(std::string_view veld) {
  if (!heeft(veld)) meld("import.cel_leeg", veld);
  return tekst(veld);
}

std::optional<CivilDate> Rijlezer::dag(std::string_view veld) {
  if (!heeft(veld)) return std::nullopt;
  const auto date = parse_typed_date(tekst(veld));
  if (!date) meld("datum.onleesbaar", veld);
  return date;
}

std::optional<std::int32_t> Rijlezer::getal(std::string_view veld) {
  const std::string text = tekst(veld);
  if (text.empty()) return std::nullopt;
  const bool is_number = text.size() <= 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number) {
    meld("getal.onleesbaar", veld);
    return std::nullopt;
  }
  return static_cast<std::int32_t>(std::stol(text));
}

std::optional<bool> Rijlezer::ja_nee(std::string_view veld) {
  if (!heeft(veld)) return std::nullopt;
  const auto value = lees_ja_nee(tekst(veld));
  if (!value) meld("import.geen_ja_nee", veld, {tekst_parameter("tekst", tekst(veld))});
  return value;
}

std::optional<Decimal> Rijlezer::fte(std::string_view veld) {
  if (!heeft(veld)) return std::nullopt;
  const auto value = lees_fte(tekst(veld));
  if (!value) meld("import.geen_fte", veld, {tekst_parameter("tekst", tekst(veld))});
  return value;
}

std::string Rijlezer::gelezen_woord(std::string_view veld, const std::string& geschreven,
                                    const std::vector<Schrijfwijze>& bekend) {
  const std::string kern = woordkern(geschreven);
  for (const Schrijfwijze& each : bekend) {
    if (woordkern(each.geschreven) == kern) return each.woord;
  }
  Finding finding =
      refusal("import.onbekend_woord", kolommen_.pad_van(veld), {tekst_parameter("woord", geschreven)});
  std::vector<std::string> words;
  for (const Schrijfwijze& each : bekend) words.push_back(each.woord);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  finding.herstel = Herstel{HerstelSoort::kies, {}, {}, std::move(words)};
  findings_.push_back(std::move(finding));
  return {};
}

std::optional<std::string> Rijlezer::woord(std::string_view veld, const std::vector<Schrijfwijze>& bekend) {
  if (!heeft(veld)) return std::nullopt;
  std::string found = gelezen_woord(veld, tekst(veld), bekend);
  if (found.empty()) return std::nullopt;
  return found;
}

std::vector<std::string> Rijlezer::woorden(std::string_view veld, const std::vector<Schrijfwijze>& bekend) {
  std::vector<std::string> found;
  // A word may hold what separates words: "interdisciplinaire/klinische samenwerking".
  const std::string whole = woordkern(tekst(veld));
  for (const Schrijfwijze& each : bekend) {
    if (woordkern(each.geschreven) == whole) return {each.woord};
  }
  for (const std::string& each : lees_lijst(tekst(veld))) {
    std::string woord = gelezen_woord(veld, each, bekend);
    if (!woord.empty() && std::find(found.begin(), found.end(), woord) == found.end()) found.push_back(std::move(woord));
  }
  return found;
}

Findings over_kolommen(Findings findings, const Kolomindeling& kolommen, std::span<const Veldpad> paden) {
  for (Finding& finding : findings) {
    const auto about = std::find_if(paden.begin(), paden.end(),
                                    [&](const Veldpad& each) { return is_op_of_onder(finding.pad, each.pad); });
    finding.pad = about == paden.end() ? std::string() : kolommen.pad_van(about->veld);
  }
  sort_findings(findings);
  return findings;
}

}  // namespace stagepad

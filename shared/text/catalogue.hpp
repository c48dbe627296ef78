#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

/// A text that a person can read. Its values stand in generated/shared/text/text_keys.hpp, which is
/// included only where one is named: so a new text builds little anew.
enum class Tekst : std::uint16_t;

/// A value for the placeholder `{naam}` of a text. Numbers may be given as they are; dates and other
/// values are formatted first (see format.hpp).
struct TextArgument {
  TextArgument(std::string name, std::string value)
      : naam(std::move(name)), waarde(std::move(value)) {}
  template <std::integral Number>
  TextArgument(std::string name, Number value)
      : naam(std::move(name)), waarde(std::to_string(value)) {}

  std::string naam;
  std::string waarde;
};

using TextArguments = std::vector<TextArgument>;

/// Fills a template: `{name}` becomes the argument, `{name|singular|plural}` the first word when the
/// argument is 1 and else the second. A placeholder without argument stays as it stands, to be seen.
std::string fill_text(std::string_view text, const TextArguments& arguments);

/// The key with this name ("finding.json.ontbreekt"), if there is one.
std::optional<Tekst> find_tekst(std::string_view name);
std::string_view name_of(Tekst key);

/// All texts of one language. A plain value, immutable after loading; may be read by many threads.
class Catalogue {
 public:
  /// From the content of assets/texts/<language>.json. Fails with `texts.broken` (no flat JSON object
  /// of texts), `texts.unknown_key`, `texts.double_key` or `texts.missing_key`; the detail names the
  /// key.
  static Result<Catalogue> load(Taal taal, std::string_view json_text);

  [[nodiscard]] Taal taal() const { return taal_; }

  [[nodiscard]] std::string text(Tekst key, const TextArguments& arguments = {}) const;
  /// The text as it is written, for texts without placeholders. Lives as long as the catalogue.
  [[nodiscard]] const std::string& plain(Tekst key) const;

 private:
  Catalogue(Taal taal, std::vector<std::string> texts) : taal_(taal), texts_(std::move(texts)) {}

  Taal taal_;
  std::vector<std::string> texts_;  // by number of the key
};

}  // namespace stagepad

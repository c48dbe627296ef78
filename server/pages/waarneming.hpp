#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/waarneming.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// What the page tells of having been done.
enum class WaarnemingMelding { geen, vastgelegd, ingetrokken };

/// Who acts for whom, for one trainer: plain HTML, no script. What was typed and why it was refused.
struct WaarnemingPage {
  PersoonId zelf;
  std::vector<Waarneming> waarnemingen;
  WaarnemingMelding melding = WaarnemingMelding::geen;
  Findings findings;
  Waarnemingsoort soort = Waarnemingsoort::waarnemen;
  std::string door;
  std::string eerste_dag;
  std::string laatste_dag;
};
std::string waarneming_page(const WaarnemingPage& page, const Catalogue& texts);

/// Where the page stands.
inline constexpr std::string_view k_waarneming_pad = "/waarneming";

}  // namespace stagepad

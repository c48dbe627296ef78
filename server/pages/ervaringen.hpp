#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/domain/ervaring.hpp"
#include "shared/rules/finding.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The step of the form below, and so the end of the address it is sent to.
inline constexpr std::string_view k_stap_reactie = "reactie";

/// What an institution typed as its answer, and why it was refused.
struct Reactieformulier {
  std::string naam;
  std::string tekst;
  Findings findings;
  bool is_vastgelegd = false;
  /// To which question about a place it belongs; 0: to the only one of its page.
  std::int64_t vraag = 0;
};

/// What aios say of a place, and the form by which the institution answers: HTML for the page behind its mailed link.
/// `plaats` is its name where the page is about several.
std::string ervaringen_html(const Ervaringen& ervaringen, std::string_view page, std::string_view token,
                            const Reactieformulier& form, std::string_view plaats, const Catalogue& texts);

}  // namespace stagepad

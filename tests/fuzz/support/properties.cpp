#include "tests/fuzz/support/properties.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "shared/codec/json_find.hpp"
#include "shared/text/sentences.hpp"
#include "tests/support/catalogues.hpp"

namespace stagepad::fuzz {

namespace {

void require_sentences(const Finding& finding, const Regelpakket* pakket) {
  require(find_tekst("finding." + finding.code).has_value(), "a code without a text", finding.code);
  // One language suffices here: that both say the same things is tested elsewhere.
  const Catalogue& catalogue = catalogue_of(Taal::nl);
  require(!finding_text(finding, catalogue, Taal::nl, pakket).empty(), "an empty sentence",
          finding.code);
  const bool silent = finding.herstel && herstel_text(finding, catalogue, Taal::nl, pakket).empty();
  require(!silent, "a remedy without words", to_json(finding));
}

void require_order(const Findings& findings) {
  Findings sorted = findings;
  sort_findings(sorted);
  require(sorted == findings, "findings are not in order", to_json(findings));
}

}  // namespace

void require(bool holds, std::string_view what, const std::string& about) {
  if (holds) return;
  std::fprintf(stderr, "== PROPERTY: %.*s\n%s\n", static_cast<int>(what.size()), what.data(),
               about.c_str());
  std::abort();
}

void require_sound(const Findings& findings, const Regelpakket* pakket) {
  require_order(findings);
  for (const Finding& each : findings) {
    require_sentences(each, pakket);
    require_round_trip(each);
  }
}

void require_sound_problems(const Findings& problems, std::size_t most, std::string_view text) {
  require(problems.size() <= most, "more problems than the limit");
  require_sound(problems, nullptr);
  for (const Finding& each : problems) {
    require(each.ernst == Ernst::blokkeert, "a problem that does not block", each.code);
    require(each.pad.empty() || each.pad.front() == '/', "no JSON pointer", each.pad);
  }
  // Looking for every one of a hundred would take most of the time.
  for (std::size_t i = 0; i < std::min<std::size_t>(problems.size(), 3); ++i) {
    for (const Occurrence which : {Occurrence::first, Occurrence::last}) {
      const std::size_t place = find_in_json(text, problems[i].pad, which);
      require(place <= text.size(), "a place outside the text", problems[i].pad);
    }
  }
}

}  // namespace stagepad::fuzz

#pragma once

#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/process/brieven.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

/// Which letter about a stage: its kind, its language (absent: that of the reader), and the word of the part-stage where
/// those have places of their own.
struct Briefvraag {
  Briefsoort soort = Briefsoort::bevestiging;
  std::optional<Taal> taal;
  std::string deel;

  friend bool operator==(const Briefvraag&, const Briefvraag&) = default;
};

template <>
struct Describe<Briefvraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("soort", &Briefvraag::soort),
                           field.or_default("taal", &Briefvraag::taal),
                           field.or_default("deel", &Briefvraag::deel));
  }
};

}  // namespace stagepad

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/text/language.hpp"

namespace stagepad {

// All that is on record about a training, or about one stage of it, and that the reader may see, as one archive.

/// Of which stage (absent: the whole training), and in which language (absent: that of the reader).
struct Dossiervraag {
  std::optional<OnderdeelId> onderdeel;
  std::optional<Taal> taal;

  friend bool operator==(const Dossiervraag&, const Dossiervraag&) = default;
};

/// A file of the archive.
struct Dossierbestand {
  /// Where it stands in the archive.
  std::string pad;
  /// What it is, as a person reads it.
  std::string wat;
  /// In bytes.
  std::int64_t grootte = 0;
  /// Of the content, as hex.
  std::string sha256;

  friend bool operator==(const Dossierbestand&, const Dossierbestand&) = default;
};

/// What the archive says of itself, as the file k_dossierinhoud in it. It names every file but itself.
struct Dossierinhoud {
  TrajectId traject;
  std::optional<OnderdeelId> onderdeel;
  /// The day it was made.
  CivilDate op;
  std::vector<Dossierbestand> bestanden;

  friend bool operator==(const Dossierinhoud&, const Dossierinhoud&) = default;
};

inline constexpr const char* k_dossierinhoud = "inhoud.json";

template <>
struct Describe<Dossiervraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("onderdeel", &Dossiervraag::onderdeel),
                           field.or_default("taal", &Dossiervraag::taal));
  }
};

template <>
struct Describe<Dossierbestand> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("pad", &Dossierbestand::pad), field("wat", &Dossierbestand::wat),
                           field("grootte", &Dossierbestand::grootte), field("sha256", &Dossierbestand::sha256));
  }
};

template <>
struct Describe<Dossierinhoud> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("traject", &Dossierinhoud::traject),
                           field.or_default("onderdeel", &Dossierinhoud::onderdeel),
                           field("op", &Dossierinhoud::op), field("bestanden", &Dossierinhoud::bestanden));
  }
};

}  // namespace stagepad

#pragma once

#include <optional>
#include <string>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/verzoek.hpp"

namespace stagepad {

/// The decisions of a trainer that somebody else can get ready: on a request, a reported place, a stageplan, a report.
enum class Besluitonderwerp { verzoek, plaatsing, stageplan, verslag };

/// A decision that was got ready for a trainer, who alone takes it. It goes when the decision is taken.
struct Voorbereiding {
  Besluitonderwerp over = Besluitonderwerp::verzoek;
  /// Of `verzoek`.
  std::optional<VerzoekId> verzoek;
  /// Of the other three.
  std::optional<OnderdeelId> onderdeel;
  /// The trainer's role in the training.
  Rol rol = Rol::instituutsopleider;
  Besluit besluit = Besluit::goedgekeurd;
  std::string reden;
  PersoonVerwijzing door;
  CivilDate op;

  friend bool operator==(const Voorbereiding&, const Voorbereiding&) = default;
};

template <>
struct EnumNames<Besluitonderwerp> {
  static constexpr EnumName<Besluitonderwerp> names[] = {{Besluitonderwerp::verzoek, "verzoek"},
                                                         {Besluitonderwerp::plaatsing, "plaatsing"},
                                                         {Besluitonderwerp::stageplan, "stageplan"},
                                                         {Besluitonderwerp::verslag, "verslag"}};
};

template <>
struct Describe<Voorbereiding> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("over", &Voorbereiding::over), field.or_default("verzoek", &Voorbereiding::verzoek),
                           field.or_default("onderdeel", &Voorbereiding::onderdeel), field("rol", &Voorbereiding::rol),
                           field("besluit", &Voorbereiding::besluit), field.or_default("reden", &Voorbereiding::reden),
                           field("door", &Voorbereiding::door), field("op", &Voorbereiding::op));
  }
};

}  // namespace stagepad

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/domain/traject.hpp"

namespace stagepad {

// The commands by which a training is administered: the facts that all its dates are computed from.
// Each replaces what it names as a whole, so that sending it twice is the same as sending it once.

/// The Stagebureau records the employment: employer, first and last day, fte from which day on.
struct WijzigDienstverband {
  Dienstverband dienstverband;

  friend bool operator==(const WijzigDienstverband&, const WijzigDienstverband&) = default;
};

/// The Stagebureau records all leave: kind (a word of the pack) and days, never a reason.
struct WijzigVerlof {
  std::vector<Verlof> verlof;

  friend bool operator==(const WijzigVerlof&, const WijzigVerlof&) = default;
};

/// What an aios need not do: the whole part, or so much of it.
struct Vrijstellingregel {
  std::string onderdeel;
  std::optional<Duur> duur;

  friend bool operator==(const Vrijstellingregel&, const Vrijstellingregel&) = default;
};

/// The IO decides on exemptions and on competences acquired elsewhere (domain: decided by the trainer).
/// An exemption that stays as it was keeps who gave it and when.
struct WijzigVrijstellingen {
  std::vector<Vrijstellingregel> vrijstellingen;
  std::vector<std::string> evc;

  friend bool operator==(const WijzigVrijstellingen&, const WijzigVrijstellingen&) = default;
};

/// The Stagebureau names the trainers.
struct WijzigOpleiders {
  PersoonId instituutsopleider;
  std::optional<PersoonId> praktijkopleider;

  friend bool operator==(const WijzigOpleiders&, const WijzigOpleiders&) = default;
};

/// The aios says on which day the schedule was carried over into MijnRGS for a stage.
struct ZetInMijnRgs {
  OnderdeelId onderdeel;
  CivilDate op;

  friend bool operator==(const ZetInMijnRgs&, const ZetInMijnRgs&) = default;
};

inline constexpr std::size_t k_max_verlof = 200;
inline constexpr std::size_t k_max_fte_perioden = 60;

/// The training as a command makes it, when check() let it pass. `door` and `op`: who does it, when.
Traject toegepast(Traject traject, const WijzigDienstverband& command);
Traject toegepast(Traject traject, const WijzigVerlof& command);
Traject toegepast(Traject traject, const WijzigVrijstellingen& command,
                  const PersoonVerwijzing& door, CivilDate op);
Traject toegepast(Traject traject, const WijzigOpleiders& command);
Traject toegepast(Traject traject, const ZetInMijnRgs& command);

template <>
struct Describe<WijzigDienstverband> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("dienstverband", &WijzigDienstverband::dienstverband));
  }
};

template <>
struct Describe<WijzigVerlof> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("verlof", &WijzigVerlof::verlof));
  }
};

template <>
struct Describe<Vrijstellingregel> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Vrijstellingregel::onderdeel),
                           field.or_default("duur", &Vrijstellingregel::duur));
  }
};

template <>
struct Describe<WijzigVrijstellingen> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("vrijstellingen", &WijzigVrijstellingen::vrijstellingen),
                           field.or_default("evc", &WijzigVrijstellingen::evc));
  }
};

template <>
struct Describe<WijzigOpleiders> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("instituutsopleider", &WijzigOpleiders::instituutsopleider),
        field.or_default("praktijkopleider", &WijzigOpleiders::praktijkopleider));
  }
};

template <>
struct Describe<ZetInMijnRgs> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &ZetInMijnRgs::onderdeel),
                           field("op", &ZetInMijnRgs::op));
  }
};

}  // namespace stagepad

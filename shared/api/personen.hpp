#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

// The people of the installation, for Stagebureau and beheerder.

/// How far somebody is with getting in: no password chosen yet, able to sign in, or blocked.
enum class Toegangsstand { uitgenodigd, actief, geblokkeerd };

struct PersoonKaart {
  PersoonId id;
  std::string naam;
  std::string email;
  std::vector<Rol> rollen;
  Toegangsstand toegang = Toegangsstand::uitgenodigd;
  std::int64_t versie = 1;

  friend bool operator==(const PersoonKaart&, const PersoonKaart&) = default;
};

/// A person to be added, or as changed.
struct PersoonInvoer {
  std::string naam;
  std::string email;
  std::vector<Rol> rollen;

  friend bool operator==(const PersoonInvoer&, const PersoonInvoer&) = default;
};

struct Blokkade {
  bool geblokkeerd = true;

  friend bool operator==(const Blokkade&, const Blokkade&) = default;
};

template <>
struct EnumNames<Toegangsstand> {
  static constexpr EnumName<Toegangsstand> names[] = {{Toegangsstand::uitgenodigd, "uitgenodigd"},
                                                      {Toegangsstand::actief, "actief"},
                                                      {Toegangsstand::geblokkeerd, "geblokkeerd"}};
};

template <>
struct Describe<PersoonKaart> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("id", &PersoonKaart::id), field("naam", &PersoonKaart::naam),
                           field("email", &PersoonKaart::email),
                           field("rollen", &PersoonKaart::rollen),
                           field("toegang", &PersoonKaart::toegang),
                           field("versie", &PersoonKaart::versie));
  }
};

template <>
struct Describe<PersoonInvoer> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &PersoonInvoer::naam),
                           field("email", &PersoonInvoer::email),
                           field("rollen", &PersoonInvoer::rollen));
  }
};

template <>
struct Describe<Blokkade> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("geblokkeerd", &Blokkade::geblokkeerd));
  }
};

}  // namespace stagepad

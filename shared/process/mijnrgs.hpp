#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What an aios copies over into MijnRGS, which has no interface: the schedule in the order of its days with exactly the
// computed dates, what was copied when, and what changed since.

/// What MijnRGS asks of a part, in its order. Official days, both included.
struct MijnRgsGegevens {
  CivilDate eerste_dag;
  CivilDate laatste_dag;
  /// On the first day.
  Decimal fte;
  std::string instelling;
  std::string stagebegeleider;

  friend bool operator==(const MijnRgsGegevens&, const MijnRgsGegevens&) = default;
};

enum class MijnRgsVeld { eerste_dag, laatste_dag, fte, instelling, stagebegeleider };

/// What was copied over of a stage (or, of a composite one, of a part-stage), the last time the aios said so.
struct MijnRgsOvername {
  OnderdeelId onderdeel;
  std::string deel;
  CivilDate op;
  MijnRgsGegevens gegevens;

  friend bool operator==(const MijnRgsOvername&, const MijnRgsOvername&) = default;
};

struct MijnRgsOvernames {
  std::vector<MijnRgsOvername> overnames;

  friend bool operator==(const MijnRgsOvernames&, const MijnRgsOvernames&) = default;
};

/// A line of the sheet. `overname`: what stands in MijnRGS, as far as is known; `verschillen`: where that differs from
/// what holds now.
struct MijnRgsRegel {
  const GeplandOnderdeel* part = nullptr;
  /// The part-stage; empty for a part as a whole.
  std::string deel;
  MijnRgsGegevens nu;
  std::optional<MijnRgsOvername> overname;
  std::vector<MijnRgsVeld> verschillen;
};

/// The sheet, by first day; parts that take no days are left out. Points into the context.
std::vector<MijnRgsRegel> mijnrgs_blad(const Toetscontext& context, const std::vector<MijnRgsOvername>& overnames);

/// What is copied over of this part today: one for each of its lines.
std::vector<MijnRgsOvername> overnames_van(const Toetscontext& context, OnderdeelId onderdeel, CivilDate op);

/// The training after a change: of parts that have other days than before, nobody has said yet that they stand so in
/// MijnRGS.
Traject met_mijnrgs_open(const Traject& before, Traject after, const Regelpakket& pakket);

template <>
struct EnumNames<MijnRgsVeld> {
  static constexpr EnumName<MijnRgsVeld> names[] = {{MijnRgsVeld::eerste_dag, "eerste_dag"},
                                                    {MijnRgsVeld::laatste_dag, "laatste_dag"},
                                                    {MijnRgsVeld::fte, "fte"},
                                                    {MijnRgsVeld::instelling, "instelling"},
                                                    {MijnRgsVeld::stagebegeleider, "stagebegeleider"}};
};

template <>
struct Describe<MijnRgsGegevens> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("eerste_dag", &MijnRgsGegevens::eerste_dag),
                           field("laatste_dag", &MijnRgsGegevens::laatste_dag),
                           field("fte", &MijnRgsGegevens::fte),
                           field.or_default("instelling", &MijnRgsGegevens::instelling),
                           field.or_default("stagebegeleider", &MijnRgsGegevens::stagebegeleider));
  }
};

template <>
struct Describe<MijnRgsOvername> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &MijnRgsOvername::onderdeel),
                           field.or_default("deel", &MijnRgsOvername::deel), field("op", &MijnRgsOvername::op),
                           field("gegevens", &MijnRgsOvername::gegevens));
  }
};

template <>
struct Describe<MijnRgsOvernames> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("overnames", &MijnRgsOvernames::overnames));
  }
};

}  // namespace stagepad

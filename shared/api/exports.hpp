#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/rol.hpp"
#include "shared/rules/finding.hpp"

namespace stagepad {

// Tables that Stagebureau and IO take out of Stagepad: of what, with which columns, and as which kind of file.

/// `stages`: who is placed where and when, and who is late. `sboh`: the whole schedule of those whom SBOH employs.
/// `stageplaatsen`: which places there are, how many sit in them and which are empty.
enum class Exportsoort { stages, sboh, stageplaatsen };

enum class Exportvorm { xlsx, csv };

/// A column; its heading is the text "kolom.<word>".
enum class Exportkolom {
  aios,
  aios_email,
  programma,
  cohort,
  instituutsopleider,
  praktijkopleider,
  onderdeel,
  deelstage,
  route,
  eerste_dag,
  laatste_dag,
  werkelijke_eerste_dag,
  werkelijke_laatste_dag,
  fte,
  status,
  instelling,
  afdeling,
  stagebegeleider,
  stagebegeleider_email,
  aan_zet,
  taak,
  uiterlijk,
  te_laat,
  stageplan_goedgekeurd,
  in_mijnrgs,
  verslag_ingeleverd,
  gewaardeerd,
  einde_opleiding,
  stageplaats,
  plaats,
  regio,
  sector,
  setting,
  stagesoorten,
  capaciteit,
  bezet,
  vrij,
  goedgekeurd,
  zichtbaarheid
};

/// All columns a table can have for somebody with these roles, in the order in which they stand; mail addresses of
/// aios only for those who see them elsewhere too.
std::vector<Exportkolom> kolommen_van(Exportsoort soort, const std::vector<Rol>& rollen);
/// Those it has when nobody chose.
std::vector<Exportkolom> vaste_kolommen(Exportsoort soort);

/// What is asked for. `kolommen`: in this order; none means the usual ones. `van`, `tot_en_met`: only what lies at
/// least partly in these days, both included. `alleen_te_laat`: only stages with a step that is late.
struct ExportVraag {
  Exportsoort soort = Exportsoort::stages;
  Exportvorm vorm = Exportvorm::xlsx;
  std::vector<Exportkolom> kolommen;
  std::string programma;
  std::optional<CivilDate> van;
  std::optional<CivilDate> tot_en_met;
  bool alleen_te_laat = false;

  friend bool operator==(const ExportVraag&, const ExportVraag&) = default;
};

/// A choice that somebody keeps under a name.
struct Exportweergave {
  std::string naam;
  ExportVraag vraag;

  friend bool operator==(const Exportweergave&, const Exportweergave&) = default;
};

/// Those of one person, by name as they were kept. `versie` grows with every change; 1 when there never was one.
struct Exportweergaven {
  std::vector<Exportweergave> weergaven;
  std::int64_t versie = 1;

  friend bool operator==(const Exportweergaven&, const Exportweergaven&) = default;
};

/// The same as they are sent: all of them, in the place of those there were.
struct WijzigExportweergaven {
  std::vector<Exportweergave> weergaven;

  friend bool operator==(const WijzigExportweergaven&, const WijzigExportweergaven&) = default;
};

inline constexpr std::size_t k_max_exportweergaven = 30;
inline constexpr std::size_t k_max_weergavenaam = 60;  // code points

/// What is wrong with a question of somebody with these roles: columns that this table does not have for them or that
/// stand twice, days in the wrong order.
Findings check_exportvraag(const ExportVraag& vraag, const std::vector<Rol>& rollen);
/// The same of what is kept; besides, every one has a name of its own. `pad` of a finding begins with "/weergaven".
Findings check_exportweergaven(const std::vector<Exportweergave>& weergaven, const std::vector<Rol>& rollen);

template <>
struct EnumNames<Exportsoort> {
  static constexpr EnumName<Exportsoort> names[] = {{Exportsoort::stages, "stages"},
                                                    {Exportsoort::sboh, "sboh"},
                                                    {Exportsoort::stageplaatsen, "stageplaatsen"}};
};

template <>
struct EnumNames<Exportvorm> {
  static constexpr EnumName<Exportvorm> names[] = {{Exportvorm::xlsx, "xlsx"}, {Exportvorm::csv, "csv"}};
};

template <>
struct EnumNames<Exportkolom> {
  static constexpr EnumName<Exportkolom> names[] = {
      {Exportkolom::aios, "aios"},
      {Exportkolom::aios_email, "aios_email"},
      {Exportkolom::programma, "programma"},
      {Exportkolom::cohort, "cohort"},
      {Exportkolom::instituutsopleider, "instituutsopleider"},
      {Exportkolom::praktijkopleider, "praktijkopleider"},
      {Exportkolom::onderdeel, "onderdeel"},
      {Exportkolom::deelstage, "deelstage"},
      {Exportkolom::route, "route"},
      {Exportkolom::eerste_dag, "eerste_dag"},
      {Exportkolom::laatste_dag, "laatste_dag"},
      {Exportkolom::werkelijke_eerste_dag, "werkelijke_eerste_dag"},
      {Exportkolom::werkelijke_laatste_dag, "werkelijke_laatste_dag"},
      {Exportkolom::fte, "fte"},
      {Exportkolom::status, "status"},
      {Exportkolom::instelling, "instelling"},
      {Exportkolom::afdeling, "afdeling"},
      {Exportkolom::stagebegeleider, "stagebegeleider"},
      {Exportkolom::stagebegeleider_email, "stagebegeleider_email"},
      {Exportkolom::aan_zet, "aan_zet"},
      {Exportkolom::taak, "taak"},
      {Exportkolom::uiterlijk, "uiterlijk"},
      {Exportkolom::te_laat, "te_laat"},
      {Exportkolom::stageplan_goedgekeurd, "stageplan_goedgekeurd"},
      {Exportkolom::in_mijnrgs, "in_mijnrgs"},
      {Exportkolom::verslag_ingeleverd, "verslag_ingeleverd"},
      {Exportkolom::gewaardeerd, "gewaardeerd"},
      {Exportkolom::einde_opleiding, "einde_opleiding"},
      {Exportkolom::stageplaats, "stageplaats"},
      {Exportkolom::plaats, "plaats"},
      {Exportkolom::regio, "regio"},
      {Exportkolom::sector, "sector"},
      {Exportkolom::setting, "setting"},
      {Exportkolom::stagesoorten, "stagesoorten"},
      {Exportkolom::capaciteit, "capaciteit"},
      {Exportkolom::bezet, "bezet"},
      {Exportkolom::vrij, "vrij"},
      {Exportkolom::goedgekeurd, "goedgekeurd"},
      {Exportkolom::zichtbaarheid, "zichtbaarheid"}};
};

template <>
struct Describe<ExportVraag> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field.or_default("soort", &ExportVraag::soort),
                           field.or_default("vorm", &ExportVraag::vorm),
                           field.or_default("kolommen", &ExportVraag::kolommen),
                           field.or_default("programma", &ExportVraag::programma),
                           field.or_default("van", &ExportVraag::van),
                           field.or_default("tot_en_met", &ExportVraag::tot_en_met),
                           field.or_default("alleen_te_laat", &ExportVraag::alleen_te_laat));
  }
};

template <>
struct Describe<Exportweergave> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("naam", &Exportweergave::naam), field("vraag", &Exportweergave::vraag));
  }
};

template <>
struct Describe<Exportweergaven> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("weergaven", &Exportweergaven::weergaven), field("versie", &Exportweergaven::versie));
  }
};

template <>
struct Describe<WijzigExportweergaven> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("weergaven", &WijzigExportweergaven::weergaven));
  }
};

}  // namespace stagepad

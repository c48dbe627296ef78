#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/exports.hpp"
#include "shared/process/mijnrgs.hpp"

namespace stagepad::api {

// Tables as files, and what is handed over to MijnRGS. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Rekenbladbestand, ExportVraag> k_export{
    Method::get, "/api/export", Permission::exports, Precondition::none,
    "A table as a file: stages, the schedule for SBOH, or places. An IO gets the own trainings."};
inline constexpr Endpoint<Nothing, Exportweergaven> k_exportweergaven{
    Method::get, "/api/exportweergaven", Permission::exports, Precondition::none,
    "What the caller keeps under a name: columns and filters of exports."};
inline constexpr Endpoint<WijzigExportweergaven, Exportweergaven> k_wijzig_exportweergaven{
    Method::put, "/api/exportweergaven", Permission::exports, Precondition::object,
    "Keeps these in the place of those there were."};

inline constexpr Endpoint<Nothing, MijnRgsOvernames> k_mijnrgs_overnames{
    Method::get, "/api/trajecten/{traject}/mijnrgs", Permission::sees_traject, Precondition::none,
    "What the aios copied over into MijnRGS, and when; what differs from it since follows from the training."};

template <class Visit>
constexpr void for_each_endpoint_of_export(Visit&& visit) {
  visit(k_export);
  visit(k_exportweergaven);
  visit(k_wijzig_exportweergaven);
  visit(k_mijnrgs_overnames);
}

}  // namespace stagepad::api

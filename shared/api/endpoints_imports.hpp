#pragma once

#include "shared/api/endpoint.hpp"
#include "shared/api/imports.hpp"
#include "shared/api/pagina.hpp"

namespace stagepad::api {

// Bringing in what an institute kept in spreadsheets. Part of endpoints.hpp.

inline constexpr Endpoint<Nothing, Pagina<ImportKaart>, Bladeren> k_imports{
    Method::get, "/api/imports", Permission::imports, Precondition::none, "Earlier imports and proposals, newest first."};
inline constexpr Endpoint<Document, ImportKaart, ImportVraag> k_nieuw_import{
    Method::post, "/api/imports", Permission::imports, Precondition::none,
    "Reads a table (CSV or XLSX) and proposes what would become of every line. Nothing else changes.", 201};
inline constexpr Endpoint<Nothing, ImportKaart> k_import{
    Method::get, "/api/imports/{import}", Permission::imports, Precondition::none, "One import."};
inline constexpr Endpoint<Nothing, Pagina<Importrij>, ImportrijenVraag> k_importrijen{
    Method::get, "/api/imports/{import}/rijen", Permission::imports, Precondition::none,
    "The lines of an import, in the order of the file."};
inline constexpr Endpoint<Importkeuzes, ImportKaart> k_importkeuzes{
    Method::put, "/api/imports/{import}/keuzes", Permission::imports, Precondition::object,
    "Says which names of the file mean something that is here already; every line is judged again."};
inline constexpr Endpoint<Importverwerking, ImportKaart> k_importverwerking{
    Method::post, "/api/imports/{import}/verwerking", Permission::imports, Precondition::object,
    "Takes the lines in, all of them in one transaction. Refused when they would fare otherwise than was proposed."};
inline constexpr Endpoint<Nothing, ImportKaart> k_importterugdraaiing{
    Method::post, "/api/imports/{import}/terugdraaiing", Permission::imports, Precondition::object,
    "Takes back all that an import made and changed. Refused, with the reasons, when somebody relies on any of it."};
inline constexpr Endpoint<Nothing, ImportKaart> k_importvervallen{
    Method::remove, "/api/imports/{import}", Permission::imports, Precondition::object, "Throws a proposal away."};

template <class Visit>
constexpr void for_each_endpoint_of_imports(Visit&& visit) {
  visit(k_imports);
  visit(k_nieuw_import);
  visit(k_import);
  visit(k_importrijen);
  visit(k_importkeuzes);
  visit(k_importverwerking);
  visit(k_importterugdraaiing);
  visit(k_importvervallen);
}

}  // namespace stagepad::api

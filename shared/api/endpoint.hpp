#pragma once

#include <string_view>
#include <type_traits>

#include "shared/api/bevoegdheden.hpp"
#include "shared/base/enum_names.hpp"

namespace stagepad::api {

enum class Method { get, post, put, remove };

/// What a change must say it was made on.
enum class Precondition {
  none,
  traject,  ///< If-Match with the version of the training, and Stagepad-Regelpakket with its rule pack
  object    ///< If-Match with the object's own version
};

/// For an endpoint without body, answer or query.
struct Nothing {};

/// For an endpoint that takes or gives the bytes of a document as they are (shared/domain/document.hpp). It takes them
/// as k_any_bytes, whatever they are, and gives them as the media type of their kind.
struct Document {};
inline constexpr std::string_view k_any_bytes = "application/octet-stream";

/// For an endpoint that gives a table as a file: a workbook, or CSV, as the query asks.
struct Rekenbladbestand {};
inline constexpr std::string_view k_xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view k_csv = "text/csv; charset=utf-8";

/// For an endpoint that gives several files as one archive.
struct Archief {};
inline constexpr std::string_view k_zip = "application/zip";

/// An endpoint apart from its types.
struct EndpointFacts {
  Method method = Method::get;
  std::string_view pattern;
  Permission permission = Permission::signed_in;
  Precondition precondition = Precondition::none;
  /// An English sentence for the API document.
  std::string_view summary;
  /// The status of success: 200, 201 (made), or 204 where the answer is Nothing.
  int success = 200;
};

/// An endpoint: its method, path, who may call it, and what goes in and out. `{traject}` and the like
/// in a pattern stand for an id. Routes, client calls, the permission test and the API document all
/// come from here. Without the precondition it asks a call gets 428, with an older version 412; with
/// another rule pack 409. What is asked of a query is a field list of plain values (query.hpp).
/// Every endpoint that changes something takes `Idempotency-Key`.
template <class RequestType, class ResponseType, class QueryType = Nothing>
struct Endpoint {
  using Request = RequestType;
  using Response = ResponseType;
  using Query = QueryType;

  Method method;
  std::string_view pattern;
  Permission permission;
  Precondition precondition;
  std::string_view summary;
  int success = std::is_same_v<ResponseType, Nothing> ? 204 : 200;

  static constexpr bool takes_document = std::is_same_v<RequestType, Document>;
  static constexpr bool gives_document = std::is_same_v<ResponseType, Document>;
  static constexpr bool gives_rekenblad = std::is_same_v<ResponseType, Rekenbladbestand>;
  static constexpr bool gives_archief = std::is_same_v<ResponseType, Archief>;
  /// As JSON.
  static constexpr bool has_request = !std::is_same_v<RequestType, Nothing> && !takes_document;
  static constexpr bool has_response =
      !std::is_same_v<ResponseType, Nothing> && !gives_document && !gives_rekenblad && !gives_archief;
  static constexpr bool has_query = !std::is_same_v<QueryType, Nothing>;

  [[nodiscard]] constexpr EndpointFacts facts() const {
    return {method, pattern, permission, precondition, summary, success};
  }
};

}  // namespace stagepad::api

namespace stagepad {

template <>
struct EnumNames<api::Method> {
  static constexpr EnumName<api::Method> names[] = {{api::Method::get, "GET"},
                                                    {api::Method::post, "POST"},
                                                    {api::Method::put, "PUT"},
                                                    {api::Method::remove, "DELETE"}};
};

}  // namespace stagepad

namespace stagepad::api {

/// The word of a method as it stands in a request.
constexpr std::string_view word_of(Method method) { return to_name(method); }

}  // namespace stagepad::api

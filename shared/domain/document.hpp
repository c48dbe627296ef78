#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/describe.hpp"
#include "shared/base/enum_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/domain/persoon.hpp"

namespace stagepad {

/// What a document that is uploaded may be; recognised by its content (document_herkennen.hpp).
enum class Documentsoort { pdf, docx, odt };

/// Most bytes of a document. A report with photographs and scanned pages stays below it, and a database that holds
/// a report of every stage can still be copied within minutes.
inline constexpr std::int64_t k_max_document = 20LL * 1024 * 1024;
/// The same as people read it.
inline constexpr std::int64_t k_max_document_mb = k_max_document / (1024 * 1024);
/// Longest file name that is kept, in code points, its ending included.
inline constexpr std::size_t k_max_documentnaam = 200;

/// A stageverslag as it was uploaded. Another upload is the next version; older ones stay readable.
struct Verslagversie {
  OnderdeelId onderdeel;
  std::int32_t versie = 1;
  std::string naam;
  Documentsoort soort = Documentsoort::pdf;
  /// In bytes.
  std::int64_t grootte = 0;
  /// Of the content, as hex.
  std::string sha256;
  /// Who uploaded it.
  PersoonVerwijzing door;
  CivilDate op;
  /// The day on which it was last handed in; absent: never.
  std::optional<CivilDate> ingediend_op;

  friend bool operator==(const Verslagversie&, const Verslagversie&) = default;
};

/// What an answer on paper is about.
enum class Papiersoort { stagebeoordeling, verslag, gesprek, praktijktoets, akkoord_instelling };

/// The scan of an answer that came on paper, which the Stagebureau keeps with the stage it is about.
struct Papierantwoord {
  OnderdeelId onderdeel;
  /// Counts from 1 within a stage.
  std::int32_t nummer = 1;
  Papiersoort over = Papiersoort::stagebeoordeling;
  std::string naam;
  /// In bytes.
  std::int64_t grootte = 0;
  /// Of the content, as hex.
  std::string sha256;
  /// Who added it.
  PersoonVerwijzing door;
  CivilDate op;

  friend bool operator==(const Papierantwoord&, const Papierantwoord&) = default;
};

/// "application/pdf"
constexpr std::string_view mediatype_van(Documentsoort soort) {
  switch (soort) {
    case Documentsoort::pdf: return "application/pdf";
    case Documentsoort::docx: return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Documentsoort::odt: return "application/vnd.oasis.opendocument.text";
  }
  return "application/octet-stream";
}

template <>
struct EnumNames<Documentsoort> {
  static constexpr EnumName<Documentsoort> names[] = {
      {Documentsoort::pdf, "pdf"}, {Documentsoort::docx, "docx"}, {Documentsoort::odt, "odt"}};
};

template <>
struct EnumNames<Papiersoort> {
  static constexpr EnumName<Papiersoort> names[] = {{Papiersoort::stagebeoordeling, "stagebeoordeling"},
                                                    {Papiersoort::verslag, "verslag"},
                                                    {Papiersoort::gesprek, "gesprek"},
                                                    {Papiersoort::praktijktoets, "praktijktoets"},
                                                    {Papiersoort::akkoord_instelling, "akkoord_instelling"}};
};

template <>
struct Describe<Papierantwoord> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(field("onderdeel", &Papierantwoord::onderdeel), field("nummer", &Papierantwoord::nummer),
                           field("over", &Papierantwoord::over), field("naam", &Papierantwoord::naam),
                           field("grootte", &Papierantwoord::grootte), field("sha256", &Papierantwoord::sha256),
                           field("door", &Papierantwoord::door), field("op", &Papierantwoord::op));
  }
};

template <>
struct Describe<Verslagversie> {
  static constexpr auto fields(auto field) {
    return std::make_tuple(
        field("onderdeel", &Verslagversie::onderdeel), field("versie", &Verslagversie::versie),
        field("naam", &Verslagversie::naam), field("soort", &Verslagversie::soort),
        field("grootte", &Verslagversie::grootte), field("sha256", &Verslagversie::sha256),
        field("door", &Verslagversie::door), field("op", &Verslagversie::op),
        field.or_default("ingediend_op", &Verslagversie::ingediend_op));
  }
};

}  // namespace stagepad

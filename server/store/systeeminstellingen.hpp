#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "shared/api/systeem.hpp"

namespace stagepad {

/// A setting there is, with what it may be and what holds while nobody has set it. `minimum` and
/// `maximum`: of a number its bounds, of a text its length in code points; `keuzes` of a choice.
struct SysteeminstellingSoortgegevens {
  std::string_view sleutel;
  SysteeminstellingSoort soort;
  std::string_view standaard;
  std::int64_t minimum = 0;
  std::int64_t maximum = 0;
  std::span<const std::string_view> keuzes = {};
};

inline constexpr std::string_view k_talen[] = {"nl", "en"};
inline constexpr std::string_view k_uit_of_aan[] = {"uit", "aan"};

/// Every setting that people change; nothing else is one. What each does says the text
/// "systeeminstelling.<sleutel>". Other rows of the same table are the program's own.
inline constexpr SysteeminstellingSoortgegevens k_systeeminstellingen[] = {
    {"naam_instituut", SysteeminstellingSoort::tekst, "", 0, 200},
    {"stagebureau_adres", SysteeminstellingSoort::adres, "", 0, 254},
    {"mail_afzender", SysteeminstellingSoort::adres, "", 0, 254},
    {"mail_taal", SysteeminstellingSoort::keuze, "nl", 0, 0, k_talen},
    // Looked at by jobs/uitvraagronde.cpp.
    {"uitvraag_vanzelf", SysteeminstellingSoort::keuze, "uit", 0, 0, k_uit_of_aan},
    // Looked at by handlers/wachtverloop.cpp.
    {"wachtlijst_antwoorddagen", SysteeminstellingSoort::getal, "5", 1, 30},
    // How long a colleague, and then the IOs, have to answer when a swap of places is asked: handlers/ruilverloop.cpp.
    {"ruiling_antwoorddagen", SysteeminstellingSoort::getal, "14", 1, 60},
    // As in bewaartermijnen.hpp; handlers/systeem.cpp does not compile otherwise.
    {"bewaartermijn.sessies_dagen", SysteeminstellingSoort::getal, "1", 0, 30},
    {"bewaartermijn.antwoorden_dagen", SysteeminstellingSoort::getal, "7", 1, 30},
    {"bewaartermijn.berichten_dagen", SysteeminstellingSoort::getal, "90", 1, 730},
    {"bewaartermijn.mailbestanden_dagen", SysteeminstellingSoort::getal, "30", 1, 365},
    {"bewaartermijn.importregels_dagen", SysteeminstellingSoort::getal, "30", 1, 365},
    {"bewaartermijn.auditinhoud_jaren", SysteeminstellingSoort::getal, "10", 2, 30},
    {"bewaartermijn.personen_jaren", SysteeminstellingSoort::getal, "10", 0, 30},
};

}  // namespace stagepad

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/connection.hpp"
#include "shared/calendar/civil_date.hpp"

namespace stagepad::store {

/// Settings of the installation, as words. Keys are ours: "vandaag", "gegevensformaat", "demo" …
/// "publiek_adres" is where browsers reach the server that started last: what the terminal
/// (`stagepad admin`) makes links with.
inline constexpr std::string_view k_publiek_adres = "publiek_adres";
/// Where the server that started last sends mail ("smtps://mail.example:465"; empty: into the folder), and the
/// address to which all of it is redirected (empty: none). For doctor.
inline constexpr std::string_view k_mail_weg = "mail_weg";
inline constexpr std::string_view k_mail_omleiding = "mail_omleiding";

std::optional<std::string> load_instelling(ReadConnection& db, std::string_view sleutel);
void save_instelling(Transaction& tx, std::string_view sleutel, std::string_view waarde);

/// The civil date the installation last worked with; decisions were made up to that day.
std::optional<CivilDate> laatste_vandaag(ReadConnection& db);

/// Moves it on. Throws stale when `vandaag` lies before it: decisions would then lie in the future.
void neem_vandaag_over(Transaction& tx, CivilDate vandaag);

}  // namespace stagepad::store

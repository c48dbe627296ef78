#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/decimal.hpp"
#include "shared/calendar/civil_date.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

// How dates, numbers and lists are written for people. Pure; nothing here fails.

std::string_view month_name(int month, Taal taal);        ///< "maart", "March"; month 1 to 12
std::string_view short_month_name(int month, Taal taal);  ///< "mrt", "Mar"

std::string format_date(CivilDate date, Taal taal);        ///< "1 maart 2027", "1 March 2027"
std::string format_short_date(CivilDate date, Taal taal);  ///< "1 mrt 2027", "1 Mar 2027"
std::string format_month_year(CivilDate date, Taal taal);  ///< "maart 2027", "March 2027"
std::string format_weekday(CivilDate date, Taal taal);     ///< "maandag", "Monday"

/// "1 maart t/m 31 mei 2027", "1 March to 31 May 2027"; the first year only when it differs.
std::string format_period(const Period& period, Taal taal);

/// "0,8" in Dutch, "0.8" in English.
std::string format_decimal(Decimal value, Taal taal);

/// How large a file is: "312 bytes", "820 kB", "3,4 MB", "3.4 MB"; a kB is 1024 bytes, as file managers count.
std::string format_size(std::int64_t bytes, Taal taal);

/// How far off a last day is: "vandaag", "morgen", "nog 12 dagen", "3 dagen te laat".
std::string format_days_left(std::int32_t days, const Catalogue& catalogue);

/// How the last of a list is joined: "a, b en c" or "a, b of c".
enum class Joining { all_of, one_of };

std::string join_list(const std::vector<std::string>& items, Taal taal,
                      Joining joining = Joining::all_of);

}  // namespace stagepad

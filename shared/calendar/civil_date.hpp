#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stagepad {

/// A day on the civil (proleptic Gregorian) calendar, without time or zone; by convention a day in
/// Europe/Amsterdam. Valid from 1900-01-01 to 2199-12-31. Counted in days since 1970-01-01.
class CivilDate {
 public:
  constexpr CivilDate() = default;

  /// The date must exist; see `is_valid_civil` and `parse_iso_date` for input from outside.
  static CivilDate of(int year, int month, int day);
  static constexpr CivilDate from_days(std::int32_t days_since_1970) {
    CivilDate date;
    date.days_ = days_since_1970;
    return date;
  }

  [[nodiscard]] constexpr std::int32_t days_since_1970() const { return days_; }
  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;  ///< 1 to 12
  [[nodiscard]] int day() const;    ///< 1 to 31
  [[nodiscard]] int weekday() const;  ///< 1 Monday to 7 Sunday (ISO 8601)

  [[nodiscard]] constexpr CivilDate plus_days(std::int32_t days) const {
    return from_days(days_ + days);
  }
  /// Calendar months with clamping at the end of the month: 31 August − 6 months is 28 or 29 February.
  [[nodiscard]] CivilDate plus_months(int months) const;
  [[nodiscard]] CivilDate first_of_month() const;

  friend constexpr bool operator==(CivilDate, CivilDate) = default;
  friend constexpr bool operator<(CivilDate a, CivilDate b) { return a.days_ < b.days_; }
  friend constexpr bool operator>(CivilDate a, CivilDate b) { return b < a; }
  friend constexpr bool operator<=(CivilDate a, CivilDate b) { return !(b < a); }
  friend constexpr bool operator>=(CivilDate a, CivilDate b) { return !(a < b); }

 private:
  std::int32_t days_ = 0;
};

/// The first and the last day that a date can be: 1900-01-01 and 2199-12-31.
inline constexpr CivilDate k_first_day = CivilDate::from_days(-25567);
inline constexpr CivilDate k_last_day = CivilDate::from_days(84005);

/// The nearest day that a date can be.
constexpr CivilDate within_calendar(CivilDate date) {
  if (date < k_first_day) return k_first_day;
  return k_last_day < date ? k_last_day : date;
}

/// Days from `first` to `second`; negative when `second` is earlier.
constexpr std::int32_t days_between(CivilDate first, CivilDate second) {
  return second.days_since_1970() - first.days_since_1970();
}

bool is_valid_civil(int year, int month, int day);
int days_in_month(int year, int month);

/// Reads exactly YYYY-MM-DD. No value for anything else or a day that does not exist.
std::optional<CivilDate> parse_iso_date(std::string_view text);

/// Reads a date as people type it in Dutch or English: "1-3-2027", "01/03/2027", "1.3.27",
/// "1 maart 2027", "1 mrt 2027", "1 March 2027", "2027-03-01". Day before month; a year of two
/// digits is in this century. No value when it cannot be read as one existing day.
std::optional<CivilDate> parse_typed_date(std::string_view text);

std::string to_iso(CivilDate date);

/// A run of days, both ends included. `last` before `first` means an empty period.
struct Period {
  CivilDate first;
  CivilDate last;

  [[nodiscard]] constexpr bool contains(CivilDate day) const { return first <= day && day <= last; }
  [[nodiscard]] constexpr std::int32_t days() const { return days_between(first, last) + 1; }
  friend constexpr bool operator==(const Period&, const Period&) = default;
};

/// The number of the week, 1 to 53, that Dutch planners count by: weeks start on Monday, and week 1 is
/// the one with the first Thursday of the year (ISO 8601), so that it may begin in the year before.
int iso_week(CivilDate date);

/// Number of days the two periods share; 0 when none.
std::int32_t overlap_days(const Period& a, const Period& b);

}  // namespace stagepad

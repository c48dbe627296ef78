#include "shared/calendar/amsterdam.hpp"

namespace stagepad {

namespace {

constexpr std::int64_t k_ms_per_minute = 60'000;
constexpr std::int64_t k_ms_per_hour = 60 * k_ms_per_minute;
constexpr std::int64_t k_ms_per_day = 24 * k_ms_per_hour;

/// Rounds down, also before 1970.
std::int32_t days_of(std::int64_t ms) {
  const std::int64_t days = ms / k_ms_per_day - (ms % k_ms_per_day < 0 ? 1 : 0);
  return static_cast<std::int32_t>(days);
}

/// March and October both have 31 days, so the last Sunday is at most six days before the 31st.
CivilDate last_sunday(int year, int month) {
  const CivilDate last_day = CivilDate::of(year, month, 31);
  return last_day.plus_days(-(last_day.weekday() % 7));
}

std::int64_t one_o_clock_utc(CivilDate day) {
  return day.days_since_1970() * k_ms_per_day + k_ms_per_hour;
}

}  // namespace

std::int32_t amsterdam_offset_minutes(std::int64_t utc_ms) {
  const int year = CivilDate::from_days(days_of(utc_ms)).year();
  const bool is_summer = one_o_clock_utc(last_sunday(year, 3)) <= utc_ms &&
                         utc_ms < one_o_clock_utc(last_sunday(year, 10));
  return is_summer ? 120 : 60;
}

CivilDate amsterdam_date(std::int64_t utc_ms) {
  return CivilDate::from_days(days_of(utc_ms + amsterdam_offset_minutes(utc_ms) * k_ms_per_minute));
}

std::int64_t amsterdam_midnight_ms(CivilDate date) {
  // The clock changes at one o'clock UTC, so at midnight in London the offset is still that of the
  // midnight in Amsterdam before it.
  const std::int64_t as_utc = date.days_since_1970() * k_ms_per_day;
  return as_utc - amsterdam_offset_minutes(as_utc) * k_ms_per_minute;
}

}  // namespace stagepad

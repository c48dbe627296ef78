#include "shared/calendar/civil_date.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include "shared/base/text.hpp"

namespace stagepad {

namespace {

struct YearMonthDay {
  int year;
  int month;
  int day;
};

// The era arithmetic below is the well-known division-based algorithm for the Gregorian calendar:
// years run from March, so that the leap day is the last day of the year.

constexpr std::int32_t days_from_civil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

constexpr YearMonthDay civil_from_days(std::int32_t days) {
  const int z = days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = z - era * 146097;
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// All of the text, which is not empty, as a number of at most four digits; -1 when it is not one.
int number_of(std::string_view text) {
  if (text.size() > 4) return -1;
  int number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// The month meant by a Dutch or English name or its usual abbreviation; 0 when none.
int month_of(std::string_view word) {
  static constexpr std::string_view k_names[12][4] = {
      {"januari", "jan", "january", "jan."}, {"februari", "feb", "february", "febr"},
      {"maart", "mrt", "march", "mar"},      {"april", "apr", "april", "apr."},
      {"mei", "mei", "may", "mei."},         {"juni", "jun", "june", "jun."},
      {"juli", "jul", "july", "jul."},       {"augustus", "aug", "august", "aug."},
      {"september", "sep", "sept", "sep."},  {"oktober", "okt", "october", "oct"},
      {"november", "nov", "november", "nov."}, {"december", "dec", "december", "dec."}};
  const std::string lower = lower_ascii(word);
  int month = 0;
  for (const auto& names : k_names) {
    ++month;
    for (const std::string_view name : names) {
      if (lower == name) return month;
    }
  }
  return 0;
}

std::vector<std::string_view> split_date_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool separator = at == text.size() || text[at] == '-' || text[at] == '/' ||
                           text[at] == '.' || text[at] == ' ';
    if (!separator) continue;
    if (at > start) words.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  return words;
}

}  // namespace

CivilDate CivilDate::of(int year, int month, int day) {
  assert(is_valid_civil(year, month, day));
  return from_days(days_from_civil(year, month, day));
}

int CivilDate::year() const { return civil_from_days(days_).year; }
int CivilDate::month() const { return civil_from_days(days_).month; }
int CivilDate::day() const { return civil_from_days(days_).day; }

int CivilDate::weekday() const {
  const int from_thursday = days_ % 7;  // 1970-01-01 was a Thursday
  return (from_thursday + 7 + 3) % 7 + 1;
}

int iso_week(CivilDate date) {
  // A week belongs to the year its Thursday is in.
  const CivilDate thursday = date.plus_days(4 - date.weekday());
  int days_before = thursday.day() - 1;
  for (int month = 1; month < thursday.month(); ++month) {
    days_before += days_in_month(thursday.year(), month);
  }
  return days_before / 7 + 1;
}

CivilDate CivilDate::plus_months(int months) const {
  const YearMonthDay date = civil_from_days(days_);
  const int counted = date.year * 12 + (date.month - 1) + months;
  const int year = counted / 12;
  const int month = counted % 12 + 1;
  return from_days(days_from_civil(year, month, std::min(date.day, days_in_month(year, month))));
}

CivilDate CivilDate::first_of_month() const { return plus_days(1 - day()); }

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> k_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : k_days[static_cast<std::size_t>(month - 1)];
}

bool is_valid_civil(int year, int month, int day) {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

std::optional<CivilDate> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = number_of(text.substr(0, 4));
  const int month = number_of(text.substr(5, 2));
  const int day = number_of(text.substr(8, 2));
  if (!is_valid_civil(year, month, day)) return std::nullopt;
  return CivilDate::of(year, month, day);
}

std::optional<CivilDate> parse_typed_date(std::string_view text) {
  const std::string_view plain = trimmed(text);
  if (const auto iso = parse_iso_date(plain)) return iso;
  const auto words = split_date_words(plain);
  if (words.size() != 3) return std::nullopt;
  const int day = number_of(words[0]);
  const int numbered = number_of(words[1]);
  const int month = numbered >= 0 ? numbered : month_of(words[1]);
  int year = number_of(words[2]);
  if (words[2].size() == 2 && year >= 0) year += 2000;
  if (!is_valid_civil(year, month, day)) return std::nullopt;
  return CivilDate::of(year, month, day);
}

std::string to_iso(CivilDate date) {
  const YearMonthDay civil = civil_from_days(date.days_since_1970());
  std::string text = std::to_string(civil.year);
  text.insert(0, text.size() < 4 ? 4 - text.size() : 0, '0');
  const auto two = [&](int number) {
    text += '-';
    text += static_cast<char>('0' + number / 10);
    text += static_cast<char>('0' + number % 10);
  };
  two(civil.month);
  two(civil.day);
  return text;
}

std::int32_t overlap_days(const Period& a, const Period& b) {
  const Period shared{std::max(a.first, b.first), std::min(a.last, b.last)};
  return std::max(0, shared.days());
}

}  // namespace stagepad

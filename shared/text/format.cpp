#include "shared/text/format.hpp"

#include <algorithm>
#include <cassert>

#include "generated/shared/text/text_keys.hpp"

namespace stagepad {

namespace {

struct MonthNames {
  std::string_view full[2];   // nl, en
  std::string_view brief[2];
};

constexpr MonthNames k_months[12] = {
    {{"januari", "January"}, {"jan", "Jan"}},     {{"februari", "February"}, {"feb", "Feb"}},
    {{"maart", "March"}, {"mrt", "Mar"}},         {{"april", "April"}, {"apr", "Apr"}},
    {{"mei", "May"}, {"mei", "May"}},             {{"juni", "June"}, {"jun", "Jun"}},
    {{"juli", "July"}, {"jul", "Jul"}},           {{"augustus", "August"}, {"aug", "Aug"}},
    {{"september", "September"}, {"sep", "Sep"}}, {{"oktober", "October"}, {"okt", "Oct"}},
    {{"november", "November"}, {"nov", "Nov"}},   {{"december", "December"}, {"dec", "Dec"}}};

constexpr std::string_view k_weekdays[7][2] = {
    {"maandag", "Monday"}, {"dinsdag", "Tuesday"},   {"woensdag", "Wednesday"},
    {"donderdag", "Thursday"}, {"vrijdag", "Friday"}, {"zaterdag", "Saturday"},
    {"zondag", "Sunday"}};

constexpr std::size_t index_of(Taal taal) { return taal == Taal::nl ? 0 : 1; }

std::string day_and_month(CivilDate date, std::string_view month) {
  std::string text = std::to_string(date.day());
  text += ' ';
  text += month;
  return text;
}

}  // namespace

std::string_view month_name(int month, Taal taal) {
  assert(month >= 1 && month <= 12);
  return k_months[month - 1].full[index_of(taal)];
}

std::string_view short_month_name(int month, Taal taal) {
  assert(month >= 1 && month <= 12);
  return k_months[month - 1].brief[index_of(taal)];
}

std::string format_date(CivilDate date, Taal taal) {
  return day_and_month(date, month_name(date.month(), taal)) + ' ' + std::to_string(date.year());
}

std::string format_short_date(CivilDate date, Taal taal) {
  return day_and_month(date, short_month_name(date.month(), taal)) + ' ' +
         std::to_string(date.year());
}

std::string format_month_year(CivilDate date, Taal taal) {
  return std::string(month_name(date.month(), taal)) + ' ' + std::to_string(date.year());
}

std::string format_weekday(CivilDate date, Taal taal) {
  return std::string(k_weekdays[date.weekday() - 1][index_of(taal)]);
}

std::string format_period(const Period& period, Taal taal) {
  const bool same_year = period.first.year() == period.last.year();
  const std::string first =
      same_year ? day_and_month(period.first, month_name(period.first.month(), taal))
                : format_date(period.first, taal);
  return first + (taal == Taal::nl ? " t/m " : " to ") + format_date(period.last, taal);
}

std::string format_size(std::int64_t bytes, Taal taal) {
  constexpr std::int64_t k_kb = 1024;
  constexpr std::int64_t k_mb = k_kb * k_kb;
  if (bytes < k_kb) return std::to_string(bytes) + " bytes";
  const std::int64_t kilobytes = (bytes + k_kb / 2) / k_kb;
  if (kilobytes < 1000) return std::to_string(kilobytes) + " kB";
  const std::int64_t tenths = (10 * bytes + k_mb / 2) / k_mb;
  return format_decimal({static_cast<std::int32_t>(100 * tenths)}, taal) + " MB";
}

std::string format_decimal(Decimal value, Taal taal) {
  std::string text = to_text(value);
  if (taal == Taal::nl) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string format_days_left(std::int32_t days, const Catalogue& catalogue) {
  if (days == 0) return catalogue.text(Tekst::termijn_vandaag);
  if (days == 1) return catalogue.text(Tekst::termijn_morgen);
  if (days > 1) return catalogue.text(Tekst::termijn_nog_dagen, {{"dagen", days}});
  return catalogue.text(Tekst::termijn_dagen_te_laat, {{"dagen", -days}});
}

std::string join_list(const std::vector<std::string>& items, Taal taal, Joining joining) {
  const bool all = joining == Joining::all_of;
  const std::string_view word = taal == Taal::nl ? (all ? " en " : " of ") : (all ? " and " : " or ");
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? word : ", ";
    text += items[i];
  }
  return text;
}

}  // namespace stagepad

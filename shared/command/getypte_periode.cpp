#include "shared/command/getypte_periode.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/text.hpp"

namespace stagepad {

CivilDate lees_dag(const std::string& getypt, const std::string& pad, Findings& findings) {
  if (const auto date = parse_typed_date(getypt)) return *date;
  const bool is_empty = trimmed(getypt).empty();
  findings.push_back(is_empty ? refusal("tekst.leeg", pad) : refusal("datum.onleesbaar", pad));
  return {};
}

std::int32_t lees_capaciteit(const std::string& getypt, const std::string& pad, Findings& findings) {
  const std::string_view text = trimmed(getypt);
  const bool is_number = !text.empty() && text.size() <= 4 &&
                         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) return static_cast<std::int32_t>(std::stol(std::string(text)));
  findings.push_back(refusal("getal.onleesbaar", pad));
  return 0;
}

Plaatsperiode lees_periode(const GetyptePeriode& getypt, const std::string& pad, Findings& findings) {
  Plaatsperiode periode;
  periode.eerste_dag = lees_dag(getypt.eerste_dag, pad + "/eerste_dag", findings);
  periode.laatste_dag = lees_dag(getypt.laatste_dag, pad + "/laatste_dag", findings);
  periode.capaciteit = lees_capaciteit(getypt.capaciteit, pad + "/capaciteit", findings);
  return periode;
}

Findings met_onleesbaar(Findings onleesbaar, const Findings& gevonden) {
  Findings all = std::move(onleesbaar);
  const std::size_t unread = all.size();
  for (const Finding& each : gevonden) {
    const bool is_said = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(unread),
                                     [&](const Finding& other) { return is_op_of_onder(other.pad, each.pad); });
    if (!is_said) all.push_back(each);
  }
  return all;
}

}  // namespace stagepad

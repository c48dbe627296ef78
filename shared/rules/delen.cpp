#include "shared/rules/delen.hpp"

#include <algorithm>
#include <utility>

#include "shared/base/sort.hpp"

namespace stagepad {

namespace {

std::string pad_van_deel(const GeplandOnderdeel& part, std::size_t index) {
  return pad_van(*part.onderdeel) + "/delen/" + std::to_string(index);
}

Finding about(const char* code, std::string pad, const GeplandOnderdeel& part, const std::string& deel) {
  Finding finding;
  finding.code = code;
  finding.pad = std::move(pad);
  finding.parameters = {onderdeel_parameter("onderdeel", part.onderdeel->soort),
                        onderdeel_parameter("deel", deel)};
  return finding;
}

/// Each part-stage of the pack once, and no other.
void check_words(const Toetscontext& context, const GeplandOnderdeel& part, Findings& findings) {
  const std::vector<Deelstage>& delen = part.onderdeel->delen;
  for (std::size_t i = 0; i < delen.size(); ++i) {
    const auto here = delen.begin() + static_cast<std::ptrdiff_t>(i);
    const bool seen = std::any_of(delen.begin(), here, [&](const Deelstage& each) {
      return each.soort == here->soort;
    });
    const bool known = find_deel(*part.definitie, here->soort) != nullptr;
    if (known && !seen) continue;
    findings.push_back(
        about(known ? "deel.dubbel" : "deel.onbekend", pad_van_deel(part, i), part, here->soort));
    Herstel herstel{HerstelSoort::kies, {}, {}, {}};
    for (const RegelpakketDeel& each : part.definitie->delen) herstel.keuzes.push_back(each.code);
    if (!herstel.keuzes.empty()) findings.back().herstel = herstel;
  }
  if (delen.empty()) return;
  for (const RegelpakketDeel& each : part.definitie->delen) {
    const bool there = std::any_of(delen.begin(), delen.end(), [&](const Deelstage& other) {
      return other.soort == each.code;
    });
    if (there) continue;
    Finding finding = about("deel.ontbreekt", pad_van(*part.onderdeel) + "/delen", part, each.code);
    finding.bron = bron_in_woorden(context.pakket, each.herkomst);
    findings.push_back(finding);
  }
}

void check_route(const GeplandOnderdeel& part, std::size_t i, Findings& findings) {
  const GeplandDeel& each = part.delen[i];
  if (!each.deel || !each.definitie || !each.deel->route) return;
  const std::vector<Route>& routes = each.definitie->routes;
  if (std::find(routes.begin(), routes.end(), *each.deel->route) != routes.end()) return;
  Finding finding = about("deel.route", pad_van_deel(part, i) + "/route", part, each.deel->soort);
  finding.parameters.push_back(woord_parameter("route", to_name(*each.deel->route)));
  Herstel herstel{HerstelSoort::kies, {}, {}, {}};
  for (const Route route : routes) herstel.keuzes.emplace_back(to_name(route));
  finding.herstel = herstel;
  findings.push_back(finding);
}

/// A part-stage that is not pinned stands still while a pinned one runs; that is no overlap. Weeks that
/// nothing stretches do not stand still.
bool runs_around(const GeplandDeel& each) {
  const bool pinned = each.deel && each.deel->start;
  const bool rigid = each.definitie->duur && !each.definitie->duur->rekt_mee;
  return !pinned && !rigid;
}

void check_periods(const GeplandOnderdeel& part, Findings& findings) {
  const bool in_turn = part.definitie->verloop == Deelverloop::na_elkaar;
  for (std::size_t i = 0; i < part.delen.size(); ++i) {
    const GeplandDeel& each = part.delen[i];
    if (!each.definitie) continue;
    if (each.periode.first < part.periode.first) {
      Finding finding = about("deel.voor_stage", pad_van_deel(part, i), part, each.definitie->code);
      finding.parameters.push_back(datum_parameter("start", part.periode.first));
      finding.herstel = Herstel{HerstelSoort::start_op, part.periode.first, {}, {}};
      findings.push_back(finding);
    }
    for (std::size_t j = 0; in_turn && j < i; ++j) {
      const GeplandDeel& other = part.delen[j];
      const std::int32_t days = overlap_days(each.periode, other.periode);
      if (days == 0 || !other.definitie || runs_around(each) || runs_around(other)) continue;
      Finding finding = about("deel.overlap", pad_van_deel(part, i), part, each.definitie->code);
      finding.parameters.push_back(onderdeel_parameter("ander", other.definitie->code));
      finding.parameters.push_back(getal_parameter("dagen", days));
      finding.herstel = Herstel{HerstelSoort::start_op, other.periode.last.plus_days(1), {}, {}};
      findings.push_back(finding);
    }
  }
}

/// Days within the stage on which no part-stage runs.
void check_gaps(const GeplandOnderdeel& part, Findings& findings) {
  std::vector<const GeplandDeel*> sorted;
  for (const GeplandDeel& each : part.delen) sorted.push_back(&each);
  sort_stably(sorted, [](const GeplandDeel* a, const GeplandDeel* b) {
    return a->periode.first < b->periode.first;
  });
  CivilDate free_from = part.periode.first;
  for (const GeplandDeel* each : sorted) {
    if (!each->definitie) continue;
    if (free_from < each->periode.first) {
      Finding finding = about("deel.gat", pad_van(*part.onderdeel) + "/delen", part, each->definitie->code);
      finding.ernst = Ernst::waarschuwt;
      finding.parameters.push_back(datum_parameter("van", free_from));
      finding.parameters.push_back(datum_parameter("tot", each->periode.first.plus_days(-1)));
      finding.herstel = Herstel{HerstelSoort::start_op, free_from, {}, {}};
      findings.push_back(finding);
    }
    free_from = std::max(free_from, each->periode.last.plus_days(1));
  }
}

}  // namespace

void toets_delen(const Toetscontext& context, Findings& findings) {
  for (const GeplandOnderdeel& part : context.planning.onderdelen) {
    if (!part.definitie) continue;
    check_words(context, part, findings);
    for (std::size_t i = 0; i < part.delen.size(); ++i) check_route(part, i, findings);
    check_periods(part, findings);
    check_gaps(part, findings);
  }
}

}  // namespace stagepad

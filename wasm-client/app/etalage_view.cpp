#include "wasm-client/app/etalage_view.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "shared/base/sort.hpp"
#include "shared/base/text.hpp"

namespace stagepad::client {

namespace {

EtalageFilter filter_of(const Address& address) {
  EtalageFilter filter;
  filter.search = address.value("zoek");
  for (const EtalageChoice& each : k_etalage_choices) filter.*each.member = address.value(each.query);
  filter.only_fitting = address.value("past") == "1";
  return filter;
}

/// The values by which a place can be found under one filter.
std::vector<std::string> values_of(std::string EtalageFilter::*member, const Stageplaats& plaats) {
  if (member == &EtalageFilter::stagesoort) return plaats.stagesoorten;
  if (member == &EtalageFilter::regio) return {plaats.regio};
  if (member == &EtalageFilter::sector) return {plaats.sector};
  if (member == &EtalageFilter::setting) return {std::string(to_name(plaats.setting))};
  std::vector<std::string> groups;
  for (const Doelgroep group : plaats.doelgroepen) groups.emplace_back(to_name(group));
  return groups;
}

bool found_by(const std::string& wanted, const Stageplaats& plaats) {
  if (wanted.empty()) return true;
  const std::string text = folded(plaats.naam + " " + plaats.instelling_naam + " " + plaats.plaats +
                                  " " + plaats.regio + " " + plaats.omschrijving);
  return text.find(wanted) != std::string::npos;
}

}  // namespace

EtalageView::EtalageView(const State& state, const TrainingView* training, const GeplandOnderdeel* part)
    : filter(filter_of(state.address)) {
  const std::string wanted = folded(trimmed(filter.search));
  for (const Stageplaats& plaats : state.plaatsen.value.plaatsen) {
    Findings unfit;
    if (part) unfit = check_plaats(state.beeld.value, training->pakket, part->onderdeel->id, plaats);
    all_.push_back({&plaats, std::move(unfit), found_by(wanted, plaats)});
  }
  for (const EtalageRow& row : all_) {
    if (passes(filter, row)) rows.push_back(row);
  }
  sort_stably(rows, [](const EtalageRow& a, const EtalageRow& b) {
    const bool a_fits = !blocks(a.unfit);
    const bool b_fits = !blocks(b.unfit);
    if (a_fits != b_fits) return a_fits;
    return folded(a.plaats->naam) < folded(b.plaats->naam);
  });
  for (std::size_t i = 0; i < choices.size(); ++i) choices[i] = choices_of(k_etalage_choices[i].member);
}

const EtalageRow* EtalageView::find(StageplaatsId id) const {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const EtalageRow& row) { return row.plaats->id == id; });
  return found == all_.end() ? nullptr : &*found;
}

bool EtalageView::passes(const EtalageFilter& by, const EtalageRow& row) const {
  if (by.only_fitting && blocks(row.unfit)) return false;
  if (!row.found) return false;
  return std::all_of(k_etalage_choices.begin(), k_etalage_choices.end(), [&](const EtalageChoice& each) {
    if ((by.*each.member).empty()) return true;
    const std::vector<std::string> values = values_of(each.member, *row.plaats);
    return std::find(values.begin(), values.end(), by.*each.member) != values.end();
  });
}

std::vector<FilterChoice> EtalageView::choices_of(std::string EtalageFilter::*member) const {
  std::map<std::string, int> left;
  EtalageFilter others = filter;
  (others.*member).clear();
  for (const EtalageRow& row : all_) {
    const int counts = passes(others, row) ? 1 : 0;
    for (const std::string& value : values_of(member, *row.plaats)) {
      if (!value.empty()) left[value] += counts;
    }
  }
  std::vector<FilterChoice> found;
  for (const auto& [value, count] : left) found.push_back({value, count});
  return found;
}

const EtalageView& remember_etalage(EtalageMemo& memo, const State& state, const TrainingView* training,
                                    const GeplandOnderdeel* part) {
  std::string made_from = state.plaatsen.etag + " " + std::to_string(state.plaatsen.value.plaatsen.size());
  if (part) {
    made_from += " " + std::to_string(part->onderdeel->id.value) + " " + state.beeld.etag + " " +
                 state.beeld.value.regelpakket + " " + to_iso(state.beeld.value.vandaag);
  }
  for (const QueryItem& item : state.address.query) made_from += "&" + item.name + "=" + item.value;
  if (!memo.view || memo.made_from != made_from) {
    memo.view.emplace(state, training, part);
    memo.made_from = std::move(made_from);
  }
  return *memo.view;
}

std::vector<const GeplandOnderdeel*> etalage_stages(const TrainingView& training) {
  std::vector<const GeplandOnderdeel*> stages;
  for (const GeplandOnderdeel& part : training.planning.onderdelen) {
    if (!part.is_stage() || part.is_begonnen(training.vandaag)) continue;
    const std::vector<Route>& routes = part.definitie->routes;
    if (std::find(routes.begin(), routes.end(), Route::etalage) != routes.end()) stages.push_back(&part);
  }
  return stages;
}

const GeplandOnderdeel* etalage_stage(const TrainingView& training) {
  const std::vector<const GeplandOnderdeel*> stages = etalage_stages(training);
  const OnderdeelId wanted{training.state.address.number("stage")};
  for (const GeplandOnderdeel* each : stages) {
    if (each->onderdeel->id == wanted) return each;
  }
  return stages.empty() ? nullptr : stages.front();
}

std::vector<StageplaatsId> compared_places(const Address& address) {
  std::vector<StageplaatsId> plaatsen;
  std::string_view text = address.value("vergelijk");
  while (!text.empty() && plaatsen.size() < k_most_compared) {
    const std::string_view word = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    std::int64_t id = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), id);
    const bool whole = read.ec == std::errc() && read.ptr == word.data() + word.size() && id > 0;
    const auto same = std::find(plaatsen.begin(), plaatsen.end(), StageplaatsId{id});
    if (whole && same == plaatsen.end()) plaatsen.push_back({id});
  }
  return plaatsen;
}

std::string comparison_query(const std::vector<StageplaatsId>& plaatsen) {
  std::string query;
  for (const StageplaatsId id : plaatsen) query += (query.empty() ? "" : ",") + std::to_string(id.value);
  return query;
}

}  // namespace stagepad::client

#include <algorithm>
#include <iostream>

#include "generated/shared/text/text_keys.hpp"
#include "server/checking/commands.hpp"
#include "server/checking/input.hpp"
#include "server/checking/layout.hpp"
#include "server/checking/report_text.hpp"
#include "server/http/texts.hpp"
#include "server/rulepacks.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/rules/rulepack_odd.hpp"

namespace stagepad {

namespace {

std::size_t number_of_rules(const Regels& regels) {
  std::size_t number = 0;
  for_each_field<Regels>([&](const auto& field) { number += (regels.*(field.member)).size(); });
  return number;
}

std::string name_of(const Regelpakket& pakket, Taal taal) {
  return taal == Taal::nl ? pakket.naam.nl : pakket.naam.en;
}

int check_file(const std::string& name, const Catalogue& catalogue, const Streams& streams) {
  const auto content = read_input(name, streams.in);
  if (!content) {
    streams.err << content.failure().detail << "\n";
    return k_not_understood;
  }
  const auto read = read_json<Regelpakket>(content.value());
  Findings findings = read.problems;
  if (read.ok()) findings = check_rulepack(read.value);
  const bool wrong = blocks(findings);
  if (!wrong) {
    for (Finding& each : odd_in_rulepack(read.value)) findings.push_back(std::move(each));
  }
  for (const Finding& each : findings) streams.out << finding_line(name, content.value(), each, catalogue);
  if (wrong) return k_something_blocks;
  const std::string good = catalogue.text(
      Tekst::verslag_pakket_goed, {{"bestand", name},
                                   {"naam", name_of(read.value, catalogue.taal())},
                                   {"onderdelen", read.value.onderdelen.size()},
                                   {"regels", number_of_rules(read.value.regels)}});
  streams.out << without_controls(good) << "\n";
  return k_nothing_blocks;
}

int show(const std::string& id, const Rulepacks& packs, const Streams& streams) {
  const LoadedRulepack* pack = packs.find_by_id(id);
  if (!pack) {
    streams.err << "'" << without_controls(id)
                << "' is not a built-in rule pack. stagepad rulepack list names them all.\n";
    return k_not_understood;
  }
  streams.out << pack->json;
  return k_nothing_blocks;
}

void name_all(const Rulepacks& packs, Taal taal, const Streams& streams) {
  std::vector<std::vector<std::string>> rows;
  for (const LoadedRulepack& each : packs.all()) rows.push_back({each.pakket.id, name_of(each.pakket, taal)});
  std::string table;
  append_table(table, rows, "");
  streams.out << table;
}

}  // namespace

int run_rulepack(const RulepackOptions& options, const Streams& streams) {
  const auto packs = Rulepacks::load_embedded();
  const auto texts = Texts::load();
  if (!packs || !texts) {
    streams.err << (packs ? texts.failure().detail : packs.failure().detail) << "\n";
    return k_not_understood;
  }
  if (options.vraag == Pakketvraag::toon) return show(options.namen.front(), packs.value(), streams);
  if (options.vraag == Pakketvraag::noem) {
    name_all(packs.value(), options.taal, streams);
    return k_nothing_blocks;
  }
  int worst = k_nothing_blocks;
  for (const std::string& name : options.namen) {
    worst = std::max(worst, check_file(name, texts.value().in(options.taal), streams));
  }
  return worst;
}

}  // namespace stagepad

#include <algorithm>
#include <iostream>
#include <optional>
#include <utility>

#include "server/checking/commands.hpp"
#include "server/checking/input.hpp"
#include "server/checking/report_text.hpp"
#include "server/http/texts.hpp"
#include "server/rulepacks.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"

namespace stagepad {

namespace {

/// A schedule is small; some rules compare every part with every other.
constexpr ReadLimits k_schedule_limits{.bytes = k_largest_input, .list_length = 500};

/// Judges the files of one question.
class Check {
 public:
  Check(const CheckOptions& options, const Rulepacks& packs, const Catalogue& catalogue, const Streams& streams)
      : options_(options), packs_(packs), catalogue_(catalogue), streams_(streams) {}

  int run() {
    if (!options_.regelpakket.empty() && !take_pack()) return k_not_understood;
    int worst = k_nothing_blocks;
    for (const std::string& name : options_.bestanden) worst = std::max(worst, check_file(name));
    return worst;
  }

 private:
  /// The pack of --rulepack: a built-in one, or a file.
  bool take_pack() {
    const std::string& name = options_.regelpakket;
    if (const LoadedRulepack* built_in = packs_.find_by_id(name)) {
      pack_ = built_in->pakket;
      return true;
    }
    const auto content = read_input(name, streams_.in);
    if (!content) {
      streams_.err << content.failure().detail << " It is no built-in rule pack either; stagepad rulepack "
                   << "list names those.\n";
      return false;
    }
    auto read = read_json<Regelpakket>(content.value());
    Findings problems = read.ok() ? check_rulepack(read.value) : std::move(read.problems);
    for (const Finding& each : problems) {
      streams_.err << finding_line(name, content.value(), each, catalogue_);
    }
    if (blocks(problems)) return false;
    pack_ = std::move(read.value);
    return true;
  }

  int check_file(const std::string& name) {
    const auto content = read_input(name, streams_.in);
    if (!content) {
      streams_.err << content.failure().detail << "\n";
      return k_not_understood;
    }
    const auto read = read_json<Schemabestand>(content.value(), k_schedule_limits);
    if (!read.ok()) {
      return answer(name, content.value(), onleesbaar_schema(read.problems, options_.vandaag), nullptr);
    }
    const Regelpakket* pakket = pack_for(read.value);
    if (!pakket) {
      return answer(name, content.value(), onleesbaar_schema({unknown_programme(read.value)}, options_.vandaag),
                    nullptr);
    }
    return answer(name, content.value(), beoordeel_schema(read.value, *pakket, options_.vandaag), pakket);
  }

  /// A programme for whose start no pack holds is judged by the pack of its name: the core then says
  /// for which starts that one holds.
  const Regelpakket* pack_for(const Schemabestand& bestand) const {
    if (pack_) return &*pack_;
    const LoadedRulepack* found = packs_.find(bestand.programma, cohort_van(bestand), options_.vandaag);
    if (found) return &found->pakket;
    for (const LoadedRulepack& each : packs_.all()) {
      if (programma_van(each.pakket) == bestand.programma) return &each.pakket;
    }
    return nullptr;
  }

  [[nodiscard]] Finding unknown_programme(const Schemabestand& bestand) const {
    Finding finding;
    finding.code = "schemabestand.onbekend_programma";
    finding.pad = "/programma";
    finding.parameters = {tekst_parameter("programma", bestand.programma)};
    Herstel herstel{HerstelSoort::kies, {}, {}, {}};
    for (const LoadedRulepack& each : packs_.all()) {
      const std::string programma(programma_van(each.pakket));
      if (herstel.keuzes.empty() || herstel.keuzes.back() != programma) herstel.keuzes.push_back(programma);
    }
    finding.herstel = std::move(herstel);
    return finding;
  }

  /// Prints what was found. What could not be understood goes to the standard error, unless a script
  /// reads the answer.
  int answer(const std::string& name, const std::string& content, Schemaverslag verslag,
             const Regelpakket* pakket) {
    verslag.bestand = name;
    if (options_.vorm == Verslagvorm::json) {
      streams_.out << to_json(verslag) << "\n";
    } else if (!verslag.leesbaar) {
      for (const Finding& each : verslag.findings) {
        streams_.err << finding_line(name, content, each, catalogue_);
      }
    } else {
      if (options_.bestanden.size() > 1) streams_.out << (answered_ ? "\n" : "") << name << "\n";
      streams_.out << report_text(verslag, *pakket, catalogue_);
      answered_ = true;
    }
    if (!verslag.leesbaar) return k_not_understood;
    return verslag.geblokkeerd ? k_something_blocks : k_nothing_blocks;
  }

  const CheckOptions& options_;
  const Rulepacks& packs_;
  const Catalogue& catalogue_;
  const Streams& streams_;
  std::optional<Regelpakket> pack_;
  bool answered_ = false;
};

}  // namespace

int run_check(const CheckOptions& options, const Streams& streams) {
  const auto packs = Rulepacks::load_embedded();
  const auto texts = Texts::load();
  if (!packs || !texts) {
    streams.err << (packs ? texts.failure().detail : packs.failure().detail) << "\n";
    return k_not_understood;
  }
  return Check(options, packs.value(), texts.value().in(options.taal), streams).run();
}

}  // namespace stagepad

#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/checking/commands.hpp"
#include "server/checking/input.hpp"
#include "server/checking/layout.hpp"
#include "server/checking/report_text.hpp"
#include "server/http/texts.hpp"
#include "shared/codec/json_reader.hpp"
#include "shared/codec/json_writer.hpp"
#include "shared/matching/controle.hpp"
#include "shared/matching/loting.hpp"
#include "shared/matching/uitslag.hpp"
#include "shared/matching/verificatie.hpp"
#include "shared/text/ronde_in_woorden.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

constexpr ReadLimits k_round_limits{.bytes = k_largest_input, .list_length = 10'000};

/// Of a diagnosis no more lines of a kind than these.
constexpr std::size_t k_lines = 10;

/// Answers one question about one round.
class Match {
 public:
  Match(const MatchOptions& options, const Catalogue& catalogue, const Streams& streams)
      : options_(options), catalogue_(catalogue), streams_(streams) {}

  int run() {
    const auto content = read_input(options_.bestand, streams_.in);
    if (!content) {
      streams_.err << content.failure().detail << "\n";
      return k_not_understood;
    }
    content_ = content.value();
    auto read = read_json<Ronde>(content_, k_round_limits);
    Findings problems = read.ok() ? controleer_ronde(read.value) : std::move(read.problems);
    if (!problems.empty()) {
      print(problems, streams_.err);
      return k_not_understood;
    }
    ronde_ = std::move(read.value);
    return options_.controleer ? verify() : divide();
  }

 private:
  void print(const Findings& findings, std::ostream& out) const {
    for (const Finding& each : findings) out << finding_line(options_.bestand, content_, each, catalogue_);
  }

  [[nodiscard]] std::string text(Tekst key, const TextArguments& arguments = {}) const {
    return catalogue_.text(key, arguments);
  }
  [[nodiscard]] std::string name_of(Plaatsingsregel regel) const {
    return word_text("plaatsingsregel", to_name(regel), catalogue_);
  }

  /// Works the outcome out, proves it, and shows it or explains it.
  int divide() {
    const Plaatsingsregel afgekondigd = ronde_.regel;
    const bool anders = options_.regel && *options_.regel != afgekondigd;
    const Findings loting = controleer_loting(ronde_);
    if (!loting.empty()) {
      print(loting, streams_.err);
      return k_something_blocks;
    }
    if (anders) ronde_.regel = *options_.regel;
    const Rondevraag vraag = rondevraag_van(ronde_);
    const Verdeeluitkomst uitkomst = verdeel(vraag.vraag);
    const Controle controle = controleer_verdeling(vraag.vraag, uitkomst.verdeling, uitkomst.bewijs);
    if (!controle.klopt()) return unproved(word_text("woord", to_name(controle.fout), catalogue_));
    if (anders) {
      streams_.err << text(Tekst::match_anders, {{"regel", name_of(ronde_.regel)}, {"afgekondigd", name_of(afgekondigd)}})
                   << "\n";
    }
    if (!options_.leg_uit.empty()) return explain(vraag, uitkomst);
    ronde_.uitslag = uitslag_van(ronde_, vraag, uitkomst);
    if (options_.vorm == Verslagvorm::json) streams_.out << to_json(ronde_) << "\n";
    else show(vraag, uitkomst);
    return k_nothing_blocks;
  }

  int unproved(const std::string& fout) const {
    streams_.err << text(Tekst::match_niet_gecontroleerd, {{"fout", fout}}) << "\n";
    return k_something_blocks;
  }

  void show(const Rondevraag& vraag, const Verdeeluitkomst& uitkomst) const {
    std::int64_t zetels = 0;
    for (const Rondeplaats& each : ronde_.plaatsen) zetels += each.capaciteit.value;
    std::string out;
    append_wrapped(out, text(Tekst::match_kop, {{"ronde", ronde_.ronde},
                                                {"regel", name_of(ronde_.regel)},
                                                {"plaatsen", ronde_.plaatsen.size()},
                                                {"zetels", zetels}}), "", "");
    const Diagnose diagnose = diagnose_van(ronde_, vraag, uitkomst);
    const auto parts = diagnose_in_woorden(diagnose, ronde_, catalogue_, k_lines);
    for (const std::string& each : parts.front().zinnen) append_wrapped(out, each, "", "");
    out += "\n";
    append_placements(vraag, out);
    for (std::size_t i = 1; i < parts.size(); ++i) append_part(out, parts[i]);
    out += "\n" + text(Tekst::match_hash, {{"hash", ronde_.uitslag->hash}}) + "\n";
    streams_.out << without_controls(out);
  }

  void append_placements(const Rondevraag& vraag, std::string& out) const {
    std::vector<std::vector<std::string>> rows = {{text(Tekst::match_lotnummer), text(Tekst::match_deelnemer),
                                                   text(Tekst::match_keuze), text(Tekst::match_plaats)}};
    for (std::size_t i = 0; i < vraag.volgorde.size(); ++i) {
      const Rondeplaatsing& each = ronde_.uitslag->plaatsingen[i];
      std::string keuze = each.rang ? std::to_string(*each.rang) : std::string("–");
      if (ronde_.deelnemers[static_cast<std::size_t>(vraag.volgorde[i])].vast) keuze = text(Tekst::match_vast);
      rows.push_back({std::to_string(each.lotnummer), each.pseudoniem, std::move(keuze),
                      each.plaats.empty() ? std::string("–")
                                          : rondeplaats_text(ronde_, each.plaats, catalogue_.taal())});
    }
    append_table(out, rows, "  ");
  }

  [[nodiscard]] std::vector<Rondedeelnemer>::const_iterator find(const std::string& pseudoniem) const {
    return std::find_if(ronde_.deelnemers.begin(), ronde_.deelnemers.end(),
                        [&](const Rondedeelnemer& each) { return each.pseudoniem == pseudoniem; });
  }

  static void append_part(std::string& out, const Uitlegdeel& part) {
    out += "\n" + part.titel + "\n";
    for (const std::string& each : part.zinnen) append_wrapped(out, each, "  ", "    ");
  }

  int explain(const Rondevraag& vraag, const Verdeeluitkomst& uitkomst) const {
    const auto found = find(options_.leg_uit);
    if (found == ronde_.deelnemers.end()) {
      streams_.err << text(Tekst::match_deelnemer_onbekend, {{"deelnemer", options_.leg_uit}}) << "\n";
      return k_not_understood;
    }
    const auto deelnemer = static_cast<std::int32_t>(found - ronde_.deelnemers.begin());
    const Uitlegger uitlegger(ronde_, vraag, uitkomst);
    const Uitleg uitleg = uitlegger.leg_uit(deelnemer);
    for (const Keuzeuitleg& each : uitleg.keuzes) {
      if (!uitlegger.klopt(deelnemer, each)) return unproved(each.plaats);
    }
    if (options_.vorm == Verslagvorm::json) {
      streams_.out << to_json(uitleg) << "\n";
      return k_nothing_blocks;
    }
    const Uitlegtekst zinnen = uitleg_in_woorden(uitleg, ronde_, catalogue_);
    std::string out;
    append_wrapped(out, zinnen.uitkomst.titel, "", "");
    for (const std::string& each : zinnen.uitkomst.zinnen) append_wrapped(out, each, "", "");
    for (const Uitlegdeel& each : zinnen.keuzes) append_part(out, each);
    out += "\n";
    for (const std::string& each : zinnen.verder) append_wrapped(out, each, "", "");
    if (!zinnen.keuzes.empty()) append_wrapped(out, text(Tekst::uitleg_gecontroleerd), "", "");
    streams_.out << without_controls(out);
    return k_nothing_blocks;
  }

  /// Does everything agree with everything else? Says of each thing that was published whether it does.
  int verify() const {
    const Verificatie verificatie = verifieer(ronde_);
    for (const Verificatieregel& each : verificatie.regels) {
      const std::string what = verificatie_text(each.punt, ronde_, catalogue_);
      switch (each.stand) {
        case Verificatiestand::klopt: streams_.out << "  ✓  " << what << "\n"; break;
        case Verificatiestand::klopt_niet: streams_.out << "  ✗  " << what << "\n"; break;
        case Verificatiestand::niet_gepubliceerd:
          streams_.out << "  -  " << what << " (" << text(Tekst::verificatie_niet_gepubliceerd) << ")\n";
          break;
      }
    }
    print(verificatie.findings, streams_.out);
    streams_.out << text(verificatie.klopt() ? Tekst::verificatie_klopt : Tekst::verificatie_klopt_niet) << "\n";
    return verificatie.klopt() ? k_nothing_blocks : k_something_blocks;
  }

  const MatchOptions& options_;
  const Catalogue& catalogue_;
  const Streams& streams_;
  std::string content_;
  Ronde ronde_;
};

}  // namespace

int run_match(const MatchOptions& options, const Streams& streams) {
  const auto texts = Texts::load();
  if (!texts) {
    streams.err << texts.failure().detail << "\n";
    return k_not_understood;
  }
  return Match(options, texts.value().in(options.taal), streams).run();
}

}  // namespace stagepad

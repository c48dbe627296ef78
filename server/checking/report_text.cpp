#include "server/checking/report_text.hpp"

#include <algorithm>
#include <vector>

#include "generated/shared/text/text_keys.hpp"
#include "server/checking/layout.hpp"
#include "shared/base/text.hpp"
#include "shared/codec/json_find.hpp"
#include "shared/codec/json_place.hpp"
#include "shared/text/format.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Writes one report; holds what every sentence needs.
class Report {
 public:
  Report(const Schemaverslag& verslag, const Regelpakket& pakket, const Catalogue& catalogue)
      : verslag_(verslag), pakket_(pakket), catalogue_(catalogue), taal_(catalogue.taal()) {}

  std::string write() {
    write_head();
    write_schedule();
    write_deadlines();
    write_findings();
    return without_controls(out_);
  }

 private:
  [[nodiscard]] std::string text(Tekst key, const TextArguments& arguments = {}) const {
    return catalogue_.text(key, arguments);
  }

  [[nodiscard]] std::string date(CivilDate day) const { return format_short_date(day, taal_); }

  [[nodiscard]] std::int64_t number_of(Ernst ernst) const {
    return std::count_if(verslag_.findings.begin(), verslag_.findings.end(),
                         [&](const Finding& each) { return each.ernst == ernst; });
  }

  void write_head() {
    const std::string naam = taal_ == Taal::nl ? pakket_.naam.nl : pakket_.naam.en;
    append_wrapped(out_,
                   text(Tekst::verslag_kop, {{"programma", naam},
                                             {"datum", format_date(verslag_.vandaag, taal_)},
                                             {"pakket", verslag_.regelpakket}}),
                   "", "");
    const auto blocking = number_of(Ernst::blokkeert);
    const auto asking = number_of(Ernst::toestemming);
    std::string verdict = text(Tekst::verslag_vrij);
    if (blocking > 0) verdict = text(Tekst::verslag_geblokkeerd, {{"aantal", blocking}});
    else if (asking > 0) verdict = text(Tekst::verslag_toestemming, {{"aantal", asking}});
    append_wrapped(out_, verdict, "", "");
  }

  [[nodiscard]] std::string name_of(const Verslagonderdeel& part) const {
    const std::string naam = onderdeel_text(part.soort, taal_, &pakket_);
    return part.naam.empty() ? naam : naam + " (" + part.naam + ")";
  }

  [[nodiscard]] std::string name_of(const Verslagdeel& deel) const {
    const RegelpakketDeel* known = find_deel(pakket_, deel.soort);
    if (!known) return deel.soort;
    return taal_ == Taal::nl ? known->naam.nl : known->naam.en;
  }

  void write_schedule() {
    Rows rows = {{text(Tekst::verslag_onderdeel), text(Tekst::verslag_eerste_dag),
                  text(Tekst::verslag_laatste_dag)}};
    bool practical = false;
    for (const Verslagonderdeel& part : verslag_.planning) {
      rows.push_back({name_of(part), date(part.eerste_dag), date(part.laatste_dag)});
      if (part.praktische_eerste_dag != part.eerste_dag || part.praktische_laatste_dag != part.laatste_dag) {
        rows.back().push_back(date(part.praktische_eerste_dag) + " – " + date(part.praktische_laatste_dag));
        practical = true;
      }
      for (const Verslagdeel& deel : part.delen) {
        rows.push_back({"  " + name_of(deel), date(deel.eerste_dag), date(deel.laatste_dag)});
      }
    }
    if (practical) rows.front().push_back(text(Tekst::verslag_praktisch));
    out_ += "\n";
    append_table(out_, rows, "  ");
    if (verslag_.einde) {
      out_ += "\n  " + text(Tekst::opleiding_einde, {{"datum", format_date(*verslag_.einde, taal_)}}) + "\n";
    }
  }

  void write_deadlines() {
    Rows rows;
    for (const Verslagtermijn& each : verslag_.termijnen) {
      if (each.status != Termijnstatus::komt) continue;
      rows.push_back({date(each.datum), word_text("woord", to_name(each.handeling), catalogue_),
                      onderdeel_text(each.soort, taal_, &pakket_), rol_text(each.wie, catalogue_)});
    }
    if (rows.empty()) return;
    out_ += "\n" + text(Tekst::verslag_termijnen) + "\n";
    append_table(out_, rows, "  ");
  }

  void write_findings() {
    if (verslag_.findings.empty()) {
      out_ += "\n" + text(Tekst::bevindingen_geen) + "\n";
      return;
    }
    for (const auto& group : EnumNames<Ernst>::names) {
      const auto number = number_of(group.value);
      if (number == 0) continue;
      out_ += "\n" + ernst_text(group.value, catalogue_) + " (" + std::to_string(number) + ")\n";
      for (const Finding& each : verslag_.findings) {
        if (each.ernst == group.value) write_finding(each);
      }
    }
  }

  void write_finding(const Finding& finding) {
    std::string sentence = finding_text(finding, catalogue_, taal_, &pakket_);
    if (finding.ontheven) sentence = text(Tekst::bevindingen_ontheven) + ": " + sentence;
    append_wrapped(out_, sentence, "  • ", "    ");
    const std::string remedy = herstel_text(finding, catalogue_, taal_, &pakket_);
    if (!remedy.empty()) append_wrapped(out_, remedy, "    → ", "      ");
    write_place(finding);
  }

  /// Source and place: on one line when they fit.
  void write_place(const Finding& finding) {
    constexpr std::string_view k_indent = "      ";
    const std::string bron =
        finding.bron.empty() ? "" : text(Tekst::bevindingen_bron, {{"bron", finding.bron}});
    const std::string both = bron + (bron.empty() || finding.pad.empty() ? "" : " · ") + finding.pad;
    if (both.empty()) return;
    if (k_indent.size() + count_code_points(both) <= k_line_width) {
      append_wrapped(out_, both, k_indent, k_indent);
      return;
    }
    append_wrapped(out_, bron, k_indent, k_indent);
    if (!finding.pad.empty()) append_wrapped(out_, finding.pad, k_indent, k_indent);
  }

  const Schemaverslag& verslag_;
  const Regelpakket& pakket_;
  const Catalogue& catalogue_;
  Taal taal_;
  std::string out_;
};

/// Where a finding of the reader or about what it read stands. Broken text says so itself.
std::string place_in(std::string_view content, const Finding& finding) {
  std::string line;
  std::string column;
  for (const Parameter& each : finding.parameters) {
    if (each.naam == "regel") line = each.waarde;
    if (each.naam == "kolom") column = each.waarde;
  }
  if (!line.empty() && !column.empty()) return line + ":" + column;
  // Too large a text was not read at all.
  if (first_invalid_byte(content) < content.size()) return "1:1";
  const auto which = finding.code == "json.dubbele_sleutel" ? Occurrence::last : Occurrence::first;
  const TextPlace place = place_of(content, find_in_json(content, finding.pad, which));
  return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

std::string report_text(const Schemaverslag& verslag, const Regelpakket& pakket, const Catalogue& catalogue) {
  return Report(verslag, pakket, catalogue).write();
}

std::string finding_line(std::string_view name, std::string_view content, const Finding& finding,
                         const Catalogue& catalogue) {
  const Taal taal = catalogue.taal();
  std::string line(name);
  line += ":" + place_in(content, finding) + ": " + ernst_text(finding.ernst, catalogue) + ": " +
          finding_text(finding, catalogue, taal);
  const std::string remedy = herstel_text(finding, catalogue, taal);
  if (!remedy.empty()) line += " " + remedy;
  if (!finding.pad.empty()) line += " (" + finding.pad + ")";
  std::replace(line.begin(), line.end(), '\n', ' ');
  return without_controls(line) + "\n";
}

}  // namespace stagepad

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/paging.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/trajecten.hpp"
#include "server/store/trajectlijst.hpp"
#include "server/store/werkbord.hpp"
#include "shared/calendar/amsterdam.hpp"
#include "shared/command/check.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/capaciteit.hpp"
#include "shared/process/meldingen.hpp"
#include "shared/process/wachttijd.hpp"
#include "shared/rules/toets.hpp"

namespace stagepad {

namespace {

std::string numbered(const char* word, std::int64_t id) { return std::string(word) + "/" + std::to_string(id); }

/// Who is in a place, and when.
struct Bezetting {
  std::vector<Period> perioden;
  std::vector<TrajectRegel> trajecten;
};

/// Puts the lines together, in no order.
class Bord {
 public:
  Bord(store::ReadConnection& db, const Call& call, std::optional<PersoonId> instituutsopleider)
      : db_(db), call_(call), instituutsopleider_(instituutsopleider) {}

  std::vector<Werkbordregel> all() {
    gemaild_ = store::bijdragelinks_per_stage(db_);
    for (const TrajectId id : store::lopende_trajecten(db_, call_.vandaag)) add_traject(id);
    add_plaatsen();
    if (!instituutsopleider_) {
      add_vragen();
      add_uitnodigingen();
      add_berichten();
    }
    return std::move(regels_);
  }

 private:
  void add_traject(TrajectId id) {
    const auto beeld = laad_beeld(db_, call_, id);
    auto regel = store::load_trajectregel(db_, id);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket || !regel) return;
    regel->programma_naam =
        call_.services.rulepacks.programma_naam(regel->programma, regel->cohort, call_.vandaag);
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    for (const Plaatsvraag& each : plaatsvragen_van(toetsing.context())) {
      if (!each.stageplaats) continue;
      Bezetting& bezetting = bezet_[*each.stageplaats];
      bezetting.perioden.push_back(each.periode);
      bezetting.trajecten.push_back(*regel);
    }
    if (is_wanted(*regel)) add_lines_of(*beeld, toetsing.context(), *pakket, *regel);
  }

  [[nodiscard]] bool is_wanted(const TrajectRegel& regel) const {
    return !instituutsopleider_ || regel.instituutsopleider.id == *instituutsopleider_;
  }

  void add_lines_of(const Snapshot& beeld, const Toetscontext& context, const LoadedRulepack& pakket,
                    const TrajectRegel& traject) {
    for (const GeplandOnderdeel& part : context.planning.onderdelen) {
      if (part.is_stage()) add_turn(context, part, traject);
    }
    for (const Verzoek& each : beeld.verzoeken) {
      if (each.status == VerzoekStatus::ingediend) add_verzoek(beeld, context, pakket, traject, each);
    }
    add_bevindingen(context, pakket, traject);
  }

  Werkbordregel line_about(const TrajectRegel& traject, const GeplandOnderdeel& part) const {
    Werkbordregel line;
    line.traject = traject;
    line.onderdeel = part.onderdeel->id;
    line.stage = part.definitie->naam;
    return line;
  }

  /// The day of a moment. The day here may be behind the clock (--today).
  [[nodiscard]] CivilDate day_of(std::int64_t ms) const { return std::min(amsterdam_date(ms), call_.vandaag); }

  [[nodiscard]] bool is_late(std::optional<CivilDate> uiterlijk) const {
    return uiterlijk && *uiterlijk < call_.vandaag;
  }

  /// A turn that is late, whoever's it is, or that others than the aios have taken up nothing of yet.
  void add_turn(const Toetscontext& context, const GeplandOnderdeel& part, const TrajectRegel& traject) {
    const AanZet turn = wie_is_aan_zet(context, part);
    // A request has a line of its own.
    if (turn.taak == "verzoek_beslissen") return;
    Werkbordregel line = line_about(traject, part);
    line.sleutel = numbered("beurt", part.onderdeel->id.value);
    line.wie = turn.wie;
    line.taak = turn.taak;
    line.sinds = wacht_sinds(turn, part);
    line.uiterlijk = uiterste_dag(turn, part);
    line.soort = is_late(line.uiterlijk) ? Werkbordsoort::te_laat : Werkbordsoort::onbeantwoord;
    const auto mailed = gemaild_.find(part.onderdeel->id);
    if (turn.wie == Rol::stagebegeleider && mailed != gemaild_.end()) {
      line.zaak = Werkbordzaak::bijdrage;
      line.sinds = day_of(mailed->second);
    }
    const bool waits = turn.wie != Rol::aios && line.sinds;
    if (line.soort == Werkbordsoort::te_laat || waits) regels_.push_back(std::move(line));
  }

  void add_verzoek(const Snapshot& beeld, const Toetscontext& context, const LoadedRulepack& pakket,
                   const TrajectRegel& traject, const Verzoek& verzoek) {
    const GeplandOnderdeel* part = verzoek.onderdeel ? context.planning.find(*verzoek.onderdeel) : nullptr;
    Werkbordregel line;
    line.traject = traject;
    if (part && part->is_stage()) {
      line = line_about(traject, *part);
      line.uiterlijk = uiterste_dag(wie_is_aan_zet(context, *part), *part);
    }
    line.sleutel = numbered("verzoek", verzoek.id.value);
    line.zaak = Werkbordzaak::verzoek;
    line.verzoek = verzoek.soort;
    line.sinds = verzoek.ingediend_op;
    line.soort = is_late(line.uiterlijk) ? Werkbordsoort::te_laat : Werkbordsoort::onbeantwoord;
    const auto missing = ontbrekende_akkoorden(verzoek, beeld, pakket.pakket);
    if (!missing.empty()) line.wie = missing.front();
    regels_.push_back(std::move(line));
  }

  void add_bevindingen(const Toetscontext& context, const LoadedRulepack& pakket, const TrajectRegel& traject) {
    Werkbordregel line;
    for (Finding& each : toets_traject(context)) {
      if (each.ernst != Ernst::blokkeert) continue;
      ++line.aantal;
      if (!line.bevinding) line.bevinding = std::move(each);
    }
    if (!line.bevinding) return;
    line.sleutel = numbered("bevindingen", traject.id.value);
    line.soort = Werkbordsoort::botst;
    line.zaak = Werkbordzaak::bevindingen;
    line.traject = traject;
    line.regelpakket = pakket.hash;
    regels_.push_back(std::move(line));
  }

  void add_plaatsen() {
    for (const auto& [id, bezetting] : bezet_) {
      const bool wanted = std::any_of(bezetting.trajecten.begin(), bezetting.trajecten.end(),
                                      [&](const TrajectRegel& each) { return is_wanted(each); });
      const auto plaats = wanted ? store::load_stageplaats(db_, id) : std::nullopt;
      const std::int32_t without = plaats ? zonder_ruimte(*plaats, bezetting.perioden) : 0;
      if (without == 0) continue;
      Werkbordregel line;
      line.sleutel = numbered("plaats", id.value);
      line.soort = Werkbordsoort::botst;
      line.zaak = Werkbordzaak::plaats;
      line.stageplaats = id;
      line.naam = plaats->naam;
      line.instelling = plaats->instelling_naam;
      line.aantal = without;
      for (const TrajectRegel& each : bezetting.trajecten) line.personen.push_back(each.aios);
      regels_.push_back(std::move(line));
    }
  }

  void add_vragen() {
    for (store::OpenVraag& each : store::open_beschikbaarheidsvragen(db_)) {
      Werkbordregel line;
      line.sleutel = numbered("beschikbaarheid", each.id);
      line.zaak = Werkbordzaak::beschikbaarheid;
      line.wie = Rol::contactpersoon;
      line.sinds = each.gevraagd_op;
      line.uiterlijk = each.geldig_tot;
      line.soort = is_late(line.uiterlijk) ? Werkbordsoort::te_laat : Werkbordsoort::onbeantwoord;
      line.stageplaats = each.stageplaats;
      line.naam = std::move(each.naam);
      line.instelling = std::move(each.instelling);
      line.adres = std::move(each.adres);
      regels_.push_back(std::move(line));
    }
  }

  void add_uitnodigingen() {
    for (store::OpenUitnodiging& each : store::open_uitnodigingen(db_)) {
      Werkbordregel line;
      line.sleutel = numbered("uitnodiging", each.persoon.id.value);
      line.zaak = Werkbordzaak::uitnodiging;
      line.soort = Werkbordsoort::onbeantwoord;
      line.sinds = day_of(each.gemaild_ms);
      line.personen.push_back(std::move(each.persoon));
      regels_.push_back(std::move(line));
    }
  }

  void add_berichten() {
    for (store::MisluktBericht& each : store::mislukte_berichten(db_)) {
      Werkbordregel line;
      line.sleutel = numbered("bericht", each.id);
      line.soort = Werkbordsoort::mislukt;
      line.zaak = Werkbordzaak::bericht;
      line.sinds = day_of(each.aangemaakt_ms);
      if (each.aan) line.personen.push_back(std::move(*each.aan));
      line.adres = std::move(each.adres);
      line.sjabloon = std::move(each.sjabloon);
      line.fout = std::move(each.fout);
      regels_.push_back(std::move(line));
    }
  }

  store::ReadConnection& db_;
  const Call& call_;
  const std::optional<PersoonId> instituutsopleider_;
  std::map<OnderdeelId, std::int64_t> gemaild_;
  std::map<StageplaatsId, Bezetting> bezet_;
  std::vector<Werkbordregel> regels_;
};

/// Where a line stands on the board: its kind, the day it is past or waits since, and its name. Those without a day
/// come first of their kind.
std::string rank_of(const Werkbordregel& line) {
  const auto day = line.soort == Werkbordsoort::te_laat ? line.uiterlijk : line.sinds;
  return std::to_string(static_cast<int>(line.soort)) + (day ? to_iso(*day) : "") + "/" + line.sleutel;
}

Werkbord page_of(std::vector<Werkbordregel> lines, const WerkbordVraag& vraag, const std::string& after) {
  Werkbord bord;
  for (const EnumName<Werkbordsoort>& each : EnumNames<Werkbordsoort>::names) {
    const auto count = std::count_if(lines.begin(), lines.end(), [&](const Werkbordregel& line) {
      return line.soort == each.value;
    });
    bord.tellingen.push_back({each.value, static_cast<std::int32_t>(count)});
  }
  std::map<std::string, Werkbordregel> ranked;
  for (Werkbordregel& line : lines) {
    if (!vraag.soort || line.soort == *vraag.soort) ranked.emplace(rank_of(line), std::move(line));
  }
  std::string last = after;
  for (auto each = ranked.upper_bound(after); each != ranked.end(); ++each) {
    if (static_cast<int>(bord.regels.size()) == vraag.aantal.value) {
      bord.volgende = to_text(Cursor{last, 1});
      break;
    }
    last = each->first;
    bord.regels.push_back(std::move(each->second));
  }
  return bord;
}

}  // namespace

Answer<Werkbord> get_werkbord(const Call& call, const WerkbordVraag& vraag) {
  const auto after = vraag.na ? parse_cursor(*vraag.na) : Cursor{};
  if (!after) return Answer<Werkbord>::refused(call, no_such_page());
  auto lines = call.services.store.read([&](store::ReadConnection& db) {
    return Bord(db, call, vraag.instituutsopleider).all();
  });
  if (!lines) return Answer<Werkbord>::failed(call, lines.failure());
  return Answer<Werkbord>::of(page_of(std::move(lines.value()), vraag, after->sleutel));
}

Answer<Antwoordtijden> get_antwoordtijden(const Call& call) {
  const CivilDate vanaf = call.vandaag.plus_months(-12);
  const auto found = call.services.store.read(
      [&](store::ReadConnection& db) { return store::antwoorden_sinds(db, vanaf); });
  if (!found) return Answer<Antwoordtijden>::failed(call, found.failure());
  return Answer<Antwoordtijden>::of({vanaf, call.vandaag, antwoordtijden(found.value())});
}

}  // namespace stagepad

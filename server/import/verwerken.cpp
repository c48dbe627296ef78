#include "server/import/verwerken.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "server/import/gelijkenis.hpp"
#include "server/import/verwerking.hpp"
#include "shared/base/text.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

/// More than these are of no help to who has to choose.
constexpr std::size_t k_max_kandidaten = 5;

std::unique_ptr<Soortverwerker> verwerker_voor(store::Transaction& tx, const Call& call,
                                               const Importopdracht& opdracht, const Kolomindeling& kolommen) {
  switch (opdracht.soort) {
    case Importsoort::plaatsen: return plaatsverwerker(tx, call, opdracht, kolommen);
    case Importsoort::aios: return aiosverwerker(tx, call, opdracht, kolommen);
    case Importsoort::stages: return stageverwerker(tx, call, opdracht, kolommen);
  }
  return nullptr;
}

/// The lines in groups, each where its first line stands.
std::vector<Rijgroep> groepen_van(Soortverwerker& verwerker, const std::vector<store::Bronrij>& rijen) {
  std::vector<Rijgroep> groepen;
  std::map<std::string, std::size_t> groep_van;
  for (const store::Bronrij& rij : rijen) {
    const std::string sleutel = verwerker.sleutel(rij);
    const auto [known, is_first] = groep_van.emplace(sleutel, groepen.size());
    if (is_first || sleutel.empty()) {
      groepen.push_back({&rij});
    } else {
      groepen[known->second].push_back(&rij);
    }
  }
  return groepen;
}

/// The same text, or the same day however it is written.
bool means_the_same(const std::string& een, const std::string& ander) {
  if (folded(een) == folded(ander)) return true;
  const auto day = parse_typed_date(een);
  return day && day == parse_typed_date(ander);
}

Finding hoort_bij(int regel) {
  Finding finding;
  finding.code = "import.hoort_bij";
  finding.ernst = Ernst::informeert;
  finding.parameters = {getal_parameter("regel", regel)};
  return finding;
}

}  // namespace

Naamzoeker::Gevonden Naamzoeker::zoek(const std::string& gegeven, const std::string& naam, const std::string& kern) {
  const std::string means = folded(trimmed(gegeven));
  for (const Bekende& each : bekenden_) {
    if (folded(trimmed(each.sleutel)) == means) return {Uitslag::gevonden, each.id};
  }
  const auto [known, is_first] = vraag_van_.emplace(means, vragen_.size());
  if (is_first) {
    Naamvraag vraag{gegeven, naam, {}, {}, 0};
    for (const Bekende& each : bekenden_) {
      if (vraag.kandidaten.size() < k_max_kandidaten && lijkt_op(each.kern, kern)) {
        vraag.kandidaten.push_back({each.sleutel, each.naam});
      }
    }
    if (const auto chosen = keuzes_.find(gegeven); chosen != keuzes_.end()) vraag.zelfde_als = chosen->second;
    vragen_.push_back(std::move(vraag));
  }
  Naamvraag& vraag = vragen_[known->second];
  ++vraag.rijen;
  if (vraag.zelfde_als && !vraag.zelfde_als->empty()) {
    for (const Bekende& each : bekenden_) {
      if (folded(trimmed(each.sleutel)) == folded(trimmed(*vraag.zelfde_als))) return {Uitslag::gevonden, each.id};
    }
    // What was chosen is gone: it is asked anew.
    vraag.zelfde_als.reset();
  }
  return {vraag.kandidaten.empty() || vraag.zelfde_als ? Uitslag::nieuw : Uitslag::vraag, 0};
}

std::vector<Schrijfwijze> schrijfwijzen(const Services& services, const std::vector<std::string>& woorden) {
  std::vector<Schrijfwijze> all;
  for (const std::string& woord : woorden) {
    all.push_back({woord, woord});
    for (const Taal taal : {Taal::nl, Taal::en}) all.push_back({woord, word_text("woord", woord, services.texts.in(taal))});
  }
  return all;
}

void check_zelfde(Rijlezer& eerste, const Rijgroep& rijen, std::span<const std::string_view> eigen, Importsoort soort) {
  for (std::size_t i = 1; i < rijen.size(); ++i) {
    const Rijlezer ander(eerste.kolommen(), *rijen[i]);
    for (const Kolom& kolom : kolommen_van(soort)) {
      if (std::find(eigen.begin(), eigen.end(), kolom.veld) != eigen.end()) continue;
      const std::string said = ander.tekst(kolom.veld);
      if (said.empty() || means_the_same(said, eerste.tekst(kolom.veld))) continue;
      eerste.meld("import.andere_waarde", kolom.veld,
                  {getal_parameter("regel", ander.regel()), tekst_parameter("waarde", said),
                   getal_parameter("eerste", eerste.regel())});
    }
  }
}

std::int64_t versie_van(store::ReadConnection& db, store::Spoorsoort soort, std::int64_t object) {
  return db.value<std::int64_t>("SELECT versie FROM " + std::string(to_name(soort)) + " WHERE id = ?1", object).value_or(0);
}

Groepsuitkomst kan_niet(Findings findings) {
  Groepsuitkomst uitkomst;
  uitkomst.oordeel = Rijoordeel::kan_niet;
  uitkomst.findings = std::move(findings);
  sort_findings(uitkomst.findings);
  return uitkomst;
}

Importuitkomst verwerk_rijen(store::Transaction& tx, const Call& call, const Importopdracht& opdracht) {
  const Kolomindeling kolommen(opdracht.soort, opdracht.kop);
  const auto verwerker = verwerker_voor(tx, call, opdracht, kolommen);
  Importuitkomst all;
  for (const Rijgroep& groep : groepen_van(*verwerker, opdracht.rijen)) {
    Groepsuitkomst uitkomst = verwerker->verwerk(groep);
    for (store::Importspoor& each : uitkomst.sporen) all.sporen.push_back(std::move(each));
    for (std::size_t i = 0; i < groep.size(); ++i) {
      const store::Bronrij& rij = *groep[i];
      Importrij told{rij.regel, uitkomst.oordeel, verwerker->onderwerp(rij), {}, {}};
      if (!uitkomst.regels.empty()) {
        told.oordeel = uitkomst.regels[i].oordeel;
        told.bevindingen = std::move(uitkomst.regels[i].findings);
        told.wijzigingen = std::move(uitkomst.regels[i].wijzigingen);
      } else if (i == 0) {
        told.bevindingen = uitkomst.findings;
        told.wijzigingen = uitkomst.wijzigingen;
      } else {
        told.bevindingen = {hoort_bij(groep.front()->regel)};
      }
      all.rijen.push_back(std::move(told));
    }
  }
  std::sort(all.rijen.begin(), all.rijen.end(), [](const Importrij& a, const Importrij& b) { return a.regel < b.regel; });
  // As it is once all lines are in: two may have been about one object.
  for (store::Importspoor& each : all.sporen) each.versie_na = versie_van(tx, each.soort, each.object);
  // Names without anything like them are simply new; nobody need say so.
  for (const Naamvraag& each : verwerker->vragen()) {
    if (!each.kandidaten.empty() || each.zelfde_als) all.vragen.push_back(each);
  }
  return all;
}

Importuitkomst beoordeel_rijen(store::Transaction& tx, const Call& call, const Importopdracht& opdracht) {
  const Importpunt everything(tx, "voorstel");
  return verwerk_rijen(tx, call, opdracht);
}

}  // namespace stagepad

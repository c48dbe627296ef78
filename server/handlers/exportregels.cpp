#include "server/handlers/exportregels.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "generated/shared/text/text_keys.hpp"
#include "server/handlers/beeld.hpp"
#include "server/handlers/beheer.hpp"
#include "server/handlers/forms.hpp"
#include "server/handlers/plaatsvragen.hpp"
#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "shared/text/sentences.hpp"

namespace stagepad {

namespace {

using enum Exportkolom;

Cel cell(const std::optional<CivilDate>& day) { return day ? Cel(within_calendar(*day)) : Cel(); }
Cel cell(std::string text) { return text.empty() ? Cel() : Cel(std::move(text)); }

Cel yes_or_no(bool yes, const Catalogue& texts) {
  return texts.plain(yes ? Tekst::export_ja : Tekst::export_nee);
}

bool touches(const Period& period, const ExportVraag& vraag) {
  return !(vraag.van && period.last < *vraag.van) && !(vraag.tot_en_met && *vraag.tot_en_met < period.first);
}

/// A part of a training, or one of its part-stages, as a row.
struct Onderdeelregel {
  const Toetscontext& context;
  const Tweetalig& programma_naam;
  const std::string& aios_email;
  const GeplandOnderdeel& part;
  const GeplandDeel* deel;
  const std::optional<AanZet>& turn;
  const Catalogue& texts;

  [[nodiscard]] Cel cel(Exportkolom kolom) const {
    const Traject& traject = context.traject;
    const Voortgang& voortgang = part.onderdeel->voortgang;
    switch (kolom) {
      case aios: return traject.aios.naam;
      case Exportkolom::aios_email: return cell(aios_email);
      case programma: return in_language(programma_naam, texts.taal());
      case cohort: return traject.cohort;
      case instituutsopleider: return traject.instituutsopleider.naam;
      case praktijkopleider: return traject.praktijkopleider ? Cel(traject.praktijkopleider->naam) : Cel();
      case onderdeel: return onderdeel_text(part.onderdeel->soort, texts.taal(), &context.pakket);
      case deelstage: return cell(name_of_deel());
      case route: return route_cel();
      case eerste_dag: return cell(periode().first);
      case laatste_dag: return cell(periode().last);
      case werkelijke_eerste_dag: return cell(part.onderdeel->praktische_eerste_dag);
      case werkelijke_laatste_dag: return cell(part.onderdeel->praktische_laatste_dag);
      case fte: return fte_on(traject.dienstverband, periode().first);
      case status: return word_text("fase", to_name(fase_van(context, part)), texts);
      case instelling: return plek() ? cell(plek()->instelling) : Cel();
      case afdeling: return plek() ? cell(plek()->afdeling) : Cel();
      case stagebegeleider: return plek() ? cell(plek()->stagebegeleider) : Cel();
      case stagebegeleider_email: return plek() ? cell(plek()->stagebegeleider_email) : Cel();
      case aan_zet: return turn ? Cel(rol_text(turn->wie, texts)) : Cel();
      case taak: return turn ? Cel(word_text("taak", turn->taak, texts)) : Cel();
      case uiterlijk: return turn ? cell(turn->uiterlijk) : Cel();
      case te_laat: return turn ? yes_or_no(turn->te_laat, texts) : Cel();
      case stageplan_goedgekeurd: return cell(voortgang.stageplan_goedgekeurd);
      case in_mijnrgs: return cell(voortgang.in_mijnrgs_gezet);
      case verslag_ingeleverd: return cell(voortgang.verslag_ingediend);
      case gewaardeerd: return cell(voortgang.gewaardeerd);
      case einde_opleiding: return cell(context.planning.einde);
      default: return {};
    }
  }

  [[nodiscard]] const Period& periode() const { return deel ? deel->periode : part.periode; }

 private:
  [[nodiscard]] std::string name_of_deel() const {
    if (!deel) return {};
    if (deel->definitie) return in_language(deel->definitie->naam, texts.taal());
    return deel->deel ? deel->deel->soort : std::string();
  }
  [[nodiscard]] const Plek* plek() const {
    if (!deel) return part.onderdeel->plek ? &*part.onderdeel->plek : nullptr;
    return deel->deel && deel->deel->plek ? &*deel->deel->plek : nullptr;
  }
  [[nodiscard]] Cel route_cel() const {
    const std::optional<Route> chosen =
        deel && deel->deel && deel->deel->route ? deel->deel->route : part.onderdeel->route;
    return chosen ? Cel(word_text("woord", to_name(*chosen), texts)) : Cel();
  }
};

using Rijen = std::vector<std::vector<Cel>>;

/// What the rows of parts and stages are made from.
class Onderdeelregels {
 public:
  Onderdeelregels(store::ReadConnection& db, const Call& call, const ExportVraag& vraag,
                  const std::vector<Exportkolom>& kolommen)
      : db_(db), call_(call), vraag_(vraag), kolommen_(kolommen),
        texts_(call.services.texts.in(language_of(call.request))),
        wants_address_(std::count(kolommen.begin(), kolommen.end(), Exportkolom::aios_email) > 0) {}

  Rijen all() {
    for (const TrajectRegel& each : trajecten_van(db_, call_)) {
      if (vraag_.programma.empty() || each.programma == vraag_.programma) add(each);
    }
    return std::move(rijen_);
  }

 private:
  void add(const TrajectRegel& regel) {
    const auto beeld = laad_beeld(db_, call_, regel.id);
    const LoadedRulepack* pakket = beeld ? call_.services.rulepacks.find(beeld->traject, call_.vandaag) : nullptr;
    if (!pakket) return;
    const bool for_sboh = vraag_.soort == Exportsoort::sboh;
    if (for_sboh && beeld->traject.dienstverband.werkgever != Werkgever::sboh) return;
    std::string address;
    if (wants_address_) {
      if (const auto persoon = store::load_persoon(db_, regel.aios.id)) address = persoon->email;
    }
    const Toetsing toetsing(*beeld, beeld->traject, pakket->pakket);
    const Toetscontext& context = toetsing.context();
    for (const GeplandOnderdeel* part : op_begindatum(context.planning)) {
      // A part from which the aios is exempted as a whole takes no days.
      if (part->periode.last < part->periode.first || (!for_sboh && !part->is_stage())) continue;
      std::optional<AanZet> turn;
      if (part->is_stage()) turn = wie_is_aan_zet(context, *part);
      if (turn && turn->taak == "geen") turn.reset();
      if (vraag_.alleen_te_laat && !(turn && turn->te_laat)) continue;
      const auto put = [&](const GeplandDeel* deel) {
        const Onderdeelregel row{context, regel.programma_naam, address, *part, deel, turn, texts_};
        if (!touches(row.periode(), vraag_)) return;
        std::vector<Cel> cells;
        for (const Exportkolom kolom : kolommen_) cells.push_back(row.cel(kolom));
        rijen_.push_back(std::move(cells));
      };
      if (part->delen.empty()) put(nullptr);
      for (const GeplandDeel& deel : part->delen) put(&deel);
    }
  }

  store::ReadConnection& db_;
  const Call& call_;
  const ExportVraag& vraag_;
  const std::vector<Exportkolom>& kolommen_;
  const Catalogue& texts_;
  const bool wants_address_;
  Rijen rijen_;
};

/// A place in one of its periods, or without any.
struct Plaatsregel {
  const Stageplaats& plaats;
  const Plaatsperiode* periode;
  std::int64_t bezet;
  const Catalogue& texts;

  [[nodiscard]] Cel cel(Exportkolom kolom) const {
    switch (kolom) {
      case instelling: return plaats.instelling_naam;
      case stageplaats: return plaats.naam;
      case Exportkolom::plaats: return cell(plaats.plaats);
      case regio: return cell(plaats.regio);
      case sector: return cell(plaats.sector);
      case setting: return word_text("woord", to_name(plaats.setting), texts);
      case stagesoorten: return cell(kinds());
      case eerste_dag: return periode ? Cel(periode->eerste_dag) : Cel();
      case laatste_dag: return periode ? Cel(periode->laatste_dag) : Cel();
      case capaciteit: return periode ? Cel(std::int64_t{periode->capaciteit}) : Cel();
      case Exportkolom::bezet: return periode ? Cel(bezet) : Cel();
      case vrij: return periode ? Cel(std::max<std::int64_t>(0, periode->capaciteit - bezet)) : Cel();
      case goedgekeurd: return yes_or_no(plaats.goedgekeurd, texts);
      case zichtbaarheid: return word_text("woord", to_name(plaats.zichtbaarheid), texts);
      default: return {};
    }
  }

 private:
  [[nodiscard]] std::string kinds() const {
    std::string text;
    for (const std::string& soort : plaats.stagesoorten) {
      text += (text.empty() ? "" : ", ") + word_text("woord", soort, texts);
    }
    return text;
  }
};

Rijen plaatsregels(store::ReadConnection& db, const Call& call, const ExportVraag& vraag,
                   const std::vector<Exportkolom>& kolommen) {
  const Catalogue& texts = call.services.texts.in(language_of(call.request));
  auto plaatsen = store::list_stageplaatsen(db, store::Plaatsfilter::alle);
  std::stable_sort(plaatsen.begin(), plaatsen.end(), [](const Stageplaats& a, const Stageplaats& b) {
    return std::tie(a.instelling_naam, a.naam) < std::tie(b.instelling_naam, b.naam);
  });
  const auto vragen = vragen_van_alle_trajecten(db, call);
  Rijen rijen;
  for (const Stageplaats& plaats : plaatsen) {
    std::vector<Period> stages;
    for (const Plaatsvraag& each : vragen) {
      if (each.stageplaats == plaats.id) stages.push_back(each.periode);
    }
    const auto put = [&](const Plaatsperiode* periode, std::int64_t bezet) {
      std::vector<Cel> cells;
      for (const Exportkolom kolom : kolommen) cells.push_back(Plaatsregel{plaats, periode, bezet, texts}.cel(kolom));
      rijen.push_back(std::move(cells));
    };
    const bool any_day = !vraag.van && !vraag.tot_en_met;
    if (plaats.perioden.empty() && any_day) put(nullptr, 0);
    for (const Plaatsperiode& each : plaats.perioden) {
      const Period days{each.eerste_dag, each.laatste_dag};
      if (touches(days, vraag)) put(&each, meeste_tegelijk(stages, days));
    }
  }
  return rijen;
}

}  // namespace

std::vector<std::vector<Cel>> exportregels(store::ReadConnection& db, const Call& call, const ExportVraag& vraag,
                                           const std::vector<Exportkolom>& kolommen) {
  if (vraag.soort == Exportsoort::stageplaatsen) return plaatsregels(db, call, vraag, kolommen);
  return Onderdeelregels(db, call, vraag, kolommen).all();
}

}  // namespace stagepad

#include "wasm-client/app/voortgang.hpp"

#include <algorithm>
#include <iterator>

#include "shared/base/text.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/text/format.hpp"
#include "wasm-client/app/getypt.hpp"

namespace stagepad::client {

namespace {

/// A day that must be there: today's tail of a list is no place for an open one.
CivilDate read_needed_day(const std::string& typed, const std::string& pad, Findings& unreadable) {
  if (trimmed(typed).empty()) unreadable.push_back(refusal("datum.onleesbaar", pad));
  return read_day(typed, pad, unreadable).value_or(CivilDate{});
}

std::string day_text(const std::optional<CivilDate>& day, Taal taal) {
  return day ? format_date(*day, taal) : std::string();
}

}  // namespace

std::string formulier_naam(Stageformulier soort, OnderdeelId onderdeel) {
  static constexpr const char* k_names[] = {"stageplan/", "stageplanoordeel/", "begeleiding/", "stagebegeleider/",
                                            "verslag/", "einde/", "gereedheid/", "ervaring/", "namens/"};
  return k_names[static_cast<std::size_t>(soort)] + std::to_string(onderdeel.value);
}

StageplanFormulier stageplan_formulier(const Stageplan& plan, Taal taal) {
  StageplanFormulier form;
  form.plan = plan;
  if (plan.begeleiding_uren) form.uren = format_decimal(*plan.begeleiding_uren, taal);
  return form;
}

BegeleidingFormulier begeleiding_formulier(const Voortgang& voortgang, Taal taal) {
  BegeleidingFormulier form;
  form.po_betrokken = voortgang.po_betrokken;
  for (const Gesprek& each : voortgang.gesprekken) form.gesprekken.push_back({each, format_date(each.datum, taal)});
  for (const Praktijktoets& each : voortgang.praktijktoetsen) {
    form.toetsen.push_back({each, format_date(each.datum, taal)});
  }
  form.met_diensten = voortgang.diensten.has_value();
  form.diensten = voortgang.diensten.value_or(Diensten{});
  form.bekwaam = day_text(form.diensten.bekwaam, taal);
  form.overleg = day_text(form.diensten.overleg_met_io, taal);
  return form;
}

GereedheidFormulier gereedheid_formulier(const Onderdeel& onderdeel, Taal taal) {
  GereedheidFormulier form;
  for (const Gereedheid& each : onderdeel.gereedheid) form.regels.push_back({each, day_text(each.op, taal)});
  return form;
}

std::optional<GereedheidRegel> nieuwe_regel(const GereedheidFormulier& form) {
  for (const EnumName<Gereedheidssoort>& each : EnumNames<Gereedheidssoort>::names) {
    const bool is_there = std::any_of(form.regels.begin(), form.regels.end(), [&](const GereedheidRegel& regel) {
      return regel.gereedheid.soort == each.value;
    });
    if (!is_there) return GereedheidRegel{{each.value, Gereedheidsstand::gevraagd, {}}, {}};
  }
  return std::nullopt;
}

DienStageplanIn stageplan_van(const StageplanFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  DienStageplanIn command{onderdeel, typed.plan};
  command.plan.begeleiding_uren = read_hours(typed.uren, "/plan/begeleiding_uren", unreadable);
  return command;
}

std::string voorbereiding_formulier(const BereidBesluitVoor& over) {
  const std::int64_t id = over.verzoek ? over.verzoek->value : over.onderdeel.value_or(OnderdeelId{}).value;
  return "voorbereiding/" + std::string(to_name(over.over)) + "/" + std::to_string(id);
}

BeoordeelStageplan planoordeel_van(const StageplanoordeelFormulier& typed, OnderdeelId onderdeel, Besluit besluit) {
  BeoordeelStageplan command{onderdeel, besluit, {}};
  const auto& delen = EnumNames<Plandeel>::names;
  for (std::size_t i = 0; i < typed.opmerkingen.size() && i < std::size(delen); ++i) {
    const std::string text(trimmed(typed.opmerkingen[i]));
    if (!text.empty()) command.opmerkingen.push_back({delen[i].value, text});
  }
  return command;
}

LegBegeleidingVast begeleiding_van(const BegeleidingFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  LegBegeleidingVast command;
  command.onderdeel = onderdeel;
  command.po_betrokken = typed.po_betrokken;
  for (std::size_t i = 0; i < typed.gesprekken.size(); ++i) {
    Gesprek gesprek = typed.gesprekken[i].gesprek;
    const std::string pad = "/gesprekken/" + std::to_string(i) + "/datum";
    gesprek.datum = read_needed_day(typed.gesprekken[i].datum, pad, unreadable);
    command.gesprekken.push_back(gesprek);
  }
  for (std::size_t i = 0; i < typed.toetsen.size(); ++i) {
    Praktijktoets toets = typed.toetsen[i].toets;
    const std::string pad = "/praktijktoetsen/" + std::to_string(i) + "/datum";
    toets.datum = read_needed_day(typed.toetsen[i].datum, pad, unreadable);
    command.praktijktoetsen.push_back(toets);
  }
  if (typed.met_diensten) {
    command.diensten = typed.diensten;
    command.diensten->bekwaam = read_day(typed.bekwaam, "/diensten/bekwaam", unreadable);
    command.diensten->overleg_met_io = read_day(typed.overleg, "/diensten/overleg_met_io", unreadable);
  }
  return command;
}

WijzigEinde einde_van(const EindeFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  return {onderdeel, read_needed_day(typed.laatste_dag, "/laatste_dag", unreadable), typed.reden};
}

LegGereedheidVast gereedheid_van(const GereedheidFormulier& typed, OnderdeelId onderdeel, Findings& unreadable) {
  LegGereedheidVast command{onderdeel, {}};
  for (std::size_t i = 0; i < typed.regels.size(); ++i) {
    Gereedheid gereedheid = typed.regels[i].gereedheid;
    gereedheid.op = read_day(typed.regels[i].op, "/gereedheid/" + std::to_string(i) + "/op", unreadable);
    command.gereedheid.push_back(gereedheid);
  }
  return command;
}

}  // namespace stagepad::client

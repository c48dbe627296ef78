#include "wasm-client/app/verlof.hpp"

#include "shared/text/format.hpp"
#include "wasm-client/app/getypt.hpp"

namespace stagepad::client {

std::string verlof_formuliernaam(TrajectId traject) { return "verlof/" + std::to_string(traject.value); }

VerlofFormulier verlof_formulier(const std::vector<Verlof>& verlof, Taal taal) {
  VerlofFormulier form;
  for (const Verlof& each : verlof) {
    form.regels.push_back({each.soort, format_date(each.eerste_dag, taal), format_date(each.laatste_dag, taal),
                           each.fte ? format_decimal(*each.fte, taal) : std::string()});
  }
  return form;
}

WijzigVerlof verlof_van(const VerlofFormulier& typed, Findings& unreadable) {
  WijzigVerlof command;
  for (std::size_t i = 0; i < typed.regels.size(); ++i) {
    const VerlofRegel& regel = typed.regels[i];
    const std::string pad = "/verlof/" + std::to_string(i);
    const auto needed = [&](const std::string& text, const char* field) {
      const auto day = read_day(text.empty() ? "-" : text, pad + field, unreadable);
      return day.value_or(CivilDate{});
    };
    Verlof verlof;
    verlof.soort = regel.soort;
    verlof.eerste_dag = needed(regel.eerste_dag, "/eerste_dag");
    verlof.laatste_dag = needed(regel.laatste_dag, "/laatste_dag");
    verlof.fte = read_hours(regel.fte, pad + "/fte", unreadable);
    command.verlof.push_back(std::move(verlof));
  }
  return command;
}

}  // namespace stagepad::client

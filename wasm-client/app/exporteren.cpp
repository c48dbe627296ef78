#include "wasm-client/app/exporteren.hpp"

#include "shared/base/enum_names.hpp"
#include "wasm-client/app/asking.hpp"
#include "wasm-client/app/bevoegd.hpp"
#include "wasm-client/app/regelpakketten.hpp"

namespace stagepad::client {

namespace {

std::optional<CivilDate> typed_day(const State& state, std::string_view name) {
  return parse_typed_date(state.address.value(name));
}

std::vector<Exportkolom> columns_in(std::string_view words) {
  std::vector<Exportkolom> columns;
  while (!words.empty()) {
    const auto end = words.find(',');
    if (const auto column = from_name<Exportkolom>(words.substr(0, end))) columns.push_back(*column);
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
  return columns;
}

std::string words_of(const std::vector<Exportkolom>& columns) {
  std::string words;
  for (const Exportkolom each : columns) words += (words.empty() ? "" : ",") + std::string(to_name(each));
  return words;
}

}  // namespace

void load_exporteren(State& state, Effects& effects) {
  if (state.address.screen != Screen::exporteren || !may(state, api::Permission::exports)) return;
  ask_regelpakketten(state, effects);
  ask(state.beheer.exportweergaven,
      get(Asked::exportweergaven, std::string(api::k_exportweergaven.pattern)), effects);
}

bool take_exporteren(State& state, const Answered& answer) {
  if (answer.asked != Asked::exportweergaven) return false;
  take(state.beheer.exportweergaven, answer);
  return true;
}

void refresh_exporteren(State& state) { look_again(state.beheer.exportweergaven); }

ExportVraag gekozen_export(const State& state) {
  const Address& address = state.address;
  ExportVraag vraag;
  vraag.soort = from_name<Exportsoort>(address.value("soort")).value_or(Exportsoort::stages);
  vraag.kolommen = columns_in(address.value("kolommen"));
  vraag.programma = std::string(address.value("programma"));
  vraag.van = typed_day(state, "van");
  vraag.tot_en_met = typed_day(state, "tot");
  vraag.alleen_te_laat = address.value("laat") == "1";
  return vraag;
}

std::string scherm_url(const ExportVraag& vraag) {
  Question question("/exporteren");
  if (vraag.soort != Exportsoort::stages) question.with("soort", to_name(vraag.soort));
  question.with("kolommen", words_of(vraag.kolommen));
  question.with("programma", vraag.programma);
  if (vraag.van) question.with("van", to_iso(*vraag.van));
  if (vraag.tot_en_met) question.with("tot", to_iso(*vraag.tot_en_met));
  if (vraag.alleen_te_laat) question.with("laat", "1");
  return question.text();
}

std::string bestand_url(const ExportVraag& vraag) {
  Question question(api::k_export.pattern);
  question.with("soort", to_name(vraag.soort));
  question.with("vorm", to_name(vraag.vorm));
  for (const Exportkolom each : vraag.kolommen) question.with("kolommen", to_name(each));
  question.with("programma", vraag.programma);
  if (vraag.van) question.with("van", to_iso(*vraag.van));
  if (vraag.tot_en_met) question.with("tot_en_met", to_iso(*vraag.tot_en_met));
  if (vraag.alleen_te_laat) question.with("alleen_te_laat", "true");
  return question.text();
}

}  // namespace stagepad::client

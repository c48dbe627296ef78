#include "generated/shared/text/text_keys.hpp"
#include "shared/text/regelwoorden.hpp"

namespace stagepad {

namespace {

/// What a place must be, one phrase for every demand.
std::vector<std::string> demands_of(const Plaatseis& regel, const Regelwoorden& woorden) {
  std::vector<std::string> demands;
  const auto add = [&](bool asked, Tekst key, const TextArguments& arguments) {
    if (asked) demands.push_back(woorden.t(key, arguments));
  };
  std::vector<std::string> settings;
  for (const Setting each : regel.settings) settings.emplace_back(to_name(each));
  add(!regel.specialismen.empty(), Tekst::regel_plaats_specialisme,
      {{"keuzes", woorden.woorden(regel.specialismen)}});
  add(!regel.niet_specialismen.empty(), Tekst::regel_plaats_niet,
      {{"keuzes", woorden.woorden(regel.niet_specialismen)}});
  add(!regel.niet_in_profielen.empty(), Tekst::regel_plaats_ander_profiel,
      {{"keuzes", woorden.woorden(regel.niet_in_profielen)}});
  add(!settings.empty(), Tekst::regel_plaats_setting, {{"keuzes", woorden.woorden(settings)}});
  add(regel.erkend, Tekst::regel_plaats_erkend, {});
  add(!regel.bij_instelling_van.empty(), Tekst::regel_plaats_bij_instelling_van,
      {{"onderdeel", woorden.onderdeel(regel.bij_instelling_van)}});
  add(!regel.instellingen.empty(), Tekst::regel_plaats_instelling,
      {{"keuzes", join_list(regel.instellingen, woorden.taal(), Joining::one_of)}});
  return demands;
}

}  // namespace

std::string zin_van(const Dekking& regel, const Regelwoorden& woorden) {
  const std::string_view what =
      regel.doelgroep ? to_name(*regel.doelgroep)
                      : to_name(regel.setting.value_or(Setting::ambulant));
  const Tekst key = regel.doelgroep ? Tekst::regel_dekking_doelgroep : Tekst::regel_dekking_setting;
  std::string zin = woorden.t(key, {{"minimum", regel.minimum},
                                    {"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                    {"wat", woorden.word(what)}});
  if (!regel.evc.empty()) zin += " " + woorden.t(Tekst::regel_dekking_evc);
  return zin + woorden.gevolg(regel.ernst, {});
}

std::string zin_van(const Plaatseis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_plaats,
                   {{"onderdeel", woorden.onderdeel(regel.onderdeel)},
                    {"eisen", join_list(demands_of(regel, woorden), woorden.taal())}}) +
         woorden.gevolg(regel.ernst, regel.toestemming_van);
}

std::string zin_van(const VerschillendePlekken& regel, const Regelwoorden& woorden) {
  const Tekst key = regel.verschil == Verschil::instelling ? Tekst::regel_verschillende_instellingen
                                                           : Tekst::regel_verschillende_afdelingen;
  return woorden.t(key, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                         {"minimum", regel.minimum}}) +
         woorden.gevolg(regel.ernst, {});
}

std::string zin_van(const Leerlijneis& regel, const Regelwoorden& woorden) {
  std::vector<std::string> names;
  for (const Leerlijn& each : regel.leerlijnen) names.push_back(in_language(each.naam, woorden.taal()));
  return woorden.t(Tekst::regel_leerlijnen, {{"leerlijnen", join_list(names, woorden.taal())}}) +
         woorden.gevolg(regel.ernst, {});
}

std::string zin_van(const VoorafAkkoord& regel, const Regelwoorden& woorden) {
  const Tekst key = regel.ernst == Ernst::blokkeert ? Tekst::regel_vooraf : Tekst::regel_vooraf_liever;
  std::string zin = woorden.t(key, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                    {"via", woorden.via(regel.routes)},
                                    {"rollen", woorden.rollen(regel.van)}});
  if (!regel.niet_bij_instelling_van.empty()) {
    zin += " " + woorden.t(Tekst::regel_vooraf_niet_bij,
                           {{"onderdeel", woorden.onderdeel(regel.niet_bij_instelling_van)}});
  }
  return zin;
}

std::string zin_van(const DefinitiefAkkoord& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_definitief, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                             {"via", woorden.via(regel.routes)},
                                             {"rollen", woorden.rollen(regel.van)}});
}

std::string zin_van(const Voorkeurenaantal& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_voorkeuren, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                             {"maximum", regel.maximum}});
}

std::string zin_van(const Buitenlandeis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_buitenland, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                             {"maximum", regel.maximum_maanden}}) +
         woorden.gevolg(regel.ernst, regel.toestemming_van);
}

std::string zin_van(const Stagedagenaandeel& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_stagedagen, {{"procent", regel.maximum_procent},
                                             {"rollen", woorden.rollen(regel.toestemming_van)}});
}

std::string zin_van(const Gesprekseis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_gesprekken,
                   {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                    {"gezamenlijk", regel.gezamenlijk},
                    {"evaluatie", regel.evaluatie},
                    {"stagebegeleider", regel.stagebegeleider}});
}

std::string zin_van(const Begeleidingseis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_begeleiding,
                   {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                    {"minimum", format_decimal(regel.minimum_uren, woorden.taal())},
                    {"maximum", format_decimal(regel.maximum_uren, woorden.taal())}});
}

std::string zin_van(const Dienstenvoorwaarde& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_diensten, {{"onderdelen", woorden.onderdelen(regel.onderdelen)}});
}

std::string zin_van(const Praktijktoetseis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_praktijktoets,
                   {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                    {"wat", woorden.word(to_name(regel.soort))},
                    {"rollen", woorden.een_van(regel.beoordelaars)}});
}

std::string zin_van(const Beoordelingseis& regel, const Regelwoorden& woorden) {
  std::vector<std::string> judges;
  for (const auto& one_of : {regel.oordeel_van, regel.oordeel_van_opleider}) {
    if (!one_of.empty()) judges.push_back(woorden.een_van(one_of));
  }
  const std::string wie = join_list(judges, woorden.taal());
  std::string zin =
      judges.empty()
          ? woorden.t(Tekst::regel_verslag, {{"onderdelen", woorden.onderdelen(regel.onderdelen)}})
          : woorden.t(Tekst::regel_verslag_beoordeeld,
                      {{"onderdelen", woorden.onderdelen(regel.onderdelen)}, {"rollen", wie}});
  if (regel.waardering_door) {
    zin += " " + woorden.t(Tekst::regel_verslag_gewaardeerd,
                           {{"rol", woorden.rollen({*regel.waardering_door})}});
  }
  if (regel.stagebeoordeling) zin += " " + woorden.t(Tekst::regel_stagebeoordeling);
  return zin;
}

}  // namespace stagepad

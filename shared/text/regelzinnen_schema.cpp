#include "generated/shared/text/text_keys.hpp"
#include "shared/text/regelwoorden.hpp"

namespace stagepad {

namespace {

std::string day_and_month(int day, int month, Taal taal) {
  return std::to_string(day) + " " + std::string(month_name(month, taal));
}

/// "30 april": the last day for a stage that starts in September.
std::string september_example(const Aftrek& aftrek, Taal taal) {
  const CivilDate september = *parse_iso_date("2027-09-01");
  const CivilDate last =
      september.plus_months(-aftrek.maanden).plus_days(-7 * aftrek.weken - aftrek.dagen - 1);
  return day_and_month(last.day(), last.month(), taal);
}

std::string quarters(const Termijn& regel, const Regelwoorden& woorden) {
  std::vector<std::string> lines;
  for (const Kwartaaldag& each : regel.kwartalen) {
    const Tekst key = each.jaren_eerder > 0 ? Tekst::regel_kwartaal_jaar_eerder : Tekst::regel_kwartaal;
    lines.push_back(woorden.t(key, {{"kwartaal", each.kwartaal},
                                    {"dag", day_and_month(each.dag, each.maand, woorden.taal())}}));
  }
  return join_list(lines, woorden.taal());
}

std::string moment_of(const Termijn& regel, const Regelwoorden& woorden) {
  const std::string afstand = woorden.afstand(regel.aftrek);
  if (!regel.kwartalen.empty()) return quarters(regel, woorden);
  if (!regel.voor_einde_van.empty()) {
    const std::string onderdeel = woorden.onderdeel(regel.voor_einde_van);
    return afstand.empty() ? woorden.t(Tekst::regel_voor_einde, {{"onderdeel", onderdeel}})
                           : woorden.t(Tekst::regel_afstand_voor_einde,
                                       {{"afstand", afstand}, {"onderdeel", onderdeel}});
  }
  if (regel.aftrek.voor_eerste_van_maand) {
    return woorden.t(Tekst::regel_voor_de_maand,
                     {{"afstand", afstand},
                      {"voorbeeld", september_example(regel.aftrek, woorden.taal())}});
  }
  return afstand.empty() ? woorden.t(Tekst::regel_voor_de_stage)
                         : woorden.t(Tekst::regel_afstand_voor_de_stage, {{"afstand", afstand}});
}

Tekst text_of(Vervlechtgrond grond) {
  switch (grond) {
    case Vervlechtgrond::competentie: return Tekst::woord_grond_competentie;
    case Vervlechtgrond::competentie_of_vereniging:
      return Tekst::woord_grond_competentie_of_vereniging;
    case Vervlechtgrond::overleg: break;
  }
  return Tekst::woord_grond_overleg;
}

Tekst text_of(Verloftelling telling) {
  switch (telling) {
    case Verloftelling::niet: return Tekst::regel_verlof_niet;
    case Verloftelling::boven_drempel: return Tekst::regel_verlof_boven_drempel;
    case Verloftelling::geheel: return Tekst::regel_verlof_geheel;
    case Verloftelling::als_deeltijd: break;
  }
  return Tekst::regel_verlof_als_deeltijd;
}

Tekst text_of(Feestdag feestdag) {
  switch (feestdag) {
    case Feestdag::nieuwjaarsdag: return Tekst::feestdag_nieuwjaarsdag;
    case Feestdag::goede_vrijdag: return Tekst::feestdag_goede_vrijdag;
    case Feestdag::eerste_paasdag: return Tekst::feestdag_eerste_paasdag;
    case Feestdag::tweede_paasdag: return Tekst::feestdag_tweede_paasdag;
    case Feestdag::koningsdag: return Tekst::feestdag_koningsdag;
    case Feestdag::bevrijdingsdag: return Tekst::feestdag_bevrijdingsdag;
    case Feestdag::hemelvaartsdag: return Tekst::feestdag_hemelvaartsdag;
    case Feestdag::eerste_pinksterdag: return Tekst::feestdag_eerste_pinksterdag;
    case Feestdag::tweede_pinksterdag: return Tekst::feestdag_tweede_pinksterdag;
    case Feestdag::eerste_kerstdag: return Tekst::feestdag_eerste_kerstdag;
    case Feestdag::tweede_kerstdag: break;
  }
  return Tekst::feestdag_tweede_kerstdag;
}

}  // namespace

std::string zin_van(const RegelpakketOnderdeel& onderdeel, const Regelwoorden& woorden) {
  const TextArguments arguments = {{"onderdeel", in_language(onderdeel.naam, woorden.taal())},
                                   {"duur", woorden.duur(onderdeel.duur)},
                                   {"routes", woorden.routes(onderdeel.routes)},
                                   {"regelt", woorden.rollen({onderdeel.regelt})}};
  if (onderdeel.aard == Aard::praktijk) return woorden.t(Tekst::regel_praktijk, arguments);
  std::string zin = woorden.t(
      onderdeel.routes.empty() ? Tekst::regel_stage_zonder_route : Tekst::regel_stage, arguments);
  if (onderdeel.duur_vrij) zin += " " + woorden.t(Tekst::regel_duur_vrij);
  if (!onderdeel.verplicht) zin += " " + woorden.t(Tekst::regel_niet_verplicht);
  if (!onderdeel.delen.empty()) {
    zin += " " + woorden.t(onderdeel.verloop == Deelverloop::tegelijk
                               ? Tekst::regel_delen_tegelijk
                               : Tekst::regel_delen_na_elkaar);
  }
  return zin;
}

std::string zin_van(const RegelpakketDeel& deel, const Regelwoorden& woorden) {
  const std::string duur = deel.duur ? woorden.duur(*deel.duur) : woorden.t(Tekst::regel_duur_rest);
  const Tekst key = deel.routes.empty() ? Tekst::regel_stage_zonder_route : Tekst::regel_stage;
  return woorden.t(key, {{"onderdeel", in_language(deel.naam, woorden.taal())},
                         {"duur", duur},
                         {"routes", woorden.routes(deel.routes)},
                         {"regelt", woorden.rollen({deel.regelt})}});
}

std::string zin_van(const Termijn& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_termijn, {{"wat", woorden.word(to_name(regel.handeling))},
                                          {"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                          {"via", woorden.via(regel.routes)},
                                          {"moment", moment_of(regel, woorden)},
                                          {"wie", woorden.rollen({regel.wie})}});
}

std::string zin_van(const Opvolging& regel, const Regelwoorden& woorden) {
  return woorden.t(regel.aansluitend ? Tekst::regel_direct_na : Tekst::regel_na,
                   {{"onderdeel", woorden.onderdeel(regel.onderdeel)},
                    {"na", woorden.onderdelen(regel.na)}}) +
         woorden.gevolg(regel.ernst, regel.toestemming_van);
}

std::string zin_van(const Volgorde& regel, const Regelwoorden& woorden) {
  const std::string rollen = woorden.rollen(regel.toestemming_van);
  if (regel.onderdeel.empty()) return woorden.t(Tekst::regel_volgorde, {{"rollen", rollen}});
  return woorden.t(Tekst::regel_naar_voren,
                   {{"onderdeel", woorden.onderdeel(regel.onderdeel)}, {"rollen", rollen}});
}

std::string zin_van(const Aaneengesloten& regel, const Regelwoorden& woorden) {
  if (regel.vervlechten_toestemming.empty()) return woorden.t(Tekst::regel_aaneengesloten);
  return woorden.t(Tekst::regel_vervlechten,
                   {{"grond", woorden.t(text_of(regel.grond))},
                    {"rollen", woorden.rollen(regel.vervlechten_toestemming)}});
}

std::string zin_van(const Koppelingseis& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_koppelen, {{"onderdelen", woorden.onderdelen(regel.onderdelen)},
                                           {"maximum", regel.maximum},
                                           {"rollen", woorden.rollen(regel.toestemming_van)}});
}

std::string zin_van(const MinimaleFte& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_fte, {{"fte", format_decimal(regel.fte, woorden.taal())}});
}

std::string zin_van(const Opleidingsduur& regel, const Regelwoorden& woorden) {
  return woorden.t(Tekst::regel_opleidingsduur, {{"maanden", regel.maximum_maanden}}) +
         woorden.gevolg(regel.ernst, {});
}

std::string zin_van(const Verlofregel& regel, const Regelwoorden& woorden) {
  std::vector<std::string> kinds;
  for (const Verlofsoort& soort : regel.soorten) {
    kinds.push_back(woorden.t(text_of(soort.telling),
                              {{"soort", in_language(soort.naam, woorden.taal())},
                               {"drempel", regel.drempel_dagen}}));
  }
  std::string zin;
  for (const std::string& each : kinds) zin += (zin.empty() ? "" : " ") + each;
  return zin;
}

std::string zin_van(const Werkdagen& regel, const Regelwoorden& woorden) {
  std::vector<std::string> days;
  for (const Feestdag each : regel.vrij.feestdagen) {
    const bool rare = each == Feestdag::bevrijdingsdag && regel.vrij.bevrijdingsdag_om_de_vijf_jaar;
    days.push_back(woorden.t(rare ? Tekst::feestdag_bevrijdingsdag_vijfjaarlijks : text_of(each)));
  }
  return woorden.t(Tekst::regel_vrije_dagen, {{"dagen", join_list(days, woorden.taal())}});
}

}  // namespace stagepad

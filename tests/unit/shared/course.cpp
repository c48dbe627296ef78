#include "tests/unit/shared/course.hpp"

#include "shared/command/toetsing.hpp"

namespace stagepad::vectors {

const char* const k_approved_kz =
    R"("verzoeken": [{"onderdeel": "kz", "route": "eigen", "eigen_instelling": "Museum Boerhaave"}])";
const char* const k_preferred_as =
    R"("verzoeken": [{"onderdeel": "as", "route": "etalage", "plaatsen": [1, 2]}],
       "voorkeuren": [{"onderdeel": "as", "plaats": 1}, {"onderdeel": "as", "plaats": 2}])";

Course::Course(const std::string& pack, const std::string& facts,
               const std::function<void(Regelpakket&)>& change)
    : pakket_(vectors::pack(pack)),
      beeld_(snapshot_of(geval_of(R"("pakket": ")" + pack + R"(", "vandaag": "2026-10-01", )" + facts))) {
  if (change) change(pakket_);
}

std::string Course::refused(const Command& command, const Actor& actor) const {
  std::string text;
  for (const Finding& each : all(command, actor)) {
    if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
  }
  return text;
}

void Course::after(const MeldPlaats& command) {
  beeld_.traject = toegepast(beeld_.traject, command, pakket_, beeld_.vandaag);
}

void Course::after(const WijsPlaatsToe& command) {
  beeld_.traject = toegepast(beeld_.traject, command, pakket_, beeld_.vandaag);
}

void Course::after(const BeoordeelPlaatsing& command, Rol rol) {
  beeld_.traject = toegepast(beeld_.traject, command, rol, beeld_.vandaag);
}

void Course::after(const PlaatsOnderVoorbehoud& command) {
  beeld_.traject =
      toegepast(beeld_.traject, command, *find_plaats(beeld_, command.stageplaats), beeld_.vandaag);
}

void Course::after(const DienVerslagIn& command) {
  beeld_.traject = toegepast(beeld_.traject, command, ingediende_versie(beeld_, command), beeld_.vandaag);
}

void Course::after(const VoegVerslagToe& command) {
  const Verslagversie* newest = nieuwste_verslag(beeld_, command.onderdeel);
  Verslagversie next;
  next.onderdeel = command.onderdeel;
  next.versie = newest ? newest->versie + 1 : 1;
  next.naam = command.naam;
  next.grootte = command.grootte;
  next.sha256 = command.sha256;
  next.op = beeld_.vandaag;
  beeld_.verslagen.push_back(next);
}

std::string Course::fase(const char* code) const {
  const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
  return std::string(to_name(fase_van(toetsing.context(), *toetsing.context().planning.find(part(code)))));
}

void Course::after(const BeoordeelVerslag& command) {
  const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
  const bool is_waardering = waardeert(toetsing.context(), *toetsing.context().planning.find(command.onderdeel));
  beeld_.traject = toegepast(beeld_.traject, command, is_waardering, beeld_.vandaag);
}

void Course::after(const WijzigEinde& command) {
  beeld_.traject = toegepast(beeld_.traject, command, pakket_, Rol::instituutsopleider, beeld_.vandaag);
}

std::string Course::period(const char* code) const {
  const Opleidingsplanning planning = bereken_planning(beeld_.traject, pakket_);
  const Period found = planning.find(part(code))->periode;
  return to_iso(found.first) + "/" + to_iso(found.last);
}

std::string Course::turn(const char* code) const {
  const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
  const AanZet turn = wie_is_aan_zet(toetsing.context(), *toetsing.context().planning.find(part(code)));
  return std::string(turn.taak) + " " + std::string(to_name(turn.wie));
}

MeldPlaats report(OnderdeelId onderdeel, const char* institution) {
  MeldPlaats melding;
  melding.onderdeel = onderdeel;
  melding.plek.instelling = institution;
  melding.plek.stagebegeleider = "dr. Ada de Boer";
  return melding;
}

WijsPlaatsToe assign(OnderdeelId onderdeel, const char* deel, const char* institution) {
  WijsPlaatsToe toewijzing;
  toewijzing.onderdeel = onderdeel;
  toewijzing.deel = deel;
  toewijzing.plek.instelling = institution;
  return toewijzing;
}

}  // namespace stagepad::vectors

#pragma once

#include <string>

#include "shared/command/check.hpp"
#include "shared/command/check_begeleiding.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/check_stageplan.hpp"
#include "shared/command/toetsing.hpp"
#include "shared/process/fasen.hpp"
#include "tests/unit/shared/changed_pack.hpp"

namespace stagepad::vectors {

/// A training that goes from step to step: each command is judged as it stands after those before it.
class Course {
 public:
  /// `pack`: its code. `facts`: the rest of a case as in tests/vectors. It is 1 October 2026, or `vandaag`.
  Course(const std::string& pack, const std::string& facts, const std::string& vandaag = "2026-10-01")
      : pakket_(vectors::pack(pack)),
        beeld_(vectors::snapshot_of(vectors::geval_of(R"("pakket": ")" + pack + R"(", "vandaag": ")" +
                                                      vandaag + R"(", )" + facts))) {}

  OnderdeelId part(const char* code) const { return vectors::id_of(pakket_, code); }

  /// "code path" of what refuses the command, a line each; empty when it may be done.
  std::string refused(const Command& command, Wie wie) const {
    std::string text;
    for (const Finding& each : all(command, wie)) {
      if (each.ernst == Ernst::blokkeert) text += each.code + " " + each.pad + "\n";
    }
    return text;
  }
  Findings all(const Command& command, Wie wie) const {
    return check(command, beeld_, pakket_, vectors::actor_of(wie));
  }

  /// It becomes this day.
  void on(const std::string& vandaag) { beeld_.vandaag = *parse_iso_date(vandaag); }

  template <class C>
  void after(const C& command) {
    beeld_.traject = toegepast(beeld_.traject, command, beeld_.vandaag);
  }
  void after(const LegBegeleidingVast& command) { beeld_.traject = toegepast(beeld_.traject, command); }
  void after(const WijzigStagebegeleider& command) { beeld_.traject = toegepast(beeld_.traject, command); }
  void after(const MeldPlaats& command) {
    beeld_.traject = toegepast(beeld_.traject, command, pakket_, beeld_.vandaag);
  }
  void after(const WijsPlaatsToe& command) {
    beeld_.traject = toegepast(beeld_.traject, command, pakket_, beeld_.vandaag);
  }
  void after(const BeoordeelPlaatsing& command, Rol rol) {
    beeld_.traject = toegepast(beeld_.traject, command, rol, beeld_.vandaag);
  }
  void after(const PlaatsOnderVoorbehoud& command) {
    beeld_.traject = toegepast(beeld_.traject, command, *find_plaats(beeld_, command.stageplaats), beeld_.vandaag);
  }
  void after(const BeoordeelVerslag& command) {
    const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
    const bool is_waardering = waardeert(toetsing.context(), *toetsing.context().planning.find(command.onderdeel));
    beeld_.traject = toegepast(beeld_.traject, command, is_waardering, beeld_.vandaag);
  }

  std::string fase(const char* code) const { return std::string(to_name(aan_zet(code).fase)); }
  /// "task role"
  std::string turn(const char* code) const {
    const AanZet turn = aan_zet(code);
    return std::string(turn.taak) + " " + std::string(to_name(turn.wie));
  }

  Snapshot& beeld() { return beeld_; }
  const Onderdeel& stage(const char* code) const { return *find_onderdeel(beeld_.traject, part(code)); }

 private:
  AanZet aan_zet(const char* code) const {
    const Toetsing toetsing(beeld_, beeld_.traject, pakket_);
    return wie_is_aan_zet(toetsing.context(), *toetsing.context().planning.find(part(code)));
  }

  const Regelpakket& pakket_;
  Snapshot beeld_;
};

}  // namespace stagepad::vectors

#pragma once

#include <functional>
#include <string>

#include "shared/command/check_begeleiding.hpp"
#include "shared/command/check_bevestiging.hpp"
#include "shared/command/check_einde.hpp"
#include "shared/command/check_evaluatie.hpp"
#include "shared/command/check_gereedheid.hpp"
#include "shared/command/check_plaatsing.hpp"
#include "shared/command/check_stageplan.hpp"
#include "tests/unit/shared/changed_pack.hpp"

namespace stagepad::vectors {

// The steps of a stage from approval to valued report, each judged as it stands after those before it.

/// A training that goes from step to step, on 1 October 2026 unless another day is set. `facts`: fields of a case,
/// as in tests/vectors; `change`: to the pack.
class Course {
 public:
  Course(const std::string& pack, const std::string& facts,
         const std::function<void(Regelpakket&)>& change = {});

  OnderdeelId part(const char* code) const { return id_of(pakket_, code); }

  Findings all(const Command& command, const Actor& actor) const {
    return check(command, beeld_, pakket_, actor);
  }
  Findings all(const Command& command, Wie wie) const { return all(command, actor_of(wie)); }
  /// "code path" of what blocks, a line each.
  std::string refused(const Command& command, const Actor& actor) const;
  std::string refused(const Command& command, Wie wie) const { return refused(command, actor_of(wie)); }

  template <class C>
  void after(const C& command) {
    beeld_.traject = toegepast(beeld_.traject, command, beeld_.vandaag);
  }
  void after(const MeldPlaats& command);
  void after(const WijsPlaatsToe& command);
  void after(const BeoordeelPlaatsing& command, Rol rol);
  void after(const PlaatsOnderVoorbehoud& command);
  void after(const LegBegeleidingVast& command) { beeld_.traject = toegepast(beeld_.traject, command); }
  void after(const WijzigStagebegeleider& command) { beeld_.traject = toegepast(beeld_.traject, command); }
  void after(const BeoordeelVerslag& command);
  void after(const WijzigEinde& command);
  void after(const LegGereedheidVast& command) { beeld_.traject = toegepast(beeld_.traject, command); }
  void after(const DienVerslagIn& command);
  void after(const VoegVerslagToe& command);

  /// It becomes this day.
  void on(const char* vandaag) { beeld_.vandaag = *parse_iso_date(vandaag); }
  /// "first/last", both inclusive
  std::string period(const char* code) const;
  /// "task role"
  std::string turn(const char* code) const;
  std::string fase(const char* code) const;
  const Onderdeel& stage(const char* code) const { return *find_onderdeel(beeld_.traject, part(code)); }
  Onderdeel& stage(const char* code) { return *find_onderdeel(beeld_.traject, part(code)); }

  Snapshot& beeld() { return beeld_; }

 private:
  Regelpakket pakket_;
  Snapshot beeld_;
};

/// The aios of a VA training may approach Museum Boerhaave for kz.
extern const char* const k_approved_kz;
/// The aios of a VA training prefers places 1 and 2 for as.
extern const char* const k_preferred_as;

MeldPlaats report(OnderdeelId onderdeel, const char* institution = "Museum Boerhaave");
WijsPlaatsToe assign(OnderdeelId onderdeel, const char* deel, const char* institution);

}  // namespace stagepad::vectors

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "shared/command/snapshot.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// What judging is made of: used by check.cpp and its neighbours, and the planning it computes by
// whoever needs more of a training than its findings.

/// A snapshot with its planning computed, and the context that points into both. Not copyable: the
/// context holds references.
class Toetsing {
 public:
  Toetsing(const Snapshot& snapshot, const Traject& traject, const Regelpakket& pakket)
      : planning_(bereken_planning(traject, pakket)),
        context_{pakket,
                 traject,
                 snapshot.verzoeken,
                 snapshot.voorkeuren,
                 snapshot.plaatsen,
                 planning_,
                 snapshot.vandaag} {}
  /// A training that nobody keeps would be gone before it is looked at.
  Toetsing(const Snapshot& snapshot, Traject&& traject, const Regelpakket& pakket) = delete;
  Toetsing(const Toetsing&) = delete;
  Toetsing& operator=(const Toetsing&) = delete;

  [[nodiscard]] const Toetscontext& context() const { return context_; }

 private:
  Opleidingsplanning planning_;
  Toetscontext context_;
};

Finding refusal_with_help(std::string code, std::string pad, std::vector<Rol> rollen);

/// The stage a command is about, or nullptr with a refusal at "/onderdeel".
const GeplandOnderdeel* find_stage(const Toetscontext& context, OnderdeelId id, Findings& findings);

/// Of what the rules say of a training, the schedule not fitting the facts only warns: facts are recorded.
void laat_schema_waarschuwen(Findings& findings);

void require_role(const Snapshot& snapshot, const Actor& actor, Rol rol, Findings& findings);
void check_length(const std::string& text, std::size_t maximum, const char* pad,
                  Findings& findings);
/// A mail address that mail can be sent to, or nothing.
void check_adres(const std::string& adres, const char* pad, Findings& findings);
/// A fact lies no further ahead than today.
void check_past(CivilDate dag, CivilDate vandaag, const std::string& pad, Findings& findings);
/// At most so many rows in a list.
void check_count(std::size_t count, std::size_t maximum, const std::string& pad, Findings& findings);
void append(Findings& to, Findings from);

/// What was handed in for a stage that takes part in a placement round stays as it is from closing to publication, and
/// its place comes from the round (voorkeur.bevroren).
void check_niet_bevroren(const Snapshot& snapshot, const GeplandOnderdeel& part, Findings& findings);

/// Consent first, then the preference: each place must be one that was approved for this stage. Paths are
/// "/plaatsen/<number>".
void check_goedgekeurd(const Toetscontext& context, const GeplandOnderdeel& part,
                       const std::vector<StageplaatsId>& plaatsen, Findings& findings);

/// What has begun stays where it is.
void check_begun(const Opleidingsplanning& before, const Opleidingsplanning& after,
                 CivilDate vandaag, Findings& findings);

/// What was wrong already does not stand in the way of a change that leaves it as it is: it warns.
Findings without_old_obstacles(const Findings& before, Findings after);

}  // namespace stagepad

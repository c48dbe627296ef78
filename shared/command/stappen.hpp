#pragma once

#include <string>

#include "shared/command/snapshot.hpp"
#include "shared/process/fasen.hpp"
#include "shared/rules/finding.hpp"
#include "shared/rules/toetscontext.hpp"

namespace stagepad {

// How a command about a stage is held against the transition table: who may do which step in which fase, and
// by which route, is only there. Used by check_plaatsing, check_stageplan and check_evaluatie.

/// May the actor take this step with this stage now, by a role of theirs in the training?
bool mag_nu(const Toetscontext& context, const Traject& traject, const Actor& actor,
            const GeplandOnderdeel& part, Stap stap);

/// Why a step does not fit: the fase the stage is in, and who is to act in it.
Finding not_now(const Toetscontext& context, const GeplandOnderdeel& part);

/// Is it this role's step in this fase? With a refusal when not.
void check_row(const Toetscontext& context, const GeplandOnderdeel& part, Stap stap, Rol rol,
               Findings& findings);

/// Is it the actor's step, by whichever of their roles it is for? With a refusal when not.
void check_stap(const Toetscontext& context, const Snapshot& snapshot, const Actor& actor,
                const GeplandOnderdeel& part, Stap stap, Findings& findings);

/// May the actor act as this role? The Stagebureau writes down what somebody without an account says.
void check_namens(const Snapshot& snapshot, const Actor& actor, Rol rol, Findings& findings);

/// A reason must be there, at "/reden".
void check_reason(const std::string& reden, Findings& findings);

}  // namespace stagepad

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/sha256.hpp"
#include "shared/matching/ronde.hpp"

namespace stagepad {

// The verifiable lottery. Every hash is SHA-256 over lines of words with one blank between them, each line
// ended by a line feed; assets/rondes/README.md repeats the texts for whoever writes a second program.

/// What is promised before the round opens: the round, its rule, how many preferences, which public value
/// will count, and, sealed in it, the secret.
///   stagepad-toezegging 1 / ronde R / regel REGEL / voorkeuren N / where promised: lotgroepen N, sluit_op DAY /
///   bron TEXT / geheim SECRET
std::string toezegging_van(const Ronde& ronde);

/// What is published when the preferences are frozen. Participants by rising pseudonym (bytes), their
/// places in order.
///   stagepad-inzendingen 1 / ronde R / deelnemer PSEUDONYM GROUP PLACE… for each
std::string inzendingen_van(const Ronde& ronde);

/// What is published when also the offer is fixed: capacities, objections and fixed placements.
///   stagepad-aanbod 1 / ronde R / plaats CODE SEATS for each, by rising code / bezwaar PSEUDONYM PLACE KIND
///   for each, by rising pseudonym and then in order / vast PSEUDONYM PLACE for each, by rising pseudonym
std::string aanbod_van(const Ronde& ronde);

/// The participants (their place in the list) in lottery order. First by group; within it by
/// HMAC-SHA-256(seed, pseudonym), compared byte by byte, the lowest first. The seed is the hash of
///   stagepad-loting 1 / ronde R / geheim SECRET / inzendingen HASH / waarde TEXT
/// so nobody who does not know the secret can foresee it, nobody who does can steer it after the promise,
/// and the public value binds both. Pseudonyms must be unique.
std::vector<std::int32_t> lotvolgorde(const Ronde& ronde);

/// Whether what was published agrees with what was revealed; what was not published is not held against
/// it. Each of the three hashes that differs is a finding, and so is a secret of another form.
Findings controleer_loting(const Ronde& ronde);

}  // namespace stagepad

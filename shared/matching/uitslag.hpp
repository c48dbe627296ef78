#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/matching/ronde.hpp"

namespace stagepad {

/// A round in numbers. People are those who take part in the division (whose place is not fixed), in
/// lottery order, so that nothing depends on the order of the file; places by rising code. The
/// seats are those that nobody was given beforehand.
struct Rondevraag {
  Verdeelvraag vraag;
  /// Of every person and place of the question: its place in the list of the round.
  std::vector<std::int32_t> deelnemer;
  std::vector<std::int32_t> plaats;
  /// All participants in lottery order, and the number of each, from 1.
  std::vector<std::int32_t> volgorde;
  std::vector<std::int32_t> lotnummer;
};

/// Of a round that controleer_ronde accepts.
Rondevraag rondevraag_van(const Ronde& ronde);

/// An outcome in the words of the round.
Uitslag uitslag_van(const Ronde& ronde, const Rondevraag& rondevraag, const Verdeeluitkomst& uitkomst);

/// SHA-256 over what was decided, in lines as loting.hpp describes them:
///   stagepad-uitslag 1 / ronde R / regel REGEL / deelnemer NUMBER PSEUDONYM PLACE for each in lottery order,
///   with "-" where there is no place
std::string uitslaghash(const Ronde& ronde, const std::vector<Rondeplaatsing>& plaatsingen);

/// What is wrong with the outcome that stands in the round: that it is missing, that it is in another order
/// than the lottery's, that its proof is not accepted (or, without a proof, that it is another one than
/// the rule gives), that its hash does not fit. For a round that controleer_ronde accepts.
Findings controleer_uitslag(const Ronde& ronde, const Rondevraag& rondevraag);

/// The division that stands in the round, and its proof; no value when they do not speak of this round's
/// participants and places.
std::optional<Verdeeluitkomst> uitkomst_van(const Ronde& ronde, const Rondevraag& rondevraag);

}  // namespace stagepad

#pragma once

#include <string>
#include <string_view>

namespace stagepad {

// Do two names look like the same one? For proposing that they are: a person decides. Pure.

/// What of the name of an institution tells it from others: without case, accents, signs, legal forms ("Stichting",
/// "B.V.") and articles.
std::string kern_van_instelling(std::string_view naam);
/// The same of a person: without titles ("dr.", "drs.").
std::string kern_van_persoon(std::string_view naam);

/// Do two kernels look alike: the same words, in whatever order and however joined, or words each so few letters apart
/// that it may be a slip of the pen (one in words from five letters, two from nine)?
bool lijkt_op(std::string_view kern, std::string_view ander);

}  // namespace stagepad

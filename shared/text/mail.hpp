#pragma once

#include <string>
#include <string_view>

#include "shared/domain/mailtekst.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// A mail as it is sent, from its words: placeholders filled in, what stands below every mail (`voet`) behind it.
inline Mailwoorden ingevulde_mail(const Mailwoorden& woorden, const TextArguments& arguments, std::string_view voet) {
  return {fill_text(woorden.onderwerp, arguments),
          fill_text(woorden.tekst, arguments) + "\n\n-- \n" + std::string(voet) + "\n"};
}

}  // namespace stagepad

#pragma once

#include <string>
#include <string_view>

#include "shared/domain/standaardtekst.hpp"
#include "shared/text/catalogue.hpp"

namespace stagepad {

/// The words with their placeholders filled in.
inline Tekstwoorden ingevuld(const Tekstwoorden& woorden, const TextArguments& arguments) {
  return {fill_text(woorden.onderwerp, arguments), fill_text(woorden.tekst, arguments)};
}

/// A mail as it is sent, from its words: placeholders filled in, what stands below every mail (`voet`) behind it.
inline Tekstwoorden ingevulde_mail(const Tekstwoorden& woorden, const TextArguments& arguments, std::string_view voet) {
  Tekstwoorden mail = ingevuld(woorden, arguments);
  mail.tekst += "\n\n-- \n" + std::string(voet) + "\n";
  return mail;
}

}  // namespace stagepad

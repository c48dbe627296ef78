#include "server/command_line.hpp"
#include "server/handlers/reading.hpp"

namespace stagepad {

Answer<Ik> get_ik(const Call& call) {
  return Answer<Ik>::of({call.persoon, call.vandaag, std::string(version_text())});
}

}  // namespace stagepad

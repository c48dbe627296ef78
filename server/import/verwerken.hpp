#pragma once

#include <string>
#include <vector>

#include "server/auth/people.hpp"
#include "server/handlers/call.hpp"
#include "server/store/imports.hpp"

namespace stagepad {

/// What is to be taken in, with what was chosen. Lent for the length of the call.
struct Importopdracht {
  Importsoort soort = Importsoort::plaatsen;
  const std::vector<std::string>& kop;
  /// In the order of the file.
  const std::vector<store::Bronrij>& rijen;
  const store::Naamkeuzes& keuzes;
  Uitnodiging uitnodiging = Uitnodiging::later;
};

/// What became of it: every line in the order of the file, the names somebody has to say something about, and what
/// was made and changed in the order in which it came to be.
struct Importuitkomst {
  std::vector<Importrij> rijen;
  std::vector<Naamvraag> vragen;
  std::vector<store::Importspoor> sporen;
};

/// Takes in every line that can be, by the same functions as the screens, with their audit entries. A line that cannot
/// be leaves nothing behind. What it does is also how a proposal is made: then the caller undoes all of it.
Importuitkomst verwerk_rijen(store::Transaction& tx, const Call& call, const Importopdracht& opdracht);

/// The same without a trace: everything is as it was afterwards.
Importuitkomst beoordeel_rijen(store::Transaction& tx, const Call& call, const Importopdracht& opdracht);

/// Why an import cannot be taken back; nothing when it can. Not about more than a few of what it made.
Findings waarom_niet_terug(store::ReadConnection& db, const std::vector<store::Importspoor>& sporen);

/// Takes back what an import made and changed, the last first. The import is marked as taken back already.
void draai_sporen_terug(store::Transaction& tx, const Call& call, const std::vector<store::Importspoor>& sporen);

}  // namespace stagepad

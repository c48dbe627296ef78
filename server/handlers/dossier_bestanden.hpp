#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/handlers/call.hpp"
#include "server/outbound/zip_archive.hpp"
#include "shared/api/dossier.hpp"

namespace stagepad {

/// What a dossier is made from. Lent while it is made; `db` as long as the files are read.
struct Dossierbron {
  store::ReadConnection& db;
  const Call& call;
  const Snapshot& beeld;
  const Regelpakket& pakket;
  std::optional<OnderdeelId> onderdeel;
  const Catalogue& texts;
};

/// The files of a dossier: the overview, with what was asked and decided and how the stages went, what it holds
/// (Dossierinhoud), the history, and in a folder for each stage all versions of its report, scans, and for who gets
/// them (Permission::gets_letters) letters. Documents are read when they are written; what is made now, letters
/// included, is in memory: a few hundred kB. Fails when a letter cannot be made.
Result<std::vector<ArchivedFile>> dossier_bestanden(const Dossierbron& bron);

}  // namespace stagepad

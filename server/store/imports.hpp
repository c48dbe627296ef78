#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/store/bladzijde.hpp"
#include "shared/api/imports.hpp"
#include "shared/base/sha256.hpp"

namespace stagepad::store {

// Imports: their lines with what was said of them, what was chosen, and what they made and changed.

/// A line with what stands in it.
struct Bronrij {
  std::int32_t regel = 0;
  std::vector<std::string> cellen;
};

enum class Spoorsoort { persoon, instelling, stageplaats, traject };

/// What an import made, or changed: `ervoor` is JSON of what it was. `is_nieuw`: made. An emptied `ervoor` of a change
/// was erased with a person it named.
struct Importspoor {
  Spoorsoort soort = Spoorsoort::instelling;
  std::int64_t object = 0;
  bool is_nieuw = true;
  std::optional<std::string> ervoor;
  std::int64_t versie_na = 1;
};

/// A proposal without lines; of `kaart` soort, naam, meldingen, gemaakt_door and gemaakt_op are used.
std::int64_t insert_import(Transaction& tx, const ImportKaart& kaart, const Sha256Digest& sha256,
                           const std::vector<std::string>& kop);
std::optional<ImportKaart> load_import(ReadConnection& db, std::int64_t id);
std::vector<std::string> load_importkop(ReadConnection& db, std::int64_t id);
/// Newest first, without those that were thrown away.
Lijst<ImportKaart> list_imports(ReadConnection& db, Bladzijde bladzijde);
/// The day on which a file with these bytes was taken in, and not taken back.
std::optional<CivilDate> verwerkt_op(ReadConnection& db, Importsoort soort, const Sha256Digest& sha256);

/// Lines in the order of the file, with what was said of them.
void insert_importrij(Transaction& tx, std::int64_t import, const Importrij& rij, const std::vector<std::string>& cellen);
void update_importrij(Transaction& tx, std::int64_t import, const Importrij& rij);
std::vector<Bronrij> load_bronrijen(ReadConnection& db, std::int64_t import);
std::vector<Importrij> load_importrijen(ReadConnection& db, std::int64_t import);
Lijst<Importrij> page_importrijen(ReadConnection& db, std::int64_t import, const ImportrijenVraag& filter,
                                  Bladzijde bladzijde);

/// Replaces what the proposal says of its names, and takes it to its next version.
void update_importverslag(Transaction& tx, std::int64_t id, const std::vector<Naamvraag>& vragen,
                          const Findings& meldingen);
/// Taken in, taken back or thrown away, by whom and when; takes it to its next version. The cells go.
void update_importstatus(Transaction& tx, std::int64_t id, Importstatus status, PersoonId door, CivilDate op);

/// What a name means: chosen in this import, else in the last one of this kind that was taken in.
using Naamkeuzes = std::map<std::string, std::string>;
void save_importkeuzes(Transaction& tx, std::int64_t import, const Naamkeuzes& keuzes);
Naamkeuzes load_importkeuzes(ReadConnection& db, std::int64_t import, Importsoort soort);

/// Forgets what the lines of an import said and how what it changed was before; a proposal lapses. Returns how many
/// lines went.
std::int64_t vergeet_importinhoud(Transaction& tx, std::int64_t import);

void add_importspoor(Transaction& tx, std::int64_t import, std::int64_t volgorde, const Importspoor& spoor);
/// In the order in which they came to be.
std::vector<Importspoor> load_importsporen(ReadConnection& db, std::int64_t import);

/// Takes back what an import left behind of these objects; nothing may refer to them any more, which the caller has
/// seen to. Throws constraint when something does.
void verwijder_persoon(Transaction& tx, PersoonId id);
void verwijder_instelling(Transaction& tx, InstellingId id);
void verwijder_stageplaats(Transaction& tx, StageplaatsId id);
void verwijder_traject(Transaction& tx, TrajectId id);

}  // namespace stagepad::store

namespace stagepad {

template <>
struct EnumNames<store::Spoorsoort> {
  using enum store::Spoorsoort;
  static constexpr EnumName<store::Spoorsoort> names[] = {
      {persoon, "persoon"}, {instelling, "instelling"}, {stageplaats, "stageplaats"}, {traject, "traject"}};
};

}  // namespace stagepad

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/import/kolommen.hpp"
#include "server/import/rijlezer.hpp"
#include "server/import/verwerken.hpp"

namespace stagepad {

// What taking in lines of every kind has in common; for verwerken.cpp and the file of each kind.

/// Lines that are about one object: a place with several periods, an aios with several fte.
using Rijgroep = std::vector<const store::Bronrij*>;

/// Undoes in the database what happened since, unless it was kept.
class Importpunt {
 public:
  explicit Importpunt(store::Transaction& tx, const char* naam) : tx_(tx), naam_(naam) {
    tx_.execute("SAVEPOINT " + naam_);
  }
  Importpunt(const Importpunt&) = delete;
  Importpunt& operator=(const Importpunt&) = delete;
  ~Importpunt() {
    if (!is_kept_) undo();
  }
  void keep() {
    tx_.execute("RELEASE " + naam_);
    is_kept_ = true;
  }

 private:
  /// Where SQLite itself gave the transaction up there is nothing left to undo, and an exception is on its way.
  void undo() {
    try {
      tx_.execute("ROLLBACK TO " + naam_);
      tx_.execute("RELEASE " + naam_);
    } catch (const store::StoreException&) {
    }
  }

  store::Transaction& tx_;
  std::string naam_;
  bool is_kept_ = false;
};

/// What one line comes to, where the lines of a group do not fare as one.
struct Regeluitkomst {
  Rijoordeel oordeel = Rijoordeel::nieuw;
  Findings findings;
  std::vector<Veldwijziging> wijzigingen;
};

/// What one group of lines comes to.
struct Groepsuitkomst {
  Rijoordeel oordeel = Rijoordeel::nieuw;
  Findings findings;
  std::vector<Veldwijziging> wijzigingen;
  std::vector<store::Importspoor> sporen;
  /// One for each line, or none: then all fare as above.
  std::vector<Regeluitkomst> regels = {};
};

/// A name that is here, with what tells it from others.
struct Bekende {
  std::int64_t id = 0;
  std::string sleutel;
  std::string naam;
  std::string kern;
};

/// Finds what the names of a file mean, and collects those about which somebody has to say so.
class Naamzoeker {
 public:
  explicit Naamzoeker(const store::Naamkeuzes& keuzes) : keuzes_(keuzes) {}

  void ken(Bekende bekende) { bekenden_.push_back(std::move(bekende)); }

  enum class Uitslag { gevonden, nieuw, vraag };
  struct Gevonden {
    Uitslag uitslag = Uitslag::nieuw;
    std::int64_t id = 0;
  };
  /// `gegeven`: what it is called by in the file; `kern`: what it may look like.
  Gevonden zoek(const std::string& gegeven, const std::string& naam, const std::string& kern);

  /// In the order in which they came up, those that were answered too.
  [[nodiscard]] const std::vector<Naamvraag>& vragen() const { return vragen_; }

 private:
  const store::Naamkeuzes& keuzes_;
  std::vector<Bekende> bekenden_;
  std::vector<Naamvraag> vragen_;
  std::map<std::string, std::size_t> vraag_van_;
};

/// The fixed words below "woord." with their names in both languages.
std::vector<Schrijfwijze> schrijfwijzen(const Services& services, const std::vector<std::string>& woorden);

/// Takes in the lines of one kind. `onderwerp` and `sleutel` of a line: what it is called, and which lines belong
/// together.
class Soortverwerker {
 public:
  Soortverwerker() = default;
  Soortverwerker(const Soortverwerker&) = delete;
  Soortverwerker& operator=(const Soortverwerker&) = delete;
  virtual ~Soortverwerker() = default;

  [[nodiscard]] virtual std::string onderwerp(const store::Bronrij& rij) const = 0;
  /// Empty: a line of its own.
  [[nodiscard]] virtual std::string sleutel(const store::Bronrij& rij) = 0;
  /// Changes nothing unless the outcome is nieuw or wijzigt.
  virtual Groepsuitkomst verwerk(const Rijgroep& rijen) = 0;
  [[nodiscard]] virtual std::vector<Naamvraag> vragen() const = 0;
};

std::unique_ptr<Soortverwerker> plaatsverwerker(store::Transaction& tx, const Call& call,
                                                const Importopdracht& opdracht, const Kolomindeling& kolommen);
std::unique_ptr<Soortverwerker> aiosverwerker(store::Transaction& tx, const Call& call,
                                              const Importopdracht& opdracht, const Kolomindeling& kolommen);
std::unique_ptr<Soortverwerker> stageverwerker(store::Transaction& tx, const Call& call,
                                               const Importopdracht& opdracht, const Kolomindeling& kolommen);

/// The other lines of a group may say only what `eigen` names (the columns of their own); a cell that says something
/// else than the first line is a finding.
void check_zelfde(Rijlezer& eerste, const Rijgroep& rijen, std::span<const std::string_view> eigen, Importsoort soort);

/// The version of an object now.
std::int64_t versie_van(store::ReadConnection& db, store::Spoorsoort soort, std::int64_t object);

/// Only the findings that forbid, or those that a reader of the import has to know.
Groepsuitkomst kan_niet(Findings findings);

}  // namespace stagepad

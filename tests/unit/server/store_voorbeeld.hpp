#pragma once

#include "server/store/personen.hpp"
#include "server/store/stageplaatsen.hpp"
#include "server/store/trajecten.hpp"
#include "tests/unit/server/store_fixture.hpp"

namespace stagepad::store {

inline Persoon een_persoon(const std::string& naam, std::vector<Rol> rollen) {
  Persoon persoon;
  persoon.naam = naam;
  persoon.email = naam + "@voorbeeld.nl";
  persoon.rollen = std::move(rollen);
  return persoon;
}

inline Stageplaats een_plaats(InstellingId instelling, const std::string& naam) {
  Stageplaats plaats;
  plaats.instelling = instelling;
  plaats.instelling_naam = "GGD Voorbeeld";
  plaats.naam = naam;
  plaats.plaats = "Zwolle";
  plaats.regio = "IJssel";
  plaats.sector = "ggd";
  plaats.setting = Setting::klinisch;
  plaats.stagesoorten = {"mg", "kz"};
  plaats.profiel = "izb";
  plaats.specialisme = "psychiatrie";
  plaats.doelgroepen = {Doelgroep::ouderen, Doelgroep::kinderen_jeugd};
  plaats.omschrijving = "Café coördinatie";
  plaats.zichtbaarheid = Zichtbaarheid::ingelogd;
  plaats.contactpersoon = "mw. Contact";
  plaats.goedgekeurd = true;
  plaats.perioden = {{CivilDate::of(2026, 1, 1), CivilDate::of(2026, 12, 31), 2}};
  return plaats;
}

/// A store with an aios, an IO, a PO, two places and one training of three parts.
class VoorbeeldTest : public StoreTest {
 protected:
  VoorbeeldTest() {
    must([this](Transaction& tx) {
      aios_ = {insert_persoon(tx, een_persoon("Anna", {Rol::aios})), "Anna"};
      io_ = {insert_persoon(tx, een_persoon("Ine", {Rol::instituutsopleider})), "Ine"};
      po_ = {insert_persoon(tx, een_persoon("Piet", {Rol::praktijkopleider})), "Piet"};
      const InstellingId ggd = ensure_instelling(tx, "GGD Voorbeeld");
      const Plaatsgoedkeuring goedkeuring{io_.id, CivilDate::of(2026, 1, 5)};
      plaats_a_ = insert_stageplaats(tx, een_plaats(ggd, "A"), Contact::tonen, goedkeuring);
      plaats_b_ = insert_stageplaats(tx, een_plaats(ggd, "B"), Contact::verbergen, goedkeuring);
      traject_ = insert_traject(tx, een_traject());
    });
  }

  Traject een_traject() const {
    Traject traject;
    traject.aios = aios_;
    traject.instituutsopleider = io_;
    traject.praktijkopleider = po_;
    traject.programma = "jgz-2024";
    traject.cohort = CivilDate::of(2025, 2, 1);
    traject.dienstverband.eerste_dag = CivilDate::of(2025, 2, 1);
    traject.dienstverband.fte = {{CivilDate::of(2025, 2, 1), Decimal{800}},
                                 {CivilDate::of(2025, 9, 1), Decimal{1000}}};
    for (const char* soort : {"jgz1", "mg", "jgz2"}) {
      Onderdeel onderdeel;
      onderdeel.soort = soort;
      traject.onderdelen.push_back(onderdeel);
    }
    return traject;
  }

  /// A change that must succeed; these tests are about the store, not about the audit.
  template <class Change>
  void must(Change&& change) {
    const auto done = store_->write(AuditNeed::housekeeping, change);
    ASSERT_TRUE(done.ok()) << done.failure().detail;
  }
  /// A change that must be refused with this code.
  template <class Change>
  void refused(const std::string& code, Change&& change) {
    const auto done = store_->write(AuditNeed::housekeeping, change);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.failure().code, code) << done.failure().detail;
  }
  template <class Look>
  auto look(Look&& looking) {
    return store_->read(looking).value();
  }
  Traject load() {
    return look([this](ReadConnection& db) { return load_traject(db, traject_).value(); });
  }

  PersoonVerwijzing aios_;
  PersoonVerwijzing io_;
  PersoonVerwijzing po_;
  StageplaatsId plaats_a_;
  StageplaatsId plaats_b_;
  TrajectId traject_;
};

}  // namespace stagepad::store

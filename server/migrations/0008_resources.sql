-- What the administration of people, institutions and places keeps, and what its lists are found by.

-- Optimistic concurrency for every object that people change.
ALTER TABLE persoon ADD COLUMN versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0);
CREATE TRIGGER persoon_versie AFTER UPDATE OF naam, email ON persoon
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.id; END;
CREATE TRIGGER persoon_rol_erbij AFTER INSERT ON persoon_rol
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
CREATE TRIGGER persoon_rol_eraf AFTER DELETE ON persoon_rol
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = OLD.persoon; END;
CREATE TRIGGER account_erbij AFTER INSERT ON account
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
CREATE TRIGGER account_geblokkeerd AFTER UPDATE OF geblokkeerd ON account
WHEN NEW.geblokkeerd IS NOT OLD.geblokkeerd
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
ALTER TABLE instelling ADD COLUMN versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0);

-- The Stagebureau is in direct contact: an aios does not approach this institution.
ALTER TABLE instelling ADD COLUMN in_contact INTEGER NOT NULL DEFAULT 0
  CHECK (in_contact IN (0, 1));
CREATE INDEX instelling_in_contact ON instelling (naam) WHERE in_contact = 1;

-- What somebody of the institution permitted to be shown, and when; who wrote it down. Kept.
CREATE TABLE stageplaats_toestemming (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  zichtbaarheid  TEXT NOT NULL CHECK (zichtbaarheid IN ('iedereen', 'ingelogd', 'niemand')),
  contact_tonen  INTEGER NOT NULL CHECK (contact_tonen IN (0, 1)),
  door           TEXT NOT NULL CHECK (door <> ''),
  op             TEXT NOT NULL CHECK (op IS date(op)),
  vastgelegd     INTEGER NOT NULL REFERENCES persoon (id),
  vastgelegd_op  TEXT NOT NULL CHECK (vastgelegd_op IS date(vastgelegd_op))
) STRICT;
CREATE INDEX stageplaats_toestemming_plaats ON stageplaats_toestemming (stageplaats, id);
CREATE INDEX stageplaats_toestemming_vastgelegd ON stageplaats_toestemming (vastgelegd);
CREATE TRIGGER stageplaats_toestemming_blijft BEFORE DELETE ON stageplaats_toestemming
BEGIN SELECT RAISE(ABORT, 'a permission stays on record'); END;

-- What was decided on a place: approved by an IO, withdrawn, or lapsed because the place changed.
CREATE TABLE stageplaats_oordeel (
  id           INTEGER NOT NULL PRIMARY KEY,
  stageplaats  INTEGER NOT NULL REFERENCES stageplaats (id),
  besluit      TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'ingetrokken', 'vervallen')),
  door         INTEGER NOT NULL REFERENCES persoon (id),
  op           TEXT NOT NULL CHECK (op IS date(op)),
  reden        TEXT NOT NULL
) STRICT;
CREATE INDEX stageplaats_oordeel_plaats ON stageplaats_oordeel (stageplaats, id);
CREATE INDEX stageplaats_oordeel_door ON stageplaats_oordeel (door);
CREATE TRIGGER stageplaats_oordeel_blijft BEFORE DELETE ON stageplaats_oordeel
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
INSERT INTO stageplaats_oordeel (stageplaats, besluit, door, op, reden)
  SELECT id, 'goedgekeurd', goedgekeurd_door, goedgekeurd_op, '' FROM stageplaats
  WHERE goedgekeurd_op IS NOT NULL ORDER BY id;

-- Lists in the order in which they are shown, a page at a time.
CREATE INDEX persoon_naam ON persoon (naam, id);
CREATE INDEX stageplaats_naam ON stageplaats (naam, id);
CREATE INDEX stageplaats_regio ON stageplaats (regio, naam, id);
CREATE INDEX stageplaats_sector ON stageplaats (sector, naam, id);
CREATE INDEX stageplaats_soort_soort ON stageplaats_soort (soort, stageplaats);
CREATE INDEX traject_programma ON traject (programma, cohort);
CREATE INDEX verzoek_status ON verzoek (status);
CREATE INDEX outbox_status ON outbox (status);
CREATE INDEX outbox_persoon ON outbox (persoon) WHERE persoon IS NOT NULL;

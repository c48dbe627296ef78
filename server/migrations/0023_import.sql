-- Tables that were brought in: what was proposed of every line, and what came of it, so that it can be taken back.

CREATE TABLE import (
  id                INTEGER NOT NULL PRIMARY KEY,
  soort             TEXT NOT NULL CHECK (soort IN ('plaatsen', 'aios')),
  status            TEXT NOT NULL CHECK (status IN ('voorstel', 'verwerkt', 'teruggedraaid', 'vervallen')),
  naam              TEXT NOT NULL CHECK (naam <> ''),
  -- Of the file; the file itself is not kept.
  sha256            BLOB NOT NULL CHECK (length(sha256) = 32),
  -- JSON: the heading of the table, and what was found about the file and its names.
  kop               TEXT NOT NULL CHECK (json_valid(kop)),
  verslag           TEXT NOT NULL CHECK (json_valid(verslag)),
  gemaakt_door      INTEGER NOT NULL REFERENCES persoon (id),
  gemaakt_op        TEXT NOT NULL CHECK (gemaakt_op IS date(gemaakt_op)),
  verwerkt_door     INTEGER REFERENCES persoon (id),
  verwerkt_op       TEXT CHECK (verwerkt_op IS date(verwerkt_op)),
  teruggedraaid_door INTEGER REFERENCES persoon (id),
  teruggedraaid_op  TEXT CHECK (teruggedraaid_op IS date(teruggedraaid_op)),
  versie            INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0),
  CHECK ((verwerkt_door IS NULL) = (verwerkt_op IS NULL)),
  CHECK ((verwerkt_door IS NULL) = (status IN ('voorstel', 'vervallen'))),
  CHECK ((teruggedraaid_door IS NULL) = (status <> 'teruggedraaid')),
  CHECK ((teruggedraaid_door IS NULL) = (teruggedraaid_op IS NULL))
) STRICT;

CREATE INDEX import_sha256 ON import (sha256);

-- The lines of the file with what was said of them. `cellen` is emptied once they are taken in; all of it goes with
-- the retention period.
CREATE TABLE importrij (
  import    INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  regel     INTEGER NOT NULL CHECK (regel > 0),
  oordeel   TEXT NOT NULL CHECK (oordeel IN ('nieuw', 'wijzigt', 'ongewijzigd', 'dubbel', 'kan_niet')),
  onderwerp TEXT NOT NULL,
  heeft_bevindingen INTEGER NOT NULL CHECK (heeft_bevindingen IN (0, 1)),
  cellen    TEXT NOT NULL CHECK (json_valid(cellen)),
  verslag   TEXT NOT NULL CHECK (json_valid(verslag)),
  PRIMARY KEY (import, regel)
) STRICT, WITHOUT ROWID;

-- Which names of the file mean something that is here; empty: nothing, it is new. Kept after taking in, so that the
-- same file finds the same again.
CREATE TABLE importkeuze (
  import     INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  gegeven    TEXT NOT NULL CHECK (gegeven <> ''),
  zelfde_als TEXT NOT NULL,
  PRIMARY KEY (import, gegeven)
) STRICT, WITHOUT ROWID;

CREATE INDEX importkeuze_gegeven ON importkeuze (gegeven);

-- What an import made, or changed: then `ervoor` (JSON) says what it was. `versie_na`: of the object, right after it.
CREATE TABLE importspoor (
  import    INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  soort     TEXT NOT NULL CHECK (soort IN ('persoon', 'instelling', 'stageplaats', 'traject')),
  object    INTEGER NOT NULL,
  nieuw     INTEGER NOT NULL CHECK (nieuw IN (0, 1)),
  ervoor    TEXT CHECK (json_valid(ervoor)),
  versie_na INTEGER NOT NULL CHECK (versie_na > 0),
  PRIMARY KEY (import, volgorde),
  CHECK (nieuw = 0 OR ervoor IS NULL)
) STRICT, WITHOUT ROWID;

-- Also by which a number is never given twice.
CREATE INDEX importspoor_object ON importspoor (soort, object);

-- What was permitted for a place, and decided about it, stays on record, unless the import that brought it is taken back.
DROP TRIGGER stageplaats_toestemming_blijft;
CREATE TRIGGER stageplaats_toestemming_blijft BEFORE DELETE ON stageplaats_toestemming
WHEN NOT EXISTS (SELECT 1 FROM importspoor s JOIN import i ON i.id = s.import
                 WHERE s.soort = 'stageplaats' AND s.object = OLD.stageplaats AND i.status = 'teruggedraaid')
BEGIN SELECT RAISE(ABORT, 'a permission stays on record'); END;
DROP TRIGGER stageplaats_oordeel_blijft;
CREATE TRIGGER stageplaats_oordeel_blijft BEFORE DELETE ON stageplaats_oordeel
WHEN NOT EXISTS (SELECT 1 FROM importspoor s JOIN import i ON i.id = s.import
                 WHERE s.soort = 'stageplaats' AND s.object = OLD.stageplaats AND i.status = 'teruggedraaid')
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

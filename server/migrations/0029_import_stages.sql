-- Stages that go on, are over or were arranged are brought in too. What may stand in a column is part of the table,
-- so the table is made anew; what refers to it stays.
DROP TRIGGER stageplaats_toestemming_blijft;
DROP TRIGGER stageplaats_oordeel_blijft;

CREATE TABLE import_nieuw (
  id                INTEGER NOT NULL PRIMARY KEY,
  soort             TEXT NOT NULL CHECK (soort IN ('plaatsen', 'aios', 'stages')),
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
INSERT INTO import_nieuw (id, soort, status, naam, sha256, kop, verslag, gemaakt_door, gemaakt_op, verwerkt_door,
                          verwerkt_op, teruggedraaid_door, teruggedraaid_op, versie)
SELECT id, soort, status, naam, sha256, kop, verslag, gemaakt_door, gemaakt_op, verwerkt_door, verwerkt_op,
       teruggedraaid_door, teruggedraaid_op, versie
FROM import;
DROP TABLE import;
ALTER TABLE import_nieuw RENAME TO import;
CREATE INDEX import_sha256 ON import (sha256);

CREATE TRIGGER stageplaats_toestemming_blijft BEFORE DELETE ON stageplaats_toestemming
WHEN NOT EXISTS (SELECT 1 FROM importspoor s JOIN import i ON i.id = s.import
                 WHERE s.soort = 'stageplaats' AND s.object = OLD.stageplaats AND i.status = 'teruggedraaid')
BEGIN SELECT RAISE(ABORT, 'a permission stays on record'); END;
CREATE TRIGGER stageplaats_oordeel_blijft BEFORE DELETE ON stageplaats_oordeel
WHEN NOT EXISTS (SELECT 1 FROM importspoor s JOIN import i ON i.id = s.import
                 WHERE s.soort = 'stageplaats' AND s.object = OLD.stageplaats AND i.status = 'teruggedraaid')
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

-- Reports that were uploaded. Their content lies in the database, so that backups, erasure and transactions hold for it.

-- What a document holds, once for each content; what it may be was recognised before it came here.
CREATE TABLE documentinhoud (
  sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  inhoud BLOB NOT NULL CHECK (length(inhoud) BETWEEN 1 AND 20971520)
) STRICT;

CREATE TRIGGER documentinhoud_blijft_gelijk BEFORE UPDATE ON documentinhoud
BEGIN SELECT raise(ABORT, 'the content of a document does not change'); END;

-- A report as it was uploaded; another upload is the next version. Only the day of handing in comes after it.
CREATE TABLE verslagversie (
  onderdeel    INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  versie       INTEGER NOT NULL CHECK (versie > 0),
  naam         TEXT NOT NULL CHECK (naam <> ''),
  soort        TEXT NOT NULL CHECK (soort IN ('pdf', 'docx', 'odt')),
  grootte      INTEGER NOT NULL CHECK (grootte > 0),
  sha256       BLOB NOT NULL REFERENCES documentinhoud (sha256),
  door         INTEGER NOT NULL REFERENCES persoon (id),
  op           TEXT NOT NULL CHECK (op IS date(op)),
  ingediend_op TEXT CHECK (ingediend_op IS date(ingediend_op)),
  PRIMARY KEY (onderdeel, versie)
) STRICT, WITHOUT ROWID;

CREATE INDEX verslagversie_inhoud ON verslagversie (sha256);

-- Content goes with the last report that holds it, also where the part itself goes.
CREATE TRIGGER verslagversie_inhoud_gaat_mee AFTER DELETE ON verslagversie
WHEN NOT EXISTS (SELECT 1 FROM verslagversie WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM documentinhoud WHERE sha256 = OLD.sha256; END;

-- The version that is judged; absent: the report is not in Stagepad.
ALTER TABLE onderdeel ADD COLUMN verslag_versie INTEGER CHECK (verslag_versie > 0);

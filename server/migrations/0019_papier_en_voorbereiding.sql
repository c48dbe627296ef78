-- Answers that came on paper, decisions that were got ready for a trainer, and links that were passed on.

-- The scan of an answer that came on paper, kept with the stage it is about.
CREATE TABLE papierantwoord (
  onderdeel  INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  nummer     INTEGER NOT NULL CHECK (nummer > 0),
  over       TEXT NOT NULL CHECK (over IN ('stagebeoordeling', 'verslag', 'gesprek', 'praktijktoets', 'akkoord_instelling')),
  naam       TEXT NOT NULL CHECK (naam <> ''),
  grootte    INTEGER NOT NULL CHECK (grootte > 0),
  sha256     BLOB NOT NULL REFERENCES documentinhoud (sha256),
  door       INTEGER NOT NULL REFERENCES persoon (id),
  op         TEXT NOT NULL CHECK (op IS date(op)),
  PRIMARY KEY (onderdeel, nummer)
) STRICT, WITHOUT ROWID;

CREATE INDEX papierantwoord_inhoud ON papierantwoord (sha256);

-- The scan of what an institution answered on paper about the availability of a place.
CREATE TABLE beschikbaarheidspapier (
  vraag    INTEGER NOT NULL PRIMARY KEY REFERENCES beschikbaarheidsvraag (id),
  naam     TEXT NOT NULL CHECK (naam <> ''),
  grootte  INTEGER NOT NULL CHECK (grootte > 0),
  sha256   BLOB NOT NULL REFERENCES documentinhoud (sha256),
  door     INTEGER NOT NULL REFERENCES persoon (id),
  op       TEXT NOT NULL CHECK (op IS date(op))
) STRICT;

CREATE INDEX beschikbaarheidspapier_inhoud ON beschikbaarheidspapier (sha256);

-- Content goes with the last document that holds it.
DROP TRIGGER verslagversie_inhoud_gaat_mee;
CREATE TRIGGER verslagversie_inhoud_gaat_mee AFTER DELETE ON verslagversie
WHEN NOT EXISTS (SELECT 1 FROM verslagversie WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM papierantwoord WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM beschikbaarheidspapier WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM documentinhoud WHERE sha256 = OLD.sha256; END;
CREATE TRIGGER papierantwoord_inhoud_gaat_mee AFTER DELETE ON papierantwoord
WHEN NOT EXISTS (SELECT 1 FROM verslagversie WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM papierantwoord WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM beschikbaarheidspapier WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM documentinhoud WHERE sha256 = OLD.sha256; END;
CREATE TRIGGER beschikbaarheidspapier_inhoud_gaat_mee AFTER DELETE ON beschikbaarheidspapier
WHEN NOT EXISTS (SELECT 1 FROM verslagversie WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM papierantwoord WHERE sha256 = OLD.sha256)
 AND NOT EXISTS (SELECT 1 FROM beschikbaarheidspapier WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM documentinhoud WHERE sha256 = OLD.sha256; END;

-- Does the other act for the trainer, or get decisions ready for the trainer?
ALTER TABLE waarneming ADD COLUMN soort TEXT NOT NULL DEFAULT 'waarnemen' CHECK (soort IN ('waarnemen', 'voorbereiden'));

-- A decision that was got ready for a trainer of a training, who alone takes it; it goes when that is done.
CREATE TABLE voorbereiding (
  id         INTEGER NOT NULL PRIMARY KEY,
  over       TEXT NOT NULL CHECK (over IN ('verzoek', 'plaatsing', 'stageplan', 'verslag')),
  verzoek    INTEGER REFERENCES verzoek (id) ON DELETE CASCADE,
  onderdeel  INTEGER REFERENCES onderdeel (id) ON DELETE CASCADE,
  rol        TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider')),
  besluit    TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'teruggestuurd')),
  reden      TEXT NOT NULL,
  door       INTEGER NOT NULL REFERENCES persoon (id),
  op         TEXT NOT NULL CHECK (op IS date(op)),
  CHECK ((over = 'verzoek') = (verzoek IS NOT NULL)),
  CHECK ((over = 'verzoek') = (onderdeel IS NULL))
) STRICT;

CREATE UNIQUE INDEX voorbereiding_verzoek ON voorbereiding (verzoek, rol) WHERE verzoek IS NOT NULL;
CREATE UNIQUE INDEX voorbereiding_onderdeel ON voorbereiding (onderdeel, over, rol) WHERE onderdeel IS NOT NULL;

-- How often a link was passed on to a colleague.
ALTER TABLE bijdragelink ADD COLUMN doorgestuurd INTEGER NOT NULL DEFAULT 0 CHECK (doorgestuurd >= 0);

-- The part-stages (words of the rule pack) about whose place the aios told.
ALTER TABLE onderdeel ADD COLUMN ervaring_delen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(ervaring_delen));

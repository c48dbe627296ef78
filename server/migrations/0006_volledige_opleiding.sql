-- What the rules of every programme look at: leave, exemptions, part-stages, placements, progress.
--
-- Values that are always read and written whole, and that no query looks into, are kept as JSON by the
-- same field lists as everywhere else, so that a new field of theirs is kept without a new column.

ALTER TABLE traject ADD COLUMN keuzeonderwijsdagen INTEGER
  CHECK (keuzeonderwijsdagen IS NULL OR keuzeonderwijsdagen >= 0);

-- Both days included. `soort` is a word of the rule pack, never a reason. `fte` in thousandths: what is
-- still worked.
CREATE TABLE verlof (
  traject     INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  soort       TEXT NOT NULL CHECK (soort <> ''),
  eerste_dag  TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  fte         INTEGER CHECK (fte IS NULL OR fte BETWEEN 0 AND 1000),
  PRIMARY KEY (traject, volgorde),
  CHECK (laatste_dag >= eerste_dag)
) STRICT, WITHOUT ROWID;

-- `onderdeel` is a word of the rule pack: an exemption of a whole part leaves that part out of the
-- schedule. Without `duur` (JSON, a Duur) the whole part.
CREATE TABLE vrijstelling (
  traject   INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  onderdeel TEXT NOT NULL CHECK (onderdeel <> ''),
  duur      TEXT CHECK (duur IS NULL OR json_valid(duur)),
  door      INTEGER NOT NULL REFERENCES persoon (id),
  op        TEXT NOT NULL CHECK (op IS date(op)),
  PRIMARY KEY (traject, volgorde)
) STRICT, WITHOUT ROWID;

-- JSON: `duur` a Duur, `delen` a list of Deelstage, `leerlijnen` of Leerlijninzet, `plaatsing` a
-- Plaatsing, `diensten` a Diensten, `praktijktoetsen` a list of Praktijktoets. `aandeel` in thousandths.
ALTER TABLE onderdeel ADD COLUMN duur TEXT CHECK (duur IS NULL OR json_valid(duur));
ALTER TABLE onderdeel ADD COLUMN aandeel INTEGER
  CHECK (aandeel IS NULL OR aandeel BETWEEN 0 AND 1000000);
ALTER TABLE onderdeel ADD COLUMN gekoppeld_aan INTEGER REFERENCES onderdeel (id) ON DELETE SET NULL;
ALTER TABLE onderdeel ADD COLUMN delen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(delen));
ALTER TABLE onderdeel ADD COLUMN stagedagen INTEGER CHECK (stagedagen IS NULL OR stagedagen >= 0);
ALTER TABLE onderdeel ADD COLUMN leerlijnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(leerlijnen));
ALTER TABLE onderdeel ADD COLUMN plaatsing TEXT CHECK (plaatsing IS NULL OR json_valid(plaatsing));
ALTER TABLE onderdeel ADD COLUMN stageplan_teruggestuurd TEXT
  CHECK (stageplan_teruggestuurd IS NULL OR stageplan_teruggestuurd IS date(stageplan_teruggestuurd));
ALTER TABLE onderdeel ADD COLUMN diensten TEXT CHECK (diensten IS NULL OR json_valid(diensten));
ALTER TABLE onderdeel ADD COLUMN praktijktoetsen TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(praktijktoetsen));

CREATE INDEX onderdeel_gekoppeld_aan ON onderdeel (gekoppeld_aan) WHERE gekoppeld_aan IS NOT NULL;

-- `erkend`: absent means not known. `begeleiding_uren` in thousandths of an hour a week.
ALTER TABLE plek ADD COLUMN afdeling TEXT NOT NULL DEFAULT '';
ALTER TABLE plek ADD COLUMN setting TEXT
  CHECK (setting IS NULL OR setting IN ('klinisch', 'ambulant', 'beleid'));
ALTER TABLE plek ADD COLUMN erkend INTEGER CHECK (erkend IS NULL OR erkend IN (0, 1));
ALTER TABLE plek ADD COLUMN begeleiding_uren INTEGER
  CHECK (begeleiding_uren IS NULL OR begeleiding_uren >= 0);

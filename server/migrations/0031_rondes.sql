-- Placement rounds. `bestand` (JSON, the round file of shared/matching/ronde.hpp) holds the entries as they were frozen,
-- from the offer on with what people decided, and from the lottery on with secret and outcome. It names nobody: who
-- hides behind a pseudonym, and what a code stands for, is only in the two tables below.
CREATE TABLE plaatsingsronde (
  id              INTEGER NOT NULL PRIMARY KEY,
  code            TEXT NOT NULL UNIQUE CHECK (code <> ''),
  naam            TEXT NOT NULL CHECK (naam <> ''),
  stand           TEXT NOT NULL CHECK (stand IN ('gepland', 'open', 'gesloten', 'aangeboden', 'geloot', 'gepubliceerd',
                                                 'vervallen')),
  stagesoorten    TEXT NOT NULL CHECK (json_valid(stagesoorten)),
  eerste_start    TEXT NOT NULL CHECK (eerste_start IS date(eerste_start)),
  laatste_start   TEXT NOT NULL CHECK (laatste_start IS date(laatste_start)),
  regel           TEXT NOT NULL,
  voorkeuren      INTEGER NOT NULL CHECK (voorkeuren BETWEEN 1 AND 10),
  sluit_op        TEXT NOT NULL CHECK (sluit_op IS date(sluit_op)),
  openbare_bron   TEXT NOT NULL CHECK (openbare_bron <> ''),
  eerder_ongeplaatst_eerst INTEGER NOT NULL CHECK (eerder_ongeplaatst_eerst IN (0, 1)),
  -- 64 hexadecimal digits, drawn when the round opens.
  geheim          TEXT NOT NULL DEFAULT '',
  toezegging      TEXT NOT NULL DEFAULT '',
  inzendingen     TEXT NOT NULL DEFAULT '',
  aanbod          TEXT NOT NULL DEFAULT '',
  openbare_waarde TEXT NOT NULL DEFAULT '',
  uitslag         TEXT NOT NULL DEFAULT '',
  deelnemers      INTEGER CHECK (deelnemers >= 0),
  bestand         TEXT CHECK (json_valid(bestand)),
  geopend_op      TEXT CHECK (geopend_op IS date(geopend_op)),
  gesloten_op     TEXT CHECK (gesloten_op IS date(gesloten_op)),
  aangeboden_op   TEXT CHECK (aangeboden_op IS date(aangeboden_op)),
  geloot_op       TEXT CHECK (geloot_op IS date(geloot_op)),
  gepubliceerd_op TEXT CHECK (gepubliceerd_op IS date(gepubliceerd_op)),
  vervallen_op    TEXT CHECK (vervallen_op IS date(vervallen_op)),
  reden           TEXT NOT NULL DEFAULT '',
  versie          INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0),
  CHECK (eerste_start <= laatste_start),
  CHECK ((geheim = '') = (toezegging = '')),
  CHECK (gesloten_op IS NULL OR bestand IS NOT NULL),
  CHECK ((vervallen_op IS NULL) = (stand <> 'vervallen')),
  CHECK ((gepubliceerd_op IS NULL) = (stand <> 'gepubliceerd'))
) STRICT;

-- What was promised stays as it was promised.
CREATE TRIGGER plaatsingsronde_toegezegd BEFORE UPDATE ON plaatsingsronde
WHEN OLD.toezegging <> '' AND (NEW.code <> OLD.code OR NEW.regel <> OLD.regel OR NEW.voorkeuren <> OLD.voorkeuren
  OR NEW.sluit_op <> OLD.sluit_op OR NEW.eerder_ongeplaatst_eerst <> OLD.eerder_ongeplaatst_eerst
  OR NEW.stagesoorten <> OLD.stagesoorten OR NEW.eerste_start <> OLD.eerste_start
  OR NEW.laatste_start <> OLD.laatste_start
  OR NEW.openbare_bron <> OLD.openbare_bron OR NEW.geheim <> OLD.geheim OR NEW.toezegging <> OLD.toezegging
  OR (OLD.inzendingen <> '' AND NEW.inzendingen <> OLD.inzendingen)
  OR (OLD.aanbod <> '' AND NEW.aanbod <> OLD.aanbod) OR (OLD.uitslag <> '' AND NEW.uitslag <> OLD.uitslag))
BEGIN SELECT RAISE(ABORT, 'what a round promised does not change'); END;

-- The stages of a round that has opened, with their days as they were found last. `pseudoniem`: once it has closed, of
-- those that take part; `geplaatst`: once it is published, whether they got a place.
CREATE TABLE rondestage (
  ronde       INTEGER NOT NULL REFERENCES plaatsingsronde (id) ON DELETE CASCADE,
  onderdeel   INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  eerste_dag  TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  uiterlijk   TEXT CHECK (uiterlijk IS date(uiterlijk)),
  pseudoniem  TEXT CHECK (pseudoniem <> ''),
  geplaatst   INTEGER CHECK (geplaatst IN (0, 1)),
  PRIMARY KEY (ronde, onderdeel),
  CHECK (geplaatst IS NULL OR pseudoniem IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Whom the lottery was about stays as it was when the round closed.
CREATE TRIGGER rondestage_pseudoniem_blijft BEFORE UPDATE OF pseudoniem, onderdeel ON rondestage
WHEN OLD.pseudoniem IS NOT NULL AND (NEW.pseudoniem IS NOT OLD.pseudoniem OR NEW.onderdeel <> OLD.onderdeel)
BEGIN SELECT RAISE(ABORT, 'a pseudonym stays with its stage'); END;

CREATE UNIQUE INDEX rondestage_pseudoniem ON rondestage (ronde, pseudoniem) WHERE pseudoniem IS NOT NULL;
CREATE INDEX rondestage_onderdeel ON rondestage (onderdeel);

-- What a code of the round file stands for, and its seats when the round closed.
CREATE TABLE rondeplaats (
  ronde       INTEGER NOT NULL REFERENCES plaatsingsronde (id) ON DELETE CASCADE,
  code        TEXT NOT NULL CHECK (code <> ''),
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id),
  zetels      INTEGER NOT NULL CHECK (zetels >= 0),
  PRIMARY KEY (ronde, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rondeplaats_blijft BEFORE UPDATE OF code, stageplaats ON rondeplaats
BEGIN SELECT RAISE(ABORT, 'a code stays with its place'); END;

CREATE INDEX rondeplaats_stageplaats ON rondeplaats (stageplaats);

-- What people decided beside the lottery. One that was taken back stays. `weglaten`: somebody whose placement cannot be made
-- any more, so that the others do not wait; `plaats` is then the place that was drawn, empty where there was none.
CREATE TABLE rondeingreep (
  id             INTEGER NOT NULL PRIMARY KEY,
  ronde          INTEGER NOT NULL REFERENCES plaatsingsronde (id) ON DELETE CASCADE,
  soort          TEXT NOT NULL CHECK (soort IN ('vastzetten', 'uitsluiten', 'zetels', 'weglaten')),
  pseudoniem     TEXT NOT NULL,
  plaats         TEXT NOT NULL,
  zetels         INTEGER CHECK (zetels >= 0),
  reden          TEXT NOT NULL CHECK (reden <> ''),
  door           INTEGER NOT NULL REFERENCES persoon (id),
  op             TEXT NOT NULL CHECK (op IS date(op)),
  ingetrokken_op TEXT CHECK (ingetrokken_op IS date(ingetrokken_op)),
  CHECK (plaats <> '' OR soort = 'weglaten'),
  CHECK ((soort = 'zetels') = (pseudoniem = '')),
  CHECK ((soort = 'zetels') = (zetels IS NOT NULL))
) STRICT;

CREATE INDEX rondeingreep_ronde ON rondeingreep (ronde, id);
CREATE INDEX rondeingreep_door ON rondeingreep (door);

-- Swaps of places between two aios. A row without a colleague's stage is one at whose address nobody has a stage that
-- fits, or whose stage is not there any more; it lapses like any other.
CREATE TABLE ruiling (
  id                    INTEGER NOT NULL PRIMARY KEY,
  onderdeel             INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  stageplaats           INTEGER NOT NULL REFERENCES stageplaats (id),
  eerste_dag            TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag           TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  collega_onderdeel     INTEGER REFERENCES onderdeel (id) ON DELETE CASCADE,
  collega_stageplaats   INTEGER REFERENCES stageplaats (id),
  collega_eerste_dag    TEXT CHECK (collega_eerste_dag IS date(collega_eerste_dag)),
  collega_laatste_dag   TEXT CHECK (collega_laatste_dag IS date(collega_laatste_dag)),
  adres                 TEXT NOT NULL CHECK (adres <> ''),
  toelichting           TEXT NOT NULL DEFAULT '',
  stand                 TEXT NOT NULL CHECK (stand IN ('gevraagd', 'ingestemd', 'uitgevoerd', 'afgewezen',
                                                       'ingetrokken', 'stopgezet', 'verlopen')),
  gevraagd_op           TEXT NOT NULL CHECK (gevraagd_op IS date(gevraagd_op)),
  uiterlijk             TEXT NOT NULL CHECK (uiterlijk IS date(uiterlijk)),
  ingestemd_op          TEXT CHECK (ingestemd_op IS date(ingestemd_op)),
  opleider_aanvrager_op TEXT CHECK (opleider_aanvrager_op IS date(opleider_aanvrager_op)),
  opleider_collega_op   TEXT CHECK (opleider_collega_op IS date(opleider_collega_op)),
  -- Whose agreement it is, whoever gave it for that one: another IO of the training did not agree.
  opleider_aanvrager    INTEGER REFERENCES persoon (id),
  opleider_collega      INTEGER REFERENCES persoon (id),
  geeindigd_op          TEXT CHECK (geeindigd_op IS date(geeindigd_op)),
  geeindigd_door        TEXT CHECK (geeindigd_door IN ('aanvrager', 'collega', 'opleider_aanvrager', 'opleider_collega',
                                                       'stagebureau')),
  reden                 TEXT NOT NULL DEFAULT '',
  versie                INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0),
  CHECK ((collega_onderdeel IS NULL) = (collega_stageplaats IS NULL)),
  CHECK ((collega_onderdeel IS NULL) = (collega_eerste_dag IS NULL)),
  CHECK ((collega_onderdeel IS NULL) = (collega_laatste_dag IS NULL)),
  CHECK (collega_onderdeel IS NULL OR collega_onderdeel <> onderdeel),
  CHECK ((opleider_aanvrager IS NULL) = (opleider_aanvrager_op IS NULL)),
  CHECK ((opleider_collega IS NULL) = (opleider_collega_op IS NULL)),
  -- Nobody is asked before the colleague agreed, and nobody agrees who is not there.
  CHECK (ingestemd_op IS NULL OR collega_onderdeel IS NOT NULL),
  CHECK (ingestemd_op IS NOT NULL OR (opleider_aanvrager_op IS NULL AND opleider_collega_op IS NULL)),
  CHECK (ingestemd_op IS NOT NULL OR stand NOT IN ('ingestemd', 'uitgevoerd')),
  CHECK (stand <> 'uitgevoerd' OR (opleider_aanvrager_op IS NOT NULL AND opleider_collega_op IS NOT NULL)),
  CHECK ((geeindigd_op IS NULL) = (stand IN ('gevraagd', 'ingestemd'))),
  CHECK ((geeindigd_door IS NOT NULL) = (stand IN ('afgewezen', 'ingetrokken', 'stopgezet')))
) STRICT;

CREATE INDEX ruiling_onderdeel ON ruiling (onderdeel);
CREATE INDEX ruiling_collega_onderdeel ON ruiling (collega_onderdeel) WHERE collega_onderdeel IS NOT NULL;
CREATE INDEX ruiling_stageplaats ON ruiling (stageplaats);
CREATE INDEX ruiling_collega_stageplaats ON ruiling (collega_stageplaats) WHERE collega_stageplaats IS NOT NULL;
CREATE INDEX ruiling_lopend ON ruiling (uiterlijk) WHERE stand IN ('gevraagd', 'ingestemd');
-- A stage is promised in one swap at a time.
CREATE UNIQUE INDEX ruiling_ingestemd ON ruiling (onderdeel) WHERE stand = 'ingestemd';
CREATE UNIQUE INDEX ruiling_collega_ingestemd ON ruiling (collega_onderdeel) WHERE stand = 'ingestemd';

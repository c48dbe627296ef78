-- The training of an aios with its opleidingsschema.

-- `programma` is the id of a rule pack; `cohort` the day the training started. `versie` grows with
-- every change of anything that belongs to the training: requests and preferences included.
CREATE TABLE traject (
  id                  INTEGER NOT NULL PRIMARY KEY,
  aios                INTEGER NOT NULL REFERENCES persoon (id),
  instituutsopleider  INTEGER NOT NULL REFERENCES persoon (id),
  praktijkopleider    INTEGER REFERENCES persoon (id),
  programma           TEXT NOT NULL CHECK (programma <> ''),
  cohort              TEXT NOT NULL CHECK (cohort IS date(cohort)),
  werkgever           TEXT NOT NULL CHECK (werkgever IN ('sboh', 'anders')),
  eerste_dag          TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag         TEXT CHECK (laatste_dag IS NULL OR laatste_dag IS date(laatste_dag)),
  versie              INTEGER NOT NULL CHECK (versie > 0),
  CHECK (laatste_dag IS NULL OR laatste_dag >= eerste_dag),
  CHECK (aios <> instituutsopleider AND (praktijkopleider IS NULL OR aios <> praktijkopleider))
) STRICT;

CREATE INDEX traject_aios ON traject (aios);
CREATE INDEX traject_instituutsopleider ON traject (instituutsopleider);
CREATE INDEX traject_praktijkopleider ON traject (praktijkopleider)
  WHERE praktijkopleider IS NOT NULL;

-- fte in thousandths, from this day on.
CREATE TABLE fte_periode (
  traject INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  vanaf   TEXT NOT NULL CHECK (vanaf IS date(vanaf)),
  fte     INTEGER NOT NULL CHECK (fte BETWEEN 1 AND 1000),
  PRIMARY KEY (traject, vanaf)
) STRICT, WITHOUT ROWID;

CREATE TABLE traject_evc (
  traject   INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  evc       TEXT NOT NULL CHECK (evc <> ''),
  PRIMARY KEY (traject, volgorde),
  UNIQUE (traject, evc)
) STRICT, WITHOUT ROWID;

-- Without `start` a part follows the one before it; with it, it is pinned to that first day.
-- The dates of progress: absent means not yet.
CREATE TABLE onderdeel (
  id                      INTEGER NOT NULL PRIMARY KEY,
  traject                 INTEGER NOT NULL REFERENCES traject (id),
  volgorde                INTEGER NOT NULL,
  soort                   TEXT NOT NULL CHECK (soort <> ''),
  start                   TEXT CHECK (start IS NULL OR start IS date(start)),
  route                   TEXT CHECK (route IS NULL OR route IN ('etalage', 'eigen', 'toegewezen')),
  praktische_eerste_dag   TEXT CHECK (praktische_eerste_dag IS NULL
                                      OR praktische_eerste_dag IS date(praktische_eerste_dag)),
  praktische_laatste_dag  TEXT CHECK (praktische_laatste_dag IS NULL
                                      OR praktische_laatste_dag IS date(praktische_laatste_dag)),
  po_betrokken            INTEGER NOT NULL DEFAULT 1 CHECK (po_betrokken IN (0, 1)),
  plaats_gemeld           TEXT CHECK (plaats_gemeld IS NULL OR plaats_gemeld IS date(plaats_gemeld)),
  stageplan_ingediend     TEXT CHECK (stageplan_ingediend IS NULL
                                      OR stageplan_ingediend IS date(stageplan_ingediend)),
  stageplan_goedgekeurd   TEXT CHECK (stageplan_goedgekeurd IS NULL
                                      OR stageplan_goedgekeurd IS date(stageplan_goedgekeurd)),
  in_mijnrgs_gezet        TEXT CHECK (in_mijnrgs_gezet IS NULL
                                      OR in_mijnrgs_gezet IS date(in_mijnrgs_gezet)),
  verslag_ingediend       TEXT CHECK (verslag_ingediend IS NULL
                                      OR verslag_ingediend IS date(verslag_ingediend)),
  stagebeoordeling        TEXT CHECK (stagebeoordeling IS NULL
                                      OR stagebeoordeling IS date(stagebeoordeling)),
  UNIQUE (traject, volgorde),
  -- So that what refers to a part can also say of which training it is.
  UNIQUE (id, traject)
) STRICT;

-- Where a stage will be, as far as it is known.
CREATE TABLE plek (
  onderdeel       INTEGER NOT NULL PRIMARY KEY REFERENCES onderdeel (id) ON DELETE CASCADE,
  stageplaats     INTEGER REFERENCES stageplaats (id),
  instelling      TEXT NOT NULL,
  stagebegeleider TEXT NOT NULL,
  specialisme     TEXT NOT NULL,
  profiel         TEXT NOT NULL,
  buitenland      INTEGER NOT NULL CHECK (buitenland IN (0, 1))
) STRICT;

CREATE INDEX plek_stageplaats ON plek (stageplaats) WHERE stageplaats IS NOT NULL;

CREATE TABLE plek_doelgroep (
  onderdeel INTEGER NOT NULL REFERENCES plek (onderdeel) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  doelgroep TEXT NOT NULL CHECK (doelgroep IN ('kinderen_jeugd', 'volwassenen', 'ouderen')),
  PRIMARY KEY (onderdeel, volgorde),
  UNIQUE (onderdeel, doelgroep)
) STRICT, WITHOUT ROWID;

CREATE TABLE gesprek (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  soort     TEXT NOT NULL CHECK (soort IN ('gezamenlijk', 'start', 'evaluatie', 'eind')),
  datum     TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (onderdeel, volgorde)
) STRICT, WITHOUT ROWID;

CREATE TABLE gesprek_aanwezig (
  onderdeel   INTEGER NOT NULL,
  gesprek     INTEGER NOT NULL,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  rol         TEXT NOT NULL CHECK (rol <> ''),
  PRIMARY KEY (onderdeel, gesprek, volgorde),
  FOREIGN KEY (onderdeel, gesprek) REFERENCES gesprek (onderdeel, volgorde) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE oordeel (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  rol       TEXT NOT NULL CHECK (rol <> ''),
  datum     TEXT NOT NULL CHECK (datum IS date(datum)),
  akkoord   INTEGER NOT NULL CHECK (akkoord IN (0, 1)),
  PRIMARY KEY (onderdeel, volgorde)
) STRICT, WITHOUT ROWID;

-- A recorded dispensation. Decisions are kept: a row never changes and never goes.
CREATE TABLE ontheffing (
  id        INTEGER NOT NULL PRIMARY KEY,
  traject   INTEGER NOT NULL REFERENCES traject (id),
  onderdeel INTEGER,
  regel     TEXT NOT NULL CHECK (regel <> ''),
  door      INTEGER NOT NULL REFERENCES persoon (id),
  rol       TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau',
                                         'beheerder')),
  op        TEXT NOT NULL CHECK (op IS date(op)),
  reden     TEXT NOT NULL CHECK (reden <> ''),
  FOREIGN KEY (onderdeel, traject) REFERENCES onderdeel (id, traject)
) STRICT;

CREATE INDEX ontheffing_traject ON ontheffing (traject);
CREATE TRIGGER ontheffing_blijft_gelijk BEFORE UPDATE ON ontheffing
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation never changes'); END;
CREATE TRIGGER ontheffing_blijft BEFORE DELETE ON ontheffing
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation is never removed'); END;

-- Requests, decisions on them, and preferences for places.

CREATE TABLE verzoek (
  id                INTEGER NOT NULL PRIMARY KEY,
  traject           INTEGER NOT NULL REFERENCES traject (id),
  soort             TEXT NOT NULL CHECK (soort IN ('schemawijziging', 'stageplaats')),
  status            TEXT NOT NULL CHECK (status IN ('ingediend', 'goedgekeurd', 'teruggestuurd',
                                                    'ingetrokken')),
  ingediend_op      TEXT NOT NULL CHECK (ingediend_op IS date(ingediend_op)),
  toelichting       TEXT NOT NULL,
  onderdeel         INTEGER,
  route             TEXT CHECK (route IS NULL OR route IN ('etalage', 'eigen', 'toegewezen')),
  eigen_instelling  TEXT NOT NULL,
  -- A request about a place says for which stage and by which route.
  CHECK (soort <> 'stageplaats' OR (onderdeel IS NOT NULL AND route IS NOT NULL)),
  FOREIGN KEY (onderdeel, traject) REFERENCES onderdeel (id, traject)
) STRICT;

CREATE INDEX verzoek_traject ON verzoek (traject);
CREATE INDEX verzoek_open ON verzoek (traject) WHERE status = 'ingediend';

CREATE TABLE verzoek_schemaregel (
  verzoek   INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id),
  start     TEXT CHECK (start IS NULL OR start IS date(start)),
  PRIMARY KEY (verzoek, volgorde),
  UNIQUE (verzoek, onderdeel)
) STRICT, WITHOUT ROWID;

CREATE TABLE verzoek_plaats (
  verzoek     INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id),
  PRIMARY KEY (verzoek, volgorde),
  UNIQUE (verzoek, stageplaats)
) STRICT, WITHOUT ROWID;

-- A request is never rewritten: it only moves out of 'ingediend', once.
CREATE TRIGGER verzoek_alleen_besluit BEFORE UPDATE ON verzoek
WHEN OLD.status <> 'ingediend' OR NEW.id IS NOT OLD.id OR NEW.traject IS NOT OLD.traject
  OR NEW.soort IS NOT OLD.soort OR NEW.ingediend_op IS NOT OLD.ingediend_op
  OR NEW.toelichting IS NOT OLD.toelichting OR NEW.onderdeel IS NOT OLD.onderdeel
  OR NEW.route IS NOT OLD.route OR NEW.eigen_instelling IS NOT OLD.eigen_instelling
BEGIN SELECT RAISE(ABORT, 'a request only moves out of ingediend, once'); END;
CREATE TRIGGER verzoek_blijft BEFORE DELETE ON verzoek
BEGIN SELECT RAISE(ABORT, 'a request is never removed'); END;

-- What one person decided, and the rule pack it was judged by.
CREATE TABLE beslissing (
  verzoek     INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  door        INTEGER NOT NULL REFERENCES persoon (id),
  rol         TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau',
                                           'beheerder')),
  op          TEXT NOT NULL CHECK (op IS date(op)),
  besluit     TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'teruggestuurd')),
  reden       TEXT NOT NULL,
  regelpakket TEXT NOT NULL REFERENCES regelpakket (hash),
  PRIMARY KEY (verzoek, volgorde),
  CHECK (besluit <> 'teruggestuurd' OR reden <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX beslissing_regelpakket ON beslissing (regelpakket);
CREATE TRIGGER beslissing_blijft_gelijk BEFORE UPDATE ON beslissing
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER beslissing_blijft BEFORE DELETE ON beslissing
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;

CREATE TABLE voorkeur (
  onderdeel     INTEGER NOT NULL REFERENCES onderdeel (id),
  rang          INTEGER NOT NULL CHECK (rang >= 1),
  stageplaats   INTEGER NOT NULL REFERENCES stageplaats (id),
  status        TEXT NOT NULL CHECK (status IN ('voorlopig_geplaatst', 'onder_voorbehoud_geplaatst',
                                                'geplaatst')),
  ingediend_op  TEXT NOT NULL CHECK (ingediend_op IS date(ingediend_op)),
  PRIMARY KEY (onderdeel, rang),
  UNIQUE (onderdeel, stageplaats)
) STRICT, WITHOUT ROWID;

CREATE INDEX voorkeur_stageplaats ON voorkeur (stageplaats);

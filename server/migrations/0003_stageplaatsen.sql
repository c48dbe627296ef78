-- Institutions and the places they offer in the Stage etalage.

CREATE TABLE instelling (
  id    INTEGER NOT NULL PRIMARY KEY,
  naam  TEXT NOT NULL UNIQUE CHECK (naam <> '')
) STRICT;

CREATE TABLE stageplaats (
  id                  INTEGER NOT NULL PRIMARY KEY,
  instelling          INTEGER NOT NULL REFERENCES instelling (id),
  naam                TEXT NOT NULL CHECK (naam <> ''),
  plaats              TEXT NOT NULL,
  regio               TEXT NOT NULL,
  sector              TEXT NOT NULL,
  setting             TEXT NOT NULL CHECK (setting IN ('klinisch', 'ambulant', 'beleid')),
  profiel             TEXT NOT NULL,
  specialisme         TEXT NOT NULL,
  omschrijving        TEXT NOT NULL,
  zichtbaarheid       TEXT NOT NULL CHECK (zichtbaarheid IN ('iedereen', 'ingelogd', 'niemand')),
  contactpersoon      TEXT NOT NULL,
  -- The institution may hide the contact person apart from the place itself.
  contact_tonen       INTEGER NOT NULL CHECK (contact_tonen IN (0, 1)),
  -- Formal approval by an IO: both or neither.
  goedgekeurd_door    INTEGER REFERENCES persoon (id),
  goedgekeurd_op      TEXT CHECK (goedgekeurd_op IS NULL OR goedgekeurd_op IS date(goedgekeurd_op)),
  versie              INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0),
  UNIQUE (instelling, naam),
  CHECK ((goedgekeurd_door IS NULL) = (goedgekeurd_op IS NULL))
) STRICT;

-- `soort` is a word of the rule packs.
CREATE TABLE stageplaats_soort (
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  soort       TEXT NOT NULL CHECK (soort <> ''),
  PRIMARY KEY (stageplaats, volgorde),
  UNIQUE (stageplaats, soort)
) STRICT, WITHOUT ROWID;

CREATE TABLE stageplaats_doelgroep (
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  doelgroep   TEXT NOT NULL CHECK (doelgroep IN ('kinderen_jeugd', 'volwassenen', 'ouderen')),
  PRIMARY KEY (stageplaats, volgorde),
  UNIQUE (stageplaats, doelgroep)
) STRICT, WITHOUT ROWID;

CREATE TABLE plaatsperiode (
  stageplaats   INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde      INTEGER NOT NULL CHECK (volgorde >= 0),
  eerste_dag    TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag   TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  capaciteit    INTEGER NOT NULL CHECK (capaciteit >= 0),
  PRIMARY KEY (stageplaats, volgorde),
  CHECK (eerste_dag <= laatste_dag)
) STRICT, WITHOUT ROWID;

-- Where an institution is asked about a place, and what it answered on the availability of it.

-- For the Stagebureau only; never shown with the place.
ALTER TABLE stageplaats ADD COLUMN contact_email TEXT NOT NULL DEFAULT '';

-- A permission that an institution gave itself, through its link, was written down by nobody else.
CREATE TABLE stageplaats_toestemming_nieuw (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  zichtbaarheid  TEXT NOT NULL CHECK (zichtbaarheid IN ('iedereen', 'ingelogd', 'niemand')),
  contact_tonen  INTEGER NOT NULL CHECK (contact_tonen IN (0, 1)),
  door           TEXT NOT NULL CHECK (door <> ''),
  op             TEXT NOT NULL CHECK (op IS date(op)),
  vastgelegd     INTEGER REFERENCES persoon (id),
  vastgelegd_op  TEXT NOT NULL CHECK (vastgelegd_op IS date(vastgelegd_op))
) STRICT;
INSERT INTO stageplaats_toestemming_nieuw SELECT * FROM stageplaats_toestemming;
DROP TABLE stageplaats_toestemming;
ALTER TABLE stageplaats_toestemming_nieuw RENAME TO stageplaats_toestemming;
CREATE INDEX stageplaats_toestemming_plaats ON stageplaats_toestemming (stageplaats, id);
CREATE INDEX stageplaats_toestemming_vastgelegd ON stageplaats_toestemming (vastgelegd)
  WHERE vastgelegd IS NOT NULL;
CREATE TRIGGER stageplaats_toestemming_blijft BEFORE DELETE ON stageplaats_toestemming
BEGIN SELECT RAISE(ABORT, 'a permission stays on record'); END;

-- An institution was asked, and its answer (JSON, a Beschikbaarheidsantwoord). Its link is known by the SHA-256 of
-- the token, made when the mail is written, and works up to and including `geldig_tot`. `keer` counts the mails that
-- were asked for: only the newest one gets a link. An answer that came on paper names who entered it; one that came
-- unasked has no address.
CREATE TABLE beschikbaarheidsvraag (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  adres          TEXT NOT NULL,
  keer           INTEGER NOT NULL DEFAULT 1 CHECK (keer > 0),
  gevraagd_door  INTEGER NOT NULL REFERENCES persoon (id),
  gevraagd_op    TEXT NOT NULL CHECK (gevraagd_op IS date(gevraagd_op)),
  geldig_tot     TEXT NOT NULL CHECK (geldig_tot IS date(geldig_tot)),
  token_hash     BLOB UNIQUE CHECK (length(token_hash) = 32),
  antwoord       TEXT CHECK (json_valid(antwoord)),
  beantwoord_op  TEXT CHECK (beantwoord_op IS date(beantwoord_op)),
  ingevoerd_door INTEGER REFERENCES persoon (id),
  CHECK ((antwoord IS NULL) = (beantwoord_op IS NULL)),
  CHECK (ingevoerd_door IS NULL OR antwoord IS NOT NULL)
) STRICT;

CREATE INDEX beschikbaarheidsvraag_plaats ON beschikbaarheidsvraag (stageplaats, id);
CREATE UNIQUE INDEX beschikbaarheidsvraag_open ON beschikbaarheidsvraag (stageplaats) WHERE antwoord IS NULL;
CREATE INDEX beschikbaarheidsvraag_gevraagd_door ON beschikbaarheidsvraag (gevraagd_door);
CREATE INDEX beschikbaarheidsvraag_ingevoerd_door ON beschikbaarheidsvraag (ingevoerd_door)
  WHERE ingevoerd_door IS NOT NULL;

-- Mails that say several things at once: an institution is asked about all its places by one link, and somebody who
-- supervises several stages is asked for all contributions together.

-- The link by which the questions to one address are answered, known by the SHA-256 of its token; it works up to and
-- including `geldig_tot`. `keer` counts the mails that were asked for: only the newest one gets a token. `herinnerd`:
-- the how many-th reminder went last.
CREATE TABLE beschikbaarheidslink (
  id          INTEGER NOT NULL PRIMARY KEY,
  adres       TEXT NOT NULL CHECK (adres <> ''),
  keer        INTEGER NOT NULL DEFAULT 1 CHECK (keer > 0),
  gevraagd_op TEXT NOT NULL CHECK (gevraagd_op IS date(gevraagd_op)),
  herinnerd   INTEGER NOT NULL DEFAULT 0 CHECK (herinnerd >= 0),
  geldig_tot  TEXT NOT NULL CHECK (geldig_tot IS date(geldig_tot)),
  token_hash  BLOB UNIQUE CHECK (length(token_hash) = 32)
) STRICT;

-- Until now each question had a link of its own; what waits to be mailed names it by the same number.
INSERT INTO beschikbaarheidslink (id, adres, keer, gevraagd_op, geldig_tot, token_hash)
  SELECT id, adres, keer, gevraagd_op, geldig_tot, token_hash FROM beschikbaarheidsvraag WHERE adres <> '';
UPDATE outbox SET parameters = json_object('link', parameters ->> '$.vraag', 'keer', parameters ->> '$.keer')
  WHERE sjabloon = 'beschikbaarheid.gevraagd';
UPDATE outbox SET parameters = json_object('antwoorden', json_array(json(parameters)))
  WHERE sjabloon = 'beschikbaarheid.beantwoord';

-- `van` and `tot`: the period the question is about, where it names one. An answer that came unasked has no link; a
-- question that the program asked by itself has nobody who asked it.
CREATE TABLE beschikbaarheidsvraag_nieuw (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  adres          TEXT NOT NULL,
  link           INTEGER REFERENCES beschikbaarheidslink (id),
  van            TEXT CHECK (van IS date(van)),
  tot            TEXT CHECK (tot IS date(tot)),
  gevraagd_door  INTEGER REFERENCES persoon (id),
  gevraagd_op    TEXT NOT NULL CHECK (gevraagd_op IS date(gevraagd_op)),
  antwoord       TEXT CHECK (json_valid(antwoord)),
  beantwoord_op  TEXT CHECK (beantwoord_op IS date(beantwoord_op)),
  ingevoerd_door INTEGER REFERENCES persoon (id),
  CHECK ((van IS NULL) = (tot IS NULL)),
  CHECK ((antwoord IS NULL) = (beantwoord_op IS NULL)),
  CHECK (ingevoerd_door IS NULL OR antwoord IS NOT NULL)
) STRICT;
INSERT INTO beschikbaarheidsvraag_nieuw
  SELECT id, stageplaats, adres, CASE WHEN adres <> '' THEN id END, NULL, NULL, gevraagd_door, gevraagd_op, antwoord,
         beantwoord_op, ingevoerd_door FROM beschikbaarheidsvraag;
DROP TABLE beschikbaarheidsvraag;
ALTER TABLE beschikbaarheidsvraag_nieuw RENAME TO beschikbaarheidsvraag;

CREATE INDEX beschikbaarheidsvraag_plaats ON beschikbaarheidsvraag (stageplaats, id);
CREATE UNIQUE INDEX beschikbaarheidsvraag_open ON beschikbaarheidsvraag (stageplaats) WHERE antwoord IS NULL;
CREATE INDEX beschikbaarheidsvraag_link ON beschikbaarheidsvraag (link) WHERE link IS NOT NULL;
CREATE INDEX beschikbaarheidsvraag_gevraagd_door ON beschikbaarheidsvraag (gevraagd_door)
  WHERE gevraagd_door IS NOT NULL;
CREATE INDEX beschikbaarheidsvraag_ingevoerd_door ON beschikbaarheidsvraag (ingevoerd_door)
  WHERE ingevoerd_door IS NOT NULL;

-- Who was asked to contribute to a stage, until somebody else supervises it: they are reminded of what waits. An
-- address is kept as it was typed, and is the same however it is written. `gedaan`: they gave their part of what the
-- report that is in asks; where several were asked, those who did not are reminded.
CREATE TABLE bijdragevraag (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  adres     TEXT NOT NULL COLLATE NOCASE CHECK (adres <> ''),
  naam      TEXT NOT NULL,
  gedaan    INTEGER NOT NULL DEFAULT 0 CHECK (gedaan IN (0, 1)),
  PRIMARY KEY (onderdeel, adres)
) STRICT, WITHOUT ROWID;
INSERT INTO bijdragevraag (onderdeel, adres, naam)
  SELECT onderdeel, adres, max(naam) FROM bijdragelink GROUP BY onderdeel, adres COLLATE NOCASE;

-- What somebody without an account was reminded of, each thing once, as in `melding`; `gemeld_op`: the day of the mail.
CREATE TABLE bijdragemelding (
  id         INTEGER NOT NULL PRIMARY KEY,
  onderdeel  INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  taak       TEXT NOT NULL CHECK (taak <> ''),
  moment     TEXT NOT NULL CHECK (moment IN ('ruim_vooraf', 'kort_vooraf', 'te_laat')),
  uiterlijk  TEXT NOT NULL CHECK (uiterlijk IS date(uiterlijk)),
  op         TEXT NOT NULL CHECK (op IS date(op)),
  adres      TEXT NOT NULL COLLATE NOCASE CHECK (adres <> ''),
  naam       TEXT NOT NULL,
  gemeld_op  TEXT NOT NULL CHECK (gemeld_op IS date(gemeld_op))
) STRICT;

CREATE UNIQUE INDEX bijdragemelding_eenmaal ON bijdragemelding (onderdeel, taak, uiterlijk, moment, adres);
CREATE INDEX bijdragemelding_gemeld ON bijdragemelding (adres, gemeld_op);

-- Which message of the outbox brought the link: one message may bring several.
ALTER TABLE bijdragelink ADD COLUMN bericht INTEGER;

-- An invitation that goes in the mail of another message: while that one waits this one does not go by itself.
ALTER TABLE outbox ADD COLUMN bundel INTEGER REFERENCES outbox (id) ON DELETE SET NULL;
CREATE INDEX outbox_bundel ON outbox (bundel) WHERE bundel IS NOT NULL;

-- What waits may be said at once too. What may stand in a column is part of the table, so the column is made anew.
ALTER TABLE persoon ADD COLUMN berichtritme_nieuw TEXT NOT NULL DEFAULT 'dagelijks'
  CHECK (berichtritme_nieuw IN ('direct', 'dagelijks', 'wekelijks'));
UPDATE persoon SET berichtritme_nieuw = berichtritme;
ALTER TABLE persoon DROP COLUMN berichtritme;
ALTER TABLE persoon RENAME COLUMN berichtritme_nieuw TO berichtritme;

-- A question that the program asked by itself has nobody who asked it.
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
INSERT INTO beschikbaarheidsvraag_nieuw (id, stageplaats, adres, link, van, tot, gevraagd_door, gevraagd_op, antwoord,
                                         beantwoord_op, ingevoerd_door)
  SELECT id, stageplaats, adres, link, van, tot, gevraagd_door, gevraagd_op, antwoord, beantwoord_op, ingevoerd_door
  FROM beschikbaarheidsvraag;
DROP TABLE beschikbaarheidsvraag;
ALTER TABLE beschikbaarheidsvraag_nieuw RENAME TO beschikbaarheidsvraag;

CREATE INDEX beschikbaarheidsvraag_plaats ON beschikbaarheidsvraag (stageplaats, id);
CREATE UNIQUE INDEX beschikbaarheidsvraag_open ON beschikbaarheidsvraag (stageplaats) WHERE antwoord IS NULL;
CREATE INDEX beschikbaarheidsvraag_link ON beschikbaarheidsvraag (link) WHERE link IS NOT NULL;
CREATE INDEX beschikbaarheidsvraag_gevraagd_door ON beschikbaarheidsvraag (gevraagd_door)
  WHERE gevraagd_door IS NOT NULL;
CREATE INDEX beschikbaarheidsvraag_ingevoerd_door ON beschikbaarheidsvraag (ingevoerd_door)
  WHERE ingevoerd_door IS NOT NULL;

-- Rounds of questions to institutions that came due, each month of first days once: the period of its stages, by when
-- to ask, whether the program asked by itself (`gevraagd`) or only told the Stagebureau, and the day of the mail.
CREATE TABLE uitvraagronde (
  maand       TEXT NOT NULL PRIMARY KEY CHECK (maand IS date(maand, 'start of month')),
  eerste_dag  TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  uiterlijk   TEXT NOT NULL CHECK (uiterlijk IS date(uiterlijk)),
  stages      INTEGER NOT NULL CHECK (stages > 0),
  gevraagd    INTEGER NOT NULL CHECK (gevraagd IN (0, 1)),
  gemeld_op   TEXT NOT NULL CHECK (gemeld_op IS date(gemeld_op)),
  CHECK (eerste_dag <= laatste_dag)
) STRICT;

-- A mail about what waits says whether it is the Stagebureau's; one that waits to be sent says so from now on.
UPDATE outbox SET parameters = json_set(parameters, '$.bureau', json('true'))
  WHERE sjabloon = 'meldingen' AND status = 'wacht' AND NOT EXISTS (
    SELECT 1 FROM melding m WHERE m.persoon = outbox.persoon AND m.gemeld_op = outbox.parameters ->> '$.dag');

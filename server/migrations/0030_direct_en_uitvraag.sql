-- What waits may be said at once too. What may stand in a column is part of the table, so the column is made anew.
ALTER TABLE persoon ADD COLUMN berichtritme_nieuw TEXT NOT NULL DEFAULT 'dagelijks'
  CHECK (berichtritme_nieuw IN ('direct', 'dagelijks', 'wekelijks'));
UPDATE persoon SET berichtritme_nieuw = berichtritme;
ALTER TABLE persoon DROP COLUMN berichtritme;
ALTER TABLE persoon RENAME COLUMN berichtritme_nieuw TO berichtritme;

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

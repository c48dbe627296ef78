-- What is said to people while nobody looks: reminders of what waits for them, and the mail half a year before a stage.

-- Each thing is said to each person once; `persoon` is absent for the Stagebureau. `op` is the day on which it was to be
-- said, `gemeld_op` that of the mail in which it stands, absent while it waits for the person's rhythm.
CREATE TABLE melding (
  id         INTEGER NOT NULL PRIMARY KEY,
  onderdeel  INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  taak       TEXT NOT NULL CHECK (taak <> ''),
  moment     TEXT NOT NULL CHECK (moment IN ('orientatie', 'ruim_vooraf', 'kort_vooraf', 'laatste_dag', 'te_laat', 'escalatie')),
  wie        TEXT NOT NULL CHECK (wie <> ''),
  uiterlijk  TEXT NOT NULL CHECK (uiterlijk IS date(uiterlijk)),
  op         TEXT NOT NULL CHECK (op IS date(op)),
  persoon    INTEGER REFERENCES persoon (id),
  gemeld_op  TEXT CHECK (gemeld_op IS date(gemeld_op))
) STRICT;

CREATE UNIQUE INDEX melding_eenmaal ON melding (onderdeel, taak, uiterlijk, moment, coalesce(persoon, 0));
CREATE INDEX melding_wacht ON melding (persoon) WHERE gemeld_op IS NULL;
CREATE INDEX melding_gemeld ON melding (persoon, gemeld_op);

-- How often somebody wants to hear of what waits: every day there is something, or once a week.
ALTER TABLE persoon ADD COLUMN berichtritme TEXT NOT NULL DEFAULT 'dagelijks' CHECK (berichtritme IN ('dagelijks', 'wekelijks'));

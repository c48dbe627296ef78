-- The waiting list of a published round. `stageplaats`: where the stage sat when it was looked at last, NULL without a
-- place; sitting elsewhere it was placed otherwise, and is on the list no longer. With `tot` it was on the list.
CREATE TABLE wachtlijst (
  ronde       INTEGER NOT NULL,
  onderdeel   INTEGER NOT NULL,
  sinds       TEXT NOT NULL CHECK (sinds IS date(sinds)),
  stageplaats INTEGER REFERENCES stageplaats (id),
  tot         TEXT CHECK (tot IS date(tot)),
  einde       TEXT CHECK (einde IN ('zelf', 'begonnen', 'uit_dienst', 'definitief', 'anders_geplaatst',
                                  'niets_beters')),
  PRIMARY KEY (ronde, onderdeel),
  FOREIGN KEY (ronde, onderdeel) REFERENCES rondestage (ronde, onderdeel) ON DELETE CASCADE,
  CHECK ((tot IS NULL) = (einde IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX wachtlijst_onderdeel ON wachtlijst (onderdeel);
CREATE INDEX wachtlijst_stageplaats ON wachtlijst (stageplaats);

-- Seats that were offered, each for one place of the round file. An open one holds its seat until its last day.
CREATE TABLE wachtaanbod (
  id             INTEGER NOT NULL PRIMARY KEY,
  ronde          INTEGER NOT NULL,
  onderdeel      INTEGER NOT NULL,
  plaats         TEXT NOT NULL,
  aangeboden_op  TEXT NOT NULL CHECK (aangeboden_op IS date(aangeboden_op)),
  uiterlijk      TEXT NOT NULL CHECK (uiterlijk IS date(uiterlijk)),
  stand          TEXT NOT NULL CHECK (stand IN ('open', 'aanvaard', 'afgewezen', 'verlopen', 'ingetrokken', 'vervallen')),
  afgehandeld_op TEXT CHECK (afgehandeld_op IS date(afgehandeld_op)),
  reden          TEXT NOT NULL DEFAULT '',
  FOREIGN KEY (ronde, onderdeel) REFERENCES wachtlijst (ronde, onderdeel) ON DELETE CASCADE,
  FOREIGN KEY (ronde, plaats) REFERENCES rondeplaats (ronde, code) ON DELETE CASCADE,
  CHECK (aangeboden_op <= uiterlijk),
  CHECK ((stand = 'open') = (afgehandeld_op IS NULL)),
  CHECK ((stand = 'ingetrokken') = (reden <> ''))
) STRICT;

CREATE UNIQUE INDEX wachtaanbod_open ON wachtaanbod (ronde, onderdeel, plaats) WHERE stand = 'open';
CREATE INDEX wachtaanbod_stage ON wachtaanbod (ronde, onderdeel);
CREATE INDEX wachtaanbod_plaats ON wachtaanbod (ronde, plaats);

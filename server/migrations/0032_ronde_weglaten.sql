-- Somebody whose placement cannot be made any more may be left out when a round is published (`weglaten`), so that the
-- others do not wait. `plaats` is then the place that was drawn, empty where there was none.
CREATE TABLE rondeingreep_nieuw (
  id             INTEGER NOT NULL PRIMARY KEY,
  ronde          INTEGER NOT NULL REFERENCES plaatsingsronde (id) ON DELETE CASCADE,
  soort          TEXT NOT NULL CHECK (soort IN ('vastzetten', 'uitsluiten', 'zetels', 'weglaten')),
  pseudoniem     TEXT NOT NULL,
  plaats         TEXT NOT NULL,
  zetels         INTEGER CHECK (zetels >= 0),
  reden          TEXT NOT NULL CHECK (reden <> ''),
  door           INTEGER NOT NULL REFERENCES persoon (id),
  op             TEXT NOT NULL CHECK (op IS date(op)),
  ingetrokken_op TEXT CHECK (ingetrokken_op IS date(ingetrokken_op)),
  CHECK (plaats <> '' OR soort = 'weglaten'),
  CHECK ((soort = 'zetels') = (pseudoniem = '')),
  CHECK ((soort = 'zetels') = (zetels IS NOT NULL))
) STRICT;
INSERT INTO rondeingreep_nieuw SELECT * FROM rondeingreep;
DROP TABLE rondeingreep;
ALTER TABLE rondeingreep_nieuw RENAME TO rondeingreep;
CREATE INDEX rondeingreep_ronde ON rondeingreep (ronde, id);
CREATE INDEX rondeingreep_door ON rondeingreep (door);

-- What aios say of a place after a stage there, for who comes after them. Who said it is not kept, nor when: ids are
-- drawn at random, and of the order only the group is known in which it is shown.
CREATE TABLE plaatservaring (
  id           INTEGER NOT NULL PRIMARY KEY,
  stageplaats  INTEGER NOT NULL REFERENCES stageplaats (id),
  groep        INTEGER NOT NULL CHECK (groep >= 0),
  ervaring     TEXT NOT NULL CHECK (json_valid(ervaring))
) STRICT;
CREATE INDEX plaatservaring_plaats ON plaatservaring (stageplaats, groep);

-- That somebody told about a stage, so that it is told once.
ALTER TABLE onderdeel ADD COLUMN ervaring_gedeeld INTEGER NOT NULL DEFAULT 0 CHECK (ervaring_gedeeld IN (0, 1));

-- What the institution answers, the newest; who entered it where it came on paper.
CREATE TABLE ervaringsreactie (
  stageplaats  INTEGER NOT NULL PRIMARY KEY REFERENCES stageplaats (id),
  naam         TEXT NOT NULL CHECK (naam <> ''),
  op           TEXT NOT NULL CHECK (op IS date(op)),
  tekst        TEXT NOT NULL CHECK (tekst <> ''),
  vastgelegd   INTEGER REFERENCES persoon (id)
) STRICT;
CREATE INDEX ervaringsreactie_vastgelegd ON ervaringsreactie (vastgelegd) WHERE vastgelegd IS NOT NULL;

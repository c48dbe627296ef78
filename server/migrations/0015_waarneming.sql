-- A trainer acts for another one who is away. Days inclusive; one that is taken back ends that moment.
CREATE TABLE waarneming (
  id              INTEGER PRIMARY KEY,
  namens          INTEGER NOT NULL REFERENCES persoon (id),
  door            INTEGER NOT NULL REFERENCES persoon (id),
  eerste_dag      TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag     TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  vastgelegd_door INTEGER NOT NULL REFERENCES persoon (id),
  vastgelegd_op   TEXT NOT NULL CHECK (vastgelegd_op IS date(vastgelegd_op)),
  ingetrokken_op  TEXT CHECK (ingetrokken_op IS date(ingetrokken_op)),
  CHECK (eerste_dag <= laatste_dag),
  CHECK (namens <> door)
) STRICT;

CREATE INDEX waarneming_door ON waarneming (door, laatste_dag);
CREATE INDEX waarneming_namens ON waarneming (namens, laatste_dag);

-- For whom a decision was taken, when not by that person.
ALTER TABLE beslissing ADD COLUMN namens INTEGER REFERENCES persoon (id);

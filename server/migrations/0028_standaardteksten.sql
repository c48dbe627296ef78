-- The words an institute chose for a mail or a part of a letter (the number of Standaardtekst) in one language, every version. The newest of a
-- language holds; without words it says that those of the program hold again. Versions count over both languages.
CREATE TABLE standaardtekstversie (
  standaardtekst  INTEGER NOT NULL CHECK (standaardtekst >= 1),
  versie     INTEGER NOT NULL CHECK (versie >= 1),
  taal       TEXT NOT NULL CHECK (taal IN ('nl', 'en')),
  onderwerp  TEXT CHECK (length(onderwerp) > 0),
  tekst      TEXT CHECK (length(tekst) > 0),
  door       INTEGER NOT NULL REFERENCES persoon (id),
  op_ms      INTEGER NOT NULL,
  PRIMARY KEY (standaardtekst, versie),
  CHECK ((onderwerp IS NULL) = (tekst IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX standaardtekstversie_door ON standaardtekstversie (door);

-- Columns and filters of exports that somebody keeps under a name: all of one person as one JSON list, which is always
-- read and written whole.
CREATE TABLE exportweergaven (
  persoon    INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  weergaven  TEXT NOT NULL CHECK (json_valid(weergaven)),
  versie     INTEGER NOT NULL CHECK (versie >= 1)
) STRICT;

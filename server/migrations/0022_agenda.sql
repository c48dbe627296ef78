-- The personal address of a calendar feed: at most one a person, known by the SHA-256 of its token, so that who reads
-- this table cannot use it. `taal` is the language in which the events are written.
CREATE TABLE agenda_adres (
  persoon       INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  token_hash    BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  taal          TEXT NOT NULL CHECK (taal IN ('nl', 'en')),
  aangemaakt_ms INTEGER NOT NULL
) STRICT;

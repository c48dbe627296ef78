-- Links by which a stagebegeleider, who has no account, contributes to a stage. Known by the SHA-256 of the token.
-- What is shown behind one asks a fresh code that is mailed to the same address; whoever gave it is let in for a
-- while by a token of their own.
CREATE TABLE bijdragelink (
  token_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  onderdeel     INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  naam          TEXT NOT NULL,
  adres         TEXT NOT NULL CHECK (adres <> ''),
  aangemaakt_ms INTEGER NOT NULL,
  verloopt_ms   INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms),
  codes         INTEGER NOT NULL DEFAULT 0 CHECK (codes >= 0),
  code_hash     BLOB CHECK (length(code_hash) = 32),
  code_tot_ms   INTEGER,
  pogingen      INTEGER NOT NULL DEFAULT 0 CHECK (pogingen >= 0),
  toegang_hash  BLOB CHECK (length(toegang_hash) = 32),
  toegang_tot_ms INTEGER,
  CHECK ((code_hash IS NULL) = (code_tot_ms IS NULL)),
  CHECK ((toegang_hash IS NULL) = (toegang_tot_ms IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX bijdragelink_onderdeel ON bijdragelink (onderdeel);

-- One-time links (setting up, invitation, forgotten password), failed sign-ins, and what a person is
-- shown of own sessions.

-- A link is known by the SHA-256 of its token: who reads this table cannot use it. Used links stay for
-- a while, so that who opens one again reads what happened.
CREATE TABLE koppeling (
  token_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  soort         TEXT NOT NULL CHECK (soort IN ('installatie', 'uitnodiging', 'wachtwoord')),
  persoon       INTEGER REFERENCES persoon (id),
  aangemaakt_ms INTEGER NOT NULL,
  verloopt_ms   INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms),
  gebruikt_ms   INTEGER,
  CHECK ((soort = 'installatie') = (persoon IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX koppeling_persoon ON koppeling (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX koppeling_verloopt ON koppeling (verloopt_ms);

-- Failed sign-ins by a hash of the address that was typed: guessing does not begin anew when the server
-- does. Rows of more than an hour go.
CREATE TABLE mislukte_aanmelding (
  id      INTEGER NOT NULL PRIMARY KEY,
  account TEXT NOT NULL CHECK (length(account) = 32),
  op_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX mislukte_aanmelding_op ON mislukte_aanmelding (op_ms);

-- "Firefox, Windows": for recognising one's own sessions. No address is kept.
ALTER TABLE sessie ADD COLUMN browser TEXT NOT NULL DEFAULT '' CHECK (length(browser) <= 40);

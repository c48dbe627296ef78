-- Persons, their roles, how they sign in, and who is signed in.

CREATE TABLE persoon (
  id            INTEGER NOT NULL PRIMARY KEY,
  naam          TEXT NOT NULL CHECK (naam <> ''),
  email         TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (email LIKE '_%@_%'),
  aangemaakt_ms INTEGER NOT NULL
) STRICT;

-- Only the roles that have an account; the others act through mailed links or by themselves.
CREATE TABLE persoon_rol (
  persoon INTEGER NOT NULL REFERENCES persoon (id),
  rol     TEXT NOT NULL CHECK (rol IN ('aios', 'instituutsopleider', 'praktijkopleider',
                                       'stagebureau', 'beheerder')),
  PRIMARY KEY (persoon, rol)
) STRICT, WITHOUT ROWID;

CREATE INDEX persoon_rol_rol ON persoon_rol (rol, persoon);

-- `wachtwoord` is a PHC string ($argon2id$…), never a password.
CREATE TABLE account (
  persoon       INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  wachtwoord    TEXT NOT NULL CHECK (wachtwoord LIKE '$argon2id$%'),
  gewijzigd_ms  INTEGER NOT NULL,
  geblokkeerd   INTEGER NOT NULL DEFAULT 0 CHECK (geblokkeerd IN (0, 1))
) STRICT;

-- A session is known by the SHA-256 of its token: who reads this table cannot sign in with it.
CREATE TABLE sessie (
  token_hash          BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  persoon             INTEGER NOT NULL REFERENCES persoon (id),
  aangemaakt_ms       INTEGER NOT NULL,
  laatst_gebruikt_ms  INTEGER NOT NULL CHECK (laatst_gebruikt_ms >= aangemaakt_ms),
  verloopt_ms         INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms)
) STRICT, WITHOUT ROWID;

CREATE INDEX sessie_persoon ON sessie (persoon);
CREATE INDEX sessie_verloopt ON sessie (verloopt_ms);

-- Answers to requests that carried an idempotency key, so that a repeated request is answered
-- and not done twice.
CREATE TABLE idempotentie (
  persoon       INTEGER NOT NULL REFERENCES persoon (id),
  sleutel       TEXT NOT NULL CHECK (length(sleutel) BETWEEN 8 AND 128),
  verzoek_hash  BLOB NOT NULL CHECK (length(verzoek_hash) = 32),
  status        INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
  antwoord      TEXT NOT NULL,
  aangemaakt_ms INTEGER NOT NULL,
  PRIMARY KEY (persoon, sleutel)
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotentie_aangemaakt ON idempotentie (aangemaakt_ms);

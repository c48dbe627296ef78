-- What the installation itself needs: settings, rule packs, audit log, outbox.
-- Moments are whole milliseconds since 1970 in UTC (…_ms); days are TEXT as YYYY-MM-DD.

CREATE TABLE instelling_van_systeem (
  sleutel TEXT NOT NULL PRIMARY KEY CHECK (sleutel <> ''),
  waarde  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every rule pack anything was ever judged by, as the exact bytes its hash is of.
CREATE TABLE regelpakket (
  hash          TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  programma     TEXT NOT NULL CHECK (programma <> ''),
  json          TEXT NOT NULL CHECK (json_valid(json)),
  opgeslagen_ms INTEGER NOT NULL
) STRICT;

CREATE TRIGGER regelpakket_blijft_gelijk BEFORE UPDATE ON regelpakket
BEGIN SELECT RAISE(ABORT, 'a stored rule pack never changes'); END;
CREATE TRIGGER regelpakket_blijft BEFORE DELETE ON regelpakket
BEGIN SELECT RAISE(ABORT, 'a stored rule pack is never removed'); END;

-- The audit log: append-only, every entry chained to the one before by its hash (see audit.hpp).
-- Rows hold ids and no names. Only payload and salt may go, and only together (erasure).
CREATE TABLE audit (
  seq         INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
  at_ms       INTEGER NOT NULL,
  actor       INTEGER,
  action      TEXT NOT NULL CHECK (action <> ''),
  object_kind TEXT NOT NULL CHECK (object_kind <> ''),
  object_id   INTEGER NOT NULL,
  payload     TEXT CHECK (payload IS NULL OR json_valid(payload)),
  salt        BLOB CHECK (salt IS NULL OR length(salt) = 16),
  digest      BLOB NOT NULL CHECK (length(digest) = 32),
  hash        BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK ((payload IS NULL) = (salt IS NULL))
) STRICT;

CREATE INDEX audit_object ON audit (object_kind, object_id);
CREATE INDEX audit_actor ON audit (actor) WHERE actor IS NOT NULL;

-- The last entry, kept apart: without it, removing entries from the end would not show.
CREATE TABLE audit_kop (
  id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO audit_kop (id, seq, hash) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER audit_sluit_aan BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT seq + 1 FROM audit_kop WHERE id = 1) OR NEW.payload IS NULL
BEGIN SELECT RAISE(ABORT, 'an audit entry follows the last one'); END;
CREATE TRIGGER audit_kop_volgt AFTER INSERT ON audit
BEGIN UPDATE audit_kop SET seq = NEW.seq, hash = NEW.hash WHERE id = 1; END;
CREATE TRIGGER audit_alleen_wissen BEFORE UPDATE ON audit
WHEN NOT (NEW.payload IS NULL AND NEW.salt IS NULL AND NEW.seq IS OLD.seq
          AND NEW.at_ms IS OLD.at_ms AND NEW.actor IS OLD.actor AND NEW.action IS OLD.action
          AND NEW.object_kind IS OLD.object_kind AND NEW.object_id IS OLD.object_id
          AND NEW.digest IS OLD.digest AND NEW.hash IS OLD.hash)
BEGIN SELECT RAISE(ABORT, 'an audit entry never changes'); END;
CREATE TRIGGER audit_blijft BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit entry is never removed'); END;
CREATE TRIGGER audit_kop_alleen_verder BEFORE UPDATE ON audit_kop
WHEN NEW.seq IS NOT OLD.seq + 1
BEGIN SELECT RAISE(ABORT, 'the audit head only moves on'); END;
CREATE TRIGGER audit_kop_enig BEFORE INSERT ON audit_kop
BEGIN SELECT RAISE(ABORT, 'there is one audit head'); END;
CREATE TRIGGER audit_kop_blijft BEFORE DELETE ON audit_kop
BEGIN SELECT RAISE(ABORT, 'the audit head is never removed'); END;

-- What has to go out, written together with the change that causes it.
-- `sleutel` names the occasion, so that the same occasion never leads to two messages.
CREATE TABLE outbox (
  id                  INTEGER NOT NULL PRIMARY KEY,
  sleutel             TEXT NOT NULL UNIQUE CHECK (sleutel <> ''),
  sjabloon            TEXT NOT NULL CHECK (sjabloon <> ''),
  persoon             INTEGER,
  adres               TEXT NOT NULL,
  parameters          TEXT NOT NULL CHECK (json_valid(parameters)),
  status              TEXT NOT NULL CHECK (status IN ('wacht', 'verzonden', 'mislukt', 'vervallen')),
  pogingen            INTEGER NOT NULL DEFAULT 0 CHECK (pogingen >= 0),
  aangemaakt_ms       INTEGER NOT NULL,
  volgende_poging_ms  INTEGER NOT NULL,
  verzonden_ms        INTEGER,
  laatste_fout        TEXT NOT NULL DEFAULT '',
  CHECK ((status = 'verzonden') = (verzonden_ms IS NOT NULL)),
  CHECK (persoon IS NOT NULL OR adres <> ''),
  FOREIGN KEY (persoon) REFERENCES persoon (id)
) STRICT;

CREATE INDEX outbox_wacht ON outbox (volgende_poging_ms) WHERE status = 'wacht';

-- From a final place to a valued report: stageplans by version, talks planned, the report returned and valued.

-- Where the stagebegeleider, who has no account, gets mailed links.
ALTER TABLE plek ADD COLUMN stagebegeleider_email TEXT NOT NULL DEFAULT '';

-- A talk that is planned does not count yet.
ALTER TABLE gesprek ADD COLUMN gehouden INTEGER NOT NULL DEFAULT 1 CHECK (gehouden IN (0, 1));

-- Why the report is back with the aios (JSON), the text of the stagebeoordeling, and the day of the valuing.
ALTER TABLE onderdeel ADD COLUMN verslag_terug TEXT;
ALTER TABLE onderdeel ADD COLUMN stagebeoordeling_tekst TEXT NOT NULL DEFAULT '';
ALTER TABLE onderdeel ADD COLUMN gewaardeerd TEXT CHECK (gewaardeerd IS date(gewaardeerd));
-- Until now the agreement of the IO was the valuing.
UPDATE onderdeel SET gewaardeerd =
  (SELECT max(o.datum) FROM oordeel o
   WHERE o.onderdeel = onderdeel.id AND o.rol = 'instituutsopleider' AND o.akkoord = 1);

-- A stageplan as it was handed in. Another hand-in is the next version; only the decision comes after it.
CREATE TABLE stageplan (
  onderdeel    INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  versie       INTEGER NOT NULL CHECK (versie > 0),
  ingediend_op TEXT NOT NULL CHECK (ingediend_op IS date(ingediend_op)),
  plan         TEXT NOT NULL,
  besluit      TEXT CHECK (besluit IN ('goedgekeurd', 'teruggestuurd')),
  besloten_op  TEXT CHECK (besloten_op IS date(besloten_op)),
  opmerkingen  TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (onderdeel, versie),
  CHECK ((besluit IS NULL) = (besloten_op IS NULL))
) STRICT, WITHOUT ROWID;

-- A line of a proposed arrangement says more than the first day: a share of the time, a link, a length of its own, days
-- of keuzeonderwijs, and when part-stages begin. `soort` is that of a part that is added, which has no id yet. `duur`,
-- `stagedagen` and `delen` are JSON by the field lists of Duur, Dagenaandeel and a list of Deelbegin.
CREATE TABLE verzoek_schemaregel_nieuw (
  verzoek       INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde      INTEGER NOT NULL CHECK (volgorde >= 0),
  onderdeel     INTEGER REFERENCES onderdeel (id),
  start         TEXT CHECK (start IS NULL OR start IS date(start)),
  soort         TEXT NOT NULL DEFAULT '' CHECK ((onderdeel IS NULL) = (soort <> '')),
  aandeel       INTEGER CHECK (aandeel IS NULL OR aandeel BETWEEN 0 AND 1000000),
  gekoppeld_aan INTEGER REFERENCES onderdeel (id),
  duur          TEXT CHECK (duur IS NULL OR json_valid(duur)),
  stagedagen    TEXT CHECK (stagedagen IS NULL OR json_valid(stagedagen)),
  delen         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(delen)),
  PRIMARY KEY (verzoek, volgorde),
  UNIQUE (verzoek, onderdeel)
) STRICT, WITHOUT ROWID;

-- What was asked before left these as they were.
INSERT INTO verzoek_schemaregel_nieuw (verzoek, volgorde, onderdeel, start, aandeel, gekoppeld_aan, duur, delen)
SELECT r.verzoek, r.volgorde, r.onderdeel, r.start, o.aandeel, o.gekoppeld_aan, o.duur,
       CASE WHEN EXISTS (SELECT 1 FROM json_each(o.delen) d WHERE json_extract(d.value, '$.start') IS NOT NULL)
            THEN (SELECT json_group_array(json(CASE WHEN json_extract(d.value, '$.start') IS NULL
                                               THEN json_object('soort', json_extract(d.value, '$.soort'))
                                               ELSE json_object('soort', json_extract(d.value, '$.soort'),
                                                                'start', json_extract(d.value, '$.start')) END))
                  FROM json_each(o.delen) d)
            ELSE '[]' END
FROM verzoek_schemaregel r JOIN onderdeel o ON o.id = r.onderdeel;

DROP TABLE verzoek_schemaregel;
ALTER TABLE verzoek_schemaregel_nieuw RENAME TO verzoek_schemaregel;

-- The institution that an aios asks to approach is abroad.
ALTER TABLE verzoek ADD COLUMN buitenland INTEGER NOT NULL DEFAULT 0 CHECK (buitenland IN (0, 1));

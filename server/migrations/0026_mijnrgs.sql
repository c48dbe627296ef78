-- What an aios copied over into MijnRGS of a stage, or of a part-stage (`deel`), the last time; `gegevens` is JSON by the
-- field list of MijnRgsGegevens. What was ticked before this table is not known.
CREATE TABLE mijnrgs_overname (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  deel      TEXT NOT NULL,
  op        TEXT NOT NULL CHECK (op IS date(op)),
  gegevens  TEXT NOT NULL CHECK (json_valid(gegevens)),
  PRIMARY KEY (onderdeel, deel)
) STRICT, WITHOUT ROWID;

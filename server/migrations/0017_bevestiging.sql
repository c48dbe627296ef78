-- Who at the institution confirmed a talk (JSON, a Bevestiging), judged the report and gave the stagebeoordeling: a
-- mailed link may be forwarded inside the institution.
ALTER TABLE gesprek ADD COLUMN bevestigd TEXT CHECK (json_valid(bevestigd));
ALTER TABLE oordeel ADD COLUMN naam TEXT NOT NULL DEFAULT '';
ALTER TABLE onderdeel ADD COLUMN stagebeoordeling_naam TEXT NOT NULL DEFAULT '';

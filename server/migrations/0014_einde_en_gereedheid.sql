-- Another last day of a stage than its length says, and what the institution asks before it begins: status and day
-- only.
ALTER TABLE onderdeel ADD COLUMN einde TEXT CHECK (json_valid(einde));
ALTER TABLE onderdeel ADD COLUMN gereedheid TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(gereedheid));

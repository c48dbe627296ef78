-- How a message is being sent. `huurder` and `huur_tot_ms`: who sends it now, and until when nobody else may; who was
-- cut off leaves both behind, and the time runs out. `aangeboden_ms`: since when it is being handed to a mail server;
-- where it is still there once the time has run out, nobody knows whether the message arrived. `onzeker`: how many
-- attempts ended like that, or with a connection that broke before the answer.
ALTER TABLE outbox ADD COLUMN huurder TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN huur_tot_ms INTEGER CHECK ((huur_tot_ms IS NULL) = (huurder = ''));
ALTER TABLE outbox ADD COLUMN aangeboden_ms INTEGER CHECK (aangeboden_ms IS NULL OR status = 'wacht');
ALTER TABLE outbox ADD COLUMN onzeker INTEGER NOT NULL DEFAULT 0 CHECK (onzeker >= 0);

-- Erasing a person (wissen.hpp): who was erased, and how that passes the triggers that keep requests,
-- decisions and dispensations as they were.

-- One row for each erased person: no name, only the number under which others' records still refer to
-- the person. Written first in the transaction that erases; kept for ever.
CREATE TABLE wissing (
  persoon INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  op      TEXT NOT NULL CHECK (op IS date(op)),
  reden   TEXT NOT NULL CHECK (reden IN ('verzoek', 'bezwaar', 'onrechtmatig', 'bewaartermijn')),
  om_ms   INTEGER NOT NULL
) STRICT;

CREATE TRIGGER wissing_blijft_gelijk BEFORE UPDATE ON wissing
BEGIN SELECT RAISE(ABORT, 'a recorded erasure never changes'); END;
CREATE TRIGGER wissing_blijft BEFORE DELETE ON wissing
BEGIN SELECT RAISE(ABORT, 'a recorded erasure is never removed'); END;

-- A request still only moves out of 'ingediend', once; besides, its free texts may be emptied when the
-- aios of the training was erased. Nothing else of it ever changes.
DROP TRIGGER verzoek_alleen_besluit;
CREATE TRIGGER verzoek_alleen_besluit BEFORE UPDATE ON verzoek
WHEN NEW.id IS NOT OLD.id OR NEW.traject IS NOT OLD.traject OR NEW.soort IS NOT OLD.soort
  OR NEW.ingediend_op IS NOT OLD.ingediend_op OR NEW.onderdeel IS NOT OLD.onderdeel
  OR NEW.route IS NOT OLD.route
  OR NOT ((OLD.status = 'ingediend' AND NEW.toelichting IS OLD.toelichting
           AND NEW.eigen_instelling IS OLD.eigen_instelling)
          OR (NEW.status IS OLD.status AND NEW.toelichting = '' AND NEW.eigen_instelling = ''
              AND EXISTS (SELECT 1 FROM traject t JOIN wissing w ON w.persoon = t.aios
                          WHERE t.id = OLD.traject)))
BEGIN SELECT RAISE(ABORT, 'a request only moves out of ingediend, once'); END;

-- Of a decision only the reason may go, for the fixed word that says so, and only when the aios of the
-- training was erased. Who decided, in which role, when, what and by which rules stays.
DROP TRIGGER beslissing_blijft_gelijk;
CREATE TRIGGER beslissing_blijft_gelijk BEFORE UPDATE ON beslissing
WHEN NEW.verzoek IS NOT OLD.verzoek OR NEW.volgorde IS NOT OLD.volgorde OR NEW.door IS NOT OLD.door
  OR NEW.rol IS NOT OLD.rol OR NEW.op IS NOT OLD.op OR NEW.besluit IS NOT OLD.besluit
  OR NEW.regelpakket IS NOT OLD.regelpakket OR NEW.reden <> '[gewist]'
  OR NOT EXISTS (SELECT 1 FROM verzoek v JOIN traject t ON t.id = v.traject
                 JOIN wissing w ON w.persoon = t.aios WHERE v.id = OLD.verzoek)
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;

DROP TRIGGER ontheffing_blijft_gelijk;
CREATE TRIGGER ontheffing_blijft_gelijk BEFORE UPDATE ON ontheffing
WHEN NEW.id IS NOT OLD.id OR NEW.traject IS NOT OLD.traject OR NEW.onderdeel IS NOT OLD.onderdeel
  OR NEW.regel IS NOT OLD.regel OR NEW.door IS NOT OLD.door OR NEW.rol IS NOT OLD.rol
  OR NEW.op IS NOT OLD.op OR NEW.reden <> '[gewist]'
  OR NOT EXISTS (SELECT 1 FROM traject t JOIN wissing w ON w.persoon = t.aios
                 WHERE t.id = OLD.traject)
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation never changes'); END;

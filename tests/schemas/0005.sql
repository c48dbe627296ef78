PRAGMA application_id = 1400137584;
PRAGMA user_version = 5;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE account (
  persoon       INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  wachtwoord    TEXT NOT NULL CHECK (wachtwoord LIKE '$argon2id$%'),
  gewijzigd_ms  INTEGER NOT NULL,
  geblokkeerd   INTEGER NOT NULL DEFAULT 0 CHECK (geblokkeerd IN (0, 1))
) STRICT;
INSERT INTO "account" VALUES(1,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(2,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(3,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(4,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(5,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(6,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(7,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(8,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(9,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(10,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(11,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
INSERT INTO "account" VALUES(12,'$argon2id$v=19$m=65536,t=1,p=1$EXBr1djkBKChgtadqYmYjQ$YgiEqDarmiQMa7mpiY6uZTB9LWRehb7mZJaM+6hDjTU',1795628111891,0);
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
INSERT INTO "audit" VALUES(1,1795628111891,NULL,'demo.geladen','systeem',0,'{"vandaag":"2027-01-15"}',X'F1FBDD6B8D1CD8C696A6A79208CEB86E',X'9F88F55C651E34A0BF5FED2E680338A02BDCD047C668F4E35DE099B8D615E714',X'7BA5A5085B109E8AFFB884D1F2458F329D2C8DC2D0673FA0591B995331F254F3');
CREATE TABLE audit_kop (
  id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO "audit_kop" VALUES(1,1,X'7BA5A5085B109E8AFFB884D1F2458F329D2C8DC2D0673FA0591B995331F254F3');
CREATE TABLE beslissing (
  verzoek     INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  door        INTEGER NOT NULL REFERENCES persoon (id),
  rol         TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau',
                                           'beheerder')),
  op          TEXT NOT NULL CHECK (op IS date(op)),
  besluit     TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'teruggestuurd')),
  reden       TEXT NOT NULL,
  regelpakket TEXT NOT NULL REFERENCES regelpakket (hash),
  PRIMARY KEY (verzoek, volgorde),
  CHECK (besluit <> 'teruggestuurd' OR reden <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO "beslissing" VALUES(1,0,8,'instituutsopleider','2026-08-23','goedgekeurd','Akkoord: je ontwikkeling in JGZ 1 gaat goed, en je praktijkopleider kan de begeleiding rondkrijgen.','fec341f85859adf4e92e01cd22ea9807105e5dd6ae456d7cd2b085c49a80db7b');
INSERT INTO "beslissing" VALUES(2,0,8,'instituutsopleider','2027-01-03','goedgekeurd','Mooi thema. Houd het aandeel in de kliniek op minstens de helft van de tijd.','fec341f85859adf4e92e01cd22ea9807105e5dd6ae456d7cd2b085c49a80db7b');
INSERT INTO "beslissing" VALUES(3,0,8,'instituutsopleider','2026-06-13','goedgekeurd','Akkoord.','fec341f85859adf4e92e01cd22ea9807105e5dd6ae456d7cd2b085c49a80db7b');
INSERT INTO "beslissing" VALUES(5,0,9,'instituutsopleider','2026-03-14','goedgekeurd','Akkoord.','c34f1dc03df82297e0f2f2c1f4447548b914f768d6e3bda0925330344f83eecb');
INSERT INTO "beslissing" VALUES(6,0,9,'instituutsopleider','2026-06-13','goedgekeurd','Akkoord.','c34f1dc03df82297e0f2f2c1f4447548b914f768d6e3bda0925330344f83eecb');
INSERT INTO "beslissing" VALUES(8,0,8,'instituutsopleider','2027-01-10','teruggestuurd','Beschrijf eerst aan welke leerdoelen je bij deze plaatsen werkt. Kijk ook of een plaats met meer contact met kinderen daar beter bij past.','fec341f85859adf4e92e01cd22ea9807105e5dd6ae456d7cd2b085c49a80db7b');
INSERT INTO "beslissing" VALUES(9,0,9,'instituutsopleider','2026-12-30','goedgekeurd','Akkoord, ook met de jeugdpsychiatrie: je werkte eerder op een psychiatrische afdeling en kunt daar op voortbouwen.','c34f1dc03df82297e0f2f2c1f4447548b914f768d6e3bda0925330344f83eecb');
CREATE TABLE fte_periode (
  traject INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  vanaf   TEXT NOT NULL CHECK (vanaf IS date(vanaf)),
  fte     INTEGER NOT NULL CHECK (fte BETWEEN 1 AND 1000),
  PRIMARY KEY (traject, vanaf)
) STRICT, WITHOUT ROWID;
INSERT INTO "fte_periode" VALUES(1,'2025-12-01',900);
INSERT INTO "fte_periode" VALUES(2,'2026-08-01',800);
INSERT INTO "fte_periode" VALUES(3,'2026-03-01',1000);
INSERT INTO "fte_periode" VALUES(4,'2025-12-01',1000);
INSERT INTO "fte_periode" VALUES(5,'2026-10-01',1000);
INSERT INTO "fte_periode" VALUES(6,'2026-09-01',1000);
INSERT INTO "fte_periode" VALUES(6,'2027-01-01',800);
INSERT INTO "fte_periode" VALUES(7,'2026-09-01',900);
CREATE TABLE gesprek (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  soort     TEXT NOT NULL CHECK (soort IN ('gezamenlijk', 'start', 'evaluatie', 'eind')),
  datum     TEXT NOT NULL CHECK (datum IS date(datum)),
  PRIMARY KEY (onderdeel, volgorde)
) STRICT, WITHOUT ROWID;
INSERT INTO "gesprek" VALUES(12,0,'gezamenlijk','2026-12-04');
INSERT INTO "gesprek" VALUES(12,1,'evaluatie','2027-01-15');
INSERT INTO "gesprek" VALUES(17,0,'gezamenlijk','2026-09-04');
INSERT INTO "gesprek" VALUES(17,1,'evaluatie','2026-10-16');
INSERT INTO "gesprek" VALUES(17,2,'eind','2026-11-26');
INSERT INTO "gesprek" VALUES(18,0,'gezamenlijk','2026-12-04');
INSERT INTO "gesprek" VALUES(18,1,'evaluatie','2027-01-15');
CREATE TABLE gesprek_aanwezig (
  onderdeel   INTEGER NOT NULL,
  gesprek     INTEGER NOT NULL,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  rol         TEXT NOT NULL CHECK (rol <> ''),
  PRIMARY KEY (onderdeel, gesprek, volgorde),
  FOREIGN KEY (onderdeel, gesprek) REFERENCES gesprek (onderdeel, volgorde) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "gesprek_aanwezig" VALUES(12,0,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(12,0,1,'praktijkopleider');
INSERT INTO "gesprek_aanwezig" VALUES(12,1,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(17,0,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(17,0,1,'instituutsopleider');
INSERT INTO "gesprek_aanwezig" VALUES(17,1,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(17,2,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(18,0,0,'stagebegeleider');
INSERT INTO "gesprek_aanwezig" VALUES(18,0,1,'instituutsopleider');
INSERT INTO "gesprek_aanwezig" VALUES(18,1,0,'stagebegeleider');
CREATE TABLE idempotentie (
  persoon       INTEGER NOT NULL REFERENCES persoon (id),
  sleutel       TEXT NOT NULL CHECK (length(sleutel) BETWEEN 8 AND 128),
  verzoek_hash  BLOB NOT NULL CHECK (length(verzoek_hash) = 32),
  status        INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
  antwoord      TEXT NOT NULL,
  aangemaakt_ms INTEGER NOT NULL,
  PRIMARY KEY (persoon, sleutel)
) STRICT, WITHOUT ROWID;
CREATE TABLE instelling (
  id    INTEGER NOT NULL PRIMARY KEY,
  naam  TEXT NOT NULL UNIQUE CHECK (naam <> '')
) STRICT;
INSERT INTO "instelling" VALUES(1,'GGD Merwedelanden');
INSERT INTO "instelling" VALUES(2,'GGD Veluwezoom-Oost');
INSERT INTO "instelling" VALUES(3,'Forensische Dienst Deltaland');
INSERT INTO "instelling" VALUES(4,'Veilig Thuis Noorderlicht');
INSERT INTO "instelling" VALUES(5,'Veilig Thuis Rivierenland');
INSERT INTO "instelling" VALUES(6,'Adviesbureau Balans');
INSERT INTO "instelling" VALUES(7,'Zorgverzekeraar Samenvast');
INSERT INTO "instelling" VALUES(8,'Landelijk Kenniscentrum Leefomgeving');
INSERT INTO "instelling" VALUES(9,'Donorbank Levenslijn');
INSERT INTO "instelling" VALUES(10,'Medisch Centrum De Singels');
INSERT INTO "instelling" VALUES(11,'Ziekenhuis Oeverstede');
INSERT INTO "instelling" VALUES(12,'Revalidatiecentrum De Waterlelie');
INSERT INTO "instelling" VALUES(13,'Jeugd-ggz Zilverlinde');
INSERT INTO "instelling" VALUES(14,'Ggz Veldzicht-Midden');
INSERT INTO "instelling" VALUES(15,'Verslavingszorg Het Keerpunt');
INSERT INTO "instelling" VALUES(16,'Stichting De Heerenhof');
INSERT INTO "instelling" VALUES(17,'Wijkteam Buurtkracht');
INSERT INTO "instelling" VALUES(18,'Gezondheidszorg Nieuwkomers');
INSERT INTO "instelling" VALUES(19,'Expertisecentrum Speciaal Onderwijs De Vuurvlinder');
CREATE TABLE instelling_van_systeem (
  sleutel TEXT NOT NULL PRIMARY KEY CHECK (sleutel <> ''),
  waarde  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "instelling_van_systeem" VALUES('demo','2027-01-15');
INSERT INTO "instelling_van_systeem" VALUES('vandaag','2027-01-15');
CREATE TABLE onderdeel (
  id                      INTEGER NOT NULL PRIMARY KEY,
  traject                 INTEGER NOT NULL REFERENCES traject (id),
  volgorde                INTEGER NOT NULL,
  soort                   TEXT NOT NULL CHECK (soort <> ''),
  start                   TEXT CHECK (start IS NULL OR start IS date(start)),
  route                   TEXT CHECK (route IS NULL OR route IN ('etalage', 'eigen', 'toegewezen')),
  praktische_eerste_dag   TEXT CHECK (praktische_eerste_dag IS NULL
                                      OR praktische_eerste_dag IS date(praktische_eerste_dag)),
  praktische_laatste_dag  TEXT CHECK (praktische_laatste_dag IS NULL
                                      OR praktische_laatste_dag IS date(praktische_laatste_dag)),
  po_betrokken            INTEGER NOT NULL DEFAULT 1 CHECK (po_betrokken IN (0, 1)),
  plaats_gemeld           TEXT CHECK (plaats_gemeld IS NULL OR plaats_gemeld IS date(plaats_gemeld)),
  stageplan_ingediend     TEXT CHECK (stageplan_ingediend IS NULL
                                      OR stageplan_ingediend IS date(stageplan_ingediend)),
  stageplan_goedgekeurd   TEXT CHECK (stageplan_goedgekeurd IS NULL
                                      OR stageplan_goedgekeurd IS date(stageplan_goedgekeurd)),
  in_mijnrgs_gezet        TEXT CHECK (in_mijnrgs_gezet IS NULL
                                      OR in_mijnrgs_gezet IS date(in_mijnrgs_gezet)),
  verslag_ingediend       TEXT CHECK (verslag_ingediend IS NULL
                                      OR verslag_ingediend IS date(verslag_ingediend)),
  stagebeoordeling        TEXT CHECK (stagebeoordeling IS NULL
                                      OR stagebeoordeling IS date(stagebeoordeling)),
  UNIQUE (traject, volgorde),
  -- So that what refers to a part can also say of which training it is.
  UNIQUE (id, traject)
) STRICT;
INSERT INTO "onderdeel" VALUES(1,1,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(2,1,3,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(3,1,1,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(4,1,2,'isk',NULL,'eigen',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(5,1,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(6,2,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(7,2,1,'as',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(8,2,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(9,2,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(10,2,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(11,3,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(12,3,1,'mg',NULL,'etalage',NULL,NULL,1,'2026-10-02','2026-10-24','2026-11-01','2026-11-04',NULL,NULL);
INSERT INTO "onderdeel" VALUES(13,3,2,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(14,3,3,'isk',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(15,3,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(16,4,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(17,4,1,'as',NULL,'etalage',NULL,NULL,0,'2026-07-03','2026-07-25','2026-08-02','2026-08-05','2026-12-09','2026-12-13');
INSERT INTO "onderdeel" VALUES(18,4,2,'mg',NULL,'etalage',NULL,NULL,0,'2026-10-02','2026-10-24','2026-11-01','2026-11-04',NULL,NULL);
INSERT INTO "onderdeel" VALUES(19,4,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(20,4,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(21,5,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(22,5,1,'as',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(23,5,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(24,5,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(25,5,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(26,6,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(27,6,1,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(28,6,2,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(29,6,3,'isk',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(30,6,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(31,7,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(32,7,1,'as',NULL,'etalage',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(33,7,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(34,7,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "onderdeel" VALUES(35,7,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE ontheffing (
  id        INTEGER NOT NULL PRIMARY KEY,
  traject   INTEGER NOT NULL REFERENCES traject (id),
  onderdeel INTEGER,
  regel     TEXT NOT NULL CHECK (regel <> ''),
  door      INTEGER NOT NULL REFERENCES persoon (id),
  rol       TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau',
                                         'beheerder')),
  op        TEXT NOT NULL CHECK (op IS date(op)),
  reden     TEXT NOT NULL CHECK (reden <> ''),
  FOREIGN KEY (onderdeel, traject) REFERENCES onderdeel (id, traject)
) STRICT;
INSERT INTO "ontheffing" VALUES(1,1,3,'volgorde.wijzigen',8,'instituutsopleider','2026-08-23','Akkoord: je ontwikkeling in JGZ 1 gaat goed, en je praktijkopleider kan de begeleiding rondkrijgen.');
INSERT INTO "ontheffing" VALUES(2,1,4,'volgorde.wijzigen',8,'instituutsopleider','2026-08-23','Akkoord: je ontwikkeling in JGZ 1 gaat goed, en je praktijkopleider kan de begeleiding rondkrijgen.');
INSERT INTO "ontheffing" VALUES(3,7,32,'plaats.as-psychiatrie',9,'instituutsopleider','2026-12-30','Akkoord, ook met de jeugdpsychiatrie: je werkte eerder op een psychiatrische afdeling en kunt daar op voortbouwen.');
CREATE TABLE oordeel (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  rol       TEXT NOT NULL CHECK (rol <> ''),
  datum     TEXT NOT NULL CHECK (datum IS date(datum)),
  akkoord   INTEGER NOT NULL CHECK (akkoord IN (0, 1)),
  PRIMARY KEY (onderdeel, volgorde)
) STRICT, WITHOUT ROWID;
INSERT INTO "oordeel" VALUES(17,0,'stagebegeleider','2026-12-13',1);
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
CREATE TABLE persoon (
  id            INTEGER NOT NULL PRIMARY KEY,
  naam          TEXT NOT NULL CHECK (naam <> ''),
  email         TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (email LIKE '_%@_%'),
  aangemaakt_ms INTEGER NOT NULL
) STRICT;
INSERT INTO "persoon" VALUES(1,'Sanne Verhoeven','sanne@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(2,'Daan Postma','daan@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(3,'Fatima El Amrani','fatima@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(4,'Ruben Hoekstra','ruben@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(5,'Noor van den Berg','noor@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(6,'Jasper Kuipers','jasper@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(7,'Lotte Brinkman','lotte@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(8,'Marjan de Wit','marjan@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(9,'Kees Aartsen','kees@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(10,'Bram Oosterhuis','bram@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(11,'Hanneke Smit','hanneke@stagepad.example',1795628111891);
INSERT INTO "persoon" VALUES(12,'Youssef Bakkali','youssef@stagepad.example',1795628111891);
CREATE TABLE persoon_rol (
  persoon INTEGER NOT NULL REFERENCES persoon (id),
  rol     TEXT NOT NULL CHECK (rol IN ('aios', 'instituutsopleider', 'praktijkopleider',
                                       'stagebureau', 'beheerder')),
  PRIMARY KEY (persoon, rol)
) STRICT, WITHOUT ROWID;
INSERT INTO "persoon_rol" VALUES(1,'aios');
INSERT INTO "persoon_rol" VALUES(2,'aios');
INSERT INTO "persoon_rol" VALUES(3,'aios');
INSERT INTO "persoon_rol" VALUES(4,'aios');
INSERT INTO "persoon_rol" VALUES(5,'aios');
INSERT INTO "persoon_rol" VALUES(6,'aios');
INSERT INTO "persoon_rol" VALUES(7,'aios');
INSERT INTO "persoon_rol" VALUES(12,'beheerder');
INSERT INTO "persoon_rol" VALUES(8,'instituutsopleider');
INSERT INTO "persoon_rol" VALUES(9,'instituutsopleider');
INSERT INTO "persoon_rol" VALUES(10,'praktijkopleider');
INSERT INTO "persoon_rol" VALUES(11,'stagebureau');
CREATE TABLE plaatsperiode (
  stageplaats   INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde      INTEGER NOT NULL CHECK (volgorde >= 0),
  eerste_dag    TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag   TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  capaciteit    INTEGER NOT NULL CHECK (capaciteit >= 0),
  PRIMARY KEY (stageplaats, volgorde),
  CHECK (eerste_dag <= laatste_dag)
) STRICT, WITHOUT ROWID;
INSERT INTO "plaatsperiode" VALUES(1,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(2,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(3,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(3,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(3,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(3,3,'2028-01-01','2028-06-30',0);
INSERT INTO "plaatsperiode" VALUES(3,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(3,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(4,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(4,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(4,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(4,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(4,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(4,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(5,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(6,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(6,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(6,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(6,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(6,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(6,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(7,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(8,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(8,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(8,2,'2027-07-01','2027-12-31',2);
INSERT INTO "plaatsperiode" VALUES(8,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(8,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(8,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(9,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(10,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(10,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(10,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(10,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(10,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(10,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(11,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(11,1,'2027-01-01','2027-06-30',0);
INSERT INTO "plaatsperiode" VALUES(11,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(11,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(11,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(11,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(12,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(13,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(13,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(13,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(13,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(13,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(13,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(14,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(15,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(15,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(15,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(15,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(15,4,'2028-07-01','2028-12-31',0);
INSERT INTO "plaatsperiode" VALUES(15,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(16,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(17,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(18,0,'2026-01-01','2029-06-30',2);
INSERT INTO "plaatsperiode" VALUES(19,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(20,0,'2026-07-01','2026-12-31',2);
INSERT INTO "plaatsperiode" VALUES(20,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(20,2,'2027-07-01','2027-12-31',1);
INSERT INTO "plaatsperiode" VALUES(20,3,'2028-01-01','2028-06-30',1);
INSERT INTO "plaatsperiode" VALUES(20,4,'2028-07-01','2028-12-31',1);
INSERT INTO "plaatsperiode" VALUES(20,5,'2029-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(21,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(22,0,'2026-07-01','2026-12-31',1);
INSERT INTO "plaatsperiode" VALUES(22,1,'2027-01-01','2027-06-30',1);
INSERT INTO "plaatsperiode" VALUES(23,0,'2026-01-01','2029-06-30',1);
INSERT INTO "plaatsperiode" VALUES(24,0,'2026-01-01','2029-06-30',1);
CREATE TABLE plek (
  onderdeel       INTEGER NOT NULL PRIMARY KEY REFERENCES onderdeel (id) ON DELETE CASCADE,
  stageplaats     INTEGER REFERENCES stageplaats (id),
  instelling      TEXT NOT NULL,
  stagebegeleider TEXT NOT NULL,
  specialisme     TEXT NOT NULL,
  profiel         TEXT NOT NULL,
  buitenland      INTEGER NOT NULL CHECK (buitenland IN (0, 1))
) STRICT;
INSERT INTO "plek" VALUES(12,7,'Veilig Thuis Noorderlicht','mw. G. Dijkema','','va',0);
INSERT INTO "plek" VALUES(17,19,'Ggz Veldzicht-Midden','mw. dr. E. Schipper','psychiatrie','',0);
INSERT INTO "plek" VALUES(18,5,'GGD Veluwezoom-Oost','mw. L. ten Have','','jgz',0);
CREATE TABLE plek_doelgroep (
  onderdeel INTEGER NOT NULL REFERENCES plek (onderdeel) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  doelgroep TEXT NOT NULL CHECK (doelgroep IN ('kinderen_jeugd', 'volwassenen', 'ouderen')),
  PRIMARY KEY (onderdeel, volgorde),
  UNIQUE (onderdeel, doelgroep)
) STRICT, WITHOUT ROWID;
INSERT INTO "plek_doelgroep" VALUES(12,0,'kinderen_jeugd');
INSERT INTO "plek_doelgroep" VALUES(12,1,'volwassenen');
INSERT INTO "plek_doelgroep" VALUES(12,2,'ouderen');
INSERT INTO "plek_doelgroep" VALUES(17,0,'ouderen');
INSERT INTO "plek_doelgroep" VALUES(18,0,'kinderen_jeugd');
CREATE TABLE regelpakket (
  hash          TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  programma     TEXT NOT NULL CHECK (programma <> ''),
  json          TEXT NOT NULL CHECK (json_valid(json)),
  opgeslagen_ms INTEGER NOT NULL
) STRICT;
INSERT INTO "regelpakket" VALUES('fec341f85859adf4e92e01cd22ea9807105e5dd6ae456d7cd2b085c49a80db7b','jgz-2024','{
  "formaat": 1,
  "id": "jgz-2024",
  "naam": {
    "nl": "Jeugdgezondheidszorg, gestart vanaf 1 maart 2024",
    "en": "Youth health care, started on or after 1 March 2024"
  },
  "profiel": "jgz",
  "werkgever": "sboh",
  "cohort": {"vanaf": "2024-03-01"},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "jgz-1",
      "naam": {"nl": "JGZ-periode 1", "en": "JGZ period 1"},
      "afkorting": "JGZ 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding JGZ", "zekerheid": "openbaar"}
    },
    {
      "code": "mg",
      "naam": {"nl": "M+G-stage", "en": "M+G placement"},
      "afkorting": "M+G",
      "aard": "stage",
      "stagesoort": "mg",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar",
        "toelichting": "De plek tussen JGZ-periode 1 en 2 is die van de opleiding JGZ van voor maart 2024."
      }
    },
    {
      "code": "jgz-2",
      "naam": {"nl": "JGZ-periode 2", "en": "JGZ period 2"},
      "afkorting": "JGZ 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding JGZ", "zekerheid": "openbaar"}
    },
    {
      "code": "isk",
      "naam": {
        "nl": "Stage interdisciplinaire/klinische samenwerking",
        "en": "Interdisciplinary/clinical collaboration placement"
      },
      "afkorting": "ISK",
      "aard": "stage",
      "stagesoort": "isk",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de ISK",
        "zekerheid": "standaard",
        "toelichting": "De duur staat in geen bron. Drie maanden, zoals de stages die deze stage vervangt; een andere duur kan hier worden ingevuld."
      }
    },
    {
      "code": "kz",
      "naam": {"nl": "Keuzestage", "en": "Elective placement"},
      "afkorting": "KZ",
      "aard": "stage",
      "stagesoort": "keuze",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding JGZ", "zekerheid": "openbaar"}
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 2. Voorbereiding"}
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "routes": ["etalage"],
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"}
      },
      {
        "id": "termijn.verzoek-besluit",
        "handeling": "verzoek_besluit",
        "aftrek": {"weken": 6},
        "wie": "instituutsopleider",
        "te_laat": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["mg", "kz"],
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"}
      },
      {
        "id": "termijn.melding-plaats",
        "handeling": "melding_plaats",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["isk"],
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"}
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron."
        }
      }
    ],
    "opvolging": [
      {
        "id": "opvolging.isk",
        "onderdeel": "isk",
        "na": ["jgz-2"],
        "aansluitend": true,
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt: na JGZ-periode 2. Dat de stage er direct op aansluit, staat er alleen bij Jeugdartsen TNO; zonder ‘aansluitend’ kan ook. Dat de instituutsopleider mag afwijken, volgt uit de vraag over het wijzigen van de volgorde."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageperiode, volgorde van stages wijzigen"}
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["jgz"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"}
      },
      {
        "id": "plaats.isk-klinisch",
        "onderdeel": "isk",
        "specialismen": ["kindergeneeskunde", "kinderrevalidatie", "kinderpsychiatrie"],
        "settings": ["klinisch"],
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "toelichting": "De bron noemt deze velden als voorbeelden van een klinische setting en laat de eerste lijn toe in overleg met de instituutsopleider; dat overleg geldt hier voor elk ander veld."
        }
      }
    ],
    "vooraf_akkoord": [
      {
        "id": "akkoord.voorkeur",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "Voorkeur aangeven"}
      },
      {
        "id": "akkoord.benaderen",
        "onderdelen": ["mg"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"}
      },
      {
        "id": "akkoord.keuzestage",
        "onderdelen": ["kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron eist goedkeuring voor een andere invulling dan bij de instelling van JGZ-periode 2. Welke van de twee het is, blijkt pas uit het verzoek; daarom een waarschuwing. Altijd eisen kan ook."
        }
      },
      {
        "id": "akkoord.isk",
        "onderdelen": ["isk"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt geen goedkeuring vooraf voor de ISK, wel overleg; daarom een waarschuwing. Niets of een eis kan ook."
        }
      }
    ],
    "voorkeuren": [
      {
        "id": "voorkeuren.aantal",
        "onderdelen": ["mg"],
        "maximum": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Voorkeur aangeven",
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {"bron": "va", "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding"}
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["praktijkopleider", "instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding; 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {"bron": "openbaar", "kop": "Opleiden in deeltijd", "zekerheid": "openbaar"}
      }
    ]
  }
}
',1795628111709);
INSERT INTO "regelpakket" VALUES('c34f1dc03df82297e0f2f2c1f4447548b914f768d6e3bda0925330344f83eecb','va','{
  "formaat": 1,
  "id": "va",
  "naam": {"nl": "Vertrouwensarts (VA)", "en": "Confidential doctor (VA)"},
  "profiel": "va",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"}
  ],
  "onderdelen": [
    {
      "code": "va-1",
      "naam": {"nl": "VA-periode 1", "en": "VA period 1"},
      "afkorting": "VA 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding VA", "zekerheid": "openbaar"}
    },
    {
      "code": "as",
      "naam": {"nl": "Stage aanpalend specialisme", "en": "Adjacent specialty placement"},
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding VA", "zekerheid": "openbaar"}
    },
    {
      "code": "mg",
      "naam": {"nl": "M+G-stage", "en": "M+G placement"},
      "afkorting": "M+G",
      "aard": "stage",
      "stagesoort": "mg",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding VA", "zekerheid": "openbaar"}
    },
    {
      "code": "va-2",
      "naam": {"nl": "VA-periode 2", "en": "VA period 2"},
      "afkorting": "VA 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding VA", "zekerheid": "openbaar"}
    },
    {
      "code": "kz",
      "naam": {"nl": "Keuzestage", "en": "Elective placement"},
      "afkorting": "KZ",
      "aard": "stage",
      "stagesoort": "keuze",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {"bron": "openbaar", "kop": "Opbouw van de opleiding VA", "zekerheid": "openbaar"}
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {"bron": "va", "kop": "VA, 2. Voorbereiding"}
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {"bron": "va", "kop": "VA, 3. Werving en matching"}
      },
      {
        "id": "termijn.verzoek-besluit",
        "handeling": "verzoek_besluit",
        "aftrek": {"weken": 6},
        "wie": "instituutsopleider",
        "te_laat": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {"bron": "va", "kop": "VA, 3. Werving en matching"}
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageperiode, volgorde van stages wijzigen"}
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "VA, Verdere uitgangspunten van de stages"}
      }
    ],
    "dekking": [
      {
        "id": "dekking.ouderen",
        "doelgroep": "ouderen",
        "onderdelen": ["as", "mg", "kz"],
        "minimum": 1,
        "evc": "ouderen",
        "herkomst": {
          "bron": "va",
          "kop": "VA, 3. Werving en matching",
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing."
        }
      },
      {
        "id": "dekking.kinderen-jeugd",
        "doelgroep": "kinderen_jeugd",
        "onderdelen": ["as", "mg", "kz"],
        "minimum": 1,
        "evc": "kinderen_jeugd",
        "herkomst": {
          "bron": "va",
          "kop": "VA, 3. Werving en matching",
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-psychiatrie",
        "onderdeel": "as",
        "specialismen": ["psychiatrie", "verslavingszorg"],
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "VA, 3. Werving en matching"}
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["va"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "VA, 3. Werving en matching"}
      }
    ],
    "vooraf_akkoord": [
      {
        "id": "akkoord.voorkeur",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "Voorkeur aangeven"}
      },
      {
        "id": "akkoord.benaderen",
        "onderdelen": ["as", "mg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "VA, 3. Werving en matching"}
      }
    ],
    "voorkeuren": [
      {
        "id": "voorkeuren.aantal",
        "onderdelen": ["as", "mg"],
        "maximum": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Voorkeur aangeven",
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {"bron": "va", "kop": "VA, 4. Stageperiode en begeleiding"}
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["praktijkopleider", "instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding; 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {"bron": "openbaar", "kop": "Opleiden in deeltijd", "zekerheid": "openbaar"}
      }
    ]
  }
}
',1795628111709);
CREATE TABLE schema_migratie (  nummer INTEGER NOT NULL PRIMARY KEY, naam TEXT NOT NULL, sha256 BLOB NOT NULL,  toegepast_ms INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migratie" VALUES(1,'0001_systeem.sql',X'61F0E7AE2A151802B94B45B5BE2693CB0467AF45B04621515350DABFA93319BE',1795628111699);
INSERT INTO "schema_migratie" VALUES(2,'0002_personen.sql',X'4BE85AFE2F2182AEF77F25EDD6E491025B889E840E24C655F5C0CAD5370D31A2',1795628111699);
INSERT INTO "schema_migratie" VALUES(3,'0003_stageplaatsen.sql',X'802A38890412B48AADBCB5A1158ABD3BE9A25AA8E1F193DAFC496E2EC5C1087D',1795628111699);
INSERT INTO "schema_migratie" VALUES(4,'0004_trajecten.sql',X'0B836DBDD8033703BB8BDA4FEE193C57882F9A4B35DD1307F9A6D7D90669E6FB',1795628111699);
INSERT INTO "schema_migratie" VALUES(5,'0005_verzoeken.sql',X'2320B324F01C3DEB1F032D03AA1C8ED3329B66138AE6D1BD95AC40A5A5759983',1795628111699);
CREATE TABLE sessie (
  token_hash          BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  persoon             INTEGER NOT NULL REFERENCES persoon (id),
  aangemaakt_ms       INTEGER NOT NULL,
  laatst_gebruikt_ms  INTEGER NOT NULL CHECK (laatst_gebruikt_ms >= aangemaakt_ms),
  verloopt_ms         INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms)
) STRICT, WITHOUT ROWID;
CREATE TABLE stageplaats (
  id                  INTEGER NOT NULL PRIMARY KEY,
  instelling          INTEGER NOT NULL REFERENCES instelling (id),
  naam                TEXT NOT NULL CHECK (naam <> ''),
  plaats              TEXT NOT NULL,
  regio               TEXT NOT NULL,
  sector              TEXT NOT NULL,
  setting             TEXT NOT NULL CHECK (setting IN ('klinisch', 'ambulant', 'beleid')),
  profiel             TEXT NOT NULL,
  specialisme         TEXT NOT NULL,
  omschrijving        TEXT NOT NULL,
  zichtbaarheid       TEXT NOT NULL CHECK (zichtbaarheid IN ('iedereen', 'ingelogd', 'niemand')),
  contactpersoon      TEXT NOT NULL,
  -- The institution may hide the contact person apart from the place itself.
  contact_tonen       INTEGER NOT NULL CHECK (contact_tonen IN (0, 1)),
  -- Formal approval by an IO: both or neither.
  goedgekeurd_door    INTEGER REFERENCES persoon (id),
  goedgekeurd_op      TEXT CHECK (goedgekeurd_op IS NULL OR goedgekeurd_op IS date(goedgekeurd_op)),
  versie              INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0),
  UNIQUE (instelling, naam),
  CHECK ((goedgekeurd_door IS NULL) = (goedgekeurd_op IS NULL))
) STRICT;
INSERT INTO "stageplaats" VALUES(1,1,'Infectieziektebestrijding in de regio','Gorinchem','Zuid-Holland','GGD','ambulant','izb','','Je draait mee met het team infectieziektebestrijding: meldingen, bron- en contactonderzoek, advies aan scholen en verpleeghuizen, en overleg met huisartsen en het ziekenhuis. Eén dag per week is er ruimte voor een eigen uitbraakonderzoek.','iedereen','mw. T. Willemsen, arts infectieziektebestrijding',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(2,1,'Gezonde leefomgeving en milieu','Gorinchem','Zuid-Holland','GGD','beleid','mmk','','Vragen van bewoners en gemeenten over geluid, luchtkwaliteit en bodem. Je schrijft mee aan adviezen bij bouwplannen en gaat mee op huisbezoek bij klachten over het binnenmilieu.','ingelogd','dhr. P. Lambrechts',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(3,1,'Tuberculosebestrijding','Dordrecht','Zuid-Holland','GGD','ambulant','tbc','','Screening, contactonderzoek en begeleiding van mensen met tuberculose, samen met de longpoli. Je ziet ook nieuwkomers en mensen zonder vaste woonplaats.','ingelogd','dhr. R. Soekarman',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(4,2,'Infectieziekten en reizigersadvies','Apeldoorn','Gelderland','GGD','ambulant','izb','','Kleine, hechte afdeling met een eigen spreekuur voor reizigersadvies. Geschikt als je graag zelfstandig werkt en de samenwerking met de jeugdgezondheidszorg wilt zien.','iedereen','mw. A. Nijboer',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(5,2,'Jeugdgezondheidszorg 4 tot 18 jaar','Zutphen','Gelderland','GGD','ambulant','jgz','','Schoolgericht werken, ziekteverzuim van leerlingen en spreekuren op het voortgezet onderwijs. Vooral bedoeld voor aios van andere profielen.','ingelogd','mw. L. ten Have',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(6,3,'Forensische geneeskunde','Vlissingen','Zeeland','Forensische zorg','ambulant','fg','','Lijkschouw, medische arrestantenzorg en letselbeschrijving, ook bij kinderen. Diensten loop je mee met een ervaren forensisch arts; zelfstandig werken doe je niet.','ingelogd','dhr. J. Verstraaten',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(7,4,'Vertrouwensarts bij Veilig Thuis','Assen','Drenthe','Veilig Thuis','ambulant','va','','Meldingen van huiselijk geweld en kindermishandeling van begin tot eind: triage, onderzoek, gesprek en overdracht. Ook ouderenmishandeling komt regelmatig langs.','iedereen','mw. G. Dijkema, vertrouwensarts',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(8,5,'Vertrouwensarts en advies aan professionals','Tiel','Gelderland','Veilig Thuis','ambulant','va','','Nadruk op advies aan artsen, scholen en wijkteams. Je geeft in de laatste weken zelf een scholing over de meldcode.','ingelogd','dhr. M. Çelik',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(9,6,'Sociaal-medische advisering','Utrecht','Utrecht','Sociaal-medische advisering','ambulant','sma','','Indicaties voor de Wmo, gehandicaptenparkeerkaarten en leerlingenvervoer. Je leert kort en onderbouwd adviseren op grond van dossier en gesprek.','iedereen','mw. S. de Rooij',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(10,7,'Medisch adviseur bij een zorgverzekeraar','Zeist','Utrecht','Zorgverzekeraar','beleid','sma','','Beoordelen van machtigingen, meedenken over inkoop van jeugdzorg en wijkverpleging, en het gesprek met ziekenhuizen over kwaliteit. Deels op afstand.','ingelogd','dhr. F. van Rossum',0,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(11,8,'Beleid: gezondheid en omgeving','Bilthoven','Utrecht','Kennisinstituut','beleid','mmk','','Werk aan een landelijke richtlijn, van literatuur tot overleg met gemeenten. Geen patiëntenzorg; wel veel schrijven en presenteren.','iedereen','mw. H. Terpstra',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(12,9,'Donorgeneeskunde','Leiden','Zuid-Holland','Donorzorg','ambulant','dg','','Donorkeuring, veiligheid van bloed- en weefselproducten en het gesprek met nabestaanden. Je volgt de keten van donor tot toediening.','ingelogd','dhr. E. Baptiste',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(13,10,'Kindergeneeskunde en sociale pediatrie','Breda','Noord-Brabant','Ziekenhuis','klinisch','','kindergeneeskunde','Polikliniek sociale pediatrie, dagbehandeling en het team kindermishandeling van het ziekenhuis. Je hebt een eigen spreekuur onder supervisie.','iedereen','mw. dr. C. Janse, kinderarts',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(14,10,'Klinische geriatrie','Breda','Noord-Brabant','Ziekenhuis','klinisch','','geriatrie','Kwetsbare ouderen op de afdeling en de geheugenpoli. Aandacht voor ouderenmishandeling: het ziekenhuis heeft een eigen aandachtsfunctionaris.','ingelogd','dhr. dr. W. Koolen, klinisch geriater',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(15,11,'Kinderafdeling en polikliniek','Deventer','Overijssel','Ziekenhuis','klinisch','','kindergeneeskunde','Algemene kindergeneeskunde in een middelgroot ziekenhuis, met korte lijnen naar de jeugdgezondheidszorg. Het thema overgewicht leent zich goed voor een gezamenlijk project.','ingelogd','mw. dr. B. Haverkamp',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(16,12,'Kinderrevalidatie','Heerenveen','Friesland','Revalidatie','klinisch','','kinderrevalidatie','Behandelteams voor kinderen met hersenletsel en ontwikkelingsproblemen. Je sluit aan bij intakes, spreekuren op mytylscholen en teambesprekingen.','iedereen','dhr. S. Wiersma, kinderrevalidatiearts',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(17,13,'Kinder- en jeugdpsychiatrie','Haarlem','Noord-Holland','Ggz','klinisch','','kinderpsychiatrie','Polikliniek, crisisdienst overdag en een kleine opnameafdeling. Je werkt mee in een team met ervaring in trauma en kindermishandeling.','ingelogd','mw. N. Achterberg, psychiater',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(18,14,'Psychiatrie: acute zorg en wijkteam','Amersfoort','Utrecht','Ggz','klinisch','','psychiatrie','Eerste helft op de acute opname, tweede helft in een team voor mensen met ernstige psychiatrische problemen thuis. Beoordelingen doe je samen met de dienstdoende psychiater.','iedereen','dhr. dr. O. Brandsma, psychiater',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(19,14,'Ouderenpsychiatrie','Amersfoort','Utrecht','Ggz','ambulant','','psychiatrie','Huisbezoeken, mantelzorggesprekken en overleg met wijkverpleging en Veilig Thuis. Telt mee als stage met ouderen.','ingelogd','mw. dr. E. Schipper',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(20,15,'Verslavingszorg voor jongeren en volwassenen','Rotterdam','Zuid-Holland','Verslavingszorg','ambulant','','verslavingszorg','Jongerenpolikliniek en gezinsgesprekken: hoe raakt gebruik van ouders de veiligheid van kinderen? Je leert motiverende gesprekken voeren.','iedereen','dhr. K. Mensah, verslavingsarts',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(21,16,'Zorg voor mensen met een verstandelijke beperking','Ede','Gelderland','Gehandicaptenzorg','ambulant','','verstandelijk_beperkten','Spreekuren op woonlocaties en het kinderdagcentrum. Voor aios vertrouwensarts in overleg met de instituutsopleider.','ingelogd','mw. Y. Boonstra, arts VG',1,9,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(22,17,'Arts in het wijkteam','Zwolle','Overijssel','Gemeente','ambulant','sma','wijkteam','Werken met gezinnen waar veel tegelijk speelt. Het team zoekt nog naar een vaste werkplek voor stages; nu even niet beschikbaar.','niemand','dhr. T. Olthof',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(23,18,'Jeugdgezondheidszorg in een asielzoekerscentrum','Ter Apel','Groningen','Asielzoekers','ambulant','jgz','','Intakes van kinderen die net in Nederland zijn, vaccinaties en overleg met tolken en school. De instelling maakt de plaats nog niet openbaar.','niemand','mw. R. Idrissi',1,8,'2025-11-09',1);
INSERT INTO "stageplaats" VALUES(24,19,'Jeugdarts in het speciaal onderwijs','Nijmegen','Gelderland','Onderwijs','ambulant','jgz','','Nieuw aangeboden: jeugdarts in een school voor leerlingen met een lichamelijke beperking of langdurige ziekte. De instituutsopleider bekijkt de plaats nog.','ingelogd','dhr. D. Versteeg',1,NULL,NULL,1);
CREATE TABLE stageplaats_doelgroep (
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  doelgroep   TEXT NOT NULL CHECK (doelgroep IN ('kinderen_jeugd', 'volwassenen', 'ouderen')),
  PRIMARY KEY (stageplaats, volgorde),
  UNIQUE (stageplaats, doelgroep)
) STRICT, WITHOUT ROWID;
INSERT INTO "stageplaats_doelgroep" VALUES(1,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(1,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(1,2,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(2,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(3,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(3,1,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(4,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(4,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(5,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(6,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(7,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(7,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(7,2,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(8,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(8,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(9,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(9,1,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(10,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(11,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(11,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(11,2,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(12,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(13,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(14,0,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(15,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(16,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(17,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(18,0,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(19,0,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(20,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(20,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(21,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(21,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(21,2,'ouderen');
INSERT INTO "stageplaats_doelgroep" VALUES(22,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(22,1,'volwassenen');
INSERT INTO "stageplaats_doelgroep" VALUES(23,0,'kinderen_jeugd');
INSERT INTO "stageplaats_doelgroep" VALUES(24,0,'kinderen_jeugd');
CREATE TABLE stageplaats_soort (
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  soort       TEXT NOT NULL CHECK (soort <> ''),
  PRIMARY KEY (stageplaats, volgorde),
  UNIQUE (stageplaats, soort)
) STRICT, WITHOUT ROWID;
INSERT INTO "stageplaats_soort" VALUES(1,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(1,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(2,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(2,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(3,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(4,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(5,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(6,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(6,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(7,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(7,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(8,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(9,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(9,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(10,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(11,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(11,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(12,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(13,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(13,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(14,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(15,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(15,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(16,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(16,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(17,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(17,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(18,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(19,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(20,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(21,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(21,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(22,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(22,1,'mg');
INSERT INTO "stageplaats_soort" VALUES(23,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(23,1,'mg');
INSERT INTO "stageplaats_soort" VALUES(24,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(24,1,'mg');
CREATE TABLE traject (
  id                  INTEGER NOT NULL PRIMARY KEY,
  aios                INTEGER NOT NULL REFERENCES persoon (id),
  instituutsopleider  INTEGER NOT NULL REFERENCES persoon (id),
  praktijkopleider    INTEGER REFERENCES persoon (id),
  programma           TEXT NOT NULL CHECK (programma <> ''),
  cohort              TEXT NOT NULL CHECK (cohort IS date(cohort)),
  werkgever           TEXT NOT NULL CHECK (werkgever IN ('sboh', 'anders')),
  eerste_dag          TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag         TEXT CHECK (laatste_dag IS NULL OR laatste_dag IS date(laatste_dag)),
  versie              INTEGER NOT NULL CHECK (versie > 0),
  CHECK (laatste_dag IS NULL OR laatste_dag >= eerste_dag),
  CHECK (aios <> instituutsopleider AND (praktijkopleider IS NULL OR aios <> praktijkopleider))
) STRICT;
INSERT INTO "traject" VALUES(1,1,8,10,'jgz-2024','2025-12-01','sboh','2025-12-01',NULL,3);
INSERT INTO "traject" VALUES(2,2,9,10,'va','2026-08-01','sboh','2026-08-01',NULL,1);
INSERT INTO "traject" VALUES(3,3,8,10,'jgz-2024','2026-03-01','sboh','2026-03-01',NULL,2);
INSERT INTO "traject" VALUES(4,4,9,NULL,'va','2025-12-01','sboh','2025-12-01',NULL,3);
INSERT INTO "traject" VALUES(5,5,9,NULL,'va','2026-10-01','sboh','2026-10-01',NULL,1);
INSERT INTO "traject" VALUES(6,6,8,NULL,'jgz-2024','2026-09-01','sboh','2026-09-01',NULL,1);
INSERT INTO "traject" VALUES(7,7,9,10,'va','2026-09-01','sboh','2026-09-01',NULL,2);
CREATE TABLE traject_evc (
  traject   INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  evc       TEXT NOT NULL CHECK (evc <> ''),
  PRIMARY KEY (traject, volgorde),
  UNIQUE (traject, evc)
) STRICT, WITHOUT ROWID;
INSERT INTO "traject_evc" VALUES(5,0,'ouderen');
CREATE TABLE verzoek (
  id                INTEGER NOT NULL PRIMARY KEY,
  traject           INTEGER NOT NULL REFERENCES traject (id),
  soort             TEXT NOT NULL CHECK (soort IN ('schemawijziging', 'stageplaats')),
  status            TEXT NOT NULL CHECK (status IN ('ingediend', 'goedgekeurd', 'teruggestuurd',
                                                    'ingetrokken')),
  ingediend_op      TEXT NOT NULL CHECK (ingediend_op IS date(ingediend_op)),
  toelichting       TEXT NOT NULL,
  onderdeel         INTEGER,
  route             TEXT CHECK (route IS NULL OR route IN ('etalage', 'eigen', 'toegewezen')),
  eigen_instelling  TEXT NOT NULL,
  -- A request about a place says for which stage and by which route.
  CHECK (soort <> 'stageplaats' OR (onderdeel IS NOT NULL AND route IS NOT NULL)),
  FOREIGN KEY (onderdeel, traject) REFERENCES onderdeel (id, traject)
) STRICT;
INSERT INTO "verzoek" VALUES(1,1,'schemawijziging','goedgekeurd','2026-08-18','Ik wil de JGZ-periodes graag achter elkaar doen: mijn instelling begint dan met een nieuw team waar ik bij de opbouw kan helpen.',NULL,NULL,'');
INSERT INTO "verzoek" VALUES(2,1,'stageplaats','goedgekeurd','2026-12-30','Thema: overgewicht bij kinderen, samen met de kinderarts en de diëtist. Met mijn praktijkopleider besproken.',4,'eigen','Kinderpolikliniek Sint Odulphus');
INSERT INTO "verzoek" VALUES(3,3,'stageplaats','goedgekeurd','2026-06-09','Ik wil leren hoe meldingen van de jeugdgezondheidszorg bij Veilig Thuis verder gaan.',12,'etalage','');
INSERT INTO "verzoek" VALUES(4,3,'stageplaats','ingediend','2027-01-13','Ik wil de overgang van revalidatie naar school volgen bij kinderen met niet-aangeboren hersenletsel.',14,'eigen','Kinderrevalidatie Ziekenhuis Lindenhoeve');
INSERT INTO "verzoek" VALUES(5,4,'stageplaats','goedgekeurd','2026-03-10','Ouderen komen in mijn praktijkperiode weinig voor; hier haal ik dat in.',17,'etalage','');
INSERT INTO "verzoek" VALUES(6,4,'stageplaats','goedgekeurd','2026-06-09','Ik wil kinderen leren kennen voordat er een melding is.',18,'etalage','');
INSERT INTO "verzoek" VALUES(7,5,'stageplaats','ingediend','2027-01-12','Na mijn jaren in het verpleeghuis wil ik nu vooral acute psychiatrie leren kennen.',22,'etalage','');
INSERT INTO "verzoek" VALUES(8,6,'stageplaats','teruggestuurd','2027-01-06','Beleid trekt mij.',27,'etalage','');
INSERT INTO "verzoek" VALUES(9,7,'stageplaats','goedgekeurd','2026-12-26','Ik wil in deze stage leren hoe psychische problemen van ouders de veiligheid in het gezin raken.',32,'etalage','');
CREATE TABLE verzoek_plaats (
  verzoek     INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id),
  PRIMARY KEY (verzoek, volgorde),
  UNIQUE (verzoek, stageplaats)
) STRICT, WITHOUT ROWID;
INSERT INTO "verzoek_plaats" VALUES(3,0,7);
INSERT INTO "verzoek_plaats" VALUES(3,1,9);
INSERT INTO "verzoek_plaats" VALUES(5,0,19);
INSERT INTO "verzoek_plaats" VALUES(5,1,18);
INSERT INTO "verzoek_plaats" VALUES(6,0,5);
INSERT INTO "verzoek_plaats" VALUES(6,1,6);
INSERT INTO "verzoek_plaats" VALUES(7,0,18);
INSERT INTO "verzoek_plaats" VALUES(7,1,20);
INSERT INTO "verzoek_plaats" VALUES(8,0,11);
INSERT INTO "verzoek_plaats" VALUES(8,1,2);
INSERT INTO "verzoek_plaats" VALUES(9,0,18);
INSERT INTO "verzoek_plaats" VALUES(9,1,17);
CREATE TABLE verzoek_schemaregel (
  verzoek   INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id),
  start     TEXT CHECK (start IS NULL OR start IS date(start)),
  PRIMARY KEY (verzoek, volgorde),
  UNIQUE (verzoek, onderdeel)
) STRICT, WITHOUT ROWID;
INSERT INTO "verzoek_schemaregel" VALUES(1,0,1,NULL);
INSERT INTO "verzoek_schemaregel" VALUES(1,1,3,NULL);
INSERT INTO "verzoek_schemaregel" VALUES(1,2,4,NULL);
INSERT INTO "verzoek_schemaregel" VALUES(1,3,2,NULL);
INSERT INTO "verzoek_schemaregel" VALUES(1,4,5,NULL);
CREATE TABLE voorkeur (
  onderdeel     INTEGER NOT NULL REFERENCES onderdeel (id),
  rang          INTEGER NOT NULL CHECK (rang >= 1),
  stageplaats   INTEGER NOT NULL REFERENCES stageplaats (id),
  status        TEXT NOT NULL CHECK (status IN ('voorlopig_geplaatst', 'onder_voorbehoud_geplaatst',
                                                'geplaatst')),
  ingediend_op  TEXT NOT NULL CHECK (ingediend_op IS date(ingediend_op)),
  PRIMARY KEY (onderdeel, rang),
  UNIQUE (onderdeel, stageplaats)
) STRICT, WITHOUT ROWID;
INSERT INTO "voorkeur" VALUES(12,1,7,'geplaatst','2026-06-19');
INSERT INTO "voorkeur" VALUES(17,1,19,'geplaatst','2026-03-20');
INSERT INTO "voorkeur" VALUES(18,1,5,'geplaatst','2026-06-19');
INSERT INTO "voorkeur" VALUES(32,1,18,'voorlopig_geplaatst','2027-01-05');
INSERT INTO "voorkeur" VALUES(32,2,17,'voorlopig_geplaatst','2027-01-05');
CREATE TRIGGER regelpakket_blijft_gelijk BEFORE UPDATE ON regelpakket
BEGIN SELECT RAISE(ABORT, 'a stored rule pack never changes'); END;
CREATE TRIGGER regelpakket_blijft BEFORE DELETE ON regelpakket
BEGIN SELECT RAISE(ABORT, 'a stored rule pack is never removed'); END;
CREATE INDEX audit_object ON audit (object_kind, object_id);
CREATE INDEX audit_actor ON audit (actor) WHERE actor IS NOT NULL;
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
CREATE INDEX outbox_wacht ON outbox (volgende_poging_ms) WHERE status = 'wacht';
CREATE INDEX persoon_rol_rol ON persoon_rol (rol, persoon);
CREATE INDEX sessie_persoon ON sessie (persoon);
CREATE INDEX sessie_verloopt ON sessie (verloopt_ms);
CREATE INDEX idempotentie_aangemaakt ON idempotentie (aangemaakt_ms);
CREATE INDEX traject_aios ON traject (aios);
CREATE INDEX traject_instituutsopleider ON traject (instituutsopleider);
CREATE INDEX traject_praktijkopleider ON traject (praktijkopleider)
  WHERE praktijkopleider IS NOT NULL;
CREATE INDEX plek_stageplaats ON plek (stageplaats) WHERE stageplaats IS NOT NULL;
CREATE INDEX ontheffing_traject ON ontheffing (traject);
CREATE TRIGGER ontheffing_blijft_gelijk BEFORE UPDATE ON ontheffing
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation never changes'); END;
CREATE TRIGGER ontheffing_blijft BEFORE DELETE ON ontheffing
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation is never removed'); END;
CREATE INDEX verzoek_traject ON verzoek (traject);
CREATE INDEX verzoek_open ON verzoek (traject) WHERE status = 'ingediend';
CREATE TRIGGER verzoek_alleen_besluit BEFORE UPDATE ON verzoek
WHEN OLD.status <> 'ingediend' OR NEW.id IS NOT OLD.id OR NEW.traject IS NOT OLD.traject
  OR NEW.soort IS NOT OLD.soort OR NEW.ingediend_op IS NOT OLD.ingediend_op
  OR NEW.toelichting IS NOT OLD.toelichting OR NEW.onderdeel IS NOT OLD.onderdeel
  OR NEW.route IS NOT OLD.route OR NEW.eigen_instelling IS NOT OLD.eigen_instelling
BEGIN SELECT RAISE(ABORT, 'a request only moves out of ingediend, once'); END;
CREATE TRIGGER verzoek_blijft BEFORE DELETE ON verzoek
BEGIN SELECT RAISE(ABORT, 'a request is never removed'); END;
CREATE INDEX beslissing_regelpakket ON beslissing (regelpakket);
CREATE TRIGGER beslissing_blijft_gelijk BEFORE UPDATE ON beslissing
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER beslissing_blijft BEFORE DELETE ON beslissing
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE INDEX voorkeur_stageplaats ON voorkeur (stageplaats);
COMMIT;

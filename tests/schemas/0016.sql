PRAGMA application_id = 1400137584;
PRAGMA user_version = 16;
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE account (
  persoon       INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  wachtwoord    TEXT NOT NULL CHECK (wachtwoord LIKE '$argon2id$%'),
  gewijzigd_ms  INTEGER NOT NULL,
  geblokkeerd   INTEGER NOT NULL DEFAULT 0 CHECK (geblokkeerd IN (0, 1))
) STRICT;
INSERT INTO "account" VALUES(1,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(2,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(3,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(4,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(5,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(6,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(7,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(8,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(9,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(10,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(11,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(12,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(13,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(14,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
INSERT INTO "account" VALUES(15,'$argon2id$v=19$m=65536,t=1,p=1$D0Cr2krA71UPymQK/uxCpw$+IQJuS5ltGzO8jViBsuJwHRq+xSb/mRNYY6c+mQnu4E',1795722666478,0);
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
INSERT INTO "audit" VALUES(1,1795722666478,NULL,'demo.geladen','systeem',0,'{"vandaag":"2027-01-15"}',X'3B19A104DCC0A3E016BC47703F0254F1',X'215C6F4942471D8C6EF20B87E19C0CBD6CB4F48EE46BCBCA9170440EEAC97C9C',X'CA24AC2FD85DF0427219D50CD38887A8E54A59846289647B79DF15FDEA1D3537');
CREATE TABLE audit_kop (
  id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO "audit_kop" VALUES(1,1,X'CA24AC2FD85DF0427219D50CD38887A8E54A59846289647B79DF15FDEA1D3537');
CREATE TABLE beschikbaarheidsvraag (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  adres          TEXT NOT NULL,
  keer           INTEGER NOT NULL DEFAULT 1 CHECK (keer > 0),
  gevraagd_door  INTEGER NOT NULL REFERENCES persoon (id),
  gevraagd_op    TEXT NOT NULL CHECK (gevraagd_op IS date(gevraagd_op)),
  geldig_tot     TEXT NOT NULL CHECK (geldig_tot IS date(geldig_tot)),
  token_hash     BLOB UNIQUE CHECK (length(token_hash) = 32),
  antwoord       TEXT CHECK (json_valid(antwoord)),
  beantwoord_op  TEXT CHECK (beantwoord_op IS date(beantwoord_op)),
  ingevoerd_door INTEGER REFERENCES persoon (id),
  CHECK ((antwoord IS NULL) = (beantwoord_op IS NULL)),
  CHECK (ingevoerd_door IS NULL OR antwoord IS NOT NULL)
) STRICT;
INSERT INTO "beschikbaarheidsvraag" VALUES(1,2,'stages@ggd-merwedelanden.example',1,11,'2027-01-09','2027-02-08',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(2,3,'stages@ggd-merwedelanden.example',1,11,'2026-12-06','2027-01-05',NULL,'{"beschikbaarheid":"ongewijzigd","perioden":[],"zichtbaarheid":"ingelogd","contact_tonen":true,"naam":"dhr. R. Soekarman","opmerking":""}','2026-12-15',NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(3,4,'stages@ggd-veluwezoom-oost.example',1,11,'2026-12-01','2026-12-31',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(4,7,'stages@veilig-thuis-noorderlicht.example',1,11,'2027-01-09','2027-02-08',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(5,8,'stages@veilig-thuis-rivierenland.example',1,11,'2026-12-06','2027-01-05',NULL,'{"beschikbaarheid":"ongewijzigd","perioden":[],"zichtbaarheid":"ingelogd","contact_tonen":true,"naam":"dhr. M. Çelik","opmerking":""}','2026-12-15',NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(6,9,'stages@adviesbureau-balans.example',1,11,'2026-12-01','2026-12-31',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(7,12,'stages@donorbank-levenslijn.example',1,11,'2027-01-09','2027-02-08',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(8,13,'stages@medisch-centrum-de-singels.example',1,11,'2026-12-06','2027-01-05',NULL,'{"beschikbaarheid":"ongewijzigd","perioden":[],"zichtbaarheid":"iedereen","contact_tonen":true,"naam":"mw. dr. C. Janse, kinderarts","opmerking":""}','2026-12-15',NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(9,14,'stages@medisch-centrum-de-singels.example',1,11,'2026-12-01','2026-12-31',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(10,17,'stages@jeugd-ggz-zilverlinde.example',1,11,'2027-01-09','2027-02-08',NULL,NULL,NULL,NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(11,18,'stages@ggz-veldzicht-midden.example',1,11,'2026-12-06','2027-01-05',NULL,'{"beschikbaarheid":"ongewijzigd","perioden":[],"zichtbaarheid":"iedereen","contact_tonen":true,"naam":"dhr. dr. O. Brandsma, psychiater","opmerking":""}','2026-12-15',NULL);
INSERT INTO "beschikbaarheidsvraag" VALUES(12,19,'stages@ggz-veldzicht-midden.example',1,11,'2026-12-01','2026-12-31',NULL,NULL,NULL,NULL);
CREATE TABLE beslissing (
  verzoek     INTEGER NOT NULL REFERENCES verzoek (id),
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  door        INTEGER NOT NULL REFERENCES persoon (id),
  rol         TEXT NOT NULL CHECK (rol IN ('instituutsopleider', 'praktijkopleider', 'stagebureau',
                                           'beheerder')),
  op          TEXT NOT NULL CHECK (op IS date(op)),
  besluit     TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'teruggestuurd')),
  reden       TEXT NOT NULL,
  regelpakket TEXT NOT NULL REFERENCES regelpakket (hash), namens INTEGER REFERENCES persoon (id),
  PRIMARY KEY (verzoek, volgorde),
  CHECK (besluit <> 'teruggestuurd' OR reden <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO "beslissing" VALUES(1,0,8,'instituutsopleider','2026-08-23','goedgekeurd','Akkoord: je ontwikkeling in JGZ 1 gaat goed, en je praktijkopleider kan de begeleiding rondkrijgen.','f2ba26b810c2124dd63929d25f40217b2cc04add9ea6f36f45257ded1b88d7a2',NULL);
INSERT INTO "beslissing" VALUES(2,0,8,'instituutsopleider','2027-01-03','goedgekeurd','Mooi thema. Houd het aandeel in de kliniek op minstens de helft van de tijd.','f2ba26b810c2124dd63929d25f40217b2cc04add9ea6f36f45257ded1b88d7a2',NULL);
INSERT INTO "beslissing" VALUES(3,0,8,'instituutsopleider','2026-06-13','goedgekeurd','Akkoord.','f2ba26b810c2124dd63929d25f40217b2cc04add9ea6f36f45257ded1b88d7a2',NULL);
INSERT INTO "beslissing" VALUES(5,0,9,'instituutsopleider','2026-03-14','goedgekeurd','Akkoord.','80aedc7a1fa1685e28ab009f24e357ba400644b1c403f3a3069f479590cc99d8',NULL);
INSERT INTO "beslissing" VALUES(6,0,9,'instituutsopleider','2026-06-13','goedgekeurd','Akkoord.','80aedc7a1fa1685e28ab009f24e357ba400644b1c403f3a3069f479590cc99d8',NULL);
INSERT INTO "beslissing" VALUES(8,0,8,'instituutsopleider','2027-01-10','teruggestuurd','Beschrijf eerst aan welke leerdoelen je bij deze plaatsen werkt. Kijk ook of een plaats met meer contact met kinderen daar beter bij past.','f2ba26b810c2124dd63929d25f40217b2cc04add9ea6f36f45257ded1b88d7a2',NULL);
INSERT INTO "beslissing" VALUES(9,0,9,'instituutsopleider','2026-12-30','goedgekeurd','Akkoord, ook met de jeugdpsychiatrie: je werkte eerder op een psychiatrische afdeling en kunt daar op voortbouwen.','80aedc7a1fa1685e28ab009f24e357ba400644b1c403f3a3069f479590cc99d8',NULL);
INSERT INTO "beslissing" VALUES(10,0,15,'instituutsopleider','2026-09-11','goedgekeurd','Akkoord.','0e18246e2b48bae3df422a6b7c219ed5a338d6c9f9604f9ceaf8f1543257a9f1',NULL);
INSERT INTO "beslissing" VALUES(11,0,15,'instituutsopleider','2027-01-07','goedgekeurd','Akkoord, beide passen bij je leerdoelen.','0e18246e2b48bae3df422a6b7c219ed5a338d6c9f9604f9ceaf8f1543257a9f1',NULL);
INSERT INTO "beslissing" VALUES(12,0,15,'instituutsopleider','2027-01-09','goedgekeurd','Akkoord. Je kunt de instelling benaderen.','f5661c3b92663750b8e79e294fadffa161a2a19e0b18cb141c57eba354415d6c',NULL);
CREATE TABLE bijdragelink (
  token_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  onderdeel     INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  naam          TEXT NOT NULL,
  adres         TEXT NOT NULL CHECK (adres <> ''),
  aangemaakt_ms INTEGER NOT NULL,
  verloopt_ms   INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms),
  codes         INTEGER NOT NULL DEFAULT 0 CHECK (codes >= 0),
  code_hash     BLOB CHECK (length(code_hash) = 32),
  code_tot_ms   INTEGER,
  pogingen      INTEGER NOT NULL DEFAULT 0 CHECK (pogingen >= 0),
  toegang_hash  BLOB CHECK (length(toegang_hash) = 32),
  toegang_tot_ms INTEGER,
  CHECK ((code_hash IS NULL) = (code_tot_ms IS NULL)),
  CHECK ((toegang_hash IS NULL) = (toegang_tot_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE documentinhoud (
  sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  inhoud BLOB NOT NULL CHECK (length(inhoud) BETWEEN 1 AND 20971520)
) STRICT;
INSERT INTO "documentinhoud" VALUES(X'FA95A89515828DEC215FEBBC5509267B74B51C1D29FCCED90614D63569A6BC58',X'255044462D312E340A312030206F626A0A3C3C202F54797065202F436174616C6F67202F5061676573203220302052203E3E0A656E646F626A0A322030206F626A0A3C3C202F54797065202F5061676573202F4B696473205B33203020525D202F436F756E742031203E3E0A656E646F626A0A332030206F626A0A3C3C202F54797065202F50616765202F506172656E74203220302052202F4D65646961426F78205B30203020353935203834325D202F5265736F7572636573203C3C202F466F6E74203C3C202F4631203420302052203E3E203E3E202F436F6E74656E7473203520302052203E3E0A656E646F626A0A342030206F626A0A3C3C202F54797065202F466F6E74202F53756274797065202F5479706531202F42617365466F6E74202F48656C766574696361202F456E636F64696E67202F57696E416E7369456E636F64696E67203E3E0A656E646F626A0A352030206F626A0A3C3C202F4C656E67746820353631203E3E0A73747265616D0A42540A2F46312031382054660A3732203736302054640A2853746167652061616E70616C656E64207370656369616C69736D652C20766572736C61672920546A0A2F46312031312054660A30202D31322054640A30202D32322054640A28527562656E20486F656B737472612920546A0A30202D32322054640A28506572696F64653A20312073657074656D62657220742F6D203330206E6F76656D62657220323032362920546A0A30202D32322054640A282920546A0A30202D32322054640A28312E204C656572646F656C656E2920546A0A30202D32322054640A284265696465206C656572646F656C656E2076616E20686574207374616765706C616E207A696A6E2061616E206465206F726465206765776565737420656E2067656861616C642E2920546A0A30202D32322054640A282920546A0A30202D32322054640A28322E2057617420696B20646565642920546A0A30202D32322054640A284D65656C6F70656E2C20656967656E2073707265656B757572206F6E64657220626567656C656964696E6720656E2074776565206F7665726C656767656E206D6574206B6574656E706172746E6572732E2920546A0A30202D32322054640A282920546A0A30202D32322054640A28332E205265666C65637469652920546A0A30202D32322054640A2857617420696B206D65656E65656D3A206565726465722076657277696A7A656E2C20656E2062696A207477696A66656C206D657465656E2062656C6C656E2E2920546A0A45540A656E6473747265616D0A656E646F626A0A787265660A3020360A303030303030303030302036353533352066200A30303030303030303039203030303030206E200A30303030303030303538203030303030206E200A30303030303030313135203030303030206E200A30303030303030323431203030303030206E200A30303030303030333338203030303030206E200A747261696C65720A3C3C202F53697A652036202F526F6F74203120302052203E3E0A7374617274787265660A3934390A2525454F460A');
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
INSERT INTO "fte_periode" VALUES(8,'2026-06-01',1000);
INSERT INTO "fte_periode" VALUES(9,'2026-08-01',800);
CREATE TABLE gesprek (
  onderdeel INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  soort     TEXT NOT NULL CHECK (soort IN ('gezamenlijk', 'start', 'evaluatie', 'eind')),
  datum     TEXT NOT NULL CHECK (datum IS date(datum)), gehouden INTEGER NOT NULL DEFAULT 1 CHECK (gehouden IN (0, 1)),
  PRIMARY KEY (onderdeel, volgorde)
) STRICT, WITHOUT ROWID;
INSERT INTO "gesprek" VALUES(12,0,'gezamenlijk','2026-12-04',1);
INSERT INTO "gesprek" VALUES(12,1,'evaluatie','2027-01-15',1);
INSERT INTO "gesprek" VALUES(17,0,'gezamenlijk','2026-09-04',1);
INSERT INTO "gesprek" VALUES(17,1,'evaluatie','2026-10-16',1);
INSERT INTO "gesprek" VALUES(17,2,'eind','2026-11-26',1);
INSERT INTO "gesprek" VALUES(18,0,'gezamenlijk','2026-12-04',1);
INSERT INTO "gesprek" VALUES(18,1,'evaluatie','2027-01-15',1);
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
, versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0), in_contact INTEGER NOT NULL DEFAULT 0
  CHECK (in_contact IN (0, 1))) STRICT;
INSERT INTO "instelling" VALUES(1,'GGD Merwedelanden',1,0);
INSERT INTO "instelling" VALUES(2,'GGD Veluwezoom-Oost',1,0);
INSERT INTO "instelling" VALUES(3,'Forensische Dienst Deltaland',1,0);
INSERT INTO "instelling" VALUES(4,'Veilig Thuis Noorderlicht',1,0);
INSERT INTO "instelling" VALUES(5,'Veilig Thuis Rivierenland',1,0);
INSERT INTO "instelling" VALUES(6,'Adviesbureau Balans',1,0);
INSERT INTO "instelling" VALUES(7,'Zorgverzekeraar Samenvast',1,0);
INSERT INTO "instelling" VALUES(8,'Landelijk Kenniscentrum Leefomgeving',1,0);
INSERT INTO "instelling" VALUES(9,'Donorbank Levenslijn',1,0);
INSERT INTO "instelling" VALUES(10,'Medisch Centrum De Singels',1,0);
INSERT INTO "instelling" VALUES(11,'Ziekenhuis Oeverstede',1,0);
INSERT INTO "instelling" VALUES(12,'Revalidatiecentrum De Waterlelie',1,0);
INSERT INTO "instelling" VALUES(13,'Jeugd-ggz Zilverlinde',1,0);
INSERT INTO "instelling" VALUES(14,'Ggz Veldzicht-Midden',1,0);
INSERT INTO "instelling" VALUES(15,'Verslavingszorg Het Keerpunt',1,0);
INSERT INTO "instelling" VALUES(16,'Stichting De Heerenhof',1,0);
INSERT INTO "instelling" VALUES(17,'Wijkteam Buurtkracht',1,0);
INSERT INTO "instelling" VALUES(18,'Gezondheidszorg Nieuwkomers',1,0);
INSERT INTO "instelling" VALUES(19,'Expertisecentrum Speciaal Onderwijs De Vuurvlinder',1,0);
CREATE TABLE instelling_van_systeem (
  sleutel TEXT NOT NULL PRIMARY KEY CHECK (sleutel <> ''),
  waarde  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "instelling_van_systeem" VALUES('demo','2027-01-15');
INSERT INTO "instelling_van_systeem" VALUES('publiek_adres','http://127.0.0.1:42615');
INSERT INTO "instelling_van_systeem" VALUES('vandaag','2027-01-15');
CREATE TABLE koppeling (
  token_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  soort         TEXT NOT NULL CHECK (soort IN ('installatie', 'uitnodiging', 'wachtwoord')),
  persoon       INTEGER REFERENCES persoon (id),
  aangemaakt_ms INTEGER NOT NULL,
  verloopt_ms   INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms),
  gebruikt_ms   INTEGER,
  CHECK ((soort = 'installatie') = (persoon IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE mislukte_aanmelding (
  id      INTEGER NOT NULL PRIMARY KEY,
  account TEXT NOT NULL CHECK (length(account) = 32),
  op_ms   INTEGER NOT NULL
) STRICT;
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
                                      OR stagebeoordeling IS date(stagebeoordeling)), duur TEXT CHECK (duur IS NULL OR json_valid(duur)), aandeel INTEGER
  CHECK (aandeel IS NULL OR aandeel BETWEEN 0 AND 1000000), gekoppeld_aan INTEGER REFERENCES onderdeel (id) ON DELETE SET NULL, delen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(delen)), stagedagen INTEGER CHECK (stagedagen IS NULL OR stagedagen >= 0), leerlijnen TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(leerlijnen)), plaatsing TEXT CHECK (plaatsing IS NULL OR json_valid(plaatsing)), stageplan_teruggestuurd TEXT
  CHECK (stageplan_teruggestuurd IS NULL OR stageplan_teruggestuurd IS date(stageplan_teruggestuurd)), diensten TEXT CHECK (diensten IS NULL OR json_valid(diensten)), praktijktoetsen TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(praktijktoetsen)), verslag_terug TEXT, stagebeoordeling_tekst TEXT NOT NULL DEFAULT '', gewaardeerd TEXT CHECK (gewaardeerd IS date(gewaardeerd)), verslag_versie INTEGER CHECK (verslag_versie > 0), einde TEXT CHECK (json_valid(einde)), gereedheid TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(gereedheid)),
  UNIQUE (traject, volgorde),
  -- So that what refers to a part can also say of which training it is.
  UNIQUE (id, traject)
) STRICT;
INSERT INTO "onderdeel" VALUES(1,1,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(2,1,3,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(3,1,1,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(4,1,2,'isk',NULL,'eigen',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(5,1,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(6,2,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(7,2,1,'as',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(8,2,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(9,2,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(10,2,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(11,3,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(12,3,1,'mg',NULL,'etalage',NULL,NULL,1,'2026-10-02','2026-10-24','2026-11-01','2026-11-04',NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[{"soort":"vog","stand":"in_orde","op":"2026-11-07"}]');
INSERT INTO "onderdeel" VALUES(13,3,2,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(14,3,3,'isk',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(15,3,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(16,4,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(17,4,1,'as',NULL,'etalage',NULL,NULL,0,'2026-07-03','2026-07-25','2026-08-02','2026-08-05','2026-12-09','2026-12-13',NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'De aios heeft zich snel ingewerkt, voert gesprekken zelfstandig en vraagt op tijd om overleg. De leerdoelen van het stageplan zijn gehaald.',NULL,1,NULL,'[{"soort":"vog","stand":"in_orde","op":"2026-08-08"}]');
INSERT INTO "onderdeel" VALUES(18,4,2,'mg',NULL,'etalage',NULL,NULL,0,'2026-10-02','2026-10-24','2026-11-01','2026-11-04',NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[{"soort":"vog","stand":"in_orde","op":"2026-11-07"}]');
INSERT INTO "onderdeel" VALUES(19,4,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(20,4,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(21,5,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(22,5,1,'as',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(23,5,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(24,5,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(25,5,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(26,6,0,'jgz-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(27,6,1,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(28,6,2,'jgz-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(29,6,3,'isk',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(30,6,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(31,7,0,'va-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(32,7,1,'as',NULL,'etalage',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(33,7,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(34,7,3,'va-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(35,7,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(36,8,0,'izb-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(37,8,1,'as',NULL,'eigen',NULL,NULL,0,'2026-12-31',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[{"soort":"as-rivm","route":"toegewezen","plek":{"instelling":"RIVM","afdeling":"","stagebegeleider":"","stagebegeleider_email":"","specialisme":"","profiel":"","doelgroepen":[],"buitenland":false}},{"soort":"as-mmb","route":"eigen","plek":{"instelling":"Streeklaboratorium Rijnmonding","afdeling":"","stagebegeleider":"","stagebegeleider_email":"","specialisme":"medische_microbiologie","profiel":"","doelgroepen":[],"buitenland":false}}]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[{"soort":"vog","stand":"aangevraagd","op":"2026-12-31"}]');
INSERT INTO "onderdeel" VALUES(38,8,2,'mg',NULL,'etalage',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(39,8,3,'izb-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(40,8,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(41,9,0,'tbc-1',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(42,9,1,'as',NULL,'eigen',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(43,9,2,'mg',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(44,9,3,'tbc-2',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
INSERT INTO "onderdeel" VALUES(45,9,4,'kz',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL,'[]',NULL,NULL,NULL,'[]',NULL,'',NULL,NULL,NULL,'[]');
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
, versie INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0)) STRICT;
INSERT INTO "persoon" VALUES(1,'Sanne Verhoeven','sanne@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(2,'Daan Postma','daan@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(3,'Fatima El Amrani','fatima@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(4,'Ruben Hoekstra','ruben@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(5,'Noor van den Berg','noor@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(6,'Jasper Kuipers','jasper@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(7,'Lotte Brinkman','lotte@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(8,'Marjan de Wit','marjan@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(9,'Kees Aartsen','kees@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(10,'Bram Oosterhuis','bram@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(11,'Hanneke Smit','hanneke@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(12,'Youssef Bakkali','youssef@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(13,'Milan Roosendaal','milan@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(14,'Esra Yildiz','esra@stagepad.example',1795722666478,3);
INSERT INTO "persoon" VALUES(15,'Thea van Rossum','thea@stagepad.example',1795722666478,3);
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
INSERT INTO "persoon_rol" VALUES(13,'aios');
INSERT INTO "persoon_rol" VALUES(14,'aios');
INSERT INTO "persoon_rol" VALUES(12,'beheerder');
INSERT INTO "persoon_rol" VALUES(8,'instituutsopleider');
INSERT INTO "persoon_rol" VALUES(9,'instituutsopleider');
INSERT INTO "persoon_rol" VALUES(15,'instituutsopleider');
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
, afdeling TEXT NOT NULL DEFAULT '', setting TEXT
  CHECK (setting IS NULL OR setting IN ('klinisch', 'ambulant', 'beleid')), erkend INTEGER CHECK (erkend IS NULL OR erkend IN (0, 1)), begeleiding_uren INTEGER
  CHECK (begeleiding_uren IS NULL OR begeleiding_uren >= 0), stagebegeleider_email TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "plek" VALUES(12,7,'Veilig Thuis Noorderlicht','mw. G. Dijkema','','va',0,'','ambulant',NULL,NULL,'dijkema@veilig-thuis-noorderlicht.example');
INSERT INTO "plek" VALUES(17,19,'Ggz Veldzicht-Midden','mw. dr. E. Schipper','psychiatrie','',0,'','ambulant',NULL,NULL,'schipper@ggz-veldzicht-midden.example');
INSERT INTO "plek" VALUES(18,5,'GGD Veluwezoom-Oost','mw. L. ten Have','','jgz',0,'','ambulant',NULL,NULL,'have@ggd-veluwezoom-oost.example');
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
INSERT INTO "regelpakket" VALUES('9206401dec9ecd4678c60815eecbeda4bc2b64189c84e8d441ded9d37d9a89c3','dg','{
  "formaat": 1,
  "id": "dg",
  "naam": {"nl": "Donorgeneeskunde", "en": "Donor medicine"},
  "profiel": "dg",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "dg-1",
      "naam": {"nl": "DG-periode 1", "en": "DG period 1"},
      "afkorting": "DG 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur en route van de stage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld. De stage wordt op maat gemaakt met de opleider; dat is hier de route eigen werving.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here. The placement is tailored with the trainer; here that is the route of own recruitment."
      }
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
        "kop": "Opbouw van de opleiding DG",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "dg-2",
      "naam": {"nl": "DG-periode 2", "en": "DG period 2"},
      "afkorting": "DG 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
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
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de keuzestage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching"
        }
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
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-klinisch",
        "onderdeel": "as",
        "settings": ["klinisch"],
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching",
          "toelichting": "De bron noemt een klinische stage die de aios in overleg met de opleider op maat maakt; een andere setting vraagt hier toestemming.",
          "toelichting_en": "The source names a clinical placement that the aios tailors in consultation with the trainer; another setting asks for consent here."
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["dg"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.kz-eerste-instelling",
        "onderdeel": "kz",
        "bij_instelling_van": "dg-1",
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching"
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
        "onderdelen": ["as", "mg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "Voor de stage aanpalend specialisme noemt de bron overleg met de opleider en geen goedkeuring vooraf; hier geldt hetzelfde als voor de andere stages.",
          "toelichting_en": "For the placement in an adjacent specialty the source names consultation with the trainer and no prior approval; here the same holds as for the other placements."
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "kop": "Donorgeneeskunde, 4. Stageperiode en begeleiding; 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('6d8fc481b9616dbc8bd85dd81a88932e8aabe25ae851226aae087d0cf7a44786','fg','{
  "formaat": 1,
  "id": "fg",
  "naam": {"nl": "Forensische geneeskunde", "en": "Forensic medicine"},
  "profiel": "fg",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "fg-1",
      "naam": {"nl": "FG-periode 1", "en": "FG period 1"},
      "afkorting": "FG 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar",
        "toelichting": "De duren komen uit openbare bronnen; de volgorde van de stages tussen de praktijkperioden is onze keuze.",
        "toelichting_en": "The lengths come from public sources; the order of the placements between the practice periods is our choice."
      }
    },
    {
      "code": "psychiatrie",
      "naam": {"nl": "Stage psychiatrie", "en": "Psychiatry placement"},
      "afkorting": "Psychiatrie",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar",
        "toelichting": "De Q&A noemt alleen dat de aanpalende specialismen vastliggen; dat psychiatrie er een van is, staat op openbare pagina''s. De route is onze keuze.",
        "toelichting_en": "The Q&A only says that the adjacent specialties are fixed; that psychiatry is one of them stands on public pages. The route is our choice."
      }
    },
    {
      "code": "fg-2",
      "naam": {"nl": "FG-periode 2", "en": "FG period 2"},
      "afkorting": "FG 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "sg",
      "naam": {"nl": "Stage sociale geneeskunde", "en": "Social medicine placement"},
      "afkorting": "SG",
      "aard": "stage",
      "stagesoort": "sociale_geneeskunde",
      "ook_stagesoorten": ["mg"],
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar",
        "toelichting": "De bron laat alle profielen van de M+G toe; plaatsen voor een M+G-stage tellen daarom ook.",
        "toelichting_en": "The source allows all M+G profiles; places for an M+G placement therefore count as well."
      }
    },
    {
      "code": "ws",
      "naam": {"nl": "Wetenschapsstage", "en": "Research placement"},
      "afkorting": "WS",
      "aard": "stage",
      "stagesoort": "wetenschap",
      "duur": {"maanden": 4.5},
      "routes": ["toegewezen"],
      "regelt": "instituutsopleider",
      "herkomst": {
        "bron": "va",
        "kop": "FG aios in dienst van SBOH, 3. Werving en matching",
        "zekerheid": "standaard",
        "toelichting": "De bron noemt geen route; de stage hoort bij het onderzoekstraject en loopt hier buiten etalage en eigen werving om. De duur komt van openbare pagina''s.",
        "toelichting_en": "The source names no route; the placement belongs to the research track and here goes outside showcase and own recruitment. The length comes from public pages."
      }
    },
    {
      "code": "fg-3",
      "naam": {"nl": "FG-periode 3", "en": "FG period 3"},
      "afkorting": "FG 3",
      "aard": "praktijk",
      "duur": {"maanden": 5},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "kz",
      "naam": {"nl": "Keuzestage", "en": "Elective placement"},
      "afkorting": "KZ",
      "aard": "stage",
      "stagesoort": "keuze",
      "duur": {"maanden": 2.5},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar",
        "toelichting": "De rest van 36 maanden.",
        "toelichting_en": "The rest of 36 months."
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["sg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["sg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching"
        }
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
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["as", "psychiatrie", "sg", "kz"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-vakgebied",
        "onderdeel": "as",
        "specialismen": ["huisartsgeneeskunde", "spoedeisende_hulp"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.psychiatrie",
        "onderdeel": "psychiatrie",
        "specialismen": ["psychiatrie"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opbouw van de opleiding FG",
          "zekerheid": "openbaar"
        }
      },
      {
        "id": "plaats.kz-geen-vaste-stage",
        "onderdeel": "kz",
        "niet_specialismen": [
          "huisartsgeneeskunde",
          "spoedeisende_hulp",
          "psychiatrie"
        ],
        "ernst": "toestemming",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, vaste stages",
          "toelichting": "De bron noemt het niet wenselijk en vraagt goede redenen, besproken met praktijk- en instituutsopleider; hier geldt hun toestemming.",
          "toelichting_en": "The source calls it not wanted and asks for good reasons, discussed with praktijkopleider and instituutsopleider; here their consent holds."
        }
      }
    ],
    "vooraf_akkoord": [
      {
        "id": "akkoord.voorkeur",
        "onderdelen": ["sg"],
        "routes": ["etalage"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {"bron": "va", "kop": "Voorkeur aangeven"}
      },
      {
        "id": "akkoord.benaderen",
        "onderdelen": ["as", "psychiatrie", "sg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching"
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
      },
      {
        "id": "definitief.toegewezen",
        "onderdelen": ["ws"],
        "routes": ["toegewezen"],
        "van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt geen akkoord; hier van de instituutsopleider.",
          "toelichting_en": "The source names no consent; here the instituutsopleider''s."
        }
      }
    ],
    "voorkeuren": [
      {
        "id": "voorkeuren.aantal",
        "onderdelen": ["sg"],
        "maximum": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Voorkeur aangeven",
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "kop": "FG aios in dienst van SBOH, 4. Stageperiode en begeleiding; 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('f9a48c27e6aca6ed8b09e9477b661fdf1367aed632ae4d83806f9ccddac0420d','fg-niet-sboh','{
  "formaat": 1,
  "id": "fg-niet-sboh",
  "naam": {
    "nl": "Forensische geneeskunde, niet in dienst van SBOH",
    "en": "Forensic medicine, not employed by SBOH"
  },
  "profiel": "fg",
  "werkgever": "anders",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "werk",
      "naam": {
        "nl": "Eigen werk in de forensische geneeskunde",
        "en": "Own work in forensic medicine"
      },
      "afkorting": "Werk",
      "aard": "praktijk",
      "duur": {"maanden": 36},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding FG",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "keuzestage",
      "naam": {
        "nl": "Keuzestage binnen keuzeonderwijs",
        "en": "Elective placement within elective teaching"
      },
      "afkorting": "Keuzestage",
      "aard": "stage",
      "stagesoort": "keuze",
      "duur": {"weken": 4},
      "duur_vrij": true,
      "verplicht": false,
      "herhaalbaar": true,
      "routes": ["eigen"],
      "herkomst": {
        "bron": "va",
        "kop": "FG aios niet in dienst van SBOH",
        "zekerheid": "standaard",
        "toelichting": "De duur kiest de aios; vier weken is hier alleen het begin.",
        "toelichting_en": "The aios chooses the length; four weeks is only where it begins here."
      }
    }
  ],
  "regels": {
    "vooraf_akkoord": [
      {
        "id": "akkoord.keuzeonderwijs",
        "onderdelen": ["keuzestage"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "FG aios niet in dienst van SBOH",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt goedkeuring van de aanvraag keuzeonderwijs, niet van wie; hier van de instituutsopleider.",
          "toelichting_en": "The source names approval of the request for elective education, not whose; here the instituutsopleider''s."
        }
      }
    ],
    "stagedagen": [
      {
        "id": "stagedagen.aandeel",
        "onderdelen": ["keuzestage"],
        "maximum_procent": 50,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "FG aios niet in dienst van SBOH"}
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "onderdelen": ["keuzestage"],
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "FG aios niet in dienst van SBOH",
          "toelichting": "De bron vraagt een verslag inclusief beoordeling en noemt niet wie beoordeelt.",
          "toelichting_en": "The source asks for a report including an assessment and does not say who assesses."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('f7169cbaba934881d5373540cf3ad073b0f835eab6eb49ae49ba80f662b00696','gz','{
  "formaat": 1,
  "id": "gz",
  "naam": {"nl": "GZ-opleiding", "en": "Training of health care psychologists"},
  "profiel": "gz",
  "werkgever": "anders",
  "cohort": {},
  "bronnen": [
    {"id": "gz", "titel": "Themabijeenkomst stages voor en in de GZ-opleiding"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "gz-1",
      "naam": {"nl": "Werkplek 1", "en": "Workplace 1"},
      "afkorting": "GZ 1",
      "aard": "stage",
      "stagesoort": "gz",
      "duur": {"uren": 1800, "uren_per_week": 34.5},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Duur van de GZ-opleiding",
        "zekerheid": "openbaar",
        "toelichting": "Ongeveer 3.600 uren in twee jaar voltijd, dus 34,5 uur per week; de verdeling in twee werkplekken is onze keuze.",
        "toelichting_en": "About 3,600 hours in two years full time, so 34.5 hours a week; the division into two workplaces is our choice."
      }
    },
    {
      "code": "gz-2",
      "naam": {"nl": "Werkplek 2", "en": "Workplace 2"},
      "afkorting": "GZ 2",
      "aard": "stage",
      "stagesoort": "gz",
      "duur": {"uren": 1800, "uren_per_week": 34.5},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Duur van de GZ-opleiding",
        "zekerheid": "openbaar",
        "toelichting": "Ongeveer 3.600 uren in twee jaar voltijd, dus 34,5 uur per week; de verdeling in twee werkplekken is onze keuze.",
        "toelichting_en": "About 3,600 hours in two years full time, so 34.5 hours a week; the division into two workplaces is our choice."
      }
    }
  ],
  "regels": {
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "herkomst": {
          "bron": "standaard",
          "kop": "Aaneengesloten schema",
          "zekerheid": "standaard",
          "toelichting": "Geen bron zegt iets over tegelijk lopende perioden; hier volgen ze elkaar op.",
          "toelichting_en": "No source says anything about periods at the same time; here they follow each other."
        }
      }
    ],
    "dekking": [
      {
        "id": "dekking.klinisch",
        "setting": "klinisch",
        "onderdelen": ["gz-1", "gz-2"],
        "minimum": 1,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Zo mogelijk, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "If possible, says the source: it warns and stops nothing."
        }
      },
      {
        "id": "dekking.ambulant",
        "setting": "ambulant",
        "onderdelen": ["gz-1", "gz-2"],
        "minimum": 1,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Zo mogelijk, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "If possible, says the source: it warns and stops nothing."
        }
      }
    ],
    "verschillende_plekken": [
      {
        "id": "plekken.afdelingen",
        "onderdelen": ["gz-1", "gz-2"],
        "verschil": "afdeling",
        "minimum": 2,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Bij voorkeur, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "Preferably, says the source: it warns and stops nothing."
        }
      }
    ],
    "leerlijnen": [
      {
        "id": "leerlijnen.dekking",
        "leerlijnen": [
          {
            "code": "diagnostiek",
            "naam": {"nl": "Diagnostiek", "en": "Diagnostics"}
          },
          {
            "code": "behandeling",
            "naam": {"nl": "Behandeling", "en": "Treatment"}
          },
          {
            "code": "professionele_ontwikkeling",
            "naam": {
              "nl": "Professionele ontwikkeling",
              "en": "Professional development"
            }
          },
          {
            "code": "leiderschap_en_innovatie",
            "naam": {
              "nl": "Leiderschap en innovatie",
              "en": "Leadership and innovation"
            }
          },
          {
            "code": "academisch_werken",
            "naam": {
              "nl": "Academisch werken en wetenschappelijk onderzoek",
              "en": "Academic work and research"
            }
          }
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "Doorlopende leerlijnen (concept)",
          "zekerheid": "standaard",
          "toelichting": "De leerlijnen zijn een concept. Dat elke leerlijn in een stage terugkomt en in complexiteit opbouwt, waarschuwt alleen; de bron vraagt hoe ze terugkomen.",
          "toelichting_en": "The leerlijnen are a draft. That each of them returns in a placement and builds up in complexity only warns; the source asks how they return."
        }
      }
    ],
    "opleidingsduur": [
      {
        "id": "opleidingsduur.maximum",
        "maximum_maanden": 48,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "openbaar",
          "kop": "Duur van de GZ-opleiding",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('4027b4a32b638fb8055c75dd04abd9db61d7ddfd77a6e938a6c2a2bb11f1c0a0','gz-master','{
  "formaat": 1,
  "id": "gz-master",
  "naam": {
    "nl": "GZ-opleiding, bachelor en geïntegreerde master",
    "en": "Health care psychology, bachelor and integrated master"
  },
  "profiel": "gz",
  "werkgever": "anders",
  "cohort": {},
  "bronnen": [
    {"id": "gz", "titel": "Themabijeenkomst stages voor en in de GZ-opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "bachelor",
      "naam": {
        "nl": "Oriëntatiestage in de bachelor",
        "en": "Orientation placement in the bachelor"
      },
      "afkorting": "Bachelor",
      "aard": "stage",
      "stagesoort": "gz_orientatie",
      "duur": {"weken": 4},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "gz",
        "kop": "Welke stages onderscheiden we",
        "zekerheid": "standaard",
        "toelichting": "Maatschappelijke of werkveldoriëntatie; de duur noemt de bron niet, vier weken is onze keuze.",
        "toelichting_en": "Orientation on society or the field of work; the source does not name the length, four weeks is our choice."
      }
    },
    {
      "code": "master-1",
      "naam": {
        "nl": "Stage in het eerste masterjaar",
        "en": "Placement in the first master year"
      },
      "afkorting": "Master 1",
      "aard": "stage",
      "stagesoort": "gz",
      "duur": {"maanden": 6},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "gz",
        "kop": "Welke stages onderscheiden we",
        "zekerheid": "standaard",
        "toelichting": "De duur noemt de bron niet; zes maanden is onze keuze.",
        "toelichting_en": "The source does not name the length; six months is our choice."
      }
    },
    {
      "code": "master-2",
      "naam": {
        "nl": "Stage in het tweede masterjaar",
        "en": "Placement in the second master year"
      },
      "afkorting": "Master 2",
      "aard": "stage",
      "stagesoort": "gz",
      "duur": {"maanden": 12},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "gz",
        "kop": "Welke stages onderscheiden we",
        "zekerheid": "standaard",
        "toelichting": "De duur noemt de bron niet; een jaar is onze keuze.",
        "toelichting_en": "The source does not name the length; a year is our choice."
      }
    },
    {
      "code": "master-3",
      "naam": {
        "nl": "Stage in het derde masterjaar",
        "en": "Placement in the third master year"
      },
      "afkorting": "Master 3",
      "aard": "stage",
      "stagesoort": "gz",
      "duur": {"maanden": 12},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "gz",
        "kop": "Welke stages onderscheiden we",
        "zekerheid": "standaard",
        "toelichting": "De duur noemt de bron niet; een jaar is onze keuze.",
        "toelichting_en": "The source does not name the length; a year is our choice."
      }
    }
  ],
  "regels": {
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "herkomst": {
          "bron": "standaard",
          "kop": "Aaneengesloten schema",
          "zekerheid": "standaard",
          "toelichting": "Geen bron zegt iets over tegelijk lopende perioden; hier volgen ze elkaar op.",
          "toelichting_en": "No source says anything about periods at the same time; here they follow each other."
        }
      }
    ],
    "dekking": [
      {
        "id": "dekking.klinisch",
        "setting": "klinisch",
        "onderdelen": ["master-1", "master-2", "master-3"],
        "minimum": 1,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Zo mogelijk, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "If possible, says the source: it warns and stops nothing."
        }
      },
      {
        "id": "dekking.ambulant",
        "setting": "ambulant",
        "onderdelen": ["master-1", "master-2", "master-3"],
        "minimum": 1,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Zo mogelijk, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "If possible, says the source: it warns and stops nothing."
        }
      }
    ],
    "verschillende_plekken": [
      {
        "id": "plekken.afdelingen",
        "onderdelen": ["master-1", "master-2", "master-3"],
        "verschil": "afdeling",
        "minimum": 2,
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "In de regelgeving",
          "toelichting": "Bij voorkeur, zegt de bron: het waarschuwt en houdt niets tegen.",
          "toelichting_en": "Preferably, says the source: it warns and stops nothing."
        }
      }
    ],
    "leerlijnen": [
      {
        "id": "leerlijnen.dekking",
        "leerlijnen": [
          {
            "code": "diagnostiek",
            "naam": {"nl": "Diagnostiek", "en": "Diagnostics"}
          },
          {
            "code": "behandeling",
            "naam": {"nl": "Behandeling", "en": "Treatment"}
          },
          {
            "code": "professionele_ontwikkeling",
            "naam": {
              "nl": "Professionele ontwikkeling",
              "en": "Professional development"
            }
          },
          {
            "code": "leiderschap_en_innovatie",
            "naam": {
              "nl": "Leiderschap en innovatie",
              "en": "Leadership and innovation"
            }
          },
          {
            "code": "academisch_werken",
            "naam": {
              "nl": "Academisch werken en wetenschappelijk onderzoek",
              "en": "Academic work and research"
            }
          }
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "gz",
          "kop": "Doorlopende leerlijnen (concept)",
          "zekerheid": "standaard",
          "toelichting": "De leerlijnen zijn een concept. Dat elke leerlijn in een stage terugkomt en in complexiteit opbouwt, waarschuwt alleen; de bron vraagt hoe ze terugkomen.",
          "toelichting_en": "The leerlijnen are a draft. That each of them returns in a placement and builds up in complexity only warns; the source asks how they return."
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('0e18246e2b48bae3df422a6b7c219ed5a338d6c9f9604f9ceaf8f1543257a9f1','izb','{
  "formaat": 1,
  "id": "izb",
  "naam": {"nl": "Infectieziektebestrijding", "en": "Infectious disease control"},
  "profiel": "izb",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "izb-1",
      "naam": {"nl": "IZB-periode 1", "en": "IZB period 1"},
      "afkorting": "IZB 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["toegewezen", "eigen"],
      "verloop": "na_elkaar",
      "delen": [
        {
          "code": "as-rivm",
          "naam": {"nl": "RIVM/LCI", "en": "RIVM/LCI"},
          "afkorting": "RIVM",
          "stagesoort": "aanpalend",
          "duur": {"weken": 4, "rekt_mee": false},
          "routes": ["toegewezen"],
          "regelt": "stagebureau",
          "herkomst": {
            "bron": "va",
            "kop": "Infectieziektebestrijding, 3. Werving en matching",
            "toelichting": "Vier weken voltijd, gepland door het instituut; deeltijd maakt ze niet langer.",
            "toelichting_en": "Four weeks full time, planned by the institute; part time does not make them longer."
          }
        },
        {
          "code": "as-mmb",
          "naam": {
            "nl": "Medische microbiologie",
            "en": "Medical microbiology"
          },
          "afkorting": "MMB",
          "stagesoort": "aanpalend",
          "routes": ["eigen"],
          "regelt": "aios",
          "herkomst": {
            "bron": "va",
            "kop": "Infectieziektebestrijding, 3. Werving en matching",
            "toelichting": "De resterende weken; in of buiten een ziekenhuis, en zonder erkenning als opleidingsplaats.",
            "toelichting_en": "The remaining weeks; in or outside a hospital, and without recognition as a training place."
          }
        }
      ],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de stage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
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
        "kop": "Opbouw van de opleiding IZB",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "izb-2",
      "naam": {"nl": "IZB-periode 2", "en": "IZB period 2"},
      "afkorting": "IZB 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
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
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de keuzestage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching"
        }
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
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-microbiologie",
        "onderdeel": "as-mmb",
        "specialismen": ["medische_microbiologie"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, vaste stages; Infectieziektebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["izb"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching"
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
        "onderdelen": ["as", "mg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching"
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
      },
      {
        "id": "definitief.toegewezen",
        "onderdelen": ["as"],
        "routes": ["toegewezen"],
        "van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron laat het instituut plannen en noemt geen akkoord; hier van de instituutsopleider.",
          "toelichting_en": "The source lets the institute plan and names no consent; here it is the instituutsopleider''s."
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "Infectieziektebestrijding, 4. Stageperiode en begeleiding; 5. Evaluatie"
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('689c187ececddb1e45f70793bfd078911f5f305405c787658cb073a41700945e','jgz','{
  "formaat": 1,
  "id": "jgz",
  "naam": {
    "nl": "Jeugdgezondheidszorg, gestart voor 1 maart 2024",
    "en": "Youth health care, started before 1 March 2024"
  },
  "profiel": "jgz",
  "werkgever": "sboh",
  "cohort": {"tot_en_met": "2024-02-29"},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "jgz-1",
      "naam": {"nl": "JGZ-periode 1", "en": "JGZ period 1"},
      "afkorting": "JGZ 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "jgz-2",
      "naam": {"nl": "JGZ-periode 2", "en": "JGZ period 2"},
      "afkorting": "JGZ 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 2. Voorbereiding"
        }
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
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching"
        }
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
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-vakgebied",
        "onderdeel": "as",
        "specialismen": [
          "kindergeneeskunde",
          "kinderrevalidatie",
          "wijkteam",
          "kinderpsychiatrie"
        ],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["jgz"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching"
        }
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
        "onderdelen": ["as", "mg"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching"
        }
      },
      {
        "id": "akkoord.keuzestage",
        "onderdelen": ["kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron eist goedkeuring vooraf voor een andere invulling. Hier geldt dat voor elke keuzestage, zodat de instituutsopleider het onderscheid maakt; alleen waarschuwen kan ook.",
          "toelichting_en": "The source demands prior approval for another filling. Here that holds for every elective placement, so that the instituutsopleider makes the distinction; only warning is possible too."
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "kop": "JGZ aios in dienst van SBOH, 4. Stageperiode en begeleiding; 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('f2ba26b810c2124dd63929d25f40217b2cc04add9ea6f36f45257ded1b88d7a2','jgz-2024','{
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
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "jgz-1",
      "naam": {"nl": "JGZ-periode 1", "en": "JGZ period 1"},
      "afkorting": "JGZ 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "toelichting": "De plek tussen JGZ-periode 1 en 2 is die van de opleiding JGZ van voor maart 2024.",
        "toelichting_en": "The position between JGZ periods 1 and 2 is that of the JGZ training from before March 2024."
      }
    },
    {
      "code": "jgz-2",
      "naam": {"nl": "JGZ-periode 2", "en": "JGZ period 2"},
      "afkorting": "JGZ 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "toelichting": "De duur staat in geen bron. Drie maanden, zoals de stages die deze stage vervangt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "No source gives the length. Three months, like the placements that this one replaces; another length can be entered here."
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"
        }
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
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["mg", "kz"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.melding-plaats",
        "handeling": "melding_plaats",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["isk"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"
        }
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
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
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
          "toelichting": "De bron zegt: na JGZ-periode 2. Dat de stage er direct op aansluit, staat er alleen bij Jeugdartsen TNO; zonder ‘aansluitend’ kan ook. Dat de instituutsopleider mag afwijken, volgt uit de vraag over het wijzigen van de volgorde.",
          "toelichting_en": "The source says: after JGZ period 2. That the placement follows directly is said there for Jeugdartsen TNO only; without ‘aansluitend’ is possible too. That the instituutsopleider may deviate follows from the question about changing the order."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["jgz"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.isk-klinisch",
        "onderdeel": "isk",
        "specialismen": [
          "kindergeneeskunde",
          "kinderrevalidatie",
          "kinderpsychiatrie"
        ],
        "settings": ["klinisch"],
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "toelichting": "De bron noemt deze velden als voorbeelden van een klinische setting en laat de eerste lijn toe in overleg met de instituutsopleider; dat overleg geldt hier voor elk ander veld.",
          "toelichting_en": "The source names these fields as examples of a clinical setting and allows primary care in consultation with the instituutsopleider; that consultation holds here for every other field."
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
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching"
        }
      },
      {
        "id": "akkoord.keuzestage",
        "onderdelen": ["kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "niet_bij_instelling_van": "jgz-2",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron eist goedkeuring voor een andere invulling dan bij de instelling van JGZ-periode 2. Daar is ze dus niet nodig, elders wel; is die instelling niet bekend, dan wordt ze gevraagd.",
          "toelichting_en": "The source demands approval for another filling than at the institution of JGZ period 2. So it is not needed there and is needed elsewhere; when that institution is not known, it is asked."
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
          "toelichting": "De bron noemt geen goedkeuring vooraf voor de ISK, wel overleg; daarom een waarschuwing. Niets of een eis kan ook.",
          "toelichting_en": "The source names no prior approval for the ISK, but does name consultation; hence a warning. Nothing, or a demand, is possible too."
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding",
          "toelichting": "De bron noemt voor dit cohort de korte praktijkbeoordeling door de stagebegeleider niet.",
          "toelichting_en": "For this cohort the source does not name the short practice assessment by the stagebegeleider."
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ vanaf 1-3-2024, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('99d93a61ce0918a7f4ef7b68d9913367a128b731556c6c02f431009fbca633b7','jgz-niet-sboh','{
  "formaat": 1,
  "id": "jgz-niet-sboh",
  "naam": {
    "nl": "Jeugdgezondheidszorg, niet in dienst van SBOH",
    "en": "Youth health care, not employed by SBOH"
  },
  "profiel": "jgz",
  "werkgever": "anders",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "werk",
      "naam": {"nl": "Eigen werk in de JGZ", "en": "Own work in youth health care"},
      "afkorting": "Werk",
      "aard": "praktijk",
      "duur": {"maanden": 24},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "keuzestage",
      "naam": {
        "nl": "Keuzestage binnen keuzeonderwijs",
        "en": "Elective placement within elective teaching"
      },
      "afkorting": "Keuzestage",
      "aard": "stage",
      "stagesoort": "keuze",
      "duur": {"weken": 4},
      "duur_vrij": true,
      "verplicht": false,
      "herhaalbaar": true,
      "routes": ["eigen"],
      "herkomst": {
        "bron": "va",
        "kop": "JGZ aios niet in dienst van SBOH",
        "zekerheid": "standaard",
        "toelichting": "De duur kiest de aios; vier weken is hier alleen het begin.",
        "toelichting_en": "The aios chooses the length; four weeks is only where it begins here."
      }
    }
  ],
  "regels": {
    "vooraf_akkoord": [
      {
        "id": "akkoord.keuzeonderwijs",
        "onderdelen": ["keuzestage"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios niet in dienst van SBOH",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt goedkeuring van de aanvraag keuzeonderwijs, niet van wie; hier van de instituutsopleider.",
          "toelichting_en": "The source names approval of the request for elective education, not whose; here the instituutsopleider''s."
        }
      }
    ],
    "stagedagen": [
      {
        "id": "stagedagen.aandeel",
        "onderdelen": ["keuzestage"],
        "maximum_procent": 50,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios niet in dienst van SBOH"
        }
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "onderdelen": ["keuzestage"],
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "JGZ aios niet in dienst van SBOH",
          "toelichting": "De bron vraagt een verslag inclusief beoordeling en noemt niet wie beoordeelt.",
          "toelichting_en": "The source asks for a report including an assessment and does not say who assesses."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('5719f7a39ac33ed4dece411a62cfb4f792392536dd837270a772b4e54affa06c','mmk','{
  "formaat": 1,
  "id": "mmk",
  "naam": {"nl": "Medische milieukunde", "en": "Environmental medicine"},
  "profiel": "mmk",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "mmk-1",
      "naam": {"nl": "MMK-periode 1", "en": "MMK period 1"},
      "afkorting": "MMK 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["toegewezen"],
      "regelt": "instituutsopleider",
      "verloop": "tegelijk",
      "delen": [
        {
          "code": "as-nvic",
          "naam": {"nl": "NVIC", "en": "National poisons information centre"},
          "afkorting": "NVIC",
          "stagesoort": "aanpalend",
          "routes": ["toegewezen"],
          "regelt": "instituutsopleider",
          "herkomst": {
            "bron": "va",
            "kop": "Medische milieukunde, 3. Werving en matching"
          }
        },
        {
          "code": "as-dermatologie",
          "naam": {"nl": "Dermatologie", "en": "Dermatology"},
          "afkorting": "Dermatologie",
          "stagesoort": "aanpalend",
          "routes": ["toegewezen"],
          "regelt": "instituutsopleider",
          "herkomst": {
            "bron": "va",
            "kop": "Medische milieukunde, 3. Werving en matching"
          }
        },
        {
          "code": "as-longziekten",
          "naam": {
            "nl": "Arbeidsgerelateerde longziekten",
            "en": "Occupational lung disease"
          },
          "afkorting": "Longziekten",
          "stagesoort": "aanpalend",
          "routes": ["toegewezen"],
          "regelt": "instituutsopleider",
          "herkomst": {
            "bron": "va",
            "kop": "Medische milieukunde, 3. Werving en matching"
          }
        }
      ],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de stage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
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
        "kop": "Opbouw van de opleiding MMK",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "mmk-2",
      "naam": {"nl": "MMK-periode 2", "en": "MMK period 2"},
      "afkorting": "MMK 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
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
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de keuzestage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.toewijzing",
        "handeling": "toewijzing",
        "voor_einde_van": "mmk-1",
        "wie": "instituutsopleider",
        "onderdelen": ["as"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De instituutsopleider bespreekt en regelt de stage in de eerste praktijkperiode; dat ze aan het eind daarvan geregeld is, is onze lezing.",
          "toelichting_en": "The instituutsopleider discusses and arranges the placement in the first practice period; that it is arranged by the end of it is our reading."
        }
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
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as",
        "onderdeel": "as",
        "instellingen": [
          "UMCU",
          "UMC Utrecht",
          "Universitair Medisch Centrum Utrecht"
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "toelichting": "De bron noemt één instelling; deze namen gelden als dezelfde.",
          "toelichting_en": "The source names one institution; these names count as the same."
        }
      },
      {
        "id": "plaats.as-nvic",
        "onderdeel": "as-nvic",
        "instellingen": [
          "UMCU",
          "UMC Utrecht",
          "Universitair Medisch Centrum Utrecht"
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "toelichting": "De bron noemt één instelling; deze namen gelden als dezelfde.",
          "toelichting_en": "The source names one institution; these names count as the same."
        }
      },
      {
        "id": "plaats.as-dermatologie",
        "onderdeel": "as-dermatologie",
        "instellingen": [
          "UMCU",
          "UMC Utrecht",
          "Universitair Medisch Centrum Utrecht"
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "toelichting": "De bron noemt één instelling; deze namen gelden als dezelfde.",
          "toelichting_en": "The source names one institution; these names count as the same."
        }
      },
      {
        "id": "plaats.as-longziekten",
        "onderdeel": "as-longziekten",
        "instellingen": [
          "UMCU",
          "UMC Utrecht",
          "Universitair Medisch Centrum Utrecht"
        ],
        "ernst": "waarschuwt",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching",
          "toelichting": "De bron noemt één instelling; deze namen gelden als dezelfde.",
          "toelichting_en": "The source names one institution; these names count as the same."
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["mmk"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching"
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
        "onderdelen": ["mg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching"
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
      },
      {
        "id": "definitief.toegewezen",
        "onderdelen": ["as"],
        "routes": ["toegewezen"],
        "van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 3. Werving en matching"
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "Medische milieukunde, 4. Stageperiode en begeleiding; 5. Evaluatie"
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('f5661c3b92663750b8e79e294fadffa161a2a19e0b18cb141c57eba354415d6c','tbc','{
  "formaat": 1,
  "id": "tbc",
  "naam": {"nl": "Tuberculosebestrijding", "en": "Tuberculosis control"},
  "profiel": "tbc",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "tbc-1",
      "naam": {"nl": "TBC-periode 1", "en": "TBC period 1"},
      "afkorting": "TBC 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["eigen"],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de stage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
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
        "kop": "Opbouw van de opleiding TBC",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "tbc-2",
      "naam": {"nl": "TBC-periode 2", "en": "TBC period 2"},
      "afkorting": "TBC 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de praktijkperioden",
        "zekerheid": "standaard",
        "toelichting": "De opleiding duurt twee jaar; deze verdeling is die van de verwante opleidingen, met stages van drie maanden. Een andere verdeling kan hier worden ingevuld.",
        "toelichting_en": "The training takes two years; this division is that of the related trainings, with placements of three months. Another division can be entered here."
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
      "verloop": "na_elkaar",
      "delen": [
        {
          "code": "kz-sanatorium",
          "naam": {"nl": "Sanatorium", "en": "Sanatorium"},
          "afkorting": "Sanatorium",
          "stagesoort": "keuze",
          "duur": {"maanden": 1},
          "routes": ["eigen"],
          "regelt": "aios",
          "herkomst": {
            "bron": "va",
            "kop": "Tuberculosebestrijding, 3. Werving en matching",
            "zekerheid": "standaard",
            "toelichting": "Dat deeltijd deze maand langer maakt, is onze lezing; met rekt_mee op onwaar blijft het een kalendermaand.",
            "toelichting_en": "That part time makes this month longer is our reading; with rekt_mee set to false it stays a calendar month."
          }
        },
        {
          "code": "kz-mmb",
          "naam": {
            "nl": "Medische microbiologie",
            "en": "Medical microbiology"
          },
          "afkorting": "MMB",
          "stagesoort": "keuze",
          "duur": {"maanden": 1},
          "routes": ["eigen"],
          "regelt": "aios",
          "herkomst": {
            "bron": "va",
            "kop": "Tuberculosebestrijding, 3. Werving en matching",
            "zekerheid": "standaard",
            "toelichting": "Dat deeltijd deze maand langer maakt, is onze lezing; met rekt_mee op onwaar blijft het een kalendermaand.",
            "toelichting_en": "That part time makes this month longer is our reading; with rekt_mee set to false it stays a calendar month."
          }
        },
        {
          "code": "kz-vrij",
          "naam": {"nl": "Vrije invulling", "en": "Free part"},
          "afkorting": "Vrij",
          "stagesoort": "keuze",
          "routes": ["eigen"],
          "regelt": "aios",
          "herkomst": {
            "bron": "va",
            "kop": "Tuberculosebestrijding, 3. Werving en matching"
          }
        }
      ],
      "herkomst": {
        "bron": "standaard",
        "kop": "Duur van de keuzestage",
        "zekerheid": "standaard",
        "toelichting": "De duur van drie maanden geldt hier voor elke stage waarvoor geen bron een andere noemt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "The length of three months holds here for every placement for which no source names another; another length can be entered here."
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
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
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding",
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
        }
      },
      {
        "id": "termijn.stageplan",
        "handeling": "stageplan",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-longgeneeskunde",
        "onderdeel": "as",
        "specialismen": ["longgeneeskunde"],
        "erkend": true,
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["tbc"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.kz-sanatorium",
        "onderdeel": "kz-sanatorium",
        "specialismen": ["sanatorium"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.kz-microbiologie",
        "onderdeel": "kz-mmb",
        "specialismen": ["medische_microbiologie"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
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
        "onderdelen": ["as", "mg", "kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 3. Werving en matching"
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "Tuberculosebestrijding, 4. Stageperiode en begeleiding; 5. Evaluatie"
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('896134466eec050a38ea0afbde5a7501ce4f6359f4c0cd70cfc9b5e0b982d2e8','tno-eerder','{
  "formaat": 1,
  "id": "tno-eerder",
  "naam": {"nl": "Jeugdartsen TNO, eerdere cohorten", "en": "Youth doctors TNO, earlier cohorts"},
  "profiel": "jgz",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "jgz-1",
      "naam": {"nl": "JGZ-periode 1", "en": "JGZ period 1"},
      "afkorting": "JGZ 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "jgz-2",
      "naam": {"nl": "JGZ-periode 2", "en": "JGZ period 2"},
      "afkorting": "JGZ 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 2. Voorbereiding"
        }
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
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "Vier maanden, voor de eerste dag van de maand, staat er bij de stage aanpalend specialisme. Voor de andere stage noemt de bron alleen vier maanden; hier geldt voor beide hetzelfde. Gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "Four months, before the first day of the month, is said of the placement in an adjacent specialty. For the other placement the source says four months only; here the same holds for both. Plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.melding-plaats",
        "handeling": "melding_plaats",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["mg", "kz"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "overleg",
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt bij deze opleiding geen vervlechten, wel dat het schema in overleg met de instituutsopleider kan wijzigen; daarom kan vervlechten hier met toestemming. Zonder toestemming_van is het uitgesloten. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "For this training the source names no interweaving, but does say that the schedule can change in consultation with the instituutsopleider; so interweaving is possible here with consent. Without toestemming_van it is ruled out. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.as-vakgebied",
        "onderdeel": "as",
        "specialismen": [
          "kindergeneeskunde",
          "kinderrevalidatie",
          "kinderpsychiatrie"
        ],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["jgz"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching"
        }
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
        "onderdelen": ["as", "mg"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching"
        }
      },
      {
        "id": "akkoord.keuzestage",
        "onderdelen": ["kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron eist goedkeuring vooraf voor een andere invulling. Hier geldt dat voor elke keuzestage, zodat de instituutsopleider het onderscheid maakt; alleen waarschuwen kan ook.",
          "toelichting_en": "The source demands prior approval for another filling. Here that holds for every elective placement, so that the instituutsopleider makes the distinction; only warning is possible too."
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, eerste blok, 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt begeleider en instituutsopleider en verwijst voor de beoordeling naar de stagehandleiding; dat een stagebeoordeling bij het verslag hoort, nemen we over van de andere programma''s.",
          "toelichting_en": "The source names supervisor and instituutsopleider and refers to the stagehandleiding for the assessment; that an assessment belongs to the report we take over from the other programmes."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('ca6c670a1847ac668ad4ac6ae667b4405e134999b2d8363e06cd031779ac59dc','tno-later','{
  "formaat": 1,
  "id": "tno-later",
  "naam": {"nl": "Jeugdartsen TNO, latere cohorten", "en": "Youth doctors TNO, later cohorts"},
  "profiel": "jgz",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"},
    {"id": "standaard", "titel": "Eigen keuze van Stagepad"}
  ],
  "onderdelen": [
    {
      "code": "jgz-1",
      "naam": {"nl": "JGZ-periode 1", "en": "JGZ period 1"},
      "afkorting": "JGZ 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "toelichting": "De plek tussen JGZ-periode 1 en 2 is die van de opleiding JGZ van voor maart 2024.",
        "toelichting_en": "The position between JGZ periods 1 and 2 is that of the JGZ training from before March 2024."
      }
    },
    {
      "code": "jgz-2",
      "naam": {"nl": "JGZ-periode 2", "en": "JGZ period 2"},
      "afkorting": "JGZ 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
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
        "toelichting": "De duur staat in geen bron. Drie maanden, zoals de stages die deze stage vervangt; een andere duur kan hier worden ingevuld.",
        "toelichting_en": "No source gives the length. Three months, like the placements that this one replaces; another length can be entered here."
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding JGZ",
        "zekerheid": "openbaar"
      }
    }
  ],
  "regels": {
    "termijnen": [
      {
        "id": "termijn.orientatie-mail",
        "handeling": "orientatie_mail",
        "aftrek": {"maanden": 6},
        "wie": "systeem",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 2. Voorbereiding"
        }
      },
      {
        "id": "termijn.voorkeur",
        "handeling": "voorkeur",
        "aftrek": {"maanden": 4, "voor_eerste_van_maand": true},
        "wie": "aios",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
        }
      },
      {
        "id": "termijn.beschikbaarheid",
        "handeling": "beschikbaarheid",
        "aftrek": {"maanden": 4},
        "wie": "stagebureau",
        "onderdelen": ["mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.melding-plaats",
        "handeling": "melding_plaats",
        "aftrek": {"weken": 4},
        "wie": "aios",
        "onderdelen": ["mg", "isk", "kz"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching"
        }
      },
      {
        "id": "termijn.buitenland",
        "handeling": "buitenland",
        "aftrek": {"maanden": 9},
        "wie": "aios",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
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
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron zegt: in aansluiting op de tweede praktijkperiode, in het tweede jaar; dat laatste volgt bij voltijd uit de volgorde. Dat de instituutsopleider mag afwijken, volgt uit de vraag over het wijzigen van de volgorde.",
          "toelichting_en": "The source says: following the second practice period, in the second year; at full time the latter follows from the order. That the instituutsopleider may deviate follows from the question about changing the order."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "overleg",
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt bij deze opleiding geen vervlechten, wel dat het schema in overleg met de instituutsopleider kan wijzigen; daarom kan vervlechten hier met toestemming. Zonder toestemming_van is het uitgesloten. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "For this training the source names no interweaving, but does say that the schedule can change in consultation with the instituutsopleider; so interweaving is possible here with consent. Without toestemming_van it is ruled out. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "plaatseisen": [
      {
        "id": "plaats.mg-ander-profiel",
        "onderdeel": "mg",
        "niet_in_profielen": ["jgz"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching"
        }
      },
      {
        "id": "plaats.isk-klinisch",
        "onderdeel": "isk",
        "specialismen": [
          "kindergeneeskunde",
          "kinderrevalidatie",
          "kinderpsychiatrie"
        ],
        "settings": ["klinisch"],
        "ernst": "toestemming",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching",
          "toelichting": "De bron noemt deze velden als voorbeelden van een klinische setting; een ander veld gaat daarom in overleg.",
          "toelichting_en": "The source names these fields as examples of a clinical setting; another field therefore takes consultation."
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
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching"
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
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt geen goedkeuring vooraf voor de ISK, wel overleg; daarom een waarschuwing. Niets of een eis kan ook.",
          "toelichting_en": "The source names no prior approval for the ISK, but does name consultation; hence a warning. Nothing, or a demand, is possible too."
        }
      },
      {
        "id": "akkoord.keuzestage",
        "onderdelen": ["kz"],
        "routes": ["eigen"],
        "van": ["instituutsopleider"],
        "ernst": "blokkeert",
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 3. Werving en matching",
          "zekerheid": "standaard",
          "toelichting": "De bron eist goedkeuring vooraf voor een andere invulling. Hier geldt dat voor elke keuzestage, zodat de instituutsopleider het onderscheid maakt; alleen waarschuwen kan ook.",
          "toelichting_en": "The source demands prior approval for another filling. Here that holds for every elective placement, so that the instituutsopleider makes the distinction; only warning is possible too."
        }
      }
    ],
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "beoordeling": [
      {
        "id": "beoordeling.stageverslag",
        "oordeel_van": ["stagebegeleider"],
        "oordeel_van_opleider": ["instituutsopleider"],
        "waardering_door": "instituutsopleider",
        "stagebeoordeling": true,
        "herkomst": {
          "bron": "va",
          "kop": "Jeugdartsen TNO, tweede blok, 5. Evaluatie",
          "zekerheid": "standaard",
          "toelichting": "De bron noemt begeleider en instituutsopleider en verwijst voor de beoordeling naar de stagehandleiding; dat een stagebeoordeling bij het verslag hoort, nemen we over van de andere programma''s.",
          "toelichting_en": "The source names supervisor and instituutsopleider and refers to the stagehandleiding for the assessment; that an assessment belongs to the report we take over from the other programmes."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('80aedc7a1fa1685e28ab009f24e357ba400644b1c403f3a3069f479590cc99d8','va','{
  "formaat": 1,
  "id": "va",
  "naam": {"nl": "Vertrouwensarts (VA)", "en": "Confidential doctor (VA)"},
  "profiel": "va",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "va-1",
      "naam": {"nl": "VA-periode 1", "en": "VA period 1"},
      "afkorting": "VA 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "va-2",
      "naam": {"nl": "VA-periode 2", "en": "VA period 2"},
      "afkorting": "VA 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
          "toelichting": "De bron noemt vier maanden. Dat het voor de eerste dag van de maand moet, staat er alleen bij Jeugdartsen TNO en geldt hier voor iedereen; gewoon vier maanden voor de eerste dag kan ook.",
          "toelichting_en": "The source says four months. That it must be before the first day of the month is said there for Jeugdartsen TNO only, and holds here for everyone; plainly four months before the first day is possible too."
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
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
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
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('2bdf1c6864672b6cc86b9d55167f943f34cabe83427aa39d436ff1ad1cafc64d','va-3-maanden','{
  "formaat": 1,
  "id": "va-3-maanden",
  "naam": {
    "nl": "Vertrouwensarts (VA), oude vorm: drie maanden vooraf",
    "en": "Confidential doctor (VA), old form: three months ahead"
  },
  "profiel": "va",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "va-1",
      "naam": {"nl": "VA-periode 1", "en": "VA period 1"},
      "afkorting": "VA 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "va-2",
      "naam": {"nl": "VA-periode 2", "en": "VA period 2"},
      "afkorting": "VA 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "aftrek": {"maanden": 3},
        "wie": "aios",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "openbaar",
          "kop": "Oudere versies van de pagina",
          "zekerheid": "openbaar",
          "toelichting": "Van wanneer tot wanneer deze vorm gold, is niet bekend; wie het weet, vult bij het regelpakket ‘geldig’ in.",
          "toelichting_en": "From when to when this form held is not known; whoever knows fills in ‘geldig’ in the rule pack."
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
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
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
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('05441fdc1d9a022af119eaa36754fcb1655edac17cc096ef4f76b0254a0b1ddc','va-4-maanden','{
  "formaat": 1,
  "id": "va-4-maanden",
  "naam": {
    "nl": "Vertrouwensarts (VA), gewoon vier maanden vooraf",
    "en": "Confidential doctor (VA), plainly four months ahead"
  },
  "profiel": "va",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "va-1",
      "naam": {"nl": "VA-periode 1", "en": "VA period 1"},
      "afkorting": "VA 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "va-2",
      "naam": {"nl": "VA-periode 2", "en": "VA period 2"},
      "afkorting": "VA 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "aftrek": {"maanden": 4},
        "wie": "aios",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 3. Werving en matching",
          "toelichting": "De bron noemt vier maanden voorafgaand aan de stage, zonder de eerste dag van de maand; zo geteld is het vier kalendermaanden voor de eerste dag.",
          "toelichting_en": "The source says four months before the placement, without the first day of the month; counted so it is four calendar months before the first day."
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
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
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
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
INSERT INTO "regelpakket" VALUES('8fbd193c436b50cf0fdb612693d9de2b4f918c4cb4617ebad6e22dfa120230b2','va-kwartaal','{
  "formaat": 1,
  "id": "va-kwartaal",
  "naam": {
    "nl": "Vertrouwensarts (VA), oude vorm: vier inleverdata per jaar",
    "en": "Confidential doctor (VA), old form: four dates a year"
  },
  "profiel": "va",
  "werkgever": "sboh",
  "cohort": {},
  "bronnen": [
    {"id": "va", "titel": "Vraag & antwoord van de Stage etalage"},
    {"id": "openbaar", "titel": "Openbare pagina''s over de opleiding"},
    {"id": "regelgeving", "titel": "Openbare regelgeving en arbeidsvoorwaarden"}
  ],
  "onderdelen": [
    {
      "code": "va-1",
      "naam": {"nl": "VA-periode 1", "en": "VA period 1"},
      "afkorting": "VA 1",
      "aard": "praktijk",
      "duur": {"maanden": 9},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "as",
      "naam": {
        "nl": "Stage aanpalend specialisme",
        "en": "Adjacent specialty placement"
      },
      "afkorting": "AS",
      "aard": "stage",
      "stagesoort": "aanpalend",
      "duur": {"maanden": 3},
      "routes": ["etalage", "eigen"],
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
    },
    {
      "code": "va-2",
      "naam": {"nl": "VA-periode 2", "en": "VA period 2"},
      "afkorting": "VA 2",
      "aard": "praktijk",
      "duur": {"maanden": 6},
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
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
      "herkomst": {
        "bron": "openbaar",
        "kop": "Opbouw van de opleiding VA",
        "zekerheid": "openbaar"
      }
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
        "kwartalen": [
          {
            "kwartaal": 1,
            "jaren_eerder": 1,
            "maand": 9,
            "dag": 30
          },
          {
            "kwartaal": 2,
            "jaren_eerder": 1,
            "maand": 12,
            "dag": 31
          },
          {"kwartaal": 3, "maand": 3, "dag": 31},
          {"kwartaal": 4, "maand": 6, "dag": 15}
        ],
        "wie": "aios",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "openbaar",
          "kop": "Oudere versies van de pagina",
          "zekerheid": "openbaar",
          "toelichting": "Voor 1 oktober, 1 januari en 1 april is hier tot en met de dag ervoor; half juni is hier tot en met 15 juni. Van wanneer tot wanneer deze vorm gold, is niet bekend; wie het weet, vult bij het regelpakket ‘geldig’ in.",
          "toelichting_en": "Before 1 October, 1 January and 1 April means here up to and including the day before; mid June means here up to and including 15 June. From when to when this form held is not known; whoever knows fills in ‘geldig’ in the rule pack."
        }
      },
      {
        "id": "termijn.uitslag",
        "handeling": "uitslag",
        "kwartalen": [
          {
            "kwartaal": 1,
            "jaren_eerder": 1,
            "maand": 11,
            "dag": 11
          },
          {"kwartaal": 2, "maand": 2, "dag": 11},
          {"kwartaal": 3, "maand": 5, "dag": 12},
          {"kwartaal": 4, "maand": 7, "dag": 27}
        ],
        "wie": "stagebureau",
        "onderdelen": ["as", "mg"],
        "routes": ["etalage"],
        "herkomst": {
          "bron": "openbaar",
          "kop": "Oudere versies van de pagina",
          "zekerheid": "openbaar",
          "toelichting": "De uitslag kwam ongeveer zes weken later; hier precies zes weken na de inleverdag.",
          "toelichting_en": "The result came about six weeks later; here exactly six weeks after the last day to hand in."
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
          "toelichting": "De bron zegt niet wat een gemiste termijn betekent; hier mag de instituutsopleider die laten passeren. Alleen waarschuwen of tegenhouden kan ook.",
          "toelichting_en": "The source does not say what a missed deadline means; here the instituutsopleider may let it pass. Only warning, or refusing, is possible too."
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
          "toelichting": "De bron zegt dat de procedure meer dan een half jaar kost. Negen maanden laat daar tijd voor en komt voor de mail van zes maanden; elke langere termijn dan zes maanden past bij de bron.",
          "toelichting_en": "The source says that the procedure takes more than half a year. Nine months leave time for it and come before the six-month mail; any term longer than six months fits the source."
        }
      }
    ],
    "volgorde": [
      {
        "id": "volgorde.wijzigen",
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, volgorde van stages wijzigen"
        }
      },
      {
        "id": "volgorde.keuzestage-naar-voren",
        "onderdeel": "kz",
        "toestemming_van": ["praktijkopleider", "instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "Dat de competentieontwikkeling voldoende is, stellen praktijk- en instituutsopleider met hun akkoord vast.",
          "toelichting_en": "That competence development suffices is established by praktijkopleider and instituutsopleider with their consent."
        }
      }
    ],
    "aaneengesloten": [
      {
        "id": "schema.aaneengesloten",
        "vervlechten_toestemming": ["instituutsopleider"],
        "grond": "competentie_of_vereniging",
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "zekerheid": "standaard",
          "toelichting": "De bron staat vervlechten toe als de competentieontwikkeling voldoende is of de wetenschappelijke vereniging er meerwaarde in ziet; dat de instituutsopleider dat vaststelt, is onze lezing. Dat een gat in het schema waarschuwt, is onze keuze.",
          "toelichting_en": "The source allows interweaving when competence development suffices or the scientific society sees added value; that the instituutsopleider establishes this is our reading. That a gap in the schedule warns is our choice."
        }
      }
    ],
    "koppeling": [
      {
        "id": "schema.koppelen",
        "maximum": 2,
        "toestemming_van": ["instituutsopleider"],
        "herkomst": {
          "bron": "va",
          "kop": "VA, Verdere uitgangspunten van de stages",
          "toelichting": "De bron noemt het bespreekbaar; dat de instituutsopleider beslist, is onze lezing.",
          "toelichting_en": "The source calls it negotiable; that the instituutsopleider decides is our reading."
        }
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
          "toelichting": "Dat een stage voor beide doelgroepen mag tellen, is onze lezing.",
          "toelichting_en": "That one placement may count for both target groups is our reading."
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
    "definitief_akkoord": [
      {
        "id": "definitief.etalage",
        "routes": ["etalage"],
        "van": ["contactpersoon", "aios", "instituutsopleider"],
        "herkomst": {"bron": "va", "kop": "Stageplaats aanmelden"}
      },
      {
        "id": "definitief.eigen",
        "routes": ["eigen"],
        "van": ["instituutsopleider", "stagebureau"],
        "herkomst": {
          "bron": "va",
          "kop": "Stageperiode, een geregelde plaats melden"
        }
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
          "toelichting": "Het aantal komt uit de bron; dat de voorkeuren een rangorde hebben is onze keuze.",
          "toelichting_en": "The number comes from the source; that the preferences are ranked is our choice."
        }
      }
    ],
    "buitenland": [
      {
        "id": "buitenland.duur",
        "maximum_maanden": 6,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Stage in het buitenland",
          "zekerheid": "openbaar",
          "toelichting": "De werkgever stemt in met en verzekert ten hoogste zes maanden.",
          "toelichting_en": "The employer consents to and insures at most six months."
        }
      }
    ],
    "gesprekken": [
      {
        "id": "gesprekken.aantal",
        "gezamenlijk": 1,
        "evaluatie": 2,
        "stagebegeleider": 3,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "begeleiding": [
      {
        "id": "begeleiding.uren",
        "minimum_uren": 1,
        "maximum_uren": 2,
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      }
    ],
    "diensten": [
      {
        "id": "diensten.voorwaarden",
        "herkomst": {"bron": "va", "kop": "Stageperiode, diensten"}
      }
    ],
    "praktijktoetsen": [
      {
        "id": "praktijktoets.beoordeling",
        "soort": "praktijkbeoordeling",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding"
        }
      },
      {
        "id": "praktijktoets.opdracht",
        "soort": "praktijkopdracht",
        "beoordelaars": [
          "stagebegeleider",
          "praktijkopleider",
          "instituutsopleider"
        ],
        "herkomst": {
          "bron": "va",
          "kop": "VA, 4. Stageperiode en begeleiding",
          "toelichting": "De afkorting PO in deze regel lezen we als praktijkopdracht, niet als praktijkopleider.",
          "toelichting_en": "We read the abbreviation PO in this rule as praktijkopdracht, not as praktijkopleider."
        }
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
          "toelichting": "Stap 4 laat praktijk- of instituutsopleider oordelen, stap 5 noemt alleen de instituutsopleider. Hier oordelen stagebegeleider en een van beide opleiders, en waardeert de instituutsopleider altijd. Alleen de instituutsopleider kan ook.",
          "toelichting_en": "Step 4 lets praktijkopleider or instituutsopleider judge, step 5 names the instituutsopleider only. Here the stagebegeleider and one of the two trainers judge, and the instituutsopleider always values the report. The instituutsopleider alone is possible too."
        }
      }
    ],
    "minimale_fte": [
      {
        "id": "dienstverband.minimale-fte",
        "fte": 0.5,
        "herkomst": {
          "bron": "openbaar",
          "kop": "Opleiden in deeltijd",
          "zekerheid": "openbaar"
        }
      }
    ],
    "verlof": [
      {
        "id": "verlof.inhalen",
        "drempel_dagen": 10,
        "soorten": [
          {
            "code": "onderbreking",
            "naam": {"nl": "Onderbreking", "en": "Interruption"},
            "telling": "boven_drempel"
          },
          {
            "code": "zwangerschap_en_bevalling",
            "naam": {
              "nl": "Zwangerschaps- en bevallingsverlof",
              "en": "Maternity leave"
            },
            "telling": "boven_drempel"
          },
          {
            "code": "ouderschap",
            "naam": {
              "nl": "Ouderschapsverlof",
              "en": "Parental leave"
            },
            "telling": "als_deeltijd"
          },
          {
            "code": "onbetaald",
            "naam": {"nl": "Onbetaald verlof", "en": "Unpaid leave"},
            "telling": "geheel"
          },
          {
            "code": "vakantie",
            "naam": {"nl": "Vakantie", "en": "Holiday"},
            "telling": "niet"
          }
        ],
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Onderbreking van de opleiding",
          "zekerheid": "standaard",
          "toelichting": "Tien werkdagen per opleidingsjaar komen uit de regels van verwante opleidingen. Of zwangerschaps- en bevallingsverlof als onderbreking telt, zeggen bronnen verschillend; hier wel. Onbetaald verlof wordt hier geheel ingehaald. Elke dag die in een onderdeel valt, wordt erna op een werkdag ingehaald; ook dat is onze lezing.",
          "toelichting_en": "Ten working days a training year come from the rules of related trainings. Whether maternity leave counts as an interruption is answered differently by the sources; here it does. Unpaid leave is made up in full here. Every day that falls in a part is made up on a working day after it; that too is our reading."
        }
      }
    ],
    "werkdagen": [
      {
        "id": "werkdagen.feestdagen",
        "vrij": {
          "feestdagen": [
            "nieuwjaarsdag",
            "eerste_paasdag",
            "tweede_paasdag",
            "koningsdag",
            "bevrijdingsdag",
            "hemelvaartsdag",
            "eerste_pinksterdag",
            "tweede_pinksterdag",
            "eerste_kerstdag",
            "tweede_kerstdag"
          ],
          "bevrijdingsdag_om_de_vijf_jaar": true
        },
        "herkomst": {
          "bron": "regelgeving",
          "kop": "Feestdagen",
          "zekerheid": "standaard",
          "toelichting": "De feestdagen staan vast; welke vrij zijn, verschilt per arbeidsvoorwaarden. Hier is Goede Vrijdag een werkdag en Bevrijdingsdag om de vijf jaar vrij; een andere keuze kan hier worden gemaakt.",
          "toelichting_en": "The public holidays are fixed; which of them are days off differs by terms of employment. Here Good Friday is a working day and Liberation Day is off every five years; another choice can be made here."
        }
      }
    ]
  }
}
',1795722666400);
CREATE TABLE schema_migratie (  nummer INTEGER NOT NULL PRIMARY KEY, naam TEXT NOT NULL, sha256 BLOB NOT NULL,  toegepast_ms INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migratie" VALUES(1,'0001_systeem.sql',X'61F0E7AE2A151802B94B45B5BE2693CB0467AF45B04621515350DABFA93319BE',1795722666321);
INSERT INTO "schema_migratie" VALUES(2,'0002_personen.sql',X'4BE85AFE2F2182AEF77F25EDD6E491025B889E840E24C655F5C0CAD5370D31A2',1795722666321);
INSERT INTO "schema_migratie" VALUES(3,'0003_stageplaatsen.sql',X'802A38890412B48AADBCB5A1158ABD3BE9A25AA8E1F193DAFC496E2EC5C1087D',1795722666321);
INSERT INTO "schema_migratie" VALUES(4,'0004_trajecten.sql',X'0B836DBDD8033703BB8BDA4FEE193C57882F9A4B35DD1307F9A6D7D90669E6FB',1795722666321);
INSERT INTO "schema_migratie" VALUES(5,'0005_verzoeken.sql',X'2320B324F01C3DEB1F032D03AA1C8ED3329B66138AE6D1BD95AC40A5A5759983',1795722666321);
INSERT INTO "schema_migratie" VALUES(6,'0006_volledige_opleiding.sql',X'825E2117A18E6205E9BEB78827FDDD7E5297F1F4633857E5CBCE21AF7BE7DAED',1795722666321);
INSERT INTO "schema_migratie" VALUES(7,'0007_koppelingen.sql',X'4E9ACCE1C33C452BAF8972A7C4EEEE944632187100258CDE673B10D7C5BD1442',1795722666321);
INSERT INTO "schema_migratie" VALUES(8,'0008_resources.sql',X'2F2FE4876383CD921222936D6B7F383AAD390D4799C2DB74A0057A3B79BD9654',1795722666321);
INSERT INTO "schema_migratie" VALUES(9,'0009_wissing.sql',X'F0DE02356966007278122C73C24B43E31AE09D981C36A70D7EF383E24C34523E',1795722666321);
INSERT INTO "schema_migratie" VALUES(10,'0010_lijsten.sql',X'2DE03BFBAC02C926C7B0F258BF1FAA782C1B64A23F746B9FE26C13FA92ECFF5E',1795722666321);
INSERT INTO "schema_migratie" VALUES(11,'0011_stageproces.sql',X'167B207DDC8D3C344463A50535AE7FBC58BE81BCE9F582CC85081A6CF7EA4832',1795722666321);
INSERT INTO "schema_migratie" VALUES(12,'0012_bijdragen.sql',X'7617CF0DD02F29AE7AE75EA1B2472665D3E13AF6372BA87E8BAF3505F43DE4EB',1795722666321);
INSERT INTO "schema_migratie" VALUES(13,'0013_documenten.sql',X'F0F4A90E8FE2B291C35D2897351BBD9F4BE52279B22809222E766C0663799EFE',1795722666321);
INSERT INTO "schema_migratie" VALUES(14,'0014_einde_en_gereedheid.sql',X'AD79DE706C99063E57E472738844106ED84DEDF005776413593821121451C093',1795722666321);
INSERT INTO "schema_migratie" VALUES(15,'0015_waarneming.sql',X'74727AC9A05FD7E7B24A4DD540F94F3ACB1A0B804C9439318822C61852992BDA',1795722666321);
INSERT INTO "schema_migratie" VALUES(16,'0016_beschikbaarheid.sql',X'643AAA4CA80CFE27489E59F16624605481A1777C91FFFA85BC9B47DB1C090CFA',1795722666321);
CREATE TABLE sessie (
  token_hash          BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
  persoon             INTEGER NOT NULL REFERENCES persoon (id),
  aangemaakt_ms       INTEGER NOT NULL,
  laatst_gebruikt_ms  INTEGER NOT NULL CHECK (laatst_gebruikt_ms >= aangemaakt_ms),
  verloopt_ms         INTEGER NOT NULL CHECK (verloopt_ms > aangemaakt_ms)
, browser TEXT NOT NULL DEFAULT '' CHECK (length(browser) <= 40)) STRICT, WITHOUT ROWID;
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
  versie              INTEGER NOT NULL DEFAULT 1 CHECK (versie > 0), contact_email TEXT NOT NULL DEFAULT '',
  UNIQUE (instelling, naam),
  CHECK ((goedgekeurd_door IS NULL) = (goedgekeurd_op IS NULL))
) STRICT;
INSERT INTO "stageplaats" VALUES(1,1,'Infectieziektebestrijding in de regio','Gorinchem','Zuid-Holland','GGD','ambulant','izb','','Je draait mee met het team infectieziektebestrijding: meldingen, bron- en contactonderzoek, advies aan scholen en verpleeghuizen, en overleg met huisartsen en het ziekenhuis. Eén dag per week is er ruimte voor een eigen uitbraakonderzoek.','iedereen','mw. T. Willemsen, arts infectieziektebestrijding',1,8,'2025-11-09',2,'stages@ggd-merwedelanden.example');
INSERT INTO "stageplaats" VALUES(2,1,'Gezonde leefomgeving en milieu','Gorinchem','Zuid-Holland','GGD','beleid','mmk','','Vragen van bewoners en gemeenten over geluid, luchtkwaliteit en bodem. Je schrijft mee aan adviezen bij bouwplannen en gaat mee op huisbezoek bij klachten over het binnenmilieu.','ingelogd','dhr. P. Lambrechts',1,8,'2025-11-09',2,'stages@ggd-merwedelanden.example');
INSERT INTO "stageplaats" VALUES(3,1,'Tuberculosebestrijding','Dordrecht','Zuid-Holland','GGD','ambulant','tbc','','Screening, contactonderzoek en begeleiding van mensen met tuberculose, samen met de longpoli. Je ziet ook nieuwkomers en mensen zonder vaste woonplaats.','ingelogd','dhr. R. Soekarman',1,8,'2025-11-09',3,'stages@ggd-merwedelanden.example');
INSERT INTO "stageplaats" VALUES(4,2,'Infectieziekten en reizigersadvies','Apeldoorn','Gelderland','GGD','ambulant','izb','','Kleine, hechte afdeling met een eigen spreekuur voor reizigersadvies. Geschikt als je graag zelfstandig werkt en de samenwerking met de jeugdgezondheidszorg wilt zien.','iedereen','mw. A. Nijboer',1,8,'2025-11-09',2,'stages@ggd-veluwezoom-oost.example');
INSERT INTO "stageplaats" VALUES(5,2,'Jeugdgezondheidszorg 4 tot 18 jaar','Zutphen','Gelderland','GGD','ambulant','jgz','','Schoolgericht werken, ziekteverzuim van leerlingen en spreekuren op het voortgezet onderwijs. Vooral bedoeld voor aios van andere profielen.','ingelogd','mw. L. ten Have',1,9,'2025-11-09',2,'stages@ggd-veluwezoom-oost.example');
INSERT INTO "stageplaats" VALUES(6,3,'Forensische geneeskunde','Vlissingen','Zeeland','Forensische zorg','ambulant','fg','','Lijkschouw, medische arrestantenzorg en letselbeschrijving, ook bij kinderen. Diensten loop je mee met een ervaren forensisch arts; zelfstandig werken doe je niet.','ingelogd','dhr. J. Verstraaten',1,9,'2025-11-09',2,'stages@forensische-dienst-deltaland.example');
INSERT INTO "stageplaats" VALUES(7,4,'Vertrouwensarts bij Veilig Thuis','Assen','Drenthe','Veilig Thuis','ambulant','va','','Meldingen van huiselijk geweld en kindermishandeling van begin tot eind: triage, onderzoek, gesprek en overdracht. Ook ouderenmishandeling komt regelmatig langs.','iedereen','mw. G. Dijkema, vertrouwensarts',1,8,'2025-11-09',2,'stages@veilig-thuis-noorderlicht.example');
INSERT INTO "stageplaats" VALUES(8,5,'Vertrouwensarts en advies aan professionals','Tiel','Gelderland','Veilig Thuis','ambulant','va','','Nadruk op advies aan artsen, scholen en wijkteams. Je geeft in de laatste weken zelf een scholing over de meldcode.','ingelogd','dhr. M. Çelik',1,8,'2025-11-09',3,'stages@veilig-thuis-rivierenland.example');
INSERT INTO "stageplaats" VALUES(9,6,'Sociaal-medische advisering','Utrecht','Utrecht','Sociaal-medische advisering','ambulant','sma','','Indicaties voor de Wmo, gehandicaptenparkeerkaarten en leerlingenvervoer. Je leert kort en onderbouwd adviseren op grond van dossier en gesprek.','iedereen','mw. S. de Rooij',1,8,'2025-11-09',2,'stages@adviesbureau-balans.example');
INSERT INTO "stageplaats" VALUES(10,7,'Medisch adviseur bij een zorgverzekeraar','Zeist','Utrecht','Zorgverzekeraar','beleid','sma','','Beoordelen van machtigingen, meedenken over inkoop van jeugdzorg en wijkverpleging, en het gesprek met ziekenhuizen over kwaliteit. Deels op afstand.','ingelogd','dhr. F. van Rossum',0,8,'2025-11-09',2,'stages@zorgverzekeraar-samenvast.example');
INSERT INTO "stageplaats" VALUES(11,8,'Beleid: gezondheid en omgeving','Bilthoven','Utrecht','Kennisinstituut','beleid','mmk','','Werk aan een landelijke richtlijn, van literatuur tot overleg met gemeenten. Geen patiëntenzorg; wel veel schrijven en presenteren.','iedereen','mw. H. Terpstra',1,8,'2025-11-09',2,'stages@landelijk-kenniscentrum-leefomgeving.example');
INSERT INTO "stageplaats" VALUES(12,9,'Donorgeneeskunde','Leiden','Zuid-Holland','Donorzorg','ambulant','dg','','Donorkeuring, veiligheid van bloed- en weefselproducten en het gesprek met nabestaanden. Je volgt de keten van donor tot toediening.','ingelogd','dhr. E. Baptiste',1,9,'2025-11-09',2,'stages@donorbank-levenslijn.example');
INSERT INTO "stageplaats" VALUES(13,10,'Kindergeneeskunde en sociale pediatrie','Breda','Noord-Brabant','Ziekenhuis','klinisch','','kindergeneeskunde','Polikliniek sociale pediatrie, dagbehandeling en het team kindermishandeling van het ziekenhuis. Je hebt een eigen spreekuur onder supervisie.','iedereen','mw. dr. C. Janse, kinderarts',1,8,'2025-11-09',3,'stages@medisch-centrum-de-singels.example');
INSERT INTO "stageplaats" VALUES(14,10,'Klinische geriatrie','Breda','Noord-Brabant','Ziekenhuis','klinisch','','geriatrie','Kwetsbare ouderen op de afdeling en de geheugenpoli. Aandacht voor ouderenmishandeling: het ziekenhuis heeft een eigen aandachtsfunctionaris.','ingelogd','dhr. dr. W. Koolen, klinisch geriater',1,9,'2025-11-09',2,'stages@medisch-centrum-de-singels.example');
INSERT INTO "stageplaats" VALUES(15,11,'Kinderafdeling en polikliniek','Deventer','Overijssel','Ziekenhuis','klinisch','','kindergeneeskunde','Algemene kindergeneeskunde in een middelgroot ziekenhuis, met korte lijnen naar de jeugdgezondheidszorg. Het thema overgewicht leent zich goed voor een gezamenlijk project.','ingelogd','mw. dr. B. Haverkamp',1,8,'2025-11-09',2,'stages@ziekenhuis-oeverstede.example');
INSERT INTO "stageplaats" VALUES(16,12,'Kinderrevalidatie','Heerenveen','Friesland','Revalidatie','klinisch','','kinderrevalidatie','Behandelteams voor kinderen met hersenletsel en ontwikkelingsproblemen. Je sluit aan bij intakes, spreekuren op mytylscholen en teambesprekingen.','iedereen','dhr. S. Wiersma, kinderrevalidatiearts',1,8,'2025-11-09',2,'stages@revalidatiecentrum-de-waterlelie.example');
INSERT INTO "stageplaats" VALUES(17,13,'Kinder- en jeugdpsychiatrie','Haarlem','Noord-Holland','Ggz','klinisch','','kinderpsychiatrie','Polikliniek, crisisdienst overdag en een kleine opnameafdeling. Je werkt mee in een team met ervaring in trauma en kindermishandeling.','ingelogd','mw. N. Achterberg, psychiater',1,9,'2025-11-09',2,'stages@jeugd-ggz-zilverlinde.example');
INSERT INTO "stageplaats" VALUES(18,14,'Psychiatrie: acute zorg en wijkteam','Amersfoort','Utrecht','Ggz','klinisch','','psychiatrie','Eerste helft op de acute opname, tweede helft in een team voor mensen met ernstige psychiatrische problemen thuis. Beoordelingen doe je samen met de dienstdoende psychiater.','iedereen','dhr. dr. O. Brandsma, psychiater',1,9,'2025-11-09',3,'stages@ggz-veldzicht-midden.example');
INSERT INTO "stageplaats" VALUES(19,14,'Ouderenpsychiatrie','Amersfoort','Utrecht','Ggz','ambulant','','psychiatrie','Huisbezoeken, mantelzorggesprekken en overleg met wijkverpleging en Veilig Thuis. Telt mee als stage met ouderen.','ingelogd','mw. dr. E. Schipper',1,9,'2025-11-09',2,'stages@ggz-veldzicht-midden.example');
INSERT INTO "stageplaats" VALUES(20,15,'Verslavingszorg voor jongeren en volwassenen','Rotterdam','Zuid-Holland','Verslavingszorg','ambulant','','verslavingszorg','Jongerenpolikliniek en gezinsgesprekken: hoe raakt gebruik van ouders de veiligheid van kinderen? Je leert motiverende gesprekken voeren.','iedereen','dhr. K. Mensah, verslavingsarts',1,9,'2025-11-09',2,'stages@verslavingszorg-het-keerpunt.example');
INSERT INTO "stageplaats" VALUES(21,16,'Zorg voor mensen met een verstandelijke beperking','Ede','Gelderland','Gehandicaptenzorg','ambulant','','verstandelijk_beperkten','Spreekuren op woonlocaties en het kinderdagcentrum. Voor aios vertrouwensarts in overleg met de instituutsopleider.','ingelogd','mw. Y. Boonstra, arts VG',1,9,'2025-11-09',2,'stages@stichting-de-heerenhof.example');
INSERT INTO "stageplaats" VALUES(22,17,'Arts in het wijkteam','Zwolle','Overijssel','Gemeente','ambulant','sma','wijkteam','Werken met gezinnen waar veel tegelijk speelt. Het team zoekt nog naar een vaste werkplek voor stages; nu even niet beschikbaar.','niemand','dhr. T. Olthof',1,8,'2025-11-09',2,'stages@wijkteam-buurtkracht.example');
INSERT INTO "stageplaats" VALUES(23,18,'Jeugdgezondheidszorg in een asielzoekerscentrum','Ter Apel','Groningen','Asielzoekers','ambulant','jgz','','Intakes van kinderen die net in Nederland zijn, vaccinaties en overleg met tolken en school. De instelling maakt de plaats nog niet openbaar.','niemand','mw. R. Idrissi',1,8,'2025-11-09',2,'stages@gezondheidszorg-nieuwkomers.example');
INSERT INTO "stageplaats" VALUES(24,19,'Jeugdarts in het speciaal onderwijs','Nijmegen','Gelderland','Onderwijs','ambulant','jgz','','Nieuw aangeboden: jeugdarts in een school voor leerlingen met een lichamelijke beperking of langdurige ziekte. De instituutsopleider bekijkt de plaats nog.','ingelogd','dhr. D. Versteeg',1,NULL,NULL,1,'stages@expertisecentrum-speciaal-onderwijs-de-vuurvlinder.example');
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
CREATE TABLE stageplaats_oordeel (
  id           INTEGER NOT NULL PRIMARY KEY,
  stageplaats  INTEGER NOT NULL REFERENCES stageplaats (id),
  besluit      TEXT NOT NULL CHECK (besluit IN ('goedgekeurd', 'ingetrokken', 'vervallen')),
  door         INTEGER NOT NULL REFERENCES persoon (id),
  op           TEXT NOT NULL CHECK (op IS date(op)),
  reden        TEXT NOT NULL
) STRICT;
INSERT INTO "stageplaats_oordeel" VALUES(1,1,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(2,2,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(3,3,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(4,4,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(5,5,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(6,6,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(7,7,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(8,8,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(9,9,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(10,10,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(11,11,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(12,12,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(13,13,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(14,14,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(15,15,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(16,16,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(17,17,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(18,18,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(19,19,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(20,20,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(21,21,'goedgekeurd',9,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(22,22,'goedgekeurd',8,'2025-11-09','');
INSERT INTO "stageplaats_oordeel" VALUES(23,23,'goedgekeurd',8,'2025-11-09','');
CREATE TABLE stageplaats_soort (
  stageplaats INTEGER NOT NULL REFERENCES stageplaats (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  soort       TEXT NOT NULL CHECK (soort <> ''),
  PRIMARY KEY (stageplaats, volgorde),
  UNIQUE (stageplaats, soort)
) STRICT, WITHOUT ROWID;
INSERT INTO "stageplaats_soort" VALUES(13,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(14,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(15,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(16,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(17,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(18,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(19,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(20,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(21,0,'aanpalend');
INSERT INTO "stageplaats_soort" VALUES(13,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(15,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(16,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(17,1,'isk');
INSERT INTO "stageplaats_soort" VALUES(1,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(2,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(6,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(7,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(9,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(11,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(21,1,'keuze');
INSERT INTO "stageplaats_soort" VALUES(22,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(23,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(24,0,'keuze');
INSERT INTO "stageplaats_soort" VALUES(1,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(2,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(3,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(4,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(5,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(6,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(7,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(8,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(9,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(10,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(11,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(12,0,'mg');
INSERT INTO "stageplaats_soort" VALUES(22,1,'mg');
INSERT INTO "stageplaats_soort" VALUES(23,1,'mg');
INSERT INTO "stageplaats_soort" VALUES(24,1,'mg');
CREATE TABLE "stageplaats_toestemming" (
  id             INTEGER NOT NULL PRIMARY KEY,
  stageplaats    INTEGER NOT NULL REFERENCES stageplaats (id),
  zichtbaarheid  TEXT NOT NULL CHECK (zichtbaarheid IN ('iedereen', 'ingelogd', 'niemand')),
  contact_tonen  INTEGER NOT NULL CHECK (contact_tonen IN (0, 1)),
  door           TEXT NOT NULL CHECK (door <> ''),
  op             TEXT NOT NULL CHECK (op IS date(op)),
  vastgelegd     INTEGER REFERENCES persoon (id),
  vastgelegd_op  TEXT NOT NULL CHECK (vastgelegd_op IS date(vastgelegd_op))
) STRICT;
INSERT INTO "stageplaats_toestemming" VALUES(1,1,'iedereen',1,'mw. T. Willemsen, arts infectieziektebestrijding','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(2,2,'ingelogd',1,'dhr. P. Lambrechts','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(3,3,'ingelogd',1,'dhr. R. Soekarman','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(4,3,'ingelogd',1,'dhr. R. Soekarman','2026-12-15',NULL,'2026-12-15');
INSERT INTO "stageplaats_toestemming" VALUES(5,4,'iedereen',1,'mw. A. Nijboer','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(6,5,'ingelogd',1,'mw. L. ten Have','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(7,6,'ingelogd',1,'dhr. J. Verstraaten','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(8,7,'iedereen',1,'mw. G. Dijkema, vertrouwensarts','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(9,8,'ingelogd',1,'dhr. M. Çelik','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(10,8,'ingelogd',1,'dhr. M. Çelik','2026-12-15',NULL,'2026-12-15');
INSERT INTO "stageplaats_toestemming" VALUES(11,9,'iedereen',1,'mw. S. de Rooij','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(12,10,'ingelogd',0,'dhr. F. van Rossum','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(13,11,'iedereen',1,'mw. H. Terpstra','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(14,12,'ingelogd',1,'dhr. E. Baptiste','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(15,13,'iedereen',1,'mw. dr. C. Janse, kinderarts','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(16,13,'iedereen',1,'mw. dr. C. Janse, kinderarts','2026-12-15',NULL,'2026-12-15');
INSERT INTO "stageplaats_toestemming" VALUES(17,14,'ingelogd',1,'dhr. dr. W. Koolen, klinisch geriater','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(18,15,'ingelogd',1,'mw. dr. B. Haverkamp','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(19,16,'iedereen',1,'dhr. S. Wiersma, kinderrevalidatiearts','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(20,17,'ingelogd',1,'mw. N. Achterberg, psychiater','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(21,18,'iedereen',1,'dhr. dr. O. Brandsma, psychiater','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(22,18,'iedereen',1,'dhr. dr. O. Brandsma, psychiater','2026-12-15',NULL,'2026-12-15');
INSERT INTO "stageplaats_toestemming" VALUES(23,19,'ingelogd',1,'mw. dr. E. Schipper','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(24,20,'iedereen',1,'dhr. K. Mensah, verslavingsarts','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(25,21,'ingelogd',1,'mw. Y. Boonstra, arts VG','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(26,22,'niemand',1,'dhr. T. Olthof','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(27,23,'niemand',1,'mw. R. Idrissi','2025-11-02',11,'2025-11-03');
INSERT INTO "stageplaats_toestemming" VALUES(28,24,'ingelogd',1,'dhr. D. Versteeg','2025-11-02',11,'2025-11-03');
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
INSERT INTO "stageplan" VALUES(12,1,'2026-10-24','{"leerdoelen":[{"doel":"Het vakgebied kennen en weten wanneer ik naar collega''s daar verwijs","competentie":"Samenwerking","leerlijn":"","niveau":1},{"doel":"Onder begeleiding zelf consulten voeren en ze met de stagebegeleider nabespreken","competentie":"Communicatie","leerlijn":"","niveau":1}],"activiteiten":"De eerste weken meelopen, daarna onder begeleiding eigen spreekuur; ten minste twee overleggen met ketenpartners bijwonen en een casus bespreken.","begeleiding_uren":2,"begeleiding":"Elke week een vast uur met de stagebegeleider, en na elk spreekuur kort nabespreken.","toetsing":"Twee korte praktijkbeoordelingen en een casusbespreking."}','goedgekeurd','2026-11-01','[]');
INSERT INTO "stageplan" VALUES(17,1,'2026-07-25','{"leerdoelen":[{"doel":"Het vakgebied kennen en weten wanneer ik naar collega''s daar verwijs","competentie":"Samenwerking","leerlijn":"","niveau":1},{"doel":"Onder begeleiding zelf consulten voeren en ze met de stagebegeleider nabespreken","competentie":"Communicatie","leerlijn":"","niveau":1}],"activiteiten":"De eerste weken meelopen, daarna onder begeleiding eigen spreekuur; ten minste twee overleggen met ketenpartners bijwonen en een casus bespreken.","begeleiding_uren":2,"begeleiding":"Elke week een vast uur met de stagebegeleider, en na elk spreekuur kort nabespreken.","toetsing":"Twee korte praktijkbeoordelingen en een casusbespreking."}','goedgekeurd','2026-08-02','[]');
INSERT INTO "stageplan" VALUES(18,1,'2026-10-24','{"leerdoelen":[{"doel":"Het vakgebied kennen en weten wanneer ik naar collega''s daar verwijs","competentie":"Samenwerking","leerlijn":"","niveau":1},{"doel":"Onder begeleiding zelf consulten voeren en ze met de stagebegeleider nabespreken","competentie":"Communicatie","leerlijn":"","niveau":1}],"activiteiten":"De eerste weken meelopen, daarna onder begeleiding eigen spreekuur; ten minste twee overleggen met ketenpartners bijwonen en een casus bespreken.","begeleiding_uren":2,"begeleiding":"Elke week een vast uur met de stagebegeleider, en na elk spreekuur kort nabespreken.","toetsing":"Twee korte praktijkbeoordelingen en een casusbespreking."}','goedgekeurd','2026-11-01','[]');
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
  versie              INTEGER NOT NULL CHECK (versie > 0), keuzeonderwijsdagen INTEGER
  CHECK (keuzeonderwijsdagen IS NULL OR keuzeonderwijsdagen >= 0),
  CHECK (laatste_dag IS NULL OR laatste_dag >= eerste_dag),
  CHECK (aios <> instituutsopleider AND (praktijkopleider IS NULL OR aios <> praktijkopleider))
) STRICT;
INSERT INTO "traject" VALUES(1,1,8,10,'jgz-2024','2025-12-01','sboh','2025-12-01',NULL,3,NULL);
INSERT INTO "traject" VALUES(2,2,9,10,'va','2026-08-01','sboh','2026-08-01',NULL,1,NULL);
INSERT INTO "traject" VALUES(3,3,8,10,'jgz-2024','2026-03-01','sboh','2026-03-01',NULL,2,NULL);
INSERT INTO "traject" VALUES(4,4,9,NULL,'va','2025-12-01','sboh','2025-12-01',NULL,3,NULL);
INSERT INTO "traject" VALUES(5,5,9,NULL,'va','2026-10-01','sboh','2026-10-01',NULL,1,NULL);
INSERT INTO "traject" VALUES(6,6,8,NULL,'jgz-2024','2026-09-01','sboh','2026-09-01',NULL,1,NULL);
INSERT INTO "traject" VALUES(7,7,9,10,'va','2026-09-01','sboh','2026-09-01',NULL,2,NULL);
INSERT INTO "traject" VALUES(8,13,15,NULL,'izb','2026-06-01','sboh','2026-06-01',NULL,3,NULL);
INSERT INTO "traject" VALUES(9,14,15,NULL,'tbc','2026-08-01','sboh','2026-08-01',NULL,2,NULL);
CREATE TABLE traject_evc (
  traject   INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  evc       TEXT NOT NULL CHECK (evc <> ''),
  PRIMARY KEY (traject, volgorde),
  UNIQUE (traject, evc)
) STRICT, WITHOUT ROWID;
INSERT INTO "traject_evc" VALUES(5,0,'ouderen');
CREATE TABLE verlof (
  traject     INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde    INTEGER NOT NULL CHECK (volgorde >= 0),
  soort       TEXT NOT NULL CHECK (soort <> ''),
  eerste_dag  TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  fte         INTEGER CHECK (fte IS NULL OR fte BETWEEN 0 AND 1000),
  PRIMARY KEY (traject, volgorde),
  CHECK (laatste_dag >= eerste_dag)
) STRICT, WITHOUT ROWID;
CREATE TABLE verslagversie (
  onderdeel    INTEGER NOT NULL REFERENCES onderdeel (id) ON DELETE CASCADE,
  versie       INTEGER NOT NULL CHECK (versie > 0),
  naam         TEXT NOT NULL CHECK (naam <> ''),
  soort        TEXT NOT NULL CHECK (soort IN ('pdf', 'docx', 'odt')),
  grootte      INTEGER NOT NULL CHECK (grootte > 0),
  sha256       BLOB NOT NULL REFERENCES documentinhoud (sha256),
  door         INTEGER NOT NULL REFERENCES persoon (id),
  op           TEXT NOT NULL CHECK (op IS date(op)),
  ingediend_op TEXT CHECK (ingediend_op IS date(ingediend_op)),
  PRIMARY KEY (onderdeel, versie)
) STRICT, WITHOUT ROWID;
INSERT INTO "verslagversie" VALUES(17,1,'Stage aanpalend specialisme, verslag.pdf','pdf',1132,X'FA95A89515828DEC215FEBBC5509267B74B51C1D29FCCED90614D63569A6BC58',4,'2026-12-09','2026-12-09');
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
INSERT INTO "verzoek" VALUES(10,8,'stageplaats','goedgekeurd','2026-09-07','Na de landelijke weken wil ik in het laboratorium de hele weg van monster tot advies volgen.',37,'eigen','Streeklaboratorium Rijnmonding');
INSERT INTO "verzoek" VALUES(11,8,'stageplaats','goedgekeurd','2027-01-03','Ik wil zien hoe omgeving en gezondheid elders in de regio samenkomen.',38,'etalage','');
INSERT INTO "verzoek" VALUES(12,9,'stageplaats','goedgekeurd','2027-01-05','Een erkende opleidingsplek longziekten, dicht bij mijn praktijkperiode.',42,'eigen','Longcentrum Heidehof');
INSERT INTO "verzoek" VALUES(13,9,'stageplaats','ingediend','2027-01-12','Bron- en contactonderzoek bij andere infecties vult mijn werk aan.',43,'etalage','');
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
INSERT INTO "verzoek_plaats" VALUES(11,0,2);
INSERT INTO "verzoek_plaats" VALUES(11,1,5);
INSERT INTO "verzoek_plaats" VALUES(13,0,1);
INSERT INTO "verzoek_plaats" VALUES(13,1,4);
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
CREATE TABLE vrijstelling (
  traject   INTEGER NOT NULL REFERENCES traject (id) ON DELETE CASCADE,
  volgorde  INTEGER NOT NULL CHECK (volgorde >= 0),
  onderdeel TEXT NOT NULL CHECK (onderdeel <> ''),
  duur      TEXT CHECK (duur IS NULL OR json_valid(duur)),
  door      INTEGER NOT NULL REFERENCES persoon (id),
  op        TEXT NOT NULL CHECK (op IS date(op)),
  PRIMARY KEY (traject, volgorde)
) STRICT, WITHOUT ROWID;
CREATE TABLE waarneming (
  id              INTEGER PRIMARY KEY,
  namens          INTEGER NOT NULL REFERENCES persoon (id),
  door            INTEGER NOT NULL REFERENCES persoon (id),
  eerste_dag      TEXT NOT NULL CHECK (eerste_dag IS date(eerste_dag)),
  laatste_dag     TEXT NOT NULL CHECK (laatste_dag IS date(laatste_dag)),
  vastgelegd_door INTEGER NOT NULL REFERENCES persoon (id),
  vastgelegd_op   TEXT NOT NULL CHECK (vastgelegd_op IS date(vastgelegd_op)),
  ingetrokken_op  TEXT CHECK (ingetrokken_op IS date(ingetrokken_op)),
  CHECK (eerste_dag <= laatste_dag),
  CHECK (namens <> door)
) STRICT;
CREATE TABLE wissing (
  persoon INTEGER NOT NULL PRIMARY KEY REFERENCES persoon (id),
  op      TEXT NOT NULL CHECK (op IS date(op)),
  reden   TEXT NOT NULL CHECK (reden IN ('verzoek', 'bezwaar', 'onrechtmatig', 'bewaartermijn')),
  om_ms   INTEGER NOT NULL
) STRICT;
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
CREATE TRIGGER ontheffing_blijft BEFORE DELETE ON ontheffing
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation is never removed'); END;
CREATE INDEX verzoek_traject ON verzoek (traject);
CREATE INDEX verzoek_open ON verzoek (traject) WHERE status = 'ingediend';
CREATE TRIGGER verzoek_blijft BEFORE DELETE ON verzoek
BEGIN SELECT RAISE(ABORT, 'a request is never removed'); END;
CREATE INDEX beslissing_regelpakket ON beslissing (regelpakket);
CREATE TRIGGER beslissing_blijft BEFORE DELETE ON beslissing
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE INDEX voorkeur_stageplaats ON voorkeur (stageplaats);
CREATE INDEX onderdeel_gekoppeld_aan ON onderdeel (gekoppeld_aan) WHERE gekoppeld_aan IS NOT NULL;
CREATE INDEX koppeling_persoon ON koppeling (persoon) WHERE persoon IS NOT NULL;
CREATE INDEX koppeling_verloopt ON koppeling (verloopt_ms);
CREATE INDEX mislukte_aanmelding_op ON mislukte_aanmelding (op_ms);
CREATE TRIGGER persoon_versie AFTER UPDATE OF naam, email ON persoon
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.id; END;
CREATE TRIGGER persoon_rol_erbij AFTER INSERT ON persoon_rol
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
CREATE TRIGGER persoon_rol_eraf AFTER DELETE ON persoon_rol
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = OLD.persoon; END;
CREATE TRIGGER account_erbij AFTER INSERT ON account
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
CREATE TRIGGER account_geblokkeerd AFTER UPDATE OF geblokkeerd ON account
WHEN NEW.geblokkeerd IS NOT OLD.geblokkeerd
BEGIN UPDATE persoon SET versie = versie + 1 WHERE id = NEW.persoon; END;
CREATE INDEX instelling_in_contact ON instelling (naam) WHERE in_contact = 1;
CREATE INDEX stageplaats_oordeel_plaats ON stageplaats_oordeel (stageplaats, id);
CREATE INDEX stageplaats_oordeel_door ON stageplaats_oordeel (door);
CREATE TRIGGER stageplaats_oordeel_blijft BEFORE DELETE ON stageplaats_oordeel
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE INDEX stageplaats_naam ON stageplaats (naam, id);
CREATE INDEX stageplaats_regio ON stageplaats (regio, naam, id);
CREATE INDEX stageplaats_sector ON stageplaats (sector, naam, id);
CREATE INDEX stageplaats_soort_soort ON stageplaats_soort (soort, stageplaats);
CREATE INDEX traject_programma ON traject (programma, cohort);
CREATE INDEX verzoek_status ON verzoek (status);
CREATE INDEX outbox_status ON outbox (status);
CREATE INDEX outbox_persoon ON outbox (persoon) WHERE persoon IS NOT NULL;
CREATE TRIGGER wissing_blijft_gelijk BEFORE UPDATE ON wissing
BEGIN SELECT RAISE(ABORT, 'a recorded erasure never changes'); END;
CREATE TRIGGER wissing_blijft BEFORE DELETE ON wissing
BEGIN SELECT RAISE(ABORT, 'a recorded erasure is never removed'); END;
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
CREATE TRIGGER beslissing_blijft_gelijk BEFORE UPDATE ON beslissing
WHEN NEW.verzoek IS NOT OLD.verzoek OR NEW.volgorde IS NOT OLD.volgorde OR NEW.door IS NOT OLD.door
  OR NEW.rol IS NOT OLD.rol OR NEW.op IS NOT OLD.op OR NEW.besluit IS NOT OLD.besluit
  OR NEW.regelpakket IS NOT OLD.regelpakket OR NEW.reden <> '[gewist]'
  OR NOT EXISTS (SELECT 1 FROM verzoek v JOIN traject t ON t.id = v.traject
                 JOIN wissing w ON w.persoon = t.aios WHERE v.id = OLD.verzoek)
BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;
CREATE TRIGGER ontheffing_blijft_gelijk BEFORE UPDATE ON ontheffing
WHEN NEW.id IS NOT OLD.id OR NEW.traject IS NOT OLD.traject OR NEW.onderdeel IS NOT OLD.onderdeel
  OR NEW.regel IS NOT OLD.regel OR NEW.door IS NOT OLD.door OR NEW.rol IS NOT OLD.rol
  OR NEW.op IS NOT OLD.op OR NEW.reden <> '[gewist]'
  OR NOT EXISTS (SELECT 1 FROM traject t JOIN wissing w ON w.persoon = t.aios
                 WHERE t.id = OLD.traject)
BEGIN SELECT RAISE(ABORT, 'a recorded dispensation never changes'); END;
CREATE INDEX traject_cohort ON traject (cohort);
CREATE INDEX persoon_naam ON persoon (naam, id, email);
CREATE INDEX bijdragelink_onderdeel ON bijdragelink (onderdeel);
CREATE TRIGGER documentinhoud_blijft_gelijk BEFORE UPDATE ON documentinhoud
BEGIN SELECT raise(ABORT, 'the content of a document does not change'); END;
CREATE INDEX verslagversie_inhoud ON verslagversie (sha256);
CREATE TRIGGER verslagversie_inhoud_gaat_mee AFTER DELETE ON verslagversie
WHEN NOT EXISTS (SELECT 1 FROM verslagversie WHERE sha256 = OLD.sha256)
BEGIN DELETE FROM documentinhoud WHERE sha256 = OLD.sha256; END;
CREATE INDEX waarneming_door ON waarneming (door, laatste_dag);
CREATE INDEX waarneming_namens ON waarneming (namens, laatste_dag);
CREATE INDEX stageplaats_toestemming_plaats ON stageplaats_toestemming (stageplaats, id);
CREATE INDEX stageplaats_toestemming_vastgelegd ON stageplaats_toestemming (vastgelegd)
  WHERE vastgelegd IS NOT NULL;
CREATE TRIGGER stageplaats_toestemming_blijft BEFORE DELETE ON stageplaats_toestemming
BEGIN SELECT RAISE(ABORT, 'a permission stays on record'); END;
CREATE INDEX beschikbaarheidsvraag_plaats ON beschikbaarheidsvraag (stageplaats, id);
CREATE UNIQUE INDEX beschikbaarheidsvraag_open ON beschikbaarheidsvraag (stageplaats) WHERE antwoord IS NULL;
CREATE INDEX beschikbaarheidsvraag_gevraagd_door ON beschikbaarheidsvraag (gevraagd_door);
CREATE INDEX beschikbaarheidsvraag_ingevoerd_door ON beschikbaarheidsvraag (ingevoerd_door)
  WHERE ingevoerd_door IS NOT NULL;
COMMIT;

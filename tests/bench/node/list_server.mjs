// The reference of scripts/bench server: two processes of node with better-sqlite3 that answer the list
// of places as stagepad does: session by the hash of the cookie, the person with roles, twenty places by
// the same statements (prepared once) in one read transaction, the same JSON and the same headers.
//
//   node list_server.mjs DATABASE MODULES

import cluster from "node:cluster";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const [file, modules] = process.argv.slice(2);

if (cluster.isPrimary) {
  let port = 0;
  for (let i = 0; i < 2; i += 1) cluster.fork();
  let listening = 0;
  cluster.on("listening", (worker, address) => {
    port = address.port;
    listening += 1;
    if (listening === 2) console.log(`answers at http://127.0.0.1:${port}`);
  });
  process.on("SIGTERM", () => process.exit(0));
} else {
  const Database = createRequire(`${modules}/`)("better-sqlite3");
  const db = new Database(file, { readonly: true });
  db.pragma("foreign_keys = ON");
  db.pragma("temp_store = MEMORY");
  db.pragma("mmap_size = 0");

  const session = db.prepare(
    "SELECT s.persoon, s.laatst_gebruikt_ms, s.verloopt_ms FROM sessie s JOIN account a ON a.persoon = s.persoon " +
      "WHERE s.token_hash = ? AND s.verloopt_ms > ? AND a.geblokkeerd = 0");
  const person = db.prepare("SELECT id, naam, email FROM persoon WHERE id = ?");
  const roles = db.prepare("SELECT rol FROM persoon_rol WHERE persoon = ?").pluck();
  const page = db.prepare("SELECT s.id FROM stageplaats s WHERE 1 ORDER BY s.naam, s.id LIMIT ?").pluck();
  const place = db.prepare(
    "SELECT s.id, s.instelling, i.naam AS instelling_naam, s.naam, s.plaats, s.regio, s.sector, s.setting, " +
      "s.profiel, s.specialisme, s.omschrijving, s.zichtbaarheid, " +
      "CASE WHEN s.contact_tonen THEN s.contactpersoon ELSE '' END AS contactpersoon, " +
      "s.goedgekeurd_op IS NOT NULL AS goedgekeurd, " +
      "(SELECT count(*) FROM voorkeur v WHERE v.stageplaats = s.id) AS voorkeuren, " +
      "(SELECT coalesce(max(p.capaciteit), 1) FROM plaatsperiode p WHERE p.stageplaats = s.id) AS ruimte " +
      "FROM stageplaats s JOIN instelling i ON i.id = s.instelling WHERE s.id = ?");
  const kinds = db.prepare("SELECT soort FROM stageplaats_soort WHERE stageplaats = ? ORDER BY volgorde").pluck();
  const groups = db.prepare(
    "SELECT doelgroep FROM stageplaats_doelgroep WHERE stageplaats = ? ORDER BY volgorde").pluck();
  const periods = db.prepare(
    "SELECT eerste_dag, laatste_dag, capaciteit FROM plaatsperiode WHERE stageplaats = ? ORDER BY volgorde");

  const interest = (preferences, room) => {
    if (preferences <= 0) return "geen";
    if (preferences < Math.max(room, 1)) return "weinig";
    return preferences < 2 * Math.max(room, 1) ? "gemiddeld" : "veel";
  };

  const k_headers = {
    "Content-Type": "application/json",
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
      "style-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; " +
      "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
  };

  const list = db.transaction((amount) => {
    const ids = page.all(amount + 1);
    const answer = {
      plaatsen: ids.slice(0, amount).map((id) => {
        const row = place.get(id);
        return {
          id: row.id, instelling: row.instelling, instelling_naam: row.instelling_naam, naam: row.naam,
          plaats: row.plaats, regio: row.regio, sector: row.sector, setting: row.setting,
          stagesoorten: kinds.all(id), profiel: row.profiel, specialisme: row.specialisme,
          doelgroepen: groups.all(id), omschrijving: row.omschrijving, zichtbaarheid: row.zichtbaarheid,
          contactpersoon: row.contactpersoon, goedgekeurd: row.goedgekeurd === 1, perioden: periods.all(id),
          belangstelling: interest(row.voorkeuren, row.ruimte),
        };
      }),
    };
    if (ids.length > amount) answer.volgende = String(ids[amount - 1]);
    return answer;
  });

  const signed_in = (request) => {
    const token = /(?:^|; )__Host-stagepad=([^;]*)/.exec(request.headers.cookie ?? "")?.[1];
    if (!token) return undefined;
    const found = session.get(createHash("sha256").update(token).digest(), Date.now());
    if (!found) return undefined;
    const who = person.get(found.persoon);
    return who && { ...who, rollen: roles.all(found.persoon) };
  };

  createServer((request, response) => {
    const url = new URL(request.url, "http://127.0.0.1");
    if (url.pathname !== "/api/stageplaatsen") {
      response.writeHead(404).end();
      return;
    }
    const who = signed_in(request);
    if (!who || !who.rollen.includes("stagebureau")) {
      response.writeHead(401, k_headers).end("{}");
      return;
    }
    const body = JSON.stringify(list(Number(url.searchParams.get("aantal"))));
    response.writeHead(200, { ...k_headers, "Content-Length": Buffer.byteLength(body) }).end(body);
  }).listen(0, "127.0.0.1");
}

// A placement round of the whole demo institute: the Stagebureau plans and opens it, aios hand in preferences, it closes
// by itself, somebody is fixed and a choice excluded with a reason, the offer is fixed, the lottery drawn with a public
// value, and the outcome published. An aios reads why, and checks the lottery in the own browser; on the file of a
// tampered round the same check fails before everybody's eyes.
import { launch } from './lib/browser.mjs';
import { call, openAs } from './lib/proof.mjs';
import { Journey, Stagepad } from './lib/stagepad.mjs';

const TODAY = '2026-11-21';
const PEOPLE = 5;
const wide = { width: 1440, height: 1800 };
const journey = new Journey('ronde');
const stagepad = new Stagepad(TODAY, 'demo-full');
await stagepad.start();
const browser = await launch();
const proof = { stagepad, browser };

const later = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
const typed = (day) => day.split('-').reverse().map(Number).join('-');
const ask = (screen, path) => screen.page.evaluate(async (address) => (await fetch(address)).json(), path);
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

async function everyPage(screen, path) {
  const rows = [];
  for (let next = ''; next !== undefined;) {
    const page = await ask(screen, `${path}?aantal=200${next && `&na=${encodeURIComponent(next)}`}`);
    rows.push(...page.regels);
    next = page.volgende;
  }
  return rows;
}

// The three months in which the most stages wait for an approval or for preferences, and can still get them.
async function findRound(screen) {
  const { stagesoorten } = await ask(screen, '/api/regelpakketten');
  const waiting = new Set();
  for (const { traject, blokken } of await everyPage(screen, '/api/overzicht')) {
    for (const { soort, fase } of blokken) {
      if (fase === 'voorkeur_mogelijk' || fase === 'goedkeuring_gevraagd') waiting.add(`${traject.id} ${soort}`);
    }
  }
  const kinds = stagesoorten.map((each) => `stagesoorten=${each}`).join('&');
  let best = { stages: [] };
  for (let ahead = 60; ahead < 300; ahead += 15) {
    const first = later(TODAY, ahead);
    const last = later(first, 85);
    const found = await ask(screen, `/api/rondevoorstel?${kinds}&eerste_start=${first}&laatste_start=${last}`);
    const stages = found.stages.filter((each) => waiting.has(`${each.traject} ${each.soort}`) &&
      (!each.uiterlijk || each.uiterlijk > TODAY));
    if (stages.length > best.stages.length) best = { first, last, stages };
  }
  return { ...best, kinds: stagesoorten };
}

// Is a place of the etalage approved for this stage? One that waits for it is approved by the IO first.
async function isApproved(screen, stage) {
  const requestIn = (beeld) => beeld.verzoeken.find((each) => each.onderdeel === stage.onderdeel && each.plaatsen?.length > 0);
  const now = await ask(screen, `/api/trajecten/${stage.traject}`);
  const request = requestIn(now);
  if (!request || request.status === 'goedgekeurd') return request !== undefined;
  const { email } = await ask(screen, `/api/personen/${stage.instituutsopleider.id}`);
  const io = await openAs(proof, email.split('@')[0], '/werklijst');
  const headers = { 'If-Match': `"${now.traject.versie}"`, 'Stagepad-Regelpakket': now.regelpakket };
  const decision = { verzoek: request.id, besluit: 'goedgekeurd', reden: 'Past bij je plan.' };
  const done = await call(io, 'POST', `/api/trajecten/${stage.traject}/beslissingen`, decision, headers)
    .then(({ beeld }) => requestIn(beeld).status === 'goedgekeurd', () => false);
  await io.close();
  return done;
}

const office = await openAs(proof, 'hanneke', '/rondes', wide);
await office.ready();
await journey.sees(office, 'heading', 'Er zijn nog geen plaatsingsrondes', 'without rounds the screen says how to begin');
const round = await findRound(office);
const people = [];
for (const stage of round.stages) {
  if (people.length === PEOPLE || people.some((each) => each.aios.id === stage.aios.id)) continue;
  if (!(await isApproved(office, stage))) continue;
  const { email } = await ask(office, `/api/personen/${stage.aios.id}`);
  people.push({ ...stage, who: email.split('@')[0] });
}
journey.check(people.length === PEOPLE, `of ${round.stages.length} stages that begin from ${round.first}, ${people.length} can be given preferences`);

// --- planned, by mouse

await office.click('link', 'Nieuwe ronde');
await office.click('button', 'Plan de ronde');
await journey.says(office, /naam.*ontbreekt|geen naam|Geef de ronde een naam/i, 'a missing name is explained at its field');
await office.type('Naam', 'Voorjaarsronde');
const labels = await office.find('checkbox', /./).evaluateAll((boxes) => boxes.map((each) => each.getAttribute('aria-label') ?? ''));
journey.check(labels.length > round.kinds.length, 'every kind of stage can be chosen');
for (const name of labels) {
  if (name && !/eerdere ronde/.test(name)) await office.activate('checkbox', name);
}
await office.type('Eerste begindag', typed(round.first));
await office.type('Laatste begindag', typed(round.last));
await journey.says(office, /^Er vallen \d+ stages in deze ronde\.$/, 'it says at once which stages that are');
await journey.says(office, /91% geplaatst, 68% op de eerste keuze/, 'the rules are chosen by what a trial showed');
const closing = later(TODAY, 7);
await office.type('Laatste dag', typed(closing));
await office.type('Openbare bron', 'De winnende getallen van de Lotto van 1 december 2026');
await office.page.reload();
await office.ready();
journey.check((await office.find('textbox', 'Naam').inputValue()) === 'Voorjaarsronde', 'what was typed survives a reload');
await office.click('button', 'Plan de ronde');
await journey.sees(office, 'heading', 'Voorjaarsronde', 'the round is planned and opens');
const id = Number(new URL(office.page.url()).pathname.split('/').pop());

// --- opened, by keyboard

await office.press('button', 'Open de ronde…');
await journey.sees(office, 'dialog', 'Open de ronde', 'opening says first what it does');
await office.press('button', 'Open de ronde');
await journey.sees(office, 'heading', 'Wacht op voorkeuren', 'the round is open');
await journey.sees(office, 'button', 'Kopieer het controlegetal van Toezegging', 'the promise is published');
journey.check(await office.find('tab', /^Deelnemers/).count() === 0, 'nobody sees lists while it is open');

// --- preferences, each in the own screen

for (const each of people) {
  const aios = await openAs(proof, each.who, '/voorkeuren', wide);
  await aios.ready();
  await journey.sees(aios, 'heading', 'Plaatsingsronde', `${each.aios.naam} sees the round with the preferences`);
  const card = aios.page.getByRole('region', { name: each.stage.nl, exact: true }).first();
  const add = card.getByRole('button', { name: /^Voeg toe: / });
  while (await add.count() > 0) {
    await add.first().evaluate((element) => element.click());
    await aios.settle();
  }
  await card.getByRole('button', { name: 'Geef voorkeuren door' }).evaluate((element) => element.click());
  await journey.says(aios, 'Je voorkeuren zijn doorgegeven.', 'and hands in preferences');
  await journey.says(aios, 'Je hebt voorkeuren ingediend. Tot de sluiting kun je ze nog veranderen.', 'which the round knows');
  journey.clean(aios, each.aios.naam);
  await aios.close();
}
journey.clean(office, 'Stagebureau');
await office.close();

// --- closed, on the day after the last one

await stagepad.stop();
stagepad.today = later(closing, 1);
await stagepad.start();
const desk = await openAs(proof, 'hanneke', `/rondes/${id}`, wide);
await desk.ready();
const closes = desk.find('button', 'Sluit de ronde…');
if (await closes.count() > 0) {
  await desk.press('button', 'Sluit de ronde…');
  await desk.press('button', 'Sluit de ronde');
}
await journey.sees(desk, 'heading', 'Stel het aanbod vast', 'on the day after the round is closed');
await journey.sees(desk, 'table', 'Deelnemers', 'and shows who named what');
await journey.sees(desk, 'button', 'Kopieer het controlegetal van Inzendingen', 'the hash of the entries is published');
const { deelnemers, bestand } = await ask(desk, `/api/rondes/${id}`);
const taking = people.map((each) => ({
  ...each, pseudoniem: deelnemers.find((other) => other.stage.onderdeel === each.onderdeel)?.pseudoniem,
}));
journey.check(taking.every((each) => each.pseudoniem), 'everybody who handed in takes part');
journey.check(!JSON.stringify(bestand).includes(people[0].aios.naam), 'the file names nobody');

const listOf = (each) => bestand.deelnemers.find((other) => other.pseudoniem === each.pseudoniem).voorkeuren;
const subject = taking.find((each) => !listOf(each)[0].bezwaar);
const first = await openAs(proof, subject.who, '/voorkeuren', wide);
await first.ready();
await journey.says(first, /Je voorkeuren staan vast tot de uitslag is gepubliceerd/, 'an aios can change nothing any more');
journey.check(await first.page.getByRole('region', { name: subject.stage.nl, exact: true }).first()
  .getByRole('button', { name: 'Geef voorkeuren door' }).count() === 0, 'and has no button to');

// --- what a person decides

const option = (name) => desk.find('combobox', name).locator('option');
async function decide(kind, each, place, reason) {
  await desk.activate('radio', kind);
  const who = (await option('Deelnemer').allTextContents()).find((text) => text.startsWith(each.aios.naam));
  await desk.choose('Deelnemer', who);
  const names = await option('Plaats').allTextContents();
  const { plaatsen } = await ask(desk, `/api/rondes/${id}`);
  const { naam, instelling } = plaatsen.find((other) => other.code === place);
  await desk.choose('Plaats', names.find((text) => text.startsWith(`${naam} · ${instelling}`)));
  await desk.type('Reden', reason);
  await desk.press('button', 'Leg vast');
  await journey.says(desk, `Reden: ${reason}`, `a decision stands with its reason: ${reason}`);
}
await desk.click('tab', /^Ingrepen/);
await desk.press('button', 'Leg vast');
await journey.says(desk, /reden/i, 'a decision needs a reason');
await decide('Sluit uit', subject, listOf(subject)[0].plaats, 'Je werkte hier tot vorig jaar');
const seats = (code) => bestand.plaatsen.find((other) => other.code === code).capaciteit;
const fixed = taking.find((each) => each !== subject && seats(listOf(each)[0].plaats) > 0);
await decide('Zet vast', fixed, listOf(fixed)[0].plaats, 'Zo afgesproken in de vorige ronde');
await desk.press('button', /^Trek in: .* krijgt /);
await journey.says(desk, /^ingetrokken op/, 'a decision can be taken back, and stays on record');

// --- tried out, without sending anything

await desk.click('tab', 'Proef');
await journey.sees(desk, 'table', 'De uitkomst naast de proef', 'the browser divides the round itself');
await journey.says(desk, /De loten zijn nog niet bekend/, 'and says what it cannot know yet');
await desk.choose('Regel', 'Loting');
await journey.sees(desk, 'columnheader', 'Verschil', 'another rule stands beside it');
await desk.press('button', 'Wis de proef');

// --- fixed, drawn, published

await desk.press('button', 'Stel het aanbod vast…');
await desk.press('button', 'Stel het aanbod vast');
await journey.sees(desk, 'button', 'Kopieer het controlegetal van Aanbod', 'the hash of the offer is published');
await desk.type('Openbare waarde', '4 8 15 16 23 42');
await desk.press('button', 'Loot en verdeel…');
await journey.sees(desk, 'dialog', 'Loot en verdeel', 'the public value is read once more before it counts');
await desk.press('button', 'Loot en verdeel');
await journey.sees(desk, 'heading', 'Publiceer de uitslag', 'the lottery is drawn and the proposal stands there');
await desk.click('tab', /^Deelnemers/);
await desk.press('button', `Uitleg voor ${subject.aios.naam}`);
await journey.says(desk, 'Reden: Je werkte hier tot vorig jaar', 'the Stagebureau reads the explanation before it is published');
await desk.page.keyboard.press('Escape');
await desk.settle();
await first.page.goto(stagepad.address(`/rondes/${id}`));
await first.ready();
await journey.sees(first, 'heading', 'Afspraken en controlegetallen', 'an aios finds what was agreed');
journey.check(await first.find('button', 'Controleer de loting').count() === 0, 'but no outcome before it is published');
await desk.press('button', 'Publiceer de uitslag…');
await journey.says(desk, /onder voorbehoud geplaatst/, 'publishing says first what it does');
await desk.press('button', 'Publiceer de uitslag');
await journey.sees(desk, 'heading', 'De uitslag is gepubliceerd', 'the outcome is published');
journey.clean(desk, 'Stagebureau');

// --- read and checked by an aios

await first.page.goto(stagepad.address(`/opleiding?stage=${subject.onderdeel}`));
await first.ready();
await journey.says(first, /Deelnemer .* · lotnummer \d+ van \d+/, 'the aios reads the own lottery number');
await journey.says(first, 'Reden: Je werkte hier tot vorig jaar', 'and why the first choice did not count');
await first.press('button', 'Controleer de loting');
await journey.says(first, 'Alles klopt', 'the lottery is checked in the browser of the aios');
await journey.says(first, 'Opnieuw verdeeld komt hetzelfde eruit', 'line by line');
await journey.says(first, new RegExp(`^Je inzending voor ${escaped(subject.stage.nl)} staat erin`), 'with the own entry');

// Somebody between server and browser gives the places to others.
await first.page.route(`**/api/rondes/${id}/bestand`, async (route) => {
  const answer = await route.fetch();
  const file = await answer.json();
  const [one, other] = file.uitslag.plaatsingen;
  [one.pseudoniem, other.pseudoniem] = [other.pseudoniem, one.pseudoniem];
  await route.fulfill({ response: answer, json: file });
});
await first.press('button', 'Controleer opnieuw');
await journey.says(first, 'Deze ronde klopt niet', 'on a tampered file the check fails visibly');
await journey.says(first, /Lotnummer 1 is van/, 'and says what does not fit');
journey.check(await first.page.getByText('Alles klopt').count() === 0, 'nothing says that all is well');
journey.check(await first.page.getByText(/Deelnemer .* · lotnummer/).count() === 0, 'and nothing is explained by it');
await first.page.unroute(`**/api/rondes/${id}/bestand`);
await first.press('button', 'Controleer opnieuw');
await journey.says(first, 'Alles klopt', 'with the true file it holds again');
journey.clean(first, subject.aios.naam);

// --- and by the IO

const { email } = await ask(desk, `/api/personen/${subject.instituutsopleider.id}`);
const io = await openAs(proof, email.split('@')[0], `/rondes/${id}`, wide);
await io.ready();
await journey.says(io, `Zo leest ${subject.aios.naam} de uitslag:`, 'the IO reads what the own aios reads');
await io.press('button', 'Controleer de loting');
await journey.says(io, 'Alles klopt', 'and can check it as well');
journey.clean(io, 'IO');

await browser.close();
await stagepad.remove();
journey.end();

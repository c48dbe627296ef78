// What the proofs share: a server with people in it, one without (for links that work once), and signing
// in without going through the first screen.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { Mails } from './mails.mjs';
import { TODAY } from './screens.mjs';
import { BINARY, Stagepad } from './stagepad.mjs';

const modules = process.env.STAGEPAD_NODE_MODULES ?? join(process.cwd(), 'build/deps/node/node_modules');
const axePath = createRequire(join(modules, 'anything.js')).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');

// A server of the demonstration and a browser; `end` takes both away.
export async function prepare() {
  const stagepad = new Stagepad(TODAY);
  await stagepad.start();
  const browser = await launch();
  const others = [];
  return {
    stagepad,
    browser,
    others,
    mails: new Mails(stagepad),
    async end() {
      await browser.close();
      for (const each of [stagepad, ...others]) await each.remove();
    },
  };
}

// Signs in without drawing anything, and leaves the browser's page where it is. `options.language`: the one
// the person chose in the client before.
export async function openAs(proof, who, path, options = {}) {
  const screen = await proof.browser.open(proof.stagepad.address('/aanmelden'), options);
  if (who) {
    const origin = proof.stagepad.address('');
    const answer = await screen.page.request.post(`${origin}/aanmelden`, {
      headers: { Origin: origin },
      form: { email: `${who}@stagepad.example`, wachtwoord: proof.stagepad.password },
      maxRedirects: 0,
    });
    if (answer.status() !== 303) throw new Error(`${who} cannot sign in: ${answer.status()}`);
  }
  if (options.language) {
    await screen.page.evaluate((code) => localStorage.setItem('stagepad.stagepad.taal', code), options.language);
  }
  if (path) await screen.page.goto(proof.stagepad.address(path));
  return screen;
}

// `stagepad admin …` on a running server's data: the path of the link it prints.
function linkFrom(stagepad, ...words) {
  const said = spawnSync(BINARY, ['admin', ...words, '--data', stagepad.data], { encoding: 'utf8' });
  const found = said.stdout.match(/https?:\/\/[^/\s]+(\/\S+)/);
  if (!found) throw new Error(`no link from admin ${words.join(' ')}: ${said.stdout}${said.stderr}`);
  return found[1];
}

// A call from somebody's page, with what the server wants of a change. The client's pages may call, the plain ones not.
export function call(screen, method, path, data, headers = {}) {
  return screen.page.evaluate(async (request) => {
    const answer = await fetch(request.path, {
      method: request.method,
      headers: { 'Content-Type': 'application/json', ...request.headers },
      body: request.data && JSON.stringify(request.data),
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${request.path}: ${answer.status} ${body}`);
    return JSON.parse(body);
  }, { method, path, data, headers });
}

const pathOf = (link) => new URL(link).pathname + new URL(link).search;

// The page behind the link of an institution that is asked about a place aios told about.
async function availabilityLink(proof) {
  const office = await openAs(proof, 'hanneke', '/werklijst');
  await call(office, 'POST', '/api/beschikbaarheidsvragen', { plaatsen: [9] });
  await office.close();
  return pathOf((await proof.mails.to('stages@adviesbureau-balans.example', /beschikbaar/)).links[0]);
}

// The page behind the link of an institution that is asked about several places at once.
async function roundLink(proof) {
  const office = await openAs(proof, 'hanneke', '/werklijst');
  await call(office, 'POST', '/api/beschikbaarheidsvragen', { plaatsen: [1, 2] });
  await office.close();
  return pathOf((await proof.mails.to('stages@ggd-merwedelanden.example', /beschikbaar/)).links[0]);
}

// The page behind the link of a stagebegeleider whose aios is in the middle of a stage.
const supervisor = 'schipper@veldzicht.example';
async function contributionLink(proof) {
  const aios = await openAs(proof, 'fatima', '/opleiding');
  const part = { onderdeel: 12, deel: '' };
  const who = { stagebegeleider: 'mw. E. Schipper', stagebegeleider_email: supervisor };
  for (const [path, more] of [['stagebegeleiders', who], ['bijdrageverzoeken', {}]]) {
    const now = await call(aios, 'GET', '/api/trajecten/3');
    const headers = { 'If-Match': `"${now.traject.versie}"`, 'Stagepad-Regelpakket': now.regelpakket };
    await call(aios, 'POST', `/api/trajecten/3/${path}`, { ...part, ...more }, headers);
  }
  await aios.close();
  return pathOf((await proof.mails.to(supervisor, /bijdrage/)).links[0]);
}

// On that page: asks for the code, and gives it.
export async function giveCode(page, { mails }) {
  await page.getByRole('button', { name: 'Stuur mij een code' }).click();
  const { text } = await mails.to(supervisor, /Uw code is/);
  await page.getByRole('textbox', { name: 'Code uit de mail' }).fill(text.match(/ (\d{6})\./)[1]);
  await page.getByRole('button', { name: 'Ga verder' }).click();
}

// The addresses of plain pages that are only known while a server runs.
export async function findAddresses(proof) {
  const { stagepad } = proof;
  const list = await (await fetch(stagepad.address('/etalage/openbaar'))).text();
  const nobody = new Stagepad(TODAY, 'nobody');
  await nobody.start();
  proof.others.push(nobody);
  spawnSync(BINARY, ['admin', 'invite', 'anna@umc.example', '--name', 'Anna de Vries', '--role', 'aios', '--data', stagepad.data]);
  return {
    place: list.match(/href="(\/etalage\/openbaar\/\d+)/)[1],
    setUp: nobody.address(linkFrom(nobody, 'setup-link')),
    invitation: linkFrom(stagepad, 'reset-link', 'anna@umc.example'),
    reset: linkFrom(stagepad, 'reset-link', 'daan@stagepad.example'),
    availability: await availabilityLink(proof),
    round: await roundLink(proof),
    contribution: await contributionLink(proof),
  };
}

// Opens a plain page of the list in screens.mjs, as it is to be looked at.
export async function openPage(proof, page, found, options = {}) {
  const path = typeof page.path === 'function' ? page.path(found) : page.path;
  const screen = await openAs(proof, page.who, null, options);
  await screen.page.goto(path.startsWith('http') ? path : proof.stagepad.address(path));
  if (page.act) {
    await page.act(screen.page, proof);
    await screen.page.waitForLoadState();
  }
  return screen;
}

// Violations of the page as it is now, each in a line that says where.
export async function axe(page, options = {}) {
  if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate((given) => globalThis.axe.run(document, given), {
    resultTypes: ['violations'],
    ...options,
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`));
}

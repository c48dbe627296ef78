// What a screen reader is told of every plain page and every screen, as a file that people review:
// tests/browser/snapshots/*.txt. After a change that is meant:
//
//     node tests/browser/snapshots.journey.mjs --update
import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAddresses, openAs, openPage, prepare } from './lib/proof.mjs';
import { nameOf, pages, roles } from './lib/screens.mjs';
import { Journey } from './lib/stagepad.mjs';

const update = process.argv.includes('--update');
const folder = join(import.meta.dirname, 'snapshots');
const journey = new Journey('snapshots');
const proof = await prepare();
const found = await findAddresses(proof);
const seen = new Set();
// The log tells what the proofs themselves did, in whatever order mails went.
const changing = ['/logboek'];

// What differs from run to run although nothing changed.
const steady = (text) => text
  .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:<poort>')
  .replaceAll(/\d{1,2} \w+ \d{4}, \d{2}:\d{2}/g, '<moment>')
  .replaceAll(/sleutel=[\w-]{20,}/g, 'sleutel=<sleutel>');

async function compare(page, name) {
  const title = await page.title();
  const text = steady(`# ${title}\n${await page.locator('body').ariaSnapshot()}\n`);
  const file = join(folder, `${name}.txt`);
  seen.add(`${name}.txt`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (update) writeFileSync(file, text);
  if (update || before === text) return journey.check(true, name);
  const was = before.split('\n');
  const is = text.split('\n');
  const at = is.findIndex((line, i) => line !== was[i]);
  journey.check(false, `${name}: line ${at + 1}\n     was  ${was[at] ?? ''}\n     is   ${is[at] ?? ''}`);
}

mkdirSync(folder, { recursive: true });
for (const each of pages) {
  const screen = await openPage(proof, each, found);
  await compare(screen.page, each.name);
  await screen.close();
}
for (const { role, who, screens, language } of roles) {
  const screen = await openAs(proof, who, null, { language });
  for (const path of screens.filter((each) => !changing.includes(each))) {
    await screen.page.goto(proof.stagepad.address(path));
    await screen.ready();
    await compare(screen.page, nameOf(role, path));
  }
  await screen.close();
}

// A file of a screen that is no more.
for (const file of readdirSync(folder)) {
  if (seen.has(file)) continue;
  if (update) unlinkSync(join(folder, file));
  else journey.check(false, `${file} belongs to no screen`);
}

await proof.end();
journey.end();

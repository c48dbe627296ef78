// Whoever has no account comes by a mailed link: an institution answers whether its places are available; a stagebegeleider
// is followed by another one, who passes the link on to a colleague, and that one confirms a talk and records a test.
import { launch } from './lib/browser.mjs';
import { Mails } from './lib/mails.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('mailed-links');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
const mails = new Mails(stagepad);
const tall = { width: 1440, height: 1400 };

async function openAt(who, path) {
  const screen = await signIn(browser, stagepad, `${who}@stagepad.example`, tall);
  await screen.page.goto(stagepad.address(path));
  await screen.ready();
  return screen;
}

async function again(screen) {
  await screen.page.reload();
  await screen.ready();
}

// The page behind the link that was mailed there.
async function openLink(address, saying) {
  const mail = await mails.to(address, saying);
  journey.check(mail !== undefined, `${address} gets a link`);
  return { link: mail.links[0], guest: await browser.open(mail.links[0], tall) };
}

const press = (guest, name) => guest.page.getByRole('button', { name }).click();

async function givesCode(guest, address) {
  await press(guest, 'Stuur mij een code');
  const { text } = await mails.to(address, /Uw code is/);
  await guest.page.getByLabel('Code uit de mail').fill(text.match(/ (\d{6})\./)[1]);
  await press(guest, 'Ga verder');
}

// The Stagebureau asks, the institution answers.
const office = await openAt('hanneke', '/stageplaatsen/9');
await office.click('button', /^Vraag (of de plaats beschikbaar is|opnieuw, met een nieuwe link)$/);
await journey.says(office, 'wacht op antwoord', 'the Stagebureau asks an institution');
const { guest: contact } = await openLink('stages@adviesbureau-balans.example', /beschikbaar/);
await contact.page.getByRole('radio', { name: /^niet beschikbaar/ }).check();
await press(contact, 'Verstuur het antwoord');
await journey.says(contact, 'Er is niets vastgelegd', 'an answer needs the name of who gives it');
await contact.page.getByLabel('Uw naam').first().fill('dhr. C. Collega');
await press(contact, 'Verstuur het antwoord');
await journey.says(contact, /^Vastgelegd, dank u wel/, 'the institution answers by the mailed page');
journey.check((await contact.page.getByText('C. Collega').count()) === 0, 'which names nobody afterwards');
await again(office);
await journey.says(office, 'dhr. C. Collega antwoordde op 21 november 2026: niet beschikbaar.', 'the Stagebureau sees the answer');

// All places of an institution at once: one mail, some are answered now and the others later.
await office.page.goto(stagepad.address('/stageplaatsen?lijst=uitvraag'));
await office.ready();
await office.click('radio', 'Alleen de plaatsen van deze instellingen');
await office.click('checkbox', /^GGD Merwedelanden/);
await office.click('button', 'Verstuur de vragen');
await journey.says(office, 'De instellingen krijgen een mail met een link.', 'the Stagebureau asks about all places of an institution');
const { link: round, guest: several } = await openLink('stages@ggd-merwedelanden.example', /Zijn deze stageplaatsen/);
const places = several.page.getByRole('group', { name: /^Is .+ beschikbaar\?$/ });
const number = await places.count();
journey.check(number > 1, 'one page holds all of them');
await places.first().getByRole('radio', { name: /^niet beschikbaar/ }).check();
for (let i = 1; i < number; ++i) await places.nth(i).getByRole('radio', { name: /^later/ }).check();
await several.page.getByLabel('Uw naam').first().fill('dhr. C. Collega');
await press(several, 'Verstuur de antwoorden');
await journey.says(several, /^Vastgelegd, dank u wel. Er wacht/, 'some are answered now');
await several.page.goto(round);
await journey.says(several, 'Al beantwoord', 'and by the same link the others later');
await again(office);
await journey.says(office, 'niet beschikbaar', 'the Stagebureau sees how every question stands');

// Another stagebegeleider: the link of the one before ends.
const aios = await openAt('fatima', '/opleiding?stage=12');
async function names(naam, email) {
  if ((await aios.find('textbox', 'Stagebegeleider').count()) === 0) await aios.click('button', 'Andere stagebegeleider');
  await aios.type('Stagebegeleider', naam);
  await aios.type('E-mailadres van de stagebegeleider', email);
  await aios.click('button', 'Leg vast');
  await journey.says(aios, new RegExp(`krijgt een link op ${email}`), `${naam} supervises`);
  await aios.click('button', 'Vraag de stagebegeleider om een bijdrage');
}
await names('mw. E. Schipper', 'schipper@veldzicht.example');
const { link, guest: former } = await openLink('schipper@veldzicht.example', /bijdrage/);
await names('dr. O. Opvolger', 'opvolger@veldzicht.example');
const { guest: successor } = await openLink('opvolger@veldzicht.example', /bijdrage/);
await former.page.goto(link);
await journey.says(former, /^Deze link klopt niet/, 'the link of whoever supervised before opens nothing');

// A colleague gets a link of their own, and contributes in their own name.
await successor.page.getByLabel('Uw naam').fill('dr. T. Tak');
await successor.page.getByLabel('Uw e-mailadres bij de instelling').fill('tak@elders.example');
await press(successor, 'Stuur mij een eigen link');
await journey.says(successor, /^Dit adres is niet van dezelfde instelling/, 'a colleague is of the same institution');
await successor.page.getByLabel('Uw e-mailadres bij de instelling').fill('tak@veldzicht.example');
await press(successor, 'Stuur mij een eigen link');
await journey.says(successor, /^We hebben een eigen link gemaild/, 'the link is passed on');
const { guest: colleague } = await openLink('tak@veldzicht.example', /bijdrage/);
journey.check((await colleague.page.getByText('Fatima').count()) === 0, 'it shows nothing before the code');
await givesCode(colleague, 'tak@veldzicht.example');
await journey.says(colleague, 'Fatima El Amrani', 'whose address gets codes too');
await press(colleague, 'Evaluatiegesprek van 16 november 2026 is gehouden');
await journey.says(colleague, /^Vastgelegd/, 'a talk is confirmed');
await colleague.page.getByLabel('Wat zag u?').fill('Rustig gesprek; vat vaker samen.');
await press(colleague, 'Leg de toets vast');
await journey.says(colleague, /^Vastgelegd/, 'and a practice test recorded');
await again(aios);
await journey.says(aios, 'Bevestigd door dr. T. Tak op 21 november 2026', 'the aios reads who confirmed it');
await journey.says(aios, 'Rustig gesprek; vat vaker samen.', 'and what was seen');

// The console names refusals too, which were asked for.
for (const screen of [contact, former, successor]) {
  screen.faults.splice(0, screen.faults.length, ...screen.faults.filter((fault) => !/4(04|22)/.test(fault)));
}
const everybody = { office, contact, several, aios, former, successor, colleague };
for (const [who, screen] of Object.entries(everybody)) journey.clean(screen, who);
await browser.close();
await stagepad.remove();
journey.end();

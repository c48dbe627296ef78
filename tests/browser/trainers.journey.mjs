// Trainers together: the keuzestage forward asks a chain of consents, of which a colleague who acts for the IO gives one,
// and the history says for whom. And a stage that is under way: what the institution asks, and an end that moves.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('trainers');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
const tall = { width: 1440, height: 1600 };

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

// The IO is away and hands the worklist over.
const kees = await openAt('kees', '/werklijst');
await kees.page.goto(stagepad.address('/waarneming'));
await kees.page.getByLabel('E-mailadres van je collega').fill('thea@stagepad.example');
await kees.page.getByLabel('Eerste dag').fill('2026-11-21');
await kees.page.getByLabel('Laatste dag').fill('2026-11-28');
await kees.page.getByRole('button', { name: 'Leg vast' }).click();
await journey.says(kees, /^De waarneming is vastgelegd/, 'an IO who is away hands the worklist to a colleague');

// The keuzestage forward: PO and IO have to agree.
const daan = await openAt('daan', '/opleiding');
await daan.click('slider', 'Keuzestage');
await daan.click('button', 'Ruil met vorige');
await journey.says(daan, /^Je concept/, 'the aios takes the keuzestage forward');
await daan.type('Toelichting', 'Mijn keuzestage kan nu, de competenties zijn er.');
await daan.click('button', 'Dien de wijziging in');
await journey.sees(daan, 'heading', 'Wie akkoord moet geven', 'handed in, it shows whose consent it asks');
journey.check((await daan.page.getByText('Wacht op antwoord').count()) === 2, 'of two, and both have yet to answer');
const bram = await openAt('bram', '/werklijst');
await bram.click('link', /^Daan Postma, Wijziging/);
await journey.sees(bram, 'heading', 'Wie akkoord moet geven', 'the PO reads the same chain');
await bram.click('button', 'Keur goed');
await again(daan);
await journey.says(daan, /^Akkoord van Bram .+ op 21 november 2026$/, 'the PO agrees, and the chain says so');
const thea = await openAt('thea', '/werklijst');
await thea.click('link', /^Daan Postma, Wijziging/);
await thea.click('button', 'Keur goed');
await journey.says(thea, /Goedgekeurd door Thea .+ namens Kees /, 'the colleague agrees for the IO');
await again(daan);
await daan.click('button', 'Toon wat er is gebeurd');
await journey.says(daan, /^Thea .+ namens Kees .+ goedgekeurd$/, 'the history of the training says who did it, and for whom');

// A stage under way: a statement the institution asks, and an end that moves.
const fatima = await openAt('fatima', '/opleiding?stage=12');
await fatima.press('button', 'Verklaringen en overeenkomst vastleggen');
await fatima.press('button', 'Voeg een regel toe');
await fatima.press('button', 'Leg vast');
await journey.says(fatima, 'gevraagd', 'the aios records what the institution asks');
const office = await openAt('hanneke', '/trajecten/3?stage=12');
await office.click('button', 'Eerder beëindigen of verlengen');
await office.type('Laatste dag', '31-1-2027');
await office.choose('Reden', 'Er is meer tijd nodig voor de leerdoelen');
await journey.says(office, /wordt van .+ tot en met 31 januari 2027/, 'before it is recorded it says what moves');
await office.click('button', 'Leg het einde vast');
await journey.says(office, /^31 januari 2027, in plaats van 31 december 2026/, 'the Stagebureau records another end');
await again(fatima);
await journey.says(fatima, 'Schema controleren en overnemen in MijnRGS', 'and it is the aios\'s turn');
await fatima.press('button', 'Staat in MijnRGS');
await fatima.find('button', 'Staat in MijnRGS').waitFor({ state: 'detached', timeout: 10000 });
journey.check(true, 'who carries it over into MijnRGS while the stage goes on');

const everybody = { kees, daan, bram, thea, fatima, office };
for (const [who, screen] of Object.entries(everybody)) journey.clean(screen, who);
await browser.close();
await stagepad.remove();
journey.end();

// The main job by mouse: an aios of JGZ plans and asks, the instituutsopleider returns and approves, the
// aios sees it and gives two preferences; everything survives a restart.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('main-job');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();

const aios = await signIn(browser, stagepad, 'sanne@stagepad.example', { width: 1440, height: 1400 });
await journey.sees(aios, 'heading', 'Mijn opleiding', 'the aios lands on the own training');
await journey.sees(aios, 'heading', 'Wie is aan zet', 'who is to act is said at the top');
await journey.says(aios, 'Einde van de opleiding: 18 december 2027', 'the end follows from dienstverband and fte');

// By drag: the block of the keuzestage, to the right.
await aios.drag('slider', 'Keuzestage', 40);
await journey.says(aios, /^Je concept/, 'dragging a stage makes a draft');
await journey.says(aios, /dagen later/, 'the end of the training follows the drag');
await journey.says(aios, /zit een gat van/, 'the gap it leaves is found at once');
await aios.click('button', 'Terug naar het schema dat geldt');
await journey.says(aios, 'Einde van de opleiding: 18 december 2027', 'the draft can be dropped');

// By button and by typed date: the M+G-stage.
await aios.click('slider', 'M+G-stage');
await aios.click('button', 'Maand later');
await journey.says(aios, /^Je concept/, 'a button moves the chosen stage');
await aios.type('Eerste dag', '31 februari 2027');
await aios.page.keyboard.press('Enter');
await journey.says(aios, /geen bestaande datum/, 'a date that does not exist is explained');
await aios.type('Eerste dag', '14-6-2027');
await aios.page.keyboard.press('Enter');
await journey.says(aios, /^14 juni t\/m/, 'a typed date moves it');
await aios.page.reload();
await aios.ready();
await journey.says(aios, /^Je concept/, 'the draft survives a reload');
await aios.type('Toelichting', 'Ik wil na de zomer beginnen.');
await aios.click('button', 'Dien de wijziging in');
await journey.says(aios, 'Wijziging ingediend', 'the change is handed in');

// The IO returns it with a reason.
const io = await signIn(browser, stagepad, 'marjan@stagepad.example', { width: 1440, height: 1400 });
await journey.sees(io, 'heading', 'Werklijst', 'the IO lands on the worklist');
await io.activate('link', /^Sanne Verhoeven, Wijziging/);
await journey.sees(io, 'heading', 'Verzoek van Sanne Verhoeven', 'the request opens beside the list');
await journey.says(io, 'Ik wil na de zomer beginnen.', 'with what the aios wrote');
await journey.sees(io, 'table', 'Wat er verschuift', 'and what moves, in words');
await io.type('Reden of opmerking', 'Bespreek dit eerst met Bram.');
await io.click('button', 'Stuur terug');
await journey.says(io, /Teruggestuurd/, 'the IO returns it');

await aios.page.reload();
await aios.ready();
await journey.says(aios, 'Marjan de Wit stuurde je wijziging terug', 'the aios sees who returned it');
await journey.says(aios, 'Bespreek dit eerst met Bram.', 'and why');

// The etalage, approval, preferences.
await aios.activate('link', 'Stage-etalage');
await journey.sees(aios, 'heading', 'Stage-etalage', 'the etalage opens');
await aios.activate('checkbox', 'Alleen wat past');
const choose = aios.find('button', /^Zet op aanvraag: /);
await choose.first().waitFor({ state: 'attached' });
await aios.click('button', /^Zet op aanvraag: /);
await aios.click('button', /^Zet op aanvraag: /);
await journey.check((await aios.find('button', /^Op je aanvraag: /).count()) === 2, 'two places are on the request');
await aios.click('button', 'Vraag goedkeuring');
await journey.says(aios, 'Wacht op een besluit', 'approval is asked');

await io.page.goto(stagepad.address('/werklijst'));
await io.ready();
await io.activate('link', /^Sanne Verhoeven, Plaatsen uit de etalage/);
await journey.sees(io, 'button', 'Keur goed', 'the IO may approve');
await io.click('button', 'Keur goed');
await journey.says(io, /Goedgekeurd door Marjan de Wit/, 'the IO approves');

await aios.page.goto(stagepad.address('/voorkeuren'));
await aios.ready();
await aios.click('button', /^Voeg toe: /);
await aios.click('button', /^Voeg toe: /);
await aios.click('button', 'Geef voorkeuren door');
await journey.says(aios, /^Voorkeur ingediend, nog niet geplaatst/, 'two preferences are in, and nothing is promised');

// Everything survives a restart.
await stagepad.restart();
await aios.page.goto(stagepad.address('/voorkeuren'));
await aios.ready();
await journey.says(aios, /^Voorkeur ingediend, nog niet geplaatst/, 'preferences survive a restart');
await io.page.goto(stagepad.address('/werklijst'));
await io.ready();
await journey.says(io, 'Onlangs afgehandeld', 'decisions survive a restart');

journey.clean(aios, 'aios');
journey.clean(io, 'IO');
await browser.close();
await stagepad.remove();
journey.end();

// A place found by own recruitment: the aios reports it by mouse, the IO returns it, the aios changes it by
// keyboard alone, the IO agrees and the Stagebureau confirms. And one of the etalage, over its three consents.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('plaatsing');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
const wide = { width: 1440, height: 1800 };

// The stage on the screen of somebody, from the step in the own worklist.
async function openStep(who, name) {
  const screen = await signIn(browser, stagepad, `${who}@stagepad.example`, wide);
  await screen.press('link', /^Werklijst/);
  await screen.press('link', name);
  return screen;
}

const aios = await signIn(browser, stagepad, 'sanne@stagepad.example', wide);
await aios.page.goto(stagepad.address('/opleiding?stage=4'));
await aios.ready();
await journey.sees(aios, 'heading', 'Plek doorgeven', 'approved to approach, the aios can report a place');
journey.check((await aios.find('textbox', 'Instelling').inputValue()) === 'Kinderpolikliniek Sint Odulphus',
  'with the institution that was approved');
await aios.click('button', 'Geef door');
await journey.says(aios, 'De naam van de stagebegeleider ontbreekt. Vul in wie de aios bij de instelling begeleidt.',
  'a missing supervisor is explained at its field');
await aios.type('Stagebegeleider', 'mw. dr. T. Ubbink');
await aios.page.reload();
await aios.ready();
journey.check((await aios.find('textbox', 'Stagebegeleider').inputValue()) === 'mw. dr. T. Ubbink',
  'what was typed survives a reload');
await aios.click('button', 'Geef door');
await journey.says(aios, 'Nog niet akkoord', 'reported, it says who has yet to agree');
await journey.says(aios, 'de instituutsopleider en het Stagebureau', 'the IO and the Stagebureau');

const io = await openStep('marjan', /Sanne Verhoeven, Beslissen over de gemelde plaats/);
await journey.sees(io, 'heading', 'Plek beoordelen', 'the step leads the IO from the worklist to the stage');
await io.click('button', 'Stuur terug');
await journey.says(io, /Bij terugsturen hoort een reden/, 'a return needs a reason');
await io.type('Reden', 'Op welke afdeling loop je mee?');
await io.click('button', 'Stuur terug');
await journey.says(io, 'Op welke afdeling loop je mee?', 'returned, the reason stands with the stage');

await aios.page.reload();
await aios.ready();
await journey.says(aios, 'Op welke afdeling loop je mee?', 'the aios reads why it came back');
await aios.type('Afdeling', 'Polikliniek overgewicht');
await aios.press('button', 'Geef door');
await journey.says(aios, 'Nog niet akkoord', 'and reports it again by keyboard');

await io.page.reload();
await io.ready();
await io.press('button', 'Keur goed');
await journey.says(io, 'Nog niet akkoord', 'the IO agrees by keyboard');
journey.clean(io, 'IO');

const office = await openStep('hanneke', /Sanne Verhoeven, Plaatsing bevestigen/);
await office.press('button', 'Bevestig de plaats');
await journey.sees(office, 'button', 'Trek de plaatsing in', 'the Stagebureau confirms it');
await aios.page.reload();
await aios.ready();
await journey.says(aios, 'Kinderpolikliniek Sint Odulphus', 'the place is final');
journey.check(await aios.find('button', 'Geef door').count() === 0, 'and no longer the aios\'s to change');

// Of the etalage: placed conditionally, three consents, final, taken back.
const lotte = await signIn(browser, stagepad, 'lotte@stagepad.example', wide);
await office.page.goto(stagepad.address('/trajecten/7?stage=32'));
await office.ready();
await journey.sees(office, 'heading', 'Plaatsen', 'the Stagebureau can place whoever handed in preferences');
await office.press('button', 'Plaats onder voorbehoud');
await journey.sees(office, 'button', 'De instelling is akkoord', 'the place is conditional');
await office.press('button', 'De instelling is akkoord');
await journey.says(office, /contactpersoon.* op 21 november 2026/i, 'the consent of the institution is on record');
await lotte.page.goto(stagepad.address('/opleiding?stage=32'));
await lotte.ready();
await lotte.press('button', 'Ga akkoord met deze plaats');
await journey.says(lotte, /aios op 21 november 2026/, 'the aios agrees');
const kees = await openStep('kees', /Lotte Brinkman, Akkoord geven/);
await kees.press('button', 'Ga akkoord met deze plaats');
await journey.says(kees, /instituutsopleider op 21 november 2026/, 'the IO agrees');
await office.page.reload();
await office.ready();
await office.press('button', 'Maak de plaats definitief');
await journey.sees(office, 'button', 'Trek de plaatsing in', 'then it is made final');
await office.press('button', 'Trek de plaatsing in');
await journey.sees(office, 'dialog', 'Trek de plaatsing in', 'taking it back says first what it does');
await office.type('Reden', 'De aios verhuist');
await office.press('button', 'Trek definitief in');
await journey.says(office, 'De aios verhuist', 'and keeps the reason');
for (const [screen, who] of [[aios, 'aios'], [lotte, 'Lotte'], [kees, 'Kees'], [office, 'Stagebureau']]) {
  journey.clean(screen, who);
}

await browser.close();
await stagepad.remove();
journey.end();

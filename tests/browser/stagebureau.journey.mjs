// The Stagebureau: finds an aios in the overview and invites a person by mouse; enters an institution and
// a place and makes it visible by keyboard alone. The IO approves the place, and the beheerder sees it all
// in the log and verifies its chain.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('stagebureau');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
const wide = { width: 1440, height: 1400 };

// By mouse.
const office = await signIn(browser, stagepad, 'hanneke@stagepad.example', wide);
await journey.sees(office, 'heading', 'Overzicht', 'the Stagebureau lands on the overview');
await office.type('Zoek een aios', 'daan', { role: 'searchbox' });
await journey.sees(office, 'link', 'Daan Postma', 'an aios is found by name');
await office.page.reload();
await office.ready();
await journey.says(office, /^1 van 1 opleiding/, 'the filter survives a reload');
await office.click('link', 'Daan Postma');
await journey.sees(office, 'heading', 'Opleiding van Daan Postma', 'and the training opens');
await office.page.goBack();
await office.ready();
await journey.sees(office, 'link', 'Daan Postma', 'the back button leads to the filtered overview');

await office.click('link', 'Werkbord');
await journey.sees(office, 'heading', 'Werkbord', 'the work board opens');
await office.click('button', /^Wacht op antwoord · [1-9]/);
await journey.sees(office, 'table', 'Werkbord', 'what waits for an answer is listed');
journey.check(new URL(office.page.url()).search === '?soort=onbeantwoord', 'and the kind stands in the address');
await office.click('tab', 'Antwoordtijden en ruimte');
await journey.sees(office, 'table', 'Antwoordtijden', 'how long answers take stands beside it');
await journey.sees(office, 'link', 'Alle maanden en soorten stages', 'with the way to all capacity');

await office.click('link', 'Personen');
await office.click('link', 'Persoon uitnodigen');
await office.type('Naam', 'Nina Aalbers');
await office.click('checkbox', 'aios');
await office.click('button', 'Nodig uit');
await journey.says(office, 'Dit veld is leeg. Vul het in.', 'a missing address is explained at its field');
await office.page.reload();
await office.ready();
journey.check((await office.find('textbox', 'Naam').inputValue()) === 'Nina Aalbers', 'what was typed survives a reload');
await office.type('E-mailadres', 'nina.aalbers@stagepad.example');
await office.click('button', 'Nodig uit');
await journey.sees(office, 'heading', 'Nina Aalbers', 'the person is invited and opens');
await journey.sees(office, 'button', 'Stuur de uitnodiging opnieuw', 'the invitation can be sent again');
journey.clean(office, 'Stagebureau');

// By keyboard alone.
const keyboard = await signIn(browser, stagepad, 'hanneke@stagepad.example', wide);
await keyboard.press('link', 'Werkbord');
await keyboard.press('button', /^Alles · [1-9]/);
await keyboard.press('link', 'Ruben Hoekstra');
await journey.sees(keyboard, 'heading', 'Opleiding van Ruben Hoekstra', 'a line of the work board leads to the training');
await keyboard.press('link', 'Stageplaatsen');
await keyboard.press('link', 'Instelling toevoegen');
await keyboard.type('Naam', 'GGD Proefland');
await keyboard.press('button', 'Voeg toe');
await journey.sees(keyboard, 'heading', 'GGD Proefland', 'an institution is added');
await keyboard.press('link', 'Stageplaatsen');
await keyboard.press('link', 'Plaats toevoegen');
await journey.sees(keyboard, 'combobox', 'Instelling', 'the form of a place opens');
await keyboard.tabTo('combobox', 'Instelling');
await keyboard.page.keyboard.type('GGD Proefl');
await keyboard.settle();
await keyboard.type('Naam van de plaats', 'Proefplaats');
await keyboard.press('checkbox', 'M+G-stage', 'Space');
await keyboard.press('button', 'Periode toevoegen');
await keyboard.type('Eerste dag', '1-3-2027');
await keyboard.type('Laatste dag', '31-8-2027');
await keyboard.press('radio', 'niet getoond', 'ArrowUp');
await journey.sees(keyboard, 'textbox', 'Naam van wie toestemming gaf', 'showing it asks who permitted that');
await keyboard.press('button', 'Voeg toe');
await journey.says(keyboard, /van de plaats meer te zien dan de instelling heeft toegestaan/, 'without that it is not sent');
await keyboard.type('Naam van wie toestemming gaf', 'mw. Proef');
await keyboard.type('Op', '20-11-2026');
await keyboard.press('button', 'Voeg toe');
await journey.sees(keyboard, 'heading', 'Proefplaats', 'the place is added');
await journey.says(keyboard, /mw. Proef stond op 20 november 2026 toe/, 'with the permission on record');
journey.clean(keyboard, 'Stagebureau by keyboard');
const place = new URL(keyboard.page.url()).pathname;

const io = await signIn(browser, stagepad, 'marjan@stagepad.example', wide);
await io.page.goto(stagepad.address(place));
await io.ready();
await io.press('button', 'Keur de plaats goed');
await journey.sees(io, 'button', 'Trek de goedkeuring in', 'an IO approves it');
journey.clean(io, 'IO');

const beheerder = await signIn(browser, stagepad, 'youssef@stagepad.example', wide);
await beheerder.press('link', 'Logboek');
await journey.sees(beheerder, 'link', 'Nina Aalbers', 'the log names who was invited');
await journey.sees(beheerder, 'link', 'Proefplaats', 'and the place that was added');
await beheerder.press('button', 'Controleer het logboek');
await journey.says(beheerder, 'Het logboek is heel', 'and its chain verifies');
await beheerder.press('link', 'Beheer');
await beheerder.tabTo('tab', 'Instellingen');
await beheerder.page.keyboard.press('ArrowRight');
await beheerder.settle();
await journey.sees(beheerder, 'link', 'Nina Aalbers', 'the invitation is among the messages');
journey.clean(beheerder, 'beheerder');

await browser.close();
await stagepad.remove();
journey.end();

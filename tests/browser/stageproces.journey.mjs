// From a stageplan to a valued report: the aios changes the plan, the IO returns it by section and approves it; talks
// are kept; a report is judged on paper and by the IO, comes back, and is valued. By mouse and by keyboard.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('stageproces');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
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

const pdf = (text) => ({ name: 'Stageverslag AS.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`) });

// What the browser's own window gives when `open` makes it come up.
async function chooseFile(screen, file, open) {
  const [chooser] = await Promise.all([screen.page.waitForEvent('filechooser'), open()]);
  await chooser.setFiles(file);
  await screen.settle();
}

// What a link to a document saves, as text.
async function saved(screen, link) {
  const [download] = await Promise.all([screen.page.waitForEvent('download'), screen.click('link', link)]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

// The plan of a stage that goes on already.
const aios = await openAt('fatima', '/opleiding?stage=12');
await aios.click('button', 'Wijzig het stageplan');
await aios.type('Begeleiding', ' ');
await aios.click('button', 'Lever het stageplan in');
await journey.says(aios, 'Dit deel van het stageplan is nog leeg. Vul het in voordat je het plan inlevert.',
  'what is missing is said at its field');
await aios.type('Wat wil je leren?', 'Zelfstandig een gezinsgesprek voeren');
await aios.type('Activiteiten', 'Meelopen met het crisisteam');
await aios.type('Begeleiding', 'Elke week een uur met mw. Dijkema');
await again(aios);
journey.check((await aios.find('textbox', 'Activiteiten').inputValue()) === 'Meelopen met het crisisteam',
  'a plan half written survives a reload');
await aios.click('button', 'Lever het stageplan in');
await journey.says(aios, 'Versie 2, 21 november 2026', 'handed in, it is the next version');

const io = await openAt('marjan', '/werklijst');
await io.click('link', /Fatima El Amrani, Stageplan beoordelen/);
await journey.says(io, /Zelfstandig een gezinsgesprek voeren/, 'the IO comes from the worklist to the plan');
await io.click('button', 'Stuur terug');
await journey.says(io, /Schrijf bij ten minste één onderdeel van het plan wat er anders moet/, 'a return says what of');
await io.type('Toetsing', 'Welke praktijktoetsen doe je?');
await io.click('button', 'Stuur terug');
await journey.says(io, 'Teruggestuurd. De aios krijgt je reden te lezen.', 'the plan goes back');

await again(aios);
await journey.says(aios, 'Welke praktijktoetsen doe je?', 'the aios reads what has to change, at the head of the form');
await aios.type('Toetsing', 'Twee korte praktijkbeoordelingen');
await aios.press('button', 'Lever het stageplan in');
await journey.says(aios, 'Versie 3, 21 november 2026', 'handed in again, by keyboard, it is the third version');
await again(io);
await journey.says(io, 'Gewijzigd', 'the IO sees which section changed');
await io.click('button', 'Keur goed');
await journey.says(io, 'Stageplan goedgekeurd', 'and approves it');

// Talks, by keyboard.
await again(aios);
await aios.press('button', 'Gesprekken, toetsen en diensten vastleggen');
await aios.press('button', 'Voeg een gesprek toe');
await aios.choose('Soort', 'Startgesprek');
await aios.press('button', 'Leg vast');
await journey.sees(aios, 'rowheader', 'Startgesprek', 'a talk that was held stands in the list');

// The letters to the institution.
journey.check((await saved(aios, 'Bevestiging Nederlands')).startsWith('%PDF-'), 'the confirmation is saved as a PDF');
journey.check((await saved(aios, 'Stage-intentieverklaring Engels')).includes('/Lang (en-GB)'),
  'and the stage-intentieverklaring, in English when that is asked');
journey.clean(aios, 'aios');

// The report of a stage that is over.
const office = await openAt('hanneke', '/trajecten/4?stage=17');
const kees = await openAt('kees', '/werklijst');
await kees.click('link', /Ruben Hoekstra, Stageverslag beoordelen/);
await kees.type('Reden', 'Beschrijf ook de samenwerking');
await kees.click('button', 'Stuur terug');
await journey.says(kees, 'Beschrijf ook de samenwerking', 'the IO returns the report with a reason');
const ruben = await openAt('ruben', '/opleiding?stage=17');
await journey.says(ruben, 'Beschrijf ook de samenwerking', 'the aios reads it');
const choosing = 'Kies een document voor het verslag…';
await chooseFile(ruben, { name: 'verslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Beste Kees,') },
  () => ruben.click('button', choosing));
await journey.says(ruben, /Dit is geen PDF, Word-document/, 'a file is known by what it holds, and a refusal says what would be right');
// The browser's console names the refusal too, which was asked for.
ruben.faults.splice(0, ruben.faults.length, ...ruben.faults.filter((fault) => !fault.includes('422')));
await chooseFile(ruben, pdf('eerste poging'), () => ruben.press('button', choosing));
await journey.says(ruben, 'Versie 2', 'chosen by keyboard, it is the next version');
await chooseFile(ruben, pdf('definitief'), () => ruben.click('button', choosing));
await journey.says(ruben, 'Versie 3', 'and the one after it by mouse');
await ruben.press('button', 'Lever het stageverslag in');
await journey.says(ruben, 'de stagebegeleider en de instituutsopleider', 'handed in again, everybody judges it anew');
await journey.says(ruben, 'Wordt beoordeeld', 'and its newest version is the one that is judged');
await again(office);
await journey.sees(office, 'heading', 'Namens de stagebegeleider', 'the Stagebureau can enter what came on paper');
await office.click('button', 'Ga akkoord met het verslag');
await journey.says(office, 'stagebegeleider op 21 november 2026', 'and it stands as the stagebegeleider\'s');
await again(kees);
journey.check((await saved(kees, 'Versie 3 Stageverslag AS.pdf')).includes('definitief'), 'the IO saves the report that is judged');
await kees.click('button', 'Ga akkoord met het verslag');
await journey.sees(kees, 'button', 'Waardeer en rond de stage af', 'then the IO values it, an act of its own');
await kees.press('button', 'Waardeer en rond de stage af');
await journey.says(kees, 'Gewaardeerd', 'and the stage is closed');
await again(ruben);
await journey.says(ruben, 'Gewaardeerd', 'which the aios sees');
// What is told of the place afterwards is nobody's.
await ruben.press('button', 'Deel je ervaring');
await ruben.choose('Begeleiding', '5 · uitstekend');
await ruben.click('button', 'Deel zonder naam');
await journey.says(ruben, 'Dit veld is leeg. Vul het in.', 'a score that was not chosen is asked for');
for (const score of ['Wat je er leert', 'Sfeer', 'Praktisch geregeld']) await ruben.choose(score, '4 · goed');
await ruben.type('Wat wil je meegeven?', 'Loop een dag mee met het wijkteam');
await ruben.click('button', 'Deel zonder naam');
await journey.says(ruben, /Je hebt je ervaring gedeeld/, 'the aios tells about the place, once');
await again(kees);
journey.check(await kees.page.getByText('Loop een dag mee').count() === 0, 'and the IO sees nothing of it');
for (const [screen, who] of [[io, 'IO'], [kees, 'Kees'], [ruben, 'Ruben'], [office, 'Stagebureau']]) journey.clean(screen, who);

await browser.close();
await stagepad.remove();
journey.end();

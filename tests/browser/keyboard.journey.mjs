// The same by keyboard alone, for an aios of VA, in English: no mouse is touched.
import { launch } from './lib/browser.mjs';
import { Journey, Stagepad, signIn } from './lib/stagepad.mjs';

const journey = new Journey('keyboard');
const stagepad = new Stagepad('2026-11-21');
await stagepad.start();
const browser = await launch();
const english = { width: 1280, height: 1200, context: { locale: 'en-GB' } };

const aios = await signIn(browser, stagepad, 'daan@stagepad.example', english);
await journey.sees(aios, 'heading', 'My training', 'the aios lands on the own training, in English');

// The block of the elective placement, by arrow keys.
await aios.tabTo('slider', 'Elective placement');
await aios.page.keyboard.press('ArrowRight');
await aios.settle();
await journey.says(aios, /^Your draft/, 'an arrow key moves the block by a week');
await aios.press('button', 'Back to the schedule that holds');

// Asking approval for places in the showcase.
await aios.press('link', 'Placement showcase');
await journey.sees(aios, 'heading', 'Placement showcase', 'the showcase opens by Enter on its link');
await aios.press('checkbox', 'Only what fits', 'Space');
await aios.press('button', /^Put on request: /);
await aios.press('button', /^Put on request: /);
await aios.press('button', 'Ask approval');
await journey.says(aios, 'Waiting for a decision', 'approval is asked');

const io = await signIn(browser, stagepad, 'kees@stagepad.example', english);
await journey.sees(io, 'heading', 'Worklist', 'the IO lands on the worklist');
await io.press('link', /^Daan Postma, /);
await io.press('button', 'Approve');
await journey.says(io, /Approved by Kees Aartsen/, 'the IO approves by keyboard');

await aios.page.goto(stagepad.address('/voorkeuren'));
await aios.ready();
await aios.press('button', /^Add: /);
await aios.press('button', /^Add: /);
await aios.press('button', /^Move .* down$/);
await aios.press('button', 'Hand in preferences');
await journey.says(aios, /^Preference handed in, not placed yet/, 'two ranked preferences are in');

journey.clean(aios, 'aios');
journey.clean(io, 'IO');
await browser.close();
await stagepad.remove();
journey.end();

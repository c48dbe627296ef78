// Everything stays in reach: at 200 % and 400 % zoom, by finger, with the colours the system asks for,
// without motion; and nothing is drawn while nothing happens.
import { findAddresses, openAs, openPage, prepare } from './lib/proof.mjs';
import { nameOf, pages, roles } from './lib/screens.mjs';
import { Journey } from './lib/stagepad.mjs';

const journey = new Journey('reach');
const proof = await prepare();
const found = await findAddresses(proof);

// A window of 1280 by 1024 looked at closer: so many CSS pixels are left, each so many dots.
const zooms = [
  { name: '200 %', width: 640, height: 512, scale: 2 },
  { name: '400 %', width: 320, height: 256, scale: 4 },
];
const phone = { width: 390, height: 844, scale: 2, touch: true };

// --- plain pages

const widerThanTheWindow = (page) => page.evaluate(() => {
  const over = document.documentElement.scrollWidth - window.innerWidth;
  return over > 0 ? `${over} px` : '';
});

// A link inside a sentence may be as high as its line.
const lowTargets = (page) => page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select')]
  .filter((element) => !element.matches('.sla-over, p:not(.hulp):not(.terug) > a'))
  // A choice is hit by its words as well.
  .map((element) => [element, (element.matches('[type=radio], [type=checkbox]') ? element.labels[0] : element).getBoundingClientRect()])
  .filter(([, box]) => box.height > 0 && box.height < 43.9)
  .map(([element, box]) => `${element.outerHTML.slice(0, 90)} is ${box.height} px`));

for (const each of pages) {
  const screen = await openPage(proof, each, found);
  for (const { name, width, height } of zooms) {
    await screen.page.setViewportSize({ width, height });
    const over = await widerThanTheWindow(screen.page);
    journey.check(over === '', `${each.name} fits at ${name} ${over}`);
  }
  await screen.page.setViewportSize({ width: 390, height: 844 });
  const low = await lowTargets(screen.page);
  journey.check(low.length === 0, `${each.name}: targets of 44 px${low.map((line) => `\n     ${line}`).join('')}`);
  await screen.close();
}

// --- the client

const k_controls = '#overlay :is(a[href], button, input, select, textarea, [role=slider], [tabindex="0"])';

// A timeline is wider than a narrow window by its nature and scrolls by itself; what it shows stands
// in the tables below it too, which also serve a finger that cannot hit its pins.
const outsideTimelines = (page) => page.evaluate((controls) => {
  const timelines = document.querySelectorAll('#overlay section[aria-label="Tijdlijn van het opleidingsschema"]');
  return [...document.querySelectorAll(controls)]
    .filter((element) => ![...timelines].some((timeline) => timeline.contains(element)))
    .map((element) => {
      const { left, right, height, width } = element.getBoundingClientRect();
      return { what: element.outerHTML.slice(0, 110), left: Math.round(left), right: Math.round(right), width, height };
    })
    .filter(({ width, height }) => width > 0 && height > 0);
}, k_controls);

async function outside(page) {
  const { width } = page.viewportSize();
  return (await outsideTimelines(page))
    .filter(({ left, right }) => left < -1 || right > width + 1)
    .map(({ what, left, right }) => `${what} from ${left} to ${right}`);
}

// By Tab from the beginning to the end: what does not come into the window, and what is never reached.
async function unreachable(screen) {
  const { page } = screen;
  const problems = [];
  const visited = new Set();
  for (let i = 0; i < 120; ++i) {
    await page.keyboard.press('Tab');
    await screen.settle(3);
    const id = await page.evaluate(() => document.activeElement?.closest('#overlay') ? document.activeElement.id : '');
    if (id === '' || visited.has(id)) break;
    visited.add(id);
    const isSeen = () => page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
    });
    for (let wait = 0; wait < 10 && !(await isSeen()); ++wait) await screen.settle(3);
    if (await isSeen()) continue;
    problems.push(await page.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return `${document.activeElement.outerHTML.slice(0, 110)} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    }));
  }
  const missed = await page.evaluate(([controls, ids]) => [...document.querySelectorAll(controls)]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && !ids.includes(each.id))
    // Of a group of radio buttons Tab reaches the chosen one; the arrow keys do the rest.
    .filter((each) => each.type !== 'radio' || each.checked)
    .map((each) => `never reached: ${each.outerHTML.slice(0, 110)}`), [k_controls, [...visited]]);
  return [...problems, ...missed];
}

const lines = (problems) => problems.map((line) => `\n     ${line}`).join('');
const aios = roles.find((each) => each.role === 'aios');
const io = roles.find((each) => each.role === 'instituutsopleider');
const office = roles.find((each) => each.role === 'stagebureau');
const beheerder = roles.find((each) => each.role === 'beheerder');
const looked = [aios, office, beheerder].flatMap((each) => each.screens.map((path) => [each, path]));
looked.push([io, '/werklijst']);

for (const { name, width, height, scale } of zooms) {
  for (const [{ role, who }, path] of looked) {
    const screen = await openAs(proof, who, path, { width, height, scale });
    await screen.ready();
    const wide = await outside(screen.page);
    journey.check(wide.length === 0, `${nameOf(role, path)}: nothing sticks out at ${name}${lines(wide)}`);
    // Once is enough for what scrolls into view: the smallest window.
    if (scale === 4 && (path === '/opleiding' || path === '/werklijst')) {
      const lost = await unreachable(screen);
      journey.check(lost.length === 0, `${nameOf(role, path)}: every control comes into view at ${name}${lines(lost)}`);
    }
    await screen.close();
  }
}

for (const [{ role, who }, path] of looked) {
  const screen = await openAs(proof, who, path, phone);
  await screen.ready();
  const low = (await outsideTimelines(screen.page))
    // A link in a table or above a heading is a line of text: 32 px, with nothing else to hit beside it.
    // One inside a sentence, as in the log, is as high as its line.
    .filter(({ what, height }) => height < (!what.startsWith('<a ') ? 43.9 : path.startsWith('/logboek') ? 19.9 : 31.9))
    .map(({ what, height }) => `${what} is ${height} px`);
  journey.check(low.length === 0, `${nameOf(role, path)}: targets of 44 px on a phone${lines(low)}`);
  await screen.close();
}

// --- what the system asks for

const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim().toUpperCase());
{
  const screen = await openAs(proof, aios.who, '/opleiding');
  await screen.ready();
  const themes = new Map();
  for (const [name, media] of [['light', {}], ['dark', { colorScheme: 'dark' }],
    ['more contrast', { contrast: 'more' }], ['more contrast in the dark', { colorScheme: 'dark', contrast: 'more' }],
    ['forced colours', { forcedColors: 'active' }]]) {
    await screen.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', ...media });
    await screen.settle();
    themes.set(name, await ground(screen.page));
  }
  console.log([...themes].map(([name, colour]) => `     ${name}: ${colour}`).join('\n'));
  journey.check(themes.get('light') === '#F4F6F8' && themes.get('dark') === '#10181F', 'the theme follows the system');
  for (const name of ['more contrast', 'more contrast in the dark', 'forced colours']) {
    journey.check(/^#(FFFFFF|000000)$/.test(themes.get(name)), `${name}: the high-contrast theme`);
  }
  await screen.close();
}

// Frames are counted where they are drawn.
async function countingFrames(options) {
  const screen = await openAs(proof, aios.who, null, options);
  await screen.page.addInitScript(() => {
    globalThis.framesDrawn = 0;
    const clear = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (...values) {
      ++globalThis.framesDrawn;
      return clear.apply(this, values);
    };
  });
  await screen.page.goto(proof.stagepad.address('/opleiding'));
  await screen.ready();
  return screen;
}

const framesDrawn = (screen) => screen.page.evaluate(() => globalThis.framesDrawn);

// Draws nothing for two seconds. An answer of the server may come in between: then once more.
async function isIdle(screen) {
  for (let attempt = 0; attempt < 3; ++attempt) {
    const before = await framesDrawn(screen);
    await screen.page.waitForTimeout(2000);
    if (await framesDrawn(screen) === before) return true;
  }
  return false;
}

for (const reducedMotion of [false, true]) {
  const screen = await countingFrames({ reducedMotion });
  const how = reducedMotion ? 'with reduced motion' : 'as it is';
  journey.check(await framesDrawn(screen) > 0, `${how}: the screen is drawn`);
  journey.check(await isIdle(screen), `${how}: nothing is drawn while nothing happens`);
  const before = await framesDrawn(screen);
  await screen.activate('button', /Sanne/);
  await screen.settle(10);
  const after = await framesDrawn(screen);
  journey.check(after > before, `${how}: a menu that opens is drawn`);
  if (reducedMotion) {
    await screen.settle(30);
    journey.check(await framesDrawn(screen) === after, `${how}: and then nothing moves any more`);
  }
  await screen.close();
}

await proof.end();
journey.end();

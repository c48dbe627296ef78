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
  .map((element) => [element, element.getBoundingClientRect()])
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

// Controls that stick out at the sides, except what can be scrolled to inside a timeline.
const outside = (page) => page.evaluate((controls) => [...document.querySelectorAll(controls)]
  .filter((element) => !element.matches('[role=slider]'))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > window.innerWidth + 1))
  .map(([element, box]) => `${element.outerHTML.slice(0, 90)} from ${Math.round(box.left)} to ${Math.round(box.right)}`), k_controls);

// Controls that do not come into the window when they get the focus.
async function unreachable(screen) {
  const count = await screen.page.locator(k_controls).count();
  const lost = [];
  for (let i = 0; i < count; ++i) {
    const element = screen.page.locator(k_controls).nth(i);
    if (await element.evaluate((each) => each.disabled || each.getBoundingClientRect().width === 0)) continue;
    await element.evaluate((each) => each.focus());
    await screen.settle(6);
    const problem = await screen.page.evaluate(() => {
      const each = document.activeElement;
      const box = each.getBoundingClientRect();
      const seen = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
      return seen ? '' : `${each.outerHTML.slice(0, 90)} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    });
    if (problem) lost.push(problem);
  }
  return lost;
}

const lines = (problems) => problems.map((line) => `\n     ${line}`).join('');
const aios = roles.find((each) => each.role === 'aios');
const io = roles.find((each) => each.role === 'instituutsopleider');
const office = roles.find((each) => each.role === 'stagebureau');
const looked = [...aios.screens.map((path) => [aios, path]), [io, '/werklijst'], [office, '/trajecten']];

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
  const low = await screen.page.evaluate((controls) => [...document.querySelectorAll(controls)]
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.height > 0 && box.height < 43.9)
    .map(([element, box]) => `${element.outerHTML.slice(0, 110)} is ${box.height} px`), k_controls);
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

// The kit in a real browser: what only a browser can show. Runs against the built gallery:
//   node tests/browser/gallery/gallery.check.mjs DIST FONTS
import assert from 'node:assert/strict';
import { launch } from '../lib/browser.mjs';
import { startStaticServer } from '../lib/static_server.mjs';

const [dist, fonts] = process.argv.slice(2);
const server = await startStaticServer([
  { at: '/fonts/', folder: fonts }, { at: '/texts/', folder: 'assets/texts' },
  { at: '/', folder: 'wasm-client/web' }, { at: '/', folder: dist },
]);
const browser = await launch();
let passed = 0;
let failed = 0;

async function check(what, run, options = { width: 1100, height: 640 }) {
  const screen = await browser.open(server.address + '/galerij', options);
  try {
    await screen.ready();
    await run(screen, screen.page);
    assert.deepEqual(screen.faults, [], 'no console errors, no CSP violations');
    ++passed;
  } catch (error) {
    ++failed;
    console.log(`FAILED ${what}\n${error.stack}`);
  }
  await screen.close();
}

// Puts the focus on an element as if the person had come there by keyboard.
async function at(screen, role, name) {
  await screen.page.keyboard.press('Shift');
  await screen.find(role, name).first().evaluate((element) => element.focus());
  await screen.settle();
}

const active = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

await check('a disabled button says why and does nothing', async (screen) => {
  const button = screen.find('button', 'Goedkeuren');
  assert.equal(await button.getAttribute('aria-disabled'), 'true');
  await screen.click('button', 'Goedkeuren');
  assert.equal(await screen.page.getByText('Ingediend om').count(), 0);
});

await check('no frame is drawn when nothing happens', async (screen, page) => {
  await page.mouse.move(640, 500);
  await page.waitForTimeout(1500);
  const frames = await page.evaluate(async () => {
    let count = 0;
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => { ++count; return original(callback); };
    await new Promise((resolve) => setTimeout(resolve, 1500));
    window.requestAnimationFrame = original;
    return count;
  });
  assert.equal(frames, 0);
});

await check('the mouse presses what the canvas shows, the element does the same', async (screen, page) => {
  await screen.click('button', 'Indienen');
  assert.equal(await page.locator('#overlay').getByText('Ingediend om').count(), 1);
  assert.match(await page.locator('#polite').textContent(), /Ingediend om/);
  await screen.activate('button', 'Indienen');
  assert.equal(await page.locator('#overlay').getByText('Ingediend om').count(), 2);
});

await check('focus by mouse lands on the native element', async (screen, page) => {
  await screen.click('button', 'Bewaren');
  assert.equal(await active(page), 'Bewaren');
});

await check('a field is typed in natively, also by paste and undo', async (screen, page) => {
  const field = screen.find('textbox', 'Naam');
  await screen.intoView(field);
  const box = await field.boundingBox();
  await page.mouse.click(box.x + 20, box.y + 10);
  await screen.settle();
  assert.equal(await active(page), 'Naam');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Jörg');
  await screen.settle();
  assert.equal(await field.inputValue(), 'Jörg');
  assert.equal(await field.evaluate((element) => getComputedStyle(element).filter), 'none');
  await page.keyboard.press('Tab');
  await screen.settle();
  assert.equal(await active(page), 'E-mailadres');
});

await check('Tab goes through the page in reading order and the focus comes into view', async (screen, page) => {
  await page.keyboard.press('Tab');
  assert.equal(await active(page), 'Naar de inhoud');
  await page.keyboard.press('Enter');
  await screen.settle();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
  const target = await screen.tabTo('button', 'Verschuif naar 15 september');
  await screen.settle();
  const box = await target.boundingBox();
  assert.ok(box.y > 50 && box.y + box.height <= 640, `in view: ${JSON.stringify(box)}`);
});

await check('a dialog shuts the rest, traps the focus, and gives it back', async (screen, page) => {
  await at(screen, 'button', 'Venster openen…');
  await page.keyboard.press('Enter');
  await screen.settle();
  const dialog = screen.find('dialog', 'Aanvraag terugsturen');
  assert.equal(await dialog.count(), 1);
  const shut = (element) => element.closest('[inert]') !== null;
  assert.equal(await screen.find('button', 'Indienen').evaluate(shut), true, 'outside');
  assert.equal(await screen.find('button', 'Terugsturen').evaluate(shut), false, 'inside');
  await page.keyboard.press('Tab');
  assert.equal(await active(page), 'Sluiten');
  await page.keyboard.press('Escape');
  await screen.settle();
  assert.equal(await dialog.count(), 0);
  assert.equal(await active(page), 'Venster openen…');
});

await check('a menu is walked with arrows', async (screen, page) => {
  await at(screen, 'button', 'Meer');
  await page.keyboard.press('Enter');
  await screen.settle();
  assert.equal(await active(page), 'Kopie maken');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), 'Verwijderen');
  await page.keyboard.press('Escape');
  await screen.settle();
  assert.equal(await active(page), 'Meer');
});

await check('tabs and radio buttons follow the arrows', async (screen, page) => {
  await at(screen, 'tab', 'Overzicht');
  await page.keyboard.press('ArrowRight');
  await screen.settle();
  assert.equal(await screen.find('tab', /Bevindingen/).getAttribute('aria-selected'), 'true');
  await at(screen, 'radio', 'Via de etalage');
  await page.keyboard.press('ArrowDown');
  await screen.settle();
  assert.equal(await screen.find('radio', 'Zelf geworven').isChecked(), true);
});

await check('a select is the browser’s own', async (screen) => {
  await screen.choose('Regio', 'Utrecht');
  assert.equal(await screen.find('combobox', 'Regio').inputValue(), 'Utrecht');
});

await check('a block moves by drag and by arrow', async (screen, page) => {
  const block = screen.find('slider', 'ISK');
  assert.equal(await block.getAttribute('aria-valuetext'), 'dag 212');
  await at(screen, 'slider', 'ISK');
  await page.keyboard.press('ArrowRight');
  await screen.settle();
  assert.equal(await block.getAttribute('aria-valuetext'), 'dag 213');
  await screen.drag('slider', 'ISK', 120);
  assert.ok(Number((await block.getAttribute('aria-valuetext')).slice(4)) > 240);
});

await check('links are addresses: history works', async (screen, page) => {
  await screen.click('link', 'Stage-etalage');
  assert.match(page.url(), /\/galerij\/etalage$/);
  await page.goBack();
  await screen.settle();
  assert.match(page.url(), /\/galerij$/);
  assert.equal(await screen.find('link', 'Mijn opleiding').getAttribute('aria-current'), 'page');
});

await check('a lost context comes back', async (screen, page) => {
  await page.evaluate(async () => {
    const context = document.getElementById('canvas').getContext('webgl2');
    const loss = context.getExtension('WEBGL_lose_context');
    loss.loseContext();
    await new Promise((resolve) => setTimeout(resolve, 200));
    loss.restoreContext();
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  await screen.click('button', 'Indienen');
  assert.equal(await page.locator('#overlay').getByText('Ingediend om').count(), 1);
});

await check('a finger scrolls, and taps', async (screen, page) => {
  const top = async () => (await screen.find('heading', 'Galerij').boundingBox()).y;
  const before = await top();
  const session = await page.context().newCDPSession(page);
  const touch = (type, x, y) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', 200, 700);
  for (let y = 700; y >= 400; y -= 30) {
    await touch('touchMove', 200, y);
    await screen.settle(1);
  }
  await touch('touchEnd');
  await screen.settle();
  assert.ok((await top()) < before - 200, 'scrolled');
  const menu = await screen.find('button', 'Menu').boundingBox();
  await page.touchscreen.tap(menu.x + 10, menu.y + 10);
  await screen.settle(8);
  assert.equal(await screen.find('link', 'Voorkeuren').count(), 1);
}, { width: 390, height: 844, touch: true, scale: 2 });

await check('the pixel ratio is followed', async (screen, page) => {
  assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 1500);
}, { width: 1000, height: 700, scale: 1.5 });

await browser.close();
await server.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

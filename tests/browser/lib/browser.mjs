// A headless Chromium that draws WebGL2 in software and calls nobody, and pages that remember every
// fault: console errors, uncaught exceptions, violations of the content security policy.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = process.env.STAGEPAD_NODE_MODULES ?? join(process.cwd(), 'build/deps/node/node_modules');
const { chromium } = createRequire(join(modules, 'anything.js'))('playwright-core');

const FLAGS = [
  '--headless', '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
  '--font-render-hinting=none', '--disable-gpu-compositing',
];

export async function launch() {
  const browser = await chromium.launch({
    executablePath: process.env.STAGEPAD_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS, chromiumSandbox: false,
  });
  return {
    // options: { width, height, scale, dark, touch, reducedMotion, contrast, forcedColors, context: Playwright's own }
    async open(address, options = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        deviceScaleFactor: options.scale ?? 1,
        colorScheme: options.dark ? 'dark' : 'light',
        reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
        forcedColors: options.forcedColors ? 'active' : 'none',
        hasTouch: options.touch ?? false,
        isMobile: options.touch ?? false,
        locale: 'nl-NL',
        ...options.context,
      });
      const page = await context.newPage();
      const faults = watch(page);
      await page.goto(address);
      return new Screen(page, faults);
    },
    close: () => browser.close(),
  };
}

function watch(page) {
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return faults;
}

// What a person can do on a page of the client, by role and name.
export class Screen {
  constructor(page, faults) {
    this.page = page;
    this.faults = faults;
  }

  find(role, name, options = {}) {
    return this.page.getByRole(role, { name, exact: typeof name === 'string', ...options });
  }

  // The program has started: the overlay holds something.
  async ready(role = 'main') {
    await this.page.getByRole(role).first().waitFor({ state: 'attached', timeout: 60000 });
    await this.settle();
  }

  // Several frames: an input settles over three.
  async settle(frames = 5) {
    await this.page.evaluate((count) => new Promise((resolve) => {
      const next = () => (count-- > 0 ? requestAnimationFrame(next) : resolve());
      next();
    }), frames);
  }

  // With the mouse on the canvas: hits what the program itself finds at that place.
  async click(role, name, options = {}) {
    const target = this.find(role, name, options).first();
    await target.waitFor({ state: 'attached' });
    await this.intoView(target);
    await this.moveTo(target);
    await this.page.mouse.down();
    await this.settle(2);
    await this.page.mouse.up();
    await this.settle();
  }

  // The mouse rests on an element; what is still coming in may move it from under the mouse.
  async moveTo(target) {
    for (let i = 0; i < 10; ++i) {
      const { x, y, width, height } = await target.boundingBox();
      await this.page.mouse.move(x + width / 2, y + height / 2);
      await this.settle(2);
      const now = await target.boundingBox();
      if (now.x === x && now.y === y) return;
    }
  }

  // Scrolls with the wheel, as a person would, until the element is inside the window.
  async intoView(target) {
    const { height } = this.page.viewportSize();
    for (let i = 0; i < 40; ++i) {
      const box = await target.boundingBox();
      if (box === null || (box.y >= 60 && box.y + Math.min(box.height, 60) <= height)) return;
      await this.page.mouse.move(this.page.viewportSize().width / 2, height / 2);
      await this.page.mouse.wheel(0, box.y < 60 ? box.y - 200 : Math.min(box.y - height / 2, height * 0.8));
      await this.settle();
    }
  }

  // What assistive technology does: activates the element itself.
  async activate(role, name, options = {}) {
    await this.find(role, name, options).first().evaluate((element) => element.click());
    await this.settle();
  }

  // By keyboard alone: Tab until it has the focus, then a key.
  async tabTo(role, name, options = {}, limit = 200) {
    const target = this.find(role, name, options).first();
    await target.waitFor({ state: 'attached' });
    for (let i = 0; i < limit; ++i) {
      if (await target.evaluate((element) => element === document.activeElement)) return target;
      await this.page.keyboard.press('Tab');
      await this.settle(2);
    }
    throw new Error(`Tab does not reach ${role} "${name}"`);
  }

  async press(role, name, key = 'Enter', options = {}) {
    await this.tabTo(role, name, options);
    await this.page.keyboard.press(key);
    await this.settle();
  }

  // Types into a field as a person does: click, select all, type.
  async type(name, text, options = {}) {
    const field = this.find(options.role ?? 'textbox', name, options).first();
    await field.waitFor({ state: 'attached' });
    await this.intoView(field);
    await field.evaluate((element) => element.focus());
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
    await this.settle();
  }

  async choose(name, label) {
    await this.find('combobox', name).first().selectOption({ label }, { force: true });
    await this.settle();
  }

  // Drags from the middle of an element by so many pixels.
  async drag(role, name, dx, dy = 0) {
    const target = this.find(role, name).first();
    await this.intoView(target);
    const box = await target.boundingBox();
    const x = box.x + Math.min(box.width / 2, 40);
    const y = box.y + box.height / 2;
    await this.page.mouse.move(x, y);
    await this.settle(2);
    await this.page.mouse.down();
    await this.settle(2);
    for (let i = 1; i <= 8; ++i) {
      await this.page.mouse.move(x + (dx * i) / 8, y + (dy * i) / 8);
      await this.settle(1);
    }
    await this.page.mouse.up();
    await this.settle();
  }

  async shoot(file) {
    await this.settle();
    await this.page.screenshot({ path: file });
  }

  close() {
    return this.page.context().close();
  }
}

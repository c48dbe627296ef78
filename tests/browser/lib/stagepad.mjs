// The real executable on a free port with demo data in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BINARY = process.env.STAGEPAD_BINARY ?? 'build/release/stagepad';

export class Stagepad {
  // people: 'demo', 'demo-full' with all the invented people too, or 'nobody' for a server on which nobody
  // can sign in yet.
  constructor(today, people = 'demo') {
    this.today = today;
    this.people = people;
    this.data = mkdtempSync(join(tmpdir(), 'stagepad-journey-'));
    this.port = 0;
  }

  // Starts, or starts again on the same data. Resolves when it answers.
  async start() {
    const first = this.port === 0;
    const args = ['serve', '--data', this.data, '--today', this.today, '--port', String(this.port)];
    if (first && this.people !== 'nobody') args.push(this.people === 'demo' ? '--demo=small' : '--demo');
    const server = spawn(BINARY, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    // A journey that breaks off must not leave it behind: who waits for our output would wait for it.
    process.once('exit', () => server.kill('SIGKILL'));
    this.process = server;
    let printed = '';
    await new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`no address within 60 s:\n${printed}`)), 60000);
      this.process.once('exit', (code) => reject(new Error(`stagepad ended with ${code}:\n${printed}`)));
      this.process.stdout.on('data', (chunk) => {
        printed += chunk;
        const found = printed.match(/http:\/\/127\.0\.0\.1:(\d+)/);
        if (!found) return;
        this.port = Number(found[1]);
        clearTimeout(giveUp);
        resolve();
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (first) this.password = printed.match(/(?:[Ww]achtwoord|[Pp]assword)\s*:?\s*(\S+)/)?.[1];
    this.printed = printed;
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }

  async restart() {
    await this.stop();
    await this.start();
  }

  async remove() {
    await this.stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  address(path) {
    return `http://127.0.0.1:${this.port}${path}`;
  }
}

// Signs in through the plain page; ends on the client's first screen.
export async function signIn(browser, stagepad, email, options = {}) {
  const screen = await browser.open(stagepad.address('/aanmelden'), options);
  await screen.page.locator('input[type=email], input[name=email]').first().fill(email);
  await screen.page.locator('input[type=password]').first().fill(stagepad.password);
  await screen.page.keyboard.press('Enter');
  await screen.ready();
  return screen;
}

// Says every step, counts what holds, and ends the process with the right status.
export class Journey {
  constructor(name) {
    this.name = name;
    this.passed = 0;
    this.failed = 0;
  }

  check(holds, what) {
    console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
    if (holds) ++this.passed;
    else ++this.failed;
  }

  sees(screen, role, name, what, options = {}) {
    return this.appears(screen, screen.find(role, name, options), what);
  }

  says(screen, text, what) {
    return this.appears(screen, screen.page.getByText(text), what);
  }

  // Waits for something to be there; a picture of the screen is kept when it does not come.
  async appears(screen, target, what) {
    let holds = true;
    try {
      await target.first().waitFor({ state: 'attached', timeout: 10000 });
    } catch {
      holds = false;
    }
    this.check(holds, what);
    if (!holds && process.env.STAGEPAD_OUTPUT_DIR) {
      await screen.shoot(join(process.env.STAGEPAD_OUTPUT_DIR, `${this.name}-${this.failed}.png`)).catch(() => {});
    }
    return holds;
  }

  clean(screen, who) {
    this.check(screen.faults.length === 0, `${who}: no console errors or policy violations ${screen.faults.join(' | ')}`);
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exit(this.failed === 0 ? 0 : 1);
  }
}

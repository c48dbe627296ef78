// What a server without a mail server mails, and a scanner that opens every link in it before anybody reads it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// Programs that look at mail on its way, as they call themselves; the last says nothing.
const SCANNERS = ['Mozilla/5.0 (compatible; SafeLinks/1.0)', 'BarracudaSentinel/1.0', ''];

export class Mails {
  constructor(stagepad) {
    this.folder = join(stagepad.data, 'mail');
    this.read = new Map();
  }

  // Each as { to, text, links }, oldest first.
  all() {
    if (!existsSync(this.folder)) return [];
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.eml') && !this.read.has(name));
    for (const name of files) {
      // The head and the plain text; the same as HTML stands behind them.
      const content = readFileSync(join(this.folder, name), 'utf8');
      const [head, plain] = content.split(`--${content.match(/boundary="([^"]+)"/)[1]}\r\n`);
      // A long header goes on in the next line.
      const text = head.replaceAll(/\r\n(?=[ \t])/g, '') + plain;
      const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
      this.read.set(name, { to: text.match(/^To: .*?([^\s<>]+@[^\s<>]+)/m)[1], text, links });
    }
    return [...this.read.keys()].sort().map((name) => this.read.get(name));
  }

  // The newest mail to this address that nobody opened yet and that says this; it comes shortly after what it is about.
  async to(address, saying) {
    for (let i = 0; i < 100; ++i) {
      const found = this.all().filter((mail) => !mail.opened && mail.to === address && saying.test(mail.text)).at(-1);
      if (found) return Object.assign(found, { opened: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return undefined;
  }
}

export class Scanner {
  constructor(mails) {
    this.mails = mails;
    this.opened = new Set();
    this.dead = [];
  }

  // Opens what was not opened before, as every scanner there is, with GET and with HEAD; `again`: all of it.
  async open(again = false) {
    for (const link of new Set(this.mails.all().flatMap((mail) => mail.links))) {
      const isNew = !this.opened.has(link);
      if (!isNew && !again) continue;
      this.opened.add(link);
      for (const name of SCANNERS) {
        for (const method of ['GET', 'HEAD']) {
          const answer = await fetch(link, { method, headers: { 'User-Agent': name } });
          await answer.arrayBuffer();
          if (isNew && !answer.ok) this.dead.push(`${method} ${link}: ${answer.status}`);
        }
      }
    }
  }
}

// What every figure needs: the real server with the full demonstration, a server of files for the pages it
// is compared with, and a signed-in page with nothing in its cache.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../../browser/lib/browser.mjs';
import { Stagepad } from '../../browser/lib/stagepad.mjs';
import { probe } from './probe.mjs';

const TODAY = '2026-11-21';
const SIZE = { width: 1440, height: 900 };
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json' };

export async function createWorld(options) {
  const stagepad = new Stagepad(TODAY, 'demo-full');
  await stagepad.start();
  const browser = await launch();
  const world = { stagepad, browser, symbols: options.symbols };
  const first = await open(world, stagepad.address('/account'), { who: 'hanneke' });
  const rows = await answer(first, '/api/overzicht?aantal=200');
  await first.close();
  world.rows = rows.regels.length;
  world.files = await serve({
    ...read(['bare.html', 'bare.js', 'empty.html', 'grid.html']),
    '/grid.js': bundle(options.modules, options.folder),
    '/rows.json': JSON.stringify(rows),
  });
  world.end = async () => {
    await browser.close();
    world.files.close();
    await stagepad.remove();
  };
  return world;
}

// A page of its own context, so with an empty cache, which is measured from its first script on.
// `prepare`: what to run in it before its own scripts; `who` is signed in without loading a page.
export async function open(world, address, { who, prepare, browser = world.browser } = {}) {
  const screen = await browser.open('about:blank', SIZE);
  if (who) {
    const origin = world.stagepad.address('');
    const signedIn = await screen.page.request.post(`${origin}/aanmelden`, {
      headers: { Origin: origin },
      form: { email: `${who}@stagepad.example`, wachtwoord: world.stagepad.password },
      maxRedirects: 0,
    });
    if (signedIn.status() !== 303) throw new Error(`${who} cannot sign in: ${signedIn.status()}`);
  }
  await screen.page.addInitScript(probe);
  if (prepare) await screen.page.addInitScript(prepare);
  if (address !== 'about:blank') await screen.page.goto(address);
  return screen;
}

// What the server says to the page's own question, as its scripts would get it.
export const answer = (screen, path) => screen.page.evaluate(async (url) => (await fetch(url)).json(), path);

const reference = (name) => join(dirname(fileURLToPath(import.meta.url)), 'reference', name);
const read = (names) => Object.fromEntries(names.map((name) => [`/${name}`, readFileSync(reference(name))]));

// The page with React, as it would be shipped.
function bundle(modules, folder) {
  const target = join(folder, 'grid.js');
  const made = spawnSync(join(modules, 'esbuild/bin/esbuild'), [
    reference('grid.jsx'), '--bundle', '--minify', '--format=esm', '--jsx=automatic', '--target=es2022',
    '--define:process.env.NODE_ENV="production"', `--outfile=${target}`, '--log-level=warning',
  ], { encoding: 'utf8', env: { ...process.env, NODE_PATH: modules } });
  if (made.status !== 0) throw new Error(`esbuild: ${made.stderr}`);
  return readFileSync(target);
}

// Compressed once, as the server does with what it carries.
async function serve(files) {
  const ready = new Map(Object.entries(files).map(([path, body]) => [path, brotliCompressSync(Buffer.from(body))]));
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    const body = ready.get(path);
    if (!body) return response.writeHead(404).end();
    return response.writeHead(200, {
      'Content-Type': TYPES[path.split('.').pop()], 'Content-Encoding': 'br', 'Content-Length': body.length,
    }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: (path) => `http://127.0.0.1:${server.address().port}${path}`,
    size: (path) => ready.get(path).length,
    close: () => server.close(),
  };
}

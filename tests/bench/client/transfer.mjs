// What the browser receives for the whole client, headers included, as the network layer counts it.
import { kilobytes } from './figures.mjs';
import { open } from './world.mjs';

const KINDS = [
  ['texts', /^\/texts\//],
  ['packs', /^\/api\/regelpakketten\/./],
  ['answers', /^\/api\//],
  ['fonts', /^\/fonts\//],
  ['wasm', /\.wasm$/],
  ['page', /./],
];

async function received(world, who, path, also) {
  const screen = await open(world, 'about:blank', { who });
  const network = await screen.page.context().newCDPSession(screen.page);
  await network.send('Network.enable');
  const responses = new Map();
  const sizes = Object.fromEntries(KINDS.map(([kind]) => [kind, 0]));
  let requests = 0;
  network.on('Network.responseReceived', ({ requestId, response }) => responses.set(requestId, response));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const response = responses.get(requestId);
    if (!response || encodedDataLength === 0) return; // a preload was used
    const path_ = new URL(response.url).pathname;
    const [kind] = KINDS.find(([, pattern]) => pattern.test(path_));
    const coding = response.headers['Content-Encoding'] ?? response.headers['content-encoding'];
    if (kind !== 'answers' && kind !== 'packs' && coding !== 'br') throw new Error(`${path_} came as ${coding ?? 'it is'}`);
    sizes[kind] += encodedDataLength;
    ++requests;
  });
  await screen.page.goto(world.stagepad.address(path));
  await screen.ready();
  if (also) await screen.page.evaluate(also);
  await screen.page.waitForLoadState('networkidle');
  await screen.close();
  return { ...sizes, requests };
}

export async function measureTransfer(world, table) {
  const one = await received(world, 'sanne', '/opleiding');
  const two = await received(world, 'sanne', '/opleiding', async () => { await (await fetch('/texts/en.json')).text(); });
  const many = await received(world, 'hanneke', '/overzicht');
  const whole = one.page + one.wasm + one.fonts + one.texts;
  table.add('whole client, fonts and one language', kilobytes(whole), '350 KB', whole <= 350_000);
  table.add('  page, styles and scripts', kilobytes(one.page));
  table.add('  the program', kilobytes(one.wasm));
  table.add('  three fonts', kilobytes(one.fonts));
  table.add('  Dutch', kilobytes(one.texts));
  table.add('apart: English', kilobytes(two.texts - one.texts));
  table.add('apart: the rule pack of an aios', kilobytes(one.packs));
  table.add('apart: all that Stagebureau needs', kilobytes(many.packs));
  table.add('apart: other answers, Mijn opleiding / Overzicht', `${kilobytes(one.answers)} / ${kilobytes(many.answers)}`);
  table.add('compared: React and MUI Data Grid, no font', kilobytes(world.files.size('/grid.js')));
}

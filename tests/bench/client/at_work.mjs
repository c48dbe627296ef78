// A loaded page with nothing to do, and one in which a stage is dragged or 5,000 places scroll.
import { existsSync, readFileSync } from 'node:fs';
import { launch } from '../../browser/lib/browser.mjs';
import { inTurn, median, milliseconds, percentile, ratio, times } from './figures.mjs';
import { answer, open } from './world.mjs';

const SECONDS_IDLE = 10;
const MOVES = 30;
const PLACES = 5000;
const FRAME = 1000 / 60;

const pause = (seconds) => new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });

// --- Idle ---------------------------------------------------------------------------------------------

async function processorSeconds(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter((each) => each.type === 'renderer').reduce((sum, each) => sum + each.cpuTime, 0);
}

// In a browser of its own, so that every renderer in it is of this page.
async function idle(world, address, who) {
  const browser = await launch();
  const screen = await open(world, address, { who, browser });
  if (who) await screen.ready();
  await screen.page.mouse.move(700, 450);
  await pause(4);
  const session = await screen.page.context().browser().newBrowserCDPSession();
  const count = () => screen.page.evaluate(() => ({ draws: globalThis.bench.draws, frames: globalThis.bench.frames.length }));
  const before = await count();
  const used = await processorSeconds(session);
  await pause(SECONDS_IDLE);
  const share = ((await processorSeconds(session)) - used) / SECONDS_IDLE;
  const after = await count();
  await browser.close();
  return { share, draws: after.draws - before.draws, frames: after.frames - before.frames };
}

export async function measureIdle(world, table, rounds) {
  const taken = await inTurn(rounds, {
    ours: () => idle(world, world.stagepad.address('/opleiding'), 'sanne'),
    empty: () => idle(world, world.files.address('/empty.html')),
  });
  const frames = Math.max(...taken.ours.map((each) => each.frames));
  const draws = Math.max(...taken.ours.map((each) => each.draws));
  const share = (all) => median(all.map((each) => each.share)) * 100;
  table.add(`idle for ${SECONDS_IDLE} s: frames begun / draws`, `${frames} / ${draws}`, '0', frames === 0 && draws === 0);
  table.add('  processor of its renderer / of an empty page',
    `${share(taken.ours).toFixed(1)} % / ${share(taken.empty).toFixed(1)} %`, '1 %', share(taken.ours) <= 1);
}

// --- Dragging -----------------------------------------------------------------------------------------

// To the right and back: every move is another day, and waits for its frame.
async function drag(screen) {
  const block = screen.find('slider', 'Keuzestage').first();
  const box = await block.boundingBox();
  const x = box.x + 30;
  const y = box.y + box.height / 2;
  const { mouse } = screen.page;
  await mouse.move(x, y);
  await screen.settle();
  await mouse.down();
  await screen.settle();
  await screen.page.evaluate(() => { globalThis.bench.frames.length = 0; });
  for (let i = 1; i <= MOVES; ++i) {
    await mouse.move(x + 4 * (i <= MOVES / 2 ? i : MOVES - i), y);
    await screen.settle(1);
  }
  const frames = await screen.page.evaluate(() => globalThis.bench.frames.filter((each) => each.drew).map((each) => each.took));
  await mouse.up();
  await screen.settle();
  return frames;
}

// The functions of the program by number; null when what is served is not what was built.
function functionNames(world, served) {
  const file = world.symbols;
  if (!file || !existsSync(file) || !readFileSync(file.replace('.js.symbols', '.wasm')).equals(served)) return null;
  return new Map(readFileSync(file, 'utf8').split('\n').map((line) => {
    const at = line.indexOf(':');
    return [`wasm-function[${line.slice(0, at)}]`, line.slice(at + 1)];
  }));
}

// How long the samples of a profile stood in the rules: planning the training, and judging it.
function timeInRules(profile, names) {
  const inRules = new Map();
  const visit = (node, within) => {
    const name = names.get(node.callFrame.functionName) ?? '';
    const here = within || /^stagepad::(check|toets_traject|bereken_planning)\\28/.test(name);
    inRules.set(node.id, here);
    for (const id of node.children ?? []) visit(byId.get(id), here);
  };
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  visit(profile.nodes[0], false);
  return profile.samples.reduce((sum, id, at) => sum + (inRules.get(id) ? profile.timeDeltas[at] / 1000 : 0), 0);
}

async function rulesWhileDragging(world, screen) {
  const served = Buffer.from(await (await fetch(world.stagepad.address('/stagepad.wasm'))).arrayBuffer());
  const names = functionNames(world, served);
  if (!names) return null;
  const session = await screen.page.context().newCDPSession(screen.page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  const frames = await drag(screen);
  const { profile } = await session.send('Profiler.stop');
  return timeInRules(profile, names) / frames.length;
}

export async function measureDragging(world, table, rounds) {
  const screen = await open(world, world.stagepad.address('/opleiding'), { who: 'sanne' });
  await screen.ready();
  const first = await drag(screen);
  const frames = [];
  for (let i = 0; i < rounds; ++i) frames.push(...await drag(screen));
  const p95 = percentile(frames, 0.95);
  table.add(`dragging a stage, ${MOVES} moves: work of a frame, p50 / p95`,
    `${milliseconds(median(frames))} / ${milliseconds(p95)}`, milliseconds(FRAME), p95 <= FRAME);
  table.add('  the first time after loading', `${milliseconds(median(first))} / ${milliseconds(percentile(first, 0.95))}`);
  const rules = await rulesWhileDragging(world, screen);
  table.add('  of that in the rules, by a profile', rules === null ? 'not known: another client is served' : milliseconds(rules));
  if (screen.faults.length > 0) throw new Error(screen.faults.join(' | '));
  await screen.close();
}

// --- Scrolling ----------------------------------------------------------------------------------------

// The demonstration's own places, again and again under other names, in the pages the client asks for.
async function manyPlaces(screen) {
  const real = await answer(screen, '/api/stageplaatsen?aantal=200');
  const places = Array.from({ length: PLACES }, (_, at) => {
    const place = real.plaatsen[at % real.plaatsen.length];
    return { ...place, id: at + 1, naam: `${place.naam} ${at + 1}` };
  });
  await screen.page.route('**/api/stageplaatsen?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get('na') ?? 0);
    const to = from + Number(query.get('aantal'));
    return route.fulfill({ json: { plaatsen: places.slice(from, to), ...(to < PLACES && { volgende: String(to) }) } });
  });
}

// Turns the wheel in every frame of two seconds; how often the browser began one, and how many were drawn.
const scrollOn = ({ x, y, turn }) => new Promise((resolve) => {
  const { bench } = globalThis;
  const begun = [];
  bench.frames.length = 0;
  const next = (at) => {
    begun.push(at);
    if (at - begun[0] > 2000) {
      resolve({ begun, drawn: bench.frames.filter((each) => each.drew).map((each) => each.at), took: bench.frames.map((each) => each.took) });
      return;
    }
    const target = document.elementFromPoint(x, y) ?? document.documentElement;
    if (turn) target.dispatchEvent(new WheelEvent('wheel', { deltaY: 120, clientX: x, clientY: y, bubbles: true, cancelable: true }));
    bench.requestFrame(next);
  };
  bench.requestFrame(next);
});

const gaps = (moments) => moments.slice(1).map((at, before) => at - moments[before]);
const perSecond = (moments) => (1000 * (moments.length - 1)) / (moments.at(-1) - moments[0]);

export async function measureScrolling(world, table, rounds) {
  const screen = await open(world, world.stagepad.address('/account'), { who: 'sanne' });
  await manyPlaces(screen);
  await screen.page.goto(world.stagepad.address('/etalage'));
  await screen.find('heading', new RegExp(`^${PLACES}`)).first().waitFor({ state: 'attached', timeout: 120000 });
  await screen.settle(30);
  const list = await screen.find('list', 'Stage-etalage').boundingBox();
  const place = { x: list.x + 100, y: 500 };
  // A page that draws all the time would take the others' processor, so it is there only in its turn.
  const reference = async (path) => {
    const page = await open(world, world.files.address(path));
    const result = await page.page.evaluate(scrollOn, { ...place, turn: false });
    await page.close();
    return result;
  };
  const taken = await inTurn(rounds, {
    ours: () => screen.page.evaluate(scrollOn, { ...place, turn: true }),
    empty: () => reference('/empty.html'),
    bare: () => reference('/bare.html?always'),
  });
  const rates = {
    ours: taken.ours.map((each) => perSecond(each.drawn)),
    empty: taken.empty.map((each) => perSecond(each.begun)),
    bare: taken.bare.map((each) => perSecond(each.drawn)),
  };
  const toEmpty = ratio(rates.ours, rates.empty);
  table.add(`${PLACES} places scroll: frames a second, ours / empty page / bare page drawing`,
    Object.values(rates).map((all) => median(all).toFixed(1)).join(' / '));
  table.add('  beside an empty page', times(toEmpty), '0.95 times', toEmpty >= 0.95);
  table.add('  beside a bare page that draws every frame', times(ratio(rates.ours, rates.bare)));
  table.add('  between two frames, p95: ours / bare page',
    [taken.ours, taken.bare].map((all) => milliseconds(percentile(all.flatMap((each) => gaps(each.drawn)), 0.95))).join(' / '));
  table.add('  work of a frame, p50 / p95', [0.5, 0.95]
    .map((share) => milliseconds(percentile(taken.ours.flatMap((each) => each.took), share))).join(' / '));
  if (screen.faults.length > 0) throw new Error(screen.faults.join(' | '));
  await screen.close();
}

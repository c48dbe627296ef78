// From the begin of the navigation to the browser's next frame after the one with the first real content:
// for us the frame that drew the rows of Overzicht (the overlay gets a row in the same turn in which the
// canvas drew it), for the data grid its first row, for the bare page its first draw.
import { inTurn, median, milliseconds, ratio, times } from './figures.mjs';
import { open } from './world.mjs';

const ROW = '#overlay tbody tr';

async function shown(world, address, options) {
  const screen = await open(world, 'about:blank', options);
  if (world.network) {
    const network = await screen.page.context().newCDPSession(screen.page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', { offline: false, ...world.network });
  }
  await screen.page.goto(address);
  await screen.page.waitForFunction(() => globalThis.bench.shown !== null, null, { polling: 100, timeout: 30000 })
    .catch(() => { throw new Error(`${address} does not show what is waited for: ${screen.faults.join(' | ')}`); });
  const found = await screen.page.evaluate(() => ({ shown: globalThis.bench.shown, began: globalThis.bench.frames[0]?.at }));
  if (screen.faults.length > 0) throw new Error(`${address}: ${screen.faults.join(' | ')}`);
  await screen.close();
  return found;
}

const ours = (world) => shown(world, world.stagepad.address('/overzicht'), {
  who: 'hanneke', prepare: `bench.waitForElement('${ROW}', true)`,
});
const bare = (world) => shown(world, world.files.address('/bare.html'), { prepare: 'bench.waitForDraw()' });
const grid = (world) => shown(world, world.files.address('/grid.html'), { prepare: "bench.waitForElement('.MuiDataGrid-row', false)" });

async function compare(world, table, rounds, name, aims) {
  const taken = await inTurn(rounds, { ours: () => ours(world), bare: () => bare(world), grid: () => grid(world) });
  const times_ = Object.fromEntries(Object.entries(taken).map(([kind, all]) => [kind, all.map((each) => each.shown)]));
  table.add(`first frame, ${name}: ours / bare / grid`,
    Object.values(times_).map((all) => milliseconds(median(all))).join(' / '));
  table.add('  of ours, until the program runs', milliseconds(median(taken.ours.map((each) => each.began))));
  const toBare = ratio(times_.ours, times_.bare);
  const toGrid = ratio(times_.ours, times_.grid);
  table.add('  beside the bare page', times(toBare), aims ? '2.5 times' : '', aims ? toBare <= 2.5 : null);
  table.add('  beside the data grid', times(toGrid), aims ? '0.50 times' : '', aims ? toGrid < 0.5 : null);
}

export async function measureFirstFrame(world, table, rounds) {
  await ours(world); // the server's first answers and the browser's own start
  await compare(world, table, rounds, 'this machine', true);
  world.network = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
  await compare(world, table, Math.ceil(rounds / 2), '10 Mbit/s, 40 ms', false);
  delete world.network;
}

// How fast the client is, in a real browser; `scripts/bench client` runs it. What the figures are and how
// they are taken stands in ../README.md.
//
//   node bench.mjs FOLDER MODULES SYMBOLS [transfer|first-frame|idle|drag|scroll …]
//
// FOLDER: for what is made here; MODULES: the packages of package.json; SYMBOLS: the names of the
// program's functions, written when it was linked.
import { loadavg } from 'node:os';
import { measureDragging, measureIdle, measureScrolling } from './at_work.mjs';
import { Table } from './figures.mjs';
import { measureFirstFrame } from './first_frame.mjs';
import { measureTransfer } from './transfer.mjs';
import { createWorld } from './world.mjs';

const [folder, modules, symbols, ...wishes] = process.argv.slice(2);
const parts = {
  transfer: measureTransfer,
  'first-frame': (world, table) => measureFirstFrame(world, table, 9),
  idle: (world, table) => measureIdle(world, table, 3),
  drag: (world, table) => measureDragging(world, table, 3),
  scroll: (world, table) => measureScrolling(world, table, 5),
};

const world = await createWorld({ folder, modules, symbols });
const table = new Table();
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wishes.length === 0 || wishes.includes(name)) await measure(world, table);
  }
} finally {
  await world.end();
}
console.log(`Headless Chromium, drawing by SwiftShader on the processor; load ${loadavg()[0].toFixed(1)}; ${world.rows} trainings.`);
table.print();

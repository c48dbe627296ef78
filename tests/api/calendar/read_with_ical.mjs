// Prints the events of a calendar, one a line: uid, first day, day after the last, status, title, place.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.env.STAGEPAD_NODE_MODULES, 'anything.js'));
const loaded = require('ical.js');
const ICAL = loaded.default ?? loaded;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const lines = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return [event.uid, event.startDate.toString(), event.endDate.toString(),
    String(component.getFirstPropertyValue('status')), event.summary, event.location ?? ''].join('|');
});
process.stdout.write(lines.sort().map((line) => `${line}\n`).join(''));

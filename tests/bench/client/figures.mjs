// Medians, percentiles, and the one table.

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => percentile(values, 0.5);

// Takes each kind in turn, A B A B …, and gives the values of each: { name: [value, …] }.
export async function inTurn(rounds, kinds) {
  const values = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let i = 0; i < rounds; ++i) {
    for (const [name, take] of Object.entries(kinds)) values[name].push(await take());
  }
  return values;
}

// The median over the rounds of a / b, each divided within its own round.
export const ratio = (a, b) => median(a.map((value, round) => value / b[round]));

export class Table {
  constructor() {
    this.rows = [];
  }

  add(what, figure, aim = '', holds = null) {
    this.rows.push([what, figure, aim, holds === null ? '' : holds ? 'held' : 'MISSED']);
  }

  print() {
    const widths = [0, 1, 2].map((at) => Math.max(...this.rows.map((row) => row[at].length)));
    for (const row of this.rows) {
      console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd());
    }
  }
}

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const times = (value) => `${value.toFixed(2)} times`;

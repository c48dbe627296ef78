// A stage of each family of programmes goes from its schedule to its valued report, everybody doing their own step when
// the mail says it is their turn; every approval returns it once before it is given. `node families.journey.mjs tno`:
// that family only.
import { Journey } from './lib/stagepad.mjs';
import { StageWalk } from './lib/stage_walk.mjs';

// What the programme has: a stage of which kind, what its place has to be, which part-stages the institute arranges
// (`bureau`, `io`), whether a stageplan and MijnRGS belong to it, whether the PO takes part and anybody judges
// the place and the report.
const families = {
  tno: {
    programma: 'tno-later', soort: 'isk', stage: 'Stage interdisciplinaire/klinische samenwerking', mijnrgs: true, oordeel: true,
    place: { choices: { Vakgebied: 'kindergeneeskunde en sociale pediatrie', Setting: 'klinisch' } },
  },
  jgz2024: {
    programma: 'jgz-2024', soort: 'isk', stage: 'Stage interdisciplinaire/klinische samenwerking', plan: true, mijnrgs: true,
    po: true, oordeel: true, place: { choices: { Vakgebied: 'kinderrevalidatie', Setting: 'klinisch' } },
  },
  fg: {
    programma: 'fg', soort: 'as', stage: 'Stage aanpalend specialisme', plan: true, mijnrgs: true, po: true, oordeel: true,
    place: { choices: { Vakgebied: 'spoedeisende hulp' } },
  },
  va: { programma: 'va', soort: 'kz', stage: 'Keuzestage', plan: true, mijnrgs: true, po: true, oordeel: true, place: {} },
  izb: {
    programma: 'izb', soort: 'as', stage: 'Stage aanpalend specialisme', plan: true, mijnrgs: true, oordeel: true,
    bureau: ['RIVM/LCI'], place: { choices: { Vakgebied: 'medische microbiologie' } },
  },
  mmk: {
    programma: 'mmk', soort: 'as', stage: 'Stage aanpalend specialisme', plan: true, mijnrgs: true, oordeel: true,
    io: ['NVIC', 'Dermatologie', 'Arbeidsgerelateerde longziekten'],
  },
  tbc: {
    programma: 'tbc', soort: 'as', stage: 'Stage aanpalend specialisme', plan: true, mijnrgs: true, oordeel: true,
    place: { choices: { Vakgebied: 'longgeneeskunde' }, marks: ['Erkende opleidingsplaats'] },
  },
  'niet-sboh': { programma: 'jgz-niet-sboh', soort: 'keuzestage', stage: 'Keuzestage binnen keuzeonderwijs', place: {} },
  gz: { programma: 'gz', soort: 'gz-2', stage: 'Werkplek 2', isInEtalageToo: true, place: {} },
};

async function isPlaced(walk, { io, bureau, isInEtalageToo, place, oordeel }) {
  if (io) {
    await walk.assignedByIo(io, 'UMC Utrecht');
    return;
  }
  await walk.getsApproval('Instelling De Proef', isInEtalageToo);
  if (bureau) await walk.assigns(await walk.stageOf('office'), bureau, 'RIVM');
  if (oordeel) await walk.getsOwnPlace(place);
  else await walk.takesOwnPlace(place);
}

async function goes(walk, family) {
  await walk.begin();
  await isPlaced(walk, family);
  if (family.plan) await walk.getsPlanApproved();
  if (family.mijnrgs) await walk.goesToMijnRgs();
  await walk.goesOn();
  await walk.getsReport();
  if (family.oordeel) await walk.getsJudged();
  else await walk.sees('aios', 'Afgerond', 'with the stagebeoordeling the stage is over');
  await walk.end();
}

const [only] = process.argv.slice(2);
const journey = new Journey(only ?? 'families');
for (const name of only ? [only] : Object.keys(families)) await goes(new StageWalk(journey, families[name]), families[name]);
journey.end();

// What the proofs go through: every plain page, and every screen of the client for every role. A new
// screen is one line here, and its snapshot (run snapshots.journey.mjs --update and read what it wrote).

export const TODAY = '2026-11-21';

// { name, path, who, act, status }: without `who` nobody is signed in; `path` may be a function of the
// addresses that findAddresses gives; `act` is done on the page before it is looked at.
export const pages = [
  { name: 'aanmelden', path: '/aanmelden' },
  { name: 'aanmelden-fout', path: '/aanmelden', act: wrongPassword },
  { name: 'wachtwoord-vergeten', path: '/wachtwoord-vergeten' },
  { name: 'wachtwoord-vergeten-verstuurd', path: '/wachtwoord-vergeten', act: askLink },
  { name: 'etalage-openbaar', path: '/etalage/openbaar' },
  { name: 'etalage-openbaar-gefilterd', path: '/etalage/openbaar?soort=mg&setting=ambulant' },
  { name: 'etalage-openbaar-leeg', path: '/etalage/openbaar?zoek=bestaat+niet' },
  { name: 'etalage-openbaar-plaats', path: (found) => found.place },
  { name: 'niet-gevonden', path: '/bestaat/niet', status: 404 },
  { name: 'installatie', path: (found) => found.setUp },
  { name: 'uitnodiging', path: (found) => found.invitation },
  { name: 'nieuw-wachtwoord', path: (found) => found.reset },
  { name: 'koppeling-dood', path: '/uitnodiging?sleutel=x', status: 404 },
  { name: 'beschikbaarheid', path: (found) => found.availability },
  { name: 'beschikbaarheid-samen', path: (found) => found.round },
  { name: 'bijdrage-dood', path: '/bijdrage?sleutel=x', status: 404 },
  { name: 'bijdrage-begin', path: (found) => found.contribution },
  { name: 'bijdrage', path: (found) => found.contribution, act: giveTheCode },
  { name: 'waarneming', path: '/waarneming', who: 'marjan' },
  { name: 'account', path: '/account', who: 'sanne' },
  { name: 'account-wachtwoord', path: '/account/wachtwoord', who: 'sanne' },
  { name: 'afdruk-opleiding', path: '/trajecten/afdruk', who: 'sanne' },
  { name: 'afdruk-keuze', path: '/trajecten/afdruk', who: 'hanneke' },
  { name: 'stagekader', path: '/stagekader/va/kz' },
  { name: 'afdruk-plaatsen', path: '/etalage/afdruk?soort=isk', who: 'hanneke' },
];

// What each role finds in the client: who plays it, in which language when not in Dutch, and which screens
// it has.
export const roles = [
  { role: 'aios', who: 'sanne', screens: ['/opleiding', '/opleiding?indeling=1&mijnrgs=1', '/etalage', '/etalage/1', '/etalage/9', '/voorkeuren', '/regels'] },
  { role: 'instituutsopleider', who: 'marjan', screens: ['/werklijst', '/overzicht', '/trajecten/1', '/stageplaatsen', '/rondes', '/regels'] },
  { role: 'praktijkopleider', who: 'bram', screens: ['/werklijst', '/overzicht', '/etalage'] },
  { role: 'stagebureau', who: 'hanneke', screens: ['/werkbord', '/werkbord?deel=cijfers', '/overzicht', '/overzicht?deel=capaciteit', '/stageplaatsen', '/stageplaatsen?lijst=uitvraag', '/stageplaatsen/1', '/stageplaatsen/9', '/instellingen/1', '/personen', '/exporteren', '/importeren', '/standaardteksten', '/standaardteksten/23', '/rondes', '/rondes?nieuw=1', '/trajecten/4?verlof=1&mijnrgs=1&geschiedenis=1&stage=17&namens=1'] },
  { role: 'beheerder', who: 'youssef', screens: ['/personen', '/personen/1', '/logboek', '/logboek?soort=systeem', '/beheer'] },
  { role: 'aios-met-stage', who: 'fatima', screens: ['/opleiding?stage=12&stageplan=1&stageplan-wijzigen=1&begeleiding=1&stagebegeleider=1'] },
  { role: 'aios-na-stage', who: 'ruben', screens: ['/opleiding?stage=17&ervaring=1'] },
  { role: 'opleider-bij-verslag', who: 'kees', screens: ['/trajecten/4?stage=17&stageplan=1'] },
  { role: 'aios-met-stage-in-english', who: 'fatima', language: 'en', screens: ['/opleiding?stage=12&stageplan=1&begeleiding=1'] },
  { role: 'aios-in-english', who: 'sanne', language: 'en', screens: ['/opleiding', '/etalage/1', '/voorkeuren', '/regels'] },
  { role: 'stagebureau-in-english', who: 'hanneke', language: 'en', screens: ['/werkbord', '/werkbord?deel=cijfers', '/overzicht', '/overzicht?deel=capaciteit', '/stageplaatsen?lijst=uitvraag', '/stageplaatsen/1', '/exporteren', '/importeren', '/standaardteksten/23', '/rondes?nieuw=1', '/trajecten/4?verlof=1&mijnrgs=1&geschiedenis=1&stage=17&namens=1'] },
  { role: 'beheerder-in-english', who: 'youssef', language: 'en', screens: ['/personen/1', '/logboek?soort=systeem', '/beheer'] },
];

async function wrongPassword(page) {
  await page.getByLabel('E-mailadres').fill('niemand@umc.example');
  await page.getByLabel('Wachtwoord').fill('dit is het niet');
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click();
  await page.getByRole('alert').waitFor();
}

async function giveTheCode(page, proof) {
  const { giveCode } = await import('./proof.mjs');
  await giveCode(page, proof);
}

async function askLink(page) {
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill('niemand@umc.example');
  await page.getByRole('button').click();
  await page.getByRole('status').waitFor();
}

// A name for a file: "aios-opleiding", "stagebureau-trajecten-1".
export const nameOf = (role, path) => role + path.replaceAll(/[^a-z0-9]+/g, '-');

// One stage from its schedule to its valued report, everybody doing their own step in their own screen when the mail
// says that it is their turn. A scanner opens the links of every mail before anybody reads it; the stagebegeleider
// has no account and comes by the mailed link.
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { Mails, Scanner } from './mails.mjs';
import { openAs } from './proof.mjs';
import { Stagepad } from './stagepad.mjs';

// A day on which the demonstration has a stage that nobody asked anything about, in every family.
const TODAY = '2027-03-10';
// Drawn without a graphics card, and nobody looks: a quarter of the dots will do.
const tall = { width: 1280, height: 1400, scale: 0.5 };
const supervisor = 'ada@proef.example';
const supervised = { Stagebegeleider: 'dr. Ada de Boer', 'E-mailadres van de stagebegeleider': supervisor };
const names = { po: 'praktijkopleider', io: 'instituutsopleider' };

const later = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const pdf = (text) => ({ name: 'Stageverslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`) });

export class StageWalk {
  // family: { programma, soort, stage (its name), po (whether the PO takes part) }
  constructor(journey, family) {
    this.journey = journey;
    this.family = family;
    this.stagepad = new Stagepad(TODAY, 'demo-full');
    this.screens = {};
    this.versions = 0;
    this.changed = false;
  }

  async begin() {
    await this.stagepad.start();
    this.browser = await launch();
    this.mails = new Mails(this.stagepad);
    this.scanner = new Scanner(this.mails);
    this.people = { office: 'hanneke' };
    this.screens.office = await openAs(this, 'hanneke', '/overzicht', tall);
    await this.find();
    for (const [role, who] of Object.entries(this.people)) {
      if (role !== 'office') this.screens[role] = await openAs(this, who, '/', tall);
    }
  }

  // The scanner comes once more, and everybody sees what they saw.
  async end() {
    await this.scan(true);
    this.journey.check(this.scanner.dead.length === 0, `every mailed link led somewhere ${this.scanner.dead.join(' ')}`);
    this.journey.check(!this.changed, `the scanner opened ${this.scanner.opened.size} links and changed nothing`);
    for (const [role, screen] of Object.entries(this.screens)) {
      // Days went by while the server was stopped: what a page asked it just then was refused.
      screen.faults = screen.faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'));
      this.journey.clean(screen, role);
    }
    await this.browser.close();
    await this.stagepad.remove();
  }

  // What the server knows, as somebody who is signed in.
  async ask(path, role = 'office') {
    return this.screens[role].page.evaluate(async (address) => (await fetch(address)).json(), path);
  }

  // The first stage of this kind that nobody asked anything about, with its people.
  async find() {
    const { programma, soort, po } = this.family;
    const { regels } = await this.ask(`/api/overzicht?aantal=100&programma=${programma}`);
    for (const regel of regels) {
      const part = regel.blokken.find((blok) => blok.soort === soort && blok.fase === 'gepland');
      if (!part || part.eerste_dag < later(TODAY, 30)) continue;
      const { traject } = await this.ask(`/api/trajecten/${regel.traject.id}`);
      if (po && !traject.praktijkopleider) continue;
      this.traject = traject.id;
      this.onderdeel = traject.onderdelen.find((each) => each.soort === soort).id;
      this.aios = traject.aios.naam;
      this.period = part;
      this.people.aios = await this.account(traject.aios);
      this.people.io = await this.account(traject.instituutsopleider);
      if (po) this.people.po = await this.account(traject.praktijkopleider);
      return;
    }
    throw new Error(`nobody in ${programma} with a ${soort} to come`);
  }

  async account({ id }) {
    return (await this.ask(`/api/personen/${id}`)).email.split('@')[0];
  }

  // The scanner opens what was mailed; remembers whether the training or anybody's worklist is another one by that.
  async scan(again = false) {
    const state = async () => {
      const roles = Object.keys(this.people);
      const lists = await Promise.all(roles.map((role) => this.ask('/api/werklijst', role)));
      return JSON.stringify([await this.ask(`/api/trajecten/${this.traject}`), lists]);
    };
    const before = await state();
    await this.scanner.open(again);
    if ((await state()) !== before) this.changed = true;
  }

  // --- whose turn it is

  // Somebody reads in a mail that it is their turn, after the scanner; by its link they come to the program, and there
  // to their step.
  async turn(role, task, saying = task) {
    const mail = await this.mail(`${this.people[role]}@stagepad.example`, saying, `${role} is told by mail: ${saying}`);
    return this.open(role, mail.links[0], task);
  }

  async mail(address, saying, what) {
    const mail = await this.mails.to(address, new RegExp(escaped(saying).replaceAll(' ', '\\s+')));
    this.journey.check(mail !== undefined, what);
    if (!mail) await this.breakOff(what);
    await this.scan();
    return mail;
  }

  // Without this step there is no next one; the pictures show who came how far.
  async breakOff(what) {
    for (const [role, screen] of Object.entries(this.screens)) {
      await screen.shoot(join(process.env.STAGEPAD_OUTPUT_DIR ?? '.', `${this.journey.name}-${role}.png`));
    }
    throw new Error(what);
  }

  // The step of somebody: the aios finds it on the timeline, everybody else in the worklist.
  async open(role, link, task) {
    const screen = this.screens[role];
    await screen.page.goto(link);
    await screen.ready();
    if (role === 'aios') {
      const { stage } = this.family;
      // Only what did not begin yet can be moved.
      await screen.click((await screen.find('slider', stage).count()) > 0 ? 'slider' : 'button', stage);
      return screen;
    }
    if (new URL(link).pathname !== '/werklijst') await screen.click('link', /^Werklijst/);
    await screen.click('link', new RegExp(`^${escaped(this.aios)}, ${escaped(task)}`));
    return screen;
  }

  // The stage, for somebody whom nothing was mailed.
  async stageOf(role) {
    const screen = this.screens[role];
    const path = role === 'aios' ? '/opleiding' : `/trajecten/${this.traject}`;
    await screen.page.goto(this.stagepad.address(`${path}?stage=${this.onderdeel}`));
    await screen.ready();
    return screen;
  }

  // Nobody does anything until that day.
  async wait(day) {
    await this.stagepad.stop();
    this.stagepad.today = day;
    await this.stagepad.start();
  }

  // --- doing it

  async fill(screen, { fields = {}, choices = {}, marks = [] }) {
    for (const [name, text] of Object.entries(fields)) await screen.type(name, text);
    for (const [name, label] of Object.entries(choices)) await screen.choose(name, label);
    for (const name of marks) {
      if (!(await screen.find('checkbox', name).isChecked())) await screen.click('checkbox', name);
    }
  }

  async sees(role, text, what) {
    await this.journey.says(await this.stageOf(role), text, what);
  }

  async returns(screen, field, reason) {
    await screen.type(field, reason);
    await screen.click('button', 'Stuur terug');
  }

  // The aios reads by mail and on the screen that something came back, and why.
  async getsBack(task, saying, reason) {
    const aios = await this.turn('aios', task, saying);
    await this.journey.says(aios, reason, `the aios reads why: ${reason}`);
    return aios;
  }

  // --- the place

  // The aios asks; the IO wants to know more first.
  async getsApproval(institution, isInEtalageToo) {
    const request = 'Zelf een plaats werven';
    const asks = async (screen, why) => {
      if (isInEtalageToo) await screen.click('button', request);
      await this.fill(screen, { fields: { 'Instelling die je wilt benaderen': institution, Toelichting: why } });
      await screen.click('button', 'Vraag goedkeuring');
      await this.journey.says(screen, 'Wacht op een besluit', 'the aios asks approval');
    };
    const aios = await this.open('aios', this.stagepad.address('/opleiding'));
    await asks(aios, 'Past bij mijn individuele plan.');
    await this.returns(await this.turn('io', request, 'vraagt om'), 'Reden of opmerking', 'Wat wil je er leren?');
    await asks(await this.getsBack('', 'is teruggestuurd', 'Reden: Wat wil je er leren?'), 'Ik wil er leren samenwerken.');
    await (await this.turn('io', request, 'vraagt om')).click('button', 'Keur goed');
  }

  // The aios reports a place that nobody judges.
  async takesOwnPlace(place) {
    await this.reports(await this.turn('aios', '', 'is goedgekeurd'), place, 'Polikliniek');
    await this.journey.says(this.screens.aios, 'Geplaatst', 'with that it is final');
  }

  // The aios reports it; the IO returns it, and so does the Stagebureau, before they agree.
  async getsOwnPlace(place) {
    const judge = 'Beslissen over de gemelde plaats';
    const confirm = 'Plaatsing bevestigen';
    const again = 'Pas de gemelde plaats aan';
    const reports = async (screen, afdeling) => {
      await this.reports(screen, place, afdeling);
      await this.journey.says(screen, 'Nog niet akkoord', 'others have to agree yet');
    };
    await reports(await this.turn('aios', '', 'is goedgekeurd'), 'Nog onbekend');
    await this.returns(await this.turn('io', judge), 'Reden', 'Op welke afdeling?');
    await reports(await this.getsBack(again, again, 'Op welke afdeling?'), 'Polikliniek');
    await (await this.turn('io', judge)).click('button', 'Keur goed');
    await this.returns(await this.turn('office', confirm), 'Reden', 'Welke polikliniek?');
    await reports(await this.getsBack(again, again, 'Welke polikliniek?'), 'Polikliniek West');
    await (await this.turn('io', judge)).click('button', 'Keur goed');
    await (await this.turn('office', confirm)).click('button', 'Bevestig de plaats');
  }

  async reports(screen, place, afdeling) {
    await this.fill(screen, { ...place, fields: { ...supervised, Afdeling: afdeling } });
    await screen.click('button', 'Geef door');
  }

  // What the institute arranges itself, part by part.
  async assigns(screen, parts, institution) {
    for (const part of parts) {
      await screen.choose('Deel van de stage', part);
      await this.fill(screen, { fields: { Instelling: institution, ...supervised } });
      await screen.click('button', 'Wijs toe');
      await this.journey.sees(screen, 'cell', institution, `the place of ${part} is assigned`);
    }
  }

  // All of it, by the IO, who agrees then; the Stagebureau makes it final.
  async assignedByIo(parts, institution) {
    const list = this.stagepad.address('/werklijst');
    await this.assigns(await this.open('io', list, 'De plaats regelen'), parts, institution);
    await (await this.open('io', list, 'Akkoord geven op de plaatsing')).click('button', 'Ga akkoord met deze plaats');
    await (await this.turn('office', 'Plaatsing bevestigen')).click('button', 'Maak de plaats definitief');
  }

  // --- before the stage

  async getsPlanApproved() {
    const judge = 'Stageplan beoordelen';
    const aios = await this.turn('aios', 'Lever je stageplan in');
    await this.fill(aios, { fields: {
      'Wat wil je leren?': 'Zelfstandig een consult voeren', Activiteiten: 'Meelopen, daarna een eigen spreekuur',
      'Uren begeleiding per week': '2', Begeleiding: 'Elke week een uur',
    } });
    await aios.click('button', 'Lever het stageplan in');
    await this.returns(await this.turn('io', judge), 'Toetsing', 'Welke praktijktoetsen doe je?');
    const again = await this.getsBack('', 'Pas je stageplan aan en lever het opnieuw in', 'Welke praktijktoetsen doe je?');
    await again.type('Toetsing', 'Twee korte praktijkbeoordelingen');
    await again.click('button', 'Lever het stageplan in');
    await (await this.turn('io', judge)).click('button', 'Keur goed');
  }

  async goesToMijnRgs() {
    const aios = await this.turn('aios', '', 'Schema controleren en overnemen in MijnRGS');
    await aios.click('button', 'Staat in MijnRGS');
    await this.journey.says(aios, 'Gereed om te beginnen', 'the aios put the stage in MijnRGS');
  }

  // --- the stage

  async goesOn() {
    await this.wait(later(this.period.eerste_dag, 20));
    const trainer = this.people.po ? 'po' : 'io';
    const kept = async (role, kind, how) => {
      const screen = await this.stageOf(role);
      await screen.click('button', 'Gesprekken, toetsen en diensten vastleggen');
      await screen.click('button', 'Voeg een gesprek toe');
      await this.fill(screen, how);
      await screen.click('button', 'Leg vast');
      await this.journey.sees(screen, 'rowheader', kind, `${role} keeps a talk`);
    };
    await kept(trainer, 'Gezamenlijk gesprek', { choices: { Soort: 'Gezamenlijk gesprek' }, marks: [names[trainer]] });
    await kept('aios', 'Evaluatiegesprek', {});
    await this.wait(later(this.period.laatste_dag, 3));
  }

  // --- the report

  async handsIn(screen, then = 'Stageverslag ingeleverd') {
    const [chooser] = await Promise.all([
      screen.page.waitForEvent('filechooser'), screen.click('button', 'Kies een document voor het verslag…'),
    ]);
    await chooser.setFiles(pdf(`versie ${++this.versions}`));
    await this.journey.sees(screen, 'link', `Versie ${this.versions} Stageverslag.pdf`, `version ${this.versions} of the report is there`);
    await screen.click('button', 'Lever het stageverslag in');
    await this.journey.says(screen, then, 'and handed in');
  }

  // The aios hands it in; the stagebegeleider is asked by mail, and opens the link after the scanner did.
  async getsReport() {
    const aios = await this.stageOf('aios');
    await this.handsIn(aios);
    // Of a composite stage each part-stage has one.
    await aios.click('button', /^Vraag de stagebegeleider (van .+ )?om een bijdrage$/);
    const mail = await this.mail(supervisor, 'bijdrage', 'the stagebegeleider is asked by mail');
    const guest = await this.browser.open(mail.links[0], tall);
    const { page } = guest;
    this.screens.guest = guest;
    this.journey.check((await page.getByText(this.aios).count()) === 0, 'the link shows nothing before the code');
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    const code = (await this.mail(supervisor, 'Uw code is', 'the code comes by mail')).text.match(/ (\d{6})\./)[1];
    await page.getByLabel('Code uit de mail').fill(code);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await this.journey.says(guest, this.aios, 'with the code the stagebegeleider sees whom it is about');
    await page.getByLabel('Uw beoordeling van de stage').fill('De doelen zijn gehaald.');
    await page.getByRole('button', { name: 'Geef de stagebeoordeling' }).click();
    await this.journey.says(guest, /^Vastgelegd/, 'and gives the stagebeoordeling');
  }

  // Each who judges returns it once, so that it is handed in and judged anew by those before; then all agree.
  async getsJudged() {
    const reason = 'Beschrijf ook de samenwerking';
    const agrees = 'Ga akkoord met het verslag';
    const judges = [
      { agrees, decides: (what, why) => this.guestDecides(what, why) },
      { agrees, decides: (what, why) => this.judges(this.people.po ? 'po' : 'io', what, why) },
      { agrees: 'Waardeer en rond de stage af', decides: (what, why) => this.values(what, why) },
    ];
    for (const [at, last] of judges.entries()) {
      for (const each of judges.slice(0, at)) await each.decides(each.agrees);
      await last.decides('Stuur terug', reason);
      await this.handsIn(await this.getsBack('', 'Pas je stageverslag aan en lever het opnieuw in', reason));
    }
    for (const each of judges) await each.decides(each.agrees);
    await this.sees('aios', 'Gewaardeerd', 'the report is valued, which the aios sees');
  }

  async judges(role, what, why) {
    await this.decides(await this.turn(role, 'Stageverslag beoordelen'), what, why);
  }

  // An IO who just agreed is told nothing, and goes on.
  async values(what, why) {
    const { io } = this.screens;
    if (this.people.po) await this.turn('io', 'Stageverslag waarderen');
    else await this.journey.sees(io, 'heading', 'Stageverslag waarderen', 'the IO who agreed may value it too');
    await this.decides(io, what, why);
  }

  async decides(screen, what, why) {
    if (why) await screen.type('Reden', why);
    await screen.click('button', what);
  }

  // By the same link, in the browser that gave the code.
  async guestDecides(what, why) {
    const { guest } = this.screens;
    await guest.page.reload();
    if (why) await guest.page.getByLabel('Reden').fill(why);
    await guest.page.getByRole('button', { name: what }).click();
    await this.journey.says(guest, /^Vastgelegd/, `the stagebegeleider: ${what}`);
  }
}

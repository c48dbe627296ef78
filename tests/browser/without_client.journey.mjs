// Where the client cannot run (no WebGL 2, no WebAssembly, no script, a script that does not come), the
// page says so in a plain sentence and leads to what works without it.
import { openAs, prepare } from './lib/proof.mjs';
import { Journey } from './lib/stagepad.mjs';

const journey = new Journey('without-client');
const proof = await prepare();
const english = { context: { locale: 'en-GB' } };

// Opens a screen of the client after `spoil` has taken something from the browser.
async function openSpoilt(spoil, options = {}) {
  const screen = await openAs(proof, 'sanne', null, options);
  await spoil(screen.page);
  await screen.page.goto(proof.stagepad.address('/opleiding'));
  return screen;
}

async function leadsOn(screen, links, how) {
  for (const [name, heading] of links) {
    const link = screen.find('link', name);
    await journey.appears(screen, link, `${how}: there is a link ${name}`);
    const href = await link.first().getAttribute('href');
    await screen.page.goto(proof.stagepad.address(href));
    await journey.sees(screen, 'heading', heading, `${how}: ${name} works without the client`, { level: 1 });
    await screen.page.goBack();
    await screen.page.getByRole('link').first().waitFor();
  }
}

const dutch = [['Mijn opleidingsschema bekijken en afdrukken', 'Opleiding van Sanne Verhoeven'],
  ['De stageplaatsen bekijken en afdrukken', 'Stage-etalage'], ['De openbare etalage', 'Stage-etalage'], ['Mijn account', 'Je account']];

{
  const noWebGl = (page) => page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      return kind === 'webgl2' ? null : getContext.call(this, kind, ...more);
    };
  });
  const screen = await openSpoilt(noWebGl);
  await journey.sees(screen, 'heading', 'Stagepad kan hier niet starten', 'no WebGL 2: the page says that it cannot start');
  await journey.says(screen, /tekenlaag \(WebGL 2\)/, 'no WebGL 2: and why');
  journey.check(await screen.page.title() === 'Stagepad kan hier niet starten · Stagepad', 'no WebGL 2: the title says so too');
  await leadsOn(screen, dutch, 'no WebGL 2');
  journey.clean(screen, 'no WebGL 2');
  await screen.close();

  const inEnglish = await openSpoilt(noWebGl, english);
  await journey.sees(inEnglish, 'heading', 'Stagepad cannot start here', 'no WebGL 2: in English for who reads English');
  journey.check(await inEnglish.page.locator('html').getAttribute('lang') === 'en', 'no WebGL 2: and the page is marked as English');
  await inEnglish.close();
}
{
  const screen = await openSpoilt((page) => page.addInitScript(() => { delete globalThis.WebAssembly; }));
  await journey.says(screen, /WebAssembly/, 'no WebAssembly: the page says so');
  await journey.sees(screen, 'link', 'De openbare etalage', 'no WebAssembly: and leads on');
  await screen.close();
}
{
  const screen = await openSpoilt((page) => page.route(/stagepad\.wasm/, (route) => route.abort()));
  await journey.says(screen, /Niet alle onderdelen konden worden opgehaald/, 'the program does not come: the page says so');
  await journey.sees(screen, 'link', 'Mijn opleidingsschema bekijken en afdrukken', 'the program does not come: and leads on');
  await screen.close();
}
{
  // Nothing of ours runs: what shows then is the page's own, after a while.
  const screen = await openSpoilt((page) => page.route(/\.js/, (route) => route.abort()));
  const link = screen.page.locator('#slow').getByRole('link', { name: 'de openbare etalage' });
  await link.waitFor({ state: 'visible', timeout: 60000 });
  journey.check(await link.isVisible(), 'no script comes: the page leads on by itself');
  await screen.close();
}
{
  const screen = await openAs(proof, 'sanne', '/opleiding', { context: { javaScriptEnabled: false } });
  await journey.sees(screen, 'heading', 'Stagepad heeft JavaScript nodig', 'script is off: the page says so');
  await screen.find('link', 'je opleidingsschema').click();
  await journey.sees(screen, 'heading', 'Opleiding van Sanne Verhoeven', 'script is off: the schedule is there without it');
  await screen.close();
}
{
  const screen = await openAs(proof, 'sanne', '/opleiding', { width: 1440, height: 1000 });
  await screen.ready();
  journey.check(await screen.page.locator('#slow, #loading').count() === 0, 'where it does start, nothing of this is left');
  // The click leads away from the page at once, so there is nothing to settle.
  await screen.find('button', 'Afdrukken').evaluate((button) => button.click());
  await screen.page.waitForURL(/\/trajecten\/\d+\/afdruk\?taal=nl$/);
  await journey.sees(screen, 'heading', 'Opleiding van Sanne Verhoeven', 'the client’s button leads to the schedule on paper', { level: 1 });
  journey.clean(screen, 'print');
  await screen.close();
}

await proof.end();
journey.end();

// Starts the program: checks what it needs, fetches it and the fonts side by side, and joins it with
// the page. Whatever goes wrong ends in one plain sentence.
import { createHost } from './host.js?v=@hash:/host.js@';

const fonts = [
  '/fonts/inter-regular.ttf?v=@hash:/fonts/inter-regular.ttf@',
  '/fonts/inter-semibold.ttf?v=@hash:/fonts/inter-semibold.ttf@',
  '/fonts/icons.ttf?v=@hash:/fonts/icons.ttf@',
];

// The texts of the program are not there yet when it cannot start, so these stand here.
const words = {
  nl: {
    title: 'Stagepad kan hier niet starten',
    webgl: 'Deze browser of computer kan de tekenlaag (WebGL 2) niet gebruiken. Werk de browser bij, of zet hardwareversnelling aan in de instellingen.',
    wasm: 'Deze browser kan het programma (WebAssembly) niet uitvoeren. Werk de browser bij, of vraag de beheerder van deze computer WebAssembly toe te staan.',
    network: 'Niet alle onderdelen konden worden opgehaald. Controleer de verbinding en probeer het opnieuw.',
    program: 'Het programma is onverwacht gestopt. Wat je had ingevuld, is bewaard. Laad de pagina opnieuw om verder te gaan.',
    again: 'Opnieuw proberen',
    instead: 'Dit werkt hier wel',
    schedule: 'Mijn opleidingsschema bekijken en afdrukken',
    places: 'De stageplaatsen bekijken en afdrukken',
    open: 'De openbare etalage',
    account: 'Mijn account',
  },
  en: {
    title: 'Stagepad cannot start here',
    webgl: 'This browser or computer cannot use the drawing layer (WebGL 2). Update the browser, or switch on hardware acceleration in its settings.',
    wasm: 'This browser cannot run the program (WebAssembly). Update the browser, or ask whoever manages this computer to allow WebAssembly.',
    network: 'Not everything could be fetched. Check the connection and try again.',
    program: 'The program stopped unexpectedly. What you had filled in is kept. Load the page again to go on.',
    again: 'Try again',
    instead: 'This does work here',
    schedule: 'See and print my training schedule',
    places: 'See and print the places',
    open: 'The public showcase',
    account: 'My account',
  },
};

// The language chosen in the program, else that of the browser.
function language() {
  let chosen = null;
  try {
    chosen = localStorage.getItem('stagepad.stagepad.taal');
  } catch { /* nothing is kept here */ }
  return (chosen ?? navigator.language ?? 'nl').startsWith('en') ? 'en' : 'nl';
}

// Says what is wrong in one plain sentence, and what works without the program.
let failed = false;
function fail(reason, error) {
  if (failed) return;
  failed = true;
  if (error) console.error(error);
  const taal = language();
  const say = words[taal];
  const put = (id, text, href) => {
    const element = document.getElementById(id);
    element.textContent = text;
    if (href) element.href = href;
  };
  document.documentElement.lang = taal;
  document.title = `${say.title} · Stagepad`;
  for (const id of ['loading', 'slow', 'overlay']) document.getElementById(id)?.remove();
  put('trouble-title', say.title);
  put('trouble-reason', say[reason]);
  put('trouble-again', say.again, location.href);
  put('trouble-instead', say.instead);
  put('trouble-schedule', say.schedule, `/trajecten/afdruk?taal=${taal}`);
  put('trouble-places', say.places, `/etalage/afdruk?taal=${taal}`);
  put('trouble-open', say.open, `/etalage/openbaar?taal=${taal}`);
  put('trouble-account', say.account, `/account?taal=${taal}`);
  document.getElementById('trouble').hidden = false;
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

// Once more after a moment when the network dropped it. A page that is being left fails its requests too, and is
// gone by then: nobody is told of that.
async function bytes(address) {
  try {
    return await fetched(address);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return fetched(address);
  }
}

async function start() {
  if (!globalThis.WebAssembly) return fail('wasm');
  // Whether it works here is found out by the program, at its own canvas: a trial costs as much as a frame.
  if (!globalThis.WebGL2RenderingContext) return fail('webgl');
  const host = createHost();
  // What the program asks first, asked while it is still on its way.
  host.askEarly('/api/ik');
  host.askEarly(`/texts/${language()}.json`);
  let program;
  let files;
  try {
    [program, ...files] = await Promise.all([
      globalThis.createStagepad({
        host,
        locateFile: (name) => (name.endsWith('.wasm') ? '/stagepad.wasm?v=@hash:/stagepad.wasm@' : '/' + name),
        onAbort: () => fail('program'),
      }),
      ...fonts.map(bytes),
    ]);
  } catch (error) {
    return fail('network', error);
  }
  try {
    files.forEach((file, index) => {
      const at = program._stagepad_font(index, file.length);
      program.HEAPU8.set(file, at);
    });
    host.join(program, (error) => fail('program', error));
    if (!program._stagepad_start()) return fail('webgl');
    for (const id of ['loading', 'slow']) document.getElementById(id).remove();
  } catch (error) {
    fail('program', error);
  }
}

start();

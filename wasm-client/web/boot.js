// Starts the program: checks what it needs, fetches it and the fonts side by side, and joins it with
// the page. Whatever goes wrong ends in one plain sentence.
import { createHost } from './host.js?v=@hash:/host.js@';

const fonts = [
  '/fonts/inter-regular.ttf?v=@hash:/fonts/inter-regular.ttf@',
  '/fonts/inter-semibold.ttf?v=@hash:/fonts/inter-semibold.ttf@',
  '/fonts/icons.ttf?v=@hash:/fonts/icons.ttf@',
];

const sentences = {
  webgl: 'Deze browser of computer kan de tekenlaag (WebGL 2) niet gebruiken. Werk de browser bij, of zet hardwareversnelling aan in de instellingen.',
  network: 'Niet alle onderdelen konden worden opgehaald. Controleer de verbinding en probeer het opnieuw.',
  program: 'Het programma is onverwacht gestopt. Wat u had ingevuld, is bewaard. Laad de pagina opnieuw om verder te gaan.',
};

let failed = false;
function fail(reason, error) {
  if (failed) return;
  failed = true;
  if (error) console.error(error);
  document.getElementById('loading').hidden = true;
  document.getElementById('trouble-reason').textContent = sentences[reason];
  document.getElementById('trouble-again').href = location.href;
  document.getElementById('trouble').hidden = false;
}

function hasWebGl2() {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'));
  } catch {
    return false;
  }
}

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start() {
  if (!hasWebGl2()) return fail('webgl');
  const host = createHost();
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
    document.getElementById('loading').remove();
  } catch (error) {
    fail('program', error);
  }
}

start();

// What the program asks of the page, and what the page tells the program. The program's side is
// wasm-client/platform/web/web_platform.cpp: `operations` stand in the order of HostOp there.
import { createOverlay } from './overlay.js?v=@hash:/overlay.js@';

const encoder = new TextEncoder();
const TAP_SLOP = 10; // a finger that moved further was scrolling

export function createHost() {
  const canvas = document.getElementById('canvas');
  let program = null;
  let onFailure = () => {};
  let shortcuts = new Set();
  let wakeTimer = 0;
  let wakeAt = Infinity;
  let leaveWarning = false;
  const requests = new Map();
  const early = new Map();

  // Every call into the program goes through here: a fault inside it ends the session in a sentence.
  function run(name, ...values) {
    if (!program) return undefined;
    try {
      return program['_stagepad_' + name](...values);
    } catch (error) {
      program = null;
      onFailure(error);
      return undefined;
    }
  }

  // Text for the program: written to its inbox, the length is what it is told.
  function put(...texts) {
    const parts = texts.map((text) => encoder.encode(text));
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    let at = run('inbox', size);
    for (const part of parts) {
      program.HEAPU8.set(part, at);
      at += part.length;
    }
    return parts.map((part) => part.length);
  }

  const send = (id, kind, number = 0, text = '') => {
    if (program) run('event', id, kind, number, text === '' ? 0 : put(text)[0]);
  };
  const overlay = createOverlay(document.getElementById('overlay'), send);

  // --- Operations ---------------------------------------------------------------------------------

  function announce(text, assertive) {
    const region = document.getElementById(assertive ? 'assertive' : 'polite');
    region.textContent = '';
    // A pause, so that the same words are read again.
    setTimeout(() => { region.textContent = text; }, 60);
  }

  function setTheme(kind, variables) {
    const style = document.documentElement.style;
    style.colorScheme = kind;
    for (const line of variables.split('\n')) {
      const [name, value] = line.split(' ');
      style.setProperty('--' + name, value);
      if (name === 'surface') document.querySelector('meta[name="theme-color"]').content = value;
    }
  }

  async function send_request(head, body, id) {
    const [method, path, timeout, file, ...lines] = head.split('\n');
    const headers = lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
    const controller = new AbortController();
    requests.set(id, controller);
    const timer = setTimeout(() => controller.abort(), Number(timeout));
    let status = 0;
    let answerHead = '';
    let answer = '';
    try {
      const asked = method === 'GET' ? early.get(path) : undefined;
      early.delete(path);
      const response = (await asked) ?? await fetch(path, {
        method, headers, credentials: 'same-origin', signal: controller.signal,
        body: method === 'GET' || method === 'HEAD' ? undefined : overlay.file(Number(file)) ?? body,
      });
      answer = await response.text();
      status = response.status;
      answerHead = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    } catch {
      status = 0;
      answer = '';
    }
    clearTimeout(timer);
    requests.delete(id);
    if (program) run('fetched', id, status, ...put(answerHead, answer));
  }

  function stored(key) {
    try {
      const value = localStorage.getItem('stagepad.' + key);
      return value === null ? -1 : put(value)[0];
    } catch {
      return -1;
    }
  }

  function store(key, value) {
    try {
      localStorage.setItem('stagepad.' + key, value);
      return 1;
    } catch {
      return 0;
    }
  }

  function forget(key) {
    try {
      localStorage.removeItem('stagepad.' + key);
    } catch { /* nothing was kept */ }
  }

  function wake(ms) {
    const at = performance.now() + ms;
    if (at >= wakeAt - 1) return;
    clearTimeout(wakeTimer);
    wakeAt = at;
    wakeTimer = setTimeout(() => { wakeAt = Infinity; run('timer', 0); }, ms);
  }

  const here = () => location.pathname + location.search;
  const operations = [
    () => requestAnimationFrame(() => run('draw')),
    (json) => overlay.apply(JSON.parse(json)),
    (_a, _b, id) => overlay.focus(id),
    (text, _b, assertive) => announce(text, assertive !== 0),
    (name) => { canvas.style.cursor = name; },
    (list) => { shortcuts = new Set(list.split('\n').filter(Boolean)); },
    setTheme,
    (head, body, id) => { send_request(head, body, id); },
    (_a, _b, id) => requests.get(id)?.abort(),
    (id, _b, ms) => { setTimeout(() => run('timer', Number(id)), ms); },
    stored,
    store,
    forget,
    () => put(here())[0],
    (url) => history.pushState(null, '', url),
    (url) => history.replaceState(null, '', url),
    () => history.back(),
    (url) => location.assign(url),
    (title) => { document.title = title; },
    (text) => { navigator.clipboard?.writeText(text).catch(() => {}); },
    (_a, _b, on) => { leaveWarning = on !== 0; },
    (code) => { document.documentElement.lang = code; },
    (_a, _b, ms) => wake(ms),
  ];

  // --- What happens on the page -------------------------------------------------------------------

  function resize() {
    const ratio = window.devicePixelRatio || 1;
    const width = window.innerWidth;
    const height = window.innerHeight;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = canvas.width / ratio + 'px';
    canvas.style.height = canvas.height / ratio + 'px';
    run('resize', width, height, ratio);
  }

  const queries = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)',
    '(forced-colors: active)', '(pointer: coarse)'].map((query) => window.matchMedia(query));
  function preferences() {
    const bits = queries.reduce((sum, query, index) => sum + (query.matches ? 1 << index : 0), 0);
    run('preferences', bits, put(navigator.language || 'nl')[0]);
  }

  let pressX = 0;
  let pressY = 0;
  let swallowClick = false;
  const buttons = [0, 2, 1]; // the page counts the middle button before the right one

  function pointer(event) {
    const touch = event.pointerType === 'touch' ? 1 : 0;
    if (touch && !event.isPrimary) return;
    const native = event.target !== canvas && event.target instanceof Element && event.target.closest('.live') !== null;
    const button = buttons[event.button] ?? 0;
    if (event.type === 'pointermove') {
      if (event.buttons && Math.hypot(event.clientX - pressX, event.clientY - pressY) > TAP_SLOP) swallowClick = touch === 1;
      run('pointer', 0, event.clientX, event.clientY, 0, touch);
    } else if (event.type === 'pointerdown') {
      pressX = event.clientX;
      pressY = event.clientY;
      swallowClick = false;
      overlay.setModality('pointer');
      if (event.target === canvas) canvas.setPointerCapture(event.pointerId);
      if (!native || touch) run('pointer', 1, event.clientX, event.clientY, button, touch);
    } else {
      run('pointer', 2, event.clientX, event.clientY, button, touch);
    }
  }

  function wheel(event) {
    if (event.ctrlKey || (event.target instanceof HTMLTextAreaElement && event.target.classList.contains('editing'))) return;
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? window.innerHeight * 0.9 : 1;
    const x = event.shiftKey ? event.deltaY : event.deltaX;
    const y = event.shiftKey ? 0 : event.deltaY;
    run('pointer', 0, event.clientX, event.clientY, 0, 0);
    run('wheel', x * unit, y * unit);
  }

  function shortcut(event) {
    const keys = [];
    if (event.ctrlKey || event.metaKey) keys.push('ctrl');
    if (event.altKey) keys.push('alt');
    if (event.shiftKey) keys.push('shift');
    keys.push(event.key.toLowerCase());
    const words = keys.join('+');
    if (!shortcuts.has(words) || event.isComposing) return false;
    event.preventDefault();
    send(0, overlay.kinds.key_shortcut, 0, words);
    return true;
  }

  function listen() {
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(type, pointer);
    document.documentElement.addEventListener('pointerleave', () => run('pointer', 3, 0, 0, 0, 0));
    window.addEventListener('wheel', wheel, { passive: false });
    // The canvas is no place for the focus: the program decides where it goes.
    canvas.addEventListener('mousedown', (event) => event.preventDefault());
    canvas.addEventListener('contextmenu', (event) => event.preventDefault());
    window.addEventListener('click', (event) => {
      if (swallowClick) {
        swallowClick = false;
        event.preventDefault();
        event.stopPropagation();
      }
    }, true);
    window.addEventListener('keydown', (event) => {
      overlay.setModality('key', event);
      if (!shortcut(event)) overlay.keydown(event);
    });
    window.addEventListener('resize', resize);
    for (const query of queries) query.addEventListener('change', preferences);
    window.addEventListener('popstate', () => run('url', put(here())[0]));
    window.addEventListener('beforeunload', (event) => { if (leaveWarning) event.preventDefault(); });
    canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    canvas.addEventListener('webglcontextrestored', () => run('context_restored'));
    watchRatio();
  }

  // Moving to another screen changes the ratio without a resize.
  function watchRatio() {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', () => { resize(); watchRatio(); }, { once: true });
  }

  return {
    // Begins a GET that the program will make; its first one of this path gets this answer.
    askEarly(path) {
      early.set(path, fetch(path, { credentials: 'same-origin' }).catch(() => undefined));
    },
    call: (op, a, b, number) => Number(operations[op](a, b, number) ?? 0),
    join(instance, failure) {
      program = instance;
      onFailure = failure;
      resize();
      preferences();
      listen();
    },
  };
}

// What is put into every measured page before its own scripts: counts what it draws and how long it works
// for a frame. The pages themselves know nothing of it.

// Runs in the page. `globalThis.bench`: { draws, frames: [{ at, took, drew }], shown, wait }.
export function probe() {
  const bench = { draws: 0, frames: [], shown: null, requestFrame: window.requestAnimationFrame.bind(window) };
  globalThis.bench = bench;
  for (const name of ['drawElements', 'drawArrays']) {
    const real = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function count(...values) {
      ++bench.draws;
      return real.apply(this, values);
    };
  }
  window.requestAnimationFrame = (callback) => bench.requestFrame((at) => {
    const before = performance.now();
    const drawn = bench.draws;
    callback(at);
    bench.frames.push({ at, took: performance.now() - before, drew: bench.draws > drawn });
  });

  // A frame is on its way to the screen when the browser begins the next one.
  const afterThisFrame = () => bench.requestFrame(() => { bench.shown ??= performance.now(); });

  // Content is there when an element matches; a canvas must have drawn in the same turn.
  bench.waitForElement = (selector, onCanvas) => {
    const seen = () => {
      if (!document.querySelector(selector) || (onCanvas && bench.draws === 0)) return;
      observer.disconnect();
      afterThisFrame();
    };
    const observer = new MutationObserver(seen);
    observer.observe(document, { subtree: true, childList: true });
  };
  bench.waitForDraw = () => {
    const look = () => (bench.draws > 0 ? afterThisFrame() : bench.requestFrame(look));
    bench.requestFrame(look);
  };
}

// Serves a built client without the server behind it: the same addresses, the same content security
// policy. For tests of the kit; journeys use the real executable (stagepad_process.mjs).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'; " +
  "style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.svg': 'image/svg+xml', '.json': 'application/json',
};

// folders: [{ at: '/fonts/', folder }] tried in order; anything without an extension is the page.
export async function startStaticServer(folders) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const wanted = extname(path) ? path : '/index.html';
    response.setHeader('Content-Security-Policy', POLICY);
    for (const { at, folder } of folders) {
      if (!wanted.startsWith(at)) continue;
      try {
        const body = await readFile(join(folder, wanted.slice(at.length)));
        response.setHeader('Content-Type', TYPES[extname(wanted)] ?? 'application/octet-stream');
        response.end(body);
        return;
      } catch { /* the next folder */ }
    }
    response.statusCode = 404;
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

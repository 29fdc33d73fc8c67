/** `npm run web`: builds dist/web and serves it on this machine only. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { buildWeb } from "./build-web.js";

const ROOT = join(import.meta.dirname, "../dist/web");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
  const name = path.endsWith("/") ? `${path}index.html` : path;
  readFile(join(ROOT, name)).then(
    (bytes) => {
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      });
      response.end(bytes);
    },
    () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("not found\n");
    },
  );
});

await buildWeb();
const port = Number(process.env.PORT ?? 8080);
server.listen(port, "127.0.0.1", () => {
  process.stdout.write(`http://localhost:${port}/ (Ctrl+C stops it)\n`);
});

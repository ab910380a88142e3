// A static server over dist/, as any office would run one: the files, their types, the content policy.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Listens on this machine alone. Nothing is said of caching: Excel shows a stand-in for icons it may not keep.
 * @param {{ folder: string, port: number, policy: string, tls?: { cert: Buffer, key: Buffer } }} settings port 0: any
 * @returns {Promise<import("node:http").Server>} listening; fails where the port is taken
 */
export function serve({ folder, port, policy, tls }) {
  const answer = (
    /** @type {import("node:http").IncomingMessage} */ request,
    /** @type {import("node:http").ServerResponse} */ response,
  ) => {
    const file = fileAt(folder, request.url ?? "/");
    if (file === null || !["GET", "HEAD"].includes(request.method ?? "")) {
      response.writeHead(file === null ? 404 : 405, { "Content-Type": "text/plain" }).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      ...(file.endsWith(".html") && { "Content-Security-Policy": policy }),
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
  const server = tls === undefined ? createServer(answer) : createSecureServer(tls, answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** The file that an address names; null: none, or outside the folder. */
function fileAt(/** @type {string} */ folder, /** @type {string} */ url) {
  const path = decoded(url.split(/[?#]/)[0] ?? "/");
  if (path === null || path.includes("\0")) return null;
  const file = join(folder, normalize(join("/", path.endsWith("/") ? `${path}preview.html` : path)));
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null;
}

/** null: not the writing of any path. */
function decoded(/** @type {string} */ path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

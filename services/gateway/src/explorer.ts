import fs from "node:fs";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The explorer's page, built by scripts/build-explorer.mjs. It loads nothing from another host, and may not. */
const FOLDER = fileURLToPath(new URL("../dist-explorer/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".ttf": "font/ttf",
};

/** The page talks to us, and to the provider that signs people in. */
const policyFor = (provider: string | null): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    `connect-src 'self' ${provider ?? ""}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Serves `/explorer/…`; answers false for what is no file of the page. */
export function serveExplorer(pathname: string, provider: string | null, response: ServerResponse): boolean {
  const name = pathname.replace(/^\/explorer\/?/, "") || "index.html";
  const type = TYPES[path.extname(name)];
  const file = path.join(FOLDER, name);
  if (!type || !file.startsWith(FOLDER) || !fs.existsSync(file)) return false;
  response.writeHead(200, {
    "content-type": type,
    "content-security-policy": policyFor(provider),
    "cache-control": name === "index.html" ? "no-store" : "public, max-age=3600",
  });
  fs.createReadStream(file).pipe(response);
  return true;
}

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { start, type Running } from "./processes.js";
import type { Contender, Places } from "./contenders.js";

const FOLDER = fileURLToPath(new URL("../peers/", import.meta.url));
const LOCK = path.join(FOLDER, "package-lock.json");
const STAMP = path.join(FOLDER, "node_modules", ".installed-from");

/** What we are compared with has a lockfile of its own: it is never shipped, and never part of the workspace. */
export function installPeers(): void {
  const lock = fs.readFileSync(LOCK, "utf8");
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, "utf8") === lock) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    stdio: ["ignore", "ignore", "inherit"],
  });
  fs.writeFileSync(STAMP, lock);
}

const peer = (name: string, script: string, env: Readonly<Record<string, string>>): Promise<Running> =>
  start(name, path.join(FOLDER, script), env);

/** Apollo's gateway before two of Apollo's subgraph servers: batched by DataLoader, one hand-written statement a batch. */
export async function apollo({ databases }: Places): Promise<Contender> {
  const subgraphs = await Promise.all(
    (["directory", "activities"] as const).map(name =>
      peer(name, "apollo-subgraph.mjs", { SUBGRAPH: name, DATABASE_URL: databases[name].databaseUrl }),
    ),
  );
  const urls = Object.fromEntries(
    subgraphs.map(({ name, said }) => [name, `http://127.0.0.1:${String(said)}/`]),
  );
  const gateway = await peer("gateway", "apollo-gateway.mjs", { SUBGRAPHS: JSON.stringify(urls) });
  return {
    name: "apollo",
    processes: [...subgraphs, gateway],
    origin: `http://127.0.0.1:${String(gateway.said)}`,
    headers: { "content-type": "application/json" },
    pathOf: () => "/",
    bodyOf: ({ document }, variables) => JSON.stringify({ query: document, variables }),
  };
}

/** PostGraphile before the floor's database, where all is in one place. */
export async function postgraphile({ floorUrl }: Places): Promise<Contender> {
  const server = await peer("postgraphile", "postgraphile.mjs", { DATABASE_URL: floorUrl });
  return {
    name: "postgraphile",
    processes: [server],
    origin: `http://127.0.0.1:${String(server.said)}`,
    headers: { "content-type": "application/json" },
    pathOf: () => "/graphql",
    bodyOf: ({ postgraphile: query, forPostgraphile }, variables) =>
      JSON.stringify({ query, variables: forPostgraphile(variables) }),
  };
}

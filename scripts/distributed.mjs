// The platform as six processes on six ports, each service before a database of its own: `npm run dev:distributed`.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SERVICES } from "../packages/kernel/dist/index.js";
import { openData } from "../services/gateway/dist/embedded.js";
import { EXTENSIONS, newPassportKeys } from "../packages/subgraph/dist/host.js";
import { HEAP_FLAGS } from "./heap.mjs";

const PORT = Number(process.env.PORT ?? 4000);
const DATA_DIR = path.resolve(process.env.DATA_DIR ?? ".data");
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 3_500;
const END_WITH_PARENT = new URL("end-with-parent.mjs", import.meta.url).href;

const children = new Map();
let postgres;
let isStopping = false;

async function main() {
  for (let port = PORT; port <= PORT + SERVICES.length; port++) await refuseBusy(port);
  const data = await openData(
    DATA_DIR,
    why => void stop(`${why} Stopping; the next start recovers all that was committed.`, 1),
  );
  postgres = data.postgres;
  const keys = await newPassportKeys();
  const urls = Object.fromEntries(
    SERVICES.map((name, index) => [name, `http://127.0.0.1:${PORT + 1 + index}`]),
  );
  const shared = {
    SERVICE_URLS: JSON.stringify(urls),
    MESSAGE_SECRET: randomBytes(32).toString("base64"),
    PASSPORT_PUBLIC_KEY: keys.publicKey,
    DATA_KEYS: data.masterKeys,
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    DEMO: process.env.DEMO || (process.env.OIDC_ISSUER ? "off" : "small"),
  };
  for (const [index, name] of SERVICES.entries()) {
    const { databaseUrl, ownerUrl } = await postgres.ensureDatabase(`tongxin_${name}`, EXTENSIONS);
    run(name, `services/${name}/dist/main.js`, {
      ...shared,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      PORT: String(PORT + 1 + index),
    });
  }
  run("gateway", "services/gateway/dist/main.js", {
    ...shared,
    PASSPORT_PRIVATE_KEY: keys.privateKey,
    PORT: String(PORT),
    DATA_DIR,
  });
  await untilReady();
  console.log(
    `\n同心 Tongxin is running as six processes.\n\n  gateway     http://localhost:${PORT}/graphql`,
  );
  for (const name of SERVICES) console.log(`  ${name.padEnd(11)} ${urls[name]} (answers the gateway only)`);
  if (!process.env.OIDC_ISSUER)
    console.log(
      `\n  Demo accounts sign in with the password ${process.env.DEMO_PASSWORD ?? "tongxin-demo"}.`,
    );
  console.log("\n  Ctrl-C stops everything.");
}

async function refuseBusy(port) {
  const probe = net.createServer().listen(port, "127.0.0.1");
  const busy = () => {
    const last = PORT + SERVICES.length;
    throw new Error(`Port ${port} is busy; ${PORT} to ${last} are needed. Stop what uses it, or set PORT.`);
  };
  await once(probe, "listening").catch(busy);
  probe.close();
}

function run(name, script, env) {
  const child = spawn(process.execPath, [...HEAP_FLAGS, "--import", END_WITH_PARENT, script], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Ctrl-C reaches us; we stop the others in order.
    detached: true,
  });
  children.set(name, child);
  child.once("exit", code => {
    children.delete(name);
    if (!isStopping) void stop(`${name} ended (${code}); stopping the others.`, 1);
  });
}

async function untilReady() {
  const patience = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() > patience) throw new Error("The six processes were not ready within a minute.");
    await wait(100);
  }
}

async function stop(why, code) {
  if (isStopping) return;
  isStopping = true;
  console.log(`\n${why}`);
  const ended = [...children.values()].map(child => new Promise(resolve => child.once("exit", resolve)));
  for (const child of children.values()) child.kill("SIGTERM");
  await Promise.race([Promise.all(ended), wait(STOP_WITHIN_MS)]);
  for (const child of children.values()) child.kill("SIGKILL");
  await postgres?.stop();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop("Stopping …", 0));
await main().catch(error => stop(error.message, 1));

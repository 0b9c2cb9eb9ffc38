// The platform as six processes on six ports, each service before a database of its own: `npm run dev:distributed`.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { SERVICES } from "../packages/kernel/dist/index.js";
import { openData } from "../services/gateway/dist/embedded.js";
import { refuseTaken } from "../services/gateway/dist/port.js";
import { settingsFrom } from "../services/gateway/dist/settings.js";
import { summaryOf } from "../services/gateway/dist/summary.js";
import { EXTENSIONS, newPassportKeys } from "../packages/subgraph/dist/host.js";
import { HEAP_FLAGS } from "./heap.mjs";

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 3_500;
const END_WITH_PARENT = new URL("end-with-parent.mjs", import.meta.url).href;

const children = new Map();
let postgres;
let isStopping = false;

async function main() {
  const settings = settingsFrom(process.env);
  const { port: first, host, dataDir, demo, logLevel } = settings;
  const last = first + SERVICES.length;
  for (let port = first; port <= last; port++) await refuseBusy(port, `${first} to ${last}`);
  console.log("Starting PostgreSQL, five services and the gateway, a process each …");
  const data = await openData(
    dataDir,
    why => void stop(`${why} Stopping; the next start recovers all that was committed.`, 1),
  );
  postgres = data.postgres;
  const keys = await newPassportKeys();
  const portOf = name => first + 1 + SERVICES.indexOf(name);
  const urls = Object.fromEntries(SERVICES.map(name => [name, `http://127.0.0.1:${portOf(name)}`]));
  const shared = {
    SERVICE_URLS: JSON.stringify(urls),
    MESSAGE_SECRET: randomBytes(32).toString("base64"),
    PASSPORT_PUBLIC_KEY: keys.publicKey,
    DATA_KEYS: data.masterKeys,
    LOG_LEVEL: logLevel,
    DEMO: demo,
  };
  for (const name of SERVICES) {
    const { databaseUrl, ownerUrl } = await postgres.ensureDatabase(`tongxin_${name}`, EXTENSIONS);
    run(name, `services/${name}/dist/main.js`, {
      ...shared,
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      HOST: "127.0.0.1",
      PORT: String(portOf(name)),
    });
  }
  // Before services that are there the gateway has nothing to warn of.
  await untilReady(Object.values(urls));
  run("gateway", "services/gateway/dist/main.js", {
    ...shared,
    PASSPORT_PRIVATE_KEY: keys.privateKey,
    PORT: String(first),
    DATA_DIR: dataDir,
  });
  await untilReady([`http://${host}:${first}`]);
  const lines = SERVICES.map(name => `${name.padEnd(10)} ${urls[name]} (answers the gateway only)`);
  console.log(summaryOf("同心 Tongxin is running as six processes.", settings, lines));
}

async function refuseBusy(port, needed) {
  await refuseTaken(port, "127.0.0.1").catch(() => {
    throw new Error(`Port ${port} is busy; ${needed} are needed. Stop what uses it, or set PORT.`);
  });
}

function run(name, script, env) {
  const child = spawn(process.execPath, [...HEAP_FLAGS, "--import", END_WITH_PARENT, script], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // Ctrl-C reaches us; we stop the others in order.
    detached: true,
  });
  children.set(name, child);
  child.once("exit", (code, signal) => {
    children.delete(name);
    const how = signal ? `by ${signal}` : `with exit code ${code}`;
    if (!isStopping) void stop(`${name} ended ${how}; stopping the others.`, 1);
  });
}

async function untilReady(urls) {
  const patience = performance.now() + READY_WITHIN_MS;
  for (const url of urls)
    while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
      if (performance.now() > patience) throw new Error(`${url} was not ready within a minute.`);
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

// Runs a task on a bare machine: installs once through a pinned pnpm, builds, and runs on the Node that the project brings.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { HEAP_FLAGS } from "./heap.mjs";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const PNPM = "pnpm@12.21.0";
const STAMP = "node_modules/.installed-from";
const ON_WINDOWS = process.platform === "win32";

const END_WITH_PARENT = new URL("end-with-parent.mjs", import.meta.url).href;
/** A second signal within this time is the first once more: npm passes on what the terminal has sent to us as well. */
const MOMENT_MS = 1_000;

const node = (script, ...args) => ["node", script, ...args];
/** What runs until it is stopped. */
const server = script => ["node", ...HEAP_FLAGS, "--import", END_WITH_PARENT, script];
const BUILD = [["tsc", "-b"]];
const EXPLORER = [node("scripts/build-explorer.mjs")];

const CLIENT = [
  "packages/client/node_modules/.bin/graphql-codegen",
  "--config",
  "packages/client/codegen.ts",
];

/** What each task runs, one after another; arguments of the command line go to the last. */
const TASKS = {
  build: [...BUILD, ...EXPLORER],
  start: [...BUILD, ...EXPLORER, server("services/gateway/dist/start.js")],
  "dev:distributed": [...BUILD, ...EXPLORER, server("scripts/distributed.mjs")],
  test: [...BUILD, ...EXPLORER, ["jest"]],
  prove: [...BUILD, node("scripts/prove.mjs")],
  bench: [...BUILD, node("bench/dist/main.js")],
  check: [
    ["prettier", "--check", ".", "--log-level", "warn"],
    ["oxlint", "--type-aware", "--deny-warnings"],
    [
      "depcruise",
      "packages/*/src",
      "services/*/src",
      "schema/tools",
      "bench/src",
      "--config",
      ".dependency-cruiser.cjs",
    ],
    node("scripts/house-rules.mjs"),
    ["tsc", "-b", "--force"],
    ["tsc", "-p", "services/gateway/explorer"],
    ["knip"],
    node("schema/dist/check.js"),
    [...CLIENT, "--check"],
    node("scripts/trace.mjs", "--check"),
  ],
  fix: [
    ["prettier", "--write", ".", "--log-level", "warn"],
    ["oxlint", "--type-aware", "--fix"],
  ],
  trace: [node("scripts/trace.mjs")],
  token: [node("scripts/token.mjs")],
  "audit:verify": [node("scripts/audit-verify.mjs")],
  "hr:import": [node("scripts/hr-import.mjs")],
  "schema:emit": [...BUILD, node("schema/dist/emit.js"), CLIENT],
  "schema:publish": [...BUILD, node("schema/dist/publish.js")],
  "migration:create": [node("scripts/migration-create.mjs")],
};

process.chdir(ROOT);
const [task, ...args] = process.argv.slice(2);
const steps = TASKS[task];
if (!steps) {
  console.error(`There is no task ${task}. There are: ${Object.keys(TASKS).join(", ")}.`);
  process.exit(2);
}

await installOnce();
const environment = {
  ...process.env,
  PATH: [path.join(ROOT, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
  NODE_OPTIONS: [process.env.NODE_OPTIONS, "--experimental-vm-modules --disable-warning=ExperimentalWarning"]
    .filter(Boolean)
    .join(" "),
};
for (const [index, [command, ...fixed]] of steps.entries()) {
  const isLast = index === steps.length - 1;
  await orExit(command, isLast ? [...fixed, ...args] : fixed, environment);
}

async function installOnce() {
  const lock = read("pnpm-lock.yaml");
  if (read(STAMP) === lock) return;
  await orExit("npm", ["exec", "--yes", "--", PNPM, "install", "--frozen-lockfile"], process.env, 2);
  fs.writeFileSync(STAMP, lock);
}

function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function orExit(command, commandArgs, env, stdout = "inherit") {
  const code = await run(command, commandArgs, env, stdout);
  if (code !== 0) process.exit(code);
}

/** Passes signals on, and ends the child when npm itself was killed: npm's shell does neither. */
function run(command, commandArgs, env, stdout) {
  const isServer = commandArgs.includes(END_WITH_PARENT);
  const parent = process.ppid;
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      stdio: ["inherit", stdout, "inherit", ...(isServer ? ["ipc"] : [])],
      shell: ON_WINDOWS,
      env,
      // In a group of its own a server gets each signal from us, once: a second would cut its clean stop short.
      detached: isServer && !ON_WINDOWS,
    });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const getsItAnyway = signal => !isServer && signal === "SIGINT" && process.stdin.isTTY;
    let lastAt = -Infinity;
    const forward = signal => {
      const isRepeated = performance.now() - lastAt < MOMENT_MS;
      lastAt = performance.now();
      if (!isRepeated && !getsItAnyway(signal)) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      if (lastAt === -Infinity) child.kill("SIGTERM");
    }, 500);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearInterval(watch);
      for (const each of signals) process.off(each, forward);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

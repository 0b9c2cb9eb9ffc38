import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { fileURLToPath } from "node:url";

const TICK_MS = 10;
const END_WITH_PARENT = new URL("../../scripts/end-with-parent.mjs", import.meta.url).href;

/** One of the processes that a contender is made of. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  /** What it said once it was ready. */
  readonly said: unknown;
  /** Tells it something, and waits for what it says to that. */
  ask<Answer>(question: object | string): Promise<Answer>;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Waits until it can be used; else it says something by itself. */
  readonly isReady?: (child: ChildProcess) => Promise<unknown>;
  /** For Node. */
  readonly flags?: readonly string[];
}

/** Starts a script with an IPC channel, and waits until it says something. */
export async function start(
  name: string,
  script: string | URL,
  env: Readonly<Record<string, string>>,
  { isReady = said, flags = [] }: StartOptions = {},
): Promise<Running> {
  const child = fork(script instanceof URL ? fileURLToPath(script) : script, {
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", ...env },
    execArgv: [...flags, "--import", END_WITH_PARENT],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(child, "exit");
  const ended = gone.then(() => {
    throw new Error(`${name} ended before it was ready.`);
  });
  ended.catch(() => {});
  const answer = await Promise.race([isReady(child), ended]);
  return {
    name,
    pid: child.pid!,
    said: answer,
    async ask<Answer>(question: object | string) {
      child.send(question);
      return (await said(child)) as Answer;
    },
    async stop() {
      child.kill();
      const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
      await gone;
      clearTimeout(late);
    },
  };
}

async function said(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, "message")) as [unknown];
  return message;
}

/** The processor time that a process has used, in milliseconds; with that of its ended children when asked. */
export function cpuOf(pid: number, withEnded = false): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ").map(Number);
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15) as [number, number, number, number];
  return (user + system + (withEnded ? endedUser + endedSystem : 0)) * TICK_MS;
}

/** The processor time of PostgreSQL: of its postmaster, and of the backends that live and lived. */
export function cpuOfTree(pid: number): number {
  const children = fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map(Number);
  return cpuOf(pid, true) + children.reduce((sum, child) => sum + usedBy(child), 0);
}

/** A backend may end between being listed and being looked at; then its parent has its time. */
function usedBy(pid: number): number {
  try {
    return cpuOf(pid);
  } catch {
    return 0;
  }
}

/** What a process holds in memory of its own, in megabytes. */
export function memoryOf(pid: number): number {
  const [, kilobytes = "0"] =
    /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
  return Number(kilobytes) / 1_024;
}

import fs from "node:fs";
import path from "node:path";

/** Somebody else runs on the data folder. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, owner: number) {
    super(`The data folder ${dataDir} is in use by process ${owner}. Stop that one first, or set DATA_DIR.`);
  }
}

interface Owner {
  readonly pid: number;
  /** When the process began, where the system tells: a number may have been given to another process since. */
  readonly startedAt: string;
}

/** One process owns a data folder; answers how to give it back. A process that was killed owns nothing. */
export function claim(dataDir: string): () => void {
  const file = `${dataDir}.owner`;
  const mine = textOf({ pid: process.pid, startedAt: startOf(process.pid) });
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  while (!createWhole(file, mine)) {
    const theirs = read(file);
    const owner = ownerIn(theirs);
    if (isRunning(owner)) throw new DataDirInUse(dataDir, owner.pid);
    takeAway(file, theirs);
  }
  return () => {
    if (read(file) === mine) fs.rmSync(file, { force: true });
  };
}

const textOf = ({ pid, startedAt }: Owner): string => `${pid} ${startedAt}`;

function ownerIn(text: string): Owner {
  const [pid = "", startedAt = ""] = text.split(" ");
  return { pid: Number(pid), startedAt };
}

/** Creates the file with all its content at once, and only where there is none. */
function createWhole(file: string, text: string): boolean {
  const draft = aside(file);
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    return linkUnlessTaken(draft, file);
  } finally {
    fs.rmSync(draft);
  }
}

/** Removes a claim that counts no more. What another process claimed meanwhile is put back. */
function takeAway(file: string, text: string): void {
  const removed = aside(file);
  try {
    fs.renameSync(file, removed);
  } catch {
    return;
  }
  if (read(removed) !== text) linkUnlessTaken(removed, file);
  fs.rmSync(removed);
}

function linkUnlessTaken(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

const aside = (file: string): string => `${file}.${process.pid}`;

function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Without a start time, our own number was another's before us. */
const isRunning = ({ pid, startedAt }: Owner): boolean =>
  pid > 0 && isAlive(pid) && (startedAt ? startedAt === startOf(pid) : pid !== process.pid);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The 22nd field of Linux's /proc/<pid>/stat; the second, the name, may hold spaces and parentheses. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

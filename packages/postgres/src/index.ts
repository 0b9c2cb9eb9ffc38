import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { binaries, reachable, serverAccount, type Account } from "./binaries.js";
import { claim, isAlive } from "./claim.js";

export { DataDirInUse } from "./claim.js";

/** A real PostgreSQL 18 from npm, run as a child process on 127.0.0.1. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Connects as the superuser. */
  adminUrl(database?: string): string;
  /** Makes sure that a database of that name exists, with its two roles; neither is a superuser. */
  ensureDatabase(name: string, extensions?: readonly string[]): Promise<DatabaseUrls>;
  /** Stops the server, ending its connections; resolves when its process is gone. */
  stop(): Promise<void>;
}

/** How to sign in to one database. */
export interface DatabaseUrls {
  /** As the role that the service works as; it owns nothing. */
  readonly databaseUrl: string;
  /** As the role that owns the database and its tables: for migrations. */
  readonly ownerUrl: string;
}

export interface EmbeddedPostgresOptions {
  /** Kept between runs; made when it does not exist. */
  readonly dataDir: string;
  /** Free when left out. */
  readonly port?: number;
  /** False gives up safety after a crash for speed: only for tests. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** Called with a sentence when the server ends and nobody stopped it. */
  readonly onLost?: (why: string) => void;
}

const SUPERUSER = "postgres";
const START_WITHIN_MS = 60_000;
/** A server that is told to stop gets this long to end in good order, and this long to end at once. */
const STOP_WITHIN_MS = 1_000;
const QUIT_WITHIN_MS = 300;
const POLL_MS = 25;

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount();
  const dataDir = reachable(path.resolve(options.dataDir), account);
  const release = claim(dataDir);
  try {
    return await startOn(dataDir, account, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function startOn(
  dataDir: string,
  account: Account | null,
  options: EmbeddedPostgresOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  await endOrphan(dataDir);
  const bin = path.join(binaries(account), "bin");
  const logFile = `${dataDir}.log`;
  const password = prepare(dataDir, bin, account);
  const port = options.port ?? (await freePort());
  const adminUrl = (database = "postgres") =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

  const server = launch(path.join(bin, "postgres"), account, serverFlags(dataDir, port, options), logFile);
  const lastResort = () => void server.kill("SIGQUIT");
  process.once("exit", lastResort);
  await untilReady(server, adminUrl(), logFile).catch(async (error: unknown) => {
    await ended(server);
    throw error;
  });

  const onExit = (code: number | null, signal: string | null) =>
    options.onLost?.(`PostgreSQL ended unexpectedly (${signal ?? code}); ${logFile} may say why.`);
  server.once("exit", onExit);
  async function stop(): Promise<void> {
    server.off("exit", onExit);
    await ended(server);
    process.off("exit", lastResort);
    release();
  }
  let stopping: Promise<void> | undefined;
  return {
    port,
    adminUrl,
    ensureDatabase: (name, extensions = []) =>
      ensureDatabase(adminUrl, name, role => passwordIn(`${dataDir}.${role}.password`), extensions),
    stop: () => (stopping ??= stop()),
  };
}

/** How to sign in to a service's database of a PostgreSQL that runs on these files; null when none does. */
export function runningDatabase(dataDir: string, name: string): string | null {
  const folder = reachable(path.resolve(dataDir), serverAccount());
  const [pid, , , port] = fs.existsSync(path.join(folder, "postmaster.pid"))
    ? fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")
    : [];
  const passwordFile = `${folder}.${name}.password`;
  if (!pid || !isAlive(Number(pid)) || !fs.existsSync(passwordFile)) return null;
  return `postgres://${name}:${fs.readFileSync(passwordFile, "utf8")}@127.0.0.1:${port}/${name}`;
}

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
});

function launch(program: string, account: Account | null, flags: string[], logFile: string): ChildProcess {
  const log = fs.openSync(logFile, "a", 0o600);
  const server = spawn(program, flags, {
    ...account,
    env: environment(),
    cwd: "/",
    stdio: ["ignore", log, log],
    // Out of our process group: Ctrl-C must reach us first, so that services can end their work.
    detached: true,
  });
  fs.closeSync(log);
  return server;
}

function serverFlags(
  dataDir: string,
  port: number,
  { durable = true, maxConnections = 200 }: EmbeddedPostgresOptions,
) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: maxConnections,
    // A statement that fails may hold what nobody may read in a log: it says that it failed, and not with what.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    dataDir,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
}

/** Makes the cluster where there is none; answers the superuser's password, which lies beside it. */
function prepare(dataDir: string, bin: string, account: Account | null): string {
  const passwordFile = `${dataDir}.password`;
  if (fs.existsSync(path.join(dataDir, "PG_VERSION"))) return fs.readFileSync(passwordFile, "utf8");

  // Beside, and moved when it is whole: one that was killed midway must not look like a cluster.
  removeDrafts(dataDir);
  const password = passwordIn(passwordFile);
  const draft = fs.mkdtempSync(`${dataDir}${DRAFT}`);
  if (account) {
    fs.chownSync(draft, account.uid, account.gid);
    fs.chownSync(passwordFile, account.uid, account.gid);
  }
  // ICU sorts Chinese names by pinyin; a C ctype would leave Chinese text without trigrams.
  const locale = [
    "--locale-provider=icu",
    "--icu-locale=zh-u-co-pinyin",
    "--locale=C.UTF-8",
    "--encoding=UTF8",
  ];
  const access = ["-U", SUPERUSER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  execFileSync(path.join(bin, "initdb"), ["-D", draft, ...access, ...locale, "--no-instructions"], {
    ...account,
    env: environment(),
    cwd: "/",
    stdio: "pipe",
  });
  fs.renameSync(draft, dataDir);
  return password;
}

const DRAFT = ".new-";

function removeDrafts(dataDir: string): void {
  const folder = path.dirname(dataDir);
  const isDraft = (name: string) => name.startsWith(`${path.basename(dataDir)}${DRAFT}`);
  for (const name of fs.readdirSync(folder).filter(isDraft))
    fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 10 });
}

/** The password kept in a file that only we may read; made by the first who asks. */
function passwordIn(file: string): string {
  const known = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  if (known) return known;
  const password = randomBytes(24).toString("hex");
  fs.writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** A Node process that was killed leaves its PostgreSQL behind: end it before another starts on the same files. */
async function endOrphan(dataDir: string): Promise<void> {
  const pidFile = path.join(dataDir, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  const isPostgres =
    isAlive(pid) && (!fs.existsSync(commandLine) || fs.readFileSync(commandLine, "utf8").includes(dataDir));
  if (!isPostgres) return;
  process.kill(pid, "SIGINT");
  const patience = Date.now() + START_WITHIN_MS;
  while (isAlive(pid) && Date.now() < patience) await wait(POLL_MS);
}

async function untilReady(server: ChildProcess, url: string, logFile: string): Promise<void> {
  const patience = Date.now() + START_WITHIN_MS;
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw new Error(`PostgreSQL ended while starting; ${logFile} says why.`);
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (Date.now() > patience)
        throw new Error(`PostgreSQL did not start; see ${logFile}.`, { cause: error });
      await wait(POLL_MS);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Ends the server in good order or, when that takes too long, by force: the next start then recovers. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>(resolve => server.once("exit", () => resolve()));
  server.kill("SIGINT");
  const quit = setTimeout(() => server.kill("SIGQUIT"), STOP_WITHIN_MS);
  const kill = setTimeout(() => server.kill("SIGKILL"), STOP_WITHIN_MS + QUIT_WITHIN_MS);
  await gone;
  clearTimeout(quit);
  clearTimeout(kill);
}

async function ensureDatabase(
  adminUrl: (database?: string) => string,
  name: string,
  passwordOf: (role: string) => string,
  extensions: readonly string[],
): Promise<DatabaseUrls> {
  const owner = `${name}_owner`;
  const urlAs = (role: string): string =>
    Object.assign(new URL(adminUrl(name)), { username: role, password: passwordOf(role) }).href;
  await withClient(adminUrl(), async client => {
    const exists = async (sql: string, what: string) => (await client.query(sql, [what])).rowCount !== 0;
    for (const role of [owner, name]) {
      const id = client.escapeIdentifier(role);
      if (!(await exists("select 1 from pg_roles where rolname = $1", role)))
        await client.query(`create role ${id}`);
      await client.query(`alter role ${id} login password ${client.escapeLiteral(passwordOf(role))}`);
    }
    if (!(await exists("select 1 from pg_database where datname = $1", name)))
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    await client.query(
      `alter database ${client.escapeIdentifier(name)} owner to ${client.escapeIdentifier(owner)}`,
    );
  });
  await withClient(adminUrl(name), async client => {
    for (const extension of extensions) await client.query(`create extension if not exists ${extension}`);
    // A data folder of before the two were told apart: what the service owned goes to the owner.
    await client.query(
      `reassign owned by ${client.escapeIdentifier(name)} to ${client.escapeIdentifier(owner)}`,
    );
  });
  return { databaseUrl: urlAs(name), ownerUrl: urlAs(owner) };
}

async function withClient(
  connectionString: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A port on 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}

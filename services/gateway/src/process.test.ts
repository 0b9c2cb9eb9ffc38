import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import { freePort } from "@tongxin/postgres";
import { until } from "@tongxin/testing";
import { ask, scratchFolder, tokenOf } from "./platform.test-kit.js";

const START = fileURLToPath(new URL("../dist/start.js", import.meta.url));
const PATIENCE = 60_000;

interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  /** All that it printed so far. */
  readonly output: () => string;
  /** Ends as the given signal ends it; how long that took. */
  end(signal: NodeJS.Signals): Promise<number>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});

function launch(settings: Record<string, string>): Omit<Started, "url"> {
  const child = spawn(process.execPath, [START], { env: { ...process.env, NODE_OPTIONS: "", ...settings } });
  let printed = "";
  child.stdout.on("data", (text: Buffer) => (printed += text.toString()));
  child.stderr.on("data", (text: Buffer) => (printed += text.toString()));
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    process: child,
    output: () => printed,
    async end(signal) {
      const began = performance.now();
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
      return performance.now() - began;
    },
  };
}

async function started(dataDir: string, settings: Record<string, string> = {}): Promise<Started> {
  const port = Number(settings["PORT"] ?? (await freePort()));
  const platform = launch({ DATA_DIR: dataDir, DEMO: "none", ...settings, PORT: String(port) });
  await new Promise<void>((resolve, reject) => {
    platform.process.stdout?.on("data", () => platform.output().includes("Ctrl-C") && resolve());
    platform.process.once("exit", () => reject(new Error(platform.output())));
  });
  return { ...platform, url: `http://127.0.0.1:${port}` };
}

/** A start that is refused: its exit code and what it says. */
async function refused(settings: Record<string, string>): Promise<{ code: number; output: string }> {
  const platform = launch(settings);
  const [code] = (await once(platform.process, "close")) as [number];
  return { code, output: platform.output() };
}

const OPEN = `mutation { orgUnitOpen(input: { code: "TX", name: "集团", kind: GROUP }) { orgUnit { id } userErrors { code } } }`;
const READ = `{ orgUnit(code: "TX") { name } }`;

describe("the platform as a process", () => {
  it(
    "loses nothing when it is killed, starts again by itself on what is left, and stops within five seconds",
    async () => {
      const dataDir = scratchFolder();
      const PORT = String(await freePort());
      const first = await started(dataDir, { PORT });
      const token = await tokenOf(first, "admin");
      const { body } = await ask(first, token, OPEN);
      expect(body.data.orgUnitOpen.userErrors).toEqual([]);
      await first.end("SIGKILL");

      const second = await started(dataDir, { PORT });
      expect((await ask(second, token, READ)).body).toEqual({ data: { orgUnit: { name: "集团" } } });

      expect(await second.end("SIGINT")).toBeLessThan(5_000);
      expect(second.process.exitCode).toBe(0);
      const third = await started(dataDir, { PORT });
      expect((await ask(third, token, READ)).body.data.orgUnit).toEqual({ name: "集团" });
      expect(await third.end("SIGTERM")).toBeLessThan(5_000);
    },
    PATIENCE,
  );

  it(
    "is refused beside another on the same data, on a busy port, in production and with wrong settings, and says why",
    async () => {
      const dataDir = scratchFolder();
      const first = await started(dataDir);
      const port = String(await freePort());

      const same = await refused({ PORT: port, DATA_DIR: dataDir });
      expect(same.code).toBe(1);
      expect(same.output).toContain(`is in use by process ${first.process.pid}.`);
      await first.end("SIGINT");

      const squatter = net.createServer().listen(Number(port), "127.0.0.1");
      await once(squatter, "listening");
      const untouched = path.join(dataDir, "untouched");
      const busy = await refused({ PORT: port, DATA_DIR: untouched, DEMO: "none" });
      squatter.close();
      expect(busy.code).toBe(1);
      expect(busy.output).toContain(`Port ${port} is busy.`);
      expect(fs.existsSync(untouched)).toBe(false);

      const elsewhere = await refused({ PORT: port, HOST: "192.0.2.1", DATA_DIR: untouched });
      expect(elsewhere.output).toContain("HOST is 192.0.2.1, which is no address of this machine.");

      const file = path.join(dataDir, "data-keys.json");
      const onFile = await refused({
        PORT: port,
        DATA_DIR: file,
        RATE_PER_MINUT: "7",
        DATABASE_URL: "postgres://x",
      });
      expect(onFile.output).toContain(`DATA_DIR is ${file}, which is a file.`);
      expect(onFile.output).toContain(
        "RATE_PER_MINUT is no setting and is not read. If RATE_PER_MINUTE is meant",
      );
      expect(onFile.output).toContain("DATABASE_URL: not read by npm start");

      fs.rmSync(path.join(dataDir, "postgres.password"));
      const locked = await refused({ PORT: port, DATA_DIR: dataDir });
      expect(locked.output).toContain(
        "postgres.password is missing. It is the password of the database beside it",
      );
      expect(locked.output).not.toContain("    at ");

      const production = await refused({ NODE_ENV: "production", DATA_DIR: dataDir });
      expect(production.code).toBe(1);
      expect(production.output).toContain("OIDC_ISSUER must name");

      const wrong = await refused({ PORT: "tausend", DEMO: "huge" });
      expect(wrong.code).toBe(1);
      expect(wrong.output).toMatch(/PORT must be .*\n.*DEMO must be/);
    },
    PATIENCE,
  );

  it(
    "starts again when it was killed while it made its database, and ends when that one is lost",
    async () => {
      const dataDir = scratchFolder();
      const draft = () => fs.readdirSync(dataDir).find(name => name.includes(".new-"));
      const killed = launch({ PORT: String(await freePort()), DATA_DIR: dataDir, DEMO: "none" });
      await until(() => fs.existsSync(path.join(dataDir, draft() ?? "-", "PG_VERSION")));
      await killed.end("SIGKILL");

      const again = await started(dataDir);
      expect(draft()).toBeUndefined();
      for (const name of fs.readdirSync(dataDir).filter(each => each.endsWith(".password")))
        expect(fs.statSync(path.join(dataDir, name)).mode & 0o077).toBe(0);

      const ended = once(again.process, "close");
      const [postmaster] = fs.readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
      process.kill(Number(postmaster), "SIGKILL");
      expect(await ended).toEqual([1, null]);
      expect(again.output()).toContain("PostgreSQL ended unexpectedly (SIGKILL)");
    },
    PATIENCE,
  );
});

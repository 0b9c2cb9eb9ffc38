import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SERVICES, systemClock, type Clock, type ServiceName } from "@tongxin/kernel";
import {
  newMasterKeys,
  newPassportKeys,
  openService,
  serveSubgraph,
  silentLog,
  type ExecutionMode,
  type Log,
  type Service,
} from "@tongxin/subgraph/host";
import { freshDatabase, type Answer } from "@tongxin/testing";
import { overHttp, type Executor } from "./executors.js";
import { settingsFrom, type Settings } from "./settings.js";
import { openGateway } from "./open-gateway.js";
import { DEFINITIONS, openPlatform } from "./platform.js";
import type { GatewayServer } from "./server.js";
import { storeOverHttp } from "./uploads.js";

/** A gateway to talk to, as a client does: over HTTP. */
export interface TestPlatform {
  readonly url: string;
  readonly services: Readonly<Record<ServiceName, Service>>;
  /** Where each subgraph answers by itself; only when they are served apart. */
  readonly subgraphUrls: Readonly<Partial<Record<ServiceName, string>>>;
  /** Closes one subgraph's door, as if its process were gone. */
  close(service: ServiceName): Promise<void>;
  /** One more gateway before the same services, some of them at other addresses; only when they are served apart. */
  another(changed: Partial<Record<ServiceName, string>>): Promise<Pick<TestPlatform, "url">>;
  stop(): Promise<void>;
}

export const DEMO_PASSWORD = "tongxin-demo";

export type Databases = Readonly<Record<ServiceName, { readonly databaseUrl: string }>>;

/** What every platform of a test file wraps its data keys with: two of them may share a database. */
const masterKeys = newMasterKeys();

/** A migrated database for each service, and how to be rid of them. */
export async function freshDatabases(): Promise<{ urls: Databases; drop(): Promise<void> }> {
  const urls = {} as Record<ServiceName, { databaseUrl: string }>;
  const drops: (() => Promise<void>)[] = [];
  for (const name of SERVICES) {
    const database = await freshDatabase(DEFINITIONS[name]);
    urls[name] = { databaseUrl: database.url };
    drops.push(() => database.drop());
  }
  return {
    urls,
    async drop() {
      for (const each of drops) await each();
    },
  };
}

/** A folder that PostgreSQL's own account may enter too; it goes when the test run ends. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(process.env["TEST_SCRATCH"] ?? os.tmpdir(), "tongxin-platform-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** The settings of a start, but for the port: all platforms of a test have one address, and so accept each other's tokens. */
export const settingsOf = (dataDir: string, changed: Partial<Settings> = {}): Settings => ({
  ...settingsFrom({ DATA_DIR: dataDir, LOG_LEVEL: "silent", RATE_PER_MINUTE: "100000" }),
  port: 0,
  ...changed,
});

const inOneProcess = async (): Promise<never> => {
  throw new Error("In one process no subgraph has a door of its own.");
};

/** As `npm start` runs it. */
export async function embedded(
  databases: Databases,
  dataDir: string,
  execution?: ExecutionMode,
  settings: Partial<Settings> = {},
): Promise<TestPlatform> {
  const platform = await openPlatform({
    ...settingsOf(dataDir, settings),
    databases,
    masterKeys,
    ...(execution && { execution }),
  });
  await platform.services.directory.settle();
  return {
    url: `http://127.0.0.1:${platform.port}`,
    services: platform.services,
    subgraphUrls: {},
    close: inOneProcess,
    another: inOneProcess,
    stop: () => platform.stop(),
  };
}

/** As `npm run dev:distributed` runs it, but for the processes: each subgraph behind its own HTTP server. */
export async function distributed(
  databases: Databases,
  dataDir: string,
  execution?: ExecutionMode,
  clock: Clock = systemClock,
  settings: Partial<Settings> = {},
  log: Log = silentLog,
): Promise<TestPlatform> {
  const keys = await newPassportKeys();
  const services = {} as Record<ServiceName, Service>;
  const urls = {} as Record<ServiceName, string>;
  const doors = new Map<ServiceName, () => Promise<void>>();
  for (const name of SERVICES) {
    const service = await openService(DEFINITIONS[name], {
      ...databases[name],
      masterKeys,
      passportKey: keys.publicKey,
      log: silentLog,
      clock,
      ...(execution && { execution }),
    });
    const served = await serveSubgraph(service, { port: 0, messageSecret: "c2VjcmV0" });
    services[name] = service;
    urls[name] = `http://127.0.0.1:${served.port}`;
    doors.set(name, () => served.stop());
  }
  const gatewayTo = (addresses: Readonly<Record<ServiceName, string>>) =>
    openGateway({
      settings: settingsOf(dataDir, settings),
      executors: Object.fromEntries(
        SERVICES.map(name => [name, overHttp(`${addresses[name]}/graphql`, { service: name })]),
      ) as Record<ServiceName, Executor>,
      passportPrivateKey: keys.privateKey,
      storeFile: storeOverHttp(`${addresses.directory}/uploads`),
      readiness: async () => ({}),
      log,
      clock,
    });
  const server = await gatewayTo(urls);
  const others: GatewayServer[] = [];

  async function close(name: ServiceName): Promise<void> {
    await doors.get(name)?.();
    doors.delete(name);
  }
  return {
    url: `http://127.0.0.1:${server.port}`,
    services,
    subgraphUrls: urls,
    close,
    async another(changed) {
      const other = await gatewayTo({ ...urls, ...changed });
      others.push(other);
      return { url: `http://127.0.0.1:${other.port}` };
    },
    async stop() {
      for (const each of [server, ...others]) await each.stop();
      for (const name of SERVICES) {
        await close(name);
        await services[name].stop();
      }
    },
  };
}

/** What a request is sent with. */
export type Body = NonNullable<RequestInit["body"]>;

export interface HttpAnswer {
  readonly status: number;
  /** The answer, but for what it cost. */
  readonly body: Answer;
  readonly cost?: Answer;
}

/** What a GraphQL response says. */
export async function answerOf(response: Response): Promise<HttpAnswer> {
  const { extensions, ...body } = (await response.json()) as Answer;
  return { status: response.status, body, cost: extensions?.cost };
}

/** Sends one request with a token of the account; `token` null sends none. */
export async function ask(
  { url }: Pick<TestPlatform, "url">,
  token: string | null,
  query: string,
  variables: object = {},
): Promise<HttpAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return answerOf(response);
}

export async function tokenOf({ url }: Pick<TestPlatform, "url">, account: string): Promise<string> {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account, password: DEMO_PASSWORD }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { SERVICES, systemClock, type Clock, type DemoAccount, type ServiceName } from "@tongxin/kernel";
import {
  newMasterKeys,
  newPassportKeys,
  openService,
  serveSubgraph,
  silentLog,
  type ExecutionMode,
  type Service,
} from "@tongxin/subgraph";
import { freshDatabase, type Answer } from "@tongxin/testing";
import { overHttp, type Executor } from "./executors.js";
import { createCalendars } from "./calendars.js";
import { createGateway } from "./gateway.js";
import { settingsFrom, type Settings } from "./settings.js";
import { createSecretCheck } from "./service-accounts.js";
import { openSignIn } from "./sign-in.js";
import { DEFINITIONS, openPlatform } from "./platform.js";
import { serveGateway } from "./server.js";
import { readSupergraph } from "./supergraph.js";
import { readTrustedDocuments } from "./trusted-documents.js";
import { storeOverHttp } from "./uploads.js";
import { createViewers } from "./viewers.js";

/** A gateway to talk to, as a client does: over HTTP. */
export interface TestPlatform {
  readonly url: string;
  readonly services: Readonly<Record<ServiceName, Service>>;
  /** Where each subgraph answers by itself; only when they are served apart. */
  readonly subgraphUrls: Readonly<Partial<Record<ServiceName, string>>>;
  /** Closes one subgraph's door, as if its process were gone. */
  close(service: ServiceName): Promise<void>;
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

/** A folder that PostgreSQL's own account may enter too. */
export function scratchFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tongxin-platform-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** The settings of a start, but for the port: all platforms of a test have one address, and so accept each other's tokens. */
export const settingsOf = (dataDir: string, changed: Partial<Settings> = {}): Settings => ({
  ...settingsFrom({ DATA_DIR: dataDir, LOG_LEVEL: "silent", RATE_PER_MINUTE: "100000" }),
  port: 0,
  ...changed,
});

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
    close: async () => {
      throw new Error("In one process no subgraph has a door of its own.");
    },
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
  const executors = Object.fromEntries(
    SERVICES.map(name => [name, overHttp(`${urls[name]}/graphql`)]),
  ) as Record<ServiceName, Executor>;
  const trusted = readTrustedDocuments();
  const server = await serveGateway({
    port: 0,
    host: "127.0.0.1",
    trusted,
    gateway: createGateway({ supergraph: readSupergraph(), executors, trusted, log: silentLog }),
    signIn: await openSignIn(settingsOf(dataDir, settings), {
      checkSecret: await createSecretCheck(executors.directory, keys.privateKey, clock),
      log: silentLog,
      clock,
    }),
    viewers: await createViewers(executors.directory, keys.privateKey, clock),
    settings: settingsOf(dataDir, settings),
    readCalendar: await createCalendars(executors.activities, keys.privateKey, clock),
    storeFile: storeOverHttp(`${urls.directory}/uploads`),
    log: silentLog,
    readiness: async () => ({}),
  });

  async function close(name: ServiceName): Promise<void> {
    await doors.get(name)?.();
    doors.delete(name);
  }
  return {
    url: `http://127.0.0.1:${server.port}`,
    services,
    subgraphUrls: urls,
    close,
    async stop() {
      await server.stop();
      for (const name of SERVICES) {
        await close(name);
        await services[name].stop();
      }
    },
  };
}

export interface HttpAnswer {
  readonly status: number;
  /** The answer, but for what it cost. */
  readonly body: Answer;
  readonly cost?: Answer;
}

/** What a GraphQL response says. */
export async function answerOf(response: Response): Promise<HttpAnswer> {
  const { extensions, ...body } = await response.json();
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

export async function tokenOf({ url }: Pick<TestPlatform, "url">, account: DemoAccount): Promise<string> {
  const response = await fetch(`${url}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ account, password: DEMO_PASSWORD }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}

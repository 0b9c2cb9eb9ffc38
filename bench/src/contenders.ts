import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { freePort, type DatabaseUrls } from "@tongxin/postgres";
import { newPassportKeys } from "@tongxin/subgraph/host";
import { start, type Running } from "./processes.js";
import { GROWTH, WORKLOADS, type Variables, type Workload } from "./workloads.js";

/** Who is measured: some processes, and how they are asked. */
export interface Contender {
  readonly name: string;
  readonly processes: readonly Running[];
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  pathOf(workload: Workload): string;
  bodyOf(workload: Workload, variables: Variables): string;
}

export interface Places {
  readonly dataDir: string;
  readonly dataKeys: string;
  readonly databases: Readonly<Record<ServiceName, DatabaseUrls>>;
  readonly floorUrl: string;
}

const JSON_TYPE = { "content-type": "application/json" };
/** What both ways to run have in common. */
const QUIET = { DEMO: "none", LOG_LEVEL: "warn", SERVICE_RATE_PER_MINUTE: "100000000" };

/** As every server of ours is started. */
const { HEAP_FLAGS } = (await import(new URL("../../scripts/heap.mjs", import.meta.url).href)) as {
  HEAP_FLAGS: readonly string[];
};

const local = (port: number | string) => `http://127.0.0.1:${port}`;

export async function embedded({ dataDir, dataKeys, databases }: Places): Promise<Contender> {
  const port = String(await freePort());
  const platform = await start(
    "platform",
    new URL("embedded.js", import.meta.url),
    {
      ...QUIET,
      DATA_DIR: dataDir,
      TRUSTED_DOCUMENTS: documentsIn(dataDir),
      DATA_KEYS: dataKeys,
      DATABASES: JSON.stringify(databases),
      PORT: port,
    },
    { flags: HEAP_FLAGS },
  );
  return asPlatform("embedded", [platform], local(port));
}

export async function distributed({ dataDir, dataKeys, databases }: Places): Promise<Contender> {
  const keys = await newPassportKeys();
  const ports = await Promise.all(
    [...SERVICES, "gateway"].map(async name => [name, await freePort()] as const),
  );
  const portOf = Object.fromEntries(ports);
  const shared = {
    ...QUIET,
    SERVICE_URLS: JSON.stringify(Object.fromEntries(SERVICES.map(name => [name, local(portOf[name]!)]))),
    MESSAGE_SECRET: randomBytes(32).toString("base64"),
    PASSPORT_PUBLIC_KEY: keys.publicKey,
    DATA_KEYS: dataKeys,
    DATA_DIR: dataDir,
    TRUSTED_DOCUMENTS: documentsIn(dataDir),
    // In production nobody is made up: people would sign in with the enterprise's provider.
    OIDC_ISSUER: "http://127.0.0.1:9/",
    OIDC_AUDIENCE: "tongxin",
  };
  const processes = await Promise.all(
    [...SERVICES, "gateway"].map(name =>
      start(
        name,
        new URL(`../../services/${name}/dist/main.js`, import.meta.url),
        {
          ...shared,
          PORT: String(portOf[name]),
          ...(name === "gateway"
            ? { PASSPORT_PRIVATE_KEY: keys.privateKey }
            : {
                DATABASE_URL: databases[name as ServiceName].databaseUrl,
                DATABASE_OWNER_URL: databases[name as ServiceName].ownerUrl,
              }),
        },
        { isReady: () => untilReady(local(portOf[name]!)), flags: HEAP_FLAGS },
      ),
    ),
  );
  return asPlatform("distributed", processes, local(portOf["gateway"]!));
}

const READY_WITHIN_MS = 60_000;

async function untilReady(origin: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (performance.now() - began > READY_WITHIN_MS)
      throw new Error(`${origin} was not ready within a minute.`);
    await wait(100);
  }
}

async function asPlatform(name: string, processes: readonly Running[], origin: string): Promise<Contender> {
  return {
    name,
    processes,
    origin,
    headers: { ...JSON_TYPE, authorization: `Bearer ${await tokenAt(origin)}` },
    pathOf: () => "/graphql",
    // As front ends of our own ask: by the name of a document that was handed in beforehand.
    bodyOf: ({ name: documentId }, variables) => JSON.stringify({ documentId, variables }),
  };
}

/** The documents as a front end would hand them in; where the file lies. */
function documentsIn(dataDir: string): string {
  const file = path.join(dataDir, "documents.json");
  fs.writeFileSync(
    file,
    JSON.stringify(Object.fromEntries([...WORKLOADS, ...GROWTH].map(each => [each.name, each.document]))),
  );
  return file;
}

const ACCOUNT = "bench";

/** A token of a service account. */
async function tokenAt(origin: string): Promise<string> {
  secret ??= await openAccount(origin);
  const answer = (await fetch(`${origin}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: ACCOUNT,
      client_secret: secret,
    }),
  }).then(each => each.json())) as { access_token?: string };
  if (!answer.access_token) throw new Error(`The bench's account gets no token: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

let secret: string | undefined;

interface Done {
  readonly data: Record<string, { secret?: string; userErrors: readonly object[] }>;
}

/** Opens it as anybody's would be, by the security administrator; its secret. */
async function openAccount(origin: string): Promise<string> {
  const { token } = (await post(`${origin}/demo/sign-in`, JSON_TYPE, {
    account: "security",
    password: "tongxin-demo",
  })) as { token: string };
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  const ask = (query: string, input: object) =>
    post(`${origin}/graphql`, headers, { query, variables: { input } }) as Promise<Done>;
  const opened = await ask(
    "mutation ($input: ServiceAccountInput!) { serviceAccountOpen(input: $input) { secret userErrors { message } } }",
    {
      name: ACCOUNT,
      description: "bench",
      scopes: [
        "units:read",
        "employees:read",
        "culture-sites:read",
        "culture-sites:manage",
        "venues:operate",
      ],
    },
  );
  const granted = await ask(
    "mutation ($input: RoleGrantInput!) { roleGrantCreate(input: $input) { userErrors { message } } }",
    { account: ACCOUNT, role: "UNION_OFFICER", reason: "bench" },
  );
  const given = opened.data["serviceAccountOpen"]?.secret;
  if (!given || granted.data["roleGrantCreate"]?.userErrors.length !== 0)
    throw new Error(`The bench's account could not be opened: ${JSON.stringify([opened, granted])}`);
  return given;
}

const post = async (url: string, headers: Record<string, string>, body: object): Promise<unknown> =>
  (await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })).json();

export async function floor({ floorUrl }: Places): Promise<Contender> {
  const server = await start("floor", new URL("floor.js", import.meta.url), { DATABASE_URL: floorUrl });
  return {
    name: "floor",
    processes: [server],
    origin: local(server.said as number),
    headers: JSON_TYPE,
    pathOf: ({ name }) => `/${name}`,
    bodyOf: (_, variables) => JSON.stringify({ variables }),
  };
}

import { EVERYWHERE, SERVICES, systemClock, type ServiceName, type Viewer } from "@tongxin/kernel";
import { silentLog } from "@tongxin/subgraph/host";
import type { Executor } from "./executors.js";
import { createGateway } from "./gateway.js";
import { createNotices } from "./notices.js";
import { serveGateway, type DoorSettings, type GatewayServerOptions } from "./server.js";
import { settingsFrom } from "./settings.js";
import { readGraph } from "./supergraph.js";
import { readTrustedDocuments } from "./trusted-documents.js";
import type { Tokens } from "./tokens.js";
import type { Identity } from "./viewers.js";

export interface TestDoor {
  readonly url: string;
  stop(): Promise<void>;
}

interface Change extends Partial<Omit<GatewayServerOptions, "settings">> {
  readonly settings?: Partial<DoorSettings>;
}

/** A gateway before subgraphs that are given; every bearer is who its token says. */
export async function aDoor(
  subgraph: Executor | Readonly<Record<ServiceName, Executor>>,
  { settings = {}, ...change }: Change = {},
): Promise<TestDoor> {
  const executors =
    typeof subgraph === "function"
      ? (Object.fromEntries(SERVICES.map(name => [name, subgraph])) as Record<ServiceName, Executor>)
      : subgraph;
  const trusted = readTrustedDocuments();
  const server = await serveGateway({
    port: 0,
    host: "127.0.0.1",
    trusted,
    gateway: createGateway({ graph: readGraph(), executors, trusted, log: change.log ?? silentLog }),
    signIn: signInBy(async account => ({ kind: "PERSON", account, scopes: null })),
    settings: { ...settingsFrom({}), ...settings },
    viewers: {
      identityOf: async ({ account }) => anIdentity(aViewer(account)),
    },
    storeFile: async () => ({}),
    readCalendar: async () => null,
    clock: systemClock,
    log: silentLog,
    notices: createNotices(silentLog, systemClock),
    readiness: async () => ({}),
    ...change,
  });
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}

export function anIdentity(viewer: Viewer): Identity {
  const identity: Identity = {
    viewer,
    passport: "passport",
    isOutdated: false,
    confirmed: async () => identity,
  };
  return identity;
}

/** Whoever a token says, by the given reading of tokens. */
export const signInBy = (bearerOf: Tokens["bearerOf"]): GatewayServerOptions["signIn"] => ({
  tokens: { bearerOf, recognises: () => true },
  serviceTokens: async () => {},
  issuer: null,
  page: { host: null, config: async () => ({}) as never },
});

export const aViewer = (account: string, permissions: Viewer["permissions"] = {}): Viewer => ({
  kind: "PERSON",
  accountId: account,
  account,
  employeeId: null,
  organizationId: "o",
  organizationIds: ["o"],
  roles: [],
  permissions: { "units:read": [EVERYWHERE], "documents:free-form": [EVERYWHERE], ...permissions },
});
